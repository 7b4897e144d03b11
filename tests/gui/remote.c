/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remote.h"

#include <string.h>

/* How long a test waits for what must happen, and how often it looks. */
#define PATIENCE_S 60
#define INTERVAL_MS 20

/* For the processes that a test starts: nothing that GTK itself would have a word about. */
void
remote_prepare_environment (void)
{
  g_unsetenv ("GDK_DEBUG"); /* what it says is not known to every GTK */
  g_assert_cmpint (g_mkdir_with_parents (g_getenv ("XDG_CACHE_HOME"), 0700), ==, 0);
}

void
remote_init (Remote *self)
{
  g_autoptr (GError) error = NULL;
  GString *path = g_string_new ("/" APPLICATION_ID);

  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_string_replace (path, ".", "/", 0);
  self->path = g_string_free (path, FALSE);
}

void
remote_clear (Remote *self)
{
  g_clear_object (&self->bus);
  g_clear_pointer (&self->path, g_free);
}

/* NULL where nobody answers. */
GVariant *
remote_call (Remote *self,
             const char *path,
             const char *interface,
             const char *method,
             GVariant *arguments)
{
  return g_dbus_connection_call_sync (self->bus, APPLICATION_ID, path, interface, method, arguments, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
}

/* As a desktop does for an action of the desktop file. */
void
remote_act (Remote *self,
            const char *action)
{
  g_autoptr (GVariant) reply = remote_call (self, self->path, "org.freedesktop.Application", "ActivateAction",
                                            g_variant_new ("(sava{sv})", action, NULL, NULL));

  g_assert_nonnull (reply);
}

static gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
remote_wait (Remote *self,
             RemoteCondition condition,
             guint n)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  guint source = g_timeout_add (INTERVAL_MS, look_again_cb, NULL);

  while (!condition (self, n))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

static gboolean
has_name (Remote *self)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                            "org.freedesktop.DBus", "NameHasOwner",
                                                            g_variant_new ("(s)", APPLICATION_ID), NULL,
                                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean has_owner = FALSE;

  g_variant_get (reply, "(b)", &has_owner);
  return has_owner;
}

/* The paths of the windows, each of which has its actions on the bus. */
static char **
list_windows (Remote *self)
{
  g_autofree char *folder = g_strconcat (self->path, "/window", NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GDBusNodeInfo) info = NULL;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *xml;

  /* Asking would start the program. */
  if (!has_name (self))
    return g_strv_builder_end (paths);
  reply = remote_call (self, folder, "org.freedesktop.DBus.Introspectable", "Introspect", NULL);
  if (reply == NULL)
    return g_strv_builder_end (paths);
  g_variant_get (reply, "(&s)", &xml);
  info = g_dbus_node_info_new_for_xml (xml, NULL);
  for (guint i = 0; info->nodes != NULL && info->nodes[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", info->nodes[i]->path, NULL);

      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

gboolean
remote_has_windows (Remote *self,
                    guint n)
{
  g_auto (GStrv) windows = list_windows (self);

  return g_strv_length (windows) == n;
}

/* A window with a document has pages to choose among. */
static gboolean
has_document (Remote *self,
              const char *window)
{
  g_autoptr (GVariant) reply = remote_call (self, window, "org.gtk.Actions", "Describe", g_variant_new ("(s)", "page"));
  gboolean enabled = FALSE;

  if (reply != NULL)
    g_variant_get (reply, "((bgav))", &enabled, NULL, NULL);
  return enabled;
}

/* So many windows show a document; there may be others that do not. */
gboolean
remote_has_documents (Remote *self,
                      guint n)
{
  g_auto (GStrv) windows = list_windows (self);
  guint found = 0;

  for (guint i = 0; windows[i] != NULL; i++)
    found += has_document (self, windows[i]);
  return found == n;
}

/* It has started up, and answers. */
gboolean
remote_is_there (Remote *self,
                 guint n)
{
  g_autoptr (GVariant) reply = has_name (self) ? remote_call (self, self->path, "org.gtk.Actions", "List", NULL) : NULL;

  return reply != NULL;
}

gboolean
remote_is_gone (Remote *self,
                guint n)
{
  return !has_name (self);
}

guint32
remote_get_process (Remote *self)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                            "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                                            g_variant_new ("(s)", APPLICATION_ID), NULL,
                                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  guint32 process = 0;

  g_assert_nonnull (reply);
  g_variant_get (reply, "(u)", &process);
  return process;
}
