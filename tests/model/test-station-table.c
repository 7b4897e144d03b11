/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-table.h"

#include <glib.h>

#include "model/election.h"

/* Against a plain table of the same numbers, with columns that widen at different rows. */
static void
test_random (void)
{
  const guint n_rows = 2000, n_candidates = 3, n_columns = SAYLAU_STATION_CANDIDATE + 3;
  g_autoptr (SaylauStationTable) table = saylau_station_table_new (n_candidates);
  g_autofree gint64 *plain = g_new (gint64, n_rows * n_columns);
  g_autoptr (GRand) random = g_rand_new_with_seed (2019);

  for (guint column = 0; column < n_columns; column++)
    if (column != SAYLAU_STATION_ISSUED)
      saylau_station_table_add_column (table, column);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *id = g_strdup_printf ("%04u", row);

      g_assert_cmpuint (saylau_station_table_append (table, id, row % 2 == 0 ? "школа" : NULL, row % 5, NULL), ==, row);
      for (guint column = 0; column < n_columns; column++)
        {
          gint64 count = g_rand_int_range (random, -1, G_MAXINT32);

          if (g_rand_int_range (random, 0, 300) == 0)
            count = SAYLAU_COUNT_MAX - row;
          plain[row * n_columns + column] = column == SAYLAU_STATION_ISSUED ? SAYLAU_MISSING : count;
          if (column != SAYLAU_STATION_ISSUED)
            saylau_station_table_set_count (table, row, column, count);
        }
    }

  g_assert_cmpuint (saylau_station_table_get_n_rows (table), ==, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *id = g_strdup_printf ("%04u", row);

      g_assert_cmpstr (saylau_station_table_get_id (table, row), ==, id);
      g_assert_cmpstr (saylau_station_table_get_name (table, row), ==, row % 2 == 0 ? "школа" : "");
      g_assert_cmpint (saylau_station_table_get_area (table, row), ==, row % 5);
      for (guint column = 0; column < n_columns; column++)
        g_assert_cmpint (saylau_station_table_get_count (table, row, column), ==, plain[row * n_columns + column]);
    }
}

static void
test_missing (void)
{
  g_autoptr (SaylauStationTable) table = saylau_station_table_new (1);

  saylau_station_table_add_column (table, SAYLAU_STATION_CAST);
  saylau_station_table_append (table, NULL, NULL, SAYLAU_NONE, NULL);
  g_assert_true (saylau_station_table_has_column (table, SAYLAU_STATION_CAST));
  g_assert_false (saylau_station_table_has_column (table, SAYLAU_STATION_VALID));
  g_assert_cmpint (saylau_station_table_get_count (table, 0, SAYLAU_STATION_CAST), ==, SAYLAU_MISSING);
  g_assert_cmpint (saylau_station_table_get_count (table, 0, SAYLAU_STATION_CANDIDATE), ==, SAYLAU_MISSING);
  g_assert_cmpstr (saylau_station_table_get_id (table, 0), ==, "");
  g_assert_cmpint (saylau_station_table_get_area (table, 0), ==, SAYLAU_NONE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/station-table/random", test_random);
  g_test_add_func ("/station-table/missing", test_missing);
  return g_test_run ();
}
