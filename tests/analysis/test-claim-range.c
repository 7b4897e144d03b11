/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/claim-range.h"

#include <glib.h>

static void
add_claim (SaylauEvent *event,
           SaylauFigureWhat what,
           gint64 min,
           gint64 max,
           gboolean official)
{
  SaylauFigure *figure = saylau_figure_new ();

  figure->what = what;
  figure->min = min;
  figure->max = max;
  figure->official = official;
  g_ptr_array_add (event->figures, figure);
}

static SaylauElection *
election_with_event (SaylauEvent **event)
{
  SaylauElection *election = saylau_election_new ();

  *event = saylau_event_new ();
  (*event)->id = g_strdup ("e");
  g_assert_true (saylau_time_parse ("2019", election->zone, &(*event)->start, NULL));
  g_ptr_array_add (election->events, *event);
  return election;
}

static void
test_span (void)
{
  SaylauEvent *event;
  g_autoptr (SaylauElection) election = election_with_event (&event);
  SaylauClaimRange range;
  SaylauFigureWhat what;

  add_claim (event, SAYLAU_FIGURE_DETAINED, 30, 30, FALSE);
  add_claim (event, SAYLAU_FIGURE_DETAINED, 100, SAYLAU_MISSING, FALSE); /* at least 100 */
  add_claim (event, SAYLAU_FIGURE_DETAINED, SAYLAU_MISSING, 200, TRUE);  /* up to 200 */
  add_claim (event, SAYLAU_FIGURE_JAILED, 7, 9, TRUE);
  add_claim (event, SAYLAU_FIGURE_PARTICIPANTS, SAYLAU_MISSING, SAYLAU_MISSING, FALSE); /* dozens */

  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_ALL);
  g_assert_cmpint (range.lowest, ==, 30);
  g_assert_cmpint (range.highest, ==, 200);
  g_assert_true (range.or_more && !range.up_to && !range.about);

  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_REPORTED);
  g_assert_cmpint (range.lowest, ==, 30);
  g_assert_cmpint (range.highest, ==, 100);

  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_OFFICIAL);
  g_assert_cmpint (range.lowest, ==, 200);
  g_assert_cmpint (range.highest, ==, 200);
  g_assert_true (range.up_to && !range.or_more);

  add_claim (event, SAYLAU_FIGURE_FINED, SAYLAU_MISSING, 5, FALSE);
  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_FINED, SAYLAU_SIDE_ALL);
  g_assert_cmpint (range.lowest, ==, 5);
  g_assert_cmpint (range.highest, ==, 5);

  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_PARTICIPANTS, SAYLAU_SIDE_ALL);
  g_assert_cmpint (range.lowest, ==, SAYLAU_MISSING);
  g_assert_cmpint (range.highest, ==, SAYLAU_MISSING);

  range = saylau_claim_range_of_event (event, SAYLAU_FIGURE_KILLED, SAYLAU_SIDE_ALL);
  g_assert_cmpint (range.highest, ==, SAYLAU_MISSING);

  g_assert_cmpint (saylau_claim_range_find_largest (event, &what), ==, 200);
  g_assert_cmpint (what, ==, SAYLAU_FIGURE_DETAINED);
}

static void
test_zero_is_a_claim (void)
{
  SaylauEvent *event;
  g_autoptr (SaylauElection) election = election_with_event (&event);

  g_assert_cmpint (saylau_claim_range_find_largest (event, NULL), ==, SAYLAU_MISSING);
  add_claim (event, SAYLAU_FIGURE_KILLED, 0, 0, TRUE);
  g_assert_cmpint (saylau_claim_range_of_event (event, SAYLAU_FIGURE_KILLED, SAYLAU_SIDE_ALL).lowest, ==, 0);
  g_assert_cmpint (saylau_claim_range_find_largest (event, NULL), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-range/span", test_span);
  g_test_add_func ("/claim-range/zero-is-a-claim", test_zero_is_a_claim);
  return g_test_run ();
}
