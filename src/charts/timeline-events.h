/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-canvas.h"

G_BEGIN_DECLS

void saylau_timeline_draw_events (SaylauTimelineCanvas *canvas,
                                  SaylauEventLane lane,
                                  SaylauRect rect);
int saylau_timeline_find_event (const SaylauScene *scene,
                                const SaylauElection *election,
                                int event);

G_END_DECLS
