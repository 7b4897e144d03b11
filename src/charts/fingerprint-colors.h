/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/fingerprint-view.h"
#include "charts/plot.h"

G_BEGIN_DECLS

/* So many shades: neighbours still differ, and the scene stays small. */
#define SAYLAU_FINGERPRINT_LEVELS 24

guint saylau_fingerprint_colors_get_level (const SaylauFingerprintView *view,
                                           gint64 amount);
SaylauRgba saylau_fingerprint_colors_get (const SaylauTheme *theme,
                                          guint level);
void saylau_fingerprint_colors_draw_line (const SaylauPlot *plot,
                                          const SaylauFingerprintView *view,
                                          SaylauRect room);
double saylau_fingerprint_colors_draw_panel (const SaylauPlot *plot,
                                             const SaylauFingerprintView *view,
                                             SaylauRect room);

G_END_DECLS
