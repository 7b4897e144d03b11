/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/chance.h"

#include <math.h>

/**
 * saylau_normal_tail:
 * @z: standard deviations above the mean
 *
 * The upper tail of the normal distribution, erfc (z / √2) / 2 (erfc: NIST Digital Library of Mathematical Functions, 7.2.2).
 *
 * Returns: the probability of @z or more
 */
double
saylau_normal_tail (double z)
{
  return 0.5 * erfc (z * G_SQRT2 / 2);
}

/**
 * saylau_chi_squared_tail:
 * @chi_squared: Pearson's χ², 0 or more
 * @degrees: degrees of freedom, 1 or more
 *
 * The upper tail of the χ² distribution: the regularized incomplete gamma function Q (@degrees / 2, @chi_squared / 2), which for
 * halves is a finite sum without cancellation. It begins with Q (1/2, x) = erfc (√x) or Q (1, x) = e^-x and goes on by
 * Q (a + 1, x) = Q (a, x) + x^a e^-x / Γ (a + 1) (NIST Digital Library of Mathematical Functions, 8.4.6, 8.4.10 and 8.8.6).
 *
 * Returns: the probability of @chi_squared or more
 */
double
saylau_chi_squared_tail (double chi_squared,
                         guint degrees)
{
  gboolean is_odd = degrees % 2 == 1;
  double x = chi_squared / 2;
  double a = is_odd ? 0.5 : 1;
  double tail = is_odd ? erfc (sqrt (x)) : exp (-x);
  double term = exp (-x) * (is_odd ? sqrt (x / G_PI) * 2 : x); /* x^a e^-x / Γ (a + 1) */

  for (; a < degrees / 2.0; a++)
    {
      tail += term;
      term *= x / (a + 1);
    }
  return MIN (tail, 1);
}
