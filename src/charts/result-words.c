/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/result-words.h"

#include "analysis/turnout.h"
#include "charts/parts.h"
#include "charts/station-faults.h"
#include "charts/station-words.h"

#include <math.h>
#include <string.h>

/* Between the parts of a line. */
#define SEPARATOR " · "

/* Makes a line begin with a capital, whatever part comes first. */
static char *
capitalize (const char *line)
{
  char first[7] = { 0 };

  if (*line == '\0')
    return g_strdup (line);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (line)), first);
  return g_strconcat (first, g_utf8_next_char (line), NULL);
}

/* @pattern with the count in place of {n}. */
static char *
fill_count (const SaylauResultView *view,
            const char *pattern,
            gint64 n)
{
  g_autofree char *count = saylau_language_count (view->language, n);

  return saylau_language_fill (pattern, "n", count, NULL);
}

static char *
get_area_name (const SaylauResultView *view,
               int area)
{
  const SaylauArea *record = saylau_election_get_area (view->election, area);
  const char *name = saylau_result_view_get_text (view, record->name);

  return g_strdup (name != NULL && *name != '\0' ? name : record->id);
}

static char *
describe_units (const SaylauResultView *view)
{
  g_autofree char *n = NULL;
  g_autofree char *all = NULL;

  if (view->tally->units_in == SAYLAU_MISSING || view->tally->units == SAYLAU_MISSING)
    return NULL;

  n = saylau_language_count (view->language, view->tally->units_in);
  all = saylau_language_count (view->language, view->tally->units);
  /* Translators: polling stations or districts counted so far, for example "3,000 of 9,968 units reported". */
  return saylau_language_fill (saylau_language_plural (view->language, "{n} of {all} unit reported",
                                                       "{n} of {all} units reported", view->tally->units),
                               "n", n, "all", all, NULL);
}

static char *
describe_turnout (const SaylauResultView *view)
{
  const SaylauResult *result = view->result;
  gboolean computed;
  double turnout = saylau_turnout_of_result (result, &computed);
  g_autofree char *percent = NULL;
  gint64 ballots = saylau_turnout_get_ballots (result);
  g_autofree char *cast = NULL;
  g_autofree char *registered = NULL;

  if (ballots != SAYLAU_MISSING)
    cast = saylau_language_count (view->language, ballots);
  if (result->registered != SAYLAU_MISSING)
    registered = saylau_language_count (view->language, result->registered);

  if (!isnan (turnout))
    percent = saylau_result_view_percent (view, turnout);
  if (percent != NULL && computed)
    /* Translators: "Turnout 77.54 % (9,274,110 of 11,960,364)". */
    return saylau_language_fill (saylau_language_word (view->language, "Turnout {percent} ({cast} of {registered})"),
                                 "percent", percent, "cast", cast, "registered", registered, NULL);
  if (percent != NULL)
    /* Translators: "Turnout 77.5 %, as announced": it is not computed from counts. */
    return saylau_language_fill (saylau_language_word (view->language, "Turnout {percent}, as announced"), "percent", percent, NULL);
  if (cast != NULL)
    /* Translators: how many ballots are in the boxes, "9,274,110 ballots cast". */
    return saylau_language_fill (saylau_language_word (view->language, "{n} ballots cast"), "n", cast, NULL);
  if (registered != NULL)
    /* Translators: "11,960,364 registered voters". */
    return saylau_language_fill (saylau_language_word (view->language, "{n} registered voters"), "n", registered, NULL);
  return NULL;
}

static gboolean
is_poll (const SaylauTally *tally)
{
  return tally->status == SAYLAU_TALLY_POLL || tally->status == SAYLAU_TALLY_EXIT_POLL;
}

/* "of valid votes": what 100 % is. Of polls the document does not say it. */
static const char *
get_whole_pattern (const SaylauResultView *view)
{
  if (is_poll (view->tally))
    /* Translators: {how} is "as announced" or "computed from counts" or both. */
    return saylau_language_word (view->language, "shares {how}");

  switch (view->election->share_of)
    {
    case SAYLAU_SHARE_OF_CAST:
      /* Translators: what 100 % is; {how} is "as announced" or "computed from counts" or both. */
      return saylau_language_word (view->language, "shares of ballots cast, {how}");
    case SAYLAU_SHARE_OF_REGISTERED:
      /* Translators: what 100 % is; {how} is "as announced" or "computed from counts" or both. */
      return saylau_language_word (view->language, "shares of registered voters, {how}");
    case SAYLAU_SHARE_OF_VALID:
    default:
      /* Translators: what 100 % is; {how} is "as announced" or "computed from counts" or both. */
      return saylau_language_word (view->language, "shares of valid votes, {how}");
    }
}

/* How many of the known shares are computed from counts, and how many are announced. */
static void
count_origins (const SaylauResultView *view,
               guint *n_computed,
               guint *n_announced)
{
  *n_computed = *n_announced = 0;
  for (guint i = 0; i < view->order->len; i++)
    {
      const SaylauShare *share = saylau_shares_get (view->shares, g_array_index (view->order, int, i));

      if (isnan (share->percent))
        continue;
      if (share->computed)
        (*n_computed)++;
      else
        (*n_announced)++;
    }
}

static char *
describe_shares (const SaylauResultView *view)
{
  guint n_computed, n_announced;
  const char *how;

  count_origins (view, &n_computed, &n_announced);
  if (n_computed + n_announced == 0)
    return NULL;
  /* Translators: this and the next two come at the end of "shares of valid votes, …". */
  if (n_computed == 0)
    how = saylau_language_word (view->language, "as announced");
  else if (n_announced == 0)
    how = saylau_language_word (view->language, "computed from counts");
  else
    how = saylau_language_word (view->language, "some computed from counts, some as announced");

  return saylau_language_fill (get_whole_pattern (view), "how", how, NULL);
}

/* Of how many polling stations the result is the sum, and of how many it is not. */
static char *
describe_summed (const SaylauResultView *view)
{
  const SaylauResult *result = view->result;
  g_autofree char *n = NULL;
  g_autofree char *all = NULL;

  if (result == NULL || result->stations_in == SAYLAU_MISSING)
    return NULL;
  if (result->stations_in == result->stations)
    /* Translators: where a tally's figures come from, "sum of 9,968 polling stations". */
    return fill_count (view, saylau_language_plural (view->language, "sum of {n} polling station", "sum of {n} polling stations", result->stations),
                       result->stations);

  n = saylau_language_count (view->language, result->stations_in);
  all = saylau_language_count (view->language, result->stations);
  /* Translators: the others' figures are incomplete, for example "sum of 4 of 1,000 polling stations". */
  return saylau_language_fill (saylau_language_plural (view->language, "sum of {n} of {all} polling station",
                                                       "sum of {n} of {all} polling stations", result->stations),
                               "n", n, "all", all, NULL);
}

/* That shares have a sum is said of what was published, or of what it was computed from. */
static const char *
get_sum_pattern (const SaylauResultView *view)
{
  guint n_computed, n_announced;

  count_origins (view, &n_computed, &n_announced);
  if (n_computed == 0)
    /* Translators: a percentage other than 100, "The published shares add up to 98.7 %.". */
    return saylau_language_word (view->language, "The published shares add up to {sum}.");
  if (n_announced > 0)
    /* Translators: a percentage other than 100. */
    return saylau_language_word (view->language, "The shares, some computed and some published, add up to {sum}.");

  switch (view->election->share_of)
    {
    case SAYLAU_SHARE_OF_CAST:
      /* Translators: a percentage over 100. */
      return saylau_language_word (view->language, "The candidates’ votes add up to {sum} of the ballots cast.");
    case SAYLAU_SHARE_OF_REGISTERED:
      /* Translators: a percentage over 100. */
      return saylau_language_word (view->language, "The candidates’ votes add up to {sum} of the registered voters.");
    case SAYLAU_SHARE_OF_VALID:
    default:
      /* Translators: a percentage other than 100. */
      return saylau_language_word (view->language, "The candidates’ votes add up to {sum} of the valid votes.");
    }
}

/* Whether there was nothing to have a share of: all votes are known, and they are none. */
static gboolean
has_no_votes (const SaylauResultView *view)
{
  if (view->shares->n_unreported > 0 || view->order->len == 0)
    return FALSE;

  for (guint i = 0; i < view->order->len; i++)
    {
      if (saylau_shares_get (view->shares, g_array_index (view->order, int, i))->votes != 0)
        return FALSE;
    }

  return view->result->valid == SAYLAU_MISSING || view->result->valid == 0;
}

/* The sum of the shares, where they are meant to make a whole and do not. */
static char *
describe_sum (const SaylauResultView *view)
{
  gboolean short_of = view->shares->n_unreported == 0 && view->n_unknown == 0 &&
                      view->election->share_of == SAYLAU_SHARE_OF_VALID && view->sum < 100 - SAYLAU_ROUNDING;
  g_autofree char *sum = NULL;

  if (view->order->len == view->n_unknown && has_no_votes (view))
    return g_strdup (saylau_language_word (view->language, "No valid votes were counted."));
  if (view->order->len == view->n_unknown || (!short_of && view->sum <= 100 + SAYLAU_ROUNDING))
    return NULL;

  sum = saylau_result_view_percent (view, view->sum);
  return saylau_language_fill (get_sum_pattern (view), "sum", sum, NULL);
}

/* What nobody published may still be known from the polling stations. */
static gboolean
has_sum (const SaylauResultView *view,
         int area)
{
  for (guint i = 0; i < view->election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (view->election, i);

      if (tally->summed && saylau_tally_find_result (tally, area) != NULL)
        return TRUE;
    }
  return FALSE;
}

static char *
describe_fallback (const SaylauResultView *view)
{
  g_autofree char *asked = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *told = NULL;
  GString *words;

  if (view->area == view->spec->area)
    return NULL;

  asked = get_area_name (view, view->spec->area);
  shown = get_area_name (view, view->area);
  /* Translators: two areas: the one that was chosen, and a larger one that it is in. */
  told = saylau_language_fill (saylau_language_word (view->language, "No result was published for {asked}; showing {shown}."),
                               "asked", asked, "shown", shown, NULL);
  words = g_string_new (told);
  if (has_sum (view, view->spec->area))
    /* Translators: said after “No result was published for {asked}; showing {shown}.” */
    saylau_parts_add (words, " ", g_strdup (saylau_language_word (view->language, "The sum of the polling stations has one.")));
  return g_string_free (words, FALSE);
}

static char *
describe_unreported (const SaylauResultView *view)
{
  guint n = view->shares->n_unreported;
  g_autofree char *candidates = NULL;
  g_autofree char *percent = NULL;

  if (n == 0)
    return NULL;

  candidates = saylau_result_view_count_candidates (view, n);
  if (isnan (view->unreported))
    /* Translators: {candidates} is a number of them, "Not reported: 5 candidates, share not known.". */
    return saylau_language_fill (saylau_language_word (view->language, "Not reported: {candidates}, share not known."),
                                 "candidates", candidates, NULL);

  percent = saylau_result_view_percent (view, view->unreported);
  /* Translators: {candidates} is a number of them, "Not reported: 5 candidates, 13.22 %.". */
  return saylau_language_fill (saylau_language_word (view->language, "Not reported: {candidates}, {percent}."),
                               "candidates", candidates, "percent", percent, NULL);
}

/* Nobody is before the other whose share, as it is told, is the same. */
static char *
describe_equals (const SaylauResultView *view,
                 int one,
                 int other,
                 const char *share)
{
  /* Translators: a candidate, "Qasym-Zhomart Toqaev: 70.96 %.". */
  const char *pattern = saylau_language_word (view->language, "{name}: {share}.");
  g_autofree char *first = saylau_language_fill (pattern, "name", saylau_result_view_get_name (view, one), "share", share, NULL);
  g_autofree char *second = saylau_language_fill (pattern, "name", saylau_result_view_get_name (view, other), "share", share, NULL);

  return g_strjoin (" ", first, second, NULL);
}

/* The first two by share, whatever the order of the picture. */
static char *
describe_leaders (const SaylauResultView *view)
{
  g_autoptr (GArray) ranking = saylau_shares_rank (view->shares);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  int leader = g_array_index (ranking, int, 0);
  int runner_up = ranking->len > 1 ? g_array_index (ranking, int, 1) : SAYLAU_NONE;

  if (view->shares->leader == SAYLAU_NONE)
    return g_strdup (saylau_language_word (view->language, "The shares are not known."));

  first = saylau_result_view_share (view, leader);
  if (runner_up == SAYLAU_NONE || isnan (saylau_shares_get (view->shares, runner_up)->percent))
    return saylau_language_fill (saylau_language_word (view->language, "{name}: {share}."),
                                 "name", saylau_result_view_get_name (view, leader), "share", first, NULL);

  second = saylau_result_view_share (view, runner_up);
  if (g_str_equal (first, second))
    return describe_equals (view, leader, runner_up, first);

  /* Translators: the two candidates with the largest shares. */
  return saylau_language_fill (saylau_language_word (view->language, "{name}: {share}, followed by {second}: {second_share}."),
                               "name", saylau_result_view_get_name (view, leader), "share", first,
                               "second", saylau_result_view_get_name (view, runner_up), "second_share", second, NULL);
}

static char *
describe_compare (const SaylauResultView *view)
{
  g_autofree char *tally = NULL;

  if (view->compare_tally == NULL)
    return NULL;

  tally = saylau_result_view_tally (view, view->compare_tally);
  /* Translators: {tally} is a tally, for example "Exit poll, 9 June 2019". */
  return saylau_language_fill (view->compare != NULL ? saylau_language_word (view->language, "Compared with: {tally}")
                                                     : saylau_language_word (view->language, "{tally}: no result here to compare with"),
                               "tally", tally, NULL);
}

static char *
name_source (const SaylauSource *source,
             const SaylauLanguage *language,
             gboolean with_title)
{
  const char *tag = saylau_language_get_tag (language);
  const char *title = source->title != NULL ? saylau_text_get (source->title, tag) : NULL;
  const char *publisher = source->publisher != NULL ? saylau_text_get (source->publisher, tag) : NULL;

  if (title != NULL && publisher != NULL && with_title)
    return strstr (title, publisher) != NULL ? g_strdup (title) : g_strdup_printf ("%s, %s", publisher, title);
  return g_strdup (publisher != NULL ? publisher : (title != NULL ? title : source->id));
}

/* Each name once. */
static GPtrArray *
list_source_names (const SaylauElection *election,
                   const SaylauLanguage *language,
                   GArray *sources,
                   gboolean with_titles)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const SaylauSource *source = saylau_election_get_source (election, g_array_index (sources, int, i));
      g_autofree char *name = name_source (source, language, with_titles);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}

/**
 * saylau_result_words_reported:
 * @view: what is shown
 *
 * Returns: (transfer full) (nullable): of how many candidates the tally tells; %NULL where it tells of all, or of none
 */
char *
saylau_result_words_reported (const SaylauResultView *view)
{
  g_autofree char *n = NULL;
  g_autofree char *all = NULL;

  if (view->shares->n_unreported == 0 || view->order->len == 0)
    return NULL;

  n = saylau_language_count (view->language, view->order->len);
  all = saylau_language_count (view->language, view->election->candidates->len);
  /* Translators: how many candidates the tally tells of, "2 of 7 candidates reported". */
  return saylau_language_fill (saylau_language_plural (view->language, "{n} of {all} candidate reported",
                                                       "{n} of {all} candidates reported", view->election->candidates->len),
                               "n", n, "all", all, NULL);
}

/**
 * saylau_result_words_margin:
 * @tally: a tally
 * @language: the reader's
 *
 * Returns: (transfer full) (nullable): its margin of error; %NULL where none is told
 */
char *
saylau_result_words_margin (const SaylauTally *tally,
                            const SaylauLanguage *language)
{
  g_autofree char *points = NULL;

  if (isnan (tally->margin))
    return NULL;

  points = saylau_language_number (language, tally->margin, tally->margin == floor (tally->margin) ? 0 : 1);
  /* Translators: a poll's margin of error in percentage points. */
  return saylau_language_fill (saylau_language_word (language, "margin of error ±{points} points"), "points", points, NULL);
}

/**
 * saylau_result_words_subtitle:
 * @view: what is shown
 *
 * Returns: (transfer full): which tally, of when and where, and how whole it is; "" where there
 *   is no tally yet
 */
char *
saylau_result_words_subtitle (const SaylauResultView *view)
{
  GString *subtitle = g_string_new (NULL);

  if (view->tally != NULL)
    {
      if (view->brushed != NULL)
        saylau_parts_add (subtitle, SEPARATOR, saylau_station_words_brush (view->election, view->language, &view->spec->stations.brush));
      else
        saylau_parts_add (subtitle, SEPARATOR, saylau_result_view_tally (view, view->tally));
      if (view->area != SAYLAU_NONE)
        saylau_parts_add (subtitle, SEPARATOR, get_area_name (view, view->area));
      saylau_parts_add (subtitle, SEPARATOR, describe_units (view));
      if (view->result != NULL && (view->brushed != NULL || view->result->stations_in != view->result->stations))
        saylau_parts_add (subtitle, SEPARATOR, describe_summed (view));
      saylau_parts_add (subtitle, SEPARATOR, saylau_result_words_reported (view));
      saylau_parts_add (subtitle, SEPARATOR, saylau_result_words_margin (view->tally, view->language));
    }

  return g_string_free (subtitle, FALSE);
}

/**
 * saylau_result_words_notice:
 * @view: what is shown
 *
 * Returns: (transfer full): what a reader must know before trusting the picture; "" for nothing
 */
char *
saylau_result_words_notice (const SaylauResultView *view)
{
  GString *notice = g_string_new (NULL);

  if (view->result != NULL)
    {
      saylau_parts_add (notice, " ", describe_fallback (view));
      saylau_parts_add (notice, " ", describe_sum (view));
    }

  return g_string_free (notice, FALSE);
}

/**
 * saylau_result_words_absence:
 * @view: what is shown
 *
 * Returns: (transfer full) (nullable): why there is nothing to draw, or %NULL: there is something
 */
char *
saylau_result_words_absence (const SaylauResultView *view)
{
  g_autofree char *place = NULL;

  if (view->tally == NULL)
    {
      g_autoptr (GDateTime) local = NULL;
      g_autofree char *date = NULL;

      if (view->spec->moment == SAYLAU_NO_TIME)
        {
          GString *absence = g_string_new (saylau_language_word (view->language, "No result yet"));

          saylau_parts_add (absence, SEPARATOR, saylau_station_faults_describe_skipped (view->election, view->language));
          return g_string_free (absence, FALSE);
        }

      local = saylau_time_to_local (view->spec->moment, view->election->zone);
      date = saylau_language_date (view->language, local, SAYLAU_DATE_FULL);
      /* Translators: "No result yet on 10 May 2019": nothing was counted by then. */
      return saylau_language_fill (saylau_language_word (view->language, "No result yet on {date}"), "date", date, NULL);
    }

  if (view->order->len > 0)
    return NULL;

  place = view->spec->area != SAYLAU_NONE ? get_area_name (view, view->spec->area) : g_strdup ("");
  /* Translators: {area} is the name of an area, "Almaty". */
  return saylau_language_fill (saylau_language_word (view->language, "No candidate’s result was published for {area}"),
                               "area", place, NULL);
}

/**
 * saylau_result_words_facts:
 * @view: what is shown
 *
 * Returns: (transfer full): turnout, valid and invalid votes, and what shares are of
 */
char *
saylau_result_words_facts (const SaylauResultView *view)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  if (view->result != NULL)
    {
      const SaylauResult *result = view->result;

      saylau_parts_add (facts, SEPARATOR, describe_turnout (view));
      if (result->valid != SAYLAU_MISSING)
        /* Translators: valid votes, in a list after the turnout: "valid 9,118,218". */
        saylau_parts_add (facts, SEPARATOR, fill_count (view, saylau_language_word (view->language, "valid {n}"), result->valid));
      if (result->invalid != SAYLAU_MISSING)
        /* Translators: invalid ballots, in a list after the turnout: "invalid 155,892". */
        saylau_parts_add (facts, SEPARATOR, fill_count (view, saylau_language_word (view->language, "invalid {n}"), result->invalid));
      saylau_parts_add (facts, SEPARATOR, describe_shares (view));
      if (!view->has_votes && view->order->len > 0 && !is_poll (view->tally))
        saylau_parts_add (facts, SEPARATOR, g_strdup (saylau_language_word (view->language, "votes not reported")));
      saylau_parts_add (facts, SEPARATOR, describe_summed (view));
      if (view->tally->summed && view->brushed == NULL)
        saylau_parts_add (facts, SEPARATOR, saylau_station_faults_describe_skipped (view->election, view->language));
    }

  return capitalize (facts->str);
}

/**
 * saylau_result_words_name_sources:
 * @election: an election
 * @language: the reader's
 * @sources: (element-type int): some of its sources
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): the sources in a row, "Vlast, RFE/RL"; "" where there are none
 */
char *
saylau_result_words_name_sources (const SaylauElection *election,
                                  const SaylauLanguage *language,
                                  GArray *sources,
                                  gboolean with_titles)
{
  g_autoptr (GPtrArray) names = list_source_names (election, language, sources, with_titles);

  g_ptr_array_add (names, NULL);
  return g_strjoinv (with_titles ? "; " : ", ", (char **) names->pdata);
}

/**
 * saylau_result_words_list_sources:
 * @election: an election
 * @language: the reader's
 * @sources: (element-type int): some of its sources
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where figures are from, "Sources: Vlast, RFE/RL"; "" where there are no sources
 */
char *
saylau_result_words_list_sources (const SaylauElection *election,
                                  const SaylauLanguage *language,
                                  GArray *sources,
                                  gboolean with_titles)
{
  g_autoptr (GPtrArray) names = list_source_names (election, language, sources, with_titles);
  guint n_names = names->len;
  g_autofree char *list = NULL;

  if (n_names == 0)
    return g_strdup ("");

  list = saylau_result_words_name_sources (election, language, sources, with_titles);
  /* Translators: who published the figures, "Sources: Vlast, RFE/RL". */
  return saylau_language_fill (saylau_language_plural (language, "Source: {list}", "Sources: {list}", n_names),
                               "list", list, NULL);
}

/**
 * saylau_result_words_sources:
 * @view: what is shown
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where the figures are from; "" where the document does not say
 */
char *
saylau_result_words_sources (const SaylauResultView *view,
                             gboolean with_titles)
{
  if (view->tally == NULL)
    return g_strdup ("");
  return saylau_result_words_list_sources (view->election, view->language, view->tally->sources, with_titles);
}

/**
 * saylau_result_words_description:
 * @view: what is shown
 *
 * Returns: (transfer full): the picture in a sentence or two, for those who do not see it
 */
char *
saylau_result_words_description (const SaylauResultView *view)
{
  g_autofree char *subtitle = saylau_result_words_subtitle (view);
  g_autofree char *absence = saylau_result_words_absence (view);
  GString *description = g_string_new (NULL);

  if (*subtitle != '\0')
    g_string_append_printf (description, "%s.", subtitle);
  if (absence != NULL)
    {
      saylau_parts_add (description, " ", g_strdup_printf ("%s.", absence));
    }
  else
    {
      saylau_parts_add (description, " ", saylau_result_words_notice (view));
      saylau_parts_add (description, " ", describe_leaders (view));
      saylau_parts_add (description, " ", describe_unreported (view));
    }

  return g_string_free (description, FALSE);
}

/**
 * saylau_result_words_announcement:
 * @view: what is shown
 *
 * Returns: (transfer full): what is said when another tally has come: saylau_result_words_description(), and
 *   the turnout where it is known
 */
char *
saylau_result_words_announcement (const SaylauResultView *view)
{
  g_autofree char *description = saylau_result_words_description (view);
  g_autofree char *turnout = view->result != NULL ? describe_turnout (view) : NULL;

  return turnout != NULL ? g_strdup_printf ("%s %s.", description, turnout) : g_steal_pointer (&description);
}

/**
 * saylau_result_words_notes:
 * @view: what is shown
 *
 * Returns: (transfer full): what stands in the picture's footer and legend, a line each: the facts,
 *   what is strange about the polling stations that are summed, what is compared with, and the sources
 */
char *
saylau_result_words_notes (const SaylauResultView *view)
{
  gboolean is_summed = view->tally != NULL && view->tally->summed && view->brushed == NULL;
  char *const parts[] = { saylau_result_words_facts (view), is_summed ? saylau_station_faults_describe (view->election, view->language) : NULL,
                          describe_compare (view), saylau_result_words_sources (view, TRUE) };
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    saylau_parts_add (notes, "\n", parts[i] != NULL ? g_strdelimit (parts[i], "\r\n", ' ') : NULL);

  return g_string_free (notes, FALSE);
}
