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
                                   int area);
void saylau_station_table_set_count (SaylauStationTable *self,
                                     guint row,
                                     guint column,
                                     gint64 count);
guint saylau_station_table_get_n_rows (const SaylauStationTable *self);
guint saylau_station_table_get_n_candidates (const SaylauStationTable *self);
gint64 saylau_station_table_get_count (const SaylauStationTable *self,
                                       guint row,
                                       guint column);
int saylau_station_table_get_area (const SaylauStationTable *self,
                                   guint row);
const char *saylau_station_table_get_id (const SaylauStationTable *self,
                                         guint row);
const char *saylau_station_table_get_name (const SaylauStationTable *self,
                                           guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationTable, saylau_station_table_free)

G_END_DECLS
