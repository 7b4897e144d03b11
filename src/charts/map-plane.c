/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-plane.h"

#include "analysis/projection.h"

#include <math.h>

/* A side is straight in degrees, and so no straight line on the map: where it is longer than this, in degrees, it
 * gets points between, and a neighbour that has more points on the same border does not part from it. */
#define STEP 0.25

/* Where sides are so long that they would get more points than this, the steps are longer. */
#define MAX_ADDED 200000

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

static double
get_length (const SaylauDegrees *from,
            const SaylauDegrees *to)
{
  return MAX (fabs (saylau_degrees_get_east (*from, *to)), fabs (to->latitude - from->latitude));
}

static double
choose_step (const SaylauOutlines *outlines)
{
  double total = 0;

  for (guint i = 0; i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      for (guint j = 0; j < ring->n_points; j++)
        {
          double length = get_length (get_place (outlines, ring, j), get_place (outlines, ring, j + 1));

          total += length > STEP ? length : 0;
        }
    }
  return MAX (STEP, total / MAX_ADDED);
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
      double east = saylau_degrees_get_east (*from, *to), north = to->latitude - from->latitude;
      guint8 cut = is_cut (from, to, ends);
      int n = MAX (1, (int) ceil (get_length (from, to) / step));

      for (int j = 0; j < n; j++)
        {
          SaylauDegrees place = { from->longitude + east * j / n, from->latitude + north * j / n };

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
  double step = choose_step (outlines);
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
  saylau_projection_init_fit (&projection, (const SaylauDegrees *) places->data, places->len);
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
