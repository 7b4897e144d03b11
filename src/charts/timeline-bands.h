/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

#define SAYLAU_PHASE_HEIGHT 20.0

guint saylau_timeline_count_phase_rows (const SaylauTimelineCanvas *canvas);
gboolean saylau_timeline_has_narrow_phases (const SaylauTimelineCanvas *canvas);
guint saylau_timeline_count_hidden_phases (const SaylauTimelineCanvas *canvas);
void saylau_timeline_draw_phases (SaylauTimelineCanvas *canvas,
                                  SaylauRect rect);

G_END_DECLS
