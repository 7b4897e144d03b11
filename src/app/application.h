/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SAYLAU_TYPE_APPLICATION (saylau_application_get_type ())
G_DECLARE_FINAL_TYPE (SaylauApplication, saylau_application, SAYLAU, APPLICATION, AdwApplication)

SaylauApplication *saylau_application_new (GSettings *settings);

G_END_DECLS
