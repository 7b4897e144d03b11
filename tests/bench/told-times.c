/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench/told-times.h"

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* What was measured, in µs; sorts it. Of nothing there is nothing to say. */
void
told_times_print (const char *name,
                  GArray *times)
{
  if (times->len == 0)
    return;
  g_array_sort (times, compare_times);
  g_print ("%s: %u, p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n", name, times->len, g_array_index (times, gint64, times->len / 2) / 1000.0,
           g_array_index (times, gint64, times->len * 99 / 100) / 1000.0, g_array_index (times, gint64, times->len - 1) / 1000.0);
}
