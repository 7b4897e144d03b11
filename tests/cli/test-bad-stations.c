/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* Tables of polling stations as the commands take them, and what they say of bad rows. */

static const char table[] =
  "No;D;R;C;N;A;B\r\n"
  "1;N;100;60;2;30;28\r\n"
  "1;N;100;60;2;30;28\r\n"
  "2;N;50;60;2;30;28\r\n"
  "3;S;100;x;2;30;28\r\n"
  "4;S;100;60;2;30\r\n"
  "5;S;100;60;2;30;27\r\n";

static char *
write_document (const char *csv)
{
  g_autofree char *path = write_scratch ("rows.csv", csv);

  return write_scratch ("rows.election.json",
                        "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"2019-06-09\",\n"
                        "\"candidates\": [ { \"id\": \"a\", \"name\": \"Ann\" }, { \"id\": \"b\", \"name\": \"Ben\" } ],\n"
                        "\"areas\": [ { \"id\": \"R\", \"name\": \"Root\" }, { \"id\": \"N\", \"name\": \"North\", \"parent\": \"R\" },"
                        " { \"id\": \"S\", \"name\": \"South\", \"parent\": \"R\" } ],\n"
                        "\"stations\": { \"file\": \"rows.csv\", \"columns\": { \"id\": \"No\", \"area\": \"D\", \"registered\": \"R\", \"cast\": \"C\","
                        " \"invalid\": \"N\", \"a\": \"A\", \"b\": \"B\" } } }\n");
}

/* Messages name the files as they were typed: here both are without a folder before them. */
static char *
shorten (const char *text)
{
  g_autofree char *folder = scratch_path ("");
  g_autofree char *start = g_strconcat (folder, "/", NULL);
  GString *shortened = g_string_new (text);

  g_string_replace (shortened, start, "", 0);
  return g_string_free (shortened, FALSE);
}

static void
assert_lines (const char *text,
              const char *expected)
{
  g_autofree char *shortened = shorten (text);

  g_assert_cmpstr (shortened, ==, expected);
}

static void
test_check (void)
{
  g_autofree char *path = write_document (table);
  g_autoptr (Child) strict = child_run ("check", path, NULL);
  g_autoptr (Child) lenient = child_run ("check", "--lenient", path, NULL);

  g_assert_cmpint (strict->status, ==, 1);
  assert_lines (strict->out,
                "rows.csv:3:1: warning: the area has another polling station with the id “1”; both are counted\n"
                "rows.csv:4:1: warning: 60 ballots of 50 registered are a turnout over 100 %\n"
                "rows.csv:5:9: error: found “x”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known\n"
                "rows.csv:6:1: error: the row's length is 6; expected 7, a cell for each header\n"
                "rows.csv:7:1: warning: the votes sum to 57; expected 58, which is “cast” less “invalid”\n"
                "rows.election.json: all errors are in rows of polling stations; with --lenient these are skipped\n"
                "rows.election.json: 2 errors, 3 warnings, 0 notes\n");

  g_assert_cmpint (lenient->status, ==, 0);
  assert_lines (lenient->out,
                "rows.csv:3:1: warning: the area has another polling station with the id “1”; both are counted\n"
                "rows.csv:4:1: warning: 60 ballots of 50 registered are a turnout over 100 %\n"
                "rows.csv:5:9: warning: the row is skipped: found “x”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known\n"
                "rows.csv:6:1: warning: the row is skipped: the row's length is 6; expected 7, a cell for each header\n"
                "rows.csv:7:1: warning: the votes sum to 57; expected 58, which is “cast” less “invalid”\n"
                "rows.election.json: 4 polling stations; 2 more rows cannot be read and are skipped\n"
                "rows.election.json: 1 polling station with more ballots than registered voters\n"
                "rows.election.json: 1 polling station with counts that do not add up\n"
                "rows.election.json: 2 polling stations with the id of another in their area\n"
                "rows.election.json: 0 errors, 5 warnings, 0 notes\n");
}

static void
test_check_as_json (void)
{
  g_autofree char *path = write_document (table);
  g_autoptr (Child) child = child_run ("check", "--lenient", "--json", path, NULL);
  g_autoptr (JsonNode) root = json_from_string (child->out, NULL);
  JsonObject *stations = json_object_get_object_member (json_node_get_object (root), "stations");
  g_autoptr (Child) strict = child_run ("check", "--json", path, NULL);
  g_autoptr (JsonNode) strict_root = json_from_string (strict->out, NULL);

  g_assert_cmpint (json_object_get_int_member (stations, "rows"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (stations, "skipped"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (stations, "moreBallotsThanVoters"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (stations, "moreInBoxesThanIssued"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (stations, "sums"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (stations, "duplicates"), ==, 2);
  g_assert_true (json_object_get_null_member (json_node_get_object (strict_root), "stations"));
}

/* Of many bad rows a hundred are listed, all are counted, and on demand all are listed. */
static void
test_many (void)
{
  g_autoptr (GString) csv = g_string_new ("No,D,R,C,N,A,B\n1,S,9,6,1,3,2\n");
  g_autofree char *path = NULL;
  g_autoptr (Child) some = NULL;
  g_autoptr (Child) all = NULL;
  g_auto (GStrv) some_lines = NULL;
  g_auto (GStrv) all_lines = NULL;

  for (guint i = 0; i < 250; i++)
    g_string_append (csv, "9,N,many\n");
  path = write_document (csv->str);
  some = child_run ("check", "--lenient", path, NULL);
  all = child_run ("check", "--lenient", "--all", path, NULL);
  some_lines = g_strsplit (some->out, "\n", -1);
  all_lines = g_strsplit (all->out, "\n", -1);

  g_assert_cmpint (all->status, ==, 0);
  g_assert_cmpuint (g_strv_length (some_lines), ==, 100 + 2 + 1);
  g_assert_nonnull (strstr (some->out, ": 1 polling station; 250 more rows cannot be read and are skipped\n"));
  g_assert_nonnull (strstr (some->out, "0 errors, 250 warnings, 0 notes; only the first 100 are listed, and all with --all\n"));
  g_assert_cmpuint (g_strv_length (all_lines), ==, 250 + 2 + 1);
  g_assert_nonnull (strstr (all->out, "rows.csv:252:1: warning: the row is skipped: "));
  g_assert_nonnull (strstr (all->out, ": 0 errors, 250 warnings, 0 notes\n"));
}

/* What is drawn without some rows says so, wherever it is drawn. */
static void
test_other_commands (void)
{
  g_autofree char *path = write_document (table);
  g_autofree char *svg = scratch_path ("rows.svg");
  g_autofree char *contents = NULL;
  g_autoptr (Child) refused = child_run ("describe", path, NULL);
  g_autoptr (Child) bars = child_run ("describe", "--lenient", path, NULL);
  g_autoptr (Child) fingerprint = child_run ("describe", "--lenient", "--chart", "fingerprint", path, NULL);
  g_autoptr (Child) areas = child_run ("describe", "--lenient", "--list", "areas", path, NULL);
  g_autoptr (Child) export = child_run ("export", "--lenient", path, "-o", svg, NULL);
  g_autoptr (Child) analyse = child_run ("analyse", "--lenient", path, NULL);

  g_assert_cmpint (refused->status, ==, 1);
  g_assert_nonnull (strstr (refused->err, "saylau describe: all errors are in rows of polling stations; with --lenient these are skipped\n"));

  g_assert_cmpint (bars->status, ==, 0);
  g_assert_nonnull (strstr (bars->out, "sum of 4 polling stations · 2 rows that cannot be read are left out\n"
                                       "1 station has more ballots than registered voters; the counts of 1 station do not add up; "
                                       "2 stations have the id of another in their area\n"));
  g_assert_nonnull (strstr (bars->err, "rows.csv:6:1: warning: the row is skipped: "));
  g_assert_cmpint (fingerprint->status, ==, 0);
  g_assert_nonnull (strstr (fingerprint->out, "2 rows that cannot be read are left out"));
  g_assert_nonnull (strstr (fingerprint->out, "2 stations have the id of another in their area\n"));
  g_assert_cmpint (areas->status, ==, 0);
  g_assert_cmpint (analyse->status, ==, 0);
  g_assert_cmpint (export->status, ==, 0);
  g_assert_true (g_file_get_contents (svg, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "2 rows that cannot be read are left out"));
}

/* Rows that were skipped are neither none at all nor “none left out”. */
static void
test_skipped_words (void)
{
  static const char *const charts[] = { "bar", "fingerprint" };
  g_autofree char *path = write_document ("No,D,R,C,N,A,B\n1,S,many\n2,S,many\n");
  g_autoptr (Child) some = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (Child) none = child_run ("describe", "--lenient", "--chart", charts[i], path, NULL);

      g_assert_cmpint (none->status, ==, 0);
      g_assert_nonnull (strstr (none->out, "2 rows that cannot be read are left out"));
      g_assert_null (strstr (none->out, "has no polling stations"));
    }
  g_free (path);
  path = write_document ("No,D,R,C,N,A,B\n1,S,9,6,1,3,2\n2,S,many\n");
  some = child_run ("describe", "--lenient", "--chart", "fingerprint", path, NULL);
  g_assert_nonnull (strstr (some->out, "1 polling station · 1 row that cannot be read is left out"));
}

/* Ten gigabytes of nothing, beside the document and as the document: refused at once. */
static void
test_nothing (void)
{
  g_autofree char *path = write_document ("");
  g_autofree char *csv = scratch_path ("rows.csv");
  g_autofree char *huge = write_scratch ("huge.election.json", "");
  g_autoptr (Child) beside = NULL;
  g_autoptr (Child) itself = NULL;

  g_assert_cmpint (truncate (csv, (off_t) 10 << 30), ==, 0);
  g_assert_cmpint (truncate (huge, (off_t) 10 << 30), ==, 0);
  beside = child_run ("check", path, "--lenient", NULL);
  itself = child_run ("check", huge, NULL);
  g_assert_cmpint (beside->status, ==, 1);
  assert_lines (beside->out,
                "rows.election.json:4:23: error: the file “rows.csv” beside the document: the file is larger than 2 GiB, the most that is read (at /stations/file)\n"
                "rows.election.json: 1 error, 0 warnings, 0 notes\n");
  g_assert_cmpint (itself->status, ==, 1);
  assert_lines (itself->out, "huge.election.json: error: the file is larger than 2 GiB, the most that is read\n"
                             "huge.election.json: 1 error, 0 warnings, 0 notes\n");
  g_assert_cmpint (g_remove (csv), ==, 0);
  g_assert_cmpint (g_remove (huge), ==, 0);
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bad-stations/check", test_check);
  g_test_add_func ("/bad-stations/check-as-json", test_check_as_json);
  g_test_add_func ("/bad-stations/many", test_many);
  g_test_add_func ("/bad-stations/other-commands", test_other_commands);
  g_test_add_func ("/bad-stations/skipped-words", test_skipped_words);
  g_test_add_func ("/bad-stations/nothing", test_nothing);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
