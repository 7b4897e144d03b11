/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-plane.h"

#include "analysis/projection.h"

#include <math.h>

/* So near to the antimeridian or a pole, in degrees, a point lies on it. */
#define NEAR 1e-6

/* On which sides of the antimeridian an area ends there. */
typedef struct
{
  gboolean east, west;
} Ends;

static const SaylauDegrees *
get_place (const SaylauOutlines *outlines,
           const SaylauRing *ring,
           guint point)
{
  return &g_array_index (outlines->points, SaylauDegrees, ring->first_point + point % ring->n_points);
}

static gboolean
is_near (double one,
         double other)
{
  return fabs (one - other) <= NEAR;
}

/* Whether a side goes along the meridian at 180 or -180 degrees. */
static gboolean
lies_at (const SaylauDegrees *from,
         const SaylauDegrees *to,
         double longitude)
{
  return is_near (from->longitude, longitude) && is_near (to->longitude, longitude);
}

static Ends
find_ends (const SaylauOutlines *outlines,
           guint ring,
           guint end)
{
  Ends ends = { FALSE, FALSE };

  for (; ring < end; ring++)
    {
      const SaylauRing *line = saylau_outlines_get_ring (outlines, ring);

      for (guint i = 0; i < line->n_points; i++)
        {
          const SaylauDegrees *from = get_place (outlines, line, i), *to = get_place (outlines, line, i + 1);

          ends.east |= lies_at (from, to, 180);
          ends.west |= lies_at (from, to, -180);
        }
    }
  return ends;
}

/* Outlines are cut at the antimeridian (RFC 7946, section 3.1.9): an area that ends on both of its sides goes on
 * across it. And a pole is a point. */
static gboolean
is_cut (const SaylauDegrees *from,
        const SaylauDegrees *to,
        Ends ends)
{
  if (ends.east && ends.west && (lies_at (from, to, 180) || lies_at (from, to, -180)))
    return TRUE;
  return is_near (fabs (from->latitude), 90) && is_near (from->latitude, to->latitude);
}

/* Appends the points of a ring and those between them. */
static void
add_ring (SaylauMapPlane *self,
          GArray *places,
          const SaylauOutlines *outlines,
          const SaylauRing *ring,
          Ends ends,
          double step)
{
  SaylauMapRing line = { .first_point = places->len };

  for (guint i = 0; i < ring->n_points; i++)
    {
      const SaylauDegrees *from = get_place (outlines, ring, i), *to = get_place (outlines, ring, i + 1);
      guint8 cut = is_cut (from, to, ends);
      guint n = saylau_degrees_count_steps (*from, *to, step);

      for (guint j = 0; j < n; j++)
        {
          SaylauDegrees place = saylau_degrees_step (*from, *to, j, n);

          g_array_append_val (places, place);
          g_byte_array_append (self->cuts, &cut, 1);
        }
    }
  line.n_points = places->len - line.first_point;
  g_array_append_val (self->rings, line);
}

/* All outlines in degrees, area by area. */
static GArray *
list_places (SaylauMapPlane *self,
             const SaylauOutlines *outlines)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (SaylauDegrees), outlines->points->len);
  double step = saylau_outlines_choose_step (outlines);
  guint end = 0;
  Ends ends = { FALSE, FALSE };

  for (guint i = 0; i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      if (i == end)
        {
          while (end < outlines->rings->len && saylau_outlines_get_ring (outlines, end)->area == ring->area)
            end++;
          ends = find_ends (outlines, i, end);
        }
      add_ring (self, places, outlines, ring, ends, step);
    }
  return places;
}

/**
 * saylau_map_plane_init:
 * @self: (out caller-allocates): a plane
 * @outlines: sorted outlines; one at least
 *
 * Projects the outlines, with as many points between theirs as their lines need to lie where they belong.
 */
void
saylau_map_plane_init (SaylauMapPlane *self,
                       const SaylauOutlines *outlines)
{
  g_autoptr (GArray) places = NULL;
  SaylauProjection projection;

  self->cuts = g_byte_array_sized_new (outlines->points->len);
  self->rings = g_array_new (FALSE, FALSE, sizeof (SaylauMapRing));
  places = list_places (self, outlines);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (SaylauPoint), places->len);
  saylau_projection_init_fit (&projection, outlines);
  for (guint i = 0; i < places->len; i++)
    {
      SaylauPoint point;

      saylau_projection_project (&projection, g_array_index (places, SaylauDegrees, i), &point.x, &point.y);
      g_array_append_val (self->points, point);
    }
}

/**
 * saylau_map_plane_clear:
 * @self: a plane
 */
void
saylau_map_plane_clear (SaylauMapPlane *self)
{
  g_array_unref (self->points);
  g_byte_array_unref (self->cuts);
  g_array_unref (self->rings);
}
