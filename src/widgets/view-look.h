/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"

G_BEGIN_DECLS

SaylauThemeKind saylau_view_look_get_theme (void);
double saylau_view_look_get_text_scale (GtkWidget *widget);
void saylau_view_look_apply (GtkWidget *view,
                             SaylauChartSpec *spec);
void saylau_view_look_watch (GtkWidget *view,
                             GCallback callback);

G_END_DECLS
