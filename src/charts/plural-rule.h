/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean saylau_plural_rule_evaluate (const char *expression,
                                      guint64 n,
                                      guint64 *form);

G_END_DECLS
