/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/selection.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_AREA_CHOICES (saylau_area_choices_get_type ())
G_DECLARE_FINAL_TYPE (SaylauAreaChoices, saylau_area_choices, SAYLAU, AREA_CHOICES, GtkWidget)

void saylau_area_choices_bind (SaylauAreaChoices *self,
                               SaylauSelection *selection,
                               GSettings *settings);

G_END_DECLS
