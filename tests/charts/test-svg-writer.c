/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/svg-writer.h"

#include <cairo.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "charts/painter.h"
#include "made-scene.h"

/* What a reader of the file finds. */
typedef struct
{
  GHashTable *ids;
  GPtrArray *references; /* to ids */
  GString *texts;        /* of <text>, one a line */
  GString *titles;
  GString *descriptions;
  GString *open; /* where characters go, or NULL */
  guint n_groups;
  char *lang;
  char *role;
} Reading;

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Reading *reading = data;

  g_assert_true (strspn (element, "abcdefghijklmnopqrstuvwxyzP") == strlen (element));
  g_assert_cmpstr (element, !=, "script");
  if (g_str_equal (element, "text"))
    reading->open = reading->texts;
  else if (g_str_equal (element, "title"))
    reading->open = reading->titles;
  else if (g_str_equal (element, "desc"))
    reading->open = reading->descriptions;
  else if (g_str_equal (element, "g"))
    reading->n_groups++;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_cmpstr (names[i], !=, "href");
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (reading->ids, g_strdup (values[i])));
      if (g_str_has_prefix (values[i], "url("))
        g_ptr_array_add (reading->references, g_strdup (values[i]));
      if (g_str_equal (element, "svg") && g_str_equal (names[i], "lang"))
        reading->lang = g_strdup (values[i]);
      if (g_str_equal (element, "svg") && g_str_equal (names[i], "role"))
        reading->role = g_strdup (values[i]);
    }
}

static void
end_cb (GMarkupParseContext *context,
        const char *element,
        gpointer data,
        GError **error)
{
  Reading *reading = data;

  if (reading->open != NULL)
    g_string_append_c (reading->open, '\n');
  reading->open = NULL;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Reading *reading = data;

  if (reading->open != NULL)
    g_string_append_len (reading->open, text, length);
}

static void
read_svg (GBytes *bytes,
          Reading *reading)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, reading, NULL);
  g_autoptr (GError) error = NULL;

  reading->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->references = g_ptr_array_new_with_free_func (g_free);
  reading->texts = g_string_new (NULL);
  reading->titles = g_string_new (NULL);
  reading->descriptions = g_string_new (NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->ids);
  g_ptr_array_unref (reading->references);
  g_string_free (reading->texts, TRUE);
  g_string_free (reading->titles, TRUE);
  g_string_free (reading->descriptions, TRUE);
  g_free (reading->lang);
  g_free (reading->role);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
test_content (gconstpointer data)
{
  g_autoptr (SaylauScene) scene = made_scene_new (GPOINTER_TO_INT (data), "kk");
  g_autoptr (GBytes) bytes = saylau_svg_write (scene, 1);
  g_auto (Reading) reading = { 0 };

  read_svg (bytes, &reading);
  g_assert_cmpstr (reading.lang, ==, "kk");
  g_assert_cmpstr (reading.role, ==, "img");
  /* Real text, and just what the document says, however it looks to XML. */
  g_assert_cmpstr (reading.texts->str, ==,
                   "A  title of <script>&\"'\n"
                   "Қасым-Жомарт\n70.96\u202f%\nمحمد <b>\n70.96\u202f%\nSister 👩‍👩‍👧\n70.96\u202f%\n");
  g_assert_true (g_str_has_prefix (reading.titles->str, "<Title> & \"more\"\n<script>&\"' 0, 70.96\u202f%\n"));
  g_assert_cmpstr (reading.descriptions->str, ==, "Two lines\nof words  \n");
  /* A group a mark and one for the clip. */
  g_assert_cmpuint (reading.n_groups, ==, saylau_scene_get_n_marks (scene) + 1);
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    g_assert_true (g_hash_table_contains (reading.ids, saylau_scene_get_mark (scene, i)->id));
}

/* Nothing outside is referred to, and what is referred to is there. */
static void
test_references (gconstpointer data)
{
  g_autoptr (SaylauScene) scene = made_scene_new (GPOINTER_TO_INT (data), "en");
  g_autoptr (GBytes) bytes = saylau_svg_write (scene, 1);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (Reading) reading = { 0 };

  read_svg (bytes, &reading);
  g_assert_cmpuint (reading.references->len, >=, 2);
  for (guint i = 0; i < reading.references->len; i++)
    {
      const char *reference = g_ptr_array_index (reading.references, i);
      g_autofree char *id = NULL;

      g_assert_true (g_str_has_prefix (reference, "url(#"));
      id = g_strndup (reference + 5, strlen (reference) - 6);
      g_assert_true (g_hash_table_contains (reading.ids, id));
    }
  /* The name space is the only address. */
  g_assert_null (strstr (strstr (svg, "://") + 1, "://"));
}

static void
test_same_bytes (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_PRINT, "en");
  g_autoptr (SaylauScene) again = made_scene_new (SAYLAU_THEME_PRINT, "en");
  g_autoptr (GBytes) first = saylau_svg_write (scene, 1);
  g_autoptr (GBytes) second = saylau_svg_write (again, 1);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_scale (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  g_autoptr (GBytes) bytes = saylau_svg_write (scene, 2.5);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (svg, " width=\"1200\" height=\"800\" viewBox=\"0 0 480 320\""));
}

static void
test_right_to_left (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "ar");
  g_autoptr (GBytes) bytes = saylau_svg_write (scene, 1);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (svg, " direction=\"rtl\" font-family"));
  /* The names stand to the right of the bars and begin there: the one where it is read from,
   * the other where it is read to. */
  g_assert_nonnull (strstr (svg, "font-weight=\"600\" direction=\"ltr\" fill=\"#1d1d20\">Қасым"));
  g_assert_nonnull (strstr (svg, "font-weight=\"600\" text-anchor=\"end\" fill=\"#1d1d20\">محمد"));
}

/* Rendered by others it is the picture that we paint, but for the edges of letters. */
static void
test_rendered (gconstpointer data)
{
  g_autofree char *renderer = g_find_program_in_path ("rsvg-convert");
  g_autofree char *folder = g_dir_make_tmp ("saylau-XXXXXX", NULL);
  g_autofree char *svg = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *png = g_build_filename (folder, "a.png", NULL);
  g_autoptr (SaylauScene) scene = made_scene_new (GPOINTER_TO_INT (data), "en");
  g_autoptr (GBytes) bytes = saylau_svg_write (scene, 1);
  const char *command[] = { renderer, "-o", png, svg, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *rendered;
  cairo_surface_t *painted;
  cairo_t *cr;
  gint64 difference = 0;
  int status;

  if (renderer == NULL)
    {
      g_test_skip ("rsvg-convert is not installed");
      return;
    }
  g_assert_true (g_file_set_contents (svg, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  rendered = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_image_surface_get_width (rendered), ==, MADE_SCENE_WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (rendered), ==, MADE_SCENE_HEIGHT);
  painted = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MADE_SCENE_WIDTH, MADE_SCENE_HEIGHT);
  cr = cairo_create (painted);
  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (painted);

  for (int y = 0; y < MADE_SCENE_HEIGHT; y++)
    {
      const guchar *a = cairo_image_surface_get_data (rendered) + (gsize) y * cairo_image_surface_get_stride (rendered);
      const guchar *b = cairo_image_surface_get_data (painted) + (gsize) y * cairo_image_surface_get_stride (painted);

      for (int i = 0; i < 4 * MADE_SCENE_WIDTH; i++)
        difference += ABS ((int) a[i] - (int) b[i]);
    }
  /* Of 255 levels, on the mean of all pixels; a bar that is missing is 4 and more. */
  g_test_message ("%.3f", (double) difference / (4 * MADE_SCENE_WIDTH * MADE_SCENE_HEIGHT));
  g_assert_cmpint (difference, <, 4 * MADE_SCENE_WIDTH * MADE_SCENE_HEIGHT);

  cairo_surface_destroy (rendered);
  cairo_surface_destroy (painted);
  g_unlink (svg);
  g_unlink (png);
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/svg-writer/content", GINT_TO_POINTER (SAYLAU_THEME_LIGHT), test_content);
  g_test_add_data_func ("/charts/svg-writer/content/print", GINT_TO_POINTER (SAYLAU_THEME_PRINT), test_content);
  g_test_add_data_func ("/charts/svg-writer/references", GINT_TO_POINTER (SAYLAU_THEME_LIGHT), test_references);
  g_test_add_data_func ("/charts/svg-writer/references/print", GINT_TO_POINTER (SAYLAU_THEME_PRINT), test_references);
  g_test_add_func ("/charts/svg-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/charts/svg-writer/scale", test_scale);
  g_test_add_func ("/charts/svg-writer/right-to-left", test_right_to_left);
  g_test_add_data_func ("/charts/svg-writer/rendered/light", GINT_TO_POINTER (SAYLAU_THEME_LIGHT), test_rendered);
  g_test_add_data_func ("/charts/svg-writer/rendered/dark", GINT_TO_POINTER (SAYLAU_THEME_DARK), test_rendered);
  g_test_add_data_func ("/charts/svg-writer/rendered/print", GINT_TO_POINTER (SAYLAU_THEME_PRINT), test_rendered);
  g_test_add_data_func ("/charts/svg-writer/rendered/transparent", GINT_TO_POINTER (SAYLAU_THEME_TRANSPARENT), test_rendered);

  return g_test_run ();
}
