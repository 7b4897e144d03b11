/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"
#include "charts/tallies-view.h"

G_BEGIN_DECLS

#define SAYLAU_TALLIES_NOTE ((SaylauTextStyle){ 11.5, SAYLAU_WEIGHT_REGULAR, TRUE })
#define SAYLAU_TALLIES_SHARE ((SaylauTextStyle){ 12, SAYLAU_WEIGHT_BOLD, TRUE })

/* All in layout units. */
#define SAYLAU_TALLIES_NARROW_LINE 16 /* the height of a line of the words above a bar */
#define SAYLAU_TALLIES_LABEL_GAP 14   /* from the words to the bars */
#define SAYLAU_TALLIES_THREE_LINE_PITCH 56

/**
 * SaylauTalliesCanvas:
 * @builder: takes the drawing
 * @metrics: the widths of its words
 * @theme: its colours
 * @view: what is drawn
 * @body: the chart's room
 * @narrow: whether words stand above the bars
 * @two_lines: whether the words of a bar have two lines at least
 * @above_bar: the height of the words above a bar, where they stand there; else 0
 * @first: row that is shown: older ones have no room
 * @n_rows: how many are shown
 * @top: where the first row begins
 * @pitch: from row to row
 * @thickness: of a bar
 * @base: where the axis begins
 * @length: of the axis
 * @maximum: percent that the whole axis stands for
 * @name_style: of the tallies' names
 * @above: (element-type int): the marks of the row above, by their place in the order; the tally's first
 *
 * What the parts of a chart of all tallies share while it is laid out.
 */
typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauTalliesView *view;
  SaylauRect body;
  gboolean narrow;
  gboolean two_lines;
  double above_bar;
  guint first;
  guint n_rows;
  double top, pitch, thickness;
  double base, length, maximum;
  SaylauTextStyle name_style;
  GArray *above;
} SaylauTalliesCanvas;

double saylau_tallies_canvas_get_x (const SaylauTalliesCanvas *self,
                                    double percent);
const SaylauTally *saylau_tallies_canvas_get_tally (const SaylauTalliesCanvas *self,
                                                    const SaylauTalliesRow *row);
const char *saylau_tallies_canvas_get_name (const SaylauTalliesCanvas *self,
                                            int candidate);
SaylauPaint saylau_tallies_canvas_get_hatch (const SaylauTalliesCanvas *self);
SaylauRect saylau_tallies_canvas_get_bar (const SaylauTalliesCanvas *self,
                                          guint place);
gboolean saylau_tallies_canvas_has_room (const SaylauTalliesCanvas *self,
                                         const char *text,
                                         SaylauRect rect);

G_END_DECLS
