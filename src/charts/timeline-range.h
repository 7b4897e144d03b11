/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/time-axis.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauTimelineRange:
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second that is no longer in it, over @from
 *
 * The part of time that a timeline shows.
 */
typedef struct
{
  gint64 from;
  gint64 to;
} SaylauTimelineRange;

SaylauTimelineRange saylau_timeline_range_fit (const SaylauElection *election);
SaylauTimelineRange saylau_timeline_range_zoom (SaylauTimelineRange self,
                                                const SaylauElection *election,
                                                gint64 about,
                                                double factor);
SaylauTimelineRange saylau_timeline_range_pan (SaylauTimelineRange self,
                                               const SaylauElection *election,
                                               gint64 by);
SaylauTimelineRange saylau_timeline_range_show (SaylauTimelineRange self,
                                                const SaylauElection *election,
                                                gint64 start,
                                                gint64 end);
SaylauTimelineRange saylau_timeline_range_between (SaylauTimelineRange self,
                                                   SaylauTimelineRange to,
                                                   double part);
SaylauTimelineRange saylau_timeline_range_coast (SaylauTimelineRange self,
                                                 const SaylauElection *election,
                                                 double width,
                                                 double velocity,
                                                 double elapsed,
                                                 gboolean *at_rest);
SaylauTimelineRange saylau_timeline_range_brush (SaylauTimelineRange self,
                                                 const SaylauElection *election,
                                                 double width,
                                                 gint64 a,
                                                 gint64 b);
gint64 saylau_timeline_range_step_moment (SaylauTimelineRange self,
                                          const SaylauElection *election,
                                          double width,
                                          gint64 moment,
                                          int steps);
gint64 saylau_timeline_range_snap (SaylauTimelineRange self,
                                   const SaylauElection *election,
                                   double width,
                                   gint64 instant);

G_END_DECLS
