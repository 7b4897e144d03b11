/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/area-list.h"

#include "charts/spec-uses.h"
#include "widgets/area-list-model.h"
#include "widgets/later.h"
#include "widgets/sideways.h"
#include "widgets/stale-cells.h"
#include "widgets/tab-stop.h"
#include "widgets/table-order.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/**
 * SaylauAreaList:
 *
 * The areas of the map as a table: what colours them and what is useful beside it, sorted by any column and filtered by
 * what is looked for. What is chosen here is selected, and what is selected elsewhere is chosen here.
 */
struct _SaylauAreaList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkColumnView *view;
  SaylauTableOrder *order;
  GtkColumnViewColumn *columns[SAYLAU_N_AREA_COLUMNS];
  SaylauAreaListModel *model;
  GtkSingleSelection *chosen;
  SaylauStaleCells *cells;

  SaylauSelection *selection;
  GSettings *settings;
  guint update_id;
  gboolean updating;
  gboolean choosing;
};

G_DEFINE_FINAL_TYPE (SaylauAreaList, saylau_area_list, GTK_TYPE_WIDGET)

static SaylauElection *
get_election (SaylauAreaList *self)
{
  return self->selection != NULL ? saylau_selection_get_election (self->selection) : NULL;
}

static SaylauAreaColumn
get_column (gpointer list_item)
{
  return GPOINTER_TO_UINT (g_object_get_data (list_item, "column"));
}

static void
show_cell_cb (gpointer data,
              GtkListItem *cell)
{
  SaylauAreaList *self = data;
  guint row = gtk_list_item_get_position (cell);
  GtkWidget *label = gtk_list_item_get_child (cell);
  SaylauAreaColumn column = get_column (cell);
  g_autofree char *text = saylau_area_list_model_get_text (self->model, row, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (saylau_area_list_model_is_known (self->model, row, column))
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
}

static void
tell_count (SaylauAreaList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *number = saylau_language_count (saylau_view_language_get (self->settings), n);
  /* Translators: how many areas a table has. */
  g_autofree char *count = g_strdup_printf (ngettext ("%s area", "%s areas", n), number);

  gtk_label_set_label (self->count, n > 0 ? count : _ ("No areas"));
}

static void
name_columns (SaylauAreaList *self)
{
  static const char *const heads[][2] = {
    /* Translators: the heads of narrow columns of a table of areas. */
    [SAYLAU_MEASURE_WINNER] = { NC_ ("column", "Who leads"), NC_ ("column", "Share") },
    [SAYLAU_MEASURE_SHARE] = { NC_ ("column", "Share"), NC_ ("column", "Turnout") },
    [SAYLAU_MEASURE_TURNOUT] = { NC_ ("column", "Turnout"), NC_ ("column", "Events") },
    [SAYLAU_MEASURE_EVENTS] = { NC_ ("column", "Events"), NC_ ("column", "Turnout") },
    [SAYLAU_MEASURE_DETAINED] = { NC_ ("column", "Detained"), NC_ ("column", "Turnout") },
    [SAYLAU_MEASURE_DIFFERENCE] = { NC_ ("column", "Difference"), NC_ ("column", "Turnout") },
  };
  SaylauMeasure measure = saylau_area_list_model_get_measure (self->model);

  gtk_column_view_column_set_title (self->columns[SAYLAU_AREA_COLUMN_VALUE], g_dpgettext2 (NULL, "column", heads[measure][0]));
  gtk_column_view_column_set_title (self->columns[SAYLAU_AREA_COLUMN_MORE], g_dpgettext2 (NULL, "column", heads[measure][1]));
  saylau_table_order_fill_menu (self->order);
}

/* Chooses here what is selected, and brings it into sight. */
static void
choose_selected (SaylauAreaList *self)
{
  guint row = get_election (self) != NULL ? saylau_area_list_model_find (self->model, saylau_selection_get_area (self->selection))
                                          : GTK_INVALID_LIST_POSITION;

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->chosen, row);
  self->updating = FALSE;
  if (row != GTK_INVALID_LIST_POSITION && !self->choosing)
    gtk_widget_activate_action (saylau_column_view_get_rows (self->view), "list.scroll-to-item", "u", row);
}

static void
arrange (SaylauAreaList *self)
{
  gboolean descending;
  int column = saylau_table_order_get (self->order, &descending);

  self->updating = TRUE;
  /* Or the selection would look for the chosen item among all that are new. */
  gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
  saylau_area_list_model_arrange (self->model, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                  column >= 0 ? (SaylauAreaColumn) column : SAYLAU_N_AREA_COLUMNS, descending);
  self->updating = FALSE;
  tell_count (self);
  choose_selected (self);
  saylau_stale_cells_show (self->cells);
}

static gboolean
update_cb (gpointer data)
{
  SaylauAreaList *self = data;
  SaylauElection *election = get_election (self);
  const SaylauChartSpec *shown = saylau_area_list_model_get_spec (self->model);
  g_autoptr (SaylauChartSpec) spec = NULL;

  self->update_id = 0;
  if (election == NULL)
    return G_SOURCE_REMOVE;
  spec = saylau_view_spec_new (self->selection, self->settings, SAYLAU_CHART_AREAS);
  if (shown == NULL || !saylau_chart_spec_shows_same (spec, shown))
    {
      saylau_area_list_model_set (self->model, election, spec);
      name_columns (self);
    }
  arrange (self);
  return G_SOURCE_REMOVE;
}

/* When there is time, and where it is seen. */
static void
queue_update (SaylauAreaList *self)
{
  if (self->selection != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = saylau_later_add (GTK_WIDGET (self), update_cb, self);
}

/* The rows are of the election before. */
static void
election_changed_cb (SaylauAreaList *self)
{
  self->updating = TRUE;
  saylau_area_list_model_set (self->model, NULL, NULL);
  self->updating = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  queue_update (self);
}

/* Escape. */
static void
stop_search_cb (SaylauAreaList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Arrows walk through the rows: an area with parts, which would take its place, waits until it is activated. */
static void
chosen_cb (SaylauAreaList *self)
{
  guint row = gtk_single_selection_get_selected (self->chosen);

  if (self->updating || row == GTK_INVALID_LIST_POSITION ||
      saylau_election_has_parts (get_election (self), saylau_area_list_model_get_area (self->model, row)))
    return;
  self->choosing = TRUE;
  saylau_selection_set_area (self->selection, saylau_area_list_model_get_area (self->model, row));
  self->choosing = FALSE;
}

static void
activated_cb (SaylauAreaList *self,
              guint row)
{
  saylau_selection_set_area (self->selection, saylau_area_list_model_get_area (self->model, row));
}

static void
area_changed_cb (SaylauAreaList *self)
{
  if (!self->choosing)
    queue_update (self);
}

static void
setup_cb (GtkColumnViewColumn *column,
          GtkListItem *cell)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_name = get_column (column) == SAYLAU_AREA_COLUMN_NAME;

  g_object_set_data (G_OBJECT (cell), "column", GUINT_TO_POINTER (get_column (column)));
  gtk_label_set_xalign (GTK_LABEL (label), is_name ? 0 : 1);
  gtk_label_set_justify (GTK_LABEL (label), is_name ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  /* However large the text, nothing is cut: what has no room in a line goes on in the next, but for words and figures. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (!is_name)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (SaylauAreaList *self,
         GtkListItem *cell)
{
  saylau_stale_cells_bind (self->cells, cell);
}

static void
unbind_cb (SaylauAreaList *self,
           GtkListItem *cell)
{
  saylau_stale_cells_unbind (self->cells, cell);
}

static void
saylau_area_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (saylau_area_list_parent_class)->map (widget);
  queue_update (SAYLAU_AREA_LIST (widget));
}

static void
saylau_area_list_dispose (GObject *object)
{
  SaylauAreaList *self = SAYLAU_AREA_LIST (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  saylau_stale_cells_stop (self->cells);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->order, saylau_table_order_free);
  g_clear_object (&self->chosen);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_area_list_parent_class)->dispose (object);
}

static void
saylau_area_list_finalize (GObject *object)
{
  saylau_stale_cells_free (SAYLAU_AREA_LIST (object)->cells);
  G_OBJECT_CLASS (saylau_area_list_parent_class)->finalize (object);
}

static void
saylau_area_list_class_init (SaylauAreaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_area_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_area_list_finalize;
  widget_class->map = saylau_area_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "arealist");
}

static void
add_filter (SaylauAreaList *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  /* Translators: in the empty entry above the table of areas. */
  g_object_set (self->entry, "placeholder-text", _ ("Search areas"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search areas"), -1);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (line), saylau_table_order_create_button (self->order, GTK_WIDGET (self)));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), line);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static void
add_column (SaylauAreaList *self,
            SaylauAreaColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  /* Translators: the head of a column: the name of an area. */
  GtkColumnViewColumn *added = gtk_column_view_column_new (_ ("Area"), factory);

  g_object_set_data (G_OBJECT (added), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), added, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == SAYLAU_AREA_COLUMN_NAME);
  saylau_table_order_add_column (self->order, added);
  self->columns[column] = added;
  g_object_unref (added);
}

static void
add_view (SaylauAreaList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (int column = 0; column < SAYLAU_N_AREA_COLUMNS; column++)
    add_column (self, column);
  /* It does not widen the side pane: where the longest words have no room, it is scrolled. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  saylau_sideways_begin_at_start (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_box_append (GTK_BOX (self->box), saylau_tab_stop_new (scrolled));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Areas"), -1);
  gtk_column_view_sort_by_column (self->view, self->columns[SAYLAU_AREA_COLUMN_VALUE], GTK_SORT_DESCENDING);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
saylau_area_list_init (SaylauAreaList *self)
{
  self->model = saylau_area_list_model_new ();
  self->chosen = saylau_row_choice_new (SAYLAU_ROW_LIST (self->model));
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->chosen))));
  self->cells = saylau_stale_cells_new (GTK_WIDGET (self), self->view, show_cell_cb);
  self->order = saylau_table_order_new (self->view);
  add_filter (self);
  add_view (self);
}

/**
 * saylau_area_list_bind:
 * @self: a list that is not bound yet
 * @selection: what is selected, shown and changed here
 * @settings: the user's
 */
void
saylau_area_list_bind (SaylauAreaList *self,
                       SaylauSelection *selection,
                       GSettings *settings)
{
  static const char *const keys[] = { "changed::area-measure", "changed::area-classes", "changed::decimals", "changed::language" };

  g_return_if_fail (SAYLAU_IS_AREA_LIST (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (area_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}
