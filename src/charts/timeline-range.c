/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-range.h"

#include "charts/timeline-index.h"

#include <math.h>

#define LEAST_SPAN (10 * SAYLAU_MINUTE)
#define MARGIN 0.03 /* of the fitted span, at each end, so that no mark stands on the edge */
#define LEAST_MARGIN (12 * SAYLAU_HOUR)

/* Years 1 to 9999 of any time zone: a day more than by UTC. */
#define FIRST_INSTANT (G_GINT64_CONSTANT (-62135596800) - SAYLAU_DAY)
#define LAST_INSTANT (G_GINT64_CONSTANT (253402300800) + SAYLAU_DAY)

#define LEAST_STEP_WIDTH 6.0 /* px of a step that the moment takes */
#define LEAST_BRUSH_DAY 2.0  /* px of a day that a brush can mean */
#define WIDE_DAY 60.0        /* px of a day whose hours a brush can mean */
#define SNAP_WIDTH 5.0       /* px around a tally's or an event's middle that belong to it */
#define FRICTION 4.0         /* a second: what was thrown loses speed by this factor of e */
#define LEAST_SPEED 12.0     /* px a second; slower is at rest */
#define GRAIN_WIDTH 1.5      /* px of the piece of time that a pointer can mean */

/* Moved into the fitted range, and cut where it is longer than that. */
static SaylauTimelineRange
move_into (SaylauTimelineRange range,
           SaylauTimelineRange limits)
{
  gint64 span = range.to - range.from;

  if (span >= limits.to - limits.from)
    return limits;
  range.from = CLAMP (range.from, limits.from, limits.to - span);
  range.to = range.from + span;
  return range;
}

static double
get_distance (gint64 a,
              gint64 b)
{
  return fabs ((double) a - (double) b);
}

/**
 * saylau_timeline_range_fit:
 * @election: a sealed election
 *
 * Returns: what holds the day of the election and all phases, tallies and events, with margins
 */
SaylauTimelineRange
saylau_timeline_range_fit (const SaylauElection *election)
{
  SaylauTimelineRange range = saylau_timeline_index_get (election)->extent;
  gint64 margin = MAX ((range.to - range.from) * MARGIN, LEAST_MARGIN);

  range.from = MAX (range.from - margin, FIRST_INSTANT);
  range.to = MIN (range.to + margin, LAST_INSTANT);
  return range;
}

/**
 * saylau_timeline_range_zoom:
 * @self: what is shown
 * @election: a sealed election
 * @about: the instant that keeps its place
 * @factor: over 1: closer; under 1: further away
 *
 * Returns: what is shown then: not less than ten minutes and not beyond saylau_timeline_range_fit()
 */
SaylauTimelineRange
saylau_timeline_range_zoom (SaylauTimelineRange self,
                            const SaylauElection *election,
                            gint64 about,
                            double factor)
{
  SaylauTimelineRange limits = saylau_timeline_range_fit (election);
  double span = (double) self.to - self.from;
  double new_span = CLAMP (span / factor, LEAST_SPAN, (double) limits.to - limits.from);
  double part = CLAMP (((double) about - self.from) / span, 0, 1);
  SaylauTimelineRange range;

  range.from = about - (gint64) round (part * new_span);
  range.to = range.from + (gint64) round (new_span);
  return move_into (range, limits);
}

/**
 * saylau_timeline_range_pan:
 * @self: what is shown
 * @election: a sealed election
 * @by: how many seconds later; negative: earlier
 *
 * Returns: what is shown then, as long as before and within saylau_timeline_range_fit()
 */
SaylauTimelineRange
saylau_timeline_range_pan (SaylauTimelineRange self,
                           const SaylauElection *election,
                           gint64 by)
{
  SaylauTimelineRange limits = saylau_timeline_range_fit (election);
  SaylauTimelineRange range;

  by = CLAMP (by, limits.from - limits.to, limits.to - limits.from);
  range = (SaylauTimelineRange){ self.from + by, self.to + by };
  return move_into (range, limits);
}

/**
 * saylau_timeline_range_show:
 * @self: what is shown
 * @election: a sealed election
 * @start: the first second of what shall be seen
 * @end: the first second after it
 *
 * For a count that is opened or an event that is looked for.
 *
 * Returns: that time with margins of a tenth, within saylau_timeline_range_fit()
 */
SaylauTimelineRange
saylau_timeline_range_show (SaylauTimelineRange self,
                            const SaylauElection *election,
                            gint64 start,
                            gint64 end)
{
  gint64 span = MAX (end - start, LEAST_SPAN);
  gint64 margin = span / 10;

  return move_into ((SaylauTimelineRange){ start - margin, start + span + margin }, saylau_timeline_range_fit (election));
}

/**
 * saylau_timeline_range_between:
 * @self: what is shown
 * @to: what shall be shown
 * @part: how much of the way is done, 0 to 1
 *
 * The time that is shown shrinks or grows by the same factor in each part of the way, and what keeps its
 * place in a zoom keeps it all the way.
 *
 * Returns: what is shown on the way from @self to @to
 */
SaylauTimelineRange
saylau_timeline_range_between (SaylauTimelineRange self,
                               SaylauTimelineRange to,
                               double part)
{
  double first = (double) self.to - self.from, last = (double) to.to - to.from;
  double span = first * pow (last / first, part);
  double moved = fabs (last - first) >= 1 ? (span - first) / (last - first) : part;
  SaylauTimelineRange range;

  if (part <= 0 || part >= 1)
    return part <= 0 ? self : to;
  range.from = self.from + (gint64) round (moved * ((double) to.from - self.from));
  range.to = range.from + (gint64) round (span);
  return range;
}

/**
 * saylau_timeline_range_coast:
 * @self: what was shown when it was let go
 * @election: a sealed election
 * @width: how wide it is shown, in px
 * @velocity: how fast the hand moved then, in px a second; over 0: to the right, towards earlier times
 * @elapsed: seconds since
 * @at_rest: (out): whether it has come to rest, at an end of the time there is or by itself
 *
 * What was thrown goes on and slows down, as if it had weight: its speed falls exponentially.
 *
 * Returns: what is shown then
 */
SaylauTimelineRange
saylau_timeline_range_coast (SaylauTimelineRange self,
                             const SaylauElection *election,
                             double width,
                             double velocity,
                             double elapsed,
                             gboolean *at_rest)
{
  SaylauTimelineRange limits = saylau_timeline_range_fit (election);
  double left = exp (-FRICTION * elapsed);
  double moved = velocity / FRICTION * (1 - left);
  SaylauTimelineRange range = saylau_timeline_range_pan (self, election, (gint64) round (-moved / width * ((double) self.to - self.from)));

  *at_rest = fabs (velocity) * left < LEAST_SPEED ||
             (velocity > 0 ? range.from <= limits.from : range.to >= limits.to);
  return range;
}

/* People think of days: only where these are wide their hours are meant. */
static SaylauTimeStep
pick_brush_step (SaylauTimelineRange shown,
                 double width)
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  SaylauTimeAxis axis = { shown.from, shown.to, 0, width };
  double day_width = SAYLAU_DAY / ((double) shown.to - shown.from) * width;

  return day_width >= LEAST_BRUSH_DAY && day_width < WIDE_DAY ? a_day : saylau_ticks_pick_step (&axis, LEAST_STEP_WIDTH);
}

/**
 * saylau_timeline_range_brush:
 * @self: what is shown
 * @election: a sealed election
 * @width: how wide it is shown, in px
 * @a: where the brush was set down
 * @b: where it is; may be before @a
 *
 * Returns: the whole pieces of the calendar that were brushed over: days, but where they are too wide or too narrow
 *   for that, pieces that can be told apart
 */
SaylauTimelineRange
saylau_timeline_range_brush (SaylauTimelineRange self,
                             const SaylauElection *election,
                             double width,
                             gint64 a,
                             gint64 b)
{
  SaylauTimeStep step = pick_brush_step (self, width);
  gint64 last = MAX (a, b);
  SaylauTimelineRange range = { saylau_time_step_floor (step, MIN (a, b), election->zone),
                                saylau_time_step_floor (step, last, election->zone) };

  if (range.to < last || range.to == range.from)
    range.to = saylau_time_step_next (step, last, election->zone);
  return range;
}

/**
 * saylau_timeline_range_step_moment:
 * @self: what is shown
 * @election: a sealed election
 * @width: how wide it is shown, in px
 * @moment: where the moment stands
 * @steps: how many steps later; negative: earlier
 *
 * The steps are the finest pieces of the calendar that can be seen apart, in the document's zone: days,
 * where a campaign is shown whole.
 *
 * Returns: where the moment stands then, within saylau_timeline_range_fit()
 */
gint64
saylau_timeline_range_step_moment (SaylauTimelineRange self,
                                   const SaylauElection *election,
                                   double width,
                                   gint64 moment,
                                   int steps)
{
  SaylauTimelineRange limits = saylau_timeline_range_fit (election);
  SaylauTimeAxis axis = { self.from, self.to, 0, width };
  SaylauTimeStep step = saylau_ticks_pick_step (&axis, LEAST_STEP_WIDTH);

  for (; steps > 0 && moment < limits.to; steps--)
    moment = saylau_time_step_next (step, moment, election->zone);
  for (; steps < 0 && moment > limits.from; steps++)
    moment = saylau_time_step_floor (step, moment - 1, election->zone);
  return CLAMP (moment, limits.from, limits.to - 1);
}

static void
snap_to (gint64 candidate,
         gint64 instant,
         double *nearest,
         gint64 *snapped)
{
  double distance = get_distance (candidate, instant);

  if (distance > *nearest)
    return;
  *nearest = distance;
  *snapped = candidate;
}

/**
 * saylau_timeline_range_snap:
 * @self: what is shown
 * @election: a sealed election
 * @width: how wide it is shown, in px
 * @instant: where the pointer is
 *
 * Returns: the instant that is meant: the middle of a tally's time near the pointer, which is where
 *   its flag stands; else the beginning of the smallest piece of the calendar that can be told apart
 */
gint64
saylau_timeline_range_snap (SaylauTimelineRange self,
                            const SaylauElection *election,
                            double width,
                            gint64 instant)
{
  SaylauTimeAxis axis = { self.from, self.to, 0, width };
  double nearest = SNAP_WIDTH * ((double) self.to - self.from) / width;
  SaylauTimeStep grain = saylau_ticks_pick_step (&axis, GRAIN_WIDTH);
  gint64 snapped = SAYLAU_NO_TIME;

  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (election, i);

      if (saylau_time_is_set (&tally->time))
        snap_to (saylau_time_get_middle (&tally->time), instant, &nearest, &snapped);
    }
  return snapped != SAYLAU_NO_TIME ? snapped : saylau_time_step_floor (grain, instant, election->zone);
}
