/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/start-options.h"

/**
 * saylau_start_options_parse:
 * @self: options, zeroed
 * @arguments: (array zero-terminated=1): the command line, from the program's name on
 * @error: return location for an error of usage
 *
 * Files are taken as they are named in the working folder of this process, which may not be that of the process
 * that opens them.
 *
 * Returns: whether the command line was understood
 */
gboolean
saylau_start_options_parse (SaylauStartOptions *self,
                            char **arguments,
                            GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "new-window", 0, 0, G_OPTION_ARG_NONE, &self->new_window, NULL, NULL },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &self->sample, NULL, NULL },
    { "gapplication-service", 0, 0, G_OPTION_ARG_NONE, &self->service, NULL, NULL },
    { "exit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, &self->exit_after_first_frame, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  /* Help is that of `saylau`, which starts this program. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (self->files, g_file_new_for_commandline_arg (names[i]));
  return TRUE;
}

/**
 * saylau_start_options_clear:
 * @self: options
 *
 * Frees what @self holds.
 */
void
saylau_start_options_clear (SaylauStartOptions *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
}
