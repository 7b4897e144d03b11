/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps of areas: signs of contradictions hide no words, and what stands in an area is said of that area.
 */
#include "charts/area-values.h"
#include "charts/theme.h"
#include "made-election.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

#define N_AREAS 12

static void
add_turnout (SaylauElection *election,
             int area,
             double percent)
{
  SaylauTurnoutReport *report = saylau_turnout_report_new ();

  report->area = area;
  report->percent = percent;
  g_assert_true (saylau_time_parse ("2020-02-02T10:00", election->zone, &report->time, NULL));
  g_ptr_array_add (election->turnout, report);
}

/* A dozen districts of the town; of every third one two turnouts are told. */
static SaylauElection *
make_election (void)
{
  SaylauElection *election = made_election_new ();

  made_election_add_candidates (election, 2);
  for (guint i = 0; i < N_AREAS; i++)
    {
      g_autofree char *id = g_strdup_printf ("x-M%cW", 'A' + i);
      g_autofree char *name = g_strdup_printf ("Upper %c-on-the-Water", 'A' + i);

      made_election_add_area (election, id, name, 1);
      add_turnout (election, election->areas->len - 1, 40 + i);
      if (i % 3 == 0)
        add_turnout (election, election->areas->len - 1, 60 + i);
    }
  return election;
}

static SaylauScene *
draw (const SaylauElection *election,
      int width,
      int height,
      const char *lang)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = SAYLAU_MEASURE_TURNOUT;
  spec->area = 1;
  spec->width = width;
  spec->height = height;
  spec->lang = g_strdup (lang);
  return scene_checks_layout (election, spec);
}

/* What the disc of a sign covers; FALSE: the item is none. */
static gboolean
get_sign (const SaylauScene *scene,
          const SaylauItem *item,
          SaylauRect *sign)
{
  const SaylauPoint *points = saylau_scene_get_points (scene) + item->first_point;
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  if (item->kind != SAYLAU_ITEM_PATH || item->mark < 0 || item->paint.fill != saylau_theme_get (SAYLAU_THEME_LIGHT)->protest)
    return FALSE;
  /* A circle: a point, and four curves of three each. */
  for (guint i = 0; i < 13; i += 3)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }
  *sign = (SaylauRect){ left, top, right - left, bottom - top };
  return TRUE;
}

static guint
check_signs (const SaylauScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      SaylauRect sign;

      if (!get_sign (scene, saylau_scene_get_item (scene, i), &sign))
        continue;
      n++;
      for (guint j = 0; j < saylau_scene_get_n_items (scene); j++)
        {
          const SaylauItem *item = saylau_scene_get_item (scene, j);
          SaylauRect box = scene_checks_get_text_box (item);

          if (item->kind == SAYLAU_ITEM_TEXT && MIN (sign.x + sign.width, box.x + box.width) - MAX (sign.x, box.x) > 0.5 &&
              MIN (sign.y + sign.height, box.y + box.height) - MAX (sign.y, box.y) > 0.5)
            g_error ("the sign at %g, %g covers “%s”", sign.x, sign.y, item->text);
        }
    }
  return n;
}

/* Names, codes and values make room for a sign, and it does for them. */
static void
test_tiles (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  guint n_with_codes = 0, n_with_names = 0;

  saylau_election_seal (election);
  for (int width = 320; width <= 1600; width += 64)
    for (int height = 240; height <= 800; height += 40)
      {
        g_autoptr (SaylauScene) scene = draw (election, width, height, "en");

        g_assert_cmpuint (check_signs (scene), ==, N_AREAS / 3);
        scene_checks_texts (scene);
        n_with_codes += scene_checks_find_text (scene, "MAW");
        n_with_names += scene_checks_find_text (scene, "Upper A-on-the-");
      }
  g_assert_cmpuint (n_with_codes, >, 0);
  g_assert_cmpuint (n_with_names, >, 0);
}

/* How values were classed is told at every size. */
static void
test_classing (void)
{
  static const char *const languages[] = { "en", "ru", "kk", "ar" };
  g_autoptr (SaylauElection) election = make_election ();

  made_election_add_area (election, "x-NUL", "Nothing", 1);
  saylau_election_seal (election);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (int width = 320; width <= 640; width += 16)
      {
        const char *words = saylau_language_word (saylau_language_get (languages[i]), "equal steps");
        g_autoptr (SaylauScene) low = draw (election, width, 240, languages[i]);
        g_autoptr (SaylauScene) high = draw (election, width, 640, languages[i]);

        g_assert_true (scene_checks_find_text (low, words));
        g_assert_true (scene_checks_find_text (high, words));
        scene_checks_texts (low);
      }
}

static void
add_square (SaylauElection *election,
            int area,
            double longitude)
{
  const SaylauDegrees corners[] = { { longitude, 50 }, { longitude + 10, 50 }, { longitude + 10, 60 }, { longitude, 60 } };
  SaylauRing ring = { area, FALSE, election->outlines->points->len, G_N_ELEMENTS (corners) };

  g_array_append_vals (election->outlines->points, corners, G_N_ELEMENTS (corners));
  g_array_append_val (election->outlines->rings, ring);
}

/* Of two areas with one outline the map shows one: nothing of the other is said there, but below the map. */
static void
test_same_outline (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) scene = NULL;

  election->outlines = saylau_outlines_new ();
  for (int i = 0; i < N_AREAS; i++)
    add_square (election, i + 2, i < 2 ? 0 : 10 * i);
  saylau_outlines_sort (election->outlines);
  saylau_election_seal (election);
  scene = draw (election, 1200, 675, "en");
  g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, N_AREAS);
  g_assert_cmpuint (check_signs (scene), ==, N_AREAS / 3 - 1);
  g_assert_true (scene_checks_find_text (scene, "Not on the map: "));
  scene_checks_texts (scene);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-signs/tiles", test_tiles);
  g_test_add_func ("/area-signs/classing", test_classing);
  g_test_add_func ("/area-signs/same-outline", test_same_outline);
  return g_test_run ();
}
