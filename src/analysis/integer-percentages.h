/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/fixed-sum.h"
#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * SaylauIntegerKind:
 * @SAYLAU_INTEGER_RESULT: the candidate's share is a whole percentage
 * @SAYLAU_INTEGER_TURNOUT: turnout is
 * @SAYLAU_INTEGER_EITHER: at least one of them is
 */
typedef enum
{
  SAYLAU_INTEGER_RESULT,
  SAYLAU_INTEGER_TURNOUT,
  SAYLAU_INTEGER_EITHER,
} SaylauIntegerKind;

#define SAYLAU_N_INTEGER_KINDS (SAYLAU_INTEGER_EITHER + 1)

/**
 * SaylauIntegerPercentages:
 * @n: stations that are part of the test
 * @left_out: how many are not, by #SaylauLeftOut
 * @counted: by #SaylauIntegerKind, how many stations have a whole percentage
 * @expected: how many have one by chance, the mean
 * @variance: its variance
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint counted[SAYLAU_N_INTEGER_KINDS];
  double expected[SAYLAU_N_INTEGER_KINDS];
  double variance[SAYLAU_N_INTEGER_KINDS];
} SaylauIntegerPercentages;

/**
 * SaylauIntegerSums:
 *
 * The sums of some stations, on the way to a #SaylauIntegerPercentages. None of them depends on the order of the stations, nor on who
 * adds them up. All zero: nothing yet.
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint counted[SAYLAU_N_INTEGER_KINDS];
  SaylauFixedSum expected[SAYLAU_N_INTEGER_KINDS];
  SaylauFixedSum variance[SAYLAU_N_INTEGER_KINDS];
} SaylauIntegerSums;

gboolean saylau_is_integer_percent (gint64 part,
                                    gint64 whole);
double saylau_integer_percent_probability (gint64 part,
                                           gint64 whole);
SaylauLeftOut saylau_integer_percentages_check (const SaylauStationCounts *counts);
void saylau_integer_percentages_compute (SaylauIntegerPercentages *self,
                                         const SaylauStationSample *sample);
void saylau_integer_sums_count (SaylauIntegerSums *self,
                                gboolean is_result,
                                gboolean is_turnout);
void saylau_integer_sums_expect (SaylauIntegerSums *self,
                                 double result,
                                 double turnout);
void saylau_integer_sums_merge (SaylauIntegerSums *self,
                                const SaylauIntegerSums *other);
void saylau_integer_sums_get (const SaylauIntegerSums *self,
                              SaylauIntegerPercentages *percentages);

G_END_DECLS
