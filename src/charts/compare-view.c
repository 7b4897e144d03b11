/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/compare-view.h"

#include <math.h>

static void
row_free (gpointer data)
{
  SaylauCompareRow *self = data;

  g_array_unref (self->candidates);
  g_free (self);
}

static double
get_share (const SaylauCompareView *self,
           guint side,
           int candidate)
{
  const SaylauShares *shares = side == 0 ? self->result->shares : self->result->compare;

  return shares != NULL ? saylau_shares_get (shares, candidate)->percent : NAN;
}

static gboolean
is_reported (const SaylauCompareView *self,
             int candidate)
{
  const SaylauShares *compare = self->result->compare;

  return saylau_shares_get (self->result->shares, candidate)->reported ||
         (compare != NULL && saylau_shares_get (compare, candidate)->reported);
}

/* Those whom only the other tally reports come after those of this one, the largest first. */
static void
fill_order (SaylauCompareView *self)
{
  g_autoptr (GArray) ranking = saylau_shares_rank (self->result->shares);
  g_autoptr (GArray) others = self->result->compare != NULL ? saylau_shares_rank (self->result->compare) : NULL;

  for (int i = 0; i < (int) ranking->len; i++)
    {
      int candidate = self->spec->order == SAYLAU_ORDER_SHARE ? g_array_index (ranking, int, i) : i;

      if (self->spec->order == SAYLAU_ORDER_BALLOT ? is_reported (self, candidate) : saylau_shares_get (self->result->shares, candidate)->reported)
        g_array_append_val (self->order, candidate);
    }
  for (guint i = 0; others != NULL && self->spec->order == SAYLAU_ORDER_SHARE && i < others->len; i++)
    {
      int candidate = g_array_index (others, int, i);

      if (!saylau_shares_get (self->result->shares, candidate)->reported && is_reported (self, candidate))
        g_array_append_val (self->order, candidate);
    }
}

/**
 * saylau_compare_view_pick_tally:
 * @election: a sealed election
 * @tally: a tally
 *
 * Returns: what it is compared with where nobody asks for another: the tally before, or where there is none the one
 *   after; @tally where there is no other
 */
int
saylau_compare_view_pick_tally (const SaylauElection *election,
                                int tally)
{
  int before = saylau_election_step_tally (election, tally, -1);

  return before != tally ? before : saylau_election_step_tally (election, tally, 1);
}

/**
 * saylau_compare_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauCompareView *
saylau_compare_view_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const SaylauLanguage *language)
{
  SaylauCompareView *self = g_new0 (SaylauCompareView, 1);

  self->spec = saylau_chart_spec_copy (spec);
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  /* A tally beside itself tells nothing. */
  if (spec->tally != SAYLAU_NONE && (spec->compare == SAYLAU_NONE || spec->compare == spec->tally))
    self->spec->compare = saylau_compare_view_pick_tally (election, spec->tally);
  self->result = saylau_result_view_new (election, self->spec, language);
  self->has_other = self->result->compare_tally != NULL;
  fill_order (self);
  if (self->has_other)
    self->conflicts = saylau_conflicts_list (election, spec->tally, self->spec->compare, self->result->area);
  else
    self->conflicts = g_array_new (FALSE, FALSE, sizeof (SaylauConflict));
  return self;
}

/**
 * saylau_compare_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_compare_view_free (SaylauCompareView *self)
{
  if (self == NULL)
    return;

  saylau_result_view_free (self->result);
  saylau_chart_spec_free (self->spec);
  g_array_unref (self->conflicts);
  g_array_unref (self->order);
  g_free (self);
}

/**
 * saylau_compare_view_find_conflict:
 * @self: a view
 * @candidate: a candidate, or %SAYLAU_NONE: the ballots
 *
 * Returns: (transfer none) (nullable): the first contradiction about that
 */
const SaylauConflict *
saylau_compare_view_find_conflict (const SaylauCompareView *self,
                                   int candidate)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const SaylauConflict *conflict = &g_array_index (self->conflicts, SaylauConflict, i);

      if (conflict->candidate == candidate)
        return conflict;
    }
  return NULL;
}

static SaylauCompareRow *
create_row (const SaylauCompareView *self,
            guint first,
            guint n_candidates)
{
  SaylauCompareRow *row = g_new0 (SaylauCompareRow, 1);

  row->candidate = n_candidates == 1 ? g_array_index (self->order, int, first) : SAYLAU_NONE;
  row->candidates = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (row->candidates, &g_array_index (self->order, int, first), n_candidates);
  for (guint i = 0; i < n_candidates; i++)
    {
      int candidate = g_array_index (row->candidates, int, i);

      row->shares[0] += get_share (self, 0, candidate);
      row->shares[1] += get_share (self, 1, candidate);
      row->has_conflict |= saylau_compare_view_find_conflict (self, candidate) != NULL;
    }
  return row;
}

/**
 * saylau_compare_view_list_rows:
 * @self: a view
 * @capacity: how many rows there is room for, at least 1
 *
 * Returns: (transfer full) (element-type SaylauCompareRow): a row a candidate, the last for all who have none
 */
GPtrArray *
saylau_compare_view_list_rows (const SaylauCompareView *self,
                               guint capacity)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  guint n_single = self->order->len <= capacity ? self->order->len : capacity - 1;

  for (guint i = 0; i < n_single; i++)
    g_ptr_array_add (rows, create_row (self, i, 1));
  if (n_single < self->order->len)
    g_ptr_array_add (rows, create_row (self, n_single, self->order->len - n_single));
  return rows;
}

/**
 * saylau_compare_view_get_tally:
 * @self: a view of two tallies
 * @side: 0: the tally; 1: the one compared with
 *
 * Returns: (transfer none): the tally
 */
const SaylauTally *
saylau_compare_view_get_tally (const SaylauCompareView *self,
                               guint side)
{
  return side == 0 ? self->result->tally : self->result->compare_tally;
}

/**
 * saylau_compare_view_is_in_margin:
 * @self: a view of two tallies
 * @row: one of its rows
 *
 * Returns: whether a poll's margin of error is at least as large as the difference; a candidate's alone, since a
 *   sum of several has no margin that was told
 */
gboolean
saylau_compare_view_is_in_margin (const SaylauCompareView *self,
                                  const SaylauCompareRow *row)
{
  double difference = fabs (row->shares[0] - row->shares[1]);

  if (row->candidate == SAYLAU_NONE || isnan (difference))
    return FALSE;
  /* A margin that is not told is NAN, and nothing is less than that. */
  return difference <= saylau_compare_view_get_tally (self, 0)->margin || difference <= saylau_compare_view_get_tally (self, 1)->margin;
}

/**
 * saylau_compare_view_is_all_in_margin_of:
 * @self: a view of two tallies
 * @side: 0: the tally; 1: the one compared with
 *
 * Returns: whether the tally has a margin of error and no candidate's difference is larger, and one has a difference
 */
gboolean
saylau_compare_view_is_all_in_margin_of (const SaylauCompareView *self,
                                         guint side)
{
  g_autoptr (GPtrArray) rows = saylau_compare_view_list_rows (self, MAX (1, self->order->len));
  gboolean has_difference = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const SaylauCompareRow *row = g_ptr_array_index (rows, i);
      double difference = fabs (row->shares[0] - row->shares[1]);

      if (isnan (difference))
        continue;
      has_difference = TRUE;
      /* A margin that is not told is NAN, and nothing is less than that. */
      if (row->candidate == SAYLAU_NONE || !(difference <= saylau_compare_view_get_tally (self, side)->margin))
        return FALSE;
    }
  return has_difference;
}

/**
 * saylau_compare_view_are_all_in_margin:
 * @self: a view of two tallies
 *
 * Returns: whether saylau_compare_view_is_in_margin() holds for each candidate that has a difference, and one has: all are in
 *   the larger margin then
 */
gboolean
saylau_compare_view_are_all_in_margin (const SaylauCompareView *self)
{
  return saylau_compare_view_is_all_in_margin_of (self, 0) || saylau_compare_view_is_all_in_margin_of (self, 1);
}
