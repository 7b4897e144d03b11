/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/chart-table-private.h"

#include "formats/csv-writer.h"
#include "formats/exact-number.h"

#include <math.h>
#include <string.h>

/* Each fills in title, columns and rows of its chart. */
static void (*const fill_functions[]) (SaylauChartTable *table) = {
  [SAYLAU_CHART_BAR] = saylau_result_table_fill,
  [SAYLAU_CHART_PIE] = saylau_result_table_fill,
  [SAYLAU_CHART_TIMELINE] = saylau_timeline_table_fill,
  [SAYLAU_CHART_AREAS] = saylau_area_table_fill,
  [SAYLAU_CHART_TURNOUT] = saylau_turnout_table_fill,
  [SAYLAU_CHART_COMPARE] = saylau_compare_table_fill,
  [SAYLAU_CHART_TALLIES] = saylau_tallies_table_fill,
  [SAYLAU_CHART_FINGERPRINT] = saylau_fingerprint_table_fill,
  [SAYLAU_CHART_TURNOUT_VOTES] = saylau_turnout_votes_table_fill,
  [SAYLAU_CHART_INTEGERS] = saylau_integers_table_fill,
  [SAYLAU_CHART_DIGITS] = saylau_digits_table_fill,
  [SAYLAU_CHART_CUMULATIVE] = saylau_cumulative_table_fill,
};

G_DEFINE_BOXED_TYPE (SaylauChartTable, saylau_chart_table, saylau_chart_table_ref, saylau_chart_table_unref)

static void
clear_column (gpointer data)
{
  g_free (((SaylauTableColumn *) data)->title);
}

static const SaylauTableColumn *
get_column (const SaylauChartTable *self,
            guint column)
{
  return &g_array_index (self->columns, SaylauTableColumn, column);
}

static char *
get_cell (const SaylauChartTable *self,
          guint row,
          guint column,
          gboolean exact)
{
  char *text = get_column (self, column)->cell (self, &g_array_index (self->rows, SaylauTableRow, row), exact);

  return text != NULL ? text : g_strdup ("");
}

static void
append_tsv (GString *out,
            const char *cell)
{
  for (const char *at = cell; *at != '\0'; at++)
    g_string_append_c (out, strchr ("\t\r\n", *at) != NULL ? ' ' : *at);
}

static void
append_cell (GString *out,
             const char *cell,
             gboolean is_first,
             SaylauTableFormat format)
{
  if (!is_first)
    g_string_append_c (out, format == SAYLAU_TABLE_CSV ? ',' : '\t');
  if (format == SAYLAU_TABLE_CSV)
    saylau_csv_append (out, cell);
  else
    append_tsv (out, cell);
}

/**
 * saylau_chart_table_add_column:
 * @self: a table that is being filled
 * @title: what its head says, in the reader's language
 * @flags: what kind of column it is
 * @cell: writes its cells
 *
 * Adds a column behind those that are there.
 */
void
saylau_chart_table_add_column (SaylauChartTable *self,
                               const char *title,
                               SaylauColumnFlags flags,
                               SaylauCellFunc cell)
{
  SaylauTableColumn column = { g_strdup (title), flags, cell };

  g_array_append_val (self->columns, column);
}

static char *
id_cell (const SaylauChartTable *table,
         const SaylauTableRow *row,
         gboolean exact)
{
  const SaylauElection *election = table->election;

  switch ((guint) row->kind)
    {
    case SAYLAU_MARK_CANDIDATE:
      return g_strdup (saylau_election_get_candidate (election, row->subject)->id);
    case SAYLAU_MARK_AREA:
      return g_strdup (saylau_election_get_area (election, row->subject)->id);
    case SAYLAU_MARK_REPORT:
      return g_strdup (saylau_election_get_area (election, ((SaylauTurnoutReport *) g_ptr_array_index (election->turnout, row->subject))->area)->id);
    case SAYLAU_MARK_TALLY:
      return g_strdup (saylau_election_get_tally (election, row->subject)->id);
    case SAYLAU_MARK_EVENT:
      return g_strdup (saylau_election_get_event (election, row->subject)->id);
    case SAYLAU_MARK_PHASE:
      return g_strdup (saylau_election_get_phase (election, row->subject)->id);
    default:
      return NULL;
    }
}

/**
 * saylau_chart_table_add_ids:
 * @self: a table that is being filled
 *
 * Adds a column of what the document calls that which a row stands for; of a report of turnout it is the area.
 */
void
saylau_chart_table_add_ids (SaylauChartTable *self)
{
  /* Translators: the head of a column of short names for programs. */
  saylau_chart_table_add_column (self, saylau_language_word (self->language, "Id"), SAYLAU_COLUMN_CONTEXT, id_cell);
}

/**
 * saylau_chart_table_add_row:
 * @self: a table that is being filled
 * @kind: what the row stands for
 * @subject: the index of that in the election, or %SAYLAU_NONE
 * @part: which part of it, or %SAYLAU_NONE
 * @time: where it stands in time, in a table that goes by it
 *
 * Adds a row behind those that are there.
 */
void
saylau_chart_table_add_row (SaylauChartTable *self,
                            SaylauMarkKind kind,
                            int subject,
                            int part,
                            gint64 time)
{
  SaylauTableRow row = { kind, subject, part, time };

  g_array_append_val (self->rows, row);
}

/**
 * saylau_chart_table_number:
 * @number: a number, or NAN
 *
 * Returns: (transfer full) (nullable): @number exactly; %NULL where it is missing
 */
char *
saylau_chart_table_number (double number)
{
  GString *text;

  if (isnan (number))
    return NULL;
  text = g_string_new (NULL);
  saylau_exact_number_append (text, number);
  return g_string_free (text, FALSE);
}

/**
 * saylau_chart_table_count:
 * @self: a table
 * @count: a count, or %SAYLAU_MISSING
 * @exact: whether the exact text is wanted
 *
 * Returns: (transfer full) (nullable): @count; %NULL where it is missing
 */
char *
saylau_chart_table_count (const SaylauChartTable *self,
                          gint64 count,
                          gboolean exact)
{
  if (count == SAYLAU_MISSING)
    return NULL;
  return exact ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : saylau_language_count (self->language, count);
}

/**
 * saylau_chart_table_text:
 * @self: a table
 * @text: (nullable): a text of the document
 *
 * Returns: (transfer full) (nullable): @text in the reader's language
 */
char *
saylau_chart_table_text (const SaylauChartTable *self,
                         const SaylauText *text)
{
  return text != NULL ? g_strdup (saylau_text_get (text, saylau_language_get_tag (self->language))) : NULL;
}

/**
 * saylau_chart_table_time:
 * @self: a table
 * @time: a time, which may be unset
 * @exact: whether it is wanted as the document writes it
 *
 * Returns: (transfer full) (nullable): @time; %NULL where there is none
 */
char *
saylau_chart_table_time (const SaylauChartTable *self,
                         const SaylauTime *time,
                         gboolean exact)
{
  if (!saylau_time_is_set (time))
    return NULL;
  return exact ? g_strdup (time->text) : saylau_language_time (self->language, time, self->election->zone);
}

/**
 * saylau_chart_table_sources:
 * @self: a table
 * @sources: (element-type int): some of the election's sources
 * @exact: whether titles and addresses are wanted too
 *
 * Returns: (transfer full): who made them, in a row
 */
char *
saylau_chart_table_sources (const SaylauChartTable *self,
                            GArray *sources,
                            gboolean exact)
{
  const char *tag = saylau_language_get_tag (self->language);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const SaylauSource *source = saylau_election_get_source (self->election, g_array_index (sources, int, i));
      const char *title = source->title != NULL ? saylau_text_get (source->title, tag) : source->id;

      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append (list, source->publisher != NULL ? saylau_text_get (source->publisher, tag) : title);
      if (exact && source->publisher != NULL)
        g_string_append_printf (list, ": %s", title);
      if (exact && source->url != NULL)
        g_string_append_printf (list, " <%s>", source->url);
    }
  return g_string_free (list, FALSE);
}

/**
 * saylau_chart_table_new:
 * @election: a sealed election
 * @spec: a chart of it
 *
 * Returns: (transfer full) (nullable): the table of the chart's numbers; %NULL: this kind of chart has none
 */
SaylauChartTable *
saylau_chart_table_new (SaylauElection *election,
                        const SaylauChartSpec *spec)
{
  SaylauChartTable *self;

  if ((guint) spec->chart >= G_N_ELEMENTS (fill_functions) || fill_functions[spec->chart] == NULL)
    return NULL;

  self = g_new0 (SaylauChartTable, 1);
  g_atomic_ref_count_init (&self->references);
  self->election = saylau_election_ref (election);
  self->spec = saylau_chart_spec_copy (spec);
  self->language = saylau_language_get (spec->lang);
  self->columns = g_array_new (FALSE, FALSE, sizeof (SaylauTableColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SaylauTableRow));
  fill_functions[spec->chart](self);
  return self;
}

/**
 * saylau_chart_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
SaylauChartTable *
saylau_chart_table_ref (SaylauChartTable *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * saylau_chart_table_unref:
 * @self: (transfer full): a table
 *
 * Gives up a reference.
 */
void
saylau_chart_table_unref (SaylauChartTable *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  if (self->free_view != NULL)
    self->free_view (self->view);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self->title);
  g_free (self->subtitle);
  saylau_chart_spec_free (self->spec);
  saylau_election_unref (self->election);
  g_free (self);
}

/**
 * saylau_chart_table_get_spec:
 * @self: a table
 *
 * Returns: (transfer none): the chart whose numbers these are
 */
const SaylauChartSpec *
saylau_chart_table_get_spec (const SaylauChartTable *self)
{
  return self->spec;
}

/**
 * saylau_chart_table_get_title:
 * @self: a table
 *
 * Returns: (transfer none): what the numbers are of
 */
const char *
saylau_chart_table_get_title (const SaylauChartTable *self)
{
  return self->title;
}

/**
 * saylau_chart_table_get_subtitle:
 * @self: a table
 *
 * Returns: (transfer none): of which tally, day and area, or of which time
 */
const char *
saylau_chart_table_get_subtitle (const SaylauChartTable *self)
{
  return self->subtitle;
}

/**
 * saylau_chart_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are below the head
 */
guint
saylau_chart_table_get_n_rows (const SaylauChartTable *self)
{
  return self->rows->len;
}

/**
 * saylau_chart_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns there are
 */
guint
saylau_chart_table_get_n_columns (const SaylauChartTable *self)
{
  return self->columns->len;
}

/**
 * saylau_chart_table_get_column_title:
 * @self: a table
 * @column: a column of it
 *
 * Returns: (transfer none): what its head says, in the reader's language
 */
const char *
saylau_chart_table_get_column_title (const SaylauChartTable *self,
                                     guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->title;
}

/**
 * saylau_chart_table_is_number:
 * @self: a table
 * @column: a column of it
 *
 * Returns: whether its cells are numbers, as far as they are not missing
 */
gboolean
saylau_chart_table_is_number (const SaylauChartTable *self,
                              guint column)
{
  g_return_val_if_fail (column < self->columns->len, FALSE);

  return (get_column (self, column)->flags & SAYLAU_COLUMN_NUMBER) != 0;
}

/**
 * saylau_chart_table_is_context:
 * @self: a table
 * @column: a column of it
 *
 * Returns: whether it helps only who reads a row without its table, and so needs not be shown
 */
gboolean
saylau_chart_table_is_context (const SaylauChartTable *self,
                               guint column)
{
  g_return_val_if_fail (column < self->columns->len, FALSE);

  return (get_column (self, column)->flags & SAYLAU_COLUMN_CONTEXT) != 0;
}

/**
 * saylau_chart_table_get_shown:
 * @self: a table
 * @row: a row of it
 * @column: a column of it
 *
 * Returns: (transfer full): the cell as the chart says it; where nothing is known it says so or is ""
 */
char *
saylau_chart_table_get_shown (const SaylauChartTable *self,
                              guint row,
                              guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return get_cell (self, row, column, FALSE);
}

/**
 * saylau_chart_table_get_exact:
 * @self: a table
 * @row: a row of it
 * @column: a column of it
 *
 * Returns: (transfer full): the cell exactly: numbers with a point and all their digits, "" where there is none
 */
char *
saylau_chart_table_get_exact (const SaylauChartTable *self,
                              guint row,
                              guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return get_cell (self, row, column, TRUE);
}

/**
 * saylau_chart_table_get_subject:
 * @self: a table
 * @row: a row of it
 * @subject: (out): the index in the election of what it stands for, or %SAYLAU_NONE
 *
 * Returns: what the row stands for, as a mark of the chart does
 */
SaylauMarkKind
saylau_chart_table_get_subject (const SaylauChartTable *self,
                                guint row,
                                int *subject)
{
  const SaylauTableRow *at = &g_array_index (self->rows, SaylauTableRow, row);

  g_return_val_if_fail (row < self->rows->len, SAYLAU_MARK_UNREPORTED);

  *subject = at->subject;
  return at->kind;
}

/**
 * saylau_chart_table_to_text:
 * @self: a table
 * @format: how cells are told apart
 *
 * All columns and rows, below a head, exactly. May be called from any thread.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
saylau_chart_table_to_text (const SaylauChartTable *self,
                            SaylauTableFormat format)
{
  const char *end = format == SAYLAU_TABLE_CSV ? "\r\n" : "\n";
  GString *out = g_string_new (NULL);

  for (guint column = 0; column < self->columns->len; column++)
    append_cell (out, get_column (self, column)->title, column == 0, format);
  g_string_append (out, end);
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint column = 0; column < self->columns->len; column++)
        {
          g_autofree char *cell = get_cell (self, row, column, TRUE);

          append_cell (out, cell, column == 0, format);
        }
      g_string_append (out, end);
    }
  return g_string_free (out, FALSE);
}
