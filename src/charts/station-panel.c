/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/station-panel.h"

#include <math.h>

/* How far beside a step's end a place may be, in steps, and still be there: marks end where steps do. */
#define NEAR 0.02

/* What is at the end of an axis. */
static guint
get_end (SaylauStationAxis axis)
{
  return saylau_station_axis_is_percent (axis) ? SAYLAU_PERCENT_END : 10;
}

static guint
get_units (SaylauStationAxis axis)
{
  return saylau_station_axis_is_percent (axis) ? SAYLAU_PERCENT_UNITS : 1;
}

/* The steps that a range touches. @low, @high: in parts of the axis' end at @right. */
static SaylauStationRange
snap (const SaylauStationPanel *self,
      SaylauStationAxis axis,
      double right,
      double low,
      double high)
{
  double units = right * get_units (axis), step = self->step, shift = self->shift;
  double first = floor ((low * units - shift) / step + NEAR), last = ceil ((high * units - shift) / step - NEAR);
  guint end = get_end (axis);
  SaylauStationRange range = { CLAMP (first * step + shift, 0, end - 1), CLAMP (MAX (last, first + 1) * step + shift, 1, end) };

  /* What ends at 100 % has it in, but where it has a bin of its own. */
  if (saylau_station_axis_is_percent (axis) && right <= 100 && range.to >= end - 1)
    range.to = end;
  return range;
}

/* Where a value is, in parts of the axis. */
static double
get_part (SaylauStationAxis axis,
          double right,
          guint value)
{
  /* The end is 100 % with its own unit, which has a place of its own or none. */
  double units = saylau_station_axis_is_percent (axis) && value == SAYLAU_PERCENT_END ? right * SAYLAU_PERCENT_UNITS : value;

  return CLAMP (units / (right * get_units (axis)), 0, 1);
}

/**
 * saylau_station_panel_get_rect:
 * @self: a part of a chart
 * @brush: what is selected
 *
 * Returns: where @brush is in the panel, in px; of no width where it is about something else
 */
SaylauRect
saylau_station_panel_get_rect (const SaylauStationPanel *self,
                               const SaylauStationBrush *brush)
{
  const SaylauStationRange *across = &brush->ranges[self->across];
  const SaylauStationRange *up = &brush->ranges[self->up];
  SaylauRect rect = { self->rect.x, self->rect.y, 0, self->rect.height };
  double left, right;

  if (!saylau_station_brush_has (brush, self->across) || (self->has_up && !saylau_station_brush_has (brush, self->up)))
    return rect;
  if ((saylau_station_axis_is_of_candidate (self->across) || self->has_up) && brush->candidate != self->candidate)
    return rect;
  left = get_part (self->across, self->right, across->from);
  right = get_part (self->across, self->right, across->to);
  rect.x = self->rect.x + left * self->rect.width;
  rect.width = (right - left) * self->rect.width;
  if (self->has_up)
    {
      double low = get_part (self->up, 100, up->from), high = get_part (self->up, 100, up->to);

      rect.y = self->rect.y + (1 - high) * self->rect.height;
      rect.height = (high - low) * self->rect.height;
    }
  return rect;
}

/**
 * saylau_station_panel_brush:
 * @self: a part of a chart
 * @rect: what is brushed of it, in px; may reach beyond it
 * @brush: (out caller-allocates): which polling stations these are, to whole bins
 */
void
saylau_station_panel_brush (const SaylauStationPanel *self,
                            SaylauRect rect,
                            SaylauStationBrush *brush)
{
  double left = (rect.x - self->rect.x) / self->rect.width;
  double right = (rect.x + rect.width - self->rect.x) / self->rect.width;
  double low = 1 - (rect.y + rect.height - self->rect.y) / self->rect.height;
  double high = 1 - (rect.y - self->rect.y) / self->rect.height;

  saylau_station_brush_init (brush);
  brush->ranges[self->across] = snap (self, self->across, self->right, CLAMP (left, 0, 1), CLAMP (right, 0, 1));
  if (self->has_up)
    brush->ranges[self->up] = snap (self, self->up, 100, CLAMP (low, 0, 1), CLAMP (high, 0, 1));
  if (saylau_station_axis_is_of_candidate (self->across) || self->has_up)
    brush->candidate = self->candidate;
}

/**
 * saylau_station_panel_find:
 * @scene: a scene
 * @x: in px
 * @y: in px
 *
 * Returns: which of its panels is there, or -1
 */
int
saylau_station_panel_find (const SaylauScene *scene,
                           double x,
                           double y)
{
  for (guint i = 0; i < saylau_scene_get_n_station_panels (scene); i++)
    {
      SaylauRect rect = saylau_scene_get_station_panel (scene, i)->rect;

      if (x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height)
        return i;
    }
  return -1;
}
