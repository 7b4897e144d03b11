/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language.h"

#include <math.h>
#include <string.h>

struct _SaylauLanguage
{
  char *tag;
};

static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
                                      "August", "September", "October", "November", "December" };

const SaylauLanguage *
saylau_language_get (const char *tag)
{
  static const SaylauLanguage english = { (char *) "en" };
  static const SaylauLanguage arabic = { (char *) "ar" };

  return tag != NULL && g_str_has_prefix (tag, "ar") ? &arabic : &english;
}

gboolean
saylau_language_is_valid_tag (const char *tag)
{
  return g_ascii_isalpha (tag[0]);
}

const char *
saylau_language_get_tag (const SaylauLanguage *self)
{
  return self->tag;
}

gboolean
saylau_language_is_rtl (const SaylauLanguage *self)
{
  return g_str_equal (self->tag, "ar");
}

const char *
saylau_language_word (const SaylauLanguage *self,
                      const char *msgid)
{
  return msgid;
}

const char *
saylau_language_word_in (const SaylauLanguage *self,
                         const char *context,
                         const char *msgid)
{
  return msgid;
}

const char *
saylau_language_plural (const SaylauLanguage *self,
                        const char *singular,
                        const char *plural,
                        guint64 n)
{
  return n == 1 ? singular : plural;
}

/* The value of the field called @name, or NULL. */
static const char *
find_field (va_list fields,
            const char *name,
            gsize length)
{
  const char *value = NULL;
  const char *field;
  va_list rest;

  va_copy (rest, fields);
  while (value == NULL && (field = va_arg (rest, const char *)) != NULL)
    {
      const char *candidate = va_arg (rest, const char *);

      if (strlen (field) == length && strncmp (field, name, length) == 0)
        value = candidate;
    }
  va_end (rest);

  return value;
}

/**
 * saylau_language_fill:
 * @pattern: a text with fields like `{name}`
 * @...: pairs of a field's name and its text, ended by %NULL
 *
 * Returns: (transfer full): @pattern with the texts in the fields' places; a field that is
 *   not given stays as it is
 */
char *
saylau_language_fill (const char *pattern,
                      ...)
{
  GString *filled = g_string_new (NULL);
  va_list fields;

  va_start (fields, pattern);
  for (const char *p = pattern; *p != '\0';)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *value = end != NULL ? find_field (fields, p + 1, end - p - 1) : NULL;

      if (value != NULL)
        {
          g_string_append (filled, value);
          p = end + 1;
        }
      else
        {
          g_string_append_c (filled, *p);
          p++;
        }
    }
  va_end (fields);

  return g_string_free (filled, FALSE);
}

char *
saylau_language_count (const SaylauLanguage *self,
                       gint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GString *grouped = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}

char *
saylau_language_number (const SaylauLanguage *self,
                        double number,
                        int decimals)
{
  return g_strdup_printf ("%.*f", decimals, number);
}

char *
saylau_language_percent (const SaylauLanguage *self,
                         double percent,
                         int decimals)
{
  return g_strdup_printf ("%.*f\u202f%%", decimals, percent);
}

char *
saylau_language_date (const SaylauLanguage *self,
                      GDateTime *local,
                      SaylauDateForm form)
{
  const char *month = months[g_date_time_get_month (local) - 1];
  int day = g_date_time_get_day_of_month (local);
  int year = g_date_time_get_year (local);

  switch (form)
    {
    case SAYLAU_DATE_YEAR:
      return g_strdup_printf ("%d", year);
    case SAYLAU_DATE_MONTH:
      return g_strdup (month);
    case SAYLAU_DATE_MONTH_SHORT:
      return g_strndup (month, 3);
    case SAYLAU_DATE_MONTH_YEAR:
      return g_strdup_printf ("%s %d", month, year);
    case SAYLAU_DATE_DAY:
      return g_strdup_printf ("%d", day);
    case SAYLAU_DATE_DAY_MONTH:
      return g_strdup_printf ("%d %s", day, month);
    case SAYLAU_DATE_FULL:
      return g_strdup_printf ("%d %s %d", day, month, year);
    case SAYLAU_DATE_CLOCK:
      return g_date_time_format (local, "%H:%M");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
saylau_language_time (const SaylauLanguage *self,
                      const SaylauTime *time,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) local = saylau_time_to_local (time->start, zone);

  switch (time->precision)
    {
    case SAYLAU_PRECISION_YEAR:
      return saylau_language_date (self, local, SAYLAU_DATE_YEAR);
    case SAYLAU_PRECISION_MONTH:
      return saylau_language_date (self, local, SAYLAU_DATE_MONTH_YEAR);
    case SAYLAU_PRECISION_DAY:
      return saylau_language_date (self, local, SAYLAU_DATE_FULL);
    case SAYLAU_PRECISION_MINUTE:
    case SAYLAU_PRECISION_SECOND:
      {
        g_autofree char *day = saylau_language_date (self, local, SAYLAU_DATE_FULL);
        g_autofree char *clock = saylau_language_date (self, local, SAYLAU_DATE_CLOCK);

        return g_strdup_printf ("%s, %s", day, clock);
      }
    case SAYLAU_PRECISION_NONE:
    default:
      return g_strdup ("");
    }
}

char *
saylau_language_days (const SaylauLanguage *self,
                      gint64 start,
                      gint64 end,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) first = saylau_time_to_local (start, zone);
  g_autoptr (GDateTime) last = saylau_time_to_local (end - 1, zone);
  g_autofree char *a = saylau_language_date (self, first, SAYLAU_DATE_FULL);
  g_autofree char *b = saylau_language_date (self, last, SAYLAU_DATE_FULL);

  return g_str_equal (a, b) ? g_steal_pointer (&a) : g_strdup_printf ("%s – %s", a, b);
}
