/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double saylau_normal_tail (double z);
double saylau_chi_squared_tail (double chi_squared,
                                guint degrees);

G_END_DECLS
