/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

SaylauRect saylau_station_panel_get_rect (const SaylauStationPanel *self,
                                          const SaylauStationBrush *brush);
void saylau_station_panel_brush (const SaylauStationPanel *self,
                                 SaylauRect rect,
                                 SaylauStationBrush *brush);
int saylau_station_panel_find (const SaylauScene *scene,
                               double x,
                               double y);

G_END_DECLS
