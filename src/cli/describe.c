/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/describe.h"

#include "charts/describe.h"
#include "cli/command.h"
#include "cli/draw.h"

/**
 * saylau_describe_main:
 * @arguments: (array zero-terminated=1): the command line, from "describe" on
 *
 * Prints a chart of a document in words: its title, its accessible description and each of its marks.
 *
 * Returns: the exit status
 */
int
saylau_describe_main (char **arguments)
{
  g_auto (SaylauChartOptions) options = { 0 };
  g_autoptr (GOptionContext) context = saylau_chart_options_create_context (&options);
  g_autoptr (SaylauScene) scene = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  int status;

  g_option_context_set_summary (context, "Tells a chart of an election document in words, as a screen reader does.");
  g_option_context_set_description (context,
                                    "Exit status: 0 it was told, 1 the document has errors, 2 the command was not\n"
                                    "understood.");
  if (!saylau_command_parse ("describe", context, arguments, &path, &status))
    return status;
  scene = saylau_draw ("describe", path, &options, &status);
  if (scene == NULL)
    return status;
  text = saylau_describe (scene);
  return saylau_command_print ("describe", text);
}
