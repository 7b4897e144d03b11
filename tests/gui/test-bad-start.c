/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where something that the window needs is not there, the user is told in one plain line, and by no library.
 */
#include "remote.h"

#include <string.h>

#define NEEDS_NONE "; 'saylau export', 'describe' and 'check' need none\n"
#define NO_DISPLAY "saylau: there is no display to open a window on" NEEDS_NONE

typedef struct
{
  const char *name;
  const char *program;        /* of the environment: SAYLAU_EXECUTABLE, SAYLAU_WINDOW or COPY */
  const char *arguments[4];   /* SAMPLE stands for the sample's path */
  const char *environment[8]; /* NAME=VALUE, or NAME: without it */
  int status;
  const char *err; /* all of it */
} Row;

#define COPY "SAYLAU_WINDOW_COPY" /* where no schema and no sample is beside the program, as in a broken installation */
#define ONE_FRAME "--exit-after-first-frame"

static const Row rows[] = {
  { "unknown-option", "SAYLAU_EXECUTABLE", { "--fullscreen" }, { NULL }, 2, "saylau: there is no option '--fullscreen'; see 'saylau --help'\n" },
  { "unknown-option-of-the-window", "SAYLAU_WINDOW", { "--fullscreen" }, { NULL }, 2, "saylau: Unknown option --fullscreen; see 'saylau --help'\n" },
  { "unknown-option-after-a-file", "SAYLAU_WINDOW", { "SAMPLE", "-x" }, { NULL }, 2, "saylau: Unknown option -x; see 'saylau --help'\n" },
  { "missing-file", "SAYLAU_EXECUTABLE", { "./nothing.json" }, { NULL }, 1, "saylau: there is no file './nothing.json'\n" },
  { "missing-file-among-others", "SAYLAU_EXECUTABLE", { "SAMPLE", "nothing" }, { NULL }, 1, "saylau: there is no file 'nothing'\n" },
  { "no-display", "SAYLAU_EXECUTABLE", { NULL }, { "DISPLAY", "WAYLAND_DISPLAY" }, 1, NO_DISPLAY },
  { "no-display-for-the-window", "SAYLAU_WINDOW", { NULL }, { "DISPLAY", "WAYLAND_DISPLAY" }, 1, NO_DISPLAY },
  { "no-display-for-the-service", "SAYLAU_WINDOW", { "--gapplication-service" }, { "DISPLAY=", "WAYLAND_DISPLAY=" }, 1, NO_DISPLAY },
  { "no-such-x11-display", "SAYLAU_EXECUTABLE", { "SAMPLE" }, { "DISPLAY=:7777", "WAYLAND_DISPLAY", "GDK_BACKEND" }, 1, "saylau: the display ':7777' cannot be opened" NEEDS_NONE },
  { "no-such-wayland-display", "SAYLAU_EXECUTABLE", { "SAMPLE" }, { "DISPLAY", "WAYLAND_DISPLAY=nowhere", "GDK_BACKEND", "XDG_RUNTIME_DIR=/nonexistent" }, 1, "saylau: the display 'nowhere' cannot be opened" NEEDS_NONE },
  { "no-such-displays", "SAYLAU_EXECUTABLE", { NULL }, { "DISPLAY=:7777", "WAYLAND_DISPLAY=nowhere", "GDK_BACKEND", "XDG_RUNTIME_DIR=/nonexistent" }, 1, "saylau: the display 'nowhere' cannot be opened" NEEDS_NONE },
  { "locale-without-words", "SAYLAU_EXECUTABLE", { ONE_FRAME, "SAMPLE" }, { "LC_ALL=xx_YY.UTF-8" }, 0, "saylau: the locale 'xx_YY.UTF-8' is not installed; the window speaks 'en'\n" },
  { "locale-with-words", "SAYLAU_EXECUTABLE", { ONE_FRAME }, { "LC_ALL", "LANGUAGE", "LC_CTYPE=C.UTF-8", "LANG=kk_XX.UTF-8" }, 0, "saylau: the locale 'kk_XX.UTF-8' is not installed; the window speaks 'kk'\n" },
  { "locale-of-letters", "SAYLAU_EXECUTABLE", { ONE_FRAME }, { "LC_ALL", "LANGUAGE", "LC_TIME=yy_XX", "LC_CTYPE=xx_YY.UTF-8", "LANG=C.UTF-8" }, 0, "saylau: the locale 'xx_YY.UTF-8' is not installed; the window speaks 'en'\n" },
  { "locale-of-words", "SAYLAU_EXECUTABLE", { ONE_FRAME }, { "LC_ALL", "LANGUAGE", "LC_CTYPE", "LC_TIME=yy_XX", "LC_MESSAGES=kk_YY.UTF-8", "LANG=C.UTF-8" }, 0, "saylau: the locale 'kk_YY.UTF-8' is not installed; the window speaks 'kk'\n" },
  { "locale-of-no-words", "SAYLAU_EXECUTABLE", { ONE_FRAME }, { "LC_ALL", "LANGUAGE", "LC_CTYPE", "LC_MESSAGES", "LC_TIME=xx_YY", "LC_NUMERIC=yy_XX", "LANG=C.UTF-8" }, 0, "" },
  { "no-session-bus", "SAYLAU_EXECUTABLE", { ONE_FRAME, "SAMPLE" }, { "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "GTK_A11Y", "GSETTINGS_BACKEND" }, 0, "saylau: there is no session bus, so settings are not kept and screen readers are not reached\n" },
  { "no-schema", COPY, { NULL }, { "GSETTINGS_SCHEMA_DIR=/nonexistent", "XDG_DATA_DIRS=/nonexistent" }, 1, "saylau: the settings schema " SCHEMA_ID " is not installed\n" },
  { "no-sample", COPY, { "--sample" }, { NULL }, 1, "saylau: the sample is not installed\n" },
};

static void
set_environment (GSubprocessLauncher *launcher,
                 const char *const *environment)
{
  for (guint i = 0; environment[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (environment[i], "=", 2);

      if (pair[1] != NULL)
        g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
      else
        g_subprocess_launcher_unsetenv (launcher, pair[0]);
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *sample = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
  const char *arguments[G_N_ELEMENTS (row->arguments) + 2] = { g_getenv (row->program) };
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (row->arguments); i++)
    arguments[i + 1] = g_strcmp0 (row->arguments[i], "SAMPLE") == 0 ? sample : row->arguments[i];
  set_environment (launcher, row->environment);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, NULL));
  g_assert_cmpstr (err, ==, row->err);
  g_assert_cmpstr (out, ==, "");
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, row->status);
}

/* Where the sample is installed in the system too, it is found. */
static gboolean
can_run (const Row *row)
{
  return !g_str_equal (row->name, "no-sample") || !g_file_test (SAYLAU_DATADIR "/samples", G_FILE_TEST_EXISTS);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("saylau-bad-start-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "saylau-window", NULL);
  g_autoptr (GFile) program = g_file_new_for_path (g_getenv ("SAYLAU_WINDOW"));
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GFile) parent = g_file_get_parent (copy);
  int status;

  g_test_init (&argc, &argv, NULL);
  remote_prepare_environment ();
  g_assert_true (g_file_copy (program, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_setenv (COPY, path, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/bad-start/", rows[i].name, NULL);

      if (can_run (&rows[i]))
        g_test_add_data_func (name, &rows[i], test_row);
    }
  status = g_test_run ();
  g_file_delete (copy, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
  return status;
}
