/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"
#include "widgets/scene-view.h"
#include "widgets/station-worker.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_CHART_VIEW (saylau_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SaylauChartView, saylau_chart_view, SAYLAU, CHART_VIEW, GtkWidget)

void saylau_chart_view_bind (SaylauChartView *self,
                             SaylauSelection *selection,
                             GSettings *settings);
SaylauChartKind saylau_chart_view_get_chart (SaylauChartView *self);
gboolean saylau_chart_view_can_show (SaylauChartView *self,
                                     SaylauChartKind chart);
void saylau_chart_view_set_chart (SaylauChartView *self,
                                  SaylauChartKind chart);
SaylauStationStep saylau_chart_view_get_step (SaylauChartView *self);
SaylauSceneView *saylau_chart_view_get_scene_view (SaylauChartView *self);

G_END_DECLS
