/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "analysis/station-sample.h"
#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_STATION_LIST (saylau_station_list_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationList, saylau_station_list, SAYLAU, STATION_LIST, GtkWidget)

void saylau_station_list_bind (SaylauStationList *self,
                               SaylauSelection *selection,
                               GSettings *settings);
SaylauStationSample *saylau_station_list_get_order (SaylauStationList *self);
gboolean saylau_station_list_is_working (SaylauStationList *self);

G_END_DECLS
