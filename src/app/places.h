/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *saylau_places_create_settings (GError **error);
GFile *saylau_places_find_sample (void);

G_END_DECLS
