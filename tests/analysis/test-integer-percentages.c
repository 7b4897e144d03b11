/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/integer-percentages.h"

#include <glib.h>
#include <math.h>

#include "made-stations.h"

/* By the definition, in fractions of doubles; only far from the edges of 0.05 points. */
static void
test_is_integer (void)
{
  for (gint64 whole = 1; whole <= 400; whole++)
    for (gint64 part = 0; part <= whole; part++)
      {
        double percent = 100.0 * part / whole;
        double distance = fabs (percent - round (percent));

        if (fabs (distance - 0.05) > 1e-9)
          g_assert_cmpint (saylau_is_integer_percent (part, whole), ==, distance < 0.05);
      }
  /* On the edges themselves: 0.05 %, 99.95 % and 12.05 % of 2,000 count, and 12.06 % does not. */
  g_assert_true (saylau_is_integer_percent (1, 2000));
  g_assert_true (saylau_is_integer_percent (1999, 2000));
  g_assert_true (saylau_is_integer_percent (241, 2000));
  g_assert_false (saylau_is_integer_percent (1206, 10000));
  g_assert_true (saylau_is_integer_percent (0, SAYLAU_STATION_LARGEST));
}

/* All counts, each by logarithms of factorials. */
static double
add_slowly (gint64 part,
            gint64 whole)
{
  long double chance = (long double) part / whole, sum = 0;

  for (gint64 k = 0; k <= whole; k++)
    if (saylau_is_integer_percent (k, whole))
      sum += expl (lgammal (whole + 1) - lgammal (k + 1) - lgammal (whole - k + 1) + k * logl (chance) + (whole - k) * logl (1 - chance));
  return sum;
}

static void
test_probability (void)
{
  static const gint64 wholes[] = { 2, 3, 19, 20, 21, 99, 100, 101, 500, 1234, 3000, 20011 };

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    for (gint64 part = 1; part < wholes[i]; part += 1 + wholes[i] / 7)
      g_assert_cmpfloat_with_epsilon (saylau_integer_percent_probability (part, wholes[i]), add_slowly (part, wholes[i]), 1e-12);
  g_assert_cmpfloat (saylau_integer_percent_probability (0, 7), ==, 1);
  g_assert_cmpfloat (saylau_integer_percent_probability (7, 7), ==, 1);
  /* Of so many voters chance moves the percentage by less than 0.05 points; SciPy 1.10's binom.cdf(). */
  g_assert_cmpfloat_with_epsilon (saylau_integer_percent_probability (SAYLAU_STATION_LARGEST / 2, SAYLAU_STATION_LARGEST), 0.9984362982397255, 1e-11);
}

/* @part of @whole mirrored is as likely. */
static void
test_mirrored (void)
{
  for (gint64 part = 1; part < 777; part += 10)
    g_assert_cmpfloat_with_epsilon (saylau_integer_percent_probability (part, 777), saylau_integer_percent_probability (777 - part, 777), 1e-14);
}

/* As Kobak, Shpilkin and Pshenichnikov do it: the same stations drawn anew, and what comes out counted. */
static void
test_simulation (void)
{
  static const MadeStation stations[] = {
    { 0, 300, 210, 208, 200, 8, 120, 80 },
    { 0, 150, 60, 60, 60, 0, 30, 30 },
    { 0, 101, 98, 97, 95, 2, 90, 5 },
    { 0, 420, 333, 333, 330, 3, 111, 219 },
    { 0, 100, 12, 12, 12, 0, 3, 9 },
  };
  const guint n_draws = 10000;
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, G_N_ELEMENTS (stations));
  g_autoptr (GRand) random = g_rand_new_with_seed (1965);
  SaylauIntegerPercentages exact;
  double sums[SAYLAU_N_INTEGER_KINDS] = { 0 };

  saylau_integer_percentages_compute (&exact, sample);
  g_assert_cmpuint (exact.n, ==, G_N_ELEMENTS (stations));
  for (guint draw = 0; draw < n_draws; draw++)
    for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
      {
        const MadeStation *station = &stations[i];
        gint64 votes = made_stations_draw (random, station->cast, (double) station->votes / station->cast);
        gint64 issued = made_stations_draw (random, station->registered, (double) station->issued / station->registered);
        gboolean is_result = saylau_is_integer_percent (votes, station->cast);
        gboolean is_turnout = saylau_is_integer_percent (issued, station->registered);

        sums[SAYLAU_INTEGER_RESULT] += is_result;
        sums[SAYLAU_INTEGER_TURNOUT] += is_turnout;
        sums[SAYLAU_INTEGER_EITHER] += is_result || is_turnout;
      }
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      g_assert_cmpfloat (exact.variance[i], >, 0.1);
      g_assert_cmpfloat (fabs (sums[i] / n_draws - exact.expected[i]), <, 4 * sqrt (exact.variance[i] / n_draws));
    }
}

/* Each filter, on both sides of its edge. */
static void
test_filter (void)
{
  static const struct
  {
    MadeStation station;
    SaylauLeftOut reason;
  } cases[] = {
    { { 0, 100, 50, 50, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_NOT },
    { { 0, 99, 50, 50, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_SMALL },
    { { 0, 100, 99, 99, 99, 0, 20, 79 }, SAYLAU_LEFT_OUT_NOT },
    { { 0, 200, 199, 199, 199, 0, 20, 179 }, SAYLAU_LEFT_OUT_TURNOUT },
    { { 0, 200, 100, 100, 100, 0, 99, 1 }, SAYLAU_LEFT_OUT_NOT },
    { { 0, 200, 100, 100, 100, 0, 100, 0 }, SAYLAU_LEFT_OUT_SHARE },
    { { 0, 200, 100, 100, 100, 0, 101, 0 }, SAYLAU_LEFT_OUT_CONTRADICTION },
    { { 0, 200, 201, 100, 100, 0, 50, 50 }, SAYLAU_LEFT_OUT_CONTRADICTION },
    { { 0, 200, -1, 201, 201, 0, 50, 151 }, SAYLAU_LEFT_OUT_CONTRADICTION },
    { { 0, 0, 0, 0, 0, 0, 0, 0 }, SAYLAU_LEFT_OUT_EMPTY },
    { { 0, 200, 10, 0, 0, 0, 0, 0 }, SAYLAU_LEFT_OUT_EMPTY },
    { { 0, -1, 50, 50, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_MISSING },
    { { 0, 200, 50, 50, 50, 0, -1, 30 }, SAYLAU_LEFT_OUT_MISSING },
    { { 0, 200, 50, -1, 45, 5, 20, 25 }, SAYLAU_LEFT_OUT_NOT },
    { { 0, 200, 50, -1, 45, -1, 20, 25 }, SAYLAU_LEFT_OUT_MISSING },
    { { 0, 200, -1, 50, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_NOT },
    { { 0, SAYLAU_STATION_LARGEST + 1, 50, 50, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_LARGE },
    { { 0, SAYLAU_COUNT_MAX, SAYLAU_COUNT_MAX, SAYLAU_COUNT_MAX, 50, 0, 20, 30 }, SAYLAU_LEFT_OUT_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Beside one that tells everything, so that the table has all columns. */
      const MadeStation stations[] = { cases[0].station, cases[i].station };
      g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, 2);
      SaylauIntegerPercentages figures;

      saylau_integer_percentages_compute (&figures, sample);
      g_test_message ("case %u", i);
      if (cases[i].reason == SAYLAU_LEFT_OUT_NOT)
        g_assert_cmpuint (figures.n, ==, 2);
      else
        {
          g_assert_cmpuint (figures.n, ==, 1);
          g_assert_cmpuint (figures.left_out[cases[i].reason], ==, 1);
        }
    }
}

static void
test_nothing (void)
{
  static const MadeStation none[] = { { 0, -1, -1, -1, -1, -1, 1, 1 } };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (none, 1);
  SaylauIntegerPercentages figures;

  g_array_set_size (sample->rows, 0);
  saylau_integer_percentages_compute (&figures, sample);
  g_assert_cmpuint (figures.n, ==, 0);
  g_assert_cmpfloat (figures.expected[SAYLAU_INTEGER_EITHER], ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/integer-percentages/is-integer", test_is_integer);
  g_test_add_func ("/integer-percentages/probability", test_probability);
  g_test_add_func ("/integer-percentages/mirrored", test_mirrored);
  g_test_add_func ("/integer-percentages/simulation", test_simulation);
  g_test_add_func ("/integer-percentages/filter", test_filter);
  g_test_add_func ("/integer-percentages/nothing", test_nothing);
  return g_test_run ();
}
