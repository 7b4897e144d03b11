/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-frequency.h"

#include "charts/span-words.h"
#include "charts/timeline-labels.h"

#define WIDEST_BAR 30.0
#define LABEL_HEIGHT 15.0 /* above the highest bar */
#define NUMBER_HEIGHT 11.0
#define NUMBER_GAP 3.0
#define ZERO_HEIGHT 1.5
#define SMALL_TEXT ((SaylauTextStyle){ 11, SAYLAU_WEIGHT_REGULAR, FALSE })

/* The events of one piece of the calendar. */
typedef struct
{
  gint64 start, end;
  guint n_unrest; /* protests, detentions and violence */
  guint n_others;
  double x, width, height; /* of its bar */
  int mark;
} Piece;

static guint
get_count (const Piece *piece)
{
  return piece->n_unrest + piece->n_others;
}

/* All pieces of the time that is shown and of which the document tells, those without an event among them. */
static GArray *
find_pieces (const SaylauTimelineCanvas *canvas,
             SaylauTimeStep step)
{
  const SaylauTimelineIndex *index = canvas->index;
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gint64 from = MAX (canvas->range.from, index->extent.from), to = MIN (canvas->range.to, index->extent.to);
  Piece piece = { .start = saylau_time_step_floor (step, from, canvas->election->zone) };

  for (; piece.start < to; piece.start = piece.end)
    {
      SaylauTimelineRange range;

      piece.end = saylau_time_step_next (step, piece.start, canvas->election->zone);
      range = (SaylauTimelineRange){ piece.start, piece.end };
      piece.n_unrest = saylau_event_rows_count (index->rows[SAYLAU_LANE_PROTESTS], range) +
                       saylau_event_rows_count (index->rows[SAYLAU_LANE_VIOLENCE], range);
      piece.n_others = saylau_event_rows_count (index->rows[SAYLAU_LANE_POLITICS], range);
      g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* On one scale for all: the highest bar that is shown fills the lane. */
static void
measure_bars (const SaylauTimelineCanvas *canvas,
              GArray *pieces,
              SaylauRect area)
{
  guint largest = 1;

  for (guint i = 0; i < pieces->len; i++)
    largest = MAX (largest, get_count (&g_array_index (pieces, Piece, i)));
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      double start = MAX (saylau_timeline_canvas_get_x (canvas, piece->start), canvas->axis.left);
      double end = MIN (saylau_timeline_canvas_get_x (canvas, piece->end), canvas->axis.right);

      piece->width = CLAMP (end - start - 1, 1, WIDEST_BAR);
      piece->x = (start + end - piece->width) / 2;
      piece->height = area.height * get_count (piece) / largest;
    }
}

static void
paint_bar (SaylauTimelineCanvas *canvas,
           const Piece *piece,
           double bottom,
           double height,
           SaylauRgba color)
{
  if (height <= 0)
    return;
  saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ piece->x, bottom - height, piece->width, height });
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = color });
}

/* A piece without an event is a thin line, and no mark: its number is none that is to be heard day by day. */
static void
draw_piece (SaylauTimelineCanvas *canvas,
            Piece *piece,
            SaylauRect area,
            GArray *row)
{
  double bottom = area.y + area.height, unrest = piece->height * piece->n_unrest / MAX (get_count (piece), 1);
  SaylauMark mark;

  if (get_count (piece) == 0)
    {
      paint_bar (canvas, piece, bottom, ZERO_HEIGHT, canvas->theme->dim);
      return;
    }
  saylau_mark_init (&mark, SAYLAU_MARK_EVENT_COUNT, SAYLAU_NONE);
  mark.id = g_strdup_printf ("frequency-%" G_GINT64_FORMAT, piece->start);
  mark.name = saylau_language_days (canvas->language, piece->start, piece->end, canvas->election->zone);
  mark.value = saylau_span_words_events (canvas->language, canvas->election, piece->start, piece->end);
  mark.bounds = (SaylauRect){ piece->x, bottom - piece->height, piece->width, piece->height };
  mark.start = piece->start;
  mark.end = piece->end;
  piece->mark = saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  paint_bar (canvas, piece, bottom, unrest, canvas->theme->protest);
  paint_bar (canvas, piece, bottom - unrest, piece->height - unrest, canvas->theme->dim);
  saylau_scene_builder_end_mark (canvas->builder);
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *first = a, *second = b;

  if (first->height != second->height)
    return first->height > second->height ? -1 : 1;
  return first->x < second->x ? -1 : first->x > second->x;
}

/* The numbers above their bars, the highest bar first, where they have room. */
static void
draw_numbers (SaylauTimelineCanvas *canvas,
              GArray *pieces,
              SaylauRect area)
{
  g_autoptr (GArray) order = g_array_copy (pieces);
  g_autoptr (SaylauLabelField) field = saylau_label_field_new ((SaylauRect){ area.x, area.y - LABEL_HEIGHT, area.width, area.height + LABEL_HEIGHT });

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      saylau_label_field_add_box (field, (SaylauRect){ piece->x, area.y + area.height - piece->height, piece->width, piece->height });
    }
  g_array_sort (order, compare_pieces);
  for (guint i = 0; i < order->len && get_count (&g_array_index (order, Piece, i)) > 0; i++)
    {
      const Piece *piece = &g_array_index (order, Piece, i);
      g_autofree char *number = saylau_language_count (canvas->language, get_count (piece));
      double width = saylau_metrics_get_width (canvas->metrics, number, SMALL_TEXT);
      double x = CLAMP (piece->x + (piece->width - width) / 2, area.x, MAX (area.x, area.x + area.width - width));
      SaylauRect box = { x, area.y + area.height - piece->height - NUMBER_HEIGHT - NUMBER_GAP, width, NUMBER_HEIGHT };

      if (!saylau_label_field_is_free (field, box))
        continue;
      saylau_label_field_add_box (field, box);
      saylau_scene_builder_resume_mark (canvas->builder, piece->mark);
      saylau_timeline_canvas_label (canvas, number, box.x, box.y + 10, SMALL_TEXT, canvas->theme->text);
      saylau_scene_builder_end_mark (canvas->builder);
    }
}

static const char *
get_caption (const SaylauLanguage *language,
             SaylauTimeStep step)
{
  if (step.count > 1)
    /* Translators: a row of the timeline: how many events there were. */
    return saylau_language_word_in (language, "row of bars", "Events");
  switch (step.unit)
    {
    case SAYLAU_UNIT_WEEK:
      return saylau_language_word (language, "Events a week");

    case SAYLAU_UNIT_MONTH:
      return saylau_language_word (language, "Events a month");

    case SAYLAU_UNIT_YEAR:
      return saylau_language_word (language, "Events a year");

    case SAYLAU_UNIT_MINUTE:
    case SAYLAU_UNIT_HOUR:
    case SAYLAU_UNIT_DAY:
    default:
      return saylau_language_word (language, "Events a day");
    }
}

/**
 * saylau_timeline_draw_frequency:
 * @canvas: takes the drawing
 * @rect: the lane
 *
 * Draws how many events there were each day, all kinds on one scale: protests and violence below, others above. An event
 * that went on for days counts on each of them. A day without one is a line: of the time that the document tells of, it
 * tells none.
 */
void
saylau_timeline_draw_frequency (SaylauTimelineCanvas *canvas,
                                SaylauRect rect)
{
  SaylauTimeStep step = saylau_timeline_canvas_pick_piece (canvas);
  g_autoptr (GArray) pieces = find_pieces (canvas, step);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  double above = saylau_timeline_canvas_get_caption_height (canvas) + LABEL_HEIGHT;
  SaylauRect area = { rect.x, rect.y + above, rect.width, rect.height - above };
  const char *note = NULL;

  measure_bars (canvas, pieces, area);
  saylau_timeline_canvas_clip (canvas, rect.y, rect.y + rect.height + 2);
  for (guint i = 0; i < pieces->len; i++)
    draw_piece (canvas, &g_array_index (pieces, Piece, i), area, row);
  draw_numbers (canvas, pieces, area);
  saylau_scene_builder_unclip (canvas->builder);
  saylau_scene_builder_draw_line (canvas->builder, canvas->plot.x, rect.y + rect.height, canvas->plot.x + canvas->plot.width,
                                  rect.y + rect.height, canvas->theme->line, 1);
  if (canvas->index->rows[SAYLAU_LANE_POLITICS]->len > 0 &&
      canvas->index->rows[SAYLAU_LANE_PROTESTS]->len + canvas->index->rows[SAYLAU_LANE_VIOLENCE]->len > 0)
    /* Translators: of bars that are made of two parts. */
    note = saylau_language_word (canvas->language, "protests below, other events above");
  saylau_timeline_canvas_draw_caption (canvas, rect, get_caption (canvas->language, step), note);
}
