/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/classes.h"

#include <math.h>

/* "50–60 60–70": the bounds of the classes. */
static char *
write_classes (const SaylauClasses *classes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < classes->n_classes; i++)
    g_string_append_printf (text, "%s%g–%g", i > 0 ? " " : "", classes->classes[i].from, classes->classes[i].to);
  return g_string_free (text, FALSE);
}

static void
test_bounds (void)
{
  static const struct
  {
    SaylauClassing classing;
    gboolean is_count;
    double values[8];
    guint n_values;
    const char *expected;
  } rows[] = {
    { SAYLAU_CLASSES_EQUAL, FALSE, { 52.2, 89 }, 2, "50–60 60–70 70–80 80–90" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 50, 100 }, 2, "50–60 60–70 70–80 80–90 90–100" }, /* the last takes its own end */
    { SAYLAU_CLASSES_EQUAL, FALSE, { -1.2, 0.4 }, 2, "-1.5–-1 -1–-0.5 -0.5–0 0–0.5" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 70.1, 70.2 }, 2, "70.1–70.12 70.12–70.14 70.14–70.16 70.16–70.18 70.18–70.2" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 62.5 }, 1, "62.5–62.5" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 2, 2, 2 }, 3, "2–2" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 0, 5e-324 }, 2, "0–4.94066e-324" },
    { SAYLAU_CLASSES_EQUAL, TRUE, { 17, 1, 3 }, 3, "1–6 6–11 11–16 16–21" },
    { SAYLAU_CLASSES_EQUAL, TRUE, { 1, 2 }, 2, "1–2 2–3" },
    { SAYLAU_CLASSES_EQUAL, TRUE, { 4 }, 1, "4–5" },
    { SAYLAU_CLASSES_QUANTILE, FALSE, { 8, 7, 6, 5, 4, 3, 2, 1 }, 8, "1–1 2–3 4–4 5–6 7–8" },
    { SAYLAU_CLASSES_QUANTILE, FALSE, { 1, 1, 1, 1, 1, 1, 2, 3 }, 8, "1–1 2–3" }, /* equals stay together */
    { SAYLAU_CLASSES_QUANTILE, FALSE, { 5 }, 1, "5–5" },
    { SAYLAU_CLASSES_NONE, FALSE, { 3, 9, 4 }, 3, "3–9" },
    { SAYLAU_CLASSES_EQUAL, FALSE, { 0 }, 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauClasses classes;
      g_autofree char *found = NULL;

      saylau_classes_init (&classes, rows[i].classing, rows[i].values, rows[i].n_values, rows[i].is_count);
      found = write_classes (&classes);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static void
test_places (void)
{
  const double values[] = { 52.2, 60, 68.9, 90 };
  SaylauClasses classes;

  saylau_classes_init (&classes, SAYLAU_CLASSES_EQUAL, values, G_N_ELEMENTS (values), FALSE);
  g_assert_cmpuint (saylau_classes_find (&classes, 59.99), ==, 0);
  g_assert_cmpuint (saylau_classes_find (&classes, 60), ==, 1);
  g_assert_cmpuint (saylau_classes_find (&classes, 90), ==, 3);
  g_assert_cmpfloat (saylau_classes_get_position (&classes, 52.2), ==, 0);
  g_assert_cmpfloat (saylau_classes_get_position (&classes, 90), ==, 1);
  g_assert_cmpfloat (saylau_classes_get_middle (&classes, 61), ==, 65);

  saylau_classes_init (&classes, SAYLAU_CLASSES_NONE, values, G_N_ELEMENTS (values), FALSE);
  g_assert_cmpfloat_with_epsilon (saylau_classes_get_position (&classes, 71.1), 0.5, 1e-9);
  g_assert_cmpfloat (saylau_classes_get_middle (&classes, 61), ==, 61);
  saylau_classes_init (&classes, SAYLAU_CLASSES_NONE, values, 1, FALSE);
  g_assert_cmpfloat (saylau_classes_get_position (&classes, 52.2), ==, 0.5);
}

/* Whatever the values are, each has a class that holds it. */
static void
test_all_values (void)
{
  for (guint seed = 0; seed < 400; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      double size = pow (10, g_rand_double_range (rand, -3, 6));
      gboolean is_count = seed % 2 == 0;
      guint n = g_rand_int_range (rand, 1, 40);
      double values[40];
      SaylauClasses classes;

      for (guint i = 0; i < n; i++)
        {
          values[i] = g_rand_double_range (rand, is_count ? 0 : -size, size);
          if (is_count)
            values[i] = ceil (values[i]);
        }
      saylau_classes_init (&classes, seed % 3, values, n, is_count);
      g_assert_cmpuint (classes.n_classes, >=, 1);
      g_assert_cmpuint (classes.n_classes, <=, SAYLAU_MAX_CLASSES);
      for (guint i = 0; i < n; i++)
        {
          const SaylauClass *class = &classes.classes[saylau_classes_find (&classes, values[i])];

          g_assert_cmpfloat (values[i], >=, class->from - 1e-6 * size);
          g_assert_cmpfloat (values[i], <=, class->to + 1e-6 * size);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/classes/bounds", test_bounds);
  g_test_add_func ("/analysis/classes/places", test_places);
  g_test_add_func ("/analysis/classes/all-values", test_all_values);

  return g_test_run ();
}
