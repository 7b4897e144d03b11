/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/digit-counts.h"

#include <math.h>

#include "analysis/parallel.h"

/* Counts below have last digits that are not uniform in clean elections either (Beber and Scacco). */
#define LEAST_FOR_LAST_DIGIT 100

/* Counts below have no second digit. */
#define LEAST_FOR_SECOND_DIGIT 10

/* So many stations are worth a thread. */
#define CHUNK 65536

/* What a thread counts. Whole numbers add up to the same in any order. */
typedef struct
{
  const SaylauStationSample *sample;
  guint start, end;
  SaylauDigitTables tables[SAYLAU_N_SERIES];
} Chunk;

static void
leave_out (SaylauDigitTables *self,
           SaylauLeftOut reason)
{
  self->last.left_out[reason]++;
  self->last_of_all.left_out[reason]++;
  self->second.left_out[reason]++;
}

static void
add_digit (SaylauDigitCounts *self,
           guint digit)
{
  self->digits[digit]++;
  self->n++;
}

/* No count is over SAYLAU_STATION_LARGEST, and 32 bits are divided in half the time. */
static void
add_count (SaylauDigitTables *self,
           guint32 count)
{
  guint32 second = count;

  add_digit (&self->last_of_all, count % 10);
  if (count >= LEAST_FOR_LAST_DIGIT)
    add_digit (&self->last, count % 10);
  else
    self->last.left_out[SAYLAU_LEFT_OUT_SMALL]++;
  while (second >= 100)
    second /= 10;
  if (count >= LEAST_FOR_SECOND_DIGIT)
    add_digit (&self->second, second % 10);
  else
    self->second.left_out[SAYLAU_LEFT_OUT_SMALL]++;
}

/* Percentages as whole numbers, halves rounded up, and more than 100 as 100. */
static void
add_percent (SaylauDigitCounts *self,
             gint64 part,
             gint64 whole)
{
  SaylauLeftOut reason = saylau_station_part_check (part, whole);

  if (reason != SAYLAU_LEFT_OUT_NOT && reason != SAYLAU_LEFT_OUT_CONTRADICTION)
    self->left_out[reason]++;
  else
    add_digit (self, (guint32) (200 * MIN (part, whole) + whole) / (guint32) (2 * whole) % 10);
}

static void
add_station (SaylauDigitTables *self,
             gint64 part,
             gint64 whole)
{
  if (part == SAYLAU_MISSING)
    leave_out (self, SAYLAU_LEFT_OUT_MISSING);
  else if (part > SAYLAU_STATION_LARGEST)
    leave_out (self, SAYLAU_LEFT_OUT_LARGE);
  else
    add_count (self, part);
  add_percent (&self->percents, part, whole);
}

static void
count_chunk_cb (gpointer data,
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
          add_station (&chunk->tables[SAYLAU_SERIES_TURNOUT], counts[j].ballots, counts[j].registered);
          add_station (&chunk->tables[SAYLAU_SERIES_SHARE], counts[j].votes, counts[j].whole);
        }
    }
}

static void
merge (SaylauDigitCounts *self,
       const SaylauDigitCounts *other)
{
  self->n += other->n;
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    self->left_out[i] += other->left_out[i];
  for (guint i = 0; i < 10; i++)
    self->digits[i] += other->digits[i];
}

/**
 * saylau_digit_probability:
 * @place: where the digit is
 * @digit: 0 to 9
 *
 * Last digits are uniform. Second digits are as S. Newcomb (1881) and F. Benford (1938) found them in figures of many sizes: the sum of
 * log10 (1 + 1 / (10 k + @digit)) over the first digits k.
 *
 * Returns: how likely a count has the digit
 */
double
saylau_digit_probability (SaylauDigitPlace place,
                          guint digit)
{
  double probability = 0;

  if (place == SAYLAU_DIGIT_LAST)
    return 0.1;
  for (guint first = 1; first <= 9; first++)
    probability += log10 (1 + 1.0 / (10 * first + digit));
  return probability;
}

/**
 * saylau_digit_place_get_least:
 * @place: where the digit is
 *
 * Returns: from which count on the tests look at it
 */
gint64
saylau_digit_place_get_least (SaylauDigitPlace place)
{
  return place == SAYLAU_DIGIT_LAST ? LEAST_FOR_LAST_DIGIT : LEAST_FOR_SECOND_DIGIT;
}

/**
 * saylau_digit_place_get_digit:
 * @place: where the digit is
 * @count: a count that has it
 *
 * Returns: the digit
 */
guint
saylau_digit_place_get_digit (SaylauDigitPlace place,
                              gint64 count)
{
  while (place == SAYLAU_DIGIT_SECOND && count >= 100)
    count /= 10;
  return count % 10;
}

/**
 * saylau_digit_counts_get_mean:
 * @self: the digits of some counts
 *
 * Returns: the mean digit, or NAN where there are no counts
 */
double
saylau_digit_counts_get_mean (const SaylauDigitCounts *self)
{
  guint64 sum = 0;

  for (guint i = 0; i < 10; i++)
    sum += (guint64) i * self->digits[i];
  return self->n > 0 ? (double) sum / self->n : NAN;
}

/**
 * saylau_digit_counts_get_chi_squared:
 * @self: the digits of some counts
 * @place: which digit they are
 *
 * Returns: K. Pearson's χ² (1900) against saylau_digit_probability(), which has 9 degrees of freedom; NAN where there are no counts
 */
double
saylau_digit_counts_get_chi_squared (const SaylauDigitCounts *self,
                                     SaylauDigitPlace place)
{
  double sum = 0;

  for (guint i = 0; i < 10; i++)
    {
      double expected = self->n * saylau_digit_probability (place, i);

      sum += (self->digits[i] - expected) * (self->digits[i] - expected) / expected;
    }
  return self->n > 0 ? sum : NAN;
}

/**
 * saylau_digit_tables_compute:
 * @self: (out caller-allocates) (array fixed-size=2): the figures, by #SaylauStationSeries
 * @sample: polling stations
 *
 * Counts all digits that the tests and charts look at, in one go.
 */
void
saylau_digit_tables_compute (SaylauDigitTables *self,
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
  saylau_parallel_run (count_chunk_cb, chunks, sizeof *chunks, n_chunks);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      self[series] = chunks[0].tables[series];
      for (guint i = 1; i < n_chunks; i++)
        {
          merge (&self[series].last, &chunks[i].tables[series].last);
          merge (&self[series].last_of_all, &chunks[i].tables[series].last_of_all);
          merge (&self[series].second, &chunks[i].tables[series].second);
          merge (&self[series].percents, &chunks[i].tables[series].percents);
        }
    }
}
