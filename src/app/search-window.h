/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_SEARCH_WINDOW (saylau_search_window_get_type ())
G_DECLARE_FINAL_TYPE (SaylauSearchWindow, saylau_search_window, SAYLAU, SEARCH_WINDOW, AdwWindow)

GtkWindow *saylau_search_window_new (SaylauWindow *window);

G_END_DECLS
