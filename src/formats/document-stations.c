/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/csv-reader.h"
#include "formats/station-rows.h"

enum
{
  COLUMNS,
  ROWS,
  FILE_NAME,
  NEW_AREAS,
  ENCODING,
  N_MEMBERS,
};

static const SaylauMember members[N_MEMBERS] = { { "columns", TRUE }, { "rows" }, { "file" }, { "newAreas" }, { "encoding" } };

static int
read_column (SaylauStationRows *rows,
             SaylauJsonValue value)
{
  SaylauDocument *document = rows->document;
  int column = SAYLAU_STATION_UNKNOWN;

  if (saylau_json_get_kind (document->json, value) == SAYLAU_JSON_STRING)
    column = saylau_station_rows_find_column (rows, saylau_json_get_string (document->json, value));
  if (column == SAYLAU_STATION_UNKNOWN)
    saylau_document_expected (document, value, "id, area, name, registered, issued, cast, valid, invalid, or a candidate's id");
  return column;
}

/* What each item of a row is. */
static GArray *
read_columns (SaylauStationRows *rows,
              SaylauJsonValue list)
{
  SaylauDocument *document = rows->document;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean has_words[3] = { FALSE };
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  if (!saylau_document_iterate (document, list, "an array of the columns' names, as “rows” are in the document", &iter))
    return NULL;
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      int column = read_column (rows, value);

      if (column != SAYLAU_STATION_UNKNOWN && !saylau_station_rows_add_column (rows, column, has_words))
        saylau_document_report (document, SAYLAU_SEVERITY_ERROR, value, "the column “%s” is there twice; expected it once",
                                saylau_json_get_string (document->json, value));
      g_array_append_val (columns, column);
    }
  if (!has_words[SAYLAU_STATION_AREA - SAYLAU_STATION_ID])
    saylau_station_rows_require_area (rows, list);
  return g_steal_pointer (&columns);
}

static const char *
read_word (SaylauDocument *document,
           SaylauJsonValue value,
           const char *expected)
{
  if (saylau_json_get_kind (document->json, value) == SAYLAU_JSON_STRING)
    return saylau_json_get_string (document->json, value);
  saylau_document_expected (document, value, expected);
  return NULL;
}

static void
read_items (SaylauStationRows *rows,
            const GArray *columns,
            SaylauJsonValue row)
{
  SaylauDocument *document = rows->document;
  const char *id = NULL, *name = NULL, *area_name = NULL;
  int area = rows->only_area;
  SaylauJsonIter iter;
  SaylauJsonValue key, value, area_place = 0;

  saylau_json_iter_init (&iter, document->json, row);
  for (guint i = 0; i < columns->len; i++)
    {
      int column = g_array_index (columns, int, i);

      /* Most items are counts. */
      if (column >= 0 && saylau_json_iter_next_integer (&iter, SAYLAU_COUNT_MAX, &rows->counts[column]))
        continue;
      saylau_json_iter_next (&iter, &key, &value);
      switch (column)
        {
        case SAYLAU_STATION_UNKNOWN:
          break;
        case SAYLAU_STATION_ID:
          id = read_word (document, value, "a station's id in quotes");
          break;
        case SAYLAU_STATION_NAME:
          name = read_word (document, value, "a station's name in quotes");
          break;
        case SAYLAU_STATION_AREA:
          area_place = value;
          area_name = read_word (document, value, "an area's id or name in quotes");
          break;
        default:
          rows->counts[column] = saylau_document_read_count (document, value);
        }
    }
  if (area_place != 0)
    area = area_name != NULL ? saylau_station_rows_look_up_area (rows, area_name) : SAYLAU_NONE;
  if (area == SAYLAU_NONE && area_name != NULL)
    area = saylau_station_rows_find_area (rows, area_place, area_name);
  saylau_station_rows_end (rows, row, id, name, area);
}

static void
read_row (SaylauStationRows *rows,
          const GArray *columns,
          SaylauJsonValue row)
{
  SaylauDocument *document = rows->document;

  saylau_station_rows_begin (rows);
  if (saylau_json_get_kind (document->json, row) != SAYLAU_JSON_ARRAY)
    saylau_document_expected (document, row, "a row: an array");
  else if (saylau_json_get_n_items (document->json, row) != columns->len)
    saylau_document_report (document, SAYLAU_SEVERITY_ERROR, row, "the row's length is %u; expected %u, an item for each column",
                            saylau_json_get_n_items (document->json, row), columns->len);
  else
    {
      read_items (rows, columns, row);
      return;
    }
  saylau_station_rows_end (rows, row, NULL, NULL, SAYLAU_NONE);
}

/* @from, @to: how much of all rows is read before and after these. Returns whether to go on. */
static gboolean
read_some (SaylauStationRows *rows,
           const GArray *columns,
           SaylauJsonValue list,
           double from,
           double to)
{
  GCancellable *cancellable = rows->document->input->cancellable;
  guint n_rows = saylau_json_get_n_items (rows->document->json, list);
  SaylauJsonIter iter;
  SaylauJsonValue key, row;

  saylau_json_iter_init (&iter, rows->document->json, list);
  for (guint i = 0; saylau_json_iter_next (&iter, &key, &row); i++)
    {
      if (i % SAYLAU_ROWS_A_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (i % SAYLAU_ROWS_A_LOOK == 0)
        saylau_station_rows_tell_progress (rows, from + (to - from) * i / n_rows);
      read_row (rows, columns, row);
    }
  return TRUE;
}

/* Values of a piece are places of the document; while it is read they are looked at in the piece. */
static void
read_pieces (SaylauStationRows *rows,
             const GArray *columns)
{
  SaylauDocument *document = rows->document;
  SaylauJson *whole = document->json, *piece;
  gboolean goes_on = TRUE;
  double fraction;

  while (goes_on && (piece = saylau_json_next_piece (whole, &fraction)) != NULL)
    {
      document->json = piece;
      goes_on = read_some (rows, columns, saylau_json_get_root (piece), fraction, fraction);
      document->json = whole;
    }
}

static void
read_rows (SaylauStationRows *rows,
           const GArray *columns,
           SaylauJsonValue list)
{
  SaylauJsonIter iter;

  if (!saylau_document_iterate (rows->document, list, "an array of rows", &iter))
    return;
  if (saylau_json_is_in_pieces (rows->document->json, list))
    read_pieces (rows, columns);
  else
    read_some (rows, columns, list, 0, 1);
}

/* All that the document says here but the rows themselves, which are in the table. */
static JsonObject *
copy_source (SaylauDocument *self,
             SaylauJsonValue object,
             SaylauJsonValue rows)
{
  JsonObject *source = json_object_new ();
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  saylau_json_iter_init (&iter, self->json, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    if (value != rows)
      json_object_set_member (source, saylau_json_get_string (self->json, key), saylau_document_copy_value (self, value));
  return source;
}

/* Returns whether it is one, or there is none; @encoding is to be freed. */
static gboolean
read_encoding (SaylauDocument *self,
               SaylauJsonValue value,
               char **encoding)
{
  guint64 n_errors = saylau_problems_count (self->input->problems, SAYLAU_SEVERITY_ERROR);

  *encoding = saylau_document_read_string (self, value);
  if (*encoding != NULL && !saylau_csv_encoding_is_known (*encoding))
    saylau_document_expected (self, value, "the name of an encoding that this system knows, such as “windows-1251”");
  return saylau_problems_count (self->input->problems, SAYLAU_SEVERITY_ERROR) == n_errors;
}

static void
read_file (SaylauStationRows *rows,
           const SaylauJsonValue *values)
{
  SaylauDocument *document = rows->document;
  g_autofree char *file_name = saylau_document_read_file_name (document, values[FILE_NAME]);
  g_autofree char *encoding = NULL;

  if (read_encoding (document, values[ENCODING], &encoding) && file_name != NULL && values[COLUMNS] != 0)
    saylau_station_csv_read (rows, values[FILE_NAME], file_name, encoding, values[COLUMNS]);
}

static void
read_table (SaylauDocument *self,
            const SaylauJsonValue *values)
{
  SaylauStationRows rows;
  g_autoptr (GArray) columns = NULL;

  saylau_station_rows_init (&rows, self, saylau_document_read_boolean (self, values[NEW_AREAS]));
  self->election->stations = rows.table;
  if (values[ROWS] != 0)
    {
      columns = read_columns (&rows, values[COLUMNS]);
      if (columns != NULL)
        read_rows (&rows, columns, values[ROWS]);
    }
  else
    read_file (&rows, values);
  saylau_station_rows_clear (&rows);
}

/**
 * saylau_document_read_stations:
 * @self: a document whose candidates, areas and tallies are read
 * @value: the polling stations, or 0
 *
 * Reads the polling stations into columns, and adds a tally that is their sum.
 */
void
saylau_document_read_stations (SaylauDocument *self,
                               SaylauJsonValue value)
{
  g_autoptr (JsonObject) unknown = NULL;
  SaylauJsonValue values[N_MEMBERS];

  if (value == 0 || !saylau_document_read_members (self, value, "an object with “columns” and “rows” or “file”", members, N_MEMBERS, values, &unknown))
    return;
  if ((values[ROWS] != 0) == (values[FILE_NAME] != 0))
    {
      saylau_document_report (self, SAYLAU_SEVERITY_ERROR, value, values[ROWS] != 0 ? "there are both “rows” and “file”; expected one of them" : "there are neither “rows” nor “file”; expected one of them");
      return;
    }

  if (values[ROWS] != 0 && values[ENCODING] != 0)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, values[ENCODING], "rows in the document are in its own encoding; expected “encoding” only with “file”");

  self->election->stations_source = copy_source (self, value, values[ROWS]);
  read_table (self, values);
  if (saylau_problems_count (self->input->problems, SAYLAU_SEVERITY_ERROR) == 0 && !saylau_json_has_unread (self->json) &&
      !g_cancellable_is_cancelled (self->input->cancellable))
    saylau_document_sum_stations (self, value);
}
