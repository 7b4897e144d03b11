/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <string.h>

#include <glib/gstdio.h>

#include "formats/json-gate.h"
#include "formats/reader.h"

/* With so many threads, which hand so many rows of a table to each other; 0: as in the program. */
SaylauElection *
read_in_threads (const char *bytes,
                 gsize length,
                 const char *folder,
                 gboolean lenient,
                 guint n_threads,
                 guint rows_at_once,
                 SaylauProblems **problems)
{
  g_autofree char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);
  g_autoptr (GFile) where = folder != NULL ? g_file_new_for_path (folder) : NULL;
  SaylauInput input = { padded, length, where, NULL, NULL, NULL, NULL, NULL, lenient, n_threads, rows_at_once };

  memcpy (padded, bytes, length);
  *problems = input.problems = saylau_problems_new ("d");
  return saylau_document_reader.read (&input);
}

/* Reads a document that is called "d" in messages. */
SaylauElection *
read_bytes (const char *bytes,
            gsize length,
            const char *folder,
            SaylauProblems **problems)
{
  return read_in_threads (bytes, length, folder, FALSE, 0, 0, problems);
}

SaylauElection *
read_leniently (const char *bytes,
                gsize length,
                const char *folder,
                SaylauProblems **problems)
{
  return read_in_threads (bytes, length, folder, TRUE, 0, 0, problems);
}

SaylauElection *
read_text (const char *text,
           SaylauProblems **problems)
{
  return read_bytes (text, strlen (text), NULL, problems);
}

/* JSON is easier to read in C with single quotes. */
char *
with_double_quotes (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

/* All that is told of a document, and "opens" where it does. */
char *
read_and_tell (const char *text)
{
  g_autoptr (SaylauProblems) problems = NULL;
  g_autoptr (SaylauElection) election = read_text (text, &problems);
  g_autofree char *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);

  return g_strdup_printf ("%s%s%s", lines, *lines != '\0' && election != NULL ? "\n" : "", election != NULL ? "opens" : "");
}

/* Returns the path. */
char *
put_file (const char *folder,
          const char *name,
          const char *bytes,
          gssize length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

/* A folder that holds files only. */
void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}
