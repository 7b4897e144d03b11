/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"

G_BEGIN_DECLS

guint saylau_area_measures_find (const SaylauElection *election);

G_END_DECLS
