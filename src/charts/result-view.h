/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/shares.h"
#include "analysis/station-figures.h"
#include "charts/chart-spec.h"
#include "charts/language.h"

G_BEGIN_DECLS

/**
 * SAYLAU_ROUNDING:
 *
 * How far shares may add up to something else than 100 by rounding, in points.
 */
#define SAYLAU_ROUNDING 0.5

/**
 * SaylauResultView:
 * @election: the election
 * @spec: what was asked for
 * @language: the reader's words
 * @tally: (nullable): whose result is shown; %NULL: there is none yet
 * @result: (nullable): what is shown, or %NULL: the tally reports nothing for the area asked
 *   for nor for any of its parents
 * @area: whose result it is, or %SAYLAU_NONE
 * @shares: every candidate's share of @result
 * @order: (element-type int): the candidates that @result reports, in the order asked for
 * @sum: percent that their known shares add up to
 * @unreported: percent that falls to the candidates that @result does not report; NAN where it
 *   cannot be known, as where the others have more than 100 already
 * @n_unknown: how many of them have no known share
 * @has_votes: whether the votes of at least one of them are known
 * @compare_tally: (nullable): the tally compared with
 * @brushed: (nullable): the selected polling stations, whose sum @tally is then
 * @compare: (nullable): its shares of the same area, or %NULL: it reports nothing there
 *
 * What bars and pie show of an election, and how they say it: so that they, their footers and
 * the words for a screen reader cannot disagree.
 */
typedef struct
{
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauLanguage *language;
  const SaylauTally *tally;
  const SaylauResult *result;
  int area;
  SaylauShares *shares;
  GArray *order;
  double sum;
  double unreported;
  guint n_unknown;
  gboolean has_votes;
  const SaylauTally *compare_tally;
  SaylauStationFigures *brushed;
  SaylauShares *compare;
} SaylauResultView;

SaylauResultView *saylau_result_view_new (const SaylauElection *election,
                                          const SaylauChartSpec *spec,
                                          const SaylauLanguage *language);
void saylau_result_view_free (SaylauResultView *self);
GArray *saylau_result_view_get_unreported (const SaylauResultView *self);
const char *saylau_result_view_get_text (const SaylauResultView *self,
                                         const SaylauText *text);
const char *saylau_result_view_get_name (const SaylauResultView *self,
                                         int candidate);
const char *saylau_result_view_get_party (const SaylauResultView *self,
                                          int candidate);

char *saylau_result_view_percent (const SaylauResultView *self,
                                  double percent);
char *saylau_result_view_together (const SaylauResultView *self,
                                   double percent,
                                   guint n_candidates);
char *saylau_result_view_threshold (const SaylauResultView *self);
double saylau_result_view_sum (const SaylauResultView *self,
                               GArray *candidates);
GArray *saylau_result_view_get_compared (const SaylauResultView *self,
                                         GArray *candidates,
                                         double *percent);
char *saylau_result_view_describe_compared (const SaylauResultView *self,
                                            GArray *candidates);
char *saylau_result_view_count_candidates (const SaylauResultView *self,
                                           guint n_candidates);
char *saylau_result_view_list_candidates (const SaylauResultView *self,
                                          GArray *candidates,
                                          const char *separator,
                                          guint max_candidates);
char *saylau_result_view_share (const SaylauResultView *self,
                                int candidate);
char *saylau_result_view_votes (const SaylauResultView *self,
                                int candidate);
char *saylau_result_view_value (const SaylauResultView *self,
                                int candidate);
char *saylau_result_view_describe_comparison (const SaylauResultView *self,
                                              int candidate);
char *saylau_result_view_tooltip (const SaylauResultView *self,
                                  int candidate);
char *saylau_result_view_group_tooltip (const SaylauResultView *self,
                                        GArray *candidates,
                                        gboolean named);
char *saylau_result_view_describe_unreported (const SaylauResultView *self);
const char *saylau_result_view_tally_label (const SaylauTally *tally,
                                            const SaylauLanguage *language);
char *saylau_result_view_tally (const SaylauResultView *self,
                                const SaylauTally *tally);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauResultView, saylau_result_view_free)

G_END_DECLS
