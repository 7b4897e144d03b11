/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/parts.h"

/**
 * saylau_parts_add:
 * @text: a text that is made of parts
 * @separator: what comes between two of them
 * @part: (nullable) (transfer full): the next; %NULL and "" are left out
 *
 * Appends to @text.
 */
void
saylau_parts_add (GString *text,
                  const char *separator,
                  char *part)
{
  if (part != NULL && *part != '\0')
    {
      if (text->len > 0)
        g_string_append (text, separator);
      g_string_append (text, part);
    }
  g_free (part);
}
