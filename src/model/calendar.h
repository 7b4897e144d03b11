/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_UNIT_MINUTE,
  SAYLAU_UNIT_HOUR,
  SAYLAU_UNIT_DAY,
  SAYLAU_UNIT_WEEK, /* from Monday */
  SAYLAU_UNIT_MONTH,
  SAYLAU_UNIT_YEAR,
} SaylauTimeUnit;

/**
 * SaylauTimeStep:
 * @unit: a unit of the calendar
 * @count: how many of them; they begin anew with the next larger unit
 *
 * How time is cut into pieces: every six hours, every month.
 */
typedef struct
{
  SaylauTimeUnit unit;
  int count;
} SaylauTimeStep;

gint64 saylau_time_step_floor (SaylauTimeStep self,
                               gint64 instant,
                               GTimeZone *zone);
gint64 saylau_time_step_next (SaylauTimeStep self,
                              gint64 instant,
                              GTimeZone *zone);
gint64 saylau_time_step_get_seconds (SaylauTimeStep self);

G_END_DECLS
