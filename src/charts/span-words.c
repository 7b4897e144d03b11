/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/span-words.h"

#include "analysis/span-summary.h"
#include "charts/timeline-claims.h"
#include "charts/timeline-words.h"

/* So many totals are told; more are counted. */
#define MAX_TOTALS 6

/* Be it in words without a number. */
static gboolean
has_official_total (const SaylauElection *election,
                    const GArray *totals)
{
  for (guint i = 0; i < totals->len; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, g_array_index (totals, int, i));

      for (guint j = 0; j < event->figures->len; j++)
        {
          const SaylauFigure *figure = g_ptr_array_index (event->figures, j);

          if (figure->what == SAYLAU_FIGURE_DETAINED && figure->official)
            return TRUE;
        }
    }
  return FALSE;
}

static char *
tell_side (const SaylauLanguage *language,
           const SaylauElection *election,
           const SaylauSpanSummary *summary,
           SaylauClaimSide side)
{
  guint n = side == SAYLAU_SIDE_OFFICIAL ? summary->n_official : summary->n_known;
  g_autofree char *number = saylau_claims_tell_range (language, summary->detained[side]);
  g_autofree char *events = saylau_timeline_words_count (language, SAYLAU_LANE_POLITICS, n);

  if (n == 0 && has_official_total (election, summary->totals))
    /* Translators: a list of the totals follows. */
    return g_strdup (saylau_language_word (language, "Detained, by officials alone: only totals, told below"));
  if (n == 0)
    return g_strdup (saylau_language_word (language, "Detained, by officials alone: no number"));
  return saylau_language_fill (side == SAYLAU_SIDE_OFFICIAL
                                 /* Translators: {number} may be a range; {events} is of how many events there is a number: "80 (1 event)". */
                                 ? saylau_language_word (language, "Detained, by officials alone: {number} ({events})")
                                 /* Translators: {number} may be a range; {events} is of how many events there is a number: "233–330 or more (6 events)". */
                                 : saylau_language_word (language, "Detained, by all claims: {number} ({events})"),
                               "number", number, "events", events, NULL);
}

static char *
tell_unknown (const SaylauLanguage *language,
              guint n)
{
  g_autofree char *number = saylau_language_count (language, n);

  /* Translators: of so many protests, detentions and acts of violence nobody tells how many were detained. */
  return saylau_language_fill (saylau_language_word (language, "Events of which nobody tells how many were detained: {number}"), "number", number, NULL);
}

static char *
tell_total (const SaylauLanguage *language,
            const SaylauElection *election,
            int index)
{
  const SaylauEvent *event = saylau_election_get_event (election, index);
  g_autofree char *when = saylau_timeline_words_event_time (language, election, event);
  g_autofree char *claims = saylau_claims_tell_detained (language, event, FALSE);

  /* Translators: when a total was told, and who told which: "18 June 2019: Police (official): 4,000". */
  return saylau_language_fill (saylau_language_word (language, "{when}: {claims}"), "when", when, "claims", claims, NULL);
}

static void
add_totals (GPtrArray *lines,
            const SaylauLanguage *language,
            const SaylauElection *election,
            const GArray *totals)
{
  guint n = MIN (totals->len, MAX_TOTALS);

  if (n == 0)
    return;
  /* Translators: above a list of totals of the detained that somebody told: they count people of other days too. */
  g_ptr_array_add (lines, g_strdup (saylau_language_word (language, "Totals, which may be about other days and are in no sum")));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, tell_total (language, election, g_array_index (totals, int, i)));
  if (n < totals->len)
    {
      g_autofree char *number = saylau_language_count (language, totals->len - n);

      /* Translators: at the end of a list of totals. */
      g_ptr_array_add (lines, saylau_language_fill (saylau_language_plural (language, "{number} more total", "{number} more totals", totals->len - n),
                                                    "number", number, NULL));
    }
}

/**
 * saylau_span_words_events:
 * @language: the words
 * @election: the election
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second after the span, over @from
 *
 * Returns: (transfer full): how many events there were in that time, and of which kinds
 */
char *
saylau_span_words_events (const SaylauLanguage *language,
                          const SaylauElection *election,
                          gint64 from,
                          gint64 to)
{
  g_autoptr (GString) kinds = g_string_new (NULL);
  g_autofree char *count = NULL;
  guint n_events = 0;

  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    {
      guint n = saylau_span_count_kind (election, kind, from, to);
      g_autofree char *number = saylau_language_count (language, n);
      /* Translators: one of a list: a kind of event and how many there are, "Protest 12". */
      g_autofree char *entry = saylau_language_fill (saylau_language_word (language, "{kind} {number}"),
                                                     "kind", saylau_timeline_words_kind (language, kind), "number", number, NULL);

      if (n > 0)
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "", entry);
      n_events += n;
    }
  if (n_events == 0)
    return g_strdup (saylau_language_word (language, "No events"));

  count = saylau_timeline_words_count (language, SAYLAU_LANE_POLITICS, n_events);
  /* Translators: how many events, and a list of their kinds with numbers: "15 events: Protest 12, Election 3". */
  return saylau_language_fill (saylau_language_word (language, "{events}: {kinds}"), "events", count, "kinds", kinds->str, NULL);
}

/**
 * saylau_span_words:
 * @language: the words
 * @election: the election
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second after the span, over @from
 *
 * Returns: (transfer full): what happened in that time, a sentence a line and without its full stop: how many events
 *   of which kind; how many were detained, from the lowest to the highest over all claims, and over official ones
 *   alone; what nobody tells a number of; and the totals, which are in no sum, one by one
 */
char **
saylau_span_words (const SaylauLanguage *language,
                   const SaylauElection *election,
                   gint64 from,
                   gint64 to)
{
  g_autoptr (SaylauSpanSummary) summary = saylau_span_summary_new (election, from, to);
  GPtrArray *lines = g_ptr_array_new ();

  g_ptr_array_add (lines, saylau_span_words_events (language, election, from, to));
  if (summary->n_known > 0)
    {
      g_ptr_array_add (lines, tell_side (language, election, summary, SAYLAU_SIDE_ALL));
      g_ptr_array_add (lines, tell_side (language, election, summary, SAYLAU_SIDE_OFFICIAL));
    }
  if (summary->n_unknown > 0)
    g_ptr_array_add (lines, tell_unknown (language, summary->n_unknown));
  add_totals (lines, language, election, summary->totals);
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

/**
 * saylau_span_sentence:
 * @language: the words
 * @election: the election
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second after the span, over @from
 *
 * Returns: (transfer full): the span's days, and the sentences of saylau_span_words(), in one line
 */
char *
saylau_span_sentence (const SaylauLanguage *language,
                      const SaylauElection *election,
                      gint64 from,
                      gint64 to)
{
  g_autofree char *days = saylau_language_days (language, from, to, election->zone);
  g_auto (GStrv) lines = saylau_span_words (language, election, from, to);
  g_autofree char *words = g_strjoinv (". ", lines);

  /* Translators: the span of time that is selected, and what happened in it: sentences. */
  return saylau_language_fill (saylau_language_word (language, "Selected time: {days}. {words}."), "days", days, "words", words, NULL);
}
