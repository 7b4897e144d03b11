/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text in pieces is the same as one that is read as a whole.
 */
#include "formats/json-gate.h"
#include "formats/told-json.h"

#include <string.h>

#define PIECE_LENGTH 200

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
      guint n_pieces;
      g_autofree char *whole = told_json_whole (text, strlen (text));
      g_autofree char *pieces = told_json_in_pieces (text, strlen (text), PIECE_LENGTH, 1 + i % 2, &n_pieces);

      /* A cut within a string or an array is noticed, and the text is to be read as a whole. */
      if (pieces == NULL)
        continue;
      g_assert_cmpuint (n_pieces, >, 1);
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
        padded = told_json_pad (text->str, text->len);
        json = saylau_json_new_in_pieces (padded, text->len, PIECE_LENGTH, 1 + n_before % 2, problems);
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
  padded = told_json_pad (text->str, text->len);
  json = saylau_json_new_in_pieces (padded, text->len, PIECE_LENGTH, 2, problems);
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
