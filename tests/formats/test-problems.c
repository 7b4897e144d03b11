/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/problems.h"

#include "reading.h"

static void
test_order (void)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autofree char *all = NULL, *warnings = NULL, *errors = NULL;

  saylau_problems_add (problems, SAYLAU_SEVERITY_WARNING, 30, "third");
  saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, 10, "first");
  saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 30, "s.csv", 7, 2, "fifth");
  saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 30, "s.csv", 3, 1, "fourth");
  saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 20, "second");
  saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 40, "sixth");
  saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 40, "seventh");

  all = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  warnings = saylau_problems_to_string (problems, SAYLAU_SEVERITY_WARNING);
  errors = saylau_problems_to_string (problems, SAYLAU_SEVERITY_ERROR);
  g_assert_cmpstr (all, ==,
                   "d: note: first\nd: error: second\nd: warning: third\ns.csv:3:1: error: fourth\n"
                   "s.csv:7:2: error: fifth\nd: error: sixth\nd: error: seventh");
  g_assert_true (g_str_has_prefix (warnings, "d: error: second\nd: warning: third\n"));
  g_assert_true (g_str_has_prefix (errors, "d: error: second\ns.csv:3:1: error: fourth\n"));
}

/* Whatever order they come in, the first hundred of the file stay, and all are counted. */
static void
test_limit (void)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      guint place = (i * 37) % 1000 + 1;

      saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, place, "%u", place);
    }

  g_assert_cmpuint (saylau_problems_get_n (problems), ==, SAYLAU_PROBLEMS_MAX);
  g_assert_cmpuint (saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR), ==, 1000);
  for (guint i = 0; i < SAYLAU_PROBLEMS_MAX; i++)
    g_assert_cmpuint (saylau_problems_get (problems, i)->place, ==, i + 1);
  text = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  g_assert_true (g_str_has_suffix (text, "\nd: error: 100\nd: and 900 more"));
}

/* However many notes and warnings there are, the errors that keep a document from opening are told. */
static void
test_errors_stay (void)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autofree char *errors = NULL;

  for (guint i = 0; i < 150; i++)
    saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, i + 1, "note");
  for (guint i = 0; i < 60; i++)
    saylau_problems_add (problems, SAYLAU_SEVERITY_WARNING, i + 1, "warning");
  saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 1000, "the error");

  g_assert_cmpuint (saylau_problems_get_n (problems), ==, SAYLAU_PROBLEMS_MAX);
  g_assert_cmpuint (saylau_problems_count (problems, SAYLAU_SEVERITY_NOTE), ==, 150);
  g_assert_cmpuint (saylau_problems_count (problems, SAYLAU_SEVERITY_WARNING), ==, 60);
  errors = saylau_problems_to_string (problems, SAYLAU_SEVERITY_ERROR);
  g_assert_cmpstr (errors, ==, "d: error: the error");
}

static void
test_quote (void)
{
  g_autofree char *plain = saylau_problem_quote ("сайлау");
  g_autofree char *lines = saylau_problem_quote ("a\nb\x1b");
  g_autofree char *endless = saylau_problem_quote ("0123456789012345678901234567890123456789X");
  g_autofree char *fitting = saylau_problem_quote ("0123456789012345678901234567890123456789");

  g_assert_cmpstr (plain, ==, "“сайлау”");
  g_assert_cmpstr (lines, ==, "“a\uFFFDb\uFFFD”");
  g_assert_cmpstr (endless, ==, "“0123456789012345678901234567890123456789…”");
  g_assert_cmpstr (fitting, ==, "“0123456789012345678901234567890123456789”");
}

/* The document's own order, though the reader reads candidates before tallies. */
static void
test_document_order (void)
{
  g_autofree char *text = with_double_quotes (
    "{ 'format': 'saylau-election', 'version': 1, 'events': 1,\n"
    "'tallies': 2,\n"
    "'areas': 3,\n"
    "'candidates': 4,\n"
    "'date': 5,\n"
    "'title': 6 }");
  g_autofree char *told = read_and_tell (text);
  g_auto (GStrv) lines = g_strsplit (told, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("d:%u:", i + 1);

      g_assert_true (g_str_has_prefix (lines[i], prefix));
    }
}

/* More errors than are kept: the first hundred by line, the rest counted. */
static void
test_document_limit (void)
{
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"T\", \"date\": \"2019\", \"areas\": [ { \"id\": \"X\", \"name\": \"X\" } ],\n"
                                           "\"events\": [ ], \"candidates\": [\n");
  g_autofree char *told = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "{ \"id\": \"c%u\", \"name\": 5 },\n", i);
  g_string_append (text, "{ \"id\": \"c\", \"name\": \"C\" } ] }");

  told = read_and_tell (text->str);
  lines = g_strsplit (told, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, SAYLAU_PROBLEMS_MAX + 1);
  for (guint i = 0; i < SAYLAU_PROBLEMS_MAX; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("d:%u:%u: error: found 5; expected a text", i + 3, i < 10 ? 23 : i < 100 ? 24
                                                                                                                          : 25);

      g_assert_true (g_str_has_prefix (lines[i], prefix));
    }
  g_assert_cmpstr (lines[SAYLAU_PROBLEMS_MAX], ==, "d: and 150 more");
}

/* What is in a file beside the document is told with a path that leads there from where the document's does. */
static void
test_paths (void)
{
  static const struct
  {
    const char *document;
    const char *expected;
  } rows[] = {
    { "d.json", "s.csv" },
    { "./d.json", "./s.csv" },
    { "../towns/d.json", "../towns/s.csv" },
    { "/d.json", "/s.csv" },
    { "/towns/d.json", "/towns/s.csv" },
    { "file:///towns/d.json", "file:///towns/s.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauProblems) problems = saylau_problems_new (rows[i].document);
      g_autofree char *beside = NULL;
      g_autofree char *own = NULL;
      g_autofree char *line = NULL;
      g_autofree char *expected = g_strconcat (rows[i].expected, ":2:10: error: second", NULL);

      saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 0, "first");
      saylau_problems_add_in_file (problems, SAYLAU_SEVERITY_ERROR, 1, "s.csv", 2, 10, "second");
      own = saylau_problems_get_path (problems, 0);
      beside = saylau_problems_get_path (problems, 1);
      line = saylau_problems_format (problems, 1);
      g_assert_cmpstr (own, ==, rows[i].document);
      g_assert_cmpstr (beside, ==, rows[i].expected);
      g_assert_cmpstr (line, ==, expected);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/problems/order", test_order);
  g_test_add_func ("/formats/problems/limit", test_limit);
  g_test_add_func ("/formats/problems/errors-stay", test_errors_stay);
  g_test_add_func ("/formats/problems/quote", test_quote);
  g_test_add_func ("/formats/problems/document-order", test_document_order);
  g_test_add_func ("/formats/problems/document-limit", test_document_limit);
  g_test_add_func ("/formats/problems/paths", test_paths);
  return g_test_run ();
}
