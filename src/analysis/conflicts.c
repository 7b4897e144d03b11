/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/conflicts.h"

#include <math.h>

/* Percentages are published with so many decimals at most. */
#define MAX_DECIMALS 6

/**
 * saylau_figure_count_decimals:
 * @percent: a percentage as it was published
 *
 * Returns: with how many decimals it was published at least: the fewest that tell it
 */
int
saylau_figure_count_decimals (double percent)
{
  double scaled = percent;
  int decimals = 0;

  while (decimals < MAX_DECIMALS && fabs (scaled - round (scaled)) > 1e-6 * MAX (1, fabs (scaled)))
    {
      scaled *= 10;
      decimals++;
    }
  return decimals;
}

/**
 * saylau_figures_agree:
 * @a: a percentage as it was published
 * @b: another one
 *
 * Two figures agree where rounding can explain the difference: where the one with more decimals is
 * not further from the other than half of the other's last digit.
 *
 * Returns: whether they state the same
 */
gboolean
saylau_figures_agree (double a,
                      double b)
{
  int decimals = MIN (saylau_figure_count_decimals (a), saylau_figure_count_decimals (b));

  return fabs (a - b) <= 0.5 * pow (10, -decimals) + 1e-9;
}
