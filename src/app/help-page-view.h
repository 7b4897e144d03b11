/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "app/help-book.h"

G_BEGIN_DECLS

GtkWidget *saylau_help_page_view_new (const SaylauHelpBook *book,
                                      const SaylauHelpPage *page);
GtkWidget *saylau_help_page_view_find_section (GtkWidget *view,
                                               const char *section);

G_END_DECLS
