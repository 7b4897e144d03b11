/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/export-dialog.h"
#include "app/export-job.h"
#include "app/window-private.h"

#include <string.h>

static gboolean
exists (gpointer file)
{
  return g_file_query_exists (file, NULL);
}

/* Exports as the dialog does once a file is chosen. */
static GBytes *
export_to (Fixture *self,
           const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes;

  saylau_export_choices_save (self->window, file);
  fixture_wait (exists, file);
  fixture_settle (self);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_nonnull (bytes);
  return bytes;
}

static guint32
read_be32 (const guint8 *at)
{
  return (guint32) at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

static void
test_png (Fixture *self,
          gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *contents;

  fixture_open (self, NULL);
  g_settings_set_string (self->settings, "export-size", "square");
  g_settings_set_int (self->settings, "export-scale", 2);
  bytes = export_to (self, "chart.png");
  contents = g_bytes_get_data (bytes, NULL);
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (read_be32 (contents + 16), ==, 2160);
  g_assert_cmpuint (read_be32 (contents + 20), ==, 2160);
}

static void
test_svg (Fixture *self,
          gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'pie'");
  g_settings_set_string (self->settings, "export-format", "svg");
  g_settings_set_string (self->settings, "export-language", "ru");
  bytes = export_to (self, "chart.svg");
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "<svg"));
  g_assert_nonnull (strstr (text, "Казахстан"));
  g_settings_reset (self->settings, "export-language");
}

/* The name decides what is written; where it says nothing, the choice does and the name is completed. */
static void
test_suffix (Fixture *self,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "chart.v2", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) target = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  SaylauExportFormat format;

  fixture_open (self, NULL);
  bytes = export_to (self, "out.svg");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "<?xml", 5);

  target = saylau_export_choices_get_target (self->window, file, &format);
  name = g_file_get_basename (target);
  g_assert_cmpstr (name, ==, "chart.v2.png");
  g_assert_cmpint (format, ==, SAYLAU_EXPORT_PNG);
}

/* The document portal keeps what has another name than the one that was chosen as a hidden temporary file. */
static void
test_portal_name (Fixture *self,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", "0badcafe", "chart.v2", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) target = NULL;
  SaylauExportFormat format;

  g_settings_set_string (self->settings, "export-format", "svg");
  target = saylau_export_choices_get_target (self->window, file, &format);
  g_assert_true (g_file_equal (target, file));
  g_assert_cmpint (format, ==, SAYLAU_EXPORT_SVG);
}

static void
cancelled_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (saylau_export_job_run_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* What is cancelled leaves nothing behind. */
static void
test_cancel (Fixture *self,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "chart.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (GDir) folder = NULL;
  gboolean done = FALSE;

  fixture_open (self, NULL);
  spec = saylau_export_choices_get_spec (self->window);
  g_cancellable_cancel (cancellable);
  saylau_export_job_run_async (saylau_selection_get_election (saylau_window_get_selection (self->window)), spec,
                               SAYLAU_EXPORT_PNG, file, cancellable, cancelled_cb, &done);
  fixture_wait (is_true, &done);
  folder = g_dir_open (self->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

/* Where there is room for one chart, the one that is seen is the one to export. */
static void
test_narrow (Fixture *self,
             gconstpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autofree char *chart = NULL;
  GtkWidget *focus = NULL;

  fixture_open (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  while (!saylau_stage_get_narrow (self->window->stage))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle (self);
  fixture_act (self, "win.page", "'timeline'");
  fixture_act (self, "win.export", NULL);
  chart = g_settings_get_string (self->settings, "export-chart");
  g_assert_cmpstr (chart, ==, "timeline");

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (toplevels, i);

      if (!SAYLAU_IS_EXPORT_DIALOG (dialog))
        continue;
      focus = gtk_window_get_focus (dialog);
      g_assert_true (focus == gtk_window_get_default_widget (dialog));
      gtk_window_destroy (dialog);
      break;
    }
  g_assert_nonnull (focus);
  fixture_settle (self);
}

/* What is seen is what is exported: size, type sizes, the time that the timeline shows. */
static void
test_as_seen (Fixture *self,
              gconstpointer data)
{
  g_autoptr (SaylauChartSpec) spec = NULL;
  SaylauTimeAxis axis;

  fixture_open (self, NULL);
  fixture_act (self, "win.zoom-in", NULL);
  g_settings_set_string (self->settings, "export-size", "as-seen");
  g_settings_set_string (self->settings, "export-chart", "timeline");
  spec = saylau_export_choices_get_spec (self->window);
  axis = saylau_scene_get_time_axis (fixture_get_timeline (self));
  g_assert_cmpint (spec->chart, ==, SAYLAU_CHART_TIMELINE);
  g_assert_cmpint (spec->width, ==, saylau_scene_get_width (fixture_get_timeline (self)));
  g_assert_cmpint (spec->height, ==, saylau_scene_get_height (fixture_get_timeline (self)));
  g_assert_cmpint (spec->from, ==, axis.from);
  g_assert_cmpint (spec->to, ==, axis.to);
  g_assert_cmpfloat (spec->zoom, ==, 1);
}

static void
test_name (Fixture *self,
           gconstpointer data)
{
  g_autofree char *name = NULL;

  fixture_open (self, NULL);
  name = saylau_export_choices_get_name (self->window, SAYLAU_CHART_BAR, SAYLAU_EXPORT_PNG);
  g_assert_cmpstr (name, ==, "kazakhstan-2019-bar.png");
}

static gboolean
tells_markup (gpointer window)
{
  return fixture_shows (window, "Exported “R&D <b>.svg”");
}

/* Whatever the file is called. */
static void
test_strange_name (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GFile) sample = fixture_get_sample ();
  g_autofree char *path = g_build_filename (self->folder, "na\xefve.election.json", NULL);
  g_autoptr (GFile) document = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  fixture_open (self, NULL);
  bytes = export_to (self, "R&D <b>.svg");
  fixture_wait (tells_markup, self->window);

  g_assert_true (g_file_copy (sample, document, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  fixture_open (self, document);
  name = saylau_export_choices_get_name (self->window, SAYLAU_CHART_BAR, SAYLAU_EXPORT_PNG);
  g_assert_cmpstr (name, ==, "na\uFFFDve-bar.png");
}

static gboolean
fails (gpointer fixture)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (toplevels, i);

      if (fixture_shows (GTK_WIDGET (dialog), "“na\uFFFDve.svg” cannot be written"))
        {
          gtk_window_destroy (dialog);
          return TRUE;
        }
    }
  return FALSE;
}

static void
test_failure (Fixture *self,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "no such folder", "na\xefve.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture_open (self, NULL);
  saylau_export_choices_save (self->window, file);
  fixture_wait (fails, self);
  fixture_settle (self);
}

/* The dialog shows the last choices, and keeps those that are made. */
static void
test_dialog (Fixture *self,
             gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *row;
  g_autofree char *chart = NULL;

  fixture_open (self, NULL);
  g_settings_set_string (self->settings, "export-format", "svg");
  dialog = saylau_export_dialog_new (self->window);
  gtk_window_present (dialog);
  row = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL, NULL);
  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  chart = g_settings_get_string (self->settings, "export-chart");
  g_assert_cmpstr (chart, ==, "timeline");
  gtk_window_destroy (dialog);
  fixture_settle (self);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/export/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("png", test_png);
  ADD ("svg", test_svg);
  ADD ("suffix", test_suffix);
  ADD ("portal-name", test_portal_name);
  ADD ("cancel", test_cancel);
  ADD ("narrow", test_narrow);
  ADD ("as-seen", test_as_seen);
  ADD ("name", test_name);
  ADD ("strange-name", test_strange_name);
  ADD ("failure", test_failure);
  ADD ("dialog", test_dialog);

  return g_test_run ();
}
