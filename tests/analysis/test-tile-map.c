/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/tile-map.h"

#include <stdlib.h>

/* Areas whose tiles are given as "column,row", or "" where they have none. */
static SaylauElection *
make_election (const char *const *tiles,
               guint n_tiles)
{
  SaylauElection *election = saylau_election_new ();

  for (guint i = 0; i < n_tiles; i++)
    {
      SaylauArea *area = saylau_area_new ();
      g_auto (GStrv) cell = g_strsplit (tiles[i], ",", 2);

      area->has_tile = g_strv_length (cell) == 2;
      if (area->has_tile)
        {
          area->tile_column = atoi (cell[0]);
          area->tile_row = atoi (cell[1]);
        }
      g_ptr_array_add (election->areas, area);
    }
  return election;
}

static char *
write_map (const char *const *tiles,
           guint n_tiles)
{
  g_autoptr (SaylauElection) election = make_election (tiles, n_tiles);
  g_autofree int *areas = g_new (int, n_tiles);
  g_autoptr (SaylauTileMap) map = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_tiles; i++)
    areas[i] = i;
  map = saylau_tile_map_new (election, areas, n_tiles);
  g_string_append_printf (text, "%dx%d, %u given:", map->n_columns, map->n_rows, map->n_given);
  for (guint i = 0; i < n_tiles; i++)
    g_string_append_printf (text, " %d,%d", map->tiles[i].column, map->tiles[i].row);
  return g_string_free (text, FALSE);
}

static void
test_layouts (void)
{
  static const struct
  {
    const char *tiles[6];
    guint n;
    const char *expected;
  } rows[] = {
    { { "3,2", "5,2", "3,4" }, 3, "3x3, 3 given: 0,0 2,0 0,2" },        /* moved to the corner; gaps stay */
    { { "1,1", "1,1", "2,1" }, 3, "2x3, 2 given: 0,0 0,2 1,0" },        /* on top of one another: the first stays */
    { { "1,1", "", "", "" }, 4, "1x5, 1 given: 0,0 0,2 0,3 0,4" },      /* the others below an empty row */
    { { "", "", "", "", "" }, 5, "3x2, 0 given: 0,0 1,0 2,0 0,1 1,1" }, /* none: by rows */
    { { "" }, 1, "1x1, 0 given: 0,0" },                                 /* one */
    { { "0,0", "1,0", "9999,9999" }, 3, "3x2, 3 given: 0,0 1,0 2,1" },  /* far away: gaps are closed */
    { { "" }, 0, "0x0, 0 given:" },                                     /* no area at all */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = write_map (rows[i].tiles, rows[i].n);

      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/tile-map/layouts", test_layouts);

  return g_test_run ();
}
