/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/language.h"
#include "charts/scene.h"
#include "model/calendar.h"

G_BEGIN_DECLS

/**
 * SaylauTick:
 * @instant: where a piece of time begins
 * @x: the same in layout units
 * @label: (nullable): what is written there; %NULL: there is no room, or it is written elsewhere
 * @label_x: where the label begins, in layout units
 * @label_width: in layout units
 */
typedef struct
{
  gint64 instant;
  double x;
  char *label;
  double label_x;
  double label_width;
} SaylauTick;

/**
 * SaylauTicks:
 * @step: how far apart the ticks of @minor are
 * @minor: (element-type SaylauTick): the ticks, by time
 * @major: (element-type SaylauTick): the beginnings of the next larger unit, by time; its first
 *   may lie before the axis, where its label names what the axis begins in
 *
 * The two levels of an axis: days below their months, hours below their days.
 */
typedef struct
{
  SaylauTimeStep step;
  GArray *minor;
  GArray *major;
} SaylauTicks;

double saylau_time_axis_get_x (const SaylauTimeAxis *axis,
                               gint64 instant);
gint64 saylau_time_axis_get_instant (const SaylauTimeAxis *axis,
                                     double x);
SaylauTicks *saylau_ticks_new (const SaylauTimeAxis *axis,
                               GTimeZone *zone,
                               const SaylauLanguage *language,
                               SaylauMetrics *metrics,
                               SaylauTextStyle minor_style,
                               SaylauTextStyle major_style);
void saylau_ticks_free (SaylauTicks *self);
SaylauTimeStep saylau_ticks_pick_step (const SaylauTimeAxis *axis,
                                       double least_width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTicks, saylau_ticks_free)

G_END_DECLS
