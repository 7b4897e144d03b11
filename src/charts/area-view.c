/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-view.h"

#include "analysis/outline-overlaps.h"
#include "analysis/shares.h"
#include "charts/area-events.h"
#include "charts/area-turnout.h"
#include "charts/compare-view.h"

#include <math.h>

/* Announced figures are told with as many decimals as their source has, and no more than these. */
#define MAX_DECIMALS 4
/* Points by which shares that were rounded may add up to more than the whole. */
#define MAX_ROUNDING 1.0

/* The parts of the area that was asked for; where it has none, it is shown among its like. */
static void
find_figures (SaylauAreaView *self)
{
  self->whole = self->spec->area;
  if (self->whole != SAYLAU_NONE && !saylau_election_has_parts (self->election, self->whole))
    self->whole = saylau_election_get_area (self->election, self->whole)->parent;

  for (guint i = 0; i < self->election->areas->len; i++)
    {
      SaylauAreaFigure figure = {
        .area = i,
        .value = NAN,
        .now = NAN,
        .before = NAN,
        .candidate = SAYLAU_NONE,
        .claims = SAYLAU_NO_CLAIMS,
      };

      if (saylau_election_get_area (self->election, i)->parent == self->whole)
        g_array_append_val (self->figures, figure);
    }
}

static SaylauAreaFigure *
get_figure (SaylauAreaView *self,
            guint figure)
{
  return &g_array_index (self->figures, SaylauAreaFigure, figure);
}

static const SaylauTally *
get_tally (const SaylauAreaView *self,
           int tally)
{
  return tally != SAYLAU_NONE ? saylau_election_get_tally (self->election, tally) : NULL;
}

/* What a tally reports of each area, by area; of areas that it does not report %NULL. */
static const SaylauResult **
list_results (const SaylauAreaView *self,
              const SaylauTally *tally)
{
  const SaylauResult **results = g_new0 (const SaylauResult *, self->election->areas->len);

  for (guint i = 0; tally != NULL && i < tally->results->len; i++)
    {
      const SaylauResult *result = g_ptr_array_index (tally->results, i);

      if (results[result->area] == NULL)
        results[result->area] = result;
    }
  return results;
}

/* The candidate who was asked for, or else who has the largest share of the whole, or else comes first. */
static int
choose_candidate (const SaylauAreaView *self)
{
  const SaylauResult *result = NULL;
  int candidate;

  if (self->spec->candidate != SAYLAU_NONE || self->spec->tally == SAYLAU_NONE)
    return self->spec->candidate != SAYLAU_NONE ? self->spec->candidate : 0;
  result = saylau_election_find_result (self->election, self->spec->tally, self->whole, NULL);
  candidate = SAYLAU_NONE;
  if (result != NULL)
    {
      g_autoptr (SaylauShares) shares = saylau_shares_new (self->election, result);

      candidate = shares->leader;
    }
  return candidate != SAYLAU_NONE ? candidate : 0;
}

/* Whether those whose share is not told cannot have as much as @best: the others have too much of the whole. Shares that add
 * up to more, beyond what rounding explains, are not of one whole. */
static gboolean
leaves_less (const SaylauShares *shares,
             double best)
{
  double rest = 100;

  for (guint i = 0; i < shares->candidates->len; i++)
    {
      double percent = saylau_shares_get (shares, i)->percent;

      rest -= isnan (percent) ? 0 : percent;
    }
  return rest > -MAX_ROUNDING && rest < best;
}

static void
fill_winner (SaylauAreaView *self,
             SaylauAreaFigure *figure,
             const SaylauShares *shares)
{
  const SaylauShare *best;

  if (shares->leader == SAYLAU_NONE)
    return;
  best = saylau_shares_get (shares, shares->leader);
  figure->candidate = shares->leader;
  figure->value = best->percent;
  figure->computed = best->computed;
  figure->unsure = shares->n_unreported > 0 && !(shares->unreported < best->percent) && !leaves_less (shares, best->percent);
  for (guint i = 0; i < self->election->candidates->len; i++)
    {
      const SaylauShare *share = saylau_shares_get (shares, i);

      figure->tied |= (int) i != shares->leader && share->percent == best->percent;
      /* Whose share is not told may have more as well. */
      figure->unsure |= share->reported && isnan (share->percent) && !leaves_less (shares, best->percent);
    }
}

static void
fill_shares (SaylauAreaView *self)
{
  const SaylauTally *tally = get_tally (self, self->spec->tally);
  g_autofree const SaylauResult **results = list_results (self, tally);
  g_autoptr (SaylauShares) shares = saylau_shares_new (self->election, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      SaylauAreaFigure *figure = get_figure (self, i);

      if (results[figure->area] == NULL || results[figure->area]->votes->len == 0)
        continue;
      saylau_shares_set (shares, self->election, results[figure->area]);
      if (self->measure == SAYLAU_MEASURE_WINNER)
        {
          fill_winner (self, figure, shares);
          continue;
        }
      figure->value = figure->now = saylau_shares_get (shares, self->candidate)->percent;
      figure->computed = saylau_shares_get (shares, self->candidate)->computed;
    }
  if (tally != NULL)
    saylau_area_view_add_sources (self, tally->sources);
}

static void
fill_differences (SaylauAreaView *self)
{
  const SaylauTally *compare = get_tally (self, self->compare);
  g_autofree const SaylauResult **results = list_results (self, compare);
  g_autoptr (SaylauShares) shares = saylau_shares_new (self->election, NULL);

  fill_shares (self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      SaylauAreaFigure *figure = get_figure (self, i);

      if (results[figure->area] != NULL)
        {
          saylau_shares_set (shares, self->election, results[figure->area]);
          figure->before = saylau_shares_get (shares, self->candidate)->percent;
          figure->computed |= saylau_shares_get (shares, self->candidate)->computed;
        }
      figure->value = figure->now - figure->before;
    }
  if (compare != NULL)
    saylau_area_view_add_sources (self, compare->sources);
}

static void
fill (SaylauAreaView *self)
{
  self->n_known = 0;
  switch (self->measure)
    {
    case SAYLAU_MEASURE_SHARE:
    case SAYLAU_MEASURE_WINNER:
      fill_shares (self);
      break;
    case SAYLAU_MEASURE_TURNOUT:
      saylau_area_turnout_fill (self);
      break;
    case SAYLAU_MEASURE_EVENTS:
      saylau_area_events_count (self);
      break;
    case SAYLAU_MEASURE_DETAINED:
      saylau_area_events_sum_detained (self);
      break;
    case SAYLAU_MEASURE_DIFFERENCE:
      fill_differences (self);
      break;
    case SAYLAU_MEASURE_AUTO:
    default:
      g_assert_not_reached ();
    }

  for (guint i = 0; i < self->figures->len; i++)
    self->n_known += saylau_area_view_is_known (get_figure (self, i));
}

/* The first measure of which the document tells anything. */
static void
choose_measure (SaylauAreaView *self)
{
  static const SaylauMeasure measures[] = { SAYLAU_MEASURE_WINNER, SAYLAU_MEASURE_TURNOUT, SAYLAU_MEASURE_EVENTS };

  for (guint i = 0; i < G_N_ELEMENTS (measures) && self->n_known == 0; i++)
    {
      self->measure = measures[i];
      g_array_set_size (self->sources, 0);
      fill (self);
    }
}

static guint
count_decimals (double value)
{
  for (guint decimals = 0; decimals < MAX_DECIMALS; decimals++)
    if (fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) < 1e-6)
      return decimals;
  return MAX_DECIMALS;
}

/* A computed percentage has no end; an announced one has the decimals that its source gave it. */
static void
choose_decimals (SaylauAreaView *self)
{
  int needed = 0;

  for (guint i = 0; i < self->figures->len && needed < self->spec->decimals; i++)
    {
      const SaylauAreaFigure *figure = get_figure (self, i);

      if (!isnan (figure->value))
        needed = MAX (needed, figure->computed ? MAX_DECIMALS : (int) count_decimals (figure->value));
    }
  for (guint i = 0; i < self->others->len && needed < self->spec->decimals; i++)
    {
      const SaylauAreaClaim *other = &g_array_index (self->others, SaylauAreaClaim, i);

      needed = MAX (needed, other->computed ? MAX_DECIMALS : (int) count_decimals (other->percent));
    }
  self->decimals = MIN (self->spec->decimals, needed);
}

static void
make_classes (SaylauAreaView *self)
{
  g_autofree double *values = g_new (double, self->figures->len);
  gboolean is_count = saylau_measure_is_of_events (self->measure);
  guint n = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      double value = get_figure (self, i)->value;

      /* No events at all have a colour of their own. */
      if (!isnan (value) && !(is_count && value == 0))
        values[n++] = value;
    }
  saylau_classes_init (&self->classes, self->spec->classing, values, n, is_count);
}

/* Of areas with one outline the last is drawn above the others. */
static void
find_hidden (SaylauAreaView *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const int *same = saylau_outlines_get_same (self->election);

  self->hidden = g_hash_table_new (NULL, NULL);
  for (guint i = self->figures->len; i-- > 0;)
    {
      int first = same[saylau_area_view_get (self, i)->area];

      if (first != SAYLAU_NONE && !g_hash_table_add (seen, GINT_TO_POINTER (first)))
        g_hash_table_add (self->hidden, GUINT_TO_POINTER (i));
    }
  self->n_unplaced += g_hash_table_size (self->hidden);
}

/* A map that most of the areas are not on would be none. */
static void
choose_map (SaylauAreaView *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    self->n_unplaced += !saylau_area_view_is_placed (self, i);
  self->has_map = !self->spec->tiles && self->n_unplaced * 2 < self->figures->len;
  if (self->has_map)
    {
      find_hidden (self);
      return;
    }
  self->n_outlined = self->spec->tiles ? 0 : self->figures->len - self->n_unplaced;
  self->n_unplaced = 0;
}

/**
 * saylau_area_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what a map shows of @election
 */
SaylauAreaView *
saylau_area_view_new (const SaylauElection *election,
                      const SaylauChartSpec *spec,
                      const SaylauLanguage *language)
{
  SaylauAreaView *self = g_new0 (SaylauAreaView, 1);

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->measure = spec->measure;
  self->figures = g_array_new (FALSE, FALSE, sizeof (SaylauAreaFigure));
  self->sources = g_array_new (FALSE, FALSE, sizeof (int));
  self->others = g_array_new (FALSE, FALSE, sizeof (SaylauAreaClaim));
  self->newest = SAYLAU_NO_TIME;
  find_figures (self);
  choose_map (self);
  self->candidate = choose_candidate (self);
  self->compare = spec->compare;
  if (spec->compare == SAYLAU_NONE && spec->tally != SAYLAU_NONE)
    self->compare = saylau_compare_view_pick_tally (election, spec->tally);
  if (spec->measure == SAYLAU_MEASURE_AUTO)
    choose_measure (self);
  else
    fill (self);
  choose_decimals (self);
  make_classes (self);
  return self;
}

/**
 * saylau_area_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_area_view_free (SaylauAreaView *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->figures);
  g_array_unref (self->sources);
  g_array_unref (self->others);
  g_clear_pointer (&self->origins, g_array_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_free (self);
}

/**
 * saylau_area_view_add_sources:
 * @self: a view that is being filled
 * @sources: (element-type int): where some of its figures are from
 *
 * Adds those that are not among its sources yet.
 */
void
saylau_area_view_add_sources (SaylauAreaView *self,
                              const GArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      int source = g_array_index (sources, int, i);
      gboolean found = FALSE;

      for (guint j = 0; j < self->sources->len && !found; j++)
        found = g_array_index (self->sources, int, j) == source;
      if (!found)
        g_array_append_val (self->sources, source);
    }
}

/**
 * saylau_area_view_get:
 * @self: a view
 * @figure: one of its figures
 *
 * Returns: (transfer none): what is told of one area
 */
const SaylauAreaFigure *
saylau_area_view_get (const SaylauAreaView *self,
                      guint figure)
{
  return &g_array_index (self->figures, SaylauAreaFigure, figure);
}

static int
compare_areas (gconstpointer a,
               gconstpointer b)
{
  return ((const SaylauAreaFigure *) a)->area - ((const SaylauAreaFigure *) b)->area;
}

/**
 * saylau_area_view_find:
 * @self: a view
 * @area: an area that it has a figure of
 *
 * Returns: (transfer none): what is told of the area
 */
const SaylauAreaFigure *
saylau_area_view_find (const SaylauAreaView *self,
                       int area)
{
  const SaylauAreaFigure key = { .area = area };
  guint figure;

  g_array_binary_search (self->figures, &key, compare_areas, &figure);
  return saylau_area_view_get (self, figure);
}

/**
 * saylau_area_view_is_placed:
 * @self: a view
 * @figure: one of its figures
 *
 * Returns: whether the document has an outline of its area, which no other area hides
 */
gboolean
saylau_area_view_is_placed (const SaylauAreaView *self,
                            guint figure)
{
  const SaylauOutlines *outlines = self->election->outlines;
  guint first, end;

  if (self->hidden != NULL && g_hash_table_contains (self->hidden, GUINT_TO_POINTER (figure)))
    return FALSE;
  return outlines != NULL && saylau_outlines_has_area (outlines, saylau_area_view_get (self, figure)->area, &first, &end);
}

/**
 * saylau_area_view_is_known:
 * @figure: what is told of one area
 *
 * Returns: whether anything is, be it no value, like "up to 50"
 */
gboolean
saylau_area_view_is_known (const SaylauAreaFigure *figure)
{
  return !isnan (figure->value) || figure->claims.highest != SAYLAU_MISSING;
}

/**
 * saylau_area_view_get_origin:
 * @self: a view of events or of the detained
 * @figure: one of its figures
 *
 * Returns: (transfer none): where the figure is from; looked for once somebody asks
 */
const SaylauAreaOrigin *
saylau_area_view_get_origin (const SaylauAreaView *self,
                             guint figure)
{
  SaylauAreaView *own = (SaylauAreaView *) self;

  if (own->origins == NULL)
    own->origins = saylau_area_events_find_origins (own);
  return &g_array_index (own->origins, SaylauAreaOrigin, figure);
}

/* Of a tally, if it tells the value. */
static void
append_tally (const SaylauAreaView *self,
              GArray *sources,
              int tally,
              double value)
{
  if (tally != SAYLAU_NONE && !isnan (value))
    {
      const GArray *list = get_tally (self, tally)->sources;

      g_array_append_vals (sources, list->data, list->len);
    }
}

/**
 * saylau_area_view_get_other:
 * @self: a view of turnout
 * @figure: one of its figures
 * @other: which of what else is told of the same time, below @n_others
 *
 * Returns: (transfer none): it, in the document's order
 */
const SaylauAreaClaim *
saylau_area_view_get_other (const SaylauAreaView *self,
                            const SaylauAreaFigure *figure,
                            guint other)
{
  return &g_array_index (self->others, SaylauAreaClaim, figure->first_other + other);
}

/**
 * saylau_area_view_is_older:
 * @self: a view
 * @figure: one of its figures
 *
 * Returns: whether it is of an earlier time than the newest, so that it is told with its time
 */
gboolean
saylau_area_view_is_older (const SaylauAreaView *self,
                           const SaylauAreaFigure *figure)
{
  return figure->time != NULL && figure->time->end <= self->newest;
}

/**
 * saylau_area_view_list_sources:
 * @self: a view
 * @figure: one of its figures
 *
 * Returns: (transfer full) (element-type int): where just that figure is from; where there is none, empty
 */
GArray *
saylau_area_view_list_sources (SaylauAreaView *self,
                               guint figure)
{
  const SaylauAreaFigure *record = saylau_area_view_get (self, figure);
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (int));

  switch (self->measure)
    {
    case SAYLAU_MEASURE_EVENTS:
    case SAYLAU_MEASURE_DETAINED:
      g_array_append_vals (sources, saylau_area_view_get_origin (self, figure)->sources->data, saylau_area_view_get_origin (self, figure)->sources->len);
      break;
    case SAYLAU_MEASURE_TURNOUT:
      for (guint i = 0; i < record->n_others; i++)
        {
          const GArray *told_by = saylau_area_view_get_other (self, record, i)->sources;

          g_array_append_vals (sources, told_by->data, told_by->len);
        }
      if (record->sources != NULL)
        g_array_append_vals (sources, record->sources->data, record->sources->len);
      break;
    case SAYLAU_MEASURE_DIFFERENCE:
      append_tally (self, sources, self->spec->tally, record->now);
      append_tally (self, sources, self->compare, record->before);
      break;
    default:
      append_tally (self, sources, self->spec->tally, record->value);
      break;
    }
  return sources;
}
