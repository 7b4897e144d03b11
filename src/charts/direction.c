/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/direction.h"

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
