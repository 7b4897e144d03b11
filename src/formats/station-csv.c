/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/station-rows.h"

#include <string.h>

#include "formats/csv-reader.h"
#include "formats/read-ahead.h"

/* In the table of headers, one that the file has twice. */
#define AMBIGUOUS G_MAXUINT

/* Columns of words: %SAYLAU_STATION_ID and those that follow. */
#define N_WORDS 3

/* So many headers does a message list. */
#define MAX_LISTED 12

/* Where a column of ours is in the file: one cell, or several that are summed. */
typedef struct
{
  int column;
  GArray *cells; /* (element-type guint) */
} Binding;

typedef struct
{
  SaylauStationRows *rows;
  SaylauJsonValue file;
  SaylauCsvReader *csv;
  GHashTable *headers; /* (element-type utf8 guint): cell plus one */
  guint n_headers;
  gboolean told_headers; /* in a message, once */
  GArray *bindings;      /* (element-type Binding) */
  gboolean is_ahead;     /* in the thread that reads ahead: nothing is reported, but */
  gboolean is_plain;     /* says whether there was anything to report in the row */
} StationCsv;

/* What a row says, in no column of counts; NULL: there is no such column. */
typedef const char *Words[N_WORDS];

/* A row that was read ahead. */
typedef struct
{
  SaylauCsvPlace place;
  gboolean is_plain; /* else it is read once more, to tell what is wrong with it */
  gboolean is_fault; /* no row begins here, nor was anything behind it read */
  gsize words[N_WORDS];
} Row;

/* Rows that were read ahead, one after the other. */
typedef struct
{
  double fraction; /* of the table, before them */
  GArray *rows;    /* (element-type Row) */
  GString *words;  /* of all of them, each with a NUL behind it; at 0 there is none */
  gint64 *counts;  /* by row and column */
} Batch;

/* The thread that reads ahead, and what it needs. */
typedef struct
{
  StationCsv csv;
  guint n_columns, batch_size;
  gboolean at_end;
  Batch batches[SAYLAU_READ_AHEAD];
} Ahead;

static void
binding_clear (gpointer data)
{
  g_array_unref (((Binding *) data)->cells);
}

static void
go_to (StationCsv *self,
       guint line,
       guint column)
{
  self->rows->document->line = line;
  self->rows->document->column = column;
}

static void
go_to_cell (StationCsv *self,
            guint cell)
{
  go_to (self, saylau_csv_reader_get_cell_line (self->csv, cell), saylau_csv_reader_get_cell_column (self->csv, cell));
}

static void
report_fault (StationCsv *self,
              SaylauCsvFault *fault)
{
  go_to (self, fault->line, fault->column);
  saylau_document_report (self->rows->document, SAYLAU_SEVERITY_ERROR, self->file, "%s", fault->message);
  g_clear_pointer (&fault->message, g_free);
}

static void
read_headers (StationCsv *self)
{
  self->n_headers = saylau_csv_reader_get_n_cells (self->csv);
  for (guint i = 0; i < self->n_headers; i++)
    {
      const char *header = saylau_csv_reader_get_cell (self->csv, i);
      gboolean known = g_hash_table_contains (self->headers, header);

      g_hash_table_insert (self->headers, g_strdup (header), GUINT_TO_POINTER (known ? AMBIGUOUS : i + 1));
    }
}

/* What the first line really has: a title, a space or a line that a program wrote for itself are seen at once. */
static char *
list_headers (StationCsv *self)
{
  GString *list = g_string_new ("; its first line has ");

  for (guint i = 0; i < MIN (self->n_headers, MAX_LISTED); i++)
    {
      g_autofree char *shown = saylau_problem_quote (saylau_csv_reader_get_cell (self->csv, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", shown);
    }
  if (self->n_headers > MAX_LISTED)
    g_string_append_printf (list, " and %u more", self->n_headers - MAX_LISTED);
  return g_string_free (list, FALSE);
}

static void
report_no_header (StationCsv *self,
                  SaylauJsonValue value,
                  const char *shown)
{
  g_autofree char *headers = self->told_headers ? g_strdup ("") : list_headers (self);

  self->told_headers = TRUE;
  saylau_document_report (self->rows->document, SAYLAU_SEVERITY_ERROR, value, "the file has no column with the header %s%s",
                          shown, headers);
}

/* What is wrong with a header is wrong where the document names it. */
static void
bind_header (StationCsv *self,
             SaylauJsonValue value,
             GArray *cells)
{
  SaylauDocument *document = self->rows->document;
  g_autofree char *shown = saylau_json_describe (document->json, value);
  guint cell;

  if (saylau_json_get_kind (document->json, value) != SAYLAU_JSON_STRING)
    {
      saylau_document_expected (document, value, "a header of the file, in quotes");
      return;
    }
  cell = GPOINTER_TO_UINT (g_hash_table_lookup (self->headers, saylau_json_get_string (document->json, value)));
  if (cell == 0)
    report_no_header (self, value, shown);
  else if (cell == AMBIGUOUS)
    saylau_document_report (document, SAYLAU_SEVERITY_ERROR, value, "the file has several columns with the header %s", shown);
  else
    {
      cell--;
      g_array_append_val (cells, cell);
    }
}

static void
bind_column (StationCsv *self,
             SaylauJsonValue key,
             SaylauJsonValue value,
             gboolean *has_words)
{
  SaylauDocument *document = self->rows->document;
  Binding binding = { saylau_station_rows_find_column (self->rows, saylau_json_get_string (document->json, key)) };
  SaylauJsonIter iter;
  SaylauJsonValue none, header;

  if (binding.column == SAYLAU_STATION_UNKNOWN)
    {
      saylau_document_expected (document, key, "id, area, name, registered, issued, cast, valid, invalid, or a candidate's id");
      return;
    }
  if (binding.column < 0 && saylau_json_get_kind (document->json, value) == SAYLAU_JSON_ARRAY)
    {
      saylau_document_expected (document, value, "one header: words cannot be summed");
      return;
    }

  saylau_station_rows_add_column (self->rows, binding.column, has_words);
  binding.cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->bindings, binding);
  if (saylau_json_get_kind (document->json, value) != SAYLAU_JSON_ARRAY)
    {
      bind_header (self, value, binding.cells);
      return;
    }
  if (saylau_json_get_n_items (document->json, value) == 0)
    saylau_document_expected (document, value, "one header or more");
  saylau_json_iter_init (&iter, document->json, value);
  while (saylau_json_iter_next (&iter, &none, &header))
    bind_header (self, header, binding.cells);
}

static gboolean
bind_columns (StationCsv *self,
              SaylauJsonValue columns)
{
  SaylauDocument *document = self->rows->document;
  const char *file = document->file;
  guint64 n_errors = saylau_problems_count (document->input->problems, SAYLAU_SEVERITY_ERROR);
  gboolean has_words[3] = { FALSE };
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  document->file = NULL;
  if (saylau_json_get_kind (document->json, columns) == SAYLAU_JSON_OBJECT)
    {
      saylau_json_iter_init (&iter, document->json, columns);
      while (saylau_json_iter_next (&iter, &key, &value))
        bind_column (self, key, value, has_words);
      if (!has_words[SAYLAU_STATION_AREA - SAYLAU_STATION_ID])
        saylau_station_rows_require_area (self->rows, columns);
    }
  else
    saylau_document_expected (document, columns, "an object from column to the file's header, as the rows are in a file");
  document->file = file;
  return saylau_problems_count (document->input->problems, SAYLAU_SEVERITY_ERROR) == n_errors;
}

/* Goes to @cell to report what is wrong with it. Returns FALSE where that is for another thread to do. */
static gboolean
is_to_report (StationCsv *self,
              guint cell)
{
  self->is_plain = FALSE;
  if (!self->is_ahead)
    go_to_cell (self, cell);
  return !self->is_ahead;
}

/* A cell that holds nothing is a count that is not known. */
static gint64
read_count (StationCsv *self,
            guint cell)
{
  gint64 read = saylau_csv_reader_get_count (self->csv, cell);
  const char *text;
  gsize length;
  guint64 count;

  if (read >= 0 && read <= SAYLAU_COUNT_MAX)
    return read;
  text = saylau_csv_reader_get_cell (self->csv, cell);
  text += strspn (text, " \t");
  length = strspn (text, "0123456789");
  if (*text == '\0')
    return SAYLAU_MISSING;
  count = g_ascii_strtoull (text, NULL, 10);
  if (length > 0 && text[length + strspn (text + length, " \t")] == '\0' && count <= SAYLAU_COUNT_MAX)
    return count;
  if (is_to_report (self, cell))
    {
      g_autofree char *shown = saylau_problem_quote (text);

      saylau_document_report (self->rows->document, SAYLAU_SEVERITY_ERROR, self->file,
                              "found %s; expected a count: digits alone, up to 9007199254740992, or nothing where it is not known", shown);
    }
  return SAYLAU_MISSING;
}

/* A sum of which one part is not known is not known. */
static gint64
read_sum (StationCsv *self,
          const GArray *cells)
{
  gint64 sum = 0;

  if (cells->len == 1)
    return read_count (self, g_array_index (cells, guint, 0));
  for (guint i = 0; i < cells->len; i++)
    {
      gint64 count = read_count (self, g_array_index (cells, guint, i));

      sum = count == SAYLAU_MISSING || sum == SAYLAU_MISSING ? SAYLAU_MISSING : sum + count;
      if (sum > SAYLAU_COUNT_MAX)
        {
          if (is_to_report (self, g_array_index (cells, guint, i)))
            saylau_document_report (self->rows->document, SAYLAU_SEVERITY_ERROR, self->file,
                                    "the columns sum to more than 9007199254740992");
          return SAYLAU_MISSING;
        }
    }
  return sum;
}

/* @counts: by column; what the file has no column for is left as it is */
static void
read_cells (StationCsv *self,
            gint64 *counts,
            Words words)
{
  for (guint i = 0; i < N_WORDS; i++)
    words[i] = NULL;
  for (guint i = 0; i < self->bindings->len; i++)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i);

      if (binding->column >= 0)
        counts[binding->column] = read_sum (self, binding->cells);
      else
        words[binding->column - SAYLAU_STATION_ID] = saylau_csv_reader_get_cell (self->csv, g_array_index (binding->cells, guint, 0));
    }
}

static void
end_row (StationCsv *self,
         guint line,
         Words words,
         int area)
{
  go_to (self, line, 1);
  saylau_station_rows_end (self->rows, self->file, words[SAYLAU_STATION_ID - SAYLAU_STATION_ID], words[SAYLAU_STATION_NAME - SAYLAU_STATION_ID], area);
}

static int
look_up_area (StationCsv *self,
              Words words)
{
  const char *area = words[SAYLAU_STATION_AREA - SAYLAU_STATION_ID];

  return area != NULL ? saylau_station_rows_look_up_area (self->rows, area) : self->rows->only_area;
}

static void
go_to_area (StationCsv *self)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i);

      if (binding->column == SAYLAU_STATION_AREA)
        go_to_cell (self, g_array_index (binding->cells, guint, 0));
    }
}

static void
read_whole_row (StationCsv *self)
{
  Words words;
  int area;

  read_cells (self, self->rows->counts, words);
  area = look_up_area (self, words);
  if (area == SAYLAU_NONE)
    {
      go_to_area (self);
      area = saylau_station_rows_find_area (self->rows, self->file, words[SAYLAU_STATION_AREA - SAYLAU_STATION_ID]);
    }
  end_row (self, saylau_csv_reader_get_line (self->csv), words, area);
}

/* Spreadsheets write a row of delimiters for each row that once had something in it. */
static gboolean
is_blank (StationCsv *self)
{
  for (guint i = 0; i < saylau_csv_reader_get_n_cells (self->csv); i++)
    if (*saylau_csv_reader_get_cell (self->csv, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
read_row (StationCsv *self)
{
  guint n_cells = saylau_csv_reader_get_n_cells (self->csv);

  saylau_station_rows_begin (self->rows);
  if (n_cells == self->n_headers)
    {
      read_whole_row (self);
      return;
    }
  go_to (self, saylau_csv_reader_get_line (self->csv), 1);
  saylau_document_report (self->rows->document, SAYLAU_SEVERITY_ERROR, self->file,
                          "the row's length is %u; expected %u, a cell for each header", n_cells, self->n_headers);
  saylau_station_rows_end (self->rows, self->file, NULL, NULL, SAYLAU_NONE);
}

/* Returns whether there may be more rows: where rows are skipped, one whose quotes are wrong is skipped by itself. */
static gboolean
skip_fault (StationCsv *self,
            SaylauCsvFault *fault)
{
  saylau_station_rows_begin (self->rows);
  report_fault (self, fault);
  saylau_station_rows_end (self->rows, self->file, NULL, NULL, SAYLAU_NONE);
  saylau_csv_reader_pass_fault (self->csv);
  return self->rows->document->input->lenient;
}

/* Puts the row that @csv is at into @batch. */
static void
add_row (Ahead *self,
         Batch *batch)
{
  StationCsv *csv = &self->csv;
  Row row = { saylau_csv_reader_get_place (csv->csv) };
  Words words;

  csv->is_plain = saylau_csv_reader_get_n_cells (csv->csv) == csv->n_headers;
  if (csv->is_plain)
    read_cells (csv, batch->counts + (gsize) batch->rows->len * self->n_columns, words);
  for (guint i = 0; csv->is_plain && i < N_WORDS; i++)
    if (words[i] != NULL)
      {
        row.words[i] = batch->words->len;
        g_string_append_len (batch->words, words[i], strlen (words[i]) + 1);
      }
  row.is_plain = csv->is_plain;
  g_array_append_val (batch->rows, row);
}

static gboolean
read_batch_cb (gpointer piece,
               gpointer data)
{
  Ahead *self = data;
  Batch *batch = piece;
  SaylauCsvFault fault = { 0 };

  if (self->at_end)
    return FALSE;
  batch->fraction = saylau_csv_reader_get_fraction (self->csv.csv);
  g_array_set_size (batch->rows, 0);
  g_string_truncate (batch->words, 1);
  for (guint i = 0; i < self->batch_size && !self->at_end; i++)
    if (!saylau_csv_reader_next (self->csv.csv, &fault))
      self->at_end = TRUE;
    else if (!is_blank (&self->csv))
      add_row (self, batch);
  if (fault.message != NULL)
    {
      Row row = { saylau_csv_reader_get_place (self->csv.csv), FALSE, TRUE };

      g_array_append_val (batch->rows, row);
      g_free (fault.message);
    }
  return TRUE;
}

static void
ahead_init (Ahead *self,
            const StationCsv *csv)
{
  const SaylauInput *input = csv->rows->document->input;
  gsize n_counts;

  *self = (Ahead){ *csv, SAYLAU_STATION_CANDIDATE + saylau_station_table_get_n_candidates (csv->rows->table) };
  self->csv.csv = saylau_csv_reader_copy (csv->csv);
  self->csv.is_ahead = TRUE;
  self->batch_size = input->rows_at_once > 0 ? input->rows_at_once : SAYLAU_ROWS_A_LOOK;
  n_counts = (gsize) self->batch_size * self->n_columns;
  for (guint i = 0; i < SAYLAU_READ_AHEAD; i++)
    {
      self->batches[i].rows = g_array_new (FALSE, FALSE, sizeof (Row));
      self->batches[i].words = g_string_new_len ("", 1);
      self->batches[i].counts = g_new (gint64, n_counts);
      for (gsize j = 0; j < n_counts; j++)
        self->batches[i].counts[j] = SAYLAU_MISSING;
    }
}

static void
ahead_clear (Ahead *self)
{
  for (guint i = 0; i < SAYLAU_READ_AHEAD; i++)
    {
      g_array_unref (self->batches[i].rows);
      g_string_free (self->batches[i].words, TRUE);
      g_free (self->batches[i].counts);
    }
  saylau_csv_reader_free (self->csv.csv);
}

/* Returns FALSE where there is more to say of the row than is known of it. */
static gboolean
take_row (StationCsv *self,
          const Batch *batch,
          const Row *row,
          const gint64 *counts,
          guint n_columns)
{
  Words words;
  int area;

  if (!row->is_plain)
    return FALSE;
  for (guint i = 0; i < N_WORDS; i++)
    words[i] = row->words[i] > 0 ? batch->words->str + row->words[i] : NULL;
  area = look_up_area (self, words);
  if (area == SAYLAU_NONE)
    return FALSE;
  saylau_station_rows_begin (self->rows);
  memcpy (self->rows->counts, counts, n_columns * sizeof *counts);
  end_row (self, row->place.line, words, area);
  return TRUE;
}

static void
read_again (StationCsv *self,
            SaylauCsvPlace place)
{
  SaylauCsvFault fault = { 0 };

  saylau_csv_reader_go_to (self->csv, place);
  if (saylau_csv_reader_next (self->csv, &fault))
    read_row (self);
}

/* Returns FALSE at a fault, which is what is read next. */
static gboolean
take_batch (StationCsv *self,
            const Batch *batch,
            guint n_columns)
{
  for (guint i = 0; i < batch->rows->len; i++)
    {
      const Row *row = &g_array_index (batch->rows, Row, i);

      if (row->is_fault)
        {
          saylau_csv_reader_go_to (self->csv, row->place);
          return FALSE;
        }
      if (!take_row (self, batch, row, batch->counts + (gsize) i * n_columns, n_columns))
        read_again (self, row->place);
    }
  return TRUE;
}

/* One thread cuts rows and reads their counts, and this one looks at what they mean, in order. Returns whether there is more to read: behind
 * a fault, which only the one that can report it can pass. */
static gboolean
read_ahead (StationCsv *self)
{
  const SaylauInput *input = self->rows->document->input;
  gboolean goes_on = TRUE;
  SaylauReadAhead *pieces;
  const Batch *batch;
  Ahead ahead;

  ahead_init (&ahead, self);
  pieces = saylau_read_ahead_new (read_batch_cb, &ahead, ahead.batches, sizeof (Batch), input->n_threads);
  while (goes_on && (batch = saylau_read_ahead_next (pieces)) != NULL && !g_cancellable_is_cancelled (input->cancellable))
    {
      saylau_station_rows_tell_progress (self->rows, batch->fraction);
      goes_on = take_batch (self, batch, ahead.n_columns);
    }
  saylau_read_ahead_free (pieces);
  ahead_clear (&ahead);
  return !goes_on;
}

static void
read_rows (StationCsv *self)
{
  GCancellable *cancellable = self->rows->document->input->cancellable;
  SaylauCsvFault fault = { 0 };

  for (guint i = 0;; i++)
    {
      if (i % SAYLAU_ROWS_A_LOOK == 0)
        {
          if (g_cancellable_is_cancelled (cancellable))
            return;
          saylau_station_rows_tell_progress (self->rows, saylau_csv_reader_get_fraction (self->csv));
        }
      if (saylau_csv_reader_next (self->csv, &fault))
        {
          if (!is_blank (self))
            read_row (self);
        }
      else if (fault.message == NULL || !skip_fault (self, &fault))
        return;
    }
}

static void
check_end (StationCsv *self)
{
  guint line = saylau_csv_reader_find_cut (self->csv);

  if (line == 0)
    return;
  go_to (self, line, 1);
  saylau_document_report (self->rows->document, SAYLAU_SEVERITY_WARNING, self->file,
                          "the last line has no end as the others have; if the file was cut off, its last number may have lost digits");
}

static void
read_csv (StationCsv *self,
          SaylauJsonValue columns)
{
  SaylauCsvFault fault = { 0 };

  if (!saylau_csv_reader_next (self->csv, &fault))
    {
      if (fault.message != NULL)
        report_fault (self, &fault);
      return;
    }
  read_headers (self);
  if (!bind_columns (self, columns))
    return;
  if (self->rows->document->input->n_threads == 1 || read_ahead (self))
    read_rows (self);
  if (!g_cancellable_is_cancelled (self->rows->document->input->cancellable))
    check_end (self);
}

static void
read_bytes (SaylauStationRows *rows,
            SaylauJsonValue file,
            const char *bytes,
            gsize length,
            const char *encoding,
            SaylauJsonValue columns)
{
  StationCsv self = { rows, file };
  SaylauCsvFault fault = { 0 };

  self.csv = saylau_csv_reader_new (bytes, length, encoding, &fault);
  if (self.csv == NULL)
    {
      report_fault (&self, &fault);
      return;
    }

  self.headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  g_array_set_clear_func (self.bindings, binding_clear);
  read_csv (&self, columns);
  g_array_unref (self.bindings);
  g_hash_table_unref (self.headers);
  saylau_csv_reader_free (self.csv);
}

/**
 * saylau_station_csv_read:
 * @rows: get the rows
 * @file: where the document names the file
 * @file_name: the name of a file beside the document
 * @encoding: (nullable): what the file is in, as of saylau_csv_reader_new()
 * @columns: for each column of ours, the header or headers in the file
 *
 * Reads polling stations from a CSV file.
 */
void
saylau_station_csv_read (SaylauStationRows *rows,
                         SaylauJsonValue file,
                         const char *file_name,
                         const char *encoding,
                         SaylauJsonValue columns)
{
  SaylauDocument *document = rows->document;
  SaylauProblems *problems = document->input->problems;
  guint64 n_errors = saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR);
  g_autofree char *shown = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  bytes = saylau_document_read_companion (document, file, file_name, SAYLAU_SEVERITY_ERROR, &length, &shown);
  if (bytes != NULL)
    {
      document->file = shown;
      read_bytes (rows, file, bytes, length, encoding, columns);
      document->file = NULL;
    }
  if (document->input->companions != NULL && saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) > n_errors)
    saylau_companions_blame (document->input->companions, file_name);
}
