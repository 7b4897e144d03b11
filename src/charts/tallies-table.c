/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/tallies-view.h"

#include <math.h>

/* The table of all tallies: of each, by time, a row a candidate, and one for what falls to those it does not report. */

static const SaylauTalliesRow *
get_row (const SaylauChartTable *table,
         const SaylauTableRow *row)
{
  return saylau_tallies_view_get_row (table->view, row->part);
}

static const SaylauTally *
get_tally (const SaylauChartTable *table,
           const SaylauTableRow *row)
{
  return saylau_election_get_tally (table->election, get_row (table, row)->spec->tally);
}

static char *
tally_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return g_strdup (saylau_result_view_tally_label (get_tally (table, row), table->language));
}

static char *
date_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_chart_table_time (table, &get_tally (table, row)->time, exact);
}

static char *
candidate_cell (const SaylauChartTable *table,
                const SaylauTableRow *row,
                gboolean exact)
{
  if (row->kind != SAYLAU_MARK_CANDIDATE)
    return g_strdup (saylau_language_word (table->language, "Not reported"));
  return saylau_chart_table_text (table, saylau_election_get_candidate (table->election, row->subject)->name);
}

static char *
share_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauResultView *result = get_row (table, row)->result;
  double percent = NAN;

  if (result != NULL)
    percent = row->kind == SAYLAU_MARK_CANDIDATE ? saylau_shares_get (result->shares, row->subject)->percent
                                                 : round (result->unreported * 1e9) / 1e9; /* less what arithmetic leaves */
  if (exact)
    return saylau_chart_table_number (percent);
  if (isnan (percent))
    return g_strdup (saylau_language_word (table->language, "not reported"));
  return saylau_language_number (table->language, percent, table->spec->decimals);
}

static char *
votes_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauResultView *result = get_row (table, row)->result;

  if (result == NULL || row->kind != SAYLAU_MARK_CANDIDATE)
    return NULL;
  return saylau_chart_table_count (table, saylau_shares_get (result->shares, row->subject)->votes, exact);
}

static char *
area_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  const SaylauTalliesView *view = table->view;

  return saylau_chart_table_text (table, saylau_election_get_area (table->election, view->area)->name);
}

static char *
margin_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  return saylau_chart_table_number (get_tally (table, row)->margin);
}

static char *
sources_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_sources (table, get_tally (table, row)->sources, exact);
}

static void
add_tally (SaylauChartTable *table,
           const SaylauTalliesView *view,
           int place)
{
  const SaylauTalliesRow *row = saylau_tallies_view_get_row (view, place);
  gint64 time = saylau_election_get_tally (table->election, row->spec->tally)->time.start;

  for (guint i = 0; i < view->order->len; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_CANDIDATE, g_array_index (view->order, int, i), place, time);
  if (row->result == NULL || row->result->shares->n_unreported > 0)
    saylau_chart_table_add_row (table, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE, place, time);
}

/**
 * saylau_tallies_table_fill:
 * @table: an empty table of all tallies
 *
 * Fills it with the shares and votes of each tally, by time. Without a result there are heads and no rows.
 */
void
saylau_tallies_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauTalliesView *view = saylau_tallies_view_new (table->election, table->spec, language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_tallies_view_free;
  table->title = saylau_chart_table_text (table, table->election->title);
  table->subtitle = saylau_tallies_view_describe_subtitle (view);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Tally"), SAYLAU_COLUMN_PLAIN, tally_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Date"), SAYLAU_COLUMN_PLAIN, date_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Candidate"), SAYLAU_COLUMN_PLAIN, candidate_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Share, %"), SAYLAU_COLUMN_NUMBER, share_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Votes"), SAYLAU_COLUMN_NUMBER, votes_cell);
  saylau_chart_table_add_ids (table);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Area"), SAYLAU_COLUMN_CONTEXT, area_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Margin of error, points"), SAYLAU_COLUMN_CONTEXT | SAYLAU_COLUMN_NUMBER, margin_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Sources"), SAYLAU_COLUMN_CONTEXT, sources_cell);
  for (int i = 0; i < (int) view->rows->len; i++)
    add_tally (table, view, i);
}
