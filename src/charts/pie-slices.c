/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/pie-slices.h"

#include "charts/scene-builder.h"

#include <math.h>

/* More candidates than this: the smallest share one slice. */
#define MAX_SLICES 6

/* Of what is for no candidate, less than this is rounding too. */
#define LEAST_REST 0.05

/* Where others have the whole circle, those of whom nothing is known have no 0. */
#define LEAST_KNOWN 1e-9

/* How many names the label of "Other" tells. */
#define MAX_NAMES 3

static void
slice_free (gpointer data)
{
  SaylauPieSlice *self = data;

  g_array_unref (self->candidates);
  g_free (self->name);
  g_free (self->value);
  g_free (self->detail);
  g_free (self);
}

static SaylauPieSlice *
add_slice (GPtrArray *slices,
           SaylauMarkKind kind,
           GArray *candidates,
           double percent)
{
  SaylauPieSlice *slice = g_new0 (SaylauPieSlice, 1);

  slice->kind = kind;
  slice->candidate = SAYLAU_NONE;
  slice->candidates = candidates;
  slice->percent = percent;
  g_ptr_array_add (slices, slice);
  return slice;
}

static void
add_candidate (GPtrArray *slices,
               const SaylauResultView *view,
               int candidate)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (int));
  double percent = saylau_shares_get (view->shares, candidate)->percent;
  SaylauPieSlice *slice = add_slice (slices, SAYLAU_MARK_CANDIDATE, candidates, percent);

  g_array_append_val (candidates, candidate);
  slice->candidate = candidate;
  slice->name = g_strdup (saylau_result_view_get_name (view, candidate));
  slice->value = saylau_result_view_share (view, candidate);
  if (saylau_shares_get (view->shares, candidate)->votes != SAYLAU_MISSING)
    slice->detail = saylau_result_view_votes (view, candidate);
}

/* Takes over @candidates. */
static void
add_other (GPtrArray *slices,
           const SaylauResultView *view,
           GArray *candidates)
{
  SaylauPieSlice *slice = add_slice (slices, SAYLAU_MARK_OTHER, candidates, saylau_result_view_sum (view, candidates));

  /* Translators: the slice of all the small shares together. */
  slice->name = g_strdup (saylau_language_word (view->language, "Other"));
  slice->value = saylau_result_view_percent (view, slice->percent);
  slice->detail = candidates->len <= MAX_NAMES ? saylau_result_view_list_candidates (view, candidates, "\n", MAX_NAMES)
                                               : saylau_result_view_count_candidates (view, candidates->len);
}

/* The candidates whose share of the pie is not known: those that the tally says nothing of,
 * and those of whom it tells votes that no share can be computed from. */
static GArray *
get_unknown (const SaylauResultView *view)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) view->shares->candidates->len; i++)
    {
      if (isnan (saylau_shares_get (view->shares, i)->percent))
        g_array_append_val (unknown, i);
    }

  return unknown;
}

/* What is left of the whole, as the last slice. */
static void
add_rest (GPtrArray *slices,
          const SaylauResultView *view)
{
  double rest = 100 - view->sum;
  GArray *unknown = get_unknown (view);
  SaylauPieSlice *slice;
  const char *name;

  if (view->shares->n_unreported > 0 && !isnan (view->unreported))
    rest = view->unreported;

  if (view->n_unknown > 0)
    /* Translators: the name of a slice: candidates of whom no share is known. */
    name = saylau_language_word (view->language, "Share not known");
  else if (unknown->len > 0)
    name = saylau_language_word (view->language, "Not reported");
  else if (view->election->share_of == SAYLAU_SHARE_OF_VALID)
    /* Translators: the name of a slice: what is missing from the shares to 100 %. */
    name = rest > SAYLAU_ROUNDING ? saylau_language_word (view->language, "Not accounted for") : NULL;
  else
    /* Translators: the name of a slice: ballots or voters without a valid vote. */
    name = rest > LEAST_REST ? saylau_language_word (view->language, "For no candidate") : NULL;

  if (name == NULL)
    {
      g_array_unref (unknown);
      return;
    }

  slice = add_slice (slices, SAYLAU_MARK_UNREPORTED, unknown, rest < LEAST_KNOWN ? NAN : rest);
  slice->name = g_strdup (name);
  slice->value = isnan (slice->percent) ? g_strdup (saylau_language_word (view->language, "share not known"))
                                        : saylau_result_view_percent (view, rest);
  if (unknown->len == 1)
    slice->detail = g_strdup (saylau_result_view_get_name (view, g_array_index (unknown, int, 0)));
  else if (unknown->len > 1)
    slice->detail = saylau_result_view_count_candidates (view, unknown->len);
}

/* What a slice takes of the circle. */
static double
get_weight (const SaylauPieSlice *slice)
{
  return isnan (slice->percent) ? 0 : slice->percent;
}

/* Turns shares into angles. Rounding is spread over all slices, so that they close the circle. */
static void
set_angles (GPtrArray *slices)
{
  double whole = 0, before = 0;

  for (guint i = 0; i < slices->len; i++)
    whole += get_weight (g_ptr_array_index (slices, i));

  for (guint i = 0; i < slices->len; i++)
    {
      SaylauPieSlice *slice = g_ptr_array_index (slices, i);

      slice->start = 2 * G_PI * before / whole;
      before += get_weight (slice);
      slice->end = i + 1 < slices->len ? 2 * G_PI * before / whole : 2 * G_PI;
    }
}

/**
 * saylau_pie_slices_new:
 * @view: what is shown; it has at least one candidate
 * @reason: (out): why the shares make no pie, where %NULL is returned
 *
 * The largest share comes first. Where more than six candidates have a known share, the
 * sixth and all after it become "Other". What is not known or not reported comes last.
 *
 * Returns: (transfer full) (nullable) (element-type SaylauPieSlice): the slices of a whole circle,
 *   or %NULL where the shares are not parts of one whole
 */
GPtrArray *
saylau_pie_slices_new (const SaylauResultView *view,
                       const char **reason)
{
  GPtrArray *slices;
  g_autoptr (GArray) ranking = saylau_shares_rank (view->shares);
  guint n_known = view->order->len - view->n_unknown;
  guint n_own = n_known > MAX_SLICES ? MAX_SLICES - 1 : n_known;

  if (n_known == 0)
    {
      *reason = view->has_votes ? saylau_language_word (view->language, "The shares are not known, so that there is no pie to draw. Bars tell the votes.")
                                : saylau_language_word (view->language, "The shares are not known, so that there is no pie to draw.");
      return NULL;
    }
  if (view->sum > 100 + SAYLAU_ROUNDING)
    {
      *reason = saylau_language_word (view->language, "These shares are not the parts of one whole, so that there is no pie to draw. Bars tell each of them.");
      return NULL;
    }
  if (view->sum <= 0)
    {
      *reason = saylau_language_word (view->language, "All shares are 0, so that there is no pie to draw.");
      return NULL;
    }

  slices = g_ptr_array_new_with_free_func (slice_free);
  for (guint i = 0; i < n_own; i++)
    add_candidate (slices, view, g_array_index (ranking, int, i));
  if (n_own < n_known)
    {
      GArray *others = g_array_new (FALSE, FALSE, sizeof (int));

      g_array_append_vals (others, &g_array_index (ranking, int, n_own), n_known - n_own);
      add_other (slices, view, others);
    }
  add_rest (slices, view);
  set_angles (slices);
  return slices;
}

/**
 * saylau_pie_slice_get_detail:
 * @self: a slice
 *
 * Returns: (transfer full) (nullable): its detail in one line
 */
char *
saylau_pie_slice_get_detail (const SaylauPieSlice *self)
{
  g_auto (GStrv) lines = self->detail != NULL ? g_strsplit (self->detail, "\n", -1) : NULL;

  return lines != NULL ? g_strjoinv (", ", lines) : NULL;
}

/* Whether its detail names all who are in it. */
static gboolean
names_all (const SaylauPieSlice *self)
{
  return self->candidates->len <= (self->kind == SAYLAU_MARK_OTHER ? MAX_NAMES : 1);
}

/**
 * saylau_pie_slice_to_mark:
 * @self: a slice
 * @view: what it is of
 * @mark: (out caller-allocates): a mark that tells the same, still without a place
 */
void
saylau_pie_slice_to_mark (const SaylauPieSlice *self,
                          const SaylauResultView *view,
                          SaylauMark *mark)
{
  g_autofree char *detail = NULL;

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
  detail = saylau_pie_slice_get_detail (self);
  mark->value = detail != NULL ? g_strdup_printf ("%s (%s)", self->value, detail) : g_strdup (self->value);
  mark->tooltip = saylau_result_view_group_tooltip (view, self->candidates, names_all (self));
}
