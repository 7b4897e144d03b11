/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-table.h"

#include "model/election.h"

#include <string.h>

#define FIRST_CAPACITY 1024

/* A column starts narrow and becomes wide with the first count that needs it. */
typedef struct
{
  gint32 *narrow; /* or NULL */
  gint64 *wide;   /* or NULL */
} Column;

struct _SaylauStationTable
{
  guint n_candidates;
  guint n_rows, capacity;
  Column *columns;
  int *areas;
  guint32 *ids, *names; /* offsets into pool; no names: NULL */
  GByteArray *pool;     /* strings, each ended by a NUL; at offset 0 the empty one */
  GByteArray *faults;   /* by row, a bit each; shorter than the table where the last rows have none */
  guint n_faults[SAYLAU_N_STATION_FAULTS];
  guint n_skipped;
};

static guint
n_columns (const SaylauStationTable *self)
{
  return SAYLAU_STATION_CANDIDATE + self->n_candidates;
}

/* By half, so that little is kept that is never used. */
static void
grow (SaylauStationTable *self)
{
  self->capacity = MAX (self->capacity + self->capacity / 2, FIRST_CAPACITY);
  self->areas = g_renew (int, self->areas, self->capacity);
  self->ids = g_renew (guint32, self->ids, self->capacity);
  if (self->names != NULL)
    self->names = g_renew (guint32, self->names, self->capacity);
  for (guint i = 0; i < n_columns (self); i++)
    if (self->columns[i].narrow != NULL)
      self->columns[i].narrow = g_renew (gint32, self->columns[i].narrow, self->capacity);
    else if (self->columns[i].wide != NULL)
      self->columns[i].wide = g_renew (gint64, self->columns[i].wide, self->capacity);
}

static void
column_widen (Column *self,
              guint n_rows,
              guint capacity)
{
  self->wide = g_new (gint64, capacity);
  for (guint row = 0; row < n_rows; row++)
    self->wide[row] = self->narrow[row];
  g_clear_pointer (&self->narrow, g_free);
}

static gint64
column_get (const Column *self,
            guint row)
{
  if (self->narrow != NULL)
    return self->narrow[row];
  return self->wide != NULL ? self->wide[row] : SAYLAU_MISSING;
}

static void
column_set (SaylauStationTable *table,
            Column *self,
            guint row,
            gint64 count)
{
  if (self->narrow != NULL && count > G_MAXINT32)
    column_widen (self, table->n_rows, table->capacity);
  if (self->narrow != NULL)
    self->narrow[row] = count;
  else if (self->wide != NULL)
    self->wide[row] = count;
}

static guint32
pool_add (SaylauStationTable *self,
          const char *string)
{
  guint32 offset = self->pool->len;

  if (string == NULL || *string == '\0')
    return 0;
  g_byte_array_append (self->pool, (const guint8 *) string, strlen (string) + 1);
  return offset;
}

/* Most tables have none. */
static void
add_name (SaylauStationTable *self,
          guint row,
          const char *name)
{
  guint32 offset = pool_add (self, name);

  if (self->names == NULL && offset == 0)
    return;
  if (self->names == NULL)
    self->names = g_new0 (guint32, self->capacity);
  self->names[row] = offset;
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
      g_free (self->columns[i].narrow);
      g_free (self->columns[i].wide);
    }
  g_free (self->columns);
  g_free (self->areas);
  g_free (self->ids);
  g_free (self->names);
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
    self->columns[column].narrow = g_new (gint32, MAX (self->capacity, 1));
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
 * @counts: (nullable) (array): by column, 0 to %SAYLAU_COUNT_MAX, or %SAYLAU_MISSING; only those in columns that the table has
 *   are kept. %NULL: all are missing
 *
 * Returns: the row's index
 */
guint
saylau_station_table_append (SaylauStationTable *self,
                             const char *id,
                             const char *name,
                             int area,
                             const gint64 *counts)
{
  guint row = self->n_rows, n_all = n_columns (self);

  if (row == self->capacity)
    grow (self);
  self->n_rows++;
  self->ids[row] = pool_add (self, id);
  add_name (self, row, name);
  self->areas[row] = area;
  for (guint i = 0; i < n_all; i++)
    {
      Column *column = &self->columns[i];
      gint64 count = counts != NULL ? counts[i] : SAYLAU_MISSING;

      /* Nearly all. */
      if (column->narrow != NULL && count <= G_MAXINT32)
        column->narrow[row] = count;
      else
        column_set (self, column, row, count);
    }
  return row;
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
  g_return_if_fail (row < self->n_rows && saylau_station_table_has_column (self, column));

  column_set (self, &self->columns[column], row, count);
}

/**
 * saylau_station_table_sum:
 * @self: a table
 * @column: a column
 *
 * Returns: the sum of what is known, exact up to 2^53
 */
double
saylau_station_table_sum (const SaylauStationTable *self,
                          guint column)
{
  const Column *from = &self->columns[column];
  gint64 narrow = 0;
  double sum = 0;

  for (guint row = 0; from->narrow != NULL && row < self->n_rows; row++)
    narrow += MAX (from->narrow[row], 0);
  for (guint row = 0; from->wide != NULL && row < self->n_rows; row++)
    sum += MAX (from->wide[row], 0);
  return sum + narrow;
}

/**
 * saylau_station_table_get_counts:
 * @self: a table
 * @row: a row
 * @counts: (out caller-allocates) (array): all counts of the row, by column, %SAYLAU_MISSING where the table has no such column
 */
void
saylau_station_table_get_counts (const SaylauStationTable *self,
                                 guint row,
                                 gint64 *counts)
{
  guint n_all = n_columns (self);

  for (guint i = 0; i < n_all; i++)
    counts[i] = column_get (&self->columns[i], row);
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
  return column_get (&self->columns[column], row);
}

/**
 * saylau_station_table_copy_column:
 * @self: a table
 * @column: any column
 * @rows: (array length=n_rows): rows
 * @n_rows: how many
 * @counts: (out caller-allocates) (array length=n_rows): the column's count in each of these rows, or %SAYLAU_MISSING
 *
 * As saylau_station_table_get_count(), for whom many rows are a matter of time.
 */
void
saylau_station_table_copy_column (const SaylauStationTable *self,
                                  guint column,
                                  const guint *rows,
                                  guint n_rows,
                                  gint64 *counts)
{
  const gint32 *narrow = self->columns[column].narrow;
  const gint64 *wide = self->columns[column].wide;

  if (narrow != NULL)
    for (guint i = 0; i < n_rows; i++)
      counts[i] = narrow[rows[i]];
  else
    for (guint i = 0; i < n_rows; i++)
      counts[i] = wide != NULL ? wide[rows[i]] : SAYLAU_MISSING;
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
  return self->areas[row];
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
  return (const char *) self->pool->data + self->ids[row];
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
  return (const char *) self->pool->data + (self->names != NULL ? self->names[row] : 0);
}
