/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/text.h"

G_BEGIN_DECLS

char *saylau_search_fold (const char *text);
char **saylau_search_split (const char *text);
void saylau_search_append (GString *key,
                           const SaylauText *text);
gboolean saylau_search_has_words (const char *key,
                                  char **words);

G_END_DECLS
