/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-list-model.h"

struct _SaylauStationItem
{
  GObject parent_instance;

  guint station;
};

G_DEFINE_FINAL_TYPE (SaylauStationItem, saylau_station_item, G_TYPE_OBJECT)

static void
saylau_station_item_class_init (SaylauStationItemClass *klass)
{
}

static void
saylau_station_item_init (SaylauStationItem *self)
{
}

/**
 * SaylauStationListModel:
 *
 * Polling stations in an order that was made beside the main loop. They are numbers; an item is made when a list shows it,
 * so that a million of them cost nothing.
 */
struct _SaylauStationListModel
{
  GObject parent_instance;

  SaylauStationSample *order; /* or NULL: there are no rows */
};

static GType
get_item_type (GListModel *list)
{
  return SAYLAU_TYPE_STATION_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  const SaylauStationSample *order = SAYLAU_STATION_LIST_MODEL (list)->order;

  return order != NULL ? order->rows->len : 0;
}

static gpointer
get_item (GListModel *list,
          guint position)
{
  SaylauStationItem *item;

  if (position >= get_n_items (list))
    return NULL;
  item = g_object_new (SAYLAU_TYPE_STATION_ITEM, NULL);
  item->station = position;
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SaylauStationListModel, saylau_station_list_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
saylau_station_list_model_finalize (GObject *object)
{
  saylau_station_sample_free (SAYLAU_STATION_LIST_MODEL (object)->order);
  G_OBJECT_CLASS (saylau_station_list_model_parent_class)->finalize (object);
}

static void
saylau_station_list_model_class_init (SaylauStationListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = saylau_station_list_model_finalize;
}

static void
saylau_station_list_model_init (SaylauStationListModel *self)
{
}

/**
 * saylau_station_item_get_station:
 * @self: an item
 *
 * Returns: its place in the order
 */
guint
saylau_station_item_get_station (SaylauStationItem *self)
{
  return self->station;
}

/**
 * saylau_station_list_model_new:
 *
 * Returns: (transfer full): a model without rows
 */
SaylauStationListModel *
saylau_station_list_model_new (void)
{
  return g_object_new (SAYLAU_TYPE_STATION_LIST_MODEL, NULL);
}

/**
 * saylau_station_list_model_take_order:
 * @self: a model
 * @order: (nullable) (transfer full): the stations to show; %NULL: none
 */
void
saylau_station_list_model_take_order (SaylauStationListModel *self,
                                      SaylauStationSample *order)
{
  g_autoptr (SaylauStationSample) before = g_steal_pointer (&self->order);
  guint n_before = before != NULL ? before->rows->len : 0;

  self->order = order;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

/**
 * saylau_station_list_model_get_order:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the stations that it shows
 */
SaylauStationSample *
saylau_station_list_model_get_order (SaylauStationListModel *self)
{
  return self->order;
}
