/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/seen-chart.h"

#include "app/export-dialog.h"
#include "app/window-private.h"
#include "charts/spec-command.h"
#include "formats/shown-path.h"
#include "widgets/view-look.h"
#include "widgets/view-spec.h"

/* Which chart of a window a command without further words means, and how it is seen. */

static void
focus_changed_cb (SaylauWindow *window)
{
  saylau_seen_chart_note (window, gtk_window_get_focus (GTK_WINDOW (window)));
}

/**
 * saylau_seen_chart_watch:
 * @window: a window
 *
 * Notes from now on which chart the keyboard is in.
 */
void
saylau_seen_chart_watch (SaylauWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}

/**
 * saylau_seen_chart_note:
 * @window: a window
 * @widget: (nullable): what the keyboard or the pointer is in
 *
 * The chart that was used last is the one that is meant, also while a menu is open.
 */
void
saylau_seen_chart_note (SaylauWindow *window,
                        GtkWidget *widget)
{
  if (widget == NULL)
    return;
  if (gtk_widget_is_ancestor (widget, GTK_WIDGET (window->timeline_view)))
    window->timeline_is_used = TRUE;
  else if (gtk_widget_is_ancestor (widget, GTK_WIDGET (window->chart_view)) ||
           gtk_widget_is_ancestor (widget, GTK_WIDGET (window->area_choices)) ||
           gtk_widget_is_ancestor (widget, GTK_WIDGET (window->station_choices)) ||
           gtk_widget_is_ancestor (widget, GTK_WIDGET (window->tally_choices)))
    window->timeline_is_used = FALSE;
}

/**
 * saylau_seen_chart_get_kind:
 * @window: a window
 *
 * Returns: the chart that is meant: where there is room for one the one that is seen, else the one that was used last
 */
SaylauChartKind
saylau_seen_chart_get_kind (SaylauWindow *window)
{
  gboolean is_timeline = window->timeline_is_used;

  if (saylau_stage_get_narrow (window->stage))
    is_timeline = saylau_stage_get_page (window->stage) == SAYLAU_STAGE_TIMELINE;
  return is_timeline ? SAYLAU_CHART_TIMELINE : saylau_chart_view_get_chart (window->chart_view);
}

/**
 * saylau_seen_chart_get_spec:
 * @window: a window that shows a document
 * @kind: one of its charts
 *
 * Returns: (transfer full): that chart as it is seen: of the same size, colours, language and time
 */
SaylauChartSpec *
saylau_seen_chart_get_spec (SaylauWindow *window,
                            SaylauChartKind kind)
{
  gboolean is_timeline = kind == SAYLAU_CHART_TIMELINE;
  SaylauSceneView *view = is_timeline ? saylau_timeline_view_get_scene_view (window->timeline_view)
                                      : saylau_chart_view_get_scene_view (window->chart_view);
  SaylauChartSpec *spec = saylau_view_spec_new (window->selection, window->settings, kind);
  SaylauTimelineRange range = saylau_timeline_view_get_range (window->timeline_view);
  SaylauScene *scene = saylau_scene_view_get_scene (view);

  if (is_timeline)
    {
      spec->from = range.from;
      spec->to = range.to;
    }
  if (scene != NULL)
    {
      spec->width = saylau_scene_get_width (scene);
      spec->height = saylau_scene_get_height (scene);
    }
  spec->scale = gtk_widget_get_scale_factor (GTK_WIDGET (view));
  saylau_view_look_apply (GTK_WIDGET (view), spec);
  return spec;
}

/* As a command can name it: in a sandbox the name alone, since where it is there means nothing outside. */
static char *
get_document_path (SaylauWindow *window)
{
  const char *path = g_file_peek_path (window->file);

  return path != NULL && !saylau_shown_path_is_portal (path) ? g_strdup (path) : saylau_shown_path_get (window->file);
}

/**
 * saylau_seen_chart_get_command:
 * @window: a window that shows a document
 *
 * Returns: (transfer full): the line for a shell that draws the chart that is meant, as it is seen
 */
char *
saylau_seen_chart_get_command (SaylauWindow *window)
{
  g_autoptr (SaylauChartSpec) spec = saylau_seen_chart_get_spec (window, saylau_seen_chart_get_kind (window));
  g_autofree char *document = get_document_path (window);
  g_autofree char *output = saylau_export_choices_get_name (window, spec->chart, saylau_export_choices_get_format (window));

  return saylau_spec_command_new (saylau_selection_get_election (window->selection), spec, document, output);
}
