/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/station-ids.h"

#include "model/election.h"

#define N_ROWS 5000
#define N_AREAS 7

/* Adds a row, and compares what is told of it with a plain table of strings. */
static void
add (SaylauStationTable *table,
     SaylauStationIds *ids,
     GHashTable *rows,
     const char *id,
     int area)
{
  guint row = saylau_station_table_append (table, id, NULL, area, NULL), first = G_MAXUINT;
  g_autofree char *key = g_strdup_printf ("%d %s", area, id);
  gpointer before = id != NULL && *id != '\0' ? g_hash_table_lookup (rows, key) : NULL;

  g_assert_cmpint (saylau_station_ids_add (ids, row, &first), ==, before == NULL);
  g_assert_cmpuint (first, ==, before != NULL ? GPOINTER_TO_UINT (before) - 1 : G_MAXUINT);
  if (before == NULL)
    g_hash_table_insert (rows, g_steal_pointer (&key), GUINT_TO_POINTER (row + 1));
}

/* @numbered: how many rows have ids that grow; those after them have any. */
static void
compare (guint numbered,
         guint n_ids)
{
  g_autoptr (SaylauStationTable) table = saylau_station_table_new (0);
  g_autoptr (SaylauStationIds) ids = saylau_station_ids_new (table);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GRand *rand = g_rand_new_with_seed (numbered + 1);

  for (guint i = 0; i < N_ROWS; i++)
    {
      guint number = i < numbered ? i : (guint) g_rand_int_range (rand, 0, n_ids);
      g_autofree char *id = i % 50 == 49 ? g_strdup ("") : g_strdup_printf (i < numbered || i % 3 == 0 ? "%u" : "№ %u", number);

      add (table, ids, rows, i % 50 == 48 ? NULL : id, g_rand_int_range (rand, SAYLAU_NONE, N_AREAS));
    }
  g_rand_free (rand);
}

static void
test_random (void)
{
  compare (0, 10);
  compare (0, 100 * N_ROWS);
  compare (N_ROWS / 2, N_ROWS);
}

static void
test_growing (void)
{
  compare (N_ROWS, 1);
}

/* One that comes again though its area has had a greater one since, and one of another area in between. */
static void
test_again (void)
{
  static const struct
  {
    const char *id;
    int area;
  } stations[] = { { "9", 0 }, { "10", 0 }, { "9", 1 }, { "10", 1 }, { "11", 0 }, { "9", 0 }, { "010", 0 }, { "11", 0 }, { "11", 1 }, { "10", 0 } };
  g_autoptr (SaylauStationTable) table = saylau_station_table_new (0);
  g_autoptr (SaylauStationIds) ids = saylau_station_ids_new (table);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
    add (table, ids, rows, stations[i].id, stations[i].area);
  g_assert_cmpuint (g_hash_table_size (rows), ==, G_N_ELEMENTS (stations) - 3);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/station-ids/again", test_again);
  g_test_add_func ("/formats/station-ids/growing", test_growing);
  g_test_add_func ("/formats/station-ids/random", test_random);
  return g_test_run ();
}
