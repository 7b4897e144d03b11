/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/percent-shape.h"

#include <math.h>

#include "analysis/fixed-sum.h"

/* Standard deviations to each side of the mean between which 95 % of a normal distribution are. */
#define SIDE_OF_95 1.959963984540054

/* From so many stations on an interval of a correlation can be told. */
#define LEAST_STATIONS 4

/* Sums go through SaylauFixedSum, so that the order of the stations changes nothing. */
static double
sum_products (const GArray *first,
              const GArray *second)
{
  SaylauFixedSum sum = { 0 };

  for (guint i = 0; i < first->len; i++)
    saylau_fixed_sum_add (&sum, g_array_index (first, double, i) * g_array_index (second, double, i));
  return saylau_fixed_sum_get (&sum);
}

/* Subtracts the mean of the values and divides by their standard deviation, which is returned; 0, where all are the same. */
static double
standardize (GArray *values)
{
  SaylauFixedSum sum = { 0 };
  double mean, deviation;

  if (values->len == 0)
    return 0;
  for (guint i = 0; i < values->len; i++)
    saylau_fixed_sum_add (&sum, g_array_index (values, double, i));
  mean = saylau_fixed_sum_get (&sum) / values->len;
  for (guint i = 0; i < values->len; i++)
    g_array_index (values, double, i) -= mean;

  deviation = sqrt (sum_products (values, values) / values->len);
  for (guint i = 0; i < values->len && deviation > 0; i++)
    g_array_index (values, double, i) /= deviation;
  return deviation;
}

static void
compute_moments (SaylauPercentShape *self,
                 const GArray *values)
{
  SaylauFixedSum third = { 0 }, fourth = { 0 };

  for (guint i = 0; i < self->n; i++)
    {
      double z = g_array_index (values, double, i);

      saylau_fixed_sum_add (&third, z * z * z);
      saylau_fixed_sum_add (&fourth, z * z * z * z);
    }
  self->skewness = saylau_fixed_sum_get (&third) / self->n;
  self->kurtosis = saylau_fixed_sum_get (&fourth) / self->n;
}

/* Of each moment the variance of its influence function by the number of stations (the delta method), which holds for percentages of
 * any distribution: z³ - s - 3 z - 3/2 s (z² - 1) and z⁴ - k - 4 s z - 2 k (z² - 1). */
static void
compute_moment_errors (SaylauPercentShape *self,
                       const GArray *values)
{
  SaylauFixedSum skewness = { 0 }, kurtosis = { 0 };

  for (guint i = 0; i < self->n; i++)
    {
      double z = g_array_index (values, double, i);
      double by_skewness = (z * z * z - self->skewness - 3 * z - 1.5 * self->skewness * (z * z - 1)) / self->n;
      double by_kurtosis = (z * z * z * z - self->kurtosis - 4 * self->skewness * z - 2 * self->kurtosis * (z * z - 1)) / self->n;

      saylau_fixed_sum_add (&skewness, by_skewness * by_skewness);
      saylau_fixed_sum_add (&kurtosis, by_kurtosis * by_kurtosis);
    }
  self->skewness_error = sqrt (saylau_fixed_sum_get (&skewness));
  self->kurtosis_error = sqrt (saylau_fixed_sum_get (&kurtosis));
}

/**
 * saylau_percent_shape_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 * @series: which percentage of theirs
 *
 * The population moments of a percentage over the stations, each of which counts the same. Over 100 % counts as 100 %.
 */
void
saylau_percent_shape_compute (SaylauPercentShape *self,
                              const SaylauStationSample *sample,
                              SaylauStationSeries series)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  SaylauStationCounts counts;

  *self = (SaylauPercentShape){ .skewness = NAN, .kurtosis = NAN, .skewness_error = NAN, .kurtosis_error = NAN };
  for (guint i = 0; i < sample->rows->len; i++)
    {
      gint64 part, whole;
      SaylauLeftOut reason;
      double fraction;

      saylau_station_sample_get (sample, i, &counts);
      part = saylau_station_counts_get_part (&counts, series);
      whole = saylau_station_counts_get_whole (&counts, series);
      reason = saylau_station_part_check (part, whole);
      if (reason != SAYLAU_LEFT_OUT_NOT && reason != SAYLAU_LEFT_OUT_CONTRADICTION)
        {
          self->left_out[reason]++;
          continue;
        }
      fraction = MIN ((double) part / whole, 1);
      g_array_append_val (values, fraction);
    }
  self->n = values->len;
  if (standardize (values) == 0)
    return;
  compute_moments (self, values);
  compute_moment_errors (self, values);
}

/* Fills in what is known of the stations' percentages. */
static void
collect_percentages (SaylauTurnoutAndShare *self,
                     const SaylauStationSample *sample,
                     GArray *turnouts,
                     GArray *shares)
{
  SaylauStationCounts counts;

  for (guint i = 0; i < sample->rows->len; i++)
    {
      SaylauLeftOut of_turnout, of_share;
      double turnout, share;

      saylau_station_sample_get (sample, i, &counts);
      of_turnout = saylau_station_part_check (counts.ballots, counts.registered);
      of_share = saylau_station_part_check (counts.votes, counts.whole);
      if (of_turnout != SAYLAU_LEFT_OUT_NOT || of_share != SAYLAU_LEFT_OUT_NOT)
        {
          self->left_out[saylau_left_out_first (of_turnout, of_share)]++;
          continue;
        }
      turnout = (double) counts.ballots / counts.registered;
      share = (double) counts.votes / counts.whole;
      g_array_append_val (turnouts, turnout);
      g_array_append_val (shares, share);
    }
  self->n = turnouts->len;
}

/* The standard error of a slope whose residuals need not all have the same variance: H. White, "A heteroskedasticity-consistent
 * covariance matrix estimator", Econometrica 48(4), 1980, with n / (n - 2) for the two parameters that are estimated. Of standardized
 * variables. */
static double
compute_slope_error (const GArray *turnouts,
                     const GArray *shares,
                     double correlation)
{
  SaylauFixedSum sum = { 0 };
  double n = turnouts->len;

  for (guint i = 0; i < turnouts->len; i++)
    {
      double turnout = g_array_index (turnouts, double, i);
      double term = turnout * (g_array_index (shares, double, i) - correlation * turnout) / n;

      saylau_fixed_sum_add (&sum, term * term);
    }
  return sqrt (saylau_fixed_sum_get (&sum) * n / (n - 2));
}

/**
 * saylau_turnout_and_share_compute:
 * @self: (out caller-allocates): the figures
 * @sample: polling stations
 *
 * How the candidate's share goes with turnout over the stations, each of which counts the same: K. Pearson's correlation with the
 * interval of R. A. Fisher's transformation (Metron 1, 1921), and the slope of the line of least squares.
 */
void
saylau_turnout_and_share_compute (SaylauTurnoutAndShare *self,
                                  const SaylauStationSample *sample)
{
  g_autoptr (GArray) turnouts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (double));
  double of_turnouts, of_shares, side;

  *self = (SaylauTurnoutAndShare){ .correlation = NAN, .correlation_error = NAN, .low = NAN, .high = NAN, .slope = NAN, .slope_error = NAN };
  collect_percentages (self, sample, turnouts, shares);
  of_turnouts = standardize (turnouts);
  of_shares = standardize (shares);
  if (of_turnouts == 0 || of_shares == 0)
    return;

  self->correlation = CLAMP (sum_products (turnouts, shares) / self->n, -1, 1);
  self->slope = self->correlation * of_shares / of_turnouts;
  if (self->n < LEAST_STATIONS)
    return;
  side = SIDE_OF_95 / sqrt (self->n - 3);
  self->correlation_error = (1 - self->correlation * self->correlation) / sqrt (self->n - 1);
  self->low = tanh (atanh (self->correlation) - side);
  self->high = tanh (atanh (self->correlation) + side);
  self->slope_error = compute_slope_error (turnouts, shares, self->correlation) * of_shares / of_turnouts;
}
