/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean saylau_id_to_enum (const char *id,
                            const char *const *ids,
                            guint n_ids,
                            guint *value);

G_END_DECLS
