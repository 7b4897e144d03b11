/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_ROW_LIST (saylau_row_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (SaylauRowList, saylau_row_list, SAYLAU, ROW_LIST, GObject)

struct _SaylauRowListClass
{
  GObjectClass parent_class;
};

SaylauRowList *saylau_row_list_new (guint n_rows);
void saylau_row_list_replace (SaylauRowList *self,
                              guint first,
                              guint n_rows);
GtkSingleSelection *saylau_row_choice_new (SaylauRowList *rows);

G_END_DECLS
