/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "analysis/station-sample.h"
#include "charts/chart-spec.h"
#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_DETAILS_PANE (saylau_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (SaylauDetailsPane, saylau_details_pane, SAYLAU, DETAILS_PANE, GtkWidget)

void saylau_details_pane_bind (SaylauDetailsPane *self,
                               SaylauSelection *selection,
                               GSettings *settings);
void saylau_details_pane_set_chart (SaylauDetailsPane *self,
                                    SaylauChartKind chart);
SaylauStationSample *saylau_details_pane_get_stations (SaylauDetailsPane *self);
gboolean saylau_details_pane_is_working (SaylauDetailsPane *self);
void saylau_details_pane_search_events (SaylauDetailsPane *self);

G_END_DECLS
