/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"

G_BEGIN_DECLS

void saylau_integers_layout (SaylauSceneBuilder *builder,
                             const SaylauElection *election,
                             const SaylauChartSpec *spec);

G_END_DECLS
