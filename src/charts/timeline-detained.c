/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-detained.h"

#include "charts/timeline-claims.h"
#include "charts/timeline-labels.h"
#include "charts/timeline-words.h"

#define WIDEST_BAR 30.0
#define TOTAL_HEIGHT 16.0 /* of a row of totals */
#define TOTAL_WIDTH 260.0 /* of the words that may stand for a number */
#define BAR_LABEL_WIDTH 130.0
#define MAX_BAR_LABELS 20
#define MAX_TOTALS 40
#define LABEL_HEIGHT 15.0 /* above the highest bar */
#define NUMBER_HEIGHT 11.0
#define NUMBER_STEP 4.0
#define NUMBER_GAP 3.0
#define LEADER_WIDTH 0.75
#define LEAST_LEADER 3.0
#define UNKNOWN_HEIGHT 7.0
#define ZERO_HEIGHT 2.0
#define SQUARE 3.5
#define SMALL_TEXT ((SaylauTextStyle){ 11, SAYLAU_WEIGHT_REGULAR, FALSE })

/* The days of one piece of the calendar together. People are detained on one day, so days add up. */
typedef struct
{
  gint64 start, end;
  SaylauClaimRange sides[2];
  guint first_known, n_known, n_unknown;
  double x, width, height; /* of its bar */
  double per_person;       /* px */
  int mark;
} Piece;

/* A number of detained that is not that of one day's protest. */
typedef struct
{
  const SaylauEventRow *row;
  const SaylauFigure *figure;
  double x, y; /* of its sign; y is 0: it has no room */
  int mark;
} Total;

/* What is written above a bar; its leader is a very narrow box. */
typedef struct
{
  Piece piece;
  char *text;
  SaylauRect box, leader;
  gboolean has_leader;
} Number;

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

static GArray *
find_pieces (const SaylauTimelineCanvas *canvas,
             SaylauTimeStep step)
{
  GArray *days = canvas->index->detained->days;
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece *last = NULL;

  for (guint i = find_day (days, canvas->range.from); i < days->len; i++)
    {
      const SaylauDetainedDay *day = &g_array_index (days, SaylauDetainedDay, i);

      if (day->start >= canvas->range.to)
        break;
      if (last == NULL || day->start >= last->end)
        {
          Piece piece = { .sides = { SAYLAU_NO_CLAIMS, SAYLAU_NO_CLAIMS }, .first_known = day->first_known };

          piece.start = saylau_time_step_floor (step, day->start, canvas->election->zone);
          piece.end = saylau_time_step_next (step, day->start, canvas->election->zone);
          g_array_append_val (pieces, piece);
          last = &g_array_index (pieces, Piece, pieces->len - 1);
        }
      for (guint side = 0; side < G_N_ELEMENTS (last->sides); side++)
        last->sides[side] = saylau_claim_range_add (last->sides[side], day->sides[side]);
      last->n_known += day->n_known;
      last->n_unknown += day->n_unknown;
    }
  return pieces;
}

static const int *
get_known (const SaylauTimelineCanvas *canvas,
           const Piece *piece)
{
  return &g_array_index (canvas->index->detained->known, int, piece->first_known);
}

static gint64
get_highest (const Piece *piece)
{
  return MAX (piece->sides[0].highest, piece->sides[1].highest);
}

static double
get_height (const Piece *piece,
            gint64 number)
{
  return MAX (ZERO_HEIGHT, number * piece->per_person);
}

/* Where the bars are and how high; the highest fills the lane. */
static void
measure_bars (const SaylauTimelineCanvas *canvas,
              GArray *pieces,
              SaylauRect area)
{
  gint64 largest = 1;

  for (guint i = 0; i < pieces->len; i++)
    largest = MAX (largest, get_highest (&g_array_index (pieces, Piece, i)));
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      double start = MAX (saylau_timeline_canvas_get_x (canvas, piece->start), canvas->axis.left);
      double end = MIN (saylau_timeline_canvas_get_x (canvas, piece->end), canvas->axis.right);
      double middle = saylau_timeline_canvas_get_x (canvas, piece->start + (piece->end - piece->start) / 2);

      piece->per_person = area.height / largest;
      piece->width = MAX (1, MIN (WIDEST_BAR, end - start - 1));
      piece->x = CLAMP (middle - piece->width / 2, start, MAX (start, end - piece->width));
      piece->height = get_highest (piece) == SAYLAU_MISSING ? UNKNOWN_HEIGHT : get_height (piece, get_highest (piece));
    }
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
  number = saylau_claims_tell_range (language, range);
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

  /* Translators: {number} may be a range. */
  append_side (value, language, saylau_language_word (language, "{number} detained, as reported"), piece->sides[0]);
  /* Translators: {number} may be a range: what officials say. */
  append_side (value, language, saylau_language_word (language, "{number} detained, by officials"), piece->sides[1]);
  if (piece->n_unknown > 0)
    {
      g_autofree char *number = saylau_language_count (language, piece->n_unknown);
      g_autofree char *unknown =
        /* Translators: of these nobody says how many were detained. */
        saylau_language_fill (saylau_language_plural (language, "{number} event without a number of detained",
                                                      "{number} events without a number of detained", piece->n_unknown),
                              "number", number, NULL);

      if (value->len > 0)
        g_string_append (value, "; ");
      g_string_append (value, unknown);
    }
  return g_string_free (value, FALSE);
}

/* What is added, and how. */
static char *
tell_parts (const SaylauTimelineCanvas *canvas,
            const Piece *piece)
{
  g_autofree char *parts = saylau_claims_tell_parts (canvas->language, canvas->election, get_known (canvas, piece), piece->n_known);

  return g_strconcat (parts,
                      saylau_language_word (canvas->language,
                                            "Places apart are added; of several claims about one place the largest counts. "
                                            "Totals stand above and are not added."),
                      NULL);
}

static SaylauRect
get_bar (SaylauRect area,
         double x,
         double width,
         double height)
{
  return (SaylauRect){ x, area.y + area.height - height, width, height };
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
             SaylauRect area)
{
  const SaylauTheme *theme = canvas->theme;
  const SaylauClaimRange *reported = &piece->sides[0], *official = &piece->sides[1];
  double inset = piece->width > 8 ? piece->width * 0.2 : 0.6;

  canvas->has_unknown |= piece->n_known == 0;
  if (piece->n_known == 0)
    paint_rect (canvas, get_bar (area, piece->x, piece->width, UNKNOWN_HEIGHT),
                (SaylauPaint){ .fill = theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = theme->hatch, .width = 0.75 });
  if (reported->lowest != SAYLAU_MISSING && (reported->highest > reported->lowest || reported->up_to))
    paint_rect (canvas, get_bar (area, piece->x, piece->width, get_height (piece, reported->highest)),
                (SaylauPaint){ .fill = theme->protest_ground });
  if (reported->lowest != SAYLAU_MISSING && !reported->up_to)
    paint_rect (canvas, get_bar (area, piece->x, piece->width, get_height (piece, reported->lowest)),
                (SaylauPaint){ .fill = theme->protest });
  for (int end = 0; official->lowest != SAYLAU_MISSING && end < (official->highest > official->lowest ? 2 : 1); end++)
    {
      SaylauRect bar = get_bar (area, piece->x + inset, piece->width - 2 * inset,
                                get_height (piece, end == 1 ? official->highest : official->lowest));

      if (piece->width > 5)
        paint_rect (canvas, bar, (SaylauPaint){ .stroke = theme->ground, .width = 2.75 });
      paint_rect (canvas, bar, (SaylauPaint){ .stroke = theme->protest, .width = 1.25 });
    }
}

static void
draw_piece (SaylauTimelineCanvas *canvas,
            Piece *piece,
            SaylauRect area,
            GArray *row)
{
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_EVENT_COUNT, SAYLAU_NONE);
  mark.id = g_strdup_printf ("detained-%" G_GINT64_FORMAT, piece->start);
  mark.name = saylau_language_days (canvas->language, piece->start, piece->end, canvas->election->zone);
  mark.value = tell_piece (canvas->language, piece);
  mark.tooltip = tell_parts (canvas, piece);
  mark.bounds = get_bar (area, piece->x, piece->width, piece->height);
  mark.start = piece->start;
  mark.end = piece->end;
  piece->mark = saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  paint_piece (canvas, piece, area);
  saylau_scene_builder_end_mark (canvas->builder);
}

/* The claim that stands for a total: the largest official one, else the largest. */
static const SaylauFigure *
find_total (const SaylauEvent *event)
{
  const SaylauFigure *total = NULL;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (figure->what != SAYLAU_FIGURE_DETAINED || MAX (figure->min, figure->max) == SAYLAU_MISSING)
        continue;
      if (total == NULL || (figure->official && !total->official) ||
          (figure->official == total->official && MAX (figure->min, figure->max) > MAX (total->min, total->max)))
        total = figure;
    }
  return total;
}

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const SaylauEventRow *first = ((const Total *) a)->row, *second = ((const Total *) b)->row;

  if (first->detained != second->detained)
    return first->detained > second->detained ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
begin_total (SaylauTimelineCanvas *canvas,
             Total *total,
             GArray *row)
{
  const SaylauEvent *event = saylau_election_get_event (canvas->election, total->row->event);
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_EVENT, total->row->event);
  mark.id = g_strdup_printf ("total-%s", event->id);
  saylau_timeline_words_fill_mark (canvas->language, canvas->election, event, &mark);
  mark.bounds = (SaylauRect){ total->x - SQUARE, total->y - SQUARE, 2 * SQUARE, 2 * SQUARE };
  mark.start = total->row->start;
  mark.end = total->row->end;
  total->mark = saylau_timeline_canvas_begin_mark (canvas, &mark, row);
}

static void
draw_total_sign (SaylauTimelineCanvas *canvas,
                 Total *total,
                 GArray *row)
{
  const SaylauTheme *theme = canvas->theme;

  begin_total (canvas, total, row);
  if (total->figure->official)
    saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ total->x - SQUARE, total->y - SQUARE, 2 * SQUARE, 2 * SQUARE });
  else
    saylau_scene_builder_add_circle (canvas->builder, total->x, total->y, SQUARE);
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = total->figure->official ? theme->ground : theme->protest,
                                             .stroke = theme->protest,
                                             .width = 1.25 });
  saylau_scene_builder_end_mark (canvas->builder);
}

static void
number_clear (gpointer data)
{
  g_free (((Number *) data)->text);
}

/* @but: the number that does not count; G_MAXUINT: all do. */
static gboolean
meets_numbers (GArray *numbers,
               SaylauRect box,
               guint but)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);
      const SaylauRect *boxes[] = { &number->box, &number->leader };

      for (guint k = 0; i != but && k < (number->has_leader ? 2 : 1); k++)
        if (box.x < boxes[k]->x + boxes[k]->width + NUMBER_GAP && boxes[k]->x < box.x + box.width + NUMBER_GAP &&
            box.y < boxes[k]->y + boxes[k]->height + NUMBER_GAP && boxes[k]->y < box.y + box.height + NUMBER_GAP)
          return TRUE;
    }
  return FALSE;
}

/* Above its bar: over its middle, or to one side, or further up at the end of a line. */
static gboolean
place_number (SaylauTimelineCanvas *canvas,
              Number *self,
              SaylauRect area,
              SaylauLabelField *field,
              GArray *numbers)
{
  const Piece *piece = &self->piece;
  double width = saylau_metrics_get_width (canvas->metrics, self->text, SMALL_TEXT);
  double top = area.y + area.height - piece->height, middle = piece->x + piece->width / 2;
  double places[] = { middle - width / 2, piece->x + piece->width - width, piece->x };

  for (double y = top - NUMBER_HEIGHT - 4; y >= area.y - LABEL_HEIGHT; y -= NUMBER_STEP)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        double x = CLAMP (places[i], area.x, MAX (area.x, area.x + area.width - width));

        self->box = (SaylauRect){ x, y, width, NUMBER_HEIGHT };
        self->leader = (SaylauRect){ middle - LEADER_WIDTH / 2, y + NUMBER_HEIGHT + NUMBER_GAP, LEADER_WIDTH, top - y - NUMBER_HEIGHT - NUMBER_GAP };
        self->has_leader = self->leader.height > LEAST_LEADER;
        if (saylau_label_field_is_free (field, self->box) && !meets_numbers (numbers, self->box, G_MAXUINT) &&
            (!self->has_leader || !meets_numbers (numbers, self->leader, G_MAXUINT)))
          return TRUE;
      }
  return FALSE;
}

/* In the fullest form that has room; to the right or to the left of its sign. */
static void
label_total (SaylauTimelineCanvas *canvas,
             const Total *total,
             SaylauLabelField *field,
             GArray *numbers)
{
  for (guint form = 0; form < 4; form++)
    {
      g_autofree char *label = saylau_claims_write_figure (canvas->language, total->figure, form);
      double width = label != NULL ? saylau_metrics_get_width (canvas->metrics, label, SMALL_TEXT) : 0;
      double places[] = { total->x + SQUARE + 5, total->x - SQUARE - 5 - width };

      for (guint side = 0; side < 2 && label != NULL && width <= TOTAL_WIDTH; side++)
        {
          SaylauRect box = { places[side], total->y - 6, width, 12 };

          if (!saylau_label_field_is_free (field, box) || meets_numbers (numbers, box, G_MAXUINT))
            continue;
          saylau_label_field_add_box (field, box);
          saylau_scene_builder_resume_mark (canvas->builder, total->mark);
          saylau_timeline_canvas_label (canvas, label, box.x, total->y + 4, SMALL_TEXT, canvas->theme->text);
          saylau_scene_builder_end_mark (canvas->builder);
          return;
        }
    }
}

/* A total of a longer event is reached at its end. */
static gint64
get_total_instant (const SaylauTimelineCanvas *canvas,
                   const SaylauEventRow *row)
{
  const SaylauEvent *event = saylau_election_get_event (canvas->election, row->event);

  return saylau_time_get_middle (saylau_time_is_set (&event->end) ? &event->end : &event->start);
}

/* The totals that are seen, the largest first, each where its sign has room. Returns how many have none. */
static guint
place_totals (SaylauTimelineCanvas *canvas,
              SaylauRect strip,
              SaylauLabelField *field,
              GArray *totals)
{
  GArray *rows = canvas->index->apart;
  guint end, n = 0;

  for (guint i = saylau_event_rows_find (rows, canvas->range, &end); i < end; i++)
    {
      const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);
      Total total = { .row = row };

      if (!saylau_event_row_is_in (row, canvas->range))
        continue;
      total.x = CLAMP (saylau_timeline_canvas_get_x (canvas, get_total_instant (canvas, row)),
                       canvas->axis.left + SQUARE + 1, canvas->axis.right - SQUARE - 1);
      g_array_append_val (totals, total);
    }
  g_array_sort (totals, compare_totals);
  if (totals->len > MAX_TOTALS)
    {
      n = totals->len - MAX_TOTALS;
      g_array_set_size (totals, MAX_TOTALS);
    }
  for (guint i = 0; i < totals->len; i++)
    {
      Total *total = &g_array_index (totals, Total, i);

      total->figure = find_total (saylau_election_get_event (canvas->election, total->row->event));
      for (double y = strip.y + TOTAL_HEIGHT / 2; total->y <= 0 && y < strip.y + strip.height; y += TOTAL_HEIGHT)
        {
          SaylauRect sign = { total->x - SQUARE, y - SQUARE, 2 * SQUARE, 2 * SQUARE };

          if (!saylau_label_field_is_free (field, sign))
            continue;
          saylau_label_field_add_box (field, sign);
          total->y = y;
        }
      n += total->y <= 0;
    }
  return n;
}

static void
label_totals (SaylauTimelineCanvas *canvas,
              GArray *totals,
              SaylauLabelField *field,
              GArray *numbers)
{
  for (guint i = 0; i < totals->len; i++)
    if (g_array_index (totals, Total, i).y > 0)
      label_total (canvas, &g_array_index (totals, Total, i), field, numbers);
}

static const char *
get_caption (const SaylauLanguage *language,
             SaylauTimeStep step)
{
  if (step.count > 1)
    /* Translators: a row of the timeline: how many people were detained. */
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

/* What the strip of totals is, and whether it shows them all. */
static char *
make_note (const SaylauTimelineCanvas *canvas,
           guint n_left_over)
{
  const SaylauLanguage *language = canvas->language;
  g_autofree char *number = saylau_language_count (language, n_left_over);

  if (canvas->index->apart->len == 0)
    return NULL;
  if (n_left_over == 0)
    /* Translators: each total stands at the day of the event that it is told of, or at the last day of a longer event. */
    return g_strdup (saylau_language_word (language, "above: totals, where their events end"));
  /* Translators: totals are sums that somebody told, which stand above the days. */
  return saylau_language_fill (saylau_language_plural (language, "{number} total has no room", "{number} totals have no room", n_left_over),
                               "number", number, NULL);
}

/* The numbers of the bars, the highest bar first, where they have room: a number comes before who says
 * one. */
static GArray *
place_numbers (SaylauTimelineCanvas *canvas,
               GArray *pieces,
               SaylauRect area,
               SaylauLabelField *field)
{
  g_autoptr (GArray) order = g_array_copy (pieces);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));

  g_array_set_clear_func (numbers, number_clear);
  g_array_sort (order, compare_pieces);
  for (guint i = 0; i < MIN (order->len, MAX_BAR_LABELS); i++)
    {
      const Piece *piece = &g_array_index (order, Piece, i);
      SaylauClaimRange range = saylau_claim_range_span (piece->sides[0], piece->sides[1]);
      Number number = { .piece = *piece };

      if (range.lowest == SAYLAU_MISSING)
        continue;
      number.text = saylau_claims_write_range (canvas->language, range);
      if (place_number (canvas, &number, area, field, numbers))
        g_array_append_val (numbers, number);
      else
        number_clear (&number);
    }
  return numbers;
}

/* Adds who says it, where it is one and there is room. */
static void
name_number (SaylauTimelineCanvas *canvas,
             GArray *numbers,
             guint index,
             SaylauRect area,
             SaylauLabelField *field)
{
  Number *number = &g_array_index (numbers, Number, index);
  const Piece *piece = &number->piece;
  SaylauClaimRange range = saylau_claim_range_span (piece->sides[0], piece->sides[1]);
  g_autofree char *named = saylau_claims_write_sum (canvas->language, canvas->election, range, get_known (canvas, piece), piece->n_known);
  double width = named != NULL ? saylau_metrics_get_width (canvas->metrics, named, SMALL_TEXT) : 0;
  SaylauRect box = { piece->x + (piece->width - width) / 2, number->box.y, width, NUMBER_HEIGHT };

  box.x = CLAMP (box.x, area.x, MAX (area.x, area.x + area.width - width));
  if (named == NULL || number->has_leader || width > BAR_LABEL_WIDTH || !saylau_label_field_is_free (field, box) ||
      meets_numbers (numbers, box, index))
    return;
  number->box = box;
  g_free (number->text);
  number->text = g_steal_pointer (&named);
}

static void
draw_numbers (SaylauTimelineCanvas *canvas,
              GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);
      const SaylauTheme *theme = canvas->theme;

      saylau_scene_builder_resume_mark (canvas->builder, number->piece.mark);
      if (number->has_leader)
        saylau_scene_builder_draw_line (canvas->builder, number->leader.x, number->leader.y,
                                        number->leader.x, number->leader.y + number->leader.height, theme->dim, LEADER_WIDTH);
      saylau_timeline_canvas_label (canvas, number->text, number->box.x, number->box.y + 10, SMALL_TEXT, theme->text);
      saylau_scene_builder_end_mark (canvas->builder);
    }
}

/**
 * saylau_timeline_draw_detained:
 * @canvas: takes the drawing
 * @rect: the lane
 *
 * Draws how many were detained each day, on one scale: by reporters and by officials apart; a day of
 * which nobody tells a number is hatched, one of which it is told that it was nobody is a line. Totals
 * stand above, apart from the days, since they may be about other days.
 */
void
saylau_timeline_draw_detained (SaylauTimelineCanvas *canvas,
                               SaylauRect rect)
{
  SaylauTimeStep step = saylau_timeline_canvas_pick_piece (canvas);
  g_autoptr (GArray) pieces = find_pieces (canvas, step);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  double caption = saylau_timeline_canvas_get_caption_height (canvas);
  double strip = canvas->index->apart->len > 0 ? TOTAL_HEIGHT : 0;
  double above = strip + LABEL_HEIGHT;
  SaylauRect body = { rect.x, rect.y + caption, rect.width, rect.height - caption };
  SaylauRect area = { body.x, body.y + above, body.width, body.height - above };
  g_autoptr (SaylauLabelField) field = saylau_label_field_new (body);
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (Total));
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *note = NULL;
  guint n_left_over;

  measure_bars (canvas, pieces, area);
  saylau_timeline_canvas_clip (canvas, rect.y, rect.y + rect.height + 2);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      draw_piece (canvas, piece, area, row);
      saylau_label_field_add_box (field, get_bar (area, piece->x, piece->width, piece->height));
    }
  /* A second row of totals may stand between the bars. */
  n_left_over = place_totals (canvas, (SaylauRect){ body.x, body.y, body.width, 2 * strip }, field, totals);
  for (guint i = 0; i < totals->len; i++)
    if (g_array_index (totals, Total, i).y > 0)
      draw_total_sign (canvas, &g_array_index (totals, Total, i), row);
  numbers = place_numbers (canvas, pieces, area, field);
  label_totals (canvas, totals, field, numbers);
  for (guint i = 0; i < numbers->len; i++)
    name_number (canvas, numbers, i, area, field);
  draw_numbers (canvas, numbers);
  saylau_scene_builder_unclip (canvas->builder);
  saylau_scene_builder_draw_line (canvas->builder, canvas->plot.x, rect.y + rect.height, canvas->plot.x + canvas->plot.width,
                                  rect.y + rect.height, canvas->theme->line, 1);
  note = make_note (canvas, n_left_over);
  saylau_timeline_canvas_draw_caption (canvas, rect, get_caption (canvas->language, step), note);
}
