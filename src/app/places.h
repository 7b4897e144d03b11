/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *saylau_places_get_program (void);
GSettings *saylau_places_create_settings (GError **error);
GFile *saylau_places_find_sample (void);
char *saylau_places_find_help (const char *const *names);
char *saylau_places_find_catalogs (const char *program);

const char *saylau_places_choose_language (const char *const *names,
                                           const char *catalogs);

G_END_DECLS
