/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"

G_BEGIN_DECLS

/**
 * SaylauChartOptions:
 *
 * Which chart a command asks for, as far as that can be known without the document.
 */
typedef struct
{
  SaylauChartKind chart;
  char *tally;
  char *compare;
  char *area;
  char *candidate;
  SaylauMeasure measure;
  gboolean has_measure; /* it was asked for */
  SaylauClassing classing;
  gboolean tiles;
  gboolean has_classing; /* it was asked for */
  SaylauStationSpec stations;
  gboolean has_bin; /* it was asked for, as were the next */
  gboolean has_weight;
  gboolean has_colors;
  gboolean has_cluster;
  gboolean has_brush;
  char *from;
  char *to;
  char *moment;
  char *span;
  int width, height; /* 0: not asked for */
  double scale;      /* 0: not asked for */
  double zoom;       /* 0: not asked for */
  SaylauThemeKind theme;
  SaylauPaletteKind palette;
  gboolean has_palette; /* it was asked for */
  SaylauOrder order;
  gboolean has_order; /* it was asked for */
  int decimals;
  gboolean has_decimals; /* they were asked for */
  char *lang;
  gboolean lenient;
} SaylauChartOptions;

void saylau_chart_options_clear (SaylauChartOptions *self);
GOptionContext *saylau_chart_options_create_context (SaylauChartOptions *self,
                                                     const char *parameters);
SaylauChartSpec *saylau_chart_options_to_spec (const SaylauChartOptions *self,
                                               const SaylauElection *election,
                                               GError **error);
char *saylau_chart_options_list_idle (const SaylauChartOptions *self,
                                      const SaylauChartSpec *spec);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SaylauChartOptions, saylau_chart_options_clear)

G_END_DECLS
