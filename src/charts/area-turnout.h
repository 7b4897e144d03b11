/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"

G_BEGIN_DECLS

void saylau_area_turnout_fill (SaylauAreaView *view);

G_END_DECLS
