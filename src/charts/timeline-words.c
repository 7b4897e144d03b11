/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-words.h"

#include "analysis/claims.h"

static const SaylauFigureWhat figure_order[] = {
  SAYLAU_FIGURE_DETAINED,
  SAYLAU_FIGURE_JAILED,
  SAYLAU_FIGURE_FINED,
  SAYLAU_FIGURE_INJURED,
  SAYLAU_FIGURE_KILLED,
  SAYLAU_FIGURE_PARTICIPANTS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (figure_order) == SAYLAU_N_FIGURES);

static const char *
get_text (const SaylauLanguage *language,
          const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (language)) : NULL;
}

/* What a figure counts, as the head of a list of claims. */
static const char *
get_head (const SaylauLanguage *language,
          SaylauFigureWhat what)
{
  switch (what)
    {
    case SAYLAU_FIGURE_PARTICIPANTS:
      return saylau_language_word (language, "Took part: {claims}");

    case SAYLAU_FIGURE_JAILED:
      return saylau_language_word (language, "Jailed: {claims}");

    case SAYLAU_FIGURE_FINED:
      return saylau_language_word (language, "Fined: {claims}");

    case SAYLAU_FIGURE_INJURED:
      return saylau_language_word (language, "Injured: {claims}");

    case SAYLAU_FIGURE_KILLED:
      return saylau_language_word (language, "Killed: {claims}");

    case SAYLAU_FIGURE_DETAINED:
    default:
      return saylau_language_word (language, "Detained: {claims}");
    }
}

/* What a figure counts, behind its number. */
static const char *
get_tail (const SaylauLanguage *language,
          SaylauFigureWhat what)
{
  switch (what)
    {
    case SAYLAU_FIGURE_PARTICIPANTS:
      return saylau_language_word (language, "{number} took part");

    case SAYLAU_FIGURE_JAILED:
      return saylau_language_word (language, "{number} jailed");

    case SAYLAU_FIGURE_FINED:
      return saylau_language_word (language, "{number} fined");

    case SAYLAU_FIGURE_INJURED:
      return saylau_language_word (language, "{number} injured");

    case SAYLAU_FIGURE_KILLED:
      return saylau_language_word (language, "{number} killed");

    case SAYLAU_FIGURE_DETAINED:
    default:
      return saylau_language_word (language, "{number} detained");
    }
}

/**
 * saylau_timeline_words_lane:
 * @language: the words
 * @lane: a lane
 *
 * Returns: (transfer none): the lane's name
 */
const char *
saylau_timeline_words_lane (const SaylauLanguage *language,
                            SaylauEventLane lane)
{
  switch (lane)
    {
    case SAYLAU_LANE_PROTESTS:
      return saylau_language_word (language, "Protests");

    case SAYLAU_LANE_VIOLENCE:
      return saylau_language_word (language, "Violence");

    case SAYLAU_LANE_POLITICS:
    default:
      return saylau_language_word (language, "Politics");
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
      return saylau_language_word (language, "Protest");

    case SAYLAU_EVENT_DETENTION:
      return saylau_language_word (language, "Detention");

    case SAYLAU_EVENT_VIOLENCE:
      return saylau_language_word_in (language, "kind of event", "Violence");

    case SAYLAU_EVENT_POLITICS:
      return saylau_language_word_in (language, "kind of event", "Politics");

    case SAYLAU_EVENT_ELECTION:
      return saylau_language_word_in (language, "kind of event", "Election");

    case SAYLAU_EVENT_OFFICIAL:
      return saylau_language_word (language, "Official statement");

    case SAYLAU_EVENT_MEDIA:
      return saylau_language_word_in (language, "kind of event", "Media");

    case SAYLAU_EVENT_OTHER:
    default:
      return saylau_language_word_in (language, "kind of event", "Other");
    }
}

/**
 * saylau_timeline_words_range:
 * @language: the words
 * @lowest: a number
 * @highest: a number, not under @lowest
 *
 * Returns: (transfer full): like "20–30", or the one number
 */
char *
saylau_timeline_words_range (const SaylauLanguage *language,
                             gint64 lowest,
                             gint64 highest)
{
  g_autofree char *low = saylau_language_count (language, lowest);
  g_autofree char *high = saylau_language_count (language, highest);

  if (lowest == highest)
    return g_steal_pointer (&low);
  return g_strdup_printf ("%s–%s", low, high);
}

static char *
get_number (const SaylauLanguage *language,
            const SaylauFigure *figure)
{
  g_autofree char *end = NULL;

  if (figure->min != SAYLAU_MISSING && figure->max != SAYLAU_MISSING)
    return saylau_timeline_words_range (language, figure->min, figure->max);
  if (figure->min != SAYLAU_MISSING)
    {
      end = saylau_language_count (language, figure->min);
      return saylau_language_fill (saylau_language_word (language, "at least {number}"), "number", end, NULL);
    }
  if (figure->max != SAYLAU_MISSING)
    {
      end = saylau_language_count (language, figure->max);
      return saylau_language_fill (saylau_language_word (language, "up to {number}"), "number", end, NULL);
    }
  return g_strdup (saylau_language_word (language, "no number"));
}

/**
 * saylau_timeline_words_short_number:
 * @language: the words
 * @figure: one claim with a number
 *
 * Returns: (transfer full): its number as short as can be: "80", "30–40", "950+"
 */
char *
saylau_timeline_words_short_number (const SaylauLanguage *language,
                                    const SaylauFigure *figure)
{
  gint64 least = figure->min != SAYLAU_MISSING ? figure->min : figure->max;
  g_autofree char *range = saylau_timeline_words_range (language, least, MAX (least, figure->max));

  return figure->max == SAYLAU_MISSING ? g_strconcat (range, "+", NULL) : g_steal_pointer (&range);
}

/**
 * saylau_timeline_words_figure:
 * @language: the words
 * @figure: one claim
 *
 * Returns: (transfer full): what is claimed and by whom, like "some 30 (RFE/RL)"
 */
char *
saylau_timeline_words_figure (const SaylauLanguage *language,
                              const SaylauFigure *figure)
{
  g_autofree char *number = get_number (language, figure);
  const char *text = get_text (language, figure->text);
  const char *by = get_text (language, figure->by);
  const char *pattern = figure->official ? saylau_language_word (language, "{claim} ({who}, official)")
                                         : saylau_language_word (language, "{claim} ({who})");

  return saylau_language_fill (pattern,
                               "claim", text != NULL ? text : number,
                               "who", by != NULL ? by : saylau_language_word (language, "not said by whom"),
                               NULL);
}

static char *
list_claims (const SaylauLanguage *language,
             const SaylauEvent *event,
             SaylauFigureWhat what)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      g_autofree char *claim = NULL;

      if (figure->what != what)
        continue;
      claim = saylau_timeline_words_figure (language, figure);
      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append (list, claim);
    }
  return g_string_free (list, FALSE);
}

/**
 * saylau_timeline_words_claims:
 * @language: the words
 * @event: an event
 *
 * Returns: (transfer full): all claims about it, each with who makes it, like
 *   "Detained: some 30 (RFE/RL); about 200 (Police, official)"; that there is none, where there is none
 */
char *
saylau_timeline_words_claims (const SaylauLanguage *language,
                              const SaylauEvent *event)
{
  GString *claims;

  if (event->figures->len == 0)
    return g_strdup (saylau_language_word (language, "No figure is known."));

  claims = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (figure_order); i++)
    {
      g_autofree char *list = list_claims (language, event, figure_order[i]);
      g_autofree char *filled = saylau_language_fill (get_head (language, figure_order[i]), "claims", list, NULL);

      if (*list == '\0')
        continue;
      if (claims->len > 0)
        g_string_append (claims, ". ");
      g_string_append (claims, filled);
    }
  return g_string_free (claims, FALSE);
}

/* How many different numbers are claimed, at most 3, and whether the largest is open upwards. */
static guint
look_at_numbers (const SaylauEvent *event,
                 SaylauFigureWhat what,
                 gint64 numbers[2],
                 gboolean *open)
{
  guint n = 0;
  gint64 largest = SAYLAU_MISSING;

  *open = FALSE;
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      gint64 ends[2] = { figure->min, figure->max };
      gint64 most = MAX (figure->min, figure->max);

      if (figure->what != what || most == SAYLAU_MISSING)
        continue;
      if (most > largest || (most == largest && figure->max == SAYLAU_MISSING))
        *open = figure->max == SAYLAU_MISSING;
      largest = MAX (largest, most);
      if (ends[0] != ends[1] && ends[0] != SAYLAU_MISSING && ends[1] != SAYLAU_MISSING)
        return 3;
      if (n == 0 || (n < 3 && most != numbers[0] && (n == 1 || most != numbers[1])))
        {
          if (n < 2)
            numbers[n] = most;
          n++;
        }
    }
  return n;
}

/**
 * saylau_timeline_words_number:
 * @language: the words
 * @event: an event
 *
 * Returns: (transfer full) (nullable): the number that gives the event its size, as short as can be:
 *   "80 or 100", "50–100", "100+"; %NULL: there is none
 */
char *
saylau_timeline_words_number (const SaylauLanguage *language,
                              const SaylauEvent *event)
{
  SaylauFigureWhat what;
  SaylauClaims claims;
  gint64 numbers[2];
  gboolean open;
  guint n;
  g_autofree char *range = NULL;

  if (saylau_timeline_get_size (event, &what) == SAYLAU_MISSING)
    return NULL;

  claims = saylau_claims_of_event (event, what);
  n = look_at_numbers (event, what, numbers, &open);
  if (n == 2 && !open)
    {
      g_autofree char *low = saylau_language_count (language, MIN (numbers[0], numbers[1]));
      g_autofree char *high = saylau_language_count (language, MAX (numbers[0], numbers[1]));

      return saylau_language_fill (saylau_language_word (language, "{low} or {high}"), "low", low, "high", high, NULL);
    }
  range = saylau_timeline_words_range (language, claims.lowest, claims.highest);
  return open ? g_strconcat (range, "+", NULL) : g_steal_pointer (&range);
}

/**
 * saylau_timeline_words_size:
 * @language: the words
 * @event: an event
 *
 * Returns: (transfer full) (nullable): the same with what it counts, like "80 or 100 detained"
 */
char *
saylau_timeline_words_size (const SaylauLanguage *language,
                            const SaylauEvent *event)
{
  SaylauFigureWhat what;
  g_autofree char *number = saylau_timeline_words_number (language, event);

  if (number == NULL)
    return NULL;
  saylau_timeline_get_size (event, &what);
  return saylau_language_fill (get_tail (language, what), "number", number, NULL);
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

/**
 * saylau_timeline_words_event_more:
 * @language: the words
 * @election: the election
 * @event: one of its events
 *
 * Returns: (transfer full): what there is to say beside its name and its claims, a line each: when,
 *   its kind, where, whom it concerns, its note
 */
char *
saylau_timeline_words_event_more (const SaylauLanguage *language,
                                  const SaylauElection *election,
                                  const SaylauEvent *event)
{
  g_autofree char *time = saylau_timeline_words_event_time (language, election, event);
  GString *lines = g_string_new (time);

  g_string_append_printf (lines, " · %s", saylau_timeline_words_kind (language, event->kind));
  if (event->place != NULL)
    g_string_append_printf (lines, " · %s", get_text (language, event->place));
  append_candidates (lines, language, election, event);
  if (event->note != NULL)
    g_string_append_printf (lines, "\n%s", get_text (language, event->note));
  return g_string_free (lines, FALSE);
}

/**
 * saylau_timeline_words_moment:
 * @language: the words
 * @election: the election
 * @moment: seconds since 1970-01-01T00:00Z
 *
 * Returns: (transfer full): the moment's date and time of day in the document's zone
 */
char *
saylau_timeline_words_moment (const SaylauLanguage *language,
                              const SaylauElection *election,
                              gint64 moment)
{
  SaylauTime time = { .start = moment, .end = moment + SAYLAU_MINUTE, .precision = SAYLAU_PRECISION_MINUTE };

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
                          ? saylau_language_plural (language, "{number} protest", "{number} protests", count)
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

static guint
count_rows (GArray *rows,
            SaylauTimelineRange range)
{
  guint end, n = 0;

  for (guint i = saylau_event_rows_find (rows, range, &end); i < end; i++)
    n += saylau_event_row_is_in (&g_array_index (rows, SaylauEventRow, i), range);
  return n;
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
  guint n = count_rows (index->rows[SAYLAU_LANE_PROTESTS], range);
  g_autofree char *protests = saylau_timeline_words_count (language, SAYLAU_LANE_PROTESTS, n);

  return g_strdup_printf ("%s · %s", span, n > 0 ? protests : saylau_language_word (language, "no protests"));
}

/* The row of those days with the largest claim about the detained; @largest, if none is larger. */
static const SaylauEventRow *
find_larger_row (GArray *rows,
                 SaylauTimelineRange range,
                 const SaylauEventRow *largest)
{
  guint end;

  for (guint i = saylau_event_rows_find (rows, range, &end); i < end; i++)
    {
      const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);

      if (saylau_event_row_is_in (row, range) && row->detained != SAYLAU_MISSING &&
          (largest == NULL || row->detained > largest->detained))
        largest = row;
    }
  return largest;
}

/* What is claimed about the detained of one event, who claims it coming first. */
static char *
tell_detained (const SaylauLanguage *language,
               const SaylauEvent *event,
               gboolean official_only)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      g_autofree char *number = get_number (language, figure);
      const char *text = get_text (language, figure->text);
      const char *by = get_text (language, figure->by);
      g_autofree char *claim = NULL;

      if (figure->what != SAYLAU_FIGURE_DETAINED || (official_only && !figure->official))
        continue;
      claim = saylau_language_fill (figure->official ? saylau_language_word (language, "{who} (official): {claim}")
                                                     : saylau_language_word (language, "{who}: {claim}"),
                                    "claim", text != NULL ? text : number,
                                    "who", by != NULL ? by : saylau_language_word (language, "not said by whom"),
                                    NULL);
      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append (list, claim);
    }
  return g_string_free (list, FALSE);
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
    largest = find_larger_row (index->rows[i], range, largest);
  if (largest == NULL)
    return NULL;
  claims = tell_detained (language, saylau_election_get_event (election, largest->event), official_only);
  if (*claims == '\0')
    return NULL;
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
                                                           count_rows (index->rows[SAYLAU_LANE_PROTESTS], range));
  g_autofree char *others = saylau_timeline_words_count (language, SAYLAU_LANE_POLITICS,
                                                         count_rows (index->rows[SAYLAU_LANE_POLITICS], range) +
                                                           count_rows (index->rows[SAYLAU_LANE_VIOLENCE], range));
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
  sentence = saylau_language_fill (saylau_language_word (language, "{title}: timeline, {days}. {protests}, {others} of other kinds, {tallies}."),
                                   "title", get_text (language, election->title), "days", span, "protests", protests,
                                   "others", others, "tallies", tallies, NULL);
  if (largest == NULL)
    return g_steal_pointer (&sentence);
  return saylau_language_fill (saylau_language_word (language, "{sentence} {claims}."), "sentence", sentence, "claims", largest, NULL);
}
