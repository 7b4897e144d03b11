/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-list.h"

#include "analysis/station-order.h"
#include "charts/station-words.h"
#include "widgets/later.h"
#include "widgets/row-list.h"
#include "widgets/sideways.h"
#include "widgets/stale-cells.h"
#include "widgets/tab-stop.h"
#include "widgets/table-order.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>
#include <math.h>

/* The least width of the column of names, in characters. */
#define NAME_WIDTH 8

/* The toolkit makes no more rows than these at once, and so many of them are new in a frame. */
#define ROWS_MAX 256
#define ROWS_A_FRAME 8

/**
 * SaylauStationList:
 *
 * The polling stations that are selected in a chart, or all of the area: a table that is sorted by any column and filtered
 * by what is looked for. Which rows there are, and their order, is found out beside the main loop.
 */
struct _SaylauStationList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkLabel *brush; /* what the stations have in common */
  GtkColumnView *view;
  SaylauTableOrder *order;
  GtkColumnViewColumn *columns[SAYLAU_N_STATION_SORTS];
  SaylauRowList *rows;           /* places of @stations, as many as are shown by now */
  SaylauStationSample *stations; /* in their order, or NULL */
  SaylauStaleCells *cells;

  SaylauSelection *selection;
  GSettings *settings;
  GCancellable *cancellable; /* of what is worked on, or NULL */
  guint update_id;
  guint grow_id;
};

/* What the worker is told. */
typedef struct
{
  SaylauElection *election;
  SaylauStationQuery query;
  char *words;
  SaylauStationSort sort;
  gboolean descending;
} Work;

G_DEFINE_FINAL_TYPE (SaylauStationList, saylau_station_list, GTK_TYPE_WIDGET)

static const char *const column_names[] = {
  /* Translators: the heads of narrow columns of a table of polling stations. */
  [SAYLAU_STATION_SORT_NAME] = NC_ ("column", "Station"),
  [SAYLAU_STATION_SORT_TURNOUT] = NC_ ("column", "Turnout"),
  [SAYLAU_STATION_SORT_SHARE] = NC_ ("column", "Share"),
  [SAYLAU_STATION_SORT_VOTES] = NC_ ("column", "Votes"),
};

static SaylauElection *
get_election (SaylauStationList *self)
{
  SaylauElection *election = self->selection != NULL ? saylau_selection_get_election (self->selection) : NULL;

  return election != NULL && election->stations != NULL ? election : NULL;
}

static SaylauStationSort
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, "column"));
}

static char *
describe_percent (SaylauStationList *self,
                  gint64 part,
                  gint64 whole)
{
  if (saylau_station_part_check (part, whole) != SAYLAU_LEFT_OUT_NOT)
    return g_strdup ("–");
  return saylau_language_percent (saylau_view_language_get (self->settings), 100.0 * part / whole, g_settings_get_int (self->settings, "decimals"));
}

/* What has neither name nor id is told by its row. */
static char *
get_name (SaylauStationList *self,
          guint station)
{
  const SaylauStationSample *order = self->stations;
  const char *name = saylau_station_order_get_name (order, station);
  g_autofree char *row = NULL;

  if (*name != '\0')
    return g_strdup (name);
  row = saylau_language_count (saylau_view_language_get (self->settings), g_array_index (order->rows, guint, station) + 1);
  /* Translators: a polling station without a name, by its place in the document: "Row 1,234". */
  return g_strdup_printf (_ ("Row %s"), row);
}

static char *
get_text (SaylauStationList *self,
          guint station,
          SaylauStationSort column)
{
  const SaylauStationSample *order = self->stations;
  SaylauStationCounts counts;

  if (column == SAYLAU_STATION_SORT_NAME)
    return get_name (self, station);
  saylau_station_sample_get (order, station, &counts);
  if (column == SAYLAU_STATION_SORT_TURNOUT)
    return describe_percent (self, counts.ballots, counts.registered);
  if (column == SAYLAU_STATION_SORT_SHARE)
    return describe_percent (self, counts.votes, counts.whole);
  return counts.votes == SAYLAU_MISSING ? g_strdup ("–") : saylau_language_count (saylau_view_language_get (self->settings), counts.votes);
}

/* Its whole name, and where it is. */
static char *
get_tip (SaylauStationList *self,
         guint station)
{
  const SaylauStationSample *order = self->stations;
  int area = saylau_station_table_get_area (order->election->stations, g_array_index (order->rows, guint, station));
  const SaylauArea *record = area != SAYLAU_NONE ? saylau_election_get_area (order->election, area) : NULL;
  g_autofree char *name = get_name (self, station);

  if (record == NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s\n%s", name, saylau_text_get (record->name, saylau_language_get_tag (saylau_view_language_get (self->settings))));
}

static void
show_cell_cb (gpointer data,
              GtkListItem *cell)
{
  SaylauStationList *self = data;
  guint station = gtk_list_item_get_position (cell);
  SaylauStationSort column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "column"));
  GtkWidget *label = gtk_list_item_get_child (cell);
  g_autofree char *text = get_text (self, station, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column == SAYLAU_STATION_SORT_NAME)
    {
      g_autofree char *tip = get_tip (self, station);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip, -1);
    }
}

/* To give a widget the text of a tooltip the toolkit asks the display where the pointer is; this one is made when it is wanted. */
static gboolean
query_tip_cb (GtkWidget *label,
              int x,
              int y,
              gboolean keyboard_mode,
              GtkTooltip *tooltip,
              GtkListItem *cell)
{
  SaylauStationList *self = SAYLAU_STATION_LIST (gtk_widget_get_ancestor (label, SAYLAU_TYPE_STATION_LIST));
  g_autofree char *tip = get_tip (self, gtk_list_item_get_position (cell));

  gtk_tooltip_set_text (tooltip, tip);
  return TRUE;
}

static void
bind_cb (SaylauStationList *self,
         GtkListItem *cell)
{
  saylau_stale_cells_bind (self->cells, cell);
}

static void
unbind_cb (SaylauStationList *self,
           GtkListItem *cell)
{
  saylau_stale_cells_unbind (self->cells, cell);
}

static void
setup_cb (GtkColumnViewColumn *column,
          GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_name = get_column (column) == SAYLAU_STATION_SORT_NAME;

  g_object_set_data (G_OBJECT (cell), "column", GUINT_TO_POINTER (get_column (column)));
  gtk_label_set_xalign (GTK_LABEL (label), is_name ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_name ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END);
  if (is_name)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), NAME_WIDTH);
      gtk_widget_set_has_tooltip (label, TRUE);
      g_signal_connect_object (label, "query-tooltip", G_CALLBACK (query_tip_cb), cell, 0);
    }
  else
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
tell_count (SaylauStationList *self)
{
  guint n = self->stations != NULL ? self->stations->rows->len : 0;
  const SaylauLanguage *language = saylau_view_language_get (self->settings);
  g_autofree char *number = saylau_language_count (language, n);
  /* Translators: how many polling stations a table has. */
  g_autofree char *count = g_strdup_printf (ngettext ("%s polling station", "%s polling stations", n), number);
  g_autofree char *brush = saylau_station_words_brush (get_election (self), language, saylau_selection_get_stations (self->selection));

  gtk_label_set_label (self->count, n > 0 ? count : _ ("No polling stations"));
  gtk_label_set_label (self->brush, brush);
  gtk_widget_set_visible (GTK_WIDGET (self->brush), *brush != '\0');
}

static void
work_free (gpointer data)
{
  Work *work = data;

  saylau_election_unref (work->election);
  g_free (work->words);
  g_free (work);
}

static void
work_cb (GTask *task,
         gpointer source,
         gpointer data,
         GCancellable *cancellable)
{
  Work *work = data;

  g_task_return_pointer (task, saylau_station_order_new (work->election, &work->query, work->words, work->sort, work->descending, cancellable),
                         (GDestroyNotify) saylau_station_sample_free);
}

static gboolean
grow_cb (gpointer data)
{
  SaylauStationList *self = data;
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), n = self->stations->rows->len;

  self->grow_id = 0;
  if (shown < ROWS_MAX)
    n = MIN (shown + ROWS_A_FRAME, n);
  saylau_row_list_replace (self->rows, shown, n);
  if (n < self->stations->rows->len)
    self->grow_id = saylau_later_add (GTK_WIDGET (self), grow_cb, self);
  return G_SOURCE_REMOVE;
}

/* Other stations stand at the places that there are; new places come a few in a frame, as the toolkit makes widgets for them. */
static void
take_stations (SaylauStationList *self,
               SaylauStationSample *stations)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), n = stations != NULL ? stations->rows->len : 0;

  g_clear_handle_id (&self->grow_id, g_source_remove);
  saylau_station_sample_free (self->stations);
  self->stations = stations;
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view)), GTK_INVALID_LIST_POSITION);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  if (shown > n)
    saylau_row_list_replace (self->rows, n, n);
  saylau_stale_cells_show (self->cells);
  if (shown < n)
    grow_cb (self);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer data)
{
  SaylauStationList *self = SAYLAU_STATION_LIST (object);
  SaylauStationSample *order;

  /* Another one took its place. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  order = g_task_propagate_pointer (G_TASK (result), NULL);
  g_clear_object (&self->cancellable);
  take_stations (self, order);
  tell_count (self);
}

static void
cancel (SaylauStationList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static Work *
work_new (SaylauStationList *self)
{
  SaylauElection *election = get_election (self);
  int area = saylau_selection_get_area (self->selection);
  Work *work = g_new0 (Work, 1);

  work->election = saylau_election_ref (election);
  work->query.kind = SAYLAU_FIGURES_BRUSHED;
  work->query.area = area == saylau_election_get_root_area (election) ? SAYLAU_NONE : area;
  work->query.brush = *saylau_selection_get_stations (self->selection);
  work->query.candidate = saylau_selection_get_candidate (self->selection);
  work->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  work->sort = MAX (saylau_table_order_get (self->order, &work->descending), SAYLAU_STATION_SORT_NAME);
  return work;
}

static gboolean
update_cb (gpointer data)
{
  SaylauStationList *self = data;
  g_autoptr (GTask) task = NULL;
  Work *work;

  self->update_id = 0;
  cancel (self);
  if (get_election (self) == NULL)
    return G_SOURCE_REMOVE;
  work = work_new (self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_cb);
  return G_SOURCE_REMOVE;
}

/* When there is time, and where it is seen. */
static void
queue_update (SaylauStationList *self)
{
  if (get_election (self) != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = saylau_later_add (GTK_WIDGET (self), update_cb, self);
}

/* The rows are of the election before. */
static void
election_changed_cb (SaylauStationList *self)
{
  cancel (self);
  take_stations (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  queue_update (self);
}

/* Escape. */
static void
stop_search_cb (SaylauStationList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
saylau_station_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (saylau_station_list_parent_class)->map (widget);
  queue_update (SAYLAU_STATION_LIST (widget));
}

static void
saylau_station_list_dispose (GObject *object)
{
  SaylauStationList *self = SAYLAU_STATION_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  saylau_stale_cells_stop (self->cells);
  cancel (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->order, saylau_table_order_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_station_list_parent_class)->dispose (object);
}

static void
saylau_station_list_finalize (GObject *object)
{
  SaylauStationList *self = SAYLAU_STATION_LIST (object);

  saylau_stale_cells_free (self->cells);
  saylau_station_sample_free (self->stations);
  G_OBJECT_CLASS (saylau_station_list_parent_class)->finalize (object);
}

static void
saylau_station_list_class_init (SaylauStationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_station_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_station_list_finalize;
  widget_class->map = saylau_station_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stationlist");
}

static GtkWidget *
create_save_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-save-symbolic");
  /* Translators: a verb: writes the polling stations of a table into a file. */
  const char *name = _ ("Save these as CSV");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.save-stations");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  return label;
}

static void
add_filter (SaylauStationList *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  /* Translators: in the empty entry above the table of polling stations. */
  g_object_set (self->entry, "placeholder-text", _ ("Search stations and areas"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search stations and areas"), -1);
  self->count = create_label ("dim-label");
  self->brush = create_label ("caption");
  gtk_widget_set_visible (GTK_WIDGET (self->brush), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (line), saylau_table_order_create_button (self->order, GTK_WIDGET (self)));
  gtk_box_append (GTK_BOX (line), create_save_button ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->brush));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static void
add_column (SaylauStationList *self,
            SaylauStationSort column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", column_names[column]), factory);

  g_object_set_data (G_OBJECT (added), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), added, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == SAYLAU_STATION_SORT_NAME);
  saylau_table_order_add_column (self->order, added);
  self->columns[column] = added;
  g_object_unref (added);
}

static void
add_view (SaylauStationList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (int column = 0; column < SAYLAU_N_STATION_SORTS; column++)
    add_column (self, column);
  saylau_table_order_fill_menu (self->order);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  saylau_sideways_begin_at_start (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_box_append (GTK_BOX (self->box), saylau_tab_stop_new (scrolled));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Polling stations"), -1);
  gtk_column_view_sort_by_column (self->view, self->columns[SAYLAU_STATION_SORT_NAME], GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
saylau_station_list_init (SaylauStationList *self)
{
  self->rows = saylau_row_list_new (0);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (saylau_row_choice_new (self->rows))));
  self->cells = saylau_stale_cells_new (GTK_WIDGET (self), self->view, show_cell_cb);
  self->order = saylau_table_order_new (self->view);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_filter (self);
  add_view (self);
}

/**
 * saylau_station_list_bind:
 * @self: a list that is not bound yet
 * @selection: what is selected
 * @settings: the user's
 */
void
saylau_station_list_bind (SaylauStationList *self,
                          SaylauSelection *selection,
                          GSettings *settings)
{
  static const char *const causes[] = { "notify::stations", "notify::area", "notify::candidate" };

  g_return_if_fail (SAYLAU_IS_STATION_LIST (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_connect_object (selection, causes[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::decimals", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::language", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_station_list_get_order:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the stations that it shows, in its order
 */
SaylauStationSample *
saylau_station_list_get_order (SaylauStationList *self)
{
  return self->stations;
}

/**
 * saylau_station_list_is_working:
 * @self: a list
 *
 * Returns: whether it is about to show others
 */
gboolean
saylau_station_list_is_working (SaylauStationList *self)
{
  return self->update_id != 0 || self->cancellable != NULL || self->grow_id != 0 || saylau_stale_cells_are_there (self->cells);
}
