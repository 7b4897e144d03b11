/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/export.h"

#include "charts/export.h"
#include "cli/command.h"
#include "cli/draw.h"

static int
export_chart (const char *path,
              const char *output,
              const SaylauChartOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (GBytes) contents = NULL;
  SaylauExportFormat format;
  int status = SAYLAU_EXIT_FAILED;

  if (!saylau_export_format_from_path (output, &format, &error))
    return saylau_command_fail ("export", SAYLAU_EXIT_USAGE, "%s", error->message);
  scene = saylau_draw ("export", path, options, &status);
  if (scene == NULL)
    return status;
  contents = saylau_export_encode (scene, format, options->scale > 0 ? options->scale : 1, &error);
  if (contents == NULL || !saylau_export_write (contents, output, &error))
    return saylau_command_fail ("export", SAYLAU_EXIT_FAILED, "%s", error->message);
  return SAYLAU_EXIT_OK;
}

/**
 * saylau_export_main:
 * @arguments: (array zero-terminated=1): the command line, from "export" on
 *
 * Draws a chart of a document to a PNG or SVG file.
 *
 * Returns: the exit status
 */
int
saylau_export_main (char **arguments)
{
  g_auto (SaylauChartOptions) options = { 0 };
  g_autoptr (GOptionContext) context = saylau_chart_options_create_context (&options);
  g_autofree char *output = NULL;
  g_autofree char *path = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The picture to write; its name ends in .png or .svg", "OUT" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, "Draws a chart of an election document to a PNG or SVG file. Needs no display.");
  g_option_context_set_description (context,
                                    "Exit status: 0 the picture was written, 1 the document has errors or the picture\n"
                                    "could not be written, 2 the command was not understood.\n\n"
                                    "Example: saylau export kazakhstan-2019.election.json -o pie.svg --chart pie --lang kk");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!saylau_command_parse ("export", context, arguments, &path, &status))
    return status;
  if (output == NULL)
    return saylau_command_fail ("export", SAYLAU_EXIT_USAGE,
                                "no picture was named with -o; see 'saylau export --help'");
  return export_chart (path, output, &options);
}
