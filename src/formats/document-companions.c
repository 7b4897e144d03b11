/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include "formats/file-bytes.h"
#include "formats/shown-path.h"

/* Beside a document that came through the portal there is never a file, whatever lies there outside. */
static const char *
get_reason (GFile *file,
            const GError *error)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL && saylau_shown_path_is_portal (path) && !g_file_query_exists (file, NULL))
    return "a sandboxed program sees only the files that were passed to it";
  return error->message;
}

static void
report_failure (SaylauDocument *self,
                SaylauJsonValue place,
                const char *name,
                SaylauSeverity severity,
                const char *choice,
                const char *reason)
{
  if (choice != NULL)
    saylau_document_report (self, severity, place, "the file “%s”, chosen for “%s”: %s", choice, name, reason);
  else
    saylau_document_report (self, severity, place, "the file “%s” beside the document: %s", name, reason);
}

/**
 * saylau_document_read_file_name:
 * @self: a document
 * @value: the name of a file beside the document, or 0
 *
 * Returns: (transfer full) (nullable): the name, which leads nowhere else
 */
char *
saylau_document_read_file_name (SaylauDocument *self,
                                SaylauJsonValue value)
{
  g_autofree char *name = saylau_document_read_string (self, value);

  if (name == NULL || saylau_companion_name_is_bare (name))
    return g_steal_pointer (&name);

  saylau_document_expected (self, value, "the bare name of a file in the document's own folder, without “/”, “\\” or “:”");
  return NULL;
}

/**
 * saylau_document_read_companion:
 * @self: a document
 * @place: where it names the file
 * @name: the name, as saylau_document_read_file_name() gave it
 * @severity: how bad it is where there is no such file
 * @length: (out): how many bytes there are
 * @shown: (out) (transfer full): how messages about the file's contents call it, for @file of @self: its
 *   name, or the path of the one that the user chose
 *
 * The one way to a file that a document names: the file beside the document, or else what the user chose
 * for its name. Where there is neither, that is reported.
 *
 * Returns: (transfer full) (nullable): the file's bytes, as of saylau_file_bytes_read()
 */
char *
saylau_document_read_companion (SaylauDocument *self,
                                SaylauJsonValue place,
                                const char *name,
                                SaylauSeverity severity,
                                gsize *length,
                                char **shown)
{
  const SaylauInput *input = self->input;
  g_autoptr (GFile) file = saylau_companions_find (input->companions, input->folder, name, input->cancellable);
  g_autoptr (GError) error = NULL;
  g_autofree char *choice = NULL;
  char *bytes;

  if (file == NULL)
    {
      report_failure (self, place, name, severity, NULL, "the document lies in no folder");
      return NULL;
    }

  if (input->companions != NULL && file == saylau_companions_get_choice (input->companions, name))
    choice = saylau_shown_path_get (file);
  bytes = saylau_file_bytes_read (file, NULL, NULL, NULL, NULL, length, input->cancellable, &error);
  if (bytes == NULL)
    report_failure (self, place, name, severity, choice, get_reason (file, error));
  else
    *shown = choice != NULL ? g_steal_pointer (&choice) : g_strdup (name);
  return bytes;
}
