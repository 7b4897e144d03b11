/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/turnout-canvas.h"

G_BEGIN_DECLS

double saylau_turnout_axis_get_height (const SaylauTurnoutView *view);
void saylau_turnout_axis_choose_scale (SaylauTurnoutCanvas *canvas);
double saylau_turnout_axis_get_gutter (const SaylauTurnoutCanvas *canvas);
void saylau_turnout_axis_draw (SaylauTurnoutCanvas *canvas);

G_END_DECLS
