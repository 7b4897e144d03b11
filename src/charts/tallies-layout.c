/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-layout.h"

#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/parts.h"
#include "charts/percent-scale.h"
#include "charts/result-words.h"
#include "charts/tallies-view.h"

#include <math.h>

/* All in layout units. */
#define PITCH 92
#define MIN_PITCH 18
#define NARROW_PITCH 80
#define NARROW_MIN_PITCH 30
#define TWO_LINE_PITCH 36
#define THREE_LINE_PITCH 56
#define THICKNESS 44
#define NARROW_LABEL 17   /* the height of the words above a bar */
#define MAX_LABELS 0.3    /* of the width, for the column of words beside the bars */
#define MAX_REST 0.6      /* of the width, for what stands on the right above a bar */
#define LABEL_GAP 14      /* from the words to the bars */
#define LEGEND_ROW 19     /* of the candidates' names */
#define LEGEND_SHARE 0.25 /* of the height, at most */
#define SHORT 180         /* less height than this is short */
#define SWATCH 11
#define LEGEND_GAP 16 /* between two names */
#define AXIS_ROW 18
#define HIDDEN_LINE 17
#define TICK_WIDTH 70   /* between two ticks at least */
#define END_WIDTH 3     /* of what is met behind the end of a bar */
#define LEAST_REST 0.05 /* percent: less is left over by rounding alone */

static const SaylauTextStyle legend_style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };
static const SaylauTextStyle note_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };
static const SaylauTextStyle share_style = { 12, SAYLAU_WEIGHT_BOLD, TRUE };

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauTalliesView *view;
  SaylauRect body;
  gboolean narrow; /* words above the bars */
  gboolean two_lines;
  guint first; /* row that is shown: older ones have no room */
  guint n_rows;
  double top, pitch, thickness;
  double base, length, maximum; /* the axis: @length units stand for @maximum percent */
  SaylauTextStyle name_style;
  GArray *above; /* (element-type int): the marks of the row above, by their place in the order; the tally's first */
} Tallies;

static double
to_x (const Tallies *self,
      double percent)
{
  return self->base + self->length * percent / self->maximum;
}

static const SaylauTally *
get_tally (const Tallies *self,
           const SaylauTalliesRow *row)
{
  return saylau_election_get_tally (self->view->election, row->spec->tally);
}

static const char *
get_name (const Tallies *self,
          int candidate)
{
  const SaylauCandidate *record = saylau_election_get_candidate (self->view->election, candidate);
  const char *name = record->name != NULL ? saylau_text_get (record->name, saylau_language_get_tag (self->view->language)) : NULL;

  return name != NULL && *name != '\0' ? name : record->id;
}

/* When, and how exact. */
static char *
describe_tally (const Tallies *self,
                const SaylauTalliesRow *row)
{
  const SaylauTally *tally = get_tally (self, row);
  g_autofree char *time = saylau_language_time (self->view->language, &tally->time, self->view->election->zone);
  g_autofree char *margin = saylau_result_words_margin (tally, self->view->language);

  return margin != NULL ? g_strdup_printf ("%s · %s", time, margin) : g_steal_pointer (&time);
}

/* One name of the legend, if it is drawn; returns where the next one begins. */
static double
draw_name (Tallies *self,
           const char *name,
           SaylauPaint paint,
           double x,
           double y)
{
  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ x, y - SWATCH / 2.0, SWATCH, SWATCH }, 2);
  saylau_scene_builder_paint (self->builder, paint);
  return x + SWATCH + 5 + saylau_scene_builder_text (self->builder, name, x + SWATCH + 5, saylau_frame_baseline (y, legend_style.size), SAYLAU_ANCHOR_LEFT, legend_style, self->theme->text) + LEGEND_GAP;
}

static SaylauPaint
get_hatch (const Tallies *self)
{
  return (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 };
}

/* Whom the tally tells of without a share, as where nobody knows of how many votes those counted are. */
static GArray *
list_unknown (const Tallies *self,
              const SaylauTalliesRow *row)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; row->result != NULL && i < self->view->order->len; i++)
    {
      int candidate = g_array_index (self->view->order, int, i);
      const SaylauShare *share = saylau_shares_get (row->result->shares, candidate);

      if (share->reported && isnan (share->percent))
        g_array_append_val (unknown, candidate);
    }
  return unknown;
}

/* How much of a bar is hatched, in percent: of a tally that tells nothing here all of it. 0: nothing, or nobody tells. */
static double
get_rest (const Tallies *self,
          const SaylauTalliesRow *row,
          GArray *unknown)
{
  double rest = 100;

  for (guint i = 0; unknown->len > 0 && i < self->view->order->len; i++)
    {
      double percent = saylau_shares_get (row->result->shares, g_array_index (self->view->order, int, i))->percent;

      rest -= isnan (percent) ? 0 : percent;
    }
  if (row->result != NULL && unknown->len == 0)
    rest = row->result->shares->n_unreported > 0 ? row->result->unreported : 0;
  return isnan (rest) || rest < LEAST_REST ? 0 : rest;
}

static gboolean
has_hatch (const Tallies *self)
{
  for (guint i = 0; i < self->view->rows->len; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self->view, i);
      g_autoptr (GArray) unknown = list_unknown (self, row);

      if (unknown->len == 0 && get_rest (self, row, unknown) > 0)
        return TRUE;
    }
  return FALSE;
}

static SaylauRect
get_bar (const Tallies *self,
         guint place)
{
  double top = self->top + place * self->pitch;

  return (SaylauRect){ self->base, self->narrow ? top + NARROW_LABEL : top + (self->pitch - self->thickness) / 2, self->length, self->thickness };
}

static gboolean
has_room (const Tallies *self,
          const char *text,
          SaylauRect rect)
{
  return saylau_metrics_get_width (self->metrics, text, share_style) + 8 <= rect.width && share_style.size + 2 <= rect.height;
}

/* Who is not reported has no place in a bar where nobody tells how much is left for them: "Cid, share not known", or NULL. */
static char *
describe_left_out (const Tallies *self,
                   const SaylauTalliesRow *row)
{
  g_autoptr (GArray) unknown = list_unknown (self, row);
  g_autofree char *who = NULL;

  if (row->result == NULL || row->result->shares->n_unreported == 0 || (unknown->len == 0 && get_rest (self, row, unknown) > 0))
    return NULL;
  who = saylau_result_view_describe_unreported (row->result);
  return g_strdup_printf ("%s, %s", who, saylau_language_word (self->view->language, "share not known"));
}

/* "70.96 %", or what is said in its place. */
static char *
describe_segment (const Tallies *self,
                  const SaylauTalliesRow *row,
                  int candidate)
{
  char *left_out = candidate == SAYLAU_NONE ? describe_left_out (self, row) : NULL;

  if (row->result == NULL)
    return g_strdup (saylau_language_word (self->view->language, "not reported"));
  if (candidate != SAYLAU_NONE)
    return saylau_result_view_share (row->result, candidate);
  return left_out != NULL ? left_out : saylau_result_view_percent (row->result, row->result->unreported);
}

/* How much is hatched, where the hatch has no room for that: "Not reported: 13.22 %", "share not known", or NULL. */
static char *
describe_hatch (const Tallies *self,
                const SaylauTalliesRow *row)
{
  g_autoptr (GArray) unknown = list_unknown (self, row);
  double rest = get_rest (self, row, unknown);
  g_autofree char *value = NULL;

  if (rest <= 0)
    return NULL;
  value = unknown->len > 0 ? g_strdup (saylau_language_word (self->view->language, "share not known")) : describe_segment (self, row, SAYLAU_NONE);
  if (has_room (self, value, (SaylauRect){ 0, 0, self->length * rest / self->maximum, self->thickness }))
    return NULL;
  if (unknown->len > 0 || row->result == NULL)
    return g_steal_pointer (&value);
  return saylau_language_fill ("{name}: {value}", "name", saylau_language_word (self->view->language, "Not reported"), "value", value, NULL);
}

/* What a bar does not tell, to stand with its words: "Not reported: Cid, share not known", or NULL. */
static char *
describe_rest (const Tallies *self,
               const SaylauTalliesRow *row)
{
  GString *rest = g_string_new (NULL);
  g_autofree char *left_out = describe_left_out (self, row);

  saylau_parts_add (rest, " · ", describe_hatch (self, row));
  if (left_out != NULL)
    saylau_parts_add (rest, " · ", saylau_language_fill ("{name}: {value}", "name", saylau_language_word (self->view->language, "Not reported"), "value", left_out, NULL));
  return g_string_free (rest, rest->len == 0);
}

/* The second line of the words beside a bar. */
static char *
describe_note (const Tallies *self,
               const SaylauTalliesRow *row)
{
  GString *note = g_string_new (NULL);

  saylau_parts_add (note, " · ", describe_tally (self, row));
  if (self->pitch < THREE_LINE_PITCH)
    saylau_parts_add (note, " · ", describe_rest (self, row));
  return g_string_free (note, FALSE);
}

/* The first one; the only one where there is no room for two. */
static char *
describe_label (const Tallies *self,
                const SaylauTalliesRow *row)
{
  GString *label = g_string_new (saylau_result_view_tally_label (get_tally (self, row), self->view->language));

  if (!self->two_lines && !self->narrow)
    saylau_parts_add (label, " · ", describe_rest (self, row));
  return g_string_free (label, FALSE);
}

/* The candidates in the order of the bars, in as many lines as there is room for; then how many more there are. */
static double
draw_legend (Tallies *self)
{
  guint max_rows = MAX (1, floor (self->body.height * LEGEND_SHARE / LEGEND_ROW));
  const char *unreported = saylau_language_word (self->view->language, "Not reported");
  double right = self->body.x + self->body.width;
  double x = self->body.x, y = self->body.y + LEGEND_ROW / 2.0;
  guint n_names = self->view->order->len + has_hatch (self);
  guint row = 1;

  for (guint i = 0; i < n_names; i++)
    {
      gboolean is_hatch = i == self->view->order->len;
      int candidate = is_hatch ? SAYLAU_NONE : g_array_index (self->view->order, int, i);
      const char *name = is_hatch ? unreported : get_name (self, candidate);
      guint n_more = n_names - i;
      g_autofree char *count = saylau_language_count (self->view->language, n_more);
      g_autofree char *more = saylau_language_fill (saylau_language_plural (self->view->language, "{n} more", "{n} more", n_more), "n", count, NULL);
      double width = SWATCH + 5 + saylau_metrics_get_width (self->metrics, name, legend_style);
      double more_width = n_more > 1 && row == max_rows ? LEGEND_GAP + saylau_metrics_get_width (self->metrics, more, legend_style) : 0;

      if (x + width + more_width > right && x > self->body.x && row < max_rows)
        {
          x = self->body.x;
          y += LEGEND_ROW;
          row++;
          more_width = n_more > 1 && row == max_rows ? LEGEND_GAP + saylau_metrics_get_width (self->metrics, more, legend_style) : 0;
        }
      if (x + width + more_width > right && row == max_rows)
        {
          saylau_scene_builder_fit_text (self->builder, more, x, saylau_frame_baseline (y, legend_style.size), SAYLAU_ANCHOR_LEFT, legend_style, self->theme->dim, right - x);
          break;
        }
      x = draw_name (self, name, is_hatch ? get_hatch (self) : saylau_palette_get_paint (self->view->election, candidate, self->view->spec->palette, self->theme), x, y);
    }
  return row * LEGEND_ROW;
}

static double
measure_labels (const Tallies *self)
{
  double width = 0;

  for (guint i = self->first; i < self->first + self->n_rows; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self->view, i);
      g_autofree char *label = describe_label (self, row);
      g_autofree char *note = describe_note (self, row);
      g_autofree char *rest = describe_rest (self, row);

      width = MAX (width, saylau_metrics_get_width (self->metrics, label, self->name_style));
      if (self->two_lines)
        width = MAX (width, saylau_metrics_get_width (self->metrics, note, note_style));
      if (self->two_lines && rest != NULL && self->pitch >= THREE_LINE_PITCH)
        width = MAX (width, saylau_metrics_get_width (self->metrics, rest, note_style));
    }
  return MIN (width, self->body.width * MAX_LABELS);
}

/* Chooses all sizes for what the legend leaves. */
static void
arrange (Tallies *self,
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
  self->two_lines = !self->narrow && self->pitch >= TWO_LINE_PITCH;
  self->thickness = self->narrow ? MIN (THICKNESS, self->pitch - NARROW_LABEL - 6) : MIN (THICKNESS, self->pitch * 0.72);
  self->length = self->body.width;
  self->name_style = (SaylauTextStyle){ self->two_lines ? 14 : 12, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->maximum = saylau_tallies_view_get_maximum (self->view);
  /* Where the words leave a hatch no room for its size they tell that too, and are measured again. */
  for (guint i = 0; i < 2; i++)
    {
      self->base = self->narrow ? self->body.x : self->body.x + measure_labels (self) + LABEL_GAP;
      self->length = self->body.x + self->body.width - self->base;
    }
}

static void
draw_axis (Tallies *self)
{
  double step = saylau_percent_scale_get_step (MIN (self->maximum, 100), self->length, TICK_WIDTH);
  double bottom = self->top + self->n_rows * self->pitch;

  for (double percent = 0; percent <= self->maximum + 1e-6; percent += step)
    {
      double x = to_x (self, percent);
      g_autofree char *label = saylau_language_percent (self->view->language, percent, 0);
      double half = saylau_metrics_get_width (self->metrics, label, note_style) / 2;
      SaylauAnchor anchor = SAYLAU_ANCHOR_CENTER;

      if (x + half > self->body.x + self->body.width)
        anchor = SAYLAU_ANCHOR_RIGHT;
      else if (x - half < self->body.x)
        anchor = SAYLAU_ANCHOR_LEFT;
      if (!self->narrow)
        saylau_scene_builder_draw_line (self->builder, x, self->top, x, bottom, self->theme->faint, 1);
      saylau_scene_builder_text (self->builder, label, x, bottom + 13, anchor, note_style, self->theme->dim);
    }
}

/* On a flat colour black or white, whichever is seen better; a pattern gets a ground. */
static void
draw_share (Tallies *self,
            const char *text,
            SaylauRect rect,
            SaylauPaint paint)
{
  double width = saylau_metrics_get_width (self->metrics, text, share_style);
  double x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
  SaylauRgba color = saylau_theme_contrast (paint.fill, 0xffffffff) >= saylau_theme_contrast (paint.fill, 0x000000ff) ? 0xffffffff : 0x000000ff;

  if (!has_room (self, text, rect))
    return;
  if (paint.pattern != SAYLAU_PATTERN_NONE)
    {
      color = self->theme->text;
      saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ x - width / 2 - 4, y - 8, width + 8, 16 }, 3);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->ground });
    }
  saylau_scene_builder_text (self->builder, text, x, saylau_frame_baseline (y, share_style.size), SAYLAU_ANCHOR_CENTER, share_style, color);
}

static void
link_marks (Tallies *self,
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

/* Above a bar: the tally from the left, what the bar does not show from the right. */
static void
draw_words_above (Tallies *self,
                  const SaylauTalliesRow *row,
                  SaylauRect bar)
{
  g_autofree char *note = describe_tally (self, row);
  g_autofree char *line = g_strdup_printf ("%s, %s", saylau_result_view_tally_label (get_tally (self, row), self->view->language), note);
  g_autofree char *rest = describe_rest (self, row);
  double room = self->body.width;

  if (rest != NULL)
    room -= saylau_scene_builder_fit_text (self->builder, rest, self->body.x + room, bar.y - 5, SAYLAU_ANCHOR_RIGHT, note_style, self->theme->dim, room * MAX_REST) + LABEL_GAP;
  saylau_scene_builder_fit_text (self->builder, line, self->body.x, bar.y - 5, SAYLAU_ANCHOR_LEFT, self->name_style, self->theme->text, room);
}

static void
draw_words (Tallies *self,
            const SaylauTalliesRow *row,
            SaylauRect bar)
{
  g_autofree char *label = describe_label (self, row);
  g_autofree char *note = describe_note (self, row);
  g_autofree char *rest = self->two_lines && self->pitch >= THREE_LINE_PITCH ? describe_rest (self, row) : NULL;
  double room = self->base - LABEL_GAP - self->body.x;
  double middle = bar.y + bar.height / 2 - (rest != NULL ? 8 : 0);

  if (self->narrow)
    {
      draw_words_above (self, row, bar);
      return;
    }
  saylau_scene_builder_fit_text (self->builder, label, self->body.x, saylau_frame_baseline (self->two_lines ? middle - 8 : middle, self->name_style.size), SAYLAU_ANCHOR_LEFT, self->name_style, self->theme->text, room);
  if (self->two_lines)
    saylau_scene_builder_fit_text (self->builder, note, self->body.x, saylau_frame_baseline (middle + 9, note_style.size), SAYLAU_ANCHOR_LEFT, note_style, self->theme->dim, room);
  if (rest != NULL)
    saylau_scene_builder_fit_text (self->builder, rest, self->body.x, saylau_frame_baseline (middle + 25, note_style.size), SAYLAU_ANCHOR_LEFT, note_style, self->theme->dim, room);
}

/* What the words beside a bar stand for: the tally, with how whole it is and all its shares. */
static int
draw_label (Tallies *self,
            const SaylauTalliesRow *row,
            guint place)
{
  const SaylauTally *tally = get_tally (self, row);
  SaylauRect bar = get_bar (self, place);
  const char *label = saylau_result_view_tally_label (tally, self->view->language);
  double room = self->narrow ? self->body.width : self->base - LABEL_GAP - self->body.x;
  g_autofree char *note = describe_tally (self, row);
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
  mark.bounds = self->narrow ? (SaylauRect){ self->body.x, bar.y - NARROW_LABEL, self->body.width, NARROW_LABEL } : (SaylauRect){ self->body.x, bar.y, MAX (room, 1), bar.height };
  mark.inner = (SaylauPoint){ self->body.x + 2, mark.bounds.y + mark.bounds.height / 2 };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  draw_words (self, row, bar);
  saylau_scene_builder_end_mark (self->builder);
  link_marks (self, index, 0, -1);
  return index;
}

/* Begins the mark of a candidate's share, or of what is not reported. */
static int
add_segment (Tallies *self,
             const SaylauTalliesRow *row,
             int candidate,
             SaylauRect rect)
{
  const char *tally_id = get_tally (self, row)->id;
  SaylauMark mark;

  saylau_mark_init (&mark, candidate != SAYLAU_NONE ? SAYLAU_MARK_CANDIDATE : SAYLAU_MARK_UNREPORTED, candidate);
  mark.id = candidate != SAYLAU_NONE ? g_strdup_printf ("share-%s-%s", tally_id, saylau_election_get_candidate (self->view->election, candidate)->id)
                                     : g_strdup_printf ("not-reported-%s", tally_id);
  mark.name = g_strdup (candidate != SAYLAU_NONE ? get_name (self, candidate) : saylau_language_word (self->view->language, "Not reported"));
  mark.value = describe_segment (self, row, candidate);
  mark.tooltip = row->result != NULL ? saylau_result_view_tally (row->result, row->result->tally) : NULL;
  mark.number = row->result == NULL ? NAN : (candidate != SAYLAU_NONE ? saylau_shares_get (row->result->shares, candidate)->percent : row->result->unreported);
  if (candidate == SAYLAU_NONE && row->result != NULL)
    mark.candidates = saylau_result_view_get_unreported (row->result);
  mark.bounds = rect;
  mark.inner = (SaylauPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
  return saylau_scene_builder_begin_mark (self->builder, &mark);
}

static int
draw_segment (Tallies *self,
              const SaylauTalliesRow *row,
              int candidate,
              SaylauRect rect)
{
  SaylauPaint paint = candidate != SAYLAU_NONE ? saylau_palette_get_paint (self->view->election, candidate, self->view->spec->palette, self->theme) : get_hatch (self);
  g_autofree char *share = describe_segment (self, row, candidate);
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
describe_votes (const Tallies *self,
                const SaylauTalliesRow *row,
                GArray *candidates)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      int candidate = g_array_index (candidates, int, i);
      g_autofree char *votes = saylau_result_view_votes (row->result, candidate);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", get_name (self, candidate));
      if (votes != NULL)
        g_string_append_printf (lines, ": %s", votes);
    }
  return g_string_free (lines, FALSE);
}

/* What is left of the whole is hatched: how much of it each of @unknown has nobody tells, only their votes. */
static int
draw_unknown (Tallies *self,
              const SaylauTalliesRow *row,
              GArray *unknown,
              SaylauRect rect)
{
  SaylauPaint paint = get_hatch (self);
  SaylauMark mark;
  int index;

  saylau_mark_init (&mark, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE);
  mark.id = g_strdup_printf ("share-not-known-%s", get_tally (self, row)->id);
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
draw_rest (Tallies *self,
           const SaylauTalliesRow *row,
           guint place,
           double percent,
           int *left)
{
  g_autoptr (GArray) unknown = list_unknown (self, row);
  SaylauRect bar = get_bar (self, place);
  double rest = get_rest (self, row, unknown);
  int mark;

  if (rest <= 0)
    return 0;
  bar.x = to_x (self, percent);
  bar.width = self->length * rest / self->maximum;
  mark = unknown->len > 0 ? draw_unknown (self, row, unknown, bar) : draw_segment (self, row, SAYLAU_NONE, bar);
  link_marks (self, mark, self->view->order->len + 1, *left);
  *left = mark;
  return rest;
}

/* Who has a share of 0 has no room in the bar, nor has who is not reported where nobody tells how much is left for them:
 * they are met behind its end. */
static void
draw_empty (Tallies *self,
            const SaylauTalliesRow *row,
            guint place,
            double end,
            int left)
{
  SaylauRect bar = get_bar (self, place);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *left_out = describe_left_out (self, row);
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
      SaylauRect rect = { to_x (self, end), bar.y + i * bar.height / places->len, END_WIDTH, bar.height / places->len };
      int mark = add_segment (self, row, candidate, rect);

      saylau_scene_builder_end_mark (self->builder);
      link_marks (self, mark, column + 1, left);
      left = mark;
    }
}

/* The candidates' shares one after the other, then what is not reported or not known. */
static void
draw_bar (Tallies *self,
          const SaylauTalliesRow *row,
          guint place,
          int label)
{
  SaylauRect bar = get_bar (self, place);
  double percent = 0;
  int left = label;

  for (guint i = 0; row->result != NULL && i < self->view->order->len; i++)
    {
      int candidate = g_array_index (self->view->order, int, i);
      double share = saylau_shares_get (row->result->shares, candidate)->percent;
      SaylauRect rect = { to_x (self, percent), bar.y, self->length * share / self->maximum, bar.height };
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
}

/* What there was no room for is told, not hidden. */
static void
draw_hidden (Tallies *self)
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
  saylau_scene_builder_fit_text (self->builder, mark.name, self->body.x, self->top - 5, SAYLAU_ANCHOR_LEFT, note_style, self->theme->dim, self->body.width);
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
draw_absence (Tallies *self)
{
  g_autofree char *area = self->view->spec->area != SAYLAU_NONE ? saylau_tallies_view_describe_area (self->view, self->view->spec->area) : NULL;
  g_autofree char *message = NULL;

  if (area == NULL || self->view->election->tallies->len == 0)
    message = g_strdup (saylau_language_word (self->view->language, "No result yet"));
  else
    message = saylau_language_fill (saylau_language_word (self->view->language, "No candidate’s result was published for {area}"), "area", area, NULL);
  saylau_frame_draw_message (self->builder, message, self->body);
}

static void
draw_rows (Tallies *self)
{
  const int none = -1;

  self->above = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < self->view->order->len + 2; i++)
    g_array_append_val (self->above, none);
  for (guint i = 0; i < self->n_rows; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self->view, self->first + i);
      int label = draw_label (self, row, i);

      draw_bar (self, row, i, label);
    }
  g_array_unref (self->above);
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
  Tallies self = {
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
  draw_rows (&self);
}
