/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-turnout.h"

#include "analysis/conflicts.h"
#include "analysis/turnout.h"

#include <math.h>

static gboolean
is_by_moment (const SaylauAreaView *view,
              const SaylauTime *time)
{
  return view->spec->moment == SAYLAU_NO_TIME || !saylau_time_is_set (time) || saylau_time_get_middle (time) <= view->spec->moment;
}

/* The tally that was asked for, and what was counted before it; what polls ask for is an estimate, and no figure of an area's. */
static gboolean
is_wanted (const SaylauAreaView *view,
           int tally)
{
  const SaylauTally *record = saylau_election_get_tally (view->election, tally);
  const SaylauTime *chosen = view->spec->tally != SAYLAU_NONE ? &saylau_election_get_tally (view->election, view->spec->tally)->time : NULL;

  if (!is_by_moment (view, &record->time))
    return FALSE;
  if (tally == view->spec->tally)
    return TRUE;
  return record->status != SAYLAU_TALLY_POLL && record->status != SAYLAU_TALLY_EXIT_POLL && saylau_time_is_set (&record->time) &&
         (chosen == NULL || !saylau_time_is_set (chosen) || saylau_time_get_middle (&record->time) <= saylau_time_get_middle (chosen));
}

static void
add_tally (GArray *claims,
           const SaylauTally *tally)
{
  for (guint i = 0; i < tally->results->len; i++)
    {
      const SaylauResult *result = g_ptr_array_index (tally->results, i);
      SaylauAreaClaim claim = {
        .area = result->area,
        .time = saylau_time_is_set (&tally->time) ? &tally->time : NULL,
        .sources = tally->sources,
      };

      claim.percent = saylau_turnout_of_result (result, &claim.computed);
      if (!isnan (claim.percent))
        g_array_append_val (claims, claim);
    }
}

/* Whatever anybody told by the moment, in the document's order: first the reports, then the tallies. */
static GArray *
list_claims (const SaylauAreaView *view)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (SaylauAreaClaim));

  for (guint i = 0; i < view->election->turnout->len; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (view->election->turnout, i);
      SaylauAreaClaim claim = { .area = report->area, .percent = report->percent, .time = &report->time, .sources = report->sources };

      if (is_by_moment (view, &report->time))
        g_array_append_val (claims, claim);
    }
  for (guint i = 0; i < view->election->tallies->len; i++)
    if (is_wanted (view, i))
      add_tally (claims, saylau_election_get_tally (view->election, i));
  return claims;
}

static gboolean
are_of_one_time (const SaylauAreaClaim *claim,
                 const SaylauAreaClaim *other)
{
  if (claim->time == NULL || other->time == NULL)
    return FALSE;
  return claim->time->start == other->time->start && claim->time->end == other->time->end;
}

/* Whatever has no time is as new as can be: it is looked at only where it was asked for. Of one time the one that stands
 * for both, as on the line of turnout by the hour. */
static gboolean
is_newer (const SaylauAreaClaim *claim,
          const SaylauAreaClaim *newest)
{
  gint64 age, newest_age;

  if (newest == NULL || claim->time == NULL || newest->time == NULL)
    return newest == NULL || claim->time == NULL;
  if (are_of_one_time (claim, newest))
    return saylau_figures_choose (newest->percent, claim->percent) == claim->percent;
  age = saylau_time_get_middle (claim->time);
  newest_age = saylau_time_get_middle (newest->time);
  return age != newest_age ? age > newest_age : claim->time->start > newest->time->start;
}

/* Two figures of one time. What one source tells of one day may be of its morning and its evening. */
static gboolean
do_contradict (const SaylauAreaClaim *newest,
               const SaylauAreaClaim *other)
{
  return !saylau_figures_agree (newest->percent, other->percent) &&
         (saylau_turnout_must_agree (newest->time) || !saylau_sources_are_the_same (newest->sources, other->sources));
}

static int
compare_areas_cb (gconstpointer a,
                  gconstpointer b)
{
  return ((const SaylauAreaClaim *) a)->area - ((const SaylauAreaClaim *) b)->area;
}

/* Gives each figure what else is told of its time: who says the same, and who contradicts it. What its source told
 * of another hour of the same day is neither. */
static void
fill_others (SaylauAreaView *view,
             const GArray *claims,
             const SaylauAreaClaim *const *newest,
             SaylauAreaFigure **figures)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const SaylauAreaClaim *claim = &g_array_index (claims, SaylauAreaClaim, i);

      if (figures[claim->area] == NULL || claim == newest[claim->area] || !are_of_one_time (newest[claim->area], claim))
        continue;
      if (do_contradict (newest[claim->area], claim) || saylau_figures_agree (newest[claim->area]->percent, claim->percent))
        g_array_append_vals (view->others, claim, 1);
    }
  /* Those of one area stay in the document's order. */
  g_array_sort (view->others, compare_areas_cb);
  for (guint i = 0; i < view->others->len; i++)
    {
      const SaylauAreaClaim *other = &g_array_index (view->others, SaylauAreaClaim, i);
      SaylauAreaFigure *figure = figures[other->area];

      if (figure->n_others++ == 0)
        figure->first_other = i;
      figure->differ |= do_contradict (newest[other->area], other);
      saylau_area_view_add_sources (view, other->sources);
    }
}

/**
 * saylau_area_turnout_fill:
 * @view: a view of turnout; gets its values, its @others and its @newest
 *
 * Finds the newest figure of each area by the moment that is shown, whoever told it: the turnout that a tally tells,
 * up to the tally that is shown, or a report of the day. Of two of one time that contradict each other one is the
 * value, see saylau_figures_choose(), and the other is told beside it.
 */
void
saylau_area_turnout_fill (SaylauAreaView *view)
{
  g_autoptr (GArray) claims = list_claims (view);
  g_autofree const SaylauAreaClaim **newest = g_new0 (const SaylauAreaClaim *, view->election->areas->len); /* by area */
  g_autofree SaylauAreaFigure **figures = g_new0 (SaylauAreaFigure *, view->election->areas->len);          /* likewise */

  for (guint i = 0; i < claims->len; i++)
    {
      const SaylauAreaClaim *claim = &g_array_index (claims, SaylauAreaClaim, i);

      if (is_newer (claim, newest[claim->area]))
        newest[claim->area] = claim;
    }
  for (guint i = 0; i < view->figures->len; i++)
    {
      SaylauAreaFigure *figure = &g_array_index (view->figures, SaylauAreaFigure, i);
      const SaylauAreaClaim *claim = newest[figure->area];

      figures[figure->area] = figure;
      if (claim == NULL)
        continue;
      figure->value = claim->percent;
      figure->computed = claim->computed;
      figure->time = claim->time;
      figure->sources = claim->sources;
      if (claim->time != NULL)
        view->newest = MAX (view->newest, claim->time->start);
      saylau_area_view_add_sources (view, claim->sources);
    }
  fill_others (view, claims, newest, figures);
}
