/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "charts/result-view.h"
#include "charts/timeline-range.h"
#include "charts/timeline-words.h"

/* The table of the timeline: phases, tallies and events by time, and of an event a row for each figure that anybody
 * states, with who states it. An event of which nobody states a figure has one row without. */

static const SaylauEvent *
get_event (const SaylauChartTable *table,
           const SaylauTableRow *row)
{
  return row->kind == SAYLAU_MARK_EVENT ? saylau_election_get_event (table->election, row->subject) : NULL;
}

static const SaylauFigure *
get_figure (const SaylauChartTable *table,
            const SaylauTableRow *row)
{
  if (row->part == SAYLAU_NONE)
    return NULL;
  return g_ptr_array_index (get_event (table, row)->figures, row->part);
}

static const char *
get_figure_word (const SaylauLanguage *language,
                 SaylauFigureWhat what)
{
  static const char *const words[] = {
    [SAYLAU_FIGURE_PARTICIPANTS] = "Participants",
    [SAYLAU_FIGURE_DETAINED] = "Detained",
    [SAYLAU_FIGURE_JAILED] = "Jailed",
    [SAYLAU_FIGURE_FINED] = "Fined",
    [SAYLAU_FIGURE_INJURED] = "Injured",
    [SAYLAU_FIGURE_KILLED] = "Killed",
  };

  return saylau_language_word (language, words[what]);
}

static char *
kind_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  if (row->kind == SAYLAU_MARK_PHASE)
    /* Translators: what a row of a table is: a part of the campaign. */
    return g_strdup (saylau_language_word (table->language, "Phase"));
  if (row->kind == SAYLAU_MARK_TALLY)
    return g_strdup (saylau_language_word (table->language, "Tally"));
  return g_strdup (saylau_timeline_words_kind (table->language, get_event (table, row)->kind));
}

static char *
start_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  if (row->kind == SAYLAU_MARK_PHASE)
    return saylau_chart_table_time (table, &saylau_election_get_phase (table->election, row->subject)->start, exact);
  if (row->kind == SAYLAU_MARK_TALLY)
    return saylau_chart_table_time (table, &saylau_election_get_tally (table->election, row->subject)->time, exact);
  return saylau_chart_table_time (table, &get_event (table, row)->start, exact);
}

static char *
end_cell (const SaylauChartTable *table,
          const SaylauTableRow *row,
          gboolean exact)
{
  if (row->kind == SAYLAU_MARK_PHASE)
    return saylau_chart_table_time (table, &saylau_election_get_phase (table->election, row->subject)->end, exact);
  if (row->kind == SAYLAU_MARK_TALLY)
    return NULL;
  return saylau_chart_table_time (table, &get_event (table, row)->end, exact);
}

static char *
title_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  if (row->kind == SAYLAU_MARK_PHASE)
    return saylau_chart_table_text (table, saylau_election_get_phase (table->election, row->subject)->label);
  if (row->kind == SAYLAU_MARK_TALLY)
    return g_strdup (saylau_result_view_tally_label (saylau_election_get_tally (table->election, row->subject), table->language));
  return saylau_chart_table_text (table, get_event (table, row)->title);
}

static char *
place_cell (const SaylauChartTable *table,
            const SaylauTableRow *row,
            gboolean exact)
{
  const SaylauEvent *event = get_event (table, row);

  return event != NULL ? saylau_chart_table_text (table, event->place) : NULL;
}

static char *
area_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  const SaylauEvent *event = get_event (table, row);
  g_autoptr (GString) list = NULL;

  if (event == NULL)
    return NULL;
  list = g_string_new (NULL);
  for (guint i = 0; i < event->areas->len; i++)
    {
      const SaylauArea *area = saylau_election_get_area (table->election, g_array_index (event->areas, int, i));
      g_autofree char *name = saylau_chart_table_text (table, area->name);

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", name);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
what_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  return figure != NULL ? g_strdup (get_figure_word (table->language, figure->what)) : NULL;
}

static char *
lowest_cell (const SaylauChartTable *table,
             const SaylauTableRow *row,
             gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  return figure != NULL ? saylau_chart_table_count (table, figure->min, exact) : NULL;
}

static char *
highest_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  return figure != NULL ? saylau_chart_table_count (table, figure->max, exact) : NULL;
}

static char *
said_cell (const SaylauChartTable *table,
           const SaylauTableRow *row,
           gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  return figure != NULL ? saylau_chart_table_text (table, figure->text) : NULL;
}

static char *
by_cell (const SaylauChartTable *table,
         const SaylauTableRow *row,
         gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  if (figure == NULL)
    return NULL;
  if (figure->by == NULL && !exact)
    return g_strdup (saylau_language_word (table->language, "not said by whom"));
  return saylau_chart_table_text (table, figure->by);
}

static char *
official_cell (const SaylauChartTable *table,
               const SaylauTableRow *row,
               gboolean exact)
{
  const SaylauFigure *figure = get_figure (table, row);

  if (figure == NULL)
    return NULL;
  if (figure->official)
    /* Translators: in a column "Official claim": a claim of officials. */
    return g_strdup (saylau_language_word (table->language, "yes"));
  /* Translators: in a column "Official claim": a claim of others than officials. */
  return g_strdup (saylau_language_word (table->language, "no"));
}

static char *
sources_cell (const SaylauChartTable *table,
              const SaylauTableRow *row,
              gboolean exact)
{
  if (row->kind == SAYLAU_MARK_PHASE)
    return NULL;
  if (row->kind == SAYLAU_MARK_TALLY)
    return saylau_chart_table_sources (table, saylau_election_get_tally (table->election, row->subject)->sources, exact);
  return saylau_chart_table_sources (table, get_event (table, row)->sources, exact);
}

static void
add_columns (SaylauChartTable *table)
{
  const SaylauLanguage *language = table->language;

  /* Translators: the head of a column: when something began. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Start"), SAYLAU_COLUMN_PLAIN, start_cell);
  /* Translators: the head of a column: when something ended. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "End"), SAYLAU_COLUMN_PLAIN, end_cell);
  /* Translators: the head of a column: of which kind an event is. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Kind"), SAYLAU_COLUMN_PLAIN, kind_cell);
  /* Translators: the head of a column of events. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "What happened"), SAYLAU_COLUMN_PLAIN, title_cell);
  /* Translators: the head of a column: where something happened. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Place"), SAYLAU_COLUMN_PLAIN, place_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Area"), SAYLAU_COLUMN_PLAIN, area_cell);
  /* Translators: the head of a column: what a claim counts, such as "Detained". */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Claim about"), SAYLAU_COLUMN_PLAIN, what_cell);
  /* Translators: the head of a column of numbers: the least that a claim may mean. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Lowest"), SAYLAU_COLUMN_NUMBER, lowest_cell);
  /* Translators: the head of a column of numbers: the most that a claim may mean. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Highest"), SAYLAU_COLUMN_NUMBER, highest_cell);
  /* Translators: the head of a column: the words of a claim. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "In words"), SAYLAU_COLUMN_PLAIN, said_cell);
  /* Translators: the head of a column: who makes a claim. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Said by"), SAYLAU_COLUMN_PLAIN, by_cell);
  /* Translators: the head of a column of yes and no: whether officials make a claim. */
  saylau_chart_table_add_column (table, saylau_language_word (language, "Official claim"), SAYLAU_COLUMN_PLAIN, official_cell);
  saylau_chart_table_add_column (table, saylau_language_word (language, "Sources"), SAYLAU_COLUMN_PLAIN, sources_cell);
  saylau_chart_table_add_ids (table);
}

static gboolean
is_in (SaylauTimelineRange range,
       gint64 start,
       gint64 end)
{
  return start < range.to && end > range.from;
}

static void
add_event (SaylauChartTable *table,
           int index,
           SaylauTimelineRange range)
{
  const SaylauEvent *event = saylau_election_get_event (table->election, index);
  gint64 start = saylau_event_get_start (event);

  if (!is_in (range, start, saylau_event_get_end (event)))
    return;
  if (event->figures->len == 0)
    saylau_chart_table_add_row (table, SAYLAU_MARK_EVENT, index, SAYLAU_NONE, start);
  for (guint i = 0; i < event->figures->len; i++)
    saylau_chart_table_add_row (table, SAYLAU_MARK_EVENT, index, i, start);
}

/* Phases before tallies before events, where all begin at once; what is in the document's order stays so. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SaylauTableRow *first = a;
  const SaylauTableRow *second = b;

  if (first->time != second->time)
    return first->time < second->time ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->subject != second->subject)
    return first->subject < second->subject ? -1 : 1;
  return first->part - second->part;
}

static void
add_rows (SaylauChartTable *table,
          SaylauTimelineRange range)
{
  const SaylauElection *election = table->election;

  for (guint i = 0; i < election->phases->len; i++)
    {
      const SaylauPhase *phase = saylau_election_get_phase (election, i);

      if (is_in (range, phase->start.start, phase->end.end))
        saylau_chart_table_add_row (table, SAYLAU_MARK_PHASE, i, SAYLAU_NONE, phase->start.start);
    }
  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTime *time = &saylau_election_get_tally (election, i)->time;

      if (saylau_time_is_set (time) && is_in (range, time->start, time->end))
        saylau_chart_table_add_row (table, SAYLAU_MARK_TALLY, i, SAYLAU_NONE, time->start);
    }
  for (guint i = 0; i < election->events->len; i++)
    add_event (table, i, range);
  g_array_sort (table->rows, compare_rows);
}

/**
 * saylau_timeline_table_fill:
 * @table: an empty table of a timeline
 *
 * Fills it with what the time that is shown holds.
 */
void
saylau_timeline_table_fill (SaylauChartTable *table)
{
  SaylauTimelineRange range = saylau_timeline_range_fit (table->election);

  if (table->spec->from != SAYLAU_NO_TIME)
    range.from = table->spec->from;
  if (table->spec->to != SAYLAU_NO_TIME)
    range.to = table->spec->to;
  table->title = saylau_chart_table_text (table, table->election->title);
  table->subtitle = saylau_timeline_words_summary (table->language, table->election, range);
  add_columns (table);
  add_rows (table, range);
}
