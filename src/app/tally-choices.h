/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_TALLY_CHOICES (saylau_tally_choices_get_type ())
G_DECLARE_FINAL_TYPE (SaylauTallyChoices, saylau_tally_choices, SAYLAU, TALLY_CHOICES, GtkWidget)

void saylau_tally_choices_bind (SaylauTallyChoices *self,
                                SaylauSelection *selection,
                                GSettings *settings);

G_END_DECLS
