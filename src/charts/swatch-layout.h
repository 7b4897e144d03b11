/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

SaylauScene *saylau_swatch_layout (const SaylauElection *election,
                                   int candidate,
                                   const SaylauChartSpec *spec);

G_END_DECLS
