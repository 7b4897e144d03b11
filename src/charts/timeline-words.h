/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/language.h"
#include "charts/scene.h"
#include "charts/timeline-bins.h"

G_BEGIN_DECLS

const char *saylau_timeline_words_lane (const SaylauLanguage *language,
                                        const SaylauTimelineIndex *index,
                                        SaylauEventLane lane);
const char *saylau_timeline_words_kind (const SaylauLanguage *language,
                                        SaylauEventKind kind);
char *saylau_timeline_words_event_time (const SaylauLanguage *language,
                                        const SaylauElection *election,
                                        const SaylauEvent *event);
void saylau_timeline_words_fill_mark (const SaylauLanguage *language,
                                      const SaylauElection *election,
                                      const SaylauEvent *event,
                                      SaylauMark *mark);
char *saylau_timeline_words_moment (const SaylauLanguage *language,
                                    const SaylauElection *election,
                                    gint64 moment,
                                    SaylauTimeUnit finest);
char *saylau_timeline_words_count (const SaylauLanguage *language,
                                   SaylauEventLane lane,
                                   guint count);
char *saylau_timeline_words_group_time (const SaylauLanguage *language,
                                        const SaylauElection *election,
                                        const SaylauGroup *group);
char *saylau_timeline_words_summary (const SaylauLanguage *language,
                                     const SaylauElection *election,
                                     SaylauTimelineRange range);
char *saylau_timeline_words_largest (const SaylauLanguage *language,
                                     const SaylauElection *election,
                                     SaylauTimelineRange range,
                                     gboolean official_only);
char *saylau_timeline_words_description (const SaylauLanguage *language,
                                         const SaylauElection *election,
                                         SaylauTimelineRange range);

G_END_DECLS
