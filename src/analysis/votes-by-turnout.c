/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/votes-by-turnout.h"

#include <math.h>

/* By how many points the cluster is shifted to each side to see how much hangs on it. */
#define MOST_SHIFT 5

static double
compute_scale (const SaylauVotesByTurnout *self,
               guint from,
               guint to)
{
  double votes = 0, others = 0;

  for (guint i = from; i < to; i++)
    {
      votes += self->votes[i];
      others += self->others[i];
    }
  return others > 0 ? votes / others : NAN;
}

static double
compute_excess (const SaylauVotesByTurnout *self,
                guint to,
                double scale)
{
  double excess = 0;

  for (guint i = to; i < SAYLAU_N_TURNOUT_BINS; i++)
    excess += self->votes[i] - scale * self->others[i];
  return excess;
}

/**
 * saylau_votes_by_turnout_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 *
 * Sums the votes of the stations by their turnout.
 */
void
saylau_votes_by_turnout_compute (SaylauVotesByTurnout *self,
                                 const SaylauStationSample *sample)
{
  SaylauStationCounts counts;

  *self = (SaylauVotesByTurnout){ 0 };
  for (guint i = 0; i < sample->rows->len; i++)
    {
      SaylauLeftOut reason;

      saylau_station_sample_get (sample, i, &counts);
      reason = saylau_left_out_first (saylau_station_part_check (counts.ballots, counts.registered),
                                      saylau_station_part_check (counts.votes, counts.valid));
      if (reason != SAYLAU_LEFT_OUT_NOT)
        {
          self->left_out[reason]++;
          continue;
        }
      self->n++;
      self->votes[100 * counts.ballots / counts.registered] += counts.votes;
      self->others[100 * counts.ballots / counts.registered] += counts.valid - counts.votes;
    }
}

/**
 * saylau_votes_by_turnout_estimate_excess:
 * @self: votes by turnout
 * @from: the lower end of the cluster, in percent of turnout
 * @to: its upper end, above @from, at most 100; itself not in the cluster
 * @excess: (out caller-allocates): the estimate
 *
 * S. Shpilkin's estimate ("Troitsky variant" 40, 2009): were the candidate's votes to those for others above the cluster what they are in
 * it, the candidate would have so many less. What the estimate is worth hangs on the cluster, which a reader chooses; so the range that it
 * has for clusters shifted by up to 5 points goes with it.
 */
void
saylau_votes_by_turnout_estimate_excess (const SaylauVotesByTurnout *self,
                                         guint from,
                                         guint to,
                                         SaylauExcessVotes *excess)
{
  g_return_if_fail (from < to && to <= 100);

  excess->scale = compute_scale (self, from, to);
  excess->votes = excess->low = excess->high = compute_excess (self, to, excess->scale);
  if (isnan (excess->scale))
    return;
  for (int shift = -MOST_SHIFT; shift <= MOST_SHIFT; shift++)
    {
      double votes;

      if ((int) from + shift < 0 || (int) to + shift > 100)
        continue;
      votes = compute_excess (self, to + shift, compute_scale (self, from + shift, to + shift));
      excess->low = fmin (excess->low, votes);
      excess->high = fmax (excess->high, votes);
    }
}
