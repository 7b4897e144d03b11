/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/claim-range.h"

G_BEGIN_DECLS

/**
 * SaylauClaimant:
 * @by: (nullable): who says it; %NULL: the document does not tell
 * @official: whether officials say it
 *
 * Who says how many were detained.
 */
typedef struct
{
  const SaylauText *by;
  gboolean official;
} SaylauClaimant;

/**
 * SaylauEventFact:
 * @start: when the event began
 * @end: the first second after it
 * @first_area: its first in the list of areas
 * @n_areas: how many it has
 * @first_source: its first in the list of sources
 * @n_sources: how many it has
 * @first_claim: its first in the list of claims
 * @n_claims: how many of its claims the days of the detained are made of
 * @detained: how many were detained by all claims
 *
 * What is counted of an event.
 */
typedef struct
{
  gint64 start, end;
  guint first_area, n_areas;
  guint first_source, n_sources;
  guint first_claim, n_claims;
  SaylauClaimRange detained;
} SaylauEventFact;

/**
 * SaylauEventFacts:
 * @facts: (element-type SaylauEventFact): in the document's order
 * @known: (element-type SaylauEventFact): of the events in #SaylauDetainedDays.known, in their order
 * @areas: (element-type int): those of all events
 * @sources: (element-type int): those of all events
 * @claims: (element-type int): of each claim about the detained of the @known events, which of the @claimants makes it
 * @claimants: (element-type SaylauClaimant): who makes these claims, each once, by the time of the first
 * @start: when the first began, or %SAYLAU_NO_TIME: there are no events
 * @end: the first second after all
 *
 * The events of an election side by side, so that a hundred thousand are counted in a millisecond.
 */
typedef struct
{
  GArray *facts;
  GArray *known;
  GArray *areas;
  GArray *sources;
  GArray *claims;
  GArray *claimants;
  gint64 start, end;
} SaylauEventFacts;

const SaylauEventFacts *saylau_event_facts_get (const SaylauElection *election);
const SaylauEventFact *saylau_event_facts_of (const SaylauEventFacts *self,
                                              int event);

G_END_DECLS
