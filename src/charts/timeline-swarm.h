/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauSwarmItem:
 * @x: where its middle should be; where it is, once it is placed
 * @least_x: where its middle may be
 * @most_x: where its middle may be
 * @half_width: a disc's radius, or half of a box' width
 * @half_height: half of a box' height; 0: it is a disc
 * @y: where its middle is, once it is placed
 * @placed: whether there was room
 *
 * Something that is packed about a line. All in layout units.
 */
typedef struct
{
  double x;
  double least_x, most_x;
  double half_width;
  double half_height;
  double y;
  gboolean placed;
} SaylauSwarmItem;

guint saylau_swarm_pack (SaylauSwarmItem *items,
                         guint n_items,
                         double top,
                         double bottom,
                         double gap);

G_END_DECLS
