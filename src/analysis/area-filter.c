/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/area-filter.h"

#include "analysis/search-fold.h"

/* What can be found in each area, folded: its names in all languages and its id. */
static gpointer
keys_new (const SaylauElection *election)
{
  char **keys = g_new0 (char *, election->areas->len + 1);

  for (guint i = 0; i < election->areas->len; i++)
    {
      const SaylauArea *area = saylau_election_get_area (election, i);
      GString *key = g_string_new (NULL);
      g_autofree char *id = saylau_search_fold (area->id);

      saylau_search_append (key, area->name);
      g_string_append (key, id);
      keys[i] = g_string_free (key, FALSE);
    }
  return keys;
}

static void
keys_free (gpointer keys)
{
  g_strfreev (keys);
}

/**
 * saylau_area_filter_has:
 * @election: a sealed election
 * @area: an area
 * @words: as of saylau_search_split()
 *
 * The first question makes an index of all areas.
 *
 * Returns: whether each word is in one of the area's names, in any language, or in its id
 */
gboolean
saylau_area_filter_has (const SaylauElection *election,
                        int area,
                        char **words)
{
  const char *const *keys;

  if (*words == NULL)
    return TRUE;
  keys = saylau_election_derive (election, g_quark_from_static_string ("saylau-area-keys"), keys_new, keys_free);
  return saylau_search_has_words (keys[area], words);
}
