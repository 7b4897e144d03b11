/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/digits-view.h"
#include "charts/station-words.h"

/* The table of digits: a row for each digit of each small chart; the row's part counts through them. */

static const SaylauDigitsPanel *
get_panel (const SaylauChartTable *table,
           const SaylauTableRow *row)
{
  return &((const SaylauDigitsView *) table->view)->panels[row->part / 10];
}

static char *
name_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return saylau_digits_view_describe_panel (table->view, get_panel (table, row));
}

static char *
digit_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return saylau_chart_table_count (table, row->part % 10, exact);
}

static char *
count_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  return saylau_chart_table_count (table, get_panel (table, row)->counts.digits[row->part % 10], exact);
}

static char *
expected_cell (const SaylauChartTable *table,
               const SaylauTableRow *row,
               gboolean exact)
{
  double expected = saylau_digits_view_get_expected (get_panel (table, row), row->part % 10);

  return exact ? saylau_chart_table_number (expected) : saylau_language_number (table->language, expected, 1);
}

/**
 * saylau_digits_table_fill:
 * @table: an empty table of digits
 *
 * Fills it with the digits.
 */
void
saylau_digits_table_fill (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;
  SaylauDigitsView *view = saylau_digits_view_new (table->election, table->spec, language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_digits_view_free;
  table->title = g_strdup (saylau_digits_view_get_title (view));
  table->subtitle = saylau_station_words_subtitle (view->stations, table->title);
  if (view->stations->figures == NULL)
    return;
  saylau_chart_table_add_column (table, saylau_language_word (language, "Digits of"), SAYLAU_COLUMN_PLAIN, name_cell);
  /* Translators: the head of a column: 0 to 9. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Digit"), SAYLAU_COLUMN_NUMBER, digit_cell);
  /* Translators: the head of a column: how many counts have the digit. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Counts"), SAYLAU_COLUMN_NUMBER, count_cell);
  /* Translators: the head of a column: how many counts would have the digit. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Expected"), SAYLAU_COLUMN_NUMBER, expected_cell);
  for (guint i = 0; i < 10 * SAYLAU_N_DIGIT_PANELS; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_STATIONS, SAYLAU_NONE, i, SAYLAU_NO_TIME);
}
