/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"
#include "charts/scene.h"

G_BEGIN_DECLS

SaylauScene *saylau_layout (const SaylauElection *election,
                            const SaylauChartSpec *spec,
                            SaylauMetrics *metrics);

G_END_DECLS
