/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/map-shapes.h"

#include "analysis/projection.h"
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
  SaylauPoint *points; /* as many as the outlines have */
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
  const GArray *places = election->outlines->points;
  SaylauProjection projection;

  g_mutex_init (&self->lock);
  self->points = g_new (SaylauPoint, places->len);
  saylau_projection_init_fit (&projection, (const SaylauDegrees *) places->data, places->len);
  for (guint i = 0; i < places->len; i++)
    saylau_projection_project (&projection, g_array_index (places, SaylauDegrees, i), &self->points[i].x, &self->points[i].y);
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
  g_free (self->points);
  g_free (self);
}

/* Plane and lock change nothing of what the election is. */
static Plane *
get_plane (const SaylauElection *election)
{
  return (Plane *) saylau_election_derive (election, g_quark_from_static_string ("saylau-map-plane"), plane_new, plane_free);
}

static Fit
fit_areas (const Plane *plane,
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
          const SaylauRing *line = saylau_outlines_get_ring (election->outlines, ring);

          for (guint j = line->first_point; j < line->first_point + line->n_points; j++)
            {
              left = MIN (left, plane->points[j].x);
              right = MAX (right, plane->points[j].x);
              top = MIN (top, plane->points[j].y);
              bottom = MAX (bottom, plane->points[j].y);
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

/* Every point goes to the nearest corner of a grid of pixels, so that a border looks the same from both of
 * its sides; what does not change the line is left out. Returns how many points there are then. */
static guint
snap_ring (SaylauMapShapes *self,
           const SaylauPoint *points,
           guint n_points,
           Fit fit,
           double pixel)
{
  guint first = self->points->len;

  for (guint i = 0; i < n_points; i++)
    {
      SaylauPoint point = { round ((fit.x + points[i].x * fit.scale) / pixel), round ((fit.y + points[i].y * fit.scale) / pixel) };
      guint n = self->points->len - first;
      const SaylauPoint *last = n > 0 ? &g_array_index (self->points, SaylauPoint, first + n - 1) : NULL;

      if (n > 0 && last->x == point.x && last->y == point.y)
        continue;
      if (n > 1 && is_straight (last - 1, last, point))
        g_array_set_size (self->points, first + n - 1);
      g_array_append_val (self->points, point);
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

static void
turn_round (SaylauPoint *points,
            guint n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      SaylauPoint point = points[i];

      points[i] = points[n - 1 - i];
      points[n - 1 - i] = point;
    }
}

static void
add_ring (SaylauMapShapes *self,
          SaylauMapShape *shape,
          const Plane *plane,
          const SaylauRing *ring,
          Fit fit,
          double pixel)
{
  SaylauMapRing line = { .first_point = self->points->len };
  SaylauPoint *points;
  double area;

  line.n_points = snap_ring (self, &plane->points[ring->first_point], ring->n_points, fit, pixel);
  points = &g_array_index (self->points, SaylauPoint, line.first_point);
  area = get_signed_area (points, line.n_points);
  if (line.n_points < 3 || area == 0)
    {
      g_array_set_size (self->points, line.first_point);
      return;
    }
  if ((area < 0) != ring->is_hole)
    turn_round (points, line.n_points);
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
    }
  g_array_append_val (self->rings, line);
  shape->n_rings++;
}

static void
add_shape (SaylauMapShapes *self,
           SaylauMapShape *shape,
           const Plane *plane,
           const SaylauElection *election,
           int area,
           Fit fit,
           double pixel)
{
  guint first, end;
  gboolean has_area = saylau_outlines_has_area (election->outlines, area, &first, &end);

  shape->first_ring = self->rings->len;
  for (guint ring = first; ring < end; ring++)
    add_ring (self, shape, plane, saylau_outlines_get_ring (election->outlines, ring), fit, pixel);
  if (has_area && shape->n_rings == 0)
    {
      const SaylauPoint *point = &plane->points[saylau_outlines_get_ring (election->outlines, first)->first_point];

      add_dot (self, shape, (SaylauPoint){ fit.x + point->x * fit.scale, fit.y + point->y * fit.scale });
    }
}

/* The path of all rings of each shape. */
static void
add_verbs (SaylauMapShapes *self)
{
  static const guint8 move = SAYLAU_MOVE, line = SAYLAU_LINE, close = SAYLAU_CLOSE;

  for (guint i = 0; i < self->n_shapes; i++)
    {
      SaylauMapShape *shape = &self->shapes[i];

      shape->first_verb = self->verbs->len;
      for (guint ring = shape->first_ring; ring < shape->first_ring + shape->n_rings; ring++)
        {
          guint n = g_array_index (self->rings, SaylauMapRing, ring).n_points;

          for (guint j = 0; j < n; j++)
            g_byte_array_append (self->verbs, j == 0 ? &move : &line, 1);
          g_byte_array_append (self->verbs, &close, 1);
        }
      shape->n_verbs = self->verbs->len - shape->first_verb;
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

static SaylauMapShapes *
shapes_new (const Plane *plane,
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
  self->rings = g_array_new (FALSE, FALSE, sizeof (SaylauMapRing));
  self->verbs = g_byte_array_new ();
  self->shapes = g_new0 (SaylauMapShape, n_areas);
  self->n_shapes = n_areas;
  for (guint i = 0; i < n_areas; i++)
    add_shape (self, &self->shapes[i], plane, election, areas[i], fit, GRID / (zoom * scale));
  add_verbs (self);
  saylau_map_inside_fill (self);
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
        .shapes = shapes_new (plane, election, areas, n_areas, room, zoom, scale),
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
  g_array_unref (self->rings);
  g_byte_array_unref (self->verbs);
  g_clear_pointer (&self->stencils, saylau_stencils_unref);
  g_free (self->shapes);
  g_free (self);
}
