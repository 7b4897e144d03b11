/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/analyse.h"

#include "charts/station-spec.h"
#include "cli/analysis-report.h"
#include "cli/command.h"
#include "cli/document-ids.h"
#include "cli/draw.h"
#include "formats/shown-path.h"
#include "model/error.h"

typedef struct
{
  char *area;
  char *candidate;
  SaylauCluster cluster;
  gboolean by_area;
  gboolean lenient;
  gboolean as_json;
} Options;

static const char help[] =
  "Each test tells its filter, source, stations, figure, standard error and limits.\n"
  "No figure alone shows that an election was falsified, or that it was not.\n"
  "\n"
  "Examples:\n"
  "  saylau analyse my.election.json\n"
  "  saylau analyse my.election.json --area north --by-area\n"
  "  saylau analyse my.election.json --cluster 35-45 --json | jq .tests\n"
  "\n"
  "Exit status:\n"
  "  0  the stations were analysed, whatever came out\n"
  "  1  the document has errors, cannot be read, or has no polling stations\n"
  "  2  the command was not understood, or asks for what the document does not have";

static gboolean
parse_cluster_cb (const char *option,
                  const char *value,
                  gpointer data,
                  GError **error)
{
  if (saylau_cluster_from_text (value, &((Options *) data)->cluster))
    return TRUE;
  g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
               "%s is FROM-TO in whole percent of turnout, such as 35-45, not '%s'", option, value);
  return FALSE;
}

static gboolean
has_stations (const SaylauElection *election)
{
  return election->stations != NULL && saylau_station_table_get_n_rows (election->stations) > 0;
}

/* Whose votes are looked at: who was asked for, or else the leader. */
static gboolean
find_candidate (const SaylauElection *election,
                const char *id,
                int *candidate,
                GError **error)
{
  *candidate = saylau_stations_find_leader (election);
  if (!saylau_document_ids_find_candidate (election, id, candidate, error))
    return FALSE;
  if (*candidate != SAYLAU_NONE && saylau_station_table_has_column (election->stations, SAYLAU_STATION_CANDIDATE + *candidate))
    return TRUE;
  g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST, "the polling stations tell no votes%s%s", id != NULL ? " of " : "",
               id != NULL ? id : "");
  return FALSE;
}

static GArray *
analyse_parts (GPtrArray *samples,
               const SaylauCluster *cluster)
{
  GArray *parts = g_array_sized_new (FALSE, FALSE, sizeof (SaylauAnalysisPart), samples->len);

  for (guint i = 0; i < samples->len; i++)
    {
      SaylauAnalysisPart part = { g_ptr_array_index (samples, i) };

      saylau_forensics_compute (&part.forensics, part.sample, cluster);
      g_array_append_val (parts, part);
    }
  return parts;
}

static int
report (const SaylauStationSample *sample,
        const char *shown,
        const Options *options)
{
  g_autoptr (GPtrArray) samples = options->by_area ? saylau_station_sample_split (sample) : NULL;
  g_autoptr (GArray) parts = options->by_area ? analyse_parts (samples, &options->cluster) : NULL;
  SaylauAnalysis analysis = { shown, options->cluster, { sample }, parts };
  g_autofree char *text = NULL;

  saylau_forensics_compute (&analysis.whole.forensics, sample, &options->cluster);
  text = options->as_json ? saylau_analysis_to_json (&analysis) : saylau_analysis_to_text (&analysis);
  return saylau_command_print ("analyse", text);
}

static int
analyse (const char *path,
         const Options *options)
{
  g_autoptr (SaylauElection) election = saylau_draw_load ("analyse", path, options->lenient);
  g_autofree char *shown = saylau_shown_path_get_typed (path);
  g_autoptr (SaylauStationSample) sample = NULL;
  g_autoptr (GError) error = NULL;
  int area = SAYLAU_NONE, candidate;

  if (election == NULL)
    return SAYLAU_EXIT_FAILED;
  if (!has_stations (election))
    return saylau_command_fail ("analyse", SAYLAU_EXIT_FAILED, "%s has no polling stations to analyse", shown);
  if (!saylau_document_ids_find_area (election, options->area, &area, &error) ||
      !find_candidate (election, options->candidate, &candidate, &error))
    return saylau_command_fail ("analyse", SAYLAU_EXIT_USAGE, "%s", error->message);
  sample = saylau_station_sample_new (election, candidate, area);
  if (sample->rows->len == 0)
    return saylau_command_fail ("analyse", SAYLAU_EXIT_FAILED, "there are no polling stations in the area '%s'", options->area);
  return report (sample, shown, options);
}

/**
 * saylau_analyse_main:
 * @arguments: (array zero-terminated=1): the command line, from "analyse" on
 *
 * Prints what the forensic tests tell of a document's polling stations.
 *
 * Returns: the exit status
 */
int
saylau_analyse_main (char **arguments)
{
  GOptionContext *context = g_option_context_new ("FILE");
  Options options = { 0 };
  g_autofree char *path = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "candidate", 0, 0, G_OPTION_ARG_FILENAME, &options.candidate, "Whose votes (default: who has the most)", "ID" },
    { "area", 0, 0, G_OPTION_ARG_FILENAME, &options.area, "Stations in this area and in all within it", "ID" },
    { "by-area", 0, 0, G_OPTION_ARG_NONE, &options.by_area, "Also each of the areas next below, by itself", NULL },
    { "cluster", 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, parse_cluster_cb,
      "Turnout of Shpilkin's estimate, such as 35-45", "FROM-TO" },
    { "lenient", 0, 0, G_OPTION_ARG_NONE, &options.lenient, SAYLAU_LENIENT_HELP, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, "Print one JSON object, for programs, instead of lines", NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, &options, NULL);

  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_summary (context, "Tells what election forensics looks for in the polling stations of a document.");
  g_option_context_set_description (context, help);
  if (saylau_command_parse ("analyse", context, arguments, &path, &status))
    status = analyse (path, &options);
  g_option_context_free (context);
  g_free (options.area);
  g_free (options.candidate);
  return status;
}
