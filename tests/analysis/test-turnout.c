/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/turnout.h"

#include <glib.h>
#include <math.h>

static void
test_of_result (void)
{
  static const struct
  {
    gint64 registered, cast, issued;
    double stated, expected;
    gboolean computed;
  } rows[] = {
    { 200, 100, -1, 77, 50, TRUE },
    { 200, -1, -1, 77, 77, FALSE },
    { -1, 100, -1, 77, 77, FALSE },
    { 0, 0, -1, NAN, NAN, FALSE },
    { 200, 100, 102, 77, 51, TRUE }, /* who took a ballot took part */
    { 200, -1, 102, NAN, 51, TRUE },
    { 100, 120, -1, NAN, 120, TRUE }, /* impossible, and not hidden */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SaylauResult *result = saylau_result_new ();
      gboolean computed;
      double turnout;

      result->registered = rows[i].registered;
      result->cast = rows[i].cast;
      result->issued = rows[i].issued;
      result->turnout = rows[i].stated;
      turnout = saylau_turnout_of_result (result, &computed);
      g_assert_true (isnan (rows[i].expected) ? isnan (turnout) : turnout == rows[i].expected);
      g_assert_cmpint (computed, ==, rows[i].computed);
      saylau_result_free (result);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turnout/of-result", test_of_result);
  return g_test_run ();
}
