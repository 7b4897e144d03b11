/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/fixed-sum.h"

#include <math.h>

#define FRACTION_BITS 52
#define ONE (G_GUINT64_CONSTANT (1) << FRACTION_BITS)

/* How many 2^-52 a value from 0 to below 1 is nearest to, of two as near the even number: what is left of the digits of a double when
 * 1 is added, since those of 1 to 2 are such multiples. */
static guint64
get_fraction (double value)
{
  union
  {
    double number;
    guint64 bits;
  } more = { value + 1 }, one = { 1 };

  return more.bits - one.bits;
}

/**
 * saylau_fixed_sum_add:
 * @self: a sum
 * @value: what to add, from -2^62 to 2^62
 */
void
saylau_fixed_sum_add (SaylauFixedSum *self,
                      double value)
{
  double below;
  guint64 fraction;
  gint64 whole;
  SaylauFixedSum other;

  /* Most are probabilities, and there are hundreds of millions of them. */
  if (value >= 0 && value < 1)
    {
      fraction = get_fraction (value);
      self->low += fraction;
      self->high += self->low < fraction;
      return;
    }
  below = floor (value);
  fraction = get_fraction (value - below);
  whole = (gint64) below + (fraction == ONE);
  other = (SaylauFixedSum){ whole >> (64 - FRACTION_BITS), (guint64) whole << FRACTION_BITS | fraction % ONE };
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
 * saylau_fixed_sum_take:
 * @self: a sum
 * @other: another one, which is taken from it; of the same values that were added before nothing is left
 */
void
saylau_fixed_sum_take (SaylauFixedSum *self,
                       const SaylauFixedSum *other)
{
  self->high -= other->high + (self->low < other->low);
  self->low -= other->low;
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
