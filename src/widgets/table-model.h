/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_TABLE_ROW (saylau_table_row_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTableRowItem, saylau_table_row, SAYLAU, TABLE_ROW, GObject)

#define SAYLAU_TYPE_TABLE_MODEL (saylau_table_model_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTableModel, saylau_table_model, SAYLAU, TABLE_MODEL, GObject)

SaylauTableModel *saylau_table_model_new (guint n_rows);
guint saylau_table_row_get_index (SaylauTableRowItem *self);

G_END_DECLS
