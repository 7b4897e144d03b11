/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"

G_BEGIN_DECLS

void saylau_area_events_count (SaylauAreaView *view);
void saylau_area_events_sum_detained (SaylauAreaView *view);
GArray *saylau_area_events_list_claimants (const SaylauAreaView *view,
                                           int figure);
GArray *saylau_area_events_find_origins (SaylauAreaView *view);

G_END_DECLS
