/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/result-view.h"

G_BEGIN_DECLS

/**
 * SaylauTalliesRow:
 * @spec: what of the tally is shown
 * @result: (nullable): its result; %NULL: it reports nothing for the area
 *
 * One tally among all.
 */
typedef struct
{
  SaylauChartSpec *spec;
  SaylauResultView *result;
} SaylauTalliesRow;

/**
 * SaylauTalliesView:
 * @election: the election
 * @spec: what was asked for
 * @language: the reader's words
 * @area: the area asked for, or the nearest around it of which a tally tells candidates' shares; %SAYLAU_NONE: there is none
 * @rows: (element-type SaylauTalliesRow): all tallies by time
 * @order: (element-type int): the candidates that one of them reports at least, as they follow each other in each bar
 *
 * What a chart of all tallies shows.
 */
typedef struct
{
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauLanguage *language;
  int area;
  GPtrArray *rows;
  GArray *order;
} SaylauTalliesView;

SaylauTalliesView *saylau_tallies_view_new (const SaylauElection *election,
                                            const SaylauChartSpec *spec,
                                            const SaylauLanguage *language);
void saylau_tallies_view_free (SaylauTalliesView *self);
const SaylauTalliesRow *saylau_tallies_view_get_row (const SaylauTalliesView *self,
                                                     guint row);
double saylau_tallies_view_get_maximum (const SaylauTalliesView *self);
char *saylau_tallies_view_describe_area (const SaylauTalliesView *self,
                                         int area);
char *saylau_tallies_view_describe_subtitle (const SaylauTalliesView *self);
char *saylau_tallies_view_describe_notice (const SaylauTalliesView *self);
char *saylau_tallies_view_describe_sources (const SaylauTalliesView *self,
                                            gboolean with_titles);
char *saylau_tallies_view_describe (const SaylauTalliesView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTalliesView, saylau_tallies_view_free)

G_END_DECLS
