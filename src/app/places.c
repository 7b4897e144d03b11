/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/places.h"

#include "model/error.h"

#define SAMPLE "kazakhstan-2019.election.json"

/* The data folder of the build tree that this program is run from, or %NULL where it is installed. */
static char *
find_build_data (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *data = folder != NULL ? g_build_filename (folder, "..", "data", NULL) : NULL;
  g_autofree char *schemas = data != NULL ? g_build_filename (data, "gschemas.compiled", NULL) : NULL;

  if (schemas == NULL || !g_file_test (schemas, G_FILE_TEST_EXISTS))
    return NULL;
  return g_steal_pointer (&data);
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
  g_autofree char *build = find_build_data ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (build != NULL)
    source = g_settings_schema_source_new_from_directory (build, installed, FALSE, NULL);
  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    {
      g_set_error_literal (error, SAYLAU_ERROR, SAYLAU_ERROR_READ,
                           "the settings schema " APPLICATION_ID " is not installed");
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
  g_autofree char *build = find_build_data ();
  g_autofree char *path = build != NULL ? g_build_filename (build, "samples", SAMPLE, NULL)
                                        : g_build_filename (SAYLAU_DATADIR, "samples", SAMPLE, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_file_new_for_path (path) : NULL;
}
