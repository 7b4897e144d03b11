/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/claim-range.h"

G_BEGIN_DECLS

/**
 * SaylauDetainedDay:
 * @start: the local day's first second
 * @end: the first second of the next
 * @sides: what is claimed of the day, by #SaylauClaimSide
 * @first_event: the place of its first event in the election's @events_by_time
 * @end_event: the place of the first event of a later day
 * @first_known: the place of its first in @known
 * @n_known: how many of the day's protests have a number
 * @n_official: how many of these have one by officials
 * @n_unknown: how many have none
 *
 * How many were detained on one day, as far as claims about that day alone can say: claims about
 * places apart are added, of claims about one place the largest counts.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  SaylauClaimRange sides[SAYLAU_N_SIDES];
  guint first_event;
  guint end_event;
  guint first_known;
  guint n_known;
  guint n_official;
  guint n_unknown;
} SaylauDetainedDay;

/**
 * SaylauDetainedDays:
 * @days: (element-type SaylauDetainedDay): the days with protests, by time
 * @known: (element-type int): the events whose numbers the days are made of, by time
 * @apart: (element-type int): the events whose number of detained is not that of one day's protest,
 *   by time: official totals, and what went on for days
 * @unknown: (element-type int): the protests that went on for days and of which nobody tells a number, by time
 *
 * How many were detained on which day.
 */
typedef struct
{
  GArray *days;
  GArray *known;
  GArray *apart;
  GArray *unknown;
} SaylauDetainedDays;

const SaylauDetainedDays *saylau_detained_days_get (const SaylauElection *election);
SaylauDetainedDay saylau_detained_days_cut (const SaylauDetainedDays *self,
                                            const SaylauElection *election,
                                            const SaylauDetainedDay *day,
                                            gint64 from,
                                            gint64 to);
SaylauClaimRange *saylau_detained_days_sum_by_area (const SaylauDetainedDays *self,
                                                    const SaylauElection *election,
                                                    gint64 from,
                                                    gint64 to);

G_END_DECLS
