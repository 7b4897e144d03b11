/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/result-view.h"
#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauBarRow:
 * @kind: %SAYLAU_MARK_CANDIDATE, %SAYLAU_MARK_OTHER or %SAYLAU_MARK_UNREPORTED
 * @candidate: whose row it is, or %SAYLAU_NONE
 * @candidates: (element-type int): those that it stands for
 * @compared: (element-type int): those of them whose share the tally compared with tells
 * @percent: how long the bar is, or NAN: it has none
 * @compare: where the mark of the tally compared with stands, or NAN: there is none
 * @name: who
 * @detail: (nullable): the party, or how many
 * @value: the share in words
 * @note: (nullable): the votes in words
 *
 * What one row of a bar chart says.
 */
typedef struct
{
  SaylauMarkKind kind;
  int candidate;
  GArray *candidates;
  GArray *compared;
  double percent;
  double compare;
  char *name;
  char *detail;
  char *value;
  char *note;
} SaylauBarRow;

guint saylau_bar_rows_count (const SaylauResultView *view);
GPtrArray *saylau_bar_rows_new (const SaylauResultView *view,
                                guint capacity);
void saylau_bar_row_to_mark (const SaylauBarRow *self,
                             const SaylauResultView *view,
                             SaylauMark *mark);
void saylau_bar_row_to_compare_mark (const SaylauBarRow *self,
                                     const SaylauResultView *view,
                                     SaylauMark *mark);

G_END_DECLS
