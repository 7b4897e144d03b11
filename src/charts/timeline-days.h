/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

GArray *saylau_detained_days_new (const SaylauElection *election,
                                  GArray *rows,
                                  GArray *known,
                                  GArray *apart);

G_END_DECLS
