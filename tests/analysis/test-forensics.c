/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/forensics.h"

#include <glib.h>
#include <math.h>

#include "analysis/percent-shape.h"
#include "analysis/votes-by-turnout.h"
#include "made-stations.h"

#define N_STATIONS 3000

static const SaylauCluster cluster = { 50, 60 };

static void
shuffle (MadeStation *stations,
         guint n_stations,
         guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = n_stations - 1; i > 0; i--)
    {
      guint other = g_rand_int_range (random, 0, i + 1);
      MadeStation station = stations[i];

      stations[i] = stations[other];
      stations[other] = station;
    }
}

/* To the bit. Over several chunks, so that threads come in between too. */
static void
test_permuted (void)
{
  const guint n_stations = 20000;
  g_autofree MadeStation *stations = made_stations_random (1, n_stations);
  SaylauForensics figures, again;

  for (guint32 seed = 0; seed < 3; seed++)
    {
      g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, n_stations);

      saylau_forensics_compute (seed == 0 ? &figures : &again, sample, &cluster);
      if (seed > 0)
        for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
          g_assert_cmpmem (&again.figures[i], sizeof again.figures[i], &figures.figures[i], sizeof figures.figures[i]);
      shuffle (stations, n_stations, seed);
    }
}

/* A station of which nothing is known changes no figure, and is told among those left out. */
static void
test_missing (void)
{
  g_autofree MadeStation *stations = made_stations_random (2, N_STATIONS);
  SaylauForensics with, without;

  stations[0] = (MadeStation){ 0, -1, -1, -1, -1, -1, -1, -1 };
  {
    g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);

    saylau_forensics_compute (&with, sample, &cluster);
    g_array_remove_index (sample->rows, 0);
    saylau_forensics_compute (&without, sample, &cluster);
  }
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    {
      without.figures[i].left_out[SAYLAU_LEFT_OUT_MISSING]++;
      g_assert_cmpmem (&with.figures[i], sizeof with.figures[i], &without.figures[i], sizeof without.figures[i]);
    }
}

/* Who is part of a figure and who is left out are together all stations. */
static void
test_all_are_told (void)
{
  g_autofree MadeStation *stations = made_stations_random (3, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, N_STATIONS);
  SaylauForensics figures;

  saylau_forensics_compute (&figures, sample, &cluster);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    {
      guint n = figures.figures[i].n;

      g_assert_cmpuint (figures.figures[i].left_out[SAYLAU_LEFT_OUT_NOT], ==, 0);
      for (guint reason = SAYLAU_LEFT_OUT_MISSING; reason < SAYLAU_N_LEFT_OUT; reason++)
        n += figures.figures[i].left_out[reason];
      g_assert_cmpuint (n, ==, N_STATIONS);
      g_assert_true (isfinite (figures.figures[i].value));
    }
}

/* Percentages of stations by the definitions, in plain sums. */
static void
test_shape_and_correlation (void)
{
  g_autofree MadeStation *stations = made_stations_random (4, N_STATIONS);
  g_autoptr (SaylauStationSample) sample = NULL;
  SaylauPercentShape shape;
  SaylauTurnoutAndShare both;
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0, third = 0, fourth = 0;

  for (guint i = 0; i < N_STATIONS; i++)
    {
      MadeStation *station = &stations[i];

      /* None that contradicts itself, so that both figures are of the same stations. */
      if (station->registered <= 0 || station->issued > station->registered || station->cast <= 0)
        station->registered = SAYLAU_MISSING;
      if (station->votes == SAYLAU_MISSING)
        station->registered = SAYLAU_MISSING;
    }
  sample = made_stations_sample (stations, N_STATIONS);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < N_STATIONS; i++)
      {
        const MadeStation *station = &stations[i];
        double turnout = (double) (station->issued >= 0 ? station->issued : station->cast) / station->registered;
        double share = (double) station->votes / station->cast;

        if (station->registered == SAYLAU_MISSING)
          continue;
        n += pass == 0;
        x += pass == 0 ? turnout : 0;
        y += pass == 0 ? share : 0;
        if (pass == 0)
          continue;
        xx += pow (turnout - x / n, 2);
        yy += pow (share - y / n, 2);
        xy += (turnout - x / n) * (share - y / n);
        third += pow (turnout - x / n, 3);
        fourth += pow (turnout - x / n, 4);
      }

  saylau_percent_shape_compute (&shape, sample, SAYLAU_SERIES_TURNOUT);
  saylau_turnout_and_share_compute (&both, sample);
  g_assert_cmpuint (shape.n, ==, n);
  g_assert_cmpuint (both.n, ==, n);
  g_assert_cmpfloat_with_epsilon (shape.skewness, third / n / pow (xx / n, 1.5), 1e-10);
  g_assert_cmpfloat_with_epsilon (shape.kurtosis, fourth / n / pow (xx / n, 2), 1e-10);
  g_assert_cmpfloat_with_epsilon (both.correlation, xy / sqrt (xx * yy), 1e-10);
  g_assert_cmpfloat_with_epsilon (both.slope, xy / xx, 1e-10);
  g_assert_cmpfloat (both.low, <, both.correlation);
  g_assert_cmpfloat (both.high, >, both.correlation);
}

/* Standard errors are what figures of many samples scatter by. */
static void
test_errors (void)
{
  const guint n_samples = 400, n_stations = 300;
  double sum[4] = { 0 }, square[4] = { 0 }, error[4] = { 0 };

  for (guint i = 0; i < n_samples; i++)
    {
      g_autofree MadeStation *stations = made_stations_random (100 + i, n_stations);
      g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, n_stations);
      SaylauForensics figures;
      const SaylauForensicFigure looked_at[] = { SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT, SAYLAU_FORENSIC_KURTOSIS_OF_TURNOUT,
                                                 SAYLAU_FORENSIC_CORRELATION, SAYLAU_FORENSIC_SLOPE };

      saylau_forensics_compute (&figures, sample, &cluster);
      for (guint j = 0; j < 4; j++)
        {
          const SaylauStatistic *figure = &figures.figures[looked_at[j]];

          sum[j] += figure->value / n_samples;
          square[j] += figure->value * figure->value / n_samples;
          error[j] += figure->error / n_samples;
        }
    }
  for (guint j = 0; j < 4; j++)
    g_assert_cmpfloat_with_epsilon (error[j] / sqrt (square[j] - sum[j] * sum[j]), 1, 0.15);
}

static void
assert_not_told (const SaylauStatistic *figure)
{
  g_assert_true (isnan (figure->value) && isnan (figure->error) && isnan (figure->z) && isnan (figure->p));
}

/* No variation: no moments, no correlation; and no p of few stations. */
static void
test_all_equal (void)
{
  MadeStation stations[60];
  g_autoptr (SaylauStationSample) sample = NULL;
  SaylauForensics figures;

  for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
    stations[i] = (MadeStation){ 0, 700, 301, 300, 300, 0, 100, 200 };
  sample = made_stations_sample (stations, G_N_ELEMENTS (stations));
  saylau_forensics_compute (&figures, sample, &cluster);
  for (guint i = SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT; i <= SAYLAU_FORENSIC_SLOPE; i++)
    assert_not_told (&figures.figures[i]);
  g_assert_cmpuint (figures.figures[SAYLAU_FORENSIC_CORRELATION].n, ==, G_N_ELEMENTS (stations));
  g_assert_cmpfloat (figures.figures[SAYLAU_FORENSIC_LAST_DIGITS_OF_VOTES].p, <, 1e-50);
  g_assert_cmpfloat (figures.figures[SAYLAU_FORENSIC_FIVES_OF_VOTES].value, ==, 1);

  g_array_set_size (sample->rows, SAYLAU_LEAST_STATIONS_FOR_P - 1);
  saylau_forensics_compute (&figures, sample, &cluster);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    g_assert_true (isnan (figures.figures[i].p) && isnan (figures.figures[i].z));
  g_assert_cmpfloat (figures.figures[SAYLAU_FORENSIC_FIVES_OF_VOTES].value, ==, 1);
}

static void
test_nothing (void)
{
  static const MadeStation station = { 0, -1, -1, -1, -1, -1, 5, 5 };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (&station, 1);
  SaylauForensics figures;

  g_array_set_size (sample->rows, 0);
  saylau_forensics_compute (&figures, sample, &cluster);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    {
      g_assert_cmpuint (figures.figures[i].n, ==, 0);
      assert_not_told (&figures.figures[i]);
    }
}

/* By hand: in the cluster one vote to two others; above it 300 to 200, where 100 were expected. */
static void
test_excess (void)
{
  static const MadeStation stations[] = {
    { 0, 1000, 520, 450, 450, 0, 150, 300 },
    { 0, 1000, 599, 300, 300, 0, 100, 200 },
    { 0, 1000, 600, 400, 400, 0, 250, 150 },
    { 0, 1000, 1000, 100, 100, 0, 50, 50 },
    { 0, 1000, 100, 90, 90, 0, 80, 10 },
    { 0, 1000, 1001, 90, 90, 0, 80, 10 },
    { 0, 1000, 900, 90, 90, 0, 91, 10 },
    { 0, -1, 900, 90, 90, 0, 80, 10 },
  };
  static const SaylauCluster none = { 0, 0 };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, G_N_ELEMENTS (stations));
  const SaylauStatistic *figure;
  SaylauForensics figures;
  SaylauVotesByTurnout votes;
  SaylauExcessVotes excess;

  saylau_forensics_compute (&figures, sample, &cluster);
  figure = &figures.figures[SAYLAU_FORENSIC_EXCESS_VOTES];
  g_assert_cmpuint (figure->n, ==, 5);
  g_assert_cmpuint (figure->left_out[SAYLAU_LEFT_OUT_CONTRADICTION], ==, 2);
  g_assert_cmpuint (figure->left_out[SAYLAU_LEFT_OUT_MISSING], ==, 1);
  g_assert_cmpfloat (figure->value, ==, 200);
  /* Shifted by three points upwards the cluster has 350 to 350 and leaves 50 to 50 above: nothing is in excess. */
  g_assert_cmpfloat (figure->low, ==, 0);
  g_assert_cmpfloat (figure->high, ==, 200);

  saylau_votes_by_turnout_compute (&votes, sample);
  saylau_votes_by_turnout_estimate_excess (&votes, 20, 30, &excess);
  g_assert_true (isnan (excess.scale) && isnan (excess.votes) && isnan (excess.low));
  saylau_votes_by_turnout_estimate_excess (&votes, 98, 100, &excess);
  g_assert_true (isnan (excess.votes));
  /* An end that cannot be shifted stays: with the upper one at 60 there are 330 to 510 in the cluster and 300 to 200 above it. */
  saylau_votes_by_turnout_estimate_excess (&votes, 0, 61, &excess);
  g_assert_cmpfloat_with_epsilon (excess.votes, 50 - 580.0 / 660 * 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (excess.low, excess.votes, 1e-9);
  g_assert_cmpfloat_with_epsilon (excess.high, 300 - 330.0 / 510 * 200, 1e-9);
  saylau_forensics_compute (&figures, sample, &none);
  g_assert_true (isnan (figures.figures[SAYLAU_FORENSIC_EXCESS_VOTES].value));
}

/* Valid votes alone: a share is of them, and nobody's turnout is known. */
static void
test_no_ballots (void)
{
  static const MadeStation stations[] = { { 0, 200, -1, -1, 100, -1, 40, 60 }, { 0, 200, -1, -1, -1, -1, 30, 70 } };
  g_autoptr (SaylauStationSample) sample = made_stations_sample (stations, 2);
  SaylauStationCounts counts;

  g_assert_cmpint (sample->share_of, ==, SAYLAU_SHARE_OF_VALID);
  for (guint i = 0; i < 2; i++)
    {
      saylau_station_sample_get (sample, i, &counts);
      g_assert_cmpint (counts.whole, ==, 100);
      g_assert_cmpint (counts.ballots, ==, SAYLAU_MISSING);
    }
}

static void
test_areas (void)
{
  static const MadeStation stations[] = {
    { 1, 10, 5, 5, 5, 0, 1, 4 },
    { 2, 10, 5, 5, 5, 0, 1, 4 },
    { 3, 10, 5, 5, 5, 0, 1, 4 },
    { 0, 10, 5, 5, 5, 0, 1, 4 },
    { 3, 10, 5, 5, 5, 0, -1, 4 },
  };
  g_autoptr (SaylauElection) election = made_stations_election (stations, G_N_ELEMENTS (stations));
  g_autoptr (SaylauStationSample) all = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autoptr (SaylauStationSample) north = saylau_station_sample_new (election, 0, 1);
  g_autoptr (SaylauStationSample) town = saylau_station_sample_new (election, 0, 3);
  g_autoptr (GPtrArray) parts = saylau_station_sample_split (all);
  g_autoptr (GPtrArray) in_north = saylau_station_sample_split (north);
  g_autoptr (GPtrArray) in_town = saylau_station_sample_split (town);
  const SaylauStationSample *part = g_ptr_array_index (parts, 0);

  g_assert_cmpint (saylau_stations_find_leader (election), ==, 1);
  g_assert_cmpuint (all->rows->len, ==, 5);
  g_assert_cmpuint (north->rows->len, ==, 3);
  g_assert_cmpuint (town->rows->len, ==, 2);
  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpint (part->area, ==, 1);
  g_assert_cmpuint (part->rows->len, ==, 3);
  g_assert_cmpuint (in_north->len, ==, 1);
  g_assert_cmpuint (in_town->len, ==, 0);
}

/* Where nothing holds all areas, the roots are the parts. */
static void
test_several_roots (void)
{
  static const MadeStation stations[] = { { 0, 10, 5, 5, 5, 0, 1, 4 }, { 2, 10, 5, 5, 5, 0, 1, 4 }, { 3, 10, 5, 5, 5, 0, 1, 4 } };
  g_autoptr (SaylauElection) election = made_stations_election (stations, G_N_ELEMENTS (stations));
  g_autoptr (SaylauStationSample) all = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autoptr (GPtrArray) parts = NULL;
  const SaylauStationSample *first, *second;

  ((SaylauArea *) g_ptr_array_index (election->areas, 2))->parent = SAYLAU_NONE;
  parts = saylau_station_sample_split (all);
  g_assert_cmpuint (parts->len, ==, 2);
  first = g_ptr_array_index (parts, 0);
  second = g_ptr_array_index (parts, 1);
  g_assert_cmpint (first->area, ==, 0);
  g_assert_cmpuint (first->rows->len, ==, 2);
  g_assert_cmpint (second->area, ==, 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forensics/permuted", test_permuted);
  g_test_add_func ("/forensics/missing", test_missing);
  g_test_add_func ("/forensics/all-are-told", test_all_are_told);
  g_test_add_func ("/forensics/shape-and-correlation", test_shape_and_correlation);
  g_test_add_func ("/forensics/errors", test_errors);
  g_test_add_func ("/forensics/all-equal", test_all_equal);
  g_test_add_func ("/forensics/nothing", test_nothing);
  g_test_add_func ("/forensics/excess", test_excess);
  g_test_add_func ("/forensics/no-ballots", test_no_ballots);
  g_test_add_func ("/forensics/areas", test_areas);
  g_test_add_func ("/forensics/several-roots", test_several_roots);
  return g_test_run ();
}
