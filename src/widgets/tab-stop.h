/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_TAB_STOP (saylau_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTabStop, saylau_tab_stop, SAYLAU, TAB_STOP, GtkWidget)

GtkWidget *saylau_tab_stop_new (GtkWidget *child);

G_END_DECLS
