/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/document.h"
#include "formats/station-ids.h"

G_BEGIN_DECLS

/* How many rows are read between two looks at whether to go on. */
#define SAYLAU_ROWS_A_LOOK 4096

/* What a column of words holds. A column of counts has its number in the table instead. */
enum
{
  SAYLAU_STATION_UNKNOWN = -4,
  SAYLAU_STATION_ID = -3,
  SAYLAU_STATION_NAME = -2,
  SAYLAU_STATION_AREA = -1,
};

/**
 * SaylauStationRows:
 * @document: the document
 * @table: gets the rows
 * @new_areas: whether an unknown area becomes one
 * @only_area: the area of rows that name none, or %SAYLAU_NONE
 * @counts: of the row that is being read, by column, between saylau_station_rows_begin() and saylau_station_rows_end()
 *
 * Polling stations while they are read, from the document or from a file beside it.
 */
typedef struct
{
  SaylauDocument *document;
  SaylauStationTable *table;
  gboolean new_areas;
  int only_area;
  GHashTable *areas_by_name; /* (element-type utf8 int): index plus one; made when it is needed */
  SaylauStationIds *ids;
  GString *last_area_text; /* as it was found last, and */
  int last_area;           /* what it was */
  SaylauResult *scratch;
  gint64 *counts;
} SaylauStationRows;

void saylau_station_rows_init (SaylauStationRows *self,
                               SaylauDocument *document,
                               gboolean new_areas);
void saylau_station_rows_clear (SaylauStationRows *self);
int saylau_station_rows_find_column (const SaylauStationRows *self,
                                     const char *name);
gboolean saylau_station_rows_add_column (SaylauStationRows *self,
                                         int column,
                                         gboolean *has_words);
void saylau_station_rows_require_area (SaylauStationRows *self,
                                       SaylauJsonValue place);
int saylau_station_rows_look_up_area (SaylauStationRows *self,
                                      const char *text);
int saylau_station_rows_find_area (SaylauStationRows *self,
                                   SaylauJsonValue place,
                                   const char *text);
void saylau_station_rows_tell_progress (SaylauStationRows *self,
                                        double fraction);
void saylau_station_rows_begin (SaylauStationRows *self);
void saylau_station_rows_end (SaylauStationRows *self,
                              SaylauJsonValue place,
                              const char *id,
                              const char *name,
                              int area);

void saylau_station_csv_read (SaylauStationRows *rows,
                              SaylauJsonValue file,
                              const char *file_name,
                              const char *encoding,
                              SaylauJsonValue columns);

G_END_DECLS
