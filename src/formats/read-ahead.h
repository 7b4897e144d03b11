/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SAYLAU_READ_AHEAD:
 *
 * So many pieces are on their way at a time: one that is looked at, one that waits, and one that is being read.
 */
#define SAYLAU_READ_AHEAD 3

/**
 * SaylauReadAhead:
 *
 * A long text that one thread reads piece by piece while another looks at the pieces before.
 */
typedef struct _SaylauReadAhead SaylauReadAhead;

/**
 * SaylauReadPiece:
 * @piece: gets what is read
 * @data: what was given with the function
 *
 * Reads the next piece. It runs in any thread, but never twice at a time.
 *
 * Returns: whether there is one more
 */
typedef gboolean (*SaylauReadPiece) (gpointer piece,
                                     gpointer data);

SaylauReadAhead *saylau_read_ahead_new (SaylauReadPiece read,
                                        gpointer data,
                                        gpointer pieces,
                                        gsize size,
                                        guint n_threads);
void saylau_read_ahead_free (SaylauReadAhead *self);
gpointer saylau_read_ahead_next (SaylauReadAhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauReadAhead, saylau_read_ahead_free)

G_END_DECLS
