/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene-checks.h"

#include "charts/describe.h"

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
                   "Not reported: 5 candidates, 13.22\u202f%\n");
}

static void
test_pie (void)
{
  g_autofree char *text = describe (SAYLAU_CHART_PIE, "final", "KZ", "en");

  g_assert_nonnull (strstr (text, "\nOther: 2.74\u202f% (Zhambyl Akhmetbekov 1.82\u202f%, Sadybek Tugel 0.92\u202f%)\n"));
  g_assert_nonnull (strstr (text, "\nQasym-Zhomart Toqaev: 70.96\u202f%, 6,539,715 votes\n"));
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
  g_test_add_func ("/charts/describe/none-yet", test_none_yet);
  g_test_add_func ("/charts/describe/russian", test_russian);

  return g_test_run ();
}
