/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

guint saylau_arc_count_curves (double start_angle,
                               double end_angle);
void saylau_arc_get_curve (SaylauPoint center,
                           double radius,
                           double start_angle,
                           double end_angle,
                           SaylauPoint curve[3]);
void saylau_wedge_append (GByteArray *verbs,
                          GArray *points,
                          SaylauPoint center,
                          double radius,
                          double start_angle,
                          double end_angle,
                          double gap);

G_END_DECLS
