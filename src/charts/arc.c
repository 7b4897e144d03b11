/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/arc.h"

#include <math.h>

static SaylauPoint
get_point (SaylauPoint center,
           double radius,
           double angle)
{
  return (SaylauPoint){ center.x + radius * sin (angle), center.y - radius * cos (angle) };
}

static void
append (GByteArray *verbs,
        GArray *points,
        SaylauVerb verb,
        const SaylauPoint *of_verb,
        guint n_points)
{
  guint8 byte = verb;

  g_byte_array_append (verbs, &byte, 1);
  g_array_append_vals (points, of_verb, n_points);
}

static void
append_arc (GByteArray *verbs,
            GArray *points,
            SaylauPoint center,
            double radius,
            double start,
            double end)
{
  guint n = saylau_arc_count_curves (start, end);

  for (guint i = 0; i < n; i++)
    {
      SaylauPoint curve[3];

      saylau_arc_get_curve (center, radius, start + i * (end - start) / n, start + (i + 1) * (end - start) / n, curve);
      append (verbs, points, SAYLAU_CURVE, curve, 3);
    }
}

/* How far from the middle the point is where a wedge's edges meet. That of more than half a circle
 * would be pushed through the others' side and at last out of the circle. */
static double
get_apex (double half,
          double gap)
{
  double apex = gap / 2 / sin (half);

  return half > G_PI_2 ? MIN (apex, gap) : apex;
}

/**
 * saylau_arc_count_curves:
 * @start_angle: in radians
 * @end_angle: over or under @start_angle
 *
 * Returns: how many curves of a quarter circle or less an arc takes, at least 1
 */
guint
saylau_arc_count_curves (double start_angle,
                         double end_angle)
{
  return MAX (1, (int) ceil (fabs (end_angle - start_angle) / G_PI_2 - 1e-9));
}

/**
 * saylau_arc_get_curve:
 * @center: the circle's middle
 * @radius: the circle's radius
 * @start_angle: radians clockwise from twelve o'clock
 * @end_angle: a quarter circle or less over or under @start_angle
 * @curve: (out): two control points and the end of the curve that begins at @start_angle
 *
 * The control points' distance is the usual 4/3·tan(angle/4).
 */
void
saylau_arc_get_curve (SaylauPoint center,
                      double radius,
                      double start_angle,
                      double end_angle,
                      SaylauPoint curve[3])
{
  double k = 4.0 / 3.0 * tan ((end_angle - start_angle) / 4);
  double x1 = sin (start_angle), y1 = -cos (start_angle), x2 = sin (end_angle), y2 = -cos (end_angle);

  curve[0] = (SaylauPoint){ center.x + radius * (x1 - k * y1), center.y + radius * (y1 + k * x1) };
  curve[1] = (SaylauPoint){ center.x + radius * (x2 + k * y2), center.y + radius * (y2 - k * x2) };
  curve[2] = (SaylauPoint){ center.x + radius * x2, center.y + radius * y2 };
}

/**
 * saylau_wedge_append:
 * @verbs: (element-type guint8): takes the outline's verbs
 * @points: (element-type SaylauPoint): takes the outline's points
 * @center: the circle's middle
 * @radius: the circle's radius
 * @start_angle: radians clockwise from twelve o'clock
 * @end_angle: not under @start_angle, at most a circle over it
 * @gap: how wide the ground is seen between two wedges
 *
 * The outline of a part of a circle, whose straight edges are half a gap inside its angles, so that
 * the ground, whatever it is, shows between two of them. The thinnest ones are left whole, and the
 * whole circle has no edges.
 */
void
saylau_wedge_append (GByteArray *verbs,
                     GArray *points,
                     SaylauPoint center,
                     double radius,
                     double start_angle,
                     double end_angle,
                     double gap)
{
  double half = (end_angle - start_angle) / 2;
  double inset = asin (MIN (1, gap / 2 / radius));
  double apex = 0;
  SaylauPoint tip, first;

  if (half > G_PI - 1e-9)
    {
      first = get_point (center, radius, 0);
      append (verbs, points, SAYLAU_MOVE, &first, 1);
      append_arc (verbs, points, center, radius, 0, 2 * G_PI);
      append (verbs, points, SAYLAU_CLOSE, NULL, 0);
      return;
    }

  if (half < 3 * inset)
    inset = 0;
  else
    apex = get_apex (half, gap);
  tip = get_point (center, apex, start_angle + half);
  first = get_point (center, radius, start_angle + inset);
  append (verbs, points, SAYLAU_MOVE, &tip, 1);
  append (verbs, points, SAYLAU_LINE, &first, 1);
  append_arc (verbs, points, center, radius, start_angle + inset, end_angle - inset);
  append (verbs, points, SAYLAU_CLOSE, NULL, 0);
}
