/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The running program as a screen reader knows it, through AT-SPI, on a session bus with a bus for accessibility of
 * its own. What is found and heard is what `saylau describe` says.
 */
#include "remote.h"

#include <atspi/atspi.h>
#include <gtk/gtk.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* Before 2.50 libatspi's types clean nothing up, and with these names its own can follow. */
typedef AtspiAccessible Node;
typedef AtspiAction NodeAction;
typedef AtspiComponent NodeComponent;
typedef AtspiStateSet NodeStates;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NodeAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NodeComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NodeStates, g_object_unref)

/* How long the test waits for what must happen, and how often it looks at what tells nobody that it changed. */
#define PATIENCE_S 60
#define INTERVAL_MS 20
/* More than a window has for Tab. */
#define MAX_STOPS 60

/**
 * Reader:
 * @heard: (element-type utf8): what was said since the last time that the test listened
 * @focused: the name of what has the keyboard's focus
 * @n_focused: how often that became another
 *
 * Who hears the program.
 */
typedef struct
{
  GTestDBus *bus;
  char *folder;
  GSubprocess *program;
  AtspiEventListener *listener;
  GPtrArray *heard;
  char *focused;
  guint n_focused;
} Reader;

typedef gboolean (*ReaderCondition) (Reader *self,
                                     gconstpointer what);

static char *
get_sample (void)
{
  return g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
}

static gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Reader *self,
          ReaderCondition condition,
          gconstpointer what)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  guint source = g_timeout_add (INTERVAL_MS, look_again_cb, NULL);

  while (!condition (self, what))
    {
      if (g_get_monotonic_time () > end || g_subprocess_get_identifier (self->program) == NULL)
        {
          for (guint i = 0; i < self->heard->len; i++)
            g_test_message ("heard: %s", (char *) g_ptr_array_index (self->heard, i));
          g_error ("what the test waits for does not happen");
        }
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

/* What a screen reader says unasked: an announcement, and before GTK 4.14 the active window's name. */
static void
event_cb (AtspiEvent *event,
          void *user_data)
{
  Reader *self = user_data;

  if (g_str_has_prefix (event->type, "object:state-changed:focused") && event->detail1)
    {
      g_free (self->focused);
      self->focused = atspi_accessible_get_name (event->source, NULL);
      self->n_focused++;
    }
  if (!G_VALUE_HOLDS_STRING (&event->any_data))
    return;
  if (g_str_has_prefix (event->type, "object:announcement") ||
      atspi_accessible_get_role (event->source, NULL) == ATSPI_ROLE_FRAME)
    g_ptr_array_add (self->heard, g_value_dup_string (&event->any_data));
}

/* The first that matches of @root and all that is below it, or NULL. */
static Node *
find (Node *root,
      gboolean (*matches) (Node *node,
                           gconstpointer what),
      gconstpointer what)
{
  int n;

  if (root == NULL)
    return NULL;
  if (matches (root, what))
    return g_object_ref (root);

  n = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (root, i, NULL);
      Node *found = find (child, matches, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_frame (Node *node,
          gconstpointer what)
{
  return atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_FRAME;
}

static Node *
find_window (void)
{
  g_autoptr (Node) desktop = atspi_get_desktop (0);

  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  return find (desktop, is_frame, NULL);
}

static gboolean
is_described (Node *node,
              gconstpointer description)
{
  g_autofree char *said = atspi_accessible_get_description (node, NULL);

  return g_strcmp0 (said, description) == 0;
}

static gboolean
is_named (Node *node,
          gconstpointer name)
{
  g_autofree char *said = atspi_accessible_get_name (node, NULL);

  return g_strcmp0 (said, name) == 0;
}

static Node *
find_described (const char *description)
{
  g_autoptr (Node) window = find_window ();

  return find (window, is_described, description);
}

static Node *
find_named (Node *root,
            const char *name)
{
  Node *found = find (root, is_named, name);

  if (found == NULL)
    g_error ("nothing is called %s", name);
  return found;
}

static gboolean
has_described (Reader *self,
               gconstpointer description)
{
  g_autoptr (Node) found = find_described (description);

  return found != NULL;
}

static gboolean
window_is_active (Reader *self,
                  gconstpointer what)
{
  g_autoptr (Node) window = find_window ();
  g_autoptr (NodeStates) states = window != NULL ? atspi_accessible_get_state_set (window) : NULL;

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_ACTIVE);
}

static gboolean
has_heard (Reader *self,
           gconstpointer words)
{
  return g_ptr_array_find_with_equal_func (self->heard, words, g_str_equal, NULL);
}

/* What `saylau describe` says of the sample; @option and what follows it are its options, up to a NULL. */
static char **
describe (const char *option,
          ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *sample = get_sample ();
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;
  va_list more;

  g_ptr_array_add (arguments, (char *) g_getenv ("SAYLAU_EXECUTABLE"));
  g_ptr_array_add (arguments, (char *) "describe");
  g_ptr_array_add (arguments, sample);
  va_start (more, option);
  for (; option != NULL; option = va_arg (more, const char *))
    g_ptr_array_add (arguments, (char *) option);
  va_end (more);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return g_strsplit (out, "\n", -1);
}

/* Title, description, an empty line, marks, an empty line and notes: the marks of @chart are these, in this order. */
static void
check_marks (Node *chart,
             char **lines)
{
  int n = 0;

  for (char **line = lines + 3; *line != NULL && **line != '\0'; line++)
    {
      g_autoptr (Node) mark = atspi_accessible_get_child_at_index (chart, n++, NULL);
      g_autofree char *name = atspi_accessible_get_name (mark, NULL);
      g_autofree char *description = atspi_accessible_get_description (mark, NULL);
      const char *value = *line;

      if (!g_str_has_prefix (*line, name))
        g_error ("`%s` is called %s", *line, name);
      value += strlen (name);
      if (g_str_has_prefix (value, ": ") && !g_str_has_prefix (description, value + 2))
        g_error ("`%s` is described as %s", *line, description);
    }
  g_assert_cmpint (atspi_accessible_get_child_count (chart, NULL), ==, n);
}

/* Waits until a chart is there of which @lines are said, and looks at its marks. */
static Node *
check_chart (Reader *self,
             char **lines)
{
  Node *chart;

  wait_for (self, has_described, lines[1]);
  chart = find_described (lines[1]);
  g_assert_true (is_named (chart, lines[0]));
  check_marks (chart, lines);
  return chart;
}

/* What is announced of a result: its description, and of its notes the turnout. */
static char *
get_announcement (char **lines)
{
  char **note = lines;

  while (*note != NULL && !g_str_has_prefix (*note, "Turnout"))
    note++;
  if (*note == NULL)
    return g_strdup (lines[1]);
  return g_strdup_printf ("%s %.*s.", lines[1], (int) (strstr (*note, " · ") - *note), *note);
}

/* The system's own description of the bus for accessibility, and nothing else that could be started; FALSE: there is none. */
static gboolean
add_accessibility_bus (Reader *self)
{
  const char *const *folders = g_get_system_data_dirs ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "dbus-1", "services", "org.a11y.Bus.service", NULL);
      g_autofree char *copy = g_build_filename (self->folder, "org.a11y.Bus.service", NULL);
      g_autofree char *contents = NULL;

      if (g_file_get_contents (path, &contents, NULL, NULL))
        return g_file_set_contents (copy, contents, -1, NULL);
    }
  return FALSE;
}

/* Where the pointer is there the keyboard is, since nobody manages the display's windows: over the header's corner. */
static void
enter_window (Reader *self)
{
  g_autoptr (GError) error = NULL;

  atspi_generate_mouse_event (1, 1, "abs", &error);
  g_assert_no_error (error);
  wait_for (self, window_is_active, NULL);
}

static void
press (guint keyval)
{
  g_autoptr (GError) error = NULL;

  atspi_generate_keyboard_event (keyval, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
}

static guint
get_keycode (guint keyval)
{
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys = 0;

  g_assert_true (gdk_display_map_keyval (gdk_display_get_default (), keyval, &keys, &n_keys));
  return keys[0].keycode;
}

static void
press_with_control (guint keyval)
{
  guint control = get_keycode (GDK_KEY_Control_L);

  g_assert_true (atspi_generate_keyboard_event (control, NULL, ATSPI_KEY_PRESS, NULL));
  g_assert_true (atspi_generate_keyboard_event (get_keycode (keyval), NULL, ATSPI_KEY_PRESSRELEASE, NULL));
  g_assert_true (atspi_generate_keyboard_event (control, NULL, ATSPI_KEY_RELEASE, NULL));
}

static void
activate (Node *node)
{
  g_autoptr (NodeAction) action = atspi_accessible_get_action_iface (node);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, &error));
  g_assert_no_error (error);
}

static gboolean
focus_has_moved (Reader *self,
                 gconstpointer before)
{
  return self->n_focused > *(const guint *) before;
}

/* Walks with Tab to what is called so; from where the focus is that is not far. */
static void
walk_to (Reader *self,
         const char *name)
{
  for (guint i = 0; i < MAX_STOPS; i++)
    {
      guint before = self->n_focused;

      press (GDK_KEY_Tab);
      wait_for (self, focus_has_moved, &before);
      if (g_strcmp0 (self->focused, name) == 0)
        return;
    }
  g_error ("Tab does not lead to %s", name);
}

/* Nothing of what was heard before is heard again. */
static void
forget (Reader *self)
{
  g_ptr_array_set_size (self->heard, 0);
}

/* The seven candidates are there with their shares, and the chart is told as `saylau describe` tells it. */
static void
test_candidates (gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *share;
  } candidates[] = {
    { "Qasym-Zhomart Toqaev", "70.96\u202f%, 6,539,715 votes" },
    { "Amirzhan Qosanov", "16.23\u202f%, 1,495,401 votes" },
    { "Daniya Espaeva", "5.05\u202f%, 465,714 votes" },
    { "Toleutai Rakhimbekov", "3.04\u202f%, 280,451 votes" },
    { "Amangeldy Taspikhov", "1.98\u202f%, 182,898 votes" },
    { "Zhambyl Akhmetbekov", "1.82\u202f%, 167,649 votes" },
    { "Sadybek Tugel", "0.92\u202f%, 84,582 votes" },
  };
  Reader *self = (Reader *) data;
  g_auto (GStrv) lines = describe (NULL, NULL);
  g_autoptr (Node) chart = check_chart (self, lines);

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autoptr (Node) mark = find_named (chart, candidates[i].name);
      g_autofree char *description = atspi_accessible_get_description (mark, NULL);

      g_assert_true (g_str_has_prefix (description, candidates[i].share));
      g_assert_cmpint (atspi_accessible_get_role (mark, NULL), ==, ATSPI_ROLE_PUSH_BUTTON);
    }
}

/* A tally is chosen in the timeline, and its figures are heard. */
static void
test_tally (gconstpointer data)
{
  Reader *self = (Reader *) data;
  g_auto (GStrv) before = describe ("--tally", "final", NULL);
  g_auto (GStrv) lines = describe ("--tally", "preliminary", NULL);
  g_autofree char *announcement = get_announcement (lines);
  g_autoptr (Node) window = find_window ();
  g_autoptr (Node) timeline = find_named (window, "The campaign");
  g_autoptr (Node) flag = find_named (timeline, "Preliminary result");
  g_autoptr (Node) chart = NULL;

  enter_window (self);
  wait_for (self, has_described, before[1]);
  forget (self);
  activate (flag);
  wait_for (self, has_heard, announcement);
  chart = check_chart (self, lines);
}

/* The moment is moved by its handle, to which Tab leads, and the figures of the newest tally by then are heard. */
static void
test_moment (gconstpointer data)
{
  Reader *self = (Reader *) data;
  g_auto (GStrv) final = describe ("--tally", "final", NULL);
  g_auto (GStrv) lines = describe ("--moment", "2019-06-10T12:00", NULL);
  g_autofree char *announcement = get_announcement (lines);
  g_autoptr (Node) window = find_window ();
  g_autoptr (Node) timeline = find_named (window, "The campaign");
  g_autoptr (Node) flag = find_named (timeline, "Final result");
  g_autoptr (Node) handle = find_named (timeline, "Moment");
  g_autoptr (Node) chart = NULL;

  g_assert_cmpint (atspi_accessible_get_role (handle, NULL), ==, ATSPI_ROLE_SLIDER);
  activate (flag);
  wait_for (self, has_described, final[1]);
  enter_window (self);
  walk_to (self, "Moment");
  forget (self);
  press (GDK_KEY_Left);
  wait_for (self, has_heard, announcement);
  chart = check_chart (self, lines);
}

/* Each chart is reached through the switch, and told as `saylau describe` tells it. */
static void
test_charts (gconstpointer data)
{
  static const struct
  {
    const char *button;
    const char *chart;
  } charts[] = {
    { "Pie", "pie" },
    { "Areas", "areas" },
    { "Turnout", "turnout" },
    { "Two tallies", "compare" },
    { "All tallies", "tallies" },
    { "Bars", "bar" },
  };
  Reader *self = (Reader *) data;
  g_autoptr (Node) window = find_window ();
  g_autoptr (Node) timeline = find_named (window, "The campaign");
  g_autoptr (Node) flag = find_named (timeline, "Final result");

  activate (flag);
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_auto (GStrv) lines = describe ("--chart", charts[i].chart, NULL);
      g_autoptr (Node) button = find_named (window, charts[i].button);
      g_autoptr (Node) chart = NULL;

      activate (button);
      chart = check_chart (self, lines);
    }
}

/* GTK calls what has no name by its type, and shows a list of nothing as "(None)". */
static gboolean
is_nameless (Node *node,
             gconstpointer what)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY, ATSPI_ROLE_PAGE_TAB, ATSPI_ROLE_PAGE_TAB_LIST, ATSPI_ROLE_SLIDER };
  AtspiRole role = atspi_accessible_get_role (node, NULL);
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (role == roles[i] && g_str_has_prefix (name, "Gtk"))
      return TRUE;
  return g_str_equal (name, "(None)");
}

static void
check_names (Node *window)
{
  g_autoptr (Node) nameless = find (window, is_nameless, NULL);

  if (nameless != NULL)
    {
      g_autofree char *name = atspi_accessible_get_name (nameless, NULL);

      g_error ("there is something called %s", name);
    }
}

static Node *
find_table_window (void)
{
  g_autoptr (Node) desktop = atspi_get_desktop (0);

  return find (desktop, is_named, "Copy the table");
}

static gboolean
has_table_window (Reader *self,
                  gconstpointer what)
{
  g_autoptr (Node) found = find_table_window ();

  return found != NULL;
}

/* Lists, tables and the window of the table have plain names. */
static void
test_names (gconstpointer data)
{
  Reader *self = (Reader *) data;
  g_auto (GStrv) lines = describe ("--chart", "areas", NULL);
  g_autoptr (Node) window = find_window ();
  g_autoptr (Node) areas = find_named (window, "Areas");
  g_autoptr (Node) desktop = atspi_get_desktop (0);
  g_autoptr (Node) chart = NULL;

  activate (areas);
  chart = check_chart (self, lines);
  check_names (window);
  enter_window (self);
  press_with_control (GDK_KEY_t);
  wait_for (self, has_table_window, NULL);
  check_names (desktop);
  press_with_control (GDK_KEY_t);
}

static void
start (Reader *self)
{
  g_autofree char *sample = get_sample ();
  g_autoptr (GError) error = NULL;

  self->program = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                                    g_getenv ("SAYLAU_WINDOW"), sample, NULL);
  g_assert_no_error (error);
  g_assert_cmpint (atspi_init (), ==, 0);
  self->listener = atspi_event_listener_new (event_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:property-change:accessible-name", &error);
  g_assert_no_error (error);
  atspi_event_listener_register (self->listener, "object:announcement", &error);
  g_assert_no_error (error);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);
}

/* It ends well, and without a word. */
static void
end (Reader *self)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_subprocess_send_signal (self->program, SIGTERM);
  g_assert_true (g_subprocess_communicate_utf8 (self->program, NULL, NULL, &out, &err, NULL));
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpstr (out, ==, "");
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
  g_object_unref (self->program);
  atspi_exit ();
  g_object_unref (self->listener);
}

int
main (int argc,
      char **argv)
{
  Reader reader = { 0 };
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  g_autofree char *authority = g_strdup (g_getenv ("XAUTHORITY"));
  const char *remove[] = { "rm", "-r", NULL, NULL };
  int result;

  g_test_init (&argc, &argv, NULL);
  remote_prepare_environment ();
  /* As long as one program is on the display it stays the same; this one reads, and is not read. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_disable_setlocale ();
  gtk_init ();
  g_unsetenv ("GTK_A11Y");
  g_unsetenv ("AT_SPI_BUS_ADDRESS");
  reader.folder = g_dir_make_tmp ("saylau-screen-reader-XXXXXX", NULL);
  remove[2] = reader.folder;
  g_setenv ("XDG_RUNTIME_DIR", reader.folder, TRUE);
  if (!add_accessibility_bus (&reader))
    {
      g_rmdir (reader.folder);
      g_print ("1..0 # SKIP at-spi2-core is not installed\n");
      return 0;
    }
  reader.heard = g_ptr_array_new_with_free_func (g_free);
  reader.bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (reader.bus, reader.folder);
  g_test_dbus_up (reader.bus); /* which takes the display away */
  g_setenv ("DISPLAY", display, TRUE);
  g_setenv ("XAUTHORITY", authority, TRUE);
  /* libatspi warns where it asks for what is gone by then, or not there yet. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  start (&reader);

  g_test_add_data_func ("/screen-reader/candidates", &reader, test_candidates);
  g_test_add_data_func ("/screen-reader/tally", &reader, test_tally);
  g_test_add_data_func ("/screen-reader/moment", &reader, test_moment);
  g_test_add_data_func ("/screen-reader/charts", &reader, test_charts);
  g_test_add_data_func ("/screen-reader/names", &reader, test_names);
  result = g_test_run ();

  end (&reader);
  g_ptr_array_unref (reader.heard);
  g_free (reader.focused);
  g_test_dbus_down (reader.bus);
  g_object_unref (reader.bus);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return result;
}
