/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"
#include "widgets/row-list.h"

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

#define SAYLAU_TYPE_AREA_LIST_MODEL (saylau_area_list_model_get_type ())
G_DECLARE_FINAL_TYPE (SaylauAreaListModel, saylau_area_list_model, SAYLAU, AREA_LIST_MODEL, SaylauRowList)

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
int saylau_area_list_model_get_area (SaylauAreaListModel *self,
                                     guint row);
guint saylau_area_list_model_find (SaylauAreaListModel *self,
                                   int area);
char *saylau_area_list_model_get_text (SaylauAreaListModel *self,
                                       guint row,
                                       SaylauAreaColumn column);
gboolean saylau_area_list_model_is_known (SaylauAreaListModel *self,
                                          guint row,
                                          SaylauAreaColumn column);

G_END_DECLS
