/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/png-writer.h"

#include <cairo.h>
#include <math.h>
#include <png.h>

#include "charts/painter.h"
#include "model/error.h"

/* A band of rows is painted at a time, so that a huge picture does not need its whole memory. */
#define BAND_BYTES (16 * 1024 * 1024)

#define METERS_PER_INCH 0.0254

typedef struct
{
  const SaylauScene *scene;
  double scale;
  int width, height; /* in device pixels */
  gboolean opaque;
  GByteArray *bytes;
  guchar *row;
  cairo_surface_t *band;
  int band_height;
} Writer;

static void
write_cb (png_structp png,
          png_bytep data,
          size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
flush_cb (png_structp png)
{
}

/* Neither of libpng's own: they print. */
static void
error_cb (png_structp png,
          png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png,
            png_const_charp message)
{
}

static void
convert_opaque (const guint32 *pixels,
                int n_pixels,
                guchar *row)
{
  for (int i = 0; i < n_pixels; i++, row += 3)
    {
      guint32 pixel = pixels[i];

      row[0] = pixel >> 16;
      row[1] = pixel >> 8;
      row[2] = pixel;
    }
}

/* Cairo's pixels are premultiplied, PNG's are not. */
static void
convert_transparent (const guint32 *pixels,
                     int n_pixels,
                     guchar *row)
{
  for (int i = 0; i < n_pixels; i++, row += 4)
    {
      guint32 pixel = pixels[i];
      guint alpha = pixel >> 24;

      row[3] = alpha;
      if (alpha == 0)
        {
          row[0] = row[1] = row[2] = 0;
          continue;
        }
      row[0] = (((pixel >> 16) & 0xff) * 255 + alpha / 2) / alpha;
      row[1] = (((pixel >> 8) & 0xff) * 255 + alpha / 2) / alpha;
      row[2] = ((pixel & 0xff) * 255 + alpha / 2) / alpha;
    }
}

/* Paints the rows from @top on into the band. */
static void
paint_band (const Writer *self,
            int top)
{
  cairo_t *cr = cairo_create (self->band);

  if (!self->opaque)
    {
      cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
      cairo_paint (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
    }
  cairo_translate (cr, 0, -top);
  cairo_scale (cr, self->scale, self->scale);
  saylau_painter_paint (cr, self->scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (self->band);
}

static void
write_rows (Writer *self,
            png_structp png)
{
  const guchar *pixels = cairo_image_surface_get_data (self->band);
  int stride = cairo_image_surface_get_stride (self->band);

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *line = (const guint32 *) (gconstpointer) (pixels + (gsize) stride * (y % self->band_height));

      if (y % self->band_height == 0)
        paint_band (self, y);
      if (self->opaque)
        convert_opaque (line, self->width, self->row);
      else
        convert_transparent (line, self->width, self->row);
      png_write_row (png, self->row);
    }
}

static void
write_header (const Writer *self,
              png_structp png,
              png_infop info)
{
  png_uint_32 per_meter = (png_uint_32) lround (96 * self->scale / METERS_PER_INCH);
  png_text title = {
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *) "Title",
    .text = (char *) saylau_scene_get_title (self->scene),
    .lang = (char *) saylau_scene_get_lang (self->scene),
  };

  png_set_IHDR (png, info, self->width, self->height, 8,
                self->opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, per_meter, per_meter, PNG_RESOLUTION_METER);
  if (title.text != NULL)
    png_set_text (png, info, &title, 1);

  /* Flat colours pack well as they are: more effort buys little and costs much. */
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (png, 1);
  png_set_compression_buffer_size (png, 64 * 1024);
  png_write_info (png, info);
}

static gboolean
encode (Writer *self)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean done = FALSE;

  if (info != NULL && setjmp (png_jmpbuf (png)) == 0)
    {
      png_set_write_fn (png, self->bytes, write_cb, flush_cb);
      write_header (self, png, info);
      write_rows (self, png);
      png_write_end (png, NULL);
    }
  done = info != NULL && cairo_surface_status (self->band) == CAIRO_STATUS_SUCCESS;
  png_destroy_write_struct (&png, &info);

  return done;
}

static gboolean
allocate (Writer *self)
{
  cairo_format_t format = self->opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;

  self->band_height = CLAMP (BAND_BYTES / (self->width * 4), 1, self->height);
  self->band = cairo_image_surface_create (format, self->width, self->band_height);
  self->row = g_try_malloc_n (self->width, 4);
  self->bytes = g_byte_array_new ();

  return cairo_surface_status (self->band) == CAIRO_STATUS_SUCCESS && self->row != NULL;
}

/**
 * saylau_png_write:
 * @scene: a scene
 * @scale: device pixels a px of the scene, over 0
 * @error: return location for an error
 *
 * Draws the scene as a PNG: of colours without transparency where its background has none,
 * with its resolution (96 dpi at a scale of 1) and its title. The same scene gives the same
 * bytes. Fails with %SAYLAU_ERROR_REQUEST where a side would have more than
 * %SAYLAU_CHART_MAX_PIXELS pixels, and with %SAYLAU_ERROR_WRITE where memory is short.
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL with @error set
 */
GBytes *
saylau_png_write (const SaylauScene *scene,
                  double scale,
                  GError **error)
{
  Writer self = { .scene = scene, .scale = scale };
  GBytes *bytes = NULL;
  double width;
  double height;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  width = round (saylau_scene_get_width (scene) * scale);
  height = round (saylau_scene_get_height (scene) * scale);
  if (width > SAYLAU_CHART_MAX_PIXELS || height > SAYLAU_CHART_MAX_PIXELS)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
                   "The picture would be %.0f × %.0f pixels large; a side has at most %d: choose a smaller size or scale",
                   width, height, SAYLAU_CHART_MAX_PIXELS);
      return NULL;
    }

  self.width = MAX ((int) width, 1);
  self.height = MAX ((int) height, 1);
  self.opaque = (saylau_scene_get_background (scene) & 0xff) == 0xff;
  if (allocate (&self) && encode (&self))
    bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self.bytes));
  else
    g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_WRITE,
                 "There is not enough memory for a picture of %d × %d pixels", self.width, self.height);

  g_clear_pointer (&self.bytes, g_byte_array_unref);
  g_free (self.row);
  cairo_surface_destroy (self.band);

  return bytes;
}
