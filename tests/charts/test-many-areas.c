/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map of many areas: what is kept from one picture to the next gives the same picture as what is made afresh.
 */
#include "made-election.h"
#include "scene-checks.h"

#include "charts/painter.h"

#include <string.h>

#define COLUMNS 20
#define ROWS 15
#define N_AREAS (COLUMNS * ROWS)
#define WIDTH 640
#define WIDE 1000 /* each thing that is said has room in a line */
#define HEIGHT 400

/* The greatest difference of a channel. Measured: up to 4 where values have colours, since what lies over each other is rounded
 * each time; up to 9, in a few hundred channels of a million, where who leads is told by patterns. */
#define TOLERANCE 10

static void
add_outline (SaylauElection *election,
             int area)
{
  int column = (area - 1) % COLUMNS, row = (area - 1) / COLUMNS;
  SaylauRing ring = { area, FALSE, election->outlines->points->len, 5 };
  const SaylauDegrees points[] = {
    { column, row }, { column + 1, row }, { column + 1.3, row + 0.5 }, { column + 1, row + 1 }, { column, row + 1 }
  };

  g_array_append_vals (election->outlines->points, points, G_N_ELEMENTS (points));
  g_array_append_val (election->outlines->rings, ring);
}

/* Every tenth area is not reported; the lists have no order that would help. */
static SaylauElection *
make_election (void)
{
  SaylauElection *election = made_election_new ();
  GRand *chance = g_rand_new_with_seed (4);
  SaylauTally *tallies[2];

  made_election_add_candidates (election, 3);
  election->outlines = saylau_outlines_new ();
  for (guint i = 2; i <= N_AREAS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      made_election_add_area (election, id, id, 0);
    }
  for (guint i = 1; i <= N_AREAS; i++)
    add_outline (election, i);
  saylau_outlines_sort (election->outlines);
  tallies[0] = made_election_add_tally (election, SAYLAU_TALLY_EXIT_POLL, "Early", "2020-02-02");
  tallies[1] = made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Late", "2020-02-03");
  for (guint i = 0; i < 2 * N_AREAS; i++)
    if (i % 10 != 3)
      {
        double first = g_rand_int_range (chance, 0, 60), second = g_rand_int_range (chance, 0, 40);

        made_result_add_shares (made_tally_add_result (tallies[i % 2], 1 + i / 2), (const double[]){ first, second, 100 - first - second }, 3);
      }
  g_rand_free (chance);
  saylau_election_seal (election);
  return election;
}

static SaylauScene *
draw (const SaylauElection *election,
      guint number,
      int width)
{
  static const SaylauMeasure measures[] = { SAYLAU_MEASURE_WINNER, SAYLAU_MEASURE_SHARE, SAYLAU_MEASURE_DIFFERENCE,
                                            SAYLAU_MEASURE_EVENTS, SAYLAU_MEASURE_TURNOUT };
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);

  spec->chart = SAYLAU_CHART_AREAS;
  spec->measure = measures[number % G_N_ELEMENTS (measures)];
  spec->tally = number % 2;
  spec->compare = 1 - number % 2;
  spec->candidate = number % 3;
  spec->area = number % 4 == 0 ? 0 : (int) (1 + number * 7 % N_AREAS);
  spec->palette = number % 3 == 0 ? SAYLAU_PALETTE_PATTERNS : SAYLAU_PALETTE_DOCUMENT;
  spec->width = width;
  spec->height = HEIGHT;
  spec->lang = g_strdup ("en");
  return scene_checks_layout (election, spec);
}

/* At a place between two pixels no stencil fits, and paths are painted. */
static cairo_surface_t *
paint (const SaylauScene *scene,
       double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
get_difference (cairo_surface_t *one,
                cairo_surface_t *other)
{
  const guint8 *a = cairo_image_surface_get_data (one), *b = cairo_image_surface_get_data (other);
  guint most = 0;

  for (gsize i = 0; i < (gsize) cairo_image_surface_get_stride (one) * HEIGHT; i++)
    most = MAX (most, (guint) ABS (a[i] - b[i]));
  return most;
}

/* One election is asked again and again, another for each picture. */
static void
test_kept (void)
{
  g_autoptr (SaylauElection) election = make_election ();

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (SaylauElection) fresh = make_election ();
      g_autoptr (SaylauScene) kept_scene = draw (election, i, WIDTH);
      g_autoptr (SaylauScene) fresh_scene = draw (fresh, i, WIDTH);
      g_autofree char *kept = NULL;
      g_autofree char *made = NULL;
      cairo_surface_t *one = paint (kept_scene, 1), *other = paint (fresh_scene, 1);

      g_assert_nonnull (saylau_scene_get_stencils (kept_scene));
      kept = saylau_scene_to_string (kept_scene);
      made = saylau_scene_to_string (fresh_scene);
      g_assert_cmpstr (kept, ==, made);
      g_assert_cmpuint (get_difference (one, other), ==, 0);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

/* What stencils give is what paths give: at a scale that is almost theirs paths are painted. */
static void
test_stencils (void)
{
  g_autoptr (SaylauElection) election = make_election ();

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, i, WIDTH);
      cairo_surface_t *one = paint (scene, 1), *other = paint (scene, 1 + 1e-9);

      g_assert_cmpuint (get_difference (one, other), <=, TOLERANCE);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

/* What is said above and below the map comes and goes; the areas stay where they are. */
static void
test_steady (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (SaylauScene) first = draw (election, 1, WIDE);
  int mark = saylau_scene_find_subject (first, SAYLAU_MARK_AREA, N_AREAS);
  SaylauRect bounds = saylau_scene_get_mark (first, mark)->bounds;

  for (guint i = 2; i < 12; i++)
    {
      g_autoptr (SaylauScene) scene = draw (election, i, WIDE);
      SaylauRect other = saylau_scene_get_mark (scene, saylau_scene_find_subject (scene, SAYLAU_MARK_AREA, N_AREAS))->bounds;

      g_assert_cmpfloat (other.x, ==, bounds.x);
      g_assert_cmpfloat (other.y, ==, bounds.y);
      g_assert_cmpfloat (other.width, ==, bounds.width);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/many-areas/kept", test_kept);
  g_test_add_func ("/charts/many-areas/stencils", test_stencils);
  g_test_add_func ("/charts/many-areas/steady", test_steady);
  return g_test_run ();
}
