/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/turnout-canvas.h"

G_BEGIN_DECLS

/**
 * SaylauTurnoutEnds:
 *
 * The labels at the ends of the lines: which areas have one, and where it stands.
 */
typedef struct _SaylauTurnoutEnds SaylauTurnoutEnds;

SaylauTurnoutEnds *saylau_turnout_ends_new (SaylauTurnoutCanvas *canvas);
void saylau_turnout_ends_free (SaylauTurnoutEnds *self);
double saylau_turnout_ends_get_width (const SaylauTurnoutEnds *self);
double saylau_turnout_ends_get_contradicted_width (const SaylauTurnoutEnds *self);
void saylau_turnout_ends_place (SaylauTurnoutEnds *self);
int saylau_turnout_ends_draw_main (SaylauTurnoutEnds *self,
                                   const SaylauTurnoutSeries *series);
void saylau_turnout_ends_draw_others (SaylauTurnoutEnds *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTurnoutEnds, saylau_turnout_ends_free)

G_END_DECLS
