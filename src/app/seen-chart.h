/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void saylau_seen_chart_watch (SaylauWindow *window);
void saylau_seen_chart_note (SaylauWindow *window,
                             GtkWidget *widget);
SaylauChartKind saylau_seen_chart_get_kind (SaylauWindow *window);
SaylauChartSpec *saylau_seen_chart_get_spec (SaylauWindow *window,
                                             SaylauChartKind kind);
char *saylau_seen_chart_get_command (SaylauWindow *window);

G_END_DECLS
