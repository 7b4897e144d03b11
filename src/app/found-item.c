/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/found-item.h"

/* What a search found: how it is called, and what it selects. */

static const char *
get_text (const SaylauLanguage *language,
          const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (language)) : NULL;
}

static gboolean
cites (const GArray *sources,
       int source)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_array_index (sources, int, i) == source)
      return TRUE;
  return FALSE;
}

static int
find_citing_event (const SaylauElection *election,
                   int source)
{
  for (guint i = 0; i < election->events_by_time->len; i++)
    {
      int event = g_array_index (election->events_by_time, int, i);

      if (cites (saylau_election_get_event (election, event)->sources, source))
        return event;
    }
  return SAYLAU_NONE;
}

static int
find_citing_tally (const SaylauElection *election,
                   int source)
{
  for (guint i = 0; i < election->tallies_by_time->len; i++)
    {
      int tally = g_array_index (election->tallies_by_time, int, i);

      if (cites (saylau_election_get_tally (election, tally)->sources, source))
        return tally;
    }
  return SAYLAU_NONE;
}

static const SaylauTurnoutReport *
find_citing_report (const SaylauElection *election,
                    int source)
{
  for (guint i = 0; i < election->turnout->len; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (election->turnout, i);

      if (cites (report->sources, source))
        return report;
    }
  return NULL;
}

/* A source says what some other thing is: that is what is selected. */
static gboolean
select_source (SaylauSelection *selection,
               int source)
{
  const SaylauElection *election = saylau_selection_get_election (selection);
  int tally = find_citing_tally (election, source);
  int event = find_citing_event (election, source);
  const SaylauTurnoutReport *report = find_citing_report (election, source);

  if (event != SAYLAU_NONE)
    saylau_selection_set_event (selection, event);
  else if (tally != SAYLAU_NONE)
    saylau_selection_set_tally (selection, tally);
  else if (report != NULL)
    {
      saylau_selection_set_area (selection, report->area);
      saylau_selection_set_moment (selection, saylau_time_get_middle (&report->time));
    }
  else
    return FALSE;
  return TRUE;
}

static char *
join (const char *first,
      const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second != NULL ? second : "");
  return second != NULL && *second != '\0' ? g_strdup_printf ("%s · %s", first, second) : g_strdup (first);
}

static char *
get_time (const SaylauElection *election,
          const SaylauLanguage *language,
          const SaylauTime *time)
{
  return saylau_time_is_set (time) ? saylau_language_time (language, time, election->zone) : NULL;
}

/**
 * saylau_found_item_get_title:
 * @election: a sealed election
 * @language: the reader's
 * @kind: what was found
 * @item: which one
 *
 * Returns: (transfer full): what it is called
 */
char *
saylau_found_item_get_title (const SaylauElection *election,
                             const SaylauLanguage *language,
                             SaylauFoundKind kind,
                             int item)
{
  const char *title;

  switch (kind)
    {
    case SAYLAU_FOUND_CANDIDATE:
      title = get_text (language, saylau_election_get_candidate (election, item)->name);
      break;
    case SAYLAU_FOUND_AREA:
      title = get_text (language, saylau_election_get_area (election, item)->name);
      break;
    case SAYLAU_FOUND_EVENT:
      title = get_text (language, saylau_election_get_event (election, item)->title);
      break;
    case SAYLAU_FOUND_SOURCE:
    default:
      title = get_text (language, saylau_election_get_source (election, item)->title);
      break;
    }
  return g_strdup (title != NULL ? title : "");
}

/**
 * saylau_found_item_get_subtitle:
 * @election: a sealed election
 * @language: the reader's
 * @kind: what was found
 * @item: which one
 *
 * Returns: (transfer full): what tells it from others of that name: a party, a larger area, when and where, who
 *   published it; may be ""
 */
char *
saylau_found_item_get_subtitle (const SaylauElection *election,
                                const SaylauLanguage *language,
                                SaylauFoundKind kind,
                                int item)
{
  g_autofree char *time = NULL;
  int parent;

  switch (kind)
    {
    case SAYLAU_FOUND_CANDIDATE:
      return join (get_text (language, saylau_election_get_candidate (election, item)->party), NULL);
    case SAYLAU_FOUND_AREA:
      parent = saylau_election_get_area (election, item)->parent;
      return join (parent != SAYLAU_NONE ? get_text (language, saylau_election_get_area (election, parent)->name) : NULL, NULL);
    case SAYLAU_FOUND_EVENT:
      time = get_time (election, language, &saylau_election_get_event (election, item)->start);
      return join (time, get_text (language, saylau_election_get_event (election, item)->place));
    case SAYLAU_FOUND_SOURCE:
    default:
      time = get_time (election, language, &saylau_election_get_source (election, item)->date);
      return join (get_text (language, saylau_election_get_source (election, item)->publisher), time);
    }
}

/**
 * saylau_found_item_select:
 * @selection: a selection
 * @kind: what was found in its election
 * @item: which one
 *
 * Selects it; of a source the first event, or else the first tally, or else the first report of turnout, that names it.
 *
 * Returns: whether there was something to select
 */
gboolean
saylau_found_item_select (SaylauSelection *selection,
                          SaylauFoundKind kind,
                          int item)
{
  switch (kind)
    {
    case SAYLAU_FOUND_CANDIDATE:
      saylau_selection_set_candidate (selection, item);
      return TRUE;
    case SAYLAU_FOUND_AREA:
      saylau_selection_set_area (selection, item);
      return TRUE;
    case SAYLAU_FOUND_EVENT:
      saylau_selection_set_event (selection, item);
      return TRUE;
    case SAYLAU_FOUND_SOURCE:
    default:
      return select_source (selection, item);
    }
}
