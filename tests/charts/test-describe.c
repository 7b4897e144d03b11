/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/describe.h"
#include "charts/svg-writer.h"

#include <string.h>

static char *
describe (SaylauChartKind chart,
          const char *tally,
          const char *area,
          const char *lang)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;

  spec->chart = chart;
  spec->tally = tally != NULL ? saylau_election_find_tally (election, tally) : SAYLAU_NONE;
  spec->area = saylau_election_find_area (election, area);
  spec->lang = g_strdup (lang);
  scene = scene_checks_layout (election, spec);
  return saylau_describe (scene);
}

/* Where polling stations tell what was not published for an area, that is said; the figures shown stay those that were asked for. */
static void
test_known_from_stations (void)
{
  static const gint64 whole[] = { 60, 40 }, part[] = { 5, 4 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  SaylauTally *sum;

  made_election_add_candidates (election, 2);
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), whole, 2);
  sum = made_election_add_tally (election, SAYLAU_TALLY_PARTIAL, "Sum", "2020-02-02");
  sum->summed = TRUE;
  made_result_add_votes (made_tally_add_result (sum, 1), part, 2);
  saylau_election_seal (election);

  spec = saylau_chart_spec_new (election);
  spec->lang = g_strdup ("en");
  spec->tally = saylau_election_find_tally (election, "t0");
  for (int area = 0; area < 2; area++)
    {
      g_autoptr (SaylauScene) scene = NULL;
      const char *told = "No result was published for Town; showing Land. The sum of the polling stations has one.";

      spec->area = area;
      scene = scene_checks_layout (election, spec);
      g_assert_true ((strstr (saylau_scene_get_description (scene), told) != NULL) == (area == 1));
    }
}

static void
test_partial (void)
{
  g_autofree char *text = describe (SAYLAU_CHART_BAR, "partial", "KZ-ALA", "en");

  g_assert_cmpstr (text, ==,
                   "Kazakhstan, presidential election\n"
                   "First report of the preliminary result, 10 June 2019 · Kazakhstan · 2 of 7 candidates reported. "
                   "No result was published for Almaty; showing Kazakhstan. "
                   "Qasym-Zhomart Toqaev: 70.76\u202f%, followed by Amirzhan Qosanov: 16.02\u202f%. "
                   "Not reported: 5 candidates, 13.22\u202f%.\n"
                   "\n"
                   "Threshold: 50\u202f% wins outright\n"
                   "Qasym-Zhomart Toqaev: 70.76\u202f%\n"
                   "Amirzhan Qosanov: 16.02\u202f%\n"
                   "Not reported: 5 candidates, 13.22\u202f%\n"
                   "\n"
                   "Shares of valid votes, as announced · votes not reported\n"
                   "Source: RFE/RL, Balloting for first new Kazakh president in three decades marred by hundreds of arrests\n");
}

static void
test_pie (void)
{
  g_autofree char *text = describe (SAYLAU_CHART_PIE, "final", "KZ", "en");

  g_assert_nonnull (strstr (text, "\nOther: 2.74\u202f% (Zhambyl Akhmetbekov 1.82\u202f%, Sadybek Tugel 0.92\u202f%)\n"));
  g_assert_nonnull (strstr (text, "\nQasym-Zhomart Toqaev: 70.96\u202f%, 6,539,715 votes\n"));
}

/* What the footer and the legend of the picture say is in the words, and not in the short description. */
static void
test_notes (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;
  static const char *const notes[] = { "Turnout 77.5", "valid 9,216,410", "computed from counts", "Compared with: First report of the preliminary result, 10 June 2019", "Source" };

  spec->lang = g_strdup ("en");
  spec->tally = saylau_election_find_tally (election, "final");
  spec->compare = saylau_election_find_tally (election, "partial");
  scene = scene_checks_layout (election, spec);
  text = saylau_describe (scene);
  svg = saylau_svg_write (scene, 1);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      const char *desc = strstr (g_bytes_get_data (svg, NULL), "<desc>");

      g_assert_nonnull (strstr (text, notes[i]));
      g_assert_null (strstr (saylau_scene_get_description (scene), notes[i]));
      g_assert_nonnull (g_strstr_len (desc, strstr (desc, "</desc>") - desc, notes[i]));
    }
}

/* What a terminal would obey, and what would turn the rest of a line, is taken from a name. */
static void
test_hostile_names (void)
{
  static const gint64 votes[] = { 50, 30, 20 };
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauScene) scene = NULL;
  g_autofree char *text = NULL;

  made_election_add_candidate (election, "Red\x1b[31m\a\xc2\x9b");
  made_election_add_candidate (election, "\u202eRight\u2066");
  made_election_add_candidate (election, "עברית");
  made_result_add_votes (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), 0), votes, 3);
  saylau_election_seal (election);
  spec = saylau_chart_spec_new (election);
  spec->lang = g_strdup ("en");
  scene = scene_checks_layout (election, spec);
  text = saylau_describe (scene);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || !g_unichar_iscntrl (g_utf8_get_char (p)));
  g_assert_nonnull (strstr (text, "\nRed [31m  : 50.00"));
  g_assert_nonnull (strstr (text, "\n\u2068\u202eRight\u2066\u2069\u202c\u2069: 30.00"));
  g_assert_nonnull (strstr (text, "\n\u2068עברית\u2069: 20.00"));
}

static void
test_none_yet (void)
{
  g_autofree char *text = describe (SAYLAU_CHART_PIE, NULL, "KZ", "en");

  g_assert_cmpstr (text, ==, "Kazakhstan, presidential election\nNo result yet.\n");
}

static void
test_russian (void)
{
  g_autofree char *text = describe (SAYLAU_CHART_BAR, "final", "KZ", "ru");

  g_assert_nonnull (strstr (text, "\nКасым-Жомарт Токаев: 70,96\u202f%, 6\u00a0539\u00a0715 "));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/describe/partial", test_partial);
  g_test_add_func ("/charts/describe/pie", test_pie);
  g_test_add_func ("/charts/describe/notes", test_notes);
  g_test_add_func ("/charts/describe/hostile-names", test_hostile_names);
  g_test_add_func ("/charts/describe/none-yet", test_none_yet);
  g_test_add_func ("/charts/describe/known-from-stations", test_known_from_stations);
  g_test_add_func ("/charts/describe/russian", test_russian);

  return g_test_run ();
}
