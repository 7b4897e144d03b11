/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/show-file.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define FILE_MANAGER "org.freedesktop.FileManager1"

static const char interfaces[] =
  "<node>"
  "  <interface name='org.freedesktop.FileManager1'>"
  "    <method name='ShowItems'><arg type='as' direction='in'/><arg type='s' direction='in'/></method>"
  "  </interface>"
  "  <interface name='org.freedesktop.portal.OpenURI'>"
  "    <method name='OpenDirectory'><arg type='s' direction='in'/><arg type='h' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
  "  </interface>"
  "</node>";

/* A stand-in for the file manager and the portal, on the bus of the test. */
typedef struct
{
  GDBusConnection *bus;
  guint names[2];
  guint objects[2];
  guint n_owned;
  char *path;
  GFile *file;
  char *shown;   /* the URI that the file manager was given */
  guint64 inode; /* of the file that the portal was given */
  gboolean shown_well;
  gboolean done;
  GError *error;
} Fixture;

static void
show_items (Fixture *self,
            GVariant *parameters)
{
  g_autofree const char **uris = NULL;

  g_variant_get (parameters, "(^a&s&s)", &uris, NULL);
  self->shown = g_strdup (uris[0]);
  g_assert_null (uris[1]);
}

/* The portal is to see the file, but cannot read it through what it is given. */
static void
open_directory (Fixture *self,
                GVariant *parameters,
                GUnixFDList *files)
{
  int handle, fd;
  char byte;
  struct stat info;

  g_variant_get (parameters, "(&sh@a{sv})", NULL, &handle, NULL);
  fd = g_unix_fd_list_get (files, handle, NULL);
  g_assert_cmpint (fstat (fd, &info), ==, 0);
  g_assert_cmpint (read (fd, &byte, 1), ==, -1);
  self->inode = info.st_ino;
  close (fd);
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *object,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  if (g_str_equal (method, "ShowItems"))
    {
      show_items (user_data, parameters);
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }
  open_directory (user_data, parameters, g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation)));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/request"));
}

static void
owned_cb (GDBusConnection *connection,
          const char *name,
          gpointer user_data)
{
  ((Fixture *) user_data)->n_owned++;
}

static void
stand_in (Fixture *self)
{
  static const GDBusInterfaceVTable table = { called_cb };
  static const char *const names[] = { FILE_MANAGER, PORTAL };
  static const char *const paths[] = { "/org/freedesktop/FileManager1", "/org/freedesktop/portal/desktop" };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      self->objects[i] = g_dbus_connection_register_object (self->bus, paths[i], node->interfaces[i], &table, self, NULL, NULL);
      self->names[i] = g_bus_own_name_on_connection (self->bus, names[i], 0, owned_cb, NULL, self, NULL);
    }
  while (self->n_owned < G_N_ELEMENTS (names))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  int fd = g_file_open_tmp ("saylau-show-XXXXXX", &self->path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  self->file = g_file_new_for_path (self->path);
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &self->error);
  g_assert_no_error (self->error);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->names); i++)
    if (self->names[i] != 0)
      {
        g_bus_unown_name (self->names[i]);
        g_dbus_connection_unregister_object (self->bus, self->objects[i]);
      }
  g_unlink (self->path);
  g_free (self->path);
  g_free (self->shown);
  g_object_unref (self->file);
  g_object_unref (self->bus);
  g_clear_error (&self->error);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  Fixture *self = user_data;

  self->shown_well = saylau_show_file_finish (result, &self->error);
  self->done = TRUE;
}

static void
show (Fixture *self,
      SaylauShowWay way)
{
  saylau_show_file_async (self->bus, way, self->file, done_cb, self);
  while (!self->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_file_manager (Fixture *self,
                   gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (self->file);

  stand_in (self);
  show (self, SAYLAU_SHOW_FILE_MANAGER);
  g_assert_true (self->shown_well);
  g_assert_cmpstr (self->shown, ==, uri);
}

static void
test_portal (Fixture *self,
             gconstpointer data)
{
  struct stat info;

  stand_in (self);
  show (self, SAYLAU_SHOW_PORTAL);
  g_assert_true (self->shown_well);
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_cmpuint (self->inode, ==, info.st_ino);
  g_assert_null (self->shown);
}

/* Nobody is there, or the file is not. */
static void
test_fails (Fixture *self,
            gconstpointer data)
{
  show (self, SAYLAU_SHOW_FILE_MANAGER);
  g_assert_false (self->shown_well);
  g_assert_nonnull (self->error);
  g_clear_error (&self->error);

  self->done = FALSE;
  g_unlink (self->path);
  show (self, SAYLAU_SHOW_PORTAL);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *program = g_find_program_in_path ("dbus-daemon");
  g_autoptr (GTestDBus) bus = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (program == NULL)
    {
      g_print ("1..0 # SKIP dbus-daemon is not installed\n");
      return 0;
    }
  /* Nothing of the machine can be started on this one. */
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

#define ADD(name, function) g_test_add ("/show-file/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("file-manager", test_file_manager);
  ADD ("portal", test_portal);
  ADD ("fails", test_fails);

  status = g_test_run ();
  g_test_dbus_down (bus);
  return status;
}
