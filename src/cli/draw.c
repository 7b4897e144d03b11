/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/draw.h"

#include <stdio.h>

#include "charts/layout.h"
#include "cli/command.h"
#include "formats/loader.h"
#include "formats/shown-path.h"
#include "model/error.h"

/* The document's problems are told whether it opens or not: a picture of a document whose sums do
 * not add up must not look like any other. */
/**
 * saylau_draw_load:
 * @command: the subcommand's name, for messages
 * @path: the document, as it was typed
 * @lenient: whether rows of polling stations that cannot be read are skipped
 *
 * Loads a document. Says on the standard error what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the election; %NULL where the document has errors
 */
SaylauElection *
saylau_draw_load (const char *command,
                  const char *path,
                  gboolean lenient)
{
  SaylauLoadFlags flags = lenient ? SAYLAU_LOAD_LENIENT : SAYLAU_LOAD_STRICT;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *shown = saylau_shown_path_get_typed (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (shown);
  g_autoptr (GError) error = NULL;
  SaylauElection *election = saylau_load (file, NULL, flags, problems, NULL, NULL, NULL, &error);
  g_autofree char *told = saylau_problems_to_string (problems, SAYLAU_SEVERITY_WARNING);

  if (*told != '\0')
    fprintf (stderr, "%s\n", told);
  if (election == NULL && saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) == 0)
    saylau_command_fail (command, SAYLAU_EXIT_FAILED, "%s", error->message);
  if (g_error_matches (error, SAYLAU_ERROR, SAYLAU_ERROR_ROWS))
    saylau_command_fail (command, SAYLAU_EXIT_FAILED, SAYLAU_ROWS_HINT);
  return election;
}

/**
 * saylau_draw_choose:
 * @command: the subcommand's name, for messages
 * @path: the document, as it was typed
 * @options: which chart of it
 * @election: (out) (transfer full): the document
 * @status: (out): what to end with when this returns %NULL
 *
 * Loads a document and finds the chart that is asked for. Says on the standard error what is wrong with either.
 *
 * Returns: (transfer full) (nullable): the chart's spec
 */
SaylauChartSpec *
saylau_draw_choose (const char *command,
                    const char *path,
                    const SaylauChartOptions *options,
                    SaylauElection **election,
                    int *status)
{
  g_autoptr (SaylauElection) loaded = saylau_draw_load (command, path, options->lenient);
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autofree char *idle = NULL;
  g_autoptr (GError) error = NULL;

  if (loaded == NULL)
    {
      *status = SAYLAU_EXIT_FAILED;
      return NULL;
    }
  spec = saylau_chart_options_to_spec (options, loaded, &error);
  if (spec == NULL)
    {
      *status = saylau_command_fail (command, SAYLAU_EXIT_USAGE, "%s", error->message);
      return NULL;
    }
  idle = saylau_chart_options_list_idle (options, spec);
  if (idle != NULL)
    fprintf (stderr, "saylau %s: note: this %s chart is the same without %s\n", command,
             saylau_chart_kind_to_id (spec->chart), idle);
  *election = g_steal_pointer (&loaded);
  return g_steal_pointer (&spec);
}

/**
 * saylau_draw:
 * @command: the subcommand's name, for messages
 * @path: the document, as it was typed
 * @options: which chart of it
 * @status: (out): what to end with when this returns %NULL
 *
 * Loads a document and lays a chart of it out. Says on the standard error what is wrong with either.
 *
 * Returns: (transfer full) (nullable): the chart
 */
SaylauScene *
saylau_draw (const char *command,
             const char *path,
             const SaylauChartOptions *options,
             int *status)
{
  /* The metrics come first: Pango looks for the fonts in a thread of its own, meanwhile the document is read. */
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  g_autoptr (SaylauElection) election = NULL;
  g_autoptr (SaylauChartSpec) spec = saylau_draw_choose (command, path, options, &election, status);

  if (spec == NULL)
    return NULL;
  return saylau_layout (election, spec, metrics);
}
