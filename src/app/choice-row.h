/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void saylau_choice_row_describe (AdwComboRow *row);
void saylau_choice_row_bind (AdwComboRow *row,
                             GSettings *settings,
                             const char *key);

G_END_DECLS
