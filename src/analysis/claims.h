/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauClaims:
 * @n: how many figures of that kind there are
 * @lowest: the lowest number that anybody claims, or %SAYLAU_MISSING
 * @highest: the highest number that anybody claims, or %SAYLAU_MISSING
 * @has_official: whether one of them is official
 * @has_reported: whether one of them is not
 *
 * What the claims about one thing span. An open end ("at least 100") counts with the number it has.
 */
typedef struct
{
  guint n;
  gint64 lowest;
  gint64 highest;
  gboolean has_official;
  gboolean has_reported;
} SaylauClaims;

SaylauClaims saylau_claims_of_event (const SaylauEvent *event,
                                     SaylauFigureWhat what);
gint64 saylau_claims_get_largest (const SaylauEvent *event,
                                  SaylauFigureWhat *what);

G_END_DECLS
