/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/conflicts.h"

#include <math.h>

/* Percentages are published with so many decimals at most. */
#define MAX_DECIMALS 6

static gboolean
is_poll (const SaylauTally *tally)
{
  return tally->status == SAYLAU_TALLY_POLL || tally->status == SAYLAU_TALLY_EXIT_POLL;
}

/* A parallel count says what the end of the official one has to be. */
static gboolean
is_end (const SaylauTally *tally)
{
  return tally->status == SAYLAU_TALLY_FINAL || tally->status == SAYLAU_TALLY_PARALLEL;
}

/* The sum of some of the polling stations is that of no others. */
static gboolean
is_whole (const SaylauResult *result)
{
  return result->stations_in == result->stations;
}

static gboolean
may_be_at_once (const SaylauTime *time,
                const SaylauTime *other)
{
  return !saylau_time_is_set (time) || !saylau_time_is_set (other) || (time->start < other->end && other->start < time->end);
}

static gboolean
is_exact (const SaylauTime *time)
{
  return time->precision >= SAYLAU_PRECISION_MINUTE;
}

static gboolean
includes_all (const GArray *sources,
              const GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      gboolean is_there = FALSE;

      for (guint j = 0; j < sources->len && !is_there; j++)
        is_there = g_array_index (sources, int, j) == g_array_index (others, int, i);
      if (!is_there)
        return FALSE;
    }
  return TRUE;
}

/* Who tells another figure later corrects it. But the sum of its polling stations has to be what a source states. */
static gboolean
are_of_same_sources (const SaylauTally *tally,
                     const SaylauTally *other)
{
  return tally->summed == other->summed && saylau_sources_are_the_same (tally->sources, other->sources);
}

/* During a day the count goes on: only the same number of polling stations, or the same minute, is the same state. */
static gboolean
are_of_one_state (const SaylauTally *tally,
                  const SaylauTally *other)
{
  if (!may_be_at_once (&tally->time, &other->time) || tally->units_in != other->units_in)
    return FALSE;
  return tally->units_in != SAYLAU_MISSING || (is_exact (&tally->time) && is_exact (&other->time));
}

/* The voters of the polling stations counted so far are not all voters. */
static gboolean
is_partial (const SaylauTally *tally)
{
  return tally->status == SAYLAU_TALLY_PARTIAL || (tally->units_in != SAYLAU_MISSING && tally->units != SAYLAU_MISSING && tally->units_in < tally->units);
}

/* As the count goes on votes change, but not who is registered: there another source says the same or contradicts. */
static gboolean
have_same_voters (const SaylauTally *tally,
                  const SaylauTally *other)
{
  if (saylau_tallies_tell_the_same (tally, other))
    return TRUE;
  return !are_of_same_sources (tally, other) && !is_partial (tally) && !is_partial (other);
}

static void
add_count (GArray *conflicts,
           SaylauConflictWhat what,
           int candidate,
           gint64 first,
           gint64 second)
{
  if (first != SAYLAU_MISSING && second != SAYLAU_MISSING && first != second)
    g_array_append_val (conflicts, ((SaylauConflict){ what, candidate, first, second }));
}

/* A sample is as exact as its margin of error. */
static gboolean
shares_agree (double share,
              double other,
              double margin)
{
  return isnan (share) || isnan (other) || saylau_figures_agree (share, other) || fabs (share - other) <= margin;
}

/* Counts decide where both tallies have them, else the shares as they were announced. */
static void
add_candidates (GArray *conflicts,
                const SaylauElection *election,
                const SaylauResult *result,
                const SaylauResult *other,
                double margin)
{
  for (int i = 0; i < (int) election->candidates->len; i++)
    {
      const SaylauVote *vote = saylau_result_find_vote (result, i);
      const SaylauVote *other_vote = saylau_result_find_vote (other, i);

      if (vote == NULL || other_vote == NULL)
        continue;
      if (margin == 0 && vote->votes != SAYLAU_MISSING && other_vote->votes != SAYLAU_MISSING)
        add_count (conflicts, SAYLAU_CONFLICT_VOTES, i, vote->votes, other_vote->votes);
      else if (!shares_agree (vote->share, other_vote->share, margin))
        g_array_append_val (conflicts, ((SaylauConflict){ SAYLAU_CONFLICT_SHARE, i, vote->share, other_vote->share }));
    }
}

/**
 * saylau_sources_are_the_same:
 * @sources: (element-type int): who tells something
 * @others: (element-type int): who tells something else of the same
 *
 * Who tells two things contradicts nobody: the later one corrects the other.
 *
 * Returns: whether both are told by the same sources; never where none is named
 */
gboolean
saylau_sources_are_the_same (const GArray *sources,
                             const GArray *others)
{
  return sources->len > 0 && includes_all (sources, others) && includes_all (others, sources);
}

/**
 * saylau_tallies_tell_the_same:
 * @tally: a tally
 * @other: another one
 *
 * Two final results, recounts or parallel counts tell of the same votes, and so do a final result and a parallel count.
 * Partial and preliminary results do where they are of one time and one number of polling stations, or where that is
 * not known of one minute: otherwise the count went on between them. Polls ask different people, and a source that
 * tells something else later does not contradict itself.
 *
 * Returns: whether what they say has to be the same
 */
gboolean
saylau_tallies_tell_the_same (const SaylauTally *tally,
                              const SaylauTally *other)
{
  if (tally == other || is_poll (tally) || is_poll (other) || are_of_same_sources (tally, other))
    return FALSE;
  if (is_end (tally) && is_end (other))
    return TRUE;
  if (tally->status != other->status)
    return FALSE;
  if (tally->status == SAYLAU_TALLY_RECOUNT)
    return TRUE;
  return are_of_one_state (tally, other);
}

/**
 * saylau_conflicts_list:
 * @election: a sealed election
 * @tally: a tally
 * @other: another one
 * @area: an area
 *
 * Compares what the tallies state about just that area where it has to be the same: all figures of tallies of which
 * saylau_tallies_tell_the_same() holds, and the number of registered voters of any two of different sources that have
 * counted all votes.
 *
 * Returns: (transfer full) (element-type SaylauConflict): the contradictions: the ballots, then the candidates in the
 *   ballot's order
 */
GArray *
saylau_conflicts_list (const SaylauElection *election,
                       int tally,
                       int other,
                       int area)
{
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (SaylauConflict));
  const SaylauTally *first = saylau_election_get_tally (election, tally);
  const SaylauTally *second = saylau_election_get_tally (election, other);
  const SaylauResult *result = saylau_tally_find_result (first, area);
  const SaylauResult *other_result = saylau_tally_find_result (second, area);
  double margin = MAX (isnan (first->margin) ? 0 : first->margin, isnan (second->margin) ? 0 : second->margin);

  if (result == NULL || other_result == NULL || is_poll (first) || is_poll (second) ||
      !is_whole (result) || !is_whole (other_result))
    return conflicts;
  if (margin > 0)
    {
      /* A sample has counts of its own. */
      if (saylau_tallies_tell_the_same (first, second))
        add_candidates (conflicts, election, result, other_result, margin);
      return conflicts;
    }

  if (have_same_voters (first, second))
    add_count (conflicts, SAYLAU_CONFLICT_REGISTERED, SAYLAU_NONE, result->registered, other_result->registered);
  if (!saylau_tallies_tell_the_same (first, second))
    return conflicts;
  add_count (conflicts, SAYLAU_CONFLICT_CAST, SAYLAU_NONE, result->cast, other_result->cast);
  add_count (conflicts, SAYLAU_CONFLICT_VALID, SAYLAU_NONE, result->valid, other_result->valid);
  add_count (conflicts, SAYLAU_CONFLICT_INVALID, SAYLAU_NONE, result->invalid, other_result->invalid);
  add_candidates (conflicts, election, result, other_result, margin);
  return conflicts;
}

/**
 * saylau_figure_count_decimals:
 * @percent: a percentage as it was published
 *
 * Returns: with how many decimals it was published at least: the fewest that tell it
 */
int
saylau_figure_count_decimals (double percent)
{
  double scaled = percent;
  int decimals = 0;

  while (decimals < MAX_DECIMALS && fabs (scaled - round (scaled)) > 1e-6 * MAX (1, fabs (scaled)))
    {
      scaled *= 10;
      decimals++;
    }
  return decimals;
}

/**
 * saylau_figures_agree:
 * @a: a percentage as it was published
 * @b: another one
 *
 * Two figures agree where rounding can explain the difference: where the one with more decimals is
 * not further from the other than half of the other's last digit.
 *
 * Returns: whether they state the same
 */
gboolean
saylau_figures_agree (double a,
                      double b)
{
  int decimals = MIN (saylau_figure_count_decimals (a), saylau_figure_count_decimals (b));

  return fabs (a - b) <= 0.5 * pow (10, -decimals) + 1e-9;
}

/**
 * saylau_figures_choose:
 * @before: a percentage of some time as it was published
 * @later: another one of just that time, which the document gives later
 *
 * Returns: the one that stands where there is room for one: of two that agree the one that was published with more
 *   decimals, of two that do not the later
 */
double
saylau_figures_choose (double before,
                       double later)
{
  if (saylau_figures_agree (before, later) && saylau_figure_count_decimals (before) > saylau_figure_count_decimals (later))
    return before;
  return later;
}
