/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-figures.h"
#include "charts/chart-spec.h"
#include "charts/language.h"

G_BEGIN_DECLS

/**
 * SaylauStationView:
 * @election: the election
 * @spec: what was asked for
 * @language: the reader's words
 * @candidate: whose votes are looked at: the one asked for, or who has the most; %SAYLAU_NONE: there is none
 * @figures: (nullable): what the polling stations come to; %NULL where there is nothing to show
 *
 * What the charts of polling stations have in common.
 */
typedef struct
{
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauLanguage *language;
  int candidate;
  SaylauStationFigures *figures;
} SaylauStationView;

gboolean saylau_station_view_is_brushed (const SaylauChartSpec *spec);
gboolean saylau_station_view_get_query (const SaylauElection *election,
                                        const SaylauChartSpec *spec,
                                        SaylauStationQuery *query);
SaylauStationView *saylau_station_view_new (const SaylauElection *election,
                                            const SaylauChartSpec *spec,
                                            const SaylauLanguage *language);
void saylau_station_view_free (SaylauStationView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationView, saylau_station_view_free)

G_END_DECLS
