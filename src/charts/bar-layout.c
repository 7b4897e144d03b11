/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/bar-layout.h"

#include "charts/bar-rows.h"
#include "charts/frame.h"
#include "charts/palette.h"
#include "charts/percent-scale.h"

#include <math.h>

/* All in layout units. */
#define THICKNESS 36
#define PITCH 62          /* of the rows where there is room */
#define TWO_LINE_PITCH 36 /* from here on a row has a second line */
#define TWO_LINES 34      /* the height of a text of two lines */
#define MIN_PITCH 17
#define NARROW_PITCH 68
#define NARROW_TWO_LINE_PITCH 54
#define NARROW_MIN_PITCH 16
#define NARROW_THICKNESS 20
#define MIN_AXIS 160        /* names stand above the bars rather than have them shorter than this */
#define MAX_NAME_SHARE 0.36 /* of the width, for the column of names */
#define TEXT_GAP 10
#define HEADER 20     /* the room of the threshold's words */
#define LEGEND 22     /* the room of the line that names the tally compared with */
#define SMALL_LINE 15 /* the room of either where height is short */
#define SHORT 180     /* less height than this for the chart is short */
#define END_RADIUS 4
#define NOTE_SIZE 11.5

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauResultView *view;
  SaylauRect body;
  GPtrArray *rows; /* (element-type SaylauBarRow) */
  gboolean narrow; /* names above the bars */
  gboolean two_lines;
  double header, legend; /* the heights of the lines above and below the rows; 0: not there */
  double top, pitch, thickness;
  double value_column;          /* how wide the candidates' shares are, where votes stand beside them in a column; or 0 */
  double base, length, maximum; /* the axis: @length units stand for @maximum percent */
  SaylauTextStyle name_style, value_style, note_style;
  int *marks;         /* of the rows */
  int threshold_mark; /* or -1 */
} Bars;

/* Where one row's parts are. */
typedef struct
{
  SaylauRect all;
  SaylauRect bar;
  double text_middle; /* of its lines */
  double value_x;     /* its left edge in a wide chart, its right edge in a narrow one */
} Place;

static double
to_x (const Bars *self,
      double percent)
{
  return self->base + self->length * percent / self->maximum;
}

static double
get_width (const Bars *self,
           const char *text,
           SaylauTextStyle style)
{
  return text != NULL ? saylau_metrics_get_width (self->metrics, text, style) : 0;
}

/* How wide the words behind a bar are. */
static double
get_value_width (const Bars *self,
                 const SaylauBarRow *row)
{
  double value = get_width (self, row->value, self->value_style);
  double note = get_width (self, row->note, self->note_style);

  if (self->two_lines)
    return MAX (value, note);
  return note > 0 ? MAX (value, self->value_column) + TEXT_GAP + note : value;
}

/* The end of what a row draws on the axis. */
static double
get_end_percent (const SaylauBarRow *row)
{
  double end = isnan (row->percent) ? 0 : row->percent;

  return isnan (row->compare) ? end : MAX (end, row->compare);
}

/* A threshold is drawn where there is a bar to set against it. */
static gboolean
has_threshold (const Bars *self)
{
  return !isnan (self->view->election->threshold) && self->view->n_unknown < self->view->order->len;
}

static void
choose_maximum (Bars *self)
{
  double most = has_threshold (self) ? self->view->election->threshold : 0;

  for (guint i = 0; i < self->rows->len; i++)
    most = MAX (most, get_end_percent (g_ptr_array_index (self->rows, i)));

  self->maximum = saylau_percent_scale_round_up (most);
}

/* The height of the rows, and what goes with it: the lines of text and their sizes. */
static void
choose_pitch (Bars *self,
              double room,
              guint n_rows)
{
  double least = self->narrow ? NARROW_MIN_PITCH : MIN_PITCH;
  double most = self->narrow ? NARROW_PITCH : PITCH;
  double size;

  self->pitch = CLAMP (room / n_rows, least, most);
  self->two_lines = self->pitch >= (self->narrow ? NARROW_TWO_LINE_PITCH : TWO_LINE_PITCH);
  size = self->two_lines ? 14 : CLAMP (floor (self->pitch * 0.62), 11, 13);
  self->name_style = (SaylauTextStyle){ size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->value_style = (SaylauTextStyle){ self->two_lines ? 15 : size, SAYLAU_WEIGHT_BOLD, TRUE };
  self->note_style = (SaylauTextStyle){ MIN (NOTE_SIZE, size), SAYLAU_WEIGHT_REGULAR, TRUE };
  if (self->narrow)
    self->thickness = CLAMP (self->pitch - (self->two_lines ? 46 : size * 1.25 + 4), 3, NARROW_THICKNESS);
  else
    self->thickness = self->pitch * THICKNESS / PITCH;
}

/* The longest axis on which each bar has room for the words behind it. */
static void
choose_axis (Bars *self)
{
  double right = self->body.x + self->body.width;
  double name_width = 0;

  self->value_column = 0;
  for (guint i = 0; self->narrow && i < self->rows->len; i++)
    {
      const SaylauBarRow *row = g_ptr_array_index (self->rows, i);

      if (row->kind == SAYLAU_MARK_CANDIDATE && !isnan (row->percent))
        self->value_column = MAX (self->value_column, get_width (self, row->value, self->value_style));
    }

  if (self->narrow)
    {
      self->base = self->body.x;
      self->length = self->body.width;
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauBarRow *row = g_ptr_array_index (self->rows, i);

      name_width = MAX (name_width, get_width (self, row->name, self->name_style));
      if (self->two_lines)
        name_width = MAX (name_width, get_width (self, row->detail, self->note_style));
    }
  name_width = MIN (name_width, self->body.width * MAX_NAME_SHARE);
  self->base = self->body.x + name_width + TEXT_GAP;
  self->length = right - self->base;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauBarRow *row = g_ptr_array_index (self->rows, i);
      double end = get_end_percent (row) / self->maximum;
      double room = right - self->base - TEXT_GAP - get_value_width (self, row);

      if (end > 0)
        self->length = MIN (self->length, room / end);
    }
}

/* Chooses all sizes for the body, with names beside the bars or above them. */
static void
arrange (Bars *self,
         gboolean narrow)
{
  guint n_all = saylau_bar_rows_count (self->view);
  gboolean is_short = self->body.height < SHORT;
  double room;
  guint capacity;

  self->narrow = narrow;
  self->header = !has_threshold (self) ? 0 : (is_short ? SMALL_LINE : HEADER);
  self->legend = self->view->compare_tally == NULL ? 0 : (is_short ? SMALL_LINE : LEGEND);
  self->top = self->body.y + self->header;
  room = MAX (0, self->body.height - self->header - self->legend);
  capacity = MAX (1, floor (room / (narrow ? NARROW_MIN_PITCH : MIN_PITCH)));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = saylau_bar_rows_new (self->view, MIN (capacity, n_all));
  choose_pitch (self, room, self->rows->len);
  choose_maximum (self);
  choose_axis (self);
}

static Place
get_place (const Bars *self,
           guint i)
{
  const SaylauBarRow *row = g_ptr_array_index (self->rows, i);
  double top = self->top + i * self->pitch;
  double length = isnan (row->percent) ? 0 : to_x (self, row->percent) - self->base;
  Place place = { .all = { self->body.x, top, self->body.width, self->pitch } };

  if (self->narrow)
    {
      double text = self->two_lines ? TWO_LINES : self->name_style.size * 1.25 - 1;

      place.bar = (SaylauRect){ self->base, top + text + 1, length, self->thickness };
      place.text_middle = top + text / 2;
      place.value_x = self->body.x + self->body.width;
    }
  else
    {
      place.bar = (SaylauRect){ self->base, top + (self->pitch - self->thickness) / 2, length, self->thickness };
      place.text_middle = top + self->pitch / 2;
      place.value_x = to_x (self, get_end_percent (row)) + TEXT_GAP;
    }

  return place;
}

/* The base lines of a text of two lines, or twice that of its only one. */
static void
get_baselines (const Bars *self,
               const Place *place,
               double *first,
               double *second)
{
  if (self->two_lines)
    {
      *first = saylau_frame_baseline (place->text_middle - 8, self->value_style.size);
      *second = saylau_frame_baseline (place->text_middle + 9, self->note_style.size);
    }
  else
    {
      *first = *second = saylau_frame_baseline (place->text_middle, self->name_style.size);
    }
}

static void
draw_names (Bars *self,
            const SaylauBarRow *row,
            const Place *place,
            double value_width)
{
  SaylauAnchor anchor = self->narrow ? SAYLAU_ANCHOR_LEFT : SAYLAU_ANCHOR_RIGHT;
  double x = self->narrow ? self->body.x : self->base - TEXT_GAP;
  double width = self->narrow ? self->body.width - value_width - TEXT_GAP : self->base - TEXT_GAP - self->body.x;
  SaylauRgba color = row->kind == SAYLAU_MARK_CANDIDATE ? self->theme->text : self->theme->dim;
  double first, second;

  get_baselines (self, place, &first, &second);
  if (self->two_lines && row->detail == NULL && !self->narrow)
    first = saylau_frame_baseline (place->text_middle, self->name_style.size);
  saylau_scene_builder_fit_text (self->builder, row->name, x, first, anchor, self->name_style, color, width);
  if (self->two_lines)
    saylau_scene_builder_fit_text (self->builder, row->detail, x, second, anchor, self->note_style, self->theme->dim, width);
}

/* Returns how much of the line is taken, from the right end of a narrow chart on. */
static double
draw_values (Bars *self,
             const SaylauBarRow *row,
             const Place *place)
{
  SaylauAnchor anchor = self->narrow ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT;
  SaylauRgba color = row->kind == SAYLAU_MARK_CANDIDATE ? self->theme->text : self->theme->dim;
  /* The room was made for just the widest words; half a unit is what the sums may lose. */
  double room = 0.5 + (self->narrow ? self->body.width * 0.6 : self->body.x + self->body.width - place->value_x);
  double direction = self->narrow ? -1 : 1;
  double value_width = get_width (self, row->value, self->value_style);
  double note_width = get_width (self, row->note, self->note_style);
  double first, second;

  get_baselines (self, place, &first, &second);
  if (self->two_lines && row->note == NULL && !self->narrow)
    first = saylau_frame_baseline (place->text_middle, self->value_style.size);
  saylau_scene_builder_fit_text (self->builder, row->value, place->value_x, first, anchor, self->value_style, color, room);
  if (self->two_lines)
    {
      saylau_scene_builder_fit_text (self->builder, row->note, place->value_x, second, anchor, self->note_style, self->theme->dim, room);
      return MIN (room, MAX (value_width, note_width));
    }

  /* In one line the votes come after the share, and only whole: half a number is another number. */
  value_width = MAX (value_width, row->note != NULL ? self->value_column : 0);
  if (row->note == NULL || value_width + TEXT_GAP + note_width > room)
    return MIN (room, value_width);
  saylau_scene_builder_text (self->builder, row->note, place->value_x + direction * (value_width + TEXT_GAP), second,
                             anchor, self->note_style, self->theme->dim);
  return value_width + TEXT_GAP + note_width;
}

static void
draw_bar (Bars *self,
          const SaylauBarRow *row,
          const Place *place)
{
  SaylauPaint paint = { 0 };

  if (isnan (row->percent) || place->bar.width <= 0)
    return;

  switch (row->kind)
    {
    case SAYLAU_MARK_CANDIDATE:
      paint = saylau_palette_get_paint (self->view->election, row->candidate, self->view->spec->palette, self->theme);
      break;
    case SAYLAU_MARK_UNREPORTED:
      paint = (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 };
      break;
    default:
      paint.fill = self->theme->hatch;
    }

  saylau_scene_builder_add_bar (self->builder, place->bar, row->kind == SAYLAU_MARK_CANDIDATE ? END_RADIUS : 0);
  saylau_scene_builder_paint (self->builder, paint);
}

/* The line that all bars stand on: each its own piece where names are between them. */
static void
draw_base_line (Bars *self,
                double top,
                double bottom)
{
  saylau_scene_builder_draw_line (self->builder, self->base, top, self->base, bottom, self->theme->line, 1.5);
}

static void
draw_row (Bars *self,
          guint i)
{
  SaylauBarRow *row = g_ptr_array_index (self->rows, i);
  Place place = get_place (self, i);
  SaylauMark mark;
  double taken;
  int above;

  saylau_bar_row_to_mark (row, self->view, &mark);
  mark.bounds = place.all;
  mark.inner = (SaylauPoint){ self->narrow ? self->body.x + TEXT_GAP : self->base - 2 * TEXT_GAP, place.text_middle };
  self->marks[i] = saylau_scene_builder_begin_mark (self->builder, &mark);
  draw_bar (self, row, &place);
  if (self->narrow)
    draw_base_line (self, place.bar.y - 1, place.bar.y + place.bar.height + 1);
  taken = draw_values (self, row, &place);
  draw_names (self, row, &place, taken);
  saylau_scene_builder_end_mark (self->builder);

  above = i > 0 ? self->marks[i - 1] : self->threshold_mark;
  if (above >= 0)
    {
      saylau_scene_builder_set_neighbor (self->builder, self->marks[i], SAYLAU_UP, above);
      saylau_scene_builder_set_neighbor (self->builder, above, SAYLAU_DOWN, self->marks[i]);
    }
}

/* Whether the words of row @i are in the way of an upright line at @x. */
static gboolean
covers_x (const Bars *self,
          guint i,
          double x)
{
  const SaylauBarRow *row = g_ptr_array_index (self->rows, i);
  Place place = get_place (self, i);
  double value_width = get_value_width (self, row);
  double name_width;

  if (!self->narrow)
    return x > place.value_x - 4 && x < place.value_x + value_width + 4;

  name_width = MAX (get_width (self, row->name, self->name_style),
                    self->two_lines ? get_width (self, row->detail, self->note_style) : 0);
  return x < self->body.x + name_width + 4 || x > place.value_x - value_width - 4;
}

static void
add_upright (Bars *self,
             double x,
             double top,
             double bottom)
{
  if (bottom <= top)
    return;
  saylau_scene_builder_move_to (self->builder, x, top);
  saylau_scene_builder_line_to (self->builder, x, bottom);
}

/* The dotted line, left out where there are words. */
static void
draw_threshold_line (Bars *self,
                     double x)
{
  double start = self->top - MIN (4, self->header / 4);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Place place = get_place (self, i);
      /* Two lines of text are higher than a thin bar. */
      double half = MIN (MAX (self->thickness, self->two_lines ? TWO_LINES : 0) / 2 + 2, self->pitch / 2);

      if (!covers_x (self, i, x))
        continue;
      add_upright (self, x, start, self->narrow ? place.all.y : place.text_middle - half);
      start = self->narrow ? place.bar.y - 1 : place.text_middle + half;
    }
  add_upright (self, x, start, self->top + self->rows->len * self->pitch);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->theme->dim, .width = 1.25, .dash = 3 });
}

static void
draw_threshold (Bars *self)
{
  const SaylauLanguage *language = self->view->language;
  double threshold = self->view->election->threshold;
  SaylauTextStyle style = { NOTE_SIZE, SAYLAU_WEIGHT_REGULAR, FALSE };
  double right = self->body.x + self->body.width;
  g_autofree char *percent = NULL;
  g_autofree char *words = NULL;
  double x, width;
  gboolean before;
  SaylauMark mark;

  if (!has_threshold (self))
    return;

  percent = saylau_result_view_threshold (self->view);
  /* Translators: beside a line across the bars: who gets this share has won, "50 % wins outright". */
  words = saylau_language_fill (saylau_language_word (language, "{percent} wins outright"), "percent", percent, NULL);
  x = to_x (self, threshold);
  width = get_width (self, words, style);
  before = x + 6 + width > right && x - 6 - width >= self->body.x;

  saylau_mark_init (&mark, SAYLAU_MARK_THRESHOLD, SAYLAU_NONE);
  mark.id = g_strdup ("threshold");
  /* Translators: the share that wins outright, as a screen reader calls its line. */
  mark.name = g_strdup (saylau_language_word (language, "Threshold"));
  mark.value = g_strdup (words);
  mark.number = threshold;
  mark.bounds = (SaylauRect){ before ? x - 6 - width : x - 4, self->body.y, width + 10,
                              self->top - self->body.y + self->rows->len * self->pitch };
  mark.inner = (SaylauPoint){ before ? x - 6 - width / 2 : x + 6 + width / 2, self->body.y + self->header / 2 };
  self->threshold_mark = saylau_scene_builder_begin_mark (self->builder, &mark);
  draw_threshold_line (self, x);
  saylau_scene_builder_fit_text (self->builder, words, before ? x - 6 : x + 6, saylau_frame_baseline (self->body.y + self->header / 2 - 2, style.size),
                                 before ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT, style, self->theme->dim, before ? width + 1 : right - x - 6);
  saylau_scene_builder_end_mark (self->builder);
}

/* A thin upright line with a halo, so that it is seen on every colour. */
static void
draw_tick (Bars *self,
           double x,
           double top,
           double bottom)
{
  saylau_scene_builder_draw_line (self->builder, x, top, x, bottom, self->theme->ground, 4);
  saylau_scene_builder_draw_line (self->builder, x, top, x, bottom, self->theme->text, 2);
}

static void
draw_compare_tick (Bars *self,
                   guint i)
{
  const SaylauBarRow *row = g_ptr_array_index (self->rows, i);
  Place place = get_place (self, i);
  double over = MIN (4, (self->pitch - self->thickness) / 2 - 1);
  double x = to_x (self, row->compare);
  SaylauMark mark;
  int index;

  if (self->narrow)
    over = MIN (over, 2);
  saylau_bar_row_to_compare_mark (row, self->view, &mark);
  mark.bounds = (SaylauRect){ x - 3, place.bar.y - over, 6, place.bar.height + 2 * over };
  mark.inner = (SaylauPoint){ x, place.bar.y + place.bar.height / 2 };
  index = saylau_scene_builder_begin_mark (self->builder, &mark);
  draw_tick (self, x, place.bar.y - over, place.bar.y + place.bar.height + over);
  saylau_scene_builder_end_mark (self->builder);
  saylau_scene_builder_set_neighbor (self->builder, self->marks[i], SAYLAU_RIGHT, index);
  saylau_scene_builder_set_neighbor (self->builder, index, SAYLAU_LEFT, self->marks[i]);
}

static void
draw_compare (Bars *self)
{
  const SaylauLanguage *language = self->view->language;
  SaylauTextStyle style = { NOTE_SIZE, SAYLAU_WEIGHT_REGULAR, FALSE };
  double middle = self->top + self->rows->len * self->pitch + self->legend / 2;
  double x = self->base + 8;
  g_autofree char *tally = NULL;
  g_autofree char *words = NULL;

  if (self->view->compare_tally == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauBarRow *row = g_ptr_array_index (self->rows, i);

      if (!isnan (row->compare))
        draw_compare_tick (self, i);
    }

  tally = saylau_result_view_tally (self->view, self->view->compare_tally);
  if (self->view->compare != NULL)
    draw_tick (self, x, middle - 6, middle + 6);
  else
    /* Translators: {tally} is a tally, for example "Exit poll, 9 June 2019". */
    words = saylau_language_fill (saylau_language_word (language, "{tally}: no result here to compare with"), "tally", tally, NULL);
  saylau_scene_builder_fit_text (self->builder, words != NULL ? words : tally, x + 8, saylau_frame_baseline (middle, style.size), SAYLAU_ANCHOR_LEFT,
                                 style, self->theme->dim, self->body.x + self->body.width - x - 8);
}

/**
 * saylau_bar_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out a bar a candidate, all on one scale from 0, with a hatched one for what the tally
 * does not report. Rows get less high to fit; where there are still too many, the first ones
 * are followed by one row that sums up the others.
 */
void
saylau_bar_layout (SaylauSceneBuilder *builder,
                   const SaylauElection *election,
                   const SaylauChartSpec *spec)
{
  g_autoptr (SaylauResultView) view = saylau_result_view_new (election, spec, saylau_scene_builder_get_language (builder));
  g_autofree int *marks = NULL;
  Bars self = {
    .builder = builder,
    .metrics = saylau_scene_builder_get_metrics (builder),
    .theme = saylau_scene_builder_get_theme (builder),
    .view = view,
    .body = saylau_frame_draw (builder, view),
    .threshold_mark = -1,
  };

  if (saylau_frame_draw_absence (builder, view, self.body))
    return;

  arrange (&self, saylau_scene_builder_get_width (builder) < SAYLAU_NARROW);
  if (!self.narrow && self.length < MIN_AXIS)
    arrange (&self, TRUE);
  self.marks = marks = g_new0 (int, self.rows->len);
  draw_threshold (&self);
  for (guint i = 0; i < self.rows->len; i++)
    draw_row (&self, i);
  if (!self.narrow)
    draw_base_line (&self, self.top, self.top + self.rows->len * self.pitch);
  draw_compare (&self);
  g_ptr_array_unref (self.rows);
}
