/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language-private.h"

#include <gio/gio.h>
#include <string.h>

/* What speakers call their language: whoever looks for theirs may read no other. By tag, in the order
 * of bytes. */
static const struct
{
  const char *tag;
  const char *name;
} names[] = {
  { "af", "Afrikaans" },
  { "am", "አማርኛ" },
  { "ar", "العربية" },
  { "az", "azərbaycan" },
  { "be", "беларуская" },
  { "bg", "български" },
  { "bn", "বাংলা" },
  { "bs", "bosanski" },
  { "ca", "català" },
  { "ckb", "کوردیی ناوەندی" },
  { "cs", "čeština" },
  { "da", "dansk" },
  { "de", "Deutsch" },
  { "el", "Ελληνικά" },
  { "en", "English" },
  { "eo", "Esperanto" },
  { "es", "español" },
  { "et", "eesti" },
  { "eu", "euskara" },
  { "fa", "فارسی" },
  { "fi", "suomi" },
  { "fr", "français" },
  { "ga", "Gaeilge" },
  { "gl", "galego" },
  { "gu", "ગુજરાતી" },
  { "he", "עברית" },
  { "hi", "हिन्दी" },
  { "hr", "hrvatski" },
  { "hu", "magyar" },
  { "hy", "հայերեն" },
  { "id", "Indonesia" },
  { "is", "íslenska" },
  { "it", "italiano" },
  { "ja", "日本語" },
  { "ka", "ქართული" },
  { "kk", "қазақша" },
  { "km", "ខ្មែរ" },
  { "kn", "ಕನ್ನಡ" },
  { "ko", "한국어" },
  { "ky", "кыргызча" },
  { "lo", "ລາວ" },
  { "lt", "lietuvių" },
  { "lv", "latviešu" },
  { "mk", "македонски" },
  { "ml", "മലയാളം" },
  { "mn", "монгол" },
  { "mr", "मराठी" },
  { "ms", "Melayu" },
  { "my", "မြန်မာ" },
  { "nb", "norsk bokmål" },
  { "ne", "नेपाली" },
  { "nl", "Nederlands" },
  { "nn", "norsk nynorsk" },
  { "pa", "ਪੰਜਾਬੀ" },
  { "pl", "polski" },
  { "ps", "پښتو" },
  { "pt", "português" },
  { "ro", "română" },
  { "ru", "русский" },
  { "si", "සිංහල" },
  { "sk", "slovenčina" },
  { "sl", "slovenščina" },
  { "sq", "shqip" },
  { "sr", "српски" },
  { "sv", "svenska" },
  { "sw", "Kiswahili" },
  { "ta", "தமிழ்" },
  { "te", "తెలుగు" },
  { "tg", "тоҷикӣ" },
  { "th", "ไทย" },
  { "tk", "türkmen dili" },
  { "tr", "Türkçe" },
  { "tt", "татар" },
  { "ug", "ئۇيغۇرچە" },
  { "uk", "українська" },
  { "ur", "اردو" },
  { "uz", "o‘zbek" },
  { "vi", "Tiếng Việt" },
  { "zh", "中文" },
};

static const char *
find_name (const char *tag,
           gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].tag) == length && strncmp (names[i].tag, tag, length) == 0)
      return names[i].name;

  return NULL;
}

static int
compare_tags_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * saylau_language_get_own_name:
 * @self: a language
 *
 * Returns: (transfer full): what its speakers call it, with what else its tag says in parentheses
 *   ("српски (Latn)"); the tag, where we do not know the language
 */
char *
saylau_language_get_own_name (const SaylauLanguage *self)
{
  const char *name;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);

  length = strcspn (self->tag, "-");
  name = find_name (self->tag, length);
  if (name == NULL)
    return g_strdup (self->tag);
  if (self->tag[length] == '\0')
    return g_strdup (name);

  return g_strdup_printf ("%s (%s)", name, self->tag + length + 1);
}

/**
 * saylau_language_list_known:
 *
 * Returns: (transfer full) (array zero-terminated=1): the tags of the languages that there are words
 *   in, English among them, in the order of the alphabet
 */
char **
saylau_language_list_known (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) catalogs = NULL;
  char **tags;

  /* The catalogues are there from the first language on that is asked for. */
  saylau_language_get ("en");
  catalogs = g_resources_enumerate_children (CATALOGS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_strv_builder_add (builder, "en");
  if (catalogs != NULL)
    g_strv_builder_addv (builder, (const char **) catalogs);
  tags = g_strv_builder_end (builder);
  g_qsort_with_data (tags, g_strv_length (tags), sizeof *tags, compare_tags_cb, NULL);

  return tags;
}
