/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turnout that several sources tell, or one source twice: what the map and the turnout by the hour make of it.
 */
#include "scene-checks.h"

#include <string.h>

#include "analysis/turnout-series.h"
#include "charts/chart-table.h"
#include "charts/conflict-sign.h"
#include "charts/describe.h"

static SaylauElection *
load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "documents", "contradictions.election.json", NULL);

  return scene_checks_load (path);
}

static SaylauChartSpec *
make_spec (const SaylauElection *election,
           SaylauChartKind chart,
           const char *moment)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);
  SaylauTime time;

  spec->chart = chart;
  spec->measure = SAYLAU_MEASURE_TURNOUT;
  spec->area = 0;
  spec->lang = g_strdup ("en");
  if (moment != NULL)
    {
      g_assert_true (saylau_time_parse (moment, election->zone, &time, NULL));
      spec->moment = time.start;
    }
  return spec;
}

/* A number and its unit are kept together by another space. */
static char *
make_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\342\200\257", -1);

  return g_strjoinv (" ", parts);
}

static void
assert_told (const char *text,
             const char *told)
{
  g_autofree char *plain = make_plain (text);

  if (strstr (plain, told) == NULL)
    g_error ("“%s” is not in: %s", told, plain);
}

/* Whoever says a figure is named with it, be it contradicted or not. */
static void
test_every_source (void)
{
  g_autoptr (SaylauElection) election = load ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_AREAS, "2024-05-26T11:00");
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autoptr (SaylauChartTable) table = saylau_chart_table_new (election, spec);
  g_autofree char *csv = saylau_chart_table_to_text (table, SAYLAU_TABLE_CSV);
  const SaylauMark *mark = saylau_scene_get_mark (scene, saylau_scene_find_mark (scene, "area-r0"));

  assert_told (mark->value, "50.00 % (Gazette), 55.00 % (Herald, Times)");
  assert_told (saylau_scene_get_description (scene), "50.00 % (Gazette), 55.00 % (Herald, Times).");
  assert_told (saylau_scene_get_notes (scene), "the colour is of: Three, 55.00 % (Herald, Times);");
  assert_told (csv, "50.00 % (Gazette), 55.00 % (Herald, Times)\",r0,Gazette: Gazette; Herald: Herald; Times: Times\r\n");
  assert_told (csv, "Both,30,2024-05-26T10:00,as announced,r2,Gazette: Gazette; Herald: Herald\r\n");
  scene_checks_texts (scene);
}

/* Whatever is told of one minute comes to the same on the map and on the line of turnout by the hour. */
static void
test_one_decision (void)
{
  static const struct
  {
    const char *area;
    double figure;
    const char *told;
    gboolean differ;
  } rows[] = {
    { "r0", 55, "50.00 % (Gazette), 55.00 % (Herald, Times)", TRUE },
    { "r1", 45, "40.00 % (Gazette), 45.00 % (Gazette)", TRUE },
    { "r2", 30, "30.00 %", FALSE },
    { "r3", 80, "20.00 % (Gazette), 80.00 % (Herald)", TRUE },
    { "r4", 33.34, "33.34 %", FALSE },
    { "r5", 70, "75.00 % (Herald), 70.00 %", TRUE },
    { "r6", 12, "10.00 % (Gazette), 14.00 % (Herald), 16.00 % (Times), 12.00 %", TRUE },
  };
  g_autoptr (SaylauElection) election = load ();
  g_autoptr (SaylauChartSpec) map_spec = make_spec (election, SAYLAU_CHART_AREAS, "2024-05-26T11:00");
  g_autoptr (SaylauScene) map = scene_checks_layout (election, map_spec);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_TURNOUT, "2024-05-26T11:00");
      g_autoptr (SaylauScene) lines = NULL;
      g_autofree char *id = g_strconcat ("area-", rows[i].area, NULL);
      const SaylauMark *area = saylau_scene_get_mark (map, saylau_scene_find_mark (map, id));
      const SaylauMark *moment;
      g_autofree char *value = make_plain (area->value);

      spec->area = saylau_election_find_area (election, rows[i].area);
      lines = scene_checks_layout (election, spec);
      moment = saylau_scene_get_mark (lines, saylau_scene_find_mark (lines, "moment"));
      g_assert_cmpstr (value, ==, rows[i].told);
      assert_told (moment->value, rows[i].told);
      g_assert_cmpint (strstr (moment->value, "figures contradict each other") != NULL, ==, rows[i].differ);
      g_assert_cmpint (strstr (area->tooltip, "figures contradict each other") != NULL, ==, rows[i].differ);
      g_assert_cmpfloat (area->number, ==, rows[i].figure);
      g_assert_cmpfloat (saylau_turnout_series_get_point (saylau_turnout_series_get (election, spec->area), 0)->percent, ==, rows[i].figure);
    }
}

/* Of a line's end each figure is told once, and whose it is, however small the picture. */
static void
test_ends (void)
{
  static const struct
  {
    const char *area;
    int width, height;
    const char *label;
  } rows[] = {
    { "r0", 1200, 675, "Three\342\200\20250.00 % ≠ 55.00 %" },
    { "r0", 320, 240, "Three\342\200\20250.00 ≠ 55.00 %" },
    { "r0", 360, 640, "Three\342\200\20250.00 ≠ 55.00 %" },
    { "r1", 320, 240, "Itself\342\200\20240.00 ≠ 45.00 %" },
    { "r1", 360, 640, "Itself\342\200\20240.00 ≠ 45.00 %" },
    { "r6", 1200, 675, "Four\342\200\20210.00 % ≠ 14.00 % ≠ 16.00 % ≠ 12.00 %" },
    { "r6", 320, 240, "Four\342\200\20210.00 ≠ 16.00 %" },
    { "r6", 360, 640, "Four\342\200\20210.00 ≠ 16.00 %" },
  };
  g_autoptr (SaylauElection) election = load ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_TURNOUT, NULL);
      g_autoptr (SaylauScene) scene = NULL;
      g_autofree char *texts = NULL;

      spec->area = saylau_election_find_area (election, rows[i].area);
      spec->width = rows[i].width;
      spec->height = rows[i].height;
      scene = scene_checks_layout (election, spec);
      texts = saylau_scene_to_string (scene);
      assert_told (texts, rows[i].label);
      scene_checks_texts (scene);
      scene_checks_marks (scene);
    }
}

/* On the map a figure is told with its time where others are newer. */
static void
test_older (void)
{
  g_autoptr (SaylauElection) election = load ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_AREAS, "2024-05-26T12:30");
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autofree char *text = saylau_describe (scene);

  assert_told (text, "\nBoth: 30.00 % (26 May 2024, 10:00)\n");
  assert_told (text, "\nThree: 50.00 % (Gazette), 55.00 % (Herald, Times) (26 May 2024, 10:00)\n");
  assert_told (text, "\nLater: 85.00 %\n");
}

/* By one of several figures no area is the first or the last; it is said which are left out. */
static void
test_ranks (void)
{
  g_autoptr (SaylauElection) election = load ();
  g_autoptr (SaylauChartSpec) spec = make_spec (election, SAYLAU_CHART_TURNOUT, NULL);
  g_autoptr (SaylauScene) scene = scene_checks_layout (election, spec);
  g_autoptr (SaylauScene) small = NULL;
  int rest;

  assert_told (saylau_scene_get_description (scene),
               "The highest of 3 other areas: Later: 85.00 % (12:00). The lowest: Both: 30.00 % (10:00). "
               "Not ranked, since figures contradict each other: Nobody; Three; Itself; Four.");

  /* All that is told of those without a label lies between the ends that are told of them. */
  spec->area = saylau_election_find_area (election, "r2");
  spec->width = 320;
  spec->height = 240;
  small = scene_checks_layout (election, spec);
  rest = saylau_scene_find_mark (small, "more-areas");
  assert_told (saylau_scene_get_mark (small, rest)->value, "40.00 % to 55.00 %");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/turnout-told-twice/every-source", test_every_source);
  g_test_add_func ("/turnout-told-twice/one-decision", test_one_decision);
  g_test_add_func ("/turnout-told-twice/ends", test_ends);
  g_test_add_func ("/turnout-told-twice/older", test_older);
  g_test_add_func ("/turnout-told-twice/ranks", test_ranks);

  return g_test_run ();
}
