/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/event-facts.h"

#include "analysis/detained-days.h"

static void
add_event (SaylauEventFacts *self,
           const SaylauEvent *event)
{
  SaylauEventFact fact = {
    .start = saylau_event_get_start (event),
    .end = saylau_event_get_end (event),
    .first_area = self->areas->len,
    .n_areas = event->areas->len,
    .first_source = self->sources->len,
    .n_sources = event->sources->len,
    .detained = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_ALL),
  };

  if (self->start == SAYLAU_NO_TIME || fact.start < self->start)
    self->start = fact.start;
  if (self->end == SAYLAU_NO_TIME || fact.end > self->end)
    self->end = fact.end;
  g_array_append_vals (self->areas, event->areas->data, event->areas->len);
  g_array_append_vals (self->sources, event->sources->data, event->sources->len);
  g_array_append_val (self->facts, fact);
}

static gpointer
facts_new (const SaylauElection *election)
{
  SaylauEventFacts *self = g_new0 (SaylauEventFacts, 1);
  const GArray *known = saylau_detained_days_get (election)->known;

  self->facts = g_array_sized_new (FALSE, FALSE, sizeof (SaylauEventFact), election->events->len);
  self->known = g_array_new (FALSE, FALSE, sizeof (SaylauEventFact));
  self->areas = g_array_new (FALSE, FALSE, sizeof (int));
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
  self->start = self->end = SAYLAU_NO_TIME;
  for (guint i = 0; i < election->events->len; i++)
    add_event (self, saylau_election_get_event (election, i));
  for (guint i = 0; i < known->len; i++)
    g_array_append_vals (self->known, saylau_event_facts_of (self, g_array_index (known, int, i)), 1);
  return self;
}

static void
facts_free (gpointer data)
{
  SaylauEventFacts *self = data;

  g_array_unref (self->facts);
  g_array_unref (self->known);
  g_array_unref (self->areas);
  g_array_unref (self->sources);
  g_free (self);
}

/**
 * saylau_event_facts_get:
 * @election: a sealed election
 *
 * Made when they are asked for first. May be called from any thread.
 *
 * Returns: (transfer none): what is counted of its events
 */
const SaylauEventFacts *
saylau_event_facts_get (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-event-facts"), facts_new, facts_free);
}

/**
 * saylau_event_facts_of:
 * @self: facts
 * @event: an event
 *
 * Returns: (transfer none): those of the event
 */
const SaylauEventFact *
saylau_event_facts_of (const SaylauEventFacts *self,
                       int event)
{
  return &g_array_index (self->facts, SaylauEventFact, event);
}
