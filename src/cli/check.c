/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/check.h"

#include <json-glib/json-glib.h>

#include "cli/command.h"
#include "formats/loader.h"
#include "formats/shown-path.h"
#include "model/error.h"

typedef struct
{
  gboolean all;
  gboolean lenient;
  gboolean as_json;
} Options;

/* What was found: the problems that have a place, or why the file cannot be read at all. */
typedef struct
{
  const char *path;
  SaylauProblems *problems;
  const char *failure;                /* or NULL */
  gboolean only_rows;                 /* it would open with --lenient */
  const SaylauStationTable *stations; /* or NULL */
} Report;

/* The member of the JSON object, and what is said of the stations that have it. */
typedef struct
{
  const char *id;
  const char *words;
} FaultWords;

static const FaultWords fault_words[SAYLAU_N_STATION_FAULTS] = {
  [SAYLAU_STATION_FAULT_TURNOUT] = { "moreBallotsThanVoters", "more ballots than registered voters" },
  [SAYLAU_STATION_FAULT_BOXES] = { "moreInBoxesThanIssued", "more ballots in the boxes than were given out" },
  [SAYLAU_STATION_FAULT_SUM] = { "sums", "counts that do not add up" },
  [SAYLAU_STATION_FAULT_DUPLICATE] = { "duplicates", "the id of another in their area" },
};

static guint64
count (const Report *report,
       SaylauSeverity severity)
{
  guint64 n = saylau_problems_count (report->problems, severity);

  return severity == SAYLAU_SEVERITY_ERROR && report->failure != NULL ? n + 1 : n;
}

static void
append_count (GString *text,
              guint64 n,
              const char *noun)
{
  g_string_append_printf (text, "%" G_GUINT64_FORMAT " %s%s", n, noun, n == 1 ? "" : "s");
}

/* How many rows there are, and what is strange about them: of a million nobody counts the lines above. */
static void
append_stations (GString *text,
                 const Report *report)
{
  guint n_skipped;

  if (report->stations == NULL)
    return;
  n_skipped = saylau_station_table_get_n_skipped (report->stations);
  g_string_append_printf (text, "%s: ", report->path);
  append_count (text, saylau_station_table_get_n_rows (report->stations), "polling station");
  if (n_skipped > 0)
    g_string_append_printf (text, "; %u more row%s cannot be read and %s skipped", n_skipped, n_skipped == 1 ? "" : "s", n_skipped == 1 ? "is" : "are");
  g_string_append_c (text, '\n');
  for (guint i = 0; i < SAYLAU_N_STATION_FAULTS; i++)
    {
      guint n = saylau_station_table_count_faults (report->stations, i);

      if (n == 0)
        continue;
      g_string_append_printf (text, "%s: ", report->path);
      append_count (text, n, "polling station");
      g_string_append_printf (text, " with %s\n", fault_words[i].words);
    }
}

static char *
report_to_text (const Report *report)
{
  GString *text = g_string_new (NULL);
  guint n = saylau_problems_get_n (report->problems);
  guint64 errors = count (report, SAYLAU_SEVERITY_ERROR);
  guint64 warnings = count (report, SAYLAU_SEVERITY_WARNING);
  guint64 notes = count (report, SAYLAU_SEVERITY_NOTE);
  guint64 listed = n + (report->failure != NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = saylau_problems_format (report->problems, i);

      g_string_append_printf (text, "%s\n", line);
    }
  if (report->failure != NULL)
    g_string_append_printf (text, "%s\n", report->failure);
  append_stations (text, report);
  if (report->only_rows)
    g_string_append_printf (text, "%s: %s\n", report->path, SAYLAU_ROWS_HINT);
  g_string_append_printf (text, "%s: ", report->path);
  append_count (text, errors, "error");
  g_string_append (text, ", ");
  append_count (text, warnings, "warning");
  g_string_append (text, ", ");
  append_count (text, notes, "note");
  if (errors + warnings + notes > listed)
    g_string_append_printf (text, "; only the first %" G_GUINT64_FORMAT " are listed, and all with --all", listed);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* @file: (nullable): the file beside the document that the problem is in */
static void
add_problem (JsonBuilder *builder,
             const SaylauProblem *problem,
             const char *file)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "severity");
  json_builder_add_string_value (builder, saylau_severity_to_id (problem->severity));
  if (file != NULL)
    {
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, file);
    }
  if (problem->line > 0)
    {
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, problem->line);
      json_builder_set_member_name (builder, "column");
      json_builder_add_int_value (builder, problem->column);
    }
  if (problem->pointer != NULL)
    {
      json_builder_set_member_name (builder, "pointer");
      json_builder_add_string_value (builder, problem->pointer);
    }
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, problem->message);
  json_builder_end_object (builder);
}

static void
add_problems (JsonBuilder *builder,
              const Report *report)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < saylau_problems_get_n (report->problems); i++)
    {
      const SaylauProblem *problem = saylau_problems_get (report->problems, i);
      g_autofree char *path = saylau_problems_get_path (report->problems, i);
      g_autofree char *shown = g_filename_display_name (path);

      add_problem (builder, problem, problem->file != NULL ? shown : NULL);
    }
  if (report->failure != NULL)
    add_problem (builder, &(SaylauProblem){ .severity = SAYLAU_SEVERITY_ERROR, .message = (char *) report->failure }, NULL);
  json_builder_end_array (builder);
}

static void
add_count (JsonBuilder *builder,
           const char *name,
           guint64 count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
add_stations (JsonBuilder *builder,
              const SaylauStationTable *stations)
{
  if (stations == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_count (builder, "rows", saylau_station_table_get_n_rows (stations));
  add_count (builder, "skipped", saylau_station_table_get_n_skipped (stations));
  for (guint i = 0; i < SAYLAU_N_STATION_FAULTS; i++)
    add_count (builder, fault_words[i].id, saylau_station_table_count_faults (stations, i));
  json_builder_end_object (builder);
}

static char *
report_to_json (const Report *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autofree char *path = g_filename_display_name (report->path);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, path);
  add_count (builder, "errors", count (report, SAYLAU_SEVERITY_ERROR));
  add_count (builder, "warnings", count (report, SAYLAU_SEVERITY_WARNING));
  add_count (builder, "notes", count (report, SAYLAU_SEVERITY_NOTE));
  json_builder_set_member_name (builder, "stations");
  add_stations (builder, report->stations);
  json_builder_set_member_name (builder, "problems");
  add_problems (builder, report);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return g_strconcat (json, "\n", NULL);
}

static int
check (const char *path,
       const Options *options)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *shown = saylau_shown_path_get_typed (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (shown);
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauElection) election = NULL;
  Report report = { shown, problems };
  g_autofree char *text = NULL;
  int status;

  if (options->all)
    saylau_problems_keep_all (problems);
  election = saylau_load (file, NULL, options->lenient ? SAYLAU_LOAD_LENIENT : SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);
  if (election == NULL && saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) == 0)
    report.failure = error->message;
  report.only_rows = g_error_matches (error, SAYLAU_ERROR, SAYLAU_ERROR_ROWS);
  report.stations = election != NULL ? election->stations : NULL;
  text = options->as_json ? report_to_json (&report) : report_to_text (&report);
  status = saylau_command_print ("check", text);
  return election == NULL ? SAYLAU_EXIT_FAILED : status;
}

static const char help[] =
  "An error keeps the document from opening. A warning is told with its charts. A\n"
  "note tells of a member that Saylau does not know. Polling stations that\n"
  "contradict themselves are warnings, and counted by what is strange about them.\n"
  "\n"
  "Examples:\n"
  "  saylau check my.election.json\n"
  "  saylau check my.election.json --json | jq .errors\n"
  "\n"
  "Exit status:\n"
  "  0  the document can be shown: nothing worse than warnings was found\n"
  "  1  it has errors, or cannot be read\n"
  "  2  the command was not understood";

/**
 * saylau_check_main:
 * @arguments: (array zero-terminated=1): the command line, from "check" on
 *
 * Prints all problems of a document.
 *
 * Returns: the exit status
 */
int
saylau_check_main (char **arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE");
  Options options = { 0 };
  g_autofree char *path = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, "List all problems, not the first 100 only", NULL },
    { "lenient", 0, 0, G_OPTION_ARG_NONE, &options.lenient, SAYLAU_LENIENT_HELP, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, "Print one JSON object, for programs, instead of lines", NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, "Tells all problems of an election document, one a line, with line and column.");
  g_option_context_set_description (context, help);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!saylau_command_parse ("check", context, arguments, &path, &status))
    return status;
  return check (path, &options);
}
