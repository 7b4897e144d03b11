/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/classes.h"

#include <math.h>
#include <stdlib.h>

/* As many as a reader tells apart by their lightness. */
#define MAX_EQUAL 5
#define N_QUANTILES 5

/* Less than this part of a step is arithmetic. */
#define EPSILON 1e-9

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The round number from @step on: 1, 2, 2.5 or 5 times a power of ten. Counts have no 2.5. */
static double
round_up (double step,
          gboolean is_count)
{
  static const double factors[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (step)));

  if (is_count && step <= 1)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= step * (1 - EPSILON) && !(is_count && factors[i] * power != floor (factors[i] * power)))
      return factors[i] * power;
  return 10 * power;
}

/* Counts begin at 1, so that "1–10" and "11–20" are as wide as each other. */
static void
init_equal (SaylauClasses *self,
            double least,
            double largest,
            gboolean is_count)
{
  double origin = is_count && least >= 1 ? 1 : 0;
  double from, n;

  /* A single value, or what differs by no more than arithmetic does, is its own class. */
  if (!is_count && largest - least <= EPSILON * MAX (1, fabs (largest)))
    {
      self->classes[self->n_classes++] = (SaylauClass){ least, largest };
      return;
    }

  self->step = round_up (largest > least ? (largest - least) / MAX_EQUAL : 1, is_count);
  do
    {
      from = origin + self->step * floor ((least - origin) / self->step + EPSILON);
      n = MAX (1, is_count ? floor ((largest - from) / self->step) + 1 : ceil ((largest - from) / self->step - EPSILON));
      if (n > MAX_EQUAL)
        self->step = round_up (self->step * (1 + 10 * EPSILON), is_count);
    }
  while (n > MAX_EQUAL);

  self->n_classes = n;
  for (guint i = 0; i < self->n_classes; i++)
    self->classes[i] = (SaylauClass){ from + i * self->step, from + (i + 1) * self->step };
}

/* Values that are the same are never put apart. */
static void
init_quantiles (SaylauClasses *self,
                const double *sorted,
                guint n)
{
  guint start = 0;

  for (guint i = 1; i <= N_QUANTILES && start < n; i++)
    {
      guint end = (guint) ((guint64) n * i / N_QUANTILES);

      while (end > start && end < n && sorted[end] == sorted[end - 1])
        end++;
      if (end <= start)
        continue;
      self->classes[self->n_classes++] = (SaylauClass){ sorted[start], sorted[end - 1] };
      start = end;
    }
}

/**
 * saylau_classes_init:
 * @self: (out caller-allocates): classes
 * @classing: how to class
 * @values: (array length=n_values): what is known, in any order; no NAN
 * @n_values: how many
 * @is_count: whether they are whole numbers, whose classes have whole bounds that do not touch
 *
 * Puts values into classes.
 */
void
saylau_classes_init (SaylauClasses *self,
                     SaylauClassing classing,
                     const double *values,
                     guint n_values,
                     gboolean is_count)
{
  g_autofree double *sorted = NULL;
  double least = INFINITY, largest = -INFINITY;

  *self = (SaylauClasses){ .classing = classing };
  if (n_values == 0)
    return;

  for (guint i = 0; i < n_values; i++)
    {
      least = MIN (least, values[i]);
      largest = MAX (largest, values[i]);
    }
  switch (classing)
    {
    case SAYLAU_CLASSES_EQUAL:
      init_equal (self, least, largest, is_count);
      break;
    case SAYLAU_CLASSES_QUANTILE:
      sorted = g_memdup2 (values, n_values * sizeof *values);
      qsort (sorted, n_values, sizeof *sorted, compare_values);
      init_quantiles (self, sorted, n_values);
      break;
    case SAYLAU_CLASSES_NONE:
    default:
      self->n_classes = 1;
      self->classes[0] = (SaylauClass){ least, largest };
      break;
    }
}

/**
 * saylau_classes_find:
 * @self: classes, at least one
 * @value: one of their values
 *
 * Returns: the class that it belongs to
 */
guint
saylau_classes_find (const SaylauClasses *self,
                     double value)
{
  guint found = 0;

  for (guint i = 1; i < self->n_classes; i++)
    if (value >= self->classes[i].from - EPSILON * self->step)
      found = i;
  return found;
}

/**
 * saylau_classes_get_position:
 * @self: classes, at least one
 * @value: one of their values
 *
 * Returns: where on a scale from 0 to 1 the value is shown: its class', or without classes its own
 */
double
saylau_classes_get_position (const SaylauClasses *self,
                             double value)
{
  if (self->classing != SAYLAU_CLASSES_NONE)
    return self->n_classes > 1 ? (double) saylau_classes_find (self, value) / (self->n_classes - 1) : 0.5;
  if (self->classes[0].to <= self->classes[0].from)
    return 0.5;
  return CLAMP ((value - self->classes[0].from) / (self->classes[0].to - self->classes[0].from), 0, 1);
}

/**
 * saylau_classes_get_middle:
 * @self: classes, at least one
 * @value: one of their values
 *
 * Returns: the value that stands for all of its class; without classes, the value
 */
double
saylau_classes_get_middle (const SaylauClasses *self,
                           double value)
{
  const SaylauClass *class;

  if (self->classing == SAYLAU_CLASSES_NONE)
    return value;
  class = &self->classes[saylau_classes_find (self, value)];
  return (class->from + class->to) / 2;
}
