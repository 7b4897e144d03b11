/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/language.h"
#include "charts/timeline-index.h"

G_BEGIN_DECLS

char *saylau_claims_write_range (const SaylauLanguage *language,
                                 SaylauClaimRange range);
char *saylau_claims_tell_sizes (const SaylauLanguage *language,
                                guint figures);
char *saylau_claims_tell_range (const SaylauLanguage *language,
                                SaylauClaimRange range);
char *saylau_claims_tell_detained (const SaylauLanguage *language,
                                   const SaylauEvent *event,
                                   gboolean official_only);
char *saylau_claims_tell_event (const SaylauLanguage *language,
                                const SaylauEvent *event);
char *saylau_claims_write_event (const SaylauLanguage *language,
                                 const SaylauEvent *event,
                                 gboolean tell_what);
char *saylau_claims_write_named (const SaylauLanguage *language,
                                 const SaylauEvent *event,
                                 gboolean tell_what);
char *saylau_claims_write_figure (const SaylauLanguage *language,
                                  const SaylauFigure *figure,
                                  guint form);
char *saylau_claims_write_sum (const SaylauLanguage *language,
                               const SaylauElection *election,
                               SaylauClaimRange range,
                               const int *events,
                               guint n_events);
gboolean saylau_claims_are_told (guint n_events);
char *saylau_claims_tell_parts (const SaylauLanguage *language,
                                const SaylauElection *election,
                                const int *events,
                                guint n_events);

G_END_DECLS
