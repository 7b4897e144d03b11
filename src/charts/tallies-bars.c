/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-bars.h"

#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/result-words.h"
#include "charts/tallies-words.h"

#include <math.h>

#define MAX_REST 0.6 /* of the width, for what stands on the right above a bar */
#define END_WIDTH 3  /* of what is met behind the end of a bar, in layout units */
#define SELECTED_BORDER 2.5

/* On a flat colour black or white, whichever is seen better; a pattern gets a ground. */
static void
draw_share (SaylauTalliesCanvas *self,
            const char *text,
            SaylauRect rect,
            SaylauPaint paint)
{
  double width = saylau_metrics_get_width (self->metrics, text, SAYLAU_TALLIES_SHARE);
  double x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
  SaylauRgba color = saylau_theme_contrast (paint.fill, 0xffffffff) >= saylau_theme_contrast (paint.fill, 0x000000ff) ? 0xffffffff : 0x000000ff;

  if (!saylau_tallies_canvas_has_room (self, text, rect))
    return;
  if (paint.pattern != SAYLAU_PATTERN_NONE)
    {
      color = self->theme->text;
      saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ x - width / 2 - 4, y - 8, width + 8, 16 }, 3);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->ground });
    }
  saylau_scene_builder_text (self->builder, text, x, saylau_frame_baseline (y, SAYLAU_TALLIES_SHARE.size), SAYLAU_ANCHOR_CENTER, SAYLAU_TALLIES_SHARE, color);
}

static void
link_marks (SaylauTalliesCanvas *self,
            int mark,
            guint place,
            int left)
{
  int above = g_array_index (self->above, int, place);

  if (left >= 0)
    {
      saylau_scene_builder_set_neighbor (self->builder, left, SAYLAU_RIGHT, mark);
      saylau_scene_builder_set_neighbor (self->builder, mark, SAYLAU_LEFT, left);
    }
  if (above >= 0)
    {
      saylau_scene_builder_set_neighbor (self->builder, above, SAYLAU_DOWN, mark);
      saylau_scene_builder_set_neighbor (self->builder, mark, SAYLAU_UP, above);
    }
  g_array_index (self->above, int, place) = mark;
}

/* Above a bar: the tally from the left, what the bar does not show from the right. When it is has a line of its own where
 * there is room for two. */
static void
draw_words_above (SaylauTalliesCanvas *self,
                  const SaylauTalliesRow *row,
                  SaylauRect bar)
{
  g_autofree char *note = saylau_tallies_words_describe_tally (self, row);
  const char *label = saylau_result_view_tally_label (saylau_tallies_canvas_get_tally (self, row), self->view->language);
  g_autofree char *line = g_strdup_printf ("%s, %s", label, note);
  g_autofree char *rest = saylau_tallies_words_describe_rest (self, row);
  double room = self->body.width;

  if (rest != NULL)
    room -= saylau_scene_builder_fit_text (self->builder, rest, self->body.x + room, bar.y - 5, SAYLAU_ANCHOR_RIGHT, SAYLAU_TALLIES_NOTE, self->theme->dim, room * MAX_REST) + SAYLAU_TALLIES_LABEL_GAP;
  if (!self->two_lines)
    {
      saylau_scene_builder_fit_text (self->builder, line, self->body.x, bar.y - 5, SAYLAU_ANCHOR_LEFT, self->name_style, self->theme->text, room);
      return;
    }
  saylau_scene_builder_fit_text (self->builder, label, self->body.x, bar.y - 5 - SAYLAU_TALLIES_NARROW_LINE, SAYLAU_ANCHOR_LEFT, self->name_style, self->theme->text, self->body.width);
  saylau_scene_builder_fit_text (self->builder, note, self->body.x, bar.y - 5, SAYLAU_ANCHOR_LEFT, SAYLAU_TALLIES_NOTE, self->theme->dim, room);
}

static void
draw_words (SaylauTalliesCanvas *self,
            const SaylauTalliesRow *row,
            SaylauRect bar)
{
  g_autofree char *label = saylau_tallies_words_describe_label (self, row);
  g_autofree char *note = saylau_tallies_words_describe_note (self, row);
  g_autofree char *rest = self->two_lines && self->pitch >= SAYLAU_TALLIES_THREE_LINE_PITCH ? saylau_tallies_words_describe_rest (self, row) : NULL;
  double room = self->base - SAYLAU_TALLIES_LABEL_GAP - self->body.x;
  double middle = bar.y + bar.height / 2 - (rest != NULL ? 8 : 0);

  if (self->narrow)
    {
      draw_words_above (self, row, bar);
      return;
    }
  saylau_scene_builder_fit_text (self->builder, label, self->body.x, saylau_frame_baseline (self->two_lines ? middle - 8 : middle, self->name_style.size), SAYLAU_ANCHOR_LEFT, self->name_style, self->theme->text, room);
  if (self->two_lines)
    saylau_scene_builder_fit_text (self->builder, note, self->body.x, saylau_frame_baseline (middle + 9, SAYLAU_TALLIES_NOTE.size), SAYLAU_ANCHOR_LEFT, SAYLAU_TALLIES_NOTE, self->theme->dim, room);
  if (rest != NULL)
    saylau_scene_builder_fit_text (self->builder, rest, self->body.x, saylau_frame_baseline (middle + 25, SAYLAU_TALLIES_NOTE.size), SAYLAU_ANCHOR_LEFT, SAYLAU_TALLIES_NOTE, self->theme->dim, room);
}

/* What the words beside a bar stand for: the tally, with how whole it is and all its shares. */
static int
draw_label (SaylauTalliesCanvas *self,
            const SaylauTalliesRow *row,
            guint place)
{
  const SaylauTally *tally = saylau_tallies_canvas_get_tally (self, row);
  SaylauRect bar = saylau_tallies_canvas_get_bar (self, place);
  const char *label = saylau_result_view_tally_label (tally, self->view->language);
  double room = self->narrow ? self->body.width : self->base - SAYLAU_TALLIES_LABEL_GAP - self->body.x;
  g_autofree char *note = saylau_tallies_words_describe_tally (self, row);
  g_autofree char *line = g_strdup_printf ("%s, %s", label, note);
  SaylauMark mark;
  int index;

  saylau_mark_init (&mark, SAYLAU_MARK_TALLY, row->spec->tally);
  mark.id = g_strdup_printf ("tally-%s", tally->id);
  mark.name = g_strdup (line);
  mark.value = row->result == NULL ? g_strdup (saylau_language_word (self->view->language, "not reported")) : saylau_result_words_reported (row->result);
  if (mark.value == NULL)
    mark.value = saylau_result_view_count_candidates (row->result, row->result->order->len);
  if (row->result != NULL && row->result->order->len > 0)
    mark.tooltip = saylau_result_view_list_candidates (row->result, row->result->order, "\n", G_MAXUINT);
  mark.bounds = self->narrow ? (SaylauRect){ self->body.x, bar.y - self->above_bar, self->body.width, self->above_bar } : (SaylauRect){ self->body.x, bar.y, MAX (room, 1), bar.height };
  mark.inner = (SaylauPoint){ self->body.x + 2, mark.bounds.y + mark.bounds.height / 2 };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  draw_words (self, row, bar);
  saylau_scene_builder_end_mark (self->builder);
  link_marks (self, index, 0, -1);
  return index;
}

/* Begins the mark of a candidate's share, or of what is not reported. */
static int
add_segment (SaylauTalliesCanvas *self,
             const SaylauTalliesRow *row,
             int candidate,
             SaylauRect rect)
{
  const char *tally_id = saylau_tallies_canvas_get_tally (self, row)->id;
  SaylauMark mark;

  saylau_mark_init (&mark, candidate != SAYLAU_NONE ? SAYLAU_MARK_CANDIDATE : SAYLAU_MARK_UNREPORTED, candidate);
  mark.id = candidate != SAYLAU_NONE ? g_strdup_printf ("share-%s-%s", tally_id, saylau_election_get_candidate (self->view->election, candidate)->id)
                                     : g_strdup_printf ("not-reported-%s", tally_id);
  mark.name = g_strdup (candidate != SAYLAU_NONE ? saylau_tallies_canvas_get_name (self, candidate) : saylau_language_word (self->view->language, "Not reported"));
  mark.value = saylau_tallies_words_describe_segment (self, row, candidate);
  mark.tooltip = row->result != NULL ? saylau_result_view_tally (row->result, row->result->tally) : NULL;
  mark.number = row->result == NULL ? NAN : (candidate != SAYLAU_NONE ? saylau_shares_get (row->result->shares, candidate)->percent : row->result->unreported);
  if (candidate == SAYLAU_NONE && row->result != NULL)
    mark.candidates = saylau_result_view_get_unreported (row->result);
  mark.bounds = rect;
  mark.inner = (SaylauPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
  return saylau_scene_builder_begin_mark (self->builder, &mark);
}

static int
draw_segment (SaylauTalliesCanvas *self,
              const SaylauTalliesRow *row,
              int candidate,
              SaylauRect rect)
{
  SaylauPaint paint = candidate != SAYLAU_NONE ? saylau_palette_get_paint (self->view->election, candidate, self->view->spec->palette, self->theme) : saylau_tallies_canvas_get_hatch (self);
  g_autofree char *share = saylau_tallies_words_describe_segment (self, row, candidate);
  int index = add_segment (self, row, candidate, rect);

  saylau_scene_builder_add_rect (self->builder, rect);
  if (candidate != SAYLAU_NONE)
    {
      /* A line of the ground parts the segments, even those of one colour. */
      paint.stroke = rect.width > 3 ? self->theme->ground : 0;
      paint.width = 1;
    }
  saylau_scene_builder_paint (self->builder, paint);
  draw_share (self, share, rect, paint);
  saylau_scene_builder_end_mark (self->builder);
  return index;
}

/* "Abay: 700 votes", a line each. */
static char *
describe_votes (const SaylauTalliesCanvas *self,
                const SaylauTalliesRow *row,
                GArray *candidates)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      int candidate = g_array_index (candidates, int, i);
      g_autofree char *votes = saylau_result_view_votes (row->result, candidate);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", saylau_tallies_canvas_get_name (self, candidate));
      if (votes != NULL)
        g_string_append_printf (lines, ": %s", votes);
    }
  return g_string_free (lines, FALSE);
}

/* What is left of the whole is hatched: how much of it each of @unknown has nobody tells, only their votes. */
static int
draw_unknown (SaylauTalliesCanvas *self,
              const SaylauTalliesRow *row,
              GArray *unknown,
              SaylauRect rect)
{
  SaylauPaint paint = saylau_tallies_canvas_get_hatch (self);
  SaylauMark mark;
  int index;

  saylau_mark_init (&mark, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE);
  mark.id = g_strdup_printf ("share-not-known-%s", saylau_tallies_canvas_get_tally (self, row)->id);
  mark.name = saylau_result_view_tally (row->result, row->result->tally);
  mark.value = g_strdup (saylau_language_word (self->view->language, "share not known"));
  mark.tooltip = describe_votes (self, row, unknown);
  mark.candidates = g_array_ref (unknown);
  mark.bounds = rect;
  mark.inner = (SaylauPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_scene_builder_add_rect (self->builder, rect);
  saylau_scene_builder_paint (self->builder, paint);
  draw_share (self, mark.value, rect, paint);
  saylau_scene_builder_end_mark (self->builder);
  return index;
}

/* The hatch after the shares: of a tally that tells nothing here it is the whole bar. Returns how much is hatched. */
static double
draw_rest (SaylauTalliesCanvas *self,
           const SaylauTalliesRow *row,
           guint place,
           double percent,
           int *left)
{
  g_autoptr (GArray) unknown = saylau_tallies_words_list_unknown (self, row);
  SaylauRect bar = saylau_tallies_canvas_get_bar (self, place);
  double rest = saylau_tallies_words_get_rest (self, row, unknown);
  int mark;

  if (rest <= 0)
    return 0;
  bar.x = saylau_tallies_canvas_get_x (self, percent);
  bar.width = self->length * rest / self->maximum;
  mark = unknown->len > 0 ? draw_unknown (self, row, unknown, bar) : draw_segment (self, row, SAYLAU_NONE, bar);
  link_marks (self, mark, self->view->order->len + 1, *left);
  *left = mark;
  return rest;
}

/* Who has a share of 0 has no room in the bar, nor has who is not reported where nobody tells how much is left for them:
 * they are met behind its end. */
static void
draw_empty (SaylauTalliesCanvas *self,
            const SaylauTalliesRow *row,
            guint place,
            double end,
            int left)
{
  SaylauRect bar = saylau_tallies_canvas_get_bar (self, place);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *left_out = saylau_tallies_words_describe_left_out (self, row);
  guint n = self->view->order->len;

  for (guint i = 0; row->result != NULL && i < n; i++)
    if (saylau_shares_get (row->result->shares, g_array_index (self->view->order, int, i))->percent == 0)
      g_array_append_val (places, i);
  if (left_out != NULL)
    g_array_append_val (places, n);
  for (guint i = 0; i < places->len; i++)
    {
      guint column = g_array_index (places, guint, i);
      int candidate = column < n ? g_array_index (self->view->order, int, column) : SAYLAU_NONE;
      SaylauRect rect = { saylau_tallies_canvas_get_x (self, end), bar.y + i * bar.height / places->len, END_WIDTH, bar.height / places->len };
      int mark = add_segment (self, row, candidate, rect);

      saylau_scene_builder_end_mark (self->builder);
      link_marks (self, mark, column + 1, left);
      left = mark;
    }
}

/* The candidates' shares one after the other, then what is not reported or not known. Returns where all that ends, in percent. */
static double
draw_bar (SaylauTalliesCanvas *self,
          const SaylauTalliesRow *row,
          guint place,
          int label)
{
  SaylauRect bar = saylau_tallies_canvas_get_bar (self, place);
  double percent = 0;
  int left = label;

  for (guint i = 0; row->result != NULL && i < self->view->order->len; i++)
    {
      int candidate = g_array_index (self->view->order, int, i);
      double share = saylau_shares_get (row->result->shares, candidate)->percent;
      SaylauRect rect = { saylau_tallies_canvas_get_x (self, percent), bar.y, self->length * share / self->maximum, bar.height };
      int mark;

      if (isnan (share) || share <= 0)
        continue;
      percent += share;
      mark = draw_segment (self, row, candidate, rect);
      link_marks (self, mark, i + 1, left);
      left = mark;
    }
  percent += draw_rest (self, row, place, percent, &left);
  draw_empty (self, row, place, percent, left);
  return percent;
}

/* Around the bar of the tally that is selected: beside its ends, so that no small share is covered. */
static void
draw_border (SaylauTalliesCanvas *self,
             guint place,
             int label,
             double end)
{
  SaylauRect bar = saylau_tallies_canvas_get_bar (self, place);

  bar.width = MAX (saylau_tallies_canvas_get_x (self, end) - bar.x, END_WIDTH) + SELECTED_BORDER;
  bar.x -= SELECTED_BORDER / 2;
  saylau_scene_builder_resume_mark (self->builder, label);
  saylau_scene_builder_add_rect (self->builder, bar);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->theme->text, .width = SELECTED_BORDER });
  saylau_scene_builder_end_mark (self->builder);
}

/**
 * saylau_tallies_bars_draw:
 * @canvas: what is laid out; all its sizes are chosen
 *
 * Draws a bar with its words for each tally that there is room for. The one that is selected has a border, as an area has.
 */
void
saylau_tallies_bars_draw (SaylauTalliesCanvas *canvas)
{
  const int none = -1;

  canvas->above = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < canvas->view->order->len + 2; i++)
    g_array_append_val (canvas->above, none);
  for (guint i = 0; i < canvas->n_rows; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (canvas->view, canvas->first + i);
      int label = draw_label (canvas, row, i);
      double end = draw_bar (canvas, row, i, label);

      if (row->spec->tally == canvas->view->spec->tally)
        draw_border (canvas, i, label, end);
    }
  g_array_unref (canvas->above);
}
