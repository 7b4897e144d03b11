/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

#define SAYLAU_ALL_EVENT_KINDS ((1u << SAYLAU_N_EVENT_KINDS) - 1)

/**
 * SaylauEventFilter:
 * @from: the first second of a span, or %SAYLAU_NO_TIME: of all time
 * @to: the first second after it
 * @kinds: the kinds that are wanted, a bit for each: `1 << kind`
 * @words: (nullable): words as somebody types them; %NULL or no words: all events
 *
 * Which events are wanted: those of which a second may lie in the span, of one of the kinds, and in which each of the words
 * is found.
 */
typedef struct
{
  gint64 from, to;
  guint kinds;
  const char *words;
} SaylauEventFilter;

/**
 * SaylauFoundEvent:
 * @start: the first second at which the event may have begun
 * @event: the event
 */
typedef struct
{
  gint64 start;
  int event;
} SaylauFoundEvent;

GArray *saylau_event_filter_find (const SaylauElection *election,
                                  const SaylauEventFilter *filter);
void saylau_event_filter_prepare (const SaylauElection *election);

G_END_DECLS
