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

/* The same in every language: what tells claimants apart. */
static char *
make_key (const SaylauClaimant *self)
{
  GString *key = g_string_new (self->official ? "1" : "0");

  for (guint i = 0; self->by != NULL && i < saylau_text_get_n_variants (self->by); i++)
    g_string_append_printf (key, "\n%s\n%s", saylau_text_get_tag (self->by, i), saylau_text_get_variant (self->by, i));
  return g_string_free (key, FALSE);
}

static int
find_claimant (SaylauEventFacts *self,
               GHashTable *numbers,
               const SaylauClaimant *claimant)
{
  char *key = make_key (claimant);
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, key, NULL, &number))
    {
      g_free (key);
      return GPOINTER_TO_INT (number);
    }
  g_hash_table_insert (numbers, key, GINT_TO_POINTER (self->claimants->len));
  g_array_append_vals (self->claimants, claimant, 1);
  return self->claimants->len - 1;
}

static void
add_claims (SaylauEventFacts *self,
            GHashTable *numbers,
            const SaylauEvent *event,
            SaylauEventFact *fact)
{
  fact->first_claim = self->claims->len;
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      const SaylauClaimant claimant = { figure->by, figure->official };
      int number;

      if (figure->what != SAYLAU_FIGURE_DETAINED || (figure->min == SAYLAU_MISSING && figure->max == SAYLAU_MISSING))
        continue;
      number = find_claimant (self, numbers, &claimant);
      g_array_append_val (self->claims, number);
    }
  fact->n_claims = self->claims->len - fact->first_claim;
}

static gpointer
facts_new (const SaylauElection *election)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SaylauEventFacts *self = g_new0 (SaylauEventFacts, 1);
  const GArray *known = saylau_detained_days_get (election)->known;

  self->facts = g_array_sized_new (FALSE, FALSE, sizeof (SaylauEventFact), election->events->len);
  self->known = g_array_new (FALSE, FALSE, sizeof (SaylauEventFact));
  self->areas = g_array_new (FALSE, FALSE, sizeof (int));
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
  self->claims = g_array_new (FALSE, FALSE, sizeof (int));
  self->claimants = g_array_new (FALSE, FALSE, sizeof (SaylauClaimant));
  self->start = self->end = SAYLAU_NO_TIME;
  for (guint i = 0; i < election->events->len; i++)
    add_event (self, saylau_election_get_event (election, i));
  for (guint i = 0; i < known->len; i++)
    {
      int event = g_array_index (known, int, i);
      SaylauEventFact *fact = &g_array_index (self->facts, SaylauEventFact, event);

      add_claims (self, numbers, saylau_election_get_event (election, event), fact);
      g_array_append_vals (self->known, fact, 1);
    }
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
  g_array_unref (self->claims);
  g_array_unref (self->claimants);
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
