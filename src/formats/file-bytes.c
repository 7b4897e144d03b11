/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/file-bytes.h"

#include <string.h>

#include "formats/json-gate.h"
#include "formats/reader.h"
#include "model/error.h"

#define CHUNK (1024 * 1024)
#define ZIP_MAGIC "PK\3\4"
#define LENGTH_MAX (G_GUINT64_CONSTANT (2) << 30)

typedef struct
{
  char *bytes; /* padded by SAYLAU_JSON_PADDING */
  gsize length, capacity;
} Buffer;

static gboolean
buffer_grow (Buffer *self,
             GError **error)
{
  gsize capacity = MAX (self->capacity * 2, SAYLAU_SNIFF_LENGTH);
  char *bytes = g_try_realloc (self->bytes, capacity + SAYLAU_JSON_PADDING);

  if (bytes == NULL)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "the file does not fit into memory");
      return FALSE;
    }
  self->bytes = bytes;
  self->capacity = capacity;
  return TRUE;
}

/* Reads until @length bytes are there, or the file ends. */
static gboolean
buffer_fill (Buffer *self,
             GInputStream *stream,
             gsize length,
             GCancellable *cancellable,
             GError **error)
{
  while (self->length < length)
    {
      gssize n_read;

      if (self->length == self->capacity && !buffer_grow (self, error))
        return FALSE;
      n_read = g_input_stream_read (stream, self->bytes + self->length,
                                    MIN (length, self->capacity) - self->length, cancellable, error);
      if (n_read < 0)
        return FALSE;
      if (n_read == 0)
        break;
      self->length += n_read;
    }
  return TRUE;
}

/* GIO's errors in our words, without its file name. Passes a cancellation on. */
static void
translate_error (GError **error,
                 GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == SAYLAU_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "there is no such file");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "you have no permission to read this file");
  else
    g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "the file cannot be read: %s", cause->message);
  g_error_free (cause);
}

/* Only a regular file has an end, and can be opened without waiting for anybody. */
static gboolean
check_kind (GFileInfo *info,
            GError **error)
{
  /* GIO passes over a folder that may not be searched, and knows nothing of what is in it. */
  if (!g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_TYPE))
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "you have no permission to look into this file's folder");
      return FALSE;
    }

  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      break;
    case G_FILE_TYPE_DIRECTORY:
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "this is a folder; open a file in it");
      return FALSE;
    case G_FILE_TYPE_SPECIAL:
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "this is a device, pipe or socket; open a regular file");
      return FALSE;
    default:
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "this is no regular file");
      return FALSE;
    }

  if ((guint64) g_file_info_get_size (info) > LENGTH_MAX)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "the file is larger than 2 GiB, the most that is read");
      return FALSE;
    }
  return TRUE;
}

/* As of a file that was made large and never written, or whose blocks were lost: it would be read to its end for nothing. */
static gboolean
is_nothing (const Buffer *buffer)
{
  return buffer->length == SAYLAU_SNIFF_LENGTH && buffer->bytes[0] == '\0' &&
         memcmp (buffer->bytes, buffer->bytes + 1, buffer->length - 1) == 0;
}

static gboolean
read_rest (Buffer *buffer,
           GInputStream *stream,
           goffset size,
           SaylauProgressFunc progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  gsize before;

  do
    {
      before = buffer->length;
      if (!buffer_fill (buffer, stream, before + CHUNK, cancellable, error))
        return FALSE;
      if (buffer->length > LENGTH_MAX)
        {
          g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_READ, "the file is larger than 2 GiB, the most that is read");
          return FALSE;
        }
      if (progress != NULL && size > 0)
        progress (MIN (1.0, (double) buffer->length / size), progress_data);
    }
  while (buffer->length == before + CHUNK);
  return TRUE;
}

static gboolean
read_stream (Buffer *buffer,
             GInputStream *stream,
             goffset size,
             SaylauSniffFunc sniff,
             gpointer sniff_data,
             SaylauProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  if (!buffer_fill (buffer, stream, SAYLAU_SNIFF_LENGTH, cancellable, error))
    return FALSE;
  if (buffer->length == 0)
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID, "the file is empty");
      return FALSE;
    }
  if (sniff != NULL && !sniff (buffer->bytes, buffer->length, sniff_data))
    {
      gboolean is_zip = saylau_file_bytes_are_zip (buffer->bytes, buffer->length);

      g_set_error_literal (error, SAYLAU_ERROR, SAYLAU_ERROR_UNKNOWN_FORMAT,
                           is_zip ? "this is a workbook or an archive and no election document; such a document names a sheet that was saved as CSV"
                                  : "this is no election document: such a file is a JSON object, which begins with “{”");
      return FALSE;
    }
  if (is_nothing (buffer))
    {
      g_set_error (error, SAYLAU_ERROR, SAYLAU_ERROR_INVALID, "the file begins with %d zeros; it holds no text", SAYLAU_SNIFF_LENGTH);
      return FALSE;
    }
  return buffer->length < SAYLAU_SNIFF_LENGTH ||
         read_rest (buffer, stream, size, progress, progress_data, cancellable, error);
}

/**
 * saylau_file_bytes_are_zip:
 * @bytes: a file's
 * @length: how many
 *
 * Returns: whether they begin as a ZIP archive does, which .xlsx and .ods are
 */
gboolean
saylau_file_bytes_are_zip (const char *bytes,
                           gsize length)
{
  return length >= strlen (ZIP_MAGIC) && memcmp (bytes, ZIP_MAGIC, strlen (ZIP_MAGIC)) == 0;
}

/**
 * saylau_file_bytes_read:
 * @file: a file
 * @sniff: (nullable) (scope call): shown the first %SAYLAU_SNIFF_LENGTH bytes
 * @sniff_data: for @sniff
 * @progress: (nullable) (scope call): told how far reading is
 * @progress_data: for @progress
 * @length: (out): how many bytes there are
 * @cancellable: (nullable): stops it
 * @error: return location for an error: %G_IO_ERROR_CANCELLED, or one in %SAYLAU_ERROR, whose
 *   message does not name the file
 *
 * Reads a whole regular file that is not empty, 2 GiB at most. Its bytes are copied, not
 * mapped: a mapped file that somebody truncates would end the program. Memory grows with
 * what is read, not with the size that the file system claims.
 *
 * Returns: (transfer full) (nullable): the bytes, with %SAYLAU_JSON_PADDING zeros behind them
 */
char *
saylau_file_bytes_read (GFile *file,
                        SaylauSniffFunc sniff,
                        gpointer sniff_data,
                        SaylauProgressFunc progress,
                        gpointer progress_data,
                        gsize *length,
                        GCancellable *cancellable,
                        GError **error)
{
  Buffer buffer = { NULL };
  GError *cause = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info != NULL && check_kind (info, &cause))
    stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL ||
      !read_stream (&buffer, G_INPUT_STREAM (stream), g_file_info_get_size (info), sniff, sniff_data,
                    progress, progress_data, cancellable, &cause))
    {
      g_free (buffer.bytes);
      translate_error (error, cause);
      return NULL;
    }

  memset (buffer.bytes + buffer.length, 0, SAYLAU_JSON_PADDING);
  *length = buffer.length;
  return buffer.bytes;
}
