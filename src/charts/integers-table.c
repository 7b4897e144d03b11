/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/integers-view.h"
#include "charts/station-words.h"

#include <math.h>

/* The table of percentages to a tenth of a point: a row for each. */

static const SaylauPercentHistogram *
get_histogram (const SaylauChartTable *table,
               SaylauStationSeries series)
{
  return &((const SaylauIntegersView *) table->view)->histograms[series];
}

/* What chance makes of it is there later than what is counted. */
static char *
expected_cell (const SaylauChartTable *table,
               double expected,
               gboolean exact)
{
  if (isnan (expected))
    return NULL;
  return exact ? saylau_chart_table_number (expected) : saylau_language_number (table->language, expected, 2);
}

static char *
percent_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return exact ? saylau_chart_table_number (row->part / 10.0) : saylau_language_percent (table->language, row->part / 10.0, 1);
}

static char *
turnout_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_count (table, get_histogram (table, SAYLAU_SERIES_TURNOUT)->counted[row->part], exact);
}

static char *
turnout_expected_cell (const SaylauChartTable *table,
                       const SaylauTableRow *row,
                       gboolean exact)
{
  return expected_cell (table, get_histogram (table, SAYLAU_SERIES_TURNOUT)->expected[row->part], exact);
}

static char *
share_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return saylau_chart_table_count (table, get_histogram (table, SAYLAU_SERIES_SHARE)->counted[row->part], exact);
}

static char *
share_expected_cell (const SaylauChartTable *table,
                     const SaylauTableRow *row,
                     gboolean exact)
{
  return expected_cell (table, get_histogram (table, SAYLAU_SERIES_SHARE)->expected[row->part], exact);
}

/**
 * saylau_integers_table_fill:
 * @table: an empty table of whole percentages
 *
 * Fills it with the tenths of a point.
 */
void
saylau_integers_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauIntegersView *view = saylau_integers_view_new (table->election, table->spec, language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_integers_view_free;
  table->title = g_strdup (saylau_integers_view_get_title (view));
  table->subtitle = saylau_station_words_subtitle (view->stations, table->title);
  if (view->stations->figures == NULL)
    return;
  /* Translators: the head of a column: 0.0 %, 0.1 % and so on. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Percentage"), SAYLAU_COLUMN_NUMBER, percent_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Stations with this turnout"), SAYLAU_COLUMN_NUMBER, turnout_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "By chance, turnout"), SAYLAU_COLUMN_NUMBER, turnout_expected_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Stations with this share"), SAYLAU_COLUMN_NUMBER, share_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "By chance, share"), SAYLAU_COLUMN_NUMBER, share_expected_cell);
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_STATIONS, SAYLAU_NONE, i, SAYLAU_NO_TIME);
}
