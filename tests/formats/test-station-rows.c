/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats/loader.h"
#include "model/error.h"
#include "reading.h"

/* Rows of polling stations as they come: bad ones, odd ones, and many that nobody wrote by hand. */

#define N_AREAS 5
#define N_CANDIDATES 3
#define N_COLUMNS (SAYLAU_STATION_CANDIDATE + N_CANDIDATES)

/* The root is R, C lies in B, and B, A and D lie in R. */
#define HEAD "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019-06-09',\n"                      \
             "'candidates': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' }, { 'id': 'c', 'name': 'C' } ],\n" \
             "'areas': [ { 'id': 'R', 'name': 'Root' }, { 'id': 'A', 'name': 'Ост', 'parent': 'R' },"               \
             " { 'id': 'B', 'name': 'West', 'parent': 'R' }, { 'id': 'C', 'name': 'Far west', 'parent': 'B' },"        \
             " { 'id': 'D', 'name': 'None', 'parent': 'R' } ],\n"

static const char *const area_ids[N_AREAS] = { "R", "A", "B", "C", "D" };
static const int parents[N_AREAS] = { SAYLAU_NONE, 0, 0, 2, 0 };
static const char *const column_names[N_COLUMNS] = { "registered", "issued", "cast", "valid", "invalid", "a", "b", "c" };

static SaylauElection *
read_document_in_threads (const char *stations,
                          const char *csv,
                          gssize length,
                          gboolean lenient,
                          guint n_threads,
                          guint rows_at_once,
                          char **lines)
{
  g_autofree char *folder = g_dir_make_tmp ("saylau-rows-XXXXXX", NULL);
  g_autofree char *path = csv != NULL ? put_file (folder, "s.csv", csv, length) : NULL;
  g_autofree char *head = with_double_quotes (HEAD);
  g_autofree char *text = g_strconcat (head, stations, NULL);
  g_autoptr (SaylauProblems) problems = NULL;
  SaylauElection *election = read_in_threads (text, strlen (text), folder, lenient, n_threads, rows_at_once, &problems);

  if (lines != NULL)
    *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  remove_folder (folder);
  return election;
}

static SaylauElection *
read_document (const char *stations,
               const char *csv,
               gssize length,
               gboolean lenient,
               char **lines)
{
  return read_document_in_threads (stations, csv, length, lenient, 0, 0, lines);
}

/* Bad rows. */

typedef struct
{
  const char *name;
  const char *row; /* between two good ones */
  const char *message;
  gboolean is_json;
} BadRow;

#define COUNT_IN_CSV "; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known"
#define COUNT_IN_JSON "; expected a count: a whole number from 0 to 9007199254740992, or null where it is not known (at /stations/rows/1/1)"

/* clang-format off */
static const BadRow bad_rows[] = {
  { "short", "A\n", "s.csv:3:1: error: the row's length is 1; expected 2, a cell for each header" },
  { "long", "A,1,2\n", "s.csv:3:1: error: the row's length is 3; expected 2, a cell for each header" },
  { "text", "A,many\n", "s.csv:3:3: error: found “many”" COUNT_IN_CSV },
  { "negative", "A,-5\n", "s.csv:3:3: error: found “-5”" COUNT_IN_CSV },
  { "2^63", "A,9223372036854775808\n", "s.csv:3:3: error: found “9223372036854775808”" COUNT_IN_CSV },
  { "2^64", "A,18446744073709551616\n", "s.csv:3:3: error: found “18446744073709551616”" COUNT_IN_CSV },
  { "NaN", "A,NaN\n", "s.csv:3:3: error: found “NaN”" COUNT_IN_CSV },
  { "fraction", "A,1.5\n", "s.csv:3:3: error: found “1.5”" COUNT_IN_CSV },
  { "unknown area", "Q,1\n", "s.csv:3:1: error: “Q” is neither the id nor the name of an area" },
  { "two errors", "Q,x\n", "s.csv:3:1: error: “Q” is neither the id nor the name of an area\n"
                           "s.csv:3:3: error: found “x”" COUNT_IN_CSV },
  { "text behind a quote", "\"A\"x,1\n", "s.csv:3:4: error: there is text after a closing quote; write a quote within quotes twice" },
  { "another encoding", "\xC0,1\n", "s.csv:3:1: error: the byte 0xC0 is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed" },
  { "JSON short", "['A']", "d:4:62: error: the row's length is 1; expected 2, an item for each column (at /stations/rows/1)", TRUE },
  { "JSON long", "['A', 1, 2]", "d:4:62: error: the row's length is 3; expected 2, an item for each column (at /stations/rows/1)", TRUE },
  { "JSON no row", "{}", "d:4:62: error: found an object; expected a row: an array (at /stations/rows/1)", TRUE },
  { "JSON text", "['A', '1']", "d:4:68: error: found “1”" COUNT_IN_JSON, TRUE },
  { "JSON negative", "['A', -5]", "d:4:68: error: found -5" COUNT_IN_JSON, TRUE },
  { "JSON 2^63", "['A', 9223372036854775808]", "d:4:68: error: found 9.22337203685478e+18" COUNT_IN_JSON, TRUE },
  { "JSON 1e300", "['A', 1e300]", "d:4:68: error: found 1e+300" COUNT_IN_JSON, TRUE },
  { "JSON unknown area", "['Q', 1]", "d:4:63: error: “Q” is neither the id nor the name of an area (at /stations/rows/1/0)", TRUE },
};
/* clang-format on */

static SaylauElection *
read_bad_row (const BadRow *bad,
              gboolean lenient,
              char **lines)
{
  g_autofree char *csv = g_strdup_printf ("D,A\nA,7\n%sA,8\n", bad->row);
  g_autofree char *json = g_strdup_printf ("'stations': { 'columns': ['area', 'a'], 'rows': [ ['A', 7],  %s, ['A', 8] ] } }", bad->row);
  g_autofree char *in_json = with_double_quotes (json);

  if (bad->is_json)
    return read_document (in_json, NULL, 0, lenient, lines);
  return read_document ("\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }", csv, -1, lenient, lines);
}

/* An error where it is, or the other rows, and a warning for each of the errors. */
static void
test_bad_row (gconstpointer data)
{
  const BadRow *bad = data;
  g_autofree char *strict_lines = NULL;
  g_autofree char *lenient_lines = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (SaylauElection) strict = read_bad_row (bad, FALSE, &strict_lines);
  g_autoptr (SaylauElection) lenient = read_bad_row (bad, TRUE, &lenient_lines);
  g_autoptr (GString) skipped = g_string_new (bad->message);

  g_assert_null (strict);
  g_assert_cmpstr (strict_lines, ==, bad->message);

  g_string_replace (skipped, "error: ", "warning: the row is skipped: ", 0);
  g_assert_cmpstr (lenient_lines, ==, skipped->str);
  g_assert_cmpuint (saylau_station_table_get_n_rows (lenient->stations), ==, 2);
  g_assert_cmpuint (saylau_station_table_get_n_skipped (lenient->stations), ==, 1);
  g_assert_cmpint (saylau_station_table_get_count (lenient->stations, 0, SAYLAU_STATION_CANDIDATE), ==, 7);
  g_assert_cmpint (saylau_station_table_get_count (lenient->stations, 1, SAYLAU_STATION_CANDIDATE), ==, 8);
}

/* Cut off in the middle of a row, of a quote, of a character, and of a number, which is a number still. */
#define CUT "s.csv:3:1: warning: the last line has no end as the others have; if the file was cut off, its last number may have lost digits"

static void
test_cut_number (void)
{
  static const char stations[] = "\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"name\": \"N\", \"a\": \"A\" } } }";
  static const char *const whole[] = { "D,N,A\nA,ш,1\nA,ш,39\n", "D,N,A\rA,ш,1\rA,ш,39\r", "D,N,A\r\nA,ш,1\r\nA,ш,39\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *cut = g_strndup (whole[i], strstr (whole[i], "39") + 1 - whole[i]);
      g_autofree char *lines = NULL;
      g_autofree char *cut_lines = NULL;
      g_autoptr (SaylauElection) election = read_document (stations, whole[i], -1, FALSE, &lines);
      g_autoptr (SaylauElection) cut_election = read_document (stations, cut, -1, FALSE, &cut_lines);

      g_assert_cmpint (saylau_station_table_get_count (election->stations, 1, SAYLAU_STATION_CANDIDATE), ==, 39);
      g_assert_cmpint (saylau_station_table_get_count (cut_election->stations, 1, SAYLAU_STATION_CANDIDATE), ==, 3);
      g_assert_cmpstr (lines, ==, "");
      g_assert_cmpstr (cut_lines, ==, CUT);
    }
}

static void
test_cut_off (void)
{
  static const char stations[] = "\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"name\": \"N\", \"a\": \"A\" } } }";
  static const struct
  {
    const char *csv;
    const char *lines;
    gboolean opens; /* where rows are skipped */
  } cuts[] = {
    { "D,N,A\nA,ш,1\nA,шк", "s.csv:3:1: error: the row's length is 2; expected 3, a cell for each header\n" CUT, TRUE },
    { "D,N,A\nA,ш,1\nA,\"шк", CUT "\ns.csv:3:3: error: a quote that opens here is never closed", TRUE },
    { "D,N,A\nA,ш,1\nA,ш\xD0", CUT "\ns.csv:3:4: error: the byte 0xD0 is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed", TRUE },
    { "D,N", "d:4:76: error: the file has no column with the header “A”; its first line has “D”, “N” (at /stations/columns/a)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autofree char *lines = NULL;
      g_autoptr (SaylauElection) election = read_document (stations, cuts[i].csv, -1, FALSE, &lines);
      g_autoptr (SaylauElection) lenient = read_document (stations, cuts[i].csv, -1, TRUE, NULL);

      g_assert_null (election);
      g_assert_cmpstr (lines, ==, cuts[i].lines);
      g_assert_true ((lenient != NULL) == cuts[i].opens);
      g_assert_cmpuint (lenient != NULL ? saylau_station_table_get_n_rows (lenient->stations) : 1, ==, 1);
    }
}

/* In a document it is no JSON any more, and nothing of it can be skipped. */
static void
test_cut_off_in_json (void)
{
  static const char *const endings[] = { "\"A\", 7", "\"A", "\"A\", 7], [\"A\", NaN] ] } }" };
  static const char *const messages[] = { "d:5:8: error: the text ends too early; expected “,” or “]”", "d:5:2: error: ", "d:5:17: error: “NaN” is not JSON; expected a value" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint lenient = 0; lenient < 2; lenient++)
      {
        g_autofree char *stations = g_strconcat ("\"stations\": { \"columns\": [\"area\", \"a\"], \"rows\": [\n[", endings[i], NULL);
        g_autofree char *lines = NULL;
        g_autoptr (SaylauElection) election = read_document (stations, NULL, 0, lenient, &lines);

        g_assert_null (election);
        g_test_message ("%s", lines);
        g_assert_true (g_str_has_prefix (lines, messages[i]));
      }
}

/* What is wrong with the whole table is no row's matter. */
static void
test_not_lenient (void)
{
  static const char *const tables[] = { "D,A,A\nA,1,1\n", "D,B\nA,1\n", "" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *lines = NULL;
      g_autoptr (SaylauElection) election = read_document ("\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }",
                                                           tables[i], -1, TRUE, &lines);

      g_assert_null (election);
      g_assert_nonnull (strstr (lines, "error: "));
    }
}

/* An area that a skipped row alone names is not made. */
static void
test_no_area_of_skipped (void)
{
  g_autoptr (SaylauElection) election = read_document ("\"stations\": { \"file\": \"s.csv\", \"newAreas\": true, \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }",
                                                       "A,D\nx,Lost\n1,Found\n", -1, TRUE, NULL);

  g_assert_cmpint (saylau_election_find_area (election, "Lost"), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_election_find_area (election, "Found"), ==, N_AREAS);
}

/* What the loader says to whoever could ask for the rest. */
static void
test_loader (void)
{
  static const struct
  {
    const char *rows;
    int code;
  } cases[] = {
    { "[\"A\", -1]", SAYLAU_ERROR_ROWS },
    { "[\"A\", -1], [\"A\"]", SAYLAU_ERROR_ROWS },
    { "[\"A\", -1] ], \"file\": [", SAYLAU_ERROR_INVALID },
    { "[\"A\", -1] ] }, \"threshold\": 400, \"mine\": { \"list\": [ 1", SAYLAU_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("saylau-rows-XXXXXX", NULL);
      g_autofree char *head = with_double_quotes (HEAD);
      g_autofree char *text = g_strdup_printf ("%s\"stations\": { \"columns\": [\"area\", \"a\"], \"rows\": [ [\"A\", 4], %s ] } }", head, cases[i].rows);
      g_autofree char *path = put_file (folder, "d.election.json", text, -1);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
      g_autoptr (SaylauProblems) lenient_problems = saylau_problems_new ("d");
      g_autoptr (GError) error = NULL;
      g_autoptr (SaylauElection) lenient = NULL;

      g_assert_null (saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error));
      g_assert_error (error, SAYLAU_ERROR, cases[i].code);
      lenient = saylau_load (file, NULL, SAYLAU_LOAD_LENIENT, lenient_problems, NULL, NULL, NULL, NULL);
      remove_folder (folder);
      g_assert_true ((lenient != NULL) == (cases[i].code == SAYLAU_ERROR_ROWS));
      g_assert_true (lenient == NULL || lenient->warnings->len > 0);
    }
}

/* Ten gigabytes that are not there: as the document and beside it. */
static void
test_nothing (void)
{
  static const struct
  {
    off_t length;
    const char *message;
  } cases[] = {
    { (off_t) 10 << 30, "the file is larger than 2 GiB, the most that is read" },
    { (off_t) 1 << 30, "the file begins with 65536 zeros; it holds no text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("saylau-rows-XXXXXX", NULL);
      g_autofree char *csv = put_file (folder, "s.csv", "", 0);
      g_autofree char *head = with_double_quotes (HEAD);
      g_autofree char *text = g_strconcat (head, "\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }", NULL);
      g_autofree char *expected = g_strdup_printf ("d:4:23: error: the file “s.csv” beside the document: %s (at /stations/file)", cases[i].message);
      g_autofree char *lines = NULL;
      g_autoptr (SaylauProblems) problems = NULL;
      gint64 before = g_get_monotonic_time ();

      g_assert_cmpint (truncate (csv, cases[i].length), ==, 0);
      g_assert_null (read_bytes (text, strlen (text), folder, &problems));
      lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_ERROR);
      remove_folder (folder);
      g_assert_cmpstr (lines, ==, expected);
      g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - before);
    }
}

/* Contradictions. */

static void
test_faults (void)
{
  static const char csv[] =
    "I,D,R,O,C,V,N,A,B,X\n"
    "1,A,100,60,60,50,10,20,20,10\n" /* nothing */
    "2,A,50,60,60,50,10,20,20,10\n"  /* turnout */
    "3,A,100,50,60,50,10,20,20,10\n" /* boxes */
    "4,A,100,60,60,50,10,20,20,9\n"  /* sum of votes */
    "5,A,100,60,60,49,10,20,20,9\n"  /* sum of ballots */
    "1,A,10,,60,40,10,20,20,1\n"     /* all but one */
    "1,B,100,60,,,,20,20,10\n"       /* nothing: another area's, and little is known */
    "6,A,100,60,60,,10,20,20,9\n";   /* sum: the valid are those cast less the invalid */
  static const char expected[][SAYLAU_N_STATION_FAULTS + 1] = { "---d", "t---", "-b--", "--s-", "--s-", "t-sd", "----", "--s-" };
  g_autofree char *columns = with_double_quotes ("'stations': { 'file': 's.csv', 'columns': { 'id': 'I', 'area': 'D', 'registered': 'R', 'issued': 'O',"
                                                 " 'cast': 'C', 'valid': 'V', 'invalid': 'N', 'a': 'A', 'b': 'B', 'c': 'X' } } }");
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_document (columns, csv, -1, FALSE, &lines);
  const guint counts[] = { 2, 1, 4, 2 };

  g_assert_cmpuint (saylau_station_table_get_n_rows (election->stations), ==, G_N_ELEMENTS (expected));
  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    for (guint fault = 0; fault < SAYLAU_N_STATION_FAULTS; fault++)
      g_assert_cmpint (saylau_station_table_has_fault (election->stations, row, fault), ==, expected[row][fault] != '-');
  for (guint fault = 0; fault < SAYLAU_N_STATION_FAULTS; fault++)
    g_assert_cmpuint (saylau_station_table_count_faults (election->stations, fault), ==, counts[fault]);
  g_assert_nonnull (strstr (lines, "s.csv:7:1: warning: the area has another polling station with the id “1”; both are counted"));
  g_assert_nonnull (strstr (lines, "s.csv:9:1: warning: the votes sum to 49; expected 50, which is “cast” less “invalid”"));
  g_assert_null (strstr (lines, "error"));
}

/* Random tables, and the same plainly. */

typedef struct
{
  int area;
  gint64 counts[N_COLUMNS];
  guint id;
} PlainRow;

static PlainRow *
make_rows (GRand *random,
           guint n_rows)
{
  PlainRow *rows = g_new0 (PlainRow, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      rows[i].id = i + 1;
      rows[i].area = g_rand_int_range (random, 0, N_AREAS - 1);
      for (guint column = 0; column < N_COLUMNS; column++)
        {
          rows[i].counts[column] = g_rand_int_range (random, 0, 3000);
          if (g_rand_int_range (random, 0, column < SAYLAU_STATION_CANDIDATE ? 40 : 60) == 0)
            rows[i].counts[column] = SAYLAU_MISSING;
          else if (g_rand_int_range (random, 0, 200) == 0)
            rows[i].counts[column] = G_MAXINT32 + (gint64) g_rand_int (random);
        }
    }
  return rows;
}

static void
shuffle (GRand *random,
         PlainRow *rows,
         guint n_rows)
{
  for (guint i = n_rows; i > 1; i--)
    {
      guint other = g_rand_int_range (random, 0, i);
      PlainRow row = rows[i - 1];

      rows[i - 1] = rows[other];
      rows[other] = row;
    }
}

static char *
to_json (const PlainRow *rows,
         guint n_rows)
{
  GString *text = g_string_new ("\"stations\": { \"columns\": [\"c\", \"id\"");

  for (guint column = 0; column < N_COLUMNS - 1; column++)
    g_string_append_printf (text, ", \"%s\"", column_names[column]);
  g_string_append (text, ", \"area\"], \"rows\": [");
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append (text, i > 0 ? ",\n[" : "\n[");
      for (guint at = 0; at < N_COLUMNS; at++)
        {
          guint column = at == 0 ? N_COLUMNS - 1 : at - 1;

          if (rows[i].counts[column] == SAYLAU_MISSING)
            g_string_append (text, "null, ");
          else
            g_string_append_printf (text, "%" G_GINT64_FORMAT ", ", rows[i].counts[column]);
          if (at == 0)
            g_string_append_printf (text, "\"%u\", ", rows[i].id);
        }
      g_string_append_printf (text, "\"%s\"]", area_ids[rows[i].area]);
    }
  g_string_append (text, "] } }");
  return g_string_free (text, FALSE);
}

/* A count of "issued" is in two columns of the file, which are summed. */
static char *
to_csv (GRand *random,
        const PlainRow *rows,
        guint n_rows,
        char delimiter,
        const char *line_end)
{
  GString *text = g_string_new ("");

  g_string_append_printf (text, "Nr%cNote%carea%cmore", delimiter, delimiter, delimiter);
  for (guint column = 0; column < N_COLUMNS; column++)
    g_string_append_printf (text, "%c%s", delimiter, column_names[column]);
  g_string_append (text, line_end);
  for (guint i = 0; i < n_rows; i++)
    {
      gint64 issued = rows[i].counts[SAYLAU_STATION_ISSUED];
      gint64 more = issued > 0 ? g_rand_int_range (random, 0, MIN (issued, 1000)) : 0;

      g_string_append_printf (text, "%u%c\"a %c \"\"note\"\"%s\"%c%s%c%" G_GINT64_FORMAT, rows[i].id, delimiter, delimiter, line_end, delimiter,
                              area_ids[rows[i].area], delimiter, more);
      for (guint column = 0; column < N_COLUMNS; column++)
        {
          gint64 count = rows[i].counts[column] - (column == SAYLAU_STATION_ISSUED ? more : 0);

          g_string_append_c (text, delimiter);
          if (rows[i].counts[column] != SAYLAU_MISSING)
            g_string_append_printf (text, g_rand_boolean (random) ? "%" G_GINT64_FORMAT : "\"%" G_GINT64_FORMAT "\"", count);
        }
      g_string_append (text, line_end);
    }
  return g_string_free (text, FALSE);
}

static char *
name_columns (const char *encoding)
{
  GString *text = g_string_new ("\"stations\": { \"file\": \"s.csv\", ");

  if (encoding != NULL)
    g_string_append_printf (text, "\"encoding\": \"%s\", ", encoding);
  g_string_append (text, "\"columns\": { \"id\": \"Nr\", \"area\": \"area\"");
  for (guint column = 0; column < N_COLUMNS; column++)
    g_string_append_printf (text, column == SAYLAU_STATION_ISSUED ? ", \"%s\": [\"more\", \"%s\"]" : ", \"%s\": \"%s\"", column_names[column],
                            column_names[column]);
  g_string_append (text, " } } }");
  return g_string_free (text, FALSE);
}

static gboolean
lies_in (int area,
         int whole)
{
  for (; area != SAYLAU_NONE; area = parents[area])
    if (area == whole)
      return TRUE;
  return FALSE;
}

/* The sum over all stations of an area that tell every candidate's votes, anew for each figure. */
static gint64
add_slowly (const PlainRow *rows,
            guint n_rows,
            int area,
            guint column,
            guint *n_counted)
{
  gint64 sum = 0;

  *n_counted = 0;
  for (guint i = 0; i < n_rows; i++)
    {
      gboolean reported = TRUE;

      for (guint other = SAYLAU_STATION_CANDIDATE; other < N_COLUMNS; other++)
        reported &= rows[i].counts[other] != SAYLAU_MISSING;
      if (!reported || !lies_in (rows[i].area, area))
        continue;
      (*n_counted)++;
      sum = sum == SAYLAU_MISSING || rows[i].counts[column] == SAYLAU_MISSING ? SAYLAU_MISSING : sum + rows[i].counts[column];
    }
  return sum;
}

static gint64
get_sum (const SaylauResult *result,
         guint column)
{
  const gint64 counts[] = { result->registered, result->issued, result->cast, result->valid, result->invalid };
  const SaylauVote *vote;

  if (column < SAYLAU_STATION_CANDIDATE)
    return counts[column];
  vote = saylau_result_find_vote (result, column - SAYLAU_STATION_CANDIDATE);
  return vote != NULL ? vote->votes : SAYLAU_MISSING;
}

static void
assert_same (const SaylauElection *election,
             const PlainRow *rows,
             guint n_rows)
{
  const SaylauStationTable *table = election->stations;
  const SaylauTally *tally = saylau_election_get_tally (election, saylau_election_find_tally (election, "stations"));

  g_assert_cmpuint (saylau_station_table_get_n_rows (table), ==, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_cmpuint (g_ascii_strtoull (saylau_station_table_get_id (table, row), NULL, 10), ==, rows[row].id);
      g_assert_cmpint (saylau_station_table_get_area (table, row), ==, rows[row].area);
      for (guint column = 0; column < N_COLUMNS; column++)
        g_assert_cmpint (saylau_station_table_get_count (table, row, column), ==, rows[row].counts[column]);
    }
  for (int area = 0; area < N_AREAS; area++)
    {
      const SaylauResult *result = saylau_tally_find_result (tally, area);

      for (guint column = 0; column < N_COLUMNS; column++)
        {
          guint n_counted;
          gint64 sum = add_slowly (rows, n_rows, area, column, &n_counted);

          g_assert_true ((result != NULL) == (n_counted > 0));
          if (result == NULL)
            continue;
          g_assert_cmpint (result->stations_in, ==, n_counted);
          g_assert_cmpint (get_sum (result, column), ==, sum);
        }
    }
}

static const struct
{
  guint n_threads, rows_at_once;
} ways[] = { { 1, 0 }, { 2, 1 }, { 2, 2 }, { 2, 5 }, { 2, 64 } };

/* From JSON, and from CSV in every delimiter, line end and some encodings, in the rows' order and in others, by one thread and by two. */
static void
test_random (gconstpointer data)
{
  static const char delimiters[] = ",;\t|";
  static const char *const line_ends[] = { "\n", "\r\n", "\r" };
  static const char *const encodings[] = { NULL, "UTF-16LE", "windows-1251", "UTF-16" };
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  const guint n_rows = g_rand_int_range (random, 1, 300);
  g_autofree PlainRow *rows = make_rows (random, n_rows);

  for (guint order = 0; order < 4; order++)
    {
      g_autofree char *json = to_json (rows, n_rows);
      g_autofree char *csv = to_csv (random, rows, n_rows, delimiters[order], line_ends[order % G_N_ELEMENTS (line_ends)]);
      g_autofree char *columns = name_columns (encodings[order]);
      gsize length;
      g_autofree char *bytes = g_convert (csv, -1, encodings[order] != NULL ? encodings[order] : "UTF-8", "UTF-8", NULL, &length, NULL);
      g_autoptr (SaylauElection) from_json = read_document (json, NULL, 0, FALSE, NULL);
      g_autoptr (SaylauElection) from_csv = read_document (columns, bytes, length, FALSE, NULL);

      assert_same (from_json, rows, n_rows);
      assert_same (from_csv, rows, n_rows);
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        {
          g_autoptr (SaylauElection) in_threads = read_document_in_threads (columns, bytes, length, FALSE, ways[i].n_threads, ways[i].rows_at_once, NULL);

          assert_same (in_threads, rows, n_rows);
        }
      for (guint fault = 0; fault < SAYLAU_N_STATION_FAULTS; fault++)
        g_assert_cmpuint (saylau_station_table_count_faults (from_json->stations, fault), ==,
                          saylau_station_table_count_faults (from_csv->stations, fault));
      shuffle (random, rows, n_rows);
    }
}

/* Progress. */

typedef struct
{
  double last;
  guint n_steps;
  GCancellable *cancellable; /* at the half of the rows, or NULL */
} Progress;

static void
progress_cb (double fraction,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->n_steps++;
  if (progress->cancellable != NULL && fraction > 0.7)
    g_cancellable_cancel (progress->cancellable);
}

/* Of many rows progress is told while they are read, and they can be cancelled in their midst. */
static void
test_progress (gconstpointer data)
{
  gboolean is_csv = GPOINTER_TO_INT (data);
  const guint n_rows = 50000;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree PlainRow *rows = make_rows (random, n_rows);
  g_autofree char *folder = g_dir_make_tmp ("saylau-rows-XXXXXX", NULL);
  g_autofree char *csv = to_csv (random, rows, n_rows, ',', "\n");
  g_autofree char *csv_path = put_file (folder, "s.csv", csv, -1);
  g_autofree char *stations = is_csv ? name_columns (NULL) : to_json (rows, n_rows);
  g_autofree char *head = with_double_quotes (HEAD);
  g_autofree char *text = g_strconcat (head, stations, NULL);
  g_autofree char *path = put_file (folder, "d.election.json", text, -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d"), no_problems = saylau_problems_new ("d");
  g_autoptr (GError) error = NULL;
  Progress whole = { 0 }, half = { .cancellable = cancellable };
  g_autoptr (SaylauElection) election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, progress_cb, &whole, NULL, NULL);

  g_assert_null (saylau_load (file, NULL, SAYLAU_LOAD_STRICT, no_problems, progress_cb, &half, cancellable, &error));
  remove_folder (folder);
  g_assert_nonnull (election);
  g_assert_cmpfloat (whole.last, ==, 1);
  g_assert_cmpuint (whole.n_steps, >, n_rows / 5000);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (half.last, <, 0.85);
}

/* Rows that two threads hand to each other are those that one reads: the same columns, and the same words about them. */

static const struct
{
  const char *rows;
  const char *encoding;
} handed[] = {
  { "1,A,10,5\n2,B,11,6\n3,C,12,7\n4,R,13,8\n", NULL },
  { "1,A,10,5\n2,B,11,6\n3,C,12,7\n4,R,13,8", NULL },
  { "1,A,10,5\r\n2,B,11,6\r\n\r\n3,C,12,7\r\n,,,\r\n4,R,13,8\r", NULL },
  { "1,\"A\",10,5\n\"2\n\n\",B,11,6\n\"\"\"3\r\n,,\r\n\",C,12,7\r\n4,R,\"13\",\" 8 \"\n", NULL },
  { "ж,Ост,10,5\r\nш,Ост,11,6\r\n\"ж\r\nш\",Ост,12,7\r\n", "windows-1251" },
  { "ж,Ост,10,5\r\nш,Ост,11,6\r\n\"ж\r\nш\",Ост,12,7\r\n", "UTF-16LE" },
  { "ж,Ост,10,5\nш,Ост,11,6\n\"ж\nш\",Ост,12,x\nш,Ост,,", "Shift_JIS" },
  { "1,A,,5\n1,A,4,5\n2,New,11,6\n1,New,2,7\n3,New,x,\n2,New,11,6\n4,Far,0x1,2\n5,Far,1,\n", NULL },
  { "1,A,x,y\n2,B\n3,,12,7\n4,R,13,8,9\n5,A,-1,\n6,A,9007199254740993,1\n7,A,9007199254740992,9007199254740992\n", NULL },
  { "1,A,10,5\n2,B,11,6\n3,\"C,12,7\n4,R,13,8\n5,A,x,1\n6,A,1,1\n7,A,2,2", NULL },
  { "1,A,10,5\n2,B,11,6\n\"3\"x,C,12,7\n4,R,13,8\n\"5\"x,A,1,1\n6,\"A\n\",1,1\n7,A,2,2\n", NULL },
  { "1,A,10,5\n2,B,11,6\n3,\xC0,12,7\n4,R,13,8\n5,A,1,\xC0\n6,A,1,1\n", NULL },
  { "\"", NULL },
  { "", NULL },
};

/* All that comes of it: the words, the rows, and the areas. */
static char *
tell_table (const char *csv,
            gsize length,
            const char *stations,
            gboolean lenient,
            guint n_threads,
            guint rows_at_once)
{
  g_autofree char *lines = NULL;
  g_autoptr (SaylauElection) election = read_document_in_threads (stations, csv, length, lenient, n_threads, rows_at_once, &lines);
  GString *told = g_string_new (lines);

  if (election == NULL)
    return g_string_free (told, FALSE);
  for (guint row = 0; row < saylau_station_table_get_n_rows (election->stations); row++)
    {
      g_string_append_printf (told, "\n%s|%s", saylau_station_table_get_id (election->stations, row),
                              saylau_election_get_area (election, saylau_station_table_get_area (election->stations, row))->id);
      for (guint column = 0; column < N_COLUMNS; column++)
        g_string_append_printf (told, "|%" G_GINT64_FORMAT, saylau_station_table_get_count (election->stations, row, column));
      for (guint fault = 0; fault < SAYLAU_N_STATION_FAULTS; fault++)
        g_string_append (told, saylau_station_table_has_fault (election->stations, row, fault) ? "!" : "");
    }
  g_string_append_printf (told, "\n%u skipped, %u areas", saylau_station_table_get_n_skipped (election->stations), election->areas->len);
  return g_string_free (told, FALSE);
}

/* However many rows go together, each row is once the last and once the first of them. */
static void
test_handed (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *table = g_strconcat ("I,D,C,A\n", handed[i].rows, NULL);
  g_autofree char *encoding = handed[i].encoding != NULL ? g_strdup_printf ("'encoding': '%s', ", handed[i].encoding) : g_strdup ("");
  gsize length = strlen (table);
  g_autofree char *bytes = handed[i].encoding != NULL ? g_convert (table, length, handed[i].encoding, "UTF-8", NULL, &length, NULL) : g_strdup (table);

  for (guint new_areas = 0; new_areas < 2; new_areas++)
    for (guint lenient = 0; lenient < 2; lenient++)
      {
        g_autofree char *stations = g_strdup_printf ("'stations': { 'file': 's.csv', %s'newAreas': %s, 'columns': { 'id': 'I', 'area': 'D', 'cast': 'C',"
                                                     " 'a': 'A', 'b': ['C', 'A'] } } }",
                                                     encoding, new_areas ? "true" : "false");
        g_autofree char *columns = with_double_quotes (stations);
        g_autofree char *expected = tell_table (bytes, length, columns, lenient, 1, 0);

        for (guint rows_at_once = 0; rows_at_once < 9; rows_at_once++)
          {
            g_autofree char *told = tell_table (bytes, length, columns, lenient, 2, rows_at_once);

            g_assert_cmpstr (told, ==, expected);
          }
      }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad_rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/formats/station-rows/bad/%s", bad_rows[i].name);
      g_autofree char *path = g_strdelimit (g_strdup (name), " ", '-');

      g_test_add_data_func (path, &bad_rows[i], test_bad_row);
    }
  g_test_add_func ("/formats/station-rows/cut-off", test_cut_off);
  g_test_add_func ("/formats/station-rows/cut-number", test_cut_number);
  g_test_add_func ("/formats/station-rows/cut-off-in-json", test_cut_off_in_json);
  g_test_add_func ("/formats/station-rows/not-lenient", test_not_lenient);
  g_test_add_func ("/formats/station-rows/no-area-of-skipped", test_no_area_of_skipped);
  g_test_add_func ("/formats/station-rows/loader", test_loader);
  g_test_add_func ("/formats/station-rows/nothing", test_nothing);
  g_test_add_func ("/formats/station-rows/faults", test_faults);
  for (guint i = 0; i < G_N_ELEMENTS (handed); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/station-rows/handed/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_handed);
    }
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/station-rows/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  g_test_add_data_func ("/formats/station-rows/progress-json", GINT_TO_POINTER (FALSE), test_progress);
  g_test_add_data_func ("/formats/station-rows/progress-csv", GINT_TO_POINTER (TRUE), test_progress);
  return g_test_run ();
}
