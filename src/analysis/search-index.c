/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/search-index.h"

#include "analysis/search-fold.h"

#include <string.h>

/* After so many entries it is asked whether the search is still wanted. */
#define PATIENCE 4096

/* How well an entry answers. */
enum
{
  RANK_IS,     /* a name or title is what is typed */
  RANK_BEGINS, /* a name or title begins with all that is typed */
  RANK_WORDS,  /* each word that is typed begins one of its words */
  RANK_PARTS,  /* each word that is typed is somewhere in it */
  N_RANKS,
  RANK_NONE = N_RANKS,
};

typedef struct
{
  gsize text; /* where its texts begin in the pool */
  SaylauFoundKind kind;
  int item;
} Entry;

/* All texts in all languages, folded: of each entry its variants, each after a line's end, and a NUL at last. In one
 * piece, through which 100,000 events are searched in some milliseconds. */
typedef struct
{
  GString *pool;
  GArray *entries;
} Index;

static void
append_folded (GString *pool,
               gsize start,
               const char *text)
{
  g_autofree char *folded = saylau_search_fold (text);
  g_autofree char *line = g_strconcat ("\n", folded, NULL);

  /* Languages often have the same name for somebody. */
  if (*folded != '\0' && strstr (pool->str + start, line) == NULL)
    g_string_append (pool, line);
}

static void
append_text (GString *pool,
             gsize start,
             const SaylauText *text)
{
  for (guint i = 0; text != NULL && i < saylau_text_get_n_variants (text); i++)
    append_folded (pool, start, saylau_text_get_variant (text, i));
}

static gsize
begin_entry (Index *self,
             SaylauFoundKind kind,
             int item)
{
  Entry entry = { self->pool->len, kind, item };

  g_array_append_val (self->entries, entry);
  return entry.text;
}

static void
end_entry (Index *self)
{
  g_string_append_c (self->pool, '\0');
}

static void
add_candidate (Index *self,
               const SaylauElection *election,
               int item)
{
  const SaylauCandidate *candidate = saylau_election_get_candidate (election, item);
  gsize start = begin_entry (self, SAYLAU_FOUND_CANDIDATE, item);

  append_text (self->pool, start, candidate->name);
  append_text (self->pool, start, candidate->party);
  append_folded (self->pool, start, candidate->id);
  end_entry (self);
}

static void
add_area (Index *self,
          const SaylauElection *election,
          int item)
{
  const SaylauArea *area = saylau_election_get_area (election, item);
  gsize start = begin_entry (self, SAYLAU_FOUND_AREA, item);

  append_text (self->pool, start, area->name);
  append_folded (self->pool, start, area->id);
  end_entry (self);
}

static void
add_event (Index *self,
           const SaylauElection *election,
           int item)
{
  const SaylauEvent *event = saylau_election_get_event (election, item);
  gsize start = begin_entry (self, SAYLAU_FOUND_EVENT, item);

  append_text (self->pool, start, event->title);
  append_text (self->pool, start, event->place);
  append_text (self->pool, start, event->note);
  end_entry (self);
}

static void
add_source (Index *self,
            const SaylauElection *election,
            int item)
{
  const SaylauSource *source = saylau_election_get_source (election, item);
  gsize start = begin_entry (self, SAYLAU_FOUND_SOURCE, item);

  append_text (self->pool, start, source->title);
  append_text (self->pool, start, source->publisher);
  append_text (self->pool, start, source->note);
  if (source->url != NULL)
    append_folded (self->pool, start, source->url);
  end_entry (self);
}

static gpointer
index_new (const SaylauElection *election)
{
  Index *self = g_new (Index, 1);

  self->pool = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < election->candidates->len; i++)
    add_candidate (self, election, i);
  for (guint i = 0; i < election->areas->len; i++)
    add_area (self, election, i);
  for (guint i = 0; i < election->events_by_time->len; i++)
    add_event (self, election, g_array_index (election->events_by_time, int, i));
  for (guint i = 0; i < election->sources->len; i++)
    add_source (self, election, i);
  return self;
}

static void
index_free (gpointer data)
{
  Index *self = data;

  g_string_free (self->pool, TRUE);
  g_array_unref (self->entries);
  g_free (self);
}

static int
rank_line (const char *text,
           const char *line)
{
  gsize length = strlen (line);
  int rank = RANK_NONE;

  for (const char *at = strstr (text, line); at != NULL; at = strstr (at + length, line))
    {
      if (at[length] == '\n' || at[length] == '\0')
        return RANK_IS;
      rank = RANK_BEGINS;
    }
  return rank;
}

static int
rank_entry (const char *text,
            const char *line,
            char **words)
{
  int rank = RANK_WORDS;

  for (; *words != NULL; words++)
    if (strstr (text, *words) == NULL)
      {
        /* Without the space before it. */
        if (strstr (text, *words + 1) == NULL)
          return RANK_NONE;
        rank = RANK_PARTS;
      }
  return rank == RANK_WORDS ? MIN (rank_line (text, line), RANK_WORDS) : rank;
}

/* Each with the space that saylau_search_fold() puts before it. */
static char **
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_autofree char *word = g_strconcat (" ", words[i], NULL);

        g_strv_builder_add (builder, word);
      }
  return g_strv_builder_end (builder);
}

static void
collect (SaylauFound *self,
         GArray *ranked[SAYLAU_N_FOUND_KINDS][N_RANKS],
         guint max_items)
{
  for (guint kind = 0; kind < SAYLAU_N_FOUND_KINDS; kind++)
    for (guint rank = 0; rank < N_RANKS; rank++)
      {
        GArray *items = ranked[kind][rank];
        guint room = max_items - self->items[kind]->len;

        if (items->len > 0)
          g_array_append_vals (self->items[kind], items->data, MIN (items->len, room));
        g_array_unref (items);
      }
}

static SaylauFound *
find (const Index *index,
      const char *folded,
      guint max_items,
      GCancellable *cancellable)
{
  SaylauFound *self = g_new0 (SaylauFound, 1);
  GArray *ranked[SAYLAU_N_FOUND_KINDS][N_RANKS];
  g_auto (GStrv) words = split_words (folded);
  g_autofree char *line = g_strconcat ("\n", folded, NULL);

  for (guint kind = 0; kind < SAYLAU_N_FOUND_KINDS; kind++)
    {
      self->items[kind] = g_array_new (FALSE, FALSE, sizeof (int));
      for (guint rank = 0; rank < N_RANKS; rank++)
        ranked[kind][rank] = g_array_new (FALSE, FALSE, sizeof (int));
    }
  for (guint i = 0; *words != NULL && i < index->entries->len; i++)
    {
      const Entry *entry = &g_array_index (index->entries, Entry, i);
      int rank;

      if (i % PATIENCE == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      rank = rank_entry (index->pool->str + entry->text, line, words);
      if (rank == RANK_NONE)
        continue;
      self->n_all[entry->kind]++;
      if (ranked[entry->kind][rank]->len < max_items)
        g_array_append_val (ranked[entry->kind][rank], entry->item);
    }
  collect (self, ranked, max_items);
  return self;
}

/**
 * saylau_search:
 * @election: a sealed election
 * @text: words as somebody types them, with whatever case and accents
 * @max_items: how many of each kind are told
 * @cancellable: (nullable): ends it early, with what was found by then
 *
 * Finds candidates, areas, events and sources in all languages of the document: those in which each word of @text is a
 * word or a part of one. The first search makes an index, which for 100,000 events takes up to a second; so it
 * belongs into a worker. May be called from any thread.
 *
 * Returns: (transfer full): what was found; nothing for a @text without words
 */
SaylauFound *
saylau_search (const SaylauElection *election,
               const char *text,
               guint max_items,
               GCancellable *cancellable)
{
  const Index *index = saylau_election_derive (election, g_quark_from_static_string ("saylau-search"), index_new, index_free);
  g_autofree char *folded = saylau_search_fold (text);

  return find (index, folded, max_items, cancellable);
}

/**
 * saylau_found_free:
 * @self: (transfer full): what a search found
 *
 * Frees it.
 */
void
saylau_found_free (SaylauFound *self)
{
  for (guint kind = 0; kind < SAYLAU_N_FOUND_KINDS; kind++)
    g_array_unref (self->items[kind]);
  g_free (self);
}

/**
 * saylau_found_count:
 * @self: what a search found
 *
 * Returns: how much it found, also beyond what it tells
 */
guint
saylau_found_count (const SaylauFound *self)
{
  guint n = 0;

  for (guint kind = 0; kind < SAYLAU_N_FOUND_KINDS; kind++)
    n += self->n_all[kind];
  return n;
}
