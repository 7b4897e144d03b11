/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <fcntl.h>
#include <unistd.h>

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>

#include "charts/export.h"
#include "formats/loader.h"
#include "formats/shown-path.h"
#include "model/error.h"

/* Reading and writing through the real document portal, as in a sandbox. It is skipped where the portal is
 * not installed or may not mount its file system. */

#define SERVICES "/usr/share/dbus-1/services"
#define DOCUMENTS "org.freedesktop.portal.Documents"
#define TIMEOUT_MS 10000

#define DOCUMENT "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Town\", \"date\": \"2019-06-09\","          \
                 "\"candidates\": [ { \"id\": \"a\", \"name\": \"A\" } ], \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ]," \
                 "\"stations\": { \"file\": \"s.csv\", \"columns\": { \"area\": \"D\", \"a\": \"A\" } } }"

static GDBusConnection *bus; /* NULL: there is no portal */
static char *folder;         /* outside */

static GVariant *
call (const char *method,
      GVariant *parameters,
      GUnixFDList *files)
{
  return g_dbus_connection_call_with_unix_fd_list_sync (bus, DOCUMENTS, "/org/freedesktop/portal/documents", DOCUMENTS, method,
                                                        parameters, NULL, G_DBUS_CALL_FLAGS_NONE, TIMEOUT_MS, files, NULL, NULL, NULL);
}

/* The path by which a sandbox has the file @name of the folder, there already or not. */
static char *
pass_in (const char *name)
{
  int fd = g_open (folder, O_PATH | O_CLOEXEC);
  g_autoptr (GUnixFDList) files = g_unix_fd_list_new_from_array (&fd, 1);
  g_autoptr (GVariant) reply = call ("AddNamed", g_variant_new ("(h^aybb)", 0, name, TRUE, FALSE), files);
  const char *id;

  g_assert_nonnull (reply);
  g_variant_get (reply, "(&s)", &id);
  return g_build_filename (g_get_user_runtime_dir (), "doc", id, name, NULL);
}

static void
put (const char *name,
     const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
assert_only (const char *name,
             const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *found = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, contents);
  g_assert_cmpstr (g_dir_read_name (dir), ==, name);
  g_assert_null (g_dir_read_name (dir));
  g_unlink (path);
}

static gboolean
is_skipped (void)
{
  if (bus == NULL)
    g_test_skip ("there is no document portal, or it may not mount its files");
  return bus == NULL;
}

/* A picture is there once it is whole, new or in place of another, and nothing else is. */
static void
test_export (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (is_skipped ())
    return;

  path = pass_in ("chart.png");
  g_assert_true (saylau_shown_path_is_portal (path));
  saylau_export_write (bytes, path, &error);
  g_assert_no_error (error);
  assert_only ("chart.png", "new");

  put ("chart.svg", "the old picture");
  g_free (path);
  path = pass_in ("chart.svg");
  saylau_export_write (bytes, path, &error);
  g_assert_no_error (error);
  assert_only ("chart.svg", "new");
}

/* What lies beside the document is out of reach, and is reached once the user chose it. */
static void
test_companion (void)
{
  g_autoptr (SaylauCompanions) companions = saylau_companions_new ();
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autoptr (SaylauProblems) none = saylau_problems_new ("d");
  g_autoptr (SaylauElection) election = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) document = NULL;
  g_autoptr (GFile) table = NULL;
  g_autofree char *document_path = NULL;
  g_autofree char *table_path = NULL;

  if (is_skipped ())
    return;

  put ("d.json", DOCUMENT);
  put ("s.csv", "D,A\nX,5\n");
  document_path = pass_in ("d.json");
  document = g_file_new_for_path (document_path);
  g_assert_null (saylau_load (document, companions, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error));
  g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_COMPANION);
  g_assert_cmpstr (error->message, ==,
                   "d:1:192: error: the file “s.csv” beside the document: a sandboxed program sees only the files that were passed to it (at /stations/file)");
  g_assert_cmpstr (saylau_companions_get_missing (companions), ==, "s.csv");

  table_path = pass_in ("s.csv");
  table = g_file_new_for_path (table_path);
  saylau_companions_choose (companions, "s.csv", table);
  election = saylau_load (document, companions, SAYLAU_LOAD_STRICT, none, NULL, NULL, NULL, NULL);
  g_assert_nonnull (election);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      g_unlink (child);
    }
  g_rmdir (path);
}

/* Its daemons take the runtime folder from the environment, so each test has files of its own. */
static GTestDBus *
start_portal (void)
{
  GTestDBus *daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GVariant) reply = NULL;

  g_test_dbus_add_service_dir (daemon, SERVICES);
  g_test_dbus_up (daemon);
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  reply = call ("GetMountPoint", NULL, NULL);
  if (reply == NULL)
    g_clear_object (&bus);
  return daemon;
}

static void
stop_portal (GTestDBus *daemon,
             const char *runtime)
{
  g_autofree char *mount = g_build_filename (runtime, "doc", NULL);
  const char *argv[] = { "fusermount3", "-u", "-z", mount, NULL };

  g_clear_object (&bus);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  g_test_dbus_down (daemon);
  g_object_unref (daemon);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("saylau-runtime-XXXXXX", NULL);
  g_autofree char *dbus = g_find_program_in_path ("dbus-daemon");
  GTestDBus *daemon = NULL;
  int status;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  /* GLib keeps it; the bus takes it out of the environment again. */
  g_assert_cmpstr (g_get_user_runtime_dir (), ==, runtime);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("saylau-outside-XXXXXX", NULL);
  if (dbus != NULL && g_file_test (SERVICES "/org.freedesktop.portal.Documents.service", G_FILE_TEST_EXISTS))
    daemon = start_portal ();

  g_test_add_func ("/document-portal/export", test_export);
  g_test_add_func ("/document-portal/companion", test_companion);
  status = g_test_run ();

  if (daemon != NULL)
    stop_portal (daemon, runtime);
  remove_folder (runtime);
  remove_folder (folder);
  g_free (folder);
  return status;
}
