/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/percent-scale.h"

/**
 * saylau_percent_scale_round_up:
 * @percent: what has to be on the scale
 *
 * Returns: a round number from @percent on, so that the scale stays the same from one tally to the next
 */
double
saylau_percent_scale_round_up (double percent)
{
  static const double steps[] = { 1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (percent <= steps[i])
        return steps[i];
    }

  return percent;
}

/**
 * saylau_percent_scale_get_step:
 * @maximum: the end of a scale from 0
 * @length: of the scale, in layout units
 * @least: how far apart its ticks are at least
 *
 * Returns: the least round number that ticks can be apart; @maximum where there is no room for any between the ends
 */
double
saylau_percent_scale_get_step (double maximum,
                               double length,
                               double least)
{
  static const double steps[] = { 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < maximum && length * steps[i] / maximum >= least)
      return steps[i];
  return maximum;
}
