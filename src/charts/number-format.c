/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/number-format.h"

#include <math.h>
#include <string.h>

#define NO_BREAK "\u00a0"
#define NARROW "\u202f"
#define APOSTROPHE "\u2019"
#define MINUS "\u2212"
/* Keeps a minus before its number among letters that run from right to left. */
#define RTL_MINUS "\u200e\u2212"

/* What stands where a number is not known. */
#define NOT_A_NUMBER "\u2014"

/* An exact double has no more digits than these before it is read back as itself. */
#define MAX_DIGITS 17

typedef enum
{
  PERCENT_SPACED, /* 70.96 % with a narrow space */
  PERCENT_TIGHT,  /* 70.96% */
  PERCENT_FIRST,  /* %70.96 */
  PERCENT_FIRST_SPACED,
} PercentPlace;

struct _SaylauNumberFormat
{
  const char *tags; /* separated by spaces */
  const char *decimal;
  const char *group;
  gboolean lakhs;     /* groups of 2 before the last, which has 3 */
  gboolean only_long; /* four digits are not grouped */
  gboolean rtl;
  gunichar zero;            /* of the language's own digits; 0: those of ASCII */
  const char *percent_sign; /* NULL: % */
  PercentPlace percent_place;
};

/* The facts are those of Unicode's CLDR, version 42 (common/main), but for the space before the
 * percent sign, which this house sets wherever the sign stands behind the number and a space is
 * not foreign to the script. The first is for all that are not named. */
static const SaylauNumberFormat formats[] = {
  {
    .tags = "en ms fil cy ga gd mt mn sw zu xh yo ig ha am ti om so si es-MX es-US es-PR es-DO es-GT es-HN es-NI "
            "es-PA es-PE es-SV es-CU es-419",
    .decimal = ".",
    .group = ",",
  },
  {
    .tags = "ru uk be kk ky uz tg tk tt ba ce cv sah os cs sk fi sv nb nn no se lt hy sq eo af en-ZA fr-CA de-AT es-CR br",
    .decimal = ",",
    .group = NO_BREAK,
  },
  { .tags = "fr", .decimal = ",", .group = NARROW },
  {
    .tags = "de nl da it ro mo el sr hr bs sl mk az id jv vi is fo ca gl lb fy qu pt lo km rw es-AR es-BO es-CL es-CO es-EC "
            "es-PY es-UY es-VE",
    .decimal = ",",
    .group = ".",
  },
  { .tags = "de-CH de-LI it-CH rm gsw", .decimal = ".", .group = APOSTROPHE },
  { .tags = "es ast", .decimal = ",", .group = ".", .only_long = TRUE },
  { .tags = "pl pt-PT bg ka et lv hu", .decimal = ",", .group = NO_BREAK, .only_long = TRUE },
  { .tags = "tr ku", .decimal = ",", .group = ".", .percent_place = PERCENT_FIRST },
  { .tags = "eu", .decimal = ",", .group = ".", .percent_place = PERCENT_FIRST_SPACED },
  { .tags = "ja zh ko yue th", .decimal = ".", .group = ",", .percent_place = PERCENT_TIGHT },
  { .tags = "hi ta te gu kn ml pa or en-IN en-BD en-PK", .decimal = ".", .group = ",", .lakhs = TRUE },
  { .tags = "bn as", .decimal = ".", .group = ",", .lakhs = TRUE, .zero = 0x9e6 },
  { .tags = "mr ne sa", .decimal = ".", .group = ",", .lakhs = TRUE, .zero = 0x966 },
  { .tags = "my", .decimal = ".", .group = ",", .zero = 0x1040 },
  { .tags = "ar he iw yi ur dv ug", .decimal = ".", .group = ",", .rtl = TRUE, .percent_place = PERCENT_TIGHT },
  {
    .tags = "ar-DZ ar-EH ar-LY ar-MA ar-TN",
    .decimal = ",",
    .group = ".",
    .rtl = TRUE,
    .percent_place = PERCENT_TIGHT,
  },
  {
    .tags = "ar-BH ar-EG ar-IQ ar-JO ar-KW ar-LB ar-OM ar-PS ar-QA ar-SA ar-SD ar-SY ar-YE ckb sd",
    .decimal = "\u066b",
    .group = "\u066c",
    .rtl = TRUE,
    .zero = 0x660,
    .percent_sign = "\u066a",
    .percent_place = PERCENT_TIGHT,
  },
  {
    .tags = "fa ps ks uz-Arab",
    .decimal = "\u066b",
    .group = "\u066c",
    .rtl = TRUE,
    .zero = 0x6f0,
    .percent_sign = "\u066a",
    .percent_place = PERCENT_TIGHT,
  },
};

/* A number in decimal digits: 0.d1d2d3… times ten to the power of @point. */
typedef struct
{
  gboolean negative;
  char digits[24]; /* room for those of a gint64 too */
  int n_digits;
  int point;
} Decimal;

static gboolean
has_tag (const char *tags,
         const char *tag,
         gsize length)
{
  for (const char *p = tags; *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (n == length && g_ascii_strncasecmp (p, tag, length) == 0)
        return TRUE;
      p += n;
      p += strspn (p, " ");
    }

  return FALSE;
}

/* The shortest digits that are read back as the same double: 70.955 is what people call the
 * double next to it, and is rounded as such. */
static void
decimal_init (Decimal *self,
              double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  const char *exponent;

  for (int precision = 14; precision < MAX_DIGITS; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (text, sizeof text, format, fabs (number));
      if (g_ascii_strtod (text, NULL) == fabs (number))
        break;
    }

  self->negative = number < 0;
  self->n_digits = 0;
  exponent = strchr (text, 'e');
  for (const char *p = text; p < exponent; p++)
    {
      if (g_ascii_isdigit (*p))
        self->digits[self->n_digits++] = *p;
    }
  self->point = atoi (exponent + 1) + 1;
}

static char
decimal_get_digit (const Decimal *self,
                   int index)
{
  return index >= 0 && index < self->n_digits ? self->digits[index] : '0';
}

/* To @decimals digits behind the point, half away from zero. */
static void
decimal_round (Decimal *self,
               int decimals)
{
  int kept = self->point + decimals;
  gboolean up = kept >= 0 && decimal_get_digit (self, kept) >= '5';

  if (kept >= self->n_digits)
    return;

  self->n_digits = MAX (kept, 0);
  if (up)
    {
      int i = self->n_digits - 1;

      while (i >= 0 && self->digits[i] == '9')
        self->digits[i--] = '0';
      if (i >= 0)
        {
          self->digits[i]++;
        }
      else
        {
          memmove (self->digits + 1, self->digits, self->n_digits);
          self->digits[0] = '1';
          self->n_digits++;
          self->point++;
        }
    }

  /* Never "-0". */
  for (int i = 0; i < self->n_digits; i++)
    {
      if (self->digits[i] != '0')
        return;
    }
  self->negative = FALSE;
  self->n_digits = 0;
  self->point = 0;
}

static void
append_digit (const SaylauNumberFormat *self,
              GString *out,
              char digit)
{
  g_string_append_unichar (out, (self->zero != 0 ? self->zero : '0') + (digit - '0'));
}

/* Whether a separator stands before the last @rest digits of @n_digits. */
static gboolean
is_group_end (const SaylauNumberFormat *self,
              int n_digits,
              int rest)
{
  if (rest < 3 || rest == n_digits || (self->only_long && n_digits == 4))
    return FALSE;

  return (rest - 3) % (self->lakhs ? 2 : 3) == 0;
}

static char *
write_digits (const SaylauNumberFormat *self,
              const Decimal *decimal,
              int n_decimals)
{
  GString *out = g_string_new (NULL);
  int n_whole = MAX (decimal->point, 1);
  int first = decimal->point - n_whole; /* below 0 where there is only the 0 before the sign */

  if (decimal->negative)
    g_string_append (out, self->rtl ? RTL_MINUS : MINUS);
  for (int i = 0; i < n_whole; i++)
    {
      if (is_group_end (self, n_whole, n_whole - i))
        g_string_append (out, self->group);
      append_digit (self, out, decimal_get_digit (decimal, first + i));
    }
  if (n_decimals > 0)
    g_string_append (out, self->decimal);
  for (int i = 0; i < n_decimals; i++)
    append_digit (self, out, decimal_get_digit (decimal, decimal->point + i));

  return g_string_free (out, FALSE);
}

/**
 * saylau_number_format_find:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer none): how numbers are written by those who speak @tag, or its nearest
 *   base, or else English
 */
const SaylauNumberFormat *
saylau_number_format_find (const char *tag)
{
  gsize length;

  g_return_val_if_fail (tag != NULL, &formats[0]);

  length = strlen (tag);
  while (length > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          if (has_tag (formats[i].tags, tag, length))
            return &formats[i];
        }
      while (length > 0 && tag[--length] != '-')
        ;
    }

  return &formats[0];
}

/**
 * saylau_number_format_count:
 * @self: a format
 * @count: a whole number
 *
 * Returns: (transfer full): @count in digits, grouped
 */
char *
saylau_number_format_count (const SaylauNumberFormat *self,
                            gint64 count)
{
  guint64 size = count < 0 ? -(guint64) count : (guint64) count;
  Decimal decimal = { .negative = count < 0 };

  g_return_val_if_fail (self != NULL, NULL);

  decimal.n_digits = g_snprintf (decimal.digits, sizeof decimal.digits, "%" G_GUINT64_FORMAT, size);
  decimal.point = decimal.n_digits;

  return write_digits (self, &decimal, 0);
}

/**
 * saylau_number_format_number:
 * @self: a format
 * @number: a number
 * @decimals: how many digits stand behind the decimal sign, at least 0
 *
 * Rounds half away from zero, in the decimal number that people take @number for.
 *
 * Returns: (transfer full): @number in digits, grouped; a dash for what is not a number
 */
char *
saylau_number_format_number (const SaylauNumberFormat *self,
                             double number,
                             int decimals)
{
  Decimal decimal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (decimals >= 0, NULL);

  if (!isfinite (number))
    return g_strdup (NOT_A_NUMBER);

  decimal_init (&decimal, number);
  decimal_round (&decimal, decimals);

  return write_digits (self, &decimal, decimals);
}

/**
 * saylau_number_format_percent:
 * @self: a format
 * @percent: percent, 100 being all
 * @decimals: as saylau_number_format_number()
 *
 * Returns: (transfer full): @percent with its sign; a dash for what is not a number
 */
char *
saylau_number_format_percent (const SaylauNumberFormat *self,
                              double percent,
                              int decimals)
{
  g_autofree char *number = saylau_number_format_number (self, percent, decimals);
  const char *sign;

  g_return_val_if_fail (number != NULL, NULL);

  if (!isfinite (percent))
    return g_steal_pointer (&number);

  sign = self->percent_sign != NULL ? self->percent_sign : "%";
  switch (self->percent_place)
    {
    case PERCENT_TIGHT:
      return g_strconcat (number, sign, NULL);
    case PERCENT_FIRST:
      return g_strconcat (sign, number, NULL);
    case PERCENT_FIRST_SPACED:
      return g_strconcat (sign, NARROW, number, NULL);
    case PERCENT_SPACED:
    default:
      return g_strconcat (number, NARROW, sign, NULL);
    }
}

/**
 * saylau_number_format_plain:
 * @self: a format
 * @number: a number that is not counted with, 0 or over: a year, a day, an hour
 * @n_digits: how many digits it has at least
 *
 * Returns: (transfer full): @number in the language's digits, not grouped
 */
char *
saylau_number_format_plain (const SaylauNumberFormat *self,
                            int number,
                            int n_digits)
{
  char digits[24];
  GString *out = g_string_new (NULL);

  g_snprintf (digits, sizeof digits, "%0*d", n_digits, number);
  for (const char *p = digits; *p != '\0'; p++)
    append_digit (self, out, *p);

  return g_string_free (out, FALSE);
}
