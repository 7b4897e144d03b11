/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/mark-proxies.h"

struct _SaylauMarkProxies
{
  GtkWidget *view;
  GCallback activated, state_changed;
  GPtrArray *proxies; /* (element-type SaylauMarkProxy) */
};

static SaylauMarkProxy *
create_proxy (SaylauMarkProxies *self,
              const SaylauMark *mark)
{
  SaylauMarkProxy *proxy = saylau_mark_proxy_new (mark);

  g_signal_connect_object (proxy, "activated", self->activated, self->view, 0);
  g_signal_connect_object (proxy, "state-flags-changed", self->state_changed, self->view, 0);
  return proxy;
}

static GHashTable *
index_proxies (SaylauMarkProxies *self)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->proxies->len; i++)
    {
      SaylauMarkProxy *proxy = g_ptr_array_index (self->proxies, i);

      g_hash_table_insert (by_id, (char *) saylau_mark_proxy_get_id (proxy), proxy);
    }
  return by_id;
}

/* Removes those that stand for nothing any more. The focus goes with the last, never to nowhere. */
static void
drop_proxies (SaylauMarkProxies *self,
              GHashTable *unused)
{
  gboolean lost_focus = FALSE;
  GHashTableIter iter;
  gpointer proxy;

  g_hash_table_iter_init (&iter, unused);
  while (g_hash_table_iter_next (&iter, NULL, &proxy))
    {
      lost_focus |= gtk_widget_has_focus (proxy);
      gtk_widget_unparent (proxy);
    }
  if (lost_focus && self->proxies->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->proxies, 0));
}

/**
 * saylau_mark_proxies_new:
 * @view: the widget that shows the marks and takes the proxies as its children; must outlive the set
 * @activated: for #SaylauMarkProxy::activated of each; its last argument is @view
 * @state_changed: for #GtkWidget::state-flags-changed of each; its last argument is @view
 *
 * Returns: (transfer full): an empty set
 */
SaylauMarkProxies *
saylau_mark_proxies_new (GtkWidget *view,
                         GCallback activated,
                         GCallback state_changed)
{
  SaylauMarkProxies *self = g_new0 (SaylauMarkProxies, 1);

  self->view = view;
  self->activated = activated;
  self->state_changed = state_changed;
  self->proxies = g_ptr_array_new ();
  return self;
}

/**
 * saylau_mark_proxies_free:
 * @self: (transfer full): a set that was cleared
 */
void
saylau_mark_proxies_free (SaylauMarkProxies *self)
{
  g_ptr_array_unref (self->proxies);
  g_free (self);
}

/**
 * saylau_mark_proxies_clear:
 * @self: a set
 *
 * Removes all children of the view.
 */
void
saylau_mark_proxies_clear (SaylauMarkProxies *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->view)) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->proxies, 0);
}

/**
 * saylau_mark_proxies_show:
 * @self: a set
 * @scene: (nullable): whose marks the proxies shall stand for; %NULL: there is nothing
 * @is_selected: (scope call): tells what is selected
 * @user_data: for @is_selected
 *
 * A proxy whose mark is still there stays, and with it the focus and what a screen reader knows of it.
 */
void
saylau_mark_proxies_show (SaylauMarkProxies *self,
                          SaylauScene *scene,
                          SaylauMarkSelectedFunc is_selected,
                          gpointer user_data)
{
  g_autoptr (GHashTable) unused = index_proxies (self);
  guint n_marks = scene != NULL ? saylau_scene_get_n_marks (scene) : 0;
  GtkWidget *previous = NULL;

  g_ptr_array_set_size (self->proxies, 0);
  for (guint i = 0; i < n_marks; i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);
      SaylauMarkProxy *proxy = g_hash_table_lookup (unused, mark->id);

      if (proxy != NULL && saylau_mark_proxy_can_show (proxy, mark))
        {
          g_hash_table_remove (unused, mark->id);
          saylau_mark_proxy_show (proxy, mark);
        }
      else
        {
          proxy = create_proxy (self, mark);
        }

      if (gtk_widget_get_parent (GTK_WIDGET (proxy)) == NULL || gtk_widget_get_prev_sibling (GTK_WIDGET (proxy)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (proxy), self->view, previous);
      saylau_mark_proxy_set_selected (proxy, is_selected (mark, user_data));
      g_ptr_array_add (self->proxies, proxy);
      previous = GTK_WIDGET (proxy);
    }
  drop_proxies (self, unused);
}

/**
 * saylau_mark_proxies_allocate:
 * @self: a set
 * @scene: the scene that is shown, which may be newer than the proxies
 *
 * Puts each proxy where its mark is; for the view's allocation.
 */
void
saylau_mark_proxies_allocate (SaylauMarkProxies *self,
                              SaylauScene *scene)
{
  for (guint i = 0; i < self->proxies->len; i++)
    {
      GtkWidget *proxy = g_ptr_array_index (self->proxies, i);
      int index = saylau_scene_find_mark (scene, saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (proxy)));
      GtkAllocation place = { 0, 0, 0, 0 };

      if (index >= 0)
        {
          SaylauRect bounds = saylau_scene_get_mark (scene, index)->bounds;

          place = (GtkAllocation){ bounds.x, bounds.y, MAX (bounds.width, 1), MAX (bounds.height, 1) };
        }
      gtk_widget_size_allocate (proxy, &place, -1);
    }
}

/**
 * saylau_mark_proxies_focus:
 * @self: a set
 * @mark: the index of a mark, or -1
 *
 * Returns: whether the mark has the keyboard's focus now
 */
gboolean
saylau_mark_proxies_focus (SaylauMarkProxies *self,
                           int mark)
{
  if (mark < 0 || mark >= (int) self->proxies->len)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->proxies, mark));
}
