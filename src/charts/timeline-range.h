/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/time-axis.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauTimeRange:
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second that is no longer in it, over @from
 *
 * The part of time that a timeline shows.
 */
typedef struct
{
  gint64 from;
  gint64 to;
} SaylauTimeRange;

SaylauTimeRange saylau_time_range_fit (const SaylauElection *election);
SaylauTimeRange saylau_time_range_zoom (SaylauTimeRange self,
                                        const SaylauElection *election,
                                        gint64 about,
                                        double factor);
SaylauTimeRange saylau_time_range_pan (SaylauTimeRange self,
                                       const SaylauElection *election,
                                       gint64 by);
SaylauTimeRange saylau_time_range_show (SaylauTimeRange self,
                                        const SaylauElection *election,
                                        gint64 start,
                                        gint64 end);
gint64 saylau_time_range_step_moment (SaylauTimeRange self,
                                      const SaylauElection *election,
                                      double width,
                                      gint64 moment,
                                      int steps);
gint64 saylau_time_range_snap (SaylauTimeRange self,
                               const SaylauElection *election,
                               double width,
                               gint64 instant);

G_END_DECLS
