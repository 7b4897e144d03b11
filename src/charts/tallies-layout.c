/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-layout.h"

#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/parts.h"
#include "charts/percent-scale.h"
#include "charts/tallies-bars.h"
#include "charts/tallies-words.h"

#include <math.h>

/* All in layout units. */
#define PITCH 92
#define MIN_PITCH 18
#define NARROW_PITCH 80
#define NARROW_MIN_PITCH 30
#define TWO_LINE_PITCH 36
#define NARROW_TWO_LINE_PITCH 60
#define THICKNESS 44
#define MAX_LABELS 0.3    /* of the width, for the column of words beside the bars */
#define MAX_LINES 0.4     /* likewise, where each has one line */
#define LEGEND_ROW 19     /* of the candidates' names */
#define LEGEND_SHARE 0.25 /* of the height, at most */
#define SHORT 180         /* less height than this is short */
#define SWATCH 11
#define LEGEND_GAP 16 /* between two names */
#define AXIS_ROW 18
#define HIDDEN_LINE 17
#define TICK_WIDTH 70 /* between two ticks at least */

static const SaylauTextStyle legend_style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };

/* One name of the legend; returns where the next one begins. */
static double
draw_name (SaylauTalliesCanvas *self,
           const char *name,
           SaylauPaint paint,
           double x,
           double y)
{
  double text = x + SWATCH + 5;

  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ x, y - SWATCH / 2.0, SWATCH, SWATCH }, 2);
  saylau_scene_builder_paint (self->builder, paint);
  return text + saylau_scene_builder_fit_text (self->builder, name, text, saylau_frame_baseline (y, legend_style.size), SAYLAU_ANCHOR_LEFT, legend_style, self->theme->text, self->body.x + self->body.width - text) + LEGEND_GAP;
}

static double
measure_name (const SaylauTalliesCanvas *self,
              const char *name)
{
  return SWATCH + 5 + saylau_metrics_get_width (self->metrics, name, legend_style);
}

static char *
describe_more (const SaylauTalliesCanvas *self,
               guint n)
{
  g_autofree char *count = saylau_language_count (self->view->language, n);

  return saylau_language_fill (saylau_language_plural (self->view->language, "{n} more", "{n} more", n), "n", count, NULL);
}

static gboolean
has_hatch (const SaylauTalliesCanvas *self)
{
  for (guint i = 0; i < self->view->rows->len; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self->view, i);
      g_autoptr (GArray) unknown = saylau_tallies_words_list_unknown (self, row);

      if (unknown->len == 0 && saylau_tallies_words_get_rest (self, row, unknown) > 0)
        return TRUE;
    }
  return FALSE;
}

/* The candidates in the order of the bars, in as many lines as there is room for; then how many more there are. What the
 * hatch means always has room: a picture may have no other words that tell it. */
static double
draw_legend (SaylauTalliesCanvas *self)
{
  guint max_rows = MAX (1, floor (self->body.height * LEGEND_SHARE / LEGEND_ROW));
  const char *unreported = has_hatch (self) ? saylau_language_word (self->view->language, "Not reported") : NULL;
  double hatch_width = unreported != NULL ? measure_name (self, unreported) : 0;
  double hatch_room = unreported != NULL ? LEGEND_GAP + hatch_width : 0;
  double right = self->body.x + self->body.width;
  double x = self->body.x, y = self->body.y + LEGEND_ROW / 2.0;
  guint row = 1;

  for (guint i = 0; i < self->view->order->len; i++)
    {
      int candidate = g_array_index (self->view->order, int, i);
      const char *name = saylau_tallies_canvas_get_name (self, candidate);
      guint n_more = self->view->order->len - i;
      g_autofree char *more = describe_more (self, n_more);
      double width = measure_name (self, name);
      double last = (n_more > 1 ? LEGEND_GAP + saylau_metrics_get_width (self->metrics, more, legend_style) : 0) + hatch_room; /* after it, in the last line */

      if (x + width > right && x > self->body.x && row < max_rows)
        {
          x = self->body.x;
          y += LEGEND_ROW;
          row++;
        }
      if (x + width + last > right && row == max_rows)
        {
          x += saylau_scene_builder_fit_text (self->builder, more, x, saylau_frame_baseline (y, legend_style.size), SAYLAU_ANCHOR_LEFT, legend_style, self->theme->dim, right - hatch_room - x) + LEGEND_GAP;
          break;
        }
      x = draw_name (self, name, saylau_palette_get_paint (self->view->election, candidate, self->view->spec->palette, self->theme), x, y);
    }
  if (unreported != NULL)
    {
      if (x + hatch_width > right && row < max_rows)
        {
          x = self->body.x;
          y += LEGEND_ROW;
          row++;
        }
      draw_name (self, unreported, saylau_tallies_canvas_get_hatch (self), x, y);
    }
  return row * LEGEND_ROW;
}

static double
measure_labels (const SaylauTalliesCanvas *self)
{
  double width = 0;

  for (guint i = self->first; i < self->first + self->n_rows; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self->view, i);
      g_autofree char *label = saylau_tallies_words_describe_label (self, row);
      g_autofree char *note = saylau_tallies_words_describe_note (self, row);
      g_autofree char *rest = saylau_tallies_words_describe_rest (self, row);

      width = MAX (width, saylau_metrics_get_width (self->metrics, label, self->name_style));
      if (self->two_lines)
        width = MAX (width, saylau_metrics_get_width (self->metrics, note, SAYLAU_TALLIES_NOTE));
      if (self->two_lines && rest != NULL && self->pitch >= SAYLAU_TALLIES_THREE_LINE_PITCH)
        width = MAX (width, saylau_metrics_get_width (self->metrics, rest, SAYLAU_TALLIES_NOTE));
    }
  return MIN (width, self->body.width * (self->two_lines ? MAX_LABELS : MAX_LINES));
}

/* Chooses all sizes for what the legend leaves. */
static void
arrange (SaylauTalliesCanvas *self,
         double legend)
{
  double least;
  double room;

  self->narrow = self->body.width < SAYLAU_NARROW && self->body.height >= SHORT;
  least = self->narrow ? NARROW_MIN_PITCH : MIN_PITCH;
  self->top = self->body.y + legend + 6;
  room = MAX (least, self->body.y + self->body.height - AXIS_ROW - self->top);
  if (self->view->rows->len * least > room)
    {
      /* A line tells how many have no room. */
      self->top += HIDDEN_LINE;
      room = MAX (least, room - HIDDEN_LINE);
    }
  self->n_rows = MIN (self->view->rows->len, MAX (1, floor (room / least)));
  self->first = self->view->rows->len - self->n_rows;
  self->pitch = CLAMP (room / self->n_rows, least, self->narrow ? NARROW_PITCH : PITCH);
  self->two_lines = self->pitch >= (self->narrow ? NARROW_TWO_LINE_PITCH : TWO_LINE_PITCH);
  self->above_bar = self->narrow ? (self->two_lines ? 2 : 1) * SAYLAU_TALLIES_NARROW_LINE + 1 : 0;
  self->thickness = self->narrow ? MIN (THICKNESS, self->pitch - self->above_bar - 6) : MIN (THICKNESS, self->pitch * 0.72);
  self->length = self->body.width;
  self->name_style = (SaylauTextStyle){ self->two_lines && !self->narrow ? 14 : 12, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->maximum = saylau_tallies_view_get_maximum (self->view);
  /* Where the words leave a hatch no room for its size they tell that too, and are measured again. */
  for (guint i = 0; i < 2; i++)
    {
      self->base = self->narrow ? self->body.x : self->body.x + measure_labels (self) + SAYLAU_TALLIES_LABEL_GAP;
      self->length = self->body.x + self->body.width - self->base;
    }
}

static void
draw_axis (SaylauTalliesCanvas *self)
{
  double step = saylau_percent_scale_get_step (MIN (self->maximum, 100), self->length, TICK_WIDTH);
  double bottom = self->top + self->n_rows * self->pitch;

  for (double percent = 0; percent <= self->maximum + 1e-6; percent += step)
    {
      double x = saylau_tallies_canvas_get_x (self, percent);
      g_autofree char *label = saylau_language_percent (self->view->language, percent, 0);
      double half = saylau_metrics_get_width (self->metrics, label, SAYLAU_TALLIES_NOTE) / 2;
      SaylauAnchor anchor = SAYLAU_ANCHOR_CENTER;

      if (x + half > self->body.x + self->body.width)
        anchor = SAYLAU_ANCHOR_RIGHT;
      else if (x - half < self->body.x)
        anchor = SAYLAU_ANCHOR_LEFT;
      if (!self->narrow)
        saylau_scene_builder_draw_line (self->builder, x, self->top, x, bottom, self->theme->faint, 1);
      saylau_scene_builder_text (self->builder, label, x, bottom + 13, anchor, SAYLAU_TALLIES_NOTE, self->theme->dim);
    }
}

/* What there was no room for is told, not hidden. */
static void
draw_hidden (SaylauTalliesCanvas *self)
{
  g_autofree char *count = saylau_language_count (self->view->language, self->first);
  SaylauMark mark;

  if (self->first == 0)
    return;
  saylau_mark_init (&mark, SAYLAU_MARK_OTHER, SAYLAU_NONE);
  mark.id = g_strdup ("earlier");
  /* Translators: bars for which a picture has no room. */
  mark.name = saylau_language_fill (saylau_language_plural (self->view->language, "{n} earlier tally has no room here", "{n} earlier tallies have no room here", self->first), "n", count, NULL);
  mark.value = g_strdup ("");
  mark.bounds = (SaylauRect){ self->body.x, self->top - HIDDEN_LINE, self->body.width, HIDDEN_LINE - 2 };
  mark.inner = (SaylauPoint){ self->body.x + 2, self->top - HIDDEN_LINE / 2.0 };
  saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_scene_builder_fit_text (self->builder, mark.name, self->body.x, self->top - 5, SAYLAU_ANCHOR_LEFT, SAYLAU_TALLIES_NOTE, self->theme->dim, self->body.width);
  saylau_scene_builder_end_mark (self->builder);
}

static SaylauRect
draw_frame (SaylauSceneBuilder *builder,
            const SaylauTalliesView *view)
{
  const char *title = view->election->title != NULL ? saylau_text_get (view->election->title, saylau_language_get_tag (view->language)) : NULL;
  g_autofree char *subtitle = saylau_tallies_view_describe_subtitle (view);
  g_autofree char *notice = saylau_tallies_view_describe_notice (view);
  g_autofree char *sources = saylau_tallies_view_describe_sources (view, TRUE);
  g_autofree char *publishers = saylau_tallies_view_describe_sources (view, FALSE);
  const SaylauFrameTexts texts = { title != NULL ? title : "", subtitle, notice, "", sources, publishers, FALSE };

  saylau_scene_builder_take_description (builder, saylau_tallies_view_describe (view));
  saylau_scene_builder_take_notes (builder, g_strdup (sources));
  return saylau_frame_draw_texts (builder, &texts);
}

static void
draw_absence (SaylauTalliesCanvas *self)
{
  g_autofree char *area = self->view->spec->area != SAYLAU_NONE ? saylau_tallies_view_describe_area (self->view, self->view->spec->area) : NULL;
  g_autofree char *message = NULL;

  if (area == NULL || self->view->election->tallies->len == 0)
    message = g_strdup (saylau_language_word (self->view->language, "No result yet"));
  else
    message = saylau_language_fill (saylau_language_word (self->view->language, "No candidate’s result was published for {area}"), "area", area, NULL);
  saylau_frame_draw_message (self->builder, message, self->body);
}

/**
 * saylau_tallies_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out all tallies of one area by time, each as a bar in which the candidates' shares follow each other. What a
 * tally does not report is hatched.
 */
void
saylau_tallies_layout (SaylauSceneBuilder *builder,
                       const SaylauElection *election,
                       const SaylauChartSpec *spec)
{
  g_autoptr (SaylauTalliesView) view = saylau_tallies_view_new (election, spec, saylau_scene_builder_get_language (builder));
  SaylauTalliesCanvas self = {
    .builder = builder,
    .metrics = saylau_scene_builder_get_metrics (builder),
    .theme = saylau_scene_builder_get_theme (builder),
    .view = view,
    .body = draw_frame (builder, view),
  };

  if (view->rows->len == 0)
    {
      draw_absence (&self);
      return;
    }
  arrange (&self, draw_legend (&self));
  draw_axis (&self);
  draw_hidden (&self);
  saylau_tallies_bars_draw (&self);
}
