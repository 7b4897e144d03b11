/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/stencil-painter.h"

#include "analysis/parallel.h"
#include "charts/item-path.h"
#include "charts/pattern.h"

#include <math.h>

/* A mitred corner reaches out of the path by half of up to ten line widths. */
#define MITRE 5

/* An image that some items are painted on, in device pixels of the scene. */
typedef struct
{
  const SaylauScene *scene;
  SaylauStencils *stencils;
  int x, y, width, height;
  guint32 *pixels; /* premultiplied */
  int stride;      /* in pixels */
} Canvas;

/* Some items, and of the image the rows that they are painted on. */
typedef struct
{
  Canvas canvas;
  guint first, end;
} Band;

/* What a stencil is drawn of. */
typedef struct
{
  const SaylauScene *scene;
  const SaylauItem *item;
} Source;

/* Each of the four channels times @part of 255. */
static inline guint32
multiply (guint32 color,
          guint32 part)
{
  guint32 even = (color & 0xff00ff) * part + 0x800080;
  guint32 odd = ((color >> 8) & 0xff00ff) * part + 0x800080;

  even = ((even + ((even >> 8) & 0xff00ff)) >> 8) & 0xff00ff;
  odd = (odd + ((odd >> 8) & 0xff00ff)) & 0xff00ff00;
  return even | odd;
}

/* 0xRRGGBBAA to what an image of Cairo's has. */
static guint32
premultiply (SaylauRgba color)
{
  return multiply (color >> 8, color & 0xff) | (color & 0xff) << 24;
}

static inline void
cover_pixel (guint32 *pixel,
             guint32 color,
             guint32 cover)
{
  guint32 source = cover == 255 ? color : multiply (color, cover);

  *pixel = source + (*pixel != 0 ? multiply (*pixel, 255 - (source >> 24)) : 0);
}

/* Most pixels are covered wholly or not at all, by a colour that lets nothing through. */
static void
color_row (guint32 *row,
           const guint8 *cover,
           int left,
           int right,
           guint32 color)
{
  gboolean is_opaque = color >> 24 == 255;

  for (int x = left; x < right; x++)
    if (cover[x] == 255 && is_opaque)
      row[x] = color;
    else if (cover[x] != 0)
      cover_pixel (&row[x], color, cover[x]);
}

static void
color_both (guint32 *row,
            const guint8 *cover,
            const guint8 *second,
            int left,
            int right,
            guint32 color)
{
  for (int x = left; x < right; x++)
    if (cover[x] != 0 && second[x] != 0)
      cover_pixel (&row[x], color, (cover[x] * second[x] + 127) / 255);
}

/* Where @second is given the two have to cover both. */
static void
color_stencil (const Canvas *self,
               const SaylauStencil *stencil,
               const SaylauStencil *second,
               SaylauRgba rgba)
{
  guint32 color = premultiply (rgba);
  int left = MAX (stencil->x, self->x), right = MIN (stencil->x + stencil->width, self->x + self->width);
  int top = MAX (stencil->y, self->y), bottom = MIN (stencil->y + stencil->height, self->y + self->height);

  if (second != NULL)
    {
      left = MAX (left, second->x);
      right = MIN (right, second->x + second->width);
      top = MAX (top, second->y);
      bottom = MIN (bottom, second->y + second->height);
    }
  for (int y = top; y < bottom; y++)
    {
      const guint8 *cover = stencil->cover + (gsize) (y - stencil->y) * stencil->width - stencil->x;
      guint32 *row = self->pixels + (gsize) (y - self->y) * self->stride - self->x;

      if (second == NULL)
        color_row (row, cover, left, right, color);
      else
        color_both (row, cover, second->cover + (gsize) (y - second->y) * second->width - second->x, left, right, color);
    }
}

static void
fill_cb (cairo_t *cr,
         gpointer user_data)
{
  const Source *source = user_data;

  saylau_item_path_add (cr, source->scene, source->item);
  cairo_fill (cr);
}

static void
stroke_cb (cairo_t *cr,
           gpointer user_data)
{
  const Source *source = user_data;

  saylau_item_path_add (cr, source->scene, source->item);
  cairo_set_line_width (cr, source->item->paint.width);
  cairo_stroke (cr);
}

static void
pattern_cb (cairo_t *cr,
            gpointer user_data)
{
  const Source *source = user_data;
  SaylauRect all = { 0, 0, saylau_scene_get_width (source->scene), saylau_scene_get_height (source->scene) };

  saylau_item_path_stroke_pattern (cr, &source->item->paint, all);
}

/* What the item's path covers, filled, or stroked where @width is over 0. */
static const SaylauStencil *
get_stencil (const Canvas *self,
             const SaylauItem *item,
             double width)
{
  SaylauStencil *stencil = saylau_stencils_get (self->stencils, item->stencil - 1, width);
  Source source = { self->scene, item };
  const SaylauPoint *points = saylau_scene_get_points (self->scene) + item->first_point;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  guint n;

  if (stencil->cover != NULL)
    return stencil;
  n = saylau_scene_count_points (self->scene, item);
  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, points[i].x);
      top = MIN (top, points[i].y);
      right = MAX (right, points[i].x);
      bottom = MAX (bottom, points[i].y);
    }
  saylau_stencils_draw (self->stencils, stencil, left - MITRE * width, top - MITRE * width, right + MITRE * width, bottom + MITRE * width,
                        width > 0 ? stroke_cb : fill_cb, &source);
  return stencil;
}

static const SaylauStencil *
get_pattern (const Canvas *self,
             const SaylauItem *item)
{
  SaylauStencil *stencil = saylau_stencils_get_pattern (self->stencils, item->paint.pattern);
  Source source = { self->scene, item };

  if (stencil->cover == NULL)
    saylau_stencils_draw (self->stencils, stencil, 0, 0, saylau_scene_get_width (self->scene), saylau_scene_get_height (self->scene), pattern_cb, &source);
  return stencil;
}

/* As a path is painted by the painter. */
static void
paint_item (const Canvas *self,
            const SaylauItem *item)
{
  const SaylauPaint *paint = &item->paint;

  if (paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_HATCH)
    color_stencil (self, get_stencil (self, item, 0), NULL, paint->fill);
  if (paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_NONE)
    color_stencil (self, get_stencil (self, item, 0), get_pattern (self, item), saylau_pattern_get_color (paint->pattern, paint->fill));
  if (paint->stroke != 0)
    color_stencil (self, get_stencil (self, item, paint->width), NULL, paint->stroke);
}

/* Stencils are of whole device pixels: they serve where the target's are the same. */
static gboolean
fits (cairo_t *cr,
      const SaylauStencils *stencils)
{
  double x_scale, y_scale;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (cairo_get_target (cr), &x_scale, &y_scale);
  return matrix.xy == 0 && matrix.yx == 0 &&
         matrix.xx * x_scale == saylau_stencils_get_scale (stencils) && matrix.yy * y_scale == saylau_stencils_get_scale (stencils) &&
         matrix.x0 * x_scale == round (matrix.x0 * x_scale) && matrix.y0 * y_scale == round (matrix.y0 * y_scale);
}

static guint
find_end (const SaylauScene *scene,
          guint first)
{
  while (first < saylau_scene_get_n_items (scene) && saylau_scene_get_item (scene, first)->stencil > 0)
    first++;
  return first;
}

/* Draws all stencils that are needed. The canvas is no larger than what is painted on it, and than the picture. */
static void
prepare (Canvas *self,
         guint first,
         guint end)
{
  double scale = saylau_stencils_get_scale (self->stencils);
  int left = G_MAXINT, top = G_MAXINT, right = G_MININT, bottom = G_MININT;

  for (guint i = first; i < end; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self->scene, i);
      const SaylauStencil *stencil = NULL;

      if (item->paint.fill != 0)
        stencil = get_stencil (self, item, 0);
      if (item->paint.fill != 0 && item->paint.pattern != SAYLAU_PATTERN_NONE)
        get_pattern (self, item);
      if (item->paint.stroke != 0)
        stencil = get_stencil (self, item, item->paint.width);
      if (stencil == NULL)
        continue;
      left = MIN (left, stencil->x);
      right = MAX (right, stencil->x + stencil->width);
      top = MIN (top, stencil->y);
      bottom = MAX (bottom, stencil->y + stencil->height);
    }
  self->x = MAX (left, 0);
  self->y = MAX (top, 0);
  self->width = MAX (MIN (right, (int) ceil (saylau_scene_get_width (self->scene) * scale)) - self->x, 0);
  self->height = MAX (MIN (bottom, (int) ceil (saylau_scene_get_height (self->scene) * scale)) - self->y, 0);
}

static void
paint_band_cb (gpointer data,
               gpointer user_data)
{
  const Band *band = data;

  for (guint i = band->first; i < band->end; i++)
    paint_item (&band->canvas, saylau_scene_get_item (band->canvas.scene, i));
}

/* The upper and the lower half at a time: what covers what is the same in each. */
static void
paint_items (const Canvas *canvas,
             guint first,
             guint end)
{
  Band bands[] = { { *canvas, first, end }, { *canvas, first, end } };
  int half = canvas->height / 2;

  bands[0].canvas.height = half;
  bands[1].canvas.y += half;
  bands[1].canvas.height -= half;
  bands[1].canvas.pixels += (gsize) half * canvas->stride;
  saylau_parallel_run (paint_band_cb, bands, sizeof *bands, G_N_ELEMENTS (bands));
}

static void
paint_image (cairo_t *cr,
             const Canvas *canvas,
             cairo_surface_t *image)
{
  cairo_save (cr);
  cairo_surface_set_device_scale (image, saylau_stencils_get_scale (canvas->stencils), saylau_stencils_get_scale (canvas->stencils));
  cairo_set_source_surface (cr, image, canvas->x / saylau_stencils_get_scale (canvas->stencils), canvas->y / saylau_stencils_get_scale (canvas->stencils));
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * saylau_stencil_painter_paint:
 * @cr: where to; its origin is the scene's, its unit a px
 * @scene: what
 * @first: one of its items
 *
 * Paints from @first on the items that have stencils, as a painter would that did not know of them. Where
 * the target has other pixels than the stencils nothing is painted.
 *
 * Returns: the first item that is not painted
 */
guint
saylau_stencil_painter_paint (cairo_t *cr,
                              const SaylauScene *scene,
                              guint first)
{
  Canvas canvas = { .scene = scene, .stencils = saylau_scene_get_stencils (scene) };
  guint end = canvas.stencils != NULL ? find_end (scene, first) : first;
  cairo_surface_t *image;

  if (end == first || !fits (cr, canvas.stencils))
    return first;

  saylau_stencils_lock (canvas.stencils);
  prepare (&canvas, first, end);
  image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, canvas.width, canvas.height);
  canvas.pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (image);
  canvas.stride = cairo_image_surface_get_stride (image) / sizeof (guint32);
  paint_items (&canvas, first, end);
  saylau_stencils_unlock (canvas.stencils);
  cairo_surface_mark_dirty (image);
  paint_image (cr, &canvas, image);
  cairo_surface_destroy (image);
  return end;
}
