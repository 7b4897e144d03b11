/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/direction.h"

/* The characters that turn what follows them, and those that end that. */
#define LEFT_EMBEDDING 0x202a
#define POP_DIRECTION 0x202c
#define RIGHT_OVERRIDE 0x202e
#define LEFT_ISOLATE 0x2066
#define FIRST_STRONG_ISOLATE 0x2068
#define POP_ISOLATE 0x2069

/* In direction, Hebrew's and Arabic's letters and the marks that stand for them; Pango's own
 * functions for this are deprecated. */
static gboolean
is_rtl_character (gunichar character)
{
  if (character < 0x590)
    return FALSE;
  if (character == 0x200f || character == 0x202b || character == 0x202e || character == 0x2067)
    return TRUE;

  return saylau_direction_is_rtl_script (g_unichar_get_script (character)) && !g_unichar_isdigit (character);
}

/* Ends the newest that @closer can end. A closed isolate takes with it what was embedded in it. */
static gboolean
close_direction (GArray *open,
                 gunichar closer)
{
  guint n = open->len;

  while (closer == POP_ISOLATE && n > 0 && g_array_index (open, gunichar, n - 1) != POP_ISOLATE)
    n--;
  if (n == 0 || g_array_index (open, gunichar, n - 1) != closer)
    return FALSE;

  g_array_set_size (open, n - 1);
  return TRUE;
}

/**
 * saylau_direction_is_rtl_script:
 * @script: a script
 *
 * Returns: whether it is written from right to left
 */
gboolean
saylau_direction_is_rtl_script (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_MENDE_KIKAKUI:
    case G_UNICODE_SCRIPT_YEZIDI:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * saylau_direction_has_rtl:
 * @text: a text
 *
 * Returns: whether anything in it is written from right to left or asks to be
 */
gboolean
saylau_direction_has_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_rtl_character (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * saylau_direction_is_rtl:
 * @text: a text
 * @otherwise: what is said of a text without letters
 *
 * Returns: whether @text as a whole is written from right to left, as its first letter tells
 */
gboolean
saylau_direction_is_rtl (const char *text,
                         gboolean otherwise)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_rtl_character (character))
        return TRUE;
      if (g_unichar_isalpha (character) || character == 0x200e)
        return FALSE;
    }

  return otherwise;
}

/**
 * saylau_direction_append_closed:
 * @out: where to
 * @text: a text
 *
 * Appends @text so that it turns nothing that follows it: what it opens and leaves open (U+202A to
 * U+202E, U+2066 to U+2068) is ended, and what it ends without having opened it is left out.
 */
void
saylau_direction_append_closed (GString *out,
                                const char *text)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gunichar));
  const gunichar pop_direction = POP_DIRECTION, pop_isolate = POP_ISOLATE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == POP_DIRECTION || character == POP_ISOLATE)
        {
          if (!close_direction (open, character))
            continue;
        }
      else if (character >= LEFT_EMBEDDING && character <= RIGHT_OVERRIDE)
        g_array_append_val (open, pop_direction);
      else if (character >= LEFT_ISOLATE && character <= FIRST_STRONG_ISOLATE)
        g_array_append_val (open, pop_isolate);
      g_string_append_unichar (out, character);
    }

  for (guint i = open->len; i > 0; i--)
    g_string_append_unichar (out, g_array_index (open, gunichar, i - 1));
}
