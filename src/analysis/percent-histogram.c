/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/percent-histogram.h"

#include <string.h>

#include "analysis/fixed-sum.h"
#include "analysis/integer-percentages.h"
#include "analysis/parallel.h"

/* How far from the likeliest count chances are added up: until they are this part of the likeliest one's. */
#define NEGLIGIBLE 1e-17

/* So many stations are one piece of work for a thread: its sums are large, so it is not few. */
#define CHUNK 8192

/* The sums of some stations. None of them depends on the order of the stations, nor on who adds them up. */
typedef struct
{
  const SaylauStationSample *sample;
  SaylauStationSeries series;
  guint start, end;
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint counted[SAYLAU_N_TENTHS];
  SaylauFixedSum expected[SAYLAU_N_TENTHS];
} Chunk;

/* What chance makes of one station: the weights in its bins, of which only some are not 0, and the sum of all. */
typedef struct
{
  double weights[SAYLAU_N_TENTHS];
  guint first, last;
  double sum;
} Chances;

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
  self->sum += weight;
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
static void
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
  TenthWalk walk = walk_begin (part, whole, step);

  while (numerator > 0 && weight > NEGLIGIBLE)
    {
      weight *= numerator / denominator;
      numerator -= odds_for;
      denominator += odds_against;
      add_weight (self, walk_step (&walk), weight);
    }
}

static void
add_station (Chunk *chunk,
             Chances *chances,
             gint64 part,
             gint64 whole)
{
  guint tenth = saylau_percent_get_tenth (part, whole);

  chunk->n++;
  chunk->counted[tenth]++;
  chances->first = chances->last = tenth;
  chances->sum = 0;
  add_weight (chances, tenth, 1);
  if (part > 0 && part < whole)
    {
      add_side (chances, part, whole, 1);
      add_side (chances, part, whole, -1);
    }
  for (guint i = chances->first; i <= chances->last; i++)
    {
      if (chances->weights[i] > 0)
        saylau_fixed_sum_add (&chunk->expected[i], chances->weights[i] / chances->sum);
      chances->weights[i] = 0;
    }
}

static void
compute_chunk_cb (gpointer data,
                  gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  Chances chances = { { 0 }, 0, 0, 0 };
  guint n;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      for (guint j = 0; j < n; j++)
        {
          SaylauLeftOut reason = saylau_integer_percentages_check (&counts[j]);

          if (reason == SAYLAU_LEFT_OUT_NOT)
            add_station (chunk, &chances, saylau_station_counts_get_part (&counts[j], chunk->series),
                         saylau_station_counts_get_whole (&counts[j], chunk->series));
          else
            chunk->left_out[reason]++;
        }
    }
}

static void
merge_chunk (Chunk *total,
             const Chunk *chunk)
{
  total->n += chunk->n;
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    total->left_out[i] += chunk->left_out[i];
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    {
      total->counted[i] += chunk->counted[i];
      saylau_fixed_sum_merge (&total->expected[i], &chunk->expected[i]);
    }
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
  gint64 tenth = twice / (2 * whole);

  return twice % (2 * whole) == 0 && tenth % 10 == 1 ? tenth - 1 : tenth;
}

/**
 * saylau_percent_histogram_compute:
 * @self: (out caller-allocates): the histogram
 * @sample: polling stations
 * @series: which percentage of theirs
 *
 * The stations are those of saylau_integer_percentages_compute(), and so is the expectation, bin by bin: what the bins at whole
 * percentages hold adds up to its figures.
 */
void
saylau_percent_histogram_compute (SaylauPercentHistogram *self,
                                  const SaylauStationSample *sample,
                                  SaylauStationSeries series)
{
  guint n_chunks = MAX (1, (sample->rows->len + CHUNK - 1) / CHUNK);
  g_autofree Chunk *chunks = g_new0 (Chunk, n_chunks);

  for (guint i = 0; i < n_chunks; i++)
    {
      chunks[i].sample = sample;
      chunks[i].series = series;
      chunks[i].start = i * CHUNK;
      chunks[i].end = MIN (chunks[i].start + CHUNK, sample->rows->len);
    }
  saylau_parallel_run (compute_chunk_cb, chunks, sizeof *chunks, n_chunks);
  for (guint i = 1; i < n_chunks; i++)
    merge_chunk (&chunks[0], &chunks[i]);

  self->n = chunks[0].n;
  memcpy (self->left_out, chunks[0].left_out, sizeof self->left_out);
  memcpy (self->counted, chunks[0].counted, sizeof self->counted);
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    self->expected[i] = saylau_fixed_sum_get (&chunks[0].expected[i]);
}
