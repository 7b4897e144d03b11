/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"

#include <math.h>

void
made_election_add_area (SaylauElection *election,
                        const char *id,
                        const char *name,
                        int parent)
{
  SaylauArea *area = saylau_area_new ();

  area->id = g_strdup (id);
  area->name = saylau_text_new_plain (name);
  area->parent = parent;
  g_ptr_array_add (election->areas, area);
}

/* An election of a made-up country with one town in it, still without candidates. */
SaylauElection *
made_election_new (void)
{
  SaylauElection *election = saylau_election_new ();

  election->title = saylau_text_new_plain ("An election");
  saylau_time_parse ("2020-02-02", election->zone, &election->date, NULL);
  made_election_add_area (election, "land", "Land", SAYLAU_NONE);
  made_election_add_area (election, "town", "Town", 0);
  return election;
}

void
made_election_add_candidate (SaylauElection *election,
                             const char *name)
{
  SaylauCandidate *candidate = saylau_candidate_new ();

  candidate->id = g_strdup_printf ("c%u", election->candidates->len);
  candidate->name = saylau_text_new_plain (name);
  g_ptr_array_add (election->candidates, candidate);
}

void
made_election_add_candidates (SaylauElection *election,
                              guint n_candidates)
{
  for (guint i = 0; i < n_candidates; i++)
    {
      g_autofree char *name = g_strdup_printf ("Candidate %u", i + 1);

      made_election_add_candidate (election, name);
    }
}

SaylauTally *
made_election_add_tally (SaylauElection *election,
                         SaylauTallyStatus status,
                         const char *label,
                         const char *time)
{
  SaylauTally *tally = saylau_tally_new ();

  tally->id = g_strdup_printf ("t%u", election->tallies->len);
  tally->status = status;
  tally->label = saylau_text_new_plain (label);
  saylau_time_parse (time, election->zone, &tally->time, NULL);
  g_ptr_array_add (election->tallies, tally);
  return tally;
}

SaylauResult *
made_tally_add_result (SaylauTally *tally,
                       int area)
{
  SaylauResult *result = saylau_result_new ();

  result->area = area;
  g_ptr_array_add (tally->results, result);
  return result;
}

/* SAYLAU_MISSING: the candidate is not reported. */
void
made_result_add_votes (SaylauResult *result,
                       const gint64 *votes,
                       guint n_votes)
{
  for (guint i = 0; i < n_votes; i++)
    {
      SaylauVote vote = { (int) i, votes[i], NAN };

      if (votes[i] != SAYLAU_MISSING)
        g_array_append_val (result->votes, vote);
    }
}

/* NAN: the candidate is not reported. */
void
made_result_add_shares (SaylauResult *result,
                        const double *shares,
                        guint n_shares)
{
  for (guint i = 0; i < n_shares; i++)
    {
      SaylauVote vote = { (int) i, SAYLAU_MISSING, shares[i] };

      if (!isnan (shares[i]))
        g_array_append_val (result->votes, vote);
    }
}
