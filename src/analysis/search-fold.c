/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/search-fold.h"

#include <string.h>

/* Letters of their own that people type as another where their keyboard lacks them, and that no rule of Unicode takes
 * apart: Latin ones with a stroke or joined, and those of Kazakh and its neighbours as a Russian keyboard has them. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6, "ae" },     /* æ */
  { 0x00f0, "d" },      /* ð */
  { 0x00f8, "o" },      /* ø */
  { 0x00fe, "th" },     /* þ */
  { 0x0111, "d" },      /* đ */
  { 0x0127, "h" },      /* ħ */
  { 0x0131, "i" },      /* ı */
  { 0x0142, "l" },      /* ł */
  { 0x014b, "n" },      /* ŋ */
  { 0x0153, "oe" },     /* œ */
  { 0x0167, "t" },      /* ŧ */
  { 0x0259, "a" },      /* ə */
  { 0x0454, "\u0435" }, /* є */
  { 0x0456, "\u0438" }, /* і */
  { 0x0491, "\u0433" }, /* ґ */
  { 0x0493, "\u0433" }, /* ғ */
  { 0x049b, "\u043a" }, /* қ */
  { 0x04a3, "\u043d" }, /* ң */
  { 0x04af, "\u0443" }, /* ү */
  { 0x04b1, "\u0443" }, /* ұ */
  { 0x04bb, "\u0445" }, /* һ */
  { 0x04d9, "\u0430" }, /* ә */
  { 0x04e9, "\u043e" }, /* ө */
};

/* Signs in the midst of a word, as in Oʻzbek, which are written in many ways and left out in as many. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xb4 || c == 0x02b9 || c == 0x02bb || c == 0x02bc || c == 0x2018 || c == 0x2019;
}

static void
append_letter (GString *folded,
               gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      {
        g_string_append (folded, plain_letters[i].plain);
        return;
      }
  g_string_append_unichar (folded, letter);
}

/* What is neither letter nor digit ends a word; what only marks one is left out. */
static void
append_char (GString *folded,
             gunichar c,
             gboolean *in_word)
{
  if (g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK || g_unichar_type (c) == G_UNICODE_ENCLOSING_MARK || is_apostrophe (c))
    return;
  if (!g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_SPACING_MARK)
    {
      *in_word = FALSE;
      return;
    }
  if (!*in_word)
    g_string_append_c (folded, ' ');
  *in_word = TRUE;
  append_letter (folded, c);
}

static char *
fold_ascii (const char *text)
{
  GString *folded = g_string_new (NULL);
  gboolean in_word = FALSE;

  for (; *text != '\0'; text++)
    append_char (folded, g_ascii_tolower (*text), &in_word);
  return g_string_free (folded, FALSE);
}

/**
 * saylau_search_fold:
 * @text: UTF-8
 *
 * Brings what people type and what documents write to one form: without case, without the marks of letters, and
 * without signs. Spellings in another script stay what they are.
 *
 * Returns: (transfer full): the words of @text, each with a space before it
 */
char *
saylau_search_fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  GString *folded;
  gboolean in_word = FALSE;

  if (g_str_is_ascii (text))
    return fold_ascii (text);

  lower = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  folded = g_string_new (NULL);
  for (const char *at = apart != NULL ? apart : ""; *at != '\0'; at = g_utf8_next_char (at))
    append_char (folded, g_utf8_get_char (at), &in_word);
  return g_string_free (folded, FALSE);
}

/**
 * saylau_search_split:
 * @text: (nullable): what is looked for
 *
 * Returns: (transfer full): its words, folded
 */
char **
saylau_search_split (const char *text)
{
  g_autofree char *folded = saylau_search_fold (text != NULL ? text : "");
  g_auto (GStrv) pieces = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (words, pieces[i]);
  return g_strv_builder_end (words);
}

/**
 * saylau_search_append:
 * @key: what can be found so far
 * @text: (nullable): what can be found, too
 *
 * Appends a text in all its languages, folded.
 */
void
saylau_search_append (GString *key,
                      const SaylauText *text)
{
  for (guint i = 0; text != NULL && i < saylau_text_get_n_variants (text); i++)
    {
      g_autofree char *folded = saylau_search_fold (saylau_text_get_variant (text, i));

      g_string_append (key, folded);
      g_string_append_c (key, '\n');
    }
}

/**
 * saylau_search_has_words:
 * @key: what can be found, folded
 * @words: as of saylau_search_split()
 *
 * Returns: whether each word is somewhere in @key
 */
gboolean
saylau_search_has_words (const char *key,
                         char **words)
{
  for (; *words != NULL; words++)
    if (strstr (key, *words) == NULL)
      return FALSE;
  return TRUE;
}
