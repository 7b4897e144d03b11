/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * MadeStation:
 *
 * A polling station of a test: two candidates, the first of whom has `votes`. -1: not known.
 */
typedef struct
{
  int area;
  gint64 registered, issued, cast, valid, invalid, votes, others;
} MadeStation;

/* An election with these stations and the columns that at least one of them knows; areas: 0 the whole, 1 north, 2 south, 3 in north. */
SaylauElection *made_stations_election (const MadeStation *stations,
                                        guint n_stations);
/* All of these stations, and the first candidate. */
SaylauStationSample *made_stations_sample (const MadeStation *stations,
                                           guint n_stations);
/* Stations as chance makes them, some of which lack a count or contradict themselves. */
MadeStation *made_stations_random (guint32 seed,
                                   guint n_stations);
/* How many of @tries with that chance succeed, by trying them all. */
gint64 made_stations_draw (GRand *random,
                           gint64 tries,
                           double chance);

G_END_DECLS
