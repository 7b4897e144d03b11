/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/votes-by-turnout.h"
#include "charts/station-view.h"

G_BEGIN_DECLS

/**
 * SaylauCumulativeView:
 * @stations: the polling stations, and the reader's words; without figures the rest is 0
 * @votes: the candidate's and the others' by turnout
 * @shares: by bin, the candidate's share of the valid votes of all stations up to the bin's end, in percent; NAN where there are none
 * @parts: by bin, how much of all valid votes that is, in percent; likewise
 *
 * What a chart of the cumulative share shows.
 */
typedef struct
{
  SaylauStationView *stations;
  SaylauVotesByTurnout votes;
  double shares[SAYLAU_N_TURNOUT_BINS];
  double parts[SAYLAU_N_TURNOUT_BINS];
} SaylauCumulativeView;

SaylauCumulativeView *saylau_cumulative_view_new (const SaylauElection *election,
                                                  const SaylauChartSpec *spec,
                                                  const SaylauLanguage *language);
void saylau_cumulative_view_free (SaylauCumulativeView *self);
const char *saylau_cumulative_view_get_title (const SaylauCumulativeView *self);
char *saylau_cumulative_view_describe_bin (const SaylauCumulativeView *self,
                                           guint bin);
char *saylau_cumulative_view_describe (const SaylauCumulativeView *self);
char *saylau_cumulative_view_describe_facts (const SaylauCumulativeView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauCumulativeView, saylau_cumulative_view_free)

G_END_DECLS
