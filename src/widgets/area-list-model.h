/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "charts/area-view.h"

G_BEGIN_DECLS

/**
 * SaylauAreaColumn:
 * @SAYLAU_AREA_COLUMN_NAME: the area's name
 * @SAYLAU_AREA_COLUMN_VALUE: what the map shows; of who leads the name
 * @SAYLAU_AREA_COLUMN_MORE: turnout, or beside turnout the number of events; of who leads the share
 *
 * A column of the list of areas.
 */
typedef enum
{
  SAYLAU_AREA_COLUMN_NAME,
  SAYLAU_AREA_COLUMN_VALUE,
  SAYLAU_AREA_COLUMN_MORE,
  SAYLAU_N_AREA_COLUMNS,
} SaylauAreaColumn;

#define SAYLAU_TYPE_AREA_ITEM (saylau_area_item_get_type ())
G_DECLARE_FINAL_TYPE (SaylauAreaItem, saylau_area_item, SAYLAU, AREA_ITEM, GObject)

int saylau_area_item_get_area (SaylauAreaItem *self);

#define SAYLAU_TYPE_AREA_LIST_MODEL (saylau_area_list_model_get_type ())
G_DECLARE_FINAL_TYPE (SaylauAreaListModel, saylau_area_list_model, SAYLAU, AREA_LIST_MODEL, GObject)

SaylauAreaListModel *saylau_area_list_model_new (void);
void saylau_area_list_model_set (SaylauAreaListModel *self,
                                 SaylauElection *election,
                                 const SaylauChartSpec *spec);
void saylau_area_list_model_arrange (SaylauAreaListModel *self,
                                     const char *words,
                                     SaylauAreaColumn column,
                                     gboolean descending);
const SaylauChartSpec *saylau_area_list_model_get_spec (SaylauAreaListModel *self);
SaylauMeasure saylau_area_list_model_get_measure (SaylauAreaListModel *self);
gboolean saylau_area_list_model_has_parts (SaylauAreaListModel *self,
                                           int area);
guint saylau_area_list_model_find (SaylauAreaListModel *self,
                                   int area);
char *saylau_area_list_model_get_text (SaylauAreaListModel *self,
                                       SaylauAreaItem *item,
                                       SaylauAreaColumn column);
gboolean saylau_area_list_model_is_known (SaylauAreaListModel *self,
                                          SaylauAreaItem *item,
                                          SaylauAreaColumn column);

G_END_DECLS
