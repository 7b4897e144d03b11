/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/thumbnail-layout.h"

#include "made-election.h"
#include "scene-checks.h"

/* Large enough for the least part of a candidate to be seen. */
#define SIZE 128
#define PLOT_WIDTH 98.0

static guint
count_pattern (const SaylauScene *scene,
               SaylauPattern pattern)
{
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    n += saylau_scene_get_item (scene, i)->paint.pattern == pattern;
  return n;
}

static double
get_width (const SaylauScene *scene,
           guint item)
{
  const SaylauItem *path = saylau_scene_get_item (scene, item);
  const SaylauPoint *points = saylau_scene_get_points (scene) + path->first_point;
  guint end = item + 1 < saylau_scene_get_n_items (scene) ? saylau_scene_get_item (scene, item + 1)->first_point : path->first_point + 1;
  double left = points[0].x, right = points[0].x;

  for (guint i = 0; i < end - path->first_point; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
    }
  return right - left;
}

static SaylauTally *
make_election (SaylauElection **election,
               guint n_candidates)
{
  *election = made_election_new ();
  made_election_add_candidates (*election, n_candidates);
  return made_election_add_tally (*election, SAYLAU_TALLY_FINAL, "Final", "2020-01-06");
}

/* The golden picture of the sample at a file manager's usual size; see test-scene-goldens.c. */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "goldens", "thumbnail.scene", NULL);
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  g_autoptr (SaylauScene) scene = saylau_thumbnail_layout (election, SIZE);
  g_autofree char *found = saylau_scene_to_string (scene);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("SAYLAU_UPDATE_GOLDENS") != NULL)
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

/* At every size: in its frame, and without a word. */
static void
test_sizes (void)
{
  static const int sizes[] = { SAYLAU_THUMBNAIL_MIN_SIZE, 32, 48, 64, 100, 128, 256, 512, SAYLAU_THUMBNAIL_MAX_SIZE };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SaylauScene) scene = saylau_thumbnail_layout (election, sizes[i]);
      guint n_items = saylau_scene_get_n_items (scene);

      g_assert_cmpfloat (saylau_scene_get_width (scene), ==, sizes[i]);
      g_assert_cmpfloat (saylau_scene_get_height (scene), ==, sizes[i] * 3 / 4);
      g_assert_cmpuint (n_items, >=, 6); /* shadow, card, three rows and the axis */
      for (guint item = 0; item < n_items; item++)
        {
          g_assert_cmpint (saylau_scene_get_item (scene, item)->kind, ==, SAYLAU_ITEM_PATH);
          g_assert_cmpfloat (get_width (scene, item), <=, sizes[i]);
        }
    }
}

static void
test_lengths (void)
{
  static const gint64 votes[] = { 50, 25, 0 };
  SaylauElection *made;
  SaylauTally *tally = make_election (&made, 3);
  g_autoptr (SaylauElection) election = made;
  g_autoptr (SaylauScene) scene = NULL;

  made_result_add_votes (made_tally_add_result (tally, 0), votes, 3);
  saylau_election_seal (election);
  scene = saylau_thumbnail_layout (election, SIZE);
  g_assert_cmpuint (saylau_scene_get_n_items (scene), ==, 5); /* who has no vote has no bar */
  g_assert_cmpfloat_with_epsilon (get_width (scene, 2), PLOT_WIDTH, 0.01);
  g_assert_cmpfloat_with_epsilon (get_width (scene, 3), PLOT_WIDTH / 2, 0.01);
  g_assert_cmpuint (count_pattern (scene, SAYLAU_PATTERN_HATCH), ==, 0);
}

/* Those that are not reported are hatched, and not as if they had nothing. */
static void
test_unreported (void)
{
  static const double shares[] = { 60, 20 };
  SaylauElection *made;
  SaylauTally *tally = make_election (&made, 5);
  g_autoptr (SaylauElection) election = made;
  g_autoptr (SaylauScene) scene = NULL;

  made_result_add_shares (made_tally_add_result (tally, 0), shares, 2);
  saylau_election_seal (election);
  scene = saylau_thumbnail_layout (election, SIZE);
  g_assert_cmpuint (count_pattern (scene, SAYLAU_PATTERN_HATCH), ==, 1);
  g_assert_cmpfloat_with_epsilon (get_width (scene, 4), PLOT_WIDTH / 3, 0.01);
}

static void
test_no_tally (void)
{
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauScene) scene = NULL;

  made_election_add_candidates (election, 3);
  saylau_election_seal (election);
  scene = saylau_thumbnail_layout (election, SIZE);
  g_assert_cmpuint (saylau_scene_get_n_items (scene), ==, 3);
  g_assert_cmpuint (count_pattern (scene, SAYLAU_PATTERN_HATCH), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/thumbnail/golden", test_golden);
  g_test_add_func ("/charts/thumbnail/sizes", test_sizes);
  g_test_add_func ("/charts/thumbnail/lengths", test_lengths);
  g_test_add_func ("/charts/thumbnail/unreported", test_unreported);
  g_test_add_func ("/charts/thumbnail/no-tally", test_no_tally);
  return g_test_run ();
}
