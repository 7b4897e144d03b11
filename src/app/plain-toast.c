/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/plain-toast.h"

/**
 * saylau_plain_toast_new:
 * @text: what it is to say, with whatever characters and bytes, as of the names of files
 *
 * adw_toast_new() takes markup, and says nothing where that is none.
 *
 * Returns: (transfer full): a toast that says @text as it is
 */
AdwToast *
saylau_plain_toast_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *markup = g_markup_escape_text (valid, -1);

  return adw_toast_new (markup);
}
