/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauFixedSum:
 *
 * A sum of fractions that does not depend on their order, which a sum of doubles does in its last
 * digits: each is rounded to a multiple of 2^-52, and multiples are added as whole numbers. All zero: nothing yet.
 */
typedef struct
{
  gint64 high;
  guint64 low;
} SaylauFixedSum;

void saylau_fixed_sum_add (SaylauFixedSum *self,
                           double value);
void saylau_fixed_sum_merge (SaylauFixedSum *self,
                             const SaylauFixedSum *other);
void saylau_fixed_sum_take (SaylauFixedSum *self,
                            const SaylauFixedSum *other);
double saylau_fixed_sum_get (const SaylauFixedSum *self);

G_END_DECLS
