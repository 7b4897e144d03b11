/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/bar-rows.h"

#include "charts/scene-builder.h"

#include <math.h>

static void
row_free (gpointer data)
{
  SaylauBarRow *self = data;

  g_array_unref (self->candidates);
  g_array_unref (self->compared);
  g_free (self->name);
  g_free (self->detail);
  g_free (self->value);
  g_free (self->note);
  g_free (self);
}

static SaylauBarRow *
row_new (SaylauMarkKind kind,
         int candidate)
{
  SaylauBarRow *self = g_new0 (SaylauBarRow, 1);

  self->kind = kind;
  self->candidate = candidate;
  self->percent = NAN;
  self->compare = NAN;
  return self;
}

static SaylauBarRow *
create_candidate_row (const SaylauResultView *view,
                      int candidate)
{
  SaylauBarRow *row = row_new (SAYLAU_MARK_CANDIDATE, candidate);

  row->candidates = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (row->candidates, candidate);
  row->percent = saylau_shares_get (view->shares, candidate)->percent;
  row->compared = saylau_result_view_get_compared (view, row->candidates, &row->compare);
  row->name = g_strdup (saylau_result_view_get_name (view, candidate));
  row->detail = g_strdup (saylau_result_view_get_party (view, candidate));
  row->value = saylau_result_view_share (view, candidate);
  row->note = saylau_result_view_votes (view, candidate);
  return row;
}

/* The row that stands for all candidates of the order from @first on. */
static SaylauBarRow *
create_other_row (const SaylauResultView *view,
                  guint first)
{
  SaylauBarRow *row = row_new (SAYLAU_MARK_OTHER, SAYLAU_NONE);
  guint n = view->order->len - first;
  g_autofree char *count = saylau_language_count (view->language, n);

  row->candidates = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (row->candidates, &g_array_index (view->order, int, first), n);
  row->compared = saylau_result_view_get_compared (view, row->candidates, &row->compare);
  /* Translators: a row at the end for those who have none of their own, "5 more candidates". */
  row->name = saylau_language_fill (saylau_language_plural (view->language, "{n} more candidate", "{n} more candidates", n),
                                    "n", count, NULL);
  row->percent = saylau_result_view_sum (view, row->candidates);
  if (isnan (row->percent))
    {
      /* Translators: in the place of a percentage. */
      row->value = g_strdup (saylau_language_word (view->language, "share not known"));
    }
  else
    {
      row->value = saylau_result_view_together (view, row->percent, n);
    }
  return row;
}

static SaylauBarRow *
create_unreported_row (const SaylauResultView *view)
{
  SaylauBarRow *row = row_new (SAYLAU_MARK_UNREPORTED, SAYLAU_NONE);

  row->candidates = saylau_result_view_get_unreported (view);
  row->compared = saylau_result_view_get_compared (view, row->candidates, &row->compare);
  row->percent = view->unreported;
  /* Translators: the name of a row or a slice: the share that the tally tells of nobody. */
  row->name = g_strdup (saylau_language_word (view->language, "Not reported"));
  row->detail = saylau_result_view_describe_unreported (view);
  row->value = isnan (row->percent) ? g_strdup (saylau_language_word (view->language, "share not known"))
                                    : saylau_result_view_percent (view, row->percent);
  return row;
}

/**
 * saylau_bar_rows_count:
 * @view: what is shown
 *
 * Returns: how many rows it takes to show all
 */
guint
saylau_bar_rows_count (const SaylauResultView *view)
{
  return view->order->len + (view->shares->n_unreported > 0 ? 1 : 0);
}

/**
 * saylau_bar_rows_new:
 * @view: what is shown; it has at least one candidate
 * @capacity: how many rows there is room for
 *
 * Returns: (transfer full) (element-type SaylauBarRow): the rows from top to bottom, at most
 *   @capacity or, where that is less, the least that hides nothing: one candidate, the others
 *   together and what is not reported
 */
GPtrArray *
saylau_bar_rows_new (const SaylauResultView *view,
                     guint capacity)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  gboolean unreported = view->shares->n_unreported > 0;
  guint n_candidates = view->order->len;

  if (saylau_bar_rows_count (view) > capacity)
    n_candidates = capacity > (unreported ? 3 : 2) ? capacity - (unreported ? 2 : 1) : 1;
  for (guint i = 0; i < n_candidates; i++)
    g_ptr_array_add (rows, create_candidate_row (view, g_array_index (view->order, int, i)));
  if (n_candidates < view->order->len)
    g_ptr_array_add (rows, create_other_row (view, n_candidates));
  if (unreported)
    g_ptr_array_add (rows, create_unreported_row (view));
  return rows;
}

/**
 * saylau_bar_row_to_mark:
 * @self: a row
 * @view: what it is of
 * @mark: (out caller-allocates): a mark that tells the same, still without a place
 */
void
saylau_bar_row_to_mark (const SaylauBarRow *self,
                        const SaylauResultView *view,
                        SaylauMark *mark)
{
  saylau_mark_init (mark, self->kind, self->candidate);
  mark->name = g_strdup (self->name);
  mark->number = self->percent;
  mark->candidates = g_array_ref (self->candidates);
  if (self->kind == SAYLAU_MARK_CANDIDATE)
    {
      mark->id = g_strdup_printf ("candidate-%s", saylau_election_get_candidate (view->election, self->candidate)->id);
      mark->value = saylau_result_view_value (view, self->candidate);
      mark->tooltip = saylau_result_view_tooltip (view, self->candidate);
      return;
    }

  mark->id = g_strdup (self->kind == SAYLAU_MARK_OTHER ? "other" : "not-reported");
  mark->value = self->detail != NULL ? g_strdup_printf ("%s, %s", self->detail, self->value) : g_strdup (self->value);
  mark->tooltip = saylau_result_view_group_tooltip (view, self->candidates, self->detail != NULL && self->candidates->len == 1);
}

/**
 * saylau_bar_row_to_compare_mark:
 * @self: a row whose candidates have shares in the tally compared with
 * @view: what it is of
 * @mark: (out caller-allocates): a mark that tells those, still without a place
 */
void
saylau_bar_row_to_compare_mark (const SaylauBarRow *self,
                                const SaylauResultView *view,
                                SaylauMark *mark)
{
  g_autofree char *tally = saylau_result_view_tally (view, view->compare_tally);
  g_autofree char *name = saylau_result_view_describe_compared (view, self->candidates);

  saylau_mark_init (mark, SAYLAU_MARK_COMPARE, self->candidate);
  if (self->kind == SAYLAU_MARK_CANDIDATE)
    mark->id = g_strdup_printf ("compare-%s", saylau_election_get_candidate (view->election, self->candidate)->id);
  else
    mark->id = g_strdup (self->kind == SAYLAU_MARK_OTHER ? "compared-other" : "compared-not-reported");
  /* Translators: a tally that is compared with, and what of it: "Exit poll, 9 June 2019: Qasym-Zhomart Toqaev". */
  mark->name = saylau_language_fill (saylau_language_word (view->language, "{tally}: {name}"), "tally", tally, "name", name, NULL);
  mark->value = saylau_result_view_together (view, self->compare, self->compared->len);
  mark->number = self->compare;
  mark->candidates = g_array_ref (self->compared);
}
