/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/export-job.h"
#include "app/seen-chart.h"
#include "app/window-private.h"

#include <string.h>

/* "Copy as Command": the line on the clipboard, given to a shell, makes what the window shows and what it exports. */

static void
read_cb (GObject *clipboard,
         GAsyncResult *result,
         gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static char *
copy_command (Fixture *self)
{
  char *line = NULL;

  fixture_act (self, "win.copy-command", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL, read_cb, &line);
  fixture_wait (is_set, &line);
  return line;
}

static GBytes *
run_command (Fixture *self,
             const char *line,
             const char *output)
{
  g_autofree char *programs = g_path_get_dirname (g_getenv ("SAYLAU_EXECUTABLE"));
  g_autofree char *path = g_strdup_printf ("%s:/usr/bin:/bin", programs);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "PATH", path, TRUE);
  g_autofree char *file = g_build_filename (self->folder, output, NULL);
  const char *const arguments[] = { "/bin/sh", "-c", line, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize size;
  int status;

  g_spawn_sync (self->folder, (char **) arguments, environment, 0, NULL, NULL, NULL, &said, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (file, &contents, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, size);
}

static void
exported_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (saylau_export_job_run_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* As the window itself exports what is seen. */
static GBytes *
export_seen (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "own.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauChartSpec) spec = saylau_seen_chart_get_spec (self->window, saylau_seen_chart_get_kind (self->window));
  gboolean done = FALSE;

  saylau_export_job_run_async (saylau_selection_get_election (saylau_window_get_selection (self->window)), spec,
                               SAYLAU_EXPORT_PNG, file, NULL, exported_cb, &done);
  fixture_wait (is_true, &done);
  return g_file_load_bytes (file, NULL, NULL, NULL);
}

/* Bars with all that is not the default, just as they are on the screen. */
static void
test_bars (Fixture *self,
           gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_autofree char *line = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GBytes) seen = NULL;

  fixture_open (self, NULL);
  g_settings_set_string (self->settings, "order", "ballot");
  g_settings_set_string (self->settings, "palette", "patterns");
  g_settings_set_string (self->settings, "language", "kk");
  g_settings_set_int (self->settings, "decimals", 1);
  saylau_selection_step_tally (selection, -2);
  saylau_selection_set_compare (selection, 0);
  saylau_selection_set_area (selection, 1);
  fixture_settle (self);
  line = copy_command (self);
  drawn = run_command (self, line, "kazakhstan-2019-bar.png");
  own = export_seen (self);
  seen = saylau_export_encode (fixture_get_chart (self), SAYLAU_EXPORT_PNG, 1, NULL);
  g_assert_true (g_bytes_equal (drawn, own));
  g_assert_true (g_bytes_equal (drawn, seen));
}

/* Whatever chart the window shows beside them. */
static void
test_charts (Fixture *self,
             gconstpointer data)
{
  static const char *const charts[] = { "pie", "turnout", "compare", "tallies" };
  SaylauSelection *selection = saylau_window_get_selection (self->window);

  fixture_open (self, NULL);
  saylau_selection_set_compare (selection, 0);
  saylau_selection_set_area (selection, 2);
  saylau_selection_step_tally (selection, -1);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *target = g_strdup_printf ("'%s'", charts[i]);
      g_autofree char *output = g_strdup_printf ("kazakhstan-2019-%s.png", charts[i]);
      g_autofree char *line = NULL;
      g_autoptr (GBytes) drawn = NULL;
      g_autoptr (GBytes) seen = NULL;

      fixture_act (self, "win.chart", target);
      line = copy_command (self);
      drawn = run_command (self, line, output);
      seen = saylau_export_encode (fixture_get_chart (self), SAYLAU_EXPORT_PNG, 1, NULL);
      g_test_message ("%s", line);
      g_assert_true (g_bytes_equal (drawn, seen));
    }
}

/* A map, whatever colours it. */
static void
test_areas (Fixture *self,
            gconstpointer data)
{
  static const char *const measures[] = { "auto", "winner", "share", "turnout", "events", "detained", "difference" };
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  gint64 day;

  fixture_open (self, NULL);
  fixture_act (self, "win.chart", "'areas'");
  fixture_act (self, "win.area-classes", "'quantile'");
  day = saylau_selection_get_election (selection)->date.start;
  saylau_selection_set_area (selection, 2);
  saylau_selection_set_span (selection, day - 30 * SAYLAU_DAY, day + 3 * SAYLAU_DAY);
  saylau_selection_set_candidate (selection, 1);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *line = NULL;
      g_autoptr (GBytes) drawn = NULL;
      g_autoptr (GBytes) seen = NULL;

      g_settings_set_string (self->settings, "area-measure", measures[i]);
      fixture_settle (self);
      line = copy_command (self);
      drawn = run_command (self, line, "kazakhstan-2019-areas.png");
      seen = saylau_export_encode (fixture_get_chart (self), SAYLAU_EXPORT_PNG, 1, NULL);
      g_test_message ("%s", line);
      g_assert_true (g_bytes_equal (drawn, seen));
    }
}

/* The timeline is meant once it is used, with the time that it shows. */
static void
test_timeline (Fixture *self,
               gconstpointer data)
{
  SaylauSelection *selection = saylau_window_get_selection (self->window);
  g_autofree char *line = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) own = NULL;

  fixture_open (self, NULL);
  g_settings_set_string (self->settings, "timeline-bars", "events");
  fixture_act (self, "win.zoom-in", NULL);
  fixture_act (self, "win.step-moment", "-3");
  fixture_act (self, "win.extend-span", "2");
  saylau_seen_chart_note (self->window, GTK_WIDGET (saylau_timeline_view_get_scene_view (self->window->timeline_view)));
  g_assert_true (saylau_selection_get_span (selection, NULL, NULL));
  line = copy_command (self);
  drawn = run_command (self, line, "kazakhstan-2019-timeline.png");
  own = export_seen (self);
  g_assert_true (g_bytes_equal (drawn, own));
}

/* The keyboard in a chart makes it the one that is meant; a menu or a button in between changes nothing. */
static void
test_which (Fixture *self,
            gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_cmpint (saylau_seen_chart_get_kind (self->window), ==, SAYLAU_CHART_BAR);
  saylau_scene_view_focus_mark (saylau_timeline_view_get_scene_view (self->window->timeline_view), 1);
  g_assert_cmpint (saylau_seen_chart_get_kind (self->window), ==, SAYLAU_CHART_TIMELINE);
  gtk_widget_grab_focus (GTK_WIDGET (self->window->primary_button));
  g_assert_cmpint (saylau_seen_chart_get_kind (self->window), ==, SAYLAU_CHART_TIMELINE);
  saylau_scene_view_focus_mark (saylau_chart_view_get_scene_view (self->window->chart_view), 0);
  fixture_act (self, "win.chart", "'pie'");
  g_assert_cmpint (saylau_seen_chart_get_kind (self->window), ==, SAYLAU_CHART_PIE);
}

static void
test_empty (Fixture *self,
            gconstpointer data)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (self->application), "win.copy-command");

  g_assert_cmpstr (keys[0], ==, "<Shift><Control>c");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.copy-command", NULL));
  fixture_open (self, NULL);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/command/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("bars", test_bars);
  ADD ("charts", test_charts);
  ADD ("areas", test_areas);
  ADD ("timeline", test_timeline);
  ADD ("which", test_which);
  ADD ("empty", test_empty);

  return g_test_run ();
}
