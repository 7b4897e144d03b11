/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixture.h"

#include "app/window-private.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

/* How long a test waits for what must happen, in seconds. */
#define PATIENCE 30

static gboolean
give_up_cb (gpointer data)
{
  g_error ("what the test waits for does not happen");
  return G_SOURCE_REMOVE;
}

/* The list of recent documents is a file, and tests run at a time. */
static void
take_own_data_home (const char *path)
{
  g_autofree char *program = g_path_get_basename (path);
  g_autofree char *home = g_build_filename (g_getenv ("XDG_DATA_HOME"), program, NULL);

  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
}

/* As gtk_test_init(), which would ask for a locale that not every machine has, and newer versions warn of that. */
void
fixture_init (int *argc,
              char ***argv)
{
  take_own_data_home ((*argv)[0]);
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "C.UTF-8");
  gtk_init ();
}

/* Runs the main loop until @condition holds. */
void
fixture_wait (Condition condition,
              gpointer data)
{
  guint source = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static gboolean
is_counted (gpointer window)
{
  return saylau_chart_view_get_step (saylau_window_get_chart_view (window)) == SAYLAU_STATIONS_WHOLE &&
         !saylau_details_pane_is_working (SAYLAU_WINDOW (window)->details_pane);
}

/* Until a frame of @window is drawn, what that left to do is done, and it is seen. */
void
fixture_settle_window (GtkWidget *window)
{
  for (int i = 0; i < 2; i++)
    {
      if (SAYLAU_IS_WINDOW (window))
        fixture_wait (is_counted, window);
      gtk_test_widget_wait_for_draw (window);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

void
fixture_settle (Fixture *self)
{
  fixture_settle_window (GTK_WIDGET (self->window));
}

/* A small screen has room for all of it. */
void
fixture_assert_fits (GtkWindow *window)
{
  int width, height;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_test_message ("%s: %d by %d", gtk_window_get_title (window), width, height);
  g_assert_cmpint (width, <=, 1280);
  g_assert_cmpint (height, <=, 720);
}

/* One for the process, as in the program. */
static SaylauApplication *
get_application (GSettings *settings)
{
  static SaylauApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = saylau_application_new (settings);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  return application;
}

void
fixture_set_up (Fixture *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* What a test does is seen at once, but where it is about motion. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->settings = g_settings_new (SCHEMA_ID);
  self->folder = g_dir_make_tmp ("saylau-gui-XXXXXX", &error);
  g_assert_no_error (error);
  self->application = get_application (self->settings);
  self->window = saylau_window_new (GTK_APPLICATION (self->application), self->settings);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_settle (self);
}

/* With all that is in it. */
void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        fixture_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
fixture_tear_down (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;
  gpointer window = self->window;

  /* Nothing may keep the window once it is closed. */
  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_wait (is_null, &window);

  /* What a window keeps, it keeps later than some tests last. */
  g_object_get (self->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (gsize i = 0; keys[i] != NULL; i++)
    g_settings_reset (self->settings, keys[i]);
  g_clear_object (&self->settings);
  fixture_remove_folder (self->folder);
  g_free (self->folder);
}

GFile *
fixture_get_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);

  return g_file_new_for_path (path);
}

GFile *
fixture_write (Fixture *self,
               const char *name,
               const char *contents)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static gboolean
is_loaded (gpointer window)
{
  return !saylau_window_is_loading (window);
}

/* Opens @file, or the sample, and waits until it is shown or refused. */
void
fixture_open (Fixture *self,
              GFile *file)
{
  g_autoptr (GFile) sample = fixture_get_sample ();

  saylau_window_open (self->window, file != NULL ? file : sample);
  fixture_wait (is_loaded, self->window);
  fixture_settle (self);
}

/* Activates an action of the window or the application; @parameter is a GVariant's text. */
void
fixture_act (Fixture *self,
             const char *action,
             const char *parameter)
{
  g_autoptr (GVariant) value = parameter != NULL ? g_variant_ref_sink (g_variant_new_parsed (parameter)) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, value));
  fixture_settle (self);
}

SaylauScene *
fixture_get_chart (Fixture *self)
{
  return saylau_scene_view_get_scene (saylau_chart_view_get_scene_view (saylau_window_get_chart_view (self->window)));
}

SaylauScene *
fixture_get_timeline (Fixture *self)
{
  return saylau_scene_view_get_scene (saylau_timeline_view_get_scene_view (saylau_window_get_timeline_view (self->window)));
}

/* The first visible widget of @type below @root that matches. */
GtkWidget *
fixture_find (GtkWidget *root,
              GType type,
              gboolean (*matches) (GtkWidget *widget,
                                   const char *what),
              const char *what)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (matches == NULL || matches (root, what)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? fixture_find (child, type, matches, what) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The widget's own controller of @type, through which a test points, clicks and presses keys. */
GtkEventController *
fixture_find_controller (GtkWidget *widget,
                         GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press_shortcut (GtkWidget *widget,
                GListModel *shortcuts,
                guint keyval)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0 &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Presses a key without a modifier at @widget: its own controllers get it, then those of what it is in,
 * as GTK does where no one takes a key before. Returns whether anyone took it. */
gboolean
fixture_press (GtkWidget *widget,
               guint keyval)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
          gboolean taken = FALSE;

          if (GTK_IS_SHORTCUT_CONTROLLER (controller))
            taken = press_shortcut (widget, G_LIST_MODEL (controller), keyval);
          else if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
          if (taken)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
label_says (GtkWidget *widget,
            const char *text)
{
  return strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Whether a visible label below @root says @text. */
gboolean
fixture_shows (GtkWidget *root,
               const char *text)
{
  return fixture_find (root, GTK_TYPE_LABEL, label_says, text) != NULL;
}
