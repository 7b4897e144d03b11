/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-stations.h"

#include "analysis/fingerprint.h"

/* Of registered, ballots cast and the candidate's votes. */
static SaylauStationSample *
make_sample (const gint64 (*counts)[3],
             guint n_counts)
{
  g_autofree MadeStation *stations = g_new (MadeStation, n_counts);

  for (guint i = 0; i < n_counts; i++)
    stations[i] = (MadeStation){ 0, counts[i][0], -1, counts[i][1], -1, -1, counts[i][2], -1 };
  return made_stations_sample (stations, n_counts);
}

/* A bin holds its lower end; 100 % is in the last one. */
static void
test_ends (void)
{
  static const gint64 counts[][3] = { { 1000, 600, 300 }, { 1000, 599, 300 }, { 1000, 1000, 1000 }, { 1000, 999, 0 }, { 3, 2, 1 } };
  g_autoptr (SaylauStationSample) sample = make_sample (counts, G_N_ELEMENTS (counts));
  g_autoptr (SaylauFingerprint) histogram = saylau_fingerprint_new (sample, 100, SAYLAU_WEIGH_STATIONS);

  g_assert_cmpuint (histogram->n, ==, 5);
  g_assert_cmpint (saylau_fingerprint_get (histogram, 60, 50), ==, 1);
  g_assert_cmpint (saylau_fingerprint_get (histogram, 59, 50), ==, 1);
  g_assert_cmpint (saylau_fingerprint_get (histogram, 99, 99), ==, 1);
  g_assert_cmpint (saylau_fingerprint_get (histogram, 99, 0), ==, 1);
  g_assert_cmpint (saylau_fingerprint_get (histogram, 66, 50), ==, 1);
  g_assert_cmpint (histogram->turnouts[99], ==, 2);
  g_assert_cmpint (histogram->shares[50], ==, 3);
  g_assert_cmpint (histogram->total, ==, 5);
  g_assert_cmpint (saylau_fingerprint_sum (histogram, 50, 50, 10), ==, 1);
  g_assert_cmpint (saylau_fingerprint_sum (histogram, 60, 50, 10), ==, 2);
}

/* What is missing, contradicts itself or is nothing has no cell. */
static void
test_left_out (void)
{
  static const gint64 counts[][3] = { { SAYLAU_MISSING, 600, 300 }, { 1000, SAYLAU_MISSING, 0 }, { 1000, 500, SAYLAU_MISSING }, { 1000, 1001, 300 }, { 1000, 500, 501 }, { 0, 0, 0 }, { 1000, 0, 0 }, { SAYLAU_STATION_LARGEST + 1, 5, 1 }, { 10, 5, 1 } };
  g_autoptr (SaylauStationSample) sample = make_sample (counts, G_N_ELEMENTS (counts));
  g_autoptr (SaylauFingerprint) histogram = saylau_fingerprint_new (sample, 50, SAYLAU_WEIGH_STATIONS);

  g_assert_cmpuint (histogram->n, ==, 1);
  g_assert_cmpint (histogram->total, ==, 1);
  g_assert_cmpuint (histogram->left_out[SAYLAU_LEFT_OUT_MISSING], ==, 3);
  g_assert_cmpuint (histogram->left_out[SAYLAU_LEFT_OUT_CONTRADICTION], ==, 2);
  g_assert_cmpuint (histogram->left_out[SAYLAU_LEFT_OUT_EMPTY], ==, 2);
  g_assert_cmpuint (histogram->left_out[SAYLAU_LEFT_OUT_LARGE], ==, 1);
}

static void
test_weights (void)
{
  static const gint64 counts[][3] = { { 1000, 600, 300 }, { 100, 60, 30 }, { 50, 10, 10 } };
  static const gint64 expected[][2] = { { 2, 1 }, { 1100, 50 }, { 660, 10 } };
  g_autoptr (SaylauStationSample) sample = make_sample (counts, G_N_ELEMENTS (counts));

  for (guint weight = SAYLAU_WEIGH_STATIONS; weight <= SAYLAU_WEIGH_VOTES; weight++)
    {
      g_autoptr (SaylauFingerprint) histogram = saylau_fingerprint_new (sample, 400, weight);

      g_assert_cmpint (saylau_fingerprint_get (histogram, 240, 200), ==, expected[weight][0]);
      g_assert_cmpint (saylau_fingerprint_get (histogram, 80, 399), ==, expected[weight][1]);
      g_assert_cmpint (histogram->least, ==, expected[weight][1]);
      g_assert_cmpint (histogram->most, ==, expected[weight][0]);
      g_assert_cmpint (histogram->ballots, ==, 670);
      g_assert_cmpint (histogram->registered, ==, 1150);
      g_assert_cmpint (histogram->votes, ==, 340);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/fingerprint/ends", test_ends);
  g_test_add_func ("/analysis/fingerprint/left-out", test_left_out);
  g_test_add_func ("/analysis/fingerprint/weights", test_weights);

  return g_test_run ();
}
