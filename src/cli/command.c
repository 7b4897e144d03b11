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

/**
 * saylau_command_parse:
 * @command: the subcommand's name
 * @context: its options; it gets `--help`
 * @arguments: (array zero-terminated=1): the command line, from the subcommand's name on
 * @file: (out) (transfer full) (nullable): the one FILE that was given
 * @status: (out): what to end with when this returns %FALSE
 *
 * Returns: whether the command is to be carried out; it is not after `--help` or an error of usage
 */
gboolean
saylau_command_parse (const char *command,
                      GOptionContext *context,
                      char **arguments,
                      char **file,
                      int *status)
{
  gboolean help = FALSE;
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  *file = NULL;
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
  if (files == NULL || files[1] != NULL)
    {
      *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "%s; see 'saylau %s --help'",
                                     files == NULL ? "no FILE was given" : "more than one FILE was given", command);
      return FALSE;
    }
  *file = g_strdup (files[0]);
  return TRUE;
}
