/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The user who may do nothing in particular. */
#define NOBODY 65534

gboolean nobody_begin (void);
void nobody_end (void);

G_END_DECLS
