/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/area-values.h"
#include "charts/area-view.h"
#include "charts/area-words.h"
#include "charts/result-view.h"

#include <math.h>

/* The table of a map: a row an area, also where no figure of it was published. */

static const SaylauAreaView *
get_view (const SaylauChartTable *table)
{
  return table->view;
}

static const SaylauAreaFigure *
get_figure (const SaylauChartTable *table,
            const SaylauTableRow *row)
{
  return saylau_area_view_get (get_view (table), row->part);
}

/* In @decimals, which are those of the map, or exactly. */
static char *
write_number (const SaylauChartTable *table,
              double number,
              gboolean exact)
{
  if (isnan (number))
    return NULL;
  return exact ? saylau_chart_table_number (number) : saylau_language_number (table->language, number, get_view (table)->decimals);
}

static char *
area_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  return g_strdup (saylau_area_values_name (get_view (table), row->subject));
}

static char *
value_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  double value = get_figure (table, row)->value;

  /* Of two figures that contradict each other neither is the figure. */
  if (get_figure (table, row)->differ)
    return exact ? NULL : saylau_area_values_short_value (get_view (table), get_figure (table, row));
  if (isnan (value) && !exact)
    return g_strdup (saylau_area_values_absence (get_view (table)));
  /* A difference of two decimal figures has no more digits than they have. */
  if (get_view (table)->measure == SAYLAU_MEASURE_DIFFERENCE)
    value = round (value * 1e9) / 1e9;
  return write_number (table, value, exact);
}

static char *
winner_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  const SaylauAreaFigure *figure = get_figure (table, row);

  /* Of two with just as much none is first. */
  if (figure->candidate == SAYLAU_NONE || figure->tied)
    return exact ? NULL : saylau_area_values_value (get_view (table), figure);
  return saylau_area_values_leader (get_view (table), figure);
}

static char *
now_cell (const SaylauChartTable *table,
          const SaylauTableRow *row,
          gboolean exact)
{
  return write_number (table, get_figure (table, row)->now, exact);
}

static char *
before_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  return write_number (table, get_figure (table, row)->before, exact);
}

/* An open end is none: "up to 100" has no lowest number, and "at least 100" no highest. */
static char *
lowest_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  const SaylauClaimRange *claims = &get_figure (table, row)->claims;

  if (claims->lowest == SAYLAU_MISSING && !exact)
    return g_strdup (saylau_area_values_absence (get_view (table)));
  return claims->up_to ? NULL : saylau_chart_table_count (table, claims->lowest, exact);
}

static char *
highest_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  const SaylauClaimRange *claims = &get_figure (table, row)->claims;

  return claims->or_more ? NULL : saylau_chart_table_count (table, claims->highest, exact);
}

static char *
time_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  const SaylauTime *time = get_figure (table, row)->time;

  return time != NULL ? saylau_chart_table_time (table, time, exact) : NULL;
}

static char *
basis_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauAreaFigure *figure = get_figure (table, row);

  if (isnan (figure->value))
    return NULL;
  if (figure->differ)
    {
      g_autofree char *claims = saylau_area_values_claims (get_view (table), figure);

      return g_strdup_printf ("%s: %s", saylau_language_word (table->language, "figures contradict each other"), claims);
    }
  return g_strdup (figure->computed ? saylau_language_word (table->language, "computed from counts")
                                    : saylau_language_word (table->language, "as announced"));
}

static char *
sources_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  g_autoptr (GArray) sources = saylau_area_view_list_sources (table->view, row->part);

  return saylau_chart_table_sources (table, sources, exact);
}

static char *
claimants_cell (const SaylauChartTable *table,
                const SaylauTableRow *row,
                gboolean exact)
{
  return saylau_area_values_claimants (get_view (table), get_figure (table, row), G_MAXUINT);
}

static void
add_share (SaylauChartTable *table,
           SaylauCellFunc cell)
{
  saylau_chart_table_add_column (table, saylau_language_word (table->language, "Share, %"), SAYLAU_COLUMN_NUMBER, cell);
}

static void
add_basis (SaylauChartTable *table)
{
  /* Translators: the head of a column: whether a figure is as announced or computed. */
  saylau_chart_table_add_column (table, saylau_language_word (table->language, "How it is known"), SAYLAU_COLUMN_PLAIN, basis_cell);
}

static void
add_difference (SaylauChartTable *table)
{
  const SaylauTally *compared = saylau_election_get_tally (table->election, get_view (table)->compare);
  g_autofree char *title = saylau_language_fill (saylau_language_word (table->language, "{tally}, %"),
                                                 "tally", saylau_result_view_tally_label (compared, table->language), NULL);

  add_share (table, now_cell);
  saylau_chart_table_add_column (table, title, SAYLAU_COLUMN_NUMBER, before_cell);
  saylau_chart_table_add_column (table, saylau_language_word (table->language, "Difference, points"), SAYLAU_COLUMN_NUMBER, value_cell);
}

static void
add_measure (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;

  switch (get_view (table)->measure)
    {
    case SAYLAU_MEASURE_WINNER:
      saylau_chart_table_add_column (table, saylau_language_word (language, "Candidate"), SAYLAU_COLUMN_PLAIN, winner_cell);
      add_share (table, value_cell);
      add_basis (table);
      break;
    case SAYLAU_MEASURE_TURNOUT:
      saylau_chart_table_add_column (table, saylau_language_word (language, "Turnout, %"), SAYLAU_COLUMN_NUMBER, value_cell);
      saylau_chart_table_add_column (table, saylau_language_word (language, "Time"), SAYLAU_COLUMN_PLAIN, time_cell);
      add_basis (table);
      break;
    case SAYLAU_MEASURE_EVENTS:
      saylau_chart_table_add_column (table, saylau_language_word (language, "Events"), SAYLAU_COLUMN_NUMBER, value_cell);
      break;
    case SAYLAU_MEASURE_DETAINED:
      saylau_chart_table_add_column (table, saylau_language_word (language, "Lowest"), SAYLAU_COLUMN_NUMBER, lowest_cell);
      saylau_chart_table_add_column (table, saylau_language_word (language, "Highest"), SAYLAU_COLUMN_NUMBER, highest_cell);
      saylau_chart_table_add_column (table, saylau_language_word (language, "Said by"), SAYLAU_COLUMN_PLAIN, claimants_cell);
      break;
    case SAYLAU_MEASURE_DIFFERENCE:
      if (get_view (table)->compare != SAYLAU_NONE)
        add_difference (table);
      break;
    case SAYLAU_MEASURE_SHARE:
    case SAYLAU_MEASURE_AUTO:
    default:
      add_share (table, value_cell);
      add_basis (table);
      break;
    }
}

/**
 * saylau_area_table_fill:
 * @table: an empty table of a map of areas
 *
 * Fills it with what the map tells of each area.
 */
void
saylau_area_table_fill (SaylauChartTable *table)
{
  SaylauAreaView *view = saylau_area_view_new (table->election, table->spec, table->language);

  table->view = view;
  table->free_view = (GDestroyNotify) saylau_area_view_free;
  table->title = saylau_area_words_measure (view);
  table->subtitle = saylau_area_words_subtitle (view);
  saylau_chart_table_add_column (table, saylau_language_word (table->language, "Area"), SAYLAU_COLUMN_PLAIN, area_cell);
  add_measure (table);
  saylau_chart_table_add_ids (table);
  saylau_chart_table_add_column (table, saylau_language_word (table->language, "Sources"), SAYLAU_COLUMN_CONTEXT, sources_cell);
  for (guint i = 0; i < view->figures->len; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_AREA, saylau_area_view_get (view, i)->area, i, 0);
}
