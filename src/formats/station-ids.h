/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/station-table.h"

G_BEGIN_DECLS

/**
 * SaylauStationIds:
 *
 * Which ids of polling stations there are already in each area, while a table of them is filled.
 */
typedef struct _SaylauStationIds SaylauStationIds;

SaylauStationIds *saylau_station_ids_new (const SaylauStationTable *table);
void saylau_station_ids_free (SaylauStationIds *self);
gboolean saylau_station_ids_add (SaylauStationIds *self,
                                 guint row,
                                 guint *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationIds, saylau_station_ids_free)

G_END_DECLS
