/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *saylau_problem_lines_to_words (const char *lines,
                                     const char *document,
                                     guint max_lines);
GtkWindow *saylau_problem_dialog_new (GtkWindow *parent,
                                      const char *heading,
                                      const char *document,
                                      const char *lines);

G_END_DECLS
