/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes that are made of lines and curves of the builder's, and texts that are cut.
 */
#include "charts/scene-builder.h"

#include "charts/arc.h"

/**
 * saylau_scene_builder_arc:
 * @self: a builder
 * @center_x: the circle's middle
 * @center_y: the circle's middle
 * @radius: the circle's radius
 * @start_angle: radians clockwise from twelve o'clock
 * @end_angle: over or under @start_angle
 *
 * An arc from the current point, which must already be its start.
 */
void
saylau_scene_builder_arc (SaylauSceneBuilder *self,
                          double center_x,
                          double center_y,
                          double radius,
                          double start_angle,
                          double end_angle)
{
  guint n = saylau_arc_count_curves (start_angle, end_angle);
  double step = (end_angle - start_angle) / n;

  for (guint i = 0; i < n; i++)
    {
      SaylauPoint curve[3];

      saylau_arc_get_curve ((SaylauPoint){ center_x, center_y }, radius, start_angle + i * step, start_angle + (i + 1) * step, curve);
      saylau_scene_builder_curve_to (self, curve[0].x, curve[0].y, curve[1].x, curve[1].y, curve[2].x, curve[2].y);
    }
}

/**
 * saylau_scene_builder_add_rect:
 * @self: a builder
 * @rect: in layout units
 */
void
saylau_scene_builder_add_rect (SaylauSceneBuilder *self,
                               SaylauRect rect)
{
  saylau_scene_builder_move_to (self, rect.x, rect.y);
  saylau_scene_builder_line_to (self, rect.x + rect.width, rect.y);
  saylau_scene_builder_line_to (self, rect.x + rect.width, rect.y + rect.height);
  saylau_scene_builder_line_to (self, rect.x, rect.y + rect.height);
  saylau_scene_builder_close_path (self);
}

/**
 * saylau_scene_builder_add_bar:
 * @self: a builder
 * @rect: in layout units
 * @end_radius: of the corners at its right end; less where the bar is shorter than that
 */
void
saylau_scene_builder_add_bar (SaylauSceneBuilder *self,
                              SaylauRect rect,
                              double end_radius)
{
  double r = MIN (end_radius, MIN (rect.width, rect.height / 2));
  double right = rect.x + rect.width, bottom = rect.y + rect.height;

  saylau_scene_builder_move_to (self, rect.x, rect.y);
  saylau_scene_builder_line_to (self, right - r, rect.y);
  saylau_scene_builder_arc (self, right - r, rect.y + r, r, 0, G_PI_2);
  saylau_scene_builder_line_to (self, right, bottom - r);
  saylau_scene_builder_arc (self, right - r, bottom - r, r, G_PI_2, G_PI);
  saylau_scene_builder_line_to (self, rect.x, bottom);
  saylau_scene_builder_close_path (self);
}

/**
 * saylau_scene_builder_add_rounded_rect:
 * @self: a builder
 * @rect: in layout units
 * @radius: of all corners
 */
void
saylau_scene_builder_add_rounded_rect (SaylauSceneBuilder *self,
                                       SaylauRect rect,
                                       double radius)
{
  double r = MIN (radius, MIN (rect.width, rect.height) / 2);
  double right = rect.x + rect.width, bottom = rect.y + rect.height;

  saylau_scene_builder_move_to (self, rect.x + r, rect.y);
  saylau_scene_builder_line_to (self, right - r, rect.y);
  saylau_scene_builder_arc (self, right - r, rect.y + r, r, 0, G_PI_2);
  saylau_scene_builder_line_to (self, right, bottom - r);
  saylau_scene_builder_arc (self, right - r, bottom - r, r, G_PI_2, G_PI);
  saylau_scene_builder_line_to (self, rect.x + r, bottom);
  saylau_scene_builder_arc (self, rect.x + r, bottom - r, r, G_PI, 1.5 * G_PI);
  saylau_scene_builder_line_to (self, rect.x, rect.y + r);
  saylau_scene_builder_arc (self, rect.x + r, rect.y + r, r, 1.5 * G_PI, 2 * G_PI);
  saylau_scene_builder_close_path (self);
}

/**
 * saylau_scene_builder_add_circle:
 * @self: a builder
 * @center_x: in layout units
 * @center_y: in layout units
 * @radius: in layout units
 */
void
saylau_scene_builder_add_circle (SaylauSceneBuilder *self,
                                 double center_x,
                                 double center_y,
                                 double radius)
{
  saylau_scene_builder_move_to (self, center_x, center_y - radius);
  saylau_scene_builder_arc (self, center_x, center_y, radius, 0, 2 * G_PI);
  saylau_scene_builder_close_path (self);
}

/**
 * saylau_scene_builder_draw_line:
 * @self: a builder
 * @x1: one end
 * @y1: one end
 * @x2: the other end
 * @y2: the other end
 * @color: of the stroke
 * @width: of the stroke
 */
void
saylau_scene_builder_draw_line (SaylauSceneBuilder *self,
                                double x1,
                                double y1,
                                double x2,
                                double y2,
                                SaylauRgba color,
                                double width)
{
  saylau_scene_builder_move_to (self, x1, y1);
  saylau_scene_builder_line_to (self, x2, y2);
  saylau_scene_builder_paint (self, (SaylauPaint){ .stroke = color, .width = width });
}

/**
 * saylau_scene_builder_fit_text:
 * @self: a builder
 * @text: (nullable): one line; %NULL: none
 * @x: where its anchor is
 * @baseline: in layout units
 * @anchor: which end of the text is at @x
 * @style: size in layout units
 * @color: of the glyphs
 * @room: how wide it may be, in layout units
 *
 * Adds a text that is cut to its room, if at least an ellipsis has any.
 *
 * Returns: the width of what was added in layout units; 0: nothing was
 */
double
saylau_scene_builder_fit_text (SaylauSceneBuilder *self,
                               const char *text,
                               double x,
                               double baseline,
                               SaylauAnchor anchor,
                               SaylauTextStyle style,
                               SaylauRgba color,
                               double room)
{
  g_autofree char *fitted = NULL;

  if (text == NULL || room <= 0)
    return 0;
  /* Rooms are computed: half a unit is arithmetic. */
  fitted = saylau_metrics_fit (saylau_scene_builder_get_metrics (self), text, style, room + 0.5);
  return *fitted != '\0' ? saylau_scene_builder_text (self, fitted, x, baseline, anchor, style, color) : 0;
}
