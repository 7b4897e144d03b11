/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void saylau_session_store (SaylauWindow *window);
GFile *saylau_session_get_last_file (GSettings *settings);
void saylau_session_forget (GSettings *settings);
void saylau_session_forget_shown (SaylauWindow *window);
GVariant *saylau_session_get_state (SaylauWindow *window,
                                    GFile *file);
void saylau_session_restore (SaylauWindow *window,
                             GVariant *state);

G_END_DECLS
