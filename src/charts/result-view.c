/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/result-view.h"

#include "charts/station-view.h"

#include <math.h>

/* How many names a tooltip tells. */
#define MAX_NAMES 20

static const char *
get_status_word (const SaylauLanguage *language,
                 SaylauTallyStatus status)
{
  switch (status)
    {
    case SAYLAU_TALLY_POLL:
      /* Translators: the name of a tally: people asked before the vote. */
      return saylau_language_word (language, "Poll");
    case SAYLAU_TALLY_EXIT_POLL:
      /* Translators: the name of a tally: voters asked when they leave the polling station. */
      return saylau_language_word (language, "Exit poll");
    case SAYLAU_TALLY_PARTIAL:
      return saylau_language_word (language, "Partial result");
    case SAYLAU_TALLY_PRELIMINARY:
      return saylau_language_word (language, "Preliminary result");
    case SAYLAU_TALLY_FINAL:
      return saylau_language_word (language, "Final result");
    case SAYLAU_TALLY_RECOUNT:
      /* Translators: the name of a tally: ballots counted again. */
      return saylau_language_word (language, "Recount");
    case SAYLAU_TALLY_PARALLEL:
      /* Translators: the name of a tally: a count by observers, beside the official one. */
      return saylau_language_word (language, "Parallel count");
    default:
      g_return_val_if_reached ("");
    }
}

/* The result of the area asked for, or of the nearest parent for which candidates' figures
 * were published; a result of turnout alone is used only where there is nothing better. */
static void
find_result (SaylauResultView *self)
{
  self->area = SAYLAU_NONE;
  for (int area = self->spec->area; area != SAYLAU_NONE; area = saylau_election_get_area (self->election, area)->parent)
    {
      const SaylauResult *result = saylau_tally_find_result (self->tally, area);

      if (result == NULL || (self->result != NULL && result->votes->len == 0))
        continue;
      self->result = result;
      self->area = area;
      if (result->votes->len > 0)
        return;
    }
}

static void
fill_order (SaylauResultView *self)
{
  g_autoptr (GArray) ranking = saylau_shares_rank (self->shares);

  for (int i = 0; i < (int) ranking->len; i++)
    {
      int candidate = self->spec->order == SAYLAU_ORDER_SHARE ? g_array_index (ranking, int, i) : i;
      const SaylauShare *share = saylau_shares_get (self->shares, candidate);

      if (!share->reported)
        continue;
      g_array_append_val (self->order, candidate);
      self->has_votes |= share->votes != SAYLAU_MISSING;
      if (isnan (share->percent))
        self->n_unknown++;
      else
        self->sum += share->percent;
    }
}

/* What would be rounded to 0 or to 100 without being it says so. */
static char *
format_percent (const SaylauResultView *self,
                double percent,
                int decimals)
{
  double step = pow (10, -decimals);
  double shown = percent;
  const char *pattern = NULL;
  g_autofree char *text = NULL;

  if (percent > 0 && percent < step / 2)
    {
      pattern = "<{percent}";
      shown = step;
    }
  else if (percent < 100 && percent > 100 - step / 2)
    {
      pattern = ">{percent}";
      shown = 100 - step;
    }

  text = saylau_language_percent (self->language, shown, decimals);
  return pattern != NULL ? saylau_language_fill (pattern, "percent", text, NULL) : g_steal_pointer (&text);
}

/* "Final result, 12 June 2019: these 5 candidates: together 12.81 %". */
static char *
describe_group_comparison (const SaylauResultView *self,
                           GArray *candidates)
{
  double percent;
  g_autoptr (GArray) compared = saylau_result_view_get_compared (self, candidates, &percent);
  g_autofree char *tally = saylau_result_view_tally (self, self->compare_tally);
  g_autofree char *who = NULL;
  g_autofree char *name = NULL;
  g_autofree char *share = NULL;

  if (isnan (percent))
    return saylau_language_fill (saylau_language_word (self->language, "{tally}: not reported"), "tally", tally, NULL);

  who = saylau_result_view_describe_compared (self, candidates);
  name = saylau_language_fill (saylau_language_word (self->language, "{tally}: {name}"), "tally", tally, "name", who, NULL);
  share = saylau_result_view_together (self, percent, compared->len);
  return g_strdup_printf ("%s: %s", name, share);
}

/* Those of three texts that there are, a line each; NULL: there is none. */
static char *
join_lines (const char *first,
            const char *second,
            const char *third)
{
  const char *texts[] = { first, second, third };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_ptr_array_add (lines, (gpointer) texts[i]);
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * saylau_result_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauResultView *
saylau_result_view_new (const SaylauElection *election,
                        const SaylauChartSpec *spec,
                        const SaylauLanguage *language)
{
  SaylauResultView *self = g_new0 (SaylauResultView, 1);
  SaylauStationQuery query;

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->area = SAYLAU_NONE;
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  if (saylau_station_view_is_brushed (spec) && saylau_station_view_get_query (election, spec, &query))
    {
      self->brushed = saylau_station_figures_get (election, &query, NULL);
      self->tally = self->brushed->brushed->tally;
    }
  else if (spec->tally != SAYLAU_NONE)
    self->tally = saylau_election_get_tally (election, spec->tally);
  if (self->tally != NULL)
    find_result (self);
  self->shares = saylau_shares_new (election, self->result);
  fill_order (self);
  self->unreported = self->sum > 100 + SAYLAU_ROUNDING ? NAN : self->shares->unreported;

  if (spec->compare != SAYLAU_NONE && spec->compare != spec->tally && self->result != NULL)
    {
      const SaylauResult *result;

      self->compare_tally = saylau_election_get_tally (election, spec->compare);
      result = saylau_tally_find_result (self->compare_tally, self->area);
      if (result != NULL)
        self->compare = saylau_shares_new (election, result);
    }
  return self;
}

/**
 * saylau_result_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_result_view_free (SaylauResultView *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->shares, saylau_shares_free);
  g_clear_pointer (&self->compare, saylau_shares_free);
  g_clear_pointer (&self->brushed, saylau_station_figures_release);
  g_array_unref (self->order);
  g_free (self);
}

/**
 * saylau_result_view_get_unreported:
 * @self: a view
 *
 * Returns: (transfer full) (element-type int): the candidates that the tally says nothing of,
 *   in the ballot's order
 */
GArray *
saylau_result_view_get_unreported (const SaylauResultView *self)
{
  GArray *unreported = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) self->election->candidates->len; i++)
    {
      if (!saylau_shares_get (self->shares, i)->reported)
        g_array_append_val (unreported, i);
    }

  return unreported;
}

/**
 * saylau_result_view_get_text:
 * @self: a view
 * @text: (nullable): a text of the document
 *
 * Returns: (transfer none) (nullable): @text in the reader's language
 */
const char *
saylau_result_view_get_text (const SaylauResultView *self,
                             const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (self->language)) : NULL;
}

/**
 * saylau_result_view_get_name:
 * @self: a view
 * @candidate: a candidate
 *
 * Returns: (transfer none): the candidate's name in the reader's language; the id where that is empty
 */
const char *
saylau_result_view_get_name (const SaylauResultView *self,
                             int candidate)
{
  const SaylauCandidate *record = saylau_election_get_candidate (self->election, candidate);
  const char *name = saylau_result_view_get_text (self, record->name);

  return name != NULL && *name != '\0' ? name : record->id;
}

/**
 * saylau_result_view_get_party:
 * @self: a view
 * @candidate: a candidate
 *
 * Returns: (transfer none) (nullable): the candidate's party in the reader's language
 */
const char *
saylau_result_view_get_party (const SaylauResultView *self,
                              int candidate)
{
  const char *party = saylau_result_view_get_text (self, saylau_election_get_candidate (self->election, candidate)->party);

  return party != NULL && *party != '\0' ? party : NULL;
}

/**
 * saylau_result_view_percent:
 * @self: a view
 * @percent: a known share
 *
 * Returns: (transfer full): @percent with the decimals asked for; what would be rounded to 0 or to
 *   100 without being it says so, as in "<0.01 %"
 */
char *
saylau_result_view_percent (const SaylauResultView *self,
                            double percent)
{
  return format_percent (self, percent, self->spec->decimals);
}

/**
 * saylau_result_view_together:
 * @self: a view
 * @percent: what some candidates have together
 * @n_candidates: how many those are
 *
 * Returns: (transfer full): @percent, and that it is a sum where it is one
 */
char *
saylau_result_view_together (const SaylauResultView *self,
                             double percent,
                             guint n_candidates)
{
  g_autofree char *text = saylau_result_view_percent (self, percent);

  if (n_candidates == 1)
    return g_steal_pointer (&text);
  /* Translators: the sum of several candidates' shares, "together 4.2 %". */
  return saylau_language_fill (saylau_language_word (self->language, "together {percent}"), "percent", text, NULL);
}

/**
 * saylau_result_view_threshold:
 * @self: a view of an election that has a threshold
 *
 * Returns: (transfer full): the threshold, a whole number without decimals
 */
char *
saylau_result_view_threshold (const SaylauResultView *self)
{
  double threshold = self->election->threshold;

  return format_percent (self, threshold, threshold == floor (threshold) ? 0 : MAX (1, self->spec->decimals));
}

/**
 * saylau_result_view_sum:
 * @self: a view
 * @candidates: (element-type int): some candidates
 *
 * Returns: percent that they have together; NAN where the share of one of them is not known
 */
double
saylau_result_view_sum (const SaylauResultView *self,
                        GArray *candidates)
{
  double sum = 0;

  for (guint i = 0; i < candidates->len; i++)
    sum += saylau_shares_get (self->shares, g_array_index (candidates, int, i))->percent;

  return sum;
}

/**
 * saylau_result_view_get_compared:
 * @self: a view
 * @candidates: (element-type int): those that share a row
 * @percent: (out): what the tally compared with gives them together; NAN where it tells no share of any
 *
 * Returns: (transfer full) (element-type int): those of them whose share it tells
 */
GArray *
saylau_result_view_get_compared (const SaylauResultView *self,
                                 GArray *candidates,
                                 double *percent)
{
  GArray *compared = g_array_new (FALSE, FALSE, sizeof (int));
  double sum = 0;

  for (guint i = 0; self->compare != NULL && i < candidates->len; i++)
    {
      int candidate = g_array_index (candidates, int, i);
      double share = saylau_shares_get (self->compare, candidate)->percent;

      if (isnan (share))
        continue;
      g_array_append_val (compared, candidate);
      sum += share;
    }

  *percent = compared->len > 0 ? sum : NAN;
  return compared;
}

/**
 * saylau_result_view_describe_compared:
 * @self: a view that compares
 * @candidates: (element-type int): those that share a row
 *
 * Returns: (transfer full): of whom the tally compared with tells a share: "these 5 candidates"
 */
char *
saylau_result_view_describe_compared (const SaylauResultView *self,
                                      GArray *candidates)
{
  double percent;
  g_autoptr (GArray) compared = saylau_result_view_get_compared (self, candidates, &percent);
  g_autofree char *n = saylau_language_count (self->language, compared->len);
  g_autofree char *all = saylau_language_count (self->language, candidates->len);

  if (compared->len == 1)
    return g_strdup (saylau_result_view_get_name (self, g_array_index (compared, int, 0)));
  if (compared->len == candidates->len)
    /* Translators: the candidates of a row or a slice that a tally is compared in, "these 5 candidates". */
    return saylau_language_fill (saylau_language_plural (self->language, "this {n} candidate", "these {n} candidates", compared->len),
                                 "n", n, NULL);
  /* Translators: the candidates of a row or a slice that a tally is compared in, "3 of these 5 candidates". */
  return saylau_language_fill (saylau_language_plural (self->language, "{n} of this {all} candidate", "{n} of these {all} candidates",
                                                       candidates->len),
                               "n", n, "all", all, NULL);
}

/**
 * saylau_result_view_count_candidates:
 * @self: a view
 * @n_candidates: how many
 *
 * Returns: (transfer full): "5 candidates"
 */
char *
saylau_result_view_count_candidates (const SaylauResultView *self,
                                     guint n_candidates)
{
  g_autofree char *count = saylau_language_count (self->language, n_candidates);

  /* Translators: how many candidates a row or a slice stands for. */
  return saylau_language_fill (saylau_language_plural (self->language, "{n} candidate", "{n} candidates", n_candidates),
                               "n", count, NULL);
}

/**
 * saylau_result_view_list_candidates:
 * @self: a view
 * @candidates: (element-type int): some candidates
 * @separator: what stands between them
 * @max_candidates: of longer lists this many are told, and how many more there are
 *
 * Returns: (transfer full): their names, with their shares where they are known
 */
char *
saylau_result_view_list_candidates (const SaylauResultView *self,
                                    GArray *candidates,
                                    const char *separator,
                                    guint max_candidates)
{
  GString *list = g_string_new (NULL);
  guint n_told = MIN (candidates->len, max_candidates);

  for (guint i = 0; i < n_told; i++)
    {
      int candidate = g_array_index (candidates, int, i);
      double percent = saylau_shares_get (self->shares, candidate)->percent;

      if (i > 0)
        g_string_append (list, separator);
      g_string_append (list, saylau_result_view_get_name (self, candidate));
      if (!isnan (percent))
        {
          g_autofree char *share = saylau_result_view_percent (self, percent);

          g_string_append_printf (list, " %s", share);
        }
    }

  if (n_told < candidates->len)
    {
      guint n_more = candidates->len - n_told;
      g_autofree char *count = saylau_language_count (self->language, n_more);
      /* Translators: at the end of a list of names: those that are not named, "3 more". */
      g_autofree char *more = saylau_language_fill (saylau_language_plural (self->language, "{n} more", "{n} more", n_more),
                                                    "n", count, NULL);

      g_string_append_printf (list, "%s%s", separator, more);
    }

  return g_string_free (list, FALSE);
}

/**
 * saylau_result_view_share:
 * @self: a view
 * @candidate: a candidate that the tally reports
 *
 * Returns: (transfer full): the candidate's share, or that it is not known
 */
char *
saylau_result_view_share (const SaylauResultView *self,
                          int candidate)
{
  double percent = saylau_shares_get (self->shares, candidate)->percent;

  if (isnan (percent))
    return g_strdup (saylau_language_word (self->language, "share not known"));
  return saylau_result_view_percent (self, percent);
}

/**
 * saylau_result_view_votes:
 * @self: a view
 * @candidate: a candidate that the tally reports
 *
 * Returns: (transfer full) (nullable): the candidate's votes, or that they are not reported;
 *   %NULL where the tally reports nobody's votes, as a poll does: then it is said once for all
 */
char *
saylau_result_view_votes (const SaylauResultView *self,
                          int candidate)
{
  gint64 votes = saylau_shares_get (self->shares, candidate)->votes;
  g_autofree char *count = NULL;

  if (votes == SAYLAU_MISSING)
    return self->has_votes ? g_strdup (saylau_language_word (self->language, "votes not reported")) : NULL;

  count = saylau_language_count (self->language, votes);
  /* Translators: how many votes a candidate got, "6,539,715 votes". */
  return saylau_language_fill (saylau_language_plural (self->language, "{n} vote", "{n} votes", votes), "n", count, NULL);
}

/**
 * saylau_result_view_value:
 * @self: a view
 * @candidate: a candidate that the tally reports
 *
 * Returns: (transfer full): share and votes in one line
 */
char *
saylau_result_view_value (const SaylauResultView *self,
                          int candidate)
{
  g_autofree char *share = saylau_result_view_share (self, candidate);
  g_autofree char *votes = saylau_result_view_votes (self, candidate);

  return votes != NULL ? g_strdup_printf ("%s, %s", share, votes) : g_steal_pointer (&share);
}

/**
 * saylau_result_view_describe_comparison:
 * @self: a view that compares
 * @candidate: a candidate
 *
 * Returns: (transfer full): the share in the tally compared with, and how far the one that is shown is from it
 */
char *
saylau_result_view_describe_comparison (const SaylauResultView *self,
                                        int candidate)
{
  double before = saylau_shares_get (self->compare, candidate)->percent;
  double now = saylau_shares_get (self->shares, candidate)->percent;
  g_autofree char *tally = saylau_result_view_tally (self, self->compare_tally);
  g_autofree char *share = NULL;
  g_autofree char *points = NULL;
  g_autofree char *text = NULL;

  if (isnan (before) && saylau_shares_get (self->compare, candidate)->reported)
    return g_strdup_printf ("%s: %s", tally, saylau_language_word (self->language, "share not known"));
  if (isnan (before))
    /* Translators: {tally} is a tally, for example "Exit poll, 9 June 2019". */
    return saylau_language_fill (saylau_language_word (self->language, "{tally}: not reported"), "tally", tally, NULL);

  share = saylau_result_view_percent (self, before);
  if (isnan (now))
    return saylau_language_fill ("{tally}: {share}", "tally", tally, "share", share, NULL);

  points = saylau_language_number (self->language, fabs (now - before), self->spec->decimals);
  if (fabs (now - before) < pow (10, -self->spec->decimals) / 2)
    /* Translators: a tally that is compared with has the same share, as exactly as it is written: "Exit poll, 9 June 2019: 70.13 %; the same here". */
    return saylau_language_fill (saylau_language_word (self->language, "{tally}: {share}; the same here"), "tally", tally, "share", share, NULL);
  /* Translators: an older tally and its share, for example
   * "Exit poll, 9 June 2019: 70.13 %; here 0.83 points more". */
  text = saylau_language_fill (now >= before
                                 /* Translators: a tally that is compared with: "Exit poll, 9 June 2019: 70.13 %; here 0.83 points more". */
                                 ? saylau_language_word (self->language, "{tally}: {share}; here {points} points more")
                                 /* Translators: a tally that is compared with: "Exit poll, 9 June 2019: 70.13 %; here 0.83 points less". */
                                 : saylau_language_word (self->language, "{tally}: {share}; here {points} points less"),
                               "tally", tally, "share", share, "points", points, NULL);
  return g_steal_pointer (&text);
}

/**
 * saylau_result_view_tooltip:
 * @self: a view
 * @candidate: a candidate that the tally reports
 *
 * Returns: (transfer full) (nullable): what else is known of the candidate's result beside name, share and
 *   votes, a line each
 */
char *
saylau_result_view_tooltip (const SaylauResultView *self,
                            int candidate)
{
  const SaylauShare *share = saylau_shares_get (self->shares, candidate);
  g_autofree char *comparison = self->compare != NULL ? saylau_result_view_describe_comparison (self, candidate) : NULL;
  const char *origin = NULL;

  if (!isnan (share->percent))
    origin = share->computed ? saylau_language_word (self->language, "share computed from counts")
                             : saylau_language_word (self->language, "share as announced");
  return join_lines (saylau_result_view_get_party (self, candidate), origin, comparison);
}

/**
 * saylau_result_view_group_tooltip:
 * @self: a view
 * @candidates: (element-type int): those in a group
 * @named: whether the group's value names them already
 *
 * Returns: (transfer full) (nullable): what there is to tell of a group beside its name and its value: its
 *   candidates, and what the tally compared with gives them, a line each
 */
char *
saylau_result_view_group_tooltip (const SaylauResultView *self,
                                  GArray *candidates,
                                  gboolean named)
{
  g_autofree char *names = !named && candidates->len > 0 ? saylau_result_view_list_candidates (self, candidates, "\n", MAX_NAMES) : NULL;
  g_autofree char *comparison = self->compare != NULL && candidates->len > 0 ? describe_group_comparison (self, candidates) : NULL;

  return join_lines (names, comparison, NULL);
}

/**
 * saylau_result_view_describe_unreported:
 * @self: a view of a tally that does not report all candidates
 *
 * Returns: (transfer full): the name of the one candidate that it does not report, or how many there are
 */
char *
saylau_result_view_describe_unreported (const SaylauResultView *self)
{
  g_autoptr (GArray) unreported = saylau_result_view_get_unreported (self);

  if (unreported->len == 1)
    return g_strdup (saylau_result_view_get_name (self, g_array_index (unreported, int, 0)));
  return saylau_result_view_count_candidates (self, unreported->len);
}

/**
 * saylau_result_view_tally_label:
 * @tally: a tally
 * @language: the reader's
 *
 * Returns: (transfer none): what @tally is called: its label, or where it has none what it is
 */
const char *
saylau_result_view_tally_label (const SaylauTally *tally,
                                const SaylauLanguage *language)
{
  const char *label = tally->label != NULL ? saylau_text_get (tally->label, saylau_language_get_tag (language)) : NULL;

  if (label != NULL && *label != '\0')
    return label;
  return tally->summed ? saylau_language_word (language, "Sum of the polling stations")
                       : get_status_word (language, tally->status);
}

/**
 * saylau_result_view_tally:
 * @self: a view
 * @tally: a tally of its election
 *
 * Returns: (transfer full): the tally's label and its date
 */
char *
saylau_result_view_tally (const SaylauResultView *self,
                          const SaylauTally *tally)
{
  const char *label = saylau_result_view_tally_label (tally, self->language);
  g_autofree char *date = NULL;

  if (!saylau_time_is_set (&tally->time))
    return g_strdup (label);

  date = saylau_language_time (self->language, &tally->time, self->election->zone);
  /* Translators: a tally and its date, for example "Preliminary result, 10 June 2019". */
  return saylau_language_fill (saylau_language_word (self->language, "{tally}, {date}"), "tally", label, "date", date, NULL);
}
