/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-layout.h"

#include "charts/frame.h"
#include "charts/time-axis.h"
#include "charts/timeline-labels.h"
#include "charts/turnout-axis.h"
#include "charts/turnout-ends.h"
#include "charts/turnout-words.h"

#include <math.h>

/* All in layout units. */
#define TOP 8         /* the room of half a label above the plot */
#define MOMENT_ROW 20 /* of the moment's words above the plot */
#define LABEL_GAP 28  /* from the plot to the labels at the lines' ends; on small screens: */
#define LABEL_GAP_NARROW 18
#define MAX_LABELS 0.34 /* of the width; on small screens: */
#define MAX_LABELS_NARROW 0.4
#define MAX_LABELS_CONTRADICTED 0.55 /* there, of several figures */
#define LEAST_HEIGHT 20              /* of the plot */
#define INSET 0.04                   /* of the width, left of the first report */
#define DOT 4.5
#define GAP_CELL 12 /* what stands for a round that was missed */
#define HANDLE 5

static const SaylauTextStyle value_style = { 12, SAYLAU_WEIGHT_SEMIBOLD, TRUE };
static const SaylauTextStyle moment_style = { 12, SAYLAU_WEIGHT_SEMIBOLD, TRUE };

/* A mark on the line in front, which is told report by report. */
typedef struct
{
  gint64 instant;
  int mark;
} Stop;

/* On small screens a name and two figures need about half of it. */
static double
choose_label_width (const SaylauTurnoutEnds *ends,
                    double width,
                    gboolean narrow)
{
  double most = width * (narrow ? MAX_LABELS_NARROW : MAX_LABELS);

  if (narrow)
    most = MAX (most, MIN (width * MAX_LABELS_CONTRADICTED, saylau_turnout_ends_get_contradicted_width (ends)));
  return MIN (most, saylau_turnout_ends_get_width (ends));
}

/* Gives axis, labels and plot their room. */
static SaylauTurnoutEnds *
arrange (SaylauTurnoutCanvas *self,
         SaylauRect body)
{
  const SaylauTurnoutView *view = self->view;
  gboolean narrow = saylau_scene_builder_get_width (self->builder) < SAYLAU_NARROW;
  double top = saylau_turnout_view_shows_moment (view) ? MOMENT_ROW : TOP;
  double right = body.x + body.width;
  gint64 inset;
  SaylauTurnoutEnds *ends;

  saylau_turnout_axis_choose_scale (self);
  self->plot.x = body.x + saylau_turnout_axis_get_gutter (self);
  self->plot.y = body.y + top;
  self->plot.height = MAX (LEAST_HEIGHT, body.height - top - saylau_turnout_axis_get_height (view));
  ends = saylau_turnout_ends_new (self);
  self->label_width = choose_label_width (ends, body.width, narrow);
  self->label_x = right - self->label_width;
  self->plot.width = self->label_x - (narrow ? LABEL_GAP_NARROW : LABEL_GAP) - self->plot.x;

  /* A single time stands in the middle. */
  inset = view->from == view->to ? SAYLAU_HOUR : (gint64) ceil ((view->to - view->from) * INSET);
  self->axis = (SaylauTimeAxis){ view->from - inset, view->from == view->to ? view->to + inset : view->to, self->plot.x,
                                 self->plot.x + self->plot.width };
  saylau_turnout_ends_place (ends);
  return ends;
}

static void
init_stop_mark (const SaylauTurnoutView *view,
                const SaylauTurnoutSeries *series,
                SaylauMarkKind kind,
                int subject,
                gint64 instant,
                const char *time,
                SaylauMark *mark)
{
  g_autofree char *area = saylau_turnout_words_area (view, series->area);
  const char *id = saylau_election_get_area (view->election, series->area)->id;

  saylau_mark_init (mark, kind, subject);
  /* Of one day there may be several reports. */
  mark->id = kind == SAYLAU_MARK_UNREPORTED ? g_strdup_printf ("gap-%s-%" G_GINT64_FORMAT, id, instant)
                                            : g_strdup_printf ("report-%s-%d", id, subject);
  mark->name = g_strdup_printf ("%s, %s", area, time);
  mark->start = mark->end = instant;
}

static void
draw_report (SaylauTurnoutCanvas *self,
             const SaylauTurnoutSeries *series,
             const SaylauTurnoutPoint *point)
{
  SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);

  if (point->differ)
    {
      saylau_turnout_canvas_draw_conflict (self, series, point, DOT);
      return;
    }
  if (!saylau_turnout_point_is_exact (point))
    {
      saylau_turnout_canvas_draw_span (self, point, saylau_turnout_canvas_get_color (self, series), series == self->view->front ? 3 : 2);
      return;
    }
  saylau_scene_builder_add_circle (self->builder, place.x, place.y, series == self->view->front ? DOT : DOT - 1);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = saylau_turnout_canvas_get_color (self, series), .stroke = self->theme->ground, .width = 1.5 });
}

/* Where the hatch for a missing figure is: on the base line, at no height, since none is known. */
static SaylauRect
get_gap_cell (const SaylauTurnoutCanvas *self,
              const SaylauTurnoutSeries *series,
              gint64 instant)
{
  double x = saylau_time_axis_get_x (&self->axis, instant);
  double below = series == self->view->front ? 0 : GAP_CELL;

  return (SaylauRect){ x - GAP_CELL / 2.0, self->plot.y + self->plot.height - GAP_CELL - below, GAP_CELL, GAP_CELL };
}

static void
draw_gap (SaylauTurnoutCanvas *self,
          const SaylauTurnoutSeries *series,
          gint64 instant)
{
  SaylauRgba color = saylau_turnout_canvas_get_color (self, series);

  saylau_scene_builder_add_rect (self->builder, get_gap_cell (self, series, instant));
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = color, .pattern = SAYLAU_PATTERN_HATCH, .stroke = color, .width = 1 });
}

static int
begin_report_mark (SaylauTurnoutCanvas *self,
                   const SaylauTurnoutPoint *point)
{
  const SaylauTurnoutView *view = self->view;
  const SaylauTurnoutSeries *series = view->front;
  SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);
  g_autofree char *time = saylau_turnout_words_time (view, point->time);
  double reach = DOT + 1;
  SaylauMark mark;

  init_stop_mark (view, series, point->differ ? SAYLAU_MARK_CONFLICT : SAYLAU_MARK_REPORT,
                  g_array_index (series->reports, int, point->first_report), point->instant, time, &mark);
  if (!saylau_turnout_point_is_exact (point))
    {
      mark.start = point->time->start;
      mark.end = point->time->end - 1;
    }
  mark.value = point->differ ? saylau_turnout_words_claims (view, series, point) : saylau_turnout_words_percent (view, point->percent);
  mark.tooltip = point->differ ? g_strdup (saylau_language_word (view->language, "figures contradict each other"))
                               : saylau_turnout_words_point_sources (view, series, point);
  mark.number = point->percent;
  mark.shape = SAYLAU_SHAPE_DISC;
  mark.bounds = (SaylauRect){ place.x - reach, place.y - reach, 2 * reach, 2 * reach };
  mark.inner = place;
  return saylau_scene_builder_begin_mark (self->builder, &mark);
}

static int
begin_gap_mark (SaylauTurnoutCanvas *self,
                gint64 instant)
{
  g_autofree char *time = saylau_turnout_words_instant (self->view, instant);
  SaylauMark mark;

  init_stop_mark (self->view, self->view->front, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE, instant, time, &mark);
  mark.value = g_strdup (saylau_language_word (self->view->language, "not reported"));
  mark.bounds = get_gap_cell (self, self->view->front, instant);
  mark.inner = (SaylauPoint){ mark.bounds.x + GAP_CELL / 2.0, mark.bounds.y + GAP_CELL / 2.0 };
  return saylau_scene_builder_begin_mark (self->builder, &mark);
}

/* The reports of the area in front and what is missing among them, by time. */
static GArray *
draw_stops (SaylauTurnoutCanvas *self)
{
  const SaylauTurnoutSeries *series = self->view->front;
  g_autoptr (GArray) missed = saylau_turnout_series_list_missed (series, self->view->rounds);
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  guint next = 0;

  for (guint i = 0; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);

      for (; next < missed->len && g_array_index (missed, gint64, next) < point->instant; next++)
        {
          gint64 instant = g_array_index (missed, gint64, next);

          g_array_append_val (stops, ((Stop){ instant, begin_gap_mark (self, instant) }));
          draw_gap (self, series, instant);
          saylau_scene_builder_end_mark (self->builder);
        }
      g_array_append_val (stops, ((Stop){ point->instant, begin_report_mark (self, point) }));
      draw_report (self, series, point);
      saylau_scene_builder_end_mark (self->builder);
    }
  return stops;
}

/* The country's reports are told by its label: their dots may lie on those in front. */
static void
draw_country (SaylauTurnoutCanvas *self,
              SaylauTurnoutEnds *ends)
{
  const SaylauTurnoutSeries *series = self->view->country;
  g_autoptr (GArray) missed = saylau_turnout_series_list_missed (series, self->view->rounds);
  int label = saylau_turnout_ends_draw_main (ends, series);

  saylau_scene_builder_resume_mark (self->builder, label);
  for (guint i = 0; i < missed->len; i++)
    draw_gap (self, series, g_array_index (missed, gint64, i));
  for (guint i = 0; i < series->points->len; i++)
    draw_report (self, series, saylau_turnout_series_get_point (series, i));
  saylau_scene_builder_end_mark (self->builder);
}

/* Left and right lead along the line and to its label. */
static void
link_stops (SaylauTurnoutCanvas *self,
            GArray *stops,
            int label)
{
  for (guint i = 0; i < stops->len; i++)
    {
      int mark = g_array_index (stops, Stop, i).mark;
      int next = i + 1 < stops->len ? g_array_index (stops, Stop, i + 1).mark : label;

      saylau_scene_builder_set_neighbor (self->builder, mark, SAYLAU_RIGHT, next);
      saylau_scene_builder_set_neighbor (self->builder, next, SAYLAU_LEFT, mark);
    }
}

static void
add_dots (const SaylauTurnoutCanvas *self,
          const SaylauTurnoutSeries *series,
          SaylauLabelField *field)
{
  for (guint i = 0; series != NULL && i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);

      saylau_label_field_add_disc (field, place.x, place.y, DOT);
    }
}

/* The figures of the line in front, where there is room; the last stands at its label. */
static void
draw_values (SaylauTurnoutCanvas *self,
             GArray *stops)
{
  const SaylauTurnoutSeries *series = self->view->front;
  g_autoptr (SaylauLabelField) field = saylau_label_field_new (self->plot);
  SaylauRgba halo = (self->theme->ground & ~0xffu) | 0xc8;

  add_dots (self, series, field);
  add_dots (self, self->view->country, field);
  for (guint i = 0, stop = 0; i + 1 < series->points->len; i++, stop++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      SaylauPoint at = saylau_turnout_canvas_get_place (self, point->instant, point->percent);
      g_autofree char *text = saylau_turnout_words_percent (self->view, point->percent);
      double width = saylau_metrics_get_width (self->metrics, text, value_style);
      SaylauLabelPlace place;

      while (g_array_index (stops, Stop, stop).instant < point->instant)
        stop++;
      if (point->differ || !saylau_label_field_place (field, at, DOT + 1, DOT + 1, width, 14, SAYLAU_LABEL_STAYS, &place))
        continue;
      saylau_scene_builder_resume_mark (self->builder, g_array_index (stops, Stop, stop).mark);
      saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ place.rect.x - 1, place.rect.y, place.rect.width + 2, place.rect.height }, 3);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = halo });
      saylau_scene_builder_text (self->builder, text, place.rect.x + width / 2, saylau_frame_baseline (place.rect.y + 7, value_style.size),
                                 SAYLAU_ANCHOR_CENTER, value_style, self->theme->accent);
      saylau_scene_builder_end_mark (self->builder);
    }
}

static void
draw_moment (SaylauTurnoutCanvas *self)
{
  const SaylauTurnoutView *view = self->view;
  double x = saylau_time_axis_get_x (&self->axis, view->spec->moment);
  double top = self->plot.y - MOMENT_ROW + 2;
  double width;
  gboolean before;
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_MOMENT, SAYLAU_NONE);
  mark.id = g_strdup ("moment");
  mark.name = saylau_turnout_words_instant (view, view->spec->moment);
  mark.value = saylau_turnout_words_moment (view);
  mark.start = mark.end = view->spec->moment;
  mark.bounds = (SaylauRect){ x - HANDLE - 1, top, 2 * HANDLE + 2, 15 };
  mark.inner = (SaylauPoint){ x, top + 6 };
  width = saylau_metrics_get_width (self->metrics, mark.name, moment_style);
  before = x + HANDLE + 6 + width > self->label_x + self->label_width;
  saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_scene_builder_draw_line (self->builder, x, top + 8, x, self->plot.y + self->plot.height, self->theme->text, 1.5);
  saylau_scene_builder_move_to (self->builder, x - HANDLE, top);
  saylau_scene_builder_line_to (self->builder, x + HANDLE, top);
  saylau_scene_builder_line_to (self->builder, x + HANDLE, top + 8);
  saylau_scene_builder_line_to (self->builder, x, top + 14);
  saylau_scene_builder_line_to (self->builder, x - HANDLE, top + 8);
  saylau_scene_builder_close_path (self->builder);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->text });
  saylau_scene_builder_text (self->builder, mark.name, before ? x - HANDLE - 6 : x + HANDLE + 6, top + 11,
                             before ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT, moment_style, self->theme->text);
  saylau_scene_builder_end_mark (self->builder);
}

/* The area in front is told first and drawn last, above all others. */
static void
draw_lines (SaylauTurnoutCanvas *self,
            SaylauTurnoutEnds *ends)
{
  g_autoptr (GArray) stops = NULL;
  guint first;

  if (self->view->front != NULL)
    {
      int label = saylau_turnout_ends_draw_main (ends, self->view->front);

      stops = draw_stops (self);
      link_stops (self, stops, label);
    }
  first = saylau_scene_builder_get_n_items (self->builder);
  if (self->view->country != NULL)
    draw_country (self, ends);
  saylau_scene_builder_lower (self->builder, first, self->ground);
  first = saylau_scene_builder_get_n_items (self->builder);
  saylau_turnout_ends_draw_others (ends);
  saylau_scene_builder_lower (self->builder, first, self->ground);
  if (stops != NULL)
    draw_values (self, stops);
}

static SaylauRect
draw_frame (SaylauTurnoutCanvas *self)
{
  const SaylauTurnoutView *view = self->view;
  const char *title = view->election->title != NULL ? saylau_text_get (view->election->title, saylau_language_get_tag (view->language)) : NULL;
  g_autofree char *subtitle = saylau_turnout_words_subtitle (view);
  g_autofree char *notice = saylau_turnout_words_notice (view);
  g_autofree char *facts = saylau_turnout_words_facts (view);
  g_autofree char *sources = saylau_turnout_words_sources (view, TRUE);
  g_autofree char *publishers = saylau_turnout_words_sources (view, FALSE);
  const SaylauFrameTexts texts = { title != NULL ? title : "", subtitle, notice, facts, sources, publishers, FALSE };

  saylau_scene_builder_take_description (self->builder, saylau_turnout_words_description (view));
  saylau_scene_builder_take_notes (self->builder, *sources != '\0' ? g_strdup_printf ("%s\n%s", facts, sources) : g_strdup (facts));
  return saylau_frame_draw_texts (self->builder, &texts);
}

/**
 * saylau_turnout_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out turnout by the hour: a line an area from report to report, the area asked for in front, the country
 * marked. Where a figure is missing the line is broken, where figures contradict each other both figures stand.
 * Time runs from left to right in every language.
 */
void
saylau_turnout_layout (SaylauSceneBuilder *builder,
                       const SaylauElection *election,
                       const SaylauChartSpec *spec)
{
  g_autoptr (SaylauTurnoutView) view = saylau_turnout_view_new (election, spec, saylau_scene_builder_get_language (builder));
  g_autoptr (SaylauTurnoutEnds) ends = NULL;
  SaylauTurnoutCanvas self = {
    .builder = builder,
    .metrics = saylau_scene_builder_get_metrics (builder),
    .theme = saylau_scene_builder_get_theme (builder),
    .view = view,
  };
  SaylauRect body = draw_frame (&self);
  guint first;

  if (view->shown->len == 0)
    {
      saylau_frame_draw_message (builder, saylau_language_word (view->language, "Turnout by the hour was not reported"), body);
      return;
    }
  saylau_scene_builder_set_mirrored (builder, FALSE);
  ends = arrange (&self, body);
  saylau_scene_builder_set_time_axis (builder, self.axis);
  saylau_turnout_axis_draw (&self);
  self.ground = saylau_scene_builder_get_n_items (builder);
  draw_lines (&self, ends);
  first = saylau_scene_builder_get_n_items (builder);
  if (saylau_turnout_view_shows_moment (view))
    draw_moment (&self);
  /* Told last, drawn below the lines and their figures. */
  saylau_scene_builder_lower (builder, first, self.ground);
}
