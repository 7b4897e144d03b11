/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/detained-days.h"
#include "charts/timeline-range.h"

G_BEGIN_DECLS

/**
 * SaylauEventLane:
 * @SAYLAU_LANE_PROTESTS: protests
 * @SAYLAU_LANE_VIOLENCE: detentions and violence
 * @SAYLAU_LANE_POLITICS: all other kinds
 *
 * The lanes that events are shown in.
 */
typedef enum
{
  SAYLAU_LANE_PROTESTS,
  SAYLAU_LANE_VIOLENCE,
  SAYLAU_LANE_POLITICS,
} SaylauEventLane;

#define SAYLAU_N_EVENT_LANES (SAYLAU_LANE_POLITICS + 1)
#define SAYLAU_PEAK_LENGTH 256

/**
 * SaylauEventRow:
 * @start: the first second at which the event may have begun
 * @end: the first second at which it was surely over
 * @latest_end: the largest @end of this row and all rows before it
 * @detained: the largest number of detained that is claimed, or %SAYLAU_MISSING
 * @event: the event
 *
 * What a layout must know of an event that it does not show by itself.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  gint64 latest_end;
  gint64 detained;
  int event;
} SaylauEventRow;

/**
 * SaylauTimelineIndex:
 * @extent: from the first to the last thing that the document tells, the election's day among them
 * @rows: (element-type SaylauEventRow): the events of each lane, by start
 * @peaks: (element-type guint): of each piece of %SAYLAU_PEAK_LENGTH rows of a lane, the first with the
 *   largest number of detained
 * @largest: the largest claim that gives an event its size, in all lanes
 * @kinds: the kinds of event that there are, a bit for each: `1 << kind`
 * @detained: how many were detained on which day
 * @apart: (element-type SaylauEventRow): the events whose number of detained is not that of one
 *   day's protest: official totals, and what went on for days
 *
 * An election's events in the order and shape that a timeline reads them in, so that a frame does
 * not visit each event.
 */
typedef struct
{
  SaylauTimelineRange extent;
  GArray *rows[SAYLAU_N_EVENT_LANES];
  GArray *peaks[SAYLAU_N_EVENT_LANES];
  gint64 largest;
  guint kinds;
  const SaylauDetainedDays *detained;
  GArray *apart;
} SaylauTimelineIndex;

const SaylauTimelineIndex *saylau_timeline_index_get (const SaylauElection *election);
SaylauEventLane saylau_timeline_get_lane (SaylauEventKind kind);
gint64 saylau_timeline_get_size (const SaylauEvent *event,
                                 SaylauFigureWhat *what);
guint saylau_event_rows_count (GArray *rows,
                               SaylauTimelineRange range);
const SaylauEventRow *saylau_timeline_index_find_largest (const SaylauTimelineIndex *self,
                                                          SaylauEventLane lane,
                                                          SaylauTimelineRange range);
guint saylau_event_rows_find (GArray *rows,
                              SaylauTimelineRange range,
                              guint *end);
gboolean saylau_event_row_is_in (const SaylauEventRow *self,
                                 SaylauTimelineRange range);

G_END_DECLS
