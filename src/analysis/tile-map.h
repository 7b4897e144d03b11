/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauTile:
 * @column: from 0 on
 * @row: from 0 on, downwards
 *
 * A cell of a tile map.
 */
typedef struct
{
  int column, row;
} SaylauTile;

/**
 * SaylauTileMap:
 * @tiles: (array length=n_tiles): where each area is
 * @n_tiles: how many areas there are
 * @n_columns: how wide the map is, in cells
 * @n_rows: how high it is, in cells
 * @n_given: how many of them stand where the document says
 *
 * Areas as cells of a map. No two share a cell.
 */
typedef struct
{
  SaylauTile *tiles;
  guint n_tiles;
  int n_columns, n_rows;
  guint n_given;
} SaylauTileMap;

SaylauTileMap *saylau_tile_map_new (const SaylauElection *election,
                                    const int *areas,
                                    guint n_areas);
void saylau_tile_map_free (SaylauTileMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTileMap, saylau_tile_map_free)

G_END_DECLS
