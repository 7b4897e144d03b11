/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>

#include <json-glib/json-glib.h>

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("'%s' is not in:\n%s", part, text);
  g_assert_nonnull (strstr (text, part));
}

static void
assert_one_line (const char *text)
{
  g_assert_cmpuint (strlen (text), >, 1);
  g_assert_true (strchr (text, '\n') == text + strlen (text) - 1);
}

static void
test_help (void)
{
  static const char *const commands[] = { "export", "describe", "check" };
  g_autoptr (Child) all = child_run ("--help", NULL);
  g_autoptr (Child) brief = child_run ("-h", NULL);

  g_assert_cmpint (all->status, ==, 0);
  g_assert_cmpstr (all->err, ==, "");
  g_assert_cmpstr (all->out, ==, brief->out);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("saylau %s [OPTION", commands[i]);
      g_autoptr (Child) one = child_run (commands[i], "--help", NULL);

      assert_has (all->out, commands[i]);
      g_assert_cmpint (one->status, ==, 0);
      g_assert_cmpstr (one->err, ==, "");
      assert_has (one->out, usage);
      assert_has (one->out, "Exit status");
      assert_has (one->out, i < 2 ? "--compare" : "--json");
    }
}

static void
test_version (void)
{
  g_autofree char *expected = g_strdup_printf ("saylau %s\n", g_getenv ("SAYLAU_VERSION"));
  g_autoptr (Child) child = child_run ("--version", NULL);

  g_assert_cmpint (child->status, ==, 0);
  g_assert_cmpstr (child->out, ==, expected);
}

/* Beside files, which need not be there, and other options too; but not beside what is none. */
static void
test_help_anywhere (void)
{
  static const struct
  {
    const char *arguments[3];
    gboolean is_help;
  } cases[] = {
    { { "no-such.json", "--help" }, TRUE },
    { { "no-such.json", "-h" }, TRUE },
    { { "--sample", "--help" }, TRUE },
    { { "--new-window", "-h", "no-such.json" }, TRUE },
    { { "--version", "--help" }, TRUE },
    { { "no-such.json", "--version" }, FALSE },
    { { "--sample", "--version" }, FALSE },
  };
  g_autoptr (Child) help = child_run ("--help", NULL);
  g_autoptr (Child) version = child_run ("--version", NULL);
  g_autoptr (Child) file = child_run ("--", "--help", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;
      g_autoptr (Child) child = child_run (a[0], a[1], a[2], NULL);

      g_assert_cmpstr (child->err, ==, "");
      g_assert_cmpstr (child->out, ==, cases[i].is_help ? help->out : version->out);
      g_assert_cmpint (child->status, ==, 0);
    }
  g_assert_cmpint (file->status, ==, 1);
  g_assert_cmpstr (file->err, ==, "saylau: there is no file '--help'\n");
}

/* The program must start fast, and where there is no GTK at all. */
static void
test_loads_no_gtk (void)
{
  char *arguments[] = { (char *) "ldd", (char *) g_getenv ("SAYLAU_EXECUTABLE"), NULL };
  g_autofree char *libraries = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &libraries, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_has (libraries, "libcairo");
  g_assert_null (strstr (libraries, "gtk"));
  g_assert_null (strstr (libraries, "gdk-"));
  g_assert_null (strstr (libraries, "adwaita"));
}

static void
test_window_needs_a_display (void)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (Child) bare = child_run (NULL, NULL);
  g_autoptr (Child) with_file = child_run (sample, NULL);

  g_assert_cmpint (bare->status, ==, 1);
  assert_one_line (bare->err);
  assert_has (bare->err, "there is no display");
  g_assert_cmpint (with_file->status, ==, 1);
  g_assert_cmpstr (with_file->err, ==, bare->err);
}

typedef struct
{
  const char *name;
  const char *arguments[8]; /* SAMPLE stands for the sample's path */
  const char *message;
} Usage;

static const Usage usages[] = {
  { "no-file", { "check" }, "saylau check: no FILE was given; see 'saylau check --help'" },
  { "two-files", { "check", "a", "b" }, "saylau check: more than one FILE was given; see 'saylau check --help'" },
  { "unknown-option", { "check", "--jsn", "SAMPLE" }, "saylau check: Unknown option --jsn; see 'saylau check --help'" },
  { "unknown-option-of-all", { "--jsn" }, "saylau: there is no option '--jsn'; see 'saylau --help'" },
  { "unknown-option-beside-version", { "--version", "--foo" }, "saylau: there is no option '--foo'; see 'saylau --help'" },
  { "unknown-option-beside-help", { "--foo", "SAMPLE", "-h" }, "saylau: there is no option '--foo'; see 'saylau --help'" },
  { "empty-name", { "" }, "saylau: the name of the file is empty" },
  { "empty-name-to-check", { "check", "" }, "saylau check: the name of the file is empty" },
  { "empty-name-to-describe", { "describe", "" }, "saylau describe: the name of the file is empty" },
  { "empty-name-to-export", { "export", "", "-o", "out.png" }, "saylau export: the name of the file is empty" },
  { "empty-name-to-thumbnail", { "thumbnail", "SAMPLE", "" }, "saylau thumbnail: the name of the file is empty" },
  { "unknown-command", { "exprot", "SAMPLE" }, "saylau: there is no subcommand and no file 'exprot'; see 'saylau --help'" },
  { "unknown-option-after-a-file", { "SAMPLE", "--new-widow" }, "saylau: there is no option '--new-widow'; see 'saylau --help'" },
  { "unknown-option-with-a-value", { "--sample=2" }, "saylau: there is no option '--sample=2'; see 'saylau --help'" },
  { "no-output", { "export", "SAMPLE" }, "saylau export: no picture was named with -o; see 'saylau export --help'" },
  { "two-outputs", { "export", "SAMPLE", "-o", "a.png", "-o", "b.png" }, "saylau export: more than one picture was named with -o; see 'saylau export --help'" },
  { "attached-picture-name", { "export", "SAMPLE", "-oout.jpg" }, "saylau export: out.jpg: the name must end in .png or .svg for a picture, in .csv or .tsv for a table" },
  { "chart", { "describe", "SAMPLE", "--chart", "line" }, "--chart is 'bar', 'pie', 'timeline', 'areas', 'turnout', 'compare', 'tallies', 'fingerprint', 'votes-by-turnout', 'integers', 'digits' or 'cumulative', not 'line'" },
  { "cluster", { "describe", "SAMPLE", "--cluster", "45-35" }, "--cluster is FROM-TO in whole percent of turnout, such as 35-45, not '45-35'" },
  { "no-stations", { "describe", "SAMPLE", "--stations", "turnout=90-100" }, "--stations: the document has no polling stations" },
  { "stations", { "describe", "SAMPLE", "--stations", "turnout=90" }, "--stations is ranges such as turnout=90-100,share=85.5-90 or last-of-votes=0, not 'turnout=90'" },
  { "bin", { "describe", "SAMPLE", "--bin", "3" }, "--bin is '0.25', '0.5', '1' or '2', not '3'" },
  { "weight", { "describe", "SAMPLE", "--weight", "heavy" }, "--weight is 'stations', 'registered' or 'votes', not 'heavy'" },
  { "colour", { "describe", "SAMPLE", "--colour", "blue" }, "--colour is 'logarithmic' or 'linear', not 'blue'" },
  { "theme", { "describe", "SAMPLE", "--theme", "sepia" }, "--theme is 'light', 'dark', 'print' or 'transparent', not 'sepia'" },
  { "palette", { "describe", "SAMPLE", "--palette", "bright" }, "--palette is 'document', 'distinct' or 'patterns', not 'bright'" },
  { "size-too-small", { "describe", "SAMPLE", "--size", "319x240" }, "--size is WIDTHxHEIGHT from 320x240 to 8192x8192, not '319x240'" },
  { "size-too-large", { "describe", "SAMPLE", "--size", "320x8193" }, "--size is WIDTHxHEIGHT" },
  { "size-of-one", { "describe", "SAMPLE", "--size", "400" }, "--size is WIDTHxHEIGHT" },
  { "size-with-sign", { "describe", "SAMPLE", "--size", "+400x400" }, "--size is WIDTHxHEIGHT" },
  { "size-overflow", { "describe", "SAMPLE", "--size", "18446744073709551936x400" }, "--size is WIDTHxHEIGHT" },
  { "scale-zero", { "describe", "SAMPLE", "--scale", "0" }, "--scale is a number from 0.25 to 8, not '0'" },
  { "scale-nan", { "describe", "SAMPLE", "--scale", "nan" }, "--scale is a number from 0.25 to 8, not 'nan'" },
  { "zoom", { "describe", "SAMPLE", "--zoom", "4" }, "--zoom is a number from 0.5 to 3, not '4'" },
  { "zoom-without-room", { "describe", "SAMPLE", "--zoom", "2", "--size", "400x600" }, "--zoom is at most 1.25 in a chart of 400x600" },
  { "order", { "describe", "SAMPLE", "--order", "name" }, "--order is 'share' or 'ballot', not 'name'" },
  { "decimals", { "describe", "SAMPLE", "--decimals", "5" }, "--decimals is 0 to 4, not '5'" },
  { "moment", { "describe", "SAMPLE", "--moment", "noon" }, "--moment: " },
  { "span-of-one", { "describe", "SAMPLE", "--span", "2019" }, "--span is START/END, such as 2019-06-09/2019-06-12, not '2019'" },
  { "span-backwards", { "describe", "SAMPLE", "--span", "2019-06/2019-05" }, "--span: the start must be before the end" },
  { "span-without-time", { "describe", "SAMPLE", "--span", "2019-06/x" }, "--span: " },
  { "scale-comma", { "describe", "SAMPLE", "--scale", "1,5" }, "--scale is a number from 0.25 to 8, not '1,5'" },
  { "scale-by-size", { "describe", "SAMPLE", "--size", "8192x8192", "--scale", "8" }, "a side would not have" },
  { "language", { "describe", "SAMPLE", "--lang", "e" }, "--lang is a BCP 47 tag such as en, kk or sr-Latn, not 'e'" },
  { "tally", { "describe", "SAMPLE", "--tally", "nosuch" }, "the document has no tally 'nosuch'; it has " },
  { "compare", { "describe", "SAMPLE", "--compare", "nosuch" }, "the document has no tally 'nosuch'; it has " },
  { "compare-itself", { "describe", "SAMPLE", "--chart", "compare", "--tally", "final", "--compare", "final" }, "--compare is another tally than the chart's own, not 'final'" },
  { "compare-newest", { "describe", "SAMPLE", "--chart", "compare", "--compare", "final" }, "--compare is another tally than the chart's own, not 'final'" },
  { "area", { "describe", "SAMPLE", "--area", "nosuch" }, "the document has no area 'nosuch'; it has KZ, " },
  { "from", { "describe", "SAMPLE", "--from", "30.2.2019" }, "saylau describe: --from: " },
  { "to", { "describe", "SAMPLE", "--to", "2019-02-30" }, "saylau describe: --to: " },
  { "from-after-to", { "describe", "SAMPLE", "--from", "2019-06", "--to", "2019-05" }, "the timeline's start must be before its end" },
  { "list", { "describe", "SAMPLE", "--list", "events" }, "saylau describe: --list is 'tallies', 'areas' or 'candidates', not 'events'" },
  { "picture-name", { "export", "SAMPLE", "-o", "out.jpg" }, "saylau export: out.jpg: the name must end in .png or .svg for a picture, in .csv or .tsv for a table" },
};

static void
test_usage (gconstpointer data)
{
  const Usage *usage = data;
  g_autofree char *sample = sample_path ();
  const char *a[8];
  g_autoptr (Child) child = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (a); i++)
    a[i] = g_strcmp0 (usage->arguments[i], "SAMPLE") == 0 ? sample : usage->arguments[i];
  child = child_run (a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], NULL);
  g_assert_cmpstr (child->out, ==, "");
  assert_one_line (child->err);
  assert_has (child->err, usage->message);
  g_assert_cmpint (child->status, ==, 2);
}

static void
test_describe (void)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (Child) bar = child_run ("describe", sample, "--lang", "en", NULL);
  g_autoptr (Child) pie = child_run ("describe", sample, "--lang", "en", "--chart", "pie", NULL);
  g_autoptr (Child) timeline = child_run ("describe", sample, "--lang", "en", "--chart", "timeline", NULL);
  g_autoptr (Child) kazakh = child_run ("describe", sample, "--lang", "kk", NULL);

  g_assert_cmpint (bar->status, ==, 0);
  assert_has (bar->out, "Qasym-Zhomart Toqaev");
  assert_has (bar->out, "70.96");
  g_assert_cmpint (pie->status, ==, 0);
  assert_has (pie->out, "70.96");
  g_assert_cmpint (timeline->status, ==, 0);
  g_assert_cmpstr (timeline->out, !=, bar->out);
  g_assert_cmpint (kazakh->status, ==, 0);
  assert_has (kazakh->out, "70,96");
  g_assert_true (g_utf8_validate (kazakh->out, -1, NULL));
}

/* Ids come before a tab, for programs; names are the reader's. */
/* A span is summed up: both ends whole, officials apart, and no total in the sum. */
static void
test_describe_span (void)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (Child) may = child_run ("describe", sample, "--lang", "en", "--chart", "timeline", "--span", "2019-05-01/2019-05-01", NULL);
  g_autoptr (Child) june = child_run ("describe", sample, "--lang", "en", "--chart", "timeline", "--span", "2019-06-09/2019-06-18", NULL);

  g_assert_cmpint (may->status, ==, 0);
  assert_has (may->out, "Selected time: 1 May 2019. 1 event: Protest 1.");
  assert_has (may->out, "Detained, by all claims: ~80–100 (1 event). Detained, by officials alone: 80 (1 event).");
  g_assert_null (strstr (may->out, "Totals"));

  assert_has (june->out, "15 events: Protest 7, Politics 1, Election 3, Official statement 4.");
  assert_has (june->out, "Detained, by all claims: ~223–233 or more (4 events). Detained, by officials alone: only totals, told below.");
  assert_has (june->out, "Events of which nobody tells how many were detained: 3.");
  assert_has (june->out, "Totals, which may be about other days and are in no sum.");
  assert_has (june->out, "18 June 2019: Interior Minister (official): almost 4,000");
}

static void
test_list (void)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (Child) tallies = child_run ("describe", sample, "--list", "tallies", "--lang", "en", NULL);
  g_autoptr (Child) areas = child_run ("describe", sample, "--list", "areas", "--lang", "kk", NULL);
  g_autoptr (Child) missing = child_run ("describe", "no-such.json", "--list", "areas", NULL);

  g_assert_cmpint (tallies->status, ==, 0);
  g_assert_cmpstr (tallies->err, ==, "");
  assert_has (tallies->out, "\nfinal\tFinal result\n");
  g_assert_cmpint (areas->status, ==, 0);
  g_assert_true (g_str_has_prefix (areas->out, "KZ\tҚазақстан\n"));
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_cmpstr (missing->out, ==, "");
  assert_one_line (missing->err);
}

static void
test_language_of_the_session (void)
{
  static const struct
  {
    const char *environment[4];
    const char *language;
  } cases[] = {
    { { NULL }, "en" },
    { { "LANG=C.UTF-8", NULL }, "en" },
    { { "LANG=kk_KZ.UTF-8", NULL }, "kk" },
    { { "LANG=kk_KZ.UTF-8", "LC_MESSAGES=ru_RU.UTF-8", NULL }, "ru" },
    { { "LANG=kk_KZ.UTF-8", "LC_MESSAGES=en_US.UTF-8", "LC_ALL=ru_RU", NULL }, "ru" },
  };
  g_autofree char *sample = sample_path ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Child) asked = child_run ("describe", sample, "--lang", cases[i].language, NULL);
      g_autoptr (Child) session = child_run_with (cases[i].environment, NULL, "describe", sample, NULL);

      g_assert_cmpstr (session->out, ==, asked->out);
    }
}

static void
test_check_without_problems (void)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (Child) child = child_run ("check", sample, NULL);

  g_assert_cmpint (child->status, ==, 0);
  g_assert_cmpstr (child->err, ==, "");
  assert_has (child->out, ": 0 errors, ");
}

/* A document of two candidates with what @more says. */
static char *
write_document (const char *more)
{
  g_autofree char *text = g_strdup_printf (
    "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"2020-01-05\",\n"
    "  \"candidates\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } ],\n"
    "  \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],\n"
    "%s }\n",
    more);

  return write_scratch ("document.election.json", text);
}

static const char warned[] =
  "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"time\": \"2020-01-06\", \"results\": [\n"
  "    { \"area\": \"X\", \"cast\": 10, \"valid\": 10, \"votes\": { \"a\": 7, \"b\": 4 } } ] } ]";
static const char wrong[] =
  "  \"threshold\": 101,\n"
  "  \"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"time\": \"2020-02-30\", \"results\": [] } ]";

/* What is not reported is said with its size, never left out and never zero. */
static void
test_describe_tells_what_is_missing (void)
{
  g_autofree char *path = write_document (
    "  \"tallies\": [ { \"id\": \"t\", \"status\": \"partial\", \"time\": \"2020-01-06\", \"results\": [\n"
    "    { \"area\": \"X\", \"shares\": { \"a\": 86.78 } } ] } ]");
  g_autoptr (Child) child = child_run ("describe", path, "--lang", "en", NULL);

  g_assert_cmpint (child->status, ==, 0);
  assert_has (child->out, "86.78");
  assert_has (child->out, "ot reported");
  assert_has (child->out, "13.22");
  g_assert_null (strstr (child->out, "0.00"));
}

static void
test_check_with_warnings (void)
{
  g_autofree char *path = write_document (warned);
  g_autofree char *output = scratch_path ("warned.svg");
  g_autoptr (Child) check = child_run ("check", path, NULL);
  g_autoptr (Child) export = child_run ("export", path, "-o", output, NULL);
  g_autoptr (Child) describe = child_run ("describe", path, NULL);

  g_assert_cmpint (check->status, ==, 0);
  assert_has (check->out, "warning: ");
  assert_has (check->out, ": 0 errors, ");
  g_assert_cmpint (export->status, ==, 0);
  assert_has (export->err, "warning: ");
  assert_one_line (export->err);
  g_assert_cmpstr (describe->err, ==, export->err);
  g_assert_true (g_file_test (output, G_FILE_TEST_EXISTS));
}

/* Notes are for `check` alone. */
static void
test_notes_are_quiet (void)
{
  g_autofree char *path = write_document ("  \"mine\": 1, \"tallies\": []");
  g_autoptr (Child) check = child_run ("check", path, NULL);
  g_autoptr (Child) describe = child_run ("describe", path, NULL);

  assert_has (check->out, ": 0 errors, 0 warnings, 1 note\n");
  g_assert_cmpint (describe->status, ==, 0);
  g_assert_cmpstr (describe->err, ==, "");
}

static void
test_missing_file (void)
{
  g_autofree char *path = scratch_path ("missing.json");
  g_autofree char *output = scratch_path ("missing.svg");
  g_autoptr (Child) describe = child_run ("describe", path, NULL);
  g_autoptr (Child) export = child_run ("export", path, "-o", output, NULL);

  g_assert_cmpint (describe->status, ==, 1);
  assert_one_line (describe->err);
  g_assert_cmpint (export->status, ==, 1);
  assert_one_line (export->err);
}

static void
test_check_with_errors (void)
{
  g_autofree char *path = write_document (wrong);
  g_autofree char *threshold = g_strconcat (path, ":4:16: error: ", NULL);
  g_autofree char *time = g_strconcat (path, ":5:56: error: ", NULL);
  g_autofree char *summary = g_strconcat (path, ": 2 errors, 0 warnings, 0 notes\n", NULL);
  g_autoptr (Child) check = child_run ("check", path, NULL);
  g_autoptr (Child) describe = child_run ("describe", path, NULL);

  g_assert_cmpint (check->status, ==, 1);
  g_assert_cmpstr (check->err, ==, "");
  g_assert_true (g_str_has_prefix (check->out, threshold));
  assert_has (check->out, time);
  assert_has (check->out, "(at /tallies/0/time)");
  g_assert_true (g_str_has_suffix (check->out, summary));

  g_assert_cmpint (describe->status, ==, 1);
  g_assert_cmpstr (describe->out, ==, "");
  g_assert_true (g_str_has_prefix (describe->err, threshold));
  assert_has (describe->err, time);
  g_assert_true (g_str_has_suffix (describe->err, "(at /tallies/0/time)\n"));
}

static void
test_check_as_json (void)
{
  g_autofree char *path = write_document (wrong);
  g_autoptr (Child) child = child_run ("check", "--json", path, NULL);
  g_autoptr (JsonNode) root = json_from_string (child->out, NULL);
  JsonObject *report, *problem;
  JsonArray *problems;

  g_assert_cmpint (child->status, ==, 1);
  g_assert_nonnull (root);
  report = json_node_get_object (root);
  g_assert_cmpstr (json_object_get_string_member (report, "file"), ==, path);
  g_assert_cmpint (json_object_get_int_member (report, "errors"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (report, "warnings"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (report, "notes"), ==, 0);
  problems = json_object_get_array_member (report, "problems");
  g_assert_cmpuint (json_array_get_length (problems), ==, 2);
  problem = json_array_get_object_element (problems, 1);
  g_assert_cmpstr (json_object_get_string_member (problem, "severity"), ==, "error");
  g_assert_cmpint (json_object_get_int_member (problem, "line"), ==, 5);
  g_assert_cmpint (json_object_get_int_member (problem, "column"), ==, 56);
  g_assert_cmpstr (json_object_get_string_member (problem, "pointer"), ==, "/tallies/0/time");
  g_assert_nonnull (json_object_get_string_member (problem, "message"));
}

/* A table beside the document is named so that it can be opened from here. */
static void
test_check_of_a_table (void)
{
  g_autofree char *path = write_document (
    "  \"stations\": { \"file\": \"s.csv\", \"columns\": { \"id\": \"N\", \"a\": \"A\" } }");
  g_autofree char *table = write_scratch ("s.csv", "N,A\n1,many\n");
  g_autofree char *place = g_strconcat (table, ":2:3: error: ", NULL);
  g_autofree char *member = g_strdup_printf ("\"file\" : \"%s\"", table);
  g_autoptr (Child) text = child_run ("check", path, NULL);
  g_autoptr (Child) json = child_run ("check", "--json", path, NULL);

  g_assert_cmpint (text->status, ==, 1);
  g_assert_true (g_str_has_prefix (text->out, place));
  assert_has (json->out, member);
}

static void
test_check_of_a_missing_file_as_json (void)
{
  g_autofree char *path = scratch_path ("missing.json");
  g_autoptr (Child) child = child_run ("check", "--json", path, NULL);
  g_autoptr (JsonNode) root = json_from_string (child->out, NULL);
  JsonObject *report;

  g_assert_cmpint (child->status, ==, 1);
  g_assert_nonnull (root);
  report = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (report, "errors"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "problems")), ==, 1);
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commands/help", test_help);
  g_test_add_func ("/commands/version", test_version);
  g_test_add_func ("/commands/help-anywhere", test_help_anywhere);
  g_test_add_func ("/commands/loads-no-gtk", test_loads_no_gtk);
  g_test_add_func ("/commands/window-needs-a-display", test_window_needs_a_display);
  for (guint i = 0; i < G_N_ELEMENTS (usages); i++)
    {
      g_autofree char *path = g_strconcat ("/commands/usage/", usages[i].name, NULL);

      g_test_add_data_func (path, &usages[i], test_usage);
    }
  g_test_add_func ("/commands/describe", test_describe);
  g_test_add_func ("/commands/describe-span", test_describe_span);
  g_test_add_func ("/commands/list", test_list);
  g_test_add_func ("/commands/describe/tells-what-is-missing", test_describe_tells_what_is_missing);
  g_test_add_func ("/commands/language-of-the-session", test_language_of_the_session);
  g_test_add_func ("/commands/check/without-problems", test_check_without_problems);
  g_test_add_func ("/commands/check/with-warnings", test_check_with_warnings);
  g_test_add_func ("/commands/check/with-errors", test_check_with_errors);
  g_test_add_func ("/commands/check/table", test_check_of_a_table);
  g_test_add_func ("/commands/notes-are-quiet", test_notes_are_quiet);
  g_test_add_func ("/commands/missing-file", test_missing_file);
  g_test_add_func ("/commands/check/as-json", test_check_as_json);
  g_test_add_func ("/commands/check/missing-file-as-json", test_check_of_a_missing_file_as_json);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
