/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"
#include "model/station-brush.h"

G_BEGIN_DECLS

/**
 * SaylauBrushedStations:
 * @rows: (element-type guint): their rows in the table, in its order
 * @tally: what they sum to, in one result; of an area of theirs where they were looked for in one
 * @areas: (array): by area, how many of them are in it and in the areas within it
 *
 * The polling stations that are selected.
 */
typedef struct
{
  GArray *rows;
  SaylauTally *tally;
  guint *areas;
} SaylauBrushedStations;

SaylauBrushedStations *saylau_brushed_stations_new (const SaylauStationSample *sample,
                                                    const SaylauStationBrush *brush);
void saylau_brushed_stations_free (SaylauBrushedStations *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauBrushedStations, saylau_brushed_stations_free)

G_END_DECLS
