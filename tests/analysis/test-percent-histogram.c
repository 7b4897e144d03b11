/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-stations.h"

#include <math.h>

#include "analysis/integer-percentages.h"
#include "analysis/percent-histogram.h"

#define N_STATIONS 20000

/* The nearest tenth; half way the whole percentage, or else the higher one. */
static void
test_tenths (void)
{
  g_assert_cmpuint (saylau_percent_get_tenth (0, 7), ==, 0);
  g_assert_cmpuint (saylau_percent_get_tenth (7, 7), ==, 1000);
  g_assert_cmpuint (saylau_percent_get_tenth (1, 3), ==, 333);
  g_assert_cmpuint (saylau_percent_get_tenth (2, 3), ==, 667);
  g_assert_cmpuint (saylau_percent_get_tenth (1401, 2000), ==, 700); /* 70.05 % */
  g_assert_cmpuint (saylau_percent_get_tenth (1399, 2000), ==, 700); /* 69.95 % */
  g_assert_cmpuint (saylau_percent_get_tenth (1403, 2000), ==, 702); /* 70.15 % */
  for (gint64 whole = 1; whole < 300; whole++)
    for (gint64 part = 0; part <= whole; part++)
      g_assert_true ((saylau_percent_get_tenth (part, whole) % 10 == 0) == saylau_is_integer_percent (part, whole));
}

/* At whole percentages it is the integer test, and all bins together are all stations. */
static void
test_agrees (void)
{
  g_autofree MadeStation *stations = made_stations_random (3, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);
  static const SaylauIntegerKind kinds[] = { SAYLAU_INTEGER_TURNOUT, SAYLAU_INTEGER_RESULT };
  SaylauIntegerPercentages integers;

  saylau_integer_percentages_compute (&integers, sample);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      SaylauPercentHistogram histogram;
      double all = 0, whole = 0;
      guint n_whole = 0, n = 0;

      saylau_percent_histogram_compute (&histogram, sample, series);
      for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
        {
          all += histogram.expected[i];
          n += histogram.counted[i];
          whole += i % 10 == 0 ? histogram.expected[i] : 0;
          n_whole += i % 10 == 0 ? histogram.counted[i] : 0;
        }
      g_assert_cmpuint (histogram.n, ==, integers.n);
      for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
        g_assert_cmpuint (histogram.left_out[i], ==, integers.left_out[i]);
      g_assert_cmpuint (n, ==, integers.n);
      g_assert_cmpuint (n_whole, ==, integers.counted[kinds[series]]);
      g_assert_cmpfloat_with_epsilon (all, integers.n, 1e-6);
      g_assert_cmpfloat_with_epsilon (whole, integers.expected[kinds[series]], 1e-6);
    }
}

/* One station against its binomial distribution by logarithms of factorials. */
static void
test_one (void)
{
  static const MadeStation station = { 0, 437, -1, 250, -1, -1, 101, -1 };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (&station, 1);
  double expected[SAYLAU_N_TENTHS] = { 0 };
  SaylauPercentHistogram histogram;

  for (int k = 0; k <= 437; k++)
    expected[saylau_percent_get_tenth (k, 437)] +=
      exp (lgamma (438) - lgamma (k + 1) - lgamma (438 - k) + k * log (250 / 437.0) + (437 - k) * log (187 / 437.0));
  saylau_percent_histogram_compute (&histogram, sample, SAYLAU_SERIES_TURNOUT);
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    g_assert_cmpfloat_with_epsilon (histogram.expected[i], expected[i], 1e-10);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/percent-histogram/tenths", test_tenths);
  g_test_add_func ("/analysis/percent-histogram/agrees", test_agrees);
  g_test_add_func ("/analysis/percent-histogram/one", test_one);

  return g_test_run ();
}
