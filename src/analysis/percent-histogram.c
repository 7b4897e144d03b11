/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/percent-histogram.h"

#include <math.h>
#include <string.h>

#include "analysis/fixed-sum.h"
#include "analysis/parallel.h"

/* How far from the likeliest count chances are added up: until they are this part of the likeliest one's. */
#define NEGLIGIBLE 1e-17

/* So many stations are one piece of work for a thread: its sums are large, so it is not few. */
#define CHUNK 8192

/* Of stations in the order of @rows. What is in the sums is told station by station: so they hold after each of them, and work that is
 * given up half way is not lost. */
struct _SaylauTurnoutChances
{
  GArray *rows;
  guint n;          /* stations that are in the sums */
  guint8 *is_in;    /* which they are */
  double *integers; /* their saylau_integer_percent_probability() */
  SaylauFixedSum expected[SAYLAU_N_TENTHS];
};

/* The sums of some stations. None of them depends on the order of the stations, nor on who adds them up. */
typedef struct
{
  const SaylauStationSample *sample;
  SaylauTurnoutChances *chances; /* NULL: stations are only counted */
  guint start, end;
  int n_more; /* stations in the sums of turnout, than before */
  SaylauIntegerSums integers;
  guint counted[SAYLAU_N_SERIES][SAYLAU_N_TENTHS];
  SaylauFixedSum expected[SAYLAU_N_SERIES][SAYLAU_N_TENTHS];
} Chunk;

/* What chance makes of one station: the weights in its bins, of which only some are not 0. */
typedef struct
{
  double weights[SAYLAU_N_TENTHS];
  guint first, last;
} Chances;

/* Of the counts on one side of the likeliest, which has weight 1. */
typedef struct
{
  double all;
  double integers;
} Weights;

/* The tenths of a point of counts one after the other: the whole part and the rest of (2000 count + whole) / divisor, and by how much
 * either grows. */
typedef struct
{
  gint64 divisor;
  gint64 tenth, residue;
  gint64 tenths, residues;
} TenthWalk;

static void
add_weight (Chances *self,
            guint tenth,
            double weight)
{
  self->weights[tenth] += weight;
  self->first = MIN (self->first, tenth);
  self->last = MAX (self->last, tenth);
}

/* From @part on to one side. A division takes longer than all else about a count. */
static TenthWalk
walk_begin (gint64 part,
            gint64 whole,
            int step)
{
  gint64 twice = 2000 * part + whole, divisor = 2 * whole, tenths = 2000 / divisor, residue = 2000 % divisor;

  /* Downwards is upwards by as many less than nothing. */
  if (step < 0)
    {
      tenths = residue > 0 ? -tenths - 1 : -tenths;
      residue = residue > 0 ? divisor - residue : 0;
    }
  return (TenthWalk){ divisor, twice / divisor, twice % divisor, tenths, residue };
}

/* Returns: saylau_percent_get_tenth() of the next count. */
static guint
walk_step (TenthWalk *self)
{
  self->tenth += self->tenths;
  self->residue += self->residues;
  if (self->residue >= self->divisor)
    {
      self->residue -= self->divisor;
      self->tenth++;
    }
  return self->residue == 0 && self->tenth % 10 == 1 ? self->tenth - 1 : self->tenth;
}

/* Counts from @part on to one side, each with the weight that follows from the one before: as in integer-percentages.c, whose numerators
 * and denominators are exact as well. @step: 1 or -1. */
static Weights
add_side (Chances *self,
          gint64 part,
          gint64 whole,
          int step)
{
  gint64 odds_for = step > 0 ? part : whole - part;
  gint64 odds_against = whole - odds_for;
  double numerator = (double) odds_against * odds_for;
  double denominator = (double) (odds_for + 1) * odds_against;
  double weight = 1;
  Weights weights = { 0, 0 };
  TenthWalk walk = walk_begin (part, whole, step);
  guint tenth;

  while (numerator > 0 && weight > NEGLIGIBLE)
    {
      weight *= numerator / denominator;
      numerator -= odds_for;
      denominator += odds_against;
      tenth = walk_step (&walk);
      add_weight (self, tenth, weight);
      weights.all += weight;
      weights.integers += tenth % 10 == 0 ? weight : 0;
    }
  return weights;
}

/* @is_taken: whether it was added before and is taken away. Returns: saylau_integer_percent_probability(), to the last bit. */
static double
add_chances (SaylauFixedSum *expected,
             Chances *chances,
             const SaylauStationCounts *counts,
             SaylauStationSeries series,
             gboolean is_taken)
{
  gint64 part = saylau_station_counts_get_part (counts, series), whole = saylau_station_counts_get_whole (counts, series);
  guint tenth = saylau_percent_get_tenth (part, whole);
  Weights above = { 0, 0 }, below = { 0, 0 };
  double sum;

  chances->first = chances->last = tenth;
  add_weight (chances, tenth, 1);
  if (part > 0 && part < whole)
    {
      above = add_side (chances, part, whole, 1);
      below = add_side (chances, part, whole, -1);
    }
  sum = 1 + above.all + below.all;
  for (guint i = chances->first; i <= chances->last; i++)
    {
      SaylauFixedSum own = { 0, 0 };

      saylau_fixed_sum_add (&own, chances->weights[i] / sum);
      if (is_taken)
        saylau_fixed_sum_take (&expected[i], &own);
      else
        saylau_fixed_sum_merge (&expected[i], &own);
      chances->weights[i] = 0;
    }
  return ((tenth % 10 == 0) + above.integers + below.integers) / sum;
}

static void
count_station (Chunk *chunk,
               const SaylauStationCounts *counts)
{
  guint share = saylau_percent_get_tenth (counts->votes, counts->whole);
  guint turnout = saylau_percent_get_tenth (counts->ballots, counts->registered);

  chunk->counted[SAYLAU_SERIES_SHARE][share]++;
  chunk->counted[SAYLAU_SERIES_TURNOUT][turnout]++;
  saylau_integer_sums_count (&chunk->integers, share % 10 == 0, turnout % 10 == 0);
}

/* Station @i of the sample, whether it is part of the test or was it for another candidate. */
static void
expect_station (Chunk *chunk,
                Chances *chances,
                guint i,
                const SaylauStationCounts *counts,
                gboolean is_in)
{
  SaylauTurnoutChances *kept = chunk->chances;

  if (is_in != kept->is_in[i])
    {
      kept->integers[i] = add_chances (chunk->expected[SAYLAU_SERIES_TURNOUT], chances, counts, SAYLAU_SERIES_TURNOUT, !is_in);
      kept->is_in[i] = is_in;
      chunk->n_more += is_in ? 1 : -1;
    }
  if (is_in)
    saylau_integer_sums_expect (&chunk->integers, add_chances (chunk->expected[SAYLAU_SERIES_SHARE], chances, counts, SAYLAU_SERIES_SHARE, FALSE),
                                kept->integers[i]);
}

static void
compute_chunk_cb (gpointer data,
                  gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  Chances chances = { { 0 }, 0, 0 };
  guint n;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      for (guint j = 0; j < n; j++)
        {
          SaylauLeftOut reason = saylau_integer_percentages_check (&counts[j]);

          if (reason == SAYLAU_LEFT_OUT_NOT)
            count_station (chunk, &counts[j]);
          else
            chunk->integers.left_out[reason]++;
          if (chunk->chances != NULL)
            expect_station (chunk, &chances, i + j, &counts[j], reason == SAYLAU_LEFT_OUT_NOT);
        }
    }
}

static void
merge_chunk (Chunk *total,
             const Chunk *chunk)
{
  saylau_integer_sums_merge (&total->integers, &chunk->integers);
  total->n_more += chunk->n_more;
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
      {
        total->counted[series][i] += chunk->counted[series][i];
        if (total->chances != NULL)
          saylau_fixed_sum_merge (&total->expected[series][i], &chunk->expected[series][i]);
      }
}

static void
get_histogram (const Chunk *total,
               SaylauStationSeries series,
               SaylauPercentHistogram *histogram)
{
  histogram->n = total->integers.n;
  memcpy (histogram->left_out, total->integers.left_out, sizeof histogram->left_out);
  memcpy (histogram->counted, total->counted[series], sizeof histogram->counted);
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    histogram->expected[i] = total->chances != NULL ? saylau_fixed_sum_get (&total->expected[series][i]) : NAN;
}

/* What is to be changed in the sums of turnout may be more than what is in them after that: then they begin anew. */
static void
begin_chances (SaylauTurnoutChances *self,
               const SaylauStationSample *sample)
{
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  guint n_in = 0, n_changes = 0, n;

  for (guint i = 0; i < sample->rows->len && self->n > 0; i += n)
    {
      n = saylau_station_sample_get_block (sample, i, sample->rows->len, counts);
      for (guint j = 0; j < n; j++)
        {
          gboolean is_in = saylau_integer_percentages_check (&counts[j]) == SAYLAU_LEFT_OUT_NOT;

          n_in += is_in;
          n_changes += is_in != self->is_in[i + j];
        }
    }
  if (self->n == 0 || n_changes <= n_in)
    return;
  self->n = 0;
  memset (self->is_in, 0, self->rows->len);
  memset (self->expected, 0, sizeof self->expected);
}

/* The sums of turnout that were kept, with what changed in them. */
static void
end_chances (SaylauTurnoutChances *self,
             Chunk *total)
{
  self->n += total->n_more;
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    saylau_fixed_sum_merge (&self->expected[i], &total->expected[SAYLAU_SERIES_TURNOUT][i]);
  memcpy (total->expected[SAYLAU_SERIES_TURNOUT], self->expected, sizeof self->expected);
}

/**
 * saylau_percent_get_tenth:
 * @part: a count, 0 to @whole
 * @whole: what it is a part of, 1 to %SAYLAU_STATION_LARGEST
 *
 * Returns: the tenth of a point that 100 @part / @whole is nearest to, 0 to 1000; of two as near the one that is a whole percentage, so
 *   that saylau_is_integer_percent() says which bins are in, or else the higher one
 */
guint
saylau_percent_get_tenth (gint64 part,
                          gint64 whole)
{
  gint64 twice = 2000 * part + whole;
  /* Doubles divide sooner than whole numbers do. These are below 2^35, and a quotient is a whole number or further from one than it is
   * rounded. */
  guint tenth = (double) twice / (2 * whole);

  return tenth % 10 == 1 && twice == 2 * whole * tenth ? tenth - 1 : tenth;
}

/**
 * saylau_percent_histograms_compute:
 * @histograms: (out caller-allocates) (array fixed-size=2): by #SaylauStationSeries
 * @integers: (out caller-allocates): what saylau_integer_percentages_compute() tells of the same stations, to the last bit
 * @sample: polling stations
 * @chances: (nullable) (inout): of @sample, with what was computed for another candidate; %NULL: stations are only counted,
 *   which is done very much sooner, and all that chance makes is NAN
 *
 * The stations are those of saylau_integer_percentages_compute(), and so is the expectation, bin by bin: what the bins at whole
 * percentages hold adds up to its figures.
 */
void
saylau_percent_histograms_compute (SaylauPercentHistogram *histograms,
                                   SaylauIntegerPercentages *integers,
                                   const SaylauStationSample *sample,
                                   SaylauTurnoutChances *chances)
{
  guint n_chunks = MAX (1, (sample->rows->len + CHUNK - 1) / CHUNK);
  g_autofree Chunk *chunks = g_new0 (Chunk, n_chunks);

  g_return_if_fail (chances == NULL || saylau_turnout_chances_is_of (chances, sample));

  if (chances != NULL)
    begin_chances (chances, sample);
  for (guint i = 0; i < n_chunks; i++)
    {
      chunks[i].sample = sample;
      chunks[i].chances = chances;
      chunks[i].start = i * CHUNK;
      chunks[i].end = MIN (chunks[i].start + CHUNK, sample->rows->len);
    }
  saylau_parallel_run (compute_chunk_cb, chunks, sizeof *chunks, n_chunks);
  for (guint i = 1; i < n_chunks; i++)
    merge_chunk (&chunks[0], &chunks[i]);
  if (chances != NULL)
    end_chances (chances, &chunks[0]);

  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    get_histogram (&chunks[0], series, &histograms[series]);
  saylau_integer_sums_get (&chunks[0].integers, integers);
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS && chances == NULL; i++)
    integers->expected[i] = integers->variance[i] = NAN;
}

/**
 * saylau_turnout_chances_new:
 * @sample: polling stations
 *
 * Returns: (transfer full): room for what chance makes of their turnout, with nothing in it
 */
SaylauTurnoutChances *
saylau_turnout_chances_new (const SaylauStationSample *sample)
{
  SaylauTurnoutChances *self = g_new0 (SaylauTurnoutChances, 1);

  self->rows = g_array_ref (sample->rows);
  self->is_in = g_new0 (guint8, sample->rows->len);
  self->integers = g_new (double, sample->rows->len);
  return self;
}

/**
 * saylau_turnout_chances_free:
 * @self: (nullable) (transfer full): what chance makes of turnout
 */
void
saylau_turnout_chances_free (SaylauTurnoutChances *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self->is_in);
  g_free (self->integers);
  g_free (self);
}

/**
 * saylau_turnout_chances_is_of:
 * @self: what chance makes of turnout
 * @sample: polling stations, and a candidate
 *
 * Returns: whether they are the stations of @sample, one by one
 */
gboolean
saylau_turnout_chances_is_of (const SaylauTurnoutChances *self,
                              const SaylauStationSample *sample)
{
  return self->rows == sample->rows;
}
