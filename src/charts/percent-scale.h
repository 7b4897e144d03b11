/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double saylau_percent_scale_round_up (double percent);
double saylau_percent_scale_get_step (double maximum,
                                      double length,
                                      double least);

G_END_DECLS
