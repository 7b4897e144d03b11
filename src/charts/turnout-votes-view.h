/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/votes-by-turnout.h"
#include "charts/station-view.h"

G_BEGIN_DECLS

/**
 * SaylauTurnoutVotesView:
 * @stations: the polling stations, and the reader's words; without figures the rest is 0
 * @votes: the candidate's and the others' by turnout
 * @has_cluster: whether a cluster was chosen
 * @excess: what Shpilkin's estimate then is
 *
 * What a chart of votes by turnout shows.
 */
typedef struct
{
  SaylauStationView *stations;
  SaylauVotesByTurnout votes;
  gboolean has_cluster;
  SaylauExcessVotes excess;
} SaylauTurnoutVotesView;

SaylauTurnoutVotesView *saylau_turnout_votes_view_new (const SaylauElection *election,
                                                       const SaylauChartSpec *spec,
                                                       const SaylauLanguage *language);
void saylau_turnout_votes_view_free (SaylauTurnoutVotesView *self);
gboolean saylau_turnout_votes_view_has_estimate (const SaylauTurnoutVotesView *self);
const char *saylau_turnout_votes_view_get_title (const SaylauTurnoutVotesView *self);
char *saylau_turnout_votes_view_describe_cluster (const SaylauTurnoutVotesView *self);
char *saylau_turnout_votes_view_describe_estimate (const SaylauTurnoutVotesView *self);
char *saylau_turnout_votes_view_describe_range (const SaylauTurnoutVotesView *self,
                                                guint from,
                                                guint to);
char *saylau_turnout_votes_view_describe_scaled (const SaylauTurnoutVotesView *self);
char *saylau_turnout_votes_view_describe_facts (const SaylauTurnoutVotesView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTurnoutVotesView, saylau_turnout_votes_view_free)

G_END_DECLS
