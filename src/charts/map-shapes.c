/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-shapes.h"

#include "charts/map-inside.h"

#include <math.h>
#include <string.h>

/* An area that is smaller than a pixel is still there. */
#define LEAST_SIZE 3.0

/* How fine the grid is that points go to, in device pixels. */
#define GRID 0.5

/* Of the empty room above the map, where the picture is high. */
#define MAX_TOP 28.0

/* Where words above a map need some lines more it has less room, so a few sizes are in use at a time. */
#define MAX_KEPT 8

/* More pixels take too much memory. */
#define MAX_STENCIL_PIXELS 8e6

/* What was asked for, and the answer. */
typedef struct
{
  SaylauMapShapes *shapes; /* nullable */
  int *areas;
  SaylauRect room;
  double zoom, scale;
} Kept;

/* All of an election's outlines on a plane: what no size and no choice changes. The shapes that were asked
 * for last are kept, since only colours change from one selection to the next. */
typedef struct
{
  SaylauMapPlane map;
  GMutex lock;
  Kept kept[MAX_KEPT]; /* the one that was used last comes first */
} Plane;

/* How the plane lies in a room. */
typedef struct
{
  double x, y, scale;
} Fit;

static gpointer
plane_new (const SaylauElection *election)
{
  Plane *self = g_new0 (Plane, 1);

  g_mutex_init (&self->lock);
  saylau_map_plane_init (&self->map, election->outlines);
  return self;
}

static void
kept_clear (Kept *self)
{
  g_clear_pointer (&self->shapes, saylau_map_shapes_unref);
  g_clear_pointer (&self->areas, g_free);
}

static void
plane_free (gpointer data)
{
  Plane *self = data;

  for (guint i = 0; i < MAX_KEPT; i++)
    kept_clear (&self->kept[i]);
  g_mutex_clear (&self->lock);
  saylau_map_plane_clear (&self->map);
  g_free (self);
}

/* Plane and lock change nothing of what the election is. */
static Plane *
get_plane (const SaylauElection *election)
{
  return (Plane *) saylau_election_derive (election, g_quark_from_static_string ("saylau-map-plane"), plane_new, plane_free);
}

static const SaylauMapRing *
get_ring (const SaylauMapPlane *plane,
          guint ring)
{
  return &g_array_index (plane->rings, SaylauMapRing, ring);
}

static const SaylauPoint *
get_point (const SaylauMapPlane *plane,
           guint point)
{
  return &g_array_index (plane->points, SaylauPoint, point);
}

static Fit
fit_areas (const SaylauMapPlane *plane,
           const SaylauElection *election,
           const int *areas,
           guint n_areas,
           SaylauRect room)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  guint first, end;
  Fit fit;

  for (guint i = 0; i < n_areas; i++)
    {
      saylau_outlines_has_area (election->outlines, areas[i], &first, &end);
      for (guint ring = first; ring < end; ring++)
        {
          const SaylauMapRing *line = get_ring (plane, ring);

          for (guint j = line->first_point; j < line->first_point + line->n_points; j++)
            {
              const SaylauPoint *point = get_point (plane, j);

              left = MIN (left, point->x);
              right = MAX (right, point->x);
              top = MIN (top, point->y);
              bottom = MAX (bottom, point->y);
            }
        }
    }
  fit.scale = MIN (room.width / MAX (right - left, 1e-9), room.height / MAX (bottom - top, 1e-9));
  fit.x = room.x + (room.width - (right - left) * fit.scale) / 2 - left * fit.scale;
  fit.y = room.y + MIN ((room.height - (bottom - top) * fit.scale) / 2, MAX_TOP) - top * fit.scale;
  return fit;
}

static gboolean
is_straight (const SaylauPoint *a,
             const SaylauPoint *b,
             SaylauPoint c)
{
  double dx = b->x - a->x, dy = b->y - a->y;

  /* Whole numbers of pixels: exact. A way back and forth is not straight. */
  return dx * (c.y - b->y) == dy * (c.x - b->x) && dx * (c.x - b->x) + dy * (c.y - b->y) >= 0;
}

static void
set_n_points (SaylauMapShapes *self,
              guint n)
{
  g_array_set_size (self->points, n);
  g_byte_array_set_size (self->cuts, n);
}

/* Every point goes to the nearest corner of a grid of pixels, so that a border looks the same from both of
 * its sides; what does not change the line is left out. Returns how many points there are then. */
static guint
snap_ring (SaylauMapShapes *self,
           const SaylauMapPlane *plane,
           const SaylauMapRing *ring,
           Fit fit,
           double pixel)
{
  const SaylauPoint *points = get_point (plane, ring->first_point);
  const guint8 *cuts = plane->cuts->data + ring->first_point;
  guint first = self->points->len;

  for (guint i = 0; i < ring->n_points; i++)
    {
      SaylauPoint point = { round ((fit.x + points[i].x * fit.scale) / pixel), round ((fit.y + points[i].y * fit.scale) / pixel) };
      guint n = self->points->len - first;
      const SaylauPoint *last = n > 0 ? &g_array_index (self->points, SaylauPoint, first + n - 1) : NULL;
      guint8 *last_cut = n > 0 ? &self->cuts->data[first + n - 1] : NULL;

      if (n > 0 && last->x == point.x && last->y == point.y)
        {
          *last_cut = cuts[i];
          continue;
        }
      if (n > 1 && last_cut[-1] == last_cut[0] && is_straight (last - 1, last, point))
        set_n_points (self, first + n - 1);
      g_array_append_val (self->points, point);
      g_byte_array_append (self->cuts, &cuts[i], 1);
    }
  return self->points->len - first;
}

static double
get_signed_area (const SaylauPoint *points,
                 guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const SaylauPoint *a = &points[i], *b = &points[i + 1 < n ? i + 1 : 0];

      sum += a->x * b->y - b->x * a->y;
    }
  return sum / 2;
}

/* A side belongs to the point where it begins, which then is the one where it ended. */
static void
turn_round (SaylauPoint *points,
            guint8 *cuts,
            guint n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      SaylauPoint point = points[i];

      points[i] = points[n - 1 - i];
      points[n - 1 - i] = point;
    }
  for (guint i = 0; i < (n - 1) / 2; i++)
    {
      guint8 cut = cuts[i];

      cuts[i] = cuts[n - 2 - i];
      cuts[n - 2 - i] = cut;
    }
}

/* Begins the ring behind a side that is cut, if one is, so that its border needs not be closed. */
static void
begin_behind_cut (SaylauPoint *points,
                  guint8 *cuts,
                  guint n)
{
  g_autofree SaylauPoint *all = NULL;
  g_autofree guint8 *all_cuts = NULL;
  guint first = n;

  while (first > 0 && !cuts[first - 1])
    first--;
  if (first == 0 || first == n)
    return;
  all = g_memdup2 (points, n * sizeof *points);
  all_cuts = g_memdup2 (cuts, n);
  for (guint i = 0; i < n; i++)
    {
      points[i] = all[(first + i) % n];
      cuts[i] = all_cuts[(first + i) % n];
    }
}

static void
add_ring (SaylauMapShapes *self,
          SaylauMapShape *shape,
          const SaylauMapPlane *plane,
          const SaylauMapRing *ring,
          gboolean is_hole,
          Fit fit,
          double pixel)
{
  SaylauMapRing line = { .first_point = self->points->len };
  SaylauPoint *points;
  guint8 *cuts;
  double area;

  line.n_points = snap_ring (self, plane, ring, fit, pixel);
  points = &g_array_index (self->points, SaylauPoint, line.first_point);
  cuts = self->cuts->data + line.first_point;
  area = get_signed_area (points, line.n_points);
  if (line.n_points < 3 || area == 0)
    {
      set_n_points (self, line.first_point);
      return;
    }
  if ((area < 0) != is_hole)
    turn_round (points, cuts, line.n_points);
  begin_behind_cut (points, cuts, line.n_points);
  for (guint i = 0; i < line.n_points; i++)
    {
      points[i].x *= pixel;
      points[i].y *= pixel;
    }
  g_array_append_val (self->rings, line);
  shape->n_rings++;
}

/* An area of which nothing is left becomes a little square. */
static void
add_dot (SaylauMapShapes *self,
         SaylauMapShape *shape,
         SaylauPoint middle)
{
  SaylauMapRing line = { self->points->len, 4 };
  static const SaylauPoint corners[] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      SaylauPoint corner = { middle.x + corners[i].x * LEAST_SIZE / 2, middle.y + corners[i].y * LEAST_SIZE / 2 };

      g_array_append_val (self->points, corner);
      g_byte_array_append (self->cuts, &(guint8){ FALSE }, 1);
    }
  g_array_append_val (self->rings, line);
  shape->n_rings++;
}

static void
add_shape (SaylauMapShapes *self,
           SaylauMapShape *shape,
           const SaylauMapPlane *plane,
           const SaylauElection *election,
           int area,
           Fit fit,
           double pixel)
{
  guint first, end;
  gboolean has_area = saylau_outlines_has_area (election->outlines, area, &first, &end);

  shape->first_ring = self->rings->len;
  for (guint ring = first; ring < end; ring++)
    add_ring (self, shape, plane, get_ring (plane, ring), saylau_outlines_get_ring (election->outlines, ring)->is_hole, fit, pixel);
  if (has_area && shape->n_rings == 0)
    {
      const SaylauPoint *point = get_point (plane, get_ring (plane, first)->first_point);

      add_dot (self, shape, (SaylauPoint){ fit.x + point->x * fit.scale, fit.y + point->y * fit.scale });
    }
}

static gboolean
is_ring_cut (const SaylauMapShapes *self,
             const SaylauMapRing *ring)
{
  return self->cuts->data[ring->first_point + ring->n_points - 1];
}

/* The path of a ring, or where it is cut that of its border, which is not closed. */
static void
add_ring_verbs (SaylauMapShapes *self,
                const SaylauMapRing *ring,
                gboolean is_border)
{
  static const guint8 move = SAYLAU_MOVE, line = SAYLAU_LINE, close = SAYLAU_CLOSE;
  const guint8 *cuts = self->cuts->data + ring->first_point;

  for (guint i = 0; i < ring->n_points; i++)
    g_byte_array_append (self->verbs, i == 0 || (is_border && cuts[i - 1]) ? &move : &line, 1);
  if (!is_border || !is_ring_cut (self, ring))
    g_byte_array_append (self->verbs, &close, 1);
}

/* The path of all rings of each shape, and of its border where that is another. */
static void
add_verbs (SaylauMapShapes *self)
{
  for (guint i = 0; i < self->n_shapes; i++)
    {
      SaylauMapShape *shape = &self->shapes[i];
      const SaylauMapRing *rings = &g_array_index (self->rings, SaylauMapRing, shape->first_ring);
      gboolean is_cut = FALSE;

      shape->first_verb = self->verbs->len;
      for (guint j = 0; j < shape->n_rings; j++)
        {
          add_ring_verbs (self, &rings[j], FALSE);
          is_cut |= is_ring_cut (self, &rings[j]);
        }
      shape->n_verbs = self->verbs->len - shape->first_verb;
      shape->first_border_verb = self->verbs->len;
      for (guint j = 0; is_cut && j < shape->n_rings; j++)
        add_ring_verbs (self, &rings[j], TRUE);
      shape->n_border_verbs = self->verbs->len - shape->first_border_verb;
    }
}

static SaylauStencils *
create_stencils (const SaylauMapShapes *self,
                 double zoom,
                 double scale)
{
  double pixels = 0;

  for (guint i = 0; i < self->n_shapes; i++)
    pixels += self->shapes[i].bounds.width * self->shapes[i].bounds.height * zoom * zoom * scale * scale;
  return self->n_shapes >= SAYLAU_MAP_MANY && pixels <= MAX_STENCIL_PIXELS ? saylau_stencils_new (self->n_shapes, scale) : NULL;
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b,
               gpointer data)
{
  const SaylauMapShape *shapes = data;
  const SaylauRect *one = &shapes[*(const guint *) a].bounds, *other = &shapes[*(const guint *) b].bounds;
  double difference = other->width * other->height - one->width * one->height;

  return (difference > 0) - (difference < 0);
}

static void
sort_by_size (SaylauMapShapes *self)
{
  self->by_size = g_new (guint, self->n_shapes);
  for (guint i = 0; i < self->n_shapes; i++)
    self->by_size[i] = i;
  g_qsort_with_data (self->by_size, self->n_shapes, sizeof *self->by_size, compare_sizes, self->shapes);
}

static SaylauMapShapes *
shapes_new (const SaylauMapPlane *plane,
            const SaylauElection *election,
            const int *areas,
            guint n_areas,
            SaylauRect room,
            double zoom,
            double scale)
{
  SaylauMapShapes *self = g_new0 (SaylauMapShapes, 1);
  Fit fit = fit_areas (plane, election, areas, n_areas, room);

  g_atomic_ref_count_init (&self->references);
  self->points = g_array_new (FALSE, FALSE, sizeof (SaylauPoint));
  self->cuts = g_byte_array_new ();
  self->rings = g_array_new (FALSE, FALSE, sizeof (SaylauMapRing));
  self->verbs = g_byte_array_new ();
  self->shapes = g_new0 (SaylauMapShape, n_areas);
  self->n_shapes = n_areas;
  for (guint i = 0; i < n_areas; i++)
    add_shape (self, &self->shapes[i], plane, election, areas[i], fit, GRID / (zoom * scale));
  add_verbs (self);
  saylau_map_inside_fill (self);
  sort_by_size (self);
  self->stencils = create_stencils (self, zoom, scale);
  return self;
}

static gboolean
kept_is (const Kept *self,
         const int *areas,
         guint n_areas,
         SaylauRect room,
         double zoom,
         double scale)
{
  return self->shapes != NULL && self->shapes->n_shapes == n_areas && memcmp (self->areas, areas, n_areas * sizeof *areas) == 0 &&
         self->room.x == room.x && self->room.y == room.y && self->room.width == room.width && self->room.height == room.height &&
         self->zoom == zoom && self->scale == scale;
}

/**
 * saylau_map_shapes_get:
 * @election: a sealed election that has outlines
 * @areas: (array length=n_areas): whose; at least one of them has an outline
 * @n_areas: how many
 * @room: where they go, in layout units
 * @zoom: how many px a layout unit has
 * @scale: how many device pixels a px has
 *
 * Projects and simplifies outlines. What was asked for of late is kept, so that a repaint costs nothing. May
 * be called from any thread.
 *
 * Returns: (transfer full): the shapes
 */
SaylauMapShapes *
saylau_map_shapes_get (const SaylauElection *election,
                       const int *areas,
                       guint n_areas,
                       SaylauRect room,
                       double zoom,
                       double scale)
{
  Plane *plane = get_plane (election);
  SaylauMapShapes *shapes;
  Kept found = { NULL };
  guint place = 0;

  g_mutex_lock (&plane->lock);
  while (place + 1 < MAX_KEPT && !kept_is (&plane->kept[place], areas, n_areas, room, zoom, scale))
    place++;
  if (!kept_is (&plane->kept[place], areas, n_areas, room, zoom, scale))
    {
      kept_clear (&plane->kept[place]);
      plane->kept[place] = (Kept){
        .shapes = shapes_new (&plane->map, election, areas, n_areas, room, zoom, scale),
        .areas = g_memdup2 (areas, n_areas * sizeof *areas),
        .room = room,
        .zoom = zoom,
        .scale = scale,
      };
    }
  found = plane->kept[place];
  memmove (&plane->kept[1], &plane->kept[0], place * sizeof *plane->kept);
  plane->kept[0] = found;
  shapes = found.shapes;
  g_atomic_ref_count_inc (&shapes->references);
  g_mutex_unlock (&plane->lock);
  return shapes;
}

/**
 * saylau_map_shapes_unref:
 * @self: (transfer full): shapes
 */
void
saylau_map_shapes_unref (SaylauMapShapes *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->points);
  g_byte_array_unref (self->cuts);
  g_array_unref (self->rings);
  g_byte_array_unref (self->verbs);
  g_clear_pointer (&self->stencils, saylau_stencils_unref);
  g_free (self->by_size);
  g_free (self->shapes);
  g_free (self);
}
