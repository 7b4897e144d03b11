/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/result-view.h"
#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauPieSlice:
 * @kind: %SAYLAU_MARK_CANDIDATE, %SAYLAU_MARK_OTHER or %SAYLAU_MARK_UNREPORTED
 * @candidate: whose slice it is, or %SAYLAU_NONE
 * @candidates: (element-type int): those that it stands for
 * @percent: its share
 * @start: radians clockwise from twelve o'clock
 * @end: radians, not under @start
 * @name: who
 * @value: the share in words
 * @detail: (nullable): the votes, or who is in it, a line each
 *
 * What one slice of a pie says.
 */
typedef struct
{
  SaylauMarkKind kind;
  int candidate;
  GArray *candidates;
  double percent;
  double start, end;
  char *name;
  char *value;
  char *detail;
} SaylauPieSlice;

GPtrArray *saylau_pie_slices_new (const SaylauResultView *view,
                                  const char **reason);
char *saylau_pie_slice_get_detail (const SaylauPieSlice *self);
void saylau_pie_slice_to_mark (const SaylauPieSlice *self,
                               const SaylauResultView *view,
                               SaylauMark *mark);

G_END_DECLS
