/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/csv-reader.h"

#include <string.h>

/* So many digits are always a number below 2^63. */
#define DIGITS_MAX 18

/* A header or a name may be on several lines; a quote that is there by mistake goes on for hundreds. */
#define QUOTED_LINES_MAX 16

#include "formats/file-bytes.h"
#include "formats/json-tape.h"

typedef struct
{
  gsize offset; /* in `cells` */
  gsize start;  /* in the text, from the row's beginning */
  gint64 count; /* what its digits are, where it has no more than these; else -1 */
} Cell;

/* What makes a row end, or be none that is just cut at its delimiters. */
static const char marks[] = { '\n', '\r', '"' };

#define N_MARKS G_N_ELEMENTS (marks)

struct _SaylauCsvReader
{
  char *decoded; /* the whole text, where it was not UTF-8 */
  const char *start, *at, *end;
  const char *invalid; /* the first byte from `at` on that is not UTF-8, or `end` */
  char delimiter;
  guint line; /* of `at` */
  const char *row_start;
  guint row_line;
  const char *next[N_MARKS]; /* the first of each from `at` on, or `end` */
  GString *cells;            /* the row's, each with a NUL behind it */
  Cell *places;
  guint n_cells, capacity;
};

/* A place in the text, which is counted where somebody asks for it only. */
typedef struct
{
  const char *at, *end;
  guint line, column;
} Place;

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
advance (Place *self)
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

/* Of @at, in the row that was begun last. */
static Place
count_place (const SaylauCsvReader *self,
             const char *at)
{
  Place place = { self->row_start, self->end, self->row_line, 1 };

  while (place.at < at)
    advance (&place);
  return place;
}

static void
set_fault_at (const SaylauCsvReader *self,
              SaylauCsvFault *fault,
              const char *at,
              char *message)
{
  Place place = count_place (self, at);

  set_fault (fault, place.line, place.column, message);
}

/* Behind the end of a line. */
static void
pass_line_end (SaylauCsvReader *self)
{
  if (*self->at++ == '\r' && self->at < self->end && *self->at == '\n')
    self->at++;
  self->line++;
}

static gboolean
read_quoted (SaylauCsvReader *self,
             SaylauCsvFault *fault)
{
  const char *quote = self->at++;
  guint line = self->line;

  for (;;)
    {
      const char *from = self->at;

      while (self->at < self->end && *self->at != '"')
        if (at_line_end (self))
          pass_line_end (self);
        else
          self->at++;
      if (self->line - line > QUOTED_LINES_MAX)
        {
          set_fault_at (self, fault, quote, g_strdup_printf ("the text in the quote that opens here goes on to line %u; expected at most %d line ends in it", self->line, QUOTED_LINES_MAX));
          return FALSE;
        }
      if (self->at == self->end)
        {
          set_fault_at (self, fault, quote, g_strdup ("a quote that opens here is never closed"));
          return FALSE;
        }
      g_string_append_len (self->cells, from, self->at - from);
      self->at++;
      if (self->at == self->end || *self->at != '"')
        break;
      self->at++;
      g_string_append_c (self->cells, '"');
    }
  if (at_line_end (self) || *self->at == self->delimiter)
    return TRUE;
  set_fault_at (self, fault, self->at, g_strdup ("there is text after a closing quote; write a quote within quotes twice"));
  return FALSE;
}

static void
grow_places (SaylauCsvReader *self)
{
  self->capacity = MAX (2 * self->capacity, 16);
  self->places = g_renew (Cell, self->places, self->capacity);
}

static inline void
add_cell (SaylauCsvReader *self,
          gsize offset,
          gsize start,
          gint64 count)
{
  if (self->n_cells == self->capacity)
    grow_places (self);
  self->places[self->n_cells++] = (Cell){ offset, start, count };
}

static gboolean
read_cell (SaylauCsvReader *self,
           SaylauCsvFault *fault)
{
  const char *from = self->at;

  add_cell (self, self->cells->len, from - self->row_start, -1);
  if (self->at < self->end && *self->at == '"')
    {
      if (!read_quoted (self, fault))
        return FALSE;
    }
  else
    {
      while (!at_line_end (self) && *self->at != self->delimiter)
        self->at++;
      g_string_append_len (self->cells, from, self->at - from);
    }
  g_string_append_c (self->cells, '\0');
  return TRUE;
}

/* Each is looked for from where it was found last, so that the text is gone through once for each. */
static const char *
find_mark (SaylauCsvReader *self,
           guint mark)
{
  if (self->next[mark] < self->at)
    self->next[mark] = memchr (self->at, marks[mark], self->end - self->at);
  if (self->next[mark] == NULL)
    self->next[mark] = self->end;
  return self->next[mark];
}

/* Behind the digits at @text, which are @count unless they are too many. */
static inline const char *
pass_digits (const char *text,
             guint64 *count)
{
  guint8 digit;

  for (*count = 0; (digit = *text - '0') <= 9; text++)
    *count = *count * 10 + digit;
  return text;
}

/* Copies @length bytes of the text, in which each delimiter becomes the end of a cell, and reads what is a number in the same go. */
static void
cut_row (SaylauCsvReader *self,
         gsize length)
{
  char delimiter = self->delimiter, *copy, *end;
  guint64 count;

  g_string_set_size (self->cells, length); /* with a NUL behind it */
  copy = self->cells->str;
  end = copy + length;
  memcpy (copy, self->at, length);
  for (char *cell = copy, *at; cell <= end; cell = at + 1)
    {
      gboolean is_count;

      at = (char *) pass_digits (cell, &count);
      is_count = (at == end || *at == delimiter) && at > cell && at - cell <= DIGITS_MAX;
      while (at < end && *at != delimiter)
        at++;
      *at = '\0';
      add_cell (self, cell - copy, cell - copy, is_count ? (gint64) count : -1);
    }
}

/* Most rows have no quotes. Returns whether it was one; else nothing is read. */
static gboolean
read_plain_row (SaylauCsvReader *self)
{
  const char *end = MIN (find_mark (self, 0), find_mark (self, 1));

  if (find_mark (self, 2) < end)
    return FALSE;
  cut_row (self, end - self->at);
  self->at = end;
  return TRUE;
}

static gboolean
read_row (SaylauCsvReader *self,
          SaylauCsvFault *fault)
{
  gboolean is_read;

  self->row_start = self->at;
  self->row_line = self->line;
  self->n_cells = 0;
  is_read = read_plain_row (self);
  if (!is_read)
    {
      g_string_truncate (self->cells, 0);
      while ((is_read = read_cell (self, fault)) && !at_line_end (self))
        self->at++;
    }
  if (is_read && self->at < self->end)
    pass_line_end (self);
  return is_read;
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

/* What a byte order mark says, or NULL where there is none. */
static const char *
name_mark (const char *bytes,
           gsize length)
{
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    return "UTF-8";
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  return length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0 ? "UTF-16BE" : NULL;
}

/* UTF-16 is known without a mark too: a table begins with ASCII, or nearly so. */
static const char *
name_encoding (const char *bytes,
               gsize length)
{
  const char *mark = name_mark (bytes, length);

  if (mark != NULL || length < 2 || (bytes[0] == '\0') == (bytes[1] == '\0'))
    return mark != NULL ? mark : "UTF-8";
  return bytes[1] == '\0' ? "UTF-16LE" : "UTF-16BE";
}

static gboolean
is_utf8 (const char *encoding)
{
  return g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "UTF8") == 0;
}

/* "UTF-16" and "UTF-16LE" are of one family, which a byte order mark tells apart. */
static gboolean
contradicts (const char *encoding,
             const char *mark)
{
  return is_utf8 (mark) ? !is_utf8 (encoding) : g_ascii_strncasecmp (encoding, "UTF-16", strlen ("UTF-16")) != 0;
}

/* Where the @offset-th byte of a text is that can be decoded until there. */
static void
find_place (const char *bytes,
            gsize offset,
            const char *encoding,
            guint *line,
            guint *column)
{
  Place place = { .line = 1, .column = 1 };
  gsize length = 0;
  g_autofree char *decoded = g_convert (bytes, offset, "UTF-8", encoding, NULL, &length, NULL);

  place.at = decoded;
  place.end = decoded != NULL ? decoded + length : NULL;
  while (place.at < place.end)
    advance (&place);
  *line = place.line;
  *column = place.column;
}

static gboolean
convert (SaylauCsvReader *self,
         const char *bytes,
         gsize *length,
         const char *encoding,
         SaylauCsvFault *fault)
{
  gsize n_read = 0, n_written = 0;
  guint line, column;

  /* Half a character at the end is no error to g_convert(). */
  self->decoded = g_convert (bytes, *length, "UTF-8", encoding, &n_read, &n_written, NULL);
  if (self->decoded == NULL || n_read < *length)
    {
      find_place (bytes, n_read, encoding, &line, &column);
      set_fault (fault, line, column, self->decoded == NULL ? g_strdup_printf ("the byte 0x%02X begins no character of %s", (guint8) bytes[MIN (n_read, *length - 1)], encoding) : g_strdup_printf ("the table ends in the middle of a character of %s", encoding));
      return FALSE;
    }
  *length = n_written;
  return TRUE;
}

/* @encoding: (nullable): what it is said to be in */
static gboolean
decode (SaylauCsvReader *self,
        const char *bytes,
        gsize length,
        const char *encoding,
        SaylauCsvFault *fault)
{
  const char *mark = name_mark (bytes, length);

  if (encoding != NULL && mark != NULL && contradicts (encoding, mark))
    {
      set_fault (fault, 1, 1, g_strdup_printf ("the table begins with the mark of %s, and “encoding” says “%s”; leave the latter out", mark, encoding));
      return FALSE;
    }
  if (encoding == NULL || mark != NULL)
    encoding = name_encoding (bytes, length);
  if (!is_utf8 (encoding))
    {
      if (!convert (self, bytes, &length, encoding, fault))
        return FALSE;
      bytes = self->decoded;
    }

  self->start = self->at = bytes;
  self->end = bytes + length;
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    self->at += 3;
  return TRUE;
}

static void
find_invalid (SaylauCsvReader *self)
{
  gsize length = self->end - self->at;

  if (saylau_json_tape_is_utf8 (self->at, length) && memchr (self->at, '\0', length) == NULL)
    self->invalid = self->end;
  else
    g_utf8_validate_len (self->at, self->end - self->at, &self->invalid);
}

/* Of the row that was read last. */
static void
set_invalid_fault (const SaylauCsvReader *self,
                   SaylauCsvFault *fault)
{
  g_clear_pointer (&fault->message, g_free);
  set_fault_at (self, fault, self->invalid,
                g_strdup_printf ("the byte 0x%02X is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed",
                                 (guint8) *self->invalid));
}

/**
 * saylau_csv_encoding_is_known:
 * @encoding: the name of an encoding
 *
 * Returns: whether a table can be in it: it is one of UTF-8, of UTF-16, or of those that the system converts from,
 *   such as “windows-1251”
 */
gboolean
saylau_csv_encoding_is_known (const char *encoding)
{
  GIConv conversion;

  /* Names only: what follows a “//” would say to leave out what cannot be converted. */
  if (*encoding == '\0' || encoding[strspn (encoding, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_-.:+")] != '\0')
    return FALSE;
  conversion = g_iconv_open ("UTF-8", encoding);
  if (conversion == (GIConv) -1)
    return FALSE;
  g_iconv_close (conversion);
  return TRUE;
}

/**
 * saylau_csv_reader_new:
 * @bytes: a table, which must outlive the reader
 * @length: how many bytes
 * @encoding: (nullable): what the table is in, as of saylau_csv_encoding_is_known(); %NULL: UTF-8 or UTF-16, with or
 *   without a byte order mark
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
                       const char *encoding,
                       SaylauCsvFault *fault)
{
  g_autoptr (SaylauCsvReader) self = g_new0 (SaylauCsvReader, 1);

  self->line = 1;
  self->cells = g_string_new (NULL);
  if (saylau_file_bytes_are_zip (bytes, length))
    {
      set_fault (fault, 1, 1, g_strdup ("this is a workbook or an archive and no table; save the sheet as CSV"));
      return NULL;
    }
  if (!decode (self, bytes, length, encoding, fault))
    return NULL;
  find_invalid (self);
  self->delimiter = find_delimiter (self->at, self->end);
  return g_steal_pointer (&self);
}

/**
 * saylau_csv_reader_copy:
 * @other: a reader, which must outlive the result
 *
 * Another thread may read on with the result.
 *
 * Returns: (transfer full): a reader of the same table, at the same place, without a row
 */
SaylauCsvReader *
saylau_csv_reader_copy (const SaylauCsvReader *other)
{
  SaylauCsvReader *self = g_memdup2 (other, sizeof *other);

  self->decoded = NULL;
  self->cells = g_string_new (NULL);
  self->places = NULL;
  self->n_cells = self->capacity = 0;
  return self;
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
  g_free (self->places);
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
  gboolean is_read;

  fault->message = NULL;
  while (self->at < self->end && at_line_end (self))
    pass_line_end (self);
  if (self->at == self->end)
    return FALSE;
  is_read = read_row (self, fault);
  if (self->at <= self->invalid)
    return is_read;
  set_invalid_fault (self, fault);
  return FALSE;
}

/**
 * saylau_csv_reader_pass_fault:
 * @self: a reader whose saylau_csv_reader_next() set a fault
 *
 * Goes on behind the line on which the row with the fault begins, whatever its quotes hold together.
 */
void
saylau_csv_reader_pass_fault (SaylauCsvReader *self)
{
  self->at = self->row_start;
  self->line = self->row_line;
  while (!at_line_end (self))
    self->at++;
  memset (self->next, 0, sizeof self->next);
  if (self->at > self->invalid)
    find_invalid (self);
}

/**
 * saylau_csv_reader_get_place:
 * @self: a reader at a row, or at a fault in one
 *
 * Returns: where the row begins
 */
SaylauCsvPlace
saylau_csv_reader_get_place (const SaylauCsvReader *self)
{
  return (SaylauCsvPlace){ self->row_start, self->row_line };
}

/**
 * saylau_csv_reader_go_to:
 * @self: a reader that is not behind @place, and has met no fault
 * @place: where a row of the same table begins
 *
 * The row there is the next one.
 */
void
saylau_csv_reader_go_to (SaylauCsvReader *self,
                         SaylauCsvPlace place)
{
  self->at = place.at;
  self->line = place.line;
}

/**
 * saylau_csv_reader_get_fraction:
 * @self: a reader
 *
 * Returns: how much of the table is read, 0 to 1
 */
double
saylau_csv_reader_get_fraction (const SaylauCsvReader *self)
{
  return self->end > self->start ? (double) (self->at - self->start) / (self->end - self->start) : 1;
}

/**
 * saylau_csv_reader_find_cut:
 * @self: a reader
 *
 * A table whose other lines have ends may have been cut off in its last one, where a number can have lost digits.
 *
 * Returns: the last line, from 1, if it is the only one that has no end; 0: it has one
 */
guint
saylau_csv_reader_find_cut (const SaylauCsvReader *self)
{
  guint line = 1;

  if (self->end == self->start || self->end[-1] == '\n' || self->end[-1] == '\r')
    return 0;
  for (const char *at = self->start; at < self->end; at++)
    line += *at == '\n' || (*at == '\r' && at[1] != '\n');
  return line > 1 ? line : 0;
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
  return self->n_cells;
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
  return self->cells->str + self->places[cell].offset;
}

/**
 * saylau_csv_reader_get_count:
 * @self: a reader at a row
 * @cell: below the number of cells
 *
 * Most cells of most tables are counts, which are read with their row.
 *
 * Returns: the number that the cell is, or -1: it holds something else than a few digits, or is in quotes
 */
gint64
saylau_csv_reader_get_count (const SaylauCsvReader *self,
                             guint cell)
{
  return self->places[cell].count;
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
  return count_place (self, self->row_start + self->places[cell].start).line;
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
  return count_place (self, self->row_start + self->places[cell].start).column;
}
