/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is told of polling stations while they are counted beside the main loop: the newest question alone, its first part before the
 * whole, and nothing of the first part as if it were the whole.
 */
#include "charts/station-election.h"
#include "widgets/station-worker.h"

#include <math.h>

#define N_STATIONS 3000
#define MOST_SEEN 4

typedef struct
{
  const char *name;
  SaylauStationFiguresKind kind;
  int asked[3];   /* candidates, one after the other at once; -1: no more */
  int then_asked; /* once a first part is there; -1: nobody */
  struct
  {
    int candidate;
    SaylauStationStep step;
  } told[MOST_SEEN]; /* one after the other; step NOTHING: no more */
} Case;

static const Case cases[] = {
  { "whole", SAYLAU_FIGURES_FINGERPRINT, { 0, -1 }, -1, { { 0, SAYLAU_STATIONS_WHOLE } } },
  { "whole, newest", SAYLAU_FIGURES_DIGITS, { 0, 1, -1 }, -1, { { 1, SAYLAU_STATIONS_WHOLE } } },
  { "steps", SAYLAU_FIGURES_INTEGERS, { 0, -1 }, -1, { { 0, SAYLAU_STATIONS_FIRST }, { 0, SAYLAU_STATIONS_WHOLE } } },
  { "steps, newest", SAYLAU_FIGURES_INTEGERS, { 0, 1, -1 }, -1, { { 1, SAYLAU_STATIONS_FIRST }, { 1, SAYLAU_STATIONS_WHOLE } } },
  { "steps, another meanwhile", SAYLAU_FIGURES_INTEGERS, { 0, -1 }, 1, { { 0, SAYLAU_STATIONS_FIRST }, { 1, SAYLAU_STATIONS_FIRST }, { 1, SAYLAU_STATIONS_WHOLE } } },
};

typedef struct
{
  const Case *what;
  SaylauElection *election;
  SaylauStationQuery query;
  guint n_told;
  gboolean has_asked; /* what is asked for then */
} Watch;

/* All figures are of the candidate who is asked for now, and those of chance are there with the whole alone. */
static void
check_figures (const Watch *self,
               SaylauStationStep step)
{
  g_autoptr (SaylauStationFigures) figures = NULL;
  SaylauStationQuery query = self->query;

  if (step == SAYLAU_STATIONS_FIRST)
    {
      g_assert_null (saylau_station_figures_peek (self->election, &query));
      g_assert_true (saylau_station_query_get_first (&query, &query));
    }
  figures = saylau_station_figures_peek (self->election, &query);
  g_assert_nonnull (figures);
  g_assert_cmpint (figures->query.candidate, ==, self->query.candidate);
  if (self->query.kind != SAYLAU_FIGURES_INTEGERS)
    return;
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      const SaylauStatistic *test = &figures->forensics.figures[SAYLAU_FORENSIC_INTEGER_RESULTS + series];

      g_assert_cmpuint (figures->histograms[series].n, >, 1000);
      g_assert_cmpfloat (test->value, >, 0);
      g_assert_cmpint (isnan (figures->histograms[series].expected[500]), ==, step == SAYLAU_STATIONS_FIRST);
      g_assert_cmpint (isnan (test->expected), ==, step == SAYLAU_STATIONS_FIRST);
      g_assert_cmpint (isnan (test->z) && isnan (test->p), ==, step == SAYLAU_STATIONS_FIRST);
    }
}

static void
ready_cb (SaylauStationWorker *worker,
          Watch *self)
{
  SaylauStationStep step = saylau_station_worker_prepare (worker, self->election, &self->query);

  g_assert_cmpuint (self->n_told, <, MOST_SEEN);
  g_assert_cmpint (step, ==, self->what->told[self->n_told].step);
  g_assert_cmpint (step, ==, saylau_station_worker_get_step (worker));
  g_assert_cmpint (self->query.candidate, ==, self->what->told[self->n_told].candidate);
  check_figures (self, step);
  self->n_told++;
  if (self->has_asked || self->what->then_asked < 0)
    return;
  self->has_asked = TRUE;
  self->query.candidate = self->what->then_asked;
  g_assert_cmpint (saylau_station_worker_prepare (worker, self->election, &self->query), ==, SAYLAU_STATIONS_NOTHING);
}

static void
test_steps (gconstpointer data)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauStationWorker) worker = saylau_station_worker_new ();
  Watch self = { .what = data, .election = election };

  self.query = (SaylauStationQuery){ .kind = self.what->kind, .area = SAYLAU_NONE, .n_bins = 100 };
  g_signal_connect (worker, "ready", G_CALLBACK (ready_cb), &self);
  for (guint i = 0; i < G_N_ELEMENTS (self.what->asked) && self.what->asked[i] >= 0; i++)
    {
      self.query.candidate = self.what->asked[i];
      g_assert_cmpint (saylau_station_worker_prepare (worker, election, &self.query), ==, SAYLAU_STATIONS_NOTHING);
      g_assert_cmpint (saylau_station_worker_get_step (worker), ==, SAYLAU_STATIONS_NOTHING);
    }
  while (saylau_station_worker_get_step (worker) != SAYLAU_STATIONS_WHOLE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (self.what->told[self.n_told].step, ==, SAYLAU_STATIONS_NOTHING);
  /* What is there is there at once, with nothing to wait for. */
  g_assert_cmpint (saylau_station_worker_prepare (worker, election, &self.query), ==, SAYLAU_STATIONS_WHOLE);
}

static void
count_cb (SaylauStationWorker *worker,
          guint *n_told)
{
  (*n_told)++;
}

/* Several ask one worker for the same. When it is there before the work ends, as others had it computed, and one of them asks again, the
 * rest are still told. */
static void
test_there_before (gconstpointer data)
{
  g_autoptr (SaylauElection) election = station_election_new (N_STATIONS, FALSE);
  g_autoptr (SaylauStationWorker) worker = saylau_station_worker_new ();
  SaylauStationQuery query = { .kind = GPOINTER_TO_INT (data), .area = SAYLAU_NONE, .n_bins = 100 };
  SaylauStationFigures *figures;
  guint n_told = 0;

  g_signal_connect (worker, "ready", G_CALLBACK (count_cb), &n_told);
  g_assert_cmpint (saylau_station_worker_prepare (worker, election, &query), ==, SAYLAU_STATIONS_NOTHING);
  figures = saylau_station_figures_get (election, &query, NULL);
  g_assert_cmpint (saylau_station_worker_prepare (worker, election, &query), ==, SAYLAU_STATIONS_WHOLE);
  g_assert_cmpint (saylau_station_worker_get_step (worker), ==, SAYLAU_STATIONS_WHOLE);
  while (n_told == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (saylau_station_worker_prepare (worker, election, &query), ==, SAYLAU_STATIONS_WHOLE);
  saylau_station_figures_release (figures);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/gui/station-worker/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_steps);
    }
  g_test_add_data_func ("/gui/station-worker/there-before", GINT_TO_POINTER (SAYLAU_FIGURES_FINGERPRINT), test_there_before);
  g_test_add_data_func ("/gui/station-worker/there-before-in-steps", GINT_TO_POINTER (SAYLAU_FIGURES_INTEGERS), test_there_before);
  return g_test_run ();
}
