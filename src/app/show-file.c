/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/show-file.h"

#include <errno.h>
#include <fcntl.h>

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define FILE_MANAGER "org.freedesktop.FileManager1"

static void
called_cb (GObject *connection,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (connection), NULL, result, &error);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
call_file_manager (GDBusConnection *connection,
                   GFile *file,
                   GTask *task)
{
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };

  g_dbus_connection_call_with_unix_fd_list (connection, FILE_MANAGER, "/org/freedesktop/FileManager1", FILE_MANAGER, "ShowItems",
                                            g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL,
                                            called_cb, g_object_ref (task));
}

/* The portal is given the file itself, open but not for reading: it knows which one that is outside. */
static void
call_portal (GDBusConnection *connection,
             GFile *file,
             GTask *task)
{
  const char *path = g_file_peek_path (file);
  int fd = path != NULL ? g_open (path, O_PATH | O_CLOEXEC) : -1;
  g_autoptr (GUnixFDList) files = NULL;

  if (fd < 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, path != NULL ? g_io_error_from_errno (errno) : G_IO_ERROR_NOT_SUPPORTED,
                               "the file cannot be passed to the portal");
      return;
    }
  files = g_unix_fd_list_new_from_array (&fd, 1);
  g_dbus_connection_call_with_unix_fd_list (connection, PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.OpenURI",
                                            "OpenDirectory", g_variant_new ("(sh@a{sv})", "", 0, g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)),
                                            NULL, G_DBUS_CALL_FLAGS_NONE, -1, files, NULL, called_cb, g_object_ref (task));
}

/**
 * saylau_show_file_get_way:
 *
 * Returns: how a file is shown here: in a Flatpak through the portal
 */
SaylauShowWay
saylau_show_file_get_way (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? SAYLAU_SHOW_PORTAL : SAYLAU_SHOW_FILE_MANAGER;
}

/**
 * saylau_show_file_async:
 * @connection: to the session bus
 * @way: how
 * @file: a file
 * @callback: called when it is shown, or cannot be
 * @user_data: for @callback
 *
 * Shows @file in the folder that it is in.
 */
void
saylau_show_file_async (GDBusConnection *connection,
                        SaylauShowWay way,
                        GFile *file,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, saylau_show_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (way == SAYLAU_SHOW_PORTAL)
    call_portal (connection, file, task);
  else
    call_file_manager (connection, file, task);
}

/**
 * saylau_show_file_finish:
 * @result: as the callback got it
 * @error: return location for an error
 *
 * Returns: whether somebody shows the file
 */
gboolean
saylau_show_file_finish (GAsyncResult *result,
                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
