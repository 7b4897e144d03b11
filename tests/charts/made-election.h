/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

SaylauElection *made_election_new (void);
void made_election_add_area (SaylauElection *election,
                             const char *id,
                             const char *name,
                             int parent);
void made_election_add_candidate (SaylauElection *election,
                                  const char *name);
void made_election_add_candidates (SaylauElection *election,
                                   guint n_candidates);
SaylauTally *made_election_add_tally (SaylauElection *election,
                                      SaylauTallyStatus status,
                                      const char *label,
                                      const char *time);
SaylauResult *made_tally_add_result (SaylauTally *tally,
                                     int area);
void made_result_add_votes (SaylauResult *result,
                            const gint64 *votes,
                            guint n_votes);
void made_result_add_shares (SaylauResult *result,
                             const double *shares,
                             guint n_shares);

G_END_DECLS
