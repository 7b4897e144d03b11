/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/votes-by-turnout.h"

#include <math.h>

#include "analysis/parallel.h"

/* By how many points the cluster is shifted to each side to see how much hangs on it. */
#define MOST_SHIFT 5

/* So many stations are worth a thread. */
#define CHUNK 65536

/* What a thread sums. Whole numbers add up to the same in any order. */
typedef struct
{
  const SaylauStationSample *sample;
  guint start, end;
  SaylauVotesByTurnout votes;
} Chunk;

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

static void
add_station (SaylauVotesByTurnout *self,
             const SaylauStationCounts *counts)
{
  SaylauLeftOut reason = saylau_left_out_first (saylau_station_part_check (counts->ballots, counts->registered),
                                                saylau_station_part_check (counts->votes, counts->valid));
  guint turnout;

  if (reason != SAYLAU_LEFT_OUT_NOT)
    {
      self->left_out[reason]++;
      return;
    }
  /* No count is over SAYLAU_STATION_LARGEST, and 32 bits are divided in half the time. */
  turnout = (guint32) (100 * counts->ballots) / (guint32) counts->registered;
  self->n++;
  self->votes[turnout] += counts->votes;
  self->others[turnout] += counts->valid - counts->votes;
}

static void
add_chunk_cb (gpointer data,
              gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  guint n;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      for (guint j = 0; j < n; j++)
        add_station (&chunk->votes, &counts[j]);
    }
}

static void
merge (SaylauVotesByTurnout *self,
       const SaylauVotesByTurnout *other)
{
  self->n += other->n;
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    self->left_out[i] += other->left_out[i];
  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    {
      self->votes[i] += other->votes[i];
      self->others[i] += other->others[i];
    }
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
  guint n_chunks = CLAMP (sample->rows->len / CHUNK, 1, g_get_num_processors ());
  g_autofree Chunk *chunks = g_new0 (Chunk, n_chunks);

  for (guint i = 0; i < n_chunks; i++)
    {
      chunks[i].sample = sample;
      chunks[i].start = (guint64) sample->rows->len * i / n_chunks;
      chunks[i].end = (guint64) sample->rows->len * (i + 1) / n_chunks;
    }
  saylau_parallel_run (add_chunk_cb, chunks, sizeof *chunks, n_chunks);
  *self = chunks[0].votes;
  for (guint i = 1; i < n_chunks; i++)
    merge (self, &chunks[i].votes);
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
 * has for clusters shifted by up to 5 points goes with it. An end that would be shifted beyond 0 or 100 stays there: a cluster that reaches
 * as far is no more certain than others.
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
      int shifted_from = MAX ((int) from + shift, 0), shifted_to = MIN ((int) to + shift, 100);
      double votes;

      if (shifted_from >= shifted_to)
        continue;
      votes = compute_excess (self, shifted_to, compute_scale (self, shifted_from, shifted_to));
      excess->low = fmin (excess->low, votes);
      excess->high = fmax (excess->high, votes);
    }
}
