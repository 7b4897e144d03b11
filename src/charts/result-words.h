/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/result-view.h"

G_BEGIN_DECLS

char *saylau_result_words_reported (const SaylauResultView *view);
char *saylau_result_words_margin (const SaylauTally *tally,
                                  const SaylauLanguage *language);
char *saylau_result_words_subtitle (const SaylauResultView *view);
char *saylau_result_words_notice (const SaylauResultView *view);
char *saylau_result_words_absence (const SaylauResultView *view);
char *saylau_result_words_facts (const SaylauResultView *view);
char *saylau_result_words_name_sources (const SaylauElection *election,
                                        const SaylauLanguage *language,
                                        GArray *sources,
                                        gboolean with_titles);
char *saylau_result_words_list_sources (const SaylauElection *election,
                                        const SaylauLanguage *language,
                                        GArray *sources,
                                        gboolean with_titles);
char *saylau_result_words_sources (const SaylauResultView *view,
                                   gboolean with_titles);
char *saylau_result_words_description (const SaylauResultView *view);
char *saylau_result_words_announcement (const SaylauResultView *view);
char *saylau_result_words_notes (const SaylauResultView *view);

G_END_DECLS
