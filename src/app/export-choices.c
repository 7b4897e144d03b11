/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/export-dialog.h"

#include "app/export-job.h"
#include "app/problem-dialog.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* What the user chose last is in the settings; this makes of it what is written. The order of
 * the sizes is that of the settings' enumeration. */

enum
{
  SIZE_AS_SEEN,
  SIZE_ARTICLE,
  SIZE_SQUARE,
  SIZE_SLIDE,
  SIZE_CUSTOM,
};

enum
{
  CHART_RESULT,
  CHART_TIMELINE,
};

static SaylauSceneView *
get_scene_view (SaylauWindow *window)
{
  if (g_settings_get_enum (saylau_window_get_settings (window), "export-chart") == CHART_TIMELINE)
    return saylau_timeline_view_get_scene_view (saylau_window_get_timeline_view (window));
  return saylau_chart_view_get_scene_view (saylau_window_get_chart_view (window));
}

static void
set_size (SaylauChartSpec *spec,
          SaylauWindow *window)
{
  static const struct
  {
    int width, height;
  } sizes[] = {
    [SIZE_ARTICLE] = { 1200, 675 },
    [SIZE_SQUARE] = { 1080, 1080 },
    [SIZE_SLIDE] = { 1920, 1080 },
  };
  GSettings *settings = saylau_window_get_settings (window);
  int size = g_settings_get_enum (settings, "export-size");
  SaylauScene *seen = saylau_scene_view_get_scene (get_scene_view (window));

  if (size == SIZE_AS_SEEN && seen != NULL)
    {
      spec->width = saylau_scene_get_width (seen);
      spec->height = saylau_scene_get_height (seen);
      spec->zoom = 1;
    }
  else if (size == SIZE_CUSTOM)
    {
      spec->width = g_settings_get_int (settings, "export-width");
      spec->height = g_settings_get_int (settings, "export-height");
    }
  else if (size != SIZE_AS_SEEN)
    {
      spec->width = sizes[size].width;
      spec->height = sizes[size].height;
    }
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  GFile *file = g_task_get_task_data (G_TASK (user_data));
  g_autoptr (GTask) task = user_data;
  SaylauWindow *window = g_task_get_source_object (task);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!saylau_export_job_run_finish (result, &error))
    {
      text = g_strdup_printf (_ ("“%s” cannot be written"), name);
      gtk_window_present (saylau_problem_dialog_new (GTK_WINDOW (window), text, error->message));
      g_task_return_boolean (task, FALSE);
      return;
    }

  text = g_strdup_printf (_ ("Exported “%s”"), name);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Show in _Files"));
  adw_toast_set_action_name (toast, "app.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  saylau_window_add_toast (window, toast);
  g_task_return_boolean (task, TRUE);
}

/**
 * saylau_export_choices_get_spec:
 * @window: a window that shows a document
 *
 * Returns: (transfer full): what @window shows, as the user chose last to export it
 */
SaylauChartSpec *
saylau_export_choices_get_spec (SaylauWindow *window)
{
  GSettings *settings = saylau_window_get_settings (window);
  SaylauChartKind chart = saylau_chart_view_get_chart (saylau_window_get_chart_view (window));
  g_autofree char *lang = g_settings_get_string (settings, "export-language");
  SaylauTimelineRange range = saylau_timeline_view_get_range (saylau_window_get_timeline_view (window));
  SaylauChartSpec *spec;

  if (g_settings_get_enum (settings, "export-chart") == CHART_TIMELINE)
    chart = SAYLAU_CHART_TIMELINE;
  spec = saylau_view_spec_new (saylau_window_get_selection (window), settings, chart);
  if (chart == SAYLAU_CHART_TIMELINE)
    {
      spec->from = range.from;
      spec->to = range.to;
    }
  spec->theme = g_settings_get_enum (settings, "export-theme");
  spec->scale = g_settings_get_int (settings, "export-scale");
  set_size (spec, window);
  if (*lang != '\0')
    {
      g_free (spec->lang);
      spec->lang = g_steal_pointer (&lang);
    }
  return spec;
}

/**
 * saylau_export_choices_get_format:
 * @window: a window
 *
 * Returns: the format that the user chose last
 */
SaylauExportFormat
saylau_export_choices_get_format (SaylauWindow *window)
{
  return g_settings_get_enum (saylau_window_get_settings (window), "export-format");
}

/**
 * saylau_export_choices_get_name:
 * @window: a window that shows a document
 *
 * Returns: (transfer full): a name for the file, after the document's and the chart's
 */
char *
saylau_export_choices_get_name (SaylauWindow *window)
{
  g_autoptr (SaylauChartSpec) spec = saylau_export_choices_get_spec (window);
  g_autofree char *document = g_file_get_basename (saylau_window_get_file (window));
  const char *format = saylau_export_choices_get_format (window) == SAYLAU_EXPORT_PNG ? "png" : "svg";

  for (char *dot; (dot = strrchr (document, '.')) != NULL && dot != document;)
    *dot = '\0';
  return g_strdup_printf ("%s-%s.%s", document, saylau_chart_kind_to_id (spec->chart), format);
}

/**
 * saylau_export_choices_save:
 * @window: a window that shows a document
 * @file: where to
 *
 * Writes what @window shows as the user chose last, in a worker, and says in @window how it went.
 */
void
saylau_export_choices_save (SaylauWindow *window,
                            GFile *file)
{
  g_autoptr (SaylauChartSpec) spec = saylau_export_choices_get_spec (window);
  /* Keeps window and file until it is done. */
  GTask *task = g_task_new (window, NULL, NULL, NULL);

  g_task_set_source_tag (task, saylau_export_choices_save);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  saylau_export_job_run_async (saylau_selection_get_election (saylau_window_get_selection (window)), spec,
                               saylau_export_choices_get_format (window), file, NULL, saved_cb, task);
}
