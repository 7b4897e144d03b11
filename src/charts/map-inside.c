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

/* Where a line crosses a height, and whether it goes down there (1) or up (-1). */
typedef struct
{
  double x;
  int turn;
} Crossing;

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const Crossing *one = a, *other = b;
  int order = compare_doubles (&one->x, &other->x);

  /* Lines that are no holes go up where the area begins: parts that touch are one. */
  return order != 0 ? order : one->turn - other->turn;
}

/* Leaves those where the area begins or ends, as a painter fills it: an outline that is told twice is one. */
static void
keep_ends (GArray *crossings)
{
  Crossing *all = (Crossing *) crossings->data;
  guint n = 0;
  int inside = 0;

  for (guint i = 0; i < crossings->len; i++)
    {
      int before = inside;

      inside += all[i].turn;
      if (before == 0 || inside == 0)
        all[n++] = all[i];
    }
  g_array_set_size (crossings, n);
}

static double
get_crossing (const GArray *crossings,
              guint crossing)
{
  return g_array_index (crossings, Crossing, crossing).x;
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
              Crossing crossing = { a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), b.y > a.y ? 1 : -1 };

              g_array_append_val (crossings, crossing);
            }
        }
    }
  g_array_sort (crossings, compare_crossings);
  keep_ends (crossings);
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
      double left = get_crossing (crossings, i), right = get_crossing (crossings, i + 1);

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

/* Takes a place for the best one, if it has more room than that has. */
static void
try_place (const SaylauMapShapes *shapes,
           SaylauMapShape *shape,
           SaylauPoint middle,
           double width,
           GArray *crossings)
{
  double line = MIN (width, measure_room (shapes, shape, middle, HALF_LINE, crossings));
  double block = MIN (line, measure_room (shapes, shape, middle, HALF_BLOCK, crossings));

  /* A little more is no better: the middle of the area was tried first. */
  if (block > shape->block_width * 1.1 || (block >= shape->block_width && line > shape->line_width * 1.1))
    {
      shape->inner = middle;
      shape->line_width = line;
      shape->block_width = block;
    }
}

/* Leaves of a stretch what the area has of it at another height, too: the widest piece, if there is one. */
static void
narrow (const SaylauMapShapes *shapes,
        const SaylauMapShape *shape,
        double y,
        double *left,
        double *right,
        GArray *crossings)
{
  double from = *left, to = *left;

  find_crossings (shapes, shape, y, crossings);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      double first = MAX (*left, get_crossing (crossings, i)), last = MIN (*right, get_crossing (crossings, i + 1));

      if (last - first > to - from)
        {
          from = first;
          to = last;
        }
    }
  *left = from;
  *right = to;
}

/* Tries the middle of each stretch of one height, and of what of it is as high as one line and as two: a long tail at
 * the side takes the middle out of the wide part. Returns whether there is a place now. */
static gboolean
try_height (const SaylauMapShapes *shapes,
            SaylauMapShape *shape,
            double y,
            gboolean has_inner,
            GArray *stretches,
            GArray *crossings)
{
  static const double halves[] = { HALF_LINE, HALF_BLOCK };

  find_crossings (shapes, shape, y, stretches);
  for (guint i = 0; i + 1 < stretches->len; i += 2)
    {
      double left = get_crossing (stretches, i), right = get_crossing (stretches, i + 1);

      if (!has_inner)
        shape->inner = (SaylauPoint){ (left + right) / 2, y };
      has_inner = TRUE;
      try_place (shapes, shape, (SaylauPoint){ (left + right) / 2, y }, right - left, crossings);
      for (guint j = 0; j < G_N_ELEMENTS (halves) && right - left > shape->block_width * 1.1; j++)
        {
          narrow (shapes, shape, y - halves[j], &left, &right, crossings);
          narrow (shapes, shape, y + halves[j], &left, &right, crossings);
          try_place (shapes, shape, (SaylauPoint){ (left + right) / 2, y }, right - left, crossings);
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

/* A shape in the order of one coordinate, and of the other where that is the same. */
typedef struct
{
  double place, across;
  int shape;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a, *other = b;
  int order = compare_doubles (&one->place, &other->place);

  if (order == 0)
    order = compare_doubles (&one->across, &other->across);
  return order != 0 ? order : one->shape - other->shape;
}

/* Many may have one place, and lie side by side: the first and the last of them, by any of them. */
static void
find_runs (const Entry *entries,
           int n,
           int *firsts,
           int *lasts)
{
  for (int i = 0; i < n; i++)
    firsts[i] = i > 0 && entries[i - 1].place == entries[i].place ? firsts[i - 1] : i;
  for (int i = n - 1; i >= 0; i--)
    lasts[i] = i + 1 < n && entries[i + 1].place == entries[i].place ? lasts[i + 1] : i;
}

/* Of those that lie side by side, the one that is least aside. */
static int
find_beside (const Entry *entries,
             int first,
             int last,
             double across)
{
  int low = first, high = last;

  while (low < high)
    {
      int middle = low + (high - low) / 2;

      if (entries[middle].across < across)
        low = middle + 1;
      else
        high = middle;
    }
  return low > first && across - entries[low - 1].across <= fabs (entries[low].across - across) ? low - 1 : low;
}

/* The nearest ahead, what lies aside counting twice: nothing further ahead than the best can be better. */
static int
find_ahead (const Entry *entries,
            int n,
            const int *firsts,
            const int *lasts,
            int from,
            int step)
{
  const int *ends = step > 0 ? lasts : firsts;
  double best = INFINITY;
  int nearest = -1;

  for (int i = ends[from] + step; i >= 0 && i < n; i = ends[i] + step)
    {
      const Entry *entry = &entries[find_beside (entries, firsts[i], lasts[i], entries[from].across)];
      double ahead = fabs (entry->place - entries[from].place), aside = fabs (entry->across - entries[from].across);

      if (ahead >= best)
        break;
      if (aside <= 2 * ahead && ahead + 2 * aside < best)
        {
          best = ahead + 2 * aside;
          nearest = entry->shape;
        }
    }
  return nearest;
}

static void
link_shapes (SaylauMapShapes *shapes,
             gboolean is_vertical)
{
  g_autofree Entry *entries = g_new (Entry, shapes->n_shapes);
  g_autofree int *firsts = g_new (int, shapes->n_shapes);
  g_autofree int *lasts = g_new (int, shapes->n_shapes);
  int n = 0;

  for (guint i = 0; i < shapes->n_shapes; i++)
    {
      SaylauPoint inner = shapes->shapes[i].inner;

      if (shapes->shapes[i].n_rings > 0)
        entries[n++] = is_vertical ? (Entry){ inner.y, inner.x, i } : (Entry){ inner.x, inner.y, i };
    }
  qsort (entries, n, sizeof *entries, compare_entries);
  find_runs (entries, n, firsts, lasts);
  for (int i = 0; i < n; i++)
    {
      int *neighbors = shapes->shapes[entries[i].shape].neighbors;

      neighbors[is_vertical ? SAYLAU_UP : SAYLAU_LEFT] = find_ahead (entries, n, firsts, lasts, i, -1);
      neighbors[is_vertical ? SAYLAU_DOWN : SAYLAU_RIGHT] = find_ahead (entries, n, firsts, lasts, i, 1);
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
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Crossing));
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));

  for (guint i = 0; i < shapes->n_shapes; i++)
    if (shapes->shapes[i].n_rings > 0)
      {
        fill_bounds (shapes, &shapes->shapes[i]);
        fill_inner (shapes, &shapes->shapes[i], stretches, crossings);
      }
  link_shapes (shapes, FALSE);
  link_shapes (shapes, TRUE);
}
