/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/conflicts.h"

#include <math.h>

static SaylauElection *
make_election (void)
{
  SaylauElection *election = saylau_election_new ();

  for (int i = 0; i < 2; i++)
    {
      SaylauCandidate *candidate = saylau_candidate_new ();

      candidate->id = g_strdup_printf ("c%d", i);
      g_ptr_array_add (election->candidates, candidate);
    }
  g_ptr_array_add (election->areas, saylau_area_new ());
  ((SaylauArea *) g_ptr_array_index (election->areas, 0))->id = g_strdup ("land");
  ((SaylauArea *) g_ptr_array_index (election->areas, 0))->parent = SAYLAU_NONE;
  return election;
}

static SaylauTally *
add_tally (SaylauElection *election,
           SaylauTallyStatus status,
           const char *time)
{
  SaylauTally *tally = saylau_tally_new ();
  SaylauResult *result = saylau_result_new ();

  tally->id = g_strdup_printf ("t%u", election->tallies->len);
  tally->status = status;
  g_assert_true (saylau_time_parse (time, election->zone, &tally->time, NULL));
  result->area = 0;
  g_ptr_array_add (tally->results, result);
  g_ptr_array_add (election->tallies, tally);
  return tally;
}

static void
add_vote (SaylauTally *tally,
          int candidate,
          gint64 votes,
          double share)
{
  SaylauResult *result = g_ptr_array_index (tally->results, 0);

  g_array_append_val (result->votes, ((SaylauVote){ candidate, votes, share }));
}

static void
test_same (void)
{
  static const struct
  {
    SaylauTallyStatus first, second;
    const char *first_time, *second_time;
    gboolean same;
    gint64 first_units, second_units; /* 0: not known */
  } rows[] = {
    { SAYLAU_TALLY_FINAL, SAYLAU_TALLY_FINAL, "2020-02-03", "2020-02-09", TRUE },
    { SAYLAU_TALLY_FINAL, SAYLAU_TALLY_PARALLEL, "2020-02-09", "2020-02-03", TRUE },
    { SAYLAU_TALLY_RECOUNT, SAYLAU_TALLY_RECOUNT, "2020-02-19", "2020-02-23", TRUE },
    { SAYLAU_TALLY_FINAL, SAYLAU_TALLY_RECOUNT, "2020-02-09", "2020-02-19", FALSE },
    { SAYLAU_TALLY_PRELIMINARY, SAYLAU_TALLY_FINAL, "2020-02-03", "2020-02-09", FALSE },
    { SAYLAU_TALLY_PRELIMINARY, SAYLAU_TALLY_PRELIMINARY, "2020-02-03T12:00", "2020-02-03T12:00", TRUE },
    { SAYLAU_TALLY_PRELIMINARY, SAYLAU_TALLY_PRELIMINARY, "2020-02-03T12:00", "2020-02-03T12:01", FALSE },
    { SAYLAU_TALLY_PRELIMINARY, SAYLAU_TALLY_PRELIMINARY, "2020-02-03", "2020-02-03T12:00", FALSE },
    { SAYLAU_TALLY_PARTIAL, SAYLAU_TALLY_PARTIAL, "2020-02-03", "2020-02-03", FALSE },
    { SAYLAU_TALLY_PARTIAL, SAYLAU_TALLY_PARTIAL, "2020-02-03", "2020-02-03", TRUE, 80, 80 },
    { SAYLAU_TALLY_PARTIAL, SAYLAU_TALLY_PARTIAL, "2020-02-03", "2020-02-03", FALSE, 80, 81 },
    { SAYLAU_TALLY_PARTIAL, SAYLAU_TALLY_PARTIAL, "2020-02-03", "2020-02-03", FALSE, 80 },
    { SAYLAU_TALLY_PRELIMINARY, SAYLAU_TALLY_PRELIMINARY, "2020-02-03", "2020-02-04", FALSE },
    { SAYLAU_TALLY_EXIT_POLL, SAYLAU_TALLY_EXIT_POLL, "2020-02-03", "2020-02-03", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = make_election ();
      SaylauTally *first = add_tally (election, rows[i].first, rows[i].first_time);
      SaylauTally *second = add_tally (election, rows[i].second, rows[i].second_time);

      if (rows[i].first_units > 0)
        first->units_in = rows[i].first_units;
      if (rows[i].second_units > 0)
        second->units_in = rows[i].second_units;
      g_assert_cmpint (saylau_tallies_tell_the_same (first, second), ==, rows[i].same);
      g_assert_cmpint (saylau_tallies_tell_the_same (second, first), ==, rows[i].same);
      g_assert_false (saylau_tallies_tell_the_same (first, first));
    }
}

static void
add_sources (SaylauTally *tally,
             int n_sources,
             const int *sources)
{
  g_array_append_vals (tally->sources, sources, n_sources);
}

/* A source that tells another figure later has corrected it; the sum of its stations is no other telling of it. */
static void
test_same_source (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  SaylauTally *first = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-03");
  SaylauTally *second = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-05");

  add_sources (first, 2, (const int[]){ 0, 1 });
  add_sources (second, 1, (const int[]){ 0 });
  g_assert_true (saylau_tallies_tell_the_same (first, second));
  g_assert_true (saylau_tallies_tell_the_same (second, first));
  add_sources (second, 1, (const int[]){ 1 });
  g_assert_false (saylau_tallies_tell_the_same (first, second));
  second->summed = TRUE;
  g_assert_true (saylau_tallies_tell_the_same (first, second));
}

static void
test_figures (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  SaylauTally *official = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-03");
  SaylauTally *other = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-05");
  g_autoptr (GArray) conflicts = NULL;
  const SaylauConflict *conflict;

  add_vote (official, 0, 1495401, NAN);
  add_vote (other, 0, 1495491, NAN);
  add_vote (official, 1, SAYLAU_MISSING, 16.23);
  add_vote (other, 1, SAYLAU_MISSING, 16.2);
  ((SaylauResult *) g_ptr_array_index (official->results, 0))->registered = 100;
  ((SaylauResult *) g_ptr_array_index (other->results, 0))->registered = 101;
  ((SaylauResult *) g_ptr_array_index (official->results, 0))->cast = 50;
  saylau_election_seal (election);
  conflicts = saylau_conflicts_list (election, 0, 1, 0);
  g_assert_cmpuint (conflicts->len, ==, 2); /* 16.2 is 16.23, rounded; and what one does not tell is no contradiction */
  conflict = &g_array_index (conflicts, SaylauConflict, 0);
  g_assert_cmpint (conflict->what, ==, SAYLAU_CONFLICT_REGISTERED);
  g_assert_cmpint (conflict->candidate, ==, SAYLAU_NONE);
  conflict = &g_array_index (conflicts, SaylauConflict, 1);
  g_assert_cmpint (conflict->what, ==, SAYLAU_CONFLICT_VOTES);
  g_assert_cmpint (conflict->candidate, ==, 0);
  g_assert_cmpfloat (conflict->first, ==, 1495401);
  g_assert_cmpfloat (conflict->second, ==, 1495491);
}

/* As the count goes on votes change, but not who is registered. */
static void
test_count_goes_on (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  SaylauTally *before = add_tally (election, SAYLAU_TALLY_PRELIMINARY, "2020-02-03");
  SaylauTally *after = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-05");
  g_autoptr (GArray) conflicts = NULL;

  add_vote (before, 0, 10, NAN);
  add_vote (after, 0, 20, NAN);
  ((SaylauResult *) g_ptr_array_index (before->results, 0))->registered = 100;
  ((SaylauResult *) g_ptr_array_index (after->results, 0))->registered = 101;
  saylau_election_seal (election);
  conflicts = saylau_conflicts_list (election, 0, 1, 0);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpint (g_array_index (conflicts, SaylauConflict, 0).what, ==, SAYLAU_CONFLICT_REGISTERED);
}

/* One source contradicts nobody, and the voters of a partial count are not all. */
static void
test_voters (void)
{
  static const struct
  {
    SaylauTallyStatus status;
    int source;
    gint64 units_in;
    guint n_conflicts;
  } cases[] = {
    { SAYLAU_TALLY_RECOUNT, 0, SAYLAU_MISSING, 0 },
    { SAYLAU_TALLY_RECOUNT, 1, SAYLAU_MISSING, 1 },
    { SAYLAU_TALLY_PARTIAL, 1, SAYLAU_MISSING, 0 },
    { SAYLAU_TALLY_PRELIMINARY, 1, 10, 0 },
    { SAYLAU_TALLY_PRELIMINARY, 1, 100, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SaylauElection) election = make_election ();
      SaylauTally *final = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-03");
      SaylauTally *other = add_tally (election, cases[i].status, "2020-02-05");
      g_autoptr (GArray) conflicts = NULL;
      const int first = 0;

      add_vote (final, 0, 10, NAN);
      add_vote (other, 0, 10, NAN);
      g_array_append_val (final->sources, first);
      g_array_append_val (other->sources, cases[i].source);
      other->units_in = cases[i].units_in;
      other->units = cases[i].units_in != SAYLAU_MISSING ? 100 : SAYLAU_MISSING;
      ((SaylauResult *) g_ptr_array_index (final->results, 0))->registered = 9000;
      ((SaylauResult *) g_ptr_array_index (other->results, 0))->registered = 9001;
      saylau_election_seal (election);
      conflicts = saylau_conflicts_list (election, 0, 1, 0);
      g_assert_cmpuint (conflicts->len, ==, cases[i].n_conflicts);
    }
}

/* A sample contradicts a count only beyond its margin of error, and its own counts are no others'. */
static void
test_sample (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  SaylauTally *official = add_tally (election, SAYLAU_TALLY_FINAL, "2020-02-03");
  SaylauTally *sample = add_tally (election, SAYLAU_TALLY_PARALLEL, "2020-02-03");
  g_autoptr (GArray) conflicts = NULL;

  sample->margin = 2;
  add_vote (official, 0, 6000, 60);
  add_vote (sample, 0, 500, 50);
  add_vote (official, 1, 4000, 40);
  add_vote (sample, 1, 390, 39);
  ((SaylauResult *) g_ptr_array_index (official->results, 0))->registered = 20000;
  ((SaylauResult *) g_ptr_array_index (sample->results, 0))->registered = 1500;
  saylau_election_seal (election);
  conflicts = saylau_conflicts_list (election, 0, 1, 0);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpint (g_array_index (conflicts, SaylauConflict, 0).what, ==, SAYLAU_CONFLICT_SHARE);
  g_assert_cmpint (g_array_index (conflicts, SaylauConflict, 0).candidate, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflicts/same", test_same);
  g_test_add_func ("/conflicts/same-source", test_same_source);
  g_test_add_func ("/conflicts/figures", test_figures);
  g_test_add_func ("/conflicts/count-goes-on", test_count_goes_on);
  g_test_add_func ("/conflicts/voters", test_voters);
  g_test_add_func ("/conflicts/sample", test_sample);
  return g_test_run ();
}
