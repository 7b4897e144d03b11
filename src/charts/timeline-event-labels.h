/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-bins.h"
#include "charts/timeline-canvas.h"
#include "charts/timeline-glyphs.h"

G_BEGIN_DECLS

#define SAYLAU_TIMELINE_COUNT ((SaylauTextStyle){ 11, SAYLAU_WEIGHT_REGULAR, TRUE })

/**
 * SaylauShownEvent:
 * @group: the event or the count
 * @order: its place by time
 * @glyph: how large it is drawn
 * @x: its middle
 * @y: its middle
 * @half_width: of the mark
 * @half_height: of the mark
 * @extent: the bar of its time; 0 wide: it has none
 * @mark: its mark
 * @has_number: whether a count's number stands in its mark
 *
 * An event, or a count of events, that has its place in a lane.
 */
typedef struct
{
  SaylauGroup group;
  int order;
  SaylauClaimGlyph glyph;
  double x, y;
  double half_width, half_height;
  SaylauRect extent;
  int mark;
  gboolean has_number;
} SaylauShownEvent;

void saylau_timeline_label_events (SaylauTimelineCanvas *canvas,
                                   SaylauEventLane lane,
                                   SaylauRect rect,
                                   GArray *shown);

G_END_DECLS
