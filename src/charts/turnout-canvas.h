/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"
#include "charts/turnout-view.h"

G_BEGIN_DECLS

/**
 * SaylauTurnoutCanvas:
 * @builder: takes the drawing
 * @metrics: the widths of its words
 * @theme: its colours
 * @view: what is drawn
 * @axis: where time is
 * @plot: where the lines are
 * @maximum: the percentage at the plot's top; 0 is at its bottom
 * @label_x: where the labels at the lines' ends begin
 * @label_width: the room of these
 * @ground: how many items there are below the lines
 *
 * What the parts of a chart of turnout share while it is laid out; in layout units.
 */
typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauTurnoutView *view;
  SaylauTimeAxis axis;
  SaylauRect plot;
  double maximum;
  double label_x, label_width;
  guint ground;
} SaylauTurnoutCanvas;

SaylauPoint saylau_turnout_canvas_get_place (const SaylauTurnoutCanvas *self,
                                             gint64 instant,
                                             double percent);
void saylau_turnout_canvas_draw_line (SaylauTurnoutCanvas *self,
                                      const SaylauTurnoutSeries *series,
                                      SaylauRgba color,
                                      double width);
SaylauRgba saylau_turnout_canvas_get_color (const SaylauTurnoutCanvas *self,
                                            const SaylauTurnoutSeries *series);
void saylau_turnout_canvas_draw_span (SaylauTurnoutCanvas *self,
                                      const SaylauTurnoutPoint *point,
                                      SaylauRgba color,
                                      double width);
void saylau_turnout_canvas_draw_conflict (SaylauTurnoutCanvas *self,
                                          const SaylauTurnoutSeries *series,
                                          const SaylauTurnoutPoint *point,
                                          double radius);

G_END_DECLS
