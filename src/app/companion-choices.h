/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/companions.h"

G_BEGIN_DECLS

/* How many are kept; the oldest go. */
#define SAYLAU_COMPANION_CHOICES_MAX 50

SaylauCompanions *saylau_companion_choices_load (GSettings *settings,
                                                 GFile *document);
void saylau_companion_choices_keep (GSettings *settings,
                                    GFile *document,
                                    const char *name,
                                    GFile *file);
void saylau_companion_choices_forget (GSettings *settings,
                                      GFile *document,
                                      const char *name);
gboolean saylau_companion_choices_exist (GSettings *settings);
void saylau_companion_choices_forget_all (GSettings *settings);

G_END_DECLS
