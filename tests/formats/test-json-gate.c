/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "formats/json-gate.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* the message, or NULL: it is JSON */
} Row;

static const Row rows[] = {
  { "object", "{\"a\": [1, -2.5e3, \"x\", true, false, null, {}, []]}", NULL },
  { "escapes", "[\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00\"]", NULL },
  { "empty text", "", "d:1:1: error: the text ends too early; expected a value" },
  { "only space", " \n ", "d:2:2: error: the text ends too early; expected a value" },
  { "two commas", "[1,,2]", "d:1:4: error: found “,”; expected a value" },
  { "comma at the end of an array", "[1,\n 2,\n]", "d:3:1: error: “]” after a comma or colon; expected a value" },
  { "comma at the end of an object", "{\"a\": 1,}", "d:1:9: error: “}” after a comma or colon; expected a member's name in double quotes" },
  { "no comma", "[1 2]", "d:1:4: error: found “2”; expected “,” or “]”" },
  { "no comma in an object", "{\"a\": 1\n \"b\": 2}", "d:2:2: error: found “\"”; expected “,” or “}”" },
  { "no colon", "{\"a\" 1}", "d:1:6: error: found “1”; expected “:” after the member's name" },
  { "no value", "{\"a\": }", "d:1:7: error: “}” after a comma or colon; expected a value" },
  { "name without quotes", "{a: 1}", "d:1:2: error: found “a”; expected a member's name in double quotes or “}”" },
  { "single quotes", "['a']", "d:1:2: error: JSON has strings in double quotes, not in single ones; expected a value or “]”" },
  { "comment", "[1, // one\n2]", "d:1:5: error: JSON has no comments; expected a value" },
  { "hash comment", "# x\n[1]", "d:1:1: error: JSON has no comments; expected a value" },
  { "var", "var x = [1];", "d:1:1: error: “var” is not JSON; expected a value (words are true, false and null; strings are in double quotes)" },
  { "NaN", "[NaN]", "d:1:2: error: “NaN” is not JSON; expected a value or “]” (words are true, false and null; strings are in double quotes)" },
  { "True", "[True]", "d:1:2: error: “True” is not JSON; expected a value or “]” (words are true, false and null; strings are in double quotes)" },
  { "open array", "[1, 2", "d:1:6: error: the text ends too early; expected “,” or “]”" },
  { "open object", "{\"a\": 1", "d:1:8: error: the text ends too early; expected “,” or “}”" },
  { "closed by the other", "{\"a\": [1}", "d:1:9: error: found “}”; expected “,” or “]”" },
  { "two documents", "[1]\n[2]", "d:2:1: error: found “[”; expected nothing more after the end of the document" },
  { "one bracket too many", "[1]]", "d:1:4: error: found “]”; expected nothing more after the end of the document" },
  { "open string", "[\"абв]", "d:1:2: error: a string that begins here never ends" },
  { "newline in a string", "[\"a\nb\"]", "d:1:4: error: a raw control character (0x0A) in a string; write it as an escape like \\n, or close the string before it" },
  { "tab in a string", "[\"йц\tb\"]", "d:1:5: error: a raw control character (0x09) in a string; write it as an escape like \\n, or close the string before it" },
  { "bad escape", "[\"a\\x41\"]", "d:1:4: error: a backslash in a string begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX" },
  { "short escape", "[\"\\u12\"]", "d:1:3: error: \\u must be followed by four hexadecimal digits" },
  { "NUL by escape", "[\"a\\u0000\"]", "d:1:4: error: a string cannot hold the character U+0000" },
  { "high half", "[\"\\uD83Dx\"]", "d:1:3: error: \\uD83D is half of a surrogate pair and stands for no character" },
  { "low half", "[\"\\uDE00\"]", "d:1:3: error: \\uDE00 is half of a surrogate pair and stands for no character" },
  { "leading zero", "[01]", "d:1:2: error: a number must not begin with 0" },
  { "minus alone", "[-]", "d:1:2: error: a minus must be followed by a digit" },
  { "point alone", "[1.]", "d:1:2: error: a decimal point must be followed by a digit" },
  { "point first", "[.5]", "d:1:2: error: found “.”; expected a value or “]”" },
  { "exponent alone", "[1e+]", "d:1:2: error: an exponent must have a digit" },
  { "plus", "[+1]", "d:1:2: error: found “+”; expected a value or “]”" },
  { "hexadecimal", "[0x10]", "d:1:2: error: this is not a number as JSON writes it" },
  { "integer out of range", "[123456789012345678901234567890]", "d:1:2: error: the number is out of range" },
  { "number out of range", "[1e400]", "d:1:2: error: the number is out of range" },
  { "invalid UTF-8", "{\n  \"ключ\": \"ab\xFF\"}", "d:2:14: error: the byte 0xFF is not UTF-8; save the document in UTF-8" },
  { "overlong UTF-8", "[\"\xC0\x80\"]", "d:1:3: error: the byte 0xC0 is not UTF-8; save the document in UTF-8" },
  { "surrogate in UTF-8", "[\"\xED\xA0\x80\"]", "d:1:3: error: the byte 0xED is not UTF-8; save the document in UTF-8" },
  { "carriage returns", "[1,\r2,\r\n3,\n\rx]", "d:5:1: error: “x” is not JSON; expected a value (words are true, false and null; strings are in double quotes)" },
  { "a name twice", "{\"a\": 1,\n\"b\": {\"c\": 1, \"d\": 2, \"c\": 3}}", "d:2:23: error: “c” is there twice in this object; a member's name must be unique (at /b/c)" },
  { "a name twice by escape", "{\"a\": 1, \"\\u0061\": 2}", "d:1:10: error: “a” is there twice in this object; a member's name must be unique (at /a)" },
};

static char *
pad (const char *text,
     gsize length)
{
  char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);

  memcpy (padded, text, length);
  return padded;
}

static SaylauJson *
pass (const char *padded,
      gsize length,
      char **lines)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  SaylauJson *json = saylau_json_new (padded, length, problems);

  if (json != NULL)
    saylau_problems_locate (problems, saylau_json_locate, json);
  *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  return json;
}

static void
assert_told (const char *text,
             gsize length,
             const char *expected)
{
  g_autofree char *padded = pad (text, length);
  g_autofree char *lines = NULL;
  g_autoptr (SaylauJson) json = pass (padded, length, &lines);

  g_assert_cmpstr (lines, ==, expected != NULL ? expected : "");
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;

  assert_told (row->text, strlen (row->text), row->expected);
}

static void
test_nul (void)
{
  assert_told ("[1,\0]", 5, "d:1:4: error: found the byte 0x00; expected a value");
}

static char *
nest (guint depth,
      char open,
      char close)
{
  char *text = g_malloc0 (2 * depth + 2);

  memset (text, open, depth);
  text[depth] = '1';
  memset (text + depth + 1, close, depth);
  return text;
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (SAYLAU_JSON_DEPTH_MAX, '[', ']');
  g_autofree char *deeper = nest (SAYLAU_JSON_DEPTH_MAX + 1, '[', ']');
  g_autofree char *abyss = nest (100000, '[', ']');
  const char *expected = "d:1:129: error: objects and arrays stand more than 128 deep in one another";

  assert_told (deepest, strlen (deepest), NULL);
  assert_told (deeper, strlen (deeper), expected);
  assert_told (abyss, strlen (abyss), expected);
}

/* Every value is found, wherever it is. */
static void
test_places (void)
{
  const char *text = "{\"ю\": [10, {\"b/c\": -1.5, \"d~\": [true, \"\\u0416\", null]}],\n  \"z\": {}, \"\\n\": 7}";
  static const struct
  {
    const char *pointer;
    guint line, column;
  } places[] = {
    { "", 1, 1 },
    { "/ю", 1, 2 },
    { "/ю", 1, 7 },
    { "/ю/0", 1, 8 },
    { "/ю/1", 1, 12 },
    { "/ю/1/b~1c", 1, 13 },
    { "/ю/1/b~1c", 1, 20 },
    { "/ю/1/d~0", 1, 26 },
    { "/ю/1/d~0", 1, 32 },
    { "/ю/1/d~0/0", 1, 33 },
    { "/ю/1/d~0/1", 1, 39 },
    { "/ю/1/d~0/2", 1, 49 },
    { "/z", 2, 3 },
    { "/z", 2, 8 },
    { "/\\u000a", 2, 12 },
    { "/\\u000a", 2, 18 },
  };
  static const SaylauJsonValue values[] = { 1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 18, 19, 21, 22 };
  g_autofree char *padded = pad (text, strlen (text));
  g_autofree char *lines = NULL;
  g_autoptr (SaylauJson) json = pass (padded, strlen (text), &lines);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");

  g_assert_nonnull (json);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, values[i], "here");
  saylau_problems_locate (problems, saylau_json_locate, json);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const SaylauProblem *problem = saylau_problems_get (problems, i);

      g_assert_cmpstr (problem->pointer, ==, places[i].pointer);
      g_assert_cmpuint (problem->line, ==, places[i].line);
      g_assert_cmpuint (problem->column, ==, places[i].column);
    }
}

static void
test_values (void)
{
  const char *text = "[-9223372036854775808, 18446744073709551615, 0.1, \"\", \"ж\"]";
  g_autofree char *padded = pad (text, strlen (text));
  g_autofree char *lines = NULL;
  g_autoptr (SaylauJson) json = pass (padded, strlen (text), &lines);
  SaylauJsonValue key, values[5];
  SaylauJsonIter iter;

  g_assert_cmpuint (saylau_json_get_n_items (json, saylau_json_get_root (json)), ==, 5);
  saylau_json_iter_init (&iter, json, saylau_json_get_root (json));
  for (guint i = 0; i < 5; i++)
    g_assert_true (saylau_json_iter_next (&iter, &key, &values[i]));
  g_assert_false (saylau_json_iter_next (&iter, &key, &key));

  g_assert_cmpint (saylau_json_get_integer (json, values[0]), ==, G_MININT64);
  g_assert_cmpint (saylau_json_get_kind (json, values[1]), ==, SAYLAU_JSON_NUMBER);
  g_assert_true (saylau_json_get_number (json, values[1]) == 18446744073709551615.0);
  g_assert_true (saylau_json_get_number (json, values[2]) == 0.1);
  g_assert_cmpstr (saylau_json_get_string (json, values[3]), ==, "");
  g_assert_cmpstr (saylau_json_get_string (json, values[4]), ==, "ж");
}

/* JSON has one kind of number; what is whole is so however it is written. */
static void
test_whole (void)
{
  static const struct
  {
    const char *text;
    gboolean is_whole;
    gint64 expected;
  } numbers[] = {
    { "[60]", TRUE, 60 },
    { "[60.0]", TRUE, 60 },
    { "[6e1]", TRUE, 60 },
    { "[0.6E2]", TRUE, 60 },
    { "[-0.0]", TRUE, 0 },
    { "[-3.0]", TRUE, -3 },
    { "[9007199254740992.0]", TRUE, G_GINT64_CONSTANT (1) << 53 },
    { "[9223372036854775807]", TRUE, G_MAXINT64 },
    { "[18014398509481984.0]", FALSE },
    { "[18446744073709551615]", FALSE },
    { "[1e300]", FALSE },
    { "[60.5]", FALSE },
    { "[\"60\"]", FALSE },
    { "[null]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *padded = pad (numbers[i].text, strlen (numbers[i].text));
      g_autofree char *lines = NULL;
      g_autoptr (SaylauJson) json = pass (padded, strlen (numbers[i].text), &lines);
      SaylauJsonValue key, value;
      SaylauJsonIter iter;
      gint64 whole = 0;

      saylau_json_iter_init (&iter, json, saylau_json_get_root (json));
      g_assert_true (saylau_json_iter_next (&iter, &key, &value));
      g_test_message ("%s", numbers[i].text);
      g_assert_cmpint (saylau_json_get_whole (json, value, &whole), ==, numbers[i].is_whole);
      g_assert_cmpint (whole, ==, numbers[i].expected);
    }
}

/* Many names in one object are compared by a table, and the one that is there twice is found. */
static void
test_many_members (void)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "\"m%u\": %u, ", i, i);
  g_string_append (text, "\n\"m7\": 0}");
  assert_told (text->str, text->len, "d:2:1: error: “m7” is there twice in this object; a member's name must be unique (at /m7)");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/formats/json-gate/%s", rows[i].name);
      g_autofree char *path = g_strdelimit (g_strdup (name), " ", '-');

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/formats/json-gate/nul", test_nul);
  g_test_add_func ("/formats/json-gate/depth", test_depth);
  g_test_add_func ("/formats/json-gate/places", test_places);
  g_test_add_func ("/formats/json-gate/values", test_values);
  g_test_add_func ("/formats/json-gate/whole", test_whole);
  g_test_add_func ("/formats/json-gate/many-members", test_many_members);
  return g_test_run ();
}
