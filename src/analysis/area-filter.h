/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

gboolean saylau_area_filter_has (const SaylauElection *election,
                                 int area,
                                 char **words);

G_END_DECLS
