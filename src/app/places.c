/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/places.h"

#include "model/error.h"

#include <string.h>

#define SAMPLE "kazakhstan-2019.election.json"

/* The data folder of the build tree that @program is in, or %NULL where it is installed. Programs are one folder below
 * the root of the build, tests two. */
static char *
find_build_data (const char *program)
{
  static const char *const above[] = { "..", "../.." };
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (above); i++)
    {
      g_autofree char *data = g_build_filename (folder, above[i], "data", NULL);
      g_autofree char *schemas = g_build_filename (data, "gschemas.compiled", NULL);

      if (g_file_test (schemas, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&data);
    }
  return NULL;
}

/**
 * saylau_places_create_settings:
 * @error: return location for an error
 *
 * The user's settings. The schema is the one of the build tree that the program is run from, else
 * the installed one.
 *
 * Returns: (transfer full): the settings, or %NULL where the schema is missing (%SAYLAU_ERROR_READ)
 */
GSettings *
saylau_places_create_settings (GError **error)
{
  g_autofree char *program = saylau_places_get_program ();
  g_autofree char *build = find_build_data (program);
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (build != NULL)
    source = g_settings_schema_source_new_from_directory (build, installed, FALSE, NULL);
  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
  if (schema == NULL)
    {
      g_set_error_literal (error, SAYLAU_ERROR, SAYLAU_ERROR_READ,
                           "the settings schema " SCHEMA_ID " is not installed");
      return NULL;
    }
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * saylau_places_find_sample:
 *
 * Returns: (transfer full) (nullable): the sample document, of the build tree that the program is
 *   run from or the installed one
 */
GFile *
saylau_places_find_sample (void)
{
  g_autofree char *program = saylau_places_get_program ();
  g_autofree char *build = find_build_data (program);
  g_autofree char *path = build != NULL ? g_build_filename (build, "samples", SAMPLE, NULL)
                                        : g_build_filename (SAYLAU_DATADIR, "samples", SAMPLE, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_file_new_for_path (path) : NULL;
}

/* The book in one language, whether it is there or not. The sources are English, which is called C. */
static char *
get_help (const char *build,
          const char *language)
{
  const char *folder = g_str_equal (language, "en") ? "C" : language;

  return build != NULL ? g_build_filename (build, "..", "help", "book", folder, NULL)
                       : g_build_filename (SAYLAU_HELPDIR, folder, "saylau", NULL);
}

/**
 * saylau_places_find_help:
 * @names: what the user speaks, best first, as of g_get_language_names()
 *
 * Returns: (transfer full): the folder of the help book in the first language of @names that there
 *   is one in, else in English; of the build tree that the program is run from or the installed one
 */
char *
saylau_places_find_help (const char *const *names)
{
  g_autofree char *program = saylau_places_get_program ();
  g_autofree char *build = find_build_data (program);

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (names[i], strcspn (names[i], "_.@"));
      g_autofree char *path = get_help (build, language);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&path);
    }
  return get_help (build, "C");
}

/**
 * saylau_places_find_catalogs:
 * @program: (nullable): the path of the running program
 *
 * Returns: (transfer full): the folder of the translations, of the build tree that @program is in
 *   or the installed one
 */
char *
saylau_places_find_catalogs (const char *program)
{
  g_autofree char *build = find_build_data (program);

  return build != NULL ? g_build_filename (build, "..", "po", NULL) : g_strdup (SAYLAU_LOCALEDIR);
}

/**
 * saylau_places_get_program:
 *
 * Returns: (transfer full) (nullable): the path of the running program
 */
char *
saylau_places_get_program (void)
{
  return g_file_read_link ("/proc/self/exe", NULL);
}

static gboolean
has_words (const char *language,
           const char *catalogs)
{
  g_autofree char *catalog = g_build_filename (catalogs, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  /* The sources are English. */
  return g_str_equal (language, "C") || g_str_equal (language, "en") || g_file_test (catalog, G_FILE_TEST_EXISTS);
}

/**
 * saylau_places_choose_language:
 * @names: what the user speaks, best first, as of g_get_language_names()
 * @catalogs: the folder of the translations
 *
 * Returns: (transfer none): the first of @names that there are words in; else English
 */
const char *
saylau_places_choose_language (const char *const *names,
                               const char *catalogs)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (names[i], strcspn (names[i], "_.@"));

      /* "C" ends the list whatever is before it. */
      if (has_words (language, catalogs) && (i == 0 || !g_str_equal (names[i], "C")))
        return names[i];
    }
  return "en";
}
