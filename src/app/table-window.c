/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/table-window.h"

#include "app/export-dialog.h"
#include "app/export-saving.h"
#include "app/help-window.h"
#include "app/plain-toast.h"
#include "app/seen-chart.h"
#include "app/window-private.h"
#include "charts/spec-uses.h"
#include "charts/station-view.h"
#include "widgets/choice-button.h"
#include "widgets/station-worker.h"

#include <glib/gi18n.h>

/* How long a table of polling stations that are being counted may show what was there before, in ms. */
#define PATIENCE 150

static const SaylauChoice charts[] = {
  /* Translators: the chart of the result: bars or a pie */
  { "result", N_ ("Result") },
  /* Translators: the chart of events, phases and tallies over time */
  { "timeline", N_ ("Timeline") },
};

/**
 * SaylauTableWindow:
 *
 * The table twin of a window's charts: the numbers of one of them, which follow what the window shows. Polling stations are counted
 * beside the main loop, as for the chart.
 */
struct _SaylauTableWindow
{
  AdwWindow parent_instance;

  SaylauWindow *window; /* weak: with a reference it would never be destroyed, and this one with it */
  guint update_id;
  SaylauStationWorker *worker;
  guint waiting_id;

  gboolean is_timeline; /* whose table it is */
  GSimpleAction *chart_action;

  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *chart_button;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  SaylauTableView *table_view;
};

G_DEFINE_FINAL_TYPE (SaylauTableWindow, saylau_table_window, ADW_TYPE_WINDOW)

static SaylauChartSpec *
create_spec (SaylauTableWindow *self)
{
  return saylau_seen_chart_get_spec (self->window, self->is_timeline ? SAYLAU_CHART_TIMELINE : saylau_chart_view_get_chart (self->window->chart_view));
}

/* Whether both have the same table: a timeline's moment and span are not in it, and may move all the time. */
static gboolean
list_the_same (const SaylauChartSpec *a,
               const SaylauChartSpec *b)
{
  if (a->chart == SAYLAU_CHART_TIMELINE && b->chart == SAYLAU_CHART_TIMELINE)
    return a->from == b->from && a->to == b->to && g_strcmp0 (a->lang, b->lang) == 0;
  return saylau_chart_spec_shows_same (a, b);
}

static void
show_page (SaylauTableWindow *self,
           const char *page)
{
  gboolean is_table = g_str_equal (page, "table");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", is_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.save", is_table);
}

static void
show_table (SaylauTableWindow *self,
            SaylauChartTable *table)
{
  gboolean has_rows = table != NULL && saylau_chart_table_get_n_rows (table) > 0;
  /* Translators: the title of a window with the numbers of a chart. */
  const char *title = table != NULL ? saylau_chart_table_get_title (table) : _ ("Table");

  saylau_table_view_set_table (self->table_view, table);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, table != NULL ? saylau_chart_table_get_subtitle (table) : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
  show_page (self, has_rows ? "table" : "empty");
}

/* What is shown is out of date by now: rather nothing than that. */
static gboolean
waiting_cb (gpointer data)
{
  SaylauTableWindow *self = data;

  self->waiting_id = 0;
  show_table (self, NULL);
  show_page (self, "counting");
  return G_SOURCE_REMOVE;
}

/* Whether what the table is made of is there, all of it or what @spec is made to say; else it is counted, and the table is made when
 * that is done. */
static gboolean
is_ready (SaylauTableWindow *self,
          SaylauElection *election,
          SaylauChartSpec *spec)
{
  SaylauStationStep step = SAYLAU_STATIONS_WHOLE;
  SaylauStationQuery query;

  if (saylau_station_view_get_query (election, spec, &query))
    step = saylau_station_worker_prepare (self->worker, election, &query);
  else
    saylau_station_worker_cancel (self->worker);
  spec->stations.is_first = step == SAYLAU_STATIONS_FIRST;
  if (step != SAYLAU_STATIONS_NOTHING)
    g_clear_handle_id (&self->waiting_id, g_source_remove);
  else if (saylau_table_view_get_table (self->table_view) == NULL)
    waiting_cb (self);
  else if (self->waiting_id == 0)
    self->waiting_id = g_timeout_add (PATIENCE, waiting_cb, self);
  return step != SAYLAU_STATIONS_NOTHING;
}

static gboolean
update_cb (gpointer data)
{
  SaylauTableWindow *self = data;
  SaylauElection *election = saylau_selection_get_election (self->window->selection);
  SaylauChartTable *shown = saylau_table_view_get_table (self->table_view);
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauChartTable) table = NULL;

  self->update_id = 0;
  if (election != NULL)
    {
      spec = create_spec (self);
      if (!is_ready (self, election, spec))
        return G_SOURCE_REMOVE;
      if (shown != NULL && list_the_same (saylau_chart_table_get_spec (shown), spec))
        return G_SOURCE_REMOVE;
      table = saylau_chart_table_new (election, spec);
    }
  show_table (self, table);
  return G_SOURCE_REMOVE;
}

static void
queue_update (SaylauTableWindow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_cb, self, NULL);
}

static void
choose_chart (SaylauTableWindow *self,
              gboolean is_timeline)
{
  const SaylauChoice *chart = &charts[is_timeline];

  self->is_timeline = is_timeline;
  g_simple_action_set_state (self->chart_action, g_variant_new_string (chart->id));
  saylau_choice_button_show (self->chart_button, _ ("Which chart"), _ (chart->name));
}

static void
chart_chosen_cb (SaylauTableWindow *self,
                 GVariant *state)
{
  choose_chart (self, g_str_equal (g_variant_get_string (state, NULL), charts[TRUE].id));
  queue_update (self);
}

/* Rows of another election would select what is not there. */
static void
election_changed_cb (SaylauTableWindow *self)
{
  saylau_station_worker_cancel (self->worker);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  show_table (self, NULL);
  queue_update (self);
}

static void
write_in_thread (GTask *task,
                 gpointer source,
                 gpointer table,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, saylau_chart_table_to_text (table, SAYLAU_TABLE_TSV), g_free);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  SaylauTableWindow *self = SAYLAU_TABLE_WINDOW (source);
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, saylau_plain_toast_new (_ ("Copied the table")));
}

/* A spreadsheet takes it from the clipboard; a large one is written in a worker. */
static void
copy_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SaylauTableWindow *self = SAYLAU_TABLE_WINDOW (widget);
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  g_task_set_task_data (task, saylau_chart_table_ref (saylau_table_view_get_table (self->table_view)),
                        (GDestroyNotify) saylau_chart_table_unref);
  g_task_run_in_thread (task, write_in_thread);
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int response,
                SaylauTableWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    saylau_table_window_save (self, file);
  g_object_unref (dialog);
}

static void
save_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SaylauTableWindow *self = SAYLAU_TABLE_WINDOW (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save the Table"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  SaylauChartKind chart = saylau_chart_table_get_spec (saylau_table_view_get_table (self->table_view))->chart;
  g_autofree char *name = saylau_export_choices_get_name (self->window, chart, SAYLAU_EXPORT_CSV);

  gtk_file_filter_set_name (filter, _ ("CSV tables"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
saylau_table_window_dispose (GObject *object)
{
  SaylauTableWindow *self = SAYLAU_TABLE_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  if (self->worker != NULL)
    saylau_station_worker_cancel (self->worker);
  g_clear_object (&self->worker);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->chart_action);
  G_OBJECT_CLASS (saylau_table_window_parent_class)->dispose (object);
}

static void
saylau_table_window_class_init (SaylauTableWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAYLAU_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = saylau_table_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/table-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauTableWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SaylauTableWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SaylauTableWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SaylauTableWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SaylauTableWindow, table_view);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "table.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
saylau_table_window_init (SaylauTableWindow *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chart_action = g_simple_action_new_stateful ("chart", G_VARIANT_TYPE_STRING, g_variant_new_string (charts[FALSE].id));
  g_signal_connect_object (self->chart_action, "change-state", G_CALLBACK (chart_chosen_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->chart_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "shown", G_ACTION_GROUP (actions));
  self->chart_button = saylau_choice_button_new (charts, G_N_ELEMENTS (charts), "shown.chart", NULL);
  adw_header_bar_pack_start (self->header, self->chart_button);
  self->worker = saylau_station_worker_new ();
  g_signal_connect_object (self->worker, "ready", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  choose_chart (self, FALSE);
}

static SaylauTableWindow *
table_window_new (SaylauWindow *window)
{
  static const char *const keys[] = { "changed::order", "changed::decimals", "changed::language", "changed::chart", "changed::area-measure", "changed::area-classes" };
  SaylauTableWindow *self = g_object_new (SAYLAU_TYPE_TABLE_WINDOW, "transient-for", window, "destroy-with-parent", TRUE, NULL);

  g_set_weak_pointer (&self->window, window);
  saylau_table_view_bind (self->table_view, window->selection);
  saylau_help_window_add_key (GTK_WINDOW (self), "table");
  g_signal_connect_object (window->selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->selection, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->timeline_view, "range-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (window->settings, keys[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  return self;
}

static SaylauTableWindow *
find_table_window (SaylauWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (SAYLAU_IS_TABLE_WINDOW (l->data) && SAYLAU_TABLE_WINDOW (l->data)->window == window)
      return l->data;
  return NULL;
}

/**
 * saylau_table_window_toggle:
 * @window: a window that shows a document
 *
 * Shows the table of the chart that was used last, or, where that is shown already, closes it.
 */
void
saylau_table_window_toggle (SaylauWindow *window)
{
  gboolean is_timeline = saylau_seen_chart_get_kind (window) == SAYLAU_CHART_TIMELINE;
  SaylauTableWindow *self = find_table_window (window);

  if (self != NULL && self->is_timeline == is_timeline)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (self == NULL)
    self = table_window_new (window);
  choose_chart (self, is_timeline);
  g_clear_handle_id (&self->update_id, g_source_remove);
  update_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * saylau_table_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none): its table
 */
SaylauTableView *
saylau_table_window_get_view (SaylauTableWindow *self)
{
  return self->table_view;
}

/**
 * saylau_table_window_save:
 * @self: a window that shows a table
 * @file: where to: as TSV where its name ends so, else as CSV
 *
 * Writes the table in a worker, and says in the main window how it went.
 */
void
saylau_table_window_save (SaylauTableWindow *self,
                          GFile *file)
{
  g_autoptr (SaylauChartSpec) spec = create_spec (self);
  g_autofree char *name = g_file_get_basename (file);
  SaylauExportFormat format = SAYLAU_EXPORT_CSV;

  if (!saylau_export_format_from_path (name, &format, NULL) || !saylau_export_is_table (format))
    format = SAYLAU_EXPORT_CSV;
  saylau_export_saving_start (self->window, spec, format, file);
}
