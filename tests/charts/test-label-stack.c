/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/label-stack.h"

/* Far apart, each label is where it wants to be. */
static void
test_apart (void)
{
  SaylauStackedLabel labels[] = {
    { .wanted = 10, .least = 0, .most = 100, .height = 10 },
    { .wanted = 50, .least = 0, .most = 100, .height = 10 },
  };

  g_assert_true (saylau_label_stack_solve (labels, G_N_ELEMENTS (labels)));
  g_assert_cmpfloat (labels[0].y, ==, 10);
  g_assert_cmpfloat (labels[1].y, ==, 50);
}

/* Two that want the same place share the way. */
static void
test_pushed_apart (void)
{
  SaylauStackedLabel labels[] = {
    { .wanted = 50, .least = 0, .most = 100, .height = 10 },
    { .wanted = 50, .least = 0, .most = 100, .height = 20 },
  };

  g_assert_true (saylau_label_stack_solve (labels, G_N_ELEMENTS (labels)));
  g_assert_cmpfloat_with_epsilon (labels[0].y, 42.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[1].y, 57.5, 1e-9);
}

/* A bound of one label moves the others out of its way. */
static void
test_bounded (void)
{
  SaylauStackedLabel labels[] = {
    { .wanted = 50, .least = 0, .most = 100, .height = 10 },
    { .wanted = 50, .least = 0, .most = 30, .height = 10 },
  };

  g_assert_true (saylau_label_stack_solve (labels, G_N_ELEMENTS (labels)));
  g_assert_cmpfloat (labels[0].y, ==, 20);
  g_assert_cmpfloat (labels[1].y, ==, 30);
}

static void
test_no_room (void)
{
  SaylauStackedLabel labels[] = {
    { .wanted = 5, .least = 5, .most = 20, .height = 10 },
    { .wanted = 5, .least = 5, .most = 20, .height = 10 },
    { .wanted = 5, .least = 5, .most = 20, .height = 10 },
  };

  g_assert_true (saylau_label_stack_solve (labels, 2));
  g_assert_false (saylau_label_stack_solve (labels, 3));
  g_assert_true (saylau_label_stack_solve (labels, 0));
}

/* Whatever is wanted: in order, within bounds, apart. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (int round = 0; round < 2000; round++)
    {
      SaylauStackedLabel labels[8];
      guint n = g_rand_int_range (random, 1, 9);

      for (guint i = 0; i < n; i++)
        labels[i] = (SaylauStackedLabel){
          .wanted = g_rand_double_range (random, -50, 250),
          .least = g_rand_double_range (random, 0, 60),
          .most = g_rand_double_range (random, 140, 200),
          .height = g_rand_double_range (random, 5, 30),
        };
      if (!saylau_label_stack_solve (labels, n))
        continue;
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (labels[i].y, >=, labels[i].least - 1e-9);
          g_assert_cmpfloat (labels[i].y, <=, labels[i].most + 1e-9);
          if (i > 0)
            g_assert_cmpfloat (labels[i].y - labels[i - 1].y, >=, (labels[i].height + labels[i - 1].height) / 2 - 1e-9);
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/label-stack/apart", test_apart);
  g_test_add_func ("/charts/label-stack/pushed-apart", test_pushed_apart);
  g_test_add_func ("/charts/label-stack/bounded", test_bounded);
  g_test_add_func ("/charts/label-stack/no-room", test_no_room);
  g_test_add_func ("/charts/label-stack/random", test_random);

  return g_test_run ();
}
