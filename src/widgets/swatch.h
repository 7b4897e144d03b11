/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_SWATCH (saylau_swatch_get_type ())
G_DECLARE_FINAL_TYPE (SaylauSwatch, saylau_swatch, SAYLAU, SWATCH, GtkWidget)

GtkWidget *saylau_swatch_new (SaylauElection *election,
                              int candidate,
                              SaylauPaletteKind palette);

G_END_DECLS
