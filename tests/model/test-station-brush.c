/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-brush.h"

/* Each text means these ranges, and these ranges are told as that text. */
static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    SaylauStationRange ranges[SAYLAU_N_STATION_AXES];
  } rows[] = {
    { "turnout=60-70", { { 1200, 1400 } } },
    { "turnout=60.25-70.5", { { 1205, 1410 } } },
    { "turnout=59.95-60.05", { { 1199, 1201 } } },
    { "turnout=0-0.1", { { 0, 2 } } },
    { "turnout=95-100", { { 1900, SAYLAU_PERCENT_END } } },
    { "turnout=95-<100", { { 1900, 2000 } } },
    { "turnout=100", { { 2000, SAYLAU_PERCENT_END } } },
    { "turnout=90-100,share=80-85", { { 1800, SAYLAU_PERCENT_END }, { 1600, 1700 } } },
    { "last-of-ballots=0", { [SAYLAU_STATION_AXIS_LAST_OF_BALLOTS] = { 0, 1 } } },
    { "last-of-votes=5-9", { [SAYLAU_STATION_AXIS_LAST_OF_VOTES] = { 5, 10 } } },
    { "second-of-ballots=0-9,second-of-votes=9", { [SAYLAU_STATION_AXIS_SECOND_OF_BALLOTS] = { 0, 10 }, [SAYLAU_STATION_AXIS_SECOND_OF_VOTES] = { 9, 10 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauStationBrush brush, expected;
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].text);
      saylau_station_brush_init (&expected);
      for (guint axis = 0; axis < SAYLAU_N_STATION_AXES; axis++)
        expected.ranges[axis] = rows[i].ranges[axis];
      g_assert_true (saylau_station_brush_from_text (rows[i].text, &brush));
      g_assert_true (saylau_station_brush_equal (&brush, &expected));
      text = saylau_station_brush_to_text (&expected);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_odd_texts (void)
{
  static const char *const texts[] = {
    "",
    "turnout",
    "turnout=",
    "turnout=60",
    "turnout=60-",
    "turnout=-60-70",
    "turnout=60-60",
    "turnout=70-60",
    "turnout=60-<70",
    "turnout=100-100",
    "turnout=100-<100",
    "turnout=60-100.05",
    "turnout=60-70-80",
    "turnout=60.01-70",
    "turnout=nan-70",
    "turnout=60-inf",
    "turnout=6e1-70x",
    "turnout= 60-70",
    "turnout=60-70,",
    ",turnout=60-70",
    "turnout=60-70,turnout=60-70",
    "turnout=60-70;share=60-70",
    "turnouts=60-70",
    "last-of-votes=10",
    "last-of-votes=5-4",
    "last-of-votes=0-10",
    "last-of-votes=-1",
    "last-of-votes=1.5",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SaylauStationBrush brush;

      g_test_message ("'%s'", texts[i]);
      saylau_station_brush_init (&brush);
      brush.candidate = 7;
      g_assert_false (saylau_station_brush_from_text (texts[i], &brush));
      g_assert_cmpint (brush.candidate, ==, 7);
      g_assert_true (saylau_station_brush_is_empty (&brush));
    }
}

static void
test_of_candidate (void)
{
  static const struct
  {
    const char *text;
    gboolean is_of_candidate;
  } rows[] = {
    { "turnout=60-70", FALSE },
    { "turnout=60-70,last-of-ballots=0,second-of-ballots=1", FALSE },
    { "share=60-70", TRUE },
    { "last-of-ballots=0,last-of-votes=0", TRUE },
    { "second-of-votes=0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauStationBrush brush;

      g_assert_true (saylau_station_brush_from_text (rows[i].text, &brush));
      g_assert_cmpint (saylau_station_brush_is_of_candidate (&brush), ==, rows[i].is_of_candidate);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/station-brush/texts", test_texts);
  g_test_add_func ("/station-brush/odd-texts", test_odd_texts);
  g_test_add_func ("/station-brush/of-candidate", test_of_candidate);
  return g_test_run ();
}
