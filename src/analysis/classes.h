/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauClassing:
 * @SAYLAU_CLASSES_EQUAL: classes of equal width between round numbers
 * @SAYLAU_CLASSES_QUANTILE: classes with about as many values each
 * @SAYLAU_CLASSES_NONE: no classes: each value has its own place on the scale
 */
typedef enum
{
  SAYLAU_CLASSES_EQUAL,
  SAYLAU_CLASSES_QUANTILE,
  SAYLAU_CLASSES_NONE,
} SaylauClassing;

#define SAYLAU_MAX_CLASSES 8

/**
 * SaylauClass:
 * @from: the least value that belongs to it
 * @to: EQUAL: the first value that belongs to the next one; of the last class, and else, the largest
 *   value that belongs to it
 */
typedef struct
{
  double from, to;
} SaylauClass;

/**
 * SaylauClasses:
 * @classing: how it was classed
 * @classes: from the least to the largest; without classes one that holds all values
 * @n_classes: how many; 0: there are no values
 * @step: EQUAL: how wide each class is
 *
 * How the values of a map are put into classes.
 */
typedef struct
{
  SaylauClassing classing;
  SaylauClass classes[SAYLAU_MAX_CLASSES];
  guint n_classes;
  double step;
} SaylauClasses;

void saylau_classes_init (SaylauClasses *self,
                          SaylauClassing classing,
                          const double *values,
                          guint n_values,
                          gboolean is_count);
guint saylau_classes_find (const SaylauClasses *self,
                           double value);
double saylau_classes_get_position (const SaylauClasses *self,
                                    double value);
double saylau_classes_get_middle (const SaylauClasses *self,
                                  double value);

G_END_DECLS
