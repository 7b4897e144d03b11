/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/turnout-series.h"
#include "charts/chart-spec.h"
#include "charts/language.h"

G_BEGIN_DECLS

/**
 * SaylauTurnoutView:
 * @election: the election
 * @spec: what was asked for
 * @language: the reader's words
 * @area: whose turnout is in front: the area asked for, or the nearest of its parents of which turnout was
 *   reported; %SAYLAU_NONE: there is none
 * @front: (nullable): its reports
 * @country: (nullable): those of the whole that it lies in, where that is another one
 * @others: (element-type SaylauTurnoutSeries): the areas beside it, or those in it where it is the whole; the
 *   highest at last first
 * @shown: (element-type SaylauTurnoutSeries): all of these
 * @n_silent: how many areas beside it have no report at all
 * @rounds: (element-type gint64): when figures were given out
 * @n_reports: how many reports are shown
 * @decimals: of the percentages, as they were published
 * @from: when the first of the reports is
 * @to: when the last is
 * @one_day: whether all are of one day, so that a time of day says when
 *
 * What a chart of turnout shows.
 */
typedef struct
{
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauLanguage *language;
  int area;
  const SaylauTurnoutSeries *front;
  const SaylauTurnoutSeries *country;
  GPtrArray *others;
  GPtrArray *shown;
  guint n_silent;
  GArray *rounds;
  guint n_reports;
  int decimals;
  gint64 from, to;
  gboolean one_day;
} SaylauTurnoutView;

SaylauTurnoutView *saylau_turnout_view_new (const SaylauElection *election,
                                            const SaylauChartSpec *spec,
                                            const SaylauLanguage *language);
void saylau_turnout_view_free (SaylauTurnoutView *self);
gboolean saylau_turnout_view_shows_moment (const SaylauTurnoutView *self);
double saylau_turnout_view_get_highest (const SaylauTurnoutView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTurnoutView, saylau_turnout_view_free)

G_END_DECLS
