/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"

G_BEGIN_DECLS

/* Bins of one point: bin t holds turnouts from t up to t + 1 %, and the last one 100 %. */
#define SAYLAU_N_TURNOUT_BINS 101

/**
 * SaylauVotesByTurnout:
 * @n: stations that are in a bin
 * @left_out: how many are not, by #SaylauLeftOut
 * @votes: the candidate's, by bin
 * @others: valid votes for all others
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  gint64 votes[SAYLAU_N_TURNOUT_BINS];
  gint64 others[SAYLAU_N_TURNOUT_BINS];
} SaylauVotesByTurnout;

/**
 * SaylauExcessVotes:
 * @scale: the candidate's votes to a vote for others in the cluster, or NAN
 * @votes: how many votes more the candidate has above the cluster than others' votes by that scale; NAN where there is no scale
 * @low: the lowest figure that the cluster has where it is and when it is shifted by up to 5 points, within 0 and 100 %
 * @high: the highest
 */
typedef struct
{
  double scale;
  double votes;
  double low, high;
} SaylauExcessVotes;

void saylau_votes_by_turnout_compute (SaylauVotesByTurnout *self,
                                      const SaylauStationSample *sample);
void saylau_votes_by_turnout_estimate_excess (const SaylauVotesByTurnout *self,
                                              guint from,
                                              guint to,
                                              SaylauExcessVotes *excess);

G_END_DECLS
