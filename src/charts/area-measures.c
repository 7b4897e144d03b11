/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-measures.h"

#include "analysis/claim-range.h"
#include "analysis/turnout.h"

#include <math.h>

#define BIT(measure) (1u << (measure))

/* Areas that are in others; where there are none, all. What is told of a whole country makes no map. */
typedef struct
{
  const SaylauElection *election;
  gboolean has_parts;
} Areas;

static gboolean
is_part (const Areas *self,
         int area)
{
  return !self->has_parts || saylau_election_get_area (self->election, area)->parent != SAYLAU_NONE;
}

static guint
find_in_tallies (const Areas *self)
{
  guint n_with_votes = 0, found = 0;

  for (guint i = 0; i < self->election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (self->election, i);
      gboolean has_votes = FALSE;

      for (guint j = 0; j < tally->results->len; j++)
        {
          const SaylauResult *result = g_ptr_array_index (tally->results, j);

          if (!is_part (self, result->area))
            continue;
          has_votes |= result->votes->len > 0;
          if (!isnan (saylau_turnout_of_result (result, NULL)))
            found |= BIT (SAYLAU_MEASURE_TURNOUT);
        }
      n_with_votes += has_votes;
    }
  if (n_with_votes > 0)
    found |= BIT (SAYLAU_MEASURE_WINNER) | BIT (SAYLAU_MEASURE_SHARE);
  if (n_with_votes > 1)
    found |= BIT (SAYLAU_MEASURE_DIFFERENCE);
  return found;
}

static guint
find_in_reports (const Areas *self)
{
  for (guint i = 0; i < self->election->turnout->len; i++)
    if (is_part (self, ((const SaylauTurnoutReport *) g_ptr_array_index (self->election->turnout, i))->area))
      return BIT (SAYLAU_MEASURE_TURNOUT);
  return 0;
}

static guint
find_in_events (const Areas *self)
{
  const guint all = BIT (SAYLAU_MEASURE_EVENTS) | BIT (SAYLAU_MEASURE_DETAINED);
  guint found = 0;

  for (guint i = 0; i < self->election->events->len && found != all; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (self->election, i);
      gboolean has_part = FALSE;

      for (guint j = 0; j < event->areas->len && !has_part; j++)
        has_part = is_part (self, g_array_index (event->areas, int, j));
      if (!has_part)
        continue;
      found |= BIT (SAYLAU_MEASURE_EVENTS);
      if (saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_ALL).lowest != SAYLAU_MISSING)
        found |= BIT (SAYLAU_MEASURE_DETAINED);
    }
  return found;
}

/**
 * saylau_area_measures_find:
 * @election: a sealed election
 *
 * What a document says of any of its areas, at any time: whoever chooses what colours a map can be told what will be
 * missing. The measure that chooses by itself is always among them.
 *
 * Returns: a bit for each #SaylauMeasure of which there is a figure of some area
 */
guint
saylau_area_measures_find (const SaylauElection *election)
{
  Areas areas = { election, FALSE };

  for (guint i = 0; i < election->areas->len && !areas.has_parts; i++)
    areas.has_parts = saylau_election_get_area (election, i)->parent != SAYLAU_NONE;
  return BIT (SAYLAU_MEASURE_AUTO) | find_in_tallies (&areas) | find_in_reports (&areas) | find_in_events (&areas);
}
