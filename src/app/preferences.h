/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_PREFERENCES (saylau_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SaylauPreferences, saylau_preferences, SAYLAU, PREFERENCES, AdwPreferencesWindow)

SaylauPreferences *saylau_preferences_new (SaylauWindow *window);

G_END_DECLS
