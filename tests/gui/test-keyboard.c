/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that can have the focus is reached by keyboard, and left again.
 */
#include "fixture.h"

#include <string.h>

/* Where arrows lead from one to the next, and Tab to one and then on. */
static gboolean
is_walked_by_arrows (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (SAYLAU_IS_SCENE_VIEW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX (widget))
      return TRUE;
  return FALSE;
}

/* The widgets that Tab stops at, until it comes to one for the second time. */
static GHashTable *
walk (GtkWidget *window,
      GtkDirectionType direction)
{
  GHashTable *stops = g_hash_table_new (NULL, NULL);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (;;)
    {
      gtk_widget_child_focus (window, direction);
      g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
      if (!g_hash_table_add (stops, gtk_window_get_focus (GTK_WINDOW (window))))
        return stops;
    }
}

/* A widget that takes the focus by itself, and not to hand it on to what is in it. */
static gboolean
is_stop (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) && gtk_widget_is_sensitive (widget) &&
         gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget) &&
         (GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget));
}

static void
check_reached (GtkWidget *widget,
               GHashTable *stops)
{
  if (is_stop (widget) && !g_hash_table_contains (stops, widget) && !is_walked_by_arrows (widget))
    g_error ("Tab does not lead to %s in %s, “%s”", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), gtk_widget_get_tooltip_text (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      check_reached (child, stops);
}

static gboolean
is_reached (GHashTable *stops,
            gpointer ancestor)
{
  GHashTableIter iter;
  gpointer stop;

  g_hash_table_iter_init (&iter, stops);
  while (g_hash_table_iter_next (&iter, &stop, NULL))
    if (gtk_widget_is_ancestor (stop, ancestor))
      return TRUE;
  return FALSE;
}

static void
check_window (GtkWidget *window)
{
  g_autoptr (GHashTable) forward = walk (window, GTK_DIR_TAB_FORWARD);
  g_autoptr (GHashTable) backward = walk (window, GTK_DIR_TAB_BACKWARD);

  check_reached (window, forward);
  check_reached (window, backward);
}

static void
test_start (Fixture *self,
            gconstpointer data)
{
  check_window (GTK_WIDGET (self->window));
}

/* With each chart, and with each page of the side pane. */
static void
test_charts (Fixture *self,
             gconstpointer data)
{
  static const char *const charts[] = { "'bar'", "'pie'", "'areas'", "'turnout'", "'compare'", "'tallies'" };

  fixture_open (self, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (GHashTable) stops = NULL;

      fixture_act (self, "win.chart", charts[i]);
      check_window (GTK_WIDGET (self->window));
      stops = walk (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
      g_assert_true (is_reached (stops, saylau_chart_view_get_scene_view (saylau_window_get_chart_view (self->window))));
      g_assert_true (is_reached (stops, saylau_timeline_view_get_scene_view (saylau_window_get_timeline_view (self->window))));
      fixture_act (self, "win.search-events", NULL);
      check_window (GTK_WIDGET (self->window));
    }
}

/* The window that came over that of the fixture. */
static GtkWidget *
find_other_window (Fixture *self)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (self->window) && gtk_widget_get_visible (window))
        return window;
    }
  g_assert_not_reached ();
}

/* The list that has the focus, and how many rows it has. */
static GtkWidget *
find_focused_list (GtkWidget *window,
                   guint *n_rows)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (window));

  while (widget != NULL && !GTK_IS_LIST_VIEW (widget))
    widget = gtk_widget_get_parent (widget);
  if (widget != NULL)
    *n_rows = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget))));
  return widget;
}

/* Goes once around; every list is left by the key that came to it, and came to again the other way. */
static void
check_lists_left (GtkWidget *window,
                  guint n_lists)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (GHashTable) stops = g_hash_table_new (NULL, NULL);
      guint n_rows = 0, n_seen = 0;

      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      gtk_widget_child_focus (window, directions[i]);
      while (g_hash_table_add (stops, gtk_window_get_focus (GTK_WINDOW (window))))
        {
          GtkWidget *list = find_focused_list (window, &n_rows);

          gtk_widget_child_focus (window, directions[i]);
          if (list == NULL)
            continue;
          n_seen++;
          g_assert_cmpuint (n_rows, >, 1);
          g_assert_true (find_focused_list (window, &n_rows) != list);
        }
      g_assert_cmpuint (n_seen, ==, n_lists);
    }
}

/* A list is one stop, whatever its length. */
static void
test_lists (Fixture *self,
            gconstpointer data)
{
  GtkWidget *table;

  fixture_open (self, NULL);
  fixture_act (self, "win.search-events", NULL);
  fixture_settle (self);
  check_lists_left (GTK_WIDGET (self->window), 1);
  fixture_act (self, "win.chart", "'areas'");
  fixture_settle (self);
  check_lists_left (GTK_WIDGET (self->window), 1);
  fixture_act (self, "win.show-table", NULL);
  table = find_other_window (self);
  fixture_settle_window (table);
  check_lists_left (table, 1);
}

static void
test_other_windows (Fixture *self,
                    gconstpointer data)
{
  static const char *const actions[] = { "win.show-table", "win.find", "win.export", "win.preferences" };

  fixture_open (self, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *window;

      fixture_act (self, actions[i], NULL);
      window = find_other_window (self);
      fixture_settle_window (window);
      check_window (window);
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_settle (self);
    }
}

static void
collect_listed (GtkWidget *widget,
                GHashTable *listed)
{
  g_autofree char *accelerators = NULL;
  g_auto (GStrv) keys = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_object_get (widget, "accelerator", &accelerators, NULL);
  keys = g_strsplit (accelerators != NULL ? accelerators : "", " ", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint keyval;
      GdkModifierType modifiers;

      if (*keys[i] == '\0')
        continue;
      g_assert_true (gtk_accelerator_parse (keys[i], &keyval, &modifiers));
      g_hash_table_add (listed, gtk_accelerator_name (keyval, modifiers));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_listed (child, listed);
}

/* Each key of an action is in the window that lists them. */
static void
test_list (Fixture *self,
           gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (self->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *window;

  fixture_open (self, NULL);
  fixture_act (self, "win.show-shortcuts", NULL);
  window = find_other_window (self);
  fixture_settle_window (window);
  fixture_assert_fits (GTK_WINDOW (window));
  collect_listed (window, listed);
  g_assert_cmpuint (g_hash_table_size (listed), >, 30);

  /* The first of an action's keys; the others are those of other keyboards. */
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      if (keys[0] != NULL && !g_hash_table_contains (listed, keys[0]))
        g_error ("%s, of %s, is not in the list of shortcuts", keys[0], actions[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_primary (GtkWidget *widget,
            const char *what)
{
  return gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

/* The keys that the items of a menu show. */
static void
collect_keys (GtkWidget *widget,
              GHashTable *keys)
{
  char *key = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "accel") != NULL)
    g_object_get (widget, "accel", &key, NULL);
  if (key != NULL)
    g_hash_table_add (keys, key);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

/* An item of the main menu shows the key that everybody knows, not that of the number pad. */
static void
test_main_menu (Fixture *self,
                gconstpointer data)
{
  static const char *const expected[] = { "space", "F1", "F9", "<Control>t" };
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *button = fixture_find (GTK_WIDGET (self->window), GTK_TYPE_MENU_BUTTON, is_primary, NULL);
  GHashTableIter iter;
  const char *key;

  fixture_open (self, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  collect_keys (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), keys);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (!g_hash_table_contains (keys, expected[i]))
      g_error ("no item of the main menu shows %s", expected[i]);
  for (g_hash_table_iter_init (&iter, keys); g_hash_table_iter_next (&iter, (gpointer *) &key, NULL);)
    g_assert_null (strstr (key, "KP_"));
}

/* Who hides the pane at the side from within goes on in the chart, also once it is shown again. */
static void
test_pane_hidden (Fixture *self,
                  gconstpointer data)
{
  GtkWidget *chart = GTK_WIDGET (saylau_chart_view_get_scene_view (saylau_window_get_chart_view (self->window)));
  guint n_rows;

  fixture_open (self, NULL);
  fixture_act (self, "win.search-events", NULL);
  fixture_settle (self);
  gtk_widget_grab_focus (fixture_find (GTK_WIDGET (self->window), GTK_TYPE_LIST_VIEW, NULL, NULL));
  g_assert_nonnull (find_focused_list (GTK_WIDGET (self->window), &n_rows));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *focus;

      fixture_act (self, "win.toggle-details", NULL);
      fixture_settle (self);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_assert_true (focus == chart || gtk_widget_is_ancestor (focus, chart));
    }
}

static gboolean
leads_on (GtkWidget *widget,
          const char *what)
{
  g_autofree char *submenu = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "menu-name") != NULL)
    g_object_get (widget, "menu-name", &submenu, NULL);
  return submenu != NULL && *submenu != '\0' && gtk_widget_get_mapped (widget);
}

/* The menu that is left while a submenu is open gives the focus back. */
static void
test_submenu_left (Fixture *self,
                   gconstpointer data)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (self->window), GTK_TYPE_MENU_BUTTON, is_primary, NULL);
  GtkWidget *popover, *item;

  fixture_open (self, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (self);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  item = fixture_find (popover, GTK_TYPE_WIDGET, leads_on, NULL);
  gtk_widget_grab_focus (item);
  gtk_widget_activate (item);
  fixture_settle (self);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), popover));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle (self);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), button));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (self->window))));
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/keyboard/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("start", test_start);
  ADD ("charts", test_charts);
  ADD ("other-windows", test_other_windows);
  ADD ("list", test_list);
  ADD ("lists-left", test_lists);
  ADD ("main-menu", test_main_menu);
  ADD ("pane-hidden", test_pane_hidden);
  ADD ("submenu-left", test_submenu_left);

  return g_test_run ();
}
