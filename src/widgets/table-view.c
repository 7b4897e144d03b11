/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/table-view.h"

#include "widgets/row-list.h"
#include "widgets/sideways.h"
#include "widgets/tab-stop.h"

/* How wide a column becomes by itself at most, in characters, and how many of its cells say so. */
#define TEXT_WIDTH 32
#define N_MEASURED 64

/* What is longer has a tip, since a column may be made narrower than its text, in characters. */
#define SHORT_WIDTH 12

/**
 * SaylauTableView:
 *
 * The table of a chart. A row that is selected selects what it stands for, and what is selected elsewhere is selected
 * here.
 */
struct _SaylauTableView
{
  GtkWidget parent_instance;

  GtkWidget *stop;
  GtkColumnView *column_view;
  GtkSingleSelection *rows;
  SaylauSelection *selection;
  SaylauChartTable *table;
  GHashTable *cells;     /* (element-type GtkListItem): those that show something now */
  gboolean is_following; /* the row that is selected follows the selection, not the other way round */
};

G_DEFINE_FINAL_TYPE (SaylauTableView, saylau_table_view, GTK_TYPE_WIDGET)

static int
get_report_area (SaylauSelection *selection,
                 int report)
{
  const SaylauElection *election = saylau_selection_get_election (selection);

  return ((SaylauTurnoutReport *) g_ptr_array_index (election->turnout, report))->area;
}

static void
select_subject (SaylauSelection *selection,
                SaylauMarkKind kind,
                int subject)
{
  switch ((guint) kind)
    {
    case SAYLAU_MARK_CANDIDATE:
      saylau_selection_set_candidate (selection, subject);
      break;
    case SAYLAU_MARK_EVENT:
      saylau_selection_set_event (selection, subject);
      break;
    case SAYLAU_MARK_TALLY:
      saylau_selection_set_tally (selection, subject);
      break;
    case SAYLAU_MARK_AREA:
      saylau_selection_set_area (selection, subject);
      break;
    case SAYLAU_MARK_REPORT:
      saylau_selection_set_area (selection, get_report_area (selection, subject));
      break;
    default:
      break;
    }
}

static gboolean
is_selected (SaylauTableView *self,
             guint row)
{
  int subject;

  switch ((guint) saylau_chart_table_get_subject (self->table, row, &subject))
    {
    case SAYLAU_MARK_CANDIDATE:
      return subject == saylau_selection_get_candidate (self->selection);
    case SAYLAU_MARK_EVENT:
      return subject == saylau_selection_get_event (self->selection);
    case SAYLAU_MARK_AREA:
      return subject == saylau_selection_get_area (self->selection);
    case SAYLAU_MARK_REPORT:
      return get_report_area (self->selection, subject) == saylau_selection_get_area (self->selection);
    case SAYLAU_MARK_TALLY:
      /* One tally or another is shown at any time: an event says more. */
      return subject == saylau_selection_get_tally (self->selection) && saylau_selection_get_event (self->selection) == SAYLAU_NONE;
    default:
      return FALSE;
    }
}

static guint
find_selected (SaylauTableView *self)
{
  guint row = gtk_single_selection_get_selected (self->rows);
  guint n_rows = saylau_chart_table_get_n_rows (self->table);

  /* Of several rows about one event it may be any. */
  if (row < n_rows && is_selected (self, row))
    return row;
  for (row = 0; row < n_rows; row++)
    if (is_selected (self, row))
      return row;
  return GTK_INVALID_LIST_POSITION;
}

static void
follow_selection (SaylauTableView *self)
{
  if (self->table == NULL)
    return;

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->rows, find_selected (self));
  self->is_following = FALSE;
}

/* Whether a map shows the areas in it instead, where it is selected. */
static gboolean
has_parts (SaylauTableView *self,
           SaylauMarkKind kind,
           int subject)
{
  return kind == SAYLAU_MARK_AREA && saylau_election_has_parts (saylau_selection_get_election (self->selection), subject);
}

/* Arrows walk through the rows: an area with parts, which would take their place, waits until it is activated. */
static void
select_row (SaylauTableView *self,
            guint row,
            gboolean activated)
{
  SaylauMarkKind kind;
  int subject;

  if (saylau_selection_get_election (self->selection) == NULL)
    return;
  kind = saylau_chart_table_get_subject (self->table, row, &subject);
  if (subject != SAYLAU_NONE && (activated || !has_parts (self, kind, subject)))
    select_subject (self->selection, kind, subject);
}

static void
row_selected_cb (SaylauTableView *self)
{
  guint row = gtk_single_selection_get_selected (self->rows);

  if (!self->is_following && row != GTK_INVALID_LIST_POSITION)
    select_row (self, row, FALSE);
}

static void
activated_cb (SaylauTableView *self,
              guint row)
{
  select_row (self, row, TRUE);
}

static void
show_cell (SaylauTableView *self,
           GtkListItem *item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), "column"));
  guint row = gtk_list_item_get_position (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = saylau_chart_table_get_shown (self->table, row, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, g_utf8_strlen (text, -1) > SHORT_WIDTH ? text : NULL);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item,
               gpointer data)
{
  gboolean is_number = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "is-number"));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "width")));
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem *item,
              SaylauTableView *self)
{
  g_object_set_data (G_OBJECT (item), "column", g_object_get_data (G_OBJECT (factory), "column"));
  g_hash_table_add (self->cells, item);
  show_cell (self, item);
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item,
                SaylauTableView *self)
{
  g_hash_table_remove (self->cells, item);
}

/* As wide as its first cells ask for, in characters. */
static int
choose_width (SaylauTableView *self,
              guint column)
{
  guint n_rows = MIN (saylau_chart_table_get_n_rows (self->table), N_MEASURED);
  glong width = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *text = saylau_chart_table_get_shown (self->table, row, column);

      width = MAX (width, g_utf8_strlen (text, -1));
    }
  return MIN (width, TEXT_WIDTH);
}

static void
add_column (SaylauTableView *self,
            guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), "is-number", GINT_TO_POINTER (saylau_chart_table_is_number (self->table, column)));
  g_object_set_data (G_OBJECT (factory), "width", GINT_TO_POINTER (choose_width (self, column)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, 0);
  added = gtk_column_view_column_new (saylau_chart_table_get_column_title (self->table, column), factory);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (self->column_view, added);
}

/* What is left of the window's width is the last column's. */
static void
fill_width (GListModel *columns)
{
  g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  gtk_column_view_column_set_expand (last, TRUE);
}

static void
replace_columns (SaylauTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->column_view, column);
    }
  for (guint i = 0; i < saylau_chart_table_get_n_columns (self->table); i++)
    if (!saylau_chart_table_is_context (self->table, i))
      add_column (self, i);
  fill_width (columns);
}

static gboolean
have_same_columns (const SaylauChartTable *a,
                   const SaylauChartTable *b)
{
  if (saylau_chart_table_get_n_columns (a) != saylau_chart_table_get_n_columns (b))
    return FALSE;
  for (guint i = 0; i < saylau_chart_table_get_n_columns (a); i++)
    if (!g_str_equal (saylau_chart_table_get_column_title (a, i), saylau_chart_table_get_column_title (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
have_same_rows (const SaylauChartTable *a,
                const SaylauChartTable *b)
{
  if (saylau_chart_table_get_n_rows (a) != saylau_chart_table_get_n_rows (b))
    return FALSE;
  for (guint i = 0; i < saylau_chart_table_get_n_rows (a); i++)
    {
      int one, other;

      if (saylau_chart_table_get_subject (a, i, &one) != saylau_chart_table_get_subject (b, i, &other) || one != other)
        return FALSE;
    }
  return TRUE;
}

/* Other words about the same: whoever walks through the rows stays where they are. */
static void
show_cells (SaylauTableView *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    show_cell (self, cell);
}

static void
replace_rows (SaylauTableView *self,
              gboolean has_same_columns)
{
  g_autoptr (SaylauRowList) model = self->table != NULL ? saylau_row_list_new (saylau_chart_table_get_n_rows (self->table)) : NULL;

  gtk_single_selection_set_model (self->rows, NULL);
  if (self->table != NULL && !has_same_columns)
    replace_columns (self);
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (model));
}

static void
saylau_table_view_dispose (GObject *object)
{
  SaylauTableView *self = SAYLAU_TABLE_VIEW (object);

  g_clear_pointer (&self->stop, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->table, saylau_chart_table_unref);
  G_OBJECT_CLASS (saylau_table_view_parent_class)->dispose (object);
}

static void
saylau_table_view_finalize (GObject *object)
{
  g_hash_table_unref (SAYLAU_TABLE_VIEW (object)->cells);
  G_OBJECT_CLASS (saylau_table_view_parent_class)->finalize (object);
}

static void
saylau_table_view_class_init (SaylauTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = saylau_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_table_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
saylau_table_view_init (SaylauTableView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = saylau_row_choice_new (NULL);
  self->column_view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->rows))));
  gtk_column_view_set_show_row_separators (self->column_view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->column_view), "data-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->column_view));
  self->stop = saylau_tab_stop_new (scrolled);
  gtk_widget_set_parent (self->stop, GTK_WIDGET (self));
  saylau_sideways_begin_at_start (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  g_signal_connect_object (self->column_view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_table_view_bind:
 * @self: a view that is not bound yet
 * @selection: what is selected, shown and changed here
 */
void
saylau_table_view_bind (SaylauTableView *self,
                        SaylauSelection *selection)
{
  g_return_if_fail (SAYLAU_IS_TABLE_VIEW (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::candidate", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::event", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::tally", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::area", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_table_view_get_table:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SaylauChartTable *
saylau_table_view_get_table (SaylauTableView *self)
{
  return self->table;
}

/**
 * saylau_table_view_set_table:
 * @self: a view that is bound
 * @table: (nullable): what it is to show
 *
 * Replaces what is shown. Columns that stay keep their width; where the rows stay too, so does the focus.
 */
void
saylau_table_view_set_table (SaylauTableView *self,
                             SaylauChartTable *table)
{
  g_autoptr (SaylauChartTable) before = NULL;
  gboolean has_same_columns;

  g_return_if_fail (SAYLAU_IS_TABLE_VIEW (self) && self->selection != NULL);

  self->is_following = TRUE;
  before = g_steal_pointer (&self->table);
  self->table = table != NULL ? saylau_chart_table_ref (table) : NULL;
  has_same_columns = before != NULL && table != NULL && have_same_columns (before, table);
  if (has_same_columns && have_same_rows (before, table))
    show_cells (self);
  else
    replace_rows (self, has_same_columns);
  self->is_following = FALSE;
  follow_selection (self);
}
