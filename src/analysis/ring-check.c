/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/ring-check.h"

#include <math.h>

/* So many cells may a segment lie in, and so many others may it be compared with, on the average: a
 * ring of a map is far below, and what is above is not waited for: of it so many sides are looked at. */
#define MAX_CELLS 24
#define MAX_PAIRS 200
#define MAX_TRIED 1000
#define MAX_SIDE 1024

/* The segments of a ring by the cells of a grid that they lie in. */
typedef struct
{
  SaylauDegrees *points; /* one more than there are segments */
  guint n;
  int side;
  double left, bottom, width, height;
  guint *starts;   /* by cell: where its segments begin in @segments; one more than there are cells */
  guint *segments; /* all cells' one after the other */
} Grid;

/* Longitudes go on beyond 180, so that a side across the antimeridian is as short as it is on the earth. The
 * last point is the first again, one turn further where the ring goes round a pole. */
static void
unroll (Grid *self,
        const SaylauDegrees *points)
{
  self->points = g_new (SaylauDegrees, self->n + 1);
  self->points[0] = points[0];
  for (guint i = 1; i <= self->n; i++)
    {
      SaylauDegrees point = points[i < self->n ? i : 0];
      double turns = round ((self->points[i - 1].longitude + saylau_degrees_get_east (points[i - 1], point) - point.longitude) / 360);

      self->points[i] = (SaylauDegrees){ point.longitude + 360 * turns, point.latitude };
    }
}

static int
to_cell (double place,
         double from,
         double length,
         int side)
{
  return length > 0 ? CLAMP ((int) ((place - from) / length * side), 0, side - 1) : 0;
}

/* Calls for each cell that a segment may lie in: counts it, or with @fill puts the segment there. */
static guint64
visit_cells (Grid *self,
             guint segment,
             guint *counts,
             gboolean fill)
{
  SaylauDegrees a = self->points[segment], b = self->points[segment + 1];
  int left = to_cell (MIN (a.longitude, b.longitude), self->left, self->width, self->side);
  int right = to_cell (MAX (a.longitude, b.longitude), self->left, self->width, self->side);
  int bottom = to_cell (MIN (a.latitude, b.latitude), self->bottom, self->height, self->side);
  int top = to_cell (MAX (a.latitude, b.latitude), self->bottom, self->height, self->side);
  guint64 n_cells = (guint64) (right - left + 1) * (top - bottom + 1);

  if (n_cells > (guint64) MAX_CELLS * self->n)
    return n_cells;
  for (int row = bottom; row <= top; row++)
    for (int column = left; column <= right; column++)
      {
        guint cell = row * self->side + column;

        if (fill)
          self->segments[--counts[cell]] = segment;
        else
          counts[cell]++;
      }
  return n_cells;
}

static void
measure (Grid *self)
{
  double right, top;

  self->left = right = self->points[0].longitude;
  self->bottom = top = self->points[0].latitude;
  for (guint i = 1; i <= self->n; i++)
    {
      self->left = MIN (self->left, self->points[i].longitude);
      right = MAX (right, self->points[i].longitude);
      self->bottom = MIN (self->bottom, self->points[i].latitude);
      top = MAX (top, self->points[i].latitude);
    }
  self->width = right - self->left;
  self->height = top - self->bottom;
}

/* Returns whether the ring is of the kind that a grid is any good for. */
static gboolean
grid_init (Grid *self,
           const SaylauDegrees *points,
           guint n)
{
  guint n_cells;
  guint64 n_entries = 0;

  self->n = n;
  unroll (self, points);
  self->side = CLAMP ((int) sqrt (n), 1, MAX_SIDE);
  n_cells = self->side * self->side;
  measure (self);
  self->starts = g_new0 (guint, n_cells + 1);
  for (guint i = 0; i < n; i++)
    if ((n_entries += visit_cells (self, i, self->starts, FALSE)) > (guint64) MAX_CELLS * n)
      return FALSE;

  /* Each count becomes the end of its cell, and while the cells are filled its start. */
  for (guint i = 1; i <= n_cells; i++)
    self->starts[i] += self->starts[i - 1];
  self->segments = g_new (guint, n_entries);
  for (guint i = 0; i < n; i++)
    visit_cells (self, i, self->starts, TRUE);
  self->starts[n_cells] = n_entries;
  return TRUE;
}

static void
grid_clear (Grid *self)
{
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->segments, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

/* On which side of the line from @a to @b a point is: over 0, 0 or below. */
static double
get_side (SaylauDegrees a,
          SaylauDegrees b,
          SaylauDegrees point)
{
  return (b.longitude - a.longitude) * (point.latitude - a.latitude) - (b.latitude - a.latitude) * (point.longitude - a.longitude);
}

/* Whether two segments cross. To touch is no fault. */
static gboolean
cross (const Grid *self,
       guint one,
       guint other)
{
  SaylauDegrees a = self->points[one], b = self->points[one + 1];
  SaylauDegrees c = self->points[other], d = self->points[other + 1];

  return get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0;
}

/* Among the first sides, each with each: where each crosses the whole ring, some of these cross. */
static gboolean
try_first (const Grid *self,
           const SaylauDegrees *points,
           SaylauDegrees *where)
{
  guint end = MIN (self->n, MAX_TRIED);

  for (guint i = 0; i < end; i++)
    for (guint j = i + 1; j < end; j++)
      if (cross (self, i, j))
        {
          *where = points[j];
          return TRUE;
        }
  return FALSE;
}

/**
 * saylau_ring_crosses_itself:
 * @points: (array length=n_points): a ring, its last point not the first again
 * @n_points: how many
 * @where: (out): near where it does
 *
 * Looks for two sides that cross, among those that lie in one cell of a grid. Of rings that no map has, of
 * which each side crosses the whole, only the first sides are looked at.
 *
 * Returns: whether two sides were found that cross
 */
gboolean
saylau_ring_crosses_itself (const SaylauDegrees *points,
                            guint n_points,
                            SaylauDegrees *where)
{
  g_auto (Grid) grid = { 0 };
  guint64 n_pairs = 0;

  if (n_points < 4)
    return FALSE;
  if (!grid_init (&grid, points, n_points))
    return try_first (&grid, points, where);
  for (int cell = 0; cell < grid.side * grid.side; cell++)
    {
      guint end = grid.starts[cell + 1];
      guint n_inside = end - grid.starts[cell];

      n_pairs += (guint64) n_inside * n_inside / 2;
      if (n_pairs > (guint64) MAX_PAIRS * n_points)
        return try_first (&grid, points, where);
      for (guint i = grid.starts[cell]; i < end; i++)
        for (guint j = i + 1; j < end; j++)
          if (cross (&grid, grid.segments[i], grid.segments[j]))
            {
              *where = points[MAX (grid.segments[i], grid.segments[j])];
              return TRUE;
            }
    }
  return FALSE;
}

/**
 * saylau_ring_count_passes:
 * @points: (array length=n_points): a ring, its last point not the first again
 * @n_points: how many
 *
 * Returns: how many times a ring goes over its own width, and over its own height, together: 4 for a square or a circle, some
 *   tens for a coast with all its fjords
 */
double
saylau_ring_count_passes (const SaylauDegrees *points,
                          guint n_points)
{
  double longitude = 0, west = 0, east = 0, south = points[0].latitude, north = points[0].latitude;
  double across = 0, up = 0;

  for (guint i = 0; i < n_points; i++)
    {
      SaylauDegrees from = points[i], to = points[(i + 1) % n_points];
      double step = saylau_degrees_get_east (from, to);

      longitude += step;
      west = MIN (west, longitude);
      east = MAX (east, longitude);
      south = MIN (south, to.latitude);
      north = MAX (north, to.latitude);
      across += fabs (step);
      up += fabs (to.latitude - from.latitude);
    }
  return (east > west ? across / (east - west) : 0) + (north > south ? up / (north - south) : 0);
}
