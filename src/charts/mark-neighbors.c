/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/mark-neighbors.h"

#include "charts/scene-private.h"

#include <math.h>

/* How far a mark is in a direction, what is beside the way counting twice; infinite where it is elsewhere. */
static double
get_distance (const SaylauMark *from,
              const SaylauMark *to,
              SaylauDirection direction)
{
  double across = to->inner.x - from->inner.x, down = to->inner.y - from->inner.y;
  gboolean is_level = direction == SAYLAU_LEFT || direction == SAYLAU_RIGHT;
  double ahead = is_level ? across : down, beside = fabs (is_level ? down : across);

  if (direction == SAYLAU_LEFT || direction == SAYLAU_UP)
    ahead = -ahead;
  return ahead > 0.5 && beside <= ahead ? ahead + 2 * beside : INFINITY;
}

/**
 * saylau_mark_neighbors_link:
 * @scene: a scene that nobody has yet
 *
 * Makes the nearest marks on each side neighbours, for a picture in which all lies by place.
 */
void
saylau_mark_neighbors_link (SaylauScene *scene)
{
  GArray *marks = scene->marks;

  for (guint i = 0; i < marks->len; i++)
    for (guint direction = SAYLAU_LEFT; direction <= SAYLAU_DOWN; direction++)
      {
        double nearest = INFINITY;

        for (guint other = 0; other < marks->len; other++)
          {
            double distance = get_distance (&g_array_index (marks, SaylauMark, i), &g_array_index (marks, SaylauMark, other), direction);

            if (distance < nearest)
              g_array_index (marks, SaylauMark, i).neighbors[direction] = other;
            nearest = MIN (nearest, distance);
          }
      }
}
