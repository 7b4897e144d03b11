/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/geojson.h"

#include "analysis/projection.h"
#include "analysis/ring-check.h"
#include "formats/json-gate.h"
#include "model/election.h"

#include <math.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A little more than the earth has, as arithmetic leaves it. */
#define MAX_LONGITUDE 360.001
#define MAX_LATITUDE 90.001

/* Several times what a coast with all its fjords has; what has as many is drawn within seconds. */
#define MAX_PASSES 300

typedef struct
{
  SaylauJson *json;
  SaylauProblems *problems;
  const char *property;
  SaylauGeojsonFindFunc find;
  gpointer data;
  SaylauOutlines *outlines;
  GArray *places; /* (element-type SaylauJsonValue): by ring: where it is */
  int area;       /* of the feature that is being read */
  guint n_features, n_rings, n_unmatched;
  SaylauJsonValue unmatched; /* the first */
  char *unmatched_name;
  guint n_crossing;
  SaylauJsonValue crossing; /* the first */
  SaylauDegrees crossing_place;
  guint n_tangled;
  SaylauJsonValue tangled; /* the first */
  double tangled_passes;
  guint n_open;
  SaylauJsonValue open; /* the first */
  GHashTable *digests;  /* (element-type guint64 int): of the rings that are read: whose they are, plus one */
  guint n_same;
  SaylauJsonValue same;      /* the first */
  guint n_elsewhere;         /* rings with numbers that are no degrees */
  SaylauJsonValue elsewhere; /* the first such position */
  double numbers[2];
} Reading;

static SaylauJsonValue
get_member (const Reading *self,
            SaylauJsonValue object,
            const char *name)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  if (object == 0 || saylau_json_get_kind (self->json, object) != SAYLAU_JSON_OBJECT)
    return 0;
  saylau_json_iter_init (&iter, self->json, object);
  while (saylau_json_iter_next (&iter, &key, &value))
    if (g_str_equal (saylau_json_get_string (self->json, key), name))
      return value;
  return 0;
}

static const char *
get_string (const Reading *self,
            SaylauJsonValue value)
{
  return value != 0 && saylau_json_get_kind (self->json, value) == SAYLAU_JSON_STRING ? saylau_json_get_string (self->json, value) : NULL;
}

static gboolean
is_array (const Reading *self,
          SaylauJsonValue value)
{
  return value != 0 && saylau_json_get_kind (self->json, value) == SAYLAU_JSON_ARRAY;
}

static gboolean
get_number (const Reading *self,
            SaylauJsonValue value,
            double *number)
{
  SaylauJsonKind kind = saylau_json_get_kind (self->json, value);

  if (kind == SAYLAU_JSON_INTEGER)
    *number = saylau_json_get_integer (self->json, value);
  else if (kind == SAYLAU_JSON_NUMBER)
    *number = saylau_json_get_number (self->json, value);
  return kind == SAYLAU_JSON_INTEGER || kind == SAYLAU_JSON_NUMBER;
}

/* A position: [longitude, latitude], and a height that no map shows. */
static gboolean
read_position (Reading *self,
               SaylauJsonValue position,
               SaylauDegrees *place)
{
  double numbers[2];
  guint n = 0;
  SaylauJsonIter iter;
  SaylauJsonValue key, item;

  if (is_array (self, position))
    {
      saylau_json_iter_init (&iter, self->json, position);
      while (n < 2 && saylau_json_iter_next (&iter, &key, &item) && get_number (self, item, &numbers[n]))
        n++;
    }
  if (n < 2)
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, position, "expected a position: [longitude, latitude]; the outline is left out");
      return FALSE;
    }
  if (fabs (numbers[0]) > MAX_LONGITUDE || fabs (numbers[1]) > MAX_LATITUDE)
    {
      if (self->n_elsewhere++ == 0)
        {
          self->elsewhere = position;
          self->numbers[0] = numbers[0];
          self->numbers[1] = numbers[1];
        }
      return FALSE;
    }
  *place = (SaylauDegrees){ numbers[0], numbers[1] };
  return TRUE;
}

static gboolean
is_same (SaylauDegrees a,
         SaylauDegrees b)
{
  return a.longitude == b.longitude && a.latitude == b.latitude;
}

static gboolean
read_points (Reading *self,
             SaylauJsonValue list,
             gboolean *is_closed)
{
  GArray *points = self->outlines->points;
  guint first = points->len;
  SaylauJsonIter iter;
  SaylauJsonValue key, position;

  saylau_json_iter_init (&iter, self->json, list);
  while (saylau_json_iter_next (&iter, &key, &position))
    {
      SaylauDegrees place;

      if (!read_position (self, position, &place))
        return FALSE;
      if (points->len == first || !is_same (place, g_array_index (points, SaylauDegrees, points->len - 1)))
        g_array_append_val (points, place);
    }
  /* The first point is said again at the end. */
  *is_closed = points->len > first + 1 && is_same (g_array_index (points, SaylauDegrees, first), g_array_index (points, SaylauDegrees, points->len - 1));
  if (*is_closed)
    g_array_set_size (points, points->len - 1);
  return TRUE;
}

/* What goes to and fro like this is no border. To draw it takes the square of that in time. */
static gboolean
is_tangled (Reading *self,
            SaylauJsonValue list,
            const SaylauRing *ring)
{
  double passes = saylau_ring_count_passes (&g_array_index (self->outlines->points, SaylauDegrees, ring->first_point), ring->n_points);

  if (passes <= MAX_PASSES)
    return FALSE;
  if (self->n_tangled++ == 0)
    {
      self->tangled = list;
      self->tangled_passes = passes;
    }
  return TRUE;
}

static void
check_ring (Reading *self,
            SaylauJsonValue list,
            const SaylauRing *ring)
{
  SaylauDegrees where;

  if (!saylau_ring_crosses_itself (&g_array_index (self->outlines->points, SaylauDegrees, ring->first_point), ring->n_points, &where))
    return;
  if (self->n_crossing++ == 0)
    {
      self->crossing = list;
      self->crossing_place = where;
    }
}

/* Where two areas have one outline, only one of them is seen. */
static void
check_same (Reading *self,
            SaylauJsonValue list,
            const SaylauRing *ring)
{
  guint64 digest = saylau_outlines_digest (self->outlines, ring);
  int other = GPOINTER_TO_INT (g_hash_table_lookup (self->digests, &digest)) - 1;

  if (other == SAYLAU_NONE)
    g_hash_table_insert (self->digests, g_memdup2 (&digest, sizeof digest), GINT_TO_POINTER (ring->area + 1));
  else if (other != ring->area && self->n_same++ == 0)
    self->same = list;
}

/* Returns whether the next ring may be read: a hole of nothing has no place. */
static gboolean
read_ring (Reading *self,
           SaylauJsonValue list,
           gboolean is_hole)
{
  GArray *points = self->outlines->points;
  SaylauRing ring = { .area = self->area, .is_hole = is_hole, .first_point = points->len };
  gboolean is_closed = FALSE;

  if (!is_array (self, list))
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, list, "expected a ring: an array of positions; the outline is left out");
      return FALSE;
    }
  self->n_rings++;
  if (!read_points (self, list, &is_closed))
    {
      g_array_set_size (points, ring.first_point);
      return FALSE;
    }
  ring.n_points = points->len - ring.first_point;
  if (ring.n_points < 3)
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, list, "the ring has fewer than 3 points; it is left out");
      g_array_set_size (points, ring.first_point);
      return FALSE;
    }
  if (is_tangled (self, list, &ring))
    {
      g_array_set_size (points, ring.first_point);
      return FALSE;
    }
  if (!is_closed && self->n_open++ == 0)
    self->open = list;
  check_ring (self, list, &ring);
  if (!is_hole)
    check_same (self, list, &ring);
  g_array_append_val (self->outlines->rings, ring);
  g_array_append_val (self->places, list);
  return TRUE;
}

static void
read_polygon (Reading *self,
              SaylauJsonValue rings)
{
  gboolean is_hole = FALSE;
  SaylauJsonIter iter;
  SaylauJsonValue key, ring;

  if (!is_array (self, rings))
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, rings, "expected a polygon: an array of rings; it is left out");
      return;
    }
  saylau_json_iter_init (&iter, self->json, rings);
  while (saylau_json_iter_next (&iter, &key, &ring))
    {
      if (!read_ring (self, ring, is_hole) && !is_hole)
        return;
      is_hole = TRUE;
    }
}

static void
read_geometry (Reading *self,
               SaylauJsonValue feature,
               SaylauJsonValue geometry)
{
  const char *type = get_string (self, get_member (self, geometry, "type"));
  SaylauJsonValue coordinates = get_member (self, geometry, "coordinates");
  SaylauJsonIter iter;
  SaylauJsonValue key, polygon;

  if (type == NULL || coordinates == 0 || !(g_str_equal (type, "Polygon") || g_str_equal (type, "MultiPolygon")) || !is_array (self, coordinates))
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, geometry != 0 ? geometry : feature,
                           "expected a geometry of the type “Polygon” or “MultiPolygon” with coordinates; the outline is left out");
      return;
    }
  if (g_str_equal (type, "Polygon"))
    {
      read_polygon (self, coordinates);
      return;
    }
  saylau_json_iter_init (&iter, self->json, coordinates);
  while (saylau_json_iter_next (&iter, &key, &polygon))
    read_polygon (self, polygon);
}

/* What a feature says whose outline it is; a number is as good as a word. */
static char *
read_name (const Reading *self,
           SaylauJsonValue feature)
{
  SaylauJsonValue value = get_member (self, get_member (self, feature, "properties"), self->property);

  if (value == 0 && g_str_equal (self->property, "id"))
    value = get_member (self, feature, "id");
  if (value == 0)
    return NULL;
  switch (saylau_json_get_kind (self->json, value))
    {
    case SAYLAU_JSON_STRING:
      return g_strdup (saylau_json_get_string (self->json, value));
    case SAYLAU_JSON_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, saylau_json_get_integer (self->json, value));
    default:
      return NULL;
    }
}

static void
read_feature (Reading *self,
              SaylauJsonValue feature)
{
  g_autofree char *name = NULL;

  self->n_features++;
  if (g_strcmp0 (get_string (self, get_member (self, feature, "type")), "Feature") != 0)
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, feature, "expected a feature: an object of the type “Feature”; it is left out");
      return;
    }
  name = read_name (self, feature);
  self->area = name != NULL ? self->find (name, self->data) : SAYLAU_NONE;
  if (self->area != SAYLAU_NONE)
    {
      read_geometry (self, feature, get_member (self, feature, "geometry"));
      return;
    }
  if (self->n_unmatched++ == 0)
    {
      self->unmatched = feature;
      self->unmatched_name = g_steal_pointer (&name);
    }
}

/* What GeoJSON of before 2016 says of its coordinate system. */
static gboolean
is_other_system (Reading *self,
                 SaylauJsonValue root)
{
  SaylauJsonValue crs = get_member (self, root, "crs");
  SaylauJsonValue name = get_member (self, get_member (self, crs, "properties"), "name");
  const char *system = get_string (self, name);

  if (system == NULL || strstr (system, "CRS84") != NULL || strstr (system, "4326") != NULL)
    return FALSE;
  saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, name,
                       "found the coordinate system “%s”; expected WGS 84, as GeoJSON has it, in degrees", system);
  return TRUE;
}

static void
report_unmatched (Reading *self)
{
  g_autofree char *quoted = self->unmatched_name != NULL ? saylau_problem_quote (self->unmatched_name) : NULL;
  gboolean is_none = self->outlines->rings->len == 0;

  if (self->n_unmatched == 0)
    return;
  if (quoted != NULL)
    saylau_problems_add (self->problems, is_none ? SAYLAU_SEVERITY_WARNING : SAYLAU_SEVERITY_NOTE, self->unmatched,
                         "%u of %u outlines match no area; the first is %s", self->n_unmatched, self->n_features, quoted);
  else
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->unmatched,
                         "%u of %u outlines match no area; this one has no property “%s”", self->n_unmatched, self->n_features, self->property);
}

/* Where one does so, many may, and one line tells it. */
static void
report_crossing (Reading *self)
{
  g_autofree char *first = self->n_crossing > 1 ? g_strdup_printf (", the first of %u that do", self->n_crossing) : g_strdup ("");

  if (self->n_crossing > 0)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->crossing, "an outline crosses itself near %.5g, %.5g%s; it is drawn as it is",
                         self->crossing_place.longitude, self->crossing_place.latitude, first);
}

static void
report_tangled (Reading *self)
{
  g_autofree char *first = self->n_tangled > 1 ? g_strdup_printf (", the first of %u that do so", self->n_tangled) : g_strdup ("");

  if (self->n_tangled > 0)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->tangled,
                         "a ring goes to and fro %.0f times over its own width and height, which no border does%s; it is left out",
                         self->tangled_passes, first);
}

/* RFC 7946, 3.1.6: the last position of a ring is its first again. */
static void
report_open (Reading *self)
{
  g_autofree char *first = self->n_open > 1 ? g_strdup_printf (", the first of %u that do not", self->n_open) : g_strdup ("");

  if (self->n_open > 0)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->open, "a ring does not end where it begins%s; it is closed with a straight line", first);
}

static void
report_same (Reading *self)
{
  g_autofree char *first = self->n_same > 1 ? g_strdup_printf (", the first of %u that are", self->n_same) : g_strdup ("");

  if (self->n_same > 0)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->same, "an outline is the same as that of another area%s; the map shows only one of them", first);
}

static void
leave_out_areas (SaylauOutlines *self,
                 GHashTable *areas)
{
  guint n = 0;

  for (guint i = 0; i < self->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (self, i);

      if (!g_hash_table_contains (areas, GINT_TO_POINTER (ring->area)))
        g_array_index (self->rings, SaylauRing, n++) = *ring;
    }
  g_array_set_size (self->rings, n);
}

/* Where outlines go round the whole earth a flat map tears it somewhere, and what lies there is drawn as what it is not. */
static void
leave_out_torn (Reading *self)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (NULL, NULL);
  SaylauProjection projection;
  SaylauJsonValue first = 0;
  double step;

  if (self->outlines->rings->len == 0 || saylau_projection_init_fit (&projection, self->outlines))
    return;
  step = saylau_outlines_choose_step (self->outlines);
  for (guint i = 0; i < self->outlines->rings->len; i++)
    {
      int area = saylau_outlines_get_ring (self->outlines, i)->area;

      if (!saylau_projection_tears (&projection, self->outlines, i, step))
        continue;
      if (g_hash_table_add (areas, GINT_TO_POINTER (area)) && first == 0)
        first = g_array_index (self->places, SaylauJsonValue, i);
    }
  if (g_hash_table_size (areas) == 0)
    return;
  leave_out_areas (self->outlines, areas);
  if (g_hash_table_size (areas) == 1)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, first,
                         "the outlines go round the whole earth, and this one lies where a flat map has to tear it; its area is left out");
  else
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, first,
                         "the outlines go round the whole earth, and this one lies where a flat map has to tear it, the first of %u areas' that do; they are left out",
                         g_hash_table_size (areas));
}

static gboolean
is_elsewhere (const Reading *self)
{
  return 2 * self->n_elsewhere > self->n_rings;
}

/* Few numbers that are no degrees are mistakes; where most are, they mean something else. */
static void
report_elsewhere (Reading *self)
{
  g_autofree char *first = self->n_elsewhere > 1 ? g_strdup_printf (", the first of %u that do so", self->n_elsewhere) : g_strdup ("");

  if (is_elsewhere (self))
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->elsewhere,
                         "found %g, %g, which is no longitude and latitude in degrees: the file is of another coordinate system; expected WGS 84, as GeoJSON has it",
                         self->numbers[0], self->numbers[1]);
  else if (self->n_elsewhere > 0)
    saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, self->elsewhere,
                         "an outline goes through %g, %g, which is no longitude and latitude in degrees%s; it is left out",
                         self->numbers[0], self->numbers[1], first);
}

static gboolean
read_root (Reading *self)
{
  SaylauJsonValue root = saylau_json_get_root (self->json);
  SaylauJsonValue features = get_member (self, root, "features");
  SaylauJsonIter iter;
  SaylauJsonValue key, feature;

  if (g_strcmp0 (get_string (self, get_member (self, root, "type")), "FeatureCollection") != 0 || !is_array (self, features))
    {
      saylau_problems_add (self->problems, SAYLAU_SEVERITY_WARNING, root, "expected GeoJSON: an object of the type “FeatureCollection” with an array “features”");
      return FALSE;
    }
  if (is_other_system (self, root))
    return FALSE;
  saylau_json_iter_init (&iter, self->json, features);
  while (saylau_json_iter_next (&iter, &key, &feature))
    read_feature (self, feature);
  report_elsewhere (self);
  if (is_elsewhere (self))
    return FALSE;
  report_unmatched (self);
  report_crossing (self);
  report_tangled (self);
  report_open (self);
  report_same (self);
  leave_out_torn (self);
  return TRUE;
}

/**
 * saylau_geojson_read:
 * @text: the file's bytes, with %SAYLAU_JSON_PADDING readable bytes behind them
 * @length: how many, without the padding
 * @property: which property of a feature tells whose outline it is
 * @find: knows the areas
 * @data: for @find
 * @problems: gets what is wrong, located in the file; syntax as errors, all else as warnings and notes
 *
 * Reads the polygons of GeoJSON (RFC 7946). An outline that is wrong is left out, and said so; where the
 * numbers of most are no degrees, every outline is. So is an area that no map with the others can show.
 *
 * Returns: (transfer full) (nullable): the outlines of the areas that were found, sorted; %NULL: there is none
 */
SaylauOutlines *
saylau_geojson_read (const char *text,
                     gsize length,
                     const char *property,
                     SaylauGeojsonFindFunc find,
                     gpointer data,
                     SaylauProblems *problems)
{
  gsize mark = length >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0 ? strlen (BYTE_ORDER_MARK) : 0;
  g_autoptr (SaylauJson) json = saylau_json_new (text + mark, length - mark, problems);
  g_autoptr (SaylauOutlines) outlines = saylau_outlines_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (SaylauJsonValue));
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reading reading = { .digests = digests, .places = places, .json = json, .problems = problems, .property = property, .find = find, .data = data, .outlines = outlines };
  gboolean is_read = json != NULL && read_root (&reading);

  if (json != NULL)
    saylau_problems_locate (problems, saylau_json_locate, json);
  g_free (reading.unmatched_name);
  if (!is_read || outlines->rings->len == 0)
    return NULL;
  saylau_outlines_sort (outlines);
  return g_steal_pointer (&outlines);
}
