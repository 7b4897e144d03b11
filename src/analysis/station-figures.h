/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "analysis/brushed-stations.h"
#include "analysis/digit-counts.h"
#include "analysis/fingerprint.h"
#include "analysis/forensics.h"
#include "analysis/percent-histogram.h"
#include "analysis/votes-by-turnout.h"

G_BEGIN_DECLS

/**
 * SaylauStationFiguresKind:
 * @SAYLAU_FIGURES_FINGERPRINT: turnout and share in two dimensions
 * @SAYLAU_FIGURES_TURNOUT_VOTES: votes by turnout
 * @SAYLAU_FIGURES_INTEGER_COUNTS: percentages to a tenth of a point, only counted: what is there long before INTEGERS
 * @SAYLAU_FIGURES_INTEGERS: percentages to a tenth of a point, against chance
 * @SAYLAU_FIGURES_DIGITS: digits of counts
 * @SAYLAU_FIGURES_BRUSHED: which of the stations are selected
 */
typedef enum
{
  SAYLAU_FIGURES_FINGERPRINT,
  SAYLAU_FIGURES_TURNOUT_VOTES,
  SAYLAU_FIGURES_INTEGER_COUNTS,
  SAYLAU_FIGURES_INTEGERS,
  SAYLAU_FIGURES_DIGITS,
  SAYLAU_FIGURES_BRUSHED,
} SaylauStationFiguresKind;

/**
 * SaylauStationQuery:
 * @kind: which figures
 * @area: the stations of an area, or %SAYLAU_NONE: all
 * @candidate: whose votes, or %SAYLAU_NONE: of the one with the most
 * @n_bins: of a fingerprint; else 0
 * @weight: how much a station counts in a fingerprint
 * @brush: what is selected, for BRUSHED
 *
 * What is asked for of the polling stations.
 */
typedef struct
{
  SaylauStationFiguresKind kind;
  int area;
  int candidate;
  guint n_bins;
  SaylauStationWeight weight;
  SaylauStationBrush brush;
} SaylauStationQuery;

/* Last digits of either series, then second ones. */
#define SAYLAU_N_DIGIT_TABLES 4

/**
 * SaylauStationFigures:
 * @query: what was asked for, with the candidate who was found
 * @n_stations: how many stations were looked at; 0: there are none, or they do not tell these votes, and the rest is nothing
 * @fingerprint: (nullable): FINGERPRINT
 * @votes: TURNOUT_VOTES
 * @histograms: INTEGER_COUNTS, INTEGERS: by #SaylauStationSeries
 * @digits: DIGITS: by #SaylauDigitPlace, and within that by #SaylauStationSeries
 * @brushed: (nullable): BRUSHED
 * @forensics: INTEGER_COUNTS, INTEGERS, DIGITS: what these tests tell; of other tests nothing
 *
 * What all stations come to. Immutable, and may be read from any thread.
 */
typedef struct
{
  SaylauStationQuery query;
  guint n_stations;
  SaylauFingerprint *fingerprint;
  SaylauBrushedStations *brushed;
  SaylauVotesByTurnout votes;
  SaylauPercentHistogram histograms[SAYLAU_N_SERIES];
  SaylauDigitCounts digits[SAYLAU_N_DIGIT_TABLES];
  SaylauForensics forensics;
} SaylauStationFigures;

SaylauStationFigures *saylau_station_figures_get (const SaylauElection *election,
                                                  const SaylauStationQuery *query,
                                                  GCancellable *cancellable);
SaylauStationFigures *saylau_station_figures_peek (const SaylauElection *election,
                                                   const SaylauStationQuery *query);
int saylau_station_figures_get_leader (const SaylauElection *election);
gboolean saylau_station_query_get_first (const SaylauStationQuery *self,
                                         SaylauStationQuery *first);
gboolean saylau_station_query_equal (const SaylauStationQuery *self,
                                     const SaylauStationQuery *other);
void saylau_station_figures_release (SaylauStationFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStationFigures, saylau_station_figures_release)

G_END_DECLS
