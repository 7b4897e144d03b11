/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/exact-number.h"

/**
 * saylau_exact_number_append:
 * @text: a string
 * @number: a finite number
 *
 * Appends @number with a point and as few digits as read back the same, whatever the locale is.
 */
void
saylau_exact_number_append (GString *text,
                            double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, formats[i], number), NULL) == number)
      break;
  g_string_append (text, digits);
}
