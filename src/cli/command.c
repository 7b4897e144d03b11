/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/command.h"

#include <stdio.h>

/* Texts go out as the UTF-8 they are, not through g_print(), which would put question marks where the
 * locale is not set: the output of a command must not depend on it. */

/**
 * saylau_command_fail:
 * @command: the subcommand's name
 * @status: what the process ends with
 * @format: one line that says what is wrong and what would be right, as for printf()
 * @...: its arguments
 *
 * Says on the standard error why a command cannot go on.
 *
 * Returns: @status
 */
int
saylau_command_fail (const char *command,
                     SaylauExitStatus status,
                     const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "saylau %s: %s\n", command, message);
  return status;
}

/**
 * saylau_command_print:
 * @command: the subcommand's name
 * @text: what to write to the standard output, in UTF-8
 *
 * Returns: %SAYLAU_EXIT_OK, or %SAYLAU_EXIT_FAILED where it could not be written
 */
int
saylau_command_print (const char *command,
                      const char *text)
{
  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    return saylau_command_fail (command, SAYLAU_EXIT_FAILED, "the output could not be written: %m");
  return SAYLAU_EXIT_OK;
}

static gboolean
check_files (const char *command,
             char **files,
             const char *const *names,
             int *status)
{
  guint n_files = files != NULL ? g_strv_length (files) : 0;
  guint n_names = g_strv_length ((char **) names);
  g_autofree char *all = g_strjoinv (" and one ", (char **) names);

  if (n_files == n_names && !g_strv_contains ((const char *const *) files, ""))
    return TRUE;
  if (n_files == n_names)
    *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "the name of the file is empty");
  else if (n_files < n_names)
    *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "no %s was given; see 'saylau %s --help'", names[n_files], command);
  else
    *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "more than one %s was given; see 'saylau %s --help'", all, command);
  return FALSE;
}

/**
 * saylau_command_parse_files:
 * @command: the subcommand's name
 * @context: its options; it gets `--help`
 * @arguments: (array zero-terminated=1): the command line, from the subcommand's name on
 * @names: (array zero-terminated=1): what the files are called in its help
 * @files: (out) (transfer full) (nullable): the files that were given, as many as @names
 * @status: (out): what to end with when this returns %FALSE
 *
 * Returns: whether the command is to be carried out; it is not after `--help` or an error of usage
 */
gboolean
saylau_command_parse_files (const char *command,
                            GOptionContext *context,
                            char **arguments,
                            const char *const *names,
                            char ***files,
                            int *status)
{
  gboolean help = FALSE;
  g_auto (GStrv) given = NULL;
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  *files = NULL;
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "%s; see 'saylau %s --help'", error->message, command);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *name = g_strconcat ("saylau ", command, NULL);
      g_autofree char *text = NULL;

      g_set_prgname (name);
      text = g_option_context_get_help (context, TRUE, NULL);
      *status = saylau_command_print (command, text);
      return FALSE;
    }
  if (!check_files (command, given, names, status))
    return FALSE;
  *files = g_steal_pointer (&given);
  return TRUE;
}

/**
 * saylau_command_parse:
 * @command: the subcommand's name
 * @context: its options; it gets `--help`
 * @arguments: (array zero-terminated=1): the command line, from the subcommand's name on
 * @file: (out) (transfer full) (nullable): the one FILE that was given
 * @status: (out): what to end with when this returns %FALSE
 *
 * As saylau_command_parse_files(), for a command of one FILE.
 *
 * Returns: whether the command is to be carried out
 */
gboolean
saylau_command_parse (const char *command,
                      GOptionContext *context,
                      char **arguments,
                      char **file,
                      int *status)
{
  static const char *const names[] = { "FILE", NULL };
  g_auto (GStrv) files = NULL;

  if (!saylau_command_parse_files (command, context, arguments, names, &files, status))
    {
      *file = NULL;
      return FALSE;
    }
  *file = g_strdup (files[0]);
  return TRUE;
}
