/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-index.h"

G_BEGIN_DECLS

/**
 * SaylauEventFacts:
 * @row: the event's row
 * @kind: its kind
 * @n_areas: how many areas it names
 * @area: the first of them, or %SAYLAU_NONE
 * @sides: what reporters (0) and officials (1) claim of the detained
 *
 * What the index is made of: read once, in the document's order, which is how events lie in memory.
 */
typedef struct
{
  SaylauEventRow row;
  SaylauEventKind kind;
  guint n_areas;
  int area;
  SaylauClaimRange sides[2];
} SaylauEventFacts;

GArray *saylau_detained_days_new (const SaylauElection *election,
                                  const SaylauEventFacts *facts,
                                  GArray *known,
                                  GArray *apart);

G_END_DECLS
