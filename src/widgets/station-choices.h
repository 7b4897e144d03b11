/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"
#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_STATION_CHOICES (saylau_station_choices_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationChoices, saylau_station_choices, SAYLAU, STATION_CHOICES, GtkWidget)

void saylau_station_choices_bind (SaylauStationChoices *self,
                                  SaylauSelection *selection,
                                  GSettings *settings);
void saylau_station_choices_set_chart (SaylauStationChoices *self,
                                       SaylauChartKind chart);

G_END_DECLS
