/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauTurnoutPoint:
 * @time: when
 * @instant: the middle of that
 * @percent: the figure; of several for the same time the one that saylau_figures_choose() does
 * @first_report: where its reports begin in the series' @reports
 * @n_reports: how many reports there are of just this time; of a day, those that agree
 * @differ: whether these contradict each other
 *
 * The turnout of an area at a time.
 */
typedef struct
{
  const SaylauTime *time;
  gint64 instant;
  double percent;
  guint first_report, n_reports;
  gboolean differ;
} SaylauTurnoutPoint;

/**
 * SaylauTurnoutSeries:
 * @area: an area
 * @reports: (element-type int): its reports of turnout, by time, and then in the document's order
 * @points: (element-type SaylauTurnoutPoint): the same by time
 *
 * How turnout went in an area, as it was reported.
 */
typedef struct
{
  int area;
  GArray *reports;
  GArray *points;
} SaylauTurnoutSeries;

const SaylauTurnoutSeries *saylau_turnout_series_get (const SaylauElection *election,
                                                      int area);
const SaylauTurnoutPoint *saylau_turnout_series_get_point (const SaylauTurnoutSeries *self,
                                                           guint point);
const SaylauTurnoutPoint *saylau_turnout_series_find_newest (const SaylauTurnoutSeries *self,
                                                             gint64 instant);
GArray *saylau_turnout_find_rounds (GPtrArray *series);
GArray *saylau_turnout_series_list_missed (const SaylauTurnoutSeries *self,
                                           GArray *rounds);
const SaylauTurnoutPoint *saylau_turnout_series_get_last (const SaylauTurnoutSeries *series);
gboolean saylau_turnout_series_is_broken (const SaylauTurnoutSeries *series,
                                          guint point,
                                          GArray *missed);
gboolean saylau_turnout_point_is_exact (const SaylauTurnoutPoint *self);
GArray *saylau_turnout_series_list_figures (const SaylauTurnoutSeries *self,
                                            const SaylauTurnoutPoint *point,
                                            const SaylauElection *election);

G_END_DECLS
