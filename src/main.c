/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#include "cli/check.h"
#include "cli/command.h"
#include "cli/describe.h"
#include "cli/export.h"

/* The program of the subcommands. The window is a program of its own, so that GTK, which takes longer
 * to load than a chart takes to draw, is loaded only where there is something to show. */

#define WINDOW_PROGRAM "saylau-window"

typedef struct
{
  const char *name;
  int (*run) (char **arguments);
} Subcommand;

static const Subcommand subcommands[] = {
  { "export", saylau_export_main },
  { "describe", saylau_describe_main },
  { "check", saylau_check_main },
};

static const char help[] =
  "Usage:\n"
  "  saylau [FILE]                          open an election document in a window\n"
  "  saylau export FILE -o OUT.png|OUT.svg  draw a chart of it to a file\n"
  "  saylau describe FILE                   tell a chart of it in words\n"
  "  saylau check FILE [--json]             tell all its problems\n"
  "\n"
  "Options:\n"
  "  -h, --help     show this help; 'saylau export --help' and so on show a subcommand's\n"
  "  --version      show the version\n"
  "\n"
  "Exit status: 0 done, 1 it could not be done, 2 the command was not understood.\n";

static int
fail (SaylauExitStatus status,
      const char *message)
{
  fprintf (stderr, "saylau: %s\n", message);
  return status;
}

/* Beside this program, as in the build tree, or where it is installed. */
static char *
find_window_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, WINDOW_PROGRAM, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (SAYLAU_LIBEXECDIR, WINDOW_PROGRAM, NULL);
}

static gboolean
has_display (void)
{
  const char *x11 = g_getenv ("DISPLAY");
  const char *wayland = g_getenv ("WAYLAND_DISPLAY");

  return (x11 != NULL && *x11 != '\0') || (wayland != NULL && *wayland != '\0');
}

/* Returns only where the window cannot be opened. */
static int
open_window (char **argv)
{
  g_autofree char *program = find_window_program ();
  g_autofree char *message = NULL;

  if (!has_display ())
    return fail (SAYLAU_EXIT_FAILED, "there is no display to open a window on; "
                                     "'saylau export', 'describe' and 'check' need none");
  execv (program, argv);
  message = g_strdup_printf ("the window's program %s cannot be started: %s", program, g_strerror (errno));
  return fail (SAYLAU_EXIT_FAILED, message);
}

int
main (int argc,
      char **argv)
{
  const char *first = argc > 1 ? argv[1] : NULL;
  g_autofree char *message = NULL;

  if (first == NULL)
    return open_window (argv);
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    if (strcmp (first, subcommands[i].name) == 0)
      return subcommands[i].run (argv + 1);
  if (strcmp (first, "--help") == 0 || strcmp (first, "-h") == 0)
    return fputs (help, stdout) == EOF || fflush (stdout) == EOF;
  if (strcmp (first, "--version") == 0)
    return puts ("saylau " SAYLAU_VERSION) == EOF || fflush (stdout) == EOF;
  if (strcmp (first, "--") != 0 && *first == '-')
    {
      message = g_strdup_printf ("there is no option '%s'; see 'saylau --help'", first);
      return fail (SAYLAU_EXIT_USAGE, message);
    }
  if (argc > (strcmp (first, "--") == 0 ? 3 : 2))
    {
      message = g_strdup_printf ("there is no subcommand '%s', and only one FILE can be opened; see 'saylau --help'", first);
      return fail (SAYLAU_EXIT_USAGE, message);
    }
  return open_window (argv);
}
