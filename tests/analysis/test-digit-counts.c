/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/digit-counts.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "made-stations.h"

#define N_STATIONS 3000

/* Digits as they are written. */
static guint
get_written_digit (gint64 count,
                   SaylauDigitPlace place)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  return text[place == SAYLAU_DIGIT_LAST ? strlen (text) - 1 : 1] - '0';
}

static gint64
get_part (const MadeStation *station,
          SaylauStationSeries series)
{
  if (series == SAYLAU_SERIES_SHARE)
    return station->votes;
  return station->issued != SAYLAU_MISSING ? station->issued : station->cast;
}

static void
check_counts (const MadeStation *stations,
              const SaylauDigitCounts *counts,
              SaylauStationSeries series,
              SaylauDigitPlace place,
              gint64 least)
{
  guint digits[10] = { 0 }, n = 0, missing = 0, small = 0;
  double sum = 0;

  for (guint i = 0; i < N_STATIONS; i++)
    {
      gint64 part = get_part (&stations[i], series);

      if (part < 0)
        missing++;
      else if (part < least)
        small++;
      else
        {
          digits[get_written_digit (part, place)]++;
          sum += get_written_digit (part, place);
          n++;
        }
    }
  g_assert_cmpuint (counts->n, ==, n);
  g_assert_cmpuint (counts->left_out[SAYLAU_LEFT_OUT_MISSING], ==, missing);
  g_assert_cmpuint (counts->left_out[SAYLAU_LEFT_OUT_SMALL], ==, small);
  g_assert_cmpmem (counts->digits, sizeof counts->digits, digits, sizeof digits);
  g_assert_cmpfloat_with_epsilon (saylau_digit_counts_get_mean (counts), sum / n, 1e-12);
}

static void
test_random (void)
{
  g_autofree MadeStation *stations = made_stations_random (2019, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);
  SaylauDigitTables tables[SAYLAU_N_SERIES];

  saylau_digit_tables_compute (tables, sample);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      check_counts (stations, &tables[series].last_of_all, series, SAYLAU_DIGIT_LAST, 0);
      check_counts (stations, &tables[series].last, series, SAYLAU_DIGIT_LAST, 100);
      check_counts (stations, &tables[series].second, series, SAYLAU_DIGIT_SECOND, 10);
    }
}

/* Turnouts in whole percent, and how each is rounded: halves upwards, and over 100 % to 100 %. */
static void
test_round_percents (void)
{
  static const MadeStation stations[] = {
    { 0, 200, 9, 9, 9, 0, 9, 0 },         /* 4.5 % is 5 % */
    { 0, 1000, 44, 44, 44, 0, 44, 0 },    /* 4.4 % */
    { 0, 200, 210, 210, 210, 0, 210, 0 }, /* 105 % is 100 % */
    { 0, 3, 2, 2, 2, 0, 2, 0 },           /* 66.7 % is 67 % */
    { 0, 0, 2, 2, 2, 0, 2, 0 },
    { 0, -1, 2, 2, 2, 0, 2, 0 },
  };
  static const guint digits[10] = { [0] = 1, [4] = 1, [5] = 1, [7] = 1 };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, G_N_ELEMENTS (stations));
  SaylauDigitTables tables[SAYLAU_N_SERIES];
  const SaylauDigitCounts *counts = &tables[SAYLAU_SERIES_TURNOUT].percents;

  saylau_digit_tables_compute (tables, sample);
  g_assert_cmpuint (counts->n, ==, 4);
  g_assert_cmpmem (counts->digits, sizeof counts->digits, digits, sizeof digits);
  g_assert_cmpuint (counts->left_out[SAYLAU_LEFT_OUT_EMPTY], ==, 1);
  g_assert_cmpuint (counts->left_out[SAYLAU_LEFT_OUT_MISSING], ==, 1);
}

/* Benford's second digits as published, to three decimals. */
static void
test_benford (void)
{
  static const double published[] = { .120, .114, .109, .104, .100, .097, .093, .090, .088, .085 };
  double sum = 0, mean = 0;

  for (guint i = 0; i < 10; i++)
    {
      double probability = saylau_digit_probability (SAYLAU_DIGIT_SECOND, i);

      g_assert_cmpfloat_with_epsilon (probability, published[i], 0.0005);
      sum += probability;
      mean += i * probability;
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (mean, 4.187, 0.0005);
}

static void
test_chi_squared (void)
{
  /* By hand: ten counts are expected of each digit. */
  static const SaylauDigitCounts counts = { 100, { 0 }, { 20, 0, 10, 10, 10, 10, 10, 10, 15, 5 } };
  static const SaylauDigitCounts none = { 0 };

  g_assert_cmpfloat_with_epsilon (saylau_digit_counts_get_chi_squared (&counts, SAYLAU_DIGIT_LAST), 25, 1e-12);
  g_assert_true (isnan (saylau_digit_counts_get_chi_squared (&none, SAYLAU_DIGIT_LAST)));
  g_assert_true (isnan (saylau_digit_counts_get_mean (&none)));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digit-counts/random", test_random);
  g_test_add_func ("/digit-counts/round-percents", test_round_percents);
  g_test_add_func ("/digit-counts/benford", test_benford);
  g_test_add_func ("/digit-counts/chi-squared", test_chi_squared);
  return g_test_run ();
}
