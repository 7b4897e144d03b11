/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/event-filter.h"

#include "analysis/search-fold.h"

/* What can be found in each event, folded, one after the other: so that a key pressed searches 100,000 in a few
 * milliseconds. */
typedef struct
{
  GString *pool;
  gsize *starts; /* of each event, in the document's order */
} Keys;

/* In all languages: title, place, areas, note and who claims something. */
static void
append_event (GString *pool,
              const SaylauElection *election,
              const SaylauEvent *event)
{
  saylau_search_append (pool, event->title);
  saylau_search_append (pool, event->place);
  saylau_search_append (pool, event->note);
  for (guint i = 0; i < event->areas->len; i++)
    saylau_search_append (pool, saylau_election_get_area (election, g_array_index (event->areas, int, i))->name);
  for (guint i = 0; i < event->candidates->len; i++)
    saylau_search_append (pool, saylau_election_get_candidate (election, g_array_index (event->candidates, int, i))->name);
  for (guint i = 0; i < event->figures->len; i++)
    saylau_search_append (pool, ((const SaylauFigure *) g_ptr_array_index (event->figures, i))->by);
}

static gpointer
keys_new (const SaylauElection *election)
{
  Keys *self = g_new (Keys, 1);

  self->pool = g_string_new (NULL);
  self->starts = g_new (gsize, election->events->len);
  for (guint i = 0; i < election->events->len; i++)
    {
      self->starts[i] = self->pool->len;
      append_event (self->pool, election, saylau_election_get_event (election, i));
      g_string_append_c (self->pool, '\0');
    }
  return self;
}

static void
keys_free (gpointer data)
{
  Keys *self = data;

  g_string_free (self->pool, TRUE);
  g_free (self->starts);
  g_free (self);
}

static const Keys *
get_keys (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-event-keys"), keys_new, keys_free);
}

/* What is asked of each event, side by side and by time: a brush asks it of 100,000 again and again. */
typedef struct
{
  gint64 start, end;
  int event;
  guint kind; /* its bit */
} Entry;

static gpointer
entries_new (const SaylauElection *election)
{
  guint n = election->events_by_time->len;
  Entry *entries = g_new (Entry, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      int index = g_array_index (election->events_by_time, int, i);
      const SaylauEvent *event = saylau_election_get_event (election, index);

      entries[i] = (Entry){ saylau_event_get_start (event), saylau_event_get_end (event), index, 1u << event->kind };
    }
  return entries;
}

/**
 * saylau_event_filter_find:
 * @election: a sealed election
 * @filter: what is wanted
 *
 * With words this makes an index first, if saylau_event_filter_prepare() has not.
 *
 * Returns: (transfer full) (element-type SaylauFoundEvent): the events that are wanted, by time
 */
GArray *
saylau_event_filter_find (const SaylauElection *election,
                          const SaylauEventFilter *filter)
{
  const Entry *entries = saylau_election_derive (election, g_quark_from_static_string ("saylau-event-entries"), entries_new, g_free);
  g_auto (GStrv) words = saylau_search_split (filter->words);
  const Keys *keys = *words != NULL ? get_keys (election) : NULL;
  gboolean has_span = filter->from != SAYLAU_NO_TIME;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SaylauFoundEvent));

  for (guint i = 0; i < election->events_by_time->len; i++)
    {
      const Entry *entry = &entries[i];
      SaylauFoundEvent event = { entry->start, entry->event };

      if (has_span && entry->start >= filter->to)
        break;
      if ((filter->kinds & entry->kind) != 0 && (!has_span || entry->end > filter->from) &&
          (keys == NULL || saylau_search_has_words (keys->pool->str + keys->starts[entry->event], words)))
        g_array_append_val (found, event);
    }
  return found;
}

/**
 * saylau_event_filter_prepare:
 * @election: a sealed election
 *
 * Makes what a search for words needs, which for 100,000 events takes a part of a second; may be called from any thread.
 */
void
saylau_event_filter_prepare (const SaylauElection *election)
{
  get_keys (election);
}
