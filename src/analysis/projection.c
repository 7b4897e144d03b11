/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/projection.h"

#include <math.h>

/* The earth's circle in pieces, to find its widest part without points. */
#define N_PIECES 3600

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
  double turned = fmod (longitude, 360);

  return CLAMP ((int) floor ((turned < 0 ? turned + 360 : turned) * N_PIECES / 360), 0, N_PIECES - 1);
}

/* The middle of the narrowest arc that holds all points: opposite the middle of the widest gap, so that
 * a country on both sides of the antimeridian is one. */
static double
find_middle (const SaylauDegrees *points,
             guint n_points)
{
  g_autofree gboolean *used = g_new0 (gboolean, N_PIECES);
  int first = -1, last = -1, widest = 0, gap_end = 0;
  double middle;

  for (guint i = 0; i < n_points; i++)
    used[to_piece (points[i].longitude)] = TRUE;
  for (int i = 0; i < N_PIECES; i++)
    if (used[i])
      {
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
  middle = (gap_end + (N_PIECES - widest + 1) / 2.0) * 360 / N_PIECES;
  return middle > 180 ? middle - 360 : middle;
}

/**
 * saylau_projection_init_fit:
 * @self: (out caller-allocates): a projection
 * @points: (array length=n_points): all that the map shows; at least one
 * @n_points: how many
 *
 * Puts the middle of the map in the middle of what it shows.
 */
void
saylau_projection_init_fit (SaylauProjection *self,
                            const SaylauDegrees *points,
                            guint n_points)
{
  double south = 90, north = -90;

  for (guint i = 0; i < n_points; i++)
    {
      south = MIN (south, points[i].latitude);
      north = MAX (north, points[i].latitude);
    }
  self->longitude = find_middle (points, n_points);
  self->latitude = (south + north) / 2;
  self->sin_latitude = sin (to_radians (self->latitude));
  self->cos_latitude = cos (to_radians (self->latitude));
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
