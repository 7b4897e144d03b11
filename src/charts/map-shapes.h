/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/map-plane.h"
#include "charts/scene.h"
#include "charts/stencils.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SAYLAU_MAP_MANY:
 *
 * So many shapes are painted faster by their stencils, which are made once; fewer are not.
 */
#define SAYLAU_MAP_MANY 200

/**
 * SaylauMapShape:
 * @first_ring: its first ring
 * @n_rings: how many it has; 0: the area has no outline
 * @first_verb: where its path begins
 * @n_verbs: how long its path is, over all its rings
 * @first_border_verb: where the path of its border begins, which has the same points
 * @n_border_verbs: how long that is; 0: the path is the border; else it is cut somewhere, where no border is
 * @bounds: all it covers
 * @inner: a point inside it, with as much room around as it has
 * @line_width: so wide a line of words about @inner may be
 * @block_width: so wide two lines about it may be
 * @neighbors: the shapes that lie beside it, by #SaylauDirection; -1: none
 *
 * An area as it is drawn.
 */
typedef struct
{
  guint first_ring, n_rings;
  guint first_verb, n_verbs;
  guint first_border_verb, n_border_verbs;
  SaylauRect bounds;
  SaylauPoint inner;
  double line_width, block_width;
  int neighbors[4];
} SaylauMapShape;

/**
 * SaylauMapShapes:
 * @points: (element-type SaylauPoint): those of all rings
 * @cuts: by point, whether the side from it on is no border; where a ring has such sides the last is one
 * @rings: (element-type SaylauMapRing): those of all shapes; holes turn the other way round
 * @verbs: #SaylauVerb in a byte each: those of the paths of all shapes
 * @shapes: (array length=n_shapes): one an area that was asked for
 * @n_shapes: how many
 * @by_size: (array length=n_shapes): the larger before the smaller, which may lie in it
 * @stencils: what each shape's path covers, once it was painted
 *
 * The outlines of some areas, projected, fitted into a room and simplified to its pixels.
 */
typedef struct
{
  GArray *points;
  GByteArray *cuts;
  GArray *rings;
  GByteArray *verbs;
  SaylauMapShape *shapes;
  guint n_shapes;
  guint *by_size;
  SaylauStencils *stencils;
  gatomicrefcount references;
} SaylauMapShapes;

SaylauMapShapes *saylau_map_shapes_get (const SaylauElection *election,
                                        const int *areas,
                                        guint n_areas,
                                        SaylauRect room,
                                        double zoom,
                                        double scale);
void saylau_map_shapes_unref (SaylauMapShapes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauMapShapes, saylau_map_shapes_unref)

G_END_DECLS
