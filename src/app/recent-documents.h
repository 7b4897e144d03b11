/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void saylau_recent_documents_add (GtkRecentManager *manager,
                                  GFile *file);
void saylau_recent_documents_fill (GtkRecentManager *manager,
                                   GMenu *menu);
gboolean saylau_recent_documents_exist (GtkRecentManager *manager);
void saylau_recent_documents_forget_all (GtkRecentManager *manager);

G_END_DECLS
