/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean saylau_direction_is_rtl_script (GUnicodeScript script);
gboolean saylau_direction_has_rtl (const char *text);
gboolean saylau_direction_is_rtl (const char *text,
                                  gboolean otherwise);
void saylau_direction_append_closed (GString *out,
                                     const char *text);

G_END_DECLS
