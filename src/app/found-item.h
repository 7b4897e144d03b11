/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/search-index.h"
#include "charts/language.h"
#include "model/selection.h"

G_BEGIN_DECLS

char *saylau_found_item_get_title (const SaylauElection *election,
                                   const SaylauLanguage *language,
                                   SaylauFoundKind kind,
                                   int item);
char *saylau_found_item_get_subtitle (const SaylauElection *election,
                                      const SaylauLanguage *language,
                                      SaylauFoundKind kind,
                                      int item);
gboolean saylau_found_item_select (SaylauSelection *selection,
                                   SaylauFoundKind kind,
                                   int item);

G_END_DECLS
