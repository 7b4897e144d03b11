/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

SaylauElection *station_election_new (guint n_stations,
                                      gboolean backwards);

G_END_DECLS
