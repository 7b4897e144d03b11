/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-table.h"

#include "model/election.h"

#include <string.h>

/* A column starts narrow and becomes wide with the first count that needs it. */
typedef struct
{
  GArray *narrow; /* (element-type gint32), or NULL */
  GArray *wide;   /* (element-type gint64), or NULL */
} Column;

struct _SaylauStationTable
{
  guint n_candidates;
  guint n_rows;
  Column *columns;
  GArray *areas;       /* (element-type int) */
  GArray *ids, *names; /* (element-type guint64): offsets into pool */
  GByteArray *pool;    /* strings, each ended by a NUL; at offset 0 the empty one */
  GByteArray *faults;  /* by row, a bit each; shorter than the table where the last rows have none */
  guint n_faults[SAYLAU_N_STATION_FAULTS];
  guint n_skipped;
};

static guint
n_columns (const SaylauStationTable *self)
{
  return SAYLAU_STATION_CANDIDATE + self->n_candidates;
}

static void
column_append_missing (Column *column)
{
  gint32 narrow = SAYLAU_MISSING;
  gint64 wide = SAYLAU_MISSING;

  if (column->narrow != NULL)
    g_array_append_val (column->narrow, narrow);
  else if (column->wide != NULL)
    g_array_append_val (column->wide, wide);
}

static void
column_widen (Column *column)
{
  column->wide = g_array_sized_new (FALSE, FALSE, sizeof (gint64), column->narrow->len);
  for (guint i = 0; i < column->narrow->len; i++)
    {
      gint64 count = g_array_index (column->narrow, gint32, i);

      g_array_append_val (column->wide, count);
    }
  g_clear_pointer (&column->narrow, g_array_unref);
}

static guint64
pool_add (SaylauStationTable *self,
          const char *string)
{
  guint64 offset = self->pool->len;

  if (string == NULL || *string == '\0')
    return 0;
  g_byte_array_append (self->pool, (const guint8 *) string, strlen (string) + 1);
  return offset;
}

/**
 * saylau_station_table_new:
 * @n_candidates: how many candidates stand
 *
 * Returns: (transfer full): a table without rows and without columns
 */
SaylauStationTable *
saylau_station_table_new (guint n_candidates)
{
  SaylauStationTable *self = g_new0 (SaylauStationTable, 1);

  self->n_candidates = n_candidates;
  self->columns = g_new0 (Column, SAYLAU_STATION_CANDIDATE + n_candidates);
  self->areas = g_array_new (FALSE, FALSE, sizeof (int));
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->names = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->pool = g_byte_array_new ();
  self->faults = g_byte_array_new ();
  g_byte_array_append (self->pool, (const guint8 *) "", 1);
  return self;
}

/**
 * saylau_station_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
saylau_station_table_free (SaylauStationTable *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < n_columns (self); i++)
    {
      g_clear_pointer (&self->columns[i].narrow, g_array_unref);
      g_clear_pointer (&self->columns[i].wide, g_array_unref);
    }
  g_free (self->columns);
  g_array_unref (self->areas);
  g_array_unref (self->ids);
  g_array_unref (self->names);
  g_byte_array_unref (self->pool);
  g_byte_array_unref (self->faults);
  g_free (self);
}

/**
 * saylau_station_table_add_column:
 * @self: a table without rows
 * @column: a #SaylauStationColumn, or %SAYLAU_STATION_CANDIDATE plus a candidate
 */
void
saylau_station_table_add_column (SaylauStationTable *self,
                                 guint column)
{
  g_return_if_fail (column < n_columns (self) && self->n_rows == 0);

  if (self->columns[column].narrow == NULL)
    self->columns[column].narrow = g_array_new (FALSE, FALSE, sizeof (gint32));
}

/**
 * saylau_station_table_has_column:
 * @self: a table
 * @column: a #SaylauStationColumn, or %SAYLAU_STATION_CANDIDATE plus a candidate
 *
 * Returns: whether the document gives that column
 */
gboolean
saylau_station_table_has_column (const SaylauStationTable *self,
                                 guint column)
{
  return self->columns[column].narrow != NULL || self->columns[column].wide != NULL;
}

/**
 * saylau_station_table_append:
 * @self: a table
 * @id: (nullable): the station's id
 * @name: (nullable): the station's name
 * @area: its area, or %SAYLAU_NONE
 *
 * Adds a row whose counts are all missing.
 *
 * Returns: the row's index
 */
guint
saylau_station_table_append (SaylauStationTable *self,
                             const char *id,
                             const char *name,
                             int area)
{
  guint64 id_offset = pool_add (self, id);
  guint64 name_offset = pool_add (self, name);

  g_array_append_val (self->ids, id_offset);
  g_array_append_val (self->names, name_offset);
  g_array_append_val (self->areas, area);
  for (guint i = 0; i < n_columns (self); i++)
    column_append_missing (&self->columns[i]);
  return self->n_rows++;
}

/**
 * saylau_station_table_set_count:
 * @self: a table
 * @row: a row
 * @column: a column that the table has
 * @count: 0 to %SAYLAU_COUNT_MAX, or %SAYLAU_MISSING
 */
void
saylau_station_table_set_count (SaylauStationTable *self,
                                guint row,
                                guint column,
                                gint64 count)
{
  Column *into = &self->columns[column];

  g_return_if_fail (row < self->n_rows && saylau_station_table_has_column (self, column));

  if (into->narrow != NULL && count > G_MAXINT32)
    column_widen (into);
  if (into->narrow != NULL)
    g_array_index (into->narrow, gint32, row) = count;
  else
    g_array_index (into->wide, gint64, row) = count;
}

/**
 * saylau_station_table_add_fault:
 * @self: a table
 * @row: a row
 * @fault: what contradicts itself in it
 */
void
saylau_station_table_add_fault (SaylauStationTable *self,
                                guint row,
                                SaylauStationFault fault)
{
  guint n_bytes = self->faults->len;

  g_return_if_fail (row < self->n_rows && fault < SAYLAU_N_STATION_FAULTS);

  if (row >= n_bytes)
    {
      g_byte_array_set_size (self->faults, row + 1);
      memset (self->faults->data + n_bytes, 0, row + 1 - n_bytes);
    }
  if (saylau_station_table_has_fault (self, row, fault))
    return;
  self->faults->data[row] |= 1 << fault;
  self->n_faults[fault]++;
}

/**
 * saylau_station_table_has_fault:
 * @self: a table
 * @row: a row
 * @fault: what may contradict itself in it
 *
 * Returns: whether it does
 */
gboolean
saylau_station_table_has_fault (const SaylauStationTable *self,
                                guint row,
                                SaylauStationFault fault)
{
  return row < self->faults->len && (self->faults->data[row] & (1 << fault)) != 0;
}

/**
 * saylau_station_table_count_faults:
 * @self: a table
 * @fault: a kind of contradiction
 *
 * Returns: how many rows have it
 */
guint
saylau_station_table_count_faults (const SaylauStationTable *self,
                                   SaylauStationFault fault)
{
  return self->n_faults[fault];
}

/**
 * saylau_station_table_skip_row:
 * @self: a table
 *
 * Counts a row that cannot be read and is not in the table.
 */
void
saylau_station_table_skip_row (SaylauStationTable *self)
{
  self->n_skipped++;
}

/**
 * saylau_station_table_get_n_skipped:
 * @self: a table
 *
 * Returns: how many rows could not be read; 0 unless the document was read leniently
 */
guint
saylau_station_table_get_n_skipped (const SaylauStationTable *self)
{
  return self->n_skipped;
}

/**
 * saylau_station_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many polling stations it has
 */
guint
saylau_station_table_get_n_rows (const SaylauStationTable *self)
{
  return self->n_rows;
}

/**
 * saylau_station_table_get_n_candidates:
 * @self: a table
 *
 * Returns: how many candidates it was made for
 */
guint
saylau_station_table_get_n_candidates (const SaylauStationTable *self)
{
  return self->n_candidates;
}

/**
 * saylau_station_table_get_count:
 * @self: a table
 * @row: a row
 * @column: any column
 *
 * Returns: the count, or %SAYLAU_MISSING
 */
gint64
saylau_station_table_get_count (const SaylauStationTable *self,
                                guint row,
                                guint column)
{
  const Column *from = &self->columns[column];

  if (from->narrow != NULL)
    return g_array_index (from->narrow, gint32, row);
  if (from->wide != NULL)
    return g_array_index (from->wide, gint64, row);
  return SAYLAU_MISSING;
}

/**
 * saylau_station_table_get_area:
 * @self: a table
 * @row: a row
 *
 * Returns: the station's area, or %SAYLAU_NONE
 */
int
saylau_station_table_get_area (const SaylauStationTable *self,
                               guint row)
{
  return g_array_index (self->areas, int, row);
}

/**
 * saylau_station_table_get_id:
 * @self: a table
 * @row: a row
 *
 * Returns: (transfer none): the station's id, "" where it has none
 */
const char *
saylau_station_table_get_id (const SaylauStationTable *self,
                             guint row)
{
  return (const char *) self->pool->data + g_array_index (self->ids, guint64, row);
}

/**
 * saylau_station_table_get_name:
 * @self: a table
 * @row: a row
 *
 * Returns: (transfer none): the station's name, "" where it has none
 */
const char *
saylau_station_table_get_name (const SaylauStationTable *self,
                               guint row)
{
  return (const char *) self->pool->data + g_array_index (self->names, guint64, row);
}
