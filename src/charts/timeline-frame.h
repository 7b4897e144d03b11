/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

double saylau_timeline_draw_header (SaylauTimelineCanvas *canvas,
                                    double top);
double saylau_timeline_get_axis_height (const SaylauTimelineCanvas *canvas);
void saylau_timeline_draw_axis (SaylauTimelineCanvas *canvas,
                                double top);
void saylau_timeline_draw_moment (SaylauTimelineCanvas *canvas,
                                  double top);

G_END_DECLS
