/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void saylau_parallel_run (GFunc work,
                          gpointer items,
                          gsize size,
                          guint n_items);

G_END_DECLS
