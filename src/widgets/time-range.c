/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/time-range.h"

#include "model/time.h"

#include <math.h>

/* The shortest time that fills a timeline: an axis of hours. */
#define SHORTEST (6 * SAYLAU_HOUR)

/* What a zoom to something leaves free beside it, as a part of its length. */
#define MARGIN 0.25

/* How many steps of the moment about fill what is shown. */
#define N_STEPS 60

static const SaylauTimeRange everything = { SAYLAU_NO_TIME, SAYLAU_NO_TIME };

/* A range of @length seconds from @from on, moved into @all; all of it where it is as long. */
static SaylauTimeRange
fit (double from,
     double length,
     SaylauTimeRange all)
{
  double all_length = (double) all.to - (double) all.from;

  length = MAX (length, SHORTEST);
  if (length >= all_length)
    return everything;

  from = CLAMP (from, (double) all.from, (double) all.to - length);
  return (SaylauTimeRange){ llround (from), llround (from + length) };
}

/**
 * saylau_time_axis_to_instant:
 * @axis: an axis of some length
 * @x: in px
 *
 * Returns: the second at @x, in seconds since 1970-01-01T00:00Z; beyond the axis' ends too
 */
gint64
saylau_time_axis_to_instant (SaylauTimeAxis axis,
                             double x)
{
  double part = (x - axis.left) / (axis.right - axis.left);

  return axis.from + llround (part * ((double) axis.to - (double) axis.from));
}

/**
 * saylau_time_axis_to_x:
 * @axis: an axis of some length
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * Returns: where @instant is on the axis, in px
 */
double
saylau_time_axis_to_x (SaylauTimeAxis axis,
                       gint64 instant)
{
  return axis.left + (axis.right - axis.left) * ((double) instant - axis.from) / ((double) axis.to - axis.from);
}

/**
 * saylau_time_axis_round:
 * @axis: an axis of some length
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * Returns: the time of day nearest to @instant that a pointer can mean: no more exact than a pixel is
 */
gint64
saylau_time_axis_round (SaylauTimeAxis axis,
                        gint64 instant)
{
  static const gint64 units[] = { SAYLAU_HOUR, 15 * SAYLAU_MINUTE, SAYLAU_MINUTE };
  double pixel = ((double) axis.to - axis.from) / fabs (axis.right - axis.left);
  gint64 unit = units[G_N_ELEMENTS (units) - 1];
  gint64 rest;

  for (gsize i = G_N_ELEMENTS (units); i-- > 0;)
    if (units[i] <= MAX (pixel, SAYLAU_MINUTE))
      unit = units[i];
  rest = ((instant % unit) + unit) % unit;
  return instant - rest + (2 * rest >= unit ? unit : 0);
}

/**
 * saylau_time_range_zoom:
 * @shown: what is shown
 * @all: what there is
 * @center: the second that stays where it is
 * @factor: over 1: more is shown; under 1: less
 *
 * Returns: what is to be shown
 */
SaylauTimeRange
saylau_time_range_zoom (SaylauTimeRange shown,
                        SaylauTimeRange all,
                        gint64 center,
                        double factor)
{
  double length = ((double) shown.to - shown.from) * factor;
  double before = ((double) center - shown.from) * factor;

  /* At the shortest the pointer's second stays where it is as well. */
  if (length < SHORTEST)
    {
      before *= SHORTEST / length;
      length = SHORTEST;
    }
  return fit (center - before, length, all);
}

/**
 * saylau_time_range_pan:
 * @shown: what is shown
 * @all: what there is
 * @distance: how many seconds to go on; negative: back
 *
 * Returns: what is to be shown, inside @all
 */
SaylauTimeRange
saylau_time_range_pan (SaylauTimeRange shown,
                       SaylauTimeRange all,
                       gint64 distance)
{
  return fit ((double) shown.from + distance, (double) shown.to - shown.from, all);
}

/**
 * saylau_time_range_around:
 * @target: what is to be looked at
 * @all: what there is
 *
 * Returns: what is to be shown: @target with some room on both sides
 */
SaylauTimeRange
saylau_time_range_around (SaylauTimeRange target,
                          SaylauTimeRange all)
{
  double length = (double) target.to - target.from;
  double room = MAX (length * (1 + 2 * MARGIN), SHORTEST);

  return fit (target.from - (room - length) / 2, room, all);
}

/**
 * saylau_time_range_get_step:
 * @shown: what is shown
 *
 * Returns: by how many seconds a key moves the moment, a round unit of time
 */
gint64
saylau_time_range_get_step (SaylauTimeRange shown)
{
  static const gint64 steps[] = {
    15 * SAYLAU_MINUTE, SAYLAU_HOUR, 3 * SAYLAU_HOUR, 6 * SAYLAU_HOUR, SAYLAU_DAY,
    7 * SAYLAU_DAY, 30 * SAYLAU_DAY, 365 * SAYLAU_DAY
  };
  double wanted = ((double) shown.to - shown.from) / N_STEPS;
  gint64 best = steps[0];

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (fabs (log (steps[i] / wanted)) < fabs (log (best / wanted)))
      best = steps[i];
  return best;
}
