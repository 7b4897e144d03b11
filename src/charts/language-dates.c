/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language-private.h"

#include <glib/gi18n.h>

/* Where a month's name stands. Some languages decline it in a date. */
typedef enum
{
  MONTH_ALONE,
  MONTH_IN_DATE,
  MONTH_SHORT,
} MonthForm;

static const char *const months_alone[] = {
  /* Translators: by itself, or with a year: "June 2019". */
  NC_ ("month", "January"),
  NC_ ("month", "February"),
  NC_ ("month", "March"),
  NC_ ("month", "April"),
  NC_ ("month", "May"),
  NC_ ("month", "June"),
  NC_ ("month", "July"),
  NC_ ("month", "August"),
  NC_ ("month", "September"),
  NC_ ("month", "October"),
  NC_ ("month", "November"),
  NC_ ("month", "December"),
};

static const char *const months_in_date[] = {
  /* Translators: as in "9 June 2019": in many languages the genitive. */
  NC_ ("month in a date", "January"),
  NC_ ("month in a date", "February"),
  NC_ ("month in a date", "March"),
  NC_ ("month in a date", "April"),
  NC_ ("month in a date", "May"),
  NC_ ("month in a date", "June"),
  NC_ ("month in a date", "July"),
  NC_ ("month in a date", "August"),
  NC_ ("month in a date", "September"),
  NC_ ("month in a date", "October"),
  NC_ ("month in a date", "November"),
  NC_ ("month in a date", "December"),
};

static const char *const months_short[] = {
  /* Translators: under the ticks of an axis, where there is little room. */
  NC_ ("short month", "Jan"),
  NC_ ("short month", "Feb"),
  NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"),
  NC_ ("short month", "May"),
  NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"),
  NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"),
  NC_ ("short month", "Nov"),
  NC_ ("short month", "Dec"),
};

static const char *
get_month (const SaylauLanguage *self,
           GDateTime *local,
           MonthForm form)
{
  int month = g_date_time_get_month (local) - 1;

  switch (form)
    {
    case MONTH_IN_DATE:
      return saylau_language_word_in (self, "month in a date", months_in_date[month]);
    case MONTH_SHORT:
      return saylau_language_word_in (self, "short month", months_short[month]);
    case MONTH_ALONE:
    default:
      return saylau_language_word_in (self, "month", months_alone[month]);
    }
}

static char *
get_year (const SaylauLanguage *self,
          GDateTime *local)
{
  return saylau_number_format_plain (self->numbers, g_date_time_get_year (local), 1);
}

static char *
get_day (const SaylauLanguage *self,
         GDateTime *local)
{
  return saylau_number_format_plain (self->numbers, g_date_time_get_day_of_month (local), 1);
}

static char *
get_clock (const SaylauLanguage *self,
           GDateTime *local,
           gboolean with_seconds)
{
  g_autofree char *hour = saylau_number_format_plain (self->numbers, g_date_time_get_hour (local), 2);
  g_autofree char *minute = saylau_number_format_plain (self->numbers, g_date_time_get_minute (local), 2);
  g_autofree char *second = saylau_number_format_plain (self->numbers, g_date_time_get_second (local), 2);

  if (with_seconds)
    /* Translators: a time of day, of 24 hours: 18:05:30. */
    return saylau_language_fill (saylau_language_word_in (self, "date", "{hour}:{minute}:{second}"),
                                 "hour", hour, "minute", minute, "second", second, NULL);

  /* Translators: a time of day, of 24 hours: 18:05. */
  return saylau_language_fill (saylau_language_word_in (self, "date", "{hour}:{minute}"),
                               "hour", hour, "minute", minute, NULL);
}

/* The days from @first to @last, which are not the same. */
static char *
write_range (const SaylauLanguage *self,
             GDateTime *first,
             GDateTime *last)
{
  g_autofree char *start_day = get_day (self, first);
  g_autofree char *start_year = get_year (self, first);
  g_autofree char *end_day = get_day (self, last);
  g_autofree char *end_year = get_year (self, last);
  const char *start_month = get_month (self, first, MONTH_IN_DATE);
  const char *end_month = get_month (self, last, MONTH_IN_DATE);
  const char *pattern;

  if (g_date_time_get_year (first) != g_date_time_get_year (last))
    /* Translators: "27 December 2018 – 3 January 2019" */
    pattern = saylau_language_word_in (self, "date", "{start_day} {start_month} {start_year} – {end_day} {end_month} {end_year}");
  else if (g_date_time_get_month (first) != g_date_time_get_month (last))
    /* Translators: "19 March – 9 July 2019" */
    pattern = saylau_language_word_in (self, "date", "{start_day} {start_month} – {end_day} {end_month} {end_year}");
  else
    /* Translators: "9–13 June 2019" */
    pattern = saylau_language_word_in (self, "date", "{start_day}–{end_day} {end_month} {end_year}");

  return saylau_language_fill (pattern,
                               "start_day", start_day,
                               "start_month", start_month,
                               "start_year", start_year,
                               "end_day", end_day,
                               "end_month", end_month,
                               "end_year", end_year,
                               NULL);
}

/**
 * saylau_language_date:
 * @self: a language
 * @local: a time in the zone that it is told in
 * @form: which parts of it
 *
 * Returns: (transfer full): the date in words
 */
char *
saylau_language_date (const SaylauLanguage *self,
                      GDateTime *local,
                      SaylauDateForm form)
{
  g_autofree char *year = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (local != NULL, NULL);

  year = get_year (self, local);
  day = get_day (self, local);
  switch (form)
    {
    case SAYLAU_DATE_YEAR:
      return g_steal_pointer (&year);
    case SAYLAU_DATE_MONTH:
      return g_strdup (get_month (self, local, MONTH_ALONE));
    case SAYLAU_DATE_MONTH_SHORT:
      return g_strdup (get_month (self, local, MONTH_SHORT));
    case SAYLAU_DATE_MONTH_YEAR:
      /* Translators: "June 2019" */
      return saylau_language_fill (saylau_language_word_in (self, "date", "{month} {year}"),
                                   "month", get_month (self, local, MONTH_ALONE), "year", year, NULL);
    case SAYLAU_DATE_DAY:
      return g_steal_pointer (&day);
    case SAYLAU_DATE_DAY_MONTH:
      /* Translators: "9 June" */
      return saylau_language_fill (saylau_language_word_in (self, "date", "{day} {month}"),
                                   "day", day, "month", get_month (self, local, MONTH_IN_DATE), NULL);
    case SAYLAU_DATE_FULL:
      /* Translators: "9 June 2019" */
      return saylau_language_fill (saylau_language_word_in (self, "date", "{day} {month} {year}"), "day", day,
                                   "month", get_month (self, local, MONTH_IN_DATE), "year", year, NULL);
    case SAYLAU_DATE_CLOCK:
      return get_clock (self, local, FALSE);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * saylau_language_time:
 * @self: a language
 * @time: a time
 * @zone: the election's zone
 *
 * Returns: (transfer full): the time in words, at the precision that it is known; "" where
 *   there is none
 */
char *
saylau_language_time (const SaylauLanguage *self,
                      const SaylauTime *time,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (!saylau_time_is_set (time))
    return g_strdup ("");

  local = saylau_time_to_local (time->start, zone);
  if (time->precision == SAYLAU_PRECISION_YEAR)
    return saylau_language_date (self, local, SAYLAU_DATE_YEAR);
  if (time->precision == SAYLAU_PRECISION_MONTH)
    return saylau_language_date (self, local, SAYLAU_DATE_MONTH_YEAR);
  day = saylau_language_date (self, local, SAYLAU_DATE_FULL);
  if (time->precision == SAYLAU_PRECISION_DAY)
    return g_steal_pointer (&day);

  /* Full minutes are how people write times; a source that gives seconds means others. */
  clock = get_clock (self, local, g_date_time_get_second (local) != 0);

  /* Translators: "9 June 2019, 18:05" */
  return saylau_language_fill (saylau_language_word_in (self, "date", "{date}, {clock}"),
                               "date", day, "clock", clock, NULL);
}

/**
 * saylau_language_days:
 * @self: a language
 * @start: the first second
 * @end: the first second that is no longer meant, after @start
 * @zone: the zone that days are told in
 *
 * Returns: (transfer full): the days that lie wholly or partly between, in words:
 *   "9 June 2019", "9–13 June 2019", "19 March – 9 July 2019"
 */
char *
saylau_language_days (const SaylauLanguage *self,
                      gint64 start,
                      gint64 end,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  first = saylau_time_to_local (start, zone);
  last = saylau_time_to_local (MAX (start, end - 1), zone);
  if (g_date_time_get_year (first) == g_date_time_get_year (last) && g_date_time_get_day_of_year (first) == g_date_time_get_day_of_year (last))
    return saylau_language_date (self, first, SAYLAU_DATE_FULL);

  return write_range (self, first, last);
}
