/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/forensics.h"

#include <math.h>
#include <string.h>

#include "analysis/chance.h"
#include "analysis/percent-shape.h"
#include "analysis/votes-by-turnout.h"

#define DIGITS_DEGREES 9

static void
set_stations (SaylauStatistic *self,
              guint n,
              const guint *left_out)
{
  *self = (SaylauStatistic){ n, { 0 }, NAN, NAN, NAN, NAN, NAN, NAN, NAN };
  memcpy (self->left_out, left_out, sizeof self->left_out);
}

/* @error: the standard deviation where chance alone is at work. @two_sided: whether less than by chance counts too. */
static void
set_against_chance (SaylauStatistic *self,
                    double value,
                    double expected,
                    double error,
                    gboolean two_sided)
{
  self->value = value;
  self->expected = expected;
  self->error = error;
  if (self->n < SAYLAU_LEAST_STATIONS_FOR_P || !(error > 0))
    return;
  self->z = (value - expected) / error;
  self->p = two_sided ? 2 * saylau_normal_tail (fabs (self->z)) : saylau_normal_tail (self->z);
}

/* How far the digits are from what they are by chance as a whole. */
static void
set_chi_squared (SaylauStatistic *figure,
                 const SaylauDigitCounts *counts,
                 SaylauDigitPlace place)
{
  set_stations (figure, counts->n, counts->left_out);
  if (counts->n == 0)
    return;
  figure->value = saylau_digit_counts_get_chi_squared (counts, place);
  figure->expected = DIGITS_DEGREES;
  figure->error = sqrt (2 * DIGITS_DEGREES);
  if (counts->n >= SAYLAU_LEAST_STATIONS_FOR_P)
    figure->p = saylau_chi_squared_tail (figure->value, DIGITS_DEGREES);
}

static void
set_mean (SaylauStatistic *figure,
          const SaylauDigitCounts *counts,
          SaylauDigitPlace place)
{
  double mean = 0, square = 0;

  set_stations (figure, counts->n, counts->left_out);
  if (counts->n == 0)
    return;
  for (guint i = 0; i < 10; i++)
    {
      mean += i * saylau_digit_probability (place, i);
      square += i * i * saylau_digit_probability (place, i);
    }
  set_against_chance (figure, saylau_digit_counts_get_mean (counts), mean, sqrt ((square - mean * mean) / counts->n), TRUE);
}

static void
set_fives (SaylauStatistic *figure,
           const SaylauDigitCounts *counts)
{
  set_stations (figure, counts->n, counts->left_out);
  if (counts->n > 0)
    set_against_chance (figure, (double) (counts->digits[0] + counts->digits[5]) / counts->n, 0.2, sqrt (0.2 * 0.8 / counts->n), TRUE);
}

static void
compute_shape (SaylauForensics *self,
               const SaylauStationSample *sample,
               SaylauStationSeries series)
{
  SaylauStatistic *skewness = &self->figures[SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT + series];
  SaylauStatistic *kurtosis = &self->figures[SAYLAU_FORENSIC_KURTOSIS_OF_TURNOUT + series];
  SaylauPercentShape shape;

  saylau_percent_shape_compute (&shape, sample, series);
  set_stations (skewness, shape.n, shape.left_out);
  set_stations (kurtosis, shape.n, shape.left_out);
  skewness->value = shape.skewness;
  skewness->error = shape.skewness_error;
  kurtosis->value = shape.kurtosis;
  kurtosis->error = shape.kurtosis_error;
}

static void
compute_turnout_and_share (SaylauForensics *self,
                           const SaylauStationSample *sample)
{
  SaylauStatistic *correlation = &self->figures[SAYLAU_FORENSIC_CORRELATION];
  SaylauStatistic *slope = &self->figures[SAYLAU_FORENSIC_SLOPE];
  SaylauTurnoutAndShare both;

  saylau_turnout_and_share_compute (&both, sample);
  set_stations (correlation, both.n, both.left_out);
  set_stations (slope, both.n, both.left_out);
  correlation->value = both.correlation;
  correlation->error = both.correlation_error;
  correlation->low = both.low;
  correlation->high = both.high;
  slope->value = both.slope;
  slope->error = both.slope_error;
}

static void
compute_excess (SaylauForensics *self,
                const SaylauStationSample *sample,
                const SaylauCluster *cluster)
{
  SaylauStatistic *figure = &self->figures[SAYLAU_FORENSIC_EXCESS_VOTES];
  SaylauVotesByTurnout votes;
  SaylauExcessVotes excess;

  saylau_votes_by_turnout_compute (&votes, sample);
  set_stations (figure, votes.n, votes.left_out);
  if (cluster->from >= cluster->to)
    return;
  saylau_votes_by_turnout_estimate_excess (&votes, cluster->from, cluster->to, &excess);
  figure->value = excess.votes;
  figure->low = excess.low;
  figure->high = excess.high;
}

/**
 * saylau_forensic_figure_get_test:
 * @figure: a figure
 *
 * Returns: the test that tells it
 */
SaylauForensicTest
saylau_forensic_figure_get_test (SaylauForensicFigure figure)
{
  static const SaylauForensicFigure lasts[SAYLAU_N_FORENSIC_TESTS] = {
    [SAYLAU_TEST_INTEGERS] = SAYLAU_FORENSIC_INTEGER_EITHER,
    [SAYLAU_TEST_LAST_DIGITS] = SAYLAU_FORENSIC_LAST_DIGITS_OF_VOTES,
    [SAYLAU_TEST_ROUND_COUNTS] = SAYLAU_FORENSIC_FIVES_OF_VOTES,
    [SAYLAU_TEST_SECOND_DIGITS] = SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES,
    [SAYLAU_TEST_ROUND_PERCENTS] = SAYLAU_FORENSIC_FIVES_OF_SHARE,
    [SAYLAU_TEST_SHAPE] = SAYLAU_FORENSIC_KURTOSIS_OF_SHARE,
    [SAYLAU_TEST_TURNOUT_AND_SHARE] = SAYLAU_FORENSIC_SLOPE,
    [SAYLAU_TEST_EXCESS_VOTES] = SAYLAU_FORENSIC_EXCESS_VOTES,
  };
  guint test = 0;

  while (figure > lasts[test])
    test++;
  return test;
}

/**
 * saylau_forensics_set_integers:
 * @self: the figures, of which only those of this test are set
 * @integers: what was counted of the stations' percentages, and computed; where what chance makes is NAN there is only the count
 *
 * Runs the test of whole percentages alone.
 */
void
saylau_forensics_set_integers (SaylauForensics *self,
                               const SaylauIntegerPercentages *integers)
{
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      SaylauStatistic *figure = &self->figures[SAYLAU_FORENSIC_INTEGER_RESULTS + i];

      set_stations (figure, integers->n, integers->left_out);
      if (integers->n > 0)
        set_against_chance (figure, integers->counted[i], integers->expected[i], sqrt (integers->variance[i]), FALSE);
    }
}

/**
 * saylau_forensics_compute_digits:
 * @self: the figures, of which only those of these tests are set
 * @tables: (array fixed-size=2): what was counted of the stations' digits, by #SaylauStationSeries
 *
 * Runs the tests of digits alone.
 */
void
saylau_forensics_compute_digits (SaylauForensics *self,
                                 const SaylauDigitTables *tables)
{
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      /* The figures of the two series stand beside each other. */
      SaylauStatistic *figures = self->figures + series;
      const SaylauDigitTables *digits = &tables[series];

      set_chi_squared (&figures[SAYLAU_FORENSIC_LAST_DIGITS_OF_BALLOTS], &digits->last, SAYLAU_DIGIT_LAST);
      set_mean (&figures[SAYLAU_FORENSIC_LAST_MEAN_OF_BALLOTS], &digits->last_of_all, SAYLAU_DIGIT_LAST);
      set_fives (&figures[SAYLAU_FORENSIC_FIVES_OF_BALLOTS], &digits->last_of_all);
      set_mean (&figures[SAYLAU_FORENSIC_SECOND_MEAN_OF_BALLOTS], &digits->second, SAYLAU_DIGIT_SECOND);
      set_chi_squared (&figures[SAYLAU_FORENSIC_SECOND_DIGITS_OF_BALLOTS], &digits->second, SAYLAU_DIGIT_SECOND);
      set_fives (&figures[SAYLAU_FORENSIC_FIVES_OF_TURNOUT], &digits->percents);
    }
}

/**
 * saylau_forensics_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 * @cluster: the turnout at which a reader sees the votes of stations as they should be, for Shpilkin's estimate
 *
 * Runs all tests. No order of the stations and no number of processors changes a bit of the outcome.
 */
void
saylau_forensics_compute (SaylauForensics *self,
                          const SaylauStationSample *sample,
                          const SaylauCluster *cluster)
{
  SaylauDigitTables tables[SAYLAU_N_SERIES];
  SaylauIntegerPercentages integers;

  saylau_integer_percentages_compute (&integers, sample);
  saylau_forensics_set_integers (self, &integers);
  saylau_digit_tables_compute (tables, sample);
  saylau_forensics_compute_digits (self, tables);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    compute_shape (self, sample, series);
  compute_turnout_and_share (self, sample);
  compute_excess (self, sample, cluster);
}
