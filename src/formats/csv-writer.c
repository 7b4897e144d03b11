/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/csv-writer.h"

#include <string.h>

/* Tables as RFC 4180 has them. */

/* How much is written at once, in bytes. */
#define BLOCK (64 * 1024)

#define LINE_END "\r\n"

static const char *const count_names[] = { "registered", "issued", "cast", "valid", "invalid" };

static const char *
get_count_name (const SaylauElection *election,
                guint column)
{
  if (column < SAYLAU_STATION_CANDIDATE)
    return count_names[column];
  return saylau_election_get_candidate (election, column - SAYLAU_STATION_CANDIDATE)->id;
}

static guint
get_n_columns (const SaylauElection *election)
{
  return SAYLAU_STATION_CANDIDATE + election->candidates->len;
}

static void
append_head (GString *out,
             const SaylauElection *election)
{
  g_string_append (out, "id,name,area");
  for (guint column = 0; column < get_n_columns (election); column++)
    if (saylau_station_table_has_column (election->stations, column))
      {
        g_string_append_c (out, ',');
        saylau_csv_append (out, get_count_name (election, column));
      }
  g_string_append (out, LINE_END);
}

/* What is not known is an empty cell. */
static void
append_row (GString *out,
            const SaylauElection *election,
            guint row)
{
  const SaylauStationTable *table = election->stations;
  int area = saylau_station_table_get_area (table, row);

  saylau_csv_append (out, saylau_station_table_get_id (table, row));
  g_string_append_c (out, ',');
  saylau_csv_append (out, saylau_station_table_get_name (table, row));
  g_string_append_c (out, ',');
  if (area != SAYLAU_NONE)
    saylau_csv_append (out, saylau_election_get_area (election, area)->id);
  for (guint column = 0; column < get_n_columns (election); column++)
    {
      gint64 count = saylau_station_table_get_count (table, row, column);

      if (!saylau_station_table_has_column (table, column))
        continue;
      g_string_append_c (out, ',');
      if (count != SAYLAU_MISSING)
        g_string_append_printf (out, "%" G_GINT64_FORMAT, count);
    }
  g_string_append (out, LINE_END);
}

static gboolean
flush (GString *out,
       gsize most,
       GOutputStream *stream,
       GCancellable *cancellable,
       GError **error)
{
  gboolean written = TRUE;

  if (out->len <= most)
    return TRUE;
  written = g_output_stream_write_all (stream, out->str, out->len, NULL, cancellable, error);
  g_string_truncate (out, 0);
  return written;
}

/**
 * saylau_csv_append:
 * @out: a table
 * @cell: a cell's text
 *
 * Adds a cell: one with a comma, a quote or a line's end is quoted, and a quote in it doubled.
 */
void
saylau_csv_append (GString *out,
                   const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (out, cell);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

/**
 * saylau_csv_write_stations:
 * @election: a sealed election with polling stations
 * @rows: (element-type guint): which of them, in this order
 * @stream: where to
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Writes a row for each, with a column for each that the document gives, called as a document calls it; areas by their ids.
 *
 * Returns: whether all was written
 */
gboolean
saylau_csv_write_stations (const SaylauElection *election,
                           const GArray *rows,
                           GOutputStream *stream,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (2 * BLOCK);

  append_head (out, election);
  for (guint i = 0; i < rows->len; i++)
    {
      append_row (out, election, g_array_index (rows, guint, i));
      if (!flush (out, BLOCK, stream, cancellable, error))
        return FALSE;
    }
  return flush (out, 0, stream, cancellable, error);
}
