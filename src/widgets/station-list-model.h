/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "analysis/station-order.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_STATION_ITEM (saylau_station_item_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationItem, saylau_station_item, SAYLAU, STATION_ITEM, GObject)

guint saylau_station_item_get_station (SaylauStationItem *self);

#define SAYLAU_TYPE_STATION_LIST_MODEL (saylau_station_list_model_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationListModel, saylau_station_list_model, SAYLAU, STATION_LIST_MODEL, GObject)

SaylauStationListModel *saylau_station_list_model_new (void);
void saylau_station_list_model_take_order (SaylauStationListModel *self,
                                           SaylauStationSample *order);
SaylauStationSample *saylau_station_list_model_get_order (SaylauStationListModel *self);

G_END_DECLS
