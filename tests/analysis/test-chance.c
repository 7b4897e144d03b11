/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/chance.h"

#include <glib.h>
#include <math.h>

#include "analysis/fixed-sum.h"

static void
assert_near (double value,
             double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, fabs (expected) * 1e-12);
}

/* Values of SciPy 1.10's norm.sf(). */
static void
test_normal_tail (void)
{
  static const double known[][2] = {
    { -3, 0.9986501019683699 },
    { 0, 0.5 },
    { 1, 0.15865525393145707 },
    { 1.959963984540054, 0.025 },
    { 5, 2.866515718791933e-07 },
    { 14.556, 2.674892971639775e-48 },
    { 37, 5.7255712225239266e-300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    assert_near (saylau_normal_tail (known[i][0]), known[i][1]);
}

/* Values of SciPy 1.10's chi2.sf(). */
static void
test_chi_squared_tail (void)
{
  static const struct
  {
    double chi_squared;
    guint degrees;
    double tail;
  } known[] = {
    { 0, 9, 1 },
    { 1, 1, 0.31731050786291115 },
    { 3.841458820694124, 1, 0.04999999999999989 },
    { 16.918977604620448, 9, 0.05000000000000007 },
    { 2.5, 2, 0.2865047968601901 },
    { 4, 4, 0.40600584970983794 },
    { 100, 9, 1.5735176303753876e-17 },
    { 700, 9, 6.916357838795454e-145 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    assert_near (saylau_chi_squared_tail (known[i].chi_squared, known[i].degrees), known[i].tail);
}

static void
test_fixed_sum (void)
{
  static const double values[] = { 0.1, 0.7, -0.3, 1e12, -5e-13, -1e12, 3.25, 1 - 1e-16, -2.5, 1e-300 };
  SaylauFixedSum forwards = { 0 }, backwards = { 0 }, halves[2] = { { 0 } };
  guint n = G_N_ELEMENTS (values);

  for (guint i = 0; i < n; i++)
    {
      saylau_fixed_sum_add (&forwards, values[i]);
      saylau_fixed_sum_add (&backwards, values[n - 1 - i]);
      saylau_fixed_sum_add (&halves[i % 2], values[i]);
    }
  saylau_fixed_sum_merge (&halves[0], &halves[1]);
  g_assert_cmpmem (&forwards, sizeof forwards, &backwards, sizeof backwards);
  g_assert_cmpmem (&forwards, sizeof forwards, &halves[0], sizeof halves[0]);
  /* 1e12 is whole, so that nothing of the others is lost beside it. */
  g_assert_cmpfloat_with_epsilon (saylau_fixed_sum_get (&forwards), 2.25 - 5e-13, 1e-14);
}

/* Each of them is rounded as whole numbers are, of two as near to the even one. */
static void
test_fixed_sum_fractions (void)
{
  static const double edges[] = { 0, 1e-300, 0x1p-53, 0x1.8p-52, 0x2.8p-52, 0.5 + 0x1p-53, 1 - 0x1p-53, 1, 1 + 0x1p-52 };
  g_autoptr (GRand) random = g_rand_new_with_seed (52);

  for (guint i = 0; i < 10000; i++)
    {
      double value = i < G_N_ELEMENTS (edges) ? edges[i] : ldexp (g_rand_double (random), -(int) (i % 60));
      SaylauFixedSum sum = { 0 };

      saylau_fixed_sum_add (&sum, value);
      g_assert_cmpuint (sum.low, ==, (guint64) llrint (ldexp (value, 52)));
      g_assert_cmpint (sum.high, ==, 0);
    }
}

/* A small negative sum keeps its digits. */
static void
test_fixed_sum_negative (void)
{
  SaylauFixedSum sum = { 0 };

  saylau_fixed_sum_add (&sum, -0.1);
  g_assert_cmpfloat_with_epsilon (saylau_fixed_sum_get (&sum), -0.1, 3e-16);
  saylau_fixed_sum_add (&sum, 0.1);
  g_assert_cmpfloat (saylau_fixed_sum_get (&sum), ==, 0);
  saylau_fixed_sum_add (&sum, -1e15);
  g_assert_cmpfloat (saylau_fixed_sum_get (&sum), ==, -1e15);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chance/normal-tail", test_normal_tail);
  g_test_add_func ("/chance/chi-squared-tail", test_chi_squared_tail);
  g_test_add_func ("/chance/fixed-sum", test_fixed_sum);
  g_test_add_func ("/chance/fixed-sum-fractions", test_fixed_sum_fractions);
  g_test_add_func ("/chance/fixed-sum-negative", test_fixed_sum_negative);
  return g_test_run ();
}
