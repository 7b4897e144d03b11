/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures between two: shapes are between, words are those of now, and both ends are whole.
 */
#include "blend-checks.h"
#include "scene-checks.h"

#include "charts/scene-blend.h"

#include <math.h>
#include <string.h>

static const SaylauChartKind charts[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_PIE };

static SaylauScene *
lay_out (const SaylauElection *election,
         SaylauChartKind chart,
         int tally,
         int width,
         int height)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = chart;
  spec->tally = tally;
  spec->width = width;
  spec->height = height;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

/* Runs @check on each change, both ways, in each chart. */
static void
for_each_change (void (*check) (SaylauScene *from,
                                SaylauScene *to))
{
  for (guint i = 0; i < BLEND_N_CHANGES * G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[i / G_N_ELEMENTS (charts)]);
      SaylauChartKind chart = charts[i % G_N_ELEMENTS (charts)];
      g_autoptr (SaylauScene) before = lay_out (election, chart, 0, 1000, 600);
      g_autoptr (SaylauScene) now = lay_out (election, chart, 1, 1000, 600);

      check (before, now);
      check (now, before);
    }
}

static void
test_between (void)
{
  for_each_change (blend_check);
}

static void
test_ends (void)
{
  for_each_change (blend_check_ends);
}

static int
compare_wedges (gconstpointer a,
                gconstpointer b)
{
  const SaylauMark *first = *(const SaylauMark *const *) a, *second = *(const SaylauMark *const *) b;
  double difference = first->start_angle + first->end_angle - second->start_angle - second->end_angle;

  return difference < 0 ? -1 : difference > 0;
}

/* Where the slices keep their order, those that come open and those that go close between the others. */
static void
test_circle (void)
{
  static const struct
  {
    guint change;
    int before;
  } kept[] = { { 0, 0 }, { 0, 1 }, { 2, 0 }, { 2, 1 }, { 3, 0 }, { 3, 1 }, { 4, 0 }, { 6, 0 }, { 6, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    for (guint k = 0; k < BLEND_N_PARTS; k++)
      {
        g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[kept[i].change]);
        g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_PIE, kept[i].before, 1000, 600);
        g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_PIE, 1 - kept[i].before, 1000, 600);
        g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, blend_parts[k]);
        g_autoptr (GPtrArray) wedges = g_ptr_array_new ();
        double angle = 0;

        for (guint m = 0; m < saylau_scene_get_n_marks (blend); m++)
          if (saylau_scene_get_mark (blend, m)->shape == SAYLAU_SHAPE_WEDGE)
            g_ptr_array_add (wedges, (gpointer) saylau_scene_get_mark (blend, m));
        g_ptr_array_sort (wedges, compare_wedges);
        for (guint m = 0; m < wedges->len; m++)
          {
            const SaylauMark *mark = g_ptr_array_index (wedges, m);

            g_assert_cmpfloat_with_epsilon (mark->start_angle, angle, 1e-6);
            g_assert_cmpfloat (mark->end_angle, >=, mark->start_angle);
            angle = mark->end_angle;
          }
        g_assert_cmpfloat_with_epsilon (angle, 2 * G_PI, 1e-6);
      }
}

/* Half way a slice has half of its turn behind it, and its edge is still on the circle. */
static void
test_wedge (void)
{
  g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[0]);
  g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_PIE, 0, 1000, 600);
  g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_PIE, 1, 1000, 600);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  const SaylauMark *mark = saylau_scene_get_mark (blend, saylau_scene_find_mark (blend, "candidate-c0"));
  const SaylauItem *wedge = NULL;

  g_assert_cmpfloat_with_epsilon (mark->end_angle, 2 * G_PI * 0.45, 1e-6);
  for (guint i = 0; wedge == NULL && i < saylau_scene_get_n_items (blend); i++)
    if (saylau_scene_get_item (blend, i)->wedge_gap > 0)
      wedge = saylau_scene_get_item (blend, i);
  g_assert_nonnull (wedge);
  for (guint i = 1; i < saylau_scene_count_points (blend, wedge); i += 3)
    {
      SaylauPoint point = saylau_scene_get_points (blend)[wedge->first_point + i];

      g_assert_cmpfloat_with_epsilon (hypot (point.x - mark->center.x, point.y - mark->center.y), mark->radius, 1e-6);
    }
}

/* Half way a bar has half of the difference, and its row half of the way to its place. */
static void
test_bar (void)
{
  g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[1]);
  g_autoptr (SaylauScene) from = lay_out (election, SAYLAU_CHART_BAR, 0, 1000, 600);
  g_autoptr (SaylauScene) to = lay_out (election, SAYLAU_CHART_BAR, 1, 1000, 600);
  g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, 0.5);
  const SaylauScene *scenes[] = { from, blend, to };
  SaylauPoint corners[3];

  for (guint i = 0; i < 3; i++)
    {
      int mark = saylau_scene_find_mark (scenes[i], "candidate-c0");

      for (guint k = 0; k < saylau_scene_get_n_items (scenes[i]); k++)
        {
          const SaylauItem *item = saylau_scene_get_item (scenes[i], k);

          if (item->mark == mark && item->kind == SAYLAU_ITEM_PATH)
            corners[i] = saylau_scene_get_points (scenes[i])[item->first_point + 1];
        }
    }
  g_assert_cmpfloat (corners[0].x, >, corners[2].x + 100);
  g_assert_cmpfloat (corners[0].y, <, corners[2].y - 100);
  g_assert_cmpfloat_with_epsilon (corners[1].x, (corners[0].x + corners[2].x) / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (corners[1].y, (corners[0].y + corners[2].y) / 2, 1e-6);
}

/* A motion that turns to another end goes on from where it is. */
static void
test_turn (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (SaylauElection) election = blend_create_election (&blend_changes[2]);
      g_autoptr (SaylauScene) first = lay_out (election, charts[i], 0, 1000, 600);
      g_autoptr (SaylauScene) second = lay_out (election, charts[i], 1, 1000, 600);
      g_autoptr (SaylauScene) seen = saylau_scene_blend (first, second, 0.4);
      g_autoptr (SaylauScene) turned = saylau_scene_blend (seen, first, BLEND_NEAR);
      g_autoptr (SaylauScene) back = saylau_scene_blend (seen, first, 1);

      blend_check (seen, first);
      blend_check_ends (seen, first);
      g_assert_true (back == first);
      for (guint m = 0; m < saylau_scene_get_n_marks (seen); m++)
        {
          const SaylauMark *mark = saylau_scene_get_mark (seen, m);
          const SaylauMark *then = saylau_scene_get_mark (turned, saylau_scene_find_mark (turned, mark->id));

          g_assert_cmpfloat_with_epsilon (then->bounds.x, mark->bounds.x, 1e-3);
          g_assert_cmpfloat_with_epsilon (then->bounds.y, mark->bounds.y, 1e-3);
          g_assert_cmpfloat_with_epsilon (then->end_angle, mark->end_angle, 1e-3);
        }
    }
}

/* Of any shares, reported or not, in any order. */
static void
test_any_shares (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 60; i++)
    {
      BlendChange change;
      g_autoptr (SaylauElection) election = NULL;
      g_autoptr (SaylauScene) from = NULL;
      g_autoptr (SaylauScene) to = NULL;
      int width = g_rand_int_range (rand, 320, 1400), height = g_rand_int_range (rand, 240, 900);

      for (guint k = 0; k < BLEND_N_CANDIDATES; k++)
        {
          change.before[k] = g_rand_int_range (rand, 0, 4) == 0 ? NAN : g_rand_double_range (rand, 0, 100.0 / BLEND_N_CANDIDATES);
          change.now[k] = g_rand_int_range (rand, 0, 4) == 0 ? NAN : g_rand_double_range (rand, 0, 100.0 / BLEND_N_CANDIDATES);
        }
      election = blend_create_election (&change);
      from = lay_out (election, charts[g_rand_int_range (rand, 0, 2)], 0, width, height);
      to = lay_out (election, charts[g_rand_int_range (rand, 0, 2)], 1, width, height);
      blend_check (from, to);
    }
}

/* On an axis of time the moment moves, and the ground stands still. */
static void
test_moment (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = NULL;
  g_autoptr (SaylauScene) blend = NULL;
  const SaylauScene *scenes[3];
  double middles[3];

  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->lang = g_strdup ("en");
  spec->moment = election->date.start - 40 * SAYLAU_DAY;
  spec->from = election->date.start - 60 * SAYLAU_DAY;
  from = scene_checks_layout (election, spec);
  spec->from = SAYLAU_NO_TIME;
  spec->moment = election->date.start - 10 * SAYLAU_DAY;
  spec->tally = SAYLAU_NONE;
  to = scene_checks_layout (election, spec);
  blend = saylau_scene_blend (from, to, 0.5);
  blend_check (from, to);

  scenes[0] = from;
  scenes[1] = blend;
  scenes[2] = to;
  for (guint i = 0; i < 3; i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scenes[i], saylau_scene_find_mark (scenes[i], "moment"));

      middles[i] = mark->bounds.x + mark->bounds.width / 2;
    }
  g_assert_cmpfloat (middles[2], >, middles[0] + 50);
  g_assert_cmpfloat_with_epsilon (middles[1], (middles[0] + middles[2]) / 2, 1e-6);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (to, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark < 0)
        g_assert_true (blend_has_path (blend, to, item));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-blend/between", test_between);
  g_test_add_func ("/scene-blend/ends", test_ends);
  g_test_add_func ("/scene-blend/circle", test_circle);
  g_test_add_func ("/scene-blend/wedge", test_wedge);
  g_test_add_func ("/scene-blend/bar", test_bar);
  g_test_add_func ("/scene-blend/turn", test_turn);
  g_test_add_func ("/scene-blend/any-shares", test_any_shares);
  g_test_add_func ("/scene-blend/moment", test_moment);

  return g_test_run ();
}
