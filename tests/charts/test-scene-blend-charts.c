/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures between two of comparisons, of all tallies, of maps and of turnout: what was not known is never half known.
 */
#include "blend-checks.h"
#include "made-election.h"
#include "scene-checks.h"

#include "charts/scene-blend.h"

#include <math.h>
#include <string.h>

/* Of two tallies the one and then the other; in a comparison each stands beside the other. */
static SaylauScene *
compare (const SaylauElection *election,
         int tally,
         int width,
         int height)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_COMPARE;
  spec->tally = tally;
  spec->compare = 1 - tally;
  spec->width = width;
  spec->height = height;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

/* What @mark's paths are filled with, by name; with @whole all of their paint. */
static char *
list_paints (const SaylauScene *scene,
             int mark,
             gboolean whole)
{
  GString *paints = g_string_new (NULL);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->mark != mark || item->kind != SAYLAU_ITEM_PATH)
        continue;
      if (whole)
        g_string_append_printf (paints, "%08x %08x %g ", item->paint.fill, item->paint.stroke, item->paint.width);
      g_string_append_printf (paints, "%d\n", item->paint.fill != 0 ? (int) item->paint.pattern : -1);
    }
  return g_string_free (paints, FALSE);
}

/* Whether the mark has a hatch in one of the two that it has not in the other. */
static gboolean
changes_hatch (const SaylauScene *from,
               const SaylauScene *to,
               int mark)
{
  int before = saylau_scene_find_mark (from, saylau_scene_get_mark (to, mark)->id);
  g_autofree char *was = before >= 0 ? list_paints (from, before, FALSE) : NULL;
  g_autofree char *is = list_paints (to, mark, FALSE);

  return was != NULL && !g_str_equal (was, is) && (strstr (was, "1\n") != NULL || strstr (is, "1\n") != NULL);
}

/* What is hatched in one of the two alone is painted as in @to from the first moment on. Returns how many marks are. */
static guint
check_hatches (SaylauScene *from,
               SaylauScene *to)
{
  guint n = 0;

  for (guint i = 0; i < BLEND_N_PARTS; i++)
    {
      g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, blend_parts[i]);

      for (int k = 0; k < (int) saylau_scene_get_n_marks (to); k++)
        if (changes_hatch (from, to, k))
          {
            g_autofree char *paints = list_paints (blend, k, TRUE);
            g_autofree char *then = list_paints (to, k, TRUE);

            g_assert_cmpstr (paints, ==, then);
            n++;
          }
    }
  return n / BLEND_N_PARTS;
}

/* The middle of the dots of a row: those of the dumbbell come last. */
static double
find_dot (const SaylauScene *scene,
          const char *id,
          gboolean is_full)
{
  int mark = saylau_scene_find_mark (scene, id);
  double x = NAN;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      const SaylauPoint *points = saylau_scene_get_points (scene) + item->first_point;

      /* From its top on. */
      if (item->mark == mark && item->kind == SAYLAU_ITEM_PATH && item->n_verbs > 3 && (item->paint.fill != 0) == is_full)
        x = points[0].x;
    }
  return x;
}

/* Who is reported in one of the two tallies alone has no half dot, also where there is no room for a hatch. */
static void
check_missing (const BlendChange *change,
               SaylauScene *from,
               SaylauScene *to)
{
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);

  for (guint i = 0; i < BLEND_N_CANDIDATES; i++)
    {
      g_autofree char *id = g_strdup_printf ("candidate-c%u", i);
      int mark = saylau_scene_find_mark (to, id);
      g_autofree char *paints = NULL;
      g_autofree char *then = NULL;

      if (mark < 0 || isnan (change->before[i]) == isnan (change->now[i]))
        continue;
      paints = list_paints (blend, mark, TRUE);
      then = list_paints (to, mark, TRUE);
      g_assert_cmpstr (paints, ==, then);
    }
}

/* Both dots of a row are half way half way; who is reported in one of the two tallies alone is there at once. */
static void
test_compare (void)
{
  static const struct
  {
    int width, height;
    gboolean has_hatch;
  } sizes[] = { { 1000, 600, TRUE }, { 360, 640, TRUE }, { 360, 420, FALSE } };

  for (guint i = 0; i < BLEND_N_CHANGES * G_N_ELEMENTS (sizes); i++)
    {
      const BlendChange *change = &blend_changes[i / G_N_ELEMENTS (sizes)];
      g_autoptr (SaylauElection) election = blend_create_election (change);
      g_autoptr (SaylauScene) from = compare (election, 0, sizes[i % G_N_ELEMENTS (sizes)].width, sizes[i % G_N_ELEMENTS (sizes)].height);
      g_autoptr (SaylauScene) to = compare (election, 1, sizes[i % G_N_ELEMENTS (sizes)].width, sizes[i % G_N_ELEMENTS (sizes)].height);
      g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
      gboolean is_whole = TRUE;

      for (guint k = 0; k < BLEND_N_CANDIDATES; k++)
        is_whole &= !isnan (change->before[k]) && !isnan (change->now[k]);
      blend_check (from, to);
      check_missing (change, from, to);
      if (check_hatches (from, to) == 0)
        g_assert_true (is_whole || !sizes[i % G_N_ELEMENTS (sizes)].has_hatch);
      if (!is_whole)
        continue;
      blend_check_ends (from, to);
      for (int full = FALSE; full <= TRUE; full++)
        g_assert_cmpfloat_with_epsilon (find_dot (blend, "candidate-c0", full),
                                        (find_dot (from, "candidate-c0", full) + find_dot (to, "candidate-c0", full)) / 2, 1e-6);
      g_assert_cmpfloat (fabs (find_dot (from, "candidate-c0", TRUE) - find_dot (to, "candidate-c0", TRUE)), >, 10);
    }
}

/* A whisker goes whole, and becomes no part of a dumbbell. */
static void
test_whisker (void)
{
  g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[0]);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = compare (election, 1, 1000, 600);
  g_autoptr (SaylauScene) blend = NULL;
  guint n_gone, n_faded = 0;

  ((SaylauTally *) saylau_election_get_tally (election, 0))->margin = 3;
  from = compare (election, 1, 1000, 600);
  blend = saylau_scene_blend (from, to, 0.5);
  n_gone = saylau_scene_get_n_items (blend) - saylau_scene_get_n_items (to);
  for (guint i = 0; i < n_gone; i++)
    n_faded += saylau_scene_get_item (blend, i)->paint.width == 1.25;
  g_assert_cmpuint (n_faded, ==, BLEND_N_CANDIDATES);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (blend, n_gone + i), *of = saylau_scene_get_item (to, i);

      if (of->kind == SAYLAU_ITEM_PATH)
        g_assert_cmpfloat_with_epsilon (item->paint.width, of->paint.width, 1e-9);
    }
}

/* Bars of all tallies change places; another tally that is selected moves no bar. */
static void
test_tallies (void)
{
  g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[1]);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = NULL;
  g_autoptr (SaylauScene) selected = NULL;

  spec->chart = SAYLAU_CHART_TALLIES;
  spec->lang = g_strdup ("en");
  from = scene_checks_layout (election, spec);
  spec->order = SAYLAU_ORDER_BALLOT;
  to = scene_checks_layout (election, spec);
  blend_check (from, to);
  blend_check (to, from);
  blend_check_ends (to, from);
  spec->tally = 0;
  selected = scene_checks_layout (election, spec);
  blend_check (to, selected);
}

/* Shares of the towns: each has other figures. */
static SaylauElection *
create_towns (void)
{
  static const double shares[2][4][2] = {
    { { 25, 75 }, { NAN, 70 }, { 50, 50 }, { 20, 80 } },
    { { 60, 40 }, { 30, 70 }, { NAN, 50 }, { 20, 80 } },
  };
  SaylauElection *election = made_election_new ();

  made_election_add_candidates (election, 2);
  for (guint i = 2; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      made_election_add_area (election, id, id, 0);
    }
  for (guint i = 0; i < 2; i++)
    {
      SaylauTally *tally = made_election_add_tally (election, SAYLAU_TALLY_POLL, i == 0 ? "Before" : "Now", i == 0 ? "2020-02-02" : "2020-02-03");

      for (guint k = 0; k < 4; k++)
        made_result_add_shares (made_tally_add_result (tally, k + 1), shares[i][k], 2);
    }
  saylau_election_seal (election);
  return election;
}

static SaylauScene *
map (const SaylauElection *election,
     SaylauMeasure measure,
     SaylauClassing classing,
     int candidate,
     int tally)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = measure;
  spec->classing = classing;
  spec->candidate = candidate;
  spec->tally = tally;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

static SaylauPaint
find_paint (const SaylauScene *scene,
            const char *id)
{
  int mark = saylau_scene_find_mark (scene, id);
  SaylauPaint paint = { 0 };

  for (guint i = 0; i < saylau_scene_get_n_items (scene) && paint.fill == 0; i++)
    if (saylau_scene_get_item (scene, i)->mark == mark && saylau_scene_get_item (scene, i)->kind == SAYLAU_ITEM_PATH)
      paint = saylau_scene_get_item (scene, i)->paint;
  g_assert_cmphex (paint.fill, !=, 0);
  return paint;
}

/* Legends, their words and all else that is no area are those of now. */
static void
check_legend (SaylauScene *from,
              SaylauScene *to)
{
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);

  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    if (saylau_scene_get_item (to, i)->mark < 0 && saylau_scene_get_item (to, i)->kind == SAYLAU_ITEM_PATH)
      g_assert_true (blend_has_path (blend, to, saylau_scene_get_item (to, i)));
}

/* A known colour becomes another, a hatch nothing: half way from or to it would be a figure that nobody told. */
static void
test_tiles (void)
{
  g_autoptr (SaylauElection) election = create_towns ();
  g_autoptr (SaylauScene) from = map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_EQUAL, 0, 0);
  g_autoptr (SaylauScene) to = map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_EQUAL, 0, 1);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  SaylauRgba before = find_paint (from, "area-town").fill, now = find_paint (to, "area-town").fill, between = find_paint (blend, "area-town").fill;

  blend_check (from, to);
  check_legend (from, to);
  g_assert_cmpuint (check_hatches (from, to), ==, 2);
  g_assert_cmpuint (check_hatches (to, from), ==, 2);
  g_assert_cmphex (before, !=, now);
  for (guint shift = 8; shift < 32; shift += 8)
    blend_check_between ((between >> shift) & 0xff, (((before >> shift) & 0xff) + ((now >> shift) & 0xff)) / 2.0 - 0.5, (((before >> shift) & 0xff) + ((now >> shift) & 0xff)) / 2.0 + 0.5);
  g_assert_cmphex (between & 0xff, ==, 0xff);
}

/* Whoever leads, and the shares of another candidate: there is no way from one to the other. */
static void
test_leaders (void)
{
  g_autoptr (SaylauElection) election = create_towns ();
  SaylauScene *leaders[] = { map (election, SAYLAU_MEASURE_WINNER, SAYLAU_CLASSES_EQUAL, SAYLAU_NONE, 0), map (election, SAYLAU_MEASURE_WINNER, SAYLAU_CLASSES_EQUAL, SAYLAU_NONE, 1),
                             map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_EQUAL, 0, 0), map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_EQUAL, 1, 0) };

  g_assert_cmphex (find_paint (leaders[0], "area-town").fill, !=, find_paint (leaders[1], "area-town").fill);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (leaders); i++)
    for (guint k = 0; k < BLEND_N_PARTS; k++)
      {
        g_autoptr (SaylauScene) blend = saylau_scene_blend (leaders[i], leaders[i + 1], blend_parts[k]);

        blend_check_words (blend, leaders[i + 1]);
        for (int mark = 0; mark < (int) saylau_scene_get_n_marks (blend); mark++)
          {
            g_autofree char *paints = list_paints (blend, mark, TRUE);
            g_autofree char *then = list_paints (leaders[i + 1], mark, TRUE);

            g_assert_cmpstr (paints, ==, then);
          }
      }
  for (guint i = 0; i < G_N_ELEMENTS (leaders); i++)
    saylau_scene_unref (leaders[i]);
}

/* Areas stay where they lie, also where a longer legend moves the map. */
static void
test_map (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "documents", "islands.election.json", NULL);
  g_autoptr (SaylauElection) election = scene_checks_load (path);
  g_autoptr (SaylauScene) from = map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_NONE, 0, 0);
  g_autoptr (SaylauScene) to = map (election, SAYLAU_MEASURE_SHARE, SAYLAU_CLASSES_NONE, 0, 1);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  guint n_gone = saylau_scene_get_n_items (blend) - saylau_scene_get_n_items (to);
  SaylauRgba fill = find_paint (blend, "area-west").fill;

  blend_check_whole (blend);
  blend_check_words (blend, to);
  check_legend (from, to);
  g_assert_cmpuint (check_hatches (from, to), ==, 1); /* the capital */
  g_assert_cmphex (fill, !=, find_paint (from, "area-west").fill);
  g_assert_cmphex (fill, !=, find_paint (to, "area-west").fill);
  g_assert_cmphex (fill & 0xff, ==, 0xff);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (blend, n_gone + i), *of = saylau_scene_get_item (to, i);

      if (of->kind == SAYLAU_ITEM_PATH)
        g_assert_true (blend_is_same_path (to, of, blend, item));
      g_assert_cmpfloat (item->origin.x, ==, of->origin.x);
      g_assert_cmpfloat (item->origin.y, ==, of->origin.y);
    }
}

/* The moment goes through the hours, and no line with it. */
static void
test_turnout (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = NULL;
  g_autoptr (SaylauScene) blend = NULL;
  guint n_gone;
  int moment;

  spec->chart = SAYLAU_CHART_TURNOUT;
  spec->lang = g_strdup ("en");
  spec->moment = election->date.start + 11 * SAYLAU_HOUR;
  from = scene_checks_layout (election, spec);
  spec->moment = election->date.start + 17 * SAYLAU_HOUR;
  to = scene_checks_layout (election, spec);
  blend = saylau_scene_blend (from, to, 0.5);
  blend_check (from, to);
  n_gone = saylau_scene_get_n_items (blend) - saylau_scene_get_n_items (to);
  moment = saylau_scene_find_mark (to, "moment");
  g_assert_cmpint (moment, >=, 0);
  g_assert_cmpfloat_with_epsilon (saylau_scene_get_mark (blend, moment)->bounds.x,
                                  (saylau_scene_get_mark (from, saylau_scene_find_mark (from, "moment"))->bounds.x + saylau_scene_get_mark (to, moment)->bounds.x) / 2, 1e-6);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (blend, n_gone + i), *of = saylau_scene_get_item (to, i);

      if (of->kind == SAYLAU_ITEM_PATH)
        g_assert_cmpint (blend_is_same_path (to, of, blend, item), ==, of->mark != moment);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-blend-charts/compare", test_compare);
  g_test_add_func ("/scene-blend-charts/whisker", test_whisker);
  g_test_add_func ("/scene-blend-charts/tallies", test_tallies);
  g_test_add_func ("/scene-blend-charts/tiles", test_tiles);
  g_test_add_func ("/scene-blend-charts/leaders", test_leaders);
  g_test_add_func ("/scene-blend-charts/map", test_map);
  g_test_add_func ("/scene-blend-charts/turnout", test_turnout);

  return g_test_run ();
}
