/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/shown-path.h"

#include <string.h>

/* What the document portal tells of a file that it hands into a sandbox, from version 1.19 on. */
#define HOST_PATH "xattr::document-portal.host-path"

static gboolean
is_below (const char *path,
          const char *folder)
{
  return g_str_has_prefix (path, folder) && path[strlen (folder)] == '/';
}

/**
 * saylau_shown_path_is_portal:
 * @path: an absolute path
 *
 * A sandboxed program sees each file that the user chose in a folder of its own, `…/doc/ID/NAME`. No
 * file stands beside it there, even where one does in the user's folder, and one that is made beside it
 * is a temporary file with another name outside. A temporary file that is renamed to NAME is kept.
 *
 * Returns: whether the document portal made this path
 */
gboolean
saylau_shown_path_is_portal (const char *path)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);

  return is_below (path, documents) || is_below (path, "/run/flatpak/doc");
}

/**
 * saylau_shown_path_get:
 * @file: a file
 *
 * A path that the document portal made means nothing to anybody.
 *
 * Returns: (transfer full): how messages call @file: its path or URI; of a file from the document portal
 *   the path that the user knows, or the bare name where the portal does not tell it
 */
char *
saylau_shown_path_get (GFile *file)
{
  const char *path = g_file_peek_path (file);
  const char *host_path = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (path == NULL || !saylau_shown_path_is_portal (path))
    return g_file_get_parse_name (file);

  info = g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info != NULL)
    host_path = g_file_info_get_attribute_string (info, HOST_PATH);
  return host_path != NULL && *host_path == '/' ? g_filename_display_name (host_path) : g_filename_display_basename (path);
}

/**
 * saylau_shown_path_get_name:
 * @file: a file
 *
 * The system takes any bytes for a name.
 *
 * Returns: (transfer full): how a sentence calls @file: its name without its folder, in valid UTF-8
 */
char *
saylau_shown_path_get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

/**
 * saylau_shown_path_get_typed:
 * @path: a path as it was given to a command
 *
 * Returns: (transfer full): @path, so that its messages lead there from where the command was given; in
 *   a sandbox, where the document portal's path was put in its place, as of saylau_shown_path_get()
 */
char *
saylau_shown_path_get_typed (const char *path)
{
  g_autoptr (GFile) file = NULL;

  if (!saylau_shown_path_is_portal (path))
    return g_strdup (path);
  file = g_file_new_for_path (path);
  return saylau_shown_path_get (file);
}
