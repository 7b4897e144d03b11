/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/conflicts.h"
#include "analysis/turnout-series.h"

static void
add_area (SaylauElection *election,
          const char *id)
{
  SaylauArea *area = saylau_area_new ();

  area->id = g_strdup (id);
  area->parent = election->areas->len == 0 ? SAYLAU_NONE : 0;
  g_ptr_array_add (election->areas, area);
}

static void
add_report (SaylauElection *election,
            int area,
            const char *time,
            double percent)
{
  SaylauTurnoutReport *report = saylau_turnout_report_new ();

  report->area = area;
  report->percent = percent;
  g_assert_true (saylau_time_parse (time, election->zone, &report->time, NULL));
  g_ptr_array_add (election->turnout, report);
}

static SaylauElection *
make_election (void)
{
  SaylauElection *election = saylau_election_new ();

  add_area (election, "land");
  add_area (election, "north");
  add_area (election, "south");
  add_area (election, "west");
  return election;
}

static gint64
get_instant (const SaylauElection *election,
             const char *time)
{
  SaylauTime parsed;

  g_assert_true (saylau_time_parse (time, election->zone, &parsed, NULL));
  return saylau_time_get_middle (&parsed);
}

/* By time, whatever the document's order; a time that several sources tell of is one point. */
static void
test_points (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  const SaylauTurnoutSeries *series;

  add_report (election, 1, "2020-02-02T18:00", 70);
  add_report (election, 1, "2020-02-02T10:00", 10.4);
  add_report (election, 1, "2020-02-02T12:00", 30);
  add_report (election, 1, "2020-02-02T10:00", 10);
  add_report (election, 1, "2020-02-02T12:00", 33);
  saylau_election_seal (election);
  series = saylau_turnout_series_get (election, 1);
  g_assert_cmpint (series->area, ==, 1);
  g_assert_cmpuint (series->points->len, ==, 3);
  g_assert_cmpfloat (saylau_turnout_series_get_point (series, 0)->percent, ==, 10.4);
  g_assert_cmpuint (saylau_turnout_series_get_point (series, 0)->n_reports, ==, 2);
  g_assert_false (saylau_turnout_series_get_point (series, 0)->differ);
  g_assert_cmpfloat (saylau_turnout_series_get_point (series, 1)->percent, ==, 33);
  g_assert_true (saylau_turnout_series_get_point (series, 1)->differ);
  g_assert_cmpuint (saylau_turnout_series_get_point (series, 1)->first_report, ==, 2);
  g_assert_cmpint (g_array_index (series->reports, int, 3), ==, 4);
  g_assert_cmpfloat (saylau_turnout_series_get_point (series, 2)->percent, ==, 70);
  g_assert_null (saylau_turnout_series_get (election, 0));
}

static void
set_source (SaylauElection *election,
            int source)
{
  SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, election->turnout->len - 1);

  g_array_append_val (report->sources, source);
}

/* Two figures of one minute contradict each other, be they of one source or of two. */
static void
test_one_minute (void)
{
  static const struct
  {
    int sources[3];
    double percents[3];
    double percent; /* which stands for all */
    gboolean differ;
  } rows[] = {
    { { 0, 0, 0 }, { 10, 12, 12 }, 12, TRUE },
    { { 0, 0, 1 }, { 10, 12, 12 }, 12, TRUE },
    { { 0, 1, 0 }, { 10, 12, 11 }, 11, TRUE },
    { { 0, 1, 0 }, { 33, 33.34, 33.3 }, 33.34, FALSE },
    { { 0, 1, 0 }, { 33.4, 33, 32.6 }, 32.6, TRUE },
    { { 0, 0, 0 }, { 12, 12, 12 }, 12, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = make_election ();
      const SaylauTurnoutSeries *series;
      const SaylauTurnoutPoint *last;

      for (guint j = 0; j < 2; j++)
        g_ptr_array_add (election->sources, saylau_source_new ());
      for (guint j = 0; j < 3; j++)
        {
          add_report (election, 1, "2020-02-02T10:00", rows[i].percents[j]);
          set_source (election, rows[i].sources[j]);
        }
      saylau_election_seal (election);
      series = saylau_turnout_series_get (election, 1);
      g_assert_cmpuint (series->points->len, ==, 1);
      last = saylau_turnout_series_get_last (series);
      g_assert_cmpuint (last->n_reports, ==, 3);
      g_assert_cmpfloat (last->percent, ==, rows[i].percent);
      g_assert_true (last->differ == rows[i].differ);
      g_assert_true (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-02T10:00")) == last);
    }
}

static void
test_newest (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  const SaylauTurnoutSeries *series;

  add_report (election, 1, "2020-02-02T10:00", 10);
  add_report (election, 1, "2020-02-02T18:00", 70);
  saylau_election_seal (election);
  series = saylau_turnout_series_get (election, 1);
  g_assert_null (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-02T09:59")));
  g_assert_cmpfloat (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-02T17:59"))->percent, ==, 10);
  g_assert_cmpfloat (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-02T18:00"))->percent, ==, 70);
}

/* At noon two of three have a figure, at two o'clock one: that is no round. */
static void
test_rounds (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GArray) rounds = NULL;
  g_autoptr (GArray) missed = NULL;
  g_autoptr (GArray) nothing = NULL;

  for (int i = 1; i <= 3; i++)
    {
      add_report (election, i, "2020-02-02T10:00", 10);
      add_report (election, i, "2020-02-02T18:00", 70);
    }
  add_report (election, 1, "2020-02-02T12:00", 20);
  add_report (election, 2, "2020-02-02T12:00", 20);
  add_report (election, 2, "2020-02-02T14:00", 40);
  saylau_election_seal (election);
  for (int i = 1; i <= 3; i++)
    g_ptr_array_add (all, (gpointer) saylau_turnout_series_get (election, i));

  rounds = saylau_turnout_find_rounds (all);
  g_assert_cmpuint (rounds->len, ==, 3);
  g_assert_cmpint (g_array_index (rounds, gint64, 1), ==, get_instant (election, "2020-02-02T12:00"));
  missed = saylau_turnout_series_list_missed (g_ptr_array_index (all, 2), rounds);
  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_cmpint (g_array_index (missed, gint64, 0), ==, get_instant (election, "2020-02-02T12:00"));
  nothing = saylau_turnout_series_list_missed (g_ptr_array_index (all, 0), rounds);
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* A figure at five past ten is that of ten; before the first and after the last nothing is missed. */
static void
test_near_rounds (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GArray) rounds = NULL;
  static const char *const times[] = { "2020-02-02T08:00", "2020-02-02T10:00", "2020-02-02T12:00", "2020-02-02T14:00" };

  for (int i = 0; i <= 1; i++)
    for (guint j = 0; j < G_N_ELEMENTS (times); j++)
      add_report (election, i, times[j], 10 * j);
  add_report (election, 2, "2020-02-02T10:05", 10);
  add_report (election, 2, "2020-02-02T11:55", 20);
  saylau_election_seal (election);
  for (int i = 0; i <= 2; i++)
    g_ptr_array_add (all, (gpointer) saylau_turnout_series_get (election, i));

  rounds = saylau_turnout_find_rounds (all);
  g_assert_cmpuint (rounds->len, ==, 4);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GArray) missed = saylau_turnout_series_list_missed (g_ptr_array_index (all, i), rounds);

      g_assert_cmpuint (missed->len, ==, 0);
    }
}

/* Of a day no more is known than that: it is no round, no line leads to it, and it is known at its end. */
static void
test_days (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GArray) rounds = NULL;
  const SaylauTurnoutSeries *series;

  add_report (election, 1, "2020-02-02T10:00", 10);
  add_report (election, 1, "2020-02-02", 40);
  add_report (election, 1, "2020-02-02", 60);
  add_report (election, 1, "2020-02-03T10:00", 70);
  saylau_election_seal (election);
  series = saylau_turnout_series_get (election, 1);
  g_ptr_array_add (all, (gpointer) series);
  rounds = saylau_turnout_find_rounds (all);
  g_assert_cmpuint (rounds->len, ==, 2);
  g_assert_cmpuint (series->points->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_false (saylau_turnout_series_get_point (series, i)->differ);
  for (guint i = 1; i < 4; i++)
    g_assert_true (saylau_turnout_series_is_broken (series, i, rounds));
  g_assert_cmpfloat (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-02T20:00"))->percent, ==, 10);
  g_assert_cmpfloat (saylau_turnout_series_find_newest (series, get_instant (election, "2020-02-03T01:00"))->percent, ==, 60);
}

/* As many reports and rounds as there may be take no longer than to walk through them. */
static void
test_many (void)
{
  g_autoptr (SaylauElection) election = make_election ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GArray) rounds = NULL;
  g_autoptr (GArray) missed = NULL;
  const SaylauTurnoutSeries *series;
  gint64 start = get_instant (election, "2020-02-02T10:00"), begin = g_get_monotonic_time ();

  for (int i = 0; i < 200000; i++)
    {
      add_report (election, 1, "2020-02-02T10:00", 10);
      ((SaylauTurnoutReport *) g_ptr_array_index (election->turnout, i))->time.start = start + 60 * i;
      ((SaylauTurnoutReport *) g_ptr_array_index (election->turnout, i))->time.end = start + 60 * i + 60;
    }
  saylau_election_seal (election);
  series = saylau_turnout_series_get (election, 1);
  g_ptr_array_add (all, (gpointer) series);
  rounds = saylau_turnout_find_rounds (all);
  missed = saylau_turnout_series_list_missed (series, rounds);
  g_assert_cmpuint (missed->len, ==, 0);
  for (guint i = 1; i < series->points->len; i++)
    g_assert_false (saylau_turnout_series_is_broken (series, i, missed));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

/* As many reports of one minute as there may be, whatever they tell. */
static void
test_many_at_once (void)
{
  static const double figures[] = { 33.3, 33, 33.34 };
  g_autoptr (SaylauElection) election = make_election ();
  gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < 200000; i++)
    add_report (election, 1, "2020-02-02T10:00", figures[i / 66667]);
  saylau_election_seal (election);
  g_assert_cmpuint (saylau_turnout_series_get (election, 1)->points->len, ==, 1);
  g_assert_false (saylau_turnout_series_get_last (saylau_turnout_series_get (election, 1))->differ);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

static void
test_agreement (void)
{
  static const struct
  {
    double a, b;
    gboolean agree;
  } rows[] = {
    { 77.5, 77.54, TRUE }, /* rounded */
    { 77.5, 77.56, FALSE },
    { 77, 77.4, TRUE },
    { 77, 78, FALSE },
    { 16.02, 16.2, FALSE },
    { 3.86, 2.86, FALSE },
    { 0, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (saylau_figures_agree (rows[i].a, rows[i].b), ==, rows[i].agree);
      g_assert_cmpint (saylau_figures_agree (rows[i].b, rows[i].a), ==, rows[i].agree);
    }
  g_assert_cmpint (saylau_figure_count_decimals (81), ==, 0);
  g_assert_cmpint (saylau_figure_count_decimals (84.9), ==, 1);
  g_assert_cmpint (saylau_figure_count_decimals (70.96), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turnout-series/points", test_points);
  g_test_add_func ("/turnout-series/one-minute", test_one_minute);
  g_test_add_func ("/turnout-series/newest", test_newest);
  g_test_add_func ("/turnout-series/rounds", test_rounds);
  g_test_add_func ("/turnout-series/near-rounds", test_near_rounds);
  g_test_add_func ("/turnout-series/days", test_days);
  g_test_add_func ("/turnout-series/many", test_many);
  g_test_add_func ("/turnout-series/many-at-once", test_many_at_once);
  g_test_add_func ("/turnout-series/agreement", test_agreement);
  return g_test_run ();
}
