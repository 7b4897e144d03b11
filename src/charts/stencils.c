/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/stencils.h"

#include <math.h>
#include <string.h>

/* All paths, each filled or stroked in one way. */
typedef struct
{
  double key;
  SaylauStencil *stencils;
} Layer;

struct _SaylauStencils
{
  gatomicrefcount references;
  GMutex lock;
  guint n_paths;
  double scale;
  GArray *layers;       /* (element-type Layer) */
  GHashTable *patterns; /* pattern to SaylauStencil */
};

static void
free_pattern (gpointer data)
{
  g_free (((SaylauStencil *) data)->cover);
  g_free (data);
}

/**
 * saylau_stencils_new:
 * @n_paths: of so many paths
 * @scale: how many device pixels a px has, both ways
 *
 * Returns: (transfer full): stencils, none of which is drawn
 */
SaylauStencils *
saylau_stencils_new (guint n_paths,
                     double scale)
{
  SaylauStencils *self = g_new0 (SaylauStencils, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->n_paths = n_paths;
  self->scale = scale;
  self->layers = g_array_new (FALSE, FALSE, sizeof (Layer));
  self->patterns = g_hash_table_new_full (NULL, NULL, NULL, free_pattern);
  return self;
}

/**
 * saylau_stencils_ref:
 * @self: stencils
 *
 * Returns: (transfer full): @self
 */
SaylauStencils *
saylau_stencils_ref (SaylauStencils *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * saylau_stencils_unref:
 * @self: (transfer full): stencils
 */
void
saylau_stencils_unref (SaylauStencils *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < self->layers->len; i++)
    {
      SaylauStencil *stencils = g_array_index (self->layers, Layer, i).stencils;

      for (guint j = 0; j < self->n_paths; j++)
        g_free (stencils[j].cover);
      g_free (stencils);
    }
  g_array_unref (self->layers);
  g_hash_table_unref (self->patterns);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * saylau_stencils_get_scale:
 * @self: stencils
 *
 * Returns: how many device pixels a px has
 */
double
saylau_stencils_get_scale (const SaylauStencils *self)
{
  return self->scale;
}

/**
 * saylau_stencils_lock:
 * @self: stencils
 *
 * Nobody else draws or reads stencils until saylau_stencils_unlock().
 */
void
saylau_stencils_lock (SaylauStencils *self)
{
  g_mutex_lock (&self->lock);
}

/**
 * saylau_stencils_unlock:
 * @self: stencils
 */
void
saylau_stencils_unlock (SaylauStencils *self)
{
  g_mutex_unlock (&self->lock);
}

/**
 * saylau_stencils_get:
 * @self: locked stencils
 * @path: a path
 * @key: 0 for what its fill covers, else the width of its stroke in px
 *
 * Returns: (transfer none): its stencil, which may not be drawn yet
 */
SaylauStencil *
saylau_stencils_get (SaylauStencils *self,
                     guint path,
                     double key)
{
  Layer layer = { key, NULL };

  for (guint i = 0; i < self->layers->len; i++)
    if (g_array_index (self->layers, Layer, i).key == key)
      return &g_array_index (self->layers, Layer, i).stencils[path];

  layer.stencils = g_new0 (SaylauStencil, self->n_paths);
  g_array_append_val (self->layers, layer);
  return &layer.stencils[path];
}

/**
 * saylau_stencils_get_pattern:
 * @self: locked stencils
 * @pattern: a #SaylauPattern
 *
 * Returns: (transfer none): what its strokes cover wherever they are seen; may not be drawn yet
 */
SaylauStencil *
saylau_stencils_get_pattern (SaylauStencils *self,
                             int pattern)
{
  SaylauStencil *stencil = g_hash_table_lookup (self->patterns, GINT_TO_POINTER (pattern));

  if (stencil == NULL)
    {
      stencil = g_new0 (SaylauStencil, 1);
      g_hash_table_insert (self->patterns, GINT_TO_POINTER (pattern), stencil);
    }
  return stencil;
}

static gboolean
is_covered (const guint8 *cover,
            int n,
            int step)
{
  for (int i = 0; i < n; i++)
    if (cover[(gsize) i * step] != 0)
      return TRUE;
  return FALSE;
}

/* Takes over what @rows hold, without the empty rows and columns around it. */
static void
take_cover (SaylauStencil *stencil,
            const guint8 *rows,
            int stride)
{
  int left = 0, top = 0, right = stencil->width, bottom = stencil->height;

  while (top < bottom && !is_covered (rows + (gsize) top * stride, right, 1))
    top++;
  while (bottom > top && !is_covered (rows + (gsize) (bottom - 1) * stride, right, 1))
    bottom--;
  while (left < right && !is_covered (rows + (gsize) top * stride + left, bottom - top, stride))
    left++;
  while (right > left && !is_covered (rows + (gsize) top * stride + right - 1, bottom - top, stride))
    right--;
  stencil->x += left;
  stencil->y += top;
  stencil->width = right - left;
  stencil->height = bottom - top;
  stencil->cover = g_malloc (MAX (1, (gsize) stencil->width * stencil->height));
  for (int y = top; y < bottom; y++)
    memcpy (stencil->cover + (gsize) (y - top) * stencil->width, rows + (gsize) y * stride + left, stencil->width);
}

/**
 * saylau_stencils_draw:
 * @self: locked stencils
 * @stencil: one of them that is not drawn
 * @left: what may be covered, in px
 * @top: see @left
 * @right: see @left
 * @bottom: see @left
 * @draw: (scope call): paints what it covers
 * @user_data: for @draw
 */
void
saylau_stencils_draw (const SaylauStencils *self,
                      SaylauStencil *stencil,
                      double left,
                      double top,
                      double right,
                      double bottom,
                      SaylauStencilFunc draw,
                      gpointer user_data)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  stencil->x = floor (left * self->scale);
  stencil->y = floor (top * self->scale);
  stencil->width = (int) ceil (right * self->scale) - stencil->x;
  stencil->height = (int) ceil (bottom * self->scale) - stencil->y;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, stencil->width, stencil->height);
  cr = cairo_create (surface);
  cairo_translate (cr, -stencil->x, -stencil->y);
  cairo_scale (cr, self->scale, self->scale);
  draw (cr, user_data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  take_cover (stencil, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
}
