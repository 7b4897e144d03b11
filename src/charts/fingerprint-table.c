/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/fingerprint-view.h"
#include "charts/station-words.h"

/* The table of a fingerprint: a row for each cell that is not empty. */

static char *
number_cell (const SaylauChartTable *table,
             double number,
             gboolean exact)
{
  const SaylauFingerprintView *view = table->view;
  guint n_bins = view->histogram->n_bins;

  return exact ? saylau_chart_table_number (number) : saylau_language_percent (table->language, number, n_bins > 200 ? 2 : n_bins > 100 ? 1
                                                                                                                                        : 0);
}

static guint
get_n_bins (const SaylauChartTable *table)
{
  return ((const SaylauFingerprintView *) table->view)->histogram->n_bins;
}

static double
get_width (const SaylauChartTable *table)
{
  return saylau_fingerprint_view_get_width (table->view);
}

static char *
turnout_from_cell (const SaylauChartTable *table,
                   const SaylauTableRow *row,
                   gboolean exact)
{
  return number_cell (table, row->part / get_n_bins (table) * get_width (table), exact);
}

static char *
turnout_to_cell (const SaylauChartTable *table,
                 const SaylauTableRow *row,
                 gboolean exact)
{
  return number_cell (table, (row->part / get_n_bins (table) + 1) * get_width (table), exact);
}

static char *
share_from_cell (const SaylauChartTable *table,
                 const SaylauTableRow *row,
                 gboolean exact)
{
  return number_cell (table, row->part % get_n_bins (table) * get_width (table), exact);
}

static char *
share_to_cell (const SaylauChartTable *table,
               const SaylauTableRow *row,
               gboolean exact)
{
  return number_cell (table, (row->part % get_n_bins (table) + 1) * get_width (table), exact);
}

static char *
amount_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  const SaylauFingerprintView *view = table->view;

  return saylau_chart_table_count (table, saylau_fingerprint_get (view->histogram, row->part / get_n_bins (table), row->part % get_n_bins (table)), exact);
}

/**
 * saylau_fingerprint_table_fill:
 * @table: an empty table of a fingerprint
 *
 * Fills it with the cells, by turnout and within that by share.
 */
void
saylau_fingerprint_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauFingerprintView *view = saylau_fingerprint_view_new (table->election, table->spec, language);
  guint n_bins = view->histogram != NULL ? view->histogram->n_bins : 0;

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_fingerprint_view_free;
  table->title = g_strdup (saylau_fingerprint_view_get_title (view));
  table->subtitle = saylau_station_words_subtitle (view->stations, table->title);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout from, %"), SAYLAU_COLUMN_NUMBER, turnout_from_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout below, %"), SAYLAU_COLUMN_NUMBER, turnout_to_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Share from, %"), SAYLAU_COLUMN_NUMBER, share_from_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Share below, %"), SAYLAU_COLUMN_NUMBER, share_to_cell);
  saylau_chart_table_add_column (table, saylau_fingerprint_view_describe_weight (view), SAYLAU_COLUMN_NUMBER, amount_cell);
  for (guint cell = 0; cell < n_bins * n_bins; cell++)
    if (saylau_fingerprint_get (view->histogram, cell / n_bins, cell % n_bins) > 0)
      saylau_chart_table_add_row (table, SAYLAU_MARK_STATIONS, SAYLAU_NONE, cell, SAYLAU_NO_TIME);
}
