/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"
#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauChartTable:
 *
 * The numbers of a chart as a table: its twin for who wants to read, copy or compute. A cell has two texts: one as the
 * chart says it, and an exact one, in which what is missing is empty and never 0, counts are whole, and times are as
 * the document writes them. Cells are written when they are asked for, so that a table of 100,000 events is cheap.
 * Immutable, reference-counted, readable from any thread.
 */
typedef struct _SaylauChartTable SaylauChartTable;

/**
 * SaylauTableFormat:
 * @SAYLAU_TABLE_CSV: RFC 4180: commas, quotes where they are needed, CR LF
 * @SAYLAU_TABLE_TSV: tabs, for a clipboard; what would break a line or a cell is a space
 */
typedef enum
{
  SAYLAU_TABLE_CSV,
  SAYLAU_TABLE_TSV,
} SaylauTableFormat;

#define SAYLAU_TYPE_CHART_TABLE (saylau_chart_table_get_type ())
GType saylau_chart_table_get_type (void);

SaylauChartTable *saylau_chart_table_new (SaylauElection *election,
                                          const SaylauChartSpec *spec);
SaylauChartTable *saylau_chart_table_ref (SaylauChartTable *self);
void saylau_chart_table_unref (SaylauChartTable *self);
const SaylauChartSpec *saylau_chart_table_get_spec (const SaylauChartTable *self);
const char *saylau_chart_table_get_title (const SaylauChartTable *self);
const char *saylau_chart_table_get_subtitle (const SaylauChartTable *self);
guint saylau_chart_table_get_n_rows (const SaylauChartTable *self);
guint saylau_chart_table_get_n_columns (const SaylauChartTable *self);
const char *saylau_chart_table_get_column_title (const SaylauChartTable *self,
                                                 guint column);
gboolean saylau_chart_table_is_number (const SaylauChartTable *self,
                                       guint column);
gboolean saylau_chart_table_is_context (const SaylauChartTable *self,
                                        guint column);
char *saylau_chart_table_get_shown (const SaylauChartTable *self,
                                    guint row,
                                    guint column);
char *saylau_chart_table_get_exact (const SaylauChartTable *self,
                                    guint row,
                                    guint column);
SaylauMarkKind saylau_chart_table_get_subject (const SaylauChartTable *self,
                                               guint row,
                                               int *subject);
char *saylau_chart_table_to_text (const SaylauChartTable *self,
                                  SaylauTableFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauChartTable, saylau_chart_table_unref)

G_END_DECLS
