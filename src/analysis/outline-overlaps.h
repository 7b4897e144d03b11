/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

guint saylau_outlines_count_overlaps (const SaylauElection *election,
                                      int *area,
                                      int *other);
const int *saylau_outlines_get_same (const SaylauElection *election);

G_END_DECLS
