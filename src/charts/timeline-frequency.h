/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

void saylau_timeline_draw_frequency (SaylauTimelineCanvas *canvas,
                                     SaylauRect rect);

G_END_DECLS
