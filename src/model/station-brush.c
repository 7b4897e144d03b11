/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/station-brush.h"

#include "model/election.h"

/**
 * saylau_station_axis_is_percent:
 * @axis: what stations are drawn by
 *
 * Returns: whether its values are percentages; else they are digits
 */
gboolean
saylau_station_axis_is_percent (SaylauStationAxis axis)
{
  return axis == SAYLAU_STATION_AXIS_TURNOUT || axis == SAYLAU_STATION_AXIS_SHARE;
}

/**
 * saylau_station_axis_is_of_candidate:
 * @axis: what stations are drawn by
 *
 * Returns: whether it is about one candidate's votes
 */
gboolean
saylau_station_axis_is_of_candidate (SaylauStationAxis axis)
{
  return axis == SAYLAU_STATION_AXIS_SHARE || axis == SAYLAU_STATION_AXIS_LAST_OF_VOTES || axis == SAYLAU_STATION_AXIS_SECOND_OF_VOTES;
}

/**
 * saylau_station_brush_init:
 * @self: (out caller-allocates): a brush that selects nothing
 */
void
saylau_station_brush_init (SaylauStationBrush *self)
{
  *self = (SaylauStationBrush){ .candidate = SAYLAU_NONE };
}

/**
 * saylau_station_brush_has:
 * @self: a brush
 * @axis: what stations are drawn by
 *
 * Returns: whether a range of it is asked for
 */
gboolean
saylau_station_brush_has (const SaylauStationBrush *self,
                          SaylauStationAxis axis)
{
  return self->ranges[axis].from < self->ranges[axis].to;
}

/**
 * saylau_station_brush_is_empty:
 * @self: a brush
 *
 * Returns: whether it asks for nothing, and so selects no stations
 */
gboolean
saylau_station_brush_is_empty (const SaylauStationBrush *self)
{
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (saylau_station_brush_has (self, i))
      return FALSE;
  return TRUE;
}

/**
 * saylau_station_brush_equal:
 * @self: a brush
 * @other: another
 *
 * Returns: whether both select the same stations
 */
gboolean
saylau_station_brush_equal (const SaylauStationBrush *self,
                            const SaylauStationBrush *other)
{
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (self->ranges[i].from != other->ranges[i].from || self->ranges[i].to != other->ranges[i].to)
      return FALSE;
  return self->candidate == other->candidate;
}
