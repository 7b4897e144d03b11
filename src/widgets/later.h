/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint saylau_later_add (GtkWidget *widget,
                        GSourceFunc func,
                        gpointer data);

G_END_DECLS
