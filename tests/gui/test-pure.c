/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/places.h"
#include "app/problem-dialog.h"

static void
test_words (void)
{
  static const struct
  {
    const char *lines;
    const char *document;
    guint max;
    const char *words;
  } cases[] = {
    { "a.json:3:25: error: found 7 (at /date)", NULL, 5, "Line 3, column 25: Found 7" },
    { "a: b.json:12:1: warning: odd (but true)", NULL, 5, "Line 12, column 1: Odd (but true)" },
    { "a.json: error: it is a folder", "b.json", 5, "It is a folder" },
    { "no form at all", NULL, 5, "No form at all" },
    { "", NULL, 5, "" },
    { "out.png is a folder", NULL, 5, "out.png is a folder" },
    { "“x” is not there", NULL, 5, "“x” is not there" },
    { "/a/d.json:1:2: error: x\n/b/s.csv:3:4: error: y", "d.json", 5, "Line 1, column 2: X\n\ns.csv, line 3, column 4: Y" },
    { "/a/d.json:1:2: error: x\n/b/s.csv:3:4: error: y", "d.json", 5, "Line 1, column 2: X\n\ns.csv, line 3, column 4: Y" },
    { "file:///a/na%EFve.json:1:2: error: x\nfile:///a/%EF.csv:3:4: error: y", "na\uFFFDve.json", 5, "Line 1, column 2: X\n\n\uFFFD.csv, line 3, column 4: Y" },
    { "f:1:2: error: x\nf:3:4: error: y\nf:5:6: error: z", NULL, 1, "Line 1, column 2: X\n\n… and 2 more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = saylau_problem_lines_to_words (cases[i].lines, cases[i].document, cases[i].max);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Run from the build tree the window has its translations, and speaks the first language that is there. */
static void
test_language (void)
{
  static const char *const kazakh[] = { "ar_EG.UTF-8", "ar", "kk_KZ.UTF-8", "kk", "C", NULL };
  static const char *const arabic[] = { "ar_EG.UTF-8", "ar", "C", NULL };
  static const char *const british[] = { "en_GB", "en", "C", NULL };
  static const char *const none[] = { "C", NULL };
  g_autofree char *catalogs = saylau_places_find_catalogs (g_getenv ("SAYLAU_EXECUTABLE"));

  g_assert_cmpstr (saylau_places_choose_language (kazakh, catalogs), ==, "kk_KZ.UTF-8");
  g_assert_cmpstr (saylau_places_choose_language (arabic, catalogs), ==, "en");
  g_assert_cmpstr (saylau_places_choose_language (british, catalogs), ==, "en_GB");
  g_assert_cmpstr (saylau_places_choose_language (none, catalogs), ==, "C");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem-words", test_words);
  g_test_add_func ("/language", test_language);

  return g_test_run ();
}
