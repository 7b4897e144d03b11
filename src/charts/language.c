/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language-private.h"

#include <gio/gio.h>
#include <string.h>

#include "charts/direction.h"

#define MAX_TAG_LENGTH 64

/* Ends an isolate; begins one whose own first letter decides its direction. */
#define POP_ISOLATE 0x2069
#define FIRST_STRONG_ISOLATE 0x2068
#define RIGHT_ISOLATE 0x2067

/* Languages that are written from right to left unless their tag names another script. */
static const char *const rtl_languages[] = { "ar", "arc", "az-IR", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn",
                                             "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi" };

/* In the file that glib-compile-resources makes of po/. */
void saylau_catalogs_register_resource (void);

static GMutex lock;
static GHashTable *languages; /* tag to SaylauLanguage; behind the lock */
static GHashTable *catalogs;  /* tag to SaylauCatalog, or to NULL where there is none; behind the lock */

/* Subtags as BCP 47 wants them written: kk-Cyrl-KZ. */
static char *
canonicalize_tag (const char *tag)
{
  g_auto (GStrv) subtags = g_strsplit (tag, "-", -1);

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      gsize length = strlen (subtags[i]);

      for (gsize j = 0; j < length; j++)
        subtags[i][j] = i > 0 && length == 2 ? g_ascii_toupper (subtags[i][j]) : g_ascii_tolower (subtags[i][j]);
      if (i > 0 && length == 4)
        subtags[i][0] = g_ascii_toupper (subtags[i][0]);
    }

  return g_strjoinv ("-", subtags);
}

/* A name of a POSIX locale (kk_KZ.UTF-8, sr@latin) as a tag, or NULL. */
static char *
locale_to_tag (const char *locale)
{
  gsize length = strcspn (locale, ".@");
  const char *modifier = strchr (locale, '@');
  g_autoptr (GString) tag = g_string_new_len (locale, length);

  if (g_str_equal (tag->str, "C") || g_str_equal (tag->str, "POSIX"))
    return NULL;

  g_string_replace (tag, "_", "-", 0);
  if (g_strcmp0 (modifier, "@latin") == 0)
    g_string_insert (tag, strcspn (tag->str, "-"), "-Latn");
  else if (g_strcmp0 (modifier, "@cyrillic") == 0)
    g_string_insert (tag, strcspn (tag->str, "-"), "-Cyrl");

  return saylau_language_is_valid_tag (tag->str) ? g_string_free (g_steal_pointer (&tag), FALSE) : NULL;
}

/* What the process was told to speak: the first language of LANGUAGE, LC_MESSAGES or LANG. */
static char *
get_session_tag (void)
{
  char *tag = locale_to_tag (g_get_language_names ()[0]);

  return tag != NULL ? tag : g_strdup ("en");
}

/* The script that the tag names, or INVALID: a subtag of four letters that is not the first. */
static GUnicodeScript
get_script (const char *tag)
{
  g_auto (GStrv) subtags = g_strsplit (tag, "-", -1);

  for (guint i = 1; subtags[0] != NULL && subtags[i] != NULL && strlen (subtags[i]) > 1; i++)
    {
      if (strlen (subtags[i]) == 4 && g_ascii_isalpha (subtags[i][0]))
        {
          const guchar *s = (const guchar *) subtags[i];

          return g_unicode_script_from_iso15924 ((guint32) s[0] << 24 | s[1] << 16 | s[2] << 8 | s[3]);
        }
    }

  return G_UNICODE_SCRIPT_INVALID_CODE;
}

static gboolean
is_tag_rtl (const char *tag)
{
  GUnicodeScript script = get_script (tag);

  if (script != G_UNICODE_SCRIPT_INVALID_CODE)
    return saylau_direction_is_rtl_script (script);

  for (guint i = 0; i < G_N_ELEMENTS (rtl_languages); i++)
    {
      gsize length = strlen (rtl_languages[i]);

      if (strncmp (tag, rtl_languages[i], length) == 0 && (tag[length] == '\0' || tag[length] == '-'))
        return TRUE;
    }

  return FALSE;
}

static void
free_catalog_cb (gpointer data)
{
  saylau_catalog_free (data);
}

/* The catalogue of exactly @tag, or NULL. Behind the lock. */
static const SaylauCatalog *
load_catalog (const char *tag)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) mo = NULL;
  SaylauCatalog *catalog;
  gpointer found;

  if (catalogs == NULL)
    {
      catalogs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_catalog_cb);
      saylau_catalogs_register_resource ();
    }
  if (g_hash_table_lookup_extended (catalogs, tag, NULL, &found))
    return found;

  path = g_strconcat (CATALOGS, tag, NULL);
  /* Among all resources, so that G_RESOURCE_OVERLAYS can try a translation that is not compiled in. */
  mo = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  catalog = mo != NULL ? saylau_catalog_new (mo) : NULL;
  g_hash_table_insert (catalogs, g_strdup (tag), catalog);

  return catalog;
}

/* The catalogue of @tag or its nearest base: kk-Cyrl-KZ, kk-Cyrl, kk. Behind the lock. */
static const SaylauCatalog *
find_catalog (const char *tag)
{
  g_autofree char *base = g_strdup (tag);

  for (;;)
    {
      const SaylauCatalog *catalog = load_catalog (base);
      char *end = strrchr (base, '-');

      if (catalog != NULL || end == NULL)
        return catalog;
      *end = '\0';
    }
}

/* Behind the lock. */
static const SaylauLanguage *
intern_language (const char *tag)
{
  SaylauLanguage *self;

  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (languages, tag);
  if (self == NULL)
    {
      self = g_new0 (SaylauLanguage, 1);
      self->tag = g_strdup (tag);
      self->rtl = is_tag_rtl (tag);
      self->catalog = find_catalog (tag);
      self->numbers = saylau_number_format_find (tag);
      g_hash_table_insert (languages, self->tag, self);
    }

  return self;
}

/* The value of the field called @name, or NULL. */
static const char *
find_field (va_list fields,
            const char *name,
            gsize length)
{
  const char *value = NULL;
  const char *field;
  va_list rest;

  va_copy (rest, fields);
  while (value == NULL && (field = va_arg (rest, const char *)) != NULL)
    {
      const char *field_value = va_arg (rest, const char *);

      if (strlen (field) == length && strncmp (field, name, length) == 0)
        value = field_value;
    }
  va_end (rest);

  return value;
}

/* @value, so that its letters' direction cannot reach what stands around it, even where it
 * tries to by closing more than it opened. Letters that are isolated themselves, as the month's in "9 June", decide no
 * direction, so that it is told. */
static void
append_isolated (GString *out,
                 const char *value)
{
  gboolean told = g_utf8_strchr (value, -1, FIRST_STRONG_ISOLATE) != NULL && saylau_direction_is_rtl (value, FALSE);

  g_string_append_unichar (out, told ? RIGHT_ISOLATE : FIRST_STRONG_ISOLATE);
  saylau_direction_append_closed (out, value);
  g_string_append_unichar (out, POP_ISOLATE);
}

/**
 * saylau_language_get:
 * @tag: (nullable): a BCP 47 tag; %NULL: the session's language
 *
 * Words that nobody has translated to @tag come from its bases ("kk-Cyrl-KZ", "kk-Cyrl",
 * "kk") or are English; so do the names of months. Numbers are written as in the language.
 * What is no tag is taken for English.
 *
 * Returns: (transfer none): the language
 */
const SaylauLanguage *
saylau_language_get (const char *tag)
{
  g_autofree char *session = tag == NULL ? get_session_tag () : NULL;
  const char *wanted = tag != NULL ? tag : session;
  g_autofree char *canonical = canonicalize_tag (saylau_language_is_valid_tag (wanted) ? wanted : "en");
  const SaylauLanguage *self;

  g_mutex_lock (&lock);
  self = intern_language (canonical);
  g_mutex_unlock (&lock);

  return self;
}

/**
 * saylau_language_is_valid_tag:
 * @tag: a string
 *
 * Returns: whether @tag is formed as BCP 47 (RFC 5646) wants it: a language of 2 to 8 letters,
 *   then subtags of up to 8 letters and digits between hyphens. Whether such a language
 *   exists is not looked up.
 */
gboolean
saylau_language_is_valid_tag (const char *tag)
{
  gsize length;

  g_return_val_if_fail (tag != NULL, FALSE);

  if (strlen (tag) > MAX_TAG_LENGTH)
    return FALSE;
  length = strspn (tag, G_CSET_a_2_z G_CSET_A_2_Z);
  if (length < 2 || length > 8)
    return FALSE;

  for (const char *p = tag + length; *p != '\0'; p += length)
    {
      if (*p != '-')
        return FALSE;
      p++;
      length = strspn (p, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS);
      if (length < 1 || length > 8)
        return FALSE;
    }

  return TRUE;
}

/**
 * saylau_language_get_tag:
 * @self: a language
 *
 * Returns: its BCP 47 tag, as it was asked for
 */
const char *
saylau_language_get_tag (const SaylauLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tag;
}

/**
 * saylau_language_is_rtl:
 * @self: a language
 *
 * Returns: whether it is written from right to left: by its script, where the tag names one
 */
gboolean
saylau_language_is_rtl (const SaylauLanguage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

/**
 * saylau_language_word:
 * @self: a language
 * @msgid: English words
 *
 * Returns: (transfer none): their translation, or @msgid
 */
const char *
saylau_language_word (const SaylauLanguage *self,
                      const char *msgid)
{
  return saylau_language_word_in (self, NULL, msgid);
}

/**
 * saylau_language_word_in:
 * @self: a language
 * @context: (nullable): what tells @msgid from another of the same words
 * @msgid: English words
 *
 * Returns: (transfer none): their translation, or @msgid
 */
const char *
saylau_language_word_in (const SaylauLanguage *self,
                         const char *context,
                         const char *msgid)
{
  const char *translation = NULL;

  g_return_val_if_fail (self != NULL, msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  if (self->catalog != NULL)
    translation = saylau_catalog_find (self->catalog, context, msgid);

  return translation != NULL ? translation : msgid;
}

/**
 * saylau_language_plural:
 * @self: a language
 * @singular: English words for one
 * @plural: English words for more
 * @n: how many there are
 *
 * Returns: (transfer none): the language's form for @n, or @singular or @plural
 */
const char *
saylau_language_plural (const SaylauLanguage *self,
                        const char *singular,
                        const char *plural,
                        guint64 n)
{
  const char *translation = NULL;

  g_return_val_if_fail (self != NULL, singular);
  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  if (self->catalog != NULL)
    translation = saylau_catalog_find_plural (self->catalog, singular, n);
  if (translation == NULL)
    translation = n == 1 ? singular : plural;

  return translation;
}

/**
 * saylau_language_fill:
 * @pattern: a text with fields like `{name}`
 * @...: pairs of a field's name and its text, ended by %NULL
 *
 * Texts with letters that run from right to left are isolated (U+2067 to U+2069), so that they
 * do not reorder the pattern; so is each text in a pattern that runs from right to left.
 *
 * Returns: (transfer full): @pattern with the texts in the fields' places; a field that is
 *   not given stays as it is
 */
char *
saylau_language_fill (const char *pattern,
                      ...)
{
  gboolean rtl_pattern;
  GString *filled;
  va_list fields;

  g_return_val_if_fail (pattern != NULL, NULL);

  rtl_pattern = saylau_direction_has_rtl (pattern);
  filled = g_string_new (NULL);
  va_start (fields, pattern);
  for (const char *p = pattern; *p != '\0';)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *value = end != NULL ? find_field (fields, p + 1, end - p - 1) : NULL;

      if (value == NULL)
        {
          g_string_append_c (filled, *p++);
          continue;
        }
      if (rtl_pattern || saylau_direction_has_rtl (value))
        append_isolated (filled, value);
      else
        saylau_direction_append_closed (filled, value);
      p = end + 1;
    }
  va_end (fields);

  return g_string_free (filled, FALSE);
}

/**
 * saylau_language_count:
 * @self: a language
 * @count: a whole number
 *
 * Returns: (transfer full): @count with the language's digits and groups
 */
char *
saylau_language_count (const SaylauLanguage *self,
                       gint64 count)
{
  g_return_val_if_fail (self != NULL, NULL);

  return saylau_number_format_count (self->numbers, count);
}

/**
 * saylau_language_number:
 * @self: a language
 * @number: a number
 * @decimals: digits behind the decimal sign, at least 0
 *
 * Returns: (transfer full): @number, rounded half away from zero; a dash for what is no number
 */
char *
saylau_language_number (const SaylauLanguage *self,
                        double number,
                        int decimals)
{
  g_return_val_if_fail (self != NULL, NULL);

  return saylau_number_format_number (self->numbers, number, decimals);
}

/**
 * saylau_language_percent:
 * @self: a language
 * @percent: percent, 100 being all
 * @decimals: digits behind the decimal sign, at least 0
 *
 * Returns: (transfer full): @percent with its sign, where the language has it
 */
char *
saylau_language_percent (const SaylauLanguage *self,
                         double percent,
                         int decimals)
{
  g_return_val_if_fail (self != NULL, NULL);

  return saylau_number_format_percent (self->numbers, percent, decimals);
}
