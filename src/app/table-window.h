/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_TABLE_WINDOW (saylau_table_window_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTableWindow, saylau_table_window, SAYLAU, TABLE_WINDOW, AdwWindow)

void saylau_table_window_toggle (SaylauWindow *window);
SaylauTableView *saylau_table_window_get_view (SaylauTableWindow *self);
void saylau_table_window_save (SaylauTableWindow *self,
                               GFile *file);

G_END_DECLS
