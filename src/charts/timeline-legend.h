/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

double saylau_timeline_get_legend_height (const SaylauTimelineCanvas *canvas,
                                          double spare);
gboolean saylau_timeline_has_legend (const SaylauTimelineCanvas *canvas);
void saylau_timeline_draw_legend (SaylauTimelineCanvas *canvas,
                                  double bottom,
                                  double height,
                                  const char *dropped);

G_END_DECLS
