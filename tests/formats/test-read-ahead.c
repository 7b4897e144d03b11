/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/read-ahead.h"

#define N_PIECES 1000

typedef struct
{
  guint n_read, n_pieces;
} Text;

static gboolean
read_cb (gpointer piece,
         gpointer data)
{
  Text *text = data;

  if (text->n_read == text->n_pieces)
    return FALSE;
  *(guint *) piece = text->n_read++;
  return TRUE;
}

/* Each piece once, in order, and as it was read for as long as it is looked at. */
static void
test_order (gconstpointer data)
{
  guint n_threads = GPOINTER_TO_UINT (data);

  for (guint n_pieces = 0; n_pieces < N_PIECES; n_pieces = 2 * n_pieces + 1)
    {
      Text text = { 0, n_pieces };
      guint places[SAYLAU_READ_AHEAD];
      g_autoptr (SaylauReadAhead) ahead = saylau_read_ahead_new (read_cb, &text, places, sizeof *places, n_threads);
      const guint *piece;
      guint n_taken = 0;

      while ((piece = saylau_read_ahead_next (ahead)) != NULL)
        {
          g_thread_yield ();
          g_assert_cmpuint (*piece, ==, n_taken++);
        }
      g_assert_cmpuint (n_taken, ==, n_pieces);
      g_assert_null (saylau_read_ahead_next (ahead));
    }
}

/* Who stops in the middle has nothing read any more, and of what was read little was in vain. */
static void
test_stop (gconstpointer data)
{
  for (guint n_taken = 0; n_taken < 20; n_taken++)
    {
      Text text = { 0, N_PIECES };
      guint places[SAYLAU_READ_AHEAD];
      SaylauReadAhead *ahead = saylau_read_ahead_new (read_cb, &text, places, sizeof *places, GPOINTER_TO_UINT (data));

      for (guint i = 0; i < n_taken; i++)
        g_assert_nonnull (saylau_read_ahead_next (ahead));
      saylau_read_ahead_free (ahead);
      g_assert_cmpuint (text.n_read, >=, n_taken);
      g_assert_cmpuint (text.n_read, <=, n_taken + SAYLAU_READ_AHEAD);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/formats/read-ahead/order/1", GUINT_TO_POINTER (1), test_order);
  g_test_add_data_func ("/formats/read-ahead/order/2", GUINT_TO_POINTER (2), test_order);
  g_test_add_data_func ("/formats/read-ahead/stop/1", GUINT_TO_POINTER (1), test_stop);
  g_test_add_data_func ("/formats/read-ahead/stop/2", GUINT_TO_POINTER (2), test_stop);
  return g_test_run ();
}
