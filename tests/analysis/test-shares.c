/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/shares.h"

#include <glib.h>
#include <math.h>

static SaylauElection *
election_of (guint n_candidates)
{
  SaylauElection *election = saylau_election_new ();

  for (guint i = 0; i < n_candidates; i++)
    {
      SaylauCandidate *candidate = saylau_candidate_new ();

      candidate->id = g_strdup_printf ("c%u", i);
      g_ptr_array_add (election->candidates, candidate);
    }
  saylau_election_seal (election);
  return election;
}

static void
add_vote (SaylauResult *result,
          int candidate,
          gint64 votes,
          double share)
{
  SaylauVote vote = { candidate, votes, share };

  g_array_append_val (result->votes, vote);
}

/* The final result of Kazakhstan 2019, as the commission announced it: the shares must come out of the counts. */
static void
test_from_counts (void)
{
  static const gint64 votes[] = { 6539715, 1495401, 465714, 280451, 182898, 167649, 84582 };
  static const char *const announced[] = { "70.96", "16.23", "5.05", "3.04", "1.98", "1.82", "0.92" };
  g_autoptr (SaylauElection) election = election_of (G_N_ELEMENTS (votes));
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    add_vote (result, i, votes[i], 1 /* counts win */);
  result->valid = 9216410;
  shares = saylau_shares_new (election, result);
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    {
      char text[16];

      g_snprintf (text, sizeof text, "%.2f", saylau_shares_get (shares, i)->percent);
      g_assert_cmpstr (text, ==, announced[i]);
      g_assert_true (saylau_shares_get (shares, i)->computed);
    }
  g_assert_cmpuint (shares->n_unreported, ==, 0);
  g_assert_cmpfloat (shares->unreported, ==, 0);
  g_assert_cmpint (shares->leader, ==, 0);
  saylau_result_free (result);
}

/* The founding case: two of seven, one with votes, both with shares only as announced. */
static void
test_partial (void)
{
  g_autoptr (SaylauElection) election = election_of (7);
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;

  result->cast = 9261460;
  add_vote (result, 0, 6504054, 70.76);
  add_vote (result, 1, SAYLAU_MISSING, 16.02);
  shares = saylau_shares_new (election, result);
  g_assert_cmpfloat (saylau_shares_get (shares, 0)->percent, ==, 70.76);
  g_assert_false (saylau_shares_get (shares, 0)->computed);
  g_assert_cmpint (saylau_shares_get (shares, 1)->votes, ==, SAYLAU_MISSING);
  g_assert_false (saylau_shares_get (shares, 2)->reported);
  g_assert_true (isnan (saylau_shares_get (shares, 2)->percent));
  g_assert_cmpuint (shares->n_unreported, ==, 5);
  g_assert_cmpfloat_with_epsilon (shares->unreported, 13.22, 1e-9);
  saylau_result_free (result);
}

static void
test_whole (void)
{
  static const struct
  {
    SaylauShareOf of;
    gint64 registered, cast, valid, invalid;
    double first, unreported;
  } rows[] = {
    { SAYLAU_SHARE_OF_VALID, -1, -1, 100, -1, 30, 70 },
    { SAYLAU_SHARE_OF_VALID, -1, 120, -1, 20, 30, 70 },
    { SAYLAU_SHARE_OF_VALID, -1, 120, -1, -1, NAN, NAN },
    { SAYLAU_SHARE_OF_CAST, -1, 120, 100, -1, 25, 100 * 100 / 120.0 - 25 },
    { SAYLAU_SHARE_OF_CAST, -1, -1, 100, 20, 25, 100 * 100 / 120.0 - 25 },
    { SAYLAU_SHARE_OF_CAST, -1, 120, -1, -1, 25, NAN },
    { SAYLAU_SHARE_OF_REGISTERED, 200, 120, 100, -1, 15, 35 },
    { SAYLAU_SHARE_OF_REGISTERED, -1, 120, 100, -1, NAN, NAN },
    { SAYLAU_SHARE_OF_VALID, -1, -1, 20, -1, 150, NAN }, /* more votes than ballots: told elsewhere */
    { SAYLAU_SHARE_OF_VALID, -1, -1, 30, -1, 100, NAN }, /* nothing is left: a missing share is not 0 */
    { SAYLAU_SHARE_OF_VALID, -1, -1, 0, -1, NAN, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = election_of (2);
      SaylauResult *result = saylau_result_new ();
      g_autoptr (SaylauShares) shares = NULL;

      election->share_of = rows[i].of;
      result->registered = rows[i].registered;
      result->cast = rows[i].cast;
      result->valid = rows[i].valid;
      result->invalid = rows[i].invalid;
      add_vote (result, 0, 30, NAN);
      shares = saylau_shares_new (election, result);
      g_assert_cmpint (isnan (saylau_shares_get (shares, 0)->percent), ==, isnan (rows[i].first));
      if (!isnan (rows[i].first))
        g_assert_cmpfloat_with_epsilon (saylau_shares_get (shares, 0)->percent, rows[i].first, 1e-9);
      g_assert_cmpint (isnan (shares->unreported), ==, isnan (rows[i].unreported));
      if (!isnan (rows[i].unreported))
        g_assert_cmpfloat_with_epsilon (shares->unreported, rows[i].unreported, 1e-9);
      saylau_result_free (result);
    }
}

/* Announced shares that leave nothing, by rounding or by error, do not tell the missing one's. */
static void
test_no_rest (void)
{
  static const double second[] = { 39.9, 40.1, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    {
      g_autoptr (SaylauElection) election = election_of (3);
      SaylauResult *result = saylau_result_new ();
      g_autoptr (SaylauShares) shares = NULL;

      add_vote (result, 0, SAYLAU_MISSING, 60.1);
      add_vote (result, 1, SAYLAU_MISSING, second[i]);
      shares = saylau_shares_new (election, result);
      g_assert_cmpuint (shares->n_unreported, ==, 1);
      g_assert_true (isnan (shares->unreported));
      saylau_result_free (result);
    }
}

/* More votes than a count may be: the sum is not known rather than wrong. */
static void
test_too_many_votes (void)
{
  g_autoptr (SaylauElection) election = election_of (2049);
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;

  for (guint i = 0; i < election->candidates->len; i++)
    add_vote (result, i, SAYLAU_COUNT_MAX, NAN);
  shares = saylau_shares_new (election, result);
  g_assert_true (isnan (saylau_shares_get (shares, 0)->percent));
  g_assert_cmpint (saylau_shares_get (shares, 0)->votes, ==, SAYLAU_COUNT_MAX);
  saylau_result_free (result);
}

static void
test_zero_is_not_missing (void)
{
  g_autoptr (SaylauElection) election = election_of (3);
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;

  add_vote (result, 0, 0, NAN);
  add_vote (result, 1, 10, NAN);
  add_vote (result, 2, 10, NAN);
  shares = saylau_shares_new (election, result);
  g_assert_true (saylau_shares_get (shares, 0)->reported);
  g_assert_cmpfloat (saylau_shares_get (shares, 0)->percent, ==, 0);
  g_assert_cmpfloat (saylau_shares_get (shares, 1)->percent, ==, 50);
  saylau_result_free (result);
}

/* Ballots that contradict each other cannot tell the valid votes; the candidates' votes can. */
static void
test_contradicting_ballots (void)
{
  g_autoptr (SaylauElection) election = election_of (2);
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;

  result->cast = 10;
  result->invalid = 20;
  add_vote (result, 0, 30, NAN);
  add_vote (result, 1, 70, NAN);
  shares = saylau_shares_new (election, result);
  g_assert_cmpfloat (saylau_shares_get (shares, 0)->percent, ==, 30);
  saylau_result_free (result);
}

static void
test_nothing (void)
{
  g_autoptr (SaylauElection) election = election_of (2);
  g_autoptr (SaylauShares) shares = saylau_shares_new (election, NULL);

  g_assert_cmpuint (shares->n_unreported, ==, 2);
  g_assert_true (isnan (shares->unreported));
  g_assert_cmpint (shares->leader, ==, SAYLAU_NONE);
}

static void
test_rank (void)
{
  g_autoptr (SaylauElection) election = election_of (6);
  SaylauResult *result = saylau_result_new ();
  g_autoptr (SaylauShares) shares = NULL;
  g_autoptr (GArray) ranking = NULL;
  static const int expected[] = { 3, 1, 5, 4, 0, 2 };

  add_vote (result, 1, SAYLAU_MISSING, 20);
  add_vote (result, 3, SAYLAU_MISSING, 30);
  add_vote (result, 4, 7, NAN);
  add_vote (result, 5, SAYLAU_MISSING, 20);
  shares = saylau_shares_new (election, result);
  ranking = saylau_shares_rank (shares);
  g_assert_cmpmem (ranking->data, ranking->len * sizeof (int), expected, sizeof expected);
  saylau_result_free (result);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shares/from-counts", test_from_counts);
  g_test_add_func ("/shares/partial", test_partial);
  g_test_add_func ("/shares/whole", test_whole);
  g_test_add_func ("/shares/no-rest", test_no_rest);
  g_test_add_func ("/shares/too-many-votes", test_too_many_votes);
  g_test_add_func ("/shares/zero-is-not-missing", test_zero_is_not_missing);
  g_test_add_func ("/shares/contradicting-ballots", test_contradicting_ballots);
  g_test_add_func ("/shares/nothing", test_nothing);
  g_test_add_func ("/shares/rank", test_rank);
  return g_test_run ();
}
