/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauDegrees:
 * @longitude: east is positive
 * @latitude: north is positive
 *
 * A place on the earth, in degrees.
 */
typedef struct
{
  double longitude, latitude;
} SaylauDegrees;

/**
 * SaylauRing:
 * @area: whose it is
 * @is_hole: whether it is cut out of the ring before it
 * @first_point: its first point
 * @n_points: how many it has, at least 3; the last is not the first again
 *
 * A closed line.
 */
typedef struct
{
  int area;
  gboolean is_hole;
  guint first_point, n_points;
} SaylauRing;

/**
 * SaylauOutlines:
 * @points: (element-type SaylauDegrees): those of all rings
 * @rings: (element-type SaylauRing): by area once they are sorted
 * @first_rings: (element-type guint): by area, and one more: the first ring of it or of an area after it; once they are
 *   sorted
 *
 * Where areas lie.
 */
typedef struct
{
  GArray *points;
  GArray *rings;
  GArray *first_rings;
} SaylauOutlines;

double saylau_degrees_get_east (SaylauDegrees from,
                                SaylauDegrees to);
guint saylau_degrees_count_steps (SaylauDegrees from,
                                  SaylauDegrees to,
                                  double longest);
SaylauDegrees saylau_degrees_step (SaylauDegrees from,
                                   SaylauDegrees to,
                                   guint step,
                                   guint n_steps);
SaylauOutlines *saylau_outlines_new (void);
void saylau_outlines_free (SaylauOutlines *self);
void saylau_outlines_sort (SaylauOutlines *self);
double saylau_outlines_choose_step (const SaylauOutlines *self);
guint64 saylau_outlines_digest (const SaylauOutlines *self,
                                const SaylauRing *ring);
const SaylauRing *saylau_outlines_get_ring (const SaylauOutlines *self,
                                            guint ring);
gboolean saylau_outlines_has_area (const SaylauOutlines *self,
                                   int area,
                                   guint *first_ring,
                                   guint *end_ring);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauOutlines, saylau_outlines_free)

G_END_DECLS
