/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/export.h"

#include <string.h>

#include "charts/export.h"
#include "cli/command.h"
#include "cli/draw.h"

static GBytes *
draw_chart (const char *path,
            SaylauExportFormat format,
            const SaylauChartOptions *options,
            int *status,
            GError **error)
{
  g_autoptr (SaylauScene) scene = saylau_draw ("export", path, options, status);

  return scene != NULL ? saylau_export_encode (scene, format, options->scale > 0 ? options->scale : 1, error) : NULL;
}

static GBytes *
list_chart (const char *path,
            SaylauExportFormat format,
            const SaylauChartOptions *options,
            int *status,
            GError **error)
{
  g_autoptr (SaylauElection) election = NULL;
  g_autoptr (SaylauChartSpec) spec = saylau_draw_choose ("export", path, options, &election, status);

  return spec != NULL ? saylau_export_list (election, spec, format, error) : NULL;
}

static int
export_chart (const char *path,
              const char *output,
              const SaylauChartOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = NULL;
  SaylauExportFormat format;
  int status = SAYLAU_EXIT_FAILED;

  if (!saylau_export_format_from_path (output, &format, &error))
    return saylau_command_fail ("export", SAYLAU_EXIT_USAGE, "%s", error->message);
  contents = saylau_export_is_table (format) ? list_chart (path, format, options, &status, &error)
                                             : draw_chart (path, format, options, &status, &error);
  if (contents == NULL && error == NULL)
    return status;
  if (contents == NULL || !saylau_export_write (contents, output, &error))
    return saylau_command_fail ("export", SAYLAU_EXIT_FAILED, "%s", error->message);
  return SAYLAU_EXIT_OK;
}

static const char help[] =
  "TIME is as exact as you write it, in the document's time zone where it has no\n"
  "offset. IDs are the document's: 'saylau describe FILE --list tallies' and\n"
  "'--list areas' print them. The palette 'document' takes the candidates' colours\n"
  "from the document where it names them, 'distinct' and 'patterns' never do.\n"
  "\n"
  "Charts:\n"
  "  bar, pie  the shares in one tally\n"
  "  timeline  what happened, and when each tally came\n"
  "  areas     a map of the areas\n"
  "  turnout   turnout by the hour: the area in front, the others behind\n"
  "  compare   two tallies: the difference of each candidate in points\n"
  "  tallies   all tallies as stacked bars, by time\n"
  "  fingerprint\n"
  "            polling stations by turnout and a candidate's share\n"
  "  votes-by-turnout\n"
  "            a candidate's votes and all others', by turnout\n"
  "  integers  turnout and share to a tenth of a point, against chance\n"
  "  digits    last and second digits of counts, against chance\n"
  "  cumulative the share in all stations up to each turnout\n"
  "\n"
  "Examples:\n"
  "  saylau export my.election.json -o result.png --scale 2\n"
  "  saylau export my.election.json -o pie.svg --chart pie --theme print --lang kk\n"
  "  saylau export my.election.json -o june.svg --chart timeline --from 2019-06\n"
  "  saylau export my.election.json -o claims.csv --chart timeline\n"
  "\n"
  "Exit status:\n"
  "  0  the file was written\n"
  "  1  the document has errors or cannot be read, or the file cannot be written\n"
  "  2  the command was not understood, or asks for what the document does not have";

/* GOption knows `-o OUT` and `--output=OUT`, but not `-oOUT`, which every other program takes. */
static char **
detach_output (char **arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean are_options = TRUE;

  for (char **argument = arguments; *argument != NULL; argument++)
    {
      are_options &= strcmp (*argument, "--") != 0;
      if (are_options && g_str_has_prefix (*argument, "-o") && (*argument)[2] != '\0')
        g_strv_builder_add_many (builder, "-o", *argument + 2, NULL);
      else
        g_strv_builder_add (builder, *argument);
    }
  return g_strv_builder_end (builder);
}

/**
 * saylau_export_main:
 * @arguments: (array zero-terminated=1): the command line, from "export" on
 *
 * Draws a chart of a document to a PNG or SVG file, or writes its numbers to a CSV or TSV file.
 *
 * Returns: the exit status
 */
int
saylau_export_main (char **arguments)
{
  g_auto (SaylauChartOptions) options = { 0 };
  g_autoptr (GOptionContext) context = saylau_chart_options_create_context (&options, "FILE -o OUT.png|.svg|.csv|.tsv");
  g_auto (GStrv) outputs = NULL;
  g_auto (GStrv) detached = detach_output (arguments);
  g_autofree char *path = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME_ARRAY, &outputs, "The file to write: a .png, .svg, .csv or .tsv", "OUT" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, "Draws a chart of an election document to a PNG or SVG file, or writes the\n"
                                         "chart's numbers to a CSV or TSV file. Needs no display.");
  g_option_context_set_description (context, help);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!saylau_command_parse ("export", context, detached, &path, &status))
    return status;
  if (outputs == NULL || outputs[1] != NULL)
    return saylau_command_fail ("export", SAYLAU_EXIT_USAGE, "%s with -o; see 'saylau export --help'",
                                outputs == NULL ? "no picture was named" : "more than one picture was named");
  return export_chart (path, outputs[0], &options);
}
