/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/tip.h"

/**
 * saylau_tip_set:
 * @widget: a widget
 * @tip: (nullable): its tooltip
 *
 * Sets the tooltip where it is another: to set one has the toolkit ask the display where the pointer is, and wait.
 */
void
saylau_tip_set (GtkWidget *widget,
                const char *tip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) != 0)
    gtk_widget_set_tooltip_text (widget, tip);
}
