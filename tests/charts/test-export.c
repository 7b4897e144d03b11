/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/export.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "made-scene.h"
#include "model/error.h"
#include "nobody.h"

#define OLD "the old picture"
#define LARGE (8 * 1024 * 1024)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("saylau-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *path;
    int format; /* -1: none */
  } cases[] = {
    { "a.png", SAYLAU_EXPORT_PNG },
    { "/some/where/a.b.SVG", SAYLAU_EXPORT_SVG },
    { "a.Png", SAYLAU_EXPORT_PNG },
    { ".svg", SAYLAU_EXPORT_SVG },
    { "a.csv", SAYLAU_EXPORT_CSV },
    { "a.svg.TSV", SAYLAU_EXPORT_TSV },
    { "a.pdf", -1 },
    { "a", -1 },
    { "png", -1 },
    { "a.png.gz", -1 },
    { "a.png/b", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = g_strdup_printf ("%s: the name must end in .png or .svg for a picture, in .csv or .tsv for a table", cases[i].path);
      SaylauExportFormat format;
      gboolean known = saylau_export_format_from_path (cases[i].path, &format, &error);

      g_assert_cmpint (known ? (int) format : -1, ==, cases[i].format);
      if (known)
        continue;
      g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_encode (void)
{
  g_autoptr (SaylauScene) scene = made_scene_new (SAYLAU_THEME_LIGHT, "en");
  g_autoptr (GBytes) png = saylau_export_encode (scene, SAYLAU_EXPORT_PNG, 1, NULL);
  g_autoptr (GBytes) svg = saylau_export_encode (scene, SAYLAU_EXPORT_SVG, 1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpmem (g_bytes_get_data (svg, NULL), 5, "<?xml", 5);
  g_assert_null (saylau_export_encode (scene, SAYLAU_EXPORT_PNG, 1000, &error));
  g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST);
}

static void
test_write (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (saylau_export_write (bytes, fixture->path, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_refused (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "a.png", NULL);
  g_autofree char *under_file = g_build_filename (fixture->path, "a.png", NULL);
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *long_name = g_build_filename (fixture->folder, name, NULL);
  const struct
  {
    const char *path;
    const char *reason;
  } cases[] = {
    { nowhere, "there is no such folder" },
    { under_file, "a part of its path is not a folder" },
    { fixture->folder, "it is a folder" },
    { long_name, "its name is too long" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = g_strdup_printf ("%s cannot be written: %s", cases[i].path, cases[i].reason);

      g_assert_false (saylau_export_write (bytes, cases[i].path, &error));
      g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_WRITE);
      g_assert_cmpstr (error->message, ==, message);
    }
}

/* A file that is replaced stays as private, or as public, as it was; a new one is as the process wants it. */
static void
test_permissions (Fixture *fixture,
                  gconstpointer data)
{
  static const int modes[] = { 0600, 0664, 0640, 0444, 0777 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *path = g_build_filename (fixture->folder, "other.png", NULL);
  mode_t mask = umask (027);
  GStatBuf found;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (saylau_export_write (bytes, fixture->path, NULL));
      g_assert_cmpint (g_stat (fixture->path, &found), ==, 0);
      g_assert_cmpint (found.st_mode & 07777, ==, modes[i]);
    }
  g_assert_true (saylau_export_write (bytes, path, NULL));
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 07777, ==, 0640);
  umask (mask);
}

/* A link stays a link, and what it leads to is the picture, whether that was there or not. */
static void
test_links (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *link = g_build_filename (fixture->folder, "link.png", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.png", NULL);
  g_autofree char *circle = g_build_filename (fixture->folder, "circle.png", NULL);
  g_autofree char *made = g_build_filename (fixture->folder, "made.png", NULL);

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_true (saylau_export_write (bytes, link, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_contents (fixture->path, "new");

  g_assert_cmpint (symlink ("made.png", dangling), ==, 0);
  g_assert_true (saylau_export_write (bytes, dangling, NULL));
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
  assert_contents (made, "new");

  g_assert_cmpint (symlink ("circle.png", circle), ==, 0);
  g_assert_false (saylau_export_write (bytes, circle, &error));
  g_assert_nonnull (strstr (error->message, "cannot be written: its links lead in a circle"));
  g_assert_true (g_file_test (circle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (fixture->folder), ==, 5);
}

/* A pipe is neither replaced nor waited for. */
static void
test_no_file (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_false (saylau_export_write (bytes, pipe_path, &error));
  g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_WRITE);
  g_assert_true (g_str_has_suffix (error->message, " cannot be written: it is a device or a pipe, not a file"));
  g_assert_false (g_file_test (pipe_path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* A folder that must not be written to. */
static void
test_no_permission (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (nobody_begin ())
    {
      g_assert_false (saylau_export_write (bytes, fixture->path, &error));
      nobody_end ();
      g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_WRITE);
      g_assert_true (g_str_has_suffix (error->message, ": there is no permission to write there"));
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_contents (fixture->path, OLD);
}

/* The disk ends before the file does: here by a limit on the size of files. */
static void
test_full_disk (Fixture *fixture,
                gconstpointer data)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      const struct rlimit limit = { 4096, 4096 };
      g_autofree char *large = g_malloc0 (LARGE);
      g_autoptr (GBytes) bytes = g_bytes_new (large, LARGE);
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      _exit (saylau_export_write (bytes, fixture->path, &error) || error->domain != SAYLAU_ERROR);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Killed in the midst of writing: by the signal that passing the limit sends. */
static void
test_killed (Fixture *fixture,
             gconstpointer data)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      const struct rlimit limit = { 4096, 4096 };
      g_autofree char *large = g_malloc0 (LARGE);
      g_autoptr (GBytes) bytes = g_bytes_new (large, LARGE);

      signal (SIGXFSZ, SIG_DFL);
      setrlimit (RLIMIT_CORE, &(struct rlimit){ 0, 0 });
      setrlimit (RLIMIT_FSIZE, &limit);
      saylau_export_write (bytes, fixture->path, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGXFSZ);
  assert_contents (fixture->path, OLD);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/export/formats", test_formats);
  g_test_add_func ("/charts/export/encode", test_encode);
  g_test_add ("/charts/export/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/charts/export/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/charts/export/permissions", Fixture, NULL, set_up, test_permissions, tear_down);
  g_test_add ("/charts/export/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/charts/export/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/charts/export/no-permission", Fixture, NULL, set_up, test_no_permission, tear_down);
  g_test_add ("/charts/export/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/charts/export/killed", Fixture, NULL, set_up, test_killed, tear_down);

  return g_test_run ();
}
