/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection.h"

#include "small-election.h"

#include <glib.h>

typedef struct
{
  SaylauElection *election;
  SaylauSelection *selection;
  guint n_changed;
  guint n_moment;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->election = saylau_small_election_new ();
  fixture->selection = saylau_selection_new ();
  saylau_selection_set_election (fixture->selection, fixture->election);
  g_signal_connect_swapped (fixture->selection, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->selection, "notify::moment", G_CALLBACK (count_cb), &fixture->n_moment);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  saylau_election_unref (fixture->election);
  g_assert_finalize_object (fixture->selection);
}

static gint64
instant (const char *string)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  SaylauTime time;

  g_assert_true (saylau_time_parse (string, zone, &time, NULL));
  return time.start;
}

static void
test_start (Fixture *fixture,
            gconstpointer data)
{
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 0);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 0);
  g_assert_cmpint (saylau_selection_get_candidate (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_event (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_moment (fixture->selection), ==, SAYLAU_NO_TIME);
  g_assert_false (saylau_selection_get_span (fixture->selection, NULL, NULL));
}

static void
test_moment_picks_tally (Fixture *fixture,
                         gconstpointer data)
{
  saylau_selection_set_moment (fixture->selection, instant ("2019-06-05"));
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 1);
  saylau_selection_set_moment (fixture->selection, instant ("2019-05-05"));
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_cmpuint (fixture->n_moment, ==, 2);
  saylau_selection_set_moment (fixture->selection, instant ("2019-05-05"));
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  saylau_selection_set_moment (fixture->selection, SAYLAU_NO_TIME);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 0);
}

static void
test_tally_moves_moment (Fixture *fixture,
                         gconstpointer data)
{
  saylau_selection_set_tally (fixture->selection, 1);
  g_assert_cmpint (saylau_selection_get_moment (fixture->selection), ==, instant ("2019-06-01T12:00"));
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_step (Fixture *fixture,
           gconstpointer data)
{
  saylau_selection_step_tally (fixture->selection, -1);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 2);
  saylau_selection_step_tally (fixture->selection, -1);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 1);
  saylau_selection_step_tally (fixture->selection, -1);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 1);
  saylau_selection_set_moment (fixture->selection, instant ("2019-01-01"));
  saylau_selection_step_tally (fixture->selection, 1);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, 1);
}

static void
test_event_picks_area (Fixture *fixture,
                       gconstpointer data)
{
  saylau_selection_set_candidate (fixture->selection, 1);
  saylau_selection_set_event (fixture->selection, 0);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 2);
  g_assert_cmpint (saylau_selection_get_candidate (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  saylau_selection_set_event (fixture->selection, 1);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 0);
  saylau_selection_set_event (fixture->selection, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_event (fixture->selection), ==, SAYLAU_NONE);
}

/* What an event picked goes with it; what was asked for stays. */
static void
test_area_comes_back (Fixture *fixture,
                      gconstpointer data)
{
  saylau_selection_set_event (fixture->selection, 0);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 2);
  saylau_selection_set_event (fixture->selection, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 0);

  saylau_selection_set_event (fixture->selection, 0);
  saylau_selection_set_candidate (fixture->selection, 1);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 0);

  saylau_selection_set_area (fixture->selection, 1);
  saylau_selection_set_event (fixture->selection, 1);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 0);
  saylau_selection_set_event (fixture->selection, 0);
  saylau_selection_set_event (fixture->selection, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 1);

  saylau_selection_set_event (fixture->selection, 0);
  saylau_selection_set_area (fixture->selection, 1);
  saylau_selection_set_event (fixture->selection, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, 1);
}

static void
test_candidate_replaces_event (Fixture *fixture,
                               gconstpointer data)
{
  saylau_selection_set_event (fixture->selection, 2);
  saylau_selection_set_candidate (fixture->selection, 0);
  g_assert_cmpint (saylau_selection_get_event (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_candidate (fixture->selection), ==, 0);
}

static void
test_span (Fixture *fixture,
           gconstpointer data)
{
  gint64 start, end;

  saylau_selection_set_span (fixture->selection, 200, 100);
  g_assert_true (saylau_selection_get_span (fixture->selection, &start, &end));
  g_assert_cmpint (start, ==, 100);
  g_assert_cmpint (end, ==, 200);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  saylau_selection_set_span (fixture->selection, 100, 100);
  g_assert_false (saylau_selection_get_span (fixture->selection, NULL, NULL));
}

static void
test_clear (Fixture *fixture,
            gconstpointer data)
{
  saylau_selection_set_event (fixture->selection, 0);
  saylau_selection_set_moment (fixture->selection, instant ("2019-05-05"));
  saylau_selection_set_span (fixture->selection, 100, 200);
  saylau_selection_set_compare (fixture->selection, 1);
  fixture->n_changed = 0;
  saylau_selection_clear (fixture->selection);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpint (saylau_selection_get_compare (fixture->selection), ==, 1);
  test_start (fixture, data);
  saylau_selection_clear (fixture->selection);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_other_election (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (SaylauElection) empty = saylau_election_new ();

  saylau_election_seal (empty);
  saylau_selection_set_event (fixture->selection, 0);
  saylau_selection_set_hover (fixture->selection, 1);
  saylau_selection_set_compare (fixture->selection, 1);
  fixture->n_changed = 0;
  saylau_selection_set_election (fixture->selection, empty);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpint (saylau_selection_get_tally (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_area (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_event (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_hover (fixture->selection), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_selection_get_compare (fixture->selection), ==, SAYLAU_NONE);
  saylau_selection_step_tally (fixture->selection, 1);
  saylau_selection_set_election (fixture->selection, NULL);
  saylau_selection_step_tally (fixture->selection, 1);
  saylau_selection_clear (fixture->selection);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/selection/start", test_start },
    { "/selection/moment-picks-tally", test_moment_picks_tally },
    { "/selection/tally-moves-moment", test_tally_moves_moment },
    { "/selection/step", test_step },
    { "/selection/event-picks-area", test_event_picks_area },
    { "/selection/area-comes-back", test_area_comes_back },
    { "/selection/candidate-replaces-event", test_candidate_replaces_event },
    { "/selection/span", test_span },
    { "/selection/clear", test_clear },
    { "/selection/other-election", test_other_election },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
