/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/turnout.h"

#include <glib.h>
#include <math.h>

static void
test_of_result (void)
{
  static const struct
  {
    gint64 registered, cast, issued;
    double stated, expected;
    gboolean computed;
  } rows[] = {
    { 200, 100, -1, 77, 50, TRUE },
    { 200, -1, -1, 77, 77, FALSE },
    { -1, 100, -1, 77, 77, FALSE },
    { 0, 0, -1, NAN, NAN, FALSE },
    { 200, 100, 102, 77, 51, TRUE }, /* who took a ballot took part */
    { 200, -1, 102, NAN, 51, TRUE },
    { 100, 120, -1, NAN, 120, TRUE }, /* impossible, and not hidden */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauResult *result = saylau_result_new ();
      gboolean computed;
      double turnout;

      result->registered = rows[i].registered;
      result->cast = rows[i].cast;
      result->issued = rows[i].issued;
      result->turnout = rows[i].stated;
      turnout = saylau_turnout_of_result (result, &computed);
      g_assert_true (isnan (rows[i].expected) ? isnan (turnout) : turnout == rows[i].expected);
      g_assert_cmpint (computed, ==, rows[i].computed);
      saylau_result_free (result);
    }
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

static void
test_newest (void)
{
  g_autoptr (SaylauElection) election = saylau_election_new ();
  SaylauTime noon;

  add_report (election, 0, "2019-06-09T18:00", 70);
  add_report (election, 0, "2019-06-09T10:00", 10);
  add_report (election, 1, "2019-06-09T11:00", 12);
  saylau_election_seal (election);
  g_assert_true (saylau_time_parse ("2019-06-09T12:00", election->zone, &noon, NULL));
  g_assert_cmpfloat (saylau_turnout_find_newest (election, 0, noon.start)->percent, ==, 10);
  g_assert_cmpfloat (saylau_turnout_find_newest (election, 0, G_MAXINT64)->percent, ==, 70);
  g_assert_cmpfloat (saylau_turnout_find_newest (election, 1, G_MAXINT64)->percent, ==, 12);
  g_assert_null (saylau_turnout_find_newest (election, 1, noon.start - 2 * SAYLAU_HOUR));
  g_assert_null (saylau_turnout_find_newest (election, 2, G_MAXINT64));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turnout/of-result", test_of_result);
  g_test_add_func ("/turnout/newest", test_newest);
  return g_test_run ();
}
