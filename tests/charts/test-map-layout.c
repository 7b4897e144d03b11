/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"
#include "scene-checks.h"

static void
add_square (SaylauElection *election,
            int area,
            double from,
            double size)
{
  const SaylauDegrees corners[] = { { from, from }, { from + size, from }, { from + size, from + size }, { from, from + size } };
  SaylauRing ring = { .area = area, .first_point = election->outlines->points->len, .n_points = G_N_ELEMENTS (corners) };

  g_array_append_vals (election->outlines->points, corners, G_N_ELEMENTS (corners));
  g_array_append_val (election->outlines->rings, ring);
}

/* Where a mark's area is filled among all items; @color: with that, or 0 for any. */
static int
find_fill (const SaylauScene *scene,
           const char *id,
           SaylauRgba color)
{
  int mark = saylau_scene_find_mark (scene, id);

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark == mark && item->paint.fill != 0 && (color == 0 || item->paint.fill == color))
        return i;
    }
  return -1;
}

/* An area inside another that has no hole for it: whichever of them has no figure, the inner one is seen, and what is hatched is on
 * the ground's colour. */
static void
test_inside (void)
{
  for (int known = 1; known <= 2; known++)
    {
      g_autoptr (SaylauElection) election = made_election_new ();
      g_autoptr (SaylauChartSpec) spec = NULL;
      g_autoptr (SaylauScene) scene = NULL;
      const char *hatched = known == 1 ? "area-t2" : "area-town";
      int ground;

      made_election_add_candidates (election, 2);
      made_election_add_area (election, "t2", "Second", 0);
      made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Final", "2020-02-03"), known), (const double[]){ 60, 40 }, 2);
      election->outlines = saylau_outlines_new ();
      add_square (election, 1, 10, 5);
      add_square (election, 2, 11, 2);
      saylau_outlines_sort (election->outlines);
      saylau_election_seal (election);
      spec = saylau_chart_spec_new (election);
      spec->chart = SAYLAU_CHART_AREAS;
      spec->measure = SAYLAU_MEASURE_WINNER;
      spec->area = 0;
      spec->tally = 0;
      scene = scene_checks_layout (election, spec);

      ground = find_fill (scene, hatched, saylau_scene_get_background (scene));
      g_assert_cmpint (ground, >=, 0);
      g_assert_cmpint (saylau_scene_get_item (scene, ground + 1)->paint.pattern, ==, SAYLAU_PATTERN_HATCH);
      g_assert_cmpint (saylau_scene_get_item (scene, ground + 1)->mark, ==, saylau_scene_get_item (scene, ground)->mark);
      g_assert_cmpint (find_fill (scene, "area-town", 0), <, find_fill (scene, "area-t2", 0));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-layout/inside", test_inside);
  return g_test_run ();
}
