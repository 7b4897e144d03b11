/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/calendar.h"

#include "model/time.h"

#define FIRST_YEAR 1
#define LAST_YEAR 9999

static gint64
local_to_instant (int year,
                  int month,
                  int day,
                  int hour,
                  GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;

  /* 10000-01-01 ends the calendar, and GDateTime does not know it. */
  if (year > LAST_YEAR)
    return local_to_instant (LAST_YEAR, 12, 31, 0, zone) + SAYLAU_DAY;
  local = g_date_time_new (zone, MAX (year, FIRST_YEAR), month, day, hour, 0, 0);
  g_assert (local != NULL);
  return g_date_time_to_unix (local);
}

static gint64
day_after (int year,
           int month,
           int day,
           int days,
           GTimeZone *zone)
{
  GDate date;

  g_date_set_dmy (&date, day, month, year);
  if ((int) g_date_get_julian (&date) + days < 1)
    return local_to_instant (FIRST_YEAR, 1, 1, 0, zone);
  if (days >= 0)
    g_date_add_days (&date, days);
  else
    g_date_subtract_days (&date, -days);
  if (g_date_get_year (&date) > LAST_YEAR)
    return local_to_instant (LAST_YEAR + 1, 1, 1, 0, zone);
  return local_to_instant (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, zone);
}

/* Steps of up to an hour are counted on the clock that is in force, so that also the hour that
 * a change of clocks repeats has its ticks. */
static gint64
floor_clock (SaylauTimeStep step,
             gint64 instant,
             GTimeZone *zone)
{
  gint64 width = saylau_time_step_get_seconds (step);
  g_autoptr (GDateTime) local = saylau_time_to_local (instant, zone);
  gint64 clock = instant + g_date_time_get_utc_offset (local) / G_TIME_SPAN_SECOND;

  return instant - ((clock % width + width) % width);
}

static gint64
floor_hours (int count,
             GDateTime *local,
             gint64 instant,
             GTimeZone *zone)
{
  int year, month, day;
  gint64 slot = instant;

  g_date_time_get_ymd (local, &year, &month, &day);
  for (int hour = g_date_time_get_hour (local) / count * count; hour >= 0; hour -= count)
    {
      slot = local_to_instant (year, month, day, hour, zone);
      if (slot <= instant)
        break;
    }
  return MIN (slot, instant);
}

static gint64
next_hours (int count,
            GDateTime *local,
            gint64 instant,
            GTimeZone *zone)
{
  int year, month, day;

  g_date_time_get_ymd (local, &year, &month, &day);
  for (int hour = g_date_time_get_hour (local) / count * count + count; hour < 24; hour += count)
    {
      gint64 slot = local_to_instant (year, month, day, hour, zone);

      if (slot > instant)
        return slot;
    }
  return day_after (year, month, day, 1, zone);
}

/* Days are counted from the first of a month; the last piece of a month takes what is left. */
static int
floor_day_of_month (int count,
                    int year,
                    int month,
                    int day)
{
  int pieces = MAX (1, g_date_get_days_in_month (month, year) / count);

  return MIN ((day - 1) / count, pieces - 1) * count + 1;
}

static gint64
next_days (int count,
           int year,
           int month,
           int day,
           GTimeZone *zone)
{
  int length = g_date_get_days_in_month (month, year);
  int next = floor_day_of_month (count, year, month, day) + count;

  if (next + count - 1 > length)
    next = length + 1;
  return next > length ? local_to_instant (year + month / 12, month % 12 + 1, 1, 0, zone)
                       : local_to_instant (year, month, next, 0, zone);
}

/**
 * saylau_time_step_floor:
 * @self: how time is cut
 * @instant: seconds since 1970-01-01T00:00Z, in the years 1 to 9999
 * @zone: whose calendar is meant
 *
 * Returns: the beginning of the piece of time that @instant lies in
 */
gint64
saylau_time_step_floor (SaylauTimeStep self,
                        gint64 instant,
                        GTimeZone *zone)
{
  g_autoptr (GDateTime) local = saylau_time_to_local (instant, zone);
  gint64 start;
  int year, month, day;

  g_date_time_get_ymd (local, &year, &month, &day);
  switch (self.unit)
    {
    case SAYLAU_UNIT_MINUTE:
      return floor_clock (self, instant, zone);

    case SAYLAU_UNIT_HOUR:
      return self.count == 1 ? floor_clock (self, instant, zone) : floor_hours (self.count, local, instant, zone);

    case SAYLAU_UNIT_DAY:
      start = local_to_instant (year, month, floor_day_of_month (self.count, year, month, day), 0, zone);
      break;

    case SAYLAU_UNIT_WEEK:
      start = day_after (year, month, day, 1 - g_date_time_get_day_of_week (local), zone);
      break;

    case SAYLAU_UNIT_MONTH:
      start = local_to_instant (year, (month - 1) / self.count * self.count + 1, 1, 0, zone);
      break;

    case SAYLAU_UNIT_YEAR:
    default:
      start = local_to_instant (year / self.count * self.count, 1, 1, 0, zone);
      break;
    }

  /* On the first day of the calendar, which local times are brought out of. */
  return MIN (start, instant);
}

/**
 * saylau_time_step_next:
 * @self: how time is cut
 * @instant: seconds since 1970-01-01T00:00Z, in the years 1 to 9999
 * @zone: whose calendar is meant
 *
 * Returns: the end of the piece of time that @instant lies in, which is over @instant
 */
gint64
saylau_time_step_next (SaylauTimeStep self,
                       gint64 instant,
                       GTimeZone *zone)
{
  g_autoptr (GDateTime) local = saylau_time_to_local (instant, zone);
  gint64 width = saylau_time_step_get_seconds (self);
  gint64 next;
  int year, month, day;

  g_date_time_get_ymd (local, &year, &month, &day);
  switch (self.unit)
    {
    case SAYLAU_UNIT_MINUTE:
      next = floor_clock (self, instant + width, zone);
      break;

    case SAYLAU_UNIT_HOUR:
      next = self.count == 1 ? floor_clock (self, instant + width, zone) : next_hours (self.count, local, instant, zone);
      break;

    case SAYLAU_UNIT_DAY:
      next = next_days (self.count, year, month, day, zone);
      break;

    case SAYLAU_UNIT_WEEK:
      next = day_after (year, month, day, 8 - g_date_time_get_day_of_week (local), zone);
      break;

    case SAYLAU_UNIT_MONTH:
      month = (month - 1) / self.count * self.count + self.count;
      next = local_to_instant (year + month / 12, month % 12 + 1, 1, 0, zone);
      break;

    case SAYLAU_UNIT_YEAR:
    default:
      next = local_to_instant (year / self.count * self.count + self.count, 1, 1, 0, zone);
      break;
    }

  /* At the very ends of the calendar, where local times are brought into it. */
  return next > instant ? next : instant + width;
}

/**
 * saylau_time_step_get_seconds:
 * @self: how time is cut
 *
 * Returns: about how long a piece is, in seconds; no piece is longer by a tenth
 */
gint64
saylau_time_step_get_seconds (SaylauTimeStep self)
{
  static const gint64 seconds[] = {
    [SAYLAU_UNIT_MINUTE] = SAYLAU_MINUTE,
    [SAYLAU_UNIT_HOUR] = SAYLAU_HOUR,
    [SAYLAU_UNIT_DAY] = SAYLAU_DAY,
    [SAYLAU_UNIT_WEEK] = 7 * SAYLAU_DAY,
    [SAYLAU_UNIT_MONTH] = 2629746, /* a twelfth of a Gregorian year */
    [SAYLAU_UNIT_YEAR] = 31556952,
  };

  return seconds[self.unit] * self.count;
}
