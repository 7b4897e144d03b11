/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/integer-percentages.h"

#include <string.h>

#include "analysis/parallel.h"

/* Kobak, Shpilkin and Pshenichnikov leave out smaller stations, and those where nearly everybody agrees. */
#define LEAST_REGISTERED 100
#define MOST_PERCENT 99

/* How far to each side of the likeliest count its chances are added up: until they are this part of the likeliest one's. */
#define NEGLIGIBLE 1e-17

/* So many stations are one piece of work for a thread. */
#define CHUNK 4096

/* Some stations, and their sums. */
typedef struct
{
  const SaylauStationSample *sample;
  guint start, end;
  SaylauIntegerSums sums;
} Chunk;

/* The weights of the counts on one side of the likeliest, which has weight 1. */
typedef struct
{
  double all;
  double integers;
} Weights;

/* A percentage p is whole within 0.05 points where |100 part - r whole| <= whole / 20 for an r, that is, where this is at most 2 whole:
 * 2000 part + whole, less a multiple of 20 whole. */
static gint64
get_residue (gint64 part,
             gint64 whole)
{
  return (2000 * part + whole) % (20 * whole);
}

/* From @part up to @whole, with @odds for and against. Each count's weight is the one before times (whole - k) / (k + 1) times the odds.
 * All numerators and denominators are whole numbers below 2^53, and so without error. */
static Weights
add_upwards (gint64 part,
             gint64 whole,
             gint64 odds_for,
             gint64 odds_against)
{
  Weights weights = { 0, 0 };
  gint64 step = 2000 % (20 * whole);
  gint64 residue = get_residue (part, whole);
  double numerator = (double) (whole - part) * odds_for;
  double denominator = (double) (part + 1) * odds_against;
  double weight = 1;

  while (numerator > 0 && weight > NEGLIGIBLE)
    {
      weight *= numerator / denominator;
      numerator -= odds_for;
      denominator += odds_against;
      residue += step;
      residue -= residue >= 20 * whole ? 20 * whole : 0;
      weights.all += weight;
      weights.integers += residue <= 2 * whole ? weight : 0;
    }
  return weights;
}

static void
add_station (SaylauIntegerSums *sums,
             const SaylauStationCounts *counts)
{
  saylau_integer_sums_count (sums, saylau_is_integer_percent (counts->votes, counts->whole),
                             saylau_is_integer_percent (counts->ballots, counts->registered));
  saylau_integer_sums_expect (sums, saylau_integer_percent_probability (counts->votes, counts->whole),
                              saylau_integer_percent_probability (counts->ballots, counts->registered));
}

static void
compute_chunk_cb (gpointer data,
                  gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  guint n;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      for (guint j = 0; j < n; j++)
        {
          SaylauLeftOut reason = saylau_integer_percentages_check (&counts[j]);

          if (reason == SAYLAU_LEFT_OUT_NOT)
            add_station (&chunk->sums, &counts[j]);
          else
            chunk->sums.left_out[reason]++;
        }
    }
}

/**
 * saylau_is_integer_percent:
 * @part: a count, 0 or more
 * @whole: what it is a part of, 1 to %SAYLAU_STATION_LARGEST
 *
 * Returns: whether 100 @part / @whole is within 0.05 of a whole number; in whole numbers, so without rounding
 */
gboolean
saylau_is_integer_percent (gint64 part,
                           gint64 whole)
{
  return get_residue (part, whole) <= 2 * whole;
}

/**
 * saylau_integer_percent_probability:
 * @part: a count, 0 to @whole
 * @whole: what it is a part of, 1 to %SAYLAU_STATION_LARGEST
 *
 * How likely another count with the same chances comes out as a whole percentage: of all counts k of a binomial distribution of @whole
 * tries with probability @part / @whole, those whose 100 k / @whole is within 0.05 of a whole number.
 *
 * No logarithm and no factorial is needed: weights relative to the likeliest count, which is @part itself, follow from each other, and
 * are divided by their sum. What is left out at the ends is less than 1e-17 of the sum, and rounding, three operations a step for at
 * most nine standard deviations, is below 1e-11, and below 1e-13 for a station of some thousand voters.
 *
 * Returns: the probability, 0 to 1
 */
double
saylau_integer_percent_probability (gint64 part,
                                    gint64 whole)
{
  Weights above, below;
  double likeliest = saylau_is_integer_percent (part, whole) ? 1 : 0;

  if (part == 0 || part == whole)
    return 1;
  /* Downwards is upwards for those who are not counted, whose percentage is 100 less this one. */
  above = add_upwards (part, whole, part, whole - part);
  below = add_upwards (whole - part, whole, whole - part, part);
  return (likeliest + above.integers + below.integers) / (1 + above.all + below.all);
}

/**
 * saylau_integer_percentages_check:
 * @counts: a station's counts
 *
 * Returns: whether the station is part of the test, and if not, why
 */
SaylauLeftOut
saylau_integer_percentages_check (const SaylauStationCounts *counts)
{
  SaylauLeftOut reason = saylau_left_out_first (saylau_station_part_check (counts->votes, counts->whole),
                                                saylau_station_part_check (counts->ballots, counts->registered));

  if (reason != SAYLAU_LEFT_OUT_NOT)
    return reason;
  if (counts->registered < LEAST_REGISTERED)
    return SAYLAU_LEFT_OUT_SMALL;
  if (100 * counts->ballots > MOST_PERCENT * counts->registered)
    return SAYLAU_LEFT_OUT_TURNOUT;
  return 100 * counts->votes > MOST_PERCENT * counts->whole ? SAYLAU_LEFT_OUT_SHARE : SAYLAU_LEFT_OUT_NOT;
}

/**
 * saylau_integer_percentages_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 *
 * Counts the stations where turnout or the candidate's share is a whole percentage, and how many there would be by chance: D. Kobak,
 * S. Shpilkin, M. Pshenichnikov, "Integer percentages as electoral falsification fingerprints", Annals of Applied Statistics 10(1), 2016.
 * They draw samples; here the same expectation is computed from the binomial distributions themselves. A candidate's votes
 * and the turnout of a station count as independent of each other, and stations too. Part of it are stations with voters, with 100
 * registered or more, and with turnout and share of at most 99 %.
 */
void
saylau_integer_percentages_compute (SaylauIntegerPercentages *self,
                                    const SaylauStationSample *sample)
{
  guint n_chunks = (sample->rows->len + CHUNK - 1) / CHUNK;
  g_autofree Chunk *chunks = g_new0 (Chunk, n_chunks);
  SaylauIntegerSums total = { 0 };

  for (guint i = 0; i < n_chunks; i++)
    {
      chunks[i].sample = sample;
      chunks[i].start = i * CHUNK;
      chunks[i].end = MIN (chunks[i].start + CHUNK, sample->rows->len);
    }
  saylau_parallel_run (compute_chunk_cb, chunks, sizeof *chunks, n_chunks);
  for (guint i = 0; i < n_chunks; i++)
    saylau_integer_sums_merge (&total, &chunks[i].sums);
  saylau_integer_sums_get (&total, self);
}

/**
 * saylau_integer_sums_count:
 * @self: sums
 * @is_result: whether a station's share is a whole percentage
 * @is_turnout: whether its turnout is
 *
 * Counts a station, which is part of the test.
 */
void
saylau_integer_sums_count (SaylauIntegerSums *self,
                           gboolean is_result,
                           gboolean is_turnout)
{
  self->n++;
  self->counted[SAYLAU_INTEGER_RESULT] += is_result;
  self->counted[SAYLAU_INTEGER_TURNOUT] += is_turnout;
  self->counted[SAYLAU_INTEGER_EITHER] += is_result || is_turnout;
}

/**
 * saylau_integer_sums_expect:
 * @self: sums
 * @result: saylau_integer_percent_probability() of a station's share, 0 to 1
 * @turnout: that of its turnout
 *
 * Adds what chance makes of a station that is counted.
 */
void
saylau_integer_sums_expect (SaylauIntegerSums *self,
                            double result,
                            double turnout)
{
  const double probabilities[] = { result, turnout, 1 - (1 - result) * (1 - turnout) };

  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      saylau_fixed_sum_add (&self->expected[i], probabilities[i]);
      saylau_fixed_sum_add (&self->variance[i], probabilities[i] * (1 - probabilities[i]));
    }
}

/**
 * saylau_integer_sums_merge:
 * @self: sums
 * @other: those of other stations, which are added
 */
void
saylau_integer_sums_merge (SaylauIntegerSums *self,
                           const SaylauIntegerSums *other)
{
  self->n += other->n;
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    self->left_out[i] += other->left_out[i];
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      self->counted[i] += other->counted[i];
      saylau_fixed_sum_merge (&self->expected[i], &other->expected[i]);
      saylau_fixed_sum_merge (&self->variance[i], &other->variance[i]);
    }
}

/**
 * saylau_integer_sums_get:
 * @self: the sums of all stations
 * @percentages: (out caller-allocates): the figures
 */
void
saylau_integer_sums_get (const SaylauIntegerSums *self,
                         SaylauIntegerPercentages *percentages)
{
  percentages->n = self->n;
  memcpy (percentages->left_out, self->left_out, sizeof percentages->left_out);
  memcpy (percentages->counted, self->counted, sizeof percentages->counted);
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      percentages->expected[i] = saylau_fixed_sum_get (&self->expected[i]);
      percentages->variance[i] = saylau_fixed_sum_get (&self->variance[i]);
    }
}
