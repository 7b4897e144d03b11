/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/csv-reader.h"

#include <string.h>

#include "formats/file-bytes.h"

typedef struct
{
  gsize offset; /* in `cells` */
  guint line, column;
} Cell;

struct _SaylauCsvReader
{
  char *decoded; /* the whole text, where it was not UTF-8 */
  const char *at, *end;
  char delimiter;
  guint line, column; /* of `at` */
  guint row_line;
  GString *cells; /* the row's, each with a NUL behind it */
  GArray *places; /* (element-type Cell) */
};

static void
set_fault (SaylauCsvFault *fault,
           guint line,
           guint column,
           char *message)
{
  fault->line = line;
  fault->column = column;
  fault->message = message;
}

static gboolean
at_line_end (const SaylauCsvReader *self)
{
  return self->at == self->end || *self->at == '\n' || *self->at == '\r';
}

/* Passes one byte, or a CRLF as one, and minds the place. */
static void
advance (SaylauCsvReader *self)
{
  char byte = *self->at++;

  if (byte == '\r' && self->at < self->end && *self->at == '\n')
    byte = *self->at++;
  if (byte == '\n' || byte == '\r')
    {
      self->line++;
      self->column = 1;
    }
  else if ((byte & 0xC0) != 0x80)
    self->column++;
}

static gboolean
read_quoted (SaylauCsvReader *self,
             SaylauCsvFault *fault)
{
  guint line = self->line, column = self->column;

  advance (self);
  for (;;)
    {
      const char *from = self->at;

      if (self->at == self->end)
        {
          set_fault (fault, line, column, g_strdup ("a quote that opens here is never closed"));
          return FALSE;
        }
      if (*self->at != '"')
        {
          advance (self);
          g_string_append_len (self->cells, from, self->at - from);
          continue;
        }
      advance (self);
      if (self->at == self->end || *self->at != '"')
        break;
      advance (self);
      g_string_append_c (self->cells, '"');
    }
  if (at_line_end (self) || *self->at == self->delimiter)
    return TRUE;
  set_fault (fault, self->line, self->column, g_strdup ("there is text after a closing quote; write a quote within quotes twice"));
  return FALSE;
}

static gboolean
read_cell (SaylauCsvReader *self,
           SaylauCsvFault *fault)
{
  Cell cell = { self->cells->len, self->line, self->column };
  const char *from = self->at;

  g_array_append_val (self->places, cell);
  if (self->at < self->end && *self->at == '"')
    {
      if (!read_quoted (self, fault))
        return FALSE;
    }
  else
    {
      while (!at_line_end (self) && *self->at != self->delimiter)
        advance (self);
      g_string_append_len (self->cells, from, self->at - from);
    }
  g_string_append_c (self->cells, '\0');
  return TRUE;
}

static gboolean
read_row (SaylauCsvReader *self,
          SaylauCsvFault *fault)
{
  self->row_line = self->line;
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->places, 0);

  while (read_cell (self, fault))
    {
      if (at_line_end (self))
        {
          if (self->at < self->end)
            advance (self);
          return TRUE;
        }
      advance (self);
    }
  return FALSE;
}

/* The one that the first row has most of, outside of quotes. */
static char
find_delimiter (const char *text,
                const char *end)
{
  static const char delimiters[] = ",;\t|";
  guint counts[G_N_ELEMENTS (delimiters)] = { 0 };
  gboolean quoted = FALSE;
  guint most = 0;

  for (const char *at = text; at < end && (quoted || (*at != '\n' && *at != '\r')); at++)
    {
      const char *found = strchr (delimiters, *at);

      quoted ^= *at == '"';
      if (!quoted && found != NULL)
        counts[found - delimiters]++;
    }
  for (guint i = 1; i < strlen (delimiters); i++)
    if (counts[i] > counts[most])
      most = i;
  return delimiters[most];
}

static const char *
name_utf16 (const char *bytes,
            gsize length)
{
  if (length < 2)
    return NULL;
  if (memcmp (bytes, "\xFF\xFE", 2) == 0 || (bytes[0] != '\0' && bytes[1] == '\0'))
    return "UTF-16LE";
  if (memcmp (bytes, "\xFE\xFF", 2) == 0 || (bytes[0] == '\0' && bytes[1] != '\0'))
    return "UTF-16BE";
  return NULL;
}

static gboolean
decode (SaylauCsvReader *self,
        const char *bytes,
        gsize length,
        SaylauCsvFault *fault)
{
  const char *utf16 = name_utf16 (bytes, length);

  if (utf16 != NULL)
    {
      self->decoded = g_convert (bytes, length, "UTF-8", utf16, NULL, &length, NULL);
      if (self->decoded == NULL)
        {
          set_fault (fault, 1, 1, g_strdup_printf ("the table begins like %s, but not all of it is", utf16));
          return FALSE;
        }
      bytes = self->decoded;
    }

  self->at = bytes;
  self->end = bytes + length;
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    self->at += 3;
  return TRUE;
}

static gboolean
check_encoding (const SaylauCsvReader *self,
                SaylauCsvFault *fault)
{
  SaylauCsvReader place = *self;
  const char *invalid;

  if (g_utf8_validate_len (self->at, self->end - self->at, &invalid))
    return TRUE;

  while (place.at < invalid)
    advance (&place);
  set_fault (fault, place.line, place.column,
             g_strdup_printf ("the byte 0x%02X is not UTF-8; save the table in UTF-8 or UTF-16, other encodings are not guessed",
                              (guint8) *invalid));
  return FALSE;
}

/**
 * saylau_csv_reader_new:
 * @bytes: a table: UTF-8 or UTF-16, with or without a byte order mark; it must outlive the reader
 * @length: how many bytes
 * @fault: (out): why it is none
 *
 * Cells are apart by `,` `;` tab or `|`, whichever the first row has most of; quotes are as
 * in RFC 4180; lines end with LF, CRLF or CR.
 *
 * Returns: (transfer full) (nullable): a reader before the first row, or %NULL with @fault set
 */
SaylauCsvReader *
saylau_csv_reader_new (const char *bytes,
                       gsize length,
                       SaylauCsvFault *fault)
{
  g_autoptr (SaylauCsvReader) self = g_new0 (SaylauCsvReader, 1);

  self->line = self->column = 1;
  self->cells = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (Cell));
  if (saylau_file_bytes_are_zip (bytes, length))
    {
      set_fault (fault, 1, 1, g_strdup ("this is a workbook or an archive and no table; save the sheet as CSV"));
      return NULL;
    }
  if (!decode (self, bytes, length, fault) || !check_encoding (self, fault))
    return NULL;
  self->delimiter = find_delimiter (self->at, self->end);
  return g_steal_pointer (&self);
}

/**
 * saylau_csv_reader_free:
 * @self: (transfer full): a reader
 */
void
saylau_csv_reader_free (SaylauCsvReader *self)
{
  g_free (self->decoded);
  g_string_free (self->cells, TRUE);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * saylau_csv_reader_next:
 * @self: a reader
 * @fault: (out): why the table cannot be read on; its message is %NULL at the table's end
 *
 * Goes to the next row. Lines without anything in them are passed over.
 *
 * Returns: whether there is a row
 */
gboolean
saylau_csv_reader_next (SaylauCsvReader *self,
                        SaylauCsvFault *fault)
{
  fault->message = NULL;
  while (self->at < self->end && at_line_end (self))
    advance (self);
  return self->at < self->end && read_row (self, fault);
}

/**
 * saylau_csv_reader_get_line:
 * @self: a reader at a row
 *
 * Returns: the line on which the row begins, from 1
 */
guint
saylau_csv_reader_get_line (const SaylauCsvReader *self)
{
  return self->row_line;
}

/**
 * saylau_csv_reader_get_n_cells:
 * @self: a reader at a row
 *
 * Returns: how many cells the row has
 */
guint
saylau_csv_reader_get_n_cells (const SaylauCsvReader *self)
{
  return self->places->len;
}

/**
 * saylau_csv_reader_get_cell:
 * @self: a reader at a row
 * @cell: below the number of cells
 *
 * Returns: (transfer none): what the cell holds, without its quotes, until the next row
 */
const char *
saylau_csv_reader_get_cell (const SaylauCsvReader *self,
                            guint cell)
{
  return self->cells->str + g_array_index (self->places, Cell, cell).offset;
}

/**
 * saylau_csv_reader_get_cell_line:
 * @self: a reader at a row
 * @cell: below the number of cells
 *
 * Returns: the line on which the cell begins, from 1
 */
guint
saylau_csv_reader_get_cell_line (const SaylauCsvReader *self,
                                 guint cell)
{
  return g_array_index (self->places, Cell, cell).line;
}

/**
 * saylau_csv_reader_get_cell_column:
 * @self: a reader at a row
 * @cell: below the number of cells
 *
 * Returns: the column where the cell begins, in characters, from 1
 */
guint
saylau_csv_reader_get_cell_column (const SaylauCsvReader *self,
                                   guint cell)
{
  return g_array_index (self->places, Cell, cell).column;
}
