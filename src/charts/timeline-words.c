/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-words.h"

#include "charts/timeline-claims.h"

#include <string.h>

/* The kinds that have lanes of their own. */
#define NAMED_KINDS ((1u << SAYLAU_EVENT_PROTEST) | (1u << SAYLAU_EVENT_DETENTION) | (1u << SAYLAU_EVENT_VIOLENCE))

static const char *
get_text (const SaylauLanguage *language,
          const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (language)) : NULL;
}

/* The lane of all that is neither a protest nor violence. */
static const char *
get_rest_name (const SaylauLanguage *language,
               guint kinds)
{
  for (guint kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if (kinds == 1u << kind)
      return saylau_timeline_words_kind (language, kind);
  if (kinds & (1u << SAYLAU_EVENT_POLITICS))
    return saylau_language_word (language, "Politics and other");
  return saylau_language_word (language, "Other events");
}

/* The lane of what was done to people: where there was no violence, none is spoken of. */
static const char *
get_harm_name (const SaylauLanguage *language,
               guint kinds)
{
  if (!(kinds & (1u << SAYLAU_EVENT_DETENTION)))
    /* Translators: a row of the timeline: violent events. */
    return saylau_language_word (language, "Violence");
  if (!(kinds & (1u << SAYLAU_EVENT_VIOLENCE)))
    /* Translators: a row of the timeline: events of which people were detained. */
    return saylau_language_word (language, "Detentions");
  /* Translators: a row of the timeline: detentions and violent events together. */
  return saylau_language_word (language, "Detentions and violence");
}

/**
 * saylau_timeline_words_lane:
 * @language: the words
 * @index: what the lane holds
 * @lane: a lane
 *
 * Returns: (transfer none): the lane's name, by the kinds of event that are in it
 */
const char *
saylau_timeline_words_lane (const SaylauLanguage *language,
                            const SaylauTimelineIndex *index,
                            SaylauEventLane lane)
{
  switch (lane)
    {
    case SAYLAU_LANE_PROTESTS:
      /* Translators: a row of the timeline. */
      return saylau_language_word (language, "Protests");

    case SAYLAU_LANE_VIOLENCE:
      return get_harm_name (language, index->kinds);

    case SAYLAU_LANE_POLITICS:
    default:
      return get_rest_name (language, index->kinds & ~NAMED_KINDS);
    }
}

/**
 * saylau_timeline_words_kind:
 * @language: the words
 * @kind: a kind of event
 *
 * Returns: (transfer none): the kind's name
 */
const char *
saylau_timeline_words_kind (const SaylauLanguage *language,
                            SaylauEventKind kind)
{
  switch (kind)
    {
    case SAYLAU_EVENT_PROTEST:
      /* Translators: one event. */
      return saylau_language_word (language, "Protest");

    case SAYLAU_EVENT_DETENTION:
      /* Translators: one event: people were detained. */
      return saylau_language_word (language, "Detention");

    case SAYLAU_EVENT_VIOLENCE:
      /* Translators: one violent event. */
      return saylau_language_word_in (language, "kind of event", "Violence");

    case SAYLAU_EVENT_POLITICS:
      /* Translators: an event of politics: a resignation, a statement of a party. */
      return saylau_language_word_in (language, "kind of event", "Politics");

    case SAYLAU_EVENT_ELECTION:
      /* Translators: an event of the vote itself: nomination, polling day. */
      return saylau_language_word_in (language, "kind of event", "Election");

    case SAYLAU_EVENT_OFFICIAL:
      return saylau_language_word (language, "Official statement");

    case SAYLAU_EVENT_MEDIA:
      /* Translators: an event of the media: a broadcast, a debate, a site that was blocked. */
      return saylau_language_word_in (language, "kind of event", "Media");

    case SAYLAU_EVENT_OTHER:
    default:
      /* Translators: an event of none of these kinds. */
      return saylau_language_word_in (language, "kind of event", "Other");
    }
}

/**
 * saylau_timeline_words_event_time:
 * @language: the words
 * @election: the election
 * @event: one of its events
 *
 * Returns: (transfer full): when it was, at the precision that is known
 */
char *
saylau_timeline_words_event_time (const SaylauLanguage *language,
                                  const SaylauElection *election,
                                  const SaylauEvent *event)
{
  g_autofree char *start = saylau_language_time (language, &event->start, election->zone);
  g_autofree char *end = NULL;

  if (!saylau_time_is_set (&event->end))
    return g_steal_pointer (&start);
  if (event->start.precision == SAYLAU_PRECISION_DAY && event->end.precision == SAYLAU_PRECISION_DAY)
    return saylau_language_days (language, event->start.start, saylau_event_get_end (event), election->zone);
  end = saylau_language_time (language, &event->end, election->zone);
  return g_strdup_printf ("%s – %s", start, end);
}

static void
append_candidates (GString *lines,
                   const SaylauLanguage *language,
                   const SaylauElection *election,
                   const SaylauEvent *event)
{
  for (guint i = 0; i < event->candidates->len; i++)
    {
      const SaylauCandidate *candidate =
        saylau_election_get_candidate (election, g_array_index (event->candidates, int, i));

      g_string_append (lines, i == 0 ? "\n" : ", ");
      g_string_append (lines, get_text (language, candidate->name));
    }
}

/* The sign that a kind has in the timeline, so that a tooltip explains it. */
static const char *
get_sign (SaylauEventKind kind)
{
  switch (kind)
    {
    case SAYLAU_EVENT_POLITICS:
      return "◆ ";

    case SAYLAU_EVENT_ELECTION:
      return "■ ";

    case SAYLAU_EVENT_OFFICIAL:
      return "□ ";

    case SAYLAU_EVENT_MEDIA:
      return "○ ";

    case SAYLAU_EVENT_OTHER:
      return "× ";

    case SAYLAU_EVENT_PROTEST:
    case SAYLAU_EVENT_DETENTION:
    case SAYLAU_EVENT_VIOLENCE:
    default:
      return "";
    }
}

/* What there is to say of an event beside its name and its claims, a line each: when, its kind, where, whom it
 * concerns, its note. */
static char *
describe_more (const SaylauLanguage *language,
               const SaylauElection *election,
               const SaylauEvent *event)
{
  g_autofree char *time = saylau_timeline_words_event_time (language, election, event);
  GString *lines = g_string_new (time);

  g_string_append_printf (lines, " · %s%s", get_sign (event->kind), saylau_timeline_words_kind (language, event->kind));
  if (event->place != NULL)
    g_string_append_printf (lines, " · %s", get_text (language, event->place));
  append_candidates (lines, language, election, event);
  if (event->note != NULL)
    g_string_append_printf (lines, "\n%s", get_text (language, event->note));
  return g_string_free (lines, FALSE);
}

/**
 * saylau_timeline_words_fill_mark:
 * @language: the words
 * @election: the election
 * @event: one of its events
 * @mark: takes the event's name, its value, which is what is claimed or else when and what it was, all
 *   else there is to say, and the candidates it names
 */
void
saylau_timeline_words_fill_mark (const SaylauLanguage *language,
                                 const SaylauElection *election,
                                 const SaylauEvent *event,
                                 SaylauMark *mark)
{
  g_autofree char *more = describe_more (language, election, event);
  const char *rest = more;

  mark->name = g_strdup (get_text (language, event->title));
  mark->value = saylau_claims_tell_event (language, event);
  if (mark->value == NULL)
    {
      rest = strchr (more, '\n');
      mark->value = rest != NULL ? g_strndup (more, rest - more) : g_strdup (more);
    }
  if (rest != NULL)
    mark->tooltip = g_strdup (rest == more ? more : rest + 1);
  if (event->candidates->len > 0)
    mark->candidates = g_array_copy (event->candidates);
}

/* The tally in the very middle of whose time the moment stands, where that is a day or longer; or NULL. */
static const SaylauTime *
find_long_time (const SaylauElection *election,
                gint64 moment)
{
  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTime *time = &saylau_election_get_tally (election, i)->time;

      if (saylau_time_is_set (time) && time->precision <= SAYLAU_PRECISION_DAY && saylau_time_get_middle (time) == moment)
        return time;
    }
  return NULL;
}

/**
 * saylau_timeline_words_moment:
 * @language: the words
 * @election: the election
 * @moment: seconds since 1970-01-01T00:00Z
 * @finest: the unit of the axis' finest ticks
 *
 * Returns: (transfer full): the moment in the document's zone, not more exact than what it stands on: a
 *   tally of which only the day is known is that day, and on an axis of days there is no time of day
 */
char *
saylau_timeline_words_moment (const SaylauLanguage *language,
                              const SaylauElection *election,
                              gint64 moment,
                              SaylauTimeUnit finest)
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  SaylauTime time = { .start = moment, .end = moment + SAYLAU_MINUTE, .precision = SAYLAU_PRECISION_MINUTE };
  const SaylauTime *known = find_long_time (election, moment);

  if (known != NULL)
    return saylau_language_time (language, known, election->zone);
  if (finest > SAYLAU_UNIT_HOUR)
    {
      time.start = saylau_time_step_floor (a_day, moment, election->zone);
      time.end = saylau_time_step_next (a_day, moment, election->zone);
      time.precision = SAYLAU_PRECISION_DAY;
    }
  return saylau_language_time (language, &time, election->zone);
}

/**
 * saylau_timeline_words_count:
 * @language: the words
 * @lane: the lane of the events
 * @count: how many
 *
 * Returns: (transfer full): like "17 protests"
 */
char *
saylau_timeline_words_count (const SaylauLanguage *language,
                             SaylauEventLane lane,
                             guint count)
{
  g_autofree char *number = saylau_language_count (language, count);
  const char *pattern = lane == SAYLAU_LANE_PROTESTS
                          /* Translators: how many events one mark stands for. */
                          ? saylau_language_plural (language, "{number} protest", "{number} protests", count)
                          /* Translators: how many events one mark stands for. */
                          : saylau_language_plural (language, "{number} event", "{number} events", count);

  return saylau_language_fill (pattern, "number", number, NULL);
}

/**
 * saylau_timeline_words_group_time:
 * @language: the words
 * @election: the election
 * @group: a count
 *
 * Returns: (transfer full): the time that is counted
 */
char *
saylau_timeline_words_group_time (const SaylauLanguage *language,
                                  const SaylauElection *election,
                                  const SaylauGroup *group)
{
  SaylauTime time = { .start = group->start, .end = group->end, .precision = SAYLAU_PRECISION_NONE };

  if (group->unit.count == 1 && group->unit.unit <= SAYLAU_UNIT_HOUR)
    time.precision = SAYLAU_PRECISION_MINUTE;
  else if (group->unit.count == 1 && group->unit.unit == SAYLAU_UNIT_MONTH)
    time.precision = SAYLAU_PRECISION_MONTH;
  else if (group->unit.count == 1 && group->unit.unit == SAYLAU_UNIT_YEAR)
    time.precision = SAYLAU_PRECISION_YEAR;
  if (time.precision == SAYLAU_PRECISION_NONE)
    return saylau_language_days (language, group->start, group->end, election->zone);
  return saylau_language_time (language, &time, election->zone);
}

static SaylauTimelineRange
cut (SaylauTimelineRange range,
     SaylauTimelineRange extent)
{
  SaylauTimelineRange both = { MAX (range.from, extent.from), MIN (range.to, extent.to) };

  return both.from < both.to ? both : range;
}

/**
 * saylau_timeline_words_summary:
 * @language: the words
 * @election: the election
 * @range: what is shown
 *
 * Returns: (transfer full): the days that are shown and of which there is something to tell, and how
 *   many protests there were: counts, no sums of claims
 */
char *
saylau_timeline_words_summary (const SaylauLanguage *language,
                               const SaylauElection *election,
                               SaylauTimelineRange range)
{
  const SaylauTimelineIndex *index = saylau_timeline_index_get (election);
  SaylauTimelineRange days = cut (range, index->extent);
  g_autofree char *span = saylau_language_days (language, days.from, days.to, election->zone);
  guint n = saylau_event_rows_count (index->rows[SAYLAU_LANE_PROTESTS], range);
  g_autofree char *protests = saylau_timeline_words_count (language, SAYLAU_LANE_PROTESTS, n);

  return g_strdup_printf ("%s · %s", span, n > 0 ? protests : saylau_language_word (language, "no protests"));
}

/**
 * saylau_timeline_words_largest:
 * @language: the words
 * @election: the election
 * @range: what is shown
 * @official_only: whether to tell what officials claim and nothing else
 *
 * Returns: (transfer full) (nullable): what is claimed about the detained of the event with the largest
 *   number, with who claims it: never a sum, since totals and single claims tell of the same people;
 *   %NULL: there is none
 */
char *
saylau_timeline_words_largest (const SaylauLanguage *language,
                               const SaylauElection *election,
                               SaylauTimelineRange range,
                               gboolean official_only)
{
  const SaylauTimelineIndex *index = saylau_timeline_index_get (election);
  const SaylauEventRow *largest = NULL;
  g_autofree char *claims = NULL;

  for (guint i = 0; i < SAYLAU_N_EVENT_LANES; i++)
    {
      const SaylauEventRow *row = saylau_timeline_index_find_largest (index, i, range);

      if (row != NULL && (largest == NULL || row->detained > largest->detained))
        largest = row;
    }
  if (largest == NULL)
    return NULL;
  claims = saylau_claims_tell_detained (language, saylau_election_get_event (election, largest->event), official_only);
  if (*claims == '\0')
    return NULL;
  /* Translators: {claims} is who told a total and how many, "Police (official): 4,000". */
  return saylau_language_fill (saylau_language_word (language, "Detained, largest total: {claims}"), "claims", claims, NULL);
}

/**
 * saylau_timeline_words_description:
 * @language: the words
 * @election: the election
 * @range: what is shown
 *
 * Returns: (transfer full): the timeline in a few sentences
 */
char *
saylau_timeline_words_description (const SaylauLanguage *language,
                                   const SaylauElection *election,
                                   SaylauTimelineRange range)
{
  const SaylauTimelineIndex *index = saylau_timeline_index_get (election);
  SaylauTimelineRange days = cut (range, index->extent);
  g_autofree char *span = saylau_language_days (language, days.from, days.to, election->zone);
  g_autofree char *protests = saylau_timeline_words_count (language, SAYLAU_LANE_PROTESTS,
                                                           saylau_event_rows_count (index->rows[SAYLAU_LANE_PROTESTS], range));
  g_autofree char *others = saylau_timeline_words_count (language, SAYLAU_LANE_POLITICS,
                                                         saylau_event_rows_count (index->rows[SAYLAU_LANE_POLITICS], range) +
                                                           saylau_event_rows_count (index->rows[SAYLAU_LANE_VIOLENCE], range));
  g_autofree char *largest = saylau_timeline_words_largest (language, election, range, FALSE);
  g_autofree char *tallies = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *number = NULL;
  guint n_tallies = 0;

  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTime *time = &saylau_election_get_tally (election, i)->time;

      n_tallies += saylau_time_is_set (time) && time->start < range.to && time->end > range.from;
    }
  number = saylau_language_count (language, n_tallies);
  tallies = saylau_language_fill (saylau_language_plural (language, "{number} tally", "{number} tallies", n_tallies),
                                  "number", number, NULL);
  /* Translators: the timeline in words, for those who cannot see it; {protests}, {others} and {tallies} are numbers of them: "Kazakhstan, presidential election: timeline, 19 March – 9 July 2019. 12 protests, 30 events of other kinds, 3 tallies.". */
  sentence = saylau_language_fill (saylau_language_word (language, "{title}: timeline, {days}. {protests}, {others} of other kinds, {tallies}."),
                                   "title", get_text (language, election->title), "days", span, "protests", protests,
                                   "others", others, "tallies", tallies, NULL);
  if (largest == NULL)
    return g_steal_pointer (&sentence);
  /* Translators: the sentence before, and who told how many were detained in all. */
  return saylau_language_fill (saylau_language_word (language, "{sentence} {claims}."), "sentence", sentence, "claims", largest, NULL);
}
