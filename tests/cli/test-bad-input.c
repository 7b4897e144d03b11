/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* What no reader may fall over, through the commands as a user types them. The exact words of the reader's
 * messages are tested where the reader is; here it is that there is one, with its place, and no crash. */

#define HEAD "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"%s\",\n"
#define AREAS "\"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],\n"

static char *
make_document (const char *date,
               const char *candidates,
               const char *votes)
{
  return g_strdup_printf (HEAD AREAS
                          "\"candidates\": [ %s ],\n"
                          "\"tallies\": [ { \"id\": \"t\", \"status\": \"final\", \"time\": \"%s\", \"results\": [\n"
                          "  { \"area\": \"X\", \"votes\": { %s } } ] } ],\n"
                          "\"events\": [ { \"id\": \"e\", \"start\": \"%s\", \"kind\": \"protest\", \"title\": \"E\" } ] }\n",
                          date, candidates, date, votes, date);
}

static char *
make_candidates (guint n,
                 const char *name,
                 char **votes)
{
  g_autoptr (GString) candidates = g_string_new (NULL);
  g_autoptr (GString) counts = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *comma = i > 0 ? ",\n" : "";

      g_string_append_printf (candidates, "%s{ \"id\": \"c%u\", \"name\": \"%s\" }", comma, i, name);
      g_string_append_printf (counts, "%s\"c%u\": %u", comma, i, n - i);
    }
  *votes = g_string_free (g_steal_pointer (&counts), FALSE);
  return g_string_free (g_steal_pointer (&candidates), FALSE);
}

static char *
make_named (guint n,
            const char *name)
{
  g_autofree char *votes = NULL;
  g_autofree char *candidates = make_candidates (n, name, &votes);

  return make_document ("2020-01-05", candidates, votes);
}

static char *
repeat (const char *part,
        guint n)
{
  GString *whole = g_string_sized_new (strlen (part) * n);

  for (guint i = 0; i < n; i++)
    g_string_append (whole, part);
  return g_string_free (whole, FALSE);
}

static char *
make_empty (void)
{
  return g_strdup ("");
}

static char *
make_cut_off (void)
{
  return g_strdup (HEAD);
}

static char *
make_nested (void)
{
  return repeat ("[", 100000);
}

static char *
make_nested_member (void)
{
  g_autofree char *open = repeat ("{\"a\":", 100000);

  return g_strconcat ("{ \"format\": \"saylau-election\", \"version\": 1, \"extra\": ", open, NULL);
}

static char *
make_invalid_utf8 (void)
{
  return make_named (2, "Bad \xff\xfe name");
}

static char *
make_utf16 (void)
{
  return g_strdup ("\xff\xfe{");
}

static char *
make_duplicates (void)
{
  return make_document ("2020-01-05", "{ \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"a\", \"name\": \"B\" }", "\"a\": 1");
}

static char *
make_not_ours (void)
{
  return g_strdup ("{ \"type\": \"FeatureCollection\", \"features\": [] }\n");
}

static char *
make_stranger (void)
{
  return make_document ("2020-01-05", "{ \"id\": \"a\", \"name\": \"A\" }", "\"nobody\": 1");
}

static char *
make_many_candidates (void)
{
  return make_named (10000, "A candidate");
}

static char *
make_long_names (void)
{
  g_autofree char *name = repeat ("Wolfeschlegelsteinhausen", 417);

  return make_named (3, name);
}

static char *
make_long_names_without_end (void)
{
  g_autofree char *name = repeat ("\xe1\x88\xb4", 10000);

  return make_named (3, name);
}

static char *
make_right_to_left (void)
{
  return make_named (3, "محمد \xe2\x80\xae العربي");
}

static char *
make_emoji (void)
{
  return make_named (3, "🗳️ 👩‍👩‍👧‍👦 Party");
}

static char *
make_zero_votes (void)
{
  return make_document ("2020-01-05", "{ \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" }",
                        "\"a\": 0, \"b\": 0");
}

static char *
make_one_candidate (void)
{
  return make_named (1, "Only One");
}

/* Sums beyond 64 bits: 2,000 candidates with as many votes as a count can be. */
static char *
make_huge_votes (void)
{
  g_autoptr (GString) votes = g_string_new (NULL);
  g_autofree char *small_votes = NULL;
  g_autofree char *candidates = make_candidates (2000, "A candidate", &small_votes);

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (votes, "%s\"c%u\": 9007199254740992", i > 0 ? "," : "", i);
  return make_document ("2020-01-05", candidates, votes->str);
}

/* And 1,500 events of one day, each with as many people detained. */
static char *
make_huge_days (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, HEAD AREAS "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ],\n\"events\": [\n", "2020-01-05");
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (text,
                            "%s{ \"id\": \"e%u\", \"start\": \"2020-01-05\", \"kind\": \"protest\", \"title\": \"E\",\n"
                            "  \"figures\": [ { \"what\": \"detained\", \"by\": \"P\", \"official\": true,\n"
                            "    \"min\": 9007199254740992, \"max\": 9007199254740992 } ] }",
                            i > 0 ? ",\n" : "", i);
  g_string_append (text, " ] }\n");
  return g_string_free (text, FALSE);
}

static char *
make_year_1 (void)
{
  return make_document ("0001-01-01", "{ \"id\": \"a\", \"name\": \"A\" }", "\"a\": 1");
}

static char *
make_year_9999 (void)
{
  return make_document ("9999-12-31", "{ \"id\": \"a\", \"name\": \"A\" }", "\"a\": 1");
}

typedef struct
{
  const char *name;
  char *(*make) (void);
  gboolean opens;
} Document;

static const Document documents[] = {
  { "empty", make_empty, FALSE },
  { "cut-off", make_cut_off, FALSE },
  { "nested", make_nested, FALSE },
  { "nested-member", make_nested_member, FALSE },
  { "invalid-utf8", make_invalid_utf8, FALSE },
  { "utf16", make_utf16, FALSE },
  { "duplicate-id", make_duplicates, FALSE },
  { "not-ours", make_not_ours, FALSE },
  { "votes-for-a-stranger", make_stranger, FALSE },
  { "10000-candidates", make_many_candidates, TRUE },
  { "names-of-10000-letters", make_long_names, TRUE },
  { "names-of-10000-wide-letters", make_long_names_without_end, TRUE },
  { "right-to-left", make_right_to_left, TRUE },
  { "emoji", make_emoji, TRUE },
  { "zero-votes", make_zero_votes, TRUE },
  { "one-candidate", make_one_candidate, TRUE },
  { "huge-votes", make_huge_votes, TRUE },
  { "huge-days", make_huge_days, TRUE },
  { "year-1", make_year_1, TRUE },
  { "year-9999", make_year_9999, TRUE },
};

/* Each line but the last, of `check`, is FILE:LINE:COLUMN: error, or FILE: error where no place can be named. */
static void
assert_located (const char *path,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *quoted = g_regex_escape_string (path, -1);
  g_autofree char *pattern = g_strdup_printf ("^%s(:[0-9]+:[0-9]+)?: error: .", quoted);

  g_assert_cmpuint (g_strv_length (lines), >=, 2);
  g_test_message ("%s", lines[0]);
  g_assert_true (g_regex_match_simple (pattern, lines[0], 0, 0));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
assert_refused (const char *path)
{
  g_autofree char *output = scratch_path ("refused.svg");
  g_autoptr (Child) check = child_run ("check", path, NULL);
  g_autoptr (Child) export = child_run ("export", path, "-o", output, NULL);

  g_assert_cmpint (check->status, ==, 1);
  g_assert_cmpstr (check->err, ==, "");
  g_assert_cmpint (export->status, ==, 1);
  g_assert_cmpstr (export->out, ==, "");
  g_assert_nonnull (strstr (export->err, path));
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
  assert_located (path, check->out);
}

static void
assert_drawn (const char *path)
{
  static const char *const charts[] = { "bar", "pie", "timeline", "areas", "turnout", "compare", "tallies" };
  g_autoptr (Child) check = child_run ("check", path, NULL);

  g_assert_cmpint (check->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *png = scratch_path ("drawn.png");
      g_autofree char *svg = scratch_path ("drawn.svg");
      g_autoptr (Child) as_png = child_run ("export", path, "-o", png, "--chart", charts[i], NULL);
      g_autoptr (Child) as_svg = child_run ("export", path, "-o", svg, "--chart", charts[i], "--size", "320x240", NULL);
      g_autoptr (Child) described = child_run ("describe", path, "--chart", charts[i], NULL);

      g_assert_cmpint (as_png->status, ==, 0);
      g_assert_cmpint (as_svg->status, ==, 0);
      g_assert_cmpint (described->status, ==, 0);
      g_assert_cmpuint (strlen (described->out), >, 10);
      g_assert_true (g_utf8_validate (described->out, -1, NULL));
      g_assert_null (strstr (described->out, "nan"));
      g_assert_null (strstr (described->out, "inf "));
      g_assert_false (g_regex_match_simple ("[-−][0-9]{4}", described->out, 0, 0)); /* a sum that overflowed */
    }
}

static void
test_document (gconstpointer data)
{
  const Document *document = data;
  g_autofree char *text = document->make ();
  g_autofree char *path = write_scratch ("bad.json", text);

  if (document->opens)
    assert_drawn (path);
  else
    assert_refused (path);
}

static void
test_missing (void)
{
  g_autofree char *path = scratch_path ("missing.json");

  assert_refused (path);
}

static void
test_folder (void)
{
  g_autofree char *path = scratch_path ("missing.json");
  g_autofree char *folder = g_path_get_dirname (path);

  assert_refused (folder);
}

static void
test_device (void)
{
  assert_refused ("/dev/zero");
}

/* Nobody writes into it, so a reader that waited for it would never come back. */
static void
test_fifo (void)
{
  g_autofree char *path = scratch_path ("fifo.json");

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path);
}

static void
test_no_permission (void)
{
  g_autofree char *path = write_scratch ("secret.json", "{}");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *told = g_strconcat (path, ": error: you have no permission to read this file\n", NULL);
  g_autoptr (Child) check = NULL;
  g_autoptr (Child) describe = NULL;

  if (!child_can_lack_permission ())
    return;
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  check = child_run_with (NULL, child_lack_permission_cb, "check", path, NULL);
  describe = child_run_with (NULL, child_lack_permission_cb, "describe", path, NULL);
  g_assert_cmpint (check->status, ==, 1);
  g_assert_true (g_str_has_prefix (check->out, told));
  g_assert_cmpint (describe->status, ==, 1);
  g_assert_cmpstr (describe->err, ==, told);
}

/* Two gibibytes that take no room on the disk. */
static void
test_zeros (void)
{
  g_autofree char *path = write_scratch ("zeros.json", "");

  g_assert_cmpint (truncate (path, (off_t) 2 << 30), ==, 0);
  assert_refused (path);
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-input/", documents[i].name, NULL);

      g_test_add_data_func (path, &documents[i], test_document);
    }
  g_test_add_func ("/bad-input/missing", test_missing);
  g_test_add_func ("/bad-input/folder", test_folder);
  g_test_add_func ("/bad-input/device", test_device);
  g_test_add_func ("/bad-input/fifo", test_fifo);
  g_test_add_func ("/bad-input/no-permission", test_no_permission);
  g_test_add_func ("/bad-input/zeros", test_zeros);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
