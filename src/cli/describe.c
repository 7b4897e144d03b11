/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/describe.h"

#include "charts/describe.h"
#include "charts/language.h"
#include "charts/result-view.h"
#include "cli/command.h"
#include "cli/draw.h"

static const char help[] =
  "What the options mean is told by 'saylau export --help'.\n"
  "\n"
  "Examples:\n"
  "  saylau describe my.election.json\n"
  "  saylau describe my.election.json --chart timeline --lang ru\n"
  "  saylau describe my.election.json --list tallies\n"
  "\n"
  "Exit status:\n"
  "  0  the chart was told\n"
  "  1  the document has errors or cannot be read\n"
  "  2  the command was not understood, or asks for what the document does not have";

static char *
list_tallies (const SaylauElection *election,
              const SaylauLanguage *language)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (election, i);

      g_string_append_printf (list, "%s\t%s\n", tally->id, saylau_result_view_tally_label (tally, language));
    }
  return g_string_free (list, FALSE);
}

static char *
list_areas (const SaylauElection *election,
            const SaylauLanguage *language)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < election->areas->len; i++)
    {
      const SaylauArea *area = saylau_election_get_area (election, i);

      g_string_append_printf (list, "%s\t%s\n", area->id, saylau_text_get (area->name, saylau_language_get_tag (language)));
    }
  return g_string_free (list, FALSE);
}

static char *
list_candidates (const SaylauElection *election,
                 const SaylauLanguage *language)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < election->candidates->len; i++)
    {
      const SaylauCandidate *candidate = saylau_election_get_candidate (election, i);

      g_string_append_printf (list, "%s\t%s\n", candidate->id, saylau_text_get (candidate->name, saylau_language_get_tag (language)));
    }
  return g_string_free (list, FALSE);
}

/* One a line, the id before a tab: for whoever types the next command, and for the shells' completion. */
static int
list (const char *path,
      const char *what,
      const SaylauChartOptions *options)
{
  g_autoptr (SaylauElection) election = NULL;
  g_autofree char *text = NULL;
  const struct
  {
    const char *what;
    char *(*list) (const SaylauElection *election,
                   const SaylauLanguage *language);
  } lists[] = { { "tallies", list_tallies }, { "areas", list_areas }, { "candidates", list_candidates } };
  guint i = 0;

  while (i < G_N_ELEMENTS (lists) && !g_str_equal (what, lists[i].what))
    i++;
  if (i == G_N_ELEMENTS (lists))
    return saylau_command_fail ("describe", SAYLAU_EXIT_USAGE, "--list is 'tallies', 'areas' or 'candidates', not '%s'", what);
  election = saylau_draw_load ("describe", path, options->lenient);
  if (election == NULL)
    return SAYLAU_EXIT_FAILED;
  text = lists[i].list (election, saylau_language_get (options->lang));
  return saylau_command_print ("describe", text);
}

/**
 * saylau_describe_main:
 * @arguments: (array zero-terminated=1): the command line, from "describe" on
 *
 * Prints a chart of a document in words: its title, its accessible description and each of its marks;
 * or the ids that its tallies, areas or candidates have.
 *
 * Returns: the exit status
 */
int
saylau_describe_main (char **arguments)
{
  g_auto (SaylauChartOptions) options = { 0 };
  g_autoptr (GOptionContext) context = saylau_chart_options_create_context (&options, "FILE");
  g_autoptr (SaylauScene) scene = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *what = NULL;
  int status;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_FILENAME, &what, "List ids instead: tallies, areas or candidates", "WHAT" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_summary (context, "Tells a chart of an election document in words, as a screen reader does.");
  g_option_context_set_description (context, help);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!saylau_command_parse ("describe", context, arguments, &path, &status))
    return status;
  if (what != NULL)
    return list (path, what, &options);
  scene = saylau_draw ("describe", path, &options, &status);
  if (scene == NULL)
    return status;
  text = saylau_describe (scene);
  return saylau_command_print ("describe", text);
}
