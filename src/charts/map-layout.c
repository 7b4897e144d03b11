/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-layout.h"

#include "charts/area-values.h"
#include "charts/conflict-sign.h"
#include "charts/frame.h"
#include "charts/map-shapes.h"

#include <math.h>

/* All in layout units. */
#define BORDER 0.75
#define SELECTED_BORDER 2.5
#define LINE_HEIGHT 1.2
#define PADDING 6
#define NEAR 2 /* what simplifying may do to outlines that are one and the same */

/* No words are narrower, with their padding. */
#define LEAST_ROOM 8.0

static const SaylauTextStyle name_style = { 11.5, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
static const SaylauTextStyle value_style = { 12.5, SAYLAU_WEIGHT_BOLD, TRUE };

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauAreaPaint *paint;
  const SaylauAreaView *view;
  const SaylauMapShapes *shapes;
  GPtrArray *names; /* nullable: nobody asked yet */
  int *marks;       /* by figure, or -1 */
} Map;

static void
add_verbs (const Map *self,
           const SaylauMapShape *shape,
           guint first_verb,
           guint n_verbs)
{
  const SaylauMapRing *rings = &g_array_index (self->shapes->rings, SaylauMapRing, shape->first_ring);
  const SaylauMapRing *last = &rings[shape->n_rings - 1];

  saylau_scene_builder_add_path (self->builder, self->shapes->verbs->data + first_verb, n_verbs,
                                 &g_array_index (self->shapes->points, SaylauPoint, rings->first_point),
                                 last->first_point + last->n_points - rings->first_point);
}

static void
add_path (const Map *self,
          const SaylauMapShape *shape)
{
  add_verbs (self, shape, shape->first_verb, shape->n_verbs);
}

/* Where the outline is cut there is no border. */
static void
add_border (const Map *self,
            const SaylauMapShape *shape)
{
  if (shape->n_border_verbs > 0)
    add_verbs (self, shape, shape->first_border_verb, shape->n_border_verbs);
  else
    add_path (self, shape);
}

static gboolean
is_near (const SaylauMapShape *a,
         const SaylauMapShape *b)
{
  return fabs (a->inner.x - b->inner.x) <= NEAR && fabs (a->inner.y - b->inner.y) <= NEAR &&
         fabs (a->bounds.x - b->bounds.x) <= NEAR && fabs (a->bounds.y - b->bounds.y) <= NEAR &&
         fabs (a->bounds.width - b->bounds.width) <= NEAR && fabs (a->bounds.height - b->bounds.height) <= NEAR;
}

/* Whether another area has the same outline and is painted later: words and signs would be taken for that one's. */
static gboolean
is_covered (const Map *self,
            guint figure)
{
  const SaylauMapShape *shapes = self->shapes->shapes;

  for (guint i = self->shapes->n_shapes; i-- > 0 && self->shapes->by_size[i] != figure;)
    if (self->marks[self->shapes->by_size[i]] >= 0 && is_near (&shapes[self->shapes->by_size[i]], &shapes[figure]))
      return TRUE;
  return FALSE;
}

static double
measure (const Map *self,
         const char *text,
         SaylauTextStyle style)
{
  return saylau_metrics_get_width (self->metrics, text, style);
}

/* Words have a ground of their own on strokes. */
static void
draw_line (const Map *self,
           const char *text,
           SaylauTextStyle style,
           SaylauPoint middle,
           SaylauPaint paint)
{
  gboolean is_hatched = paint.pattern == SAYLAU_PATTERN_HATCH;
  SaylauRgba ground = is_hatched ? self->paint->theme->ground : paint.fill;
  double width = measure (self, text, style);

  if (paint.pattern != SAYLAU_PATTERN_NONE)
    {
      saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ middle.x - width / 2 - 2, middle.y - style.size * 0.6, width + 4, style.size * LINE_HEIGHT }, 2);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = ground });
    }
  saylau_scene_builder_text (self->builder, text, middle.x, saylau_frame_baseline (middle.y, style.size), SAYLAU_ANCHOR_CENTER, style,
                             saylau_area_paint_get_ink (self->paint, ground));
}

/* The name and below it the value where both have room inside the area, else the value alone. */
static void
draw_words (const Map *self,
            guint figure)
{
  const SaylauMapShape *shape = &self->shapes->shapes[figure];
  SaylauPaint paint = saylau_area_paint_get (self->paint, saylau_area_view_get (self->view, figure));
  g_autofree char *value = saylau_area_values_short_value (self->view, saylau_area_view_get (self->view, figure));
  const char *name = g_ptr_array_index (self->names, figure);
  double name_width = measure (self, name, name_style), value_width = measure (self, value, value_style);
  gboolean has_both = MAX (name_width, value_width) + PADDING <= shape->block_width;
  double half = has_both && *value != '\0' ? value_style.size * LINE_HEIGHT / 2 : 0;

  saylau_scene_builder_resume_mark (self->builder, self->marks[figure]);
  if (has_both || (*value == '\0' && name_width + PADDING <= shape->line_width))
    draw_line (self, name, name_style, (SaylauPoint){ shape->inner.x, shape->inner.y - half }, paint);
  if (*value != '\0' && value_width + PADDING / 2.0 <= shape->line_width)
    draw_line (self, value, value_style, (SaylauPoint){ shape->inner.x, shape->inner.y + half }, paint);
  saylau_scene_builder_end_mark (self->builder);
}

/* Above all shapes. Names are looked at only where there may be room for one: of thousands there is none. */
static void
draw_all_words (Map *self)
{
  for (guint i = 0; i < self->view->figures->len; i++)
    if (self->marks[i] >= 0 && self->shapes->shapes[i].line_width >= LEAST_ROOM && !is_covered (self, i))
      {
        if (self->names == NULL)
          self->names = saylau_area_values_short_names (self->view);
        draw_words (self, i);
      }
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

/* Marks come in the order of the document, whatever is painted first. */
static void
add_mark (const Map *self,
          guint figure)
{
  const SaylauMapShape *shape = &self->shapes->shapes[figure];
  SaylauMark mark;

  self->marks[figure] = -1;
  if (shape->n_rings == 0)
    return;
  saylau_area_values_init_mark (self->view, saylau_area_view_get (self->view, figure), &mark);
  mark.bounds = shape->bounds;
  mark.inner = shape->inner;
  self->marks[figure] = saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_scene_builder_end_mark (self->builder);
}

/* Hatched areas lie on the ground: an area below another one, which it should not be, lends it no colour. */
static void
draw_fill (const Map *self,
           guint figure)
{
  const SaylauMapShape *shape = &self->shapes->shapes[figure];
  SaylauPaint paint = saylau_area_paint_get (self->paint, saylau_area_view_get (self->view, figure));
  gboolean is_hatched = paint.pattern == SAYLAU_PATTERN_HATCH;

  if (self->marks[figure] < 0)
    return;
  paint.width = BORDER;
  paint.stroke = paint.stroke == 0 && shape->n_border_verbs == 0 ? self->paint->theme->ground : 0;
  saylau_scene_builder_resume_mark (self->builder, self->marks[figure]);
  add_path (self, shape);
  saylau_scene_builder_paint_stencil (self->builder, figure, is_hatched ? (SaylauPaint){ .fill = self->paint->theme->ground } : paint);
  saylau_scene_builder_set_outline (self->builder, self->marks[figure]);
  if (is_hatched)
    saylau_scene_builder_paint_again (self->builder, self->marks[figure], paint);
  saylau_scene_builder_end_mark (self->builder);
}

/* A border of its own, or between two areas the ground's where the outline is cut. */
static void
draw_border (const Map *self,
             guint figure)
{
  const SaylauMapShape *shape = &self->shapes->shapes[figure];
  SaylauPaint paint = saylau_area_paint_get (self->paint, saylau_area_view_get (self->view, figure));
  gboolean has_border = paint.stroke != 0, is_cut = shape->n_border_verbs > 0;

  if (self->marks[figure] < 0 || (!has_border && !is_cut))
    return;
  /* Of very many areas what a border covers is kept, for each width. */
  paint = (SaylauPaint){
    .stroke = has_border ? paint.stroke : self->paint->theme->ground,
    .width = has_border && self->shapes->stencils == NULL ? paint.width : BORDER,
  };
  if (!is_cut)
    {
      saylau_scene_builder_paint_again (self->builder, self->marks[figure], paint);
      return;
    }
  saylau_scene_builder_resume_mark (self->builder, self->marks[figure]);
  add_border (self, shape);
  saylau_scene_builder_paint_stencil (self->builder, figure, paint);
  saylau_scene_builder_end_mark (self->builder);
}

/* A town whose region has no hole for it is seen. Borders come last, so that no neighbour covers half of one. */
static void
draw_shapes (const Map *self)
{
  for (guint i = 0; i < self->shapes->n_shapes; i++)
    draw_fill (self, self->shapes->by_size[i]);
  for (guint i = 0; i < self->shapes->n_shapes; i++)
    draw_border (self, self->shapes->by_size[i]);
}

/* A sign is there however small the area is: above the words if there are any, else in their place. */
static void
draw_contradictions (const Map *self)
{
  for (guint i = 0; i < self->view->figures->len; i++)
    {
      const SaylauMapShape *shape = &self->shapes->shapes[i];
      g_autofree char *value = NULL;
      gboolean has_words;

      if (self->marks[i] < 0 || !saylau_area_view_get (self->view, i)->differ || is_covered (self, i))
        continue;
      value = saylau_area_values_short_value (self->view, saylau_area_view_get (self->view, i));
      has_words = measure (self, value, value_style) + PADDING / 2.0 <= shape->line_width;
      saylau_scene_builder_resume_mark (self->builder, self->marks[i]);
      saylau_conflict_sign_draw (self->builder, shape->inner.x,
                                 shape->inner.y - (has_words ? value_style.size * LINE_HEIGHT + SAYLAU_CONFLICT_SIGN_RADIUS : 0),
                                 SAYLAU_CONFLICT_SIGN_RADIUS);
      saylau_scene_builder_end_mark (self->builder);
    }
}

/* Above all others, so that no neighbour covers half of its border. */
static void
draw_selected (const Map *self)
{
  for (guint i = 0; i < self->view->figures->len; i++)
    if (self->marks[i] >= 0 && saylau_area_view_get (self->view, i)->area == self->view->spec->area)
      {
        saylau_scene_builder_resume_mark (self->builder, self->marks[i]);
        add_border (self, &self->shapes->shapes[i]);
        saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->paint->theme->text, .width = SELECTED_BORDER });
        saylau_scene_builder_end_mark (self->builder);
      }
}

static void
link_marks (const Map *self)
{
  for (guint i = 0; i < self->view->figures->len; i++)
    for (int direction = SAYLAU_LEFT; self->marks[i] >= 0 && direction <= SAYLAU_DOWN; direction++)
      {
        int neighbor = self->shapes->shapes[i].neighbors[direction];

        if (neighbor >= 0)
          saylau_scene_builder_set_neighbor (self->builder, self->marks[i], direction, self->marks[neighbor]);
      }
}

/**
 * saylau_map_layout:
 * @builder: what is drawn on; has no mark yet
 * @paint: the picture's paints; one area at least has an outline
 * @body: the map's room
 *
 * Draws the areas where they lie. East is right in every language.
 */
void
saylau_map_layout (SaylauSceneBuilder *builder,
                   const SaylauAreaPaint *paint,
                   SaylauRect body)
{
  const SaylauAreaView *view = paint->view;
  g_autofree int *areas = g_new (int, view->figures->len);
  g_autofree int *marks = g_new (int, view->figures->len);
  g_autoptr (SaylauMapShapes) shapes = NULL;
  Map self = { .builder = builder, .metrics = saylau_scene_builder_get_metrics (builder), .paint = paint, .view = view, .marks = marks };

  for (guint i = 0; i < view->figures->len; i++)
    areas[i] = saylau_area_view_get (view, i)->area;
  saylau_scene_builder_set_mirrored (builder, FALSE);
  if (saylau_language_is_rtl (view->language))
    body.x = saylau_scene_builder_get_width (builder) - body.x - body.width;
  self.shapes = shapes = saylau_map_shapes_get (view->election, areas, view->figures->len, body, saylau_chart_spec_get_zoom (view->spec), view->spec->scale);
  saylau_scene_builder_set_stencils (builder, shapes->stencils);
  saylau_scene_builder_reserve (builder, shapes->verbs->len, shapes->points->len);
  for (guint i = 0; i < view->figures->len; i++)
    add_mark (&self, i);
  draw_shapes (&self);
  draw_all_words (&self);
  draw_contradictions (&self);
  draw_selected (&self);
  link_marks (&self);
  saylau_scene_builder_set_mirrored (builder, TRUE);
}
