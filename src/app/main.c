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

/* The locale that the session asks for in a category. */
static const char *
get_wanted_locale (const char *category)
{
  const char *variables[] = { "LC_ALL", category, "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *name = g_getenv (variables[i]);

      if (name != NULL && *name != '\0')
        return name;
    }
  return "C";
}

/* Takes of the session's locales those that the system has. Returns the one that is missing in a category on which
 * words and their letters hang, or NULL: with the others it is as if they were not asked for. */
static const char *
take_locales (void)
{
  static const struct
  {
    int category;
    const char *needed; /* or NULL */
  } categories[] = {
    { LC_CTYPE, "LC_CTYPE" },
    { LC_MESSAGES, "LC_MESSAGES" },
    { LC_NUMERIC, NULL },
    { LC_TIME, NULL },
    { LC_COLLATE, NULL },
    { LC_MONETARY, NULL },
    { LC_PAPER, NULL },
    { LC_NAME, NULL },
    { LC_ADDRESS, NULL },
    { LC_TELEPHONE, NULL },
    { LC_MEASUREMENT, NULL },
    { LC_IDENTIFICATION, NULL },
  };
  const char *missing = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (setlocale (categories[i].category, "") == NULL && categories[i].needed != NULL && missing == NULL)
      missing = get_wanted_locale (categories[i].needed);
  return missing;
}

/* A locale that the system does not have is no reason to speak another language: words, numbers and
 * dates come from our own catalogues. GTK would warn and fall back to one without any language.
 * Where messages have the locale C, though, in whatever encoding, newer C libraries translate nothing. */
static void
choose_locale (const char *language)
{
  const char *missing;

  gtk_disable_setlocale ();
  if (setlocale (LC_ALL, "") != NULL)
    return;
  missing = take_locales ();
  if (missing == NULL)
    return;

  g_setenv ("LANGUAGE", language, TRUE);
  if (!has_catalog ())
    setlocale (LC_MESSAGES, "en_US.UTF-8");
  if (!has_catalog ())
    {
      language = "en";
      g_setenv ("LANGUAGE", language, TRUE);
    }
  fprintf (stderr, "saylau: the locale '%s' is not installed; the window speaks '%.*s'\n", missing,
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
