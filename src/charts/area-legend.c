/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-legend.h"

#include "charts/area-values.h"
#include "charts/conflict-sign.h"
#include "charts/frame.h"

#include <math.h>

/* All in layout units. */
#define SWATCH 14
#define SWATCH_GAP 6
#define GAP 16
#define NARROW_GAP 10
#define LINE 20
#define MAX_LINES 3
#define RAMP 150 /* the width of a scale without classes */
#define RAMP_STEPS 30

static const SaylauTextStyle text_style = { 12, SAYLAU_WEIGHT_REGULAR, TRUE };

/* What of the legend comes next: a swatch or a ramp, or neither, and words. */
typedef struct
{
  SaylauSceneBuilder *builder;
  const SaylauAreaPaint *paint;
  SaylauRect body;
  double x, top, gap;
  guint line;
  guint n_left_out;
} Legend;

static double
measure (const Legend *self,
         const char *text)
{
  return saylau_metrics_get_width (saylau_scene_builder_get_metrics (self->builder), text, text_style);
}

/* Goes on to where @width units are free in one of @max_lines. Returns whether there is such a place. */
static gboolean
find_room (Legend *self,
           double width,
           guint max_lines)
{
  if (self->x > self->body.x && self->x + width > self->body.x + self->body.width)
    {
      if (self->line + 1 >= max_lines)
        return FALSE;
      self->line++;
      self->x = self->body.x;
      self->top += LINE;
    }
  return TRUE;
}

static void
draw_text (Legend *self,
           const char *text,
           SaylauRgba color)
{
  double room = self->body.x + self->body.width - self->x;
  double width = saylau_scene_builder_fit_text (self->builder, text, self->x, saylau_frame_baseline (self->top + LINE / 2.0, text_style.size),
                                                SAYLAU_ANCHOR_LEFT, text_style, color, room);

  if (width > 0)
    self->x += width + self->gap;
}

/* Steps that nobody names can mislead: where entries leave no room, the words have a line of their own. */
static void
add_words (Legend *self,
           const char *text)
{
  if (find_room (self, measure (self, text), MAX_LINES + 1))
    draw_text (self, text, self->paint->theme->dim);
}

static void
add_entry (Legend *self,
           SaylauPaint paint,
           const char *text)
{
  if (self->n_left_out > 0 || !find_room (self, SWATCH + SWATCH_GAP + measure (self, text), MAX_LINES))
    {
      self->n_left_out++;
      return;
    }
  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ self->x, self->top + (LINE - SWATCH) / 2.0, SWATCH, SWATCH }, 2);
  saylau_scene_builder_paint (self->builder, paint);
  self->x += SWATCH + SWATCH_GAP;
  draw_text (self, text, self->paint->theme->text);
}

/* The scale without classes: its least value, its shades, its largest. */
static void
add_ramp (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  const SaylauClass *all = &view->classes.classes[0];
  SaylauAreaFigure least = { .value = all->from, .claims = { .lowest = (gint64) all->from, .highest = (gint64) all->from } };
  SaylauAreaFigure largest = { .value = all->to, .claims = { .lowest = (gint64) all->to, .highest = (gint64) all->to } };
  g_autofree char *from = saylau_area_values_short_value (view, &least);
  g_autofree char *to = saylau_area_values_short_value (view, &largest);

  draw_text (self, from, self->paint->theme->text);
  self->x -= self->gap - SWATCH_GAP;
  for (guint i = 0; i < RAMP_STEPS; i++)
    {
      double value = all->from + (all->to - all->from) * (i + 0.5) / RAMP_STEPS;

      saylau_scene_builder_add_rect (self->builder, (SaylauRect){ self->x, self->top + (LINE - SWATCH) / 2.0, RAMP / (double) RAMP_STEPS, SWATCH });
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = saylau_area_paint_get_color (self->paint, value) });
      self->x += RAMP / (double) RAMP_STEPS;
    }
  self->x += SWATCH_GAP;
  draw_text (self, to, self->paint->theme->text);
}

static void
add_classes (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;

  if (view->classes.n_classes == 0)
    return;
  if (view->classes.classing == SAYLAU_CLASSES_NONE)
    add_ramp (self);
  else
    for (guint i = 0; i < view->classes.n_classes; i++)
      {
        g_autofree char *text = saylau_area_values_class (view, i);

        add_entry (self, (SaylauPaint){ .fill = saylau_area_paint_get_color (self->paint, view->classes.classes[i].from) }, text);
      }
}

/* A known number of 0 is no class. */
static void
add_none (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  SaylauAreaFigure none = { .value = 0, .claims = { 0 } };
  g_autofree char *text = NULL;
  gboolean found = FALSE;

  if (!saylau_measure_is_of_events (view->measure))
    return;
  for (guint i = 0; i < view->figures->len; i++)
    found |= saylau_area_view_get (view, i)->value == 0;
  text = saylau_area_values_short_value (view, &none);
  if (found)
    add_entry (self, saylau_area_paint_get_none (self->paint), text);
}

static void
add_up_to (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  gboolean found = FALSE;

  for (guint i = 0; view->measure == SAYLAU_MEASURE_DETAINED && i < view->figures->len; i++)
    found |= saylau_area_view_get (view, i)->claims.up_to;
  if (found)
    /* Translators: in the legend of a map of how many were detained: only "up to so many" is claimed. */
    add_entry (self, saylau_area_paint_get_up_to (self->paint), saylau_language_word (view->language, "no lowest number"));
}

/* Who leads anywhere, in the ballot's order, and ties. */
static void
add_winners (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  const guint n = view->election->candidates->len;
  g_autofree const SaylauAreaFigure **led = g_new0 (const SaylauAreaFigure *, 2 * n + 2); /* surely, then not; and ties likewise */

  for (guint i = 0; i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);

      if (figure->tied)
        led[2 * n + figure->unsure] = figure;
      else if (figure->candidate != SAYLAU_NONE)
        led[figure->candidate + (figure->unsure ? n : 0)] = figure;
    }
  for (guint i = 0; i < 2 * n + 2; i++)
    if (led[i] != NULL)
      {
        g_autofree char *leader = saylau_area_values_leader (view, led[i]);

        add_entry (self, saylau_area_paint_get (self->paint, led[i]), leader);
      }
}

static gboolean
has_contradictions (const SaylauAreaView *view)
{
  for (guint i = 0; i < view->figures->len; i++)
    if (saylau_area_view_get (view, i)->differ)
      return TRUE;
  return FALSE;
}

static void
add_contradictions (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  const char *text = saylau_language_word (view->language, "figures contradict each other");

  if (!has_contradictions (view) || !find_room (self, SWATCH + SWATCH_GAP + measure (self, text), MAX_LINES))
    return;
  saylau_conflict_sign_draw (self->builder, self->x + SWATCH / 2.0, self->top + LINE / 2.0, SAYLAU_CONFLICT_SIGN_RADIUS);
  self->x += SWATCH + SWATCH_GAP;
  draw_text (self, text, self->paint->theme->text);
}

static void
add_rest (Legend *self)
{
  const SaylauAreaView *view = self->paint->view;
  g_autofree char *n = saylau_language_count (view->language, self->n_left_out);
  g_autofree char *text = g_strconcat ("+", n, NULL);

  if (self->n_left_out > 0)
    draw_text (self, text, self->paint->theme->dim);
}

/**
 * saylau_area_legend_draw:
 * @builder: what is drawn on
 * @paint: the picture's paints
 * @body: the picture's room
 *
 * Draws at the top of @body what the colours mean, and how values were classed.
 *
 * Returns: how high the legend is, in layout units
 */
double
saylau_area_legend_draw (SaylauSceneBuilder *builder,
                         const SaylauAreaPaint *paint,
                         SaylauRect body)
{
  const SaylauAreaView *view = paint->view;
  Legend legend = { .builder = builder, .paint = paint, .body = body, .x = body.x, .top = body.y, .gap = body.width < SAYLAU_NARROW ? NARROW_GAP : GAP };

  if (view->n_known < view->figures->len)
    add_entry (&legend, saylau_area_paint_get_absence (paint), saylau_area_values_absence (view));
  add_none (&legend);
  add_up_to (&legend);
  add_contradictions (&legend);
  if (view->measure == SAYLAU_MEASURE_WINNER)
    add_winners (&legend);
  else
    add_classes (&legend);
  add_rest (&legend);
  if (view->measure != SAYLAU_MEASURE_WINNER && view->classes.n_classes > 0 && !saylau_area_values_is_one (view))
    add_words (&legend, saylau_area_values_classing (view));
  return (legend.line + 1) * LINE;
}
