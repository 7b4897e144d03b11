/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/geojson.h"

#include <string.h>

#include "formats/json-gate.h"
#include "model/election.h"
#include "reading.h"

#define FEATURE(name, geometry) "{ 'type': 'Feature', 'properties': { 'n': " name " }, 'geometry': " geometry " }"
#define COLLECTION(features) "{ 'type': 'FeatureCollection', 'features': [\n" features "\n] }"
#define SQUARE "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [2, 0], [2, 2], [0, 2], [0, 0] ] ] }"
#define OTHER_SQUARE "{ 'type': 'Polygon', 'coordinates': [ [ [2, 0], [4, 0], [4, 2], [2, 2], [2, 0] ] ] }"
#define SQUARE_TURNED "{ 'type': 'Polygon', 'coordinates': [ [ [2, 2], [2, 0], [0, 0], [0, 2], [2, 2] ] ] }"
#define LUNE(west, east) "[ [ [" west ", -90], [" east ", -90], [" east ", 90], [" west ", 90], [" west ", -90] ] ]"
#define DOCUMENT "{ 'format': 'saylau-election', 'version': 1, 'title': 'T', 'date': '2019-06-09', 'events': [],\n"                                                \
                 "'candidates': [ { 'id': 'a', 'name': 'A' } ], 'areas': [ { 'id': 'X', 'name': { 'en': 'Ex', 'ru': 'Икс' } }, { 'id': 'Y', 'name': 'Y' } ],\n" \
                 "'boundaries': { 'file': 'r.geojson', 'property': 'n', 'match': '%s' } }\n"

/* What is read of a file, and all that is told of it. */
/* clang-format off */
static const struct
{
  const char *name;
  const char *text;
  const char *expected; /* the rings as AREA:POINTS, a hole as AREA-POINTS; then the lines */
} rows[] = {
  { "polygon", COLLECTION (FEATURE ("'X'", SQUARE)), "0:4" },
  { "hole", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [9, 0], [9, 9], [0, 0] ], [ [5, 2], [6, 2], [6, 3], [5, 2] ] ] }")), "0:3 0-3" },
  { "multipolygon", COLLECTION (FEATURE ("'Y'", "{ 'type': 'MultiPolygon', 'coordinates': [ [ [ [0, 0], [1, 0], [1, 1], [0, 0] ] ], [ [ [3, 0], [4, 0], [4, 1, 700], [3, 0] ] ] ] }") ",\n" FEATURE ("'X'", SQUARE)), "0:4 1:3 1:3" },
  { "not closed, points twice", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [2, 0], [2, 0], [2, 2.5e0] ] ] }")), "0:3\nf:2:100: warning: a ring does not end where it begins; it is closed with a straight line" },
  { "two not closed", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [9, 0], [9, 9] ], [ [5, 2], [6, 2], [6, 3] ] ] }")), "0:3 0-3\nf:2:100: warning: a ring does not end where it begins, the first of 2 that do not; it is closed with a straight line" },
  { "one outline of two areas", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Y'", SQUARE_TURNED)), "0:4 1:4\nf:3:100: warning: an outline is the same as that of another area; the map shows only one of them" },
  { "one outline of three areas", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Y'", SQUARE_TURNED) ",\n" FEATURE ("7", SQUARE)), "0:4 1:4 2:4\nf:3:100: warning: an outline is the same as that of another area, the first of 2 that are; the map shows only one of them" },
  { "one outline twice", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'X'", SQUARE)), "0:4 0:4" },
  { "name as a number", COLLECTION (FEATURE ("7", SQUARE)), "2:4" },
  { "no such area", COLLECTION (FEATURE ("'Z'", SQUARE) ",\n" FEATURE ("'V'", SQUARE)), "f:2:1: warning: 2 of 2 outlines match no area; the first is “Z”" },
  { "one of no area", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Z'", SQUARE)), "0:4\nf:3:1: note: 1 of 2 outlines match no area; the first is “Z”" },
  { "no property", COLLECTION (FEATURE ("null", SQUARE)), "f:2:1: warning: 1 of 1 outlines match no area; this one has no property “n”" },
  { "broken", "{ 'type': 'FeatureCollection',\n 'features': [ {", "f:2:17: error: " },
  { "empty", "", "f:1:1: error: " },
  { "something else", "{ 'type': 'Topology' }", "f:1:1: warning: expected GeoJSON: an object of the type “FeatureCollection” with an array “features”" },
  { "a list", "[]", "f:1:1: warning: expected GeoJSON: an object of the type “FeatureCollection” with an array “features”" },
  { "point", COLLECTION (FEATURE ("'X'", "{ 'type': 'Point', 'coordinates': [0, 0] }")), "f:2:62: warning: expected a geometry of the type “Polygon” or “MultiPolygon” with coordinates; the outline is left out" },
  { "no geometry", COLLECTION (FEATURE ("'X'", "null")), "f:2:62: warning: expected a geometry of the type “Polygon” or “MultiPolygon” with coordinates; the outline is left out" },
  { "no feature", COLLECTION ("7"), "f:2:1: warning: expected a feature: an object of the type “Feature”; it is left out" },
  { "no position", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [2, '0'], [2, 2], [0, 0] ] ] }")), "f:2:110: warning: expected a position: [longitude, latitude]; the outline is left out" },
  { "no ring", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ 1 ] }")), "f:2:100: warning: expected a ring: an array of positions; the outline is left out" },
  { "no polygon", COLLECTION (FEATURE ("'X'", "{ 'type': 'MultiPolygon', 'coordinates': [ {} ] }")), "f:2:105: warning: expected a polygon: an array of rings; it is left out" },
  { "two points", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [2, 0], [0, 0] ] ] }")), "f:2:100: warning: the ring has fewer than 3 points; it is left out" },
  { "crosses itself", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, 0], [2, 2], [2, 0], [0, 2], [0, 0] ] ] }")), "0:4\nf:2:100: warning: an outline crosses itself near 2, 0; it is drawn as it is" },
  { "across the antimeridian", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [170, 60], [179, 60], [-179, 60], [-175, 58], [-170, 62], [170, 60] ] ] }")), "0:5" },
  { "round the earth, to the latitudes of ships", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [-180, -60], [0, -60], [0, 70], [-180, 70], [-180, -60] ] ] }") ",\n" FEATURE ("'Y'", "{ 'type': 'Polygon', 'coordinates': [ [ [0, -60], [180, -60], [180, 70], [0, 70], [0, -60] ] ] }")), "0:4 1:4" },
  { "the whole earth", COLLECTION (FEATURE ("'X'", "{ 'type': 'MultiPolygon', 'coordinates': [ " LUNE ("-180", "-90") ", " LUNE ("-90", "0") " ] }") ",\n" FEATURE ("'Y'", "{ 'type': 'Polygon', 'coordinates': " LUNE ("0", "180") " }")), "1:4\nf:2:107: warning: the outlines go round the whole earth, and this one lies where a flat map has to tear it; its area is left out" },
  { "the whole earth twice", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': " LUNE ("-180", "180") " }") ",\n" FEATURE ("'Y'", "{ 'type': 'MultiPolygon', 'coordinates': [ " LUNE ("-180", "0") ", " LUNE ("0", "180") " ] }")), "f:2:100: warning: the outlines go round the whole earth, and this one lies where a flat map has to tear it, the first of 2 areas' that do; they are left out" },
  { "metres", COLLECTION (FEATURE ("'X'", "{ 'type': 'Polygon', 'coordinates': [ [ [7902000, 5400000], [2, 2], [2, 0] ] ] }") ",\n" FEATURE ("'Y'", "{ 'type': 'Polygon', 'coordinates': [ [ [7902000, 5400000], [2, 2], [2, 0] ] ] }") ",\n" FEATURE ("'X'", SQUARE)), "f:2:102: warning: found 7.902e+06, 5.4e+06, which is no longitude and latitude in degrees: the file is of another coordinate system; expected WGS 84, as GeoJSON has it" },
  { "a stray point", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Y'", "{ 'type': 'MultiPolygon', 'coordinates': [ [ [ [0, 0], [1, 0], [1, 1], [0, 0] ] ], [ [ [0, 0], [179, 318], [1, 1] ] ] ] }")), "0:4 1:3\nf:3:157: warning: an outline goes through 179, 318, which is no longitude and latitude in degrees; it is left out" },
  { "two stray points", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Y'", "{ 'type': 'MultiPolygon', 'coordinates': [ [ [ [0, 900], [1, 0], [1, 1] ] ], [ [ [0, 0], [179, 318], [1, 1] ] ] ] }")), "0:4 0:4\nf:4:109: warning: an outline goes through 0, 900, which is no longitude and latitude in degrees, the first of 2 that do so; it is left out" },
  { "named system", "{ 'type': 'FeatureCollection', 'crs': { 'type': 'name', 'properties': { 'name': 'urn:ogc:def:crs:EPSG::3857' } }, 'features': [] }", "f:1:81: warning: found the coordinate system “urn:ogc:def:crs:EPSG::3857”; expected WGS 84, as GeoJSON has it, in degrees" },
  { "its own system", "{ 'type': 'FeatureCollection', 'crs': { 'type': 'name', 'properties': { 'name': 'urn:ogc:def:crs:OGC:1.3:CRS84' } }, 'features': [\n" FEATURE ("'X'", SQUARE) " ] }", "0:4" },
};
/* clang-format on */

static int
find_cb (const char *name,
         gpointer data)
{
  static const char *const names[] = { "X", "Y", "7" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      return i;
  return SAYLAU_NONE;
}

static SaylauOutlines *
read_geojson (const char *text,
              SaylauProblems *problems)
{
  gsize length = strlen (text);
  g_autofree char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);

  memcpy (padded, text, length);
  return saylau_geojson_read (padded, length, "n", find_cb, NULL, problems);
}

static char *
tell (const char *text)
{
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autofree char *json = with_double_quotes (text);
  g_autoptr (SaylauOutlines) outlines = read_geojson (json, problems);
  g_autofree char *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
  GString *told = g_string_new (NULL);

  for (guint i = 0; outlines != NULL && i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      g_string_append_printf (told, "%s%d%c%u", i > 0 ? " " : "", ring->area, ring->is_hole ? '-' : ':', ring->n_points);
    }
  if (told->len > 0 && *lines != '\0')
    g_string_append_c (told, '\n');
  g_string_append (told, lines);
  return g_string_free (told, FALSE);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *told = tell (rows[i].text);
      g_autofree char *pointless = NULL;
      const char *at = strstr (told, " (at /");

      /* The pointers are the gate's own, and tried there. */
      pointless = at != NULL && strchr (at, '\n') == NULL ? g_strndup (told, at - told) : g_strdup (told);
      if (g_str_has_suffix (rows[i].expected, "error: "))
        g_assert_true (g_str_has_prefix (told, rows[i].expected));
      else if (g_strcmp0 (pointless, rows[i].expected) != 0)
        {
          g_test_message ("%s: found\n%s\nexpected\n%s", rows[i].name, pointless, rows[i].expected);
          g_test_fail ();
        }
    }
}

/* A ring of a million points is read, and looked through, in no time worth telling. */
static void
test_million_points (void)
{
  g_autoptr (GString) text = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":\"X\"},"
                                           "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauOutlines) outlines = NULL;
  const int side = 250000;

  for (int i = 0; i < 4 * side; i++)
    {
      double along = (i % side) / (double) side;
      const double places[4][2] = { { along, 0 }, { 1, along }, { 1 - along, 1 }, { 0, 1 - along } };

      g_string_append_printf (text, "%s[%.6f,%.6f]", i > 0 ? "," : "", 40 * places[i / side][0], 40 * places[i / side][1]);
    }
  g_string_append (text, ",[0,0]]]}}]}");
  outlines = read_geojson (text->str, problems);
  g_assert_cmpuint (saylau_problems_get_n (problems), ==, 0);
  g_assert_cmpuint (outlines->points->len, ==, 4 * side);
}

/* The file beside a document: what is wrong with it is told, and the document opens. */
static void
test_beside_document (void)
{
  static const struct
  {
    const char *match, *file, *expected;
    gboolean has_outlines;
  } files[] = {
    { "id", COLLECTION (FEATURE ("'X'", SQUARE) ",\n" FEATURE ("'Y'", OTHER_SQUARE)), "", TRUE },
    { "name", COLLECTION (FEATURE ("'Икс'", SQUARE) ",\n" FEATURE ("'Y'", OTHER_SQUARE)), "", TRUE },
    { "id", COLLECTION (FEATURE ("'X'", SQUARE)), "d:3:15: note: 1 of 2 areas have no outline; the first is “Y”; there is a map only where more than half of the areas have one, and tiles elsewhere (at /boundaries)", TRUE },
    { "name", "{ 'type': 7 }", "r.geojson:1:1: warning: expected GeoJSON: an object of the type “FeatureCollection” with an array “features”", FALSE },
    { "id", "{", "r.geojson:1:2: warning: ", FALSE },
    { "id", NULL, "d:3:15: warning: the file “r.geojson” beside the document: ", FALSE },
    { "capital", COLLECTION (FEATURE ("'X'", SQUARE)), "d:3:15: warning: outlines are matched with the “id” or the “name” of an area, not with “capital”; areas are shown as tiles (at /boundaries)", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("saylau-geojson-XXXXXX", NULL);
      g_autofree char *text = g_strdup_printf (DOCUMENT, files[i].match);
      g_autofree char *document = with_double_quotes (text);
      g_autofree char *file = files[i].file != NULL ? with_double_quotes (files[i].file) : NULL;
      g_autoptr (SaylauProblems) problems = NULL;
      g_autoptr (SaylauElection) election = NULL;
      g_autofree char *told = NULL;

      if (file != NULL)
        g_free (put_file (folder, "r.geojson", file, -1));
      election = read_bytes (document, strlen (document), folder, &problems);
      told = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
      g_assert_nonnull (election);
      if (!(*files[i].expected != '\0' ? strstr (told, files[i].expected) != NULL : *told == '\0'))
        g_error ("%u: found\n%s\nexpected\n%s", i, told, files[i].expected);
      g_assert_cmpint (election->outlines != NULL, ==, files[i].has_outlines);
      g_assert_cmpint (strstr (told, "shown as tiles") == NULL, ==, files[i].has_outlines);
      remove_folder (folder);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/geojson/rows", test_rows);
  g_test_add_func ("/formats/geojson/million-points", test_million_points);
  g_test_add_func ("/formats/geojson/beside-document", test_beside_document);

  return g_test_run ();
}
