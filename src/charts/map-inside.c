/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-inside.h"

#include <math.h>
#include <stdlib.h>

/* At so many heights an area is looked at for room. */
#define N_HEIGHTS 9

/* Half the height of a line of words, and of two. */
#define HALF_LINE 7.0
#define HALF_BLOCK 14.0

/* Points lie on a grid; between its lines no height goes along a side. */
#define OFF_GRID 1e-3

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static const SaylauPoint *
get_points (const SaylauMapShapes *shapes,
            const SaylauMapRing *ring)
{
  return &g_array_index (shapes->points, SaylauPoint, ring->first_point);
}

static const SaylauMapRing *
get_ring (const SaylauMapShapes *shapes,
          const SaylauMapShape *shape,
          guint ring)
{
  return &g_array_index (shapes->rings, SaylauMapRing, shape->first_ring + ring);
}

static void
fill_bounds (const SaylauMapShapes *shapes,
             SaylauMapShape *shape)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < shape->n_rings; i++)
    {
      const SaylauMapRing *ring = get_ring (shapes, shape, i);
      const SaylauPoint *points = get_points (shapes, ring);

      for (guint j = 0; j < ring->n_points; j++)
        {
          left = MIN (left, points[j].x);
          right = MAX (right, points[j].x);
          top = MIN (top, points[j].y);
          bottom = MAX (bottom, points[j].y);
        }
    }
  shape->bounds = (SaylauRect){ left, top, right - left, bottom - top };
}

/* Where the area's lines cross a height, from left to right: it lies between the first and the second, the
 * third and the fourth. */
static void
find_crossings (const SaylauMapShapes *shapes,
                const SaylauMapShape *shape,
                double y,
                GArray *crossings)
{
  g_array_set_size (crossings, 0);
  for (guint i = 0; i < shape->n_rings; i++)
    {
      const SaylauMapRing *ring = get_ring (shapes, shape, i);
      const SaylauPoint *points = get_points (shapes, ring);

      for (guint j = 0; j < ring->n_points; j++)
        {
          SaylauPoint a = points[j], b = points[j + 1 < ring->n_points ? j + 1 : 0];

          if ((a.y <= y) != (b.y <= y))
            {
              double x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);

              g_array_append_val (crossings, x);
            }
        }
    }
  g_array_sort (crossings, compare_doubles);
}

/* How far to either side of a point the area goes on at a height. */
static double
get_reach (const SaylauMapShapes *shapes,
           const SaylauMapShape *shape,
           double x,
           double y,
           GArray *crossings)
{
  find_crossings (shapes, shape, y, crossings);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      double left = g_array_index (crossings, double, i), right = g_array_index (crossings, double, i + 1);

      if (x > left && x < right)
        return MIN (x - left, right - x);
    }
  return 0;
}

/* How wide words about a point may be that go as far up and down. */
static double
measure_room (const SaylauMapShapes *shapes,
              const SaylauMapShape *shape,
              SaylauPoint middle,
              double half_height,
              GArray *crossings)
{
  return 2 * MIN (get_reach (shapes, shape, middle.x, middle.y - half_height, crossings),
                  get_reach (shapes, shape, middle.x, middle.y + half_height, crossings));
}

/* Takes the middle of each stretch of one height for the best place, if it has more room than that has. Returns
 * whether there is one now. */
static gboolean
try_height (const SaylauMapShapes *shapes,
            SaylauMapShape *shape,
            double y,
            gboolean has_inner,
            GArray *stretches,
            GArray *crossings)
{
  find_crossings (shapes, shape, y, stretches);
  for (guint i = 0; i + 1 < stretches->len; i += 2)
    {
      double left = g_array_index (stretches, double, i), right = g_array_index (stretches, double, i + 1);
      SaylauPoint middle = { (left + right) / 2, y };
      double line = MIN (right - left, measure_room (shapes, shape, middle, HALF_LINE, crossings));
      double block = MIN (line, measure_room (shapes, shape, middle, HALF_BLOCK, crossings));

      /* A little more is no better: the middle of the area was tried first. */
      if (!has_inner || block > shape->block_width * 1.1 || (block >= shape->block_width && line > shape->line_width * 1.1))
        {
          has_inner = TRUE;
          shape->inner = middle;
          shape->line_width = line;
          shape->block_width = block;
        }
    }
  return has_inner;
}

/* From the middle of the area to its ends. */
static void
fill_inner (const SaylauMapShapes *shapes,
            SaylauMapShape *shape,
            GArray *stretches,
            GArray *crossings)
{
  gboolean has_inner = FALSE;

  for (guint i = 0; i < N_HEIGHTS; i++)
    {
      double step = ((i + 1) / 2) / (double) (N_HEIGHTS + 1) * (i % 2 == 0 ? 1 : -1);

      has_inner = try_height (shapes, shape, shape->bounds.y + shape->bounds.height * (0.5 + step) + OFF_GRID, has_inner, stretches, crossings);
    }
}

/* A shape in the order of one coordinate. */
typedef struct
{
  double place, across;
  int shape;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return compare_doubles (&((const Entry *) a)->place, &((const Entry *) b)->place);
}

/* The nearest ahead, what lies aside counting twice: nothing further ahead than the best can be better. */
static int
find_ahead (const Entry *entries,
            int n,
            int from,
            int step)
{
  double best = INFINITY;
  int nearest = -1;

  for (int i = from + step; i >= 0 && i < n; i += step)
    {
      double ahead = fabs (entries[i].place - entries[from].place), aside = fabs (entries[i].across - entries[from].across);

      if (ahead >= best)
        break;
      if (ahead > 0 && aside <= 2 * ahead && ahead + 2 * aside < best)
        {
          best = ahead + 2 * aside;
          nearest = entries[i].shape;
        }
    }
  return nearest;
}

static void
link_shapes (SaylauMapShapes *shapes,
             gboolean is_vertical)
{
  g_autofree Entry *entries = g_new (Entry, shapes->n_shapes);
  int n = 0;

  for (guint i = 0; i < shapes->n_shapes; i++)
    {
      SaylauPoint inner = shapes->shapes[i].inner;

      if (shapes->shapes[i].n_rings > 0)
        entries[n++] = is_vertical ? (Entry){ inner.y, inner.x, i } : (Entry){ inner.x, inner.y, i };
    }
  qsort (entries, n, sizeof *entries, compare_entries);
  for (int i = 0; i < n; i++)
    {
      int *neighbors = shapes->shapes[entries[i].shape].neighbors;

      neighbors[is_vertical ? SAYLAU_UP : SAYLAU_LEFT] = find_ahead (entries, n, i, -1);
      neighbors[is_vertical ? SAYLAU_DOWN : SAYLAU_RIGHT] = find_ahead (entries, n, i, 1);
    }
}

/**
 * saylau_map_inside_fill:
 * @shapes: shapes with their rings
 *
 * Finds the bounds of each shape, where inside it words have room, and which shapes lie beside it.
 */
void
saylau_map_inside_fill (SaylauMapShapes *shapes)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < shapes->n_shapes; i++)
    if (shapes->shapes[i].n_rings > 0)
      {
        fill_bounds (shapes, &shapes->shapes[i]);
        fill_inner (shapes, &shapes->shapes[i], stretches, crossings);
      }
  link_shapes (shapes, FALSE);
  link_shapes (shapes, TRUE);
}
