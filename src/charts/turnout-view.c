/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-view.h"

#include "analysis/conflicts.h"

static const SaylauTurnoutSeries *
get_series (const SaylauTurnoutView *self,
            int area)
{
  return saylau_turnout_series_get (self->election, area);
}

static int
get_parent (const SaylauTurnoutView *self,
            int area)
{
  return saylau_election_get_area (self->election, area)->parent;
}

/* The area asked for, or the nearest around it of which something was reported. */
static void
find_front (SaylauTurnoutView *self)
{
  self->area = self->spec->area;
  while (self->area != SAYLAU_NONE && get_series (self, self->area) == NULL)
    self->area = get_parent (self, self->area);
  if (self->area != SAYLAU_NONE)
    self->front = get_series (self, self->area);
}

/* The whole that the area lies in, however deep. */
static void
find_country (SaylauTurnoutView *self)
{
  int country = self->area != SAYLAU_NONE ? self->area : saylau_election_get_root_area (self->election);

  if (country == SAYLAU_NONE)
    return;
  while (get_parent (self, country) != SAYLAU_NONE)
    country = get_parent (self, country);
  if (country != self->area)
    self->country = get_series (self, country);
}

/* The one that came to more at last is before the other. */
static int
compare_series_cb (gconstpointer a,
                   gconstpointer b)
{
  const SaylauTurnoutSeries *one = *(const SaylauTurnoutSeries *const *) a;
  const SaylauTurnoutSeries *other = *(const SaylauTurnoutSeries *const *) b;
  double percent = saylau_turnout_series_get_last (one)->percent;
  double other_percent = saylau_turnout_series_get_last (other)->percent;

  if (percent != other_percent)
    return percent > other_percent ? -1 : 1;
  return one->area - other->area;
}

/* Those beside the area in front; where that is a whole, those in it. */
static void
find_others (SaylauTurnoutView *self)
{
  int level = self->area != SAYLAU_NONE ? get_parent (self, self->area) : SAYLAU_NONE;

  if (level == SAYLAU_NONE)
    level = self->area != SAYLAU_NONE ? self->area : saylau_election_get_root_area (self->election);
  for (int i = 0; i < (int) self->election->areas->len; i++)
    {
      const SaylauTurnoutSeries *series = get_series (self, i);

      if (get_parent (self, i) != level || i == self->area || (self->country != NULL && series == self->country))
        continue;
      if (series != NULL)
        g_ptr_array_add (self->others, (gpointer) series);
      else
        self->n_silent++;
    }
  g_ptr_array_sort (self->others, compare_series_cb);
}

static void
find_span (SaylauTurnoutView *self)
{
  gint64 first = G_MAXINT64, last = G_MININT64;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const SaylauTurnoutSeries *series = g_ptr_array_index (self->shown, i);

      self->n_reports += series->reports->len;
      for (guint j = 0; j < series->points->len; j++)
        {
          const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, j);
          gboolean is_exact = saylau_turnout_point_is_exact (point);

          first = MIN (first, is_exact ? point->instant : point->time->start);
          last = MAX (last, is_exact ? point->instant : point->time->end - 1);
        }
      for (guint j = 0; j < series->reports->len; j++)
        {
          const SaylauTurnoutReport *report = g_ptr_array_index (self->election->turnout, g_array_index (series->reports, int, j));

          self->decimals = MAX (self->decimals, saylau_figure_count_decimals (report->percent));
          self->one_day &= report->time.precision >= SAYLAU_PRECISION_MINUTE;
        }
    }
  self->decimals = MIN (self->decimals, self->spec->decimals);
  self->from = first;
  self->to = last;
}

static gboolean
is_same_day (gint64 from,
             gint64 to,
             GTimeZone *zone)
{
  g_autoptr (GDateTime) first = saylau_time_to_local (from, zone);
  g_autoptr (GDateTime) last = saylau_time_to_local (to, zone);

  return g_date_time_get_year (first) == g_date_time_get_year (last) &&
         g_date_time_get_day_of_year (first) == g_date_time_get_day_of_year (last);
}

/**
 * saylau_turnout_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauTurnoutView *
saylau_turnout_view_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const SaylauLanguage *language)
{
  SaylauTurnoutView *self = g_new0 (SaylauTurnoutView, 1);

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->others = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->one_day = TRUE;
  find_front (self);
  find_country (self);
  find_others (self);
  if (self->front != NULL)
    g_ptr_array_add (self->shown, (gpointer) self->front);
  if (self->country != NULL)
    g_ptr_array_add (self->shown, (gpointer) self->country);
  g_ptr_array_extend (self->shown, self->others, NULL, NULL);
  self->rounds = saylau_turnout_find_rounds (self->shown);
  if (self->shown->len > 0)
    {
      find_span (self);
      self->one_day &= is_same_day (self->from, self->to, election->zone);
    }
  return self;
}

/**
 * saylau_turnout_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_turnout_view_free (SaylauTurnoutView *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->rounds);
  g_free (self);
}

/**
 * saylau_turnout_view_shows_moment:
 * @self: a view of some reports
 *
 * Returns: whether the moment lies among the reports
 */
gboolean
saylau_turnout_view_shows_moment (const SaylauTurnoutView *self)
{
  return self->spec->moment != SAYLAU_NO_TIME && self->spec->moment >= self->from && self->spec->moment <= self->to;
}

/**
 * saylau_turnout_view_get_highest:
 * @self: a view
 *
 * Returns: the highest percentage that is shown; 0 where there is none
 */
double
saylau_turnout_view_get_highest (const SaylauTurnoutView *self)
{
  double highest = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const SaylauTurnoutSeries *series = g_ptr_array_index (self->shown, i);

      for (guint j = 0; j < series->reports->len; j++)
        {
          const SaylauTurnoutReport *report = g_ptr_array_index (self->election->turnout, g_array_index (series->reports, int, j));

          highest = MAX (highest, report->percent);
        }
    }
  return highest;
}
