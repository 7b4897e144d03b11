/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/language.h"
#include "model/election.h"

G_BEGIN_DECLS

char **saylau_span_words (const SaylauLanguage *language,
                          const SaylauElection *election,
                          gint64 from,
                          gint64 to);
char *saylau_span_words_events (const SaylauLanguage *language,
                                const SaylauElection *election,
                                gint64 from,
                                gint64 to);
char *saylau_span_sentence (const SaylauLanguage *language,
                            const SaylauElection *election,
                            gint64 from,
                            gint64 to);

G_END_DECLS
