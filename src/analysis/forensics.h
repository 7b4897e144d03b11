/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/digit-counts.h"
#include "analysis/integer-percentages.h"
#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * SaylauForensicTest:
 * @SAYLAU_TEST_INTEGERS: stations whose turnout or share is a whole percentage, against chance
 * @SAYLAU_TEST_LAST_DIGITS: last digits of counts of three digits and more
 * @SAYLAU_TEST_ROUND_COUNTS: the mean of all last digits, and the share of 0 and 5 among them
 * @SAYLAU_TEST_SECOND_DIGITS: second digits against Benford's
 * @SAYLAU_TEST_ROUND_PERCENTS: percentages that end in 0 or 5
 * @SAYLAU_TEST_SHAPE: skewness and kurtosis of percentages
 * @SAYLAU_TEST_TURNOUT_AND_SHARE: how the share goes with turnout
 * @SAYLAU_TEST_EXCESS_VOTES: Shpilkin's estimate
 */
typedef enum
{
  SAYLAU_TEST_INTEGERS,
  SAYLAU_TEST_LAST_DIGITS,
  SAYLAU_TEST_ROUND_COUNTS,
  SAYLAU_TEST_SECOND_DIGITS,
  SAYLAU_TEST_ROUND_PERCENTS,
  SAYLAU_TEST_SHAPE,
  SAYLAU_TEST_TURNOUT_AND_SHARE,
  SAYLAU_TEST_EXCESS_VOTES,
} SaylauForensicTest;

#define SAYLAU_N_FORENSIC_TESTS (SAYLAU_TEST_EXCESS_VOTES + 1)

/**
 * SaylauForensicFigure:
 *
 * What a test tells, in the order of the tests.
 */
typedef enum
{
  SAYLAU_FORENSIC_INTEGER_RESULTS,
  SAYLAU_FORENSIC_INTEGER_TURNOUTS,
  SAYLAU_FORENSIC_INTEGER_EITHER,
  SAYLAU_FORENSIC_LAST_DIGITS_OF_BALLOTS, /* χ² */
  SAYLAU_FORENSIC_LAST_DIGITS_OF_VOTES,
  SAYLAU_FORENSIC_LAST_MEAN_OF_BALLOTS,
  SAYLAU_FORENSIC_LAST_MEAN_OF_VOTES,
  SAYLAU_FORENSIC_FIVES_OF_BALLOTS, /* a part of 1 */
  SAYLAU_FORENSIC_FIVES_OF_VOTES,
  SAYLAU_FORENSIC_SECOND_MEAN_OF_BALLOTS,
  SAYLAU_FORENSIC_SECOND_MEAN_OF_VOTES,
  SAYLAU_FORENSIC_SECOND_DIGITS_OF_BALLOTS, /* χ² */
  SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES,
  SAYLAU_FORENSIC_FIVES_OF_TURNOUT, /* a part of 1 */
  SAYLAU_FORENSIC_FIVES_OF_SHARE,
  SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT,
  SAYLAU_FORENSIC_SKEWNESS_OF_SHARE,
  SAYLAU_FORENSIC_KURTOSIS_OF_TURNOUT,
  SAYLAU_FORENSIC_KURTOSIS_OF_SHARE,
  SAYLAU_FORENSIC_CORRELATION,
  SAYLAU_FORENSIC_SLOPE,
  SAYLAU_FORENSIC_EXCESS_VOTES,
} SaylauForensicFigure;

#define SAYLAU_N_FORENSIC_FIGURES (SAYLAU_FORENSIC_EXCESS_VOTES + 1)

/**
 * SaylauStatistic:
 * @n: stations that are part of it
 * @left_out: how many are not, by #SaylauLeftOut
 * @value: what was found
 * @expected: what chance makes of it in the mean
 * @error: its standard error: where chance is known, by chance
 * @z: how many standard errors it is from what chance makes of it
 * @p: how likely chance alone is as far from there: above it for whole percentages and χ², to both sides else
 * @low: the lower end of an interval around it, of 95 % for a correlation, and over shifted clusters for excess votes
 * @high: its upper end
 *
 * A figure of a test. What there is not, or cannot be told of these stations, is NAN.
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  double value, expected, error;
  double z, p;
  double low, high;
} SaylauStatistic;

/**
 * SaylauCluster:
 * @from: where it begins, in whole percent of turnout
 * @to: where it ends, at most 100; equal to @from: no cluster is given
 */
typedef struct
{
  guint from, to;
} SaylauCluster;

/**
 * SaylauForensics:
 *
 * What all tests tell of some polling stations, by #SaylauForensicFigure.
 */
typedef struct
{
  SaylauStatistic figures[SAYLAU_N_FORENSIC_FIGURES];
} SaylauForensics;

/* Of fewer stations no z and p are told: they hold for many only. */
#define SAYLAU_LEAST_STATIONS_FOR_P 50

SaylauForensicTest saylau_forensic_figure_get_test (SaylauForensicFigure figure);
void saylau_forensics_set_integers (SaylauForensics *self,
                                    const SaylauIntegerPercentages *integers);
void saylau_forensics_compute_digits (SaylauForensics *self,
                                      const SaylauDigitTables *tables);
void saylau_forensics_compute (SaylauForensics *self,
                               const SaylauStationSample *sample,
                               const SaylauCluster *cluster);

G_END_DECLS
