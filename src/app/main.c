/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>

#include "app/application.h"
#include "app/places.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (SaylauApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, SAYLAU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

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
