/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-figures.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_STATION_WORKER (saylau_station_worker_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationWorker, saylau_station_worker, SAYLAU, STATION_WORKER, GObject)

SaylauStationWorker *saylau_station_worker_new (void);
gboolean saylau_station_worker_prepare (SaylauStationWorker *self,
                                        SaylauElection *election,
                                        const SaylauStationQuery *query);
void saylau_station_worker_cancel (SaylauStationWorker *self);
gboolean saylau_station_worker_is_working (SaylauStationWorker *self);

G_END_DECLS
