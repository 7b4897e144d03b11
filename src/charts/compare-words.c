/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/compare-words.h"

#include "charts/parts.h"
#include "charts/result-words.h"

#include <math.h>

#define SEPARATOR " · "

static const SaylauLanguage *
get_language (const SaylauCompareView *view)
{
  return view->result->language;
}

static char *
describe_tally (const SaylauCompareView *view,
                guint side)
{
  return saylau_result_view_tally (view->result, saylau_compare_view_get_tally (view, side));
}

/* "Final result, 11 June 2019 (Vlast, RFE/RL)": a tally and who published it. */
static char *
describe_claimant (const SaylauCompareView *view,
                   guint side)
{
  const SaylauTally *tally = saylau_compare_view_get_tally (view, side);
  g_autofree char *label = describe_tally (view, side);
  g_autofree char *sources = saylau_result_words_name_sources (view->result->election, get_language (view), tally->sources, FALSE);

  return *sources != '\0' ? g_strdup_printf ("%s (%s)", label, sources) : g_steal_pointer (&label);
}

/* What the figures count; %NULL where a candidate's row says it. */
static const char *
get_conflict_word (const SaylauCompareView *view,
                   SaylauConflictWhat what)
{
  switch (what)
    {
    case SAYLAU_CONFLICT_REGISTERED:
      /* Translators: how many are in the lists, where two sources state different numbers. */
      return saylau_language_word (get_language (view), "Registered voters");
    case SAYLAU_CONFLICT_CAST:
      /* Translators: how many ballots are in the boxes, where two sources state different numbers. */
      return saylau_language_word (get_language (view), "Ballots cast");
    case SAYLAU_CONFLICT_VALID:
      /* Translators: how many votes count, where two sources state different numbers. */
      return saylau_language_word (get_language (view), "Valid votes");
    case SAYLAU_CONFLICT_INVALID:
      /* Translators: how many ballots do not count, where two sources state different numbers. */
      return saylau_language_word (get_language (view), "Invalid ballots");
    case SAYLAU_CONFLICT_SHARE:
    case SAYLAU_CONFLICT_VOTES:
    default:
      return NULL;
    }
}

static char *
describe_figure (const SaylauCompareView *view,
                 const SaylauConflict *conflict,
                 guint side)
{
  double figure = side == 0 ? conflict->first : conflict->second;

  if (conflict->what == SAYLAU_CONFLICT_SHARE)
    return saylau_result_view_percent (view->result, figure);
  return saylau_language_count (get_language (view), (gint64) figure);
}

/* Contradictions about the ballots have no row: each is a sentence. */
static char *
describe_ballot_conflicts (const SaylauCompareView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->conflicts->len; i++)
    {
      const SaylauConflict *conflict = &g_array_index (view->conflicts, SaylauConflict, i);
      g_autofree char *told = NULL;

      if (conflict->candidate != SAYLAU_NONE)
        continue;
      told = saylau_compare_words_conflict (view, conflict);
      saylau_parts_add (text, " ", g_strdup_printf ("%s.", told));
    }
  return g_string_free (text, FALSE);
}

/* The row with the largest difference, in words. */
static char *
describe_largest (const SaylauCompareView *view)
{
  g_autoptr (GPtrArray) rows = saylau_compare_view_list_rows (view, MAX (1, view->order->len));
  const SaylauCompareRow *largest = NULL;
  g_autofree char *name = NULL;
  g_autofree char *points = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const SaylauCompareRow *row = g_ptr_array_index (rows, i);
      double difference = fabs (row->shares[0] - row->shares[1]);

      if (!isnan (difference) && (largest == NULL || difference > fabs (largest->shares[0] - largest->shares[1])))
        largest = row;
    }
  if (largest == NULL)
    return NULL;

  name = saylau_compare_words_name (view, largest);
  points = saylau_compare_words_difference (view, largest);
  /* Translators: of all candidates the one whose shares in two tallies differ most, "Largest difference: Qasym-Zhomart Toqaev, +0.83 points." */
  return saylau_language_fill (saylau_language_word (get_language (view), "Largest difference: {name}, {points} points."), "name", name, "points", points, NULL);
}

/* "Exit poll, 9 June 2019: ±1.5 points."; NULL where the tally has no margin of error. */
static char *
describe_margin (const SaylauCompareView *view,
                 guint side)
{
  g_autofree char *tally = describe_tally (view, side);
  g_autofree char *margin = saylau_result_words_margin (saylau_compare_view_get_tally (view, side), get_language (view));

  return margin != NULL ? g_strdup_printf ("%s: %s.", tally, margin) : NULL;
}

/* That no difference is larger than a margin of error, and than whose; NULL where that is not so. */
static char *
describe_all_in_margin (const SaylauCompareView *view)
{
  gboolean of_first = saylau_compare_view_is_all_in_margin_of (view, 0);
  gboolean of_second = saylau_compare_view_is_all_in_margin_of (view, 1);
  g_autofree char *tally = NULL;

  if (of_first && of_second)
    return g_strdup (saylau_language_word (get_language (view), "All differences are within the margin of error."));
  if (!of_first && !of_second)
    return NULL;
  tally = describe_tally (view, of_first ? 0 : 1);
  /* Translators: {tally} is the one of two polls, or of a poll and a result, whose margin it is: "Exit poll, 9 June 2019". */
  return saylau_language_fill (saylau_language_word (get_language (view), "All differences are within the margin of error of {tally}."), "tally", tally, NULL);
}

/* How many candidates neither tally tells of. */
static char *
describe_neither (const SaylauCompareView *view)
{
  guint n = view->result->election->candidates->len - view->order->len;
  g_autofree char *count = saylau_language_count (get_language (view), n);

  if (n == 0)
    return NULL;
  /* Translators: how many candidates have no figure in either of two tallies that are compared. */
  return saylau_language_fill (saylau_language_plural (get_language (view), "{n} candidate reported in neither.", "{n} candidates reported in neither.", n), "n", count, NULL);
}

/* Votes may be told of a candidate whose share nobody can know. */
static gboolean
is_reported (const SaylauCompareView *view,
             int candidate,
             guint side)
{
  const SaylauShares *shares = side == 0 ? view->result->shares : view->result->compare;

  return shares != NULL && saylau_shares_get (shares, candidate)->reported;
}

/**
 * saylau_compare_words_name:
 * @view: what is shown
 * @row: one of its rows
 *
 * Returns: (transfer full): the candidate's name, or how many more there are
 */
char *
saylau_compare_words_name (const SaylauCompareView *view,
                           const SaylauCompareRow *row)
{
  guint n = row->candidates->len;
  g_autofree char *count = saylau_language_count (get_language (view), n);

  if (row->candidate != SAYLAU_NONE)
    return g_strdup (saylau_result_view_get_name (view->result, row->candidate));
  /* Translators: a row at the end for those who have none of their own, "5 more candidates". */
  return saylau_language_fill (saylau_language_plural (get_language (view), "{n} more candidate", "{n} more candidates", n), "n", count, NULL);
}

/**
 * saylau_compare_words_share:
 * @view: what is shown
 * @row: one of its rows
 * @side: 0: the tally; 1: the one compared with
 *
 * Returns: (transfer full): the share there, that it is not known, or that nothing is reported
 */
char *
saylau_compare_words_share (const SaylauCompareView *view,
                            const SaylauCompareRow *row,
                            guint side)
{
  if (isnan (row->shares[side]))
    return g_strdup (row->candidate == SAYLAU_NONE || is_reported (view, row->candidate, side)
                       ? saylau_language_word (get_language (view), "share not known")
                       : saylau_language_word (get_language (view), "not reported"));
  return saylau_result_view_percent (view->result, row->shares[side]);
}

/**
 * saylau_compare_words_difference:
 * @view: what is shown
 * @row: one of its rows
 *
 * Returns: (transfer full) (nullable): how much more than the tally compared with the tally says, in points with a
 *   sign; %NULL where one of both is not known
 */
char *
saylau_compare_words_difference (const SaylauCompareView *view,
                                 const SaylauCompareRow *row)
{
  double difference = row->shares[0] - row->shares[1];
  double unit = pow (10, -view->spec->decimals);
  const char *sign = fabs (difference) < unit / 2 ? "" : (difference < 0 ? "−" : "+");
  /* In a text from right to left a sign stays before its number only after a mark of direction. */
  const char *mark = saylau_language_is_rtl (get_language (view)) ? "\342\200\216" : "";
  g_autofree char *number = NULL;

  if (isnan (difference))
    return NULL;
  number = saylau_language_number (get_language (view), fabs (difference), view->spec->decimals);
  return g_strdup_printf ("%s%s%s", mark, sign, number);
}

/**
 * saylau_compare_words_value:
 * @view: what is shown
 * @row: one of its rows
 *
 * Returns: (transfer full): both shares, what lies between them and how far to trust that
 */
char *
saylau_compare_words_value (const SaylauCompareView *view,
                            const SaylauCompareRow *row)
{
  GString *value = g_string_new (NULL);
  g_autofree char *other = NULL;
  g_autofree char *tally = NULL;

  saylau_parts_add (value, "; ", saylau_compare_words_share (view, row, 0));
  if (row->candidate != SAYLAU_NONE && view->result->compare != NULL)
    {
      saylau_parts_add (value, "; ", saylau_result_view_describe_comparison (view->result, row->candidate));
    }
  else
    {
      tally = describe_tally (view, 1);
      other = saylau_compare_words_share (view, row, 1);
      saylau_parts_add (value, "; ", g_strdup_printf ("%s: %s", tally, other));
    }
  if (saylau_compare_view_is_in_margin (view, row) && !saylau_compare_view_are_all_in_margin (view))
    /* Translators: of a difference between a poll and a result that is not larger than the poll's margin of error. */
    saylau_parts_add (value, "; ", g_strdup (saylau_language_word (get_language (view), "within the margin of error")));
  return g_string_free (value, FALSE);
}

/**
 * saylau_compare_words_conflict:
 * @view: what is shown
 * @conflict: one of its contradictions
 *
 * Returns: (transfer full): both figures with who states them
 */
char *
saylau_compare_words_conflict (const SaylauCompareView *view,
                               const SaylauConflict *conflict)
{
  const char *what = get_conflict_word (view, conflict->what);
  g_autofree char *first = describe_figure (view, conflict, 0);
  g_autofree char *second = describe_figure (view, conflict, 1);
  g_autofree char *first_by = describe_claimant (view, 0);
  g_autofree char *second_by = describe_claimant (view, 1);
  /* Translators: two figures for the same thing and who states them, "1,495,401: Final result, 11 June 2019 (RBC); 1,495,491: Final result, 12 June 2019 (KZ.expert)". */
  g_autofree char *claims = saylau_language_fill (saylau_language_word (get_language (view), "{first}: {first_by}; {second}: {second_by}"),
                                                  "first", first, "first_by", first_by, "second", second, "second_by", second_by, NULL);

  if (what == NULL)
    return g_steal_pointer (&claims);
  return g_strdup_printf ("%s: %s", what, claims);
}

/**
 * saylau_compare_words_contradiction:
 * @view: what is shown
 *
 * Returns: (transfer full) (nullable): who contradicts whom about candidates; %NULL: nobody does
 */
char *
saylau_compare_words_contradiction (const SaylauCompareView *view)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gboolean has_conflict = FALSE;

  for (guint i = 0; i < view->conflicts->len; i++)
    has_conflict |= g_array_index (view->conflicts, SaylauConflict, i).candidate != SAYLAU_NONE;
  if (!has_conflict)
    return NULL;
  first = describe_claimant (view, 0);
  second = describe_claimant (view, 1);
  /* Translators: two sources that state different figures for the same thing. */
  return saylau_language_fill (saylau_language_word (get_language (view), "Sources contradict each other: {first} and {second}."), "first", first, "second", second, NULL);
}

/**
 * saylau_compare_words_legend:
 * @view: what is shown, of two tallies
 * @side: 0: the tally; 1: the one compared with
 *
 * Returns: (transfer full): which it is, with its margin of error or that it has no result here
 */
char *
saylau_compare_words_legend (const SaylauCompareView *view,
                             guint side)
{
  const SaylauTally *tally = saylau_compare_view_get_tally (view, side);
  GString *legend = g_string_new (NULL);
  g_autofree char *label = describe_tally (view, side);

  if (side == 1 && view->result->compare == NULL)
    saylau_parts_add (legend, SEPARATOR, saylau_language_fill (saylau_language_word (get_language (view), "{tally}: no result here to compare with"), "tally", label, NULL));
  else
    saylau_parts_add (legend, SEPARATOR, g_steal_pointer (&label));
  saylau_parts_add (legend, SEPARATOR, saylau_result_words_margin (tally, get_language (view)));
  return g_string_free (legend, FALSE);
}

/**
 * saylau_compare_words_absence:
 * @view: what is shown
 *
 * Returns: (transfer full) (nullable): why there is nothing to draw, or %NULL: there is something
 */
char *
saylau_compare_words_absence (const SaylauCompareView *view)
{
  if (view->result->tally == NULL || view->order->len == 0)
    return saylau_result_words_absence (view->result);
  if (!view->has_other)
    return g_strdup (saylau_language_word (get_language (view), "There is no other tally to compare with"));
  return NULL;
}

/**
 * saylau_compare_words_subtitle:
 * @view: what is shown
 *
 * Returns: (transfer full): which tallies, and of where
 */
char *
saylau_compare_words_subtitle (const SaylauCompareView *view)
{
  const SaylauResultView *result = view->result;
  GString *subtitle = g_string_new (NULL);
  g_autofree char *tally = NULL;
  g_autofree char *other = NULL;

  if (!view->has_other)
    {
      g_string_free (subtitle, TRUE);
      return saylau_result_words_subtitle (result);
    }
  tally = describe_tally (view, 0);
  other = describe_tally (view, 1);
  /* Translators: two tallies, "Final result, 11 June 2019, compared with Exit poll, 9 June 2019". */
  saylau_parts_add (subtitle, SEPARATOR, saylau_language_fill (saylau_language_word (get_language (view), "{tally}, compared with {other}"), "tally", tally, "other", other, NULL));
  if (result->area != SAYLAU_NONE)
    {
      const SaylauArea *area = saylau_election_get_area (result->election, result->area);
      const char *name = saylau_result_view_get_text (result, area->name);

      saylau_parts_add (subtitle, SEPARATOR, g_strdup (name != NULL && *name != '\0' ? name : area->id));
    }
  return g_string_free (subtitle, FALSE);
}

/**
 * saylau_compare_words_notice:
 * @view: what is shown
 *
 * Returns: (transfer full): what a reader must know before trusting the picture; "" for nothing
 */
char *
saylau_compare_words_notice (const SaylauCompareView *view)
{
  GString *notice = g_string_new (NULL);

  if (view->has_other)
    {
      saylau_parts_add (notice, " ", saylau_result_words_notice (view->result));
      saylau_parts_add (notice, " ", saylau_compare_words_contradiction (view));
      saylau_parts_add (notice, " ", describe_ballot_conflicts (view));
      saylau_parts_add (notice, " ", describe_neither (view));
      saylau_parts_add (notice, " ", view->order->len > 0 ? describe_all_in_margin (view) : NULL);
    }
  return g_string_free (notice, FALSE);
}

/**
 * saylau_compare_words_facts:
 * @view: what is shown
 *
 * Returns: (transfer full): what the differences are
 */
char *
saylau_compare_words_facts (const SaylauCompareView *view)
{
  g_autofree char *tally = NULL;
  g_autofree char *other = NULL;

  if (!view->has_other)
    return g_strdup ("");
  tally = describe_tally (view, 0);
  other = describe_tally (view, 1);
  /* Translators: what a column of differences holds: percentage points by which a tally's shares are over those of another. */
  return saylau_language_fill (saylau_language_word (get_language (view), "Difference: points by which {tally} is over {other}"), "tally", tally, "other", other, NULL);
}

/**
 * saylau_compare_words_sources:
 * @view: what is shown
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where the figures of both are from; "" where the document does not say
 */
char *
saylau_compare_words_sources (const SaylauCompareView *view,
                              gboolean with_titles)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint side = 0; side < 2 && view->has_other; side++)
    {
      GArray *own = saylau_compare_view_get_tally (view, side)->sources;

      g_array_append_vals (sources, own->data, own->len);
    }
  return saylau_result_words_list_sources (view->result->election, get_language (view), sources, with_titles);
}

/**
 * saylau_compare_words_description:
 * @view: what is shown
 *
 * Returns: (transfer full): the picture in a few sentences, for those who do not see it
 */
char *
saylau_compare_words_description (const SaylauCompareView *view)
{
  g_autofree char *subtitle = saylau_compare_words_subtitle (view);
  g_autofree char *absence = saylau_compare_words_absence (view);
  GString *description = g_string_new (NULL);

  if (*subtitle != '\0')
    g_string_append_printf (description, "%s.", subtitle);
  if (absence != NULL)
    {
      saylau_parts_add (description, " ", g_strdup_printf ("%s.", absence));
      return g_string_free (description, FALSE);
    }
  saylau_parts_add (description, " ", saylau_compare_words_notice (view));
  for (guint side = 0; side < 2; side++)
    saylau_parts_add (description, " ", describe_margin (view, side));
  saylau_parts_add (description, " ", describe_largest (view));
  return g_string_free (description, FALSE);
}
