/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

/* A small election for tests of the model: two candidates a and b; areas KZ, and north and south in
 * it; three tallies: "poll" of 1 June (all), "first" of 10 June at 08:00 (KZ), "last" of 10 June as a
 * day (KZ and north); three events: "rally" in south, about a; "strike" nowhere; "march" in north. */
SaylauElection *saylau_small_election_new (void);
