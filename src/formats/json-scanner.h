/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean saylau_json_scan (const char *text,
                           gsize length,
                           const gsize *wanted,
                           guint n_wanted,
                           gsize *offsets,
                           gsize *fault_offset,
                           char **fault);
void saylau_json_count_lines (const char *text,
                              const gsize *offsets,
                              guint n_offsets,
                              guint *lines,
                              guint *columns);

G_END_DECLS
