/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/fixed-sum.h"

#include <math.h>

#define FRACTION_BITS 52
#define ONE (G_GUINT64_CONSTANT (1) << FRACTION_BITS)

/**
 * saylau_fixed_sum_add:
 * @self: a sum
 * @value: what to add, from -2^62 to 2^62
 */
void
saylau_fixed_sum_add (SaylauFixedSum *self,
                      double value)
{
  double below = floor (value);
  guint64 fraction = llrint (ldexp (value - below, FRACTION_BITS));
  gint64 whole = (gint64) below + (fraction == ONE);
  SaylauFixedSum other = { whole >> (64 - FRACTION_BITS), (guint64) whole << FRACTION_BITS | fraction % ONE };

  saylau_fixed_sum_merge (self, &other);
}

/**
 * saylau_fixed_sum_merge:
 * @self: a sum
 * @other: another one, which is added
 */
void
saylau_fixed_sum_merge (SaylauFixedSum *self,
                        const SaylauFixedSum *other)
{
  self->low += other->low;
  self->high += other->high + (self->low < other->low);
}

/**
 * saylau_fixed_sum_get:
 * @self: a sum
 *
 * Returns: the sum, to a double's precision
 */
double
saylau_fixed_sum_get (const SaylauFixedSum *self)
{
  SaylauFixedSum size = *self;
  double sum;

  /* Two's complement: a small negative sum has a large lower half, which a double would cut short. */
  if (self->high < 0)
    {
      size.low = -self->low;
      size.high = ~self->high + (size.low == 0);
    }
  sum = ldexp ((double) size.high, 64 - FRACTION_BITS) + ldexp ((double) size.low, -FRACTION_BITS);
  return self->high < 0 ? -sum : sum;
}
