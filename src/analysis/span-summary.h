/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/claim-range.h"

G_BEGIN_DECLS

/**
 * SaylauSpanSummary:
 * @n_events: how many events there were, of all kinds
 * @kinds: how many of each #SaylauEventKind
 * @detained: what is claimed of the detained, by #SaylauClaimSide: the sum over days and places apart of
 *   what is claimed about each
 * @n_known: how many events that sum is made of
 * @n_official: how many of these officials tell a number of
 * @n_unknown: of how many protests, detentions and acts of violence nobody tells a number
 * @totals: (element-type int): the events whose number of detained is not that of one day and one event,
 *   by time; they are in no sum
 *
 * What happened in a span of time. An event counts when a second of it may lie in the span.
 */
typedef struct
{
  guint n_events;
  guint kinds[SAYLAU_N_EVENT_KINDS];
  SaylauClaimRange detained[SAYLAU_N_SIDES];
  guint n_known;
  guint n_official;
  guint n_unknown;
  GArray *totals;
} SaylauSpanSummary;

SaylauSpanSummary *saylau_span_summary_new (const SaylauElection *election,
                                            gint64 from,
                                            gint64 to);
void saylau_span_summary_free (SaylauSpanSummary *self);
guint saylau_span_count_kind (const SaylauElection *election,
                              SaylauEventKind kind,
                              gint64 from,
                              gint64 to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauSpanSummary, saylau_span_summary_free)

G_END_DECLS
