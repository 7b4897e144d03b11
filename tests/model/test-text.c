/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/text.h"

#include <glib.h>

static SaylauText *
three_languages (void)
{
  SaylauText *text = saylau_text_new ();

  saylau_text_add (text, "kk", "сайлау");
  saylau_text_add (text, "en", "election");
  saylau_text_add (text, "zh-Hant", "選舉");
  return text;
}

static void
test_language (void)
{
  static const struct
  {
    const char *lang;
    const char *expected;
  } rows[] = {
    { "kk", "сайлау" },
    { "KK", "сайлау" },
    { "kk-KZ", "сайлау" },
    { "kk-Cyrl-KZ", "сайлау" },
    { "zh-Hant-TW", "選舉" },
    { "zh", "election" },
    { "k", "election" },
    { "kkk", "election" },
    { "ru", "election" },
    { "", "election" },
    { "-", "election" },
    { NULL, "election" },
  };
  g_autoptr (SaylauText) text = three_languages ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (saylau_text_get (text, rows[i].lang), ==, rows[i].expected);
}

static void
test_without_english (void)
{
  g_autoptr (SaylauText) text = saylau_text_new ();

  g_assert_null (saylau_text_get (text, "en"));
  saylau_text_add (text, "ru", "выборы");
  saylau_text_add (text, "kk", "сайлау");
  g_assert_cmpstr (saylau_text_get (text, "en"), ==, "выборы");
  g_assert_cmpstr (saylau_text_get (text, "kk"), ==, "сайлау");
}

static void
test_plain (void)
{
  g_autoptr (SaylauText) text = saylau_text_new_plain ("Vlast");

  g_assert_cmpstr (saylau_text_get (text, "kk"), ==, "Vlast");
  g_assert_cmpuint (saylau_text_get_n_variants (text), ==, 1);
  g_assert_cmpstr (saylau_text_get_tag (text, 0), ==, "");
  g_assert_null (saylau_text_get (NULL, "kk"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/language", test_language);
  g_test_add_func ("/text/without-english", test_without_english);
  g_test_add_func ("/text/plain", test_plain);
  return g_test_run ();
}
