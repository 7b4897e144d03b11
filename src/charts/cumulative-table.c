/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/cumulative-view.h"
#include "charts/station-words.h"

/* The table of the cumulative share: a row for each bin of turnout, the last one for 100 %. */

static char *
percent_cell (const SaylauChartTable *table,
              double percent,
              gboolean exact)
{
  return exact ? saylau_chart_table_number (percent) : saylau_station_words_percent (((const SaylauCumulativeView *) table->view)->stations, percent);
}

static char *
turnout_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  /* The last is of all that went before and of a turnout of 100 %. */
  int turnout = row->part + 1;

  return exact ? saylau_chart_table_number (turnout) : saylau_language_percent (table->language, turnout, 0);
}

static char *
share_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return percent_cell (table, ((const SaylauCumulativeView *) table->view)->shares[row->part], exact);
}

static char *
part_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return percent_cell (table, ((const SaylauCumulativeView *) table->view)->parts[row->part], exact);
}

/**
 * saylau_cumulative_table_fill:
 * @table: an empty table of the cumulative share
 *
 * Fills it with the bins of turnout.
 */
void
saylau_cumulative_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauCumulativeView *view = saylau_cumulative_view_new (table->election, table->spec, language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_cumulative_view_free;
  table->title = g_strdup (saylau_cumulative_view_get_title (view));
  table->subtitle = saylau_station_words_subtitle (view->stations, table->title);
  if (view->stations->figures == NULL)
    return;
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout below, %"), SAYLAU_COLUMN_NUMBER, turnout_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Share, %"), SAYLAU_COLUMN_NUMBER, share_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Part of all valid votes, %"), SAYLAU_COLUMN_NUMBER, part_cell);
  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_STATIONS, SAYLAU_NONE, i, SAYLAU_NO_TIME);
}
