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

static void
check_histogram (const SaylauPercentHistogram *histogram,
                 const SaylauIntegerPercentages *integers,
                 SaylauIntegerKind kind)
{
  double all = 0, whole = 0;
  guint n_whole = 0, n = 0;

  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    {
      all += histogram->expected[i];
      n += histogram->counted[i];
      whole += i % 10 == 0 ? histogram->expected[i] : 0;
      n_whole += i % 10 == 0 ? histogram->counted[i] : 0;
    }
  g_assert_cmpuint (histogram->n, ==, integers->n);
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    g_assert_cmpuint (histogram->left_out[i], ==, integers->left_out[i]);
  g_assert_cmpuint (n, ==, integers->n);
  g_assert_cmpuint (n_whole, ==, integers->counted[kind]);
  g_assert_cmpfloat_with_epsilon (all, integers->n, 1e-6);
  g_assert_cmpfloat_with_epsilon (whole, integers->expected[kind], 1e-6);
}

/* At whole percentages it is the integer test, and all bins together are all stations. */
static void
test_agrees (void)
{
  g_autofree MadeStation *stations = made_stations_random (3, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);
  g_autoptr (SaylauTurnoutChances) chances = saylau_turnout_chances_new (sample);
  SaylauPercentHistogram histograms[SAYLAU_N_SERIES];
  SaylauIntegerPercentages integers, own;

  saylau_integer_percentages_compute (&integers, sample);
  saylau_percent_histograms_compute (histograms, &own, sample, chances);
  check_histogram (&histograms[SAYLAU_SERIES_TURNOUT], &integers, SAYLAU_INTEGER_TURNOUT);
  check_histogram (&histograms[SAYLAU_SERIES_SHARE], &integers, SAYLAU_INTEGER_RESULT);
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      g_assert_cmpuint (own.counted[i], ==, integers.counted[i]);
      g_assert_cmpfloat (own.expected[i], ==, integers.expected[i]);
      g_assert_cmpfloat (own.variance[i], ==, integers.variance[i]);
    }
}

/* Where stations are only counted all is counted, and nothing is said of chance. */
static void
test_counted (void)
{
  g_autofree MadeStation *stations = made_stations_random (3, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);
  g_autoptr (SaylauTurnoutChances) chances = saylau_turnout_chances_new (sample);
  SaylauPercentHistogram whole[SAYLAU_N_SERIES], counted[SAYLAU_N_SERIES];
  SaylauIntegerPercentages integers, counts;

  saylau_percent_histograms_compute (whole, &integers, sample, chances);
  saylau_percent_histograms_compute (counted, &counts, sample, NULL);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      g_assert_cmpuint (counted[series].n, ==, whole[series].n);
      g_assert_cmpmem (counted[series].counted, sizeof counted[series].counted, whole[series].counted, sizeof whole[series].counted);
      g_assert_cmpmem (counted[series].left_out, sizeof counted[series].left_out, whole[series].left_out, sizeof whole[series].left_out);
      for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
        g_assert_true (isnan (counted[series].expected[i]) && !isnan (whole[series].expected[i]));
    }
  for (guint i = 0; i < SAYLAU_N_INTEGER_KINDS; i++)
    {
      g_assert_cmpuint (counts.counted[i], ==, integers.counted[i]);
      g_assert_true (isnan (counts.expected[i]) && isnan (counts.variance[i]));
    }
}

static gpointer
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* What is kept from one candidate to the next changes no bit, nor does what was given up wherever that was. */
static void
test_kept (void)
{
  static const struct
  {
    int candidate;
    gboolean is_given_up;
  } steps[] = { { 0 }, { 1 }, { 0 }, { 0 }, { 1, TRUE }, { 0, TRUE }, { 1 }, { 0, TRUE }, { 1, TRUE }, { 0 }, { 1 } };
  g_autofree MadeStation *stations = made_stations_random (5, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = NULL;
  g_autoptr (SaylauTurnoutChances) kept = NULL;

  /* Some tell the votes of the one alone or of the other, so that from the one to the other less changes than there is, and back more. */
  for (guint i = 0; i < N_STATIONS; i++)
    {
      stations[i].votes = i % 3 == 0 ? SAYLAU_MISSING : stations[i].votes;
      stations[i].others = i % 4 == 0 ? stations[i].others : SAYLAU_MISSING;
    }
  sample = made_stations_sample (stations, N_STATIONS);
  kept = saylau_turnout_chances_new (sample);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (SaylauTurnoutChances) fresh = saylau_turnout_chances_new (sample);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GThread *thread = steps[i].is_given_up ? g_thread_new ("cancel", cancel_cb, cancellable) : NULL;
      SaylauPercentHistogram anew[SAYLAU_N_SERIES], histograms[SAYLAU_N_SERIES];
      SaylauIntegerPercentages integers, own;

      sample->candidate = steps[i].candidate;
      g_set_object (&sample->cancellable, cancellable);
      saylau_percent_histograms_compute (histograms, &own, sample, kept);
      g_clear_pointer (&thread, g_thread_join);
      if (steps[i].is_given_up)
        continue;
      saylau_percent_histograms_compute (anew, &integers, sample, fresh);
      g_assert_cmpuint (integers.n, >, N_STATIONS / 10);
      g_assert_cmpmem (histograms, sizeof histograms, anew, sizeof anew);
      g_assert_cmpmem (&own, sizeof own, &integers, sizeof integers);
    }
}

/* One station against its binomial distribution by logarithms of factorials. */
static void
test_one (void)
{
  static const MadeStation station = { 0, 437, -1, 250, -1, -1, 101, -1 };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (&station, 1);
  g_autoptr (SaylauTurnoutChances) chances = saylau_turnout_chances_new (sample);
  double expected[SAYLAU_N_TENTHS] = { 0 };
  SaylauPercentHistogram histograms[SAYLAU_N_SERIES];
  SaylauIntegerPercentages integers;

  for (int k = 0; k <= 437; k++)
    expected[saylau_percent_get_tenth (k, 437)] +=
      exp (lgamma (438) - lgamma (k + 1) - lgamma (438 - k) + k * log (250 / 437.0) + (437 - k) * log (187 / 437.0));
  saylau_percent_histograms_compute (histograms, &integers, sample, chances);
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    g_assert_cmpfloat_with_epsilon (histograms[SAYLAU_SERIES_TURNOUT].expected[i], expected[i], 1e-10);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/percent-histogram/tenths", test_tenths);
  g_test_add_func ("/analysis/percent-histogram/agrees", test_agrees);
  g_test_add_func ("/analysis/percent-histogram/counted", test_counted);
  g_test_add_func ("/analysis/percent-histogram/kept", test_kept);
  g_test_add_func ("/analysis/percent-histogram/one", test_one);

  return g_test_run ();
}
