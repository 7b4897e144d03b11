/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/conflicts.h"
#include "charts/result-view.h"
#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauCompareRow:
 * @candidate: whose row it is, or %SAYLAU_NONE: several candidates share it
 * @candidates: (element-type int): these
 * @shares: in the tally and in the one compared with: percent, or NAN where it is not known
 * @has_conflict: whether the sources of both contradict each other about the candidate
 *
 * What one row of a comparison says.
 */
typedef struct
{
  int candidate;
  GArray *candidates;
  double shares[2];
  gboolean has_conflict;
} SaylauCompareRow;

/**
 * SaylauCompareView:
 * @spec: what was asked for; where that names no other tally to compare with, the one before
 * @result: the tally's result, with that of the tally compared with
 * @conflicts: (element-type SaylauConflict): what they contradict each other in
 * @order: (element-type int): the candidates that one of them reports at least, in the order asked for
 * @has_other: whether there are two tallies
 *
 * What a comparison of two tallies shows.
 */
typedef struct
{
  SaylauChartSpec *spec;
  SaylauResultView *result;
  GArray *conflicts;
  GArray *order;
  gboolean has_other;
} SaylauCompareView;

int saylau_compare_view_pick_tally (const SaylauElection *election,
                                    int tally);
SaylauCompareView *saylau_compare_view_new (const SaylauElection *election,
                                            const SaylauChartSpec *spec,
                                            const SaylauLanguage *language);
void saylau_compare_view_free (SaylauCompareView *self);
GPtrArray *saylau_compare_view_list_rows (const SaylauCompareView *self,
                                          guint capacity);
const SaylauConflict *saylau_compare_view_find_conflict (const SaylauCompareView *self,
                                                         int candidate);
const SaylauTally *saylau_compare_view_get_tally (const SaylauCompareView *self,
                                                  guint side);
gboolean saylau_compare_view_is_in_margin (const SaylauCompareView *self,
                                           const SaylauCompareRow *row);
gboolean saylau_compare_view_is_all_in_margin_of (const SaylauCompareView *self,
                                                  guint side);
gboolean saylau_compare_view_are_all_in_margin (const SaylauCompareView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauCompareView, saylau_compare_view_free)

G_END_DECLS
