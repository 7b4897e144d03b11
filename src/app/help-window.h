/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_HELP_WINDOW (saylau_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SaylauHelpWindow, saylau_help_window, SAYLAU, HELP_WINDOW, AdwWindow)

SaylauHelpWindow *saylau_help_window_new (GtkApplication *application,
                                          const char *folder);
void saylau_help_window_go (SaylauHelpWindow *self,
                            const char *target);
const char *saylau_help_window_get_target (SaylauHelpWindow *self);

void saylau_help_window_show (GtkApplication *application,
                              const char *target);
void saylau_help_window_add_key (GtkWindow *dialog,
                                 const char *target);

G_END_DECLS
