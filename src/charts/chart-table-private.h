/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-table.h"
#include "charts/language.h"

G_BEGIN_DECLS

/**
 * SaylauTableRow:
 * @kind: what the row stands for
 * @subject: the index of that in the election, or %SAYLAU_NONE
 * @part: which part of it, such as one figure of an event, or %SAYLAU_NONE
 * @time: where the row stands in time, in tables that go by it
 */
typedef struct
{
  SaylauMarkKind kind;
  int subject;
  int part;
  gint64 time;
} SaylauTableRow;

/**
 * SaylauCellFunc:
 * @table: a table
 * @row: a row of it
 * @exact: whether the exact text is wanted, else the one that is shown
 *
 * Returns: (transfer full) (nullable): the cell's text; %NULL: there is none
 */
typedef char *(*SaylauCellFunc) (const SaylauChartTable *table,
                                 const SaylauTableRow *row,
                                 gboolean exact);

typedef enum
{
  SAYLAU_COLUMN_PLAIN = 0,
  SAYLAU_COLUMN_NUMBER = 1 << 0,
  SAYLAU_COLUMN_CONTEXT = 1 << 1, /* a help for who reads a row alone: written, and not shown */
} SaylauColumnFlags;

typedef struct
{
  char *title;
  SaylauColumnFlags flags;
  SaylauCellFunc cell;
} SaylauTableColumn;

struct _SaylauChartTable
{
  SaylauElection *election;
  SaylauChartSpec *spec;
  const SaylauLanguage *language;
  char *title;
  char *subtitle;
  GArray *columns; /* (element-type SaylauTableColumn) */
  GArray *rows;    /* (element-type SaylauTableRow) */
  gpointer view;   /* what the chart is made of, or NULL */
  GDestroyNotify free_view;
  gatomicrefcount references;
};

void saylau_chart_table_add_column (SaylauChartTable *self,
                                    const char *title,
                                    SaylauColumnFlags flags,
                                    SaylauCellFunc cell);
void saylau_chart_table_add_ids (SaylauChartTable *self);
void saylau_chart_table_add_row (SaylauChartTable *self,
                                 SaylauMarkKind kind,
                                 int subject,
                                 int part,
                                 gint64 time);
char *saylau_chart_table_number (double number);
char *saylau_chart_table_count (const SaylauChartTable *self,
                                gint64 count,
                                gboolean exact);
char *saylau_chart_table_text (const SaylauChartTable *self,
                               const SaylauText *text);
char *saylau_chart_table_time (const SaylauChartTable *self,
                               const SaylauTime *time,
                               gboolean exact);
char *saylau_chart_table_sources (const SaylauChartTable *self,
                                  GArray *sources,
                                  gboolean exact);

/* The tables of the charts, each in a file of its own. */
void saylau_area_table_fill (SaylauChartTable *table);
void saylau_result_table_fill (SaylauChartTable *table);
void saylau_timeline_table_fill (SaylauChartTable *table);
void saylau_turnout_table_fill (SaylauChartTable *table);
void saylau_compare_table_fill (SaylauChartTable *table);
void saylau_tallies_table_fill (SaylauChartTable *table);
void saylau_fingerprint_table_fill (SaylauChartTable *table);
void saylau_turnout_votes_table_fill (SaylauChartTable *table);
void saylau_integers_table_fill (SaylauChartTable *table);
void saylau_digits_table_fill (SaylauChartTable *table);
void saylau_cumulative_table_fill (SaylauChartTable *table);

G_END_DECLS
