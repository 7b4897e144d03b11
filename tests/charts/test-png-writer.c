/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/png-writer.h"

#include <png.h>
#include <string.h>

#include "charts/painter.h"
#include "made-scene.h"
#include "model/error.h"

typedef struct
{
  const guchar *data;
  gsize size;
  gsize position;
} Source;

typedef struct
{
  png_uint_32 width, height;
  int color_type;
  png_uint_32 per_meter;
  char *title;
  guchar *pixels; /* RGBA */
} Picture;

static void
read_cb (png_structp png,
         png_bytep data,
         size_t length)
{
  Source *source = png_get_io_ptr (png);

  g_assert_cmpuint (length, <=, source->size - source->position);
  memcpy (data, source->data + source->position, length);
  source->position += length;
}

static void
read_picture (GBytes *bytes,
              Picture *picture)
{
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  Source source = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0 };
  png_textp texts;
  int n_texts;
  int unit;
  png_uint_32 per_meter_y;

  png_set_read_fn (png, &source, read_cb);
  png_read_info (png, info);
  picture->width = png_get_image_width (png, info);
  picture->height = png_get_image_height (png, info);
  picture->color_type = png_get_color_type (png, info);
  g_assert_cmpuint (png_get_pHYs (png, info, &picture->per_meter, &per_meter_y, &unit), ==, PNG_INFO_pHYs);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  g_assert_cmpuint (picture->per_meter, ==, per_meter_y);
  g_assert_cmpint (png_get_text (png, info, &texts, &n_texts), ==, 1);
  g_assert_cmpstr (texts[0].key, ==, "Title");
  picture->title = g_strdup (texts[0].text);
  png_set_add_alpha (png, 0xff, PNG_FILLER_AFTER);
  picture->pixels = g_malloc_n (4 * picture->width, picture->height);
  for (png_uint_32 y = 0; y < picture->height; y++)
    png_read_row (png, picture->pixels + (gsize) 4 * picture->width * y, NULL);
  png_read_end (png, NULL);
  g_assert_cmpuint (source.position, ==, source.size);
  png_destroy_read_struct (&png, &info, NULL);
}

static void
picture_clear (Picture *picture)
{
  g_free (picture->title);
  g_free (picture->pixels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static SaylauScene *
make_empty_scene (int width,
                  int height,
                  SaylauThemeKind theme)
{
  const SaylauChartSpec spec = { .width = width, .height = height, .scale = 1, .zoom = 1, .theme = theme, .lang = (char *) "en" };
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();

  return saylau_scene_builder_finish (saylau_scene_builder_new (&spec, metrics));
}

static void
test_header (void)
{
  static const struct
  {
    double scale;
    SaylauThemeKind theme;
    png_uint_32 width, height, per_meter;
    int color_type;
  } cases[] = {
    { 1, SAYLAU_THEME_LIGHT, 480, 320, 3780, PNG_COLOR_TYPE_RGB },
    { 2, SAYLAU_THEME_DARK, 960, 640, 7559, PNG_COLOR_TYPE_RGB },
    { 1.5, SAYLAU_THEME_PRINT, 720, 480, 5669, PNG_COLOR_TYPE_RGB },
    { 3.125, SAYLAU_THEME_LIGHT, 1500, 1000, 11811, PNG_COLOR_TYPE_RGB }, /* 300 dpi */
    { 0.1, SAYLAU_THEME_LIGHT, 48, 32, 378, PNG_COLOR_TYPE_RGB },
    { 1, SAYLAU_THEME_TRANSPARENT, 480, 320, 3780, PNG_COLOR_TYPE_RGB_ALPHA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SaylauScene) scene = made_scene_new (cases[i].theme, "en");
      g_autoptr (GBytes) bytes = saylau_png_write (scene, cases[i].scale, NULL);
      g_auto (Picture) picture = { 0 };

      read_picture (bytes, &picture);
      g_assert_cmpuint (picture.width, ==, cases[i].width);
      g_assert_cmpuint (picture.height, ==, cases[i].height);
      g_assert_cmpuint (picture.per_meter, ==, cases[i].per_meter);
      g_assert_cmpint (picture.color_type, ==, cases[i].color_type);
      g_assert_cmpstr (picture.title, ==, "<Title> & \"more\"");
    }
}

/* What the window paints is what is in the file, to the byte. */
static void
test_same_as_painted (gconstpointer data)
{
  SaylauThemeKind theme = GPOINTER_TO_INT (data);
  g_autoptr (SaylauScene) scene = made_scene_new (theme, "en");
  g_autoptr (GBytes) bytes = saylau_png_write (scene, 1, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MADE_SCENE_WIDTH, MADE_SCENE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_auto (Picture) picture = { 0 };

  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  read_picture (bytes, &picture);
  for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < MADE_SCENE_WIDTH; x++)
        {
          const guchar *written = picture.pixels + 4 * ((gsize) y * MADE_SCENE_WIDTH + x);
          guint32 painted;
          guint alpha = written[3];

          memcpy (&painted, row + 4 * (gsize) x, sizeof painted);
          g_assert_cmpuint (painted >> 24, ==, alpha);
          /* Premultiplied again it is what Cairo had. */
          for (int i = 0; i < 3; i++)
            g_assert_cmpuint ((written[i] * alpha + 127) / 255, ==, painted >> (16 - 8 * i) & 0xff);
        }
    }
  cairo_surface_destroy (surface);
}

static void
test_same_bytes (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  g_autoptr (SaylauScene) again = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  g_autoptr (GBytes) first = saylau_png_write (scene, 1, NULL);
  g_autoptr (GBytes) second = saylau_png_write (again, 1, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

/* Painted in several bands, because it is larger than one. */
static void
test_bands (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  g_autoptr (GBytes) bytes = saylau_png_write (scene, 12, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 12 * MADE_SCENE_WIDTH, 12 * MADE_SCENE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_auto (Picture) picture = { 0 };
  guint n_different = 0;

  cairo_scale (cr, 12, 12);
  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  read_picture (bytes, &picture);
  for (int y = 0; y < 12 * MADE_SCENE_HEIGHT; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 12 * MADE_SCENE_WIDTH; x++)
        {
          const guchar *written = picture.pixels + 4 * ((gsize) y * picture.width + x);
          guint32 painted;

          memcpy (&painted, row + 4 * (gsize) x, sizeof painted);
          for (int i = 0; i < 3; i++)
            n_different += ABS ((int) written[i] - (int) (painted >> (16 - 8 * i) & 0xff)) > 24;
        }
    }
  g_assert_cmpuint (n_different, ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_too_large (void)
{
  g_autoptr (SaylauScene) scene = make_empty_scene (8192, 240, SAYLAU_THEME_LIGHT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = saylau_png_write (scene, 4, &error);
  g_assert_null (bytes);
  g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST);
  g_assert_cmpstr (error->message, ==,
                   "The picture would be 32768 × 960 pixels large; a side has at most 32767: choose a smaller size or scale");
  g_clear_error (&error);

  bytes = saylau_png_write (scene, 1e300, &error);
  g_assert_null (bytes);
  g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST);
  g_clear_error (&error);

  bytes = saylau_png_write (scene, 32767.0 / 8192, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/png-writer/header", test_header);
  g_test_add_data_func ("/charts/png-writer/same-as-painted", GINT_TO_POINTER (SAYLAU_THEME_LIGHT), test_same_as_painted);
  g_test_add_data_func ("/charts/png-writer/same-as-painted/transparent", GINT_TO_POINTER (SAYLAU_THEME_TRANSPARENT), test_same_as_painted);
  g_test_add_func ("/charts/png-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/charts/png-writer/bands", test_bands);
  g_test_add_func ("/charts/png-writer/too-large", test_too_large);

  return g_test_run ();
}
