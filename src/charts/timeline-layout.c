/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-layout.h"

void
saylau_timeline_layout (SaylauSceneBuilder *builder,
                        const SaylauElection *election,
                        const SaylauChartSpec *spec)
{
}
