/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/outline-overlaps.h"

#include <math.h>

/* Places inside of an area that are looked at: the middles of its widest stretches at so many latitudes. */
#define N_PLACES 3

/* So many comparisons and sides of outlines: a map is far below, and what is above is not waited for. */
#define MAX_WORK 100000000

/* Where an area lies, in degrees. */
typedef struct
{
  int area;
  guint first_ring, end_ring, n_points;
  double west, east, south, north;
} Extent;

typedef struct
{
  const SaylauElection *election;
  const SaylauOutlines *outlines;
  GArray *extents; /* (element-type Extent): from the south to the north */
  GArray *meets;   /* (element-type double): where an outline meets a latitude */
  double highest;  /* of all extents */
  gint64 work;
} Search;

static const SaylauDegrees *
get_points (const Search *self,
            guint ring,
            guint *n)
{
  const SaylauRing *record = saylau_outlines_get_ring (self->outlines, ring);

  *n = record->n_points;
  return &g_array_index (self->outlines->points, SaylauDegrees, record->first_point);
}

/* The same longitude as a number near @reference: on the other side of the antimeridian they go on beyond 180 and below -180. */
static double
bring_near (double longitude,
            double reference)
{
  return longitude + 360 * round ((reference - longitude) / 360);
}

/* Where the first point of a ring of the area is, near the first of its first ring. */
static double
get_start (const Search *self,
           const Extent *extent,
           const SaylauDegrees *points)
{
  guint n;

  return bring_near (points[0].longitude, get_points (self, extent->first_ring, &n)[0].longitude);
}

/* Returns whether it is one with an inside: none goes round a pole. */
static gboolean
measure_extent (const Search *self,
                Extent *extent)
{
  extent->west = extent->south = INFINITY;
  extent->east = extent->north = -INFINITY;
  for (guint ring = extent->first_ring; ring < extent->end_ring; ring++)
    {
      guint n;
      const SaylauDegrees *points = get_points (self, ring, &n);
      double longitude = get_start (self, extent, points);

      extent->n_points += n;
      for (guint i = 0; i < n; i++)
        {
          extent->west = MIN (extent->west, longitude);
          extent->east = MAX (extent->east, longitude);
          extent->south = MIN (extent->south, points[i].latitude);
          extent->north = MAX (extent->north, points[i].latitude);
          longitude += saylau_degrees_get_east (points[i], points[(i + 1) % n]);
        }
    }
  return extent->east - extent->west < 180;
}

static int
compare_extents_cb (gconstpointer a,
                    gconstpointer b)
{
  const Extent *one = a, *other = b;

  if (one->south != other->south)
    return one->south < other->south ? -1 : 1;
  return one->area - other->area;
}

static void
list_extents (Search *self)
{
  for (guint i = 0; i < self->election->areas->len; i++)
    {
      Extent extent = { .area = i };

      if (!saylau_outlines_has_area (self->outlines, i, &extent.first_ring, &extent.end_ring) || !measure_extent (self, &extent))
        continue;
      self->highest = MAX (self->highest, extent.north - extent.south);
      g_array_append_val (self->extents, extent);
    }
  g_array_sort (self->extents, compare_extents_cb);
}

static int
compare_numbers_cb (gconstpointer a,
                    gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Where an outline meets a latitude, from west to east: inside is what lies between each two. */
static void
find_meets (Search *self,
            const Extent *extent,
            double latitude)
{
  g_array_set_size (self->meets, 0);
  for (guint ring = extent->first_ring; ring < extent->end_ring; ring++)
    {
      guint n;
      const SaylauDegrees *points = get_points (self, ring, &n);
      double longitude = get_start (self, extent, points);

      for (guint i = 0; i < n; i++)
        {
          SaylauDegrees a = points[i], b = points[(i + 1) % n];
          double east = saylau_degrees_get_east (a, b);

          if ((a.latitude > latitude) != (b.latitude > latitude))
            {
              double meet = longitude + (latitude - a.latitude) / (b.latitude - a.latitude) * east;

              g_array_append_val (self->meets, meet);
            }
          longitude += east;
        }
    }
  self->work += extent->n_points;
}

/* The middle of the widest stretch inside: far from any border, where neighbours that were drawn by others do not reach. */
static double
find_place (Search *self,
            const Extent *extent,
            double latitude)
{
  double widest = 0, place = NAN;

  find_meets (self, extent, latitude);
  g_array_sort (self->meets, compare_numbers_cb);
  for (guint i = 0; i + 1 < self->meets->len; i += 2)
    {
      double from = g_array_index (self->meets, double, i), to = g_array_index (self->meets, double, i + 1);

      if (to - from > widest)
        {
          widest = to - from;
          place = from + widest / 2;
        }
    }
  return place;
}

static gboolean
is_inside (Search *self,
           const Extent *extent,
           SaylauDegrees place)
{
  guint n_west = 0;

  place.longitude = bring_near (place.longitude, (extent->west + extent->east) / 2);
  if (place.longitude < extent->west || place.longitude > extent->east || place.latitude < extent->south || place.latitude > extent->north)
    return FALSE;
  find_meets (self, extent, place.latitude);
  for (guint i = 0; i < self->meets->len; i++)
    n_west += g_array_index (self->meets, double, i) < place.longitude;
  return n_west % 2 == 1;
}

/* Those that are the same are told with their place in the file. */
static gboolean
is_same (const Extent *one,
         const Extent *other)
{
  return one->n_points == other->n_points && one->west == bring_near (other->west, one->west) &&
         one->east == bring_near (other->east, one->east) && one->south == other->south && one->north == other->north;
}

/* As on a map, where the smaller is drawn above. */
static gboolean
is_above (const Extent *one,
          const Extent *other)
{
  double size = (one->east - one->west) * (one->north - one->south);
  double other_size = (other->east - other->west) * (other->north - other->south);

  return size != other_size ? size < other_size : one->area > other->area;
}

/* Only parts of one area are on one map. */
static gboolean
are_side_by_side (const Search *self,
                  const Extent *one,
                  const Extent *other)
{
  return one->area != other->area && !is_same (one, other) &&
         saylau_election_get_area (self->election, one->area)->parent == saylau_election_get_area (self->election, other->area)->parent;
}

/* The first extent that may reach up to a latitude. */
static guint
find_first (const Search *self,
            double latitude)
{
  guint low = 0, high = self->extents->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->extents, Extent, middle).south < latitude - self->highest)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Which other area covers a place. */
static const Extent *
find_cover (Search *self,
            const Extent *own,
            SaylauDegrees place)
{
  for (guint i = find_first (self, place.latitude); i < self->extents->len && self->work++ < MAX_WORK; i++)
    {
      const Extent *extent = &g_array_index (self->extents, Extent, i);

      if (extent->south > place.latitude)
        break;
      if (are_side_by_side (self, own, extent) && is_inside (self, extent, place))
        return extent;
    }
  return NULL;
}

static const Extent *
find_other (Search *self,
            const Extent *extent)
{
  for (int i = 1; i <= N_PLACES; i++)
    {
      double latitude = extent->south + (extent->north - extent->south) * i / (N_PLACES + 1);
      double longitude = find_place (self, extent, latitude);
      const Extent *other = isnan (longitude) ? NULL : find_cover (self, extent, (SaylauDegrees){ longitude, latitude });

      if (other != NULL)
        return other;
    }
  return NULL;
}

static guint64
digest_area (const SaylauOutlines *outlines,
             guint first,
             guint end)
{
  guint64 digest = 0;

  for (guint i = first; i < end; i++)
    digest += saylau_outlines_digest (outlines, saylau_outlines_get_ring (outlines, i));
  return digest;
}

static gpointer
same_new (const SaylauElection *election)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  int *same = g_new (int, election->areas->len);

  for (guint i = 0; i < election->areas->len; i++)
    {
      guint first, end;
      guint64 digest;
      gpointer other;

      same[i] = SAYLAU_NONE;
      if (!saylau_outlines_has_area (election->outlines, i, &first, &end))
        continue;
      digest = digest_area (election->outlines, first, end);
      if (g_hash_table_lookup_extended (firsts, &digest, NULL, &other))
        same[i] = same[GPOINTER_TO_INT (other)] = GPOINTER_TO_INT (other);
      else
        g_hash_table_insert (firsts, g_memdup2 (&digest, sizeof digest), GINT_TO_POINTER (i));
    }
  return same;
}

/**
 * saylau_outlines_count_overlaps:
 * @election: an election with sorted outlines, whose areas know what they are parts of
 * @area: (out): the first area that lies over another one, or %SAYLAU_NONE
 * @other: (out): that other one, or %SAYLAU_NONE
 *
 * Looks whether areas that are parts of the same lie over each other. Some places well inside of each are looked at, so
 * that borders which do not meet exactly are no overlap; and a small one may be missed. Outlines that are the same are
 * no matter of this, nor are those round a pole.
 *
 * Returns: how many areas lie over another one, as far as it is known
 */
guint
saylau_outlines_count_overlaps (const SaylauElection *election,
                                int *area,
                                int *other)
{
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  g_autoptr (GArray) meets = g_array_new (FALSE, FALSE, sizeof (double));
  Search self = { .election = election, .outlines = election->outlines, .extents = extents, .meets = meets };
  g_autofree gboolean *are_above = g_new0 (gboolean, election->areas->len);
  guint n = 0;

  *area = *other = SAYLAU_NONE;
  list_extents (&self);
  for (guint i = 0; i < extents->len; i++)
    {
      const Extent *extent = &g_array_index (extents, Extent, i);
      const Extent *found = find_other (&self, extent);
      const Extent *above = found != NULL && is_above (found, extent) ? found : extent;

      if (found == NULL || are_above[above->area])
        continue;
      are_above[above->area] = TRUE;
      if (n++ > 0)
        continue;
      *area = above->area;
      *other = above == extent ? found->area : extent->area;
    }
  return n;
}

/**
 * saylau_outlines_get_same:
 * @election: a sealed election with sorted outlines
 *
 * Returns: (transfer none): by area, the first area that has the same outline as it and another one have, or
 *   %SAYLAU_NONE: no other area has its outline
 */
const int *
saylau_outlines_get_same (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-same-outlines"), same_new, g_free);
}
