/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SAYLAU_MINUTE ((gint64) 60)
#define SAYLAU_HOUR (60 * SAYLAU_MINUTE)
#define SAYLAU_DAY (24 * SAYLAU_HOUR)

/**
 * SAYLAU_NO_TIME:
 *
 * An instant that is not there, wherever instants are seconds since 1970-01-01T00:00Z.
 */
#define SAYLAU_NO_TIME G_MININT64

/**
 * SaylauPrecision:
 *
 * How exactly a time is known.
 */
typedef enum
{
  SAYLAU_PRECISION_NONE, /* there is no time */
  SAYLAU_PRECISION_YEAR,
  SAYLAU_PRECISION_MONTH,
  SAYLAU_PRECISION_DAY,
  SAYLAU_PRECISION_MINUTE,
  SAYLAU_PRECISION_SECOND,
} SaylauPrecision;

/**
 * SaylauTime:
 * @start: the first second that may be meant, in seconds since 1970-01-01T00:00Z
 * @end: the first second that is no longer meant
 * @precision: how exactly it is known; %SAYLAU_PRECISION_NONE: there is no time
 * @text: as the document wrote it, so that it is written back unchanged
 *
 * A time at the precision that is known. A day is a day wide, a month a month; a
 * time of day is a minute or a second wide. Plain value: copied by assignment.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  SaylauPrecision precision;
  char text[32];
} SaylauTime;

gboolean saylau_time_parse (const char *string,
                            GTimeZone *zone,
                            SaylauTime *time,
                            GError **error);
gboolean saylau_time_is_set (const SaylauTime *self);
gint64 saylau_time_get_middle (const SaylauTime *self);
GDateTime *saylau_time_to_local (gint64 instant,
                                 GTimeZone *zone);

G_END_DECLS
