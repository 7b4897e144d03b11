/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "analysis/turnout.h"
#include "charts/result-view.h"
#include "charts/result-words.h"

#include <math.h>

/* The table of bars and pie: a row a candidate, those of whom nothing is reported among them, and one for what falls to
 * these together. */

static const SaylauResultView *
get_view (const SaylauChartTable *table)
{
  return table->view;
}

static char *
write_percent (const SaylauChartTable *table,
               double percent,
               gboolean exact)
{
  if (isnan (percent))
    return NULL;
  /* The head says that it is percent. */
  return exact ? saylau_chart_table_number (percent) : saylau_language_number (table->language, percent, table->spec->decimals);
}

/* What is left when decimal figures are taken away from each other has no more digits than they have. Of two percentages
 * thirteen decimals are sure, of a sum of many fewer. */
static double
clear_dust (double difference,
            int decimals)
{
  double parts = pow (10, decimals);

  return round (difference * parts) / parts;
}

static char *
candidate_cell (const SaylauChartTable *table,
                const SaylauTableRow *row,
                gboolean exact)
{
  g_autofree char *candidates = NULL;

  if (row->kind == SAYLAU_MARK_CANDIDATE)
    return g_strdup (saylau_result_view_get_name (get_view (table), row->subject));
  candidates = saylau_result_view_describe_unreported (get_view (table));
  /* Translators: {candidates} is a number of them, "Not reported (5 candidates)", or the name of one. */
  return saylau_language_fill (saylau_language_word (table->language, "Not reported ({candidates})"), "candidates", candidates, NULL);
}

static char *
party_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  if (row->kind != SAYLAU_MARK_CANDIDATE)
    return NULL;
  return g_strdup (saylau_result_view_get_party (get_view (table), row->subject));
}

static char *
share_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauResultView *view = get_view (table);
  const SaylauShare *share;

  if (row->kind != SAYLAU_MARK_CANDIDATE)
    return write_percent (table, clear_dust (view->unreported, 9), exact);
  share = saylau_shares_get (view->shares, row->subject);
  if (!exact && !share->reported)
    return g_strdup (saylau_language_word (table->language, "not reported"));
  if (!exact && isnan (share->percent))
    return g_strdup (saylau_language_word (table->language, "share not known"));
  return write_percent (table, share->percent, exact);
}

static char *
votes_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  if (row->kind != SAYLAU_MARK_CANDIDATE)
    return NULL;
  return saylau_chart_table_count (table, saylau_shares_get (get_view (table)->shares, row->subject)->votes, exact);
}

static double
get_compared (const SaylauChartTable *table,
              const SaylauTableRow *row)
{
  const SaylauResultView *view = get_view (table);

  return row->kind == SAYLAU_MARK_CANDIDATE && view->compare != NULL ? saylau_shares_get (view->compare, row->subject)->percent : NAN;
}

static char *
compared_cell (const SaylauChartTable *table,
               const SaylauTableRow *row,
               gboolean exact)
{
  return write_percent (table, get_compared (table, row), exact);
}

static char *
difference_cell (const SaylauChartTable *table,
                 const SaylauTableRow *row,
                 gboolean exact)
{
  const SaylauResultView *view = get_view (table);
  double points = NAN;

  if (row->kind == SAYLAU_MARK_CANDIDATE)
    points = saylau_shares_get (view->shares, row->subject)->percent - get_compared (table, row);
  if (isnan (points))
    return NULL;
  return exact ? saylau_chart_table_number (clear_dust (points, 13))
               : saylau_language_number (table->language, points, table->spec->decimals);
}

static char *
basis_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauShare *share;

  if (row->kind != SAYLAU_MARK_CANDIDATE)
    {
      if (isnan (get_view (table)->unreported))
        return NULL;
      /* Translators: how a share is known: it is what the shares of all others leave of 100 %. */
      return g_strdup (saylau_language_word (table->language, "what the others leave"));
    }
  share = saylau_shares_get (get_view (table)->shares, row->subject);
  if (!share->reported || isnan (share->percent))
    return NULL;
  return g_strdup (share->computed ? saylau_language_word (table->language, "computed from counts")
                                   : saylau_language_word (table->language, "as announced"));
}

static char *
tally_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return g_strdup (saylau_result_view_tally_label (get_view (table)->tally, table->language));
}

static char *
date_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_chart_table_time (table, &get_view (table)->tally->time, exact);
}

static char *
area_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_chart_table_text (table, saylau_election_get_area (table->election, get_view (table)->area)->name);
}

static char *
sources_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_sources (table, get_view (table)->tally->sources, exact);
}

static char *
registered_cell (const SaylauChartTable *table,
                 const SaylauTableRow *row,
                 gboolean exact)
{
  return saylau_chart_table_count (table, get_view (table)->result->registered, exact);
}

static char *
ballots_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_count (table, get_view (table)->result->cast, exact);
}

static char *
valid_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return saylau_chart_table_count (table, get_view (table)->result->valid, exact);
}

static char *
invalid_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return saylau_chart_table_count (table, get_view (table)->result->invalid, exact);
}

static char *
turnout_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  return write_percent (table, saylau_turnout_of_result (get_view (table)->result, NULL), exact);
}

static void
add_columns (SaylauChartTable *table)
{
  const SaylauResultView *view = get_view (table);
  const SaylauLanguage *language = table->language;

  /* Translators: the head of a column: who stood. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Candidate"), SAYLAU_COLUMN_PLAIN, candidate_cell);
  /* Translators: the head of a column of percentages: a candidate's share. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Share, %"), SAYLAU_COLUMN_NUMBER, share_cell);
  /* Translators: the head of a column of numbers: for a candidate. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Votes"), SAYLAU_COLUMN_NUMBER, votes_cell);
  if (view->compare_tally != NULL)
    {
      g_autofree char *tally = saylau_result_view_tally (view, view->compare_tally);
      /* Translators: the head of a column of percentages: a tally, "Exit poll, 9 June 2019, %". */
      g_autofree char *title = saylau_language_fill (saylau_language_word (language, "{tally}, %"), "tally", tally, NULL);

      saylau_chart_table_add_column (table, title, SAYLAU_COLUMN_NUMBER, compared_cell);
      /* Translators: the head of a column of numbers: how far two shares are apart, in percentage points. */
      saylau_chart_table_add_column (table, saylau_language_word (language, "Difference, points"), SAYLAU_COLUMN_NUMBER, difference_cell);
    }
  /* Translators: the head of a column: a candidate's political party. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Party"), SAYLAU_COLUMN_PLAIN, party_cell);
  /* Translators: the head of a column: whether a share is as announced or computed. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "How the share is known"), SAYLAU_COLUMN_PLAIN, basis_cell);
}

static void
add_context (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauColumnFlags context = SAYLAU_COLUMN_CONTEXT;

  saylau_chart_table_add_ids (table);
  /* Translators: the head of a column: a result as it stood at some time. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Tally"), context, tally_cell);
  /* Translators: the head of a column: when. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Date"), context, date_cell);
  /* Translators: the head of a column: a part of the country. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Area"), context, area_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Registered voters"), context | SAYLAU_COLUMN_NUMBER, registered_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Ballots cast"), context | SAYLAU_COLUMN_NUMBER, ballots_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Valid votes"), context | SAYLAU_COLUMN_NUMBER, valid_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Invalid ballots"), context | SAYLAU_COLUMN_NUMBER, invalid_cell);
  /* Translators: the head of a column of percentages: how many of the registered voters took part. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout, %"), context | SAYLAU_COLUMN_NUMBER, turnout_cell);
  /* Translators: the head of a column: who published the figures. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Sources"), context, sources_cell);
}

static void
add_rows (SaylauChartTable *table)
{
  const SaylauResultView *view = get_view (table);
  g_autoptr (GArray) unreported = saylau_result_view_get_unreported (view);

  for (guint i = 0; i < view->order->len; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_CANDIDATE, g_array_index (view->order, int, i), SAYLAU_NONE, 0);
  for (guint i = 0; i < unreported->len; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_CANDIDATE, g_array_index (unreported, int, i), SAYLAU_NONE, 0);
  if (unreported->len > 0)
    saylau_chart_table_add_row (table, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE, SAYLAU_NONE, 0);
}

/**
 * saylau_result_table_fill:
 * @table: an empty table of bars or of a pie
 *
 * Fills it with the candidates' shares and votes. Without a result there are heads and no rows.
 */
void
saylau_result_table_fill (SaylauChartTable *table)
{
  SaylauResultView *view = saylau_result_view_new (table->election, table->spec, table->language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_result_view_free;
  table->title = saylau_chart_table_text (table, table->election->title);
  table->subtitle = saylau_result_words_subtitle (view);
  add_columns (table);
  add_context (table);
  if (view->result != NULL)
    add_rows (table);
}
