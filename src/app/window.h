/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/selection.h"
#include "widgets/chart-view.h"
#include "widgets/timeline-view.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_WINDOW (saylau_window_get_type ())
G_DECLARE_FINAL_TYPE (SaylauWindow, saylau_window, SAYLAU, WINDOW, AdwApplicationWindow)

SaylauWindow *saylau_window_new (GtkApplication *application,
                                 GSettings *settings);
void saylau_window_open (SaylauWindow *self,
                         GFile *file);
gboolean saylau_window_open_last (SaylauWindow *self);
void saylau_window_present_error (SaylauWindow *self,
                                  GFile *file,
                                  const GError *error);
gboolean saylau_window_is_loading (SaylauWindow *self);
gboolean saylau_window_is_empty (SaylauWindow *self);
SaylauSelection *saylau_window_get_selection (SaylauWindow *self);
GSettings *saylau_window_get_settings (SaylauWindow *self);
GFile *saylau_window_get_file (SaylauWindow *self);
SaylauChartView *saylau_window_get_chart_view (SaylauWindow *self);
SaylauTimelineView *saylau_window_get_timeline_view (SaylauWindow *self);
void saylau_window_add_toast (SaylauWindow *self,
                              AdwToast *toast);

G_END_DECLS
