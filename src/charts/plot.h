/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"

G_BEGIN_DECLS

/**
 * SaylauPlot:
 * @builder: takes the drawing
 * @rect: where the figures are, in layout units
 * @right: the value at its right side; 0 is at the left
 * @top: the value at its upper side; 0 is at the lower
 * @is_percent: whether the values from below to above are percentages, else they are counts
 *
 * A pair of axes from 0 on: percent from left to right, percent or counts upwards.
 */
typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauRect rect;
  double right;
  double top;
  gboolean is_percent;
} SaylauPlot;

#define SAYLAU_PLOT_ROW 17.0 /* of labels below the plot, or of words above it */

double saylau_plot_round_up (double count);
double saylau_plot_get_step (double maximum,
                             guint most);
double saylau_plot_get_gutter (const SaylauPlot *self);
double saylau_plot_get_x (const SaylauPlot *self,
                          double value);
double saylau_plot_get_y (const SaylauPlot *self,
                          double value);
void saylau_plot_draw_grid (const SaylauPlot *self);
void saylau_plot_draw_axes (const SaylauPlot *self);
void saylau_plot_draw_parts (const SaylauPlot *self,
                             const char *parts,
                             double x,
                             double middle,
                             double width,
                             gboolean is_heading);
void saylau_plot_draw_words (const SaylauPlot *self,
                             const char *words,
                             double x,
                             double middle,
                             double width,
                             SaylauAnchor anchor);

G_END_DECLS
