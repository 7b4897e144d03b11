/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/plot.h"

G_BEGIN_DECLS

/**
 * SaylauPlotEntry:
 * @text: (nullable): what it is; %NULL: it is passed over
 * @paint: with a fill it is an area, else a line of this stroke
 */
typedef struct
{
  const char *text;
  SaylauPaint paint;
} SaylauPlotEntry;

double saylau_plot_legend_get_height (const SaylauPlot *plot,
                                      const SaylauPlotEntry *entries,
                                      guint n_entries,
                                      double width);
void saylau_plot_legend_draw (const SaylauPlot *plot,
                              const SaylauPlotEntry *entries,
                              guint n_entries,
                              SaylauRect room);
SaylauRect saylau_plot_legend_draw_above (const SaylauPlot *plot,
                                          const SaylauPlotEntry *entries,
                                          guint n_entries,
                                          SaylauRect room);

G_END_DECLS
