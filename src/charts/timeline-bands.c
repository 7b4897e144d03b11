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

static int
find_row (GArray *bands,
          guint n,
          double x)
{
  for (int row = 0;; row++)
    {
      gboolean taken = FALSE;

      for (guint i = 0; i < n && !taken; i++)
        {
          const Band *other = &g_array_index (bands, Band, i);

          taken = other->row == row && other->x + other->width > x + 0.01;
        }
      if (!taken)
        return row;
    }
}

static GArray *
find_bands (const SaylauTimelineCanvas *canvas)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (Band));

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

      band->row = find_row (bands, i, band->x);
    }
  return bands;
}

static void
draw_band (SaylauTimelineCanvas *canvas,
           const Band *band,
           SaylauRect rect,
           GArray *row)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  gboolean is_vote = phase->start.start < canvas->election->date.end && phase->end.end > canvas->election->date.start &&
                     phase->end.end - phase->start.start <= SAYLAU_DAY;
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
                              (SaylauPaint){ .fill = is_vote ? canvas->theme->accent : canvas->theme->accent_ground,
                                             .stroke = canvas->theme->ground,
                                             .width = 1 });
  saylau_scene_builder_end_mark (canvas->builder);
}

/* In the band, or else beside it. */
static void
label_band (SaylauTimelineCanvas *canvas,
            const Band *band,
            SaylauRect rect,
            SaylauLabelField *field)
{
  const SaylauPhase *phase = saylau_election_get_phase (canvas->election, band->phase);
  const char *label = saylau_timeline_canvas_get_text (canvas, phase->label);
  double width = saylau_metrics_get_width (canvas->metrics, label, SAYLAU_TIMELINE_TEXT);
  double right = rect.x + rect.width + INSET, left = rect.x - INSET - width;
  double x = rect.x + INSET;

  if (width + 2 * INSET > rect.width)
    {
      SaylauRect box = { right, rect.y, width, rect.height };

      x = right;
      if (!saylau_label_field_is_free (field, box))
        {
          box.x = x = left;
          if (!saylau_label_field_is_free (field, box))
            return;
        }
      saylau_label_field_add_box (field, box);
    }
  saylau_timeline_canvas_label (canvas, label, x, rect.y + 12.5, SAYLAU_TIMELINE_TEXT, canvas->theme->text);
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
  g_autoptr (SaylauLabelField) field = saylau_label_field_new (rect);
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  guint n_rows = saylau_timeline_count_phase_rows (canvas);

  for (guint i = 0; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);
      SaylauRect box = { band->x, rect.y + band->row * SAYLAU_PHASE_HEIGHT, band->width, BAND_HEIGHT };

      if (band->row >= (int) n_rows)
        continue;
      draw_band (canvas, band, box, row);
      saylau_label_field_add_box (field, box);
    }
  for (guint i = 0; i < bands->len; i++)
    {
      const Band *band = &g_array_index (bands, Band, i);

      if (band->row < (int) n_rows)
        label_band (canvas, band, (SaylauRect){ band->x, rect.y + band->row * SAYLAU_PHASE_HEIGHT, band->width, BAND_HEIGHT }, field);
    }
  if (canvas->has_gutter)
    saylau_timeline_canvas_draw_caption (canvas, (SaylauRect){ rect.x, rect.y, rect.width, BAND_HEIGHT },
                                         saylau_language_word (canvas->language, "Phases"), NULL);
}
