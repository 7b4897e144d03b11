/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"
#include "charts/painter.h"
#include "charts/scene.h"
#include "model/selection.h"
#include "widgets/mark-proxies.h"

G_BEGIN_DECLS

/**
 * SaylauSceneSpecFunc:
 * @width: in px, as a chart may be
 * @height: in px, as a chart may be
 * @scale: device pixels a px
 * @user_data: as given
 *
 * Tells what a view of this size shows.
 *
 * Returns: (transfer full) (nullable): a spec of the selection's election; %NULL: nothing is shown
 */
typedef SaylauChartSpec *(*SaylauSceneSpecFunc) (int width,
                                                 int height,
                                                 int scale,
                                                 gpointer user_data);

#define SAYLAU_TYPE_SCENE_VIEW (saylau_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (SaylauSceneView, saylau_scene_view, SAYLAU, SCENE_VIEW, GtkWidget)

void saylau_scene_view_set_source (SaylauSceneView *self,
                                   SaylauSceneSpecFunc func,
                                   SaylauMarkNoteFunc note,
                                   gpointer user_data);
void saylau_scene_view_update_notes (SaylauSceneView *self);
void saylau_scene_view_set_selection (SaylauSceneView *self,
                                      SaylauSelection *selection);
void saylau_scene_view_invalidate (SaylauSceneView *self);
void saylau_scene_view_transition (SaylauSceneView *self);
SaylauScene *saylau_scene_view_get_scene (SaylauSceneView *self);
gboolean saylau_scene_view_is_behind (SaylauSceneView *self);
SaylauScene *saylau_scene_view_get_picture (SaylauSceneView *self);
int saylau_scene_view_pick (SaylauSceneView *self,
                            double x,
                            double y);
int saylau_scene_view_get_focus_mark (SaylauSceneView *self);
gboolean saylau_scene_view_focus_mark (SaylauSceneView *self,
                                       int mark);
void saylau_scene_view_take_focus (SaylauSceneView *self);
SaylauEmphasis saylau_scene_view_get_emphasis (SaylauSceneView *self);

G_END_DECLS
