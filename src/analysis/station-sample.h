/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SAYLAU_STATION_LARGEST:
 *
 * No polling station counts more than this. What does is left out of each test, so that it cannot pass for one.
 */
#define SAYLAU_STATION_LARGEST 10000000

/**
 * SaylauStationSample:
 * @election: the election, whose stations these are
 * @candidate: whose votes are looked at
 * @area: the area that the stations are in, with all areas within it; or %SAYLAU_NONE: all
 * @share_of: what the candidate's share is of: ballots cast, or valid votes where the stations do not tell ballots
 * @rows: (element-type guint): the stations' rows in the table
 * @cancellable: (nullable): where it is cancelled nobody waits for what is computed of the sample, which may then be anything
 *
 * The polling stations of an area, as the tests look at them.
 */
typedef struct
{
  SaylauElection *election;
  int candidate;
  int area;
  SaylauShareOf share_of;
  GArray *rows;
  GCancellable *cancellable;
} SaylauStationSample;

/**
 * SaylauStationCounts:
 * @registered: registered voters
 * @ballots: who took part: ballots given out, or else those cast
 * @whole: what the share is of
 * @valid: valid votes
 * @votes: the candidate's
 *
 * A polling station's counts, each of them %SAYLAU_MISSING where it is not known.
 */
typedef struct
{
  gint64 registered, ballots, whole, valid, votes;
} SaylauStationCounts;

/**
 * SAYLAU_STATION_BLOCK:
 *
 * How many stations saylau_station_sample_get_block() tells at once: their counts stay in the processor's nearest cache.
 */
#define SAYLAU_STATION_BLOCK 256

/**
 * SaylauStationSeries:
 * @SAYLAU_SERIES_TURNOUT: who took part, and their percentage of the registered
 * @SAYLAU_SERIES_SHARE: the candidate's votes, and their percentage
 *
 * A count of each station, with what it is a part of.
 */
typedef enum
{
  SAYLAU_SERIES_TURNOUT,
  SAYLAU_SERIES_SHARE,
} SaylauStationSeries;

#define SAYLAU_N_SERIES (SAYLAU_SERIES_SHARE + 1)

/**
 * SaylauLeftOut:
 * @SAYLAU_LEFT_OUT_NOT: it is part of the test
 * @SAYLAU_LEFT_OUT_MISSING: a count that the test needs is not known
 * @SAYLAU_LEFT_OUT_LARGE: a count is over %SAYLAU_STATION_LARGEST
 * @SAYLAU_LEFT_OUT_EMPTY: nobody is registered, or nobody voted, so that there is no percentage
 * @SAYLAU_LEFT_OUT_CONTRADICTION: a part is larger than its whole
 * @SAYLAU_LEFT_OUT_SMALL: too few voters, or too small a count
 * @SAYLAU_LEFT_OUT_TURNOUT: turnout is over 99 %
 * @SAYLAU_LEFT_OUT_SHARE: the candidate's share is over 99 %
 *
 * Why a station is no part of a test: the first of these reasons that holds.
 */
typedef enum
{
  SAYLAU_LEFT_OUT_NOT,
  SAYLAU_LEFT_OUT_MISSING,
  SAYLAU_LEFT_OUT_LARGE,
  SAYLAU_LEFT_OUT_EMPTY,
  SAYLAU_LEFT_OUT_CONTRADICTION,
  SAYLAU_LEFT_OUT_SMALL,
  SAYLAU_LEFT_OUT_TURNOUT,
  SAYLAU_LEFT_OUT_SHARE,
} SaylauLeftOut;

#define SAYLAU_N_LEFT_OUT (SAYLAU_LEFT_OUT_SHARE + 1)

int saylau_stations_find_leader (const SaylauElection *election);
SaylauStationSample *saylau_station_sample_new (SaylauElection *election,
                                                int candidate,
                                                int area);
SaylauStationSample *saylau_station_sample_new_of_rows (SaylauElection *election,
                                                        int candidate,
                                                        int area,
                                                        GArray *rows);
GPtrArray *saylau_station_sample_split (const SaylauStationSample *self);
void saylau_station_sample_free (SaylauStationSample *self);
void saylau_station_sample_get (const SaylauStationSample *self,
                                guint station,
                                SaylauStationCounts *counts);
guint saylau_station_sample_get_block (const SaylauStationSample *self,
                                       guint first,
                                       guint end,
                                       SaylauStationCounts *counts);
gint64 saylau_station_counts_get_part (const SaylauStationCounts *counts,
                                       SaylauStationSeries series);
gint64 saylau_station_counts_get_whole (const SaylauStationCounts *counts,
                                        SaylauStationSeries series);
SaylauLeftOut saylau_station_part_check (gint64 part,
                                         gint64 whole);
SaylauLeftOut saylau_left_out_first (SaylauLeftOut one,
                                     SaylauLeftOut other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationSample, saylau_station_sample_free)

G_END_DECLS
