/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void saylau_parts_add (GString *text,
                       const char *separator,
                       char *part);

G_END_DECLS
