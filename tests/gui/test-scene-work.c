/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenes that are made side by side are those that are made one after the other, in whichever order they are asked for.
 */
#include "charts/layout.h"
#include "formats/loader.h"
#include "widgets/scene-work.h"

#include <string.h>

#define WIDTH 480
#define HEIGHT 400
#define N_ROUNDS 20
#define N_BEFORE 100 /* more than are made in a frame */

static const SaylauChartKind charts[] = { SAYLAU_CHART_BAR, SAYLAU_CHART_TIMELINE, SAYLAU_CHART_AREAS };

static SaylauElection *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (path);
  g_autoptr (SaylauCompanions) companions = saylau_companions_new ();
  g_autoptr (GError) error = NULL;
  SaylauElection *election = saylau_load (file, companions, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return election;
}

static SaylauChartSpec *
create_spec (const SaylauElection *election,
             guint number)
{
  SaylauChartSpec *spec = saylau_chart_spec_new (election);

  spec->chart = charts[number % G_N_ELEMENTS (charts)];
  spec->tally = number % election->tallies->len;
  spec->width = WIDTH;
  spec->height = HEIGHT;
  spec->lang = g_strdup ("en");
  return spec;
}

static void
assert_made (const SaylauElection *election,
             guint number,
             SaylauScene *scene,
             const SaylauSceneImage *image)
{
  g_autoptr (SaylauChartSpec) spec = create_spec (election, number);
  SaylauMetrics *metrics = saylau_metrics_new ();
  g_autoptr (SaylauScene) alone = saylau_layout (election, spec, metrics);
  g_autofree char *expected = saylau_scene_to_string (alone);
  g_autofree char *made = saylau_scene_to_string (scene);
  SaylauSceneImage painted = { 0 };

  g_assert_cmpstr (made, ==, expected);
  g_assert_true (image->scene == scene);
  saylau_scene_image_prepare (&painted, alone, SAYLAU_NONE, 1);
  cairo_surface_flush (painted.surface);
  cairo_surface_flush (image->surface);
  g_assert_cmpmem (cairo_image_surface_get_data (image->surface), (gsize) cairo_image_surface_get_stride (image->surface) * HEIGHT,
                   cairo_image_surface_get_data (painted.surface), (gsize) cairo_image_surface_get_stride (painted.surface) * HEIGHT);
  saylau_scene_image_clear (&painted);
  saylau_metrics_free (metrics);
}

static void
finish (const SaylauElection *election,
        guint number,
        SaylauSceneWork *work)
{
  SaylauSceneImage image = { 0 };
  g_autoptr (SaylauScene) scene = saylau_scene_work_finish (work, &image);

  assert_made (election, number, scene, &image);
  saylau_scene_image_clear (&image);
}

static void
test_side_by_side (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  SaylauMetrics *metrics[] = { saylau_metrics_new (), saylau_metrics_new () };

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      SaylauSceneWork *first = saylau_scene_work_begin (election, create_spec (election, i), metrics[0], SAYLAU_NONE, TRUE);
      SaylauSceneWork *second = saylau_scene_work_begin (election, create_spec (election, i + 1), metrics[1], SAYLAU_NONE, TRUE);

      finish (election, i % 2 == 0 ? i : i + 1, i % 2 == 0 ? first : second);
      finish (election, i % 2 == 0 ? i + 1 : i, i % 2 == 0 ? second : first);
    }
  saylau_metrics_free (metrics[0]);
  saylau_metrics_free (metrics[1]);
}

/* Nobody wants the picture any more, or another was painted meanwhile. */
static void
test_dropped (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  SaylauMetrics *metrics = saylau_metrics_new ();
  SaylauSceneImage image = { 0 };
  SaylauScene *scene, *later;

  saylau_scene_unref (saylau_scene_work_finish (saylau_scene_work_begin (election, create_spec (election, 0), metrics, SAYLAU_NONE, TRUE), NULL));
  scene = saylau_scene_work_finish (saylau_scene_work_begin (election, create_spec (election, 0), metrics, SAYLAU_NONE, TRUE), &image);
  g_assert_true (image.scene == scene);
  later = saylau_scene_work_finish (saylau_scene_work_begin (election, create_spec (election, 1), metrics, SAYLAU_NONE, FALSE), &image);
  g_assert_true (image.scene == scene);
  saylau_scene_image_clear (&image);
  saylau_scene_unref (scene);
  saylau_scene_unref (later);
  saylau_metrics_free (metrics);
}

/* A scene of polling stations is not waited for longer than a frame allows; others are. */
static void
test_late (void)
{
  g_autoptr (SaylauElection) election = load_sample ();
  SaylauMetrics *metrics[N_BEFORE + 1];
  SaylauSceneWork *works[N_BEFORE + 1];

  for (guint i = 0; i <= N_BEFORE; i++)
    {
      SaylauChartSpec *spec = create_spec (election, 2);

      spec->chart = i == N_BEFORE ? SAYLAU_CHART_FINGERPRINT : spec->chart;
      metrics[i] = saylau_metrics_new ();
      works[i] = saylau_scene_work_begin (election, spec, metrics[i], SAYLAU_NONE, TRUE);
    }
  g_assert_true (saylau_scene_work_is_late (works[N_BEFORE]));
  g_assert_false (saylau_scene_work_is_late (works[N_BEFORE - 1]));
  /* Whoever wants it all the same waits. */
  for (int i = N_BEFORE; i >= 0; i--)
    {
      g_autoptr (SaylauScene) scene = saylau_scene_work_finish (works[i], NULL);

      g_assert_nonnull (scene);
      saylau_metrics_free (metrics[i]);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-work/side-by-side", test_side_by_side);
  g_test_add_func ("/scene-work/dropped", test_dropped);
  g_test_add_func ("/scene-work/late", test_late);
  return g_test_run ();
}
