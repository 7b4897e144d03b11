/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"
#include "app/window.h"

G_BEGIN_DECLS

void saylau_station_saving_ask (SaylauWindow *window);
void saylau_station_saving_start (SaylauWindow *window,
                                  SaylauStationSample *stations,
                                  GFile *file);

G_END_DECLS
