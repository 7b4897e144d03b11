/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/time.h"

#include <glib.h>

#include "model/error.h"

static gint64
utc (int year,
     int month,
     int day,
     int hour,
     int minute)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, hour, minute, 0);

  return g_date_time_to_unix (time);
}

static void
test_precision (void)
{
  /* Almaty was six hours ahead of UTC in 2019. */
  const struct
  {
    const char *string;
    SaylauPrecision precision;
    gint64 start, end;
  } rows[] = {
    { "2019", SAYLAU_PRECISION_YEAR, utc (2018, 12, 31, 18, 0), utc (2019, 12, 31, 18, 0) },
    { "2019-06", SAYLAU_PRECISION_MONTH, utc (2019, 5, 31, 18, 0), utc (2019, 6, 30, 18, 0) },
    { "2019-12", SAYLAU_PRECISION_MONTH, utc (2019, 11, 30, 18, 0), utc (2019, 12, 31, 18, 0) },
    { "2019-06-09", SAYLAU_PRECISION_DAY, utc (2019, 6, 8, 18, 0), utc (2019, 6, 9, 18, 0) },
    { "2019-12-31", SAYLAU_PRECISION_DAY, utc (2019, 12, 30, 18, 0), utc (2019, 12, 31, 18, 0) },
    { "2020-02-29", SAYLAU_PRECISION_DAY, utc (2020, 2, 28, 18, 0), utc (2020, 2, 29, 18, 0) },
    { "2019-06-09T18:00", SAYLAU_PRECISION_MINUTE, utc (2019, 6, 9, 12, 0), utc (2019, 6, 9, 12, 1) },
    { "2019-06-09T18:00:00", SAYLAU_PRECISION_SECOND, utc (2019, 6, 9, 12, 0), utc (2019, 6, 9, 12, 0) + 1 },
    { "2019-06-09T18:00Z", SAYLAU_PRECISION_MINUTE, utc (2019, 6, 9, 18, 0), utc (2019, 6, 9, 18, 1) },
    { "2019-06-09T18:00-03:30", SAYLAU_PRECISION_MINUTE, utc (2019, 6, 9, 21, 30), utc (2019, 6, 9, 21, 31) },
    { "9999-12-31", SAYLAU_PRECISION_DAY, utc (9999, 12, 30, 19, 0), utc (9999, 12, 31, 19, 0) },
    { "9999", SAYLAU_PRECISION_YEAR, utc (9998, 12, 31, 19, 0), utc (9999, 12, 31, 19, 0) },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Almaty");

  g_assert_nonnull (zone);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 slack = rows[i].start > utc (9000, 1, 1, 0, 0) ? 2 * SAYLAU_HOUR : 0; /* what zones will be then */
      SaylauTime time;

      g_assert_true (saylau_time_parse (rows[i].string, zone, &time, &error));
      g_assert_no_error (error);
      g_assert_cmpint (time.precision, ==, rows[i].precision);
      g_assert_cmpint (ABS (time.start - rows[i].start), <=, slack);
      g_assert_cmpint (ABS (time.end - rows[i].end), <=, slack);
      g_assert_cmpstr (time.text, ==, rows[i].string);
    }
}

static void
test_first_and_last_year (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  SaylauTime first, last;

  g_assert_true (saylau_time_parse ("0001-01-01", zone, &first, NULL));
  g_assert_cmpint (first.end - first.start, ==, SAYLAU_DAY);
  g_assert_true (saylau_time_parse ("9999-12-31", zone, &last, NULL));
  g_assert_cmpint (last.end - last.start, ==, SAYLAU_DAY);
  g_assert_cmpint ((last.end - first.start) / SAYLAU_DAY, ==, 3652059); /* days of 9,999 Gregorian years */
}

static void
test_refused (void)
{
  static const struct
  {
    const char *string;
    const char *message;
  } rows[] = {
    { "", "“” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "9 June 2019", "“9 June 2019” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-6-9", "“2019-6-9” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-06-09 18:00", "“2019-06-09 18:00” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-06-09T18", "“2019-06-09T18” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-06-09T18:00+6", "“2019-06-09T18:00+6” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-06-09T18:00Zulu", "“2019-06-09T18:00Zulu” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "20190609", "“20190609” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "-2019", "“-2019” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00" },
    { "2019-02-30", "“2019-02-30” is a time that does not exist" },
    { "2019-02-29", "“2019-02-29” is a time that does not exist" },
    { "2019-13", "“2019-13” is a time that does not exist" },
    { "2019-00", "“2019-00” is a time that does not exist" },
    { "0000", "“0000” is a time that does not exist" },
    { "2019-06-09T24:00", "“2019-06-09T24:00” is a time that does not exist" },
    { "2019-06-09T18:60", "“2019-06-09T18:60” is a time that does not exist" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      SaylauTime time;

      g_assert_false (saylau_time_parse (rows[i].string, zone, &time, &error));
      g_assert_error (error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, rows[i].message);
      g_assert_false (saylau_time_is_set (&time));
    }
}

static void
test_middle (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  SaylauTime time;

  g_assert_true (saylau_time_parse ("2019-06-09", zone, &time, NULL));
  g_assert_cmpint (saylau_time_get_middle (&time), ==, utc (2019, 6, 9, 12, 0));
  g_assert_true (saylau_time_parse ("2019-06-09T12:00", zone, &time, NULL)); /* is there at noon, which is told as 12:00 */
  g_assert_cmpint (saylau_time_get_middle (&time), ==, utc (2019, 6, 9, 12, 0));
}

static void
test_clock_change (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  SaylauTime time;

  g_assert_nonnull (zone);
  g_assert_true (saylau_time_parse ("2019-03-31", zone, &time, NULL));
  g_assert_cmpint (time.end - time.start, ==, 23 * SAYLAU_HOUR);
  g_assert_true (saylau_time_parse ("2019-10-27", zone, &time, NULL));
  g_assert_cmpint (time.end - time.start, ==, 25 * SAYLAU_HOUR);
}

/* The first and the last moment that can be written, in the zones that are farthest from UTC. */
static void
test_local_ends (void)
{
  const int offsets[] = { 14 * SAYLAU_HOUR, 6 * SAYLAU_HOUR, 0, -12 * SAYLAU_HOUR };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_offset (offsets[i]);
      const struct
      {
        gint64 instant;
        const char *expected;
      } rows[] = {
        { utc (1, 1, 1, 0, 0) - offsets[i], "1-01-01 00:00:00" },
        { utc (1, 1, 1, 0, 0) - offsets[i] + 1, "1-01-01 00:00:01" },
        { utc (1, 1, 1, 0, 0) - offsets[i] - 1, "1-01-01 00:00:00" },
        { utc (1, 1, 2, 12, 0) - offsets[i], "1-01-02 12:00:00" },
        { G_MININT64, "1-01-01 00:00:00" },
        { utc (9999, 12, 30, 12, 0) - offsets[i], "9999-12-30 12:00:00" },
        { utc (9999, 12, 31, 12, 0) - offsets[i], "9999-12-31 12:00:00" },
        { utc (9999, 12, 31, 23, 59) + 59 - offsets[i], "9999-12-31 23:59:59" },
        { utc (9999, 12, 31, 23, 59) + 60 - offsets[i], "9999-12-31 23:59:59" },
        { G_MAXINT64, "9999-12-31 23:59:59" },
      };

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (GDateTime) local = saylau_time_to_local (rows[j].instant, zone);
          g_autofree char *text = NULL;

          g_assert_nonnull (local);
          text = g_strdup_printf ("%d-%02d-%02d %02d:%02d:%02d", g_date_time_get_year (local),
                                  g_date_time_get_month (local), g_date_time_get_day_of_month (local),
                                  g_date_time_get_hour (local), g_date_time_get_minute (local),
                                  g_date_time_get_second (local));
          g_assert_cmpstr (text, ==, rows[j].expected);
        }
    }
}

static void
test_local (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Pacific/Kiritimati");
  const gint64 instants[] = { SAYLAU_NO_TIME, G_MAXINT64, 0, utc (1, 1, 1, 0, 0), utc (9999, 12, 31, 23, 59) };

  g_assert_nonnull (zone);
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      g_autoptr (GDateTime) local = saylau_time_to_local (instants[i], zone);

      g_assert_nonnull (local);
      g_assert_cmpint (g_date_time_get_year (local), >=, 1);
      g_assert_cmpint (g_date_time_get_year (local), <=, 9999);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/precision", test_precision);
  g_test_add_func ("/time/first-and-last-year", test_first_and_last_year);
  g_test_add_func ("/time/refused", test_refused);
  g_test_add_func ("/time/middle", test_middle);
  g_test_add_func ("/time/clock-change", test_clock_change);
  g_test_add_func ("/time/local", test_local);
  g_test_add_func ("/time/local/ends", test_local_ends);
  return g_test_run ();
}
