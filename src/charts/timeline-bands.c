/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-bands.h"

#include "charts/timeline-labels.h"

#include <string.h>

#define LEAST_WIDTH 3.0
#define BAND_HEIGHT 17.0
#define MAX_ROWS 4
#define INSET 6.0

/* A phase that is seen, and its row: phases that overlap lie below each other. */
typedef struct
{
  int phase;
  int row;
  double x, width;
} Band;

static int
compare_bands (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  const SaylauElection *election = user_data;
  const SaylauPhase *first = saylau_election_get_phase (election, ((const Band *) a)->phase);
  const SaylauPhase *second = saylau_election_get_phase (election, ((const Band *) b)->phase);

  if (first->start.start != second->start.start)
    return first->start.start < second->start.start ? -1 : 1;
  if (first->end.end != second->end.end)
    return first->end.end > second->end.end ? -1 : 1;
  return strcmp (first->id, second->id);
}

/* The first row that is free at @x, or MAX_ROWS: there is none. Bands come by their start. */
static int
find_row (const double ends[MAX_ROWS],
          double x)
{
  for (int row = 0; row < MAX_ROWS; row++)
    if (ends[row] <= x + 0.01)
      return row;
  return MAX_ROWS;
}

static GArray *
find_bands (const SaylauTimelineCanvas *canvas)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (Band));
  double ends[MAX_ROWS] = { 0 };

  for (guint i = 0; i < canvas->election->phases->len; i++)
    {
      const SaylauPhase *phase = saylau_election_get_phase (canvas->election, i);
      double start = MAX (saylau_timeline_canvas_get_x (canvas, phase->start.start), canvas->plot.x);
      double end = MIN (saylau_timeline_canvas_get_x (canvas, phase->end.end), canvas->plot.x + canvas->plot.width);
      Band band = { i, 0, start, MAX (end - start, LEAST_WIDTH) };

      if (phase->start.start < canvas->range.to && phase->end.end > canvas->range.from)
        g_array_append_val (bands, band);
    }
  g_array_sort_with_data (bands, compare_bands, (gpointer) canvas->election);
  for (guint i = 0; i < bands->len; i++)
    {
      Band *band = &g_array_index (bands, Band, i);

      band->row = find_row (ends, band->x);
      if (band->row < MAX_ROWS)
        ends[band->row] = band->x + band->width;
    }
  return bands;
}

static gboolean
is_vote (const SaylauTimelineCanvas *canvas,
         const SaylauPhase *phase)
{
  const SaylauTime *date = &canvas->election->date;

  return phase->start.start < date->end && phase->end.end > date->start &&
         phase->end.end - phase->start.start <= SAYLAU_DAY;
}

static SaylauRect
get_box (const Band *band,
         SaylauRect rect)
{
  return (SaylauRect){ band->x, rect.y + band->row * SAYLAU_PHASE_HEIGHT, band->width, BAND_HEIGHT };
}

static void
draw_band (SaylauTimelineCanvas *canvas,
           const Band *band,
           SaylauRect rect,
           GArray *row)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_PHASE, band->phase);
  mark.id = g_strdup_printf ("phase-%s", phase->id);
  mark.name = g_strdup (saylau_timeline_canvas_get_text (canvas, phase->label));
  mark.value = saylau_language_days (canvas->language, phase->start.start, phase->end.end, canvas->election->zone);
  mark.tooltip = g_strdup (saylau_timeline_canvas_get_text (canvas, phase->note));
  mark.bounds = rect;
  mark.start = phase->start.start;
  mark.end = phase->end.end;
  saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  saylau_scene_builder_add_rounded_rect (canvas->builder, rect, 2);
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = is_vote (canvas, phase) ? canvas->theme->accent : canvas->theme->accent_ground,
                                             .stroke = canvas->theme->ground,
                                             .width = 1 });
  saylau_scene_builder_end_mark (canvas->builder);
}

/* Whether at least half of it is seen: else its label would be a word of a time that is out of the picture, in another's. */
static gboolean
is_mostly_seen (const SaylauTimelineCanvas *canvas,
                const SaylauPhase *phase)
{
  gint64 from = MAX (phase->start.start, canvas->range.from), to = MIN (phase->end.end, canvas->range.to);

  return to - from >= (phase->end.end - phase->start.start) / 2;
}

/* In the band. Returns whether there is room. */
static gboolean
label_inside (SaylauTimelineCanvas *canvas,
              const Band *band,
              SaylauRect rect,
              SaylauLabelField *field)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  const char *label = saylau_timeline_canvas_get_text (canvas, phase->label);
  double width = saylau_metrics_get_width (canvas->metrics, label, SAYLAU_TIMELINE_TEXT);
  SaylauRect text = { rect.x + INSET, rect.y, width, rect.height };

  if (width + 2 * INSET > rect.width)
    return FALSE;
  saylau_label_field_add_box (field, text);
  saylau_timeline_canvas_label (canvas, label, text.x, rect.y + 12.5, SAYLAU_TIMELINE_TEXT,
                                is_vote (canvas, phase) ? canvas->theme->ground : canvas->theme->text);
  return TRUE;
}

/* Beside the band, where no other band and no label is. The vote is too important to have no label: it
 * may stand in the band before it, in its own colour. Returns whether there is room. */
static gboolean
label_beside (SaylauTimelineCanvas *canvas,
              const Band *band,
              SaylauRect rect,
              SaylauLabelField *bands,
              SaylauLabelField *labels)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  const char *label = saylau_timeline_canvas_get_text (canvas, phase->label);
  gboolean vote = is_vote (canvas, phase);
  SaylauTextStyle style = vote ? SAYLAU_TIMELINE_STRONG : SAYLAU_TIMELINE_TEXT;
  double width = saylau_metrics_get_width (canvas->metrics, label, style);
  double places[] = { rect.x + rect.width + INSET, rect.x - INSET - width };

  for (guint anywhere = 0; anywhere <= (vote ? 1 : 0); anywhere++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        SaylauRect box = { places[i], rect.y, width, rect.height };

        if (!saylau_label_field_is_free (labels, box) || (!anywhere && !saylau_label_field_is_free (bands, box)))
          continue;
        saylau_label_field_add_box (labels, box);
        saylau_timeline_canvas_label (canvas, label, box.x, rect.y + 12.5, style, vote ? canvas->theme->accent : canvas->theme->text);
        return TRUE;
      }
  return FALSE;
}

/* In a row of its own below the bands, where its band ends or begins. */
static void
label_below (SaylauTimelineCanvas *canvas,
             const Band *band,
             SaylauRect lane,
             guint n_rows,
             SaylauLabelField *labels)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  const char *label = saylau_timeline_canvas_get_text (canvas, phase->label);
  double width = saylau_metrics_get_width (canvas->metrics, label, SAYLAU_TIMELINE_TEXT);
  double places[] = { band->x + band->width - width, band->x, band->x + (band->width - width) / 2 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      SaylauRect box = { places[i], lane.y + n_rows * SAYLAU_PHASE_HEIGHT, width, BAND_HEIGHT - 2 };

      if (!saylau_label_field_is_free (labels, box))
        continue;
      saylau_label_field_add_box (labels, box);
      saylau_timeline_canvas_label (canvas, label, box.x, box.y + 10.5, SAYLAU_TIMELINE_TEXT, canvas->theme->text);
      return;
    }
}

/**
 * saylau_timeline_has_narrow_phases:
 * @canvas: a canvas
 *
 * Returns: whether there are phases that are seen and too narrow for their labels, which a row below the
 *   bands could take
 */
gboolean
saylau_timeline_has_narrow_phases (const SaylauTimelineCanvas *canvas)
{
  g_autoptr (GArray) bands = find_bands (canvas);

  for (guint i = 0; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);
      const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
      const char *label = saylau_timeline_canvas_get_text (canvas, phase->label);

      if (saylau_metrics_get_width (canvas->metrics, label, SAYLAU_TIMELINE_TEXT) + 2 * INSET > band->width && !is_vote (canvas, phase) && is_mostly_seen (canvas, phase))
        return TRUE;
    }
  return FALSE;
}

/**
 * saylau_timeline_count_phase_rows:
 * @canvas: a canvas
 *
 * Returns: how many rows the phases take that are seen, those that overlap lying below each other
 */
guint
saylau_timeline_count_phase_rows (const SaylauTimelineCanvas *canvas)
{
  g_autoptr (GArray) bands = find_bands (canvas);
  int last = -1;

  for (guint i = 0; i < bands->len; i++)
    last = MAX (last, g_array_index (bands, Band, i).row);
  return MIN (last + 1, MAX_ROWS);
}

/**
 * saylau_timeline_count_hidden_phases:
 * @canvas: a canvas
 *
 * Returns: how many of the phases that go on find no row, so many overlap
 */
guint
saylau_timeline_count_hidden_phases (const SaylauTimelineCanvas *canvas)
{
  g_autoptr (GArray) bands = find_bands (canvas);
  guint n = 0;

  for (guint i = 0; i < bands->len; i++)
    n += g_array_index (bands, Band, i).row >= MAX_ROWS;
  return n;
}

/**
 * saylau_timeline_draw_phases:
 * @canvas: takes the drawing
 * @rect: the lane
 *
 * Draws a band for each phase.
 */
void
saylau_timeline_draw_phases (SaylauTimelineCanvas *canvas,
                             SaylauRect rect)
{
  g_autoptr (GArray) bands = find_bands (canvas);
  g_autoptr (GArray) outside = g_array_new (FALSE, FALSE, sizeof (Band));
  g_autoptr (SaylauLabelField) band_field = saylau_label_field_new (rect);
  g_autoptr (SaylauLabelField) label_field = saylau_label_field_new (rect);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  guint n_rows = saylau_timeline_count_phase_rows (canvas);

  for (guint i = 0; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);
      SaylauRect box = get_box (band, rect);

      if (band->row >= (int) n_rows)
        continue;
      draw_band (canvas, band, box, row);
      saylau_label_field_add_box (band_field, box);
      if (!label_inside (canvas, band, box, label_field) && is_mostly_seen (canvas, saylau_election_get_phase (canvas->election, band->phase)))
        g_array_append_val (outside, *band);
    }
  for (guint i = 0; i < outside->len; i++)
    {
      const Band *band = &g_array_index (outside, Band, i);

      if (!label_beside (canvas, band, get_box (band, rect), band_field, label_field) &&
          rect.height >= (n_rows + 1) * SAYLAU_PHASE_HEIGHT - 1)
        label_below (canvas, band, rect, n_rows, label_field);
    }
  if (canvas->has_gutter)
    saylau_timeline_canvas_draw_caption (canvas, (SaylauRect){ rect.x, rect.y, rect.width, BAND_HEIGHT },
                                         /* Translators: the parts of the time around a vote, as a row of the timeline: nomination, campaign, counting. */
                                         saylau_language_word (canvas->language, "Phases"), NULL);
}
