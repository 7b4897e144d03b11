/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"

G_BEGIN_DECLS

char *saylau_area_words_measure (const SaylauAreaView *view);
char *saylau_area_words_subtitle (const SaylauAreaView *view);
char *saylau_area_words_notice (const SaylauAreaView *view);
char *saylau_area_words_facts (const SaylauAreaView *view);
char *saylau_area_words_sources (const SaylauAreaView *view,
                                 gboolean with_titles);
char *saylau_area_words_description (const SaylauAreaView *view);
char *saylau_area_words_notes (const SaylauAreaView *view);

G_END_DECLS
