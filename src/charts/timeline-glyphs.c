/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-glyphs.h"

#include <math.h>

#define LEAST_RADIUS 2.5
#define OPEN_RADIUS 4.5 /* of the sign of an event without a figure */
#define STROKE 1.5

/* Half the side of the square that is as large as a disc. */
static double
to_half_side (double radius)
{
  return radius * sqrt (G_PI) / 2;
}

static double
get_radius (gint64 number,
            double per_root)
{
  return number == SAYLAU_MISSING ? 0 : MAX (LEAST_RADIUS, per_root * sqrt ((double) number));
}

/**
 * saylau_claim_glyph_new:
 * @event: an event
 * @per_root: the radius of a disc that stands for one; it grows with the number's root
 *
 * Returns: how large the event's claims are drawn
 */
SaylauClaimGlyph
saylau_claim_glyph_new (const SaylauEvent *event,
                        double per_root)
{
  SaylauClaimGlyph self = { .radius = OPEN_RADIUS };
  SaylauClaimRange reported, official;

  if (saylau_timeline_get_size (event, &self.what) == SAYLAU_MISSING)
    return self;

  reported = saylau_claim_range_of_event (event, self.what, SAYLAU_SIDE_REPORTED);
  official = saylau_claim_range_of_event (event, self.what, SAYLAU_SIDE_OFFICIAL);
  self.reported[0] = reported.up_to ? 0 : get_radius (reported.lowest, per_root);
  self.reported[1] = get_radius (reported.highest, per_root);
  self.official[0] = to_half_side (get_radius (official.lowest, per_root));
  self.official[1] = to_half_side (get_radius (official.highest, per_root));
  self.radius = MAX (self.reported[1], self.official[1] > 0 ? self.official[1] * G_SQRT2 + STROKE : 0);
  return self;
}

static void
paint_disc (SaylauTimelineCanvas *canvas,
            double x,
            double y,
            double radius,
            SaylauPaint paint)
{
  saylau_scene_builder_add_circle (canvas->builder, x, y, radius);
  saylau_scene_builder_paint (canvas->builder, paint);
}

/* Hollow, and with a rim of the ground, so that it is seen on a disc as well. */
static void
paint_square (SaylauTimelineCanvas *canvas,
              double x,
              double y,
              double half_side,
              SaylauRgba color)
{
  SaylauRect rect = { x - half_side, y - half_side, 2 * half_side, 2 * half_side };

  saylau_scene_builder_add_rect (canvas->builder, rect);
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .stroke = canvas->theme->ground, .width = STROKE + 2 });
  saylau_scene_builder_add_rect (canvas->builder, rect);
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .stroke = color, .width = STROKE });
}

static void
draw_open_sign (SaylauTimelineCanvas *canvas,
                double x,
                double y)
{
  double half = OPEN_RADIUS - STROKE / 2;

  saylau_scene_builder_move_to (canvas->builder, x, y - half);
  saylau_scene_builder_line_to (canvas->builder, x + half * 0.87, y + half * 0.6);
  saylau_scene_builder_line_to (canvas->builder, x - half * 0.87, y + half * 0.6);
  saylau_scene_builder_close_path (canvas->builder);
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = canvas->theme->ground, .stroke = canvas->theme->protest, .width = STROKE });
}

/**
 * saylau_claim_glyph_draw:
 * @self: how large
 * @canvas: takes the drawing
 * @x: its middle
 * @y: its middle
 *
 * The disc is the lowest claim of reporters and the pale ring the highest; official claims are hollow
 * squares; where nobody tells the detained but those who took part, the disc is only outlined; one of the
 * harmed or punished is dark; an
 * event without a figure is a small open triangle.
 */
void
saylau_claim_glyph_draw (const SaylauClaimGlyph *self,
                         SaylauTimelineCanvas *canvas,
                         double x,
                         double y)
{
  const SaylauTheme *theme = canvas->theme;
  gboolean dark = self->what != SAYLAU_FIGURE_DETAINED && self->what != SAYLAU_FIGURE_PARTICIPANTS;
  SaylauRgba color = dark ? theme->text : theme->protest, pale = dark ? theme->faint : theme->protest_ground;
  gboolean outlined = self->what == SAYLAU_FIGURE_PARTICIPANTS;
  SaylauPaint solid = outlined ? (SaylauPaint){ .fill = theme->ground, .stroke = theme->protest, .width = STROKE }
                               : (SaylauPaint){ .fill = color };

  if (self->reported[1] <= 0 && self->official[1] <= 0)
    {
      draw_open_sign (canvas, x, y);
      return;
    }
  canvas->has_dark |= dark;
  if (self->official[1] > self->official[0])
    {
      SaylauRect rect = { x - self->official[1], y - self->official[1], 2 * self->official[1], 2 * self->official[1] };

      saylau_scene_builder_add_rect (canvas->builder, rect);
      saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = pale });
    }
  if (self->reported[1] > self->reported[0])
    paint_disc (canvas, x, y, self->reported[1], (SaylauPaint){ .fill = pale });
  if (self->reported[0] > 0)
    paint_disc (canvas, x, y, self->reported[0] - (outlined ? STROKE / 2 : 0), solid);
  if (self->official[0] > 0)
    paint_square (canvas, x, y, self->official[0], color);
  if (self->official[1] > self->official[0])
    paint_square (canvas, x, y, self->official[1], color);
}

/**
 * saylau_timeline_draw_symbol:
 * @canvas: takes the drawing
 * @kind: a kind of event
 * @x: its middle
 * @y: its middle
 * @scale: 1: its radius is #SAYLAU_SYMBOL_RADIUS
 *
 * Draws the sign of a kind that has no size: a diamond for politics, a filled square for the election,
 * a hollow one for what officials state, a ring for the media, a cross for all else.
 */
void
saylau_timeline_draw_symbol (SaylauTimelineCanvas *canvas,
                             SaylauEventKind kind,
                             double x,
                             double y,
                             double scale)
{
  SaylauSceneBuilder *builder = canvas->builder;
  SaylauRgba color = canvas->theme->text;
  SaylauPaint hollow = { .fill = canvas->theme->ground, .stroke = color, .width = STROKE };
  const double r = SAYLAU_SYMBOL_RADIUS * scale, half = 0.75 * r;

  switch (kind)
    {
    case SAYLAU_EVENT_POLITICS:
      saylau_scene_builder_move_to (builder, x, y - r);
      saylau_scene_builder_line_to (builder, x + r, y);
      saylau_scene_builder_line_to (builder, x, y + r);
      saylau_scene_builder_line_to (builder, x - r, y);
      saylau_scene_builder_close_path (builder);
      saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = color });
      return;

    case SAYLAU_EVENT_ELECTION:
      saylau_scene_builder_add_rect (builder, (SaylauRect){ x - half, y - half, 2 * half, 2 * half });
      saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = canvas->theme->accent });
      return;

    case SAYLAU_EVENT_OFFICIAL:
      saylau_scene_builder_add_rect (builder, (SaylauRect){ x - half + 0.25, y - half + 0.25, 2 * half - 0.5, 2 * half - 0.5 });
      saylau_scene_builder_paint (builder, hollow);
      return;

    case SAYLAU_EVENT_MEDIA:
      saylau_scene_builder_add_circle (builder, x, y, r - STROKE / 2);
      saylau_scene_builder_paint (builder, hollow);
      return;

    case SAYLAU_EVENT_PROTEST:
    case SAYLAU_EVENT_DETENTION:
    case SAYLAU_EVENT_VIOLENCE:
    case SAYLAU_EVENT_OTHER:
    default:
      saylau_scene_builder_draw_line (builder, x - half, y - half, x + half, y + half, color, 2 * scale);
      saylau_scene_builder_draw_line (builder, x - half, y + half, x + half, y - half, color, 2 * scale);
      return;
    }
}
