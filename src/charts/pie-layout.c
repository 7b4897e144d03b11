/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/pie-layout.h"

#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/pie-labels.h"

#include <math.h>

/* All in layout units. */
#define GAP 1 /* between slices */
#define WORD_GAP 8
#define LINE_HEIGHT 1.3
#define LEGEND_GAP 18 /* between pie and legend */
#define SWATCH 10
#define LEGEND_PITCH 20
#define LEGEND_MIN_PITCH 13
#define LARGE_LINE 16
#define MAX_LEGEND_WIDTH 360
#define NARROW_LEGEND 210
#define LEAST_DETAIL 40
#define LEAST_RADIUS 40
#define LEAST_ANGLE 1e-6 /* radians */

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauResultView *view;
  GPtrArray *slices; /* (element-type SaylauPieSlice) */
  SaylauPoint center;
  double radius;
  GArray *marks; /* (element-type int) */
} Pie;

static SaylauPoint
get_point (const Pie *self,
           double angle,
           double radius)
{
  return (SaylauPoint){ self->center.x + radius * sin (angle), self->center.y - radius * cos (angle) };
}

static SaylauPaint
get_paint (const Pie *self,
           const SaylauPieSlice *slice)
{
  switch (slice->kind)
    {
    case SAYLAU_MARK_CANDIDATE:
      return saylau_palette_get_paint (self->view->election, slice->candidate, self->view->spec->palette, self->theme);
    case SAYLAU_MARK_UNREPORTED:
      return (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 };
    default:
      return (SaylauPaint){ .fill = self->theme->hatch };
    }
}

/* A share of 0, or as good as 0, has no wedge that could be seen or pointed at. */
static gboolean
has_wedge (const SaylauPieSlice *slice)
{
  return slice->end - slice->start > LEAST_ANGLE;
}

static void
draw_wedge (Pie *self,
            const SaylauPieSlice *slice)
{
  if (has_wedge (slice))
    saylau_scene_builder_paint_wedge (self->builder, GAP, get_paint (self, slice));
}

/* The least rectangle about a wedge: its tip, its corners and the quarters that it passes. */
static SaylauRect
get_wedge_bounds (const Pie *self,
                  double start,
                  double end)
{
  double left = self->center.x, right = left, top = self->center.y, bottom = top;

  for (int i = 0; i < 6; i++)
    {
      double angle = i == 4 ? start : (i == 5 ? end : i * G_PI_2);
      SaylauPoint point;

      if (angle < start || angle > end)
        continue;
      point = get_point (self, angle, self->radius);
      left = MIN (left, point.x);
      right = MAX (right, point.x);
      top = MIN (top, point.y);
      bottom = MAX (bottom, point.y);
    }

  return (SaylauRect){ left, top, right - left, bottom - top };
}

/* Begins the mark of slice @i: where it has no wedge, its label is what can be pointed at. */
static void
begin_slice (Pie *self,
             guint i,
             SaylauRect label)
{
  const SaylauPieSlice *slice = g_ptr_array_index (self->slices, i);
  SaylauMark mark;
  int index;

  saylau_pie_slice_to_mark (slice, self->view, &mark);
  if (has_wedge (slice))
    {
      mark.shape = SAYLAU_SHAPE_WEDGE;
      mark.center = self->center;
      mark.radius = self->radius;
      mark.start_angle = slice->start;
      mark.end_angle = slice->end;
      mark.bounds = get_wedge_bounds (self, slice->start, slice->end);
      mark.inner = get_point (self, (slice->start + slice->end) / 2, self->radius * 0.7);
    }
  else
    {
      mark.bounds = label;
      mark.inner = (SaylauPoint){ label.x + label.width / 2, label.y + label.height / 2 };
    }
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  g_array_append_val (self->marks, index);
}

/* The arrow keys go around the pie: right and down with the clock. */
static void
link_slices (Pie *self)
{
  for (guint i = 0; self->marks->len > 1 && i < self->marks->len; i++)
    {
      int mark = g_array_index (self->marks, int, i);
      int next = g_array_index (self->marks, int, (i + 1) % self->marks->len);

      saylau_scene_builder_set_neighbor (self->builder, mark, SAYLAU_RIGHT, next);
      saylau_scene_builder_set_neighbor (self->builder, mark, SAYLAU_DOWN, next);
      saylau_scene_builder_set_neighbor (self->builder, next, SAYLAU_LEFT, mark);
      saylau_scene_builder_set_neighbor (self->builder, next, SAYLAU_UP, mark);
    }
}

static void
draw_leader (Pie *self,
             const SaylauPieLabels *labels,
             const SaylauPieLabel *label)
{
  double side = label->right ? 1 : -1;
  SaylauPoint start = get_point (self, label->angle, self->radius + 2);

  saylau_scene_builder_move_to (self->builder, start.x, start.y);
  saylau_scene_builder_line_to (self->builder, self->center.x + side * labels->elbow, label->y);
  saylau_scene_builder_line_to (self->builder, self->center.x + side * (labels->text - 4), label->y);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->theme->line, .width = 1 });
}

/* Two texts of one line, in reading order, away from the pie or, on its left side, towards it. */
static void
draw_pair (Pie *self,
           const SaylauPieLabel *label,
           double x,
           double baseline,
           const char *first,
           SaylauTextStyle first_style,
           SaylauRgba first_color,
           const char *second,
           SaylauTextStyle second_style,
           SaylauRgba second_color)
{
  SaylauAnchor anchor = label->right ? SAYLAU_ANCHOR_LEFT : SAYLAU_ANCHOR_RIGHT;
  double first_x = x, second_x = x;

  if (second != NULL && label->right)
    second_x = x + WORD_GAP + saylau_metrics_get_width (self->metrics, first, first_style);
  else if (second != NULL)
    first_x = x - WORD_GAP - saylau_metrics_get_width (self->metrics, second, second_style);

  saylau_scene_builder_text (self->builder, first, first_x, baseline, anchor, first_style, first_color);
  if (second != NULL)
    saylau_scene_builder_text (self->builder, second, second_x, baseline, anchor, second_style, second_color);
}

static void
draw_label (Pie *self,
            const SaylauPieLabels *labels,
            const SaylauPieLabel *label)
{
  double x = self->center.x + (label->right ? labels->text : -labels->text);
  double top = label->y - label->height / 2;
  double line;

  if (!labels->stacked)
    {
      draw_pair (self, label, x, saylau_frame_baseline (label->y, labels->name_style.size),
                 label->names[0], labels->name_style, self->theme->text,
                 label->slice->value, labels->value_style, self->theme->text);
      return;
    }

  line = labels->name_style.size * LINE_HEIGHT;
  for (guint i = 0; label->names[i] != NULL; i++, top += line)
    draw_pair (self, label, x, saylau_frame_baseline (top + line / 2, labels->name_style.size),
               label->names[i], labels->name_style, self->theme->text, NULL, labels->note_style, 0);
  line = labels->value_style.size * LINE_HEIGHT;
  draw_pair (self, label, x, saylau_frame_baseline (top + line / 2, labels->value_style.size),
             label->slice->value, labels->value_style, self->theme->text,
             label->note, labels->note_style, self->theme->dim);
  top += line;
  line = labels->note_style.size * LINE_HEIGHT;
  for (guint i = 0; label->more != NULL && label->more[i] != NULL; i++, top += line)
    draw_pair (self, label, x, saylau_frame_baseline (top + line / 2, labels->note_style.size),
               label->more[i], labels->note_style, self->theme->dim, NULL, labels->note_style, 0);
}

static void
draw_with_labels (Pie *self,
                  const SaylauPieLabels *labels)
{
  self->center = labels->center;
  self->radius = labels->radius;
  for (guint i = 0; i < self->slices->len; i++)
    {
      const SaylauPieLabel *label = g_ptr_array_index (labels->labels, i);
      double x = label->right ? self->center.x + labels->text : self->center.x - labels->text - label->width;

      begin_slice (self, i, (SaylauRect){ x, label->y - label->height / 2, label->width, label->height });
      draw_wedge (self, label->slice);
      draw_leader (self, labels, label);
      draw_label (self, labels, label);
      saylau_scene_builder_end_mark (self->builder);
    }
}

/* The votes, if there is room for all their digits; who is in "Other", as far as there is room. */
static void
draw_legend_detail (Pie *self,
                    const SaylauPieSlice *slice,
                    double x,
                    double baseline,
                    double room)
{
  SaylauTextStyle style = { 11, SAYLAU_WEIGHT_REGULAR, TRUE };
  g_autofree char *detail = saylau_pie_slice_get_detail (slice);
  g_autofree char *fitted = NULL;

  if (detail == NULL || room < LEAST_DETAIL)
    return;

  fitted = saylau_metrics_fit (self->metrics, detail, style, room);
  if (slice->kind == SAYLAU_MARK_OTHER || g_str_equal (fitted, detail))
    saylau_scene_builder_text (self->builder, fitted, x, baseline, SAYLAU_ANCHOR_LEFT, style, self->theme->dim);
}

/* How wide the legend is where no name is cut. */
static double
get_legend_width (const Pie *self)
{
  SaylauTextStyle name_style = { 12, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  SaylauTextStyle value_style = { 12, SAYLAU_WEIGHT_BOLD, TRUE };
  double widest = 0;

  for (guint i = 0; i < self->slices->len; i++)
    {
      const SaylauPieSlice *slice = g_ptr_array_index (self->slices, i);
      g_autofree char *name = saylau_metrics_fit (self->metrics, slice->name, name_style, MAX_LEGEND_WIDTH);

      widest = MAX (widest, saylau_metrics_get_width (self->metrics, name, name_style) +
                              saylau_metrics_get_width (self->metrics, slice->value, value_style));
    }

  return MIN (MAX_LEGEND_WIDTH, widest + SWATCH + 3 * WORD_GAP);
}

/* A line of the legend: the slice's colour, its name, and its share at the right. */
static void
draw_legend_line (Pie *self,
                  const SaylauPieSlice *slice,
                  SaylauRect line)
{
  double size = line.height < LARGE_LINE || line.width < NARROW_LEGEND ? 11 : 12;
  SaylauTextStyle name_style = { size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  SaylauTextStyle value_style = { size, SAYLAU_WEIGHT_BOLD, TRUE };
  double middle = line.y + line.height / 2;
  double baseline = saylau_frame_baseline (middle, size);
  double room = line.width - SWATCH - 2 * WORD_GAP - saylau_metrics_get_width (self->metrics, slice->value, value_style);
  g_autofree char *name = saylau_metrics_fit (self->metrics, slice->name, name_style, room);
  double x = line.x + SWATCH + WORD_GAP;

  saylau_scene_builder_add_rect (self->builder, (SaylauRect){ line.x, middle - SWATCH / 2.0, SWATCH, SWATCH });
  saylau_scene_builder_paint (self->builder, get_paint (self, slice));
  x += saylau_scene_builder_text (self->builder, name, x, baseline, SAYLAU_ANCHOR_LEFT, name_style, self->theme->text);
  draw_legend_detail (self, slice, x + WORD_GAP, baseline, line.x + SWATCH + room - x);
  saylau_scene_builder_text (self->builder, slice->value, line.x + line.width, baseline, SAYLAU_ANCHOR_RIGHT,
                             value_style, self->theme->text);
}

/* Splits a small room into pie and legend, side by side or one above the other. */
static SaylauRect
arrange_legend (Pie *self,
                SaylauRect body)
{
  double least = LEGEND_MIN_PITCH * self->slices->len, most = LEGEND_PITCH * self->slices->len;
  double height;

  if (body.width > 1.3 * body.height)
    {
      double width = get_legend_width (self);

      self->radius = MIN (body.height / 2, MAX (LEAST_RADIUS, (body.width - LEGEND_GAP - width) / 2));
      width = MIN (width, body.width - LEGEND_GAP - 2 * self->radius);
      height = CLAMP (body.height, least, most);
      self->center.x = body.x + (body.width - width - LEGEND_GAP) / 2;
      self->center.y = body.y + body.height / 2;
      return (SaylauRect){ self->center.x + self->radius + LEGEND_GAP, self->center.y - height / 2, width, height };
    }

  height = CLAMP (body.height * 0.5, least, most);
  self->radius = MAX (10, MIN ((body.height - height - LEGEND_GAP) / 2, body.width * 0.4));
  self->center = (SaylauPoint){ body.x + body.width / 2, body.y + self->radius };
  return (SaylauRect){ body.x + MAX (0, (body.width - MAX_LEGEND_WIDTH) / 2), body.y + 2 * self->radius + LEGEND_GAP,
                       MIN (body.width, MAX_LEGEND_WIDTH), height };
}

/* The legend is read in the language's direction; the clock beside it is not, and so is told its
 * place as it will be seen. */
static void
draw_with_legend (Pie *self,
                  SaylauRect body)
{
  SaylauRect legend = arrange_legend (self, body);
  double pitch = legend.height / self->slices->len;

  if (saylau_language_is_rtl (self->view->language))
    {
      self->center.x = saylau_scene_builder_get_width (self->builder) - self->center.x;
      legend.x = saylau_scene_builder_get_width (self->builder) - legend.x - legend.width;
    }

  for (guint i = 0; i < self->slices->len; i++)
    {
      SaylauRect line = { legend.x, legend.y + i * pitch, legend.width, pitch };

      begin_slice (self, i, line);
      draw_wedge (self, g_ptr_array_index (self->slices, i));
      saylau_scene_builder_set_mirrored (self->builder, TRUE);
      if (saylau_language_is_rtl (self->view->language))
        line.x = saylau_scene_builder_get_width (self->builder) - line.x - line.width;
      draw_legend_line (self, g_ptr_array_index (self->slices, i), line);
      saylau_scene_builder_set_mirrored (self->builder, FALSE);
      saylau_scene_builder_end_mark (self->builder);
    }
}

/**
 * saylau_pie_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out a pie, clockwise from twelve o'clock in every language, the largest share first and
 * what is not reported last. Shares that are not parts of one whole are not drawn: a sentence
 * says why.
 */
void
saylau_pie_layout (SaylauSceneBuilder *builder,
                   const SaylauElection *election,
                   const SaylauChartSpec *spec)
{
  g_autoptr (SaylauResultView) view = saylau_result_view_new (election, spec, saylau_scene_builder_get_language (builder));
  SaylauRect body = saylau_frame_draw (builder, view);
  g_autoptr (GPtrArray) slices = NULL;
  g_autoptr (SaylauPieLabels) labels = NULL;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (int));
  const char *reason;
  Pie self = {
    .builder = builder,
    .metrics = saylau_scene_builder_get_metrics (builder),
    .theme = saylau_scene_builder_get_theme (builder),
    .view = view,
    .marks = marks,
  };

  if (saylau_frame_draw_absence (builder, view, body))
    return;
  self.slices = slices = saylau_pie_slices_new (view, &reason);
  if (slices == NULL)
    {
      saylau_frame_draw_message (builder, reason, body);
      return;
    }

  saylau_scene_builder_set_mirrored (builder, FALSE);
  labels = saylau_pie_labels_new (slices, self.metrics, body);
  if (labels != NULL)
    draw_with_labels (&self, labels);
  else
    draw_with_legend (&self, body);
  link_slices (&self);
  saylau_scene_builder_set_mirrored (builder, TRUE);
}
