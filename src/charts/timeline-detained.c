/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-detained.h"

#include "charts/timeline-labels.h"
#include "charts/timeline-words.h"

#define LEAST_WIDTH 4.0 /* px of a piece of time that has a bar of its own */
#define WIDEST_BAR 30.0
#define APART_HEIGHT 16.0 /* of a row of totals */
#define UNKNOWN_HEIGHT 7.0
#define ZERO_HEIGHT 2.0
#define SQUARE 3.5
#define DAYS_NOTE ((SaylauTextStyle){ 11, SAYLAU_WEIGHT_REGULAR, FALSE })

/* The days of one piece of the calendar together. People are detained on one day, so days add up. */
typedef struct
{
  gint64 start, end;
  SaylauClaimRange sides[2];
  guint n_known, n_unknown;
} Piece;

static void
add_range (SaylauClaimRange *sum,
           SaylauClaimRange range)
{
  if (range.lowest == SAYLAU_MISSING)
    return;
  if (sum->lowest == SAYLAU_MISSING)
    *sum = (SaylauClaimRange){ 0, 0 };
  sum->lowest += range.lowest;
  sum->highest += range.highest;
}

/* The first day that ends after @instant. */
static guint
find_day (GArray *days,
          gint64 instant)
{
  guint low = 0, high = days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (days, SaylauDetainedDay, middle).end <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static SaylauTimeStep
pick_unit (const SaylauTimelineCanvas *canvas)
{
  static const SaylauTimeUnit units[] = { SAYLAU_UNIT_DAY, SAYLAU_UNIT_WEEK, SAYLAU_UNIT_MONTH, SAYLAU_UNIT_YEAR };
  double per_second = canvas->plot.width / ((double) canvas->range.to - canvas->range.from);
  SaylauTimeStep step = { SAYLAU_UNIT_DAY, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      step.unit = units[i];
      if (saylau_time_step_get_seconds (step) * per_second >= LEAST_WIDTH)
        return step;
    }
  while (saylau_time_step_get_seconds (step) * per_second < LEAST_WIDTH)
    step.count *= 10;
  return step;
}

static GArray *
find_pieces (const SaylauTimelineCanvas *canvas,
             SaylauTimeStep step)
{
  GArray *days = canvas->index->days;
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece *last = NULL;

  for (guint i = find_day (days, canvas->range.from); i < days->len; i++)
    {
      const SaylauDetainedDay *day = &g_array_index (days, SaylauDetainedDay, i);

      if (day->start >= canvas->range.to)
        break;
      if (last == NULL || day->start >= last->end)
        {
          Piece piece = { .sides = { { SAYLAU_MISSING, SAYLAU_MISSING }, { SAYLAU_MISSING, SAYLAU_MISSING } } };

          piece.start = saylau_time_step_floor (step, day->start, canvas->election->zone);
          piece.end = saylau_time_step_next (step, day->start, canvas->election->zone);
          g_array_append_val (pieces, piece);
          last = &g_array_index (pieces, Piece, pieces->len - 1);
        }
      add_range (&last->sides[0], day->sides[0]);
      add_range (&last->sides[1], day->sides[1]);
      last->n_known += day->n_known;
      last->n_unknown += day->n_unknown;
    }
  return pieces;
}

static gint64
find_largest (GArray *pieces)
{
  gint64 largest = 1;

  for (guint i = 0; i < pieces->len; i++)
    for (int side = 0; side < 2; side++)
      largest = MAX (largest, g_array_index (pieces, Piece, i).sides[side].highest);
  return largest;
}

static void
append_side (GString *value,
             const SaylauLanguage *language,
             const char *pattern,
             SaylauClaimRange range)
{
  g_autofree char *number = NULL;
  g_autofree char *filled = NULL;

  if (range.lowest == SAYLAU_MISSING)
    return;
  number = saylau_timeline_words_range (language, range.lowest, range.highest);
  filled = saylau_language_fill (pattern, "number", number, NULL);
  if (value->len > 0)
    g_string_append (value, "; ");
  g_string_append (value, filled);
}

static char *
tell_piece (const SaylauLanguage *language,
            const Piece *piece)
{
  GString *value = g_string_new (NULL);

  append_side (value, language, saylau_language_word (language, "{number} detained, as reported"), piece->sides[0]);
  append_side (value, language, saylau_language_word (language, "{number} detained, by officials"), piece->sides[1]);
  if (piece->n_unknown > 0)
    {
      g_autofree char *number = saylau_language_count (language, piece->n_unknown);
      g_autofree char *unknown =
        saylau_language_fill (saylau_language_plural (language, "{number} protest without a figure",
                                                      "{number} protests without a figure", piece->n_unknown),
                              "number", number, NULL);

      if (value->len > 0)
        g_string_append (value, "; ");
      g_string_append (value, unknown);
    }
  return g_string_free (value, FALSE);
}

static SaylauRect
get_bar (SaylauRect area,
         double x,
         double width,
         double height)
{
  return (SaylauRect){ x, area.y + area.height - height, width, height };
}

static double
get_height (SaylauRect area,
            gint64 number,
            gint64 largest)
{
  return number == 0 ? ZERO_HEIGHT : MAX (ZERO_HEIGHT, area.height * ((double) number / largest));
}

static void
paint_rect (SaylauTimelineCanvas *canvas,
            SaylauRect rect,
            SaylauPaint paint)
{
  saylau_scene_builder_add_rect (canvas->builder, rect);
  saylau_scene_builder_paint (canvas->builder, paint);
}

/* Reported claims are filled, to the lowest dark and to the highest pale; official ones are hollow. */
static void
paint_piece (SaylauTimelineCanvas *canvas,
             const Piece *piece,
             SaylauRect area,
             double x,
             double width,
             gint64 largest)
{
  const SaylauTheme *theme = canvas->theme;
  const SaylauClaimRange *reported = &piece->sides[0], *official = &piece->sides[1];
  SaylauPaint hollow = { .stroke = theme->protest, .width = 1.25 };

  if (piece->n_known == 0)
    paint_rect (canvas, get_bar (area, x, width, UNKNOWN_HEIGHT), (SaylauPaint){ .fill = theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = theme->hatch, .width = 0.75 });
  if (reported->lowest != SAYLAU_MISSING)
    {
      if (reported->highest > reported->lowest)
        paint_rect (canvas, get_bar (area, x, width, get_height (area, reported->highest, largest)), (SaylauPaint){ .fill = theme->protest_ground });
      paint_rect (canvas, get_bar (area, x, width, get_height (area, reported->lowest, largest)), (SaylauPaint){ .fill = theme->protest });
    }
  if (official->lowest != SAYLAU_MISSING)
    {
      double inset = width > 8 ? width * 0.2 : 0.6;

      for (int end = 0; end < (official->highest > official->lowest ? 2 : 1); end++)
        {
          SaylauRect bar = get_bar (area, x + inset, width - 2 * inset, get_height (area, end ? official->highest : official->lowest, largest));

          paint_rect (canvas, bar, (SaylauPaint){ .stroke = theme->ground, .width = 2.75 });
          paint_rect (canvas, bar, hollow);
        }
    }
}

static void
draw_piece (SaylauTimelineCanvas *canvas,
            const Piece *piece,
            SaylauRect area,
            gint64 largest,
            GArray *row)
{
  double start = MAX (saylau_timeline_canvas_get_x (canvas, piece->start), canvas->axis.left);
  double end = MIN (saylau_timeline_canvas_get_x (canvas, piece->end), canvas->axis.right);
  double width = MAX (1, MIN (WIDEST_BAR, end - start - 1));
  double x = (start + end - width) / 2, height = UNKNOWN_HEIGHT;
  g_autoptr (GDateTime) local = saylau_time_to_local (piece->start, canvas->election->zone);
  SaylauMark mark;

  for (int side = 0; side < 2; side++)
    if (piece->sides[side].lowest != SAYLAU_MISSING)
      height = MAX (height, get_height (area, piece->sides[side].highest, largest));
  saylau_mark_init (&mark, SAYLAU_MARK_EVENT_COUNT, SAYLAU_NONE);
  mark.id = g_date_time_format (local, "detained-%Y-%m-%d");
  mark.name = saylau_language_days (canvas->language, piece->start, piece->end, canvas->election->zone);
  mark.value = tell_piece (canvas->language, piece);
  mark.tooltip = g_strdup (saylau_language_word (canvas->language,
                                                 "Places apart are added; of several claims about one place the largest counts. "
                                                 "Totals that officials gave later stand above, and are not added."));
  mark.bounds = get_bar (area, x, width, height);
  mark.start = piece->start;
  mark.end = piece->end;
  saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  paint_piece (canvas, piece, area, x, width, largest);
  saylau_scene_builder_end_mark (canvas->builder);
}

/* The claim that stands for a total: the first official one, else the first. */
static const SaylauFigure *
find_total (const SaylauEvent *event)
{
  const SaylauFigure *total = NULL;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (figure->what == SAYLAU_FIGURE_DETAINED && (total == NULL || (figure->official && !total->official)))
        total = figure;
    }
  return total;
}

static void
draw_total_sign (SaylauTimelineCanvas *canvas,
                 const SaylauFigure *total,
                 const SaylauEventRow *event,
                 double x,
                 double y)
{
  double start = MAX (saylau_timeline_canvas_get_x (canvas, event->start), canvas->axis.left);
  double end = MIN (saylau_timeline_canvas_get_x (canvas, event->end), canvas->axis.right);

  if (end - start > 4 * SQUARE)
    saylau_scene_builder_draw_line (canvas->builder, start, y, end, y, canvas->theme->protest, 1);
  if (total->official)
    saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ x - SQUARE, y - SQUARE, 2 * SQUARE, 2 * SQUARE });
  else
    saylau_scene_builder_add_circle (canvas->builder, x, y, SQUARE);
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = total->official ? canvas->theme->ground : canvas->theme->protest,
                                             .stroke = canvas->theme->protest,
                                             .width = 1.25 });
}

/* A total and its number, where both have room. */
static void
draw_total (SaylauTimelineCanvas *canvas,
            const SaylauEventRow *event,
            SaylauRect strip,
            SaylauLabelField *field)
{
  const SaylauFigure *total = find_total (saylau_election_get_event (canvas->election, event->event));
  double x = CLAMP (saylau_timeline_canvas_get_x (canvas, event->start + (event->end - event->start) / 2),
                    canvas->axis.left + SQUARE, canvas->axis.right - SQUARE);
  g_autofree char *own = saylau_timeline_words_range (canvas->language, total->min != SAYLAU_MISSING ? total->min : total->max, MAX (total->min, total->max));
  const char *text = saylau_timeline_canvas_get_text (canvas, total->text);
  double y = strip.y + APART_HEIGHT / 2;

  for (; y < strip.y + strip.height; y += APART_HEIGHT)
    {
      SaylauRect sign = { x - SQUARE - 1, y - SQUARE - 1, 2 * SQUARE + 2, 2 * SQUARE + 2 };
      const char *label = text != NULL ? text : own;

      if (!saylau_label_field_is_free (field, sign))
        continue;
      saylau_label_field_add_box (field, sign);
      draw_total_sign (canvas, total, event, x, y);
      for (guint form = 0; form < 2; form++, label = own)
        {
          double width = saylau_metrics_get_width (canvas->metrics, label, DAYS_NOTE);
          SaylauRect box = { x + SQUARE + 5, y - 6, width, 12 };

          if (!saylau_label_field_is_free (field, box))
            box.x = x - SQUARE - 5 - width;
          if (!saylau_label_field_is_free (field, box))
            continue;
          saylau_label_field_add_box (field, box);
          saylau_timeline_canvas_label (canvas, label, box.x, y + 4, DAYS_NOTE, canvas->theme->text);
          break;
        }
      return;
    }
}

static void
draw_totals (SaylauTimelineCanvas *canvas,
             SaylauRect strip)
{
  g_autoptr (SaylauLabelField) field = saylau_label_field_new (strip);
  GArray *rows = canvas->index->apart;
  guint end;

  for (guint i = saylau_event_rows_find (rows, canvas->range, &end); i < end; i++)
    {
      const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);

      if (saylau_event_row_is_in (row, canvas->range))
        draw_total (canvas, row, strip, field);
    }
}

static const char *
get_caption (const SaylauLanguage *language,
             SaylauTimeStep step)
{
  if (step.count > 1)
    return saylau_language_word (language, "Detained");
  switch (step.unit)
    {
    case SAYLAU_UNIT_WEEK:
      return saylau_language_word (language, "Detained a week");

    case SAYLAU_UNIT_MONTH:
      return saylau_language_word (language, "Detained a month");

    case SAYLAU_UNIT_YEAR:
      return saylau_language_word (language, "Detained a year");

    case SAYLAU_UNIT_MINUTE:
    case SAYLAU_UNIT_HOUR:
    case SAYLAU_UNIT_DAY:
    default:
      return saylau_language_word (language, "Detained a day");
    }
}

/**
 * saylau_timeline_draw_detained:
 * @canvas: takes the drawing
 * @rect: the lane
 *
 * Draws how many were detained each day, on one scale: by reporters and by officials apart; a day of
 * which nobody tells a number is hatched, one of which it is told that it was nobody is a line. Totals
 * of several days stand above, apart from the days.
 */
void
saylau_timeline_draw_detained (SaylauTimelineCanvas *canvas,
                               SaylauRect rect)
{
  SaylauTimeStep step = pick_unit (canvas);
  g_autoptr (GArray) pieces = find_pieces (canvas, step);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  double caption = saylau_timeline_canvas_get_caption_height (canvas);
  double rows = canvas->index->apart->len == 0 ? 0 : rect.height - caption > 4.5 * APART_HEIGHT ? 2
                                                                                                : 1;
  SaylauRect strip = { rect.x, rect.y + caption, rect.width, rows * APART_HEIGHT };
  SaylauRect area = { rect.x, strip.y + strip.height + 2, rect.width, rect.y + rect.height - strip.y - strip.height - 3 };
  gint64 largest = find_largest (pieces);
  g_autofree char *number = saylau_language_count (canvas->language, largest);
  g_autofree char *note = saylau_language_fill (saylau_language_word (canvas->language, "tallest bar: {number}"), "number", number, NULL);

  saylau_timeline_canvas_clip (canvas, rect.y, rect.y + rect.height + 2);
  for (guint i = 0; i < pieces->len; i++)
    draw_piece (canvas, &g_array_index (pieces, Piece, i), area, largest, row);
  draw_totals (canvas, strip);
  saylau_scene_builder_unclip (canvas->builder);
  saylau_scene_builder_draw_line (canvas->builder, canvas->plot.x, rect.y + rect.height, canvas->plot.x + canvas->plot.width,
                                  rect.y + rect.height, canvas->theme->line, 1);
  saylau_timeline_canvas_draw_caption (canvas, rect, get_caption (canvas->language, step), pieces->len > 0 ? note : NULL);
}
