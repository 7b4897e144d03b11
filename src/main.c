/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#include "cli/analyse.h"
#include "cli/check.h"
#include "cli/command.h"
#include "cli/describe.h"
#include "cli/export.h"
#include "cli/thumbnail.h"

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
  { "analyse", saylau_analyse_main },
  { "thumbnail", saylau_thumbnail_main },
};

static const char help[] =
  "Usage:\n"
  "  saylau [FILE...]                       open election documents, a window each\n"
  "  saylau export FILE -o OUT.png|OUT.svg  draw a chart of it to a file\n"
  "  saylau describe FILE                   tell a chart of it in words\n"
  "  saylau check FILE [--json]             tell all its problems\n"
  "  saylau analyse FILE [--json]           test its polling stations\n"
  "  saylau thumbnail FILE OUT.png          draw its icon, as file managers do\n"
  "\n"
  "Options:\n"
  "  -h, --help     show this help; 'saylau export --help' and so on tell more\n"
  "  --new-window   open a new window, also where an empty one is open\n"
  "  --sample       open the sample, the election of 2019 in Kazakhstan\n"
  "  --version      show the version\n"
  "\n"
  "Exit status: 0 done, 1 it could not be done, 2 the command was not understood.\n";

static int
fail (SaylauExitStatus status,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static int
fail (SaylauExitStatus status,
      const char *format,
      ...)
{
  va_list arguments;

  fputs ("saylau: ", stderr);
  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
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

  if (!has_display ())
    return fail (SAYLAU_EXIT_FAILED, "there is no display to open a window on; "
                                     "'saylau export', 'describe' and 'check' need none");
  execv (program, argv);
  return fail (SAYLAU_EXIT_FAILED, "the window's program %s cannot be started: %m", program);
}

static int
check_option (const char *option)
{
  static const char *const options[] = { "-h", "--help", "--version", "--new-window", "--sample", "--exit-after-first-frame" };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (strcmp (option, options[i]) == 0)
      return SAYLAU_EXIT_OK;
  return fail (SAYLAU_EXIT_USAGE, "there is no option '%s'; see 'saylau --help'", option);
}

/* A file that is missing is told where it was typed. The window tells what else keeps it from opening one, and looks
 * for those of other machines. */
static int
check_file (const char *name,
            gboolean is_first)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    return fail (SAYLAU_EXIT_USAGE, "the name of the file is empty");
  if (!g_file_is_native (file))
    return SAYLAU_EXIT_OK;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return SAYLAU_EXIT_OK;
  if (is_first && strpbrk (name, "./") == NULL)
    return fail (SAYLAU_EXIT_USAGE, "there is no subcommand and no file '%s'; see 'saylau --help'", name);
  return fail (SAYLAU_EXIT_FAILED, "there is no file '%s'", name);
}

/* Whether @option is among @arguments, before what can only be files. */
static gboolean
has_option (char **arguments,
            const char *option)
{
  for (guint i = 0; arguments[i] != NULL && strcmp (arguments[i], "--") != 0; i++)
    if (strcmp (arguments[i], option) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @arguments are options and files. @opens_files: the files have to be there too. */
static int
check_arguments (char **arguments,
                 gboolean opens_files)
{
  gboolean are_files = FALSE;
  int status = SAYLAU_EXIT_OK;

  for (guint i = 0; arguments[i] != NULL && status == SAYLAU_EXIT_OK; i++)
    {
      if (are_files || *arguments[i] != '-')
        status = opens_files ? check_file (arguments[i], i == 0) : SAYLAU_EXIT_OK;
      else if (strcmp (arguments[i], "--") == 0)
        are_files = TRUE;
      else
        status = check_option (arguments[i]);
    }
  return status;
}

int
main (int argc,
      char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";
  gboolean asks_help, asks_version;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    if (strcmp (first, subcommands[i].name) == 0)
      return subcommands[i].run (argv + 1);

  asks_help = has_option (argv + 1, "--help") || has_option (argv + 1, "-h");
  asks_version = has_option (argv + 1, "--version");
  status = check_arguments (argv + 1, !asks_help && !asks_version);
  if (status != SAYLAU_EXIT_OK)
    return status;
  if (asks_help)
    return fputs (help, stdout) == EOF || fflush (stdout) == EOF;
  if (asks_version)
    return puts ("saylau " SAYLAU_VERSION) == EOF || fflush (stdout) == EOF;
  return open_window (argv);
}
