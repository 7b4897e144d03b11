/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-swarm.h"

#include <math.h>

#define MAX_MOVES 40 /* places to either side that are tried */

typedef struct
{
  double from, to;
} Interval;

static double
get_half_height (const SaylauSwarmItem *item)
{
  return item->half_height > 0 ? item->half_height : item->half_width;
}

/* How far apart the middles of two items must be in y, where they are @distance apart in x;
 * 0: they do not meet. A disc beside a box takes the room of its own box. */
static double
get_reach (const SaylauSwarmItem *a,
           const SaylauSwarmItem *b,
           double distance,
           double gap)
{
  double widths = a->half_width + b->half_width + gap;

  if (distance >= widths)
    return 0;
  if (a->half_height > 0 || b->half_height > 0)
    return get_half_height (a) + get_half_height (b) + gap;
  return sqrt (widths * widths - distance * distance);
}

static int
compare_intervals (gconstpointer a,
                   gconstpointer b)
{
  const Interval *first = a, *second = b;

  if (first->from == second->from)
    return 0;
  return first->from < second->from ? -1 : 1;
}

/* The free place in @top to @bottom that is nearest to the middle between them, or NAN. */
static double
find_free (GArray *taken,
           double top,
           double bottom)
{
  double middle = (top + bottom) / 2, best = NAN, free_from = top;

  if (top > bottom)
    return NAN;

  g_array_sort (taken, compare_intervals);
  for (guint i = 0; i <= taken->len; i++)
    {
      double free_to = i < taken->len ? MIN (g_array_index (taken, Interval, i).from, bottom) : bottom;

      if (free_to >= free_from)
        {
          double candidate = CLAMP (middle, free_from, free_to);

          if (isnan (best) || fabs (candidate - middle) < fabs (best - middle))
            best = candidate;
        }
      if (i < taken->len)
        free_from = MAX (free_from, g_array_index (taken, Interval, i).to);
    }
  return best;
}

static gboolean
place_at (SaylauSwarmItem *items,
          guint index,
          double x,
          double top,
          double bottom,
          double gap,
          GArray *taken)
{
  SaylauSwarmItem *item = &items[index];
  double half_height = get_half_height (item);

  g_array_set_size (taken, 0);
  for (guint i = 0; i < index; i++)
    {
      double reach = items[i].placed ? get_reach (&items[i], item, fabs (items[i].x - x), gap) : 0;
      Interval interval = { items[i].y - reach, items[i].y + reach };

      if (reach > 0)
        g_array_append_val (taken, interval);
    }
  item->y = find_free (taken, top + half_height, bottom - half_height);
  item->x = isnan (item->y) ? item->x : x;
  return !isnan (item->y);
}

/* At its own x, or as near to it as it may be. */
static gboolean
place (SaylauSwarmItem *items,
       guint index,
       double top,
       double bottom,
       double gap,
       GArray *taken)
{
  SaylauSwarmItem *item = &items[index];
  double wanted = CLAMP (item->x, item->least_x, item->most_x);
  double step = MAX (item->half_width, (item->most_x - item->least_x) / MAX_MOVES);

  if (place_at (items, index, wanted, top, bottom, gap, taken))
    return TRUE;
  for (guint i = 1; i <= MAX_MOVES; i++)
    {
      double right = wanted + i * step, left = wanted - i * step;

      if (right > item->most_x && left < item->least_x)
        return FALSE;
      if (right <= item->most_x && place_at (items, index, right, top, bottom, gap, taken))
        return TRUE;
      if (left >= item->least_x && place_at (items, index, left, top, bottom, gap, taken))
        return TRUE;
    }
  return FALSE;
}

/**
 * saylau_swarm_pack:
 * @items: (array length=n_items): what is packed, the first coming closest to the line
 * @n_items: how many
 * @top: the lane's upper end
 * @bottom: the lane's lower end
 * @gap: how far items must at least be apart
 *
 * Packs items about the line in the middle between @top and @bottom, so that none covers another.
 * Each keeps its x if it can, and else moves only as far as it may.
 *
 * Returns: how many found no room
 */
guint
saylau_swarm_pack (SaylauSwarmItem *items,
                   guint n_items,
                   double top,
                   double bottom,
                   double gap)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Interval));
  guint left_over = 0;

  for (guint i = 0; i < n_items; i++)
    items[i].placed = FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      items[i].placed = place (items, i, top, bottom, gap, taken);
      left_over += !items[i].placed;
    }
  return left_over;
}
