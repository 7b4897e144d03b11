/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/time-axis.h"

#include <math.h>
#include <string.h>

static const SaylauTextStyle style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };

static gint64
parse (const char *string,
       GTimeZone *zone)
{
  SaylauTime time;

  g_assert_true (saylau_time_parse (string, zone, &time, NULL));
  return time.start;
}

static SaylauTicks *
new_ticks (const char *from,
           const char *to,
           double width,
           GTimeZone *zone,
           const char *lang)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  SaylauTimeAxis axis = { parse (from, zone), parse (to, zone), 0, width };

  return saylau_ticks_new (&axis, zone, saylau_language_get (lang), metrics, style, style);
}

static char *
join_labels (GArray *ticks)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    if (g_array_index (ticks, SaylauTick, i).label != NULL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? " | " : "", g_array_index (ticks, SaylauTick, i).label);
  return g_string_free (labels, FALSE);
}

static void
check_level (GArray *ticks)
{
  for (guint i = 1; i < ticks->len; i++)
    {
      const SaylauTick *before = &g_array_index (ticks, SaylauTick, i - 1), *tick = &g_array_index (ticks, SaylauTick, i);

      g_assert_cmpint (before->instant, <, tick->instant);
      g_assert_cmpfloat (before->x, <, tick->x);
      if (before->label != NULL)
        g_assert_cmpfloat (before->label_x + before->label_width, <, tick->x);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *from, *to;
    double width;
    const char *major, *minor;
  } cases[] = {
    { "2019-03-16", "2019-07-12", 360, "2019", "March | April | May | June" },
    { "2019-03-20", "2019-07-12", 480, "March | April 2019 | May | June | July",
      "25 | 1 | 8 | 15 | 22 | 29 | 6 | 13 | 20 | 27 | 3 | 10 | 17 | 24 | 1" },
    { "2019-06-08", "2019-06-13", 600, "8 June 2019 | 9 June | 10 June | 11 June | 12 June",
      "00:00 | 12:00 | 00:00 | 12:00 | 00:00 | 12:00 | 00:00 | 12:00 | 00:00 | 12:00" },
    { "2019-06-01", "2019-06-15", 600, "June 2019", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14" },
    { "2019-06-09T07:00", "2019-06-09T09:00", 600, "9 June 2019", "07:00 | 07:15 | 07:30 | 07:45 | 08:00 | 08:15 | 08:30 | 08:45" },
    { "2000", "2020", 600, "", "2000 | 2002 | 2004 | 2006 | 2008 | 2010 | 2012 | 2014 | 2016 | 2018" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Almaty");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SaylauTicks) ticks = new_ticks (cases[i].from, cases[i].to, cases[i].width, zone, "en");
      g_autofree char *major = join_labels (ticks->major);
      g_autofree char *minor = join_labels (ticks->minor);

      g_assert_cmpstr (major, ==, cases[i].major);
      g_assert_cmpstr (minor, ==, cases[i].minor);
    }
}

/* From years to minutes, narrow and wide, in three languages and where clocks change. */
static void
test_every_zoom (void)
{
  static const char *const zones[] = { "Asia/Almaty", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia" };
  static const char *const langs[] = { "en", "kk", "ru" };
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
      gint64 middle = parse ("2011-12-30T12:00", zone);

      for (double span = 600; span < 3e11; span *= 1.7)
        for (double width = 120; width < 9000; width *= 3)
          {
            SaylauTimeAxis axis = { MAX (middle - (gint64) (span / 2), G_GINT64_CONSTANT (-62135596800)),
                                    MIN (middle + (gint64) (span / 2), G_GINT64_CONSTANT (253402300800)), 0, width };
            g_autoptr (SaylauTicks) ticks = saylau_ticks_new (&axis, zone, saylau_language_get (langs[i % 3]), metrics, style, style);

            check_level (ticks->minor);
            check_level (ticks->major);
            g_assert_cmpuint (ticks->minor->len, <=, width / 20 + 3);
          }
    }
}

static void
test_change_of_clocks (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  SaylauTimeStep hour = { SAYLAU_UNIT_HOUR, 1 }, six = { SAYLAU_UNIT_HOUR, 6 }, day = { SAYLAU_UNIT_DAY, 1 };
  gint64 spring = parse ("2019-03-31", zone), autumn = parse ("2019-10-27", zone);
  guint n;

  g_assert_cmpint (saylau_time_step_next (day, spring, zone) - spring, ==, 23 * SAYLAU_HOUR);
  g_assert_cmpint (saylau_time_step_next (day, autumn, zone) - autumn, ==, 25 * SAYLAU_HOUR);
  g_assert_cmpint (saylau_time_step_next (six, spring, zone) - spring, ==, 5 * SAYLAU_HOUR);
  n = 0;
  for (gint64 t = autumn; t < autumn + 25 * SAYLAU_HOUR; t = saylau_time_step_next (hour, t, zone))
    n++;
  g_assert_cmpuint (n, ==, 25);
}

static void
test_floor_and_next (void)
{
  static const SaylauTimeStep steps[] = {
    { SAYLAU_UNIT_MINUTE, 15 },
    { SAYLAU_UNIT_HOUR, 1 },
    { SAYLAU_UNIT_HOUR, 6 },
    { SAYLAU_UNIT_DAY, 1 },
    { SAYLAU_UNIT_DAY, 2 },
    { SAYLAU_UNIT_WEEK, 1 },
    { SAYLAU_UNIT_MONTH, 3 },
    { SAYLAU_UNIT_YEAR, 10 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 4000; i++)
    {
      SaylauTimeStep step = steps[i % G_N_ELEMENTS (steps)];
      gint64 instant = (gint64) g_rand_double_range (rand, -6.2e10, 2.5e11);
      gint64 floor = saylau_time_step_floor (step, instant, zone), next = saylau_time_step_next (step, instant, zone);

      g_assert_cmpint (floor, <=, instant);
      g_assert_cmpint (next, >, instant);
      g_assert_cmpint (saylau_time_step_floor (step, floor, zone), ==, floor);
    }
  g_rand_free (rand);
}

static void
test_ends_of_calendar (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (SaylauTicks) first = new_ticks ("0001-01-01", "0001-02-01", 800, zone, "en");
  g_autoptr (SaylauTicks) last = new_ticks ("9999-12-01", "9999-12-31", 800, zone, "en");
  g_autoptr (SaylauTicks) all = new_ticks ("0001", "9999", 800, zone, "en");
  g_autofree char *major = join_labels (first->major);

  check_level (first->minor);
  check_level (last->minor);
  check_level (all->minor);
  g_assert_nonnull (strstr (major, "January 1"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/time-axis/labels", test_labels);
  g_test_add_func ("/charts/time-axis/every-zoom", test_every_zoom);
  g_test_add_func ("/charts/time-axis/change-of-clocks", test_change_of_clocks);
  g_test_add_func ("/charts/time-axis/floor-and-next", test_floor_and_next);
  g_test_add_func ("/charts/time-axis/ends-of-calendar", test_ends_of_calendar);

  return g_test_run ();
}
