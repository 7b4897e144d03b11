/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauStationAxis:
 * @SAYLAU_STATION_AXIS_TURNOUT: turnout, in units of 1 / %SAYLAU_PERCENT_UNITS of a point
 * @SAYLAU_STATION_AXIS_SHARE: a candidate's share, in the same units
 * @SAYLAU_STATION_AXIS_LAST_OF_BALLOTS: last digits of ballots
 * @SAYLAU_STATION_AXIS_LAST_OF_VOTES: last digits of a candidate's votes
 * @SAYLAU_STATION_AXIS_SECOND_OF_BALLOTS: second digits of ballots
 * @SAYLAU_STATION_AXIS_SECOND_OF_VOTES: second digits of a candidate's votes
 *
 * What polling stations are drawn by.
 */
typedef enum
{
  SAYLAU_STATION_AXIS_TURNOUT,
  SAYLAU_STATION_AXIS_SHARE,
  SAYLAU_STATION_AXIS_LAST_OF_BALLOTS,
  SAYLAU_STATION_AXIS_LAST_OF_VOTES,
  SAYLAU_STATION_AXIS_SECOND_OF_BALLOTS,
  SAYLAU_STATION_AXIS_SECOND_OF_VOTES,
} SaylauStationAxis;

#define SAYLAU_N_STATION_AXES (SAYLAU_STATION_AXIS_SECOND_OF_VOTES + 1)

/* So fine that bins of 0.25 points and of a tenth about whole percentages begin and end at whole units. */
#define SAYLAU_PERCENT_UNITS 20

/* 100 % is a unit by itself: a range that ends here has it in. */
#define SAYLAU_PERCENT_END (100 * SAYLAU_PERCENT_UNITS + 1)

/**
 * SaylauStationRange:
 * @from: its first value
 * @to: the first value after it; @from: nothing is asked for
 */
typedef struct
{
  guint from, to;
} SaylauStationRange;

/**
 * SaylauStationBrush:
 * @ranges: by #SaylauStationAxis: what a polling station must lie in
 * @candidate: whose share and votes; %SAYLAU_NONE where these are not asked for
 *
 * The polling stations that are selected: those that lie in every range that is asked for. What a station does not tell
 * lies in no range.
 */
typedef struct
{
  SaylauStationRange ranges[SAYLAU_N_STATION_AXES];
  int candidate;
} SaylauStationBrush;

gboolean saylau_station_axis_is_percent (SaylauStationAxis axis);
gboolean saylau_station_axis_is_of_candidate (SaylauStationAxis axis);
void saylau_station_brush_init (SaylauStationBrush *self);
gboolean saylau_station_brush_has (const SaylauStationBrush *self,
                                   SaylauStationAxis axis);
gboolean saylau_station_brush_is_empty (const SaylauStationBrush *self);
gboolean saylau_station_brush_equal (const SaylauStationBrush *self,
                                     const SaylauStationBrush *other);
gboolean saylau_station_brush_is_of_candidate (const SaylauStationBrush *self);
char *saylau_station_brush_to_text (const SaylauStationBrush *self);
gboolean saylau_station_brush_from_text (const char *text,
                                         SaylauStationBrush *self);

G_END_DECLS
