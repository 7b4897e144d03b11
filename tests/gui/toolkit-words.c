/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "toolkit-words.h"

#include <dlfcn.h>
#include <libintl.h>
#include <string.h>

/* The toolkit's words come from catalogues of its own, which have no language for tests. So gettext is asked here
 * first, in place of the C library's: what is not the program's comes back in ⟨brackets⟩ of another kind, in any version
 * of the toolkit. */

#undef dcgettext
#undef dcngettext
#undef dgettext
#undef dngettext

typedef char *(*GettextFunc) (const char *domain,
                              const char *msgid,
                              int category);
typedef char *(*NgettextFunc) (const char *domain,
                               const char *msgid,
                               const char *plural,
                               gulong n,
                               int category);

static gboolean marking = FALSE;

static gpointer
find_real (const char *name)
{
  gpointer function = dlsym (RTLD_NEXT, name);

  g_assert_nonnull (function);
  return function;
}

static gboolean
is_toolkit (const char *domain)
{
  return marking && domain != NULL && strcmp (domain, GETTEXT_PACKAGE) != 0;
}

static char *
mark (const char *msgid)
{
  const char *context_end = strchr (msgid, '\004');
  const char *words = context_end != NULL ? context_end + 1 : msgid;
  g_autofree char *marked = NULL;

  /* Codes like "default:LTR" are read by the toolkit itself. */
  if (*words == '\0' || (strchr (words, ':') != NULL && strchr (words, ' ') == NULL))
    return (char *) msgid;

  marked = g_strconcat (TOOLKIT_WORDS_OPEN, words, TOOLKIT_WORDS_CLOSE, NULL);
  return (char *) g_intern_string (marked);
}

char *
dcgettext (const char *domain,
           const char *msgid,
           int category)
{
  static GettextFunc real = NULL;

  if (is_toolkit (domain))
    return mark (msgid);
  if (real == NULL)
    real = find_real ("dcgettext");
  return real (domain, msgid, category);
}

char *
dgettext (const char *domain,
          const char *msgid)
{
  return dcgettext (domain, msgid, LC_MESSAGES);
}

char *
dcngettext (const char *domain,
            const char *msgid,
            const char *plural,
            gulong n,
            int category)
{
  static NgettextFunc real = NULL;

  if (is_toolkit (domain))
    return mark (n == 1 ? msgid : plural);
  if (real == NULL)
    real = find_real ("dcngettext");
  return real (domain, msgid, plural, n, category);
}

char *
dngettext (const char *domain,
           const char *msgid,
           const char *plural,
           gulong n)
{
  return dcngettext (domain, msgid, plural, n, LC_MESSAGES);
}

/* From now on the toolkit's words are marked. */
void
toolkit_words_mark (void)
{
  marking = TRUE;
}
