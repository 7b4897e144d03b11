/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void saylau_sideways_begin_at_start (GtkScrolledWindow *scrolled,
                                     gboolean shows_bars);

G_END_DECLS
