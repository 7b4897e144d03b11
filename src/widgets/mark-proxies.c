/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/mark-proxies.h"

/* Nobody reads thousands of marks one after the other, and a frame has no time for as many widgets: of very many
 * marks so many have proxies, those that are selected, and what the keyboard can get at from where it is. */
#define MAX_PROXIES 300

struct _SaylauMarkProxies
{
  GtkWidget *view;
  GCallback activated, state_changed;
  GPtrArray *proxies; /* (element-type SaylauMarkProxy) */
  GArray *marks;      /* (element-type int): the mark of each, in @scene */
  SaylauScene *scene; /* nullable */
  SaylauMarkSelectedFunc is_selected;
  SaylauMarkNoteFunc note;
  gpointer user_data;
};

static SaylauMarkProxy *
create_proxy (SaylauMarkProxies *self,
              const SaylauMark *mark)
{
  g_autofree char *note = self->note (mark, self->user_data);
  SaylauMarkProxy *proxy = saylau_mark_proxy_new (mark, note);

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

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The mark whose proxy has the focus, or -1. */
static int
find_focus (SaylauMarkProxies *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->view);

  return focus != NULL && SAYLAU_IS_MARK_PROXY (focus) ? saylau_scene_find_mark (self->scene, saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (focus))) : -1;
}

static void
want_around (const SaylauScene *scene,
             int mark,
             gboolean *wanted)
{
  if (mark < 0)
    return;
  wanted[mark] = TRUE;
  for (guint i = 0; i < 4; i++)
    if (saylau_scene_peek_mark (scene, mark)->neighbors[i] >= 0)
      wanted[saylau_scene_peek_mark (scene, mark)->neighbors[i]] = TRUE;
}

/* Which marks of the scene have proxies; @next is about to get the focus, or -1. */
static void
choose_marks (SaylauMarkProxies *self,
              int next)
{
  guint n = self->scene != NULL ? saylau_scene_get_n_marks (self->scene) : 0;
  g_autofree gboolean *wanted = g_new0 (gboolean, n);

  if (n > MAX_PROXIES)
    {
      want_around (self->scene, find_focus (self), wanted);
      want_around (self->scene, next, wanted);
    }
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < n; i++)
    if (i < MAX_PROXIES || wanted[i] || self->is_selected (saylau_scene_peek_mark (self->scene, i), self->user_data))
      g_array_append_val (self->marks, i);
}

/* The one that was there, or a new one. */
static SaylauMarkProxy *
take_proxy (SaylauMarkProxies *self,
            GHashTable *unused,
            const SaylauMark *mark)
{
  SaylauMarkProxy *proxy = g_hash_table_lookup (unused, mark->id);
  g_autofree char *note = NULL;

  if (proxy == NULL || !saylau_mark_proxy_can_show (proxy, mark))
    return create_proxy (self, mark);
  g_hash_table_remove (unused, mark->id);
  note = self->note (mark, self->user_data);
  saylau_mark_proxy_show (proxy, mark, note);
  return proxy;
}

static void
update_proxies (SaylauMarkProxies *self,
                int next)
{
  g_autoptr (GHashTable) unused = index_proxies (self);
  GtkWidget *previous = NULL;

  choose_marks (self, next);
  g_ptr_array_set_size (self->proxies, 0);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (self->scene, g_array_index (self->marks, int, i));
      SaylauMarkProxy *proxy = take_proxy (self, unused, mark);

      if (gtk_widget_get_parent (GTK_WIDGET (proxy)) == NULL || gtk_widget_get_prev_sibling (GTK_WIDGET (proxy)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (proxy), self->view, previous);
      saylau_mark_proxy_set_selected (proxy, self->is_selected (mark, self->user_data));
      g_ptr_array_add (self->proxies, proxy);
      previous = GTK_WIDGET (proxy);
    }
  drop_proxies (self, unused);
}

static GtkWidget *
find_proxy (SaylauMarkProxies *self,
            int mark)
{
  guint place;

  return g_array_binary_search (self->marks, &mark, compare_marks, &place) ? g_ptr_array_index (self->proxies, place) : NULL;
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
  self->marks = g_array_new (FALSE, FALSE, sizeof (int));
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
  g_array_unref (self->marks);
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
  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->scene, saylau_scene_unref);
}

/**
 * saylau_mark_proxies_show:
 * @self: a set
 * @scene: (nullable): whose marks the proxies shall stand for; %NULL: there is nothing
 * @is_selected: (scope forever): tells what is selected; is asked as long as the set is there
 * @note: (scope forever): tells what else is to be said of a mark; is asked as long as the set is there
 * @user_data: for @is_selected and @note
 *
 * A proxy whose mark is still there stays, and with it the focus and what a screen reader knows of it.
 */
void
saylau_mark_proxies_show (SaylauMarkProxies *self,
                          SaylauScene *scene,
                          SaylauMarkSelectedFunc is_selected,
                          SaylauMarkNoteFunc note,
                          gpointer user_data)
{
  g_clear_pointer (&self->scene, saylau_scene_unref);
  self->scene = scene != NULL ? saylau_scene_ref (scene) : NULL;
  self->is_selected = is_selected;
  self->note = note;
  self->user_data = user_data;
  update_proxies (self, -1);
}

/* Of the mark with the proxy's id, which mostly has the same number in the next scene. */
static int
find_again (SaylauMarkProxies *self,
            SaylauScene *scene,
            guint place)
{
  const char *id = saylau_mark_proxy_get_id (g_ptr_array_index (self->proxies, place));
  int mark = g_array_index (self->marks, int, place);

  if (mark < (int) saylau_scene_get_n_marks (scene) && g_str_equal (saylau_scene_peek_mark (scene, mark)->id, id))
    return mark;
  return saylau_scene_find_mark (scene, id);
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
      int index = find_again (self, scene, i);
      GtkAllocation place = { 0, 0, 0, 0 };

      if (index >= 0)
        {
          SaylauRect bounds = saylau_scene_peek_mark (scene, index)->bounds;

          place = (GtkAllocation){ bounds.x, bounds.y, MAX (bounds.width, 1), MAX (bounds.height, 1) };
        }
      gtk_widget_size_allocate (g_ptr_array_index (self->proxies, i), &place, -1);
    }
}

/**
 * saylau_mark_proxies_focus:
 * @self: a set
 * @mark: the index of a mark of the scene that it shows, or -1
 *
 * Returns: whether the mark has the keyboard's focus now
 */
gboolean
saylau_mark_proxies_focus (SaylauMarkProxies *self,
                           int mark)
{
  if (mark < 0 || self->scene == NULL || mark >= (int) saylau_scene_get_n_marks (self->scene))
    return FALSE;
  if (saylau_scene_get_n_marks (self->scene) > MAX_PROXIES)
    update_proxies (self, mark);
  return gtk_widget_grab_focus (find_proxy (self, mark));
}
