/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/tile-map.h"

#include <math.h>
#include <stdlib.h>

/* A map of tiles that the document does not place is wider than high, as screens are. */
#define COMPUTED_ASPECT 1.6

/* A map of more cells a side than this has its empty columns and rows taken out, lest one area far
 * away make all the others too small to be seen. */
#define MAX_LOOSE 64

/* One coordinate of the tile of one area. */
typedef struct
{
  int place;
  guint tile;
} Coordinate;

static int
compare_coordinates (gconstpointer a,
                     gconstpointer b)
{
  return ((const Coordinate *) a)->place - ((const Coordinate *) b)->place;
}

/* Makes the least coordinate 0. Returns how many cells there are, whether in use or not. */
static int
close_up (Coordinate *coordinates,
          guint n)
{
  gboolean loose;
  int last, place = 0;

  qsort (coordinates, n, sizeof *coordinates, compare_coordinates);
  last = coordinates[0].place;
  loose = coordinates[n - 1].place - last >= MAX_LOOSE;
  for (guint i = 0; i < n; i++)
    {
      int step = coordinates[i].place - last;

      last = coordinates[i].place;
      place += loose ? MIN (step, 1) : step;
      coordinates[i].place = place;
    }
  return place + 1;
}

/* Moves the tiles that the document places to the corner of the map. */
static void
close_gaps (SaylauTileMap *self,
            const gboolean *placed)
{
  g_autofree Coordinate *columns = g_new (Coordinate, self->n_given);
  g_autofree Coordinate *rows = g_new (Coordinate, self->n_given);
  guint n = 0;

  for (guint i = 0; i < self->n_tiles; i++)
    if (placed[i])
      {
        columns[n] = (Coordinate){ self->tiles[i].column, i };
        rows[n++] = (Coordinate){ self->tiles[i].row, i };
      }
  self->n_columns = close_up (columns, n);
  self->n_rows = close_up (rows, n);
  for (guint i = 0; i < n; i++)
    {
      self->tiles[columns[i].tile].column = columns[i].place;
      self->tiles[rows[i].tile].row = rows[i].place;
    }
}

/* Places areas as the document says, but for those whose cell another one before them has. */
static void
place_given (SaylauTileMap *self,
             const SaylauElection *election,
             const int *areas,
             gboolean *placed)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->n_tiles; i++)
    {
      const SaylauArea *area = saylau_election_get_area (election, areas[i]);
      gint64 cell = (gint64) area->tile_row << 32 | area->tile_column;

      if (!area->has_tile || !g_hash_table_add (taken, g_memdup2 (&cell, sizeof cell)))
        continue;
      self->tiles[i] = (SaylauTile){ area->tile_column, area->tile_row };
      placed[i] = TRUE;
      self->n_given++;
    }
}

/* Places the others row by row, below what is there and an empty row. */
static void
place_others (SaylauTileMap *self,
              const gboolean *placed)
{
  guint n = self->n_tiles - self->n_given;
  int column = 0, row = self->n_rows > 0 ? self->n_rows + 1 : 0;

  if (n == 0)
    return;
  if (self->n_columns == 0)
    self->n_columns = MIN ((int) n, (int) ceil (sqrt (n * COMPUTED_ASPECT)));
  for (guint i = 0; i < self->n_tiles; i++)
    if (!placed[i])
      {
        if (column == self->n_columns)
          {
            column = 0;
            row++;
          }
        self->tiles[i] = (SaylauTile){ column++, row };
      }
  self->n_rows = row + 1;
}

/**
 * saylau_tile_map_new:
 * @election: a sealed election
 * @areas: (array length=n_areas): some of its areas
 * @n_areas: how many
 *
 * Gives each area a cell: the one that the document names; where it names none, or one that another area
 * has, a free one below all these, in the order of @areas.
 *
 * Returns: (transfer full): the map
 */
SaylauTileMap *
saylau_tile_map_new (const SaylauElection *election,
                     const int *areas,
                     guint n_areas)
{
  SaylauTileMap *self = g_new0 (SaylauTileMap, 1);
  g_autofree gboolean *placed = g_new0 (gboolean, n_areas);

  self->n_tiles = n_areas;
  self->tiles = g_new0 (SaylauTile, n_areas);
  place_given (self, election, areas, placed);
  if (self->n_given > 0)
    close_gaps (self, placed);
  place_others (self, placed);
  return self;
}

/**
 * saylau_tile_map_free:
 * @self: (nullable) (transfer full): a map
 */
void
saylau_tile_map_free (SaylauTileMap *self)
{
  if (self == NULL)
    return;

  g_free (self->tiles);
  g_free (self);
}
