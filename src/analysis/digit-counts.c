/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/digit-counts.h"

#include <math.h>

/* Counts below have last digits that are not uniform in clean elections either (Beber and Scacco). */
#define LEAST_FOR_LAST_DIGIT 100

/* Counts below have no second digit. */
#define LEAST_FOR_SECOND_DIGIT 10

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
 * saylau_digit_counts_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 * @series: which of their counts
 * @place: which digit of it
 * @least: smaller counts are left out; at least 10 for second digits
 */
void
saylau_digit_counts_compute (SaylauDigitCounts *self,
                             const SaylauStationSample *sample,
                             SaylauStationSeries series,
                             SaylauDigitPlace place,
                             gint64 least)
{
  SaylauStationCounts counts;

  *self = (SaylauDigitCounts){ 0 };
  for (guint i = 0; i < sample->rows->len; i++)
    {
      gint64 count;

      saylau_station_sample_get (sample, i, &counts);
      count = saylau_station_counts_get_part (&counts, series);
      if (count == SAYLAU_MISSING)
        self->left_out[SAYLAU_LEFT_OUT_MISSING]++;
      else if (count > SAYLAU_STATION_LARGEST)
        self->left_out[SAYLAU_LEFT_OUT_LARGE]++;
      else if (count < least)
        self->left_out[SAYLAU_LEFT_OUT_SMALL]++;
      else
        {
          self->digits[saylau_digit_place_get_digit (place, count)]++;
          self->n++;
        }
    }
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
 * saylau_round_percents_compute:
 * @self: (out caller-allocates): the last digits of the percentages
 * @sample: polling stations
 * @series: which percentage of theirs
 *
 * Looks at percentages as whole numbers, halves rounded up, and more than 100 as 100.
 */
void
saylau_round_percents_compute (SaylauDigitCounts *self,
                               const SaylauStationSample *sample,
                               SaylauStationSeries series)
{
  SaylauStationCounts counts;

  *self = (SaylauDigitCounts){ 0 };
  for (guint i = 0; i < sample->rows->len; i++)
    {
      gint64 part, whole;
      SaylauLeftOut reason;

      saylau_station_sample_get (sample, i, &counts);
      part = saylau_station_counts_get_part (&counts, series);
      whole = saylau_station_counts_get_whole (&counts, series);
      reason = saylau_station_part_check (part, whole);
      if (reason != SAYLAU_LEFT_OUT_NOT && reason != SAYLAU_LEFT_OUT_CONTRADICTION)
        self->left_out[reason]++;
      else
        {
          self->digits[(200 * MIN (part, whole) + whole) / (2 * whole) % 10]++;
          self->n++;
        }
    }
}
