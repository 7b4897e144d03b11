/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/painter.h"

#include <math.h>
#include <string.h>

#include "charts/png-writer.h"
#include "made-scene.h"

static const SaylauEmphasis no_emphasis = { SAYLAU_NONE, SAYLAU_NONE, -1, -1 };

static cairo_surface_t *
paint (const SaylauScene *scene,
       double scale,
       const SaylauEmphasis *emphasis)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (saylau_scene_get_width (scene) * scale),
                                                         (int) (saylau_scene_get_height (scene) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  saylau_painter_paint (cr, scene, emphasis);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int x,
           int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (gsize) x, sizeof pixel);

  return pixel & 0xffffff;
}

static gboolean
is_same (cairo_surface_t *a,
         cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

/* What a caller has set is as it was, whatever has been painted. */
static void
test_balanced (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_PRINT, "en");
  SaylauEmphasis emphasis = { 1, 0, 2, 3 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before;
  cairo_matrix_t after;
  double clip[4];

  cairo_translate (cr, 3, 4);
  cairo_scale (cr, 1.5, 1.5);
  cairo_rectangle (cr, 1, 2, 30, 40);
  cairo_clip (cr);
  cairo_set_line_width (cr, 7);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_get_matrix (cr, &before);
  saylau_painter_paint (cr, scene, &emphasis);
  cairo_get_matrix (cr, &after);
  cairo_clip_extents (cr, &clip[0], &clip[1], &clip[2], &clip[3]);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat_with_epsilon (clip[0], 1, 0.7);
  g_assert_cmpfloat_with_epsilon (clip[3], 42, 0.7);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  /* A restore too many would be an error of the context's. */
  cairo_restore (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_INVALID_RESTORE);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_again (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  cairo_surface_t *first = paint (scene, 1, NULL);
  cairo_surface_t *second = paint (scene, 1, &no_emphasis);

  g_assert_true (is_same (first, second));
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static int
get_channel (cairo_surface_t *surface,
             int x,
             int y,
             int shift)
{
  return get_pixel (surface, x, y) >> shift & 0xff;
}

/* How far a channel varies in a pixel and the eight around it. */
static int
get_contrast (cairo_surface_t *surface,
              int x,
              int y,
              int shift)
{
  int least = 255;
  int most = 0;

  for (int j = MAX (y - 1, 0); j <= MIN (y + 1, MADE_SCENE_HEIGHT - 1); j++)
    {
      for (int i = MAX (x - 1, 0); i <= MIN (x + 1, MADE_SCENE_WIDTH - 1); i++)
        {
          least = MIN (least, get_channel (surface, i, j, shift));
          most = MAX (most, get_channel (surface, i, j, shift));
        }
    }
  return most - least;
}

/* A picture that is painted in parts is the picture: nothing is left out at their borders, and
 * patterns go on. */
static void
test_parts (gconstpointer data)
{
  g_autoptr (SaylauScene) scene = made_scene_new (GPOINTER_TO_INT (data), "en");
  cairo_surface_t *whole = paint (scene, 1, NULL);
  cairo_surface_t *parts = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MADE_SCENE_WIDTH, MADE_SCENE_HEIGHT);

  for (int y = 0; y < MADE_SCENE_HEIGHT; y += 32)
    {
      for (int x = 0; x < MADE_SCENE_WIDTH; x += 40)
        {
          cairo_t *cr = cairo_create (parts);

          cairo_rectangle (cr, x, y, 40, 32);
          cairo_clip (cr);
          saylau_painter_paint (cr, scene, NULL);
          cairo_destroy (cr);
        }
    }
  cairo_surface_flush (parts);
  for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
    {
      for (int x = 0; x < MADE_SCENE_WIDTH; x++)
        {
          /* Cairo samples the height of a pixel in 15 rows. Where it clips, each of a line's two edges may fall
           * into the next one; where there is no edge, nothing may differ but what is rounded. */
          for (int shift = 0; shift < 24; shift += 8)
            g_assert_cmpint (ABS (get_channel (whole, x, y, shift) - get_channel (parts, x, y, shift)), <=,
                             get_contrast (whole, x, y, shift) * 2 / 15 + 1);
        }
    }
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

/* Twice the scale is the same picture with twice as many pixels. */
static void
test_scale (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  cairo_surface_t *once = paint (scene, 1, NULL);
  cairo_surface_t *twice = paint (scene, 2, NULL);
  guint n_far = 0;

  for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
    {
      for (int x = 0; x < MADE_SCENE_WIDTH; x++)
        {
          guint32 pixel = get_pixel (once, x, y);

          for (int shift = 0; shift < 24; shift += 8)
            {
              int sum = (get_pixel (twice, 2 * x, 2 * y) >> shift & 0xff) + (get_pixel (twice, 2 * x + 1, 2 * y) >> shift & 0xff) + (get_pixel (twice, 2 * x, 2 * y + 1) >> shift & 0xff) + (get_pixel (twice, 2 * x + 1, 2 * y + 1) >> shift & 0xff);

              if (ABS (sum / 4 - (int) (pixel >> shift & 0xff)) > 64)
                n_far++;
            }
        }
    }
  /* Glyphs stand on whole pixels, so their edges differ a little. */
  g_assert_cmpuint (n_far, <, 3 * MADE_SCENE_WIDTH * MADE_SCENE_HEIGHT / 100);
  cairo_surface_destroy (once);
  cairo_surface_destroy (twice);
}

/* How far from its background a mark's middle is. */
static double
get_strength (cairo_surface_t *surface,
              const SaylauMark *mark)
{
  guint32 pixel = get_pixel (surface, (int) mark->inner.x, (int) mark->inner.y);
  guint32 ground = get_pixel (surface, 2, 2);
  double squares = 0;

  for (int shift = 0; shift < 24; shift += 8)
    squares += pow ((double) (pixel >> shift & 0xff) - (double) (ground >> shift & 0xff), 2);

  return sqrt (squares);
}

static void
test_lit (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  SaylauEmphasis emphasis = { 1, SAYLAU_NONE, -1, -1 };
  cairo_surface_t *plain = paint (scene, 1, NULL);
  cairo_surface_t *lit = paint (scene, 1, &emphasis);

  for (int candidate = 0; candidate < 3; candidate++)
    {
      int index = saylau_scene_find_subject (scene, SAYLAU_MARK_CANDIDATE, candidate);
      const SaylauMark *mark = saylau_scene_get_mark (scene, index);

      if (candidate == 1)
        g_assert_cmpfloat (get_strength (lit, mark), ==, get_strength (plain, mark));
      else
        g_assert_cmpfloat (get_strength (lit, mark), <, 0.5 * get_strength (plain, mark));
    }
  cairo_surface_destroy (plain);
  cairo_surface_destroy (lit);
}

/* The selected event, the mark under the pointer and the one in focus get an outline around
 * them, and nothing far from them changes. */
static void
test_outlines (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_DARK, "en");
  int event = saylau_scene_find_subject (scene, SAYLAU_MARK_EVENT, 1);
  const SaylauEmphasis emphases[] = { { SAYLAU_NONE, 1, -1, -1 },
                                      { SAYLAU_NONE, SAYLAU_NONE, event, -1 },
                                      { SAYLAU_NONE, SAYLAU_NONE, -1, event } };
  const SaylauMark *mark = saylau_scene_get_mark (scene, event);
  cairo_surface_t *plain = paint (scene, 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (emphases); i++)
    {
      cairo_surface_t *emphasized = paint (scene, 1, &emphases[i]);
      gboolean changed = FALSE;

      for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
        {
          for (int x = 0; x < MADE_SCENE_WIDTH; x++)
            {
              double away = hypot (x + 0.5 - mark->inner.x, y + 0.5 - mark->inner.y);
              gboolean differs = get_pixel (plain, x, y) != get_pixel (emphasized, x, y);

              if (away < 18 || away > 30)
                g_assert_false (differs);
              changed = changed || differs;
            }
        }
      g_assert_true (changed);
      cairo_surface_destroy (emphasized);
    }
  cairo_surface_destroy (plain);
}

/* The focus is seen on every ground: one of its two tones has 3:1 there. */
static void
test_focus_contrast (void)
{
  for (guint ground = 0; ground < 256; ground++)
    {
      SaylauRgba gray = ground << 24 | ground << 16 | ground << 8 | 0xff;

      g_assert_true (saylau_theme_contrast (SAYLAU_PAINTER_FOCUS_INNER, gray) >= 3 || saylau_theme_contrast (SAYLAU_PAINTER_FOCUS_OUTER, gray) >= 3);
    }
}

/* Four rows of 16 px, each right below the one before, of which the third stands apart from the fourth. */
static SaylauScene *
rows_new (void)
{
  static const double tops[] = { 20, 36, 52, 100 };
  SaylauChartSpec spec = { .width = MADE_SCENE_WIDTH, .height = MADE_SCENE_HEIGHT, .scale = 1, .zoom = 1, .lang = (char *) "en" };
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  SaylauSceneBuilder *builder = saylau_scene_builder_new (&spec, metrics);

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      made_scene_add_mark (builder, SAYLAU_MARK_CANDIDATE, i, SAYLAU_SHAPE_RECT, (SaylauRect){ 40, tops[i], 200, 16 });
      saylau_scene_builder_end_mark (builder);
    }
  return saylau_scene_builder_finish (builder);
}

/* How far above and below a row's bounds the ring of its focus reaches, in px. */
static int
measure_ring (const SaylauScene *scene,
              int row)
{
  SaylauEmphasis emphasis = { SAYLAU_NONE, SAYLAU_NONE, -1, row };
  const SaylauRect bounds = saylau_scene_get_mark (scene, row)->bounds;
  cairo_surface_t *plain = paint (scene, 1, NULL), *focused = paint (scene, 1, &emphasis);
  int reach = -1;

  for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
    if (get_pixel (plain, 140, y) != get_pixel (focused, 140, y))
      reach = MAX (reach, (int) ceil (MAX (bounds.y - y, y + 1 - bounds.y - bounds.height)));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (focused);
  return reach;
}

/* A row by itself has its ring around it; between close rows the ring covers no other's words. */
static void
test_focus_among_rows (void)
{
  g_autoptr (SaylauScene) scene = rows_new ();

  for (int row = 0; row < 3; row++)
    {
      g_assert_cmpint (measure_ring (scene, row), >=, 0);
      g_assert_cmpint (measure_ring (scene, row), <=, 2);
    }
  g_assert_cmpint (measure_ring (scene, 3), >=, 6);
}

static void
test_out_of_range (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  SaylauEmphasis emphasis = { SAYLAU_NONE, 77, 1000, 1000 };
  cairo_surface_t *plain = paint (scene, 1, NULL);
  cairo_surface_t *emphasized = paint (scene, 1, &emphasis);

  /* A selection may be of another scene's time: it is not there, and nothing happens. */
  g_assert_true (is_same (plain, emphasized));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (emphasized);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/painter/balanced", test_balanced);
  g_test_add_func ("/charts/painter/again", test_again);
  g_test_add_data_func ("/charts/painter/parts", GINT_TO_POINTER (SAYLAU_THEME_LIGHT), test_parts);
  g_test_add_data_func ("/charts/painter/parts/print", GINT_TO_POINTER (SAYLAU_THEME_PRINT), test_parts);
  g_test_add_func ("/charts/painter/scale", test_scale);
  g_test_add_func ("/charts/painter/lit", test_lit);
  g_test_add_func ("/charts/painter/outlines", test_outlines);
  g_test_add_func ("/charts/painter/focus-contrast", test_focus_contrast);
  g_test_add_func ("/charts/painter/focus-among-rows", test_focus_among_rows);
  g_test_add_func ("/charts/painter/out-of-range", test_out_of_range);

  return g_test_run ();
}
