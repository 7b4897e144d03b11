/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/hit-test.h"

#include <math.h>

static double
get_rect_distance (SaylauRect rect,
                   double x,
                   double y)
{
  double dx = MAX (MAX (rect.x - x, x - rect.x - rect.width), 0);
  double dy = MAX (MAX (rect.y - y, y - rect.y - rect.height), 0);

  return hypot (dx, dy);
}

/* Exact for circles, and near enough for ellipses that are almost circles. */
static double
get_disc_distance (SaylauRect rect,
                   double x,
                   double y)
{
  double radius_x = rect.width / 2;
  double radius_y = rect.height / 2;
  double dx = x - rect.x - radius_x;
  double dy = y - rect.y - radius_y;
  double away;

  if (radius_x <= 0 || radius_y <= 0)
    return get_rect_distance (rect, x, y);

  away = hypot (dx / radius_x, dy / radius_y); /* 1 on the ellipse */

  return away <= 1 ? 0 : hypot (dx, dy) * (1 - 1 / away);
}

static double
get_segment_distance (SaylauPoint a,
                      SaylauPoint b,
                      double x,
                      double y)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1) : 0;

  return hypot (x - a.x - t * dx, y - a.y - t * dy);
}

static double
get_wedge_distance (const SaylauMark *mark,
                    double x,
                    double y)
{
  double dx = x - mark->center.x;
  double dy = y - mark->center.y;
  double away = hypot (dx, dy);
  double angle = atan2 (dx, -dy); /* clockwise from twelve o'clock */
  double to_start;
  double to_end;
  SaylauPoint start = { mark->center.x + mark->radius * sin (mark->start_angle),
                        mark->center.y - mark->radius * cos (mark->start_angle) };
  SaylauPoint end = { mark->center.x + mark->radius * sin (mark->end_angle),
                      mark->center.y - mark->radius * cos (mark->end_angle) };

  angle -= 2 * G_PI * floor ((angle - mark->start_angle) / (2 * G_PI));
  if (angle < mark->end_angle)
    return MAX (away - mark->radius, 0);

  to_start = get_segment_distance (mark->center, start, x, y);
  to_end = get_segment_distance (mark->center, end, x, y);

  return MIN (to_start, to_end);
}

/* A point is inside where a way out crosses the path an odd number of times. What is outside is as far as
 * the nearest of its sides. */
static double
get_path_distance (const SaylauScene *scene,
                   const SaylauMark *mark,
                   double x,
                   double y)
{
  const SaylauItem *item = saylau_scene_get_item (scene, mark->outline);
  const guint8 *verbs = saylau_scene_get_verbs (scene) + item->first_verb;
  const SaylauPoint *point = saylau_scene_get_points (scene) + item->first_point;
  const SaylauPoint *first = point, *last = point;
  gboolean is_inside = FALSE;
  double distance = INFINITY;

  for (guint i = 0; i < item->n_verbs; i++)
    {
      const SaylauPoint *next = verbs[i] == SAYLAU_CLOSE ? first : point++;

      if (verbs[i] == SAYLAU_MOVE)
        first = next;
      else
        {
          distance = MIN (distance, get_segment_distance (*last, *next, x, y));
          if ((last->y <= y) != (next->y <= y) && x < last->x + (next->x - last->x) * (y - last->y) / (next->y - last->y))
            is_inside = !is_inside;
        }
      last = next;
    }
  return is_inside ? 0 : distance;
}

/* How far a point is from what @mark is hit in: 0 inside. */
static double
get_distance (const SaylauScene *scene,
              const SaylauMark *mark,
              double x,
              double y)
{
  double away = get_rect_distance (mark->bounds, x, y);

  switch (mark->shape)
    {
    case SAYLAU_SHAPE_DISC:
      return get_disc_distance (mark->bounds, x, y);
    case SAYLAU_SHAPE_WEDGE:
      return get_wedge_distance (mark, x, y);
    case SAYLAU_SHAPE_PATH:
      /* Most are far away, which their bounds tell. */
      return away > 0 ? away : get_path_distance (scene, mark, x, y);
    case SAYLAU_SHAPE_RECT:
    default:
      return away;
    }
}

/**
 * saylau_hit_test:
 * @scene: a scene
 * @x: in px of the scene
 * @y: in px of the scene
 * @slop: how far beside a mark it is still hit, in px
 *
 * The topmost mark that holds the point, else the nearest one within @slop. A line, thinner
 * than @slop, is hit within @slop of it even where it lies on another mark: nobody could
 * point at it otherwise.
 *
 * Returns: a mark, or -1
 */
int
saylau_hit_test (const SaylauScene *scene,
                 double x,
                 double y,
                 double slop)
{
  int nearest = -1;
  double nearest_distance = slop;
  int line = -1;
  double line_distance = slop;

  g_return_val_if_fail (scene != NULL, -1);
  g_return_val_if_fail (slop >= 0, -1);

  for (int i = (int) saylau_scene_get_n_marks (scene) - 1; i >= 0; i--)
    {
      const SaylauMark *mark = saylau_scene_peek_mark (scene, i);
      double distance = get_distance (scene, mark, x, y);

      if (distance <= 0)
        return line >= 0 ? line : i;
      if (distance <= line_distance && MIN (mark->bounds.width, mark->bounds.height) < slop)
        {
          /* Of lines as near as each other the upper one counts, which came first. */
          if (line < 0 || distance < line_distance)
            line = i;
          line_distance = distance;
        }
      if (distance <= nearest_distance && (nearest < 0 || distance < nearest_distance))
        {
          nearest = i;
          nearest_distance = distance;
        }
    }

  return nearest;
}
