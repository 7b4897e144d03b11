/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/writer.h"

#include <string.h>

#include "reading.h"

/* Whether it reads without any problem is not asked here. */
static SaylauElection *
read_again (const char *bytes,
            gsize length)
{
  g_autoptr (SaylauProblems) problems = NULL;
  SaylauElection *election = read_bytes (bytes, length, NULL, &problems);
  g_autofree char *errors = saylau_problems_to_string (problems, SAYLAU_SEVERITY_ERROR);

  g_assert_cmpstr (errors, ==, "");
  return election;
}

/* What is written reads back as the same, and is written the same. */
static char *
assert_round_trip (const char *document)
{
  g_autoptr (SaylauElection) first = read_again (document, strlen (document));
  g_autoptr (GBytes) once = saylau_write_document (first);
  g_autoptr (GBytes) twice = saylau_write_document (first);
  g_autoptr (SaylauElection) second = read_again (g_bytes_get_data (once, NULL), g_bytes_get_size (once));
  g_autoptr (GBytes) again = saylau_write_document (second);

  g_assert_true (g_bytes_equal (once, twice));
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once), g_bytes_get_data (again, NULL), g_bytes_get_size (again));
  return g_strndup (g_bytes_get_data (once, NULL), g_bytes_get_size (once));
}

/* A document as the writer writes one: all that the format has, and nothing needs to change. */
static const char everything[] =
  "{\n"
  "  'format': 'saylau-election',\n"
  "  'version': 1,\n"
  "  'title': { 'en': 'T', 'kk': 'Т' },\n"
  "  'date': '2019-06',\n"
  "  'timezone': 'Asia/Almaty',\n"
  "  'threshold': 66.67,\n"
  "  'shareOf': 'cast',\n"
  "  'phases': [\n"
  "    {\n"
  "      'id': 'p',\n"
  "      'label': 'P',\n"
  "      'start': '2019',\n"
  "      'end': '2019-06-09T18:00:30+06:00',\n"
  "      'note': 'N'\n"
  "    }\n"
  "  ],\n"
  "  'candidates': [\n"
  "    {\n"
  "      'id': 'a',\n"
  "      'name': 'A',\n"
  "      'party': { 'ru': 'П' },\n"
  "      'color': '#0b6ca8',\n"
  "      'incumbent': true,\n"
  "      'height': 1.85\n"
  "    },\n"
  "    {\n"
  "      'id': 'b',\n"
  "      'name': 'Line\\nand \\\\ and \\u0001'\n"
  "    }\n"
  "  ],\n"
  "  'areas': [\n"
  "    {\n"
  "      'id': 'X',\n"
  "      'name': 'X'\n"
  "    },\n"
  "    {\n"
  "      'id': 'Y',\n"
  "      'name': 'Y',\n"
  "      'parent': 'X',\n"
  "      'tile': [0, 4]\n"
  "    }\n"
  "  ],\n"
  "  'tallies': [\n"
  "    {\n"
  "      'id': 't',\n"
  "      'status': 'exit-poll',\n"
  "      'label': 'L',\n"
  "      'time': '2019-06-09T22:00Z',\n"
  "      'margin': 2.5,\n"
  "      'reported': [7, null],\n"
  "      'sources': ['s'],\n"
  "      'note': 'N',\n"
  "      'results': [\n"
  "        {\n"
  "          'area': 'X',\n"
  "          'registered': 9007199254740992,\n"
  "          'cast': 10,\n"
  "          'valid': 0,\n"
  "          'invalid': 10,\n"
  "          'turnout': 0.1,\n"
  "          'votes': { 'a': 0 },\n"
  "          'shares': { 'a': 70.96, 'b': 16.02 }\n"
  "        },\n"
  "        {\n"
  "          'area': 'Y'\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "  'turnout': [\n"
  "    { 'area': 'X', 'time': '2019-06-09T10:00+06:00', 'percent': 4.1, 'sources': ['s'] },\n"
  "    { 'area': 'X', 'time': '2019-06-09T12:00', 'percent': 20 }\n"
  "  ],\n"
  "  'events': [\n"
  "    {\n"
  "      'id': 'e',\n"
  "      'start': '2019-06-09',\n"
  "      'end': '2019-06-10',\n"
  "      'kind': 'detention',\n"
  "      'title': 'E',\n"
  "      'area': ['Y', 'X'],\n"
  "      'place': 'P',\n"
  "      'candidates': ['b', 'a'],\n"
  "      'sources': ['s'],\n"
  "      'note': 'N',\n"
  "      'figures': [\n"
  "        { 'what': 'jailed', 'min': 0, 'text': 'at least', 'by': 'B', 'official': true },\n"
  "        { 'what': 'killed', 'max': 9, 'by': { 'en': 'B' } },\n"
  "        { 'what': 'fined', 'text': 'dozens', 'by': 'B', 'sure': false }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      'id': 'f',\n"
  "      'start': '2019-06-09T18:00',\n"
  "      'kind': 'other',\n"
  "      'title': 'F',\n"
  "      'area': 'Y'\n"
  "    }\n"
  "  ],\n"
  "  'sources': [\n"
  "    {\n"
  "      'id': 's',\n"
  "      'title': 'S',\n"
  "      'publisher': 'P',\n"
  "      'date': '2019',\n"
  "      'url': 'https://example.org/?a=1&b=2',\n"
  "      'note': 'N'\n"
  "    }\n"
  "  ],\n"
  "  'boundaries': {\n"
  "    'file': 'x.geojson',\n"
  "    'property': 'name',\n"
  "    'match': 'id'\n"
  "  },\n"
  "  'stations': {\n"
  "    'columns': [\n"
  "      'id',\n"
  "      'a',\n"
  "      'area',\n"
  "      'name',\n"
  "      'issued'\n"
  "    ],\n"
  "    'newAreas': true,\n"
  "    'rows': [\n"
  "      ['1', 5, 'Y', 'School', 9007199254740992],\n"
  "      ['2', null, 'Z', '', 0]\n"
  "    ]\n"
  "  },\n"
  "  'more': {\n"
  "    'deep': [\n"
  "      1,\n"
  "      -2.5,\n"
  "      null,\n"
  "      true,\n"
  "      {},\n"
  "      []\n"
  "    ],\n"
  "    'aa': 1e-07,\n"
  "    'zero': -0.0,\n"
  "    'one': 1.0\n"
  "  }\n"
  "}\n";

static void
test_everything (void)
{
  g_autofree char *document = with_double_quotes (everything);
  g_autofree char *written = assert_round_trip (document);

  g_assert_cmpstr (written, ==, document);
}

/* Nothing is added: a document with a single list has no other. */
static void
test_least (void)
{
  static const char *const lists[] = { "tallies", "events" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\n  'format': 'saylau-election',\n  'version': 1,\n  'title': '',\n  'date': '2019',\n"
        "  'candidates': [\n    {\n      'id': 'a',\n      'name': 'A'\n    }\n  ],\n"
        "  'areas': [\n    {\n      'id': 'X',\n      'name': 'X'\n    }\n  ],\n  '%s': []\n}\n",
        lists[i]);
      g_autofree char *document = with_double_quotes (text);
      g_autofree char *written = assert_round_trip (document);

      if (i == 0)
        g_assert_cmpstr (written, ==, document);
    }
}

/* Votes are in the order of the ballot paper, however the document has them; null is no vote. */
static void
test_votes_are_ordered (void)
{
  g_autofree char *document = with_double_quotes (
    "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019',\n"
    "'candidates': [ { 'id': 'c', 'name': 'C' }, { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ],\n"
    "'areas': [ { 'id': 'X', 'name': 'X' } ], 'tallies': [ { 'id': 't', 'status': 'final', 'time': '2019', 'results': [\n"
    "{ 'area': 'X', 'votes': { 'b': 1, 'a': null, 'c': 0 }, 'shares': { 'b': 25, 'a': 75 } } ] } ] }");
  g_autofree char *written = assert_round_trip (document);
  g_autofree char *votes = with_double_quotes ("'votes': { 'c': 0, 'b': 1 },\n          'shares': { 'a': 75, 'b': 25 }\n");

  g_assert_nonnull (strstr (written, votes));
}

static void
test_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SAYLAU_SAMPLES"), "kazakhstan-2019.election.json", NULL);
  g_autofree char *document = NULL, *written = NULL, *told = NULL;

  g_assert_true (g_file_get_contents (path, &document, NULL, NULL));
  told = read_and_tell (document);
  g_assert_cmpstr (told, ==, "opens");
  written = assert_round_trip (document);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/writer/everything", test_everything);
  g_test_add_func ("/formats/writer/least", test_least);
  g_test_add_func ("/formats/writer/votes-are-ordered", test_votes_are_ordered);
  g_test_add_func ("/formats/writer/sample", test_sample);
  return g_test_run ();
}
