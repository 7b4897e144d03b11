/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauTimeRange:
 * @from: its first second, or %SAYLAU_NO_TIME: all there is
 * @to: the first second after it
 *
 * The time that a timeline shows.
 */
typedef struct
{
  gint64 from, to;
} SaylauTimeRange;

gint64 saylau_time_axis_to_instant (SaylauTimeAxis axis,
                                    double x);
double saylau_time_axis_to_x (SaylauTimeAxis axis,
                              gint64 instant);
gint64 saylau_time_axis_round (SaylauTimeAxis axis,
                               gint64 instant);
SaylauTimeRange saylau_time_range_zoom (SaylauTimeRange shown,
                                        SaylauTimeRange all,
                                        gint64 center,
                                        double factor);
SaylauTimeRange saylau_time_range_pan (SaylauTimeRange shown,
                                       SaylauTimeRange all,
                                       gint64 distance);
SaylauTimeRange saylau_time_range_around (SaylauTimeRange target,
                                          SaylauTimeRange all);
gint64 saylau_time_range_get_step (SaylauTimeRange shown);

G_END_DECLS
