/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-figures.h"

G_BEGIN_DECLS

/**
 * SaylauStationSort:
 * @SAYLAU_STATION_SORT_NAME: by name, or by id where there is none
 * @SAYLAU_STATION_SORT_TURNOUT: by turnout
 * @SAYLAU_STATION_SORT_SHARE: by the candidate's share
 * @SAYLAU_STATION_SORT_VOTES: by the candidate's votes
 *
 * What polling stations are sorted by, and listed with.
 */
typedef enum
{
  SAYLAU_STATION_SORT_NAME,
  SAYLAU_STATION_SORT_TURNOUT,
  SAYLAU_STATION_SORT_SHARE,
  SAYLAU_STATION_SORT_VOTES,
} SaylauStationSort;

#define SAYLAU_N_STATION_SORTS (SAYLAU_STATION_SORT_VOTES + 1)

SaylauStationSample *saylau_station_order_new (SaylauElection *election,
                                               const SaylauStationQuery *query,
                                               const char *words,
                                               SaylauStationSort sort,
                                               gboolean descending,
                                               GCancellable *cancellable);
const char *saylau_station_order_get_name (const SaylauStationSample *order,
                                           guint station);

G_END_DECLS
