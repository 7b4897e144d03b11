/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-axis.h"

#include "charts/frame.h"
#include "charts/time-axis.h"
#include "charts/turnout-words.h"

#include <math.h>

#define ROW 17.0 /* of the labels below the plot */
#define TICK 4.0
#define LABEL_GAP 8.0   /* between two times */
#define LEAST_STEP 26.0 /* between two lines of the grid */

static const SaylauTextStyle style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };
static const SaylauTextStyle major_style = { 11.5, SAYLAU_WEIGHT_SEMIBOLD, TRUE };

/* The scale ends with a round number over all that is shown; only turnouts over 100 % go over that. */
static double
get_maximum (double highest)
{
  static const double ends[] = { 5, 10, 20, 50, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (highest <= ends[i])
      return ends[i];
  return ceil (highest / 50) * 50;
}

/* How far the grid's lines are apart, in percent. */
static double
get_step (const SaylauTurnoutCanvas *canvas)
{
  static const double parts[] = { 5, 4, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (canvas->plot.height / parts[i] >= LEAST_STEP && fmod (canvas->maximum, parts[i]) == 0)
      return canvas->maximum / parts[i];
  return canvas->maximum;
}

static char *
describe_percent (const SaylauTurnoutCanvas *canvas,
                  double percent)
{
  return saylau_language_percent (canvas->view->language, percent, 0);
}

static void
draw_grid (SaylauTurnoutCanvas *canvas)
{
  double step = get_step (canvas);
  double right = canvas->plot.x + canvas->plot.width;

  for (double percent = 0; percent <= canvas->maximum + step / 2; percent += step)
    {
      double y = saylau_turnout_canvas_get_place (canvas, canvas->view->from, percent).y;
      g_autofree char *label = describe_percent (canvas, percent);

      saylau_scene_builder_draw_line (canvas->builder, canvas->plot.x, y, right, y,
                                      percent > 0 ? canvas->theme->faint : canvas->theme->line, percent > 0 ? 1 : 1.5);
      saylau_scene_builder_text (canvas->builder, label, canvas->plot.x - 6, saylau_frame_baseline (y, style.size),
                                 SAYLAU_ANCHOR_RIGHT, style, canvas->theme->dim);
    }
}

static gint64
get_instant (GArray *instants,
             guint i)
{
  return g_array_index (instants, gint64, i);
}

/* The times of the two lines that are told by name, after the rounds, which come first. */
static GArray *
list_instants (const SaylauTurnoutView *view)
{
  const SaylauTurnoutSeries *series[] = { view->front, view->country };
  GArray *instants = g_array_copy (view->rounds);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < instants->len; i++)
    g_hash_table_add (taken, g_memdup2 (&g_array_index (instants, gint64, i), sizeof (gint64)));
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    for (guint j = 0; series[i] != NULL && j < series[i]->points->len; j++)
      {
        gint64 instant = saylau_turnout_series_get_point (series[i], j)->instant;

        if (g_hash_table_add (taken, g_memdup2 (&instant, sizeof instant)))
          g_array_append_val (instants, instant);
      }
  return instants;
}

/* A time is told where one is reported, unless it would touch another. */
static void
draw_times (SaylauTurnoutCanvas *canvas)
{
  g_autoptr (GArray) instants = list_instants (canvas->view);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (SaylauPoint)); /* from x to y */
  double bottom = canvas->plot.y + canvas->plot.height;

  for (guint i = 0; i < instants->len; i++)
    {
      double x = saylau_time_axis_get_x (&canvas->axis, get_instant (instants, i));
      g_autofree char *label = saylau_turnout_words_instant (canvas->view, get_instant (instants, i));
      double half = saylau_metrics_get_width (canvas->metrics, label, style) / 2;
      SaylauPoint room = { x - half - LABEL_GAP / 2, x + half + LABEL_GAP / 2 };
      gboolean is_free = TRUE;

      for (guint j = 0; j < taken->len; j++)
        is_free &= room.y <= g_array_index (taken, SaylauPoint, j).x || room.x >= g_array_index (taken, SaylauPoint, j).y;
      saylau_scene_builder_draw_line (canvas->builder, x, bottom, x, bottom + TICK, canvas->theme->line, 1);
      if (!is_free)
        continue;
      g_array_append_val (taken, room);
      saylau_scene_builder_text (canvas->builder, label, x, bottom + TICK + 11, SAYLAU_ANCHOR_CENTER, style, canvas->theme->dim);
    }
}

/* An hour is a point of time, below its tick; a day begins at its own. */
static void
draw_tick (SaylauTurnoutCanvas *canvas,
           const SaylauTick *tick,
           gboolean is_hour,
           guint level,
           double length)
{
  double bottom = canvas->plot.y + canvas->plot.height;
  double y = bottom + TICK + 11 + level * ROW;
  SaylauTextStyle type = level == 0 ? style : major_style;
  SaylauRgba color = level == 0 ? canvas->theme->dim : canvas->theme->text;
  gboolean is_before = tick->x < canvas->axis.left;

  if (!is_before)
    saylau_scene_builder_draw_line (canvas->builder, tick->x, bottom, tick->x, bottom + length, canvas->theme->line, 1);
  if (tick->label == NULL || (is_hour && is_before))
    return;
  if (is_hour)
    saylau_scene_builder_text (canvas->builder, tick->label, tick->x, y, SAYLAU_ANCHOR_CENTER, type, color);
  else
    saylau_scene_builder_text (canvas->builder, tick->label, tick->label_x, y, SAYLAU_ANCHOR_LEFT, type, color);
}

/* Of several days, the days and hours of the calendar. */
static void
draw_calendar (SaylauTurnoutCanvas *canvas)
{
  g_autoptr (SaylauTicks) ticks = saylau_ticks_new (&canvas->axis, canvas->view->election->zone, canvas->view->language, canvas->metrics, style, major_style);
  gboolean has_hours = ticks->step.unit <= SAYLAU_UNIT_HOUR;

  for (guint i = 0; i < ticks->minor->len; i++)
    draw_tick (canvas, &g_array_index (ticks->minor, SaylauTick, i), has_hours, 0, TICK);
  /* A line down to the day would go through the hour that it begins with. */
  for (guint i = 0; i < ticks->major->len; i++)
    draw_tick (canvas, &g_array_index (ticks->major, SaylauTick, i), FALSE, 1, has_hours ? TICK : TICK + ROW);
}

/**
 * saylau_turnout_axis_get_height:
 * @view: what is shown
 *
 * Returns: the room that the labels below the plot take
 */
double
saylau_turnout_axis_get_height (const SaylauTurnoutView *view)
{
  return TICK + (view->one_day ? ROW : 2 * ROW);
}

/**
 * saylau_turnout_axis_choose_scale:
 * @canvas: a canvas
 *
 * Chooses the percentage that the plot ends with.
 */
void
saylau_turnout_axis_choose_scale (SaylauTurnoutCanvas *canvas)
{
  canvas->maximum = get_maximum (saylau_turnout_view_get_highest (canvas->view));
}

/**
 * saylau_turnout_axis_get_gutter:
 * @canvas: a canvas that has its scale
 *
 * Returns: the room that the labels beside the plot take
 */
double
saylau_turnout_axis_get_gutter (const SaylauTurnoutCanvas *canvas)
{
  g_autofree char *label = describe_percent (canvas, canvas->maximum);

  return saylau_metrics_get_width (canvas->metrics, label, style) + 6;
}

/**
 * saylau_turnout_axis_draw:
 * @canvas: takes the drawing
 *
 * Draws the grid with its percentages and, below it, the times.
 */
void
saylau_turnout_axis_draw (SaylauTurnoutCanvas *canvas)
{
  draw_grid (canvas);
  if (canvas->view->one_day)
    draw_times (canvas);
  else
    draw_calendar (canvas);
}
