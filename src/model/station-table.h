/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauStationColumn:
 *
 * The counts that a polling station's row may hold. A column for each candidate
 * follows: the column of candidate `c` is `SAYLAU_STATION_CANDIDATE + c`.
 */
typedef enum
{
  SAYLAU_STATION_REGISTERED,
  SAYLAU_STATION_ISSUED,
  SAYLAU_STATION_CAST,
  SAYLAU_STATION_VALID,
  SAYLAU_STATION_INVALID,
  SAYLAU_STATION_CANDIDATE,
} SaylauStationColumn;

/**
 * SaylauStationFault:
 * @SAYLAU_STATION_FAULT_TURNOUT: more ballots than registered voters
 * @SAYLAU_STATION_FAULT_BOXES: more ballots in the boxes than were given out
 * @SAYLAU_STATION_FAULT_SUM: counts that do not add up
 * @SAYLAU_STATION_FAULT_DUPLICATE: another station of the area has the same id
 *
 * What contradicts itself in a polling station's row, which counts all the same.
 */
typedef enum
{
  SAYLAU_STATION_FAULT_TURNOUT,
  SAYLAU_STATION_FAULT_BOXES,
  SAYLAU_STATION_FAULT_SUM,
  SAYLAU_STATION_FAULT_DUPLICATE,
  SAYLAU_N_STATION_FAULTS,
} SaylauStationFault;

/**
 * SaylauStationTable:
 *
 * The polling stations, in columns: an array of gint32 a column where its values
 * fit, of gint64 else; ids and names in one string pool. Filled row by row by a
 * reader, read-only afterwards.
 */
typedef struct _SaylauStationTable SaylauStationTable;

SaylauStationTable *saylau_station_table_new (guint n_candidates);
void saylau_station_table_free (SaylauStationTable *self);
void saylau_station_table_add_column (SaylauStationTable *self,
                                      guint column);
gboolean saylau_station_table_has_column (const SaylauStationTable *self,
                                          guint column);
guint saylau_station_table_append (SaylauStationTable *self,
                                   const char *id,
                                   const char *name,
                                   int area,
                                   const gint64 *counts);
void saylau_station_table_set_count (SaylauStationTable *self,
                                     guint row,
                                     guint column,
                                     gint64 count);
void saylau_station_table_add_fault (SaylauStationTable *self,
                                     guint row,
                                     SaylauStationFault fault);
gboolean saylau_station_table_has_fault (const SaylauStationTable *self,
                                         guint row,
                                         SaylauStationFault fault);
guint saylau_station_table_count_faults (const SaylauStationTable *self,
                                         SaylauStationFault fault);
void saylau_station_table_skip_row (SaylauStationTable *self);
guint saylau_station_table_get_n_skipped (const SaylauStationTable *self);
guint saylau_station_table_get_n_rows (const SaylauStationTable *self);
guint saylau_station_table_get_n_candidates (const SaylauStationTable *self);
gint64 saylau_station_table_get_count (const SaylauStationTable *self,
                                       guint row,
                                       guint column);
void saylau_station_table_copy_column (const SaylauStationTable *self,
                                       guint column,
                                       const guint *rows,
                                       guint n_rows,
                                       gint64 *counts);
double saylau_station_table_sum (const SaylauStationTable *self,
                                 guint column);
void saylau_station_table_get_counts (const SaylauStationTable *self,
                                      guint row,
                                      gint64 *counts);
int saylau_station_table_get_area (const SaylauStationTable *self,
                                   guint row);
const char *saylau_station_table_get_id (const SaylauStationTable *self,
                                         guint row);
const char *saylau_station_table_get_name (const SaylauStationTable *self,
                                           guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationTable, saylau_station_table_free)

G_END_DECLS
