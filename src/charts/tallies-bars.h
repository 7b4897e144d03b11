/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/tallies-canvas.h"

G_BEGIN_DECLS

void saylau_tallies_bars_draw (SaylauTalliesCanvas *canvas);

G_END_DECLS
