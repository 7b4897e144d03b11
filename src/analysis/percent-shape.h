/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * SaylauPercentShape:
 * @n: stations that have the percentage
 * @left_out: how many have not, by #SaylauLeftOut
 * @skewness: the third standardized moment; NAN where all percentages are the same
 * @kurtosis: the fourth, 3 for a normal distribution; likewise
 * @skewness_error: its standard error
 * @kurtosis_error: its standard error
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  double skewness, kurtosis;
  double skewness_error, kurtosis_error;
} SaylauPercentShape;

/**
 * SaylauTurnoutAndShare:
 * @n: stations that have both percentages
 * @left_out: how many have not, by #SaylauLeftOut
 * @correlation: of turnout and share; NAN where one of them is the same everywhere
 * @correlation_error: its standard error
 * @low: the lower end of its 95 % interval
 * @high: the upper end
 * @slope: points of share to a point of turnout, by least squares
 * @slope_error: its standard error
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  double correlation, correlation_error, low, high;
  double slope, slope_error;
} SaylauTurnoutAndShare;

void saylau_percent_shape_compute (SaylauPercentShape *self,
                                   const SaylauStationSample *sample,
                                   SaylauStationSeries series);
void saylau_turnout_and_share_compute (SaylauTurnoutAndShare *self,
                                       const SaylauStationSample *sample);

G_END_DECLS
