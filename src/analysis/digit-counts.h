/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * SaylauDigitPlace:
 * @SAYLAU_DIGIT_LAST: the ones
 * @SAYLAU_DIGIT_SECOND: the second from the left
 */
typedef enum
{
  SAYLAU_DIGIT_LAST,
  SAYLAU_DIGIT_SECOND,
} SaylauDigitPlace;

/**
 * SaylauDigitCounts:
 * @n: counts that are looked at
 * @left_out: stations whose count is not, by #SaylauLeftOut
 * @digits: how many counts have each digit
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint digits[10];
} SaylauDigitCounts;

/**
 * SaylauDigitTables:
 * @last: last digits of counts of three digits and more
 * @last_of_all: of all counts
 * @second: second digits of counts that have them
 * @percents: last digits of whole percentages
 *
 * What is counted of a series' digits.
 */
typedef struct
{
  SaylauDigitCounts last, last_of_all, second, percents;
} SaylauDigitTables;

double saylau_digit_probability (SaylauDigitPlace place,
                                 guint digit);
gint64 saylau_digit_place_get_least (SaylauDigitPlace place);
guint saylau_digit_place_get_digit (SaylauDigitPlace place,
                                    gint64 count);
double saylau_digit_counts_get_mean (const SaylauDigitCounts *self);
double saylau_digit_counts_get_chi_squared (const SaylauDigitCounts *self,
                                            SaylauDigitPlace place);
void saylau_digit_tables_compute (SaylauDigitTables *self,
                                  const SaylauStationSample *sample);

G_END_DECLS
