/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>

#include "app/application.h"
#include "app/places.h"

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
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
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
