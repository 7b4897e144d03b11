/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/compare-view.h"

G_BEGIN_DECLS

char *saylau_compare_words_name (const SaylauCompareView *view,
                                 const SaylauCompareRow *row);
char *saylau_compare_words_share (const SaylauCompareView *view,
                                  const SaylauCompareRow *row,
                                  guint side);
char *saylau_compare_words_difference (const SaylauCompareView *view,
                                       const SaylauCompareRow *row);
char *saylau_compare_words_value (const SaylauCompareView *view,
                                  const SaylauCompareRow *row);
char *saylau_compare_words_conflict (const SaylauCompareView *view,
                                     const SaylauConflict *conflict);
char *saylau_compare_words_contradiction (const SaylauCompareView *view);
char *saylau_compare_words_legend (const SaylauCompareView *view,
                                   guint side);
char *saylau_compare_words_absence (const SaylauCompareView *view);
char *saylau_compare_words_subtitle (const SaylauCompareView *view);
char *saylau_compare_words_notice (const SaylauCompareView *view);
char *saylau_compare_words_facts (const SaylauCompareView *view);
char *saylau_compare_words_sources (const SaylauCompareView *view,
                                    gboolean with_titles);
char *saylau_compare_words_description (const SaylauCompareView *view);

G_END_DECLS
