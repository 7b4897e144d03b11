/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/read-ahead.h"

struct _SaylauReadAhead
{
  SaylauReadPiece read;
  gpointer data;
  GAsyncQueue *empty; /* pieces that can be read into; `self`: stop */
  GAsyncQueue *ready; /* pieces in the text's order; `self` behind the last one */
  gpointer taken;     /* the piece that is looked at, or NULL */
  gboolean at_end;
  GThread *thread; /* or NULL: each piece is read when it is asked for */
};

static gpointer
run (gpointer user_data)
{
  SaylauReadAhead *self = user_data;
  gboolean goes_on = TRUE;
  gpointer piece;

  while (goes_on && (piece = g_async_queue_pop (self->empty)) != self)
    {
      goes_on = self->read (piece, self->data);
      g_async_queue_push (self->ready, goes_on ? piece : self);
    }
  return NULL;
}

/**
 * saylau_read_ahead_new:
 * @read: reads a piece
 * @data: for @read
 * @pieces: an array of %SAYLAU_READ_AHEAD places for pieces, which must outlive the result
 * @size: of a place, in bytes
 * @n_threads: how many there may be; 0: as many as there are processors. One of them is the caller's, and more than two are of no use
 *
 * The order of the pieces, and so all that is read, does not depend on how many threads there are.
 *
 * Returns: (transfer full): a text before its first piece
 */
SaylauReadAhead *
saylau_read_ahead_new (SaylauReadPiece read,
                       gpointer data,
                       gpointer pieces,
                       gsize size,
                       guint n_threads)
{
  SaylauReadAhead *self = g_new0 (SaylauReadAhead, 1);

  self->read = read;
  self->data = data;
  self->empty = g_async_queue_new ();
  self->ready = g_async_queue_new ();
  for (guint i = 0; i < SAYLAU_READ_AHEAD; i++)
    g_async_queue_push (self->empty, (char *) pieces + i * size);
  if ((n_threads > 0 ? n_threads : g_get_num_processors ()) > 1)
    self->thread = g_thread_try_new ("read-ahead", run, self, NULL);
  return self;
}

/**
 * saylau_read_ahead_free:
 * @self: (transfer full): a text, read to its end or not
 *
 * Nothing is read any more when this returns.
 */
void
saylau_read_ahead_free (SaylauReadAhead *self)
{
  g_async_queue_push_front (self->empty, self);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->ready);
  g_free (self);
}

/**
 * saylau_read_ahead_next:
 * @self: a text
 *
 * Returns: (nullable) (transfer none): the next piece, as it was read, until this is called again. %NULL: there is no more
 */
gpointer
saylau_read_ahead_next (SaylauReadAhead *self)
{
  gpointer piece;

  if (self->at_end)
    return NULL;
  if (self->taken != NULL)
    g_async_queue_push (self->empty, self->taken);
  if (self->thread != NULL)
    piece = g_async_queue_pop (self->ready);
  else
    {
      piece = g_async_queue_pop (self->empty);
      if (!self->read (piece, self->data))
        piece = self;
    }
  self->at_end = piece == self;
  self->taken = self->at_end ? NULL : piece;
  return self->taken;
}
