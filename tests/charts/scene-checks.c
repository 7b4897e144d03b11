/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene-checks.h"

#include "charts/hit-test.h"
#include "charts/layout.h"
#include "formats/loader.h"

#include <math.h>
#include <string.h>

/* The document that comes with the program. */
SaylauElection *
scene_checks_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (path);
  g_autoptr (GError) error = NULL;
  SaylauElection *election = saylau_load (file, NULL, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return election;
}

SaylauElection *
scene_checks_load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);

  return scene_checks_load (path);
}

/* Lays out with fixed advances, so that no font matters. */
SaylauScene *
scene_checks_layout (const SaylauElection *election,
                     const SaylauChartSpec *spec)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();

  return scene_checks_layout_with (election, spec, metrics);
}

SaylauScene *
scene_checks_layout_with (const SaylauElection *election,
                          const SaylauChartSpec *spec,
                          SaylauMetrics *metrics)
{
  g_autoptr (GError) error = NULL;

  saylau_chart_spec_validate (spec, &error);
  g_assert_no_error (error);
  return saylau_layout (election, spec, metrics);
}

/* About what the letters cover: from the capitals' height to the descenders' depth. */
SaylauRect
scene_checks_get_text_box (const SaylauItem *item)
{
  double x = item->origin.x;

  if (item->anchor == SAYLAU_ANCHOR_CENTER)
    x -= item->text_width / 2;
  else if (item->anchor == SAYLAU_ANCHOR_RIGHT)
    x -= item->text_width;

  return (SaylauRect){ x, item->origin.y - 0.72 * item->style.size, item->text_width, 0.92 * item->style.size };
}

/* Whether one of the texts of the picture contains @text. */
gboolean
scene_checks_find_text (const SaylauScene *scene,
                        const char *text)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->kind == SAYLAU_ITEM_TEXT && strstr (item->text, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A tooltip adds to name and value, and tells neither again. */
static void
check_tooltip (const SaylauMark *mark)
{
  g_auto (GStrv) lines = g_strsplit (mark->tooltip != NULL ? mark->tooltip : "", "\n", -1);

  g_assert_cmpstr (mark->tooltip, !=, "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpstr (lines[i], !=, mark->name);
      g_assert_cmpstr (lines[i], !=, mark->value);
    }
}

/* Every mark has a name, lies in the picture, and is what its inner point hits; its neighbours are marks. */
void
scene_checks_marks (const SaylauScene *scene)
{
  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      g_assert_cmpstr (mark->name, !=, "");
      g_assert_cmpstr (mark->value, !=, NULL);
      check_tooltip (mark);
      g_assert_cmpint (saylau_hit_test (scene, mark->inner.x, mark->inner.y, 0), ==, i);
      g_assert_cmpfloat (mark->bounds.x, >=, -1);
      g_assert_cmpfloat (mark->bounds.y, >=, -1);
      g_assert_cmpfloat (mark->bounds.x + mark->bounds.width, <=, saylau_scene_get_width (scene) + 1);
      g_assert_cmpfloat (mark->bounds.y + mark->bounds.height, <=, saylau_scene_get_height (scene) + 1);
      for (int direction = SAYLAU_LEFT; direction <= SAYLAU_DOWN; direction++)
        g_assert_cmpint (mark->neighbors[direction], <, (int) saylau_scene_get_n_marks (scene));
    }
}

static void
check_apart (const SaylauItem *a,
             const SaylauItem *b)
{
  SaylauRect one = scene_checks_get_text_box (a), other = scene_checks_get_text_box (b);
  double across = MIN (one.x + one.width, other.x + other.width) - MAX (one.x, other.x);
  double down = MIN (one.y + one.height, other.y + other.height) - MAX (one.y, other.y);

  if (across > 0.5 && down > 0.5)
    g_error ("“%s” at %g,%g overlaps “%s” at %g,%g", a->text, a->origin.x, a->origin.y, b->text, b->origin.x, b->origin.y);
}

/* No text is empty, too small, outside the picture or over another. */
void
scene_checks_texts (const SaylauScene *scene)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);
      SaylauRect box;

      if (item->kind != SAYLAU_ITEM_TEXT)
        continue;
      box = scene_checks_get_text_box (item);
      g_assert_cmpstr (item->text, !=, "");
      g_assert_cmpfloat (item->style.size, >=, 11);
      if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > saylau_scene_get_width (scene) + 0.5 ||
          box.y + box.height > saylau_scene_get_height (scene) + 0.5)
        g_error ("“%s” at %g,%g is outside", item->text, item->origin.x, item->origin.y);

      for (guint j = 0; j < i; j++)
        {
          const SaylauItem *before = saylau_scene_get_item (scene, j);

          if (before->kind == SAYLAU_ITEM_TEXT)
            check_apart (before, item);
        }
    }
}
