/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void saylau_button_names_from_tips (GtkWidget *button);
void saylau_button_names_say_once (GtkWidget *root);

G_END_DECLS
