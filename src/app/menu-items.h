/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "charts/language.h"
#include "model/election.h"

G_BEGIN_DECLS

void saylau_menu_append (GMenu *menu,
                         const char *name,
                         const char *action,
                         GVariant *target);
char *saylau_menu_name_tally (const SaylauElection *election,
                              int tally,
                              const SaylauLanguage *language);

G_END_DECLS
