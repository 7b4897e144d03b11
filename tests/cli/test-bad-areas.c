/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "child.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

/* What can be wrong with areas, their outlines and their turnout: it is told with its place, and all else works. */

#define AREAS "[ { 'id': 'C', 'name': 'Country' }, { 'id': 'X', 'name': 'Ex', 'parent': 'C' }, { 'id': 'Y', 'name': 'Why', 'parent': 'C' } ]"
#define TURNOUT "[ { 'area': 'X', 'time': '2020-01-05T10:00', 'percent': 20 }, { 'area': 'X', 'time': '2020-01-05T12:00', 'percent': 30 } ]"
#define BOUNDARIES ", 'boundaries': { 'file': 'map.geojson', 'property': 'n', 'match': 'id' }"
#define COLLECTION(features) "{ 'type': 'FeatureCollection', 'features': [\n" features "\n] }"
#define FEATURE(name, ring) "{ 'type': 'Feature', 'properties': { 'n': '" name "' }, 'geometry': { 'type': 'Polygon', 'coordinates': [ [ " ring " ] ] } }"
#define SQUARE "[60, 40], [70, 40], [70, 50], [60, 50], [60, 40]"
#define INSIDE "[61, 41], [62, 41], [62, 42], [61, 42], [61, 41]"
#define BESIDE "[70, 40], [80, 40], [80, 50], [70, 50], [70, 40]"

typedef struct
{
  const char *name;
  const char *areas;    /* NULL: two in a country */
  const char *turnout;  /* NULL: reports that rise */
  const char *map;      /* the file of outlines; NULL: none is named */
  char *(*make) (void); /* makes it */
  const char *told;     /* a line of `check`, after the place's path */
  gboolean is_alone;    /* and nothing else is */
  gboolean opens;
} BadAreas;

/* X with an outline of @n points on a circle, each @turn radians behind the one before, and Y beside it: so there is a map. */
static char *
make_circle (guint n,
             double turn)
{
  GString *text = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":\"X\"},"
                                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");

  for (guint i = 0; i <= n; i++)
    g_string_append_printf (text, "%s[%.6f,%.6f]", i > 0 ? "," : "", 65 + 10 * cos (turn * (i % n)), 45 + 10 * sin (turn * (i % n)));
  g_string_append (text, "]]}},\n" FEATURE ("Y", "[75, 40], [85, 40], [85, 50], [75, 50], [75, 40]") "]}");
  return g_string_free (text, FALSE);
}

/* A million points, of a ring that is whole. */
static char *
make_million (void)
{
  return make_circle (1000000, 2 * G_PI / 1000000);
}

/* A star of which each side crosses thousands of others. */
static char *
make_star (void)
{
  return make_circle (100000, 2.5);
}

/* One of which each side crosses a hundred others. */
static char *
make_small_star (void)
{
  return make_circle (180, 2.5);
}

/* clang-format off */
static const BadAreas rows[] = {
  { "whole", .map = COLLECTION (FEATURE ("X", SQUARE) ",\n" FEATURE ("Y", BESIDE)), .told = "bad.json: 0 errors, 0 warnings, 0 notes", .opens = TRUE },
  { "cut", .map = "{ 'type': 'FeatureCollection', 'features': [\n{ 'type': 'Feature', 'prop",
    .told = "map.geojson:2:22: warning: a string that begins here never ends", .opens = TRUE },
  { "no-json", .map = "<kml>", .told = "map.geojson:1:1: warning: found “<”; expected a value", .opens = TRUE },
  { "empty", .map = "", .told = "warning: the file “map.geojson” beside the document: the file is empty (at /boundaries)", .opens = TRUE },
  { "other-json", .map = "{ 'type': 'Topology' }",
    .told = "map.geojson:1:1: warning: expected GeoJSON: an object of the type “FeatureCollection” with an array “features”", .opens = TRUE },
  { "crosses-itself", .map = COLLECTION (FEATURE ("X", "[60, 40], [70, 50], [70, 40], [60, 50], [60, 40]") ",\n" FEATURE ("Y", BESIDE)),
    .told = "map.geojson:2:100: warning: an outline crosses itself near 70, 40; it is drawn as it is", .opens = TRUE },
  { "inside", .map = COLLECTION (FEATURE ("X", SQUARE) ",\n" FEATURE ("Y", INSIDE)),
    .told = "warning: the outline of the area “Y” lies over that of “X”; the map shows the smaller one there (at /boundaries)", .opens = TRUE },
  { "crosses-itself-often", .make = make_small_star, .told = "map.geojson:1:126: warning: an outline crosses itself near ", .opens = TRUE },
  { "crosses-itself-everywhere", .make = make_star,
    .told = "map.geojson:1:126: warning: a ring goes to and fro 120828 times over its own width and height, which no border does; it is left out", .opens = TRUE },
  { "whole-earth", .map = COLLECTION (FEATURE ("X", "[-180, -90], [0, -90], [0, 90], [-180, 90], [-180, -90]") ",\n" FEATURE ("Y", "[0, -90], [180, -90], [180, 90], [0, 90], [0, -90]")),
    .told = "map.geojson:2:100: warning: the outlines go round the whole earth, and this one lies where a flat map has to tear it; its area is left out", .opens = TRUE },
  { "metres", .map = COLLECTION (FEATURE ("X", "[6679169, 4865942], [7792364, 4865942], [7792364, 6446275]")),
    .told = "map.geojson:2:102: warning: found 6.67917e+06, 4.86594e+06, which is no longitude and latitude in degrees: the file is of another coordinate system; "
            "expected WGS 84, as GeoJSON has it", .opens = TRUE },
  { "named-system", .map = "{ 'type': 'FeatureCollection', 'crs': { 'type': 'name', 'properties': { 'name': 'EPSG:3857' } },\n'features': [ " FEATURE ("X", SQUARE) " ] }",
    .told = "map.geojson:1:81: warning: found the coordinate system “EPSG:3857”; expected WGS 84, as GeoJSON has it, in degrees", .opens = TRUE },
  { "no-area", .map = COLLECTION (FEATURE ("Z", SQUARE) ",\n" FEATURE ("W", BESIDE)),
    .told = "map.geojson:2:1: warning: 2 of 2 outlines match no area; the first is “Z”", .opens = TRUE },
  { "a-million-points", .make = make_million, .told = "bad.json: 0 errors, 0 warnings, 0 notes", .opens = TRUE },
  { "no-file", .map = BOUNDARIES, .told = "warning: the file “map.geojson” beside the document: there is no such file (at /boundaries)", .opens = TRUE },
  { "cycle", .areas = "[ { 'id': 'C', 'name': 'C', 'parent': 'Y' }, { 'id': 'X', 'name': 'Ex', 'parent': 'C' }, { 'id': 'Y', 'name': 'Why', 'parent': 'X' } ]",
    .told = "bad.json:2:48: error: the area lies in itself: its parents lead back to it; give one of them no parent (at /areas/0/parent)\n",
    .is_alone = TRUE },
  { "own-parent", .areas = "[ { 'id': 'C', 'name': 'C' }, { 'id': 'X', 'name': 'Ex', 'parent': 'X' }, { 'id': 'Y', 'name': 'Why', 'parent': 'C' } ]",
    .told = "bad.json:2:77: error: the area lies in itself: its parents lead back to it; give one of them no parent (at /areas/1/parent)\n",
    .is_alone = TRUE },
  { "one-tile", .areas = "[ { 'id': 'C', 'name': 'C' },\n{ 'id': 'X', 'name': 'Ex', 'parent': 'C', 'tile': [3, 1] },\n{ 'id': 'Y', 'name': 'Why', 'parent': 'C', 'tile': [3, 1] } ]",
    .told = "bad.json:4:52: warning: the cell is that of “X” already, so that the map shows this area below the others; give it a cell of its own (at /areas/2/tile)", .opens = TRUE },
  { "falls", .turnout = "[\n{ 'area': 'X', 'time': '2020-01-05T10:00', 'percent': 40 },\n{ 'area': 'X', 'time': '2020-01-05T12:00', 'percent': 30 } ]",
    .told = "warning: the turnout falls from 40.00 % at 2020-01-05T10:00 to 30.00 % at 2020-01-05T12:00 (at /turnout/1)", .opens = TRUE },
};
/* clang-format on */

static char *
write_document (const BadAreas *row)
{
  gboolean has_map = row->map != NULL || row->make != NULL;
  g_autofree char *text = g_strdup_printf ("{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2020-01-05',\n"
                                           "'areas': %s,\n"
                                           "'candidates': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ],\n"
                                           "'tallies': [ { 'id': 'p', 'status': 'preliminary', 'time': '2020-01-05T23:00', 'results': [ { 'area': 'C', 'votes': { 'a': 4, 'b': 5 } } ] },\n"
                                           "  { 'id': 't', 'status': 'final', 'time': '2020-01-06', 'results': [ { 'area': 'C', 'votes': { 'a': 5, 'b': 5 } },\n"
                                           "  { 'area': 'X', 'votes': { 'a': 1, 'b': 2 } }, { 'area': 'Y', 'votes': { 'a': 4, 'b': 3 } } ] } ],\n"
                                           "'turnout': %s,\n"
                                           "'events': [ { 'id': 'e', 'start': '2020-01-05', 'kind': 'protest', 'title': 'E' } ]%s }\n",
                                           row->areas != NULL ? row->areas : AREAS, row->turnout != NULL ? row->turnout : TURNOUT, has_map ? BOUNDARIES : "");
  g_autofree char *map = row->make != NULL ? row->make () : g_strdup (row->map);
  g_autofree char *map_path = scratch_path ("map.geojson");

  g_remove (map_path);
  if (has_map && g_strcmp0 (row->map, BOUNDARIES) != 0)
    g_free (write_scratch ("map.geojson", g_strdelimit (map, "'", '"')));
  return write_scratch ("bad.json", g_strdelimit (text, "'", '"'));
}

static void
assert_chart (const char *path,
              const char *chart,
              const char *format,
              gboolean opens)
{
  g_autofree char *picture = scratch_path (format);
  g_autoptr (Child) drawn = child_run ("export", path, "-o", picture, "--chart", chart, NULL);
  g_autoptr (Child) described = child_run ("describe", path, "--chart", chart, NULL);

  g_assert_cmpint (drawn->status, ==, opens ? 0 : 1);
  g_assert_cmpint (described->status, ==, opens ? 0 : 1);
  g_assert_cmpint (g_file_test (picture, G_FILE_TEST_EXISTS), ==, opens);
  g_remove (picture);
}

/* The line is told by `check`, and the rest works: each chart is drawn; of a large map the map alone. */
static void
test_row (gconstpointer data)
{
  static const char *const charts[] = { "areas", "bar", "timeline", "turnout", "compare", "tallies" };
  const BadAreas *row = data;
  g_autofree char *path = write_document (row);
  g_autoptr (Child) check = child_run ("check", path, NULL);

  if (strstr (check->out, row->told) == NULL || (row->is_alone && strstr (check->out, ": 1 error, 0 warnings, 0 notes") == NULL))
    g_test_fail_printf ("found: %s expected: %s", g_strdelimit (check->out, "\n", ' '), row->told);
  g_assert_cmpint (check->status, ==, row->opens ? 0 : 1);
  g_assert_cmpstr (check->err, ==, "");
  for (guint i = 0; i < (row->make != NULL ? 1 : G_N_ELEMENTS (charts)); i++)
    assert_chart (path, charts[i], "drawn.svg", row->opens);
  if (row->make != NULL)
    assert_chart (path, "areas", "drawn.png", row->opens);
}

int
main (int argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-areas/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  status = g_test_run ();
  remove_scratch ();
  return status;
}
