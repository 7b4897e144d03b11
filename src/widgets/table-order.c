/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/table-order.h"

#include <glib/gi18n.h>

struct _SaylauTableOrder
{
  GtkColumnView *view;
  GMenu *menu;           /* the columns, by name */
  GSimpleAction *action; /* which of them the rows are sorted by */
  int asked;             /* the column that was asked for its order last; -1: none */
};

/* What a column's sorter knows. */
typedef struct
{
  SaylauTableOrder *order;
  int column;
} Asked;

static GtkColumnViewColumn *
get_column (SaylauTableOrder *self,
            guint column)
{
  g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  return found;
}

static int
asked_cb (gconstpointer one,
          gconstpointer other,
          gpointer data)
{
  const Asked *asked = data;

  asked->order->asked = asked->column;
  return GTK_ORDERING_SMALLER;
}

/* As a press of the column's head: names from the first, figures from the largest. */
static void
sort_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  SaylauTableOrder *self = data;
  int column = g_variant_get_int32 (parameter);

  gtk_column_view_sort_by_column (self->view, get_column (self, column), column == 0 ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
}

static void
reverse_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  SaylauTableOrder *self = data;
  gboolean descending;
  int column = saylau_table_order_get (self, &descending);

  if (column >= 0)
    gtk_column_view_sort_by_column (self->view, get_column (self, column), descending ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
}

/**
 * saylau_table_order_new:
 * @view: (transfer none): a table without columns; must outlive the order
 *
 * Returns: (transfer full): no order
 */
SaylauTableOrder *
saylau_table_order_new (GtkColumnView *view)
{
  SaylauTableOrder *self = g_new0 (SaylauTableOrder, 1);

  self->view = view;
  self->menu = g_menu_new ();
  self->action = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_INT32, g_variant_new_int32 (-1));
  self->asked = -1;
  g_signal_connect (self->action, "activate", G_CALLBACK (sort_cb), self);
  return self;
}

/**
 * saylau_table_order_free:
 * @self: (transfer full) (nullable): an order, whose table is not seen any more
 */
void
saylau_table_order_free (SaylauTableOrder *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->action, self);
  g_object_unref (self->action);
  g_object_unref (self->menu);
  g_free (self);
}

/**
 * saylau_table_order_add_column:
 * @self: an order
 * @column: (transfer none): a new column, which becomes the table's last
 */
void
saylau_table_order_add_column (SaylauTableOrder *self,
                               GtkColumnViewColumn *column)
{
  Asked asked = { self, g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) };
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (asked_cb, g_memdup2 (&asked, sizeof asked), g_free));

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (self->view, column);
}

/**
 * saylau_table_order_create_button:
 * @self: an order
 * @owner: holds the table and the button; gets the actions of the menu
 *
 * Returns: (transfer floating): a button with a menu of the columns
 */
GtkWidget *
saylau_table_order_create_button (SaylauTableOrder *self,
                                  GtkWidget *owner)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) reverse = g_simple_action_new ("reverse", NULL);
  g_autoptr (GMenu) menu = g_menu_new (), more = g_menu_new ();

  g_signal_connect (reverse, "activate", G_CALLBACK (reverse_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->action));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (reverse));
  gtk_widget_insert_action_group (owner, "table", G_ACTION_GROUP (actions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->menu));
  /* Translators: in the menu that sorts a table: the last row becomes the first. */
  g_menu_append (more, _ ("Reverse Order"), "table.reverse");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  /* Translators: a button with a menu of the columns of a table. */
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Sort By"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sort By"), -1);
  return button;
}

/**
 * saylau_table_order_fill_menu:
 * @self: an order
 *
 * Names the menu's columns as they are named now.
 */
void
saylau_table_order_fill_menu (SaylauTableOrder *self)
{
  guint n = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));

  g_menu_remove_all (self->menu);
  for (guint column = 0; column < n; column++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (gtk_column_view_column_get_title (get_column (self, column)), NULL);

      g_menu_item_set_action_and_target (item, "table.sort", "i", column);
      g_menu_append_item (self->menu, item);
    }
}

/**
 * saylau_table_order_get:
 * @self: an order
 * @descending: (out): whether the largest comes first
 *
 * Which column it is and whether the other way round is told by the order of any two things: the column that is asked
 * says that the first is smaller. The menu is told, too.
 *
 * Returns: the column; -1: rows are in no order
 */
int
saylau_table_order_get (SaylauTableOrder *self,
                        gboolean *descending)
{
  self->asked = -1;
  *descending = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self->view, self->menu) == GTK_ORDERING_LARGER;
  g_simple_action_set_state (self->action, g_variant_new_int32 (self->asked));
  return self->asked;
}
