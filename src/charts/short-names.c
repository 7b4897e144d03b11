/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/short-names.h"

#include <string.h>

/* A word is left out where at least so many names have it. */
#define MIN_SHARED 3

/* And so many of all. A first word that fewer share may be what tells them apart: "North East", "North West". */
#define MIN_SHARED_ENDING 0.5
#define MIN_SHARED_BEGINNING 0.75

/* The last word with the space before it, or the first with the space behind it; NULL: there is one word only. */
static char *
get_word (const char *name,
          gboolean at_end)
{
  const char *space = at_end ? strrchr (name, ' ') : strchr (name, ' ');

  if (space == NULL)
    return NULL;
  return at_end ? g_strdup (space) : g_strndup (name, space + 1 - name);
}

/* The word that most names have there, if these are enough; else NULL. */
static char *
find_shared (const GPtrArray *names,
             gboolean at_end)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *shared = NULL;
  guint most = 0;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *word = get_word (g_ptr_array_index (names, i), at_end);
      guint n = word != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1 : 0;

      if (n > most)
        {
          most = n;
          g_free (shared);
          shared = g_strdup (word);
        }
      if (n > 0)
        g_hash_table_replace (counts, g_steal_pointer (&word), GUINT_TO_POINTER (n));
    }
  if (most < MIN_SHARED || most < names->len * (at_end ? MIN_SHARED_ENDING : MIN_SHARED_BEGINNING))
    return NULL;
  return g_steal_pointer (&shared);
}

/* A number alone would be taken for a figure. */
static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Whether any name got shorter. */
static gboolean
leave_out (GPtrArray *names,
           const char *word,
           gboolean at_end)
{
  gboolean found = FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);
      g_autofree char *rest = NULL;

      if (!(at_end ? g_str_has_suffix (name, word) : g_str_has_prefix (name, word)))
        continue;
      rest = at_end ? g_strndup (name, strlen (name) - strlen (word)) : g_strdup (name + strlen (word));
      if (!has_letter (rest))
        continue;
      g_free (name);
      g_ptr_array_index (names, i) = g_steal_pointer (&rest);
      found = TRUE;
    }
  return found;
}

static gboolean
leave_out_shared (GPtrArray *names,
                  gboolean at_end)
{
  g_autofree char *word = find_shared (names, at_end);

  return word != NULL && leave_out (names, word, at_end);
}

static void
count (GHashTable *counts,
       const char *name)
{
  g_hash_table_replace (counts, g_strdup (name), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1));
}

/**
 * saylau_short_names_new:
 * @names: (element-type utf8): the names of things that stand beside one another
 *
 * What most names begin or end with, such as "Region of" or "region", tells nobody anything, and where there is little
 * room nothing else would be left of them. A name stays whole where without these words two would be the same.
 *
 * Returns: (transfer full) (element-type utf8): a name for each of @names
 */
GPtrArray *
saylau_short_names_new (const GPtrArray *names)
{
  GPtrArray *shorter = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (shorter, g_strdup (g_ptr_array_index (names, i)));
  while (leave_out_shared (shorter, TRUE))
    ;
  while (leave_out_shared (shorter, FALSE))
    ;

  for (guint i = 0; i < names->len; i++)
    {
      const char *whole = g_ptr_array_index (names, i), *cut = g_ptr_array_index (shorter, i);

      count (counts, whole);
      if (!g_str_equal (whole, cut))
        count (counts, cut);
    }
  for (guint i = 0; i < names->len; i++)
    {
      const char *whole = g_ptr_array_index (names, i);
      char *cut = g_ptr_array_index (shorter, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, cut)) == 1)
        continue;
      g_ptr_array_index (shorter, i) = g_strdup (whole);
      g_free (cut);
    }
  return shorter;
}
