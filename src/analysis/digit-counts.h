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

double saylau_digit_probability (SaylauDigitPlace place,
                                 guint digit);
gint64 saylau_digit_place_get_least (SaylauDigitPlace place);
guint saylau_digit_place_get_digit (SaylauDigitPlace place,
                                    gint64 count);
void saylau_digit_counts_compute (SaylauDigitCounts *self,
                                  const SaylauStationSample *sample,
                                  SaylauStationSeries series,
                                  SaylauDigitPlace place,
                                  gint64 least);
double saylau_digit_counts_get_mean (const SaylauDigitCounts *self);
double saylau_digit_counts_get_chi_squared (const SaylauDigitCounts *self,
                                            SaylauDigitPlace place);
void saylau_round_percents_compute (SaylauDigitCounts *self,
                                    const SaylauStationSample *sample,
                                    SaylauStationSeries series);

G_END_DECLS
