/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/turnout-view.h"
#include "charts/turnout-words.h"

/* The table of turnout by the hour: a row for each report of each area that the chart shows. Sources that contradict
 * each other have a row each. */

static const SaylauTurnoutReport *
get_report (const SaylauChartTable *table,
            const SaylauTableRow *row)
{
  return g_ptr_array_index (table->election->turnout, row->subject);
}

static char *
area_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_chart_table_text (table, saylau_election_get_area (table->election, get_report (table, row)->area)->name);
}

static char *
time_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_chart_table_time (table, &get_report (table, row)->time, exact);
}

static char *
percent_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  double percent = get_report (table, row)->percent;

  /* The head says that it is percent. */
  return exact ? saylau_chart_table_number (percent)
               : saylau_language_number (table->language, percent, ((const SaylauTurnoutView *) table->view)->decimals);
}

static char *
sources_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_sources (table, get_report (table, row)->sources, exact);
}

static void
add_series (SaylauChartTable *table,
            const SaylauTurnoutSeries *series)
{
  for (guint i = 0; i < series->reports->len; i++)
    {
      int report = g_array_index (series->reports, int, i);
      const SaylauTurnoutReport *at = g_ptr_array_index (table->election->turnout, report);

      saylau_chart_table_add_row (table, SAYLAU_MARK_REPORT, report, SAYLAU_NONE, at->time.start);
    }
}

/* Whatever area is chosen, the rows keep their places, or nobody could walk through them. */
static int
compare_areas_cb (gconstpointer a,
                  gconstpointer b)
{
  return (*(const SaylauTurnoutSeries *const *) a)->area - (*(const SaylauTurnoutSeries *const *) b)->area;
}

/**
 * saylau_turnout_table_fill:
 * @table: an empty table of turnout by the hour
 *
 * Fills it with the reports, area by area as the document has them.
 */
void
saylau_turnout_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauTurnoutView *view = saylau_turnout_view_new (table->election, table->spec, language);
  g_autoptr (GPtrArray) shown = g_ptr_array_copy (view->shown, NULL, NULL);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_turnout_view_free;
  table->title = g_strdup (saylau_language_word (language, "Turnout by the hour"));
  table->subtitle = saylau_turnout_words_subtitle (view);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Area"), SAYLAU_COLUMN_PLAIN, area_cell);
  /* Translators: the head of a column: when something was so. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Time"), SAYLAU_COLUMN_PLAIN, time_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout, %"), SAYLAU_COLUMN_NUMBER, percent_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Sources"), SAYLAU_COLUMN_PLAIN, sources_cell);
  saylau_chart_table_add_ids (table);
  g_ptr_array_sort (shown, compare_areas_cb);
  for (guint i = 0; i < shown->len; i++)
    add_series (table, g_ptr_array_index (shown, i));
}
