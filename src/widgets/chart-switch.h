/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_CHART_SWITCH (saylau_chart_switch_get_type ())
G_DECLARE_FINAL_TYPE (SaylauChartSwitch, saylau_chart_switch, SAYLAU, CHART_SWITCH, GtkWidget)

G_END_DECLS
