/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/text.h"

#include <string.h>

typedef struct
{
  char *tag;
  char *string;
} Variant;

struct _SaylauText
{
  GArray *variants;
};

static void
variant_clear (gpointer data)
{
  Variant *variant = data;

  g_free (variant->tag);
  g_free (variant->string);
}

static const char *
find_variant (const SaylauText *self,
              const char *tag,
              gsize tag_length)
{
  for (guint i = 0; i < self->variants->len; i++)
    {
      const Variant *variant = &g_array_index (self->variants, Variant, i);

      if (strlen (variant->tag) == tag_length && g_ascii_strncasecmp (variant->tag, tag, tag_length) == 0)
        return variant->string;
    }

  return NULL;
}

/**
 * saylau_text_new:
 *
 * Returns: (transfer full): a text without variants; saylau_text_add() gives it some
 */
SaylauText *
saylau_text_new (void)
{
  SaylauText *self = g_new (SaylauText, 1);

  self->variants = g_array_new (FALSE, FALSE, sizeof (Variant));
  g_array_set_clear_func (self->variants, variant_clear);
  return self;
}

/**
 * saylau_text_new_plain:
 * @string: the text in an unnamed language
 *
 * Returns: (transfer full): a text with one variant, which every language gets
 */
SaylauText *
saylau_text_new_plain (const char *string)
{
  SaylauText *self = saylau_text_new ();

  saylau_text_add (self, "", string);
  return self;
}

/**
 * saylau_text_free:
 * @self: (nullable) (transfer full): a text
 */
void
saylau_text_free (SaylauText *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->variants);
  g_free (self);
}

/**
 * saylau_text_add:
 * @self: a text
 * @tag: a BCP 47 tag, or "" for an unnamed language
 * @string: the text in that language, UTF-8
 */
void
saylau_text_add (SaylauText *self,
                 const char *tag,
                 const char *string)
{
  Variant variant = { g_strdup (tag), g_strdup (string) };

  g_return_if_fail (self != NULL && tag != NULL && string != NULL);

  g_array_append_val (self->variants, variant);
}

/**
 * saylau_text_get_n_variants:
 * @self: a text
 *
 * Returns: how many languages it is given in
 */
guint
saylau_text_get_n_variants (const SaylauText *self)
{
  return self->variants->len;
}

/**
 * saylau_text_get_tag:
 * @self: a text
 * @index: below saylau_text_get_n_variants()
 *
 * Returns: the variant's language tag as the document gives it, or ""
 */
const char *
saylau_text_get_tag (const SaylauText *self,
                     guint index)
{
  return g_array_index (self->variants, Variant, index).tag;
}

/**
 * saylau_text_get_variant:
 * @self: a text
 * @index: below saylau_text_get_n_variants()
 *
 * Returns: the variant's string
 */
const char *
saylau_text_get_variant (const SaylauText *self,
                         guint index)
{
  return g_array_index (self->variants, Variant, index).string;
}

/**
 * saylau_text_get:
 * @self: (nullable): a text
 * @lang: (nullable): the reader's language, a BCP 47 tag
 *
 * The reader's language wins, then its ever shorter bases ("kk-Latn-KZ", "kk-Latn",
 * "kk"), then English, then the first one given.
 *
 * Returns: (nullable): the string for the reader; %NULL only where there is no text at all
 */
const char *
saylau_text_get (const SaylauText *self,
                 const char *lang)
{
  const char *found = NULL;

  if (self == NULL || self->variants->len == 0)
    return NULL;

  if (lang != NULL)
    {
      gsize length = strlen (lang);

      while (found == NULL && length > 0)
        {
          found = find_variant (self, lang, length);
          while (length > 0 && lang[--length] != '-')
            ;
        }
    }
  if (found == NULL)
    found = find_variant (self, "en", 2);
  if (found == NULL)
    found = g_array_index (self->variants, Variant, 0).string;

  return found;
}
