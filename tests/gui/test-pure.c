/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/time-range.h"

#include "app/problem-dialog.h"
#include "model/time.h"

#define START G_GINT64_CONSTANT (1550000000)

static const SaylauTimeRange all = { START, START + 100 * SAYLAU_DAY };

static void
test_axis (void)
{
  SaylauTimeAxis axis = { START, START + 1000, 100, 300 };
  SaylauTimeAxis mirrored = { START, START + 1000, 300, 100 };

  g_assert_cmpint (saylau_time_axis_to_instant (axis, 100), ==, START);
  g_assert_cmpint (saylau_time_axis_to_instant (axis, 200), ==, START + 500);
  g_assert_cmpint (saylau_time_axis_to_instant (axis, 50), ==, START - 250);
  g_assert_cmpint (saylau_time_axis_to_instant (mirrored, 300), ==, START);
  g_assert_cmpint (saylau_time_axis_to_instant (mirrored, 100), ==, START + 1000);
}

static void
test_round (void)
{
  SaylauTimeAxis coarse = { START, START + 100 * SAYLAU_DAY, 0, 1000 };
  SaylauTimeAxis fine = { START, START + 6 * SAYLAU_HOUR, 0, 1000 };

  g_assert_cmpint (saylau_time_axis_round (coarse, 7 * SAYLAU_HOUR + 1799), ==, 7 * SAYLAU_HOUR);
  g_assert_cmpint (saylau_time_axis_round (coarse, 7 * SAYLAU_HOUR + 1800), ==, 8 * SAYLAU_HOUR);
  g_assert_cmpint (saylau_time_axis_round (coarse, -10), ==, 0);
  g_assert_cmpint (saylau_time_axis_round (fine, 7 * SAYLAU_HOUR + 100), ==, 7 * SAYLAU_HOUR + 2 * SAYLAU_MINUTE);
}

/* The second under the pointer stays under it. */
static void
test_zoom (void)
{
  gint64 center = START + 25 * SAYLAU_DAY;
  SaylauTimeRange half = saylau_time_range_zoom (all, all, center, 0.5);

  g_assert_cmpint (half.to - half.from, ==, 50 * SAYLAU_DAY);
  g_assert_cmpint (center - half.from, ==, (half.to - half.from) / 4);

  half = saylau_time_range_zoom (half, all, center, 4);
  g_assert_cmpint (half.from, ==, SAYLAU_NO_TIME);

  for (int i = 0; i < 50; i++)
    half = saylau_time_range_zoom (i == 0 ? all : half, all, center, 0.5);
  g_assert_cmpint (half.to - half.from, ==, 6 * SAYLAU_HOUR);
  g_assert_cmpint (half.from, <=, center);
  g_assert_cmpint (half.to, >=, center);
}

static void
test_pan (void)
{
  SaylauTimeRange shown = { START + 10 * SAYLAU_DAY, START + 20 * SAYLAU_DAY };
  SaylauTimeRange moved = saylau_time_range_pan (shown, all, 5 * SAYLAU_DAY);

  g_assert_cmpint (moved.from, ==, START + 15 * SAYLAU_DAY);
  g_assert_cmpint (moved.to, ==, START + 25 * SAYLAU_DAY);
  moved = saylau_time_range_pan (shown, all, -50 * SAYLAU_DAY);
  g_assert_cmpint (moved.from, ==, START);
  g_assert_cmpint (moved.to, ==, START + 10 * SAYLAU_DAY);
  moved = saylau_time_range_pan (shown, all, 500 * SAYLAU_DAY);
  g_assert_cmpint (moved.to, ==, all.to);
}

static void
test_around (void)
{
  SaylauTimeRange day = { START + 10 * SAYLAU_DAY, START + 11 * SAYLAU_DAY };
  SaylauTimeRange shown = saylau_time_range_around (day, all);

  g_assert_cmpint (shown.from, ==, day.from - 6 * SAYLAU_HOUR);
  g_assert_cmpint (shown.to, ==, day.to + 6 * SAYLAU_HOUR);
}

static void
test_step (void)
{
  g_assert_cmpint (saylau_time_range_get_step (all), ==, SAYLAU_DAY);
  g_assert_cmpint (saylau_time_range_get_step ((SaylauTimeRange){ START, START + 2 * SAYLAU_DAY }), ==, SAYLAU_HOUR);
  g_assert_cmpint (saylau_time_range_get_step ((SaylauTimeRange){ START, START + 40000 * SAYLAU_DAY }), ==, 365 * SAYLAU_DAY);
}

static void
test_words (void)
{
  static const struct
  {
    const char *lines;
    guint max;
    const char *words;
  } cases[] = {
    { "a.json:3:25: error: found 7 (at /date)", 5, "Line 3, column 25: found 7" },
    { "a: b.json:12:1: warning: odd (but true)", 5, "Line 12, column 1: odd (but true)" },
    { "a.json: error: it is a folder", 5, "it is a folder" },
    { "no form at all", 5, "no form at all" },
    { "f:1:2: error: x\nf:3:4: error: y\nf:5:6: error: z", 1, "Line 1, column 2: x\n\n… and 2 more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = saylau_problem_lines_to_words (cases[i].lines, cases[i].max);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-range/axis", test_axis);
  g_test_add_func ("/time-range/round", test_round);
  g_test_add_func ("/time-range/zoom", test_zoom);
  g_test_add_func ("/time-range/pan", test_pan);
  g_test_add_func ("/time-range/around", test_around);
  g_test_add_func ("/time-range/step", test_step);
  g_test_add_func ("/problem-words", test_words);

  return g_test_run ();
}
