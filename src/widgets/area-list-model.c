/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/area-list-model.h"

#include "analysis/area-filter.h"
#include "analysis/search-fold.h"
#include "charts/area-values.h"

#include <math.h>
#include <string.h>

/* Figures of an area, and what it is sorted by; NAN: it is not known. */
typedef struct
{
  guint figure;
  double key;
} Row;

/**
 * SaylauAreaListModel:
 *
 * The areas of a map with their figures, filtered and sorted. Where the order changes the list hears nothing, and writes the
 * cells in sight anew, so that 5,000 areas are sorted between two frames. Only how many rows there are is told.
 */
struct _SaylauAreaListModel
{
  SaylauRowList parent_instance;

  SaylauElection *election;
  SaylauChartSpec *spec;
  SaylauChartSpec *more_spec;
  SaylauAreaView *view; /* as the map shows it */
  SaylauAreaView *more; /* what stands beside it; NULL: nothing does */
  guint *name_ranks;    /* by figure, or NULL: nobody asked yet */
  GPtrArray *names;     /* by figure, without what most end with */
  GArray *rows;         /* (element-type Row) */
};

G_DEFINE_FINAL_TYPE (SaylauAreaListModel, saylau_area_list_model, SAYLAU_TYPE_ROW_LIST)

static void
clear (SaylauAreaListModel *self)
{
  g_clear_pointer (&self->view, saylau_area_view_free);
  g_clear_pointer (&self->more, saylau_area_view_free);
  g_clear_pointer (&self->spec, saylau_chart_spec_free);
  g_clear_pointer (&self->more_spec, saylau_chart_spec_free);
  g_clear_pointer (&self->name_ranks, g_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->election, saylau_election_unref);
}

static void
saylau_area_list_model_finalize (GObject *object)
{
  SaylauAreaListModel *self = SAYLAU_AREA_LIST_MODEL (object);

  clear (self);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (saylau_area_list_model_parent_class)->finalize (object);
}

static void
saylau_area_list_model_class_init (SaylauAreaListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = saylau_area_list_model_finalize;
}

static void
saylau_area_list_model_init (SaylauAreaListModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

typedef struct
{
  char *key;
  guint figure;
} Name;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *one = a, *other = b;
  int order = strcmp (one->key, other->key);

  return order != 0 ? order : (int) one->figure - (int) other->figure;
}

/* As the reader's alphabet has them. */
static const guint *
get_name_ranks (SaylauAreaListModel *self)
{
  guint n = self->view->figures->len;
  g_autofree Name *names = g_new (Name, MAX (n, 1));

  if (self->name_ranks != NULL)
    return self->name_ranks;
  for (guint i = 0; i < n; i++)
    names[i] = (Name){ g_utf8_collate_key (saylau_area_values_name (self->view, saylau_area_view_get (self->view, i)->area), -1), i };
  qsort (names, n, sizeof *names, compare_names);
  self->name_ranks = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      self->name_ranks[names[i].figure] = i;
      g_free (names[i].key);
    }
  return self->name_ranks;
}

/* Who leads is sorted by candidate, and of one by share: the largest first is the document's first candidate first, with
 * the largest share. */
static double
get_winner_key (const SaylauAreaFigure *figure)
{
  return isnan (figure->value) ? NAN : figure->value / 1000 - figure->candidate;
}

static double
get_key (SaylauAreaListModel *self,
         guint figure,
         SaylauAreaColumn column)
{
  const SaylauAreaFigure *record = saylau_area_view_get (self->view, figure);

  switch (column)
    {
    case SAYLAU_AREA_COLUMN_VALUE:
      return self->view->measure == SAYLAU_MEASURE_WINNER ? get_winner_key (record) : record->value;
    case SAYLAU_AREA_COLUMN_MORE:
      return self->more == NULL ? record->value : saylau_area_view_get (self->more, figure)->value;
    case SAYLAU_AREA_COLUMN_NAME:
    case SAYLAU_N_AREA_COLUMNS:
    default:
      return get_name_ranks (self)[figure];
    }
}

/* What is not known comes last in either direction: it is neither much nor little. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer descending)
{
  const Row *one = a, *other = b;
  int order;

  if (isnan (one->key) != isnan (other->key))
    return isnan (one->key) ? 1 : -1;
  order = (one->key > other->key) - (one->key < other->key);
  if (GPOINTER_TO_INT (descending))
    order = -order;
  return order != 0 ? order : (int) one->figure - (int) other->figure;
}

static guint
get_figure (SaylauAreaListModel *self,
            guint row)
{
  return g_array_index (self->rows, Row, row).figure;
}

/**
 * saylau_area_list_model_new:
 *
 * Returns: (transfer full): a model without rows
 */
SaylauAreaListModel *
saylau_area_list_model_new (void)
{
  return g_object_new (SAYLAU_TYPE_AREA_LIST_MODEL, NULL);
}

/**
 * saylau_area_list_model_set:
 * @self: a model
 * @election: (nullable): a sealed election; %NULL: there are no rows
 * @spec: (nullable): a map of it; %NULL without an election
 *
 * Computes the figures. Which rows there are, and their order, follow with saylau_area_list_model_arrange(), but rows of
 * another election or of another area's parts go at once.
 */
void
saylau_area_list_model_set (SaylauAreaListModel *self,
                            SaylauElection *election,
                            const SaylauChartSpec *spec)
{
  g_autoptr (SaylauElection) before = g_steal_pointer (&self->election); /* or another could stand in its place in memory */
  int whole = self->view != NULL ? self->view->whole : SAYLAU_NONE;

  if (election != NULL)
    saylau_election_ref (election);
  clear (self);
  self->election = election;
  if (election != NULL)
    {
      const SaylauLanguage *language = saylau_language_get (spec->lang);

      self->spec = saylau_chart_spec_copy (spec);
      self->view = saylau_area_view_new (election, self->spec, language);
      self->more_spec = saylau_chart_spec_copy (spec);
      self->more_spec->measure = self->view->measure == SAYLAU_MEASURE_TURNOUT ? SAYLAU_MEASURE_EVENTS : SAYLAU_MEASURE_TURNOUT;
      if (self->view->measure != SAYLAU_MEASURE_WINNER)
        self->more = saylau_area_view_new (election, self->more_spec, language);
      self->names = saylau_area_values_short_names (self->view);
    }
  if (self->rows->len > 0 && (election != before || self->view->whole != whole))
    {
      g_array_set_size (self->rows, 0);
      saylau_row_list_replace (SAYLAU_ROW_LIST (self), 0, 0);
    }
}

/**
 * saylau_area_list_model_arrange:
 * @self: a model
 * @words: what is looked for in the areas' names and ids
 * @column: what they are sorted by; %SAYLAU_N_AREA_COLUMNS: as in the document
 * @descending: whether the largest come first; what is not known comes last in any case
 *
 * Other areas may stand at the places that stay: what shows them has to show them anew.
 */
void
saylau_area_list_model_arrange (SaylauAreaListModel *self,
                                const char *words,
                                SaylauAreaColumn column,
                                gboolean descending)
{
  g_auto (GStrv) folded = saylau_search_split (words);
  g_autoptr (GArray) before = self->rows;

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  for (guint i = 0; self->view != NULL && i < self->view->figures->len; i++)
    {
      Row row = { i, column < SAYLAU_N_AREA_COLUMNS ? get_key (self, i, column) : 0 };

      if (saylau_area_filter_has (self->election, saylau_area_view_get (self->view, i)->area, folded))
        g_array_append_val (self->rows, row);
    }
  g_array_sort_with_data (self->rows, compare_rows, GINT_TO_POINTER (descending));
  if (before->len != self->rows->len)
    saylau_row_list_replace (SAYLAU_ROW_LIST (self), MIN (before->len, self->rows->len), self->rows->len);
}

/**
 * saylau_area_list_model_get_spec:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the map that its figures are of
 */
const SaylauChartSpec *
saylau_area_list_model_get_spec (SaylauAreaListModel *self)
{
  return self->spec;
}

/**
 * saylau_area_list_model_get_measure:
 * @self: a model of an election
 *
 * Returns: what its figures are; never %SAYLAU_MEASURE_AUTO
 */
SaylauMeasure
saylau_area_list_model_get_measure (SaylauAreaListModel *self)
{
  return self->view->measure;
}

/**
 * saylau_area_list_model_get_area:
 * @self: a model
 * @row: one of its rows
 *
 * Returns: the area that stands there now
 */
int
saylau_area_list_model_get_area (SaylauAreaListModel *self,
                                 guint row)
{
  return saylau_area_view_get (self->view, get_figure (self, row))->area;
}

/**
 * saylau_area_list_model_find:
 * @self: a model
 * @area: an area, or %SAYLAU_NONE
 *
 * Returns: the area's row, or %G_MAXUINT, which is `GTK_INVALID_LIST_POSITION`
 */
guint
saylau_area_list_model_find (SaylauAreaListModel *self,
                             int area)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (saylau_area_list_model_get_area (self, i) == area)
      return i;
  return G_MAXUINT;
}

/* The head of the column says what is counted. */
static char *
get_number (const SaylauAreaView *view,
            const SaylauAreaFigure *figure)
{
  gboolean is_bare = view->measure == SAYLAU_MEASURE_WINNER || saylau_measure_is_of_events (view->measure);

  return is_bare ? saylau_area_values_short_value (view, figure) : saylau_area_values_value (view, figure);
}

static char *
get_leader_text (SaylauAreaListModel *self,
                 const SaylauAreaFigure *figure)
{
  /* Of two with just as much none is first. */
  if (figure->candidate == SAYLAU_NONE || figure->tied)
    return saylau_area_values_value (self->view, figure);
  return saylau_area_values_leader (self->view, figure);
}

/**
 * saylau_area_list_model_get_text:
 * @self: a model of an election
 * @row: one of its rows
 * @column: a column
 *
 * Returns: (transfer full): what the cell says; of what is not known, that it was not published
 */
char *
saylau_area_list_model_get_text (SaylauAreaListModel *self,
                                 guint row,
                                 SaylauAreaColumn column)
{
  guint index = get_figure (self, row);
  const SaylauAreaFigure *figure = saylau_area_view_get (self->view, index);
  gboolean is_winner = self->view->measure == SAYLAU_MEASURE_WINNER;

  if (column == SAYLAU_AREA_COLUMN_NAME)
    return g_strdup (g_ptr_array_index (self->names, index));
  if (column == SAYLAU_AREA_COLUMN_VALUE && is_winner)
    return get_leader_text (self, figure);
  if (!saylau_area_list_model_is_known (self, row, column))
    return g_strdup (saylau_area_values_absence (column == SAYLAU_AREA_COLUMN_MORE && self->more != NULL ? self->more : self->view));
  if (column == SAYLAU_AREA_COLUMN_MORE && !is_winner)
    return get_number (self->more, saylau_area_view_get (self->more, index));
  return get_number (self->view, figure);
}

/**
 * saylau_area_list_model_is_known:
 * @self: a model of an election
 * @row: one of its rows
 * @column: a column
 *
 * Returns: whether there is a figure for the cell
 */
gboolean
saylau_area_list_model_is_known (SaylauAreaListModel *self,
                                 guint row,
                                 SaylauAreaColumn column)
{
  const SaylauAreaView *view = column == SAYLAU_AREA_COLUMN_MORE && self->more != NULL ? self->more : self->view;

  return column == SAYLAU_AREA_COLUMN_NAME || saylau_area_view_is_known (saylau_area_view_get (view, get_figure (self, row)));
}
