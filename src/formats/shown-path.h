/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean saylau_shown_path_is_portal (const char *path);
char *saylau_shown_path_get (GFile *file);
char *saylau_shown_path_get_name (GFile *file);
char *saylau_shown_path_get_typed (const char *path);

G_END_DECLS
