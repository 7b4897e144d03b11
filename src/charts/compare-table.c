/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "analysis/conflicts.h"
#include "charts/compare-view.h"

/* The table of two tallies: that of the one, with what the other says beside it, and where both contradict each other. */

static char *
compared_votes_cell (const SaylauChartTable *table,
                     const SaylauTableRow *row,
                     gboolean exact)
{
  const SaylauResultView *view = table->view;

  if (row->kind != SAYLAU_MARK_CANDIDATE || view->compare == NULL)
    return NULL;
  return saylau_chart_table_count (table, saylau_shares_get (view->compare, row->subject)->votes, exact);
}

static char *
conflict_cell (const SaylauChartTable *table,
               const SaylauTableRow *row,
               gboolean exact)
{
  const SaylauResultView *view = table->view;
  g_autoptr (GArray) conflicts = saylau_conflicts_list (table->election, table->spec->tally, table->spec->compare, view->area);

  for (guint i = 0; row->kind == SAYLAU_MARK_CANDIDATE && i < conflicts->len; i++)
    if (g_array_index (conflicts, SaylauConflict, i).candidate == row->subject)
      return g_strdup (saylau_language_word (table->language, "sources contradict each other"));
  return NULL;
}

static char *
write_margin (const SaylauTally *tally)
{
  return saylau_chart_table_number (tally->margin);
}

static char *
margin_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  return write_margin (((const SaylauResultView *) table->view)->tally);
}

static char *
compared_margin_cell (const SaylauChartTable *table,
                      const SaylauTableRow *row,
                      gboolean exact)
{
  return write_margin (((const SaylauResultView *) table->view)->compare_tally);
}

static char *
compared_sources_cell (const SaylauChartTable *table,
                       const SaylauTableRow *row,
                       gboolean exact)
{
  return saylau_chart_table_sources (table, ((const SaylauResultView *) table->view)->compare_tally->sources, exact);
}

/* "Exit poll, 9 June 2019: sources": a column about the tally compared with. */
static void
add_column (SaylauChartTable *table,
            const char *what,
            SaylauColumnFlags flags,
            SaylauCellFunc cell)
{
  const SaylauResultView *view = table->view;
  g_autofree char *tally = saylau_result_view_tally (view, view->compare_tally);
  g_autofree char *title = saylau_language_fill (saylau_language_word (table->language, "{tally}: {name}"), "tally", tally, "name", what, NULL);

  saylau_chart_table_add_column (table, title, flags, cell);
}

/**
 * saylau_compare_table_fill:
 * @table: an empty table of two tallies
 *
 * Fills it as that of the one tally, and adds what is told of the other. Without another tally it is that of the one.
 */
void
saylau_compare_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  g_autoptr (SaylauCompareView) view = saylau_compare_view_new (table->election, table->spec, language);

  table->spec->compare = view->spec->compare;
  saylau_result_table_fill (table);
  if (!view->has_other)
    return;
  add_column (table, saylau_language_word (language, "Votes"), SAYLAU_COLUMN_NUMBER, compared_votes_cell);
  /* Translators: the head of a column that says where two sources state different figures. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Contradiction"), SAYLAU_COLUMN_PLAIN, conflict_cell);
  /* Translators: the head of a column of numbers: how exact a poll is, in percentage points. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Margin of error, points"), SAYLAU_COLUMN_CONTEXT | SAYLAU_COLUMN_NUMBER, margin_cell);
  add_column (table, saylau_language_word (language, "Margin of error, points"), SAYLAU_COLUMN_CONTEXT | SAYLAU_COLUMN_NUMBER, compared_margin_cell);
  add_column (table, saylau_language_word (language, "Sources"), SAYLAU_COLUMN_CONTEXT, compared_sources_cell);
}
