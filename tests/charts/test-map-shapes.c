/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-election.h"

#include "charts/map-shapes.h"

#include <math.h>

#define SIDE 400.0

/* Each area has its rings after its own: the first is the area that every election has. */
static SaylauElection *
election_new (guint n_areas)
{
  SaylauElection *election = made_election_new ();

  for (guint i = 1; i < n_areas; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      made_election_add_area (election, id, id, 0);
    }
  election->outlines = saylau_outlines_new ();
  return election;
}

static void
add_ring (SaylauElection *election,
          int area,
          const SaylauDegrees *points,
          guint n_points)
{
  SaylauRing ring = { area, FALSE, election->outlines->points->len, n_points };

  g_array_append_vals (election->outlines->points, points, n_points);
  g_array_append_val (election->outlines->rings, ring);
}

static void
add_box (SaylauElection *election,
         int area,
         double west,
         double south,
         double east,
         double north)
{
  const SaylauDegrees points[] = { { west, south }, { east, south }, { east, north }, { west, north } };

  add_ring (election, area, points, G_N_ELEMENTS (points));
}

static SaylauMapShapes *
get_shapes (SaylauElection *election)
{
  g_autofree int *areas = g_new (int, election->areas->len);

  for (guint i = 0; i < election->areas->len; i++)
    areas[i] = i;
  saylau_outlines_sort (election->outlines);
  saylau_election_seal (election);
  return saylau_map_shapes_get (election, areas, election->areas->len, (SaylauRect){ 0, 0, SIDE, SIDE }, 1, 1);
}

static const SaylauPoint *
get_points (const SaylauMapShapes *shapes,
            guint shape,
            guint ring,
            guint *n)
{
  const SaylauMapRing *line = &g_array_index (shapes->rings, SaylauMapRing, shapes->shapes[shape].first_ring + ring);

  *n = line->n_points;
  return &g_array_index (shapes->points, SaylauPoint, line->first_point);
}

/* Points that change nothing are left out. */
static void
test_straight (void)
{
  static const SaylauDegrees points[] = {
    { 0, 0 }, { 0.05, 0 }, { 0.1, 0 }, { 0.1, 0.03 }, { 0.1, 0.07 }, { 0.1, 0.1 }, { 0, 0.1 }, { 0, 0.05 }
  };
  g_autoptr (SaylauElection) election = election_new (1);
  g_autoptr (SaylauMapShapes) shapes = NULL;
  guint n;

  add_ring (election, 0, points, G_N_ELEMENTS (points));
  shapes = get_shapes (election);
  get_points (shapes, 0, 0, &n);
  /* The point where the ring begins stays, and is a corner here; the one before it stays as well. */
  g_assert_cmpuint (n, ==, 5);
}

/* Where the sides of a shape meet an upright line, the highest or the lowest place. */
static double
find_edge (const SaylauMapShapes *shapes,
           guint shape,
           double x,
           gboolean lowest)
{
  double edge = lowest ? -INFINITY : INFINITY;
  guint n;
  const SaylauPoint *points = get_points (shapes, shape, 0, &n);

  for (guint i = 0; i < n; i++)
    {
      SaylauPoint a = points[i], b = points[(i + 1) % n];
      double y;

      if ((a.x <= x) == (b.x <= x))
        continue;
      y = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
      edge = lowest ? MAX (edge, y) : MIN (edge, y);
    }
  return edge;
}

/* A border along a parallel has two points on one side and many on the other: nothing lies between. */
static void
test_long_side (void)
{
  g_autoptr (SaylauElection) election = election_new (2);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SaylauDegrees));
  g_autoptr (SaylauMapShapes) shapes = NULL;
  const SaylauDegrees corners[] = { { -65, 60 }, { -125, 60 } };

  for (int longitude = -125; longitude <= -65; longitude += 5)
    g_array_append_val (points, ((SaylauDegrees){ longitude, 49 }));
  g_array_append_vals (points, corners, G_N_ELEMENTS (corners));
  add_ring (election, 0, (const SaylauDegrees *) points->data, points->len);
  add_box (election, 1, -125, 35, -65, 49);
  shapes = get_shapes (election);
  for (double x = SIDE * 0.2; x < SIDE * 0.8; x += 1.3)
    g_assert_cmpfloat (fabs (find_edge (shapes, 0, x, TRUE) - find_edge (shapes, 1, x, FALSE)), <=, 0.5);
}

/* How much of a shape's border is drawn along the upright line in the middle of the map. */
static double
measure_border (const SaylauMapShapes *shapes,
                const SaylauMapShape *shape,
                double x)
{
  gboolean is_whole = shape->n_border_verbs == 0;
  const guint8 *verbs = shapes->verbs->data + (is_whole ? shape->first_verb : shape->first_border_verb);
  const SaylauMapRing *ring = &g_array_index (shapes->rings, SaylauMapRing, shape->first_ring);
  const SaylauPoint *point = &g_array_index (shapes->points, SaylauPoint, ring->first_point);
  const SaylauPoint *first = point, *last = point;
  double length = 0;

  for (guint i = 0; i < (is_whole ? shape->n_verbs : shape->n_border_verbs); i++)
    {
      const SaylauPoint *next = verbs[i] == SAYLAU_CLOSE ? first : point++;

      if (verbs[i] == SAYLAU_MOVE)
        first = next;
      else if (fabs (last->x - x) < 4 && fabs (next->x - x) < 4)
        length += fabs (next->y - last->y);
      last = next;
    }
  return length;
}

/* A country on both sides of the antimeridian is cut there, as RFC 7946 asks, and has no border there. One that ends
 * there has one. */
static void
test_antimeridian (void)
{
  g_autoptr (SaylauElection) election = election_new (3);
  g_autoptr (SaylauMapShapes) shapes = NULL;

  add_box (election, 0, 170, 60, 180, 70);
  add_box (election, 0, -180, 60, -170, 70);
  add_box (election, 1, 170, 50, 180, 60);
  add_box (election, 2, -180, 50, -170, 60);
  shapes = get_shapes (election);
  g_assert_cmpuint (shapes->shapes[0].n_rings, ==, 2);
  g_assert_cmpuint (shapes->shapes[0].n_border_verbs, >, 0);
  g_assert_cmpfloat (measure_border (shapes, &shapes->shapes[0], SIDE / 2), ==, 0);
  g_assert_cmpfloat (measure_border (shapes, &shapes->shapes[1], SIDE / 2), >, SIDE / 4);
  /* All else of its border is there: without its cut side each ring has one side less, and no close. */
  g_assert_cmpuint (shapes->shapes[0].n_border_verbs, ==, shapes->shapes[0].n_verbs - 2);
  /* Both parts are one: its words may stand across the line. */
  g_assert_cmpfloat (fabs (shapes->shapes[0].inner.x - SIDE / 2), <, 4);
}

/* The middle of no height has room: words stand aside from it, where the area is as high as they are. */
static void
test_room_aside (void)
{
  static const SaylauDegrees points[] = { { 0, 0 }, { 4, 0 }, { 0, 0.6 } };
  g_autoptr (SaylauElection) election = election_new (1);
  g_autoptr (SaylauMapShapes) shapes = NULL;

  add_ring (election, 0, points, G_N_ELEMENTS (points));
  shapes = get_shapes (election);
  g_assert_cmpfloat (shapes->shapes[0].block_width, >, 150);
}

/* All that lies round a pole is cut there. */
static void
test_pole (void)
{
  static const SaylauDegrees points[] = {
    { -180, -90 }, { -180, -70 }, { -90, -72 }, { 0, -68 }, { 90, -72 }, { 180, -70 }, { 180, -90 }
  };
  g_autoptr (SaylauElection) election = election_new (1);
  g_autoptr (SaylauMapShapes) shapes = NULL;
  const SaylauMapShape *shape;
  guint n_lines = 0;

  add_ring (election, 0, points, G_N_ELEMENTS (points));
  shapes = get_shapes (election);
  shape = &shapes->shapes[0];
  g_assert_cmpuint (shape->n_border_verbs, >, 0);
  for (guint i = 0; i < shape->n_border_verbs; i++)
    {
      guint8 verb = shapes->verbs->data[shape->first_border_verb + i];

      g_assert_cmpuint (verb, !=, SAYLAU_CLOSE);
      n_lines += i > 0 && verb == SAYLAU_LINE && shapes->verbs->data[shape->first_border_verb + i - 1] == SAYLAU_MOVE;
    }
  /* The coast, and nothing of the way to the pole and back. */
  g_assert_cmpuint (n_lines, ==, 1);
}

/* An outline that is told twice is painted as one, and its words have the same room. */
static void
test_told_twice (void)
{
  g_autoptr (SaylauElection) once = election_new (1);
  g_autoptr (SaylauElection) twice = election_new (1);
  g_autoptr (SaylauMapShapes) one = NULL;
  g_autoptr (SaylauMapShapes) other = NULL;

  add_box (once, 0, 0, 0, 10, 10);
  add_box (twice, 0, 0, 0, 10, 10);
  add_box (twice, 0, 0, 0, 10, 10);
  one = get_shapes (once);
  other = get_shapes (twice);
  g_assert_cmpfloat (one->shapes[0].block_width, >, SIDE / 2);
  g_assert_cmpfloat (other->shapes[0].block_width, ==, one->shapes[0].block_width);
  g_assert_cmpfloat (other->shapes[0].inner.x, ==, one->shapes[0].inner.x);
}

/* Many areas at one place: what lies beside them is found at once. Were each compared with each, this would take longer
 * than a test may. */
static void
test_same_place (void)
{
  const guint n = 150000;
  g_autoptr (SaylauElection) election = election_new (n);
  g_autoptr (SaylauMapShapes) shapes = NULL;

  for (guint i = 0; i < n; i++)
    add_box (election, i, i == 7 ? 20 : 0, 0, i == 7 ? 30 : 10, 10);
  shapes = get_shapes (election);
  g_assert_cmpint (shapes->shapes[0].neighbors[SAYLAU_RIGHT], ==, 7);
  g_assert_cmpint (shapes->shapes[0].neighbors[SAYLAU_LEFT], ==, -1);
  g_assert_cmpint (shapes->shapes[7].neighbors[SAYLAU_RIGHT], ==, -1);
  g_assert_cmpint (shapes->shapes[7].neighbors[SAYLAU_LEFT], >=, 0);
}

/* In a grid each has the one beside it for its neighbour. */
static void
test_neighbors (void)
{
  g_autoptr (SaylauElection) election = election_new (25);
  g_autoptr (SaylauMapShapes) shapes = NULL;

  for (int i = 0; i < 25; i++)
    add_box (election, i, i % 5, -i / 5, i % 5 + 1, 1 - i / 5);
  shapes = get_shapes (election);
  for (int i = 0; i < 25; i++)
    {
      const int *neighbors = shapes->shapes[i].neighbors;

      g_assert_cmpint (neighbors[SAYLAU_LEFT], ==, i % 5 > 0 ? i - 1 : -1);
      g_assert_cmpint (neighbors[SAYLAU_RIGHT], ==, i % 5 < 4 ? i + 1 : -1);
      g_assert_cmpint (neighbors[SAYLAU_UP], ==, i >= 5 ? i - 5 : -1);
      g_assert_cmpint (neighbors[SAYLAU_DOWN], ==, i < 20 ? i + 5 : -1);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/map-shapes/straight", test_straight);
  g_test_add_func ("/charts/map-shapes/long-side", test_long_side);
  g_test_add_func ("/charts/map-shapes/antimeridian", test_antimeridian);
  g_test_add_func ("/charts/map-shapes/pole", test_pole);
  g_test_add_func ("/charts/map-shapes/told-twice", test_told_twice);
  g_test_add_func ("/charts/map-shapes/same-place", test_same_place);
  g_test_add_func ("/charts/map-shapes/neighbors", test_neighbors);
  g_test_add_func ("/charts/map-shapes/room-aside", test_room_aside);

  return g_test_run ();
}
