/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What part of time a timeline shows, and how it is moved.
 */
#include "scene-checks.h"

#include "charts/timeline-range.h"

static void
test_ranges (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  SaylauTimelineRange fit = saylau_timeline_range_fit (election);
  SaylauTimelineRange range;
  gint64 about = election->date.start, moment;
  double part = ((double) about - fit.from) / ((double) fit.to - fit.from);

  range = saylau_timeline_range_zoom (fit, election, about, 4);
  g_assert_cmpfloat_with_epsilon (((double) about - range.from) / ((double) range.to - range.from), part, 1e-3);
  g_assert_cmpint (range.to - range.from, <, (fit.to - fit.from) / 3);
  range = saylau_timeline_range_zoom (range, election, about, 1e9);
  g_assert_cmpint (range.to - range.from, ==, 10 * SAYLAU_MINUTE);
  range = saylau_timeline_range_zoom (range, election, about, 1e-12);
  g_assert_cmpint (range.from, ==, fit.from);
  g_assert_cmpint (range.to, ==, fit.to);

  range = saylau_timeline_range_zoom (fit, election, about, 4);
  range = saylau_timeline_range_pan (range, election, G_MAXINT64);
  g_assert_cmpint (range.to, ==, fit.to);
  range = saylau_timeline_range_pan (range, election, G_MININT64 + 1);
  g_assert_cmpint (range.from, ==, fit.from);

  range = saylau_timeline_range_show (fit, election, about, about + SAYLAU_DAY);
  g_assert_cmpint (range.from, ==, about - SAYLAU_DAY / 10);
  g_assert_cmpint (range.to, ==, about + SAYLAU_DAY + SAYLAU_DAY / 10);

  moment = saylau_timeline_range_step_moment (fit, election, 1000, about, 1);
  g_assert_cmpint (moment, >, about);
  g_assert_cmpint (saylau_timeline_range_step_moment (fit, election, 1000, moment, -1), ==, saylau_timeline_range_step_moment (fit, election, 1000, moment, -1));
  g_assert_cmpint (saylau_timeline_range_step_moment (fit, election, 1000, moment, -2), <, moment);
  g_assert_cmpint (saylau_timeline_range_step_moment (fit, election, 1000, moment, 100000), <, fit.to);

  moment = saylau_time_get_middle (&saylau_election_get_tally (election, 0)->time);
  g_assert_cmpint (saylau_timeline_range_snap (fit, election, 1000, moment + SAYLAU_HOUR), ==, moment);
  g_assert_cmpint (saylau_timeline_range_snap (fit, election, 1000, fit.from + 5 * SAYLAU_DAY), <=, fit.from + 5 * SAYLAU_DAY);
}

/* What is thrown goes on, ever slower, and not beyond the time there is; a hand that goes to the right goes back in time. */
static void
test_coast (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  SaylauTimelineRange fit = saylau_timeline_range_fit (election), near, range;
  double day = 1000 / 8.0;
  gint64 before;
  gboolean at_rest;

  near = saylau_timeline_range_show (fit, election, election->date.start - 4 * SAYLAU_DAY, election->date.start + 4 * SAYLAU_DAY);
  near.to = near.from + 8 * SAYLAU_DAY;
  before = near.from;
  for (int i = 1; i <= 4; i++)
    {
      range = saylau_timeline_range_coast (near, election, 1000, -4 * day, i / 10.0, &at_rest);
      g_assert_false (at_rest);
      g_assert_cmpint (range.to - range.from, ==, near.to - near.from);
      g_assert_cmpint (range.from, >, before);
      g_assert_cmpint (range.from - before, <, 10 * SAYLAU_HOUR - i * SAYLAU_HOUR);
      before = range.from;
    }
  range = saylau_timeline_range_coast (near, election, 1000, -4 * day, 10, &at_rest);
  g_assert_true (at_rest);
  g_assert_cmpint (ABS (range.from - near.from - SAYLAU_DAY), <, SAYLAU_MINUTE);
  range = saylau_timeline_range_coast (near, election, 1000, 1e6, 1, &at_rest);
  g_assert_true (at_rest);
  g_assert_cmpint (range.from, ==, fit.from);
}

/* A brush takes whole pieces of the calendar, however little of them it touches. */
static void
test_brush (void)
{
  static const struct
  {
    const char *from, *to, *shown_from, *shown_to, *first, *last; /* @last is the piece that comes after */
  } rows[] = {
    { "2019-06-09T11:00", "2019-06-12T01:00", "2019-05", "2019-06", "2019-06-09", "2019-06-13" },
    { "2019-06-12T01:00", "2019-06-09T11:00", "2019-05", "2019-06", "2019-06-09", "2019-06-13" },
    { "2019-06-09T11:00", "2019-06-09T11:00", "2019-05", "2019-06", "2019-06-09", "2019-06-10" },
    { "2019-06-09", "2019-06-12", "2019-05", "2019-06", "2019-06-09", "2019-06-12" },
    { "2019-06-09T11:10", "2019-06-09T13:50", "2019-06-09", "2019-06-12", "2019-06-09T11:00", "2019-06-09T14:00" },
    { "2019-05-20", "2019-06-02", "2010", "2020", "2019-05", "2019-07" },
  };
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauTime from, to, shown_from, shown_to, first, last;
      SaylauTimelineRange brushed;

      g_test_message ("%s to %s", rows[i].from, rows[i].to);
      g_assert_true (saylau_time_parse (rows[i].from, election->zone, &from, NULL));
      g_assert_true (saylau_time_parse (rows[i].to, election->zone, &to, NULL));
      g_assert_true (saylau_time_parse (rows[i].shown_from, election->zone, &shown_from, NULL));
      g_assert_true (saylau_time_parse (rows[i].shown_to, election->zone, &shown_to, NULL));
      g_assert_true (saylau_time_parse (rows[i].first, election->zone, &first, NULL));
      g_assert_true (saylau_time_parse (rows[i].last, election->zone, &last, NULL));
      brushed = saylau_timeline_range_brush ((SaylauTimelineRange){ shown_from.start, shown_to.end }, election, 1000, from.start, to.start);
      g_assert_cmpint (brushed.from, ==, first.start);
      g_assert_cmpint (brushed.to, ==, last.start);
    }
}

/* On the way from one range to another the time shown shrinks evenly, and what a zoom is about stays. */
static void
test_between_ranges (void)
{
  g_autoptr (SaylauElection) election = scene_checks_load_sample ();
  SaylauTimelineRange whole = saylau_timeline_range_fit (election), near, between, before = whole;
  gint64 about = election->date.start;
  double part = ((double) about - whole.from) / ((double) whole.to - whole.from);

  near = saylau_timeline_range_zoom (whole, election, about, 16);
  g_assert_cmpint (saylau_timeline_range_between (whole, near, 0).from, ==, whole.from);
  g_assert_cmpint (saylau_timeline_range_between (whole, near, 0).to, ==, whole.to);
  g_assert_cmpint (saylau_timeline_range_between (whole, near, 1).from, ==, near.from);
  g_assert_cmpint (saylau_timeline_range_between (whole, near, 1).to, ==, near.to);
  for (int i = 1; i <= 4; i++)
    {
      between = saylau_timeline_range_between (whole, near, i / 4.0);
      g_assert_cmpfloat_with_epsilon (((double) before.to - before.from) / ((double) between.to - between.from), 2, 1e-3);
      g_assert_cmpfloat_with_epsilon (((double) about - between.from) / ((double) between.to - between.from), part, 1e-3);
      before = between;
    }

  between = saylau_timeline_range_between (near, saylau_timeline_range_pan (near, election, -SAYLAU_DAY), 0.5);
  g_assert_cmpint (between.from, ==, near.from - SAYLAU_DAY / 2);
  g_assert_cmpint (between.to, ==, near.to - SAYLAU_DAY / 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/timeline-range/ranges", test_ranges);
  g_test_add_func ("/charts/timeline-range/between", test_between_ranges);
  g_test_add_func ("/charts/timeline-range/coast", test_coast);
  g_test_add_func ("/charts/timeline-range/brush", test_brush);

  return g_test_run ();
}
