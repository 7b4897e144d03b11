/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-claims.h"

#include <string.h>

#define MAX_CLAIMANTS 3 /* that are named with their numbers in one label */
#define MAX_TOLD 6      /* parts of a sum that are told one by one; more are counted */

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

static const char *
get_by (const SaylauLanguage *language,
        const SaylauFigure *figure)
{
  const char *by = get_text (language, figure->by);

  return by != NULL ? by : saylau_language_word (language, "not said by whom");
}

/* What a figure counts, as the head of a list of claims. */
static const char *
get_head (const SaylauLanguage *language,
          SaylauFigureWhat what)
{
  switch (what)
    {
    case SAYLAU_FIGURE_PARTICIPANTS:
      /* Translators: {claims} is who says how many took part in an event. */
      return saylau_language_word (language, "Took part: {claims}");

    case SAYLAU_FIGURE_JAILED:
      /* Translators: {claims} is who says how many were sentenced to jail. */
      return saylau_language_word (language, "Jailed: {claims}");

    case SAYLAU_FIGURE_FINED:
      /* Translators: {claims} is who says how many were fined. */
      return saylau_language_word (language, "Fined: {claims}");

    case SAYLAU_FIGURE_INJURED:
      /* Translators: {claims} is who says how many were injured. */
      return saylau_language_word (language, "Injured: {claims}");

    case SAYLAU_FIGURE_KILLED:
      /* Translators: {claims} is who says how many were killed. */
      return saylau_language_word (language, "Killed: {claims}");

    case SAYLAU_FIGURE_DETAINED:
    default:
      /* Translators: {claims} is who says how many were detained. */
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
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} took part");

    case SAYLAU_FIGURE_JAILED:
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} jailed");

    case SAYLAU_FIGURE_FINED:
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} fined");

    case SAYLAU_FIGURE_INJURED:
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} injured");

    case SAYLAU_FIGURE_KILLED:
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} killed");

    case SAYLAU_FIGURE_DETAINED:
    default:
      /* Translators: beside a mark, short; {number} may be a range or "at least 30". */
      return saylau_language_word (language, "{number} detained");
    }
}

/**
 * saylau_claims_tell_sizes:
 * @language: the words
 * @figures: what gives marks their sizes, a bit for each #SaylauFigureWhat
 *
 * Returns: (transfer full): what the sizes mean, like "size: detained; outlined: took part"
 */
char *
saylau_claims_tell_sizes (const SaylauLanguage *language,
                          guint figures)
{
  const guint detained = 1u << SAYLAU_FIGURE_DETAINED, participants = 1u << SAYLAU_FIGURE_PARTICIPANTS;
  const char *const words[SAYLAU_N_FIGURES] = {
    /* Translators: what the size of a mark stands for: people detained. This and the next five follow "size:". */
    [SAYLAU_FIGURE_DETAINED] = saylau_language_word_in (language, "figure", "detained"),
    [SAYLAU_FIGURE_JAILED] = saylau_language_word_in (language, "figure", "jailed"),
    [SAYLAU_FIGURE_FINED] = saylau_language_word_in (language, "figure", "fined"),
    [SAYLAU_FIGURE_INJURED] = saylau_language_word_in (language, "figure", "injured"),
    [SAYLAU_FIGURE_KILLED] = saylau_language_word_in (language, "figure", "killed"),
    [SAYLAU_FIGURE_PARTICIPANTS] = saylau_language_word_in (language, "figure", "took part"),
  };
  g_autoptr (GString) list = g_string_new (NULL);

  if (figures == detained)
    /* Translators: in the legend: the size of a mark tells how many were detained. */
    return g_strdup (saylau_language_word (language, "size: detained"));
  if (figures == (detained | participants))
    /* Translators: in the legend: a disc tells how many were detained, a ring how many took part. */
    return g_strdup (saylau_language_word (language, "size: detained; outlined: took part"));
  for (guint i = 0; i < G_N_ELEMENTS (figure_order); i++)
    if (figures & (1u << figure_order[i]))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", words[figure_order[i]]);
  /* Translators: in the legend: what the size of a mark stands for, "size: detained, fined". */
  return saylau_language_fill (saylau_language_word (language, "size: {figures}"), "figures", list->str, NULL);
}

/* Takes @number. In a language that reads from right to left, its ends and signs keep their order. */
static char *
isolate (const SaylauLanguage *language,
         char *number)
{
  g_autofree char *own = number;

  return saylau_language_is_rtl (language) ? g_strconcat ("\342\201\246", own, "\342\201\251", NULL) : g_steal_pointer (&own);
}

/* The two ends, and whether they are rough: "20–30", "~50". */
static char *
join_ends (const SaylauLanguage *language,
           SaylauClaimRange range)
{
  g_autofree char *low = saylau_language_count (language, range.lowest);
  g_autofree char *high = saylau_language_count (language, range.highest);

  return range.lowest == range.highest ? g_strconcat (range.about ? "~" : "", low, NULL)
                                       : g_strdup_printf ("%s%s–%s", range.about ? "~" : "", low, high);
}

/**
 * saylau_claims_write_range:
 * @language: the words
 * @range: claims; not missing
 *
 * Returns: (transfer full): its numbers as short as can be: "80", "30–40", "950+", "≤100"
 */
char *
saylau_claims_write_range (const SaylauLanguage *language,
                           SaylauClaimRange range)
{
  g_autofree char *ends = join_ends (language, range);

  return isolate (language, g_strconcat (range.up_to ? "≤" : "", ends, range.or_more ? "+" : "", NULL));
}

/**
 * saylau_claims_tell_range:
 * @language: the words
 * @range: claims
 *
 * Returns: (transfer full): its numbers in words: "80", "30–40", "at least 950", "up to 100"
 */
char *
saylau_claims_tell_range (const SaylauLanguage *language,
                          SaylauClaimRange range)
{
  g_autofree char *ends = NULL;

  if (range.lowest == SAYLAU_MISSING)
    return g_strdup (saylau_language_word (language, "no number"));
  ends = isolate (language, join_ends (language, range));
  if (range.or_more && range.lowest == range.highest)
    /* Translators: a number of people. */
    return saylau_language_fill (saylau_language_word (language, "at least {number}"), "number", ends, NULL);
  if (range.or_more)
    /* Translators: a range that may be exceeded, "30–200 or more". */
    return saylau_language_fill (saylau_language_word (language, "{number} or more"), "number", ends, NULL);
  if (range.up_to)
    {
      g_autofree char *most = saylau_language_count (language, range.highest);

      /* Translators: a number of people. */
      return saylau_language_fill (saylau_language_word (language, "up to {number}"), "number", most, NULL);
    }
  return g_steal_pointer (&ends);
}

/* What is claimed and by whom, like "some 30 (RFE/RL)". */
static char *
tell_figure (const SaylauLanguage *language,
             const SaylauFigure *figure)
{
  g_autofree char *number = saylau_claims_tell_range (language, saylau_claim_range_new (figure));
  const char *text = get_text (language, figure->text);
  /* Translators: a claim and who makes it, "about 200 (Police, official)". */
  const char *pattern = figure->official ? saylau_language_word (language, "{claim} ({who}, official)")
                                         /* Translators: a claim and who makes it, "some 30 (RFE/RL)". */
                                         : saylau_language_word (language, "{claim} ({who})");

  return saylau_language_fill (pattern,
                               "claim", text != NULL ? text : number,
                               "who", get_by (language, figure),
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
      claim = tell_figure (language, figure);
      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append (list, claim);
    }
  return g_string_free (list, FALSE);
}

/* Whether people take part in such events or are harmed, so that a missing figure is worth a word. */
static gboolean
counts_people (SaylauEventKind kind)
{
  return saylau_timeline_get_lane (kind) != SAYLAU_LANE_POLITICS;
}

/**
 * saylau_claims_tell_event:
 * @language: the words
 * @event: an event
 *
 * Returns: (transfer full) (nullable): all claims about it, each with who makes it, like
 *   "Detained: some 30 (RFE/RL); about 200 (Police, official)"; that there is none, where one might be
 *   expected; %NULL: there is none, and need not be
 */
char *
saylau_claims_tell_event (const SaylauLanguage *language,
                          const SaylauEvent *event)
{
  GString *claims;

  if (event->figures->len == 0)
    return counts_people (event->kind) ? g_strdup (saylau_language_word (language, "No figure is known")) : NULL;

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

static SaylauClaimRange
get_range (const SaylauEvent *event,
           SaylauFigureWhat what)
{
  return saylau_claim_range_of_event (event, what, SAYLAU_SIDE_ALL);
}

static gboolean
has_number (const SaylauFigure *figure,
            SaylauFigureWhat what)
{
  return figure->what == what && MAX (figure->min, figure->max) != SAYLAU_MISSING;
}

/* Whether all that is claimed is one exact number or another. */
static gboolean
is_either_or (const SaylauEvent *event,
              SaylauFigureWhat what,
              SaylauClaimRange range)
{
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (has_number (figure, what) && (figure->min != figure->max || (figure->min != range.lowest && figure->min != range.highest)))
        return FALSE;
    }
  return range.lowest != range.highest;
}

static char *
fill_either_or (const SaylauLanguage *language,
                const char *low,
                const char *high)
{
  /* Translators: two numbers that contradict each other, "30 or 200". */
  return saylau_language_fill (saylau_language_word (language, "{low} or {high}"), "low", low, "high", high, NULL);
}

/* Takes @number. */
static char *
with_tail (const SaylauLanguage *language,
           SaylauFigureWhat what,
           gboolean tell_what,
           char *number)
{
  g_autofree char *own = number;

  return tell_what ? saylau_language_fill (get_tail (language, what), "number", own, NULL) : g_steal_pointer (&own);
}

/* One of several exact numbers: rough, unless somebody claims it without such words. */
static char *
write_one_of (const SaylauLanguage *language,
              const SaylauEvent *event,
              SaylauFigureWhat what,
              gint64 number)
{
  SaylauClaimRange range = { number, number, FALSE, FALSE, TRUE };

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (figure->what == what && figure->min == number && figure->max == number)
        range.about &= saylau_claim_range_new (figure).about;
    }
  return saylau_claims_write_range (language, range);
}

/* Takes @claim, and says how many more claims there are of the same that have no number. */
static char *
with_rest (const SaylauLanguage *language,
           const SaylauEvent *event,
           SaylauFigureWhat what,
           char *claim)
{
  g_autofree char *own = claim;
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      n += figure->what == what && MAX (figure->min, figure->max) == SAYLAU_MISSING;
    }
  if (n == 0)
    return g_steal_pointer (&own);
  number = saylau_language_count (language, n);
  /* Translators: beside a mark: one claim, and how many others there are, "30, +2 claims". */
  return saylau_language_fill (saylau_language_plural (language, "{claim}, +{number} claim", "{claim}, +{number} claims", n),
                               "claim", own, "number", number, NULL);
}

/* The number that gives the event its size, or NULL. */
static char *
write_size (const SaylauLanguage *language,
            const SaylauEvent *event,
            gboolean tell_what)
{
  SaylauFigureWhat what;
  SaylauClaimRange range;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (saylau_timeline_get_size (event, &what) == SAYLAU_MISSING)
    return NULL;
  range = get_range (event, what);
  if (!is_either_or (event, what, range))
    return with_tail (language, what, tell_what, saylau_claims_write_range (language, range));
  low = write_one_of (language, event, what, range.lowest);
  high = write_one_of (language, event, what, range.highest);
  return with_tail (language, what, tell_what, fill_either_or (language, low, high));
}

/**
 * saylau_claims_write_event:
 * @language: the words
 * @event: an event
 * @tell_what: whether to tell what is counted
 *
 * Returns: (transfer full) (nullable): the number that gives the event its size, as short as can be:
 *   "80 or 100", "50–100", "100+", with @tell_what "100+ detained"; with the number of claims
 *   that have no number; %NULL: there is none
 */
char *
saylau_claims_write_event (const SaylauLanguage *language,
                           const SaylauEvent *event,
                           gboolean tell_what)
{
  SaylauFigureWhat what;

  if (saylau_timeline_get_size (event, &what) == SAYLAU_MISSING)
    return NULL;
  return with_rest (language, event, what, write_size (language, event, tell_what));
}

/* Takes @claim. "100+ detained, RFE/RL" */
static char *
with_who (const SaylauLanguage *language,
          char *claim,
          const char *who)
{
  g_autofree char *own = claim;

  /* Translators: beside a mark: a claim and who makes it, "200, Police". */
  return saylau_language_fill (saylau_language_word (language, "{claim}, {who}"), "claim", own, "who", who, NULL);
}

/* Each claim with a number, like "80 (Interior Ministry)"; NULL: they are too many for a label. */
static GPtrArray *
list_named (const SaylauLanguage *language,
            const SaylauEvent *event,
            SaylauFigureWhat what)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      g_autofree char *number = NULL;

      if (!has_number (figure, what))
        continue;
      if (named->len == MAX_CLAIMANTS)
        return NULL;
      number = saylau_claims_write_range (language, saylau_claim_range_new (figure));
      g_ptr_array_add (named, saylau_language_fill (saylau_language_word (language, "{claim} ({who})"),
                                                    "claim", number, "who", get_by (language, figure), NULL));
    }
  return g_steal_pointer (&named);
}

/* Whether a claim is followed by a lower one. */
static gboolean
is_falling (const SaylauEvent *event,
            SaylauFigureWhat what)
{
  gint64 before = SAYLAU_MISSING;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (!has_number (figure, what))
        continue;
      if (MAX (figure->min, figure->max) < before)
        return TRUE;
      before = MAX (figure->min, figure->max);
    }
  return FALSE;
}

/* Who makes all claims of a number, if it is one; else NULL. @who: who made those before, or NULL. */
static const char *
find_claimant (const SaylauLanguage *language,
               const SaylauEvent *event,
               SaylauFigureWhat what,
               const char *who)
{
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (!has_number (figure, what))
        continue;
      if (who != NULL && strcmp (who, get_by (language, figure)) != 0)
        return NULL;
      who = get_by (language, figure);
    }
  return who;
}

/**
 * saylau_claims_write_named:
 * @language: the words
 * @event: an event
 * @tell_what: whether to tell what is counted
 *
 * Returns: (transfer full) (nullable): the same with who says it: "100+ detained, RFE/RL", "80 (Interior
 *   Ministry) or 100 (RFE/RL) detained"; %NULL: there is no number, or there are too many that say one
 */
char *
saylau_claims_write_named (const SaylauLanguage *language,
                           const SaylauEvent *event,
                           gboolean tell_what)
{
  SaylauFigureWhat what;
  const char *who;
  g_autoptr (GPtrArray) named = NULL;

  if (saylau_timeline_get_size (event, &what) == SAYLAU_MISSING)
    return NULL;
  who = find_claimant (language, event, what, NULL);
  if (who != NULL)
    return with_rest (language, event, what, with_who (language, write_size (language, event, tell_what), who));
  named = list_named (language, event, what);
  if (named == NULL)
    return NULL;
  if (named->len == 2 && is_falling (event, what))
    return with_rest (language, event, what, with_tail (language, what, tell_what, fill_either_or (language, named->pdata[1], named->pdata[0])));
  if (named->len == 2)
    return with_rest (language, event, what, with_tail (language, what, tell_what, fill_either_or (language, named->pdata[0], named->pdata[1])));
  g_ptr_array_add (named, NULL);
  return with_rest (language, event, what, with_tail (language, what, tell_what, g_strjoinv (", ", (char **) named->pdata)));
}

/**
 * saylau_claims_write_figure:
 * @language: the words
 * @figure: one claim with a number
 * @form: from the fullest to the shortest: 0: its words and who says it, 1: its number and who says it,
 *   2: its words, 3: its number
 *
 * Returns: (transfer full) (nullable): the claim; %NULL: there is no such form
 */
char *
saylau_claims_write_figure (const SaylauLanguage *language,
                            const SaylauFigure *figure,
                            guint form)
{
  const char *text = get_text (language, figure->text);
  char *claim = form % 2 == 0 ? g_strdup (text) : saylau_claims_write_range (language, saylau_claim_range_new (figure));

  return claim == NULL || form >= 2 ? claim : with_who (language, claim, get_by (language, figure));
}

/**
 * saylau_claims_write_sum:
 * @language: the words
 * @election: the election
 * @range: what it comes to
 * @events: (array length=n_events) (element-type int): the events that are summed
 * @n_events: how many
 *
 * Returns: (transfer full) (nullable): the sum and who says all of its parts: "103+, RFE/RL"; %NULL: they
 *   are several, or too many to look at
 */
char *
saylau_claims_write_sum (const SaylauLanguage *language,
                         const SaylauElection *election,
                         SaylauClaimRange range,
                         const int *events,
                         guint n_events)
{
  const char *who = NULL;

  if (n_events > MAX_TOLD)
    return NULL;
  for (guint i = 0; i < n_events; i++)
    {
      who = find_claimant (language, saylau_election_get_event (election, events[i]), SAYLAU_FIGURE_DETAINED, who);
      if (who == NULL)
        return NULL;
    }
  return who != NULL ? with_who (language, saylau_claims_write_range (language, range), who) : NULL;
}

/**
 * saylau_claims_are_told:
 * @n_events: how many events are summed
 *
 * Returns: whether saylau_claims_tell_parts() tells them one by one
 */
gboolean
saylau_claims_are_told (guint n_events)
{
  return n_events <= MAX_TOLD;
}

/**
 * saylau_claims_tell_parts:
 * @language: the words
 * @election: the election
 * @events: (array length=n_events) (element-type int): the events that are summed
 * @n_events: how many
 *
 * Returns: (transfer full): what the sum of the detained is made of, a line each: where, and who says
 *   how many; of very many only how many they are
 */
char *
saylau_claims_tell_parts (const SaylauLanguage *language,
                          const SaylauElection *election,
                          const int *events,
                          guint n_events)
{
  GString *lines = g_string_new (NULL);

  if (!saylau_claims_are_told (n_events))
    {
      g_autofree char *number = saylau_language_count (language, n_events);
      /* Translators: the day's number is a sum over events at several places. */
      g_autofree char *sum = saylau_language_fill (saylau_language_plural (language, "Added up from {number} event.", "Added up from {number} events.", n_events),
                                                   "number", number, NULL);

      g_string_append_printf (lines, "%s\n", sum);
      return g_string_free (lines, FALSE);
    }
  for (guint i = 0; i < n_events; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, events[i]);
      g_autofree char *claims = list_claims (language, event, SAYLAU_FIGURE_DETAINED);

      g_string_append_printf (lines, "%s: %s\n", get_text (language, event->place != NULL ? event->place : event->title), claims);
    }
  return g_string_free (lines, FALSE);
}

/**
 * saylau_claims_tell_detained:
 * @language: the words
 * @event: an event
 * @official_only: whether to tell what officials claim and nothing else
 *
 * Returns: (transfer full): what is claimed about the detained of it, who claims it coming first; may be empty
 */
char *
saylau_claims_tell_detained (const SaylauLanguage *language,
                             const SaylauEvent *event,
                             gboolean official_only)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      g_autofree char *number = saylau_claims_tell_range (language, saylau_claim_range_new (figure));
      const char *text = get_text (language, figure->text);
      const char *by = get_text (language, figure->by);
      g_autofree char *claim = NULL;

      if (figure->what != SAYLAU_FIGURE_DETAINED || (official_only && !figure->official))
        continue;
      /* Translators: who makes a claim, and the claim: "Police (official): about 200". */
      claim = saylau_language_fill (figure->official ? saylau_language_word (language, "{who} (official): {claim}")
                                                     /* Translators: who makes a claim, and the claim: "RFE/RL: some 30". */
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
