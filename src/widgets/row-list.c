/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/row-list.h"

/**
 * SaylauRowList:
 *
 * So many rows as a list for a view. An item is made when a view shows it and holds nothing: what stands in a row is told by
 * its place, so that 100,000 rows cost no more than those in sight.
 */
typedef struct
{
  guint n_rows;
} SaylauRowListPrivate;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (SaylauRowList, saylau_row_list, G_TYPE_OBJECT, G_ADD_PRIVATE (SaylauRowList) G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  SaylauRowListPrivate *priv = saylau_row_list_get_instance_private (SAYLAU_ROW_LIST (list));

  return priv->n_rows;
}

static gpointer
get_item (GListModel *list,
          guint position)
{
  return position < get_n_items (list) ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
saylau_row_list_class_init (SaylauRowListClass *klass)
{
}

static void
saylau_row_list_init (SaylauRowList *self)
{
}

/**
 * saylau_row_list_new:
 * @n_rows: how many rows there are
 *
 * Returns: (transfer full): the rows, none of which is there before it is asked for
 */
SaylauRowList *
saylau_row_list_new (guint n_rows)
{
  SaylauRowList *self = g_object_new (SAYLAU_TYPE_ROW_LIST, NULL);
  SaylauRowListPrivate *priv = saylau_row_list_get_instance_private (self);

  priv->n_rows = n_rows;
  return self;
}

/**
 * saylau_row_list_replace:
 * @self: a list
 * @first: the first row that is another one now; those before it stay
 * @n_rows: how many rows there are now, @first or more
 *
 * Tells those who show the list.
 */
void
saylau_row_list_replace (SaylauRowList *self,
                         guint first,
                         guint n_rows)
{
  SaylauRowListPrivate *priv = saylau_row_list_get_instance_private (self);
  guint before = priv->n_rows;

  priv->n_rows = n_rows;
  g_list_model_items_changed (G_LIST_MODEL (self), first, before - first, n_rows - first);
}

/**
 * saylau_row_choice_new:
 * @rows: (nullable): the rows, or %NULL: there are none yet
 *
 * Returns: (transfer full): which of the rows is chosen: none, until somebody chooses one
 */
GtkSingleSelection *
saylau_row_choice_new (SaylauRowList *rows)
{
  GtkSingleSelection *choice = gtk_single_selection_new (rows != NULL ? g_object_ref (G_LIST_MODEL (rows)) : NULL);

  gtk_single_selection_set_autoselect (choice, FALSE);
  gtk_single_selection_set_can_unselect (choice, TRUE);
  gtk_single_selection_set_selected (choice, GTK_INVALID_LIST_POSITION);
  return choice;
}
