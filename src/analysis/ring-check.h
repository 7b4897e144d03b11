/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/outlines.h"

G_BEGIN_DECLS

gboolean saylau_ring_crosses_itself (const SaylauDegrees *points,
                                     guint n_points,
                                     SaylauDegrees *where);
double saylau_ring_count_passes (const SaylauDegrees *points,
                                 guint n_points);

G_END_DECLS
