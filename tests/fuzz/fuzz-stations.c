/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "formats/companions.h"
#include "formats/json-gate.h"
#include "formats/reader.h"
#include "fuzz-target.h"

/* Few, so that what takes a million stations takes a few bytes. */
#define ROWS_AT_ONCE 2

#define HEAD "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"2019\",\n"                  \
             "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } ],\n"               \
             "\"areas\": [ { \"id\": \"R\", \"name\": \"R\" }, { \"id\": \"N\", \"name\": \"N\", \"parent\": \"R\" } ],\n" \
             "\"stations\": { \"file\": \"s.csv\", "

/* What documents say of a table; the first byte of the input picks one: '0', '1' and so on. */
static const char *const documents[] = {
  HEAD "\"columns\": { \"area\": \"D\", \"a\": \"A\" } } }",
  HEAD "\"newAreas\": true, \"columns\": { \"id\": \"I\", \"name\": \"M\", \"area\": \"D\", \"registered\": \"R\", \"cast\": \"C\", \"valid\": \"V\", \"a\": \"A\", \"b\": \"B\" } } }",
  HEAD "\"columns\": { \"id\": \"I\", \"area\": \"D\", \"issued\": [\"C\", \"V\"], \"invalid\": [\"V\", \"V\"], \"a\": [\"A\", \"B\"] } } }",
  HEAD "\"encoding\": \"windows-1251\", \"newAreas\": true, \"columns\": { \"area\": \"D\", \"a\": \"A\", \"b\": \"B\" } } }",
  HEAD "\"encoding\": \"Shift_JIS\", \"newAreas\": true, \"columns\": { \"area\": \"D\", \"a\": \"A\", \"b\": \"B\" } } }",
};

/* A file that is in memory only. */
static GFile *
put_bytes (const uint8_t *bytes,
           size_t length)
{
  static int descriptor = -1;
  g_autofree char *path = NULL;

  if (descriptor < 0)
    descriptor = memfd_create ("table", 0);
  g_assert_cmpint (ftruncate (descriptor, 0), ==, 0);
  g_assert_cmpint (pwrite (descriptor, bytes, length, 0), ==, length);
  path = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  return g_file_new_for_path (path);
}

static SaylauElection *
read_in_threads (const char *text,
                 GFile *table,
                 gboolean lenient,
                 guint n_threads,
                 gboolean *only_rows,
                 char **lines)
{
  gsize length = strlen (text);
  g_autofree char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauCompanions) companions = saylau_companions_new ();
  SaylauInput input = { padded, length, NULL, problems, NULL, NULL, NULL, companions, lenient, n_threads, ROWS_AT_ONCE };
  SaylauElection *election;

  memcpy (padded, text, length);
  saylau_companions_choose (companions, "s.csv", table);
  saylau_companions_start (companions);
  election = saylau_document_reader.read (&input);
  *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  g_assert_true (g_utf8_validate (*lines, -1, NULL));
  g_assert_true ((election == NULL) == (saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) > 0));
  *only_rows = saylau_problems_are_all_in_rows (problems);
  return election;
}

static void
assert_same (const SaylauElection *one,
             const SaylauElection *other)
{
  guint n_rows = saylau_station_table_get_n_rows (one->stations);

  g_assert_cmpuint (saylau_station_table_get_n_rows (other->stations), ==, n_rows);
  g_assert_cmpuint (other->areas->len, ==, one->areas->len);
  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_cmpint (saylau_station_table_get_area (one->stations, row), ==, saylau_station_table_get_area (other->stations, row));
      g_assert_cmpstr (saylau_station_table_get_id (one->stations, row), ==, saylau_station_table_get_id (other->stations, row));
      g_assert_cmpstr (saylau_station_table_get_name (one->stations, row), ==, saylau_station_table_get_name (other->stations, row));
      for (guint column = 0; column < SAYLAU_STATION_CANDIDATE + 2; column++)
        g_assert_cmpint (saylau_station_table_get_count (one->stations, row, column), ==,
                         saylau_station_table_get_count (other->stations, row, column));
    }
}

/* By one thread and by two, of which one reads ahead. */
static SaylauElection *
read_document (const char *text,
               GFile *table,
               gboolean lenient,
               gboolean *only_rows)
{
  g_autofree char *lines_of_one = NULL;
  g_autofree char *lines_of_two = NULL;
  g_autoptr (SaylauElection) one = read_in_threads (text, table, lenient, 1, only_rows, &lines_of_one);
  g_autoptr (SaylauElection) two = read_in_threads (text, table, lenient, 2, only_rows, &lines_of_two);

  g_assert_cmpstr (lines_of_one, ==, lines_of_two);
  g_assert_true ((one == NULL) == (two == NULL));
  if (one != NULL)
    assert_same (one, two);
  return g_steal_pointer (&two);
}

static void
check_table (const SaylauElection *election)
{
  const SaylauStationTable *table = election->stations;

  for (guint row = 0; row < saylau_station_table_get_n_rows (table); row++)
    {
      g_assert_cmpint (saylau_station_table_get_area (table, row), >=, 0);
      g_assert_cmpint (saylau_station_table_get_area (table, row), <, election->areas->len);
      g_assert_true (g_utf8_validate (saylau_station_table_get_id (table, row), -1, NULL));
      for (guint column = 0; column < SAYLAU_STATION_CANDIDATE + 2; column++)
        {
          gint64 count = saylau_station_table_get_count (table, row, column);

          g_assert_true (count == SAYLAU_MISSING || (count >= 0 && count <= SAYLAU_COUNT_MAX));
        }
    }
}

/* Strictly read, a table opens or says why not; leniently it opens where only rows are wrong, and then without some. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  const char *text = documents[size > 0 ? (uint8_t) (data[0] - '0') % G_N_ELEMENTS (documents) : 0];
  g_autoptr (GFile) table = put_bytes (size > 0 ? data + 1 : data, size > 0 ? size - 1 : 0);
  gboolean only_rows, only_rows_leniently;
  g_autoptr (SaylauElection) strict = read_document (text, table, FALSE, &only_rows);
  g_autoptr (SaylauElection) lenient = read_document (text, table, TRUE, &only_rows_leniently);

  g_assert_false (only_rows_leniently);
  g_assert_true ((lenient != NULL) == (strict != NULL || only_rows));
  if (lenient != NULL)
    {
      check_table (lenient);
      g_assert_true ((saylau_station_table_get_n_skipped (lenient->stations) > 0) == only_rows);
    }
  if (strict != NULL)
    {
      check_table (strict);
      g_assert_cmpuint (saylau_station_table_get_n_rows (strict->stations), ==, saylau_station_table_get_n_rows (lenient->stations));
    }
  return 0;
}
