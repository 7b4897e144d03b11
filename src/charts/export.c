/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/export.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "charts/chart-table.h"
#include "charts/png-writer.h"
#include "charts/svg-writer.h"
#include "formats/shown-path.h"
#include "model/error.h"

/* How many links may lead to a file, as the kernel has it. */
#define MAX_LINKS 40

static const struct
{
  const char *extension;
  SaylauExportFormat format;
} formats[] = {
  { ".png", SAYLAU_EXPORT_PNG },
  { ".svg", SAYLAU_EXPORT_SVG },
  { ".csv", SAYLAU_EXPORT_CSV },
  { ".tsv", SAYLAU_EXPORT_TSV },
};

/* What went wrong, in words that tell what to do. */
static const char *
get_reason (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return "the disk is full";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM))
    return "there is no permission to write there";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return "there is no such folder";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return "a part of its path is not a folder";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    return "it is a folder";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return "the disk can only be read";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NAMETOOLONG))
    return "its name is too long";

  return error->message;
}

/* The file that @path's links lead to, there already or not; a link where they lead in a circle. */
static char *
follow_links (const char *path)
{
  char *followed = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (followed, NULL);
      g_autofree char *folder = NULL;
      g_autofree char *link = NULL;

      if (target == NULL)
        break;
      link = followed;
      folder = g_path_get_dirname (link);
      followed = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
    }

  return followed;
}

/* Why what is at a place already must not be replaced by a file; %NULL: it may be. */
static const char *
get_obstacle (const GStatBuf *there)
{
  if (S_ISDIR (there->st_mode))
    return "it is a folder";
  if (S_ISLNK (there->st_mode))
    return "its links lead in a circle";
  if (!S_ISREG (there->st_mode))
    return "it is a device or a pipe, not a file";

  return NULL;
}

/**
 * saylau_export_format_from_path:
 * @path: a file's name
 * @format: (out): the format that its extension, in small or capital letters, stands for
 * @error: return location for an error: %SAYLAU_ERROR_REQUEST
 *
 * Returns: whether the extension is one of ours
 */
gboolean
saylau_export_format_from_path (const char *path,
                                SaylauExportFormat *format,
                                GError **error)
{
  const char *extension;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  extension = strrchr (path, '.');
  for (guint i = 0; extension != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (extension, formats[i].extension) == 0)
        {
          *format = formats[i].format;
          return TRUE;
        }
    }

  g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST,
               "%s: the name must end in .png or .svg for a picture, in .csv or .tsv for a table", path);

  return FALSE;
}

/**
 * saylau_export_is_table:
 * @format: a format
 *
 * Returns: whether files of it hold the numbers of a chart, for saylau_export_list(), rather than its picture
 */
gboolean
saylau_export_is_table (SaylauExportFormat format)
{
  return format == SAYLAU_EXPORT_CSV || format == SAYLAU_EXPORT_TSV;
}

/**
 * saylau_export_list:
 * @election: a sealed election
 * @spec: a chart of it
 * @format: a format of tables
 * @error: return location for an error: %SAYLAU_ERROR_REQUEST
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the bytes of a file with the chart's numbers, or %NULL with @error set
 */
GBytes *
saylau_export_list (SaylauElection *election,
                    const SaylauChartSpec *spec,
                    SaylauExportFormat format,
                    GError **error)
{
  g_autoptr (SaylauChartTable) table = NULL;
  char *text;

  g_return_val_if_fail (saylau_export_is_table (format), NULL);

  table = saylau_chart_table_new (election, spec);
  if (table == NULL)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_REQUEST, "there is no table of the chart '%s'", saylau_chart_kind_to_id (spec->chart));
      return NULL;
    }
  text = saylau_chart_table_to_text (table, format == SAYLAU_EXPORT_CSV ? SAYLAU_TABLE_CSV : SAYLAU_TABLE_TSV);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * saylau_export_encode:
 * @scene: a scene
 * @format: as what picture
 * @scale: device pixels a px of the scene, over 0
 * @error: return location for an error
 *
 * May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL with @error set
 */
GBytes *
saylau_export_encode (const SaylauScene *scene,
                      SaylauExportFormat format,
                      double scale,
                      GError **error)
{
  g_return_val_if_fail (scene != NULL, NULL);

  switch (format)
    {
    case SAYLAU_EXPORT_PNG:
      return saylau_png_write (scene, scale, error);
    case SAYLAU_EXPORT_SVG:
      return saylau_svg_write (scene, scale);
    case SAYLAU_EXPORT_CSV:
    case SAYLAU_EXPORT_TSV:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * saylau_export_write:
 * @contents: a file's bytes
 * @path: where to
 * @error: return location for an error: %SAYLAU_ERROR_WRITE
 *
 * Writes to a temporary file in the same folder, syncs it and renames it: what was there
 * stays whole unless everything has been written. A file that is replaced keeps its permissions,
 * and where @path is a link it is the file behind it that is replaced. What is no file is not. The
 * document portal of sandboxed programs knows this way of writing, and replaces the file outside as well.
 *
 * Returns: whether it was written
 */
gboolean
saylau_export_write (GBytes *contents,
                     const char *path,
                     GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *file = NULL;
  const char *reason = NULL;
  gconstpointer data;
  gsize size;
  GStatBuf there;
  gboolean replaces;

  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = follow_links (path);
  replaces = g_lstat (file, &there) == 0;
  if (replaces)
    reason = get_obstacle (&there);
  data = g_bytes_get_data (contents, &size);
  if (reason == NULL &&
      !g_file_set_contents_full (file, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 replaces ? there.st_mode & 0777 : 0666, &failure))
    reason = get_reason (failure);
  if (reason != NULL)
    {
      g_autofree char *shown = saylau_shown_path_get_typed (path);

      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_WRITE, "%s cannot be written: %s", shown, reason);
      return FALSE;
    }

  /* The process' mask may have taken some away; without them it is still the picture. */
  if (replaces)
    g_chmod (file, there.st_mode & 0777);

  return TRUE;
}
