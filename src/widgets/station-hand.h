/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "widgets/scene-view.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_STATION_HAND (saylau_station_hand_get_type ())
G_DECLARE_FINAL_TYPE (SaylauStationHand, saylau_station_hand, SAYLAU, STATION_HAND, GtkWidget)

GtkWidget *saylau_station_hand_new (GtkWidget *chart,
                                    SaylauSceneView *scene_view);
void saylau_station_hand_bind (SaylauStationHand *self,
                               SaylauSelection *selection,
                               GSettings *settings);
char *saylau_station_hand_tell (SaylauStationHand *self,
                                const SaylauMark *mark);

G_END_DECLS
