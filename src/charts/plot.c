/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/plot.h"

#include <math.h>

#include "charts/frame.h"
#include "charts/percent-scale.h"

#define TICK 4.0
#define LABEL_GAP 6.0
#define LEAST_DOWN 30.0 /* between two lines of the grid */
#define LEAST_ACROSS 56.0

static const SaylauTextStyle label_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };
static const SaylauTextStyle word_style = { 12, SAYLAU_WEIGHT_SEMIBOLD, FALSE };

static double
get_step_up (const SaylauPlot *self)
{
  if (self->is_percent)
    return saylau_percent_scale_get_step (self->top, self->rect.height, LEAST_DOWN);
  return saylau_plot_get_step (self->top, MAX (1, (guint) (self->rect.height / LEAST_DOWN)));
}

static char *
describe_up (const SaylauPlot *self,
             double value)
{
  const SaylauLanguage *language = saylau_scene_builder_get_language (self->builder);

  if (self->is_percent)
    return saylau_language_percent (language, value, fmod (get_step_up (self), 1) == 0 ? 0 : 1);
  return saylau_language_count (language, llround (value));
}

static void
draw_across (const SaylauPlot *self)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (self->builder);
  const SaylauLanguage *language = saylau_scene_builder_get_language (self->builder);
  double step = saylau_percent_scale_get_step (self->right, self->rect.width, LEAST_ACROSS);
  double bottom = self->rect.y + self->rect.height;

  for (guint i = 0; i * step <= self->right; i++)
    {
      double x = saylau_plot_get_x (self, i * step);
      g_autofree char *label = saylau_language_percent (language, i * step, 0);

      saylau_scene_builder_draw_line (self->builder, x, bottom, x, bottom + TICK, theme->line, 1);
      saylau_scene_builder_text (self->builder, label, x, saylau_frame_baseline (bottom + TICK + 8, label_style.size), SAYLAU_ANCHOR_CENTER,
                                 label_style, theme->dim);
    }
}

/**
 * saylau_plot_round_up:
 * @count: what has to be on a scale
 *
 * Returns: the least of 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten that @count is not above
 */
double
saylau_plot_round_up (double count)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 3, 4, 5, 6, 8 };
  double power = 1;

  if (count <= 1)
    return 1;
  while (power * 10 < count)
    power *= 10;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (count <= steps[i] * power)
      return steps[i] * power;
  return 10 * power;
}

/**
 * saylau_plot_get_step:
 * @maximum: the end of a scale of counts
 * @most: how many steps it may have, 1 or more
 *
 * Returns: the least of 1, 2 and 5 times a power of ten of which there are @most or fewer; at least 1
 */
double
saylau_plot_get_step (double maximum,
                      guint most)
{
  static const double steps[] = { 1, 2, 5 };

  for (double power = 1;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (maximum <= steps[i] * power * most)
        return steps[i] * power;
}

/**
 * saylau_plot_get_gutter:
 * @self: a plot that has its scales; only its height counts yet
 *
 * Returns: the room that the labels at its left take
 */
double
saylau_plot_get_gutter (const SaylauPlot *self)
{
  double step = get_step_up (self), widest = 0;

  for (guint i = 0; i * step <= self->top * (1 + 1e-9); i++)
    {
      g_autofree char *label = describe_up (self, i * step);

      widest = MAX (widest, saylau_metrics_get_width (saylau_scene_builder_get_metrics (self->builder), label, label_style));
    }
  return widest + LABEL_GAP;
}

/**
 * saylau_plot_get_x:
 * @self: a plot
 * @value: a percentage
 *
 * Returns: where it is, in layout units
 */
double
saylau_plot_get_x (const SaylauPlot *self,
                   double value)
{
  return self->rect.x + self->rect.width * value / self->right;
}

/**
 * saylau_plot_get_y:
 * @self: a plot
 * @value: a percentage or a count
 *
 * Returns: where it is, in layout units
 */
double
saylau_plot_get_y (const SaylauPlot *self,
                   double value)
{
  return self->rect.y + self->rect.height * (1 - value / self->top);
}

/**
 * saylau_plot_draw_grid:
 * @self: a plot
 *
 * Draws the lines of its grid, and the labels at its left.
 */
void
saylau_plot_draw_grid (const SaylauPlot *self)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (self->builder);
  double step = get_step_up (self);

  for (guint i = 0; i * step <= self->top * (1 + 1e-9); i++)
    {
      double y = saylau_plot_get_y (self, i * step);
      g_autofree char *label = describe_up (self, i * step);

      saylau_scene_builder_draw_line (self->builder, self->rect.x, y, self->rect.x + self->rect.width, y,
                                      i > 0 ? theme->faint : theme->line, i > 0 ? 1 : 1.5);
      saylau_scene_builder_text (self->builder, label, self->rect.x - LABEL_GAP, saylau_frame_baseline (y, label_style.size),
                                 SAYLAU_ANCHOR_RIGHT, label_style, theme->dim);
    }
}

/**
 * saylau_plot_draw_axes:
 * @self: a plot
 *
 * Draws the lines of its grid, and the labels at its left and, %SAYLAU_PLOT_ROW high, below it.
 */
void
saylau_plot_draw_axes (const SaylauPlot *self)
{
  saylau_plot_draw_grid (self);
  draw_across (self);
}

/* The first of @parts that there is room for; all of them where not even the first has room. */
static char *
fit_parts (SaylauMetrics *metrics,
           const char *parts,
           SaylauTextStyle style,
           double width)
{
  g_auto (GStrv) all = g_strsplit (parts, ", ", -1);

  for (guint n = g_strv_length (all) - 1; n > 0 && saylau_metrics_get_width (metrics, parts, style) > width; n--)
    {
      g_autofree char *first = NULL;
      g_autofree char *shortened = NULL;

      g_clear_pointer (&all[n], g_free);
      first = g_strjoinv (", ", all);
      shortened = g_strconcat (first, ", …", NULL);
      if (saylau_metrics_get_width (metrics, shortened, style) <= width)
        return g_steal_pointer (&shortened);
    }
  return g_strdup (parts);
}

/**
 * saylau_plot_draw_parts:
 * @self: a plot
 * @parts: figures with ", " between them
 * @x: where they begin
 * @middle: of their line
 * @width: their room
 * @is_heading: whether they head what is below them
 *
 * Draws a line of figures. What has no room is left out whole: the beginning of a number is another number.
 */
void
saylau_plot_draw_parts (const SaylauPlot *self,
                        const char *parts,
                        double x,
                        double middle,
                        double width,
                        gboolean is_heading)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (self->builder);
  SaylauTextStyle style = is_heading ? word_style : label_style;
  g_autofree char *fitted = fit_parts (saylau_scene_builder_get_metrics (self->builder), parts, style, width);

  saylau_scene_builder_fit_text (self->builder, fitted, x, saylau_frame_baseline (middle, style.size), SAYLAU_ANCHOR_LEFT, style,
                                 is_heading ? theme->text : theme->dim, width);
}

/**
 * saylau_plot_draw_words:
 * @self: a plot
 * @words: what an axis is called, or the like
 * @x: where they are anchored
 * @middle: of their line
 * @width: their room
 * @anchor: which end of them is at @x
 *
 * Draws a line of words, shortened to their room.
 */
void
saylau_plot_draw_words (const SaylauPlot *self,
                        const char *words,
                        double x,
                        double middle,
                        double width,
                        SaylauAnchor anchor)
{
  saylau_scene_builder_fit_text (self->builder, words, x, saylau_frame_baseline (middle, word_style.size), anchor, word_style,
                                 saylau_scene_builder_get_theme (self->builder)->text, width);
}
