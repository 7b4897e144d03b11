/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/scene-image.h"

/* Another surface each time: the frame before still holds the last one, and would be copied first. */
static void
paint_scene (SaylauSceneImage *self)
{
  const SaylauEmphasis lit = { .candidate = self->candidate, .event = SAYLAU_NONE, .hover = -1, .focus = -1 };
  cairo_t *cr;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) saylau_scene_get_width (self->scene) * self->scale,
                                              (int) saylau_scene_get_height (self->scene) * self->scale);
  cairo_surface_set_device_scale (self->surface, self->scale, self->scale);
  cr = cairo_create (self->surface);
  saylau_painter_paint (cr, self->scene, &lit);
  cairo_destroy (cr);
}

/**
 * saylau_scene_image_prepare:
 * @self: an image, all zero at first
 * @scene: what
 * @candidate: who is lit, or %SAYLAU_NONE
 * @scale: device pixels a px
 *
 * Does what is costly about saylau_scene_image_paint(), if it is not done yet.
 */
void
saylau_scene_image_prepare (SaylauSceneImage *self,
                            SaylauScene *scene,
                            int candidate,
                            int scale)
{
  if (self->surface != NULL && self->scene == scene && self->scale == scale &&
      (self->candidate == candidate || !saylau_painter_heeds_candidate (scene)))
    return;

  saylau_scene_image_clear (self);
  self->scene = saylau_scene_ref (scene);
  self->candidate = candidate;
  self->scale = scale;
  paint_scene (self);
}

/**
 * saylau_scene_image_paint:
 * @self: an image, all zero at first
 * @cr: where to; its origin is the scene's, its unit a px
 * @scene: what
 * @emphasis: what is lit, ringed and focused
 * @scale: device pixels a px
 *
 * Paints as saylau_painter_paint() does.
 */
void
saylau_scene_image_paint (SaylauSceneImage *self,
                          cairo_t *cr,
                          SaylauScene *scene,
                          const SaylauEmphasis *emphasis,
                          int scale)
{
  saylau_scene_image_prepare (self, scene, emphasis->candidate, scale);
  cairo_save (cr);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
  saylau_painter_paint_outlines (cr, scene, emphasis);
}

/**
 * saylau_scene_image_clear:
 * @self: an image
 *
 * Forgets what was painted.
 */
void
saylau_scene_image_clear (SaylauSceneImage *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->scene, saylau_scene_unref);
}
