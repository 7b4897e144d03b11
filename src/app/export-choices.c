/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/export-dialog.h"

#include "app/export-saving.h"
#include "formats/shown-path.h"
#include "widgets/view-spec.h"

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

static const char *
get_suffix (SaylauExportFormat format)
{
  static const char *const suffixes[] = { ".png", ".svg", ".csv", ".tsv" };

  return suffixes[format];
}

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
  int palette = g_settings_get_enum (settings, "export-palette"); /* 0: as on the screen */
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
  if (palette > 0)
    spec->palette = palette - 1;
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
 * @chart: which chart of it
 * @format: of the file
 *
 * Returns: (transfer full): a name for the file, after the document's and the chart's, in valid UTF-8
 */
char *
saylau_export_choices_get_name (SaylauWindow *window,
                                SaylauChartKind chart,
                                SaylauExportFormat format)
{
  g_autofree char *document = saylau_shown_path_get_name (saylau_window_get_file (window));

  for (char *dot; (dot = strrchr (document, '.')) != NULL && dot != document;)
    *dot = '\0';
  return g_strdup_printf ("%s-%s%s", document, saylau_chart_kind_to_id (chart),
                          get_suffix (format));
}

/**
 * saylau_export_choices_get_target:
 * @window: a window
 * @file: what the user named
 * @format: (out): the format that the name says, else the one that the user chose last
 *
 * Returns: (transfer full): @file; where its name says no format, with the suffix of @format. The document
 *   portal lets a sandboxed program write the very name that the user chose and no other; then it is @file
 */
GFile *
saylau_export_choices_get_target (SaylauWindow *window,
                                  GFile *file,
                                  SaylauExportFormat *format)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full_name = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (saylau_export_format_from_path (name, format, NULL))
    return g_object_ref (file);

  *format = saylau_export_choices_get_format (window);
  if (path != NULL && saylau_shown_path_is_portal (path))
    return g_object_ref (file);
  full_name = g_strconcat (name, get_suffix (*format), NULL);
  return g_file_get_child (folder, full_name);
}

/**
 * saylau_export_choices_save:
 * @window: a window that shows a document
 * @file: where to, as the user named it
 *
 * Writes what @window shows as the user chose last, in a worker, and says in @window how it went.
 */
void
saylau_export_choices_save (SaylauWindow *window,
                            GFile *file)
{
  g_autoptr (SaylauChartSpec) spec = saylau_export_choices_get_spec (window);
  SaylauExportFormat format;
  g_autoptr (GFile) target = saylau_export_choices_get_target (window, file, &format);

  saylau_export_saving_start (window, spec, format, target);
}
