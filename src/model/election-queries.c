/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/election.h"

/* What is asked of an election once it is sealed. */

/**
 * saylau_election_get_root_area:
 * @self: a sealed election
 *
 * Returns: the first area without a parent, which stands for the whole country, or %SAYLAU_NONE
 */
int
saylau_election_get_root_area (const SaylauElection *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (saylau_election_get_area (self, i)->parent == SAYLAU_NONE)
      return i;
  return SAYLAU_NONE;
}

/**
 * saylau_election_has_parts:
 * @self: a sealed election
 * @area: one of its areas
 *
 * Returns: whether other areas are in it
 */
gboolean
saylau_election_has_parts (const SaylauElection *self,
                           int area)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (saylau_election_get_area (self, i)->parent == area)
      return TRUE;
  return FALSE;
}

/**
 * saylau_election_get_newest_tally:
 * @self: a sealed election
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * A tally counts as there from the middle of its time on, which is where its flag stands.
 * Of two with one time the later in the document is the newer.
 *
 * Returns: the newest tally by @instant, or %SAYLAU_NONE where there was none yet
 */
int
saylau_election_get_newest_tally (const SaylauElection *self,
                                  gint64 instant)
{
  int newest = SAYLAU_NONE;

  for (guint i = 0; i < self->tallies_by_time->len; i++)
    {
      int tally = g_array_index (self->tallies_by_time, int, i);

      if (saylau_time_get_middle (&saylau_election_get_tally (self, tally)->time) > instant)
        break;
      newest = tally;
    }
  return newest;
}

/**
 * saylau_election_get_default_tally:
 * @self: a sealed election
 *
 * Returns: the tally that is shown when nobody chose one: the newest, or %SAYLAU_NONE
 */
int
saylau_election_get_default_tally (const SaylauElection *self)
{
  return saylau_election_get_newest_tally (self, G_MAXINT64);
}

/**
 * saylau_election_step_tally:
 * @self: a sealed election
 * @tally: a tally, or %SAYLAU_NONE for the time before the first
 * @step: how many tallies to go on in time; negative: back
 *
 * Returns: the tally there, the first or last where @step leads beyond; %SAYLAU_NONE only
 *   where there are none
 */
int
saylau_election_step_tally (const SaylauElection *self,
                            int tally,
                            int step)
{
  int place = -1;
  int last = (int) self->tallies_by_time->len - 1;

  if (last < 0)
    return SAYLAU_NONE;

  for (int i = 0; i <= last; i++)
    if (g_array_index (self->tallies_by_time, int, i) == tally)
      place = i;
  place = CLAMP (place + step, 0, last);
  return g_array_index (self->tallies_by_time, int, place);
}

/**
 * saylau_tally_find_result:
 * @self: a tally
 * @area: an area
 *
 * Returns: (nullable) (transfer none): what the tally reports for just that area
 */
const SaylauResult *
saylau_tally_find_result (const SaylauTally *self,
                          int area)
{
  for (guint i = 0; i < self->results->len; i++)
    {
      const SaylauResult *result = g_ptr_array_index (self->results, i);

      if (result->area == area)
        return result;
    }
  return NULL;
}

/**
 * saylau_election_find_result:
 * @self: a sealed election
 * @tally: a tally
 * @area: the area asked for
 * @found_area: (out) (optional): the area whose result it is: @area, or the nearest of its
 *   parents that the tally reports; %SAYLAU_NONE where none does
 *
 * Returns: (nullable) (transfer none): the result of @area, or of its nearest parent
 */
const SaylauResult *
saylau_election_find_result (const SaylauElection *self,
                             int tally,
                             int area,
                             int *found_area)
{
  const SaylauResult *result = NULL;

  while (area != SAYLAU_NONE &&
         (result = saylau_tally_find_result (saylau_election_get_tally (self, tally), area)) == NULL)
    area = saylau_election_get_area (self, area)->parent;

  if (found_area != NULL)
    *found_area = area;
  return result;
}

/**
 * saylau_result_find_vote:
 * @self: a result
 * @candidate: a candidate
 *
 * Returns: (nullable) (transfer none): what was reported for the candidate, or %NULL: nothing was
 */
const SaylauVote *
saylau_result_find_vote (const SaylauResult *self,
                         int candidate)
{
  guint low = 0, high = self->votes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SaylauVote *vote = &g_array_index (self->votes, SaylauVote, middle);

      if (vote->candidate == candidate)
        return vote;
      if (vote->candidate < candidate)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/**
 * saylau_event_get_start:
 * @self: an event
 *
 * Returns: the first second at which it may have begun, since 1970-01-01T00:00Z
 */
gint64
saylau_event_get_start (const SaylauEvent *self)
{
  return self->start.start;
}

/**
 * saylau_event_get_end:
 * @self: an event
 *
 * Returns: the first second at which it was surely over: the end of its last day
 */
gint64
saylau_event_get_end (const SaylauEvent *self)
{
  return saylau_time_is_set (&self->end) ? MAX (self->end.end, self->start.end) : self->start.end;
}

/**
 * saylau_event_names_candidate:
 * @self: an event
 * @candidate: a candidate
 *
 * Returns: whether the document says that the event concerns the candidate
 */
gboolean
saylau_event_names_candidate (const SaylauEvent *self,
                              int candidate)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (g_array_index (self->candidates, int, i) == candidate)
      return TRUE;
  return FALSE;
}
