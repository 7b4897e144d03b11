/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "small-election.h"

#include <math.h>

static SaylauTime
at (const char *string)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  SaylauTime time;

  g_assert_true (saylau_time_parse (string, zone, &time, NULL));
  return time;
}

static void
add_candidate (SaylauElection *election,
               const char *id)
{
  SaylauCandidate *candidate = saylau_candidate_new ();

  candidate->id = g_strdup (id);
  candidate->name = saylau_text_new_plain (id);
  g_ptr_array_add (election->candidates, candidate);
}

static void
add_area (SaylauElection *election,
          const char *id,
          int parent)
{
  SaylauArea *area = saylau_area_new ();

  area->id = g_strdup (id);
  area->name = saylau_text_new_plain (id);
  area->parent = parent;
  g_ptr_array_add (election->areas, area);
}

static SaylauTally *
add_tally (SaylauElection *election,
           const char *id,
           const char *time)
{
  SaylauTally *tally = saylau_tally_new ();

  tally->id = g_strdup (id);
  tally->label = saylau_text_new_plain (id);
  tally->time = at (time);
  g_ptr_array_add (election->tallies, tally);
  return tally;
}

static void
add_result (SaylauTally *tally,
            int area,
            gint64 a,
            gint64 b)
{
  SaylauResult *result = saylau_result_new ();
  SaylauVote votes[] = { { 0, a, NAN }, { 1, b, NAN } };

  result->area = area;
  g_array_append_vals (result->votes, votes, G_N_ELEMENTS (votes));
  g_ptr_array_add (tally->results, result);
}

static void
add_event (SaylauElection *election,
           const char *id,
           const char *start,
           int area,
           int candidate)
{
  SaylauEvent *event = saylau_event_new ();

  event->id = g_strdup (id);
  event->title = saylau_text_new_plain (id);
  event->start = at (start);
  if (area != SAYLAU_NONE)
    g_array_append_val (event->areas, area);
  if (candidate != SAYLAU_NONE)
    g_array_append_val (event->candidates, candidate);
  g_ptr_array_add (election->events, event);
}

SaylauElection *
saylau_small_election_new (void)
{
  SaylauElection *election = saylau_election_new ();
  SaylauTally *tally;

  election->title = saylau_text_new_plain ("small");
  election->date = at ("2019-06-09");
  add_candidate (election, "a");
  add_candidate (election, "b");
  add_area (election, "KZ", SAYLAU_NONE);
  add_area (election, "north", 0);
  add_area (election, "south", 0);
  tally = add_tally (election, "last", "2019-06-10");
  add_result (tally, 0, 60, 40);
  add_result (tally, 1, 10, 30);
  add_result (add_tally (election, "poll", "2019-06-01"), 0, 70, 30);
  add_result (add_tally (election, "first", "2019-06-10T08:00"), 0, 65, 35);
  add_event (election, "rally", "2019-06-09", 2, 0);
  add_event (election, "strike", "2019-06", SAYLAU_NONE, SAYLAU_NONE);
  add_event (election, "march", "2019-05-01", 1, SAYLAU_NONE);
  saylau_election_seal (election);
  return election;
}
