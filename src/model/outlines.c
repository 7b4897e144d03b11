/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/outlines.h"

#include <math.h>
#include <string.h>

/* A side is straight in degrees, and so no straight line on the map: where it is longer than this, in degrees, it
 * gets points between, and a neighbour that has more points on the same border does not part from it. */
#define STEP 0.25

/* Where sides are so long that they would get more points than this, the steps are longer. */
#define MAX_ADDED 200000

static double
get_length (SaylauDegrees from,
            SaylauDegrees to)
{
  return MAX (fabs (saylau_degrees_get_east (from, to)), fabs (to.latitude - from.latitude));
}

/**
 * saylau_degrees_get_east:
 * @from: a place
 * @to: another
 *
 * Which way round the earth the side of an outline goes: the shorter one, since a ring that goes on across the
 * antimeridian jumps from 180 to -180; but one from the one to the other goes all round, as it says.
 *
 * Returns: how many degrees of longitude @to is east of @from; below 0: west
 */
double
saylau_degrees_get_east (SaylauDegrees from,
                         SaylauDegrees to)
{
  double east = to.longitude - from.longitude;

  if (fabs (east) <= 180 || fabs (east) == 360)
    return east;
  return east - 360 * round (east / 360);
}

/**
 * saylau_degrees_count_steps:
 * @from: a place
 * @to: another
 * @longest: in degrees of longitude and of latitude; above 0
 *
 * Returns: in how many steps of equal length, 1 at least, the side of an outline goes from the one to the other
 */
guint
saylau_degrees_count_steps (SaylauDegrees from,
                            SaylauDegrees to,
                            double longest)
{
  return MAX (1, (guint) ceil (get_length (from, to) / longest));
}

/**
 * saylau_degrees_step:
 * @from: a place
 * @to: another
 * @step: up to @n_steps
 * @n_steps: in how many the side goes from the one to the other
 *
 * Returns: where it is after @step of them; across the antimeridian the longitude goes on beyond 180 or below -180
 */
SaylauDegrees
saylau_degrees_step (SaylauDegrees from,
                     SaylauDegrees to,
                     guint step,
                     guint n_steps)
{
  double east = saylau_degrees_get_east (from, to), north = to.latitude - from.latitude;

  return (SaylauDegrees){ from.longitude + east * step / n_steps, from.latitude + north * step / n_steps };
}

/**
 * saylau_outlines_new:
 *
 * Returns: (transfer full): outlines of no area
 */
SaylauOutlines *
saylau_outlines_new (void)
{
  SaylauOutlines *self = g_new0 (SaylauOutlines, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (SaylauDegrees));
  self->rings = g_array_new (FALSE, FALSE, sizeof (SaylauRing));
  self->first_rings = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * saylau_outlines_free:
 * @self: (nullable) (transfer full): outlines
 */
void
saylau_outlines_free (SaylauOutlines *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->points);
  g_array_unref (self->rings);
  g_array_unref (self->first_rings);
  g_free (self);
}

/* Rings of one area stay in their order, so that holes follow what they are in. */
static int
compare_rings (gconstpointer a,
               gconstpointer b)
{
  const SaylauRing *one = a, *other = b;

  if (one->area != other->area)
    return one->area < other->area ? -1 : 1;
  return one->first_point < other->first_point ? -1 : one->first_point > other->first_point;
}

/**
 * saylau_outlines_sort:
 * @self: outlines
 *
 * Puts the rings in the order of their areas, once all are there.
 */
void
saylau_outlines_sort (SaylauOutlines *self)
{
  g_array_sort (self->rings, compare_rings);
  g_array_set_size (self->first_rings, 0);
  for (guint i = 0; i < self->rings->len; i++)
    while ((int) self->first_rings->len <= saylau_outlines_get_ring (self, i)->area)
      g_array_append_val (self->first_rings, i);
  g_array_append_val (self->first_rings, self->rings->len);
}

/**
 * saylau_outlines_choose_step:
 * @self: outlines, which need not be sorted
 *
 * Returns: how long a piece of a side that a map draws as a straight line may be, in degrees
 */
double
saylau_outlines_choose_step (const SaylauOutlines *self)
{
  double total = 0;

  for (guint i = 0; i < self->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (self, i);
      const SaylauDegrees *points = &g_array_index (self->points, SaylauDegrees, ring->first_point);

      for (guint j = 0; j < ring->n_points; j++)
        {
          double length = get_length (points[j], points[(j + 1) % ring->n_points]);

          total += length > STEP ? length : 0;
        }
    }
  return MAX (STEP, total / MAX_ADDED);
}

/**
 * saylau_outlines_digest:
 * @self: outlines, which need not be sorted
 * @ring: one of their rings
 *
 * Returns: a number that is the same for the same places, wherever a ring begins and whichever way it goes
 */
guint64
saylau_outlines_digest (const SaylauOutlines *self,
                        const SaylauRing *ring)
{
  guint64 digest = ring->n_points;

  for (guint i = 0; i < ring->n_points; i++)
    {
      const SaylauDegrees *place = &g_array_index (self->points, SaylauDegrees, ring->first_point + i);
      guint64 bits[2];

      memcpy (bits, (double[]){ place->longitude, place->latitude }, sizeof bits);
      bits[0] = (bits[0] ^ (bits[0] >> 29)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + bits[1];
      bits[0] = (bits[0] ^ (bits[0] >> 32)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      digest += bits[0] ^ (bits[0] >> 31);
    }
  return digest;
}

/**
 * saylau_outlines_get_ring:
 * @self: outlines
 * @ring: a ring
 *
 * Returns: (transfer none): the ring
 */
const SaylauRing *
saylau_outlines_get_ring (const SaylauOutlines *self,
                          guint ring)
{
  return &g_array_index (self->rings, SaylauRing, ring);
}

/**
 * saylau_outlines_has_area:
 * @self: sorted outlines
 * @area: an area
 * @first_ring: (out): its first ring
 * @end_ring: (out): the ring after its last
 *
 * Returns: whether the area has an outline
 */
gboolean
saylau_outlines_has_area (const SaylauOutlines *self,
                          int area,
                          guint *first_ring,
                          guint *end_ring)
{
  gboolean is_within = area + 1 < (int) self->first_rings->len;

  *first_ring = is_within ? g_array_index (self->first_rings, guint, area) : self->rings->len;
  *end_ring = is_within ? g_array_index (self->first_rings, guint, area + 1) : self->rings->len;
  return *end_ring > *first_ring;
}
