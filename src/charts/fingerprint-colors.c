/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/fingerprint-colors.h"

#include <math.h>

#include "charts/frame.h"
#include "charts/palette.h"

/* All in layout units. */
#define RAMP_HEIGHT 14
#define LINE_RAMP 84 /* the width of a ramp in a line with its words */
#define LABEL_ROW 18
#define LABEL_GAP 8

static const SaylauTextStyle label_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };

/* From little to much: always farther from the ground, in every kind of colour blindness, and of several hues, which tell more shades apart. */
static const SaylauRgba light_stops[] = { 0xcfe0f4ff, 0x7fb0e6ff, 0x2f77cfff, 0x4a2f9aff, 0x2b0a3dff };
static const SaylauRgba dark_stops[] = { 0x2b3f5cff, 0x2f6fb5ff, 0x4fb3cfff, 0xb4e0a4ff, 0xfff7c2ff };
static const SaylauRgba print_stops[] = { 0xd9d9d9ff, 0xa6a6a6ff, 0x737373ff, 0x404040ff, 0x000000ff };

/* Where an amount is on the scale, 0 to 1. */
static double
get_position (const SaylauFingerprintView *view,
              double amount)
{
  double least = view->histogram->least, most = view->histogram->most;

  if (view->stations->spec->stations.colors == SAYLAU_COLORS_LINEAR)
    return amount / most;
  return most > least ? log (amount / least) / log (most / least) : 1;
}

/* The amounts that the scale is labelled with, from the least on. */
static GArray *
list_ticks (const SaylauFingerprintView *view)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 least = view->histogram->least, most = view->histogram->most;

  if (view->stations->spec->stations.colors == SAYLAU_COLORS_LINEAR)
    {
      gint64 step = saylau_plot_get_step (most, 4);

      for (gint64 tick = 0; tick < most; tick += step)
        g_array_append_val (ticks, tick);
    }
  else
    {
      g_array_append_val (ticks, least);
      for (gint64 tick = 1; tick < most; tick *= 10)
        if (tick > least)
          g_array_append_val (ticks, tick);
    }
  g_array_append_val (ticks, most);
  return ticks;
}

static void
draw_ramp (const SaylauPlot *plot,
           SaylauRect rect)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (plot->builder);
  double width = rect.width / SAYLAU_FINGERPRINT_LEVELS;

  for (guint i = 0; i < SAYLAU_FINGERPRINT_LEVELS; i++)
    {
      saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ rect.x + i * width, rect.y, rect.x + rect.width - (rect.x + i * width), rect.height });
      saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = saylau_fingerprint_colors_get (theme, i + 1) });
    }
}

/* The ends first, then what there is room for between them. */
static void
draw_labels (const SaylauPlot *plot,
             const SaylauFingerprintView *view,
             SaylauRect ramp)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (plot->builder);
  g_autoptr (GArray) ticks = list_ticks (view);
  double free_from = -INFINITY, last = INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    {
      guint at = i == 0 ? 0 : i == 1 ? ticks->len - 1
                                     : i - 1;
      gint64 tick = g_array_index (ticks, gint64, at);
      g_autofree char *label = saylau_language_count (view->stations->language, tick);
      double width = saylau_metrics_get_width (saylau_scene_builder_get_metrics (plot->builder), label, label_style);
      double x = ramp.x + ramp.width * get_position (view, tick);
      double from = CLAMP (x - width / 2, ramp.x, ramp.x + ramp.width - width);

      if (from < free_from || (at != ticks->len - 1 && from + width + LABEL_GAP > last) || (ticks->len == 2 && i == 1 && ramp.width < 2 * width))
        continue;
      if (at == ticks->len - 1)
        last = from;
      else
        free_from = from + width + LABEL_GAP;
      saylau_scene_builder_draw_line (plot->builder, x, ramp.y + ramp.height, x, ramp.y + ramp.height + 3, theme->line, 1);
      saylau_scene_builder_text (plot->builder, label, from, saylau_frame_baseline (ramp.y + ramp.height + 11, label_style.size), SAYLAU_ANCHOR_LEFT,
                                 label_style, theme->dim);
    }
}

/**
 * saylau_fingerprint_colors_get_level:
 * @view: what is shown
 * @amount: what lies in a cell, over 0
 *
 * Returns: its shade, 1 to %SAYLAU_FINGERPRINT_LEVELS
 */
guint
saylau_fingerprint_colors_get_level (const SaylauFingerprintView *view,
                                     gint64 amount)
{
  return CLAMP ((int) ceil (get_position (view, amount) * SAYLAU_FINGERPRINT_LEVELS), 1, SAYLAU_FINGERPRINT_LEVELS);
}

/**
 * saylau_fingerprint_colors_get:
 * @theme: the picture's colours
 * @level: a shade, 1 to %SAYLAU_FINGERPRINT_LEVELS
 *
 * Returns: its colour
 */
SaylauRgba
saylau_fingerprint_colors_get (const SaylauTheme *theme,
                               guint level)
{
  const SaylauRgba *stops = theme->kind == SAYLAU_THEME_DARK ? dark_stops : theme->kind == SAYLAU_THEME_PRINT ? print_stops
                                                                                                              : light_stops;
  double at = (level - 1.0) / (SAYLAU_FINGERPRINT_LEVELS - 1) * (G_N_ELEMENTS (light_stops) - 1);
  guint stop = MIN ((guint) at, G_N_ELEMENTS (light_stops) - 2);

  return saylau_palette_mix (stops[stop], stops[stop + 1], at - stop);
}

/**
 * saylau_fingerprint_colors_draw_line:
 * @plot: takes the drawing
 * @view: what is shown
 * @room: one line, of #SAYLAU_PLOT_ROW
 *
 * Draws what the colours stand for where there is little room.
 */
void
saylau_fingerprint_colors_draw_line (const SaylauPlot *plot,
                                     const SaylauFingerprintView *view,
                                     SaylauRect room)
{
  g_autofree char *least = saylau_language_count (view->stations->language, view->histogram->least);
  g_autofree char *most = saylau_language_count (view->stations->language, view->histogram->most);
  g_autofree char *words = g_strdup_printf ("%s–%s · %s, %s", least, most, saylau_fingerprint_view_describe_weight (view),
                                            saylau_fingerprint_view_describe_scale (view));

  draw_ramp (plot, (SaylauRect){ room.x, room.y + (room.height - RAMP_HEIGHT) / 2, LINE_RAMP, RAMP_HEIGHT });
  saylau_scene_builder_fit_text (plot->builder, words, room.x + LINE_RAMP + LABEL_GAP, saylau_frame_baseline (room.y + room.height / 2, label_style.size),
                                 SAYLAU_ANCHOR_LEFT, label_style, saylau_scene_builder_get_theme (plot->builder)->dim, room.width - LINE_RAMP - LABEL_GAP);
}

/**
 * saylau_fingerprint_colors_draw_panel:
 * @plot: takes the drawing
 * @view: what is shown
 * @room: where there is room beside the plot
 *
 * Draws what the colours stand for.
 *
 * Returns: how high that is
 */
double
saylau_fingerprint_colors_draw_panel (const SaylauPlot *plot,
                                      const SaylauFingerprintView *view,
                                      SaylauRect room)
{
  const char *scale = saylau_fingerprint_view_describe_scale (view);
  SaylauRect ramp = { room.x, room.y + 2 * LABEL_ROW + 2, room.width, RAMP_HEIGHT };

  saylau_plot_draw_words (plot, saylau_fingerprint_view_describe_weight (view), room.x, room.y + LABEL_ROW / 2.0, room.width, SAYLAU_ANCHOR_LEFT);
  saylau_scene_builder_text (plot->builder, scale, room.x, saylau_frame_baseline (room.y + 1.4 * LABEL_ROW, label_style.size), SAYLAU_ANCHOR_LEFT,
                             label_style, saylau_scene_builder_get_theme (plot->builder)->dim);
  draw_ramp (plot, ramp);
  draw_labels (plot, view, ramp);
  return ramp.y + RAMP_HEIGHT + LABEL_ROW - room.y;
}
