/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "app/application.h"
#include "app/places.h"

/* The catalogue's first entry has no words of its own. */
static gboolean
has_catalog (void)
{
  return *gettext ("") != '\0';
}

/* The locale that the session asks for and the system does not have. Only one of a category may be missing. */
static const char *
find_missing_locale (void)
{
  static const char *const variables[] = {
    "LC_ALL", "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_PAPER",
    "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION", "LANG"
  };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *name = g_getenv (variables[i]);
      locale_t locale = name != NULL && *name != '\0' ? newlocale (LC_ALL_MASK, name, 0) : LC_GLOBAL_LOCALE;

      if (locale == (locale_t) 0)
        return name;
      if (locale != LC_GLOBAL_LOCALE)
        freelocale (locale);
    }
  return "";
}

/* A locale that the system does not have is no reason to speak another language: words, numbers and
 * dates come from our own catalogues. GTK would warn and fall back to one without any language.
 * Where messages have the locale C, though, in whatever encoding, newer C libraries translate nothing. */
static void
choose_locale (const char *language)
{
  gtk_disable_setlocale ();
  if (setlocale (LC_ALL, "") != NULL)
    return;

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", language, TRUE);
  if (!has_catalog ())
    setlocale (LC_MESSAGES, "en_US.UTF-8");
  if (!has_catalog ())
    {
      language = "en";
      g_setenv ("LANGUAGE", language, TRUE);
    }
  fprintf (stderr, "saylau: the locale '%s' is not installed; the window speaks '%.*s'\n", find_missing_locale (),
           (int) strcspn (language, "_.@"), language);
}

/* The window speaks one language, from left to right or not: the first of the session's that there
 * are words in, or English. GTK's own buttons, the charts and their numbers go with it. */
static void
choose_language (void)
{
  g_autofree char *program = saylau_places_get_program ();
  g_autofree char *catalogs = saylau_places_find_catalogs (program);
  const char *chosen = saylau_places_choose_language (g_get_language_names (), catalogs);

  if (!g_str_equal (chosen, g_get_language_names ()[0]))
    g_setenv ("LANGUAGE", chosen, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  choose_locale (chosen);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (SaylauApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  choose_language ();

  settings = saylau_places_create_settings (&error);
  if (settings == NULL)
    {
      fprintf (stderr, "saylau: %s\n", error->message);
      return 1;
    }

  g_set_prgname (APPLICATION_ID);
  application = saylau_application_new (settings);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
