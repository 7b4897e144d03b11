/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <string.h>

#include <json-glib/json-glib.h>

#define N_TESTS 8

/* Two regions, one of them with two towns, and stations in each and in the region itself. */
static char *
write_document (const char *name,
                const char *columns,
                const char *rows)
{
  g_autofree char *text = g_strdup_printf (
    "{ \"format\": \"saylau-election\", \"version\": 1, \"title\": \"Analysed\", \"date\": \"2019\","
    "  \"candidates\": [ { \"id\": \"few\", \"name\": \"Few Votes\" }, { \"id\": \"most\", \"name\": \"Most Votes\" },"
    "                    { \"id\": \"untold\", \"name\": \"Nobody Knows\" } ],"
    "  \"areas\": [ { \"id\": \"all\", \"name\": \"All of it\" }, { \"id\": \"north\", \"name\": \"North\", \"parent\": \"all\" },"
    "               { \"id\": \"south\", \"name\": \"South\", \"parent\": \"all\" }, { \"id\": \"town\", \"name\": \"Town\", \"parent\": \"north\" },"
    "               { \"id\": \"empty\", \"name\": \"Empty\", \"parent\": \"all\" } ],"
    "  \"stations\": { \"columns\": %s, \"rows\": [ %s ] } }",
    columns, rows);

  return write_scratch (name, text);
}

static char *
write_usual (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  static const char *const areas[] = { "north", "town", "south" };

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (rows, "%s[ \"%s\", %u, %u, %u, %u, %u ]", i > 0 ? ", " : "", areas[i % 3], 900 + i, 500 + i, 480 + i, 100 + i, 380);
  g_string_append (rows, ", [ \"all\", 500, null, null, 10, 20 ]");
  return write_document ("usual.json", "[ \"area\", \"registered\", \"issued\", \"cast\", \"few\", \"most\" ]", rows->str);
}

static JsonObject *
find_figure (JsonObject *parent,
             const char *test,
             const char *figure)
{
  JsonArray *tests = json_object_get_array_member (parent, "tests");

  g_assert_cmpuint (json_array_get_length (tests), ==, N_TESTS);
  for (guint i = 0; i < N_TESTS; i++)
    {
      JsonObject *object = json_array_get_object_element (tests, i);
      JsonArray *figures = json_object_get_array_member (object, "figures");

      for (guint j = 0; j < json_array_get_length (figures); j++)
        if (g_str_equal (json_object_get_string_member (object, "id"), test) &&
            g_str_equal (json_object_get_string_member (json_array_get_object_element (figures, j), "id"), figure))
          return json_array_get_object_element (figures, j);
    }
  g_test_message ("there is no %s of %s", figure, test);
  g_assert_not_reached ();
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

/* Programs rely on them, and docs/command-line.md tells them. */
static void
assert_members (JsonObject *object,
                const char *expected)
{
  g_autoptr (GList) members = json_object_get_members (object);
  g_autoptr (GString) list = g_string_new (NULL);

  for (GList *l = members; l != NULL; l = l->next)
    g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", (const char *) l->data);
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_members (void)
{
  g_autofree char *path = write_usual ();
  g_autoptr (Child) child = child_run ("analyse", path, "--json", "--by-area", NULL);
  g_autoptr (JsonNode) node = parse (child->out);
  JsonObject *root = json_node_get_object (node), *area, *figure;
  static const char *const ids[N_TESTS] = { "integers", "lastDigits", "roundCounts", "secondDigits",
                                            "roundPercents", "shape", "turnoutAndShare", "excessVotes" };

  area = json_array_get_object_element (json_object_get_array_member (root, "areas"), 0);
  assert_members (root, "file stations area candidate shareOf cluster tests areas");
  g_assert_true (json_object_get_null_member (root, "cluster"));
  assert_members (area, "id name stations tests");
  for (guint i = 0; i < N_TESTS; i++)
    {
      JsonObject *test = json_array_get_object_element (json_object_get_array_member (root, "tests"), i);
      JsonObject *in_area = json_array_get_object_element (json_object_get_array_member (area, "tests"), i);

      assert_members (test, "id title what filter source limits figures");
      assert_members (in_area, "id figures");
      g_assert_cmpstr (json_object_get_string_member (test, "id"), ==, ids[i]);
    }
  figure = find_figure (root, "excessVotes", "votes");
  assert_members (figure, "id stations leftOut value expected standardError z p low high");
  assert_members (json_object_get_object_member (figure, "leftOut"), "missing large empty contradiction small turnout share");
  g_assert_true (json_object_get_null_member (figure, "value"));
}

static void
test_json (void)
{
  g_autofree char *path = write_usual ();
  g_autoptr (Child) child = child_run ("analyse", path, "--json", "--cluster", "50-60", NULL);
  g_autoptr (Child) again = child_run ("analyse", path, "--json", "--cluster=50-60", NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root, *figure;

  g_assert_cmpint (child->status, ==, 0);
  g_assert_cmpstr (child->out, ==, again->out);
  node = parse (child->out);
  root = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (root, "stations"), ==, 121);
  g_assert_true (json_object_get_null_member (root, "area"));
  g_assert_true (json_object_get_null_member (root, "areas"));
  g_assert_cmpstr (json_object_get_string_member (root, "shareOf"), ==, "cast");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "candidate"), "id"), ==, "most");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "cluster"), "to"), ==, 60);

  figure = find_figure (root, "integers", "either");
  g_assert_cmpint (json_object_get_int_member (figure, "stations"), ==, 120);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (figure, "leftOut"), "missing"), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (figure, "p"), >, 0);
  g_assert_true (json_object_get_null_member (figure, "low"));
  figure = find_figure (root, "roundCounts", "votesFives");
  g_assert_cmpint (json_object_get_int_member (figure, "stations"), ==, 121);
  g_assert_cmpfloat (json_object_get_double_member (figure, "value"), ==, 1);
  g_assert_true (json_object_get_null_member (find_figure (root, "shape", "shareSkewness"), "z"));
}

static void
test_areas (void)
{
  g_autofree char *path = write_usual ();
  g_autoptr (Child) child = child_run ("analyse", path, "--json", "--by-area", "--candidate", "few", NULL);
  g_autoptr (Child) north = child_run ("analyse", path, "--json", "--area=north", "--candidate", "few", NULL);
  g_autoptr (JsonNode) node = parse (child->out), northern = parse (north->out);
  JsonArray *areas = json_object_get_array_member (json_node_get_object (node), "areas");
  JsonObject *area, *root = json_node_get_object (northern);

  g_assert_cmpuint (json_array_get_length (areas), ==, 2);
  area = json_array_get_object_element (areas, 0);
  g_assert_cmpstr (json_object_get_string_member (area, "id"), ==, "north");
  g_assert_cmpint (json_object_get_int_member (area, "stations"), ==, 80);
  g_assert_cmpint (json_object_get_int_member (root, "stations"), ==, 80);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "area"), "name"), ==, "North");
  g_assert_cmpfloat (json_object_get_double_member (find_figure (area, "secondDigits", "votesMean"), "value"), ==,
                     json_object_get_double_member (find_figure (root, "secondDigits", "votesMean"), "value"));
}

/* For people: each test is whole, and no line is wider than a terminal. */
static void
test_text (void)
{
  g_autofree char *path = write_usual ();
  g_autoptr (Child) child = child_run ("analyse", path, "--by-area", "--cluster", "50-60", NULL);
  g_auto (GStrv) lines = g_strsplit (child->out, "\n", 0);
  g_auto (GStrv) limits = g_strsplit (child->out, "\n  Limits    ", 0);
  g_auto (GStrv) sources = g_strsplit (child->out, "\n  Source    ", 0);

  g_assert_cmpint (child->status, ==, 0);
  g_assert_cmpstr (child->err, !=, NULL);
  g_assert_cmpuint (g_strv_length (limits), ==, N_TESTS + 1);
  g_assert_cmpuint (g_strv_length (sources), ==, N_TESTS + 1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_utf8_strlen (lines[i], -1) > 80)
        g_test_message ("too wide: %s", lines[i]);
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
    }
  g_assert_nonnull (strstr (child->out, "\n121 polling stations\n"));
  g_assert_nonnull (strstr (child->out, "Votes and share of Most Votes"));
  g_assert_nonnull (strstr (child->out, "1 without a count that is needed"));
  g_assert_nonnull (strstr (child->out, "A coarse share alone proves nothing"));
  g_assert_nonnull (strstr (child->out, "Second-digit tests have misjudged clean elections"));
  g_assert_nonnull (strstr (child->out, "\n  in none of these            1\n"));
}

static void
assert_fails (Child *child,
              int status,
              const char *message)
{
  g_assert_cmpint (child->status, ==, status);
  g_assert_cmpstr (child->out, ==, "");
  g_assert_cmpstr (child->err, ==, message);
}

static void
test_refused (void)
{
  g_autofree char *path = write_usual ();
  static const struct
  {
    const char *arguments[3];
    int status;
    const char *message;
  } cases[] = {
    { { "--area", "west" }, 2, "saylau analyse: the document has no area 'west'; it has all, north, south, town, empty\n" },
    { { "--area", "empty" }, 1, "saylau analyse: there are no polling stations in the area 'empty'\n" },
    { { "--candidate", "who" }, 2, "saylau analyse: the document has no candidate 'who'; it has few, most, untold\n" },
    { { "--candidate", "untold" }, 2, "saylau analyse: the polling stations tell no votes of untold\n" },
    { { "--cluster", "60-50" }, 2, "saylau analyse: --cluster is FROM-TO in whole percent of turnout, such as 35-45, not '60-50'; see 'saylau analyse --help'\n" },
    { { "--cluster", "50-101" }, 2, "saylau analyse: --cluster is FROM-TO in whole percent of turnout, such as 35-45, not '50-101'; see 'saylau analyse --help'\n" },
    { { "--cluster", "50" }, 2, "saylau analyse: --cluster is FROM-TO in whole percent of turnout, such as 35-45, not '50'; see 'saylau analyse --help'\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Child) child = child_run ("analyse", path, cases[i].arguments[0], cases[i].arguments[1], NULL);
      const char *last = strstr (child->err, "saylau analyse:");

      /* The document's own warnings come first. */
      g_assert_nonnull (last);
      g_assert_cmpstr (last, ==, cases[i].message);
      g_assert_cmpint (child->status, ==, cases[i].status);
      g_assert_cmpstr (child->out, ==, "");
    }
}

static void
test_no_stations (void)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *expected = g_strdup_printf ("saylau analyse: %s has no polling stations to analyse\n", sample);
  g_autoptr (Child) child = child_run ("analyse", sample, NULL);
  g_autofree char *broken = write_scratch ("broken.json", "{ \"format\": 1 }");
  g_autoptr (Child) located = child_run ("analyse", broken, "--json", NULL);

  assert_fails (child, 1, expected);
  g_assert_cmpint (located->status, ==, 1);
  g_assert_cmpstr (located->out, ==, "");
  g_assert_nonnull (strstr (located->err, "broken.json:1:13: error: "));
}

/* Nobody's votes are known: no candidate to look at. */
static void
test_no_votes (void)
{
  g_autofree char *path = write_document ("no-votes.json", "[ \"area\", \"registered\", \"cast\" ]", "[ \"all\", 500, 300 ]");
  g_autoptr (Child) child = child_run ("analyse", path, NULL);

  assert_fails (child, 2, "saylau analyse: the polling stations tell no votes\n");
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analyse/json", test_json);
  g_test_add_func ("/analyse/members", test_members);
  g_test_add_func ("/analyse/areas", test_areas);
  g_test_add_func ("/analyse/text", test_text);
  g_test_add_func ("/analyse/refused", test_refused);
  g_test_add_func ("/analyse/no-stations", test_no_stations);
  g_test_add_func ("/analyse/no-votes", test_no_votes);
  status = g_test_run ();
  remove_scratch ();
  return status;
}
