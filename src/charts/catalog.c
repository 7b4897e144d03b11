/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/catalog.h"

#include <string.h>

#include "charts/plural-rule.h"

/* The layout of a .mo file: "The Format of GNU MO Files" in gettext's manual. */
#define MAGIC 0x950412deu
#define HEADER_SIZE 28

struct _SaylauCatalog
{
  GBytes *bytes;
  const guchar *data;
  gsize size;
  gboolean swapped; /* written by a machine of the other byte order */
  guint32 n_strings;
  guint32 originals, translations; /* tables of pairs: length, offset */
  char *plural_rule;
};

static guint32
read_number (const SaylauCatalog *self,
             gsize offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);

  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* Both tables lie inside the file, and so do all strings with the zeros that end them. */
static gboolean
check_table (const SaylauCatalog *self,
             guint32 table)
{
  if (table > self->size || (self->size - table) / 8 < self->n_strings)
    return FALSE;

  for (guint32 i = 0; i < self->n_strings; i++)
    {
      gsize length = read_number (self, table + 8 * (gsize) i);
      gsize offset = read_number (self, table + 8 * (gsize) i + 4);

      if (offset >= self->size || length >= self->size - offset || self->data[offset + length] != '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_header (SaylauCatalog *self)
{
  if (self->size < HEADER_SIZE)
    return FALSE;
  if (read_number (self, 0) != MAGIC)
    {
      self->swapped = TRUE;
      if (read_number (self, 0) != MAGIC)
        return FALSE;
    }
  self->n_strings = read_number (self, 8);
  self->originals = read_number (self, 12);
  self->translations = read_number (self, 16);

  return check_table (self, self->originals) && check_table (self, self->translations);
}

static const char *
get_string (const SaylauCatalog *self,
            guint32 table,
            guint32 index,
            gsize *length)
{
  if (length != NULL)
    *length = read_number (self, table + 8 * (gsize) index);

  return (const char *) self->data + read_number (self, table + 8 * (gsize) index + 4);
}

/* Originals are sorted. One with a plural goes on behind the zero, where strcmp() does not look. */
static gboolean
find_index (const SaylauCatalog *self,
            const char *key,
            guint32 *index)
{
  guint32 low = 0;
  guint32 high = self->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (key, get_string (self, self->originals, middle, NULL));

      if (order == 0)
        {
          *index = middle;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}

/* The rule in the catalogue's own header, the translation of "". */
static char *
read_plural_rule (const SaylauCatalog *self)
{
  const char *header = saylau_catalog_find (self, NULL, "");
  const char *line = header != NULL ? strstr (header, "Plural-Forms:") : NULL;
  const char *rule = line != NULL ? strstr (line, "plural=") : NULL;
  guint64 form;

  /* "nplurals=" comes first and ends alike. */
  while (rule != NULL && rule > line && g_ascii_isalpha (rule[-1]))
    rule = strstr (rule + 1, "plural=");
  if (rule == NULL)
    return NULL;

  rule += strlen ("plural=");
  if (!saylau_plural_rule_evaluate (rule, 1, &form))
    return NULL;

  return g_strndup (rule, strcspn (rule, ";\n"));
}

/**
 * saylau_catalog_new:
 * @mo: a .mo file
 *
 * Returns: (transfer full) (nullable): its translations, or %NULL where it is damaged
 */
SaylauCatalog *
saylau_catalog_new (GBytes *mo)
{
  g_autoptr (SaylauCatalog) self = g_new0 (SaylauCatalog, 1);

  g_return_val_if_fail (mo != NULL, NULL);

  self->bytes = g_bytes_ref (mo);
  self->data = g_bytes_get_data (mo, &self->size);
  if (!read_header (self))
    return NULL;
  self->plural_rule = read_plural_rule (self);

  return g_steal_pointer (&self);
}

/**
 * saylau_catalog_free:
 * @self: (transfer full) (nullable): a catalogue
 */
void
saylau_catalog_free (SaylauCatalog *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self->plural_rule);
  g_free (self);
}

/**
 * saylau_catalog_find:
 * @self: a catalogue
 * @context: (nullable): what tells @msgid from another of the same words
 * @msgid: the English words
 *
 * Returns: (nullable): the translation; of words with a plural the first form; or %NULL
 */
const char *
saylau_catalog_find (const SaylauCatalog *self,
                     const char *context,
                     const char *msgid)
{
  g_autofree char *key = NULL;
  const char *translation;
  guint32 index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (context != NULL)
    key = g_strdup_printf ("%s\004%s", context, msgid);
  if (!find_index (self, key != NULL ? key : msgid, &index))
    return NULL;
  translation = get_string (self, self->translations, index, NULL);

  return *translation != '\0' ? translation : NULL;
}

/**
 * saylau_catalog_find_plural:
 * @self: a catalogue
 * @msgid: the English words for one
 * @n: how many there are
 *
 * Returns: (nullable): the form for @n, or %NULL
 */
const char *
saylau_catalog_find_plural (const SaylauCatalog *self,
                            const char *msgid,
                            guint64 n)
{
  const char *form;
  const char *end;
  gsize length;
  guint64 number;
  guint32 index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (self->plural_rule == NULL || !saylau_plural_rule_evaluate (self->plural_rule, n, &number) || !find_index (self, msgid, &index))
    return NULL;

  form = get_string (self, self->translations, index, &length);
  end = form + length;
  for (guint64 i = 0; i < number; i++)
    {
      form += strlen (form) + 1;
      if (form > end)
        return NULL;
    }

  return *form != '\0' ? form : NULL;
}
