/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "model/outlines.h"

G_BEGIN_DECLS

/**
 * SaylauMapRing:
 * @first_point: its first point
 * @n_points: how many it has
 *
 * A closed line of a shape.
 */
typedef struct
{
  guint first_point, n_points;
} SaylauMapRing;

/**
 * SaylauMapPlane:
 * @points: (element-type SaylauPoint): those of all rings, in earth radii
 * @cuts: by point, whether the side from it on is no border, but where the outline was cut for a flat map
 * @rings: (element-type SaylauMapRing): by ring of the outlines
 *
 * Outlines on a plane.
 */
typedef struct
{
  GArray *points;
  GByteArray *cuts;
  GArray *rings;
} SaylauMapPlane;

void saylau_map_plane_init (SaylauMapPlane *self,
                            const SaylauOutlines *outlines);
void saylau_map_plane_clear (SaylauMapPlane *self);

G_END_DECLS
