/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/turnout-view.h"

G_BEGIN_DECLS

char *saylau_turnout_words_area (const SaylauTurnoutView *view,
                                 int area);
char *saylau_turnout_words_percent (const SaylauTurnoutView *view,
                                    double percent);
char *saylau_turnout_words_time (const SaylauTurnoutView *view,
                                 const SaylauTime *time);
char *saylau_turnout_words_instant (const SaylauTurnoutView *view,
                                    gint64 instant);
char *saylau_turnout_words_figure (const SaylauTurnoutView *view,
                                   const SaylauTurnoutSeries *series,
                                   const SaylauTurnoutPoint *point);
char *saylau_turnout_words_ends (const SaylauTurnoutView *view,
                                 const SaylauTurnoutSeries *series,
                                 const SaylauTurnoutPoint *point);
char *saylau_turnout_words_range (const SaylauTurnoutView *view,
                                  GPtrArray *areas);
char *saylau_turnout_words_last (const SaylauTurnoutView *view,
                                 const SaylauTurnoutSeries *series);
char *saylau_turnout_words_series (const SaylauTurnoutView *view,
                                   const SaylauTurnoutSeries *series);
char *saylau_turnout_words_claims (const SaylauTurnoutView *view,
                                   const SaylauTurnoutSeries *series,
                                   const SaylauTurnoutPoint *point);
char *saylau_turnout_words_point_sources (const SaylauTurnoutView *view,
                                          const SaylauTurnoutSeries *series,
                                          const SaylauTurnoutPoint *point);
char *saylau_turnout_words_moment (const SaylauTurnoutView *view);
char *saylau_turnout_words_subtitle (const SaylauTurnoutView *view);
char *saylau_turnout_words_notice (const SaylauTurnoutView *view);
char *saylau_turnout_words_facts (const SaylauTurnoutView *view);
char *saylau_turnout_words_sources (const SaylauTurnoutView *view,
                                    gboolean with_titles);
char *saylau_turnout_words_description (const SaylauTurnoutView *view);

G_END_DECLS
