/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/election.h"

#include "small-election.h"

#include <glib.h>

static gint64
instant (const char *string)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  SaylauTime time;

  g_assert_true (saylau_time_parse (string, zone, &time, NULL));
  return time.start;
}

static void
test_find (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();

  g_assert_cmpint (saylau_election_find_candidate (election, "b"), ==, 1);
  g_assert_cmpint (saylau_election_find_candidate (election, "c"), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_election_find_candidate (election, NULL), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_election_find_area (election, "south"), ==, 2);
  g_assert_cmpint (saylau_election_find_tally (election, "first"), ==, 2);
  g_assert_cmpint (saylau_election_find_event (election, "strike"), ==, 1);
  g_assert_cmpint (saylau_election_get_root_area (election), ==, 0);
}

static void
test_newest_tally (void)
{
  static const struct
  {
    const char *time;
    const char *newest;
  } rows[] = {
    { "2019-06-01T11:59", NULL }, /* a day counts from its middle on */
    { "2019-06-01T12:00", "poll" },
    { "2019-06-10T07:59", "poll" },
    { "2019-06-10T08:01", "first" },
    { "2019-06-10T11:59", "first" },
    { "2019-06-10T12:00", "last" },
    { "2029-01-01", "last" },
  };
  g_autoptr (SaylauElection) election = saylau_small_election_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (saylau_election_get_newest_tally (election, instant (rows[i].time)), ==,
                     saylau_election_find_tally (election, rows[i].newest));
  g_assert_cmpint (saylau_election_get_default_tally (election), ==, 0);
}

static void
test_step_tally (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();

  g_assert_cmpint (saylau_election_step_tally (election, SAYLAU_NONE, 1), ==, 1);
  g_assert_cmpint (saylau_election_step_tally (election, 1, 1), ==, 2);
  g_assert_cmpint (saylau_election_step_tally (election, 2, 1), ==, 0);
  g_assert_cmpint (saylau_election_step_tally (election, 0, 1), ==, 0);
  g_assert_cmpint (saylau_election_step_tally (election, 0, -2), ==, 1);
  g_assert_cmpint (saylau_election_step_tally (election, 1, -1), ==, 1);
}

static void
test_result_of_parent (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  int found;

  g_assert_nonnull (saylau_election_find_result (election, 0, 1, &found));
  g_assert_cmpint (found, ==, 1);
  g_assert_nonnull (saylau_election_find_result (election, 0, 2, &found));
  g_assert_cmpint (found, ==, 0);
  g_assert_null (saylau_tally_find_result (saylau_election_get_tally (election, 0), 2));
  g_assert_null (saylau_election_find_result (election, 0, SAYLAU_NONE, &found));
  g_assert_cmpint (found, ==, SAYLAU_NONE);
}

static void
test_votes (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  const SaylauResult *result = saylau_election_find_result (election, 0, 1, NULL);

  g_assert_cmpint (saylau_result_find_vote (result, 0)->votes, ==, 10);
  g_assert_cmpint (saylau_result_find_vote (result, 1)->votes, ==, 30);
  g_assert_null (saylau_result_find_vote (result, 2));
}

static void
test_events (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  const SaylauEvent *strike = saylau_election_get_event (election, 1);

  g_assert_cmpint (g_array_index (election->events_by_time, int, 0), ==, 2);
  g_assert_cmpint (g_array_index (election->events_by_time, int, 1), ==, 1);
  g_assert_cmpint (g_array_index (election->events_by_time, int, 2), ==, 0);
  g_assert_cmpint (saylau_event_get_end (strike) - saylau_event_get_start (strike), ==, 30 * SAYLAU_DAY);
  g_assert_true (saylau_event_names_candidate (saylau_election_get_event (election, 0), 0));
  g_assert_false (saylau_event_names_candidate (saylau_election_get_event (election, 0), 1));
}

static void
test_words (void)
{
  SaylauTallyStatus status;
  SaylauEventKind kind;
  SaylauFigureWhat what;
  SaylauShareOf share_of;

  g_assert_true (saylau_tally_status_from_id ("exit-poll", &status));
  g_assert_cmpstr (saylau_tally_status_to_id (status), ==, "exit-poll");
  g_assert_true (saylau_tally_status_from_id ("parallel", &status));
  g_assert_cmpint (status, ==, SAYLAU_TALLY_PARALLEL);
  g_assert_false (saylau_tally_status_from_id ("Final", &status));
  g_assert_true (saylau_event_kind_from_id ("other", &kind));
  g_assert_cmpint (kind, ==, SAYLAU_EVENT_OTHER);
  g_assert_cmpstr (saylau_event_kind_to_id (SAYLAU_EVENT_PROTEST), ==, "protest");
  g_assert_true (saylau_figure_what_from_id ("killed", &what));
  g_assert_cmpint (what, ==, SAYLAU_FIGURE_KILLED);
  g_assert_cmpstr (saylau_figure_what_to_id (SAYLAU_FIGURE_DETAINED), ==, "detained");
  g_assert_true (saylau_share_of_from_id ("registered", &share_of));
  g_assert_cmpstr (saylau_share_of_to_id (share_of), ==, "registered");
}

static void
test_empty (void)
{
  g_autoptr (SaylauElection) election = saylau_election_new ();

  saylau_election_seal (election);
  g_assert_cmpint (saylau_election_get_root_area (election), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_election_get_default_tally (election), ==, SAYLAU_NONE);
  g_assert_cmpint (saylau_election_step_tally (election, SAYLAU_NONE, 1), ==, SAYLAU_NONE);
}

/* Those of every kind of text, each once however it is written. */
static void
test_languages (void)
{
  g_autoptr (SaylauElection) election = saylau_small_election_new ();
  SaylauCandidate *candidate = g_ptr_array_index (election->candidates, 0);
  SaylauArea *area = g_ptr_array_index (election->areas, 0);
  SaylauTally *tally = g_ptr_array_index (election->tallies, 0);
  SaylauSource *source = saylau_source_new ();
  SaylauEvent *event = saylau_event_new ();
  SaylauPhase *phase = saylau_phase_new ();
  SaylauFigure *figure = saylau_figure_new ();
  g_auto (GStrv) none = saylau_election_list_languages (election);
  g_auto (GStrv) languages = NULL;
  g_autofree char *list = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);

  saylau_text_add (candidate->name, "kk-Latn", "A");
  saylau_text_add (area->name, "ru", "A");
  saylau_text_add (area->name, "KK-latn", "A");
  tally->note = saylau_text_new ();
  saylau_text_add (tally->note, "de", "A");
  phase->note = saylau_text_new ();
  saylau_text_add (phase->note, "uk", "A");
  figure->by = saylau_text_new ();
  saylau_text_add (figure->by, "ar", "A");
  source->publisher = saylau_text_new ();
  saylau_text_add (source->publisher, "fr", "A");
  g_ptr_array_add (event->figures, figure);
  g_ptr_array_add (election->events, event);
  g_ptr_array_add (election->phases, phase);
  g_ptr_array_add (election->sources, source);

  languages = saylau_election_list_languages (election);
  list = g_strjoinv (" ", languages);
  g_assert_cmpstr (list, ==, "ar de fr kk-Latn ru uk");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/election/find", test_find);
  g_test_add_func ("/election/newest-tally", test_newest_tally);
  g_test_add_func ("/election/step-tally", test_step_tally);
  g_test_add_func ("/election/result-of-parent", test_result_of_parent);
  g_test_add_func ("/election/votes", test_votes);
  g_test_add_func ("/election/events", test_events);
  g_test_add_func ("/election/words", test_words);
  g_test_add_func ("/election/languages", test_languages);
  g_test_add_func ("/election/empty", test_empty);
  return g_test_run ();
}
