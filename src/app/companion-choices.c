/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/companion-choices.h"

#include <string.h>

/* Which files the user chose for those that documents name, under "companions" in the settings: from a
 * document's URI, which has no "#", a "#" and the name to the URI of the file. In a sandbox both are the
 * document portal's, which gives a file the same one again. */

#define KEY "companions"

static char *
get_prefix (GFile *document)
{
  g_autofree char *uri = g_file_get_uri (document);

  return g_strconcat (uri, "#", NULL);
}

static char *
get_key (GFile *document,
         const char *name)
{
  g_autofree char *prefix = get_prefix (document);

  return g_strconcat (prefix, name, NULL);
}

/* All choices but that whose key is @without, the last @n_most of them. */
static void
copy_choices (GSettings *settings,
              const char *without,
              gsize n_most,
              GVariantBuilder *copy)
{
  g_autoptr (GVariant) choices = g_settings_get_value (settings, KEY);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (gsize i = 0; i < g_variant_n_children (choices); i++)
    {
      g_autoptr (GVariant) choice = g_variant_get_child_value (choices, i);
      const char *key;

      g_variant_get (choice, "{&s&s}", &key, NULL);
      if (!g_str_equal (key, without))
        g_ptr_array_add (kept, g_steal_pointer (&choice));
    }

  g_variant_builder_init (copy, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = kept->len > n_most ? kept->len - n_most : 0; i < kept->len; i++)
    g_variant_builder_add_value (copy, g_ptr_array_index (kept, i));
}

/**
 * saylau_companion_choices_load:
 * @settings: the user's
 * @document: a document
 *
 * Returns: (transfer full): what the user chose before for files that @document names
 */
SaylauCompanions *
saylau_companion_choices_load (GSettings *settings,
                               GFile *document)
{
  SaylauCompanions *companions = saylau_companions_new ();
  g_autoptr (GVariant) choices = g_settings_get_value (settings, KEY);
  g_autofree char *prefix = get_prefix (document);
  const char *key, *uri;
  GVariantIter iter;

  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &uri))
    if (g_str_has_prefix (key, prefix))
      {
        g_autoptr (GFile) file = g_file_new_for_uri (uri);

        saylau_companions_choose (companions, key + strlen (prefix), file);
      }
  return companions;
}

/**
 * saylau_companion_choices_keep:
 * @settings: the user's
 * @document: a document
 * @name: a name that it gives
 * @file: the file that the user chose for it
 */
void
saylau_companion_choices_keep (GSettings *settings,
                               GFile *document,
                               const char *name,
                               GFile *file)
{
  g_autofree char *key = get_key (document, name);
  g_autofree char *uri = g_file_get_uri (file);
  GVariantBuilder choices;

  copy_choices (settings, key, SAYLAU_COMPANION_CHOICES_MAX - 1, &choices);
  g_variant_builder_add (&choices, "{ss}", key, uri);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&choices));
}

/**
 * saylau_companion_choices_forget:
 * @settings: the user's
 * @document: a document
 * @name: a name that it gives
 *
 * What was chosen for @name did not do: next time the user is asked again.
 */
void
saylau_companion_choices_forget (GSettings *settings,
                                 GFile *document,
                                 const char *name)
{
  g_autofree char *key = get_key (document, name);
  GVariantBuilder choices;

  copy_choices (settings, key, G_MAXSIZE, &choices);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&choices));
}

/**
 * saylau_companion_choices_exist:
 * @settings: the user's
 *
 * Returns: whether anything was chosen for any document
 */
gboolean
saylau_companion_choices_exist (GSettings *settings)
{
  g_autoptr (GVariant) choices = g_settings_get_value (settings, KEY);

  return g_variant_n_children (choices) > 0;
}

/**
 * saylau_companion_choices_forget_all:
 * @settings: the user's
 *
 * Nothing was chosen for any document.
 */
void
saylau_companion_choices_forget_all (GSettings *settings)
{
  g_settings_reset (settings, KEY);
}
