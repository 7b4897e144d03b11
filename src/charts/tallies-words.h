/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/tallies-canvas.h"

G_BEGIN_DECLS

GArray *saylau_tallies_words_list_unknown (const SaylauTalliesCanvas *self,
                                           const SaylauTalliesRow *row);
double saylau_tallies_words_get_rest (const SaylauTalliesCanvas *self,
                                      const SaylauTalliesRow *row,
                                      GArray *unknown);
char *saylau_tallies_words_describe_tally (const SaylauTalliesCanvas *self,
                                           const SaylauTalliesRow *row);
char *saylau_tallies_words_describe_left_out (const SaylauTalliesCanvas *self,
                                              const SaylauTalliesRow *row);
char *saylau_tallies_words_describe_segment (const SaylauTalliesCanvas *self,
                                             const SaylauTalliesRow *row,
                                             int candidate);
char *saylau_tallies_words_describe_rest (const SaylauTalliesCanvas *self,
                                          const SaylauTalliesRow *row);
char *saylau_tallies_words_describe_note (const SaylauTalliesCanvas *self,
                                          const SaylauTalliesRow *row);
char *saylau_tallies_words_describe_label (const SaylauTalliesCanvas *self,
                                           const SaylauTalliesRow *row);

G_END_DECLS
