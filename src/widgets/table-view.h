/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-table.h"
#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_TABLE_VIEW (saylau_table_view_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTableView, saylau_table_view, SAYLAU, TABLE_VIEW, GtkWidget)

void saylau_table_view_bind (SaylauTableView *self,
                             SaylauSelection *selection);
SaylauChartTable *saylau_table_view_get_table (SaylauTableView *self);
void saylau_table_view_set_table (SaylauTableView *self,
                                  SaylauChartTable *table);

G_END_DECLS
