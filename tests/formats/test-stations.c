/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "analysis/turnout.h"
#include "formats/loader.h"
#include "reading.h"

#define HEAD "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019-06-09',\n"                               \
             "'candidates': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ],\n"                                      \
             "'areas': [ { 'id': 'S', 'name': { 'en': 'South', 'de': 'Süd' }, 'parent': 'R' }, { 'id': 'R', 'name': 'Root' }," \
             " { 'id': 'N', 'name': 'North', 'parent': 'R' }, { 'id': 'N1', 'name': 'One', 'parent': 'N' } ],\n"

static SaylauElection *
read_stations (const char *stations,
               const char *csv,
               char **lines)
{
  g_autofree char *folder = g_dir_make_tmp ("saylau-stations-XXXXXX", NULL);
  g_autofree char *path = csv != NULL ? put_file (folder, "s.csv", csv, -1) : NULL;
  g_autofree char *text = g_strconcat (HEAD, stations, NULL);
  g_autofree char *document = with_double_quotes (text);
  g_autoptr (SaylauProblems) problems = NULL;
  SaylauElection *election = read_bytes (document, strlen (document), folder, &problems);

  *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  remove_folder (folder);
  return election;
}

static const SaylauResult *
get_sum (const SaylauElection *election,
         const char *area)
{
  int tally = saylau_election_find_tally (election, "stations");

  g_assert_cmpint (tally, !=, SAYLAU_NONE);
  return saylau_tally_find_result (saylau_election_get_tally (election, tally), saylau_election_find_area (election, area));
}

static gint64
get_votes (const SaylauResult *result,
           int candidate)
{
  const SaylauVote *vote = saylau_result_find_vote (result, candidate);

  return vote != NULL ? vote->votes : SAYLAU_MISSING;
}

/* A station whose votes are not all known is left out, and each area knows how many of its stations are not in its sum. */
static void
test_left_out (void)
{
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_stations (
    "'stations': { 'columns': ['id', 'area', 'a', 'b'], 'rows': [\n"
    "['1', 'N1', 20, 30], ['2', 'N1', 20, null], ['3', 'N', 1, 2], ['4', 'S', null, 2], ['5', 'R', 5, 5] ] } }",
    NULL, &lines);

  g_assert_cmpint (get_sum (election, "N1")->stations_in, ==, 1);
  g_assert_cmpint (get_sum (election, "N1")->stations, ==, 2);
  g_assert_cmpint (get_sum (election, "N")->stations_in, ==, 2);
  g_assert_cmpint (get_sum (election, "N")->stations, ==, 3);
  g_assert_cmpint (get_sum (election, "R")->stations_in, ==, 3);
  g_assert_cmpint (get_sum (election, "R")->stations, ==, 5);
  g_assert_null (get_sum (election, "S"));
}

static void
test_sums (void)
{
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_stations (
    "'stations': { 'columns': ['id', 'area', 'name', 'registered', 'issued', 'a', 'b'], 'rows': [\n"
    "['1', 'N1', 'School', 100, 50, 20, 30], ['2', 'Süd', 'Barracks', 200, 80, 0, 80], ['3', 'South', '', null, 7, 3, 4] ] } }",
    NULL, &lines);
  const SaylauTally *tally;

  g_assert_cmpstr (lines, ==, "");
  tally = saylau_election_get_tally (election, saylau_election_find_tally (election, "stations"));
  g_assert_true (tally->summed);
  g_assert_cmpint (tally->status, ==, SAYLAU_TALLY_PARTIAL);
  g_assert_cmpstr (tally->time.text, ==, "2019-06-09");
  g_assert_cmpuint (tally->results->len, ==, 4);

  g_assert_cmpint (get_votes (get_sum (election, "N1"), 0), ==, 20);
  g_assert_cmpint (get_votes (get_sum (election, "N"), 1), ==, 30);
  g_assert_cmpint (get_votes (get_sum (election, "S"), 0), ==, 3);
  g_assert_cmpint (get_votes (get_sum (election, "R"), 0), ==, 23);
  g_assert_cmpint (get_votes (get_sum (election, "R"), 1), ==, 114);
  g_assert_cmpint (get_sum (election, "N")->registered, ==, 100);
  /* One of its stations does not say how many are registered: the sum is not known, and not 200. */
  g_assert_cmpint (get_sum (election, "S")->registered, ==, SAYLAU_MISSING);
  g_assert_cmpint (get_sum (election, "R")->registered, ==, SAYLAU_MISSING);
  g_assert_cmpfloat (saylau_turnout_of_result (get_sum (election, "N"), NULL), ==, 50);
  g_assert_true (isnan (saylau_turnout_of_result (get_sum (election, "R"), NULL)));

  g_assert_cmpuint (saylau_station_table_get_n_rows (election->stations), ==, 3);
  g_assert_cmpstr (saylau_station_table_get_name (election->stations, 1), ==, "Barracks");
  g_assert_cmpint (saylau_station_table_get_count (election->stations, 1, SAYLAU_STATION_CANDIDATE), ==, 0);
  g_assert_cmpint (saylau_station_table_get_count (election->stations, 2, SAYLAU_STATION_REGISTERED), ==, SAYLAU_MISSING);
  g_assert_cmpint (saylau_station_table_get_count (election->stations, 2, SAYLAU_STATION_CAST), ==, SAYLAU_MISSING);
}

/* A document's own tally may be called as ours would be. */
static void
test_other_id (void)
{
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_stations (
    "'tallies': [ { 'id': 'stations', 'status': 'final', 'time': '2019', 'results': [] } ],\n"
    "'stations': { 'columns': ['area', 'a'], 'rows': [ ['N', 1] ] } }",
    NULL, &lines);

  g_assert_cmpint (saylau_election_find_tally (election, "stations"), ==, 0);
  g_assert_cmpint (saylau_election_find_tally (election, "stations-2"), ==, 1);
}

static void
test_csv (void)
{
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_stations (
    "'stations': { 'file': 's.csv', 'newAreas': true, 'columns': { 'id': 'No.', 'area': 'District', 'registered': 'Voters',"
    " 'issued': ['Early', 'In, station'], 'a': 'A', 'b': 'B' } } }",
    "\xEF\xBB\xBFNo.;District;Voters;Early;In, station;A;B;Remark\r\n1;North;10;2;3;4;1;\"x;y\"\r\n2; West ;20; 5 ;;5;6;\r\n3; West ;30;1;1;1;1;\r\n", &lines);
  int west;

  g_assert_cmpstr (lines, ==, "");
  g_assert_cmpint (saylau_station_table_get_count (election->stations, 0, SAYLAU_STATION_ISSUED), ==, 5);
  g_assert_cmpint (saylau_station_table_get_count (election->stations, 1, SAYLAU_STATION_ISSUED), ==, SAYLAU_MISSING);
  west = saylau_election_find_area (election, " West ");
  g_assert_cmpint (west, ==, 4);
  g_assert_true (saylau_election_get_area (election, west)->from_stations);
  g_assert_cmpint (saylau_election_get_area (election, west)->parent, ==, saylau_election_find_area (election, "R"));
  g_assert_cmpint (get_votes (get_sum (election, " West "), 1), ==, 7);
  g_assert_cmpint (get_votes (get_sum (election, "R"), 0), ==, 10);
  g_assert_cmpint (get_sum (election, "R")->registered, ==, 60);
}

typedef struct
{
  const char *name;
  const char *columns;
  const char *csv; /* NULL: there is no such file */
  const char *expected;
} Row;

/* clang-format off */
static const Row rows[] = {
  { "no file", "'area': 'D', 'a': 'A'", NULL,
    "d:4:23: error: the file “s.csv” beside the document: there is no such file (at /stations/file)" },
  { "empty file", "'area': 'D', 'a': 'A'", "",
    "d:4:23: error: the file “s.csv” beside the document: the file is empty (at /stations/file)" },
  { "no such header", "'area': 'D', 'a': 'Q'", "D,A\nN,1\n",
    "d:4:63: error: the file has no column with the header “Q”; its first line has “D”, “A” (at /stations/columns/a)" },
  { "line for a program", "'area': 'D', 'a': 'A'", "sep=,\nD,A\nN,1\n",
    "d:4:53: error: the file has no column with the header “D”; its first line has “sep=”, “” (at /stations/columns/area)\n"
    "d:4:63: error: the file has no column with the header “A” (at /stations/columns/a)" },
  { "many other headers", "'area': 'D'", "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n",
    "d:4:53: error: the file has no column with the header “D”; its first line has “a”, “b”, “c”, “d”, “e”, “f”, “g”, “h”, “i”, “j”, “k”, “l” "
    "and 2 more (at /stations/columns/area)" },
  { "row of totals", "'area': 'D', 'a': 'A'", "D,A\nN,1\n,1\n",
    "s.csv:3:1: error: there is no area; expected the id or the name of one, and no row of totals" },
  { "blank rows", "'area': 'D', 'a': 'A'", "D,A\nN,1\n,\n\n,\n",
    "" },
  { "workbook", "'area': 'D', 'a': 'A'", "PK\3\4xl/worksheets",
    "s.csv:1:1: error: this is a workbook or an archive and no table; save the sheet as CSV" },
  { "header twice", "'area': 'D', 'a': 'A'", "D,A,A\nN,1,1\n",
    "d:4:63: error: the file has several columns with the header “A” (at /stations/columns/a)" },
  { "header that is none", "'area': 'D', 'a': 5", "D,A\nN,1\n",
    "d:4:63: error: found 5; expected a header of the file, in quotes (at /stations/columns/a)" },
  { "no headers", "'area': 'D', 'a': []", "D,A\nN,1\n",
    "d:4:63: error: found an array; expected one header or more (at /stations/columns/a)" },
  { "words summed", "'area': ['D', 'A']", "D,A\nN,1\n",
    "d:4:43: error: there is no column “area”; only where the document has a single area do stations not name theirs (at /stations/columns)\n"
    "d:4:53: error: found an array; expected one header: words cannot be summed (at /stations/columns/area)" },
  { "unknown column", "'area': 'D', 'c': 'A'", "D,A\nN,1\n",
    "d:4:58: error: found “c”; expected id, area, name, registered, issued, cast, valid, invalid, or a candidate's id (at /stations/columns/c)" },
  { "short row", "'area': 'D', 'a': 'A'", "D,A\nN,1\nN\n",
    "s.csv:3:1: error: the row's length is 1; expected 2, a cell for each header" },
  { "unknown area", "'area': 'D', 'a': 'A'", "A,D\n1,Ост\n",
    "s.csv:2:3: error: “Ост” is neither the id nor the name of an area" },
  { "count in words", "'area': 'D', 'a': 'A'", "D,A\nN,1 000\nN,-1\nN,1.0\nN,9007199254740993\n",
    "s.csv:2:3: error: found “1 000”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known\n"
    "s.csv:3:3: error: found “-1”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known\n"
    "s.csv:4:3: error: found “1.0”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known\n"
    "s.csv:5:3: error: found “9007199254740993”; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known" },
  { "sum too large", "'area': 'D', 'a': ['A', 'B']", "D,A,B\nN,9007199254740992,1\n",
    "s.csv:2:20: error: the columns sum to more than 9007199254740992" },
  { "open quote", "'area': 'D', 'a': 'A'", "D,A\nN,\"1\n",
    "s.csv:2:3: error: a quote that opens here is never closed" },
  { "legacy encoding", "'area': 'D', 'a': 'A'", "D,A\nN\xE9,1\n",
    "s.csv:2:2: error: the byte 0xE9 is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed" },
  { "row that does not sum", "'area': 'D', 'a': 'A', 'valid': 'V'", "D,A,V\nN,1,1\nN,6,5\n",
    "s.csv:3:1: warning: the votes sum to 6; expected at most 5, which is “valid”" },
};
/* clang-format on */

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *lines = NULL;
  g_autofree char *stations = g_strdup_printf ("'stations': { 'file': 's.csv', 'columns': { %s } } }", row->columns);
  g_autoptr (SaylauElection) election = read_stations (stations, row->csv, &lines);

  g_assert_cmpstr (lines, ==, row->expected);
  g_assert_true ((election == NULL) == (strstr (lines, "error:") != NULL));
}

typedef struct
{
  const char *file;
  const char *date;
  const char *candidates; /* id and header, apart by tabs */
  const char *columns;
  guint n_rows;
  gint64 registered;
  gint64 votes[2];
} Corpus;

static const Corpus corpora[] = {
  { "venezuela-2024-bom.csv", "2024-07-28", "'EG': 'EG', 'NM': 'NM'", "'area': 'EDO', 'registered': 'RE'", 24532, 17745239, { 7156462, 3241461 } },
  { "albania-2013.csv", "2013-06-23", "'EG': 'C007', 'NM': 'C008'", "'area': 'Prefectures', 'registered': 'Registered', 'cast': 'Ballots'", 5508, -1, { -1, -1 } },
  { "russia-2018.csv.xz", "2018-03-18", "'EG': 'Путин Владимир Владимирович', 'NM': 'Грудинин Павел Николаевич'", "'area': 'region', 'registered': 'Число избирателей, включенных в список избирателей'", 97699, 109008428, { 56430712, -1 } },
  { "russia-2011.csv.xz", "2011-12-04", "'EG': '6. Всероссийская политическая партия \\'ЕДИНАЯ РОССИЯ\\'', 'NM': '1. Политическая партия СПРАВЕДЛИВАЯ РОССИЯ'", "'area': 'region', 'registered': 'Число избирателей, внесенных в список избирателей'", 95225, 109229337, { 32371737, -1 } },
};

static gboolean
copy_corpus (const char *from,
             const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length;
  int status;
  const char *argv[] = { "xz", "-dc", from, NULL };

  if (!g_str_has_suffix (from, ".xz"))
    return g_file_get_contents (from, &bytes, &length, NULL) && g_file_set_contents (to, bytes, length, NULL);

  /* The standard output as bytes is what we want; its length is that of a text without NUL. */
  return g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &bytes, NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL) && g_file_set_contents (to, bytes, -1, NULL);
}

/* Real stations, with the counts that others made of them. */
static void
test_corpus (gconstpointer data)
{
  const Corpus *corpus = data;
  g_autofree char *from = g_build_filename (g_getenv ("SAYLAU_SHARED"), "corpus", "stations", corpus->file, NULL);
  g_autofree char *folder = NULL, *to = NULL, *text = NULL, *document = NULL, *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;
  const SaylauResult *sum;

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the folder of real data is not here");
      return;
    }

  folder = g_dir_make_tmp ("saylau-stations-XXXXXX", NULL);
  to = g_build_filename (folder, "s.csv", NULL);
  if (!copy_corpus (from, to))
    {
      remove_folder (folder);
      g_test_skip ("there is no xz to unpack the data");
      return;
    }
  text = g_strdup_printf ("{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '%s',\n"
                          "'candidates': [ { 'id': 'EG', 'name': 'EG' }, { 'id': 'NM', 'name': 'NM' } ],\n"
                          "'areas': [ { 'id': 'all', 'name': 'All' } ],\n"
                          "'stations': { 'file': 's.csv', 'newAreas': true, 'columns': { %s, %s } } }",
                          corpus->date, corpus->columns, corpus->candidates);
  document = with_double_quotes (text);
  path = put_file (folder, "d.election.json", document, -1);
  file = g_file_new_for_path (path);
  election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, NULL);
  remove_folder (folder);

  g_assert_nonnull (election);
  g_assert_cmpuint (saylau_station_table_get_n_rows (election->stations), ==, corpus->n_rows);
  sum = get_sum (election, "all");
  if (corpus->registered >= 0)
    g_assert_cmpint (sum->registered, ==, corpus->registered);
  for (guint i = 0; i < 2; i++)
    if (corpus->votes[i] >= 0)
      g_assert_cmpint (get_votes (sum, i), ==, corpus->votes[i]);
}

/* What is told of a document with very many rows, which is read in pieces, or as a whole where its member is spelled so. */
static char *
tell_many (const char *member,
           const char *bad_row,
           const char *end)
{
  g_autoptr (GString) text = g_string_new (HEAD "'stations': { 'columns': ['id', 'area', 'name', 'registered', 'cast', 'a', 'b'],\n");
  g_autofree char *document = NULL;
  g_autoptr (SaylauProblems) problems = NULL;
  g_autoptr (SaylauElection) election = NULL;

  g_string_append_printf (text, "%s: [\n", member);
  for (guint i = 0; i < 16384; i++)
    g_string_append_printf (text, "['%u', '%s', 'School %u', %u, %u, %u, %s]%s,\n", i % 16000, i % 3 == 0 ? "Süd" : "N1", i, 900 + i % 100,
                            880 + i % 77, i % 400, i % 1000 == 0 ? "null" : "7", i == 12345 ? bad_row : "");
  g_string_append_printf (text, "['last', 'N', 'School', 10, 9, 5, 4]], 'note': 1.25%s", end);
  document = with_double_quotes (text->str);
  election = read_text (document, &problems);
  return saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
}

/* Pieces tell the same in the same words as the whole, errors of syntax too. */
static void
test_many (void)
{
  static const char *const bad_rows[] = {
    "",
    ", ['x', 'nowhere', 'School', 1, 2, 3, 4]",
    ", ['x', 'N', 'School', 1, 2.5, 3, 4], 5, ['x']",
    ", ['x', 'N', 'School', 1, [2], 3, {'a': 1, 'a': 2}]",
    ", ['x', 'N', 'School', 1, 02, 3, 4]",
    ",",
    " ",
    ", ['x\\u0000', 'N', 'School', 1, 2, 3, 4]",
    "]",
  };
  static const char *const ends[] = { "} }", "}, 'unknown': [[1, 2.5], 'x'] }", "}" };

  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
      {
        g_autofree char *pieces = tell_many ("'rows'", bad_rows[i], ends[j]);
        g_autofree char *whole = tell_many ("'r\\u006fws'", bad_rows[i], ends[j]);

        g_assert_cmpstr (pieces, ==, whole);
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/stations/sums", test_sums);
  g_test_add_func ("/formats/stations/left-out", test_left_out);
  g_test_add_func ("/formats/stations/many", test_many);
  g_test_add_func ("/formats/stations/other-id", test_other_id);
  g_test_add_func ("/formats/stations/csv", test_csv);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/formats/stations/csv/%s", rows[i].name);
      g_autofree char *path = g_strdelimit (g_strdup (name), " ", '-');

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (corpora); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/stations/corpus/%s", corpora[i].file);

      g_test_add_data_func (path, &corpora[i], test_corpus);
    }
  return g_test_run ();
}
