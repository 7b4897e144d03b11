/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/election.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_LANGUAGE_ROW (saylau_language_row_get_type ())
G_DECLARE_FINAL_TYPE (SaylauLanguageRow, saylau_language_row, SAYLAU, LANGUAGE_ROW, AdwComboRow)

void saylau_language_row_bind (SaylauLanguageRow *self,
                               GSettings *settings,
                               const char *key,
                               const char *none);
void saylau_language_row_set_election (SaylauLanguageRow *self,
                                       const SaylauElection *election);

G_END_DECLS
