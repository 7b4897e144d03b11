/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text in pieces is the same as one that is read as a whole.
 */
#include "formats/json-gate.h"

#include <string.h>

#define PIECE_LENGTH 200

/* A text with what the gate needs behind it. */
static char *
pad (const char *text)
{
  char *padded = g_malloc0 (strlen (text) + SAYLAU_JSON_PADDING);

  memcpy (padded, text, strlen (text));
  return padded;
}

/* Reports each value in @container, but for those in an array in pieces, and tells what they are. */
static void
report_all (const SaylauJson *json,
            SaylauJsonValue container,
            SaylauProblems *problems)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  saylau_json_iter_init (&iter, json, container);
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      SaylauJsonKind kind = saylau_json_get_kind (json, value);
      g_autofree char *shown = saylau_json_describe (json, value);

      if (key != 0)
        saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, key, "key");
      saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, value, "%s", shown);
      if (kind == SAYLAU_JSON_OBJECT || kind == SAYLAU_JSON_ARRAY)
        report_all (json, value, problems);
    }
}

static char *
tell (const char *text,
      gboolean in_pieces)
{
  g_autofree char *padded = pad (text);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauJson) json = NULL;
  SaylauJson *piece;
  double fraction;
  guint n_pieces = 0;

  saylau_problems_keep_all (problems);
  json = in_pieces ? saylau_json_new_in_pieces (padded, strlen (text), PIECE_LENGTH, problems) : saylau_json_new (padded, strlen (text), problems);
  g_assert_nonnull (json);
  report_all (json, saylau_json_get_root (json), problems);
  g_assert_cmpint (saylau_json_has_unread (json), ==, in_pieces);
  for (; in_pieces && (piece = saylau_json_next_piece (json, &fraction)) != NULL; n_pieces++)
    report_all (piece, saylau_json_get_root (piece), problems);
  g_assert_false (saylau_json_has_unread (json));
  g_assert_true (!in_pieces || n_pieces > 1);
  saylau_problems_locate (problems, saylau_json_locate, json);
  return saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
}

/* The first five are as in most tables. */
static const char *
random_item (GRand *rand)
{
  static const char *const items[] = { "1", "-2.5e3", "null", "true", "\"\"", "\"ж\\\"],[\"", "\"],\"", "\"\\u0416\"", "[]", "[1,[2]]", "12345678901234567890" };

  return items[g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 10) == 0 ? G_N_ELEMENTS (items) : 5)];
}

static const char *
random_space (GRand *rand)
{
  static const char *const spaces[] = { "", "", "", " ", "\n", "\r\n\t" };

  return spaces[g_rand_int_range (rand, 0, G_N_ELEMENTS (spaces))];
}

/* Rows hold strings that look like ends of rows, and arrays, too. */
static char *
random_text (GRand *rand)
{
  GString *text = g_string_new ("{\"a\": [1, {\"b\": [[2]]}],\n \"stations\": {\"columns\": [\"id\"],\"rows\" :[");
  guint n_rows = g_rand_int_range (rand, 60, 100);

  for (guint row = 0; row < n_rows; row++)
    {
      guint n_items = g_rand_int_range (rand, 0, 6);

      g_string_append_printf (text, "%s%s[", row > 0 ? "," : "", random_space (rand));
      for (guint i = 0; i < n_items; i++)
        g_string_append_printf (text, "%s%s%s", i > 0 ? "," : "", random_space (rand), random_item (rand));
      g_string_append_printf (text, "%s]%s", random_space (rand), random_space (rand));
    }
  g_string_append (text, "], \"newAreas\": true},\n\"x\": {\"y\": [3, 4.5], \"z\": \"ж\"}, \"title\": \"T\"}\n");
  return g_string_free (text, FALSE);
}

static void
test_random (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  guint n_same = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *text = random_text (rand);
      g_autofree char *padded = pad (text);
      g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
      g_autoptr (SaylauJson) json = saylau_json_new_in_pieces (padded, strlen (text), PIECE_LENGTH, problems);
      g_autofree char *whole = tell (text, FALSE);
      g_autofree char *pieces = NULL;
      double fraction;

      /* A cut within a string or an array is noticed, and the text is to be read as a whole. */
      while (saylau_json_next_piece (json, &fraction) != NULL)
        ;
      if (saylau_json_has_unread (json))
        continue;
      pieces = tell (text, TRUE);
      g_assert_cmpstr (pieces, ==, whole);
      n_same++;
    }
  g_rand_free (rand);
  g_assert_cmpuint (n_same, >, 50);
}

static const char *const torn[] = {
  "[1],[2],]",
  "[1],,[2]]",
  "[1],[2]],[3]]",
  "[1],[2],[3}]",
  "[1],[{\"a\":1,\"a\":2}],[3]]",
  "[1],[2],[\"]]",
  "[1],[01],[3]]",
  "[1] [2],[3]]",
};

/* What is no JSON, or is not told by pieces, is never read to the end. */
static void
test_torn (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (torn); i++)
    for (guint n_before = 0; n_before < PIECE_LENGTH; n_before++)
      {
        g_autofree char *before = g_strnfill (n_before, ' ');
        g_autoptr (GString) text = g_string_new ("{\"stations\":{\"rows\":[");
        g_autofree char *padded = NULL;
        g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
        g_autoptr (SaylauJson) json = NULL;
        double fraction;

        g_string_append (text, before);
        for (guint row = 0; row < 120; row++)
          g_string_append_printf (text, "[%u],", row);
        g_string_append_printf (text, "%s}}", torn[i]);
        padded = pad (text->str);
        json = saylau_json_new_in_pieces (padded, text->len, PIECE_LENGTH, problems);
        while (json != NULL && saylau_json_has_unread (json) && saylau_json_next_piece (json, &fraction) != NULL)
          ;
        if (json != NULL && !saylau_json_has_unread (json) && saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) == 0)
          g_error ("read to the end: %s", text->str);
      }
}

/* Rows of something else, which come first, are no pieces. */
static void
test_others (void)
{
  g_autoptr (GString) text = g_string_new ("{\"x\":{\"rows\":[");
  g_autofree char *padded = NULL;
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauJson) json = NULL;

  for (guint row = 0; row < 120; row++)
    g_string_append_printf (text, "[%u],", row);
  g_string_append (text, "[0]]},\"stations\":{\"rows\":[]}}");
  padded = pad (text->str);
  json = saylau_json_new_in_pieces (padded, text->len, PIECE_LENGTH, problems);
  g_assert_nonnull (json);
  g_assert_false (saylau_json_has_unread (json));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/json-pieces/others", test_others);
  g_test_add_func ("/formats/json-pieces/random", test_random);
  g_test_add_func ("/formats/json-pieces/torn", test_torn);
  return g_test_run ();
}
