/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/projection.h"
#include "analysis/ring-check.h"

#include <math.h>

static void
add_ring (SaylauOutlines *outlines,
          const SaylauDegrees *points,
          guint n_points)
{
  SaylauRing ring = { .area = outlines->rings->len, .first_point = outlines->points->len, .n_points = n_points };

  g_array_append_vals (outlines->points, points, n_points);
  g_array_append_val (outlines->rings, ring);
}

static gboolean
fit (SaylauProjection *projection,
     const SaylauDegrees *points,
     guint n_points)
{
  g_autoptr (SaylauOutlines) outlines = saylau_outlines_new ();

  add_ring (outlines, points, n_points);
  return saylau_projection_init_fit (projection, outlines);
}

static void
test_middle (void)
{
  static const struct
  {
    SaylauDegrees points[3];
    double longitude;
  } rows[] = {
    { { { 46, 40 }, { 87, 55 }, { 60, 45 } }, 66.5 },
    { { { 170, 60 }, { -170, 66 }, { 175, 62 } }, 180 }, /* across the antimeridian */
    { { { 190, 60 }, { 170, 66 }, { 175, 62 } }, 180 },  /* the same, counted on */
    { { { -10, 60 }, { 10, 66 }, { 0, 62 } }, 0 },
    { { { 25, 0 }, { 25, 1 }, { 25, 2 } }, 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauProjection projection;

      g_assert_true (fit (&projection, rows[i].points, 3));
      g_assert_cmpfloat_with_epsilon (fmod (projection.longitude - rows[i].longitude + 540, 360), 180, 0.2);
    }
}

static double
measure_square (const SaylauProjection *projection,
                double longitude,
                double latitude)
{
  const SaylauDegrees corners[] = { { longitude, latitude }, { longitude + 0.1, latitude }, { longitude + 0.1, latitude + 0.1 }, { longitude, latitude + 0.1 } };
  double x[4], y[4], area = 0;

  for (guint i = 0; i < 4; i++)
    saylau_projection_project (projection, corners[i], &x[i], &y[i]);
  for (guint i = 0; i < 4; i++)
    area += x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i];
  return fabs (area / 2);
}

/* What is as large on the earth is as large on the map: a degree's square shrinks with the cosine. */
static void
test_equal_area (void)
{
  const SaylauDegrees points[] = { { 20, -60 }, { 100, 70 } };
  SaylauProjection projection;
  double at_equator;

  g_assert_true (fit (&projection, points, G_N_ELEMENTS (points)));
  at_equator = measure_square (&projection, 60, 0) / cos (0.05 * G_PI / 180);
  for (int longitude = 20; longitude <= 100; longitude += 20)
    for (int latitude = -60; latitude <= 60; latitude += 20)
      {
        double area = measure_square (&projection, longitude, latitude) / cos ((latitude + 0.05) * G_PI / 180);

        g_assert_cmpfloat_with_epsilon (area / at_equator, 1, 1e-4);
      }
}

static void
test_directions (void)
{
  const SaylauDegrees points[] = { { 60, 40 }, { 80, 50 } };
  SaylauProjection projection;
  double x, y;

  g_assert_true (fit (&projection, points, G_N_ELEMENTS (points)));
  saylau_projection_project (&projection, (SaylauDegrees){ 75, 48 }, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (y, <, 0);
  /* The other side of the earth is far away, and not nowhere. */
  saylau_projection_project (&projection, (SaylauDegrees){ projection.longitude + 180, -projection.latitude }, &x, &y);
  g_assert_true (isfinite (x) && isfinite (y));
}

/* On a map about 0, 0, whose edge is the place at 180, 0. */
static void
test_torn (void)
{
  static const struct
  {
    SaylauDegrees points[7];
    guint n;
    gboolean is_torn;
  } rows[] = {
    { { { 170, -10 }, { -170, -10 }, { -170, 10 }, { 170, 10 } }, 4, TRUE }, /* round that place, and the same counted on */
    { { { 170, -10 }, { 190, -10 }, { 190, 10 }, { 170, 10 } }, 4, TRUE },
    { { { 170, -10 }, { 180, -10 }, { 180, 10 }, { 170, 10 } }, 4, TRUE }, /* through it */
    { { { 170, 10 }, { -170, 10 }, { -170, 30 }, { 170, 30 } }, 4, FALSE },
    { { { -170, -80 }, { 170, -80 }, { 170, 80 }, { -170, 80 } }, 4, TRUE }, /* 20 degrees wide */
    { { { -170, -80 }, { 0, -80 }, { 170, -80 }, { 170, 80 }, { 0, 80 }, { -170, 80 } }, 6, FALSE },
    { { { -180, -90 }, { 180, -90 }, { 180, 90 }, { -180, 90 } }, 4, TRUE },
    { { { 30, 55 }, { 30, 70 }, { 100, 76 }, { 179, 70 }, { -170, 66 }, { 150, 60 }, { 100, 50 } }, 7, FALSE }, /* across the antimeridian */
    { { { 180, 65 }, { 180, 70 }, { 100, 76 }, { 30, 70 }, { 30, 55 }, { 100, 50 }, { 150, 60 } }, 7, FALSE },  /* cut at it */
    { { { 0, -70 }, { 90, -75 }, { 180, -70 }, { -90, -75 } }, 4, FALSE },                                      /* round a pole, by either way */
    { { { -90, -75 }, { 180, -70 }, { 90, -75 }, { 0, -70 } }, 4, FALSE },
    { { { 0, 70 }, { 90, 75 }, { 180, 70 }, { -90, 75 } }, 4, FALSE },
    { { { 0, 10 }, { 90, -5 }, { 180, -10 }, { -90, 40 } }, 4, TRUE }, /* and round that place with it */
    { { { -180, -90 }, { -180, -70 }, { 0, -75 }, { 180, -70 }, { 180, -90 } }, 5, FALSE },
  };
  SaylauProjection projection;

  saylau_projection_init (&projection, (SaylauDegrees){ 0, 0 });
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauOutlines) outlines = saylau_outlines_new ();

      add_ring (outlines, rows[i].points, rows[i].n);
      if (saylau_projection_tears (&projection, outlines, 0, saylau_outlines_choose_step (outlines)) != rows[i].is_torn)
        g_test_fail_printf ("row %u", i);
    }
}

/* Six areas round the earth, from one latitude to another. */
static SaylauOutlines *
make_world (double south,
            double north)
{
  SaylauOutlines *outlines = saylau_outlines_new ();

  for (int west = -180; west < 180; west += 60)
    add_ring (outlines, (const SaylauDegrees[]){ { west, south }, { west + 60, south }, { west + 60, north }, { west, north } }, 4);
  return outlines;
}

static guint
count_torn (const SaylauOutlines *outlines,
            SaylauProjection *projection,
            guint *last)
{
  double step = saylau_outlines_choose_step (outlines);
  guint n = 0;

  saylau_projection_init_fit (projection, outlines);
  for (guint i = 0; i < outlines->rings->len; i++)
    if (saylau_projection_tears (projection, outlines, i, step))
      {
        *last = i;
        n++;
      }
  return n;
}

/* The middle of the map is where all are drawn as they are; where that is nowhere, all others are. */
static void
test_world (void)
{
  static const struct
  {
    double south, north;
    SaylauDegrees middle;
    guint n_torn;
  } rows[] = {
    { 60, 90, { 0, 75 }, 0 },
    { -90, -60, { 0, -75 }, 0 },
    { -55, 75, { 0, 90 }, 0 },
    { -90, 55, { 0, -90 }, 0 },
    { -90, 90, { 30, 0 }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauOutlines) outlines = make_world (rows[i].south, rows[i].north);
      SaylauProjection projection;
      guint torn = 0;

      g_assert_cmpuint (count_torn (outlines, &projection, &torn), ==, rows[i].n_torn);
      g_assert_cmpfloat (projection.longitude, ==, rows[i].middle.longitude);
      g_assert_cmpfloat (projection.latitude, ==, rows[i].middle.latitude);
      g_array_remove_index (outlines->rings, torn);
      g_assert_cmpuint (count_torn (outlines, &projection, &torn), ==, 0);
    }
}

static void
test_crossings (void)
{
  static const struct
  {
    SaylauDegrees points[6];
    guint n;
    gboolean crosses;
  } rows[] = {
    { { { 0, 0 }, { 4, 0 }, { 4, 4 }, { 0, 4 } }, 4, FALSE },
    { { { 0, 0 }, { 4, 4 }, { 4, 0 }, { 0, 4 } }, 4, TRUE },
    { { { 0, 0 }, { 4, 0 }, { 2, 0 }, { 2, 4 } }, 4, FALSE },           /* a way back */
    { { { 0, 0 }, { 4, 0 }, { 4, 4 }, { 2, 0 }, { 0, 4 } }, 5, FALSE }, /* touches */
    { { { 0, 0 }, { 4, 0 }, { 4, 4 }, { 2, -1 }, { 0, 4 } }, 5, TRUE },
    { { { 0, 0 }, { 1, 1 }, { 2, 0 } }, 3, FALSE },
    { { { 170, 60 }, { 179, 60 }, { -179, 60 }, { -175, 58 }, { -170, 62 } }, 5, FALSE }, /* across the antimeridian */
    { { { 170, 60 }, { -170, 62 }, { -170, 60 }, { 170, 62 } }, 4, TRUE },
    { { { 0, -70 }, { 90, -75 }, { 180, -70 }, { -90, -75 } }, 4, FALSE }, /* round a pole */
    { { { -180, -90 }, { -180, -70 }, { 0, -75 }, { 180, -70 }, { 180, -90 } }, 5, FALSE },
  };
  SaylauDegrees where, star[1001];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (saylau_ring_crosses_itself (rows[i].points, rows[i].n, &where), ==, rows[i].crosses);

  /* Each side crosses all others: found at once, and not waited for. */
  for (guint i = 0; i < G_N_ELEMENTS (star); i++)
    star[i] = (SaylauDegrees){ cos (i * 500 * 2 * G_PI / 1001), sin (i * 500 * 2 * G_PI / 1001) };
  g_assert_true (saylau_ring_crosses_itself (star, G_N_ELEMENTS (star), &where));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/projection/middle", test_middle);
  g_test_add_func ("/analysis/projection/equal-area", test_equal_area);
  g_test_add_func ("/analysis/projection/directions", test_directions);
  g_test_add_func ("/analysis/projection/torn", test_torn);
  g_test_add_func ("/analysis/projection/world", test_world);
  g_test_add_func ("/analysis/ring-check/crossings", test_crossings);

  return g_test_run ();
}
