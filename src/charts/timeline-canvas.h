/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"
#include "charts/timeline-index.h"

G_BEGIN_DECLS

#define SAYLAU_TIMELINE_TEXT ((SaylauTextStyle){ 12, SAYLAU_WEIGHT_REGULAR, FALSE })
#define SAYLAU_TIMELINE_STRONG ((SaylauTextStyle){ 12, SAYLAU_WEIGHT_SEMIBOLD, FALSE })
#define SAYLAU_TIMELINE_LINE_HEIGHT 15.0

/**
 * SaylauMarkPlace:
 * @mark: a mark
 * @x: its middle
 * @y: its middle
 *
 * Where a mark is.
 */
typedef struct
{
  int mark;
  double x, y;
} SaylauMarkPlace;

/**
 * SaylauTimelineLine:
 * @from: its left or upper end
 * @to: its other end, straight below or beside that
 * @color: of it
 * @width: of it
 */
typedef struct
{
  SaylauPoint from, to;
  SaylauRgba color;
  double width;
} SaylauTimelineLine;

/**
 * SaylauTimelineCanvas:
 * @builder: takes the drawing
 * @election: what is drawn
 * @spec: how it is drawn
 * @theme: its colours
 * @language: its words
 * @metrics: the widths of its words
 * @index: its events in the timeline's order
 * @axis: where time is, in layout units
 * @range: the part of time that is shown
 * @plot: where the lanes are, below the axis
 * @outer_left: where the picture's texts begin
 * @outer_right: where they end
 * @has_gutter: whether the lanes' names stand beside the lanes; else they stand in them
 * @rtl: whether the language reads from right to left; time never does
 * @finest: the unit of the axis' finest ticks, once they are drawn
 * @labels: (element-type SaylauRect): what lines spare
 * @lines: (element-type SaylauTimelineLine): the lines of the ground, which are drawn last of all, below all
 * @ground: how many items there are below these lines
 * @has_dark: whether a mark has the size of a figure of those who were harmed or punished
 * @has_unknown: whether a day is hatched, of which nobody tells a number
 * @cursor_row: (element-type SaylauMarkPlace): takes the moment and the span
 * @rows: (element-type GArray of SaylauMarkPlace): the marks of each lane, for the arrow keys
 *
 * What the parts of a timeline share while it is laid out.
 */
typedef struct
{
  SaylauSceneBuilder *builder;
  const SaylauElection *election;
  const SaylauChartSpec *spec;
  const SaylauTheme *theme;
  const SaylauLanguage *language;
  SaylauMetrics *metrics;
  const SaylauTimelineIndex *index;
  SaylauTimeAxis axis;
  SaylauTimelineRange range;
  SaylauRect plot;
  double outer_left, outer_right;
  gboolean has_gutter;
  gboolean rtl;
  SaylauTimeUnit finest;
  GArray *labels;
  GArray *lines;
  guint ground;
  gboolean has_dark;
  gboolean has_unknown;
  GArray *cursor_row;
  GPtrArray *rows;
} SaylauTimelineCanvas;

const char *saylau_timeline_canvas_get_text (const SaylauTimelineCanvas *self,
                                             const SaylauText *text);
double saylau_timeline_canvas_get_x (const SaylauTimelineCanvas *self,
                                     gint64 instant);
void saylau_timeline_canvas_clip (SaylauTimelineCanvas *self,
                                  double top,
                                  double bottom);
int saylau_timeline_canvas_begin_mark (SaylauTimelineCanvas *self,
                                       SaylauMark *mark,
                                       GArray *row);
void saylau_timeline_canvas_add_line (SaylauTimelineCanvas *self,
                                      SaylauPoint from,
                                      SaylauPoint to,
                                      SaylauRgba color);
void saylau_timeline_canvas_draw_line (SaylauTimelineCanvas *self,
                                       SaylauTimelineLine line);
void saylau_timeline_canvas_draw_lines (SaylauTimelineCanvas *self);
GArray *saylau_timeline_canvas_add_row (SaylauTimelineCanvas *self);
double saylau_timeline_canvas_label (SaylauTimelineCanvas *self,
                                     const char *text,
                                     double x,
                                     double baseline,
                                     SaylauTextStyle style,
                                     SaylauRgba color);
double saylau_timeline_canvas_get_caption_height (const SaylauTimelineCanvas *self);
void saylau_timeline_canvas_draw_caption (SaylauTimelineCanvas *self,
                                          SaylauRect lane,
                                          const char *caption,
                                          const char *note);
SaylauTimeStep saylau_timeline_canvas_pick_piece (const SaylauTimelineCanvas *self);
void saylau_timeline_canvas_link (SaylauTimelineCanvas *self);

G_END_DECLS
