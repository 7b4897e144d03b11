/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

#define SAYLAU_SYMBOL_RADIUS 5.0

/**
 * SaylauClaimGlyph:
 * @what: what is claimed
 * @reported: the radii of the lowest and the highest claim of reporters; 0: there is none
 * @official: the half sides of the squares of official claims; 0: there is none
 * @radius: of all together; of an event without a figure, of its own sign
 *
 * How large an event's claims are drawn. The areas are in proportion to the numbers.
 */
typedef struct
{
  SaylauFigureWhat what;
  double reported[2];
  double official[2];
  double radius;
} SaylauClaimGlyph;

SaylauClaimGlyph saylau_claim_glyph_new (const SaylauEvent *event,
                                         double per_root);
void saylau_claim_glyph_draw (const SaylauClaimGlyph *self,
                              SaylauTimelineCanvas *canvas,
                              double x,
                              double y);
void saylau_timeline_draw_symbol (SaylauTimelineCanvas *canvas,
                                  SaylauEventKind kind,
                                  double x,
                                  double y,
                                  double scale);

G_END_DECLS
