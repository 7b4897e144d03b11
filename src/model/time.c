/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/time.h"

#include "model/error.h"

#include <string.h>

/* The first and the last second that GDateTime knows, by any zone's clock: of the years 1 and 9999. */
#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800)
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

typedef struct
{
  int year, month, day, hour, minute, second;
  int offset; /* seconds east of UTC */
  gboolean has_offset;
  SaylauPrecision precision;
} Fields;

static gboolean
read_digits (const char **cursor,
             int n,
             int *value)
{
  *value = 0;
  for (int i = 0; i < n; i++, (*cursor)++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      *value = *value * 10 + (**cursor - '0');
    }
  return TRUE;
}

static gboolean
read_offset (const char **cursor,
             Fields *fields)
{
  int sign, hours, minutes;

  if (**cursor == 'Z')
    {
      (*cursor)++;
      fields->has_offset = TRUE;
      return TRUE;
    }
  if (**cursor != '+' && **cursor != '-')
    return TRUE;

  sign = **cursor == '-' ? -1 : 1;
  (*cursor)++;
  if (!read_digits (cursor, 2, &hours) || *(*cursor)++ != ':' || !read_digits (cursor, 2, &minutes) ||
      hours > 23 || minutes > 59)
    return FALSE;
  fields->offset = sign * (hours * 3600 + minutes * 60);
  fields->has_offset = TRUE;
  return TRUE;
}

/* The forms of FORMAT: YYYY, YYYY-MM, YYYY-MM-DD and a time of day with or without an offset. */
static gboolean
read_fields (const char *cursor,
             Fields *fields)
{
  *fields = (Fields){ .month = 1, .day = 1, .precision = SAYLAU_PRECISION_YEAR };

  if (!read_digits (&cursor, 4, &fields->year))
    return FALSE;
  if (*cursor == '\0')
    return TRUE;
  if (*cursor++ != '-' || !read_digits (&cursor, 2, &fields->month))
    return FALSE;
  fields->precision = SAYLAU_PRECISION_MONTH;
  if (*cursor == '\0')
    return TRUE;
  if (*cursor++ != '-' || !read_digits (&cursor, 2, &fields->day))
    return FALSE;
  fields->precision = SAYLAU_PRECISION_DAY;
  if (*cursor == '\0')
    return TRUE;
  if (*cursor++ != 'T' || !read_digits (&cursor, 2, &fields->hour) || *cursor++ != ':' ||
      !read_digits (&cursor, 2, &fields->minute))
    return FALSE;
  fields->precision = SAYLAU_PRECISION_MINUTE;
  if (*cursor == ':')
    {
      cursor++;
      if (!read_digits (&cursor, 2, &fields->second))
        return FALSE;
      fields->precision = SAYLAU_PRECISION_SECOND;
    }
  return read_offset (&cursor, fields) && *cursor == '\0';
}

static gboolean
fields_exist (const Fields *fields)
{
  return fields->year >= 1 && fields->month >= 1 && fields->month <= 12 &&
         g_date_valid_dmy (fields->day, fields->month, fields->year) &&
         fields->hour <= 23 && fields->minute <= 59 && fields->second <= 59;
}

/* The first second of a local calendar day, also of 10000-01-01, which ends the
 * last year that can be written and which GDateTime does not know. */
static gint64
local_day_start (int year,
                 int month,
                 int day,
                 GTimeZone *zone)
{
  g_autoptr (GDateTime) moment = NULL;

  if (year > 9999)
    return local_day_start (9999, 12, 31, zone) + SAYLAU_DAY;

  moment = g_date_time_new (zone, year, month, day, 0, 0, 0);
  g_assert (moment != NULL);
  return g_date_time_to_unix (moment);
}

static gint64
next_day_start (const Fields *fields,
                GTimeZone *zone)
{
  GDate date;

  g_date_set_dmy (&date, fields->day, fields->month, fields->year);
  if (fields->year == 9999 && fields->month == 12 && fields->day == 31)
    return local_day_start (10000, 1, 1, zone);
  g_date_add_days (&date, 1);
  return local_day_start (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), zone);
}

static void
fields_to_span (const Fields *fields,
                GTimeZone *zone,
                SaylauTime *time)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GTimeZone) own_zone = NULL;

  switch (fields->precision)
    {
    case SAYLAU_PRECISION_YEAR:
      time->start = local_day_start (fields->year, 1, 1, zone);
      time->end = local_day_start (fields->year + 1, 1, 1, zone);
      break;

    case SAYLAU_PRECISION_MONTH:
      time->start = local_day_start (fields->year, fields->month, 1, zone);
      time->end = local_day_start (fields->year + fields->month / 12, fields->month % 12 + 1, 1, zone);
      break;

    case SAYLAU_PRECISION_DAY:
      time->start = local_day_start (fields->year, fields->month, fields->day, zone);
      time->end = next_day_start (fields, zone);
      break;

    case SAYLAU_PRECISION_NONE:
    case SAYLAU_PRECISION_MINUTE:
    case SAYLAU_PRECISION_SECOND:
    default:
      own_zone = fields->has_offset ? g_time_zone_new_offset (fields->offset) : g_time_zone_ref (zone);
      moment = g_date_time_new (own_zone, fields->year, fields->month, fields->day,
                                fields->hour, fields->minute, fields->second);
      g_assert (moment != NULL);
      time->start = g_date_time_to_unix (moment);
      time->end = time->start + (fields->precision == SAYLAU_PRECISION_MINUTE ? SAYLAU_MINUTE : 1);
      break;
    }
  time->precision = fields->precision;
}

/**
 * saylau_time_parse:
 * @string: ISO 8601 at the precision that is known: `2019`, `2019-06`, `2019-06-09`,
 *   `2019-06-09T18:00`, `2019-06-09T18:00:30`, the last two also with `Z` or `+06:00`
 * @zone: the zone of a time without an offset
 * @time: (out): the time
 * @error: return location for an error
 *
 * Years reach from 1 to 9999.
 *
 * Returns: whether @string is a time that exists; else @error is set, in %SAYLAU_ERROR,
 *   with a message that quotes @string
 */
gboolean
saylau_time_parse (const char *string,
                   GTimeZone *zone,
                   SaylauTime *time,
                   GError **error)
{
  Fields fields;

  g_return_val_if_fail (string != NULL && zone != NULL && time != NULL, FALSE);

  *time = (SaylauTime){ .start = SAYLAU_NO_TIME, .end = SAYLAU_NO_TIME };

  if (strlen (string) >= sizeof time->text || !read_fields (string, &fields))
    {
      g_autofree char *shown = g_utf8_substring (string, 0, MIN (g_utf8_strlen (string, -1), 40));

      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID,
                   "“%s” is not a time; write it like 2019, 2019-06, 2019-06-09 or 2019-06-09T18:00+06:00", shown);
      return FALSE;
    }
  if (!fields_exist (&fields))
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID, "“%s” is a time that does not exist", string);
      return FALSE;
    }

  fields_to_span (&fields, zone, time);
  g_strlcpy (time->text, string, sizeof time->text);
  return TRUE;
}

/**
 * saylau_time_is_set:
 * @self: a time
 *
 * Returns: whether there is a time at all
 */
gboolean
saylau_time_is_set (const SaylauTime *self)
{
  return self->precision != SAYLAU_PRECISION_NONE;
}

/**
 * saylau_time_get_middle:
 * @self: a time that is set
 *
 * The instant that stands for a time: where its mark is drawn, and from which on it
 * counts as past. A day's is noon, or half an hour off it where clocks change. A minute's
 * is its first second: times are told to the minute, and what is of 12:00 is there at
 * whatever is told as 12:00.
 *
 * Returns: seconds since 1970-01-01T00:00Z
 */
gint64
saylau_time_get_middle (const SaylauTime *self)
{
  return self->precision >= SAYLAU_PRECISION_MINUTE ? self->start : self->start + (self->end - self->start) / 2;
}

/**
 * saylau_time_to_local:
 * @instant: seconds since 1970-01-01T00:00Z
 * @zone: the zone to read it in
 *
 * What is before the year 1 or after the year 9999 on the clocks of @zone becomes the first
 * or the last second of these years there.
 *
 * Returns: (transfer full): the calendar date and time of day of @instant in @zone
 */
GDateTime *
saylau_time_to_local (gint64 instant,
                      GTimeZone *zone)
{
  /* No clock is a day away from UTC. */
  gint64 near = CLAMP (instant, FIRST_SECOND - SAYLAU_DAY, LAST_SECOND + SAYLAU_DAY);
  gint64 offset = g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, near));
  gint64 clock = CLAMP (near + offset, FIRST_SECOND, LAST_SECOND);
  gint64 shown = clock - offset;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (CLAMP (shown, FIRST_SECOND, LAST_SECOND));
  g_autoptr (GDateTime) reading = NULL;

  if (shown >= FIRST_SECOND && shown <= LAST_SECOND)
    return g_date_time_to_timezone (utc, zone);

  /* It is in those years by the clocks of the zone, but not in UTC. */
  reading = g_date_time_new_from_unix_utc (clock);
  return g_date_time_new (zone, g_date_time_get_year (reading), g_date_time_get_month (reading),
                          g_date_time_get_day_of_month (reading), g_date_time_get_hour (reading),
                          g_date_time_get_minute (reading), g_date_time_get_second (reading));
}
