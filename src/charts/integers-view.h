/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/percent-histogram.h"
#include "charts/station-view.h"

G_BEGIN_DECLS

/**
 * SaylauIntegersView:
 * @stations: the polling stations, and the reader's words; without figures the rest is 0
 * @has_chance: whether it is known what chance makes; else it is being counted, and all about it is NAN
 * @histograms: by #SaylauStationSeries
 * @forensics: what the test of whole percentages tells
 *
 * What a chart of whole percentages shows.
 */
typedef struct
{
  SaylauStationView *stations;
  gboolean has_chance;
  SaylauPercentHistogram histograms[SAYLAU_N_SERIES];
  SaylauForensics forensics;
} SaylauIntegersView;

SaylauIntegersView *saylau_integers_view_new (const SaylauElection *election,
                                              const SaylauChartSpec *spec,
                                              const SaylauLanguage *language);
void saylau_integers_view_free (SaylauIntegersView *self);
const char *saylau_integers_view_get_title (const SaylauIntegersView *self);
char *saylau_integers_view_describe_series (const SaylauIntegersView *self,
                                            SaylauStationSeries series);
char *saylau_integers_view_describe_either (const SaylauIntegersView *self);
char *saylau_integers_view_describe (const SaylauIntegersView *self);
char *saylau_integers_view_describe_bins (const SaylauIntegersView *self,
                                          SaylauStationSeries series,
                                          guint from,
                                          guint to);
char *saylau_integers_view_describe_facts (const SaylauIntegersView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauIntegersView, saylau_integers_view_free)

G_END_DECLS
