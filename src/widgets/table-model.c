/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/table-model.h"

/**
 * SaylauTableRowItem:
 *
 * One row of a table, made while a view shows it.
 */
struct _SaylauTableRowItem
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (SaylauTableRowItem, saylau_table_row, G_TYPE_OBJECT)

/**
 * SaylauTableModel:
 *
 * The rows of a table as a list, for a view.
 */
struct _SaylauTableModel
{
  GObject parent_instance;

  guint n_rows;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SaylauTableModel, saylau_table_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
saylau_table_row_class_init (SaylauTableRowItemClass *klass)
{
}

static void
saylau_table_row_init (SaylauTableRowItem *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return SAYLAU_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return SAYLAU_TABLE_MODEL (model)->n_rows;
}

static gpointer
get_item (GListModel *model,
          guint position)
{
  SaylauTableRowItem *row;

  if (position >= get_n_items (model))
    return NULL;
  row = g_object_new (SAYLAU_TYPE_TABLE_ROW, NULL);
  row->index = position;
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
saylau_table_model_class_init (SaylauTableModelClass *klass)
{
}

static void
saylau_table_model_init (SaylauTableModel *self)
{
}

/**
 * saylau_table_model_new:
 * @n_rows: how many rows a table has
 *
 * Returns: (transfer full): the rows, none of which is there before it is asked for
 */
SaylauTableModel *
saylau_table_model_new (guint n_rows)
{
  SaylauTableModel *self = g_object_new (SAYLAU_TYPE_TABLE_MODEL, NULL);

  self->n_rows = n_rows;
  return self;
}

/**
 * saylau_table_row_get_index:
 * @self: a row
 *
 * Returns: which row of its table it is
 */
guint
saylau_table_row_get_index (SaylauTableRowItem *self)
{
  return self->index;
}
