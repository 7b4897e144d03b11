/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/station-words.h"
#include "charts/turnout-votes-view.h"

/* The table of votes by turnout: a row for each bin of 1 point, and one for 100 %. */

static char *
turnout_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return exact ? saylau_chart_table_number (row->part) : saylau_language_percent (table->language, row->part, 0);
}

static char *
votes_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return saylau_chart_table_count (table, ((const SaylauTurnoutVotesView *) table->view)->votes.votes[row->part], exact);
}

static char *
others_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  return saylau_chart_table_count (table, ((const SaylauTurnoutVotesView *) table->view)->votes.others[row->part], exact);
}

static char *
scaled_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  const SaylauTurnoutVotesView *view = table->view;
  double scaled = view->votes.others[row->part] * view->excess.scale;

  return exact ? saylau_chart_table_number (scaled) : saylau_language_number (table->language, scaled, 1);
}

/**
 * saylau_turnout_votes_table_fill:
 * @table: an empty table of votes by turnout
 *
 * Fills it with the bins of turnout.
 */
void
saylau_turnout_votes_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauTurnoutVotesView *view = saylau_turnout_votes_view_new (table->election, table->spec, language);
  g_autofree char *name = NULL;

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_turnout_votes_view_free;
  table->title = g_strdup (saylau_turnout_votes_view_get_title (view));
  table->subtitle = saylau_station_words_subtitle (view->stations, table->title);
  if (view->stations->figures == NULL)
    return;
  name = saylau_station_words_candidate (view->stations);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout from, %"), SAYLAU_COLUMN_NUMBER, turnout_cell);
  saylau_chart_table_add_column (table, name, SAYLAU_COLUMN_NUMBER, votes_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "All others"), SAYLAU_COLUMN_NUMBER, others_cell);
  if (saylau_turnout_votes_view_has_estimate (view))
    {
      g_autofree char *scaled = saylau_turnout_votes_view_describe_scaled (view);

      saylau_chart_table_add_column (table, scaled, SAYLAU_COLUMN_NUMBER, scaled_cell);
    }
  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_STATIONS, SAYLAU_NONE, i, SAYLAU_NO_TIME);
}
