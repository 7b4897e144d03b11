/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/projection.h"

#include <math.h>

/* The earth's circle in pieces, to find its widest part without points. */
#define N_PIECES 3600

/* Where so many degrees of longitude are free of outlines, none is near the place opposite the middle. */
#define WIDE_GAP 10

/* An outline may be drawn larger or smaller than it is by so much, in earth radii squared: less than a thousandth of the
 * earth. */
#define MAX_DIFFERENCE 0.01

/* Nearer to the antipode of the middle than this, in cosine, a place has no place on the map. */
#define LEAST_COSINE 1e-6

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static int
to_piece (double longitude)
{
  int piece = (int) floor (longitude * N_PIECES / 360) % N_PIECES;

  return piece < 0 ? piece + N_PIECES : piece;
}

static const SaylauDegrees *
get_place (const SaylauOutlines *outlines,
           const SaylauRing *ring,
           guint point)
{
  return &g_array_index (outlines->points, SaylauDegrees, ring->first_point + point % ring->n_points);
}

/* Counts in @steps one more from the piece on where a side begins, and one less behind its end. */
static void
add_side (int *steps,
          const SaylauDegrees *from,
          const SaylauDegrees *to)
{
  double east = saylau_degrees_get_east (*from, *to);
  gboolean is_round = fabs (east) >= 360;
  int first = is_round ? 0 : to_piece (east < 0 ? to->longitude : from->longitude);
  int last = is_round ? N_PIECES - 1 : to_piece (east < 0 ? from->longitude : to->longitude);

  steps[first]++;
  steps[last + 1]--;
  if (last < first)
    {
      steps[0]++;
      steps[N_PIECES]--;
    }
}

/* How often something lies at each piece, as a number that changes by these steps. */
static int *
list_steps (const SaylauOutlines *outlines)
{
  int *steps = g_new0 (int, N_PIECES + 1);

  for (guint i = 0; i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      for (guint j = 0; j < ring->n_points; j++)
        add_side (steps, get_place (outlines, ring, j), get_place (outlines, ring, j + 1));
    }
  return steps;
}

/* The middle of the narrowest arc that holds all outlines: opposite the middle of the widest gap, so that a country on
 * both sides of the antimeridian is one. @gap is how wide that is, in degrees; 0: there is none. */
static double
find_middle (const SaylauOutlines *outlines,
             double *gap)
{
  g_autofree int *steps = list_steps (outlines);
  int first = -1, last = -1, widest = 0, gap_end = 0, n = 0;
  double middle;

  for (int i = 0; i < N_PIECES; i++)
    {
      n += steps[i];
      if (n == 0)
        continue;
      if (first < 0)
        first = i;
      else if (i - last > widest)
        {
          widest = i - last;
          gap_end = i;
        }
      last = i;
    }
  if (first + N_PIECES - last > widest)
    {
      widest = first + N_PIECES - last;
      gap_end = first;
    }
  *gap = (widest - 1) * 360.0 / N_PIECES;
  middle = (gap_end + (N_PIECES - widest + 1) / 2.0) * 360 / N_PIECES;
  return middle > 180 ? middle - 360 : middle;
}

static double
find_middle_latitude (const SaylauOutlines *outlines)
{
  double south = 90, north = -90;

  for (guint i = 0; i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      for (guint j = 0; j < ring->n_points; j++)
        {
          south = MIN (south, get_place (outlines, ring, j)->latitude);
          north = MAX (north, get_place (outlines, ring, j)->latitude);
        }
    }
  return (south + north) / 2;
}

static guint
count_torn (const SaylauProjection *self,
            const SaylauOutlines *outlines)
{
  double step = saylau_outlines_choose_step (outlines);
  guint n = 0;

  for (guint i = 0; i < outlines->rings->len; i++)
    n += saylau_projection_tears (self, outlines, i, step);
  return n;
}

/* The middles that are tried depend on nothing, so that what was whole with one of them still is when other outlines are
 * left out. */
static void
init_world (SaylauProjection *self,
            const SaylauOutlines *outlines)
{
  static const SaylauDegrees middles[] = {
    { 0, 0 },
    { 30, 0 },
    { -30, 0 },
    { 60, 0 },
    { -60, 0 },
    { 90, 0 },
    { -90, 0 },
    { 120, 0 },
    { -120, 0 },
    { 150, 0 },
    { -150, 0 },
    { 180, 0 },
    { 0, 90 },
    { 0, -90 }
  };
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (middles) && fewest > 0; i++)
    {
      SaylauProjection tried;
      guint n;

      saylau_projection_init (&tried, middles[i]);
      n = count_torn (&tried, outlines);
      if (n < fewest)
        {
          fewest = n;
          *self = tried;
        }
    }
}

/**
 * saylau_projection_init:
 * @self: (out caller-allocates): a projection
 * @middle: the middle of its map
 */
void
saylau_projection_init (SaylauProjection *self,
                        SaylauDegrees middle)
{
  self->longitude = middle.longitude;
  self->latitude = middle.latitude;
  self->sin_latitude = sin (to_radians (self->latitude));
  self->cos_latitude = cos (to_radians (self->latitude));
}

/**
 * saylau_projection_init_fit:
 * @self: (out caller-allocates): a projection
 * @outlines: all that the map shows, which need not be sorted; one at least
 *
 * Puts the middle of the map in the middle of what it shows. Outlines round the whole earth have no middle: they get the
 * first of some with which none of them is torn, or else the fewest are. Without those that are torn, none is.
 *
 * Returns: whether none can be torn, which needs no look at them
 */
gboolean
saylau_projection_init_fit (SaylauProjection *self,
                            const SaylauOutlines *outlines)
{
  double gap, longitude = find_middle (outlines, &gap);

  saylau_projection_init (self, (SaylauDegrees){ gap > 0 ? longitude : 0, find_middle_latitude (outlines) });
  if (gap >= WIDE_GAP)
    return TRUE;
  if (count_torn (self, outlines) > 0)
    init_world (self, outlines);
  return FALSE;
}

/**
 * saylau_projection_tears:
 * @self: a projection
 * @outlines: outlines, which need not be sorted
 * @ring: one of their rings
 * @step: in which steps its sides are drawn, as saylau_outlines_choose_step() tells
 *
 * The place opposite the middle becomes the whole edge of the map, so that an outline round it is drawn inside out, and
 * one through it anyhow. The projection keeps sizes: what is as large on the map as on the earth is drawn as it is. A
 * ring round a pole is taken to hold that side of the earth which is the smaller one.
 *
 * Returns: whether the ring is drawn as what it is not
 */
gboolean
saylau_projection_tears (const SaylauProjection *self,
                         const SaylauOutlines *outlines,
                         guint ring,
                         double step)
{
  const SaylauRing *line = saylau_outlines_get_ring (outlines, ring);
  double on_earth = 0, on_map = 0, turned = 0, x, y;

  saylau_projection_project (self, *get_place (outlines, line, 0), &x, &y);
  for (guint i = 0; i < line->n_points; i++)
    {
      SaylauDegrees from = *get_place (outlines, line, i), to = *get_place (outlines, line, i + 1);
      guint n = saylau_degrees_count_steps (from, to, step);

      turned += saylau_degrees_get_east (from, to);
      for (guint j = 0; j < n; j++)
        {
          SaylauDegrees a = saylau_degrees_step (from, to, j, n), b = saylau_degrees_step (from, to, j + 1, n);
          double last_x = x, last_y = y;

          saylau_projection_project (self, b, &x, &y);
          on_map += (x * last_y - last_x * y) / 2;
          on_earth -= to_radians (b.longitude - a.longitude) * sin (to_radians ((a.latitude + b.latitude) / 2));
        }
    }
  turned = round (turned / 360);
  if (turned != 0)
    on_earth = remainder (on_earth + turned * 2 * G_PI, 4 * G_PI);
  return fabs (on_map - on_earth) > MAX_DIFFERENCE;
}

/**
 * saylau_projection_project:
 * @self: a projection
 * @place: a place
 * @x: (out): eastwards, in earth radii
 * @y: (out): southwards, in earth radii
 *
 * Lambert's azimuthal equal-area projection of the sphere: equations 22-4, 22-5 and 24-2 for @x, @y and
 * k' of J. P. Snyder, "Map Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395
 * (1987), page 185. Areas keep their sizes.
 */
void
saylau_projection_project (const SaylauProjection *self,
                           SaylauDegrees place,
                           double *x,
                           double *y)
{
  double latitude = to_radians (place.latitude), east = to_radians (place.longitude - self->longitude);
  double sine = sin (latitude), cosine = cos (latitude), cos_east = cos (east);
  double cos_away = self->sin_latitude * sine + self->cos_latitude * cosine * cos_east;
  double k = sqrt (2 / MAX (1 + cos_away, LEAST_COSINE));

  *x = k * cosine * sin (east);
  *y = -k * (self->cos_latitude * sine - self->sin_latitude * cosine * cos_east);
}
