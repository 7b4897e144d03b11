/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauClaimSide:
 * @SAYLAU_SIDE_REPORTED: all who are no officials
 * @SAYLAU_SIDE_OFFICIAL: officials
 * @SAYLAU_SIDE_ALL: both
 *
 * Whose claims.
 */
typedef enum
{
  SAYLAU_SIDE_REPORTED,
  SAYLAU_SIDE_OFFICIAL,
  SAYLAU_SIDE_ALL,
} SaylauClaimSide;

#define SAYLAU_N_SIDES (SAYLAU_SIDE_ALL + 1)

/**
 * SaylauClaimRange:
 * @lowest: the least that is claimed, or %SAYLAU_MISSING: nothing is
 * @highest: the most that is claimed, or %SAYLAU_MISSING
 * @up_to: whether @lowest is the upper end of a claim that has no lower one, like "up to 100"
 * @or_more: whether one of the claims has no upper end, like "at least 100"
 * @about: whether one of the claims is made in words that do not stand for the very number, like "about 100"
 *
 * What some claims span. An open end counts with the number that it has, and is remembered.
 */
typedef struct
{
  gint64 lowest;
  gint64 highest;
  gboolean up_to;
  gboolean or_more;
  gboolean about;
} SaylauClaimRange;

#define SAYLAU_NO_CLAIMS ((SaylauClaimRange){ SAYLAU_MISSING, SAYLAU_MISSING, FALSE, FALSE, FALSE })

SaylauClaimRange saylau_claim_range_new (const SaylauFigure *figure);
SaylauClaimRange saylau_claim_range_of_event (const SaylauEvent *event,
                                              SaylauFigureWhat what,
                                              SaylauClaimSide side);
gint64 saylau_claim_range_find_largest (const SaylauEvent *event,
                                        SaylauFigureWhat *what);
SaylauClaimRange saylau_claim_range_span (SaylauClaimRange a,
                                          SaylauClaimRange b);
SaylauClaimRange saylau_claim_range_add (SaylauClaimRange a,
                                         SaylauClaimRange b);
SaylauClaimRange saylau_claim_range_larger (SaylauClaimRange a,
                                            SaylauClaimRange b);

G_END_DECLS
