/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/parallel.h"

/**
 * saylau_parallel_run:
 * @work: done for each item, which is its first argument; the second is %NULL
 * @items: an array of them
 * @size: of an item, in bytes
 * @n_items: how many there are
 *
 * Works through items on all processors, and returns when all is done. Where no thread can be had it is all done here.
 */
void
saylau_parallel_run (GFunc work,
                     gpointer items,
                     gsize size,
                     guint n_items)
{
  GThreadPool *pool = NULL;

  if (n_items > 1)
    pool = g_thread_pool_new (work, NULL, g_get_num_processors (), FALSE, NULL);
  for (guint i = 0; i < n_items; i++)
    if (pool == NULL)
      work ((char *) items + i * size, NULL);
    else
      g_thread_pool_push (pool, (char *) items + i * size, NULL);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}
