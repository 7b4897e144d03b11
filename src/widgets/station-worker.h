/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-figures.h"

G_BEGIN_DECLS

/**
 * SaylauStationStep:
 * @SAYLAU_STATIONS_NOTHING: nothing of what was asked for is there
 * @SAYLAU_STATIONS_FIRST: the part of it is that saylau_station_query_get_first() tells
 * @SAYLAU_STATIONS_WHOLE: all is
 *
 * How far figures of polling stations are computed.
 */
typedef enum
{
  SAYLAU_STATIONS_NOTHING,
  SAYLAU_STATIONS_FIRST,
  SAYLAU_STATIONS_WHOLE,
} SaylauStationStep;

#define SAYLAU_TYPE_STATION_WORKER (saylau_station_worker_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationWorker, saylau_station_worker, SAYLAU, STATION_WORKER, GObject)

SaylauStationWorker *saylau_station_worker_new (void);
SaylauStationStep saylau_station_worker_prepare (SaylauStationWorker *self,
                                                 SaylauElection *election,
                                                 const SaylauStationQuery *query);
void saylau_station_worker_cancel (SaylauStationWorker *self);
SaylauStationStep saylau_station_worker_get_step (SaylauStationWorker *self);

G_END_DECLS
