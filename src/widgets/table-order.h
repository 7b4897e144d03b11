/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauTableOrder:
 *
 * Which column the rows of a table are sorted by. It is asked for by a column's head, and since heads take no focus
 * also by a menu. The first column has names.
 */
typedef struct _SaylauTableOrder SaylauTableOrder;

SaylauTableOrder *saylau_table_order_new (GtkColumnView *view);
void saylau_table_order_free (SaylauTableOrder *self);
void saylau_table_order_add_column (SaylauTableOrder *self,
                                    GtkColumnViewColumn *column);
GtkWidget *saylau_table_order_create_button (SaylauTableOrder *self,
                                             GtkWidget *owner);
void saylau_table_order_fill_menu (SaylauTableOrder *self);
int saylau_table_order_get (SaylauTableOrder *self,
                            gboolean *descending);

G_END_DECLS
