/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/application.h"

#include <signal.h>
#include <stdio.h>

#include "app/places.h"
#include "app/show-file.h"
#include "app/start-options.h"
#include "app/help-window.h"
#include "app/window.h"
#include "saylau-ui.h"
#include "widgets/view-spec.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/* The status of a command that was not understood, as that of the subcommands. */
#define EXIT_USAGE 2

/* Those that ask a program to end. */
static const int end_signals[] = { SIGHUP, SIGINT, SIGTERM };

/* Beside files that are to be opened: each in a new window. */
#define HINT_NEW_WINDOW "new-window"

/**
 * SaylauApplication:
 *
 * The program of the window: one process with a window for each document.
 */
struct _SaylauApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  gboolean exit_after_first_frame;
  guint signal_ids[G_N_ELEMENTS (end_signals)];
};

G_DEFINE_FINAL_TYPE (SaylauApplication, saylau_application, ADW_TYPE_APPLICATION)

/* For measuring: quits once a frame was drawn that shows what was asked for. */
static void
after_paint_cb (GdkFrameClock *clock,
                SaylauWindow *window)
{
  if (saylau_window_is_loading (window))
    return;

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, window);
  g_application_quit (g_application_get_default ());
}

static void
watch_first_frame (SaylauWindow *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (after_paint_cb), window, 0);
}

static SaylauWindow *
create_window (SaylauApplication *self)
{
  SaylauWindow *window = saylau_window_new (GTK_APPLICATION (self), self->settings);

  if (SAYLAU_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (window), "devel");
  if (self->exit_after_first_frame)
    g_signal_connect_after (window, "realize", G_CALLBACK (watch_first_frame), NULL);
  return window;
}

static SaylauWindow *
get_empty_window (SaylauApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (SAYLAU_IS_WINDOW (active) && saylau_window_is_empty (SAYLAU_WINDOW (active)))
    return SAYLAU_WINDOW (active);
  return create_window (self);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (create_window (SAYLAU_APPLICATION (user_data))));
}

/* A window that says why it cannot be opened is presented at once, else the sample presents it. */
static void
open_sample_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  SaylauWindow *window = get_empty_window (SAYLAU_APPLICATION (user_data));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-sample", NULL);
  if (!saylau_window_is_loading (window))
    gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  const char *const developers[] = { _ ("The Saylau authors"), NULL };

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         /* Translators: the name of the program; “Development” marks one that is being worked on. */
                         "application-name", SAYLAU_DEVELOPMENT ? _ ("Saylau (Development)") : _ ("Saylau"),
                         "application-icon", APPLICATION_ID,
                         "version", SAYLAU_VERSION,
                         "comments", _ ("How people voted, and what happened around the vote"),
                         "developer-name", _ ("The Saylau authors"),
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static void
show_file_done_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *folder_uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  /* Where nobody shows files the folder alone is better than nothing. */
  if (!saylau_show_file_finish (result, NULL) && folder_uri != NULL)
    gtk_show_uri (NULL, folder_uri, GDK_CURRENT_TIME);
}

static void
show_file_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (user_data));
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  if (connection != NULL)
    saylau_show_file_async (connection, saylau_show_file_get_way (), file, show_file_done_cb, g_object_ref (file));
}

static void
help_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  saylau_help_window_show (GTK_APPLICATION (user_data), g_variant_get_string (parameter, NULL));
}

/* One that was made for a document, and waits for it unseen, cannot be closed as those that are seen. */
static void
close_window (GtkWindow *window)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    gtk_window_close (window);
  else
    gtk_window_destroy (window);
}

static gpointer
copy_window_cb (gconstpointer window,
                gpointer user_data)
{
  return g_object_ref ((gpointer) window);
}

static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (user_data)), copy_window_cb, NULL);

  /* Without a window, too, the program ends now, if no export goes on: a service would wait for something to do. */
  g_application_hold (G_APPLICATION (user_data));
  /* Closing keeps each window's size and document, the active one's last; the last one ends the program. */
  windows = g_list_reverse (windows);
  for (GList *l = windows; l != NULL; l = l->next)
    close_window (l->data);
  g_list_free_full (windows, g_object_unref);
  g_application_release (G_APPLICATION (user_data));
}

/* From now on they end the process at once. */
static void
let_signals_end (SaylauApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (end_signals); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
}

/* Who logs out, closes the terminal or presses Ctrl+C there; who does so again need not wait for an export. */
static gboolean
signal_cb (gpointer user_data)
{
  let_signals_end (SAYLAU_APPLICATION (user_data));
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* The window reads in the direction that its charts do. */
static void
update_direction_cb (SaylauApplication *self)
{
  gboolean rtl = saylau_language_is_rtl (saylau_view_language_get (self->settings));

  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/* GTK would end the process with a warning. */
static void
require_display (void)
{
  const char *wayland = g_getenv ("WAYLAND_DISPLAY");
  const char *x11 = g_getenv ("DISPLAY");
  const char *name = wayland != NULL && *wayland != '\0' ? wayland : x11;

  if (gtk_init_check ())
    return;

  if (name != NULL && *name != '\0')
    fprintf (stderr, "saylau: the display '%s' cannot be opened", name);
  else
    fprintf (stderr, "saylau: there is no display to open a window on");
  fprintf (stderr, "; 'saylau export', 'describe' and 'check' need none\n");
  exit (EXIT_FAILURE);
}

/* Without it nothing can be written into the user's settings, so changes are this process' alone; and
 * assistive technologies cannot be reached. Both would be warned of again and again. */
static void
check_session_bus (SaylauApplication *self)
{
  if (g_application_get_dbus_connection (G_APPLICATION (self)) != NULL)
    return;

  fprintf (stderr, "saylau: there is no session bus, so settings are not kept and screen readers are not reached\n");
  g_settings_delay (self->settings);
  g_setenv ("GTK_A11Y", "none", FALSE);
}

static void
saylau_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new-window", .activate = new_window_cb },
    { .name = "open-sample", .activate = open_sample_cb },
    { .name = "about", .activate = about_cb },
    { .name = "show-file", .activate = show_file_cb, .parameter_type = "s" },
    { .name = "help", .activate = help_cb, .parameter_type = "s" },
    { .name = "quit", .activate = quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[4];
  } keys[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.help::index", { "F1" } },
    { "win.open", { "<Control>o" } },
    { "win.export", { "<Control>e" } },
    { "win.copy-command", { "<Control><Shift>c" } },
    { "win.find", { "<Control>f" } },
    { "win.show-table", { "<Control>t" } },
    { "win.close", { "<Control>w" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.show-shortcuts", { "<Control>question", "<Control>slash" } },
    { "win.toggle-details", { "F9" } },
    { "win.back", { "<Alt>Left", "<Alt>KP_Left", "Back" } },
    { "win.forward", { "<Alt>Right", "<Alt>KP_Right", "Forward" } },
    { "win.chart::bar", { "<Alt>1" } },
    { "win.chart::pie", { "<Alt>2" } },
    { "win.chart::areas", { "<Alt>3" } },
    { "win.chart::turnout", { "<Alt>4" } },
    { "win.chart::compare", { "<Alt>5" } },
    { "win.chart::tallies", { "<Alt>6" } },
    { "win.chart::fingerprint", { "<Alt>7" } },
    { "win.chart::votes-by-turnout", { "<Alt>8" } },
    { "win.chart::integers", { "<Alt>9" } },
    { "win.chart::digits", { "<Alt>0" } },
    { "win.chart::cumulative", { "<Alt>minus" } },
    { "win.step-moment(-1)", { "<Control>Left" } },
    { "win.step-moment(1)", { "<Control>Right" } },
    { "win.extend-span(-1)", { "<Control><Shift>Left" } },
    { "win.extend-span(1)", { "<Control><Shift>Right" } },
    { "win.search-events", { "<Control>l" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
    { "win.zoom-out", { "<Control>minus" } },
    { "win.zoom-fit", { "<Control>0" } },
  };

  require_display ();
  check_session_bus (SAYLAU_APPLICATION (application));
  saylau_ui_register_resource ();
  G_APPLICATION_CLASS (saylau_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_signal_connect_object (SAYLAU_APPLICATION (application)->settings, "changed::language", G_CALLBACK (update_direction_cb),
                           application, G_CONNECT_SWAPPED);
  update_direction_cb (SAYLAU_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (end_signals); i++)
    SAYLAU_APPLICATION (application)->signal_ids[i] = g_unix_signal_add (end_signals[i], signal_cb, application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action, (const char **) keys[i].accels);
}

static void
saylau_application_shutdown (GApplication *application)
{
  let_signals_end (SAYLAU_APPLICATION (application));
  G_APPLICATION_CLASS (saylau_application_parent_class)->shutdown (application);
}

/* The first start goes on where the last one ended. Who starts what runs already looks for its window. */
static void
saylau_application_activate (GApplication *application)
{
  SaylauApplication *self = SAYLAU_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));
  SaylauWindow *window;

  if (active != NULL)
    {
      gtk_window_present (active);
      return;
    }
  window = create_window (self);
  if (self->exit_after_first_frame || !saylau_window_open_last (window))
    gtk_window_present (GTK_WINDOW (window));
}

static void
saylau_application_open (GApplication *application,
                         GFile **files,
                         int n_files,
                         const char *hint)
{
  SaylauApplication *self = SAYLAU_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      SaylauWindow *window = g_str_equal (hint, HINT_NEW_WINDOW) ? create_window (self) : get_empty_window (self);

      saylau_window_open (window, files[i]);
    }
}

/* Here or, where the program runs already, there. */
static void
carry_out (GApplication *application,
           const SaylauStartOptions *options)
{
  if (options->sample)
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
  if (options->files->len > 0)
    g_application_open (application, (GFile **) options->files->pdata, options->files->len,
                        options->new_window ? HINT_NEW_WINDOW : "");
  else if (options->new_window)
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  else if (!options->sample)
    g_application_activate (application);
}

static GApplicationFlags
get_flags (const SaylauStartOptions *options)
{
  if (options->exit_after_first_frame)
    return G_APPLICATION_NON_UNIQUE;
  return options->service ? G_APPLICATION_IS_SERVICE : G_APPLICATION_DEFAULT_FLAGS;
}

/* The class' own way would tell errors in other words and with another status than the commands do. */
static int
start (SaylauApplication *self,
       char **arguments)
{
  GApplication *application = G_APPLICATION (self);
  g_auto (SaylauStartOptions) options = { 0 };
  g_autoptr (GFile) sample = saylau_places_find_sample ();
  g_autoptr (GError) error = NULL;

  if (!saylau_start_options_parse (&options, arguments, &error))
    {
      fprintf (stderr, "saylau: %s; see 'saylau --help'\n", error->message);
      return EXIT_USAGE;
    }
  if (options.sample && sample == NULL)
    {
      fprintf (stderr, "saylau: the sample is not installed\n");
      return EXIT_FAILURE;
    }

  self->exit_after_first_frame = options.exit_after_first_frame;
  g_application_set_flags (application, g_application_get_flags (application) | get_flags (&options));
  if (!g_application_register (application, NULL, &error))
    {
      fprintf (stderr, "saylau: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!options.service)
    carry_out (application, &options);
  return EXIT_SUCCESS;
}

static gboolean
saylau_application_local_command_line (GApplication *application,
                                       char ***arguments,
                                       int *status)
{
  *status = start (SAYLAU_APPLICATION (application), *arguments);
  return TRUE;
}

static void
saylau_application_dispose (GObject *object)
{
  g_clear_object (&SAYLAU_APPLICATION (object)->settings);
  G_OBJECT_CLASS (saylau_application_parent_class)->dispose (object);
}

static void
saylau_application_class_init (SaylauApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_application_dispose;
  application_class->startup = saylau_application_startup;
  application_class->shutdown = saylau_application_shutdown;
  application_class->activate = saylau_application_activate;
  application_class->open = saylau_application_open;
  application_class->local_command_line = saylau_application_local_command_line;
}

static void
saylau_application_init (SaylauApplication *self)
{
}

/**
 * saylau_application_new:
 * @settings: the user's
 *
 * Returns: (transfer full): the application
 */
SaylauApplication *
saylau_application_new (GSettings *settings)
{
  SaylauApplication *self = g_object_new (SAYLAU_TYPE_APPLICATION,
                                          "application-id", APPLICATION_ID,
                                          "flags", G_APPLICATION_HANDLES_OPEN,
                                          "resource-base-path", "/io/github/saylau/Saylau",
                                          NULL);

  self->settings = g_object_ref (settings);
  return self;
}
