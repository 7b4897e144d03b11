/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/compare-layout.h"

#include "charts/compare-words.h"
#include "charts/conflict-sign.h"
#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/percent-scale.h"

#include <math.h>

/* All in layout units. */
#define PITCH 72
#define MIN_PITCH 20
#define TWO_LINE_PITCH 38
#define NARROW_PITCH 72
#define NARROW_MIN_PITCH 35
#define NARROW_TWO_LINE_PITCH 51 /* with less the dots would lie on the shares above them */
#define NARROW_LINE 16           /* from the name to the shares */
#define LEGEND_LINE 19
#define AXIS_ROW 18
#define COLUMN_GAP 14
#define TEXT_GAP 14
#define MAX_NAME_SHARE 0.3 /* of the width, for the column of names; in the least room: */
#define MAX_NAME_SHARE_COMPACT 0.4
#define MIN_AXIS 200 /* names stand above the dumbbells rather than have their axis shorter than this */
#define DOT 8.5
#define SMALL_DOT 5.5 /* among words */
#define DISC 0.65     /* of the ring */
#define CAP 4         /* half of the height of a whisker's end */
#define TICK_WIDTH 56 /* between two ticks at least */
#define HATCH_CELL 12
#define SHORT 210       /* less height than this is short */
#define SMALL_LEGEND 15 /* the height of a line of the legend then */
#define N_SIDES 2
#define FOCUS_ROOM 6 /* above and below a row's bounds at most: the ring of the focus lies there */

static const SaylauTextStyle note_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };
static const SaylauTextStyle head_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauCompareView *view;
  SaylauRect body;
  GPtrArray *rows;  /* (element-type SaylauCompareRow) */
  gboolean narrow;  /* names above the dumbbells */
  gboolean compact; /* no room for the columns of shares */
  gboolean has_legend;
  gboolean two_lines;
  double legend_line; /* the height of one of its lines */
  double top, pitch;
  double base, length, maximum; /* the axis: @length units stand for @maximum percent */
  double share_right[N_SIDES];  /* where the columns of shares end */
  double difference_right;      /* where the column of differences ends */
  double share_width[N_SIDES];  /* how wide the columns of shares are */
  double difference_width;      /* and that of the differences */
  double sign_width;            /* the room of a sign behind them, or 0 */
  SaylauTextStyle name_style, value_style, difference_style;
  int last_mark; /* of the row above, or -1 */
} Dumbbells;

static double
get_width (const Dumbbells *self,
           const char *text,
           SaylauTextStyle style)
{
  return text != NULL ? saylau_metrics_get_width (self->metrics, text, style) : 0;
}

static double
to_x (const Dumbbells *self,
      double percent)
{
  return self->base + self->length * percent / self->maximum;
}

static double
get_margin (const Dumbbells *self,
            guint side)
{
  return saylau_compare_view_get_tally (self->view, side)->margin;
}

/* Whiskers belong to a share that was asked of people, not to a sum of several. */
static gboolean
has_whisker (const Dumbbells *self,
             const SaylauCompareRow *row,
             guint side)
{
  return row->candidate != SAYLAU_NONE && !isnan (row->shares[side]) && get_margin (self, side) > 0;
}

static void
choose_maximum (Dumbbells *self)
{
  double most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauCompareRow *row = g_ptr_array_index (self->rows, i);

      for (guint side = 0; side < N_SIDES; side++)
        if (!isnan (row->shares[side]))
          most = MAX (most, row->shares[side] + (has_whisker (self, row, side) ? get_margin (self, side) : 0));
    }
  self->maximum = saylau_percent_scale_round_up (most);
}

static void
measure_columns (Dumbbells *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauCompareRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *difference = saylau_compare_words_difference (self->view, row);

      for (guint side = 0; side < N_SIDES; side++)
        {
          g_autofree char *share = saylau_compare_words_share (self->view, row, side);

          self->share_width[side] = MAX (self->share_width[side], get_width (self, share, self->value_style) + (isnan (row->shares[side]) ? HATCH_CELL + 5 : 0));
        }
      self->difference_width = MAX (self->difference_width, get_width (self, difference, self->difference_style));
      if (row->has_conflict)
        self->sign_width = 2 * SAYLAU_CONFLICT_SIGN_RADIUS + 6;
    }
  /* Translators: above a column of differences between percentages, in percentage points. */
  self->difference_width = MAX (self->difference_width, get_width (self, saylau_language_word (self->view->result->language, "points"), head_style));
}

static double
measure_names (const Dumbbells *self)
{
  double width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauCompareRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *name = saylau_compare_words_name (self->view, row);

      width = MAX (width, get_width (self, name, self->name_style));
      if (self->two_lines && row->candidate != SAYLAU_NONE)
        width = MAX (width, get_width (self, saylau_result_view_get_party (self->view->result, row->candidate), note_style));
    }
  return MIN (width, self->body.width * (self->compact ? MAX_NAME_SHARE_COMPACT : MAX_NAME_SHARE));
}

static gboolean
has_conflict (const Dumbbells *self)
{
  for (guint i = 0; i < self->view->conflicts->len; i++)
    if (g_array_index (self->view->conflicts, SaylauConflict, i).candidate != SAYLAU_NONE)
      return TRUE;
  return FALSE;
}

/* Chooses all sizes, with names beside the dumbbells or above them, with columns of shares or without. */
static void
arrange (Dumbbells *self,
         gboolean narrow,
         gboolean compact)
{
  double least = narrow ? NARROW_MIN_PITCH : MIN_PITCH;
  double right = self->body.x + self->body.width;
  double legend;
  double room;
  double size;

  self->narrow = narrow;
  self->compact = compact;
  self->legend_line = self->body.height < SHORT ? SMALL_LEGEND : LEGEND_LINE;
  legend = (N_SIDES + has_conflict (self)) * self->legend_line + 2;
  room = self->body.height - AXIS_ROW - legend;
  /* Which tallies are compared is in the subtitle; without a row there is nothing to tell, and the sum of all in one tells as little. */
  self->has_legend = room >= least * MIN (2, self->view->order->len);
  if (!self->has_legend)
    room = MAX (0, room + legend);
  self->top = self->body.y + self->body.height - AXIS_ROW - room;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = saylau_compare_view_list_rows (self->view, MAX (1, floor (room / least)));
  self->pitch = MIN (room / self->rows->len, narrow ? NARROW_PITCH : PITCH);
  self->two_lines = self->pitch >= (narrow ? NARROW_TWO_LINE_PITCH : TWO_LINE_PITCH);
  size = self->two_lines ? 14 : 12;
  self->name_style = (SaylauTextStyle){ size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->value_style = (SaylauTextStyle){ narrow ? 11.5 : size - 1, SAYLAU_WEIGHT_REGULAR, TRUE };
  self->difference_style = (SaylauTextStyle){ self->two_lines ? 15 : size, SAYLAU_WEIGHT_BOLD, TRUE };
  choose_maximum (self);
  self->share_width[0] = self->share_width[1] = self->difference_width = self->sign_width = 0;
  measure_columns (self);

  self->difference_right = right - self->sign_width;
  self->share_right[0] = self->difference_right - self->difference_width - COLUMN_GAP;
  self->share_right[1] = self->share_right[0] - self->share_width[0] - COLUMN_GAP;
  self->base = narrow ? self->body.x + DOT : self->body.x + measure_names (self) + TEXT_GAP + DOT;
  if (narrow)
    self->length = self->body.width - 2 * DOT;
  else if (self->compact)
    self->length = self->share_right[0] - DOT - self->base;
  else
    self->length = self->share_right[1] - self->share_width[1] - COLUMN_GAP - DOT - self->base;
}

static SaylauPaint
get_paint (const Dumbbells *self,
           const SaylauCompareRow *row)
{
  if (row->candidate == SAYLAU_NONE)
    return (SaylauPaint){ .fill = self->theme->hatch };
  return saylau_palette_get_paint (self->view->result->election, row->candidate, self->view->spec->palette, self->theme);
}

/* The tally's dot is full, that of the one compared with is a ring about it, so that both are seen where they meet. */
static void
draw_dot (Dumbbells *self,
          guint side,
          double x,
          double y,
          double radius,
          SaylauPaint paint)
{
  /* A dot is too small for a pattern. */
  paint.pattern = SAYLAU_PATTERN_NONE;
  if (side == 1)
    paint = (SaylauPaint){ .stroke = paint.fill, .width = 2 };
  saylau_scene_builder_add_circle (self->builder, x, y, side == 0 ? radius * DISC : radius);
  saylau_scene_builder_paint (self->builder, paint);
}

/* Which dot is which tally, and what the sign of a contradiction is. */
static void
draw_legend (Dumbbells *self)
{
  SaylauTextStyle style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };
  double x = self->body.x + DOT + 1;
  double room = (self->narrow || self->compact ? self->body.width : self->base + self->length - self->body.x) - 2 * DOT - 8;
  double y = self->body.y + self->legend_line / 2;

  for (guint side = 0; side < N_SIDES; side++, y += self->legend_line)
    {
      g_autofree char *text = saylau_compare_words_legend (self->view, side);

      draw_dot (self, side, x, y, SMALL_DOT, (SaylauPaint){ .fill = self->theme->text });
      saylau_scene_builder_fit_text (self->builder, text, x + DOT + 6, saylau_frame_baseline (y, style.size), SAYLAU_ANCHOR_LEFT, style, self->theme->text, room);
    }
  if (!has_conflict (self))
    return;
  saylau_conflict_sign_draw (self->builder, x, y, SAYLAU_CONFLICT_SIGN_RADIUS);
  saylau_scene_builder_fit_text (self->builder, saylau_language_word (self->view->result->language, "sources contradict each other"), x + DOT + 6,
                                 saylau_frame_baseline (y, style.size), SAYLAU_ANCHOR_LEFT, style, self->theme->protest, room);
}

/* The dots and what the column of differences holds, above the columns of a wide chart. */
static void
draw_heads (Dumbbells *self)
{
  double y = self->top - self->legend_line / 2 - 3;

  if (self->narrow || self->compact)
    return;
  for (guint side = 0; side < N_SIDES; side++)
    draw_dot (self, side, self->share_right[side] - DOT, y, SMALL_DOT, (SaylauPaint){ .fill = self->theme->text });
  saylau_scene_builder_text (self->builder, saylau_language_word (self->view->result->language, "points"), self->difference_right,
                             saylau_frame_baseline (y, head_style.size), SAYLAU_ANCHOR_RIGHT, head_style, self->theme->dim);
}

/* Where the dumbbell of a row is, below its words or between them. */
static double
get_track (const Dumbbells *self,
           guint row)
{
  double top = self->top + row * self->pitch;

  return self->narrow ? top + self->pitch - DOT - 2.5 : top + self->pitch / 2;
}

/* Under words there are no lines. */
static void
draw_axis (Dumbbells *self)
{
  double step = saylau_percent_scale_get_step (self->maximum, self->length, TICK_WIDTH);
  double bottom = self->top + self->rows->len * self->pitch;

  for (double percent = 0; percent <= self->maximum + 1e-6; percent += step)
    {
      double x = to_x (self, percent);
      g_autofree char *label = saylau_language_percent (self->view->result->language, percent, step < 1 ? 1 : 0);
      SaylauAnchor anchor = self->narrow && percent <= 0 ? SAYLAU_ANCHOR_LEFT : (self->narrow && percent > self->maximum - 1e-6 ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_CENTER);
      double shift = anchor == SAYLAU_ANCHOR_CENTER ? 0 : (anchor == SAYLAU_ANCHOR_LEFT ? -DOT : DOT);

      for (guint i = 0; i < (self->narrow ? self->rows->len : 1); i++)
        {
          double track = get_track (self, i);
          double from = self->narrow ? track - DOT - 2 : self->top;

          saylau_scene_builder_draw_line (self->builder, x, from, x, self->narrow ? track + DOT + 2 : bottom,
                                          percent > 0 ? self->theme->faint : self->theme->line, percent > 0 ? 1 : 1.5);
        }
      saylau_scene_builder_text (self->builder, label, x + shift, bottom + 13, anchor, note_style, self->theme->dim);
    }
}

/* A whisker ends where the scale does: nobody has less than nothing. Where both tallies have one, they lie apart. It is one path,
 * so that between two pictures it moves as a whole. */
static void
draw_whisker (Dumbbells *self,
              const SaylauCompareRow *row,
              guint side,
              double y)
{
  double from = to_x (self, MAX (0, row->shares[side] - get_margin (self, side)));
  double to = to_x (self, MIN (self->maximum, row->shares[side] + get_margin (self, side)));

  if (has_whisker (self, row, 1 - side))
    y += side == 0 ? -CAP : CAP;
  saylau_scene_builder_move_to (self->builder, from, y);
  saylau_scene_builder_line_to (self->builder, to, y);
  saylau_scene_builder_move_to (self->builder, to, y - CAP);
  saylau_scene_builder_line_to (self->builder, to, y + CAP);
  if (row->shares[side] >= get_margin (self, side))
    {
      saylau_scene_builder_move_to (self->builder, from, y - CAP);
      saylau_scene_builder_line_to (self->builder, from, y + CAP);
    }
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->theme->line, .width = 1.25 });
}

/* What is not reported is hatched, beside the words that say so: at no place on the scale, since none is known. */
static void
draw_hatch (Dumbbells *self,
            double x,
            double y)
{
  saylau_scene_builder_add_rect (self->builder, (SaylauRect){ x, y - HATCH_CELL / 2.0, HATCH_CELL, HATCH_CELL });
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 });
}

/* From the disc to the edge of the ring, where they are that far apart. */
static void
draw_bridge (Dumbbells *self,
             const SaylauCompareRow *row,
             double y,
             SaylauRgba color)
{
  double from = to_x (self, row->shares[0]);
  double to = to_x (self, row->shares[1]);

  to += from < to ? -DOT : DOT;
  if (fabs (row->shares[0] - row->shares[1]) * self->length / self->maximum > DOT)
    saylau_scene_builder_draw_line (self->builder, from, y, to, y, color, 3);
}

static void
draw_dumbbell (Dumbbells *self,
               const SaylauCompareRow *row,
               double y)
{
  SaylauPaint paint = get_paint (self, row);

  for (guint side = 0; side < N_SIDES; side++)
    if (has_whisker (self, row, side))
      draw_whisker (self, row, side, y);
  draw_bridge (self, row, y, paint.fill);
  for (guint side = N_SIDES; side > 0; side--)
    if (!isnan (row->shares[side - 1]))
      draw_dot (self, side - 1, to_x (self, row->shares[side - 1]), y, DOT, paint);
}

static double
draw_difference (Dumbbells *self,
                 const SaylauCompareRow *row,
                 double y)
{
  g_autofree char *difference = saylau_compare_words_difference (self->view, row);

  if (difference == NULL)
    return 0;
  return saylau_scene_builder_text (self->builder, difference, self->difference_right, saylau_frame_baseline (y, self->difference_style.size),
                                    SAYLAU_ANCHOR_RIGHT, self->difference_style, self->theme->text);
}

/* What holds for all is said once, above. */
static gboolean
has_margin_note (const Dumbbells *self,
                 const SaylauCompareRow *row)
{
  return self->two_lines && !saylau_compare_view_are_all_in_margin (self->view) && saylau_compare_view_is_in_margin (self->view, row);
}

static void
draw_margin_note (Dumbbells *self,
                  const SaylauCompareRow *row,
                  double y)
{
  if (has_margin_note (self, row))
    saylau_scene_builder_fit_text (self->builder, saylau_language_word (self->view->result->language, "within the margin of error"), self->difference_right,
                                   saylau_frame_baseline (y, note_style.size), SAYLAU_ANCHOR_RIGHT, note_style, self->theme->dim,
                                   self->narrow ? self->body.width / 2 : self->difference_right - self->share_right[1] + self->share_width[1]);
}

/* Names beside the axis, figures in columns behind it. */
static void
draw_wide_row (Dumbbells *self,
               const SaylauCompareRow *row,
               SaylauRect all)
{
  double middle = all.y + all.height / 2;
  const char *party = self->two_lines && row->candidate != SAYLAU_NONE ? saylau_result_view_get_party (self->view->result, row->candidate) : NULL;
  double line = has_margin_note (self, row) ? middle - 8 : middle;
  double name_right = self->base - TEXT_GAP - DOT;
  g_autofree char *name = saylau_compare_words_name (self->view, row);

  saylau_scene_builder_fit_text (self->builder, name, name_right, saylau_frame_baseline (party != NULL ? middle - 8 : middle, self->name_style.size), SAYLAU_ANCHOR_RIGHT,
                                 self->name_style, row->candidate != SAYLAU_NONE ? self->theme->text : self->theme->dim, name_right - self->body.x);
  saylau_scene_builder_fit_text (self->builder, party, name_right, saylau_frame_baseline (middle + 9, note_style.size), SAYLAU_ANCHOR_RIGHT, note_style, self->theme->dim,
                                 name_right - self->body.x);
  for (guint side = 0; side < N_SIDES && !self->compact; side++)
    {
      g_autofree char *share = saylau_compare_words_share (self->view, row, side);
      double width = saylau_scene_builder_text (self->builder, share, self->share_right[side], saylau_frame_baseline (line, self->value_style.size),
                                                SAYLAU_ANCHOR_RIGHT, self->value_style, isnan (row->shares[side]) ? self->theme->dim : self->theme->text);

      if (isnan (row->shares[side]))
        draw_hatch (self, self->share_right[side] - width - HATCH_CELL - 5, line);
    }
  draw_difference (self, row, line);
  draw_margin_note (self, row, middle + 9);
}

/* Names and figures above the dumbbell. */
static void
draw_narrow_row (Dumbbells *self,
                 const SaylauCompareRow *row,
                 SaylauRect all)
{
  double first = all.y + (self->two_lines ? 8 : 7);
  double x = self->body.x;
  double taken = draw_difference (self, row, first);
  g_autofree char *name = saylau_compare_words_name (self->view, row);

  saylau_scene_builder_fit_text (self->builder, name, x, saylau_frame_baseline (first, self->name_style.size), SAYLAU_ANCHOR_LEFT, self->name_style,
                                 row->candidate != SAYLAU_NONE ? self->theme->text : self->theme->dim, self->difference_right - taken - TEXT_GAP - x);
  for (guint side = N_SIDES; side > 0 && self->two_lines; side--)
    {
      g_autofree char *share = saylau_compare_words_share (self->view, row, side - 1);

      if (isnan (row->shares[side - 1]))
        draw_hatch (self, x, first + NARROW_LINE);
      else
        draw_dot (self, side - 1, x + HATCH_CELL / 2.0, first + NARROW_LINE, SMALL_DOT, (SaylauPaint){ .fill = self->theme->dim });
      x += HATCH_CELL + 5;
      x += saylau_scene_builder_text (self->builder, share, x, saylau_frame_baseline (first + NARROW_LINE, self->value_style.size), SAYLAU_ANCHOR_LEFT,
                                      self->value_style, self->theme->dim) +
           10;
    }
  draw_margin_note (self, row, first + NARROW_LINE);
}

/* The sign of a contradiction is a mark of its own, which names both sources. */
static void
draw_conflict (Dumbbells *self,
               const SaylauCompareRow *row,
               SaylauRect all,
               int row_mark)
{
  double x = self->body.x + self->body.width - SAYLAU_CONFLICT_SIGN_RADIUS;
  double y = self->narrow ? all.y + 9 : all.y + all.height / 2;
  const SaylauConflict *conflict = NULL;
  SaylauMark mark;
  int index;

  if (!row->has_conflict)
    return;
  for (guint i = 0; conflict == NULL; i++)
    conflict = saylau_compare_view_find_conflict (self->view, g_array_index (row->candidates, int, i));
  saylau_mark_init (&mark, SAYLAU_MARK_CONFLICT, SAYLAU_NONE);
  mark.id = g_strdup_printf ("conflict-%s", saylau_election_get_candidate (self->view->result->election, conflict->candidate)->id);
  /* Translators: a candidate about whom two sources state different figures. */
  mark.name = saylau_language_fill (saylau_language_word (self->view->result->language, "{name}: sources contradict each other"), "name",
                                    saylau_result_view_get_name (self->view->result, conflict->candidate), NULL);
  mark.value = saylau_compare_words_conflict (self->view, conflict);
  mark.candidates = g_array_ref (row->candidates);
  mark.shape = SAYLAU_SHAPE_DISC;
  mark.bounds = (SaylauRect){ x - SAYLAU_CONFLICT_SIGN_RADIUS, y - SAYLAU_CONFLICT_SIGN_RADIUS, 2 * SAYLAU_CONFLICT_SIGN_RADIUS, 2 * SAYLAU_CONFLICT_SIGN_RADIUS };
  mark.inner = (SaylauPoint){ x, y };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_conflict_sign_draw (self->builder, x, y, SAYLAU_CONFLICT_SIGN_RADIUS);
  saylau_scene_builder_end_mark (self->builder);
  saylau_scene_builder_set_neighbor (self->builder, row_mark, SAYLAU_RIGHT, index);
  saylau_scene_builder_set_neighbor (self->builder, index, SAYLAU_LEFT, row_mark);
}

static void
draw_row (Dumbbells *self,
          guint i)
{
  const SaylauCompareRow *row = g_ptr_array_index (self->rows, i);
  SaylauRect all = { self->body.x, self->top + i * self->pitch, self->body.width, self->pitch };
  double room = self->narrow ? 0 : CLAMP ((self->pitch - TWO_LINE_PITCH) / 2, 0, FOCUS_ROOM);
  SaylauMark mark;
  int index;

  saylau_mark_init (&mark, row->candidate != SAYLAU_NONE ? SAYLAU_MARK_CANDIDATE : SAYLAU_MARK_OTHER, row->candidate);
  mark.id = row->candidate != SAYLAU_NONE ? g_strdup_printf ("candidate-%s", saylau_election_get_candidate (self->view->result->election, row->candidate)->id)
                                          : g_strdup ("other");
  mark.name = saylau_compare_words_name (self->view, row);
  mark.value = saylau_compare_words_value (self->view, row);
  mark.tooltip = row->candidate != SAYLAU_NONE ? g_strdup (saylau_result_view_get_party (self->view->result, row->candidate)) : NULL;
  mark.number = row->shares[0];
  for (guint side = 0; side < N_SIDES; side++)
    mark.missing |= isnan (row->shares[side]) ? 1 << side : 0;
  mark.candidates = g_array_ref (row->candidates);
  mark.bounds = (SaylauRect){ all.x, all.y + room, all.width, all.height - 2 * room };
  mark.inner = (SaylauPoint){ self->body.x + 2, all.y + all.height / 2 };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  if (self->narrow)
    draw_narrow_row (self, row, all);
  else
    draw_wide_row (self, row, all);
  draw_dumbbell (self, row, get_track (self, i));
  saylau_scene_builder_end_mark (self->builder);
  if (self->last_mark >= 0)
    {
      saylau_scene_builder_set_neighbor (self->builder, index, SAYLAU_UP, self->last_mark);
      saylau_scene_builder_set_neighbor (self->builder, self->last_mark, SAYLAU_DOWN, index);
    }
  self->last_mark = index;
  draw_conflict (self, row, all, index);
}

static SaylauRect
draw_frame (SaylauSceneBuilder *builder,
            const SaylauCompareView *view)
{
  const char *title = saylau_result_view_get_text (view->result, view->result->election->title);
  g_autofree char *subtitle = saylau_compare_words_subtitle (view);
  g_autofree char *notice = saylau_compare_words_notice (view);
  g_autofree char *facts = saylau_compare_words_facts (view);
  g_autofree char *sources = saylau_compare_words_sources (view, TRUE);
  g_autofree char *publishers = saylau_compare_words_sources (view, FALSE);
  const SaylauFrameTexts texts = { title != NULL ? title : "", subtitle, notice, facts, sources, publishers, FALSE };

  saylau_scene_builder_take_description (builder, saylau_compare_words_description (view));
  saylau_scene_builder_take_notes (builder, *sources != '\0' ? g_strdup_printf ("%s\n%s", facts, sources) : g_strdup (facts));
  return saylau_frame_draw_texts (builder, &texts);
}

/**
 * saylau_compare_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for; where it names no other tally to compare with, the one before
 *
 * Lays out two tallies as a dumbbell a candidate, on one scale from 0, with the difference in points beside it.
 * A poll's margin of error is a whisker, and a sign marks where the sources contradict each other.
 */
void
saylau_compare_layout (SaylauSceneBuilder *builder,
                       const SaylauElection *election,
                       const SaylauChartSpec *spec)
{
  g_autoptr (SaylauCompareView) view = saylau_compare_view_new (election, spec, saylau_scene_builder_get_language (builder));
  g_autofree char *absence = saylau_compare_words_absence (view);
  Dumbbells self = {
    .builder = builder,
    .metrics = saylau_scene_builder_get_metrics (builder),
    .theme = saylau_scene_builder_get_theme (builder),
    .view = view,
    .body = draw_frame (builder, view),
    .last_mark = -1,
  };

  if (absence != NULL)
    {
      saylau_frame_draw_message (builder, absence, self.body);
      return;
    }
  arrange (&self, FALSE, FALSE);
  if (self.body.width < SAYLAU_NARROW || self.length < MIN_AXIS)
    arrange (&self, self.body.height >= SHORT, self.body.height < SHORT);
  if (self.has_legend)
    {
      draw_legend (&self);
      draw_heads (&self);
    }
  draw_axis (&self);
  for (guint i = 0; i < self.rows->len; i++)
    draw_row (&self, i);
  g_ptr_array_unref (self.rows);
}
