/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/timeline-range.h"
#include "widgets/campaign-player.h"
#include "widgets/scene-view.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_TIMELINE_VIEW (saylau_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTimelineView, saylau_timeline_view, SAYLAU, TIMELINE_VIEW, GtkWidget)

void saylau_timeline_view_bind (SaylauTimelineView *self,
                                SaylauSelection *selection,
                                GSettings *settings);
void saylau_timeline_view_set_buttons (SaylauTimelineView *self,
                                       GtkWidget *buttons);
void saylau_timeline_view_set_player (SaylauTimelineView *self,
                                      SaylauCampaignPlayer *player);
SaylauSceneView *saylau_timeline_view_get_scene_view (SaylauTimelineView *self);
SaylauTimelineRange saylau_timeline_view_get_range (SaylauTimelineView *self);
gboolean saylau_timeline_view_has_time (SaylauTimelineView *self);
void saylau_timeline_view_show_range (SaylauTimelineView *self,
                                      SaylauTimelineRange range);
void saylau_timeline_view_show_all (SaylauTimelineView *self);
void saylau_timeline_view_zoom (SaylauTimelineView *self,
                                double factor);
void saylau_timeline_view_step_moment (SaylauTimelineView *self,
                                       int steps);
void saylau_timeline_view_extend_span (SaylauTimelineView *self,
                                       int steps);
void saylau_timeline_view_show_span (SaylauTimelineView *self);
void saylau_timeline_view_show_event (SaylauTimelineView *self);
void saylau_timeline_view_pan (SaylauTimelineView *self,
                               int steps);

G_END_DECLS
