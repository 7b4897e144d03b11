/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/election.h"

#include <string.h>

/* The tags met so far: in small letters, and as the document writes them first. */
typedef GHashTable Tags;

static void
add_text (Tags *tags,
          const SaylauText *text)
{
  guint n_variants = text != NULL ? saylau_text_get_n_variants (text) : 0;

  for (guint i = 0; i < n_variants; i++)
    {
      const char *tag = saylau_text_get_tag (text, i);
      g_autofree char *key = g_ascii_strdown (tag, -1);

      if (*key != '\0' && !g_hash_table_contains (tags, key))
        g_hash_table_insert (tags, g_steal_pointer (&key), g_strdup (tag));
    }
}

static void
add_people_and_places (Tags *tags,
                       const SaylauElection *election)
{
  for (guint i = 0; i < election->candidates->len; i++)
    {
      const SaylauCandidate *candidate = saylau_election_get_candidate (election, i);

      add_text (tags, candidate->name);
      add_text (tags, candidate->party);
    }
  for (guint i = 0; i < election->areas->len; i++)
    add_text (tags, saylau_election_get_area (election, i)->name);
}

static void
add_tallies_and_phases (Tags *tags,
                        const SaylauElection *election)
{
  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (election, i);

      add_text (tags, tally->label);
      add_text (tags, tally->note);
    }
  for (guint i = 0; i < election->phases->len; i++)
    {
      const SaylauPhase *phase = g_ptr_array_index (election->phases, i);

      add_text (tags, phase->label);
      add_text (tags, phase->note);
    }
}

static void
add_events (Tags *tags,
            const SaylauElection *election)
{
  for (guint i = 0; i < election->events->len; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, i);

      add_text (tags, event->title);
      add_text (tags, event->place);
      add_text (tags, event->note);
      for (guint j = 0; j < event->figures->len; j++)
        {
          const SaylauFigure *figure = g_ptr_array_index (event->figures, j);

          add_text (tags, figure->text);
          add_text (tags, figure->by);
        }
    }
}

static void
add_sources (Tags *tags,
             const SaylauElection *election)
{
  for (guint i = 0; i < election->sources->len; i++)
    {
      const SaylauSource *source = saylau_election_get_source (election, i);

      add_text (tags, source->title);
      add_text (tags, source->publisher);
      add_text (tags, source->note);
    }
}

static int
compare_tags_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * saylau_election_list_languages:
 * @self: an election
 *
 * Returns: (transfer full) (array zero-terminated=1): the tags of the languages in which any of the
 *   document's texts is given, in the order of the alphabet; a bare string is in none
 */
char **
saylau_election_list_languages (const SaylauElection *self)
{
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer tag;
  char **list;

  add_text (tags, self->title);
  add_people_and_places (tags, self);
  add_tallies_and_phases (tags, self);
  add_events (tags, self);
  add_sources (tags, self);

  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, NULL, &tag))
    g_strv_builder_add (builder, tag);
  list = g_strv_builder_end (builder);
  g_qsort_with_data (list, g_strv_length (list), sizeof *list, compare_tags_cb, NULL);
  return list;
}
