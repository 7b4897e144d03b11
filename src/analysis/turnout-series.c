/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/turnout-series.h"

#include "analysis/conflicts.h"
#include "analysis/turnout.h"

static gint64
get_instant (const SaylauTurnoutReport *report)
{
  return saylau_time_get_middle (&report->time);
}

/* By area, then by time, then in the document's order. */
static int
compare_reports_cb (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  const GPtrArray *reports = user_data;
  int first = *(const int *) a, second = *(const int *) b;
  const SaylauTurnoutReport *one = g_ptr_array_index (reports, first);
  const SaylauTurnoutReport *other = g_ptr_array_index (reports, second);

  if (one->area != other->area)
    return one->area - other->area;
  if (get_instant (one) != get_instant (other))
    return get_instant (one) < get_instant (other) ? -1 : 1;
  if (one->time.start != other->time.start)
    return one->time.start < other->time.start ? -1 : 1;
  return first - second;
}

static void
series_free (gpointer data)
{
  SaylauTurnoutSeries *self = data;

  if (self == NULL)
    return;
  g_array_unref (self->reports);
  g_array_unref (self->points);
  g_free (self);
}

static SaylauTurnoutSeries *
series_new (int area)
{
  SaylauTurnoutSeries *self = g_new0 (SaylauTurnoutSeries, 1);

  self->area = area;
  self->reports = g_array_new (FALSE, FALSE, sizeof (int));
  self->points = g_array_new (FALSE, FALSE, sizeof (SaylauTurnoutPoint));
  return self;
}

/* Whom a figure contradicts that is there already is known since it came: however many tell it, it is looked at once. */
static gboolean
agrees_with_all (const SaylauTurnoutSeries *self,
                 const SaylauTurnoutPoint *point,
                 const GPtrArray *all,
                 const SaylauTurnoutReport *report)
{
  for (guint i = point->n_reports; i > 0; i--)
    {
      const SaylauTurnoutReport *other = g_ptr_array_index (all, g_array_index (self->reports, int, point->first_report + i - 1));

      if (other->percent == report->percent)
        return TRUE;
      if (!saylau_figures_agree (other->percent, report->percent))
        return FALSE;
    }
  return TRUE;
}

/* Takes the reports in their order. One of a minute that is there already joins its point. Two of one day need not be of
 * one time, and are one only where they say the same. */
static void
add_report (SaylauTurnoutSeries *self,
            const GPtrArray *all,
            int index)
{
  const SaylauTurnoutReport *report = g_ptr_array_index (all, index);
  SaylauTurnoutPoint *last = self->points->len > 0 ? &g_array_index (self->points, SaylauTurnoutPoint, self->points->len - 1) : NULL;
  gboolean is_same_time = last != NULL && last->time->start == report->time.start && last->time->end == report->time.end;

  g_array_append_val (self->reports, index);
  if (is_same_time && (saylau_turnout_must_agree (&report->time) || saylau_figures_agree (last->percent, report->percent)))
    {
      last->differ |= saylau_turnout_must_agree (&report->time) && !agrees_with_all (self, last, all, report);
      last->percent = saylau_figures_choose (last->percent, report->percent);
      last->n_reports++;
      return;
    }

  g_array_append_val (self->points, ((SaylauTurnoutPoint){ .time = &report->time,
                                                           .instant = get_instant (report),
                                                           .percent = report->percent,
                                                           .first_report = self->reports->len - 1,
                                                           .n_reports = 1 }));
}

static void
list_free (gpointer data)
{
  g_ptr_array_unref (data);
}

/* One series an area, or NULL. */
static gpointer
list_new (const SaylauElection *election)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (series_free);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));

  g_ptr_array_set_size (list, election->areas->len);
  for (int i = 0; i < (int) election->turnout->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_reports_cb, election->turnout);

  for (guint i = 0; i < order->len; i++)
    {
      int index = g_array_index (order, int, i);
      const SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, index);
      gpointer *series = &g_ptr_array_index (list, report->area);

      if (*series == NULL)
        *series = series_new (report->area);
      add_report (*series, election->turnout, index);
    }
  return list;
}

/**
 * saylau_turnout_series_get:
 * @election: a sealed election
 * @area: an area
 *
 * Returns: (transfer none) (nullable): how turnout went in just that area; %NULL where nothing was reported
 */
const SaylauTurnoutSeries *
saylau_turnout_series_get (const SaylauElection *election,
                           int area)
{
  const GPtrArray *list = saylau_election_derive (election, g_quark_from_static_string ("saylau-turnout-series"), list_new, list_free);

  return g_ptr_array_index (list, area);
}

/**
 * saylau_turnout_series_get_point:
 * @self: a series
 * @point: which of its points
 *
 * Returns: (transfer none): the point
 */
const SaylauTurnoutPoint *
saylau_turnout_series_get_point (const SaylauTurnoutSeries *self,
                                 guint point)
{
  return &g_array_index (self->points, SaylauTurnoutPoint, point);
}

/**
 * saylau_turnout_series_find_newest:
 * @self: a series
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * Of a day it is known at its end that its figure was reported.
 *
 * Returns: (transfer none) (nullable): the newest point by @instant; %NULL where there is none yet
 */
const SaylauTurnoutPoint *
saylau_turnout_series_find_newest (const SaylauTurnoutSeries *self,
                                   gint64 instant)
{
  for (guint i = self->points->len; i > 0; i--)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (self, i - 1);

      if ((saylau_turnout_point_is_exact (point) ? point->instant : point->time->end) <= instant)
        return point;
    }
  return NULL;
}

static int
compare_instants_cb (gconstpointer a,
                     gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/**
 * saylau_turnout_find_rounds:
 * @series: (element-type SaylauTurnoutSeries): the areas that are shown together
 *
 * A round is an instant, known to the minute, of which at least half of the areas have a report: figures were given out then,
 * and an area that has none was left out.
 *
 * Returns: (transfer full) (element-type gint64): the rounds, by time
 */
GArray *
saylau_turnout_find_rounds (GPtrArray *series)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *rounds = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < series->len; i++)
    {
      const SaylauTurnoutSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < one->points->len; j++)
        if (saylau_turnout_point_is_exact (saylau_turnout_series_get_point (one, j)))
          g_array_append_val (all, saylau_turnout_series_get_point (one, j)->instant);
    }
  g_array_sort (all, compare_instants_cb);

  for (guint i = 0, n = 0; i < all->len; i += n)
    {
      gint64 instant = g_array_index (all, gint64, i);

      for (n = 1; i + n < all->len && g_array_index (all, gint64, i + n) == instant; n++)
        ;
      if (2 * n >= series->len)
        g_array_append_val (rounds, instant);
    }
  return rounds;
}

/* The first of @instants, which are by time, that is not before @instant; their number where all are. */
static guint
find_from (GArray *instants,
           gint64 instant)
{
  guint low = 0, high = instants->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (instants, gint64, middle) < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Which of the rounds @instant is nearest to; of two the earlier. */
static guint
find_round (GArray *rounds,
            gint64 instant)
{
  guint next = find_from (rounds, instant);

  if (next == 0)
    return 0;
  if (next == rounds->len)
    return next - 1;
  return instant - g_array_index (rounds, gint64, next - 1) <= g_array_index (rounds, gint64, next) - instant ? next - 1 : next;
}

/**
 * saylau_turnout_series_list_missed:
 * @self: a series
 * @rounds: (element-type gint64): the rounds of the areas that it is shown with
 *
 * A report counts for the round that it is nearest to.
 *
 * Returns: (transfer full) (element-type gint64): the rounds between its first and its last report of which it
 *   has none
 */
GArray *
saylau_turnout_series_list_missed (const SaylauTurnoutSeries *self,
                                   GArray *rounds)
{
  GArray *missed = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 first = G_MAXINT64, last = G_MININT64;
  g_autofree gboolean *has_report = g_new0 (gboolean, rounds->len + 1);

  for (guint i = 0; i < self->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (self, i);

      if (!saylau_turnout_point_is_exact (point))
        continue;
      first = MIN (first, point->instant);
      last = MAX (last, point->instant);
      has_report[find_round (rounds, point->instant)] = TRUE;
    }
  for (guint i = 0; i < rounds->len; i++)
    {
      gint64 instant = g_array_index (rounds, gint64, i);

      if (!has_report[i] && instant > first && instant < last)
        g_array_append_val (missed, instant);
    }
  return missed;
}

/**
 * saylau_turnout_series_get_last:
 * @series: a series
 *
 * Returns: (transfer none): its last point
 */
const SaylauTurnoutPoint *
saylau_turnout_series_get_last (const SaylauTurnoutSeries *series)
{
  return saylau_turnout_series_get_point (series, series->points->len - 1);
}

/**
 * saylau_turnout_series_is_broken:
 * @series: a series
 * @point: one of its points but the first
 * @missed: (element-type gint64): the rounds that it missed
 *
 * Returns: whether no line may lead to it from the point before: where one of these lies between the two, and where of
 *   one of both no more is known than the day
 */
gboolean
saylau_turnout_series_is_broken (const SaylauTurnoutSeries *series,
                                 guint point,
                                 GArray *missed)
{
  const SaylauTurnoutPoint *from = saylau_turnout_series_get_point (series, point - 1);
  const SaylauTurnoutPoint *to = saylau_turnout_series_get_point (series, point);
  guint next = find_from (missed, from->instant + 1);

  if (!saylau_turnout_point_is_exact (from) || !saylau_turnout_point_is_exact (to))
    return TRUE;
  return next < missed->len && g_array_index (missed, gint64, next) < to->instant;
}

/**
 * saylau_turnout_point_is_exact:
 * @self: a point
 *
 * Returns: whether its time is known to the minute; else its figure is of some time of a day, or of longer
 */
gboolean
saylau_turnout_point_is_exact (const SaylauTurnoutPoint *self)
{
  return saylau_turnout_must_agree (self->time);
}

/**
 * saylau_turnout_series_list_figures:
 * @self: a series
 * @point: one of its points
 * @election: the election that it is of
 *
 * Returns: (transfer full) (element-type double): what is told at the point, each figure once: rounding makes none of its
 *   own; one, unless they contradict each other
 */
GArray *
saylau_turnout_series_list_figures (const SaylauTurnoutSeries *self,
                                    const SaylauTurnoutPoint *point,
                                    const SaylauElection *election)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < point->n_reports; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, g_array_index (self->reports, int, point->first_report + i));
      guint same = 0;

      while (same < figures->len && !saylau_figures_agree (g_array_index (figures, double, same), report->percent))
        same++;
      if (same == figures->len)
        g_array_append_val (figures, report->percent);
      else
        g_array_index (figures, double, same) = saylau_figures_choose (g_array_index (figures, double, same), report->percent);
    }
  return figures;
}
