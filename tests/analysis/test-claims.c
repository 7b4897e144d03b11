/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/claims.h"

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
  SaylauClaims claims;
  SaylauFigureWhat what;

  add_claim (event, SAYLAU_FIGURE_DETAINED, 30, 30, FALSE);
  add_claim (event, SAYLAU_FIGURE_DETAINED, 100, SAYLAU_MISSING, FALSE); /* at least 100 */
  add_claim (event, SAYLAU_FIGURE_DETAINED, SAYLAU_MISSING, 200, TRUE);  /* up to 200 */
  add_claim (event, SAYLAU_FIGURE_JAILED, 7, 9, TRUE);
  add_claim (event, SAYLAU_FIGURE_PARTICIPANTS, SAYLAU_MISSING, SAYLAU_MISSING, FALSE); /* dozens */

  claims = saylau_claims_of_event (event, SAYLAU_FIGURE_DETAINED);
  g_assert_cmpuint (claims.n, ==, 3);
  g_assert_cmpint (claims.lowest, ==, 30);
  g_assert_cmpint (claims.highest, ==, 200);
  g_assert_true (claims.has_official && claims.has_reported);

  add_claim (event, SAYLAU_FIGURE_FINED, SAYLAU_MISSING, 5, FALSE);
  claims = saylau_claims_of_event (event, SAYLAU_FIGURE_FINED);
  g_assert_cmpint (claims.lowest, ==, 5);
  g_assert_cmpint (claims.highest, ==, 5);

  claims = saylau_claims_of_event (event, SAYLAU_FIGURE_PARTICIPANTS);
  g_assert_cmpuint (claims.n, ==, 1);
  g_assert_cmpint (claims.lowest, ==, SAYLAU_MISSING);
  g_assert_cmpint (claims.highest, ==, SAYLAU_MISSING);
  g_assert_false (claims.has_official);

  claims = saylau_claims_of_event (event, SAYLAU_FIGURE_KILLED);
  g_assert_cmpuint (claims.n, ==, 0);
  g_assert_cmpint (claims.highest, ==, SAYLAU_MISSING);

  g_assert_cmpint (saylau_claims_get_largest (event, &what), ==, 200);
  g_assert_cmpint (what, ==, SAYLAU_FIGURE_DETAINED);
}

static void
test_zero_is_a_claim (void)
{
  SaylauEvent *event;
  g_autoptr (SaylauElection) election = election_with_event (&event);

  g_assert_cmpint (saylau_claims_get_largest (event, NULL), ==, SAYLAU_MISSING);
  add_claim (event, SAYLAU_FIGURE_KILLED, 0, 0, TRUE);
  g_assert_cmpint (saylau_claims_of_event (event, SAYLAU_FIGURE_KILLED).lowest, ==, 0);
  g_assert_cmpint (saylau_claims_get_largest (event, NULL), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claims/span", test_span);
  g_test_add_func ("/claims/zero-is-a-claim", test_zero_is_a_claim);
  return g_test_run ();
}
