/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

int saylau_figure_count_decimals (double percent);
gboolean saylau_figures_agree (double a,
                               double b);

G_END_DECLS
