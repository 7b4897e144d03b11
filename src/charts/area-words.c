/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-words.h"

#include "analysis/event-facts.h"
#include "charts/area-events.h"
#include "charts/area-values.h"
#include "charts/parts.h"
#include "charts/result-view.h"
#include "charts/result-words.h"

#include <math.h>

#define SEPARATOR " · "

/* So many areas that a map cannot show are told with their figures, and so many contradictions. */
#define MAX_TOLD 12

/* @pattern with the count in place of {n}. */
static char *
fill_count (const SaylauAreaView *view,
            const char *pattern,
            gint64 n)
{
  g_autofree char *count = saylau_language_count (view->language, n);

  return saylau_language_fill (pattern, "n", count, NULL);
}

static char *
describe_tally (const SaylauAreaView *view,
                int tally)
{
  const SaylauTally *record;
  const char *label;
  g_autofree char *date = NULL;

  if (tally == SAYLAU_NONE)
    return g_strdup (saylau_language_word (view->language, "No result yet"));

  record = saylau_election_get_tally (view->election, tally);
  label = saylau_result_view_tally_label (record, view->language);
  if (!saylau_time_is_set (&record->time))
    return g_strdup (label);
  date = saylau_language_time (view->language, &record->time, view->election->zone);
  /* Translators: a tally and its date, for example "Preliminary result, 10 June 2019". */
  return saylau_language_fill (saylau_language_word (view->language, "{tally}, {date}"), "tally", label, "date", date, NULL);
}

/* Of when the figures of turnout are: one time, or from the oldest to the newest. */
static char *
describe_times (const SaylauAreaView *view)
{
  const SaylauTime *oldest = NULL, *newest = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < view->figures->len; i++)
    {
      const SaylauTime *time = saylau_area_view_get (view, i)->time;

      if (time == NULL)
        continue;
      if (oldest == NULL || saylau_time_get_middle (time) < saylau_time_get_middle (oldest))
        oldest = time;
      if (newest == NULL || saylau_time_get_middle (time) > saylau_time_get_middle (newest))
        newest = time;
    }
  if (newest == NULL)
    return NULL;

  from = saylau_language_time (view->language, oldest, view->election->zone);
  to = saylau_language_time (view->language, newest, view->election->zone);
  if (g_str_equal (from, to))
    return g_steal_pointer (&to);
  /* Translators: two times, the figures are of the first, of the second and between: "9 June 2019, 12:00 to 9 June 2019, 22:00". */
  return saylau_language_fill (saylau_language_word (view->language, "{from} to {to}"), "from", from, "to", to, NULL);
}

/* The days from the first event that counts to the last, or those that were asked for. */
static char *
describe_span (const SaylauAreaView *view)
{
  const SaylauEventFacts *facts = saylau_event_facts_get (view->election);
  gint64 from = view->spec->from != SAYLAU_NO_TIME ? view->spec->from : facts->start;
  gint64 to = view->spec->to != SAYLAU_NO_TIME ? view->spec->to : facts->end;

  return from != SAYLAU_NO_TIME && to != SAYLAU_NO_TIME && from < to
           ? saylau_language_days (view->language, from, to, view->election->zone)
           : NULL;
}

static char *
describe_when (const SaylauAreaView *view)
{
  switch (view->measure)
    {
    case SAYLAU_MEASURE_TURNOUT:
      return describe_times (view);
    case SAYLAU_MEASURE_EVENTS:
    case SAYLAU_MEASURE_DETAINED:
      return describe_span (view);
    case SAYLAU_MEASURE_DIFFERENCE:
      {
        g_autofree char *tally = describe_tally (view, view->spec->tally);
        g_autofree char *before = NULL;

        if (view->compare == SAYLAU_NONE)
          return g_steal_pointer (&tally);
        before = describe_tally (view, view->compare);
        /* Translators: two tallies, "Final result, 12 June 2019, compared with Exit poll, 9 June 2019". */
        return saylau_language_fill (saylau_language_word (view->language, "{tally}, compared with {other}"), "tally", tally, "other", before, NULL);
      }
    default:
      return describe_tally (view, view->spec->tally);
    }
}

/* Whether something was published of the parts that are shown, after the moment that is shown. */
static gboolean
is_later (const SaylauAreaView *view,
          int area,
          const SaylauTime *time)
{
  return saylau_election_get_area (view->election, area)->parent == view->whole && saylau_time_is_set (time) &&
         saylau_time_get_middle (time) > view->spec->moment;
}

static gboolean
has_later_turnout (const SaylauAreaView *view)
{
  for (guint i = 0; view->spec->moment != SAYLAU_NO_TIME && i < view->election->turnout->len; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (view->election->turnout, i);

      if (is_later (view, report->area, &report->time))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_later_results (const SaylauAreaView *view)
{
  for (guint i = 0; view->spec->moment != SAYLAU_NO_TIME && i < view->election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (view->election, i);

      for (guint j = 0; j < tally->results->len; j++)
        {
          const SaylauResult *result = g_ptr_array_index (tally->results, j);

          if (result->votes->len > 0 && is_later (view, result->area, &tally->time))
            return TRUE;
        }
    }
  return FALSE;
}

/* Why the map shows something else than who leads, where nobody asked for it. What came later is not denied. */
static char *
describe_choice (const SaylauAreaView *view)
{
  if (view->spec->measure != SAYLAU_MEASURE_AUTO || view->n_known == 0)
    return NULL;
  if (view->measure == SAYLAU_MEASURE_TURNOUT)
    return g_strdup (has_later_results (view)
                       ? saylau_language_word (view->language, "No candidate’s result had been published by area by then, so turnout is shown.")
                       : saylau_language_word (view->language, "No candidate’s result was published by area, so turnout is shown."));
  if (view->measure == SAYLAU_MEASURE_EVENTS)
    return g_strdup (has_later_results (view) || has_later_turnout (view)
                       ? saylau_language_word (view->language, "Neither candidates’ results nor turnout had been published by area by then, so events are shown.")
                       : saylau_language_word (view->language, "Neither candidates’ results nor turnout were published by area, so events are shown."));
  return NULL;
}

static char *
describe_unknown (const SaylauAreaView *view)
{
  guint n = view->figures->len - view->n_known;
  g_autofree char *count = NULL;
  g_autofree char *all = NULL;

  if (view->measure == SAYLAU_MEASURE_DIFFERENCE && (view->compare == SAYLAU_NONE || view->compare == view->spec->tally))
    return g_strdup (saylau_language_word (view->language, "There is no other tally to compare with."));
  if (view->measure == SAYLAU_MEASURE_EVENTS && view->n_known == 0)
    return g_strdup (saylau_language_word (view->language, "There are no events in this document."));
  if (view->n_known == 0 && (view->measure == SAYLAU_MEASURE_TURNOUT ? has_later_turnout (view) || has_later_results (view) : has_later_results (view)))
    return g_strdup (saylau_language_word (view->language, "No figure had been published by then for any of these areas."));
  if (view->n_known == 0)
    return g_strdup (saylau_language_word (view->language, "No figure was published for any of these areas."));
  if (n == 0 || view->measure == SAYLAU_MEASURE_DETAINED)
    return NULL;

  count = saylau_language_count (view->language, n);
  all = saylau_language_count (view->language, view->figures->len);
  /* Translators: areas of which something is not known, "No figure was published for 1 of 17 areas.". */
  return saylau_language_fill (saylau_language_plural (view->language, "No figure was published for {n} of {all} area.",
                                                       "No figure was published for {n} of {all} areas.", view->figures->len),
                               "n", count, "all", all, NULL);
}

static char *
describe_unsure (const SaylauAreaView *view)
{
  guint n = 0;

  for (guint i = 0; i < view->figures->len; i++)
    n += saylau_area_view_get (view, i)->unsure;
  if (n == 0)
    return NULL;
  /* Translators: where a tally leaves candidates out, who leads is not sure. */
  return fill_count (view, saylau_language_plural (view->language, "In {n} area a candidate who is not reported may have more.", "In {n} areas a candidate who is not reported may have more.", n),
                     n);
}

/* "Almaty, 9 June 2019, 12:00: figures contradict each other: 19.0 % (Vlast), 21.0 % (Kazinform)." */
static char *
describe_contradictions (const SaylauAreaView *view)
{
  GString *list = g_string_new (NULL);
  guint n_left_out = 0, n_told = 0;

  for (guint i = 0; view->others->len > 0 && i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);
      g_autofree char *claims = NULL;
      g_autofree char *time = NULL;

      if (!figure->differ)
        continue;
      if (n_told == MAX_TOLD)
        {
          n_left_out++;
          continue;
        }
      n_told++;
      claims = saylau_area_values_claims (view, figure);
      time = saylau_language_time (view->language, figure->time, view->election->zone);
      saylau_parts_add (list, " ", saylau_language_fill (saylau_language_word (view->language, "{area}, {time}: figures contradict each other: {claims}."), "area", saylau_area_values_name (view, figure->area), "time", time, "claims", claims, NULL));
    }
  if (n_left_out > 0)
    /* Translators: contradictions that are not told one by one. */
    saylau_parts_add (list, " ", fill_count (view, saylau_language_plural (view->language, "In {n} more area figures contradict each other.", "In {n} more areas figures contradict each other.", n_left_out), n_left_out));
  return g_string_free (list, FALSE);
}

/* "North, 15 % (Court); South, 20 % (Court)": areas whose figure somebody contradicts, @with_claim with what colours them; NULL:
 * there are none. */
static char *
list_contradicted (const SaylauAreaView *view,
                   gboolean with_claim)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; view->others->len > 0 && i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);
      g_autofree char *claim = NULL;

      if (!figure->differ || n++ >= MAX_TOLD)
        continue;
      claim = with_claim ? saylau_area_values_claim (view, figure) : NULL;
      saylau_parts_add (list, "; ", g_strjoin (", ", saylau_area_values_name (view, figure->area), claim, NULL));
    }
  if (n > MAX_TOLD)
    g_string_append_printf (list, "; +%u", n - MAX_TOLD);
  return n > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

/* Whose figure colours an area of which sources tell different ones. */
static char *
describe_colored (const SaylauAreaView *view)
{
  g_autofree char *list = list_contradicted (view, TRUE);

  if (list == NULL)
    return NULL;
  /* Translators: of a map: areas of which sources tell different figures, each with the one that it is coloured by: "Where figures contradict each other the colour is of: Almaty, 21.0 % (Kazinform)." */
  return saylau_language_fill (saylau_language_word (view->language, "Where figures contradict each other the colour is of: {list}."), "list", list, NULL);
}

/* Those that the map cannot show are told in words: "Not on the map: Almaty, 52.2 %; Shymkent, 67.6 %." */
static char *
describe_unplaced (const SaylauAreaView *view)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_told = 0;

  for (guint i = 0; view->n_unplaced > 0 && i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);
      g_autofree char *value = NULL;

      if (saylau_area_view_is_placed (view, i))
        continue;
      if (n_told++ >= MAX_TOLD)
        continue;
      value = saylau_area_values_value_and_who (view, figure);
      saylau_parts_add (list, "; ", g_strdup_printf ("%s, %s", saylau_area_values_name (view, figure->area), value));
    }
  if (n_told == 0)
    return NULL;
  if (n_told > MAX_TOLD)
    g_string_append_printf (list, "; +%u", n_told - MAX_TOLD);
  /* Translators: areas of which a map has no outline, or another area has the same one, each with its figure. */
  return saylau_language_fill (saylau_language_word (view->language, "Not on the map: {list}."), "list", list->str, NULL);
}

/* Why there is no map, where the document has outlines. */
static char *
describe_tiles (const SaylauAreaView *view)
{
  g_autofree char *count = NULL;
  g_autofree char *all = NULL;

  if (view->n_outlined == 0)
    return NULL;
  count = saylau_language_count (view->language, view->n_outlined);
  all = saylau_language_count (view->language, view->figures->len);
  /* Translators: why areas are shown as tiles and not on a map: "Outlines are known of only 3 of 6 areas, so tiles are shown." */
  return saylau_language_fill (saylau_language_plural (view->language, "Outlines are known of only {n} of {all} area, so tiles are shown.",
                                                       "Outlines are known of only {n} of {all} areas, so tiles are shown.", view->figures->len),
                               "n", count, "all", all, NULL);
}

static char *
describe_nowhere (const SaylauAreaView *view)
{
  if (view->n_nowhere == 0)
    return NULL;
  /* Translators: events of which the document does not say in which area they were. */
  return fill_count (view, saylau_language_plural (view->language, "{n} event is told of no area and is in no number.", "{n} events are told of no area and are in no number.", view->n_nowhere),
                     view->n_nowhere);
}

static char *
describe_elsewhere (const SaylauAreaView *view)
{
  if (view->n_elsewhere == 0)
    return NULL;
  if (view->measure == SAYLAU_MEASURE_EVENTS)
    /* Translators: events of the whole country, which a map of its regions cannot show. */
    return fill_count (view, saylau_language_plural (view->language, "{n} event is told of a larger area and is in no number.", "{n} events are told of a larger area and are in no number.", view->n_elsewhere),
                       view->n_elsewhere);
  /* Translators: events with a number of detained that belongs to no one region or no one day. */
  return fill_count (view, saylau_language_plural (view->language, "The claims about {n} event are of several areas or days and in no number.", "The claims about {n} events are of several areas or days and in no number.", view->n_elsewhere),
                     view->n_elsewhere);
}

/* Who makes the claims that were added: "Said by: RFE/RL; Police, official." */
static char *
describe_claimants (const SaylauAreaView *view)
{
  g_autofree char *list = saylau_area_values_claimants (view, NULL, MAX_TOLD);

  if (*list == '\0')
    return NULL;
  /* Translators: who makes the claims that a map is made of: "Said by: RFE/RL; Police, official." */
  return saylau_language_fill (saylau_language_word (view->language, "Said by: {list}."), "list", list, NULL);
}

/* How the numbers were come by. */
static char *
describe_rule (const SaylauAreaView *view)
{
  guint n_computed = 0;

  if (view->n_known == 0)
    return NULL;
  switch (view->measure)
    {
    case SAYLAU_MEASURE_EVENTS:
      return g_strdup (saylau_language_word (view->language, "An event in several areas counts in each."));
    case SAYLAU_MEASURE_DETAINED:
      return g_strdup (saylau_language_word (view->language, "Claims about single days are added, from the lowest to the highest; the colour is the lowest."));
    default:
      break;
    }

  for (guint i = 0; i < view->figures->len; i++)
    n_computed += !isnan (saylau_area_view_get (view, i)->value) && saylau_area_view_get (view, i)->computed;
  if (n_computed == 0)
    /* Translators: all figures of a map are those that somebody published. */
    return g_strdup (saylau_language_word (view->language, "Figures as announced."));
  if (n_computed == view->n_known)
    /* Translators: all figures of a map are computed from numbers of votes or voters. */
    return g_strdup (saylau_language_word (view->language, "Figures computed from counts."));
  return g_strdup (saylau_language_word (view->language, "Figures computed from counts where these are known, else as announced."));
}

/* "Older figures: Shymkent, 9 June 2019, 10:00." */
static char *
describe_older (const SaylauAreaView *view)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);
      g_autofree char *time = NULL;

      if (!saylau_area_view_is_older (view, figure) || n++ >= MAX_TOLD)
        continue;
      time = saylau_language_time (view->language, figure->time, view->election->zone);
      saylau_parts_add (list, "; ", g_strdup_printf ("%s, %s", saylau_area_values_name (view, figure->area), time));
    }
  if (n == 0)
    return NULL;
  if (n > MAX_TOLD)
    g_string_append_printf (list, "; +%u", n - MAX_TOLD);
  /* Translators: areas whose turnout is of an earlier time than that of others, each with its time: "Older figures: Shymkent, 9 June 2019, 10:00." */
  return saylau_language_fill (saylau_language_word (view->language, "Older figures: {list}."), "list", list->str, NULL);
}

/* Which areas have no rank, since it would be one source's word. */
static char *
describe_unranked (const SaylauAreaView *view)
{
  g_autofree char *list = list_contradicted (view, FALSE);

  if (list == NULL)
    return NULL;
  /* Translators: of a map, after which areas have the highest and the lowest figure: areas that are left out of that. */
  return saylau_language_fill (saylau_language_word (view->language, "Not ranked, since figures contradict each other: {list}."), "list", list, NULL);
}

/* "Highest: Almaty region, 89.0 %. Lowest: Almaty, 52.2 %." */
static char *
describe_extremes (const SaylauAreaView *view)
{
  const SaylauAreaFigure *highest = NULL, *lowest = NULL;
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;

  for (guint i = 0; i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);

      if (isnan (figure->value) || figure->differ)
        continue;
      if (highest == NULL || figure->value > highest->value)
        highest = figure;
      if (lowest == NULL || figure->value < lowest->value)
        lowest = figure;
    }
  if (highest == NULL || highest->value == lowest->value)
    return NULL;

  high = saylau_area_values_value_and_when (view, highest);
  low = saylau_area_values_value_and_when (view, lowest);
  /* Translators: two areas and their figures: "Highest: Almaty region, 89.0 %. Lowest: Almaty, 52.2 %." */
  return saylau_language_fill (saylau_language_word (view->language, "Highest: {area}, {value}. Lowest: {other}, {other_value}."),
                               "area", saylau_area_values_name (view, highest->area), "value", high,
                               "other", saylau_area_values_name (view, lowest->area), "other_value", low, NULL);
}

/* "Qasym-Zhomart Toqaev leads in 17 areas." */
static char *
describe_winners (const SaylauAreaView *view)
{
  g_autofree guint *led = g_new0 (guint, view->election->candidates->len);
  g_autofree guint *led_unsurely = g_new0 (guint, view->election->candidates->len);
  GString *text = g_string_new (NULL);
  guint n_tied = 0, n_tied_unsurely = 0;

  for (guint i = 0; i < view->figures->len; i++)
    {
      const SaylauAreaFigure *figure = saylau_area_view_get (view, i);

      if (figure->tied)
        *(figure->unsure ? &n_tied_unsurely : &n_tied) += 1;
      else if (figure->candidate != SAYLAU_NONE)
        (figure->unsure ? led_unsurely : led)[figure->candidate]++;
    }
  for (guint i = 0; i < view->election->candidates->len; i++)
    {
      g_autofree char *n = saylau_language_count (view->language, led[i]);

      if (led[i] > 0)
        /* Translators: a candidate, and in how many areas nobody has more. */
        saylau_parts_add (text, " ", saylau_language_fill (saylau_language_plural (view->language, "{name} leads in {n} area.", "{name} leads in {n} areas.", led[i]), "name", saylau_area_values_candidate (view, i), "n", n, NULL));
    }
  for (guint i = 0; i < view->election->candidates->len; i++)
    {
      g_autofree char *n = saylau_language_count (view->language, led_unsurely[i]);

      if (led_unsurely[i] > 0)
        /* Translators: a candidate, and in how many areas nobody of those whom the tally reports has more. */
        saylau_parts_add (text, " ", saylau_language_fill (saylau_language_plural (view->language, "{name} leads among those reported in {n} area.", "{name} leads among those reported in {n} areas.", led_unsurely[i]), "name", saylau_area_values_candidate (view, i), "n", n, NULL));
    }
  if (n_tied > 0)
    /* Translators: in how many areas two candidates or more have the most. */
    saylau_parts_add (text, " ", fill_count (view, saylau_language_plural (view->language, "A tie in {n} area.", "A tie in {n} areas.", n_tied), n_tied));
  if (n_tied_unsurely > 0)
    /* Translators: in how many areas two candidates or more of those whom the tally reports have the most. */
    saylau_parts_add (text, " ", fill_count (view, saylau_language_plural (view->language, "A tie among those reported in {n} area.", "A tie among those reported in {n} areas.", n_tied_unsurely), n_tied_unsurely));
  return g_string_free (text, FALSE);
}

/**
 * saylau_area_words_measure:
 * @view: what is shown
 *
 * Returns: (transfer full): what colours the areas
 */
char *
saylau_area_words_measure (const SaylauAreaView *view)
{
  switch (view->measure)
    {
    case SAYLAU_MEASURE_SHARE:
      /* Translators: what a map shows: one candidate's share in each area. */
      return saylau_language_fill (saylau_language_word (view->language, "Share of {name}"), "name", saylau_area_values_candidate (view, view->candidate), NULL);
    case SAYLAU_MEASURE_TURNOUT:
      return g_strdup (saylau_language_word (view->language, "Turnout"));
    case SAYLAU_MEASURE_EVENTS:
      /* Translators: what a map shows: how many events there were in each area. */
      return g_strdup (saylau_language_word_in (view->language, "measure", "Events"));
    case SAYLAU_MEASURE_DETAINED:
      return g_strdup (saylau_language_word (view->language, "Detained"));
    case SAYLAU_MEASURE_DIFFERENCE:
      /* Translators: what a map shows: how one candidate's share differs between two tallies, in each area. */
      return saylau_language_fill (saylau_language_word (view->language, "Share of {name}, difference in points"), "name", saylau_area_values_candidate (view, view->candidate), NULL);
    case SAYLAU_MEASURE_WINNER:
    default:
      /* Translators: what a map shows: the candidate with the largest share in each area. */
      return g_strdup (saylau_language_word (view->language, "Who leads"));
    }
}

/**
 * saylau_area_words_subtitle:
 * @view: what is shown
 *
 * Returns: (transfer full): what is shown, of when and where
 */
char *
saylau_area_words_subtitle (const SaylauAreaView *view)
{
  GString *subtitle = g_string_new (NULL);

  saylau_parts_add (subtitle, SEPARATOR, saylau_area_words_measure (view));
  saylau_parts_add (subtitle, SEPARATOR, describe_when (view));
  if (view->whole != SAYLAU_NONE)
    saylau_parts_add (subtitle, SEPARATOR, g_strdup (saylau_area_values_name (view, view->whole)));
  return g_string_free (subtitle, FALSE);
}

/**
 * saylau_area_words_notice:
 * @view: what is shown
 *
 * Returns: (transfer full): what a reader must know before trusting the picture; "" for nothing
 */
char *
saylau_area_words_notice (const SaylauAreaView *view)
{
  GString *notice = g_string_new (NULL);

  saylau_parts_add (notice, " ", describe_choice (view));
  saylau_parts_add (notice, " ", describe_unknown (view));
  saylau_parts_add (notice, " ", describe_unsure (view));
  saylau_parts_add (notice, " ", describe_contradictions (view));
  return g_string_free (notice, FALSE);
}

/**
 * saylau_area_words_facts:
 * @view: what is shown
 *
 * Returns: (transfer full): how the figures were come by, and what is in none of them
 */
char *
saylau_area_words_facts (const SaylauAreaView *view)
{
  GString *facts = g_string_new (NULL);

  saylau_parts_add (facts, " ", describe_tiles (view));
  saylau_parts_add (facts, " ", describe_unplaced (view));
  saylau_parts_add (facts, " ", describe_colored (view));
  saylau_parts_add (facts, " ", describe_older (view));
  saylau_parts_add (facts, " ", describe_rule (view));
  if (view->measure == SAYLAU_MEASURE_DETAINED)
    saylau_parts_add (facts, " ", describe_claimants (view));
  saylau_parts_add (facts, " ", describe_elsewhere (view));
  saylau_parts_add (facts, " ", describe_nowhere (view));
  return g_string_free (facts, FALSE);
}

/**
 * saylau_area_words_sources:
 * @view: what is shown
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where the figures are from; "" where the document does not say
 */
char *
saylau_area_words_sources (const SaylauAreaView *view,
                           gboolean with_titles)
{
  return saylau_result_words_list_sources (view->election, view->language, view->sources, with_titles);
}

/**
 * saylau_area_words_description:
 * @view: what is shown
 *
 * Returns: (transfer full): the picture in a few sentences, for those who do not see it
 */
char *
saylau_area_words_description (const SaylauAreaView *view)
{
  GString *description = g_string_new (NULL);
  g_autofree char *subtitle = saylau_area_words_subtitle (view);

  g_string_append_printf (description, "%s.", subtitle);
  saylau_parts_add (description, " ", saylau_area_words_notice (view));
  saylau_parts_add (description, " ", view->measure == SAYLAU_MEASURE_WINNER ? describe_winners (view) : describe_extremes (view));
  saylau_parts_add (description, " ", describe_unranked (view));
  return g_string_free (description, FALSE);
}

/* "Colours: 50–60 %, 60–70 % (equal steps)." */
static char *
describe_classes (const SaylauAreaView *view)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (view->measure == SAYLAU_MEASURE_WINNER || view->classes.n_classes == 0)
    return NULL;
  for (guint i = 0; i < view->classes.n_classes; i++)
    saylau_parts_add (list, ", ", saylau_area_values_class (view, i));
  if (saylau_area_values_is_one (view))
    return NULL;
  /* Translators: the legend of a map in words: {classes} is "50–60 %, 60–70 %", {how} is "equal steps". */
  return saylau_language_fill (saylau_language_word (view->language, "Colours: {classes} ({how})"), "classes", list->str, "how", saylau_area_values_classing (view), NULL);
}

/**
 * saylau_area_words_notes:
 * @view: what is shown
 *
 * Returns: (transfer full): what stands in the picture's legend and footer, a line each
 */
char *
saylau_area_words_notes (const SaylauAreaView *view)
{
  char *const parts[] = { describe_classes (view), saylau_area_words_facts (view), saylau_area_words_sources (view, TRUE) };
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    saylau_parts_add (notes, "\n", parts[i] != NULL ? g_strdelimit (parts[i], "\r\n", ' ') : NULL);
  return g_string_free (notes, FALSE);
}
