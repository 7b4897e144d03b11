/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/hit-test.h"

#include <math.h>

#include "made-scene.h"

static SaylauSceneBuilder *
make_builder (SaylauMetrics *metrics)
{
  const SaylauChartSpec spec = { .width = 400, .height = 300, .scale = 1, .zoom = 1, .lang = (char *) "en" };

  return saylau_scene_builder_new (&spec, metrics);
}

static void
add_wedge (SaylauSceneBuilder *builder,
           int subject,
           double start,
           double end)
{
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_CANDIDATE, subject);
  mark.id = g_strdup_printf ("wedge-%d", subject);
  mark.name = g_strdup ("A wedge");
  mark.shape = SAYLAU_SHAPE_WEDGE;
  mark.bounds = (SaylauRect){ 100, 50, 200, 200 };
  mark.center = (SaylauPoint){ 200, 150 };
  mark.radius = 100;
  mark.start_angle = start;
  mark.end_angle = end;
  saylau_scene_builder_begin_mark (builder, &mark);
  saylau_scene_builder_end_mark (builder);
}

static void
test_rect (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauSceneBuilder *builder = make_builder (metrics);
  g_autoptr (SaylauScene) scene = NULL;

  made_scene_add_mark (builder, SAYLAU_MARK_CANDIDATE, 0, SAYLAU_SHAPE_RECT, (SaylauRect){ 10, 10, 100, 30 });
  made_scene_add_mark (builder, SAYLAU_MARK_CANDIDATE, 1, SAYLAU_SHAPE_RECT, (SaylauRect){ 80, 20, 100, 30 });
  scene = saylau_scene_builder_finish (builder);

  g_assert_cmpint (saylau_hit_test (scene, 20, 20, 0), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 90, 30, 0), ==, 1); /* the upper one */
  g_assert_cmpint (saylau_hit_test (scene, 90, 15, 0), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 10, 10, 0), ==, 0); /* the corner */
  g_assert_cmpint (saylau_hit_test (scene, 9, 10, 0), ==, -1);
  g_assert_cmpint (saylau_hit_test (scene, 6, 10, 4), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 5, 10, 4), ==, -1);
  g_assert_cmpint (saylau_hit_test (scene, 6, 6, 4), ==, -1);     /* 5.7 px from the corner */
  g_assert_cmpint (saylau_hit_test (scene, 60, 44, 20), ==, 0);   /* 4 px from one, 20 from the other */
  g_assert_cmpint (saylau_hit_test (scene, 300, 200, 4), ==, -1); /* nothing there */
}

static void
test_disc (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauSceneBuilder *builder = make_builder (metrics);
  g_autoptr (SaylauScene) scene = NULL;

  made_scene_add_mark (builder, SAYLAU_MARK_EVENT, 0, SAYLAU_SHAPE_DISC, (SaylauRect){ 100, 100, 40, 40 });
  made_scene_add_mark (builder, SAYLAU_MARK_EVENT, 1, SAYLAU_SHAPE_DISC, (SaylauRect){ 200, 100, 80, 20 });
  made_scene_add_mark (builder, SAYLAU_MARK_EVENT, 2, SAYLAU_SHAPE_DISC, (SaylauRect){ 300, 100, 0, 0 });
  scene = saylau_scene_builder_finish (builder);

  g_assert_cmpint (saylau_hit_test (scene, 120, 120, 0), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 139, 120, 0), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 103, 103, 0), ==, -1); /* in the box, not in the disc */
  g_assert_cmpint (saylau_hit_test (scene, 103, 103, 5), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 144, 120, 4), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 145, 120, 4), ==, -1);
  g_assert_cmpint (saylau_hit_test (scene, 278, 110, 0), ==, 1);
  g_assert_cmpint (saylau_hit_test (scene, 278, 118, 0), ==, -1);
  g_assert_cmpint (saylau_hit_test (scene, 303, 100, 4), ==, 2); /* one without a size */
}

static void
test_wedge (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauSceneBuilder *builder = make_builder (metrics);
  g_autoptr (SaylauScene) scene = NULL;

  add_wedge (builder, 0, 0, G_PI);
  add_wedge (builder, 1, G_PI, 1.9 * G_PI);
  add_wedge (builder, 2, 1.9 * G_PI, 1.901 * G_PI);
  scene = saylau_scene_builder_finish (builder);

  g_assert_cmpint (saylau_hit_test (scene, 250, 150, 0), ==, 0); /* three o'clock */
  g_assert_cmpint (saylau_hit_test (scene, 150, 150, 0), ==, 1); /* nine o'clock */
  g_assert_cmpint (saylau_hit_test (scene, 201, 51, 0), ==, 0);  /* just after twelve */
  g_assert_cmpint (saylau_hit_test (scene, 199, 55, 0), ==, -1); /* just before: a gap */
  g_assert_cmpint (saylau_hit_test (scene, 299, 60, 0), ==, -1); /* the box's corner */
  g_assert_cmpint (saylau_hit_test (scene, 303, 150, 4), ==, 0); /* beside the rim */
  g_assert_cmpint (saylau_hit_test (scene, 305, 150, 4), ==, -1);
  /* A sliver of a third of a px at the rim can still be hit. */
  g_assert_cmpint (saylau_hit_test (scene, 200 + 90 * sin (1.903 * G_PI), 150 - 90 * cos (1.903 * G_PI), 4), ==, 2);
}

static void
test_whole_circle (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauSceneBuilder *builder = make_builder (metrics);
  g_autoptr (SaylauScene) scene = NULL;

  add_wedge (builder, 0, 0, 2 * G_PI);
  scene = saylau_scene_builder_finish (builder);
  for (int degree = 0; degree < 360; degree++)
    {
      double angle = degree * G_PI / 180;

      g_assert_cmpint (saylau_hit_test (scene, 200 + 99 * sin (angle), 150 - 99 * cos (angle), 0), ==, 0);
      g_assert_cmpint (saylau_hit_test (scene, 200 + 101 * sin (angle), 150 - 101 * cos (angle), 0), ==, -1);
    }
}

/* A line over a bar and a line behind one. */
static void
test_line (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauSceneBuilder *builder = make_builder (metrics);
  g_autoptr (SaylauScene) scene = NULL;

  made_scene_add_mark (builder, SAYLAU_MARK_THRESHOLD, 0, SAYLAU_SHAPE_RECT, (SaylauRect){ 50, 0, 1, 200 });
  made_scene_add_mark (builder, SAYLAU_MARK_CANDIDATE, 1, SAYLAU_SHAPE_RECT, (SaylauRect){ 10, 50, 200, 36 });
  made_scene_add_mark (builder, SAYLAU_MARK_COMPARE, 2, SAYLAU_SHAPE_RECT, (SaylauRect){ 100, 46, 2, 44 });
  made_scene_add_mark (builder, SAYLAU_MARK_COMPARE, 3, SAYLAU_SHAPE_RECT, (SaylauRect){ 108, 46, 2, 44 });
  scene = saylau_scene_builder_finish (builder);

  g_assert_cmpint (saylau_hit_test (scene, 101, 60, 4), ==, 2);
  g_assert_cmpint (saylau_hit_test (scene, 98, 60, 4), ==, 2);
  g_assert_cmpint (saylau_hit_test (scene, 104, 60, 6), ==, 2); /* 2 px from one, 4 px from the other */
  g_assert_cmpint (saylau_hit_test (scene, 106, 60, 6), ==, 3);
  g_assert_cmpint (saylau_hit_test (scene, 90, 60, 4), ==, 1);
  g_assert_cmpint (saylau_hit_test (scene, 50.5, 60, 4), ==, 1); /* the bar covers that line */
  g_assert_cmpint (saylau_hit_test (scene, 52, 20, 4), ==, 0);
  g_assert_cmpint (saylau_hit_test (scene, 98, 60, 0), ==, 1);
}

static void
test_nothing (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  g_autoptr (SaylauScene) scene = saylau_scene_builder_finish (make_builder (metrics));

  g_assert_cmpint (saylau_hit_test (scene, 10, 10, 4), ==, -1);
  g_assert_cmpint (saylau_hit_test (scene, NAN, NAN, 4), ==, -1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/hit-test/rect", test_rect);
  g_test_add_func ("/charts/hit-test/disc", test_disc);
  g_test_add_func ("/charts/hit-test/wedge", test_wedge);
  g_test_add_func ("/charts/hit-test/whole-circle", test_whole_circle);
  g_test_add_func ("/charts/hit-test/line", test_line);
  g_test_add_func ("/charts/hit-test/nothing", test_nothing);

  return g_test_run ();
}
