/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/json-tape.h"

G_BEGIN_DECLS

/**
 * SaylauJsonPieces:
 *
 * A JSON text that has one very long array, cut into the text without what is in that array, and pieces of the array.
 */
typedef struct _SaylauJsonPieces SaylauJsonPieces;

SaylauJsonPieces *saylau_json_pieces_new (const char *text,
                                          gsize length,
                                          gsize piece_length,
                                          guint n_threads);
void saylau_json_pieces_free (SaylauJsonPieces *self);
const char *saylau_json_pieces_get_rest (const SaylauJsonPieces *self,
                                         gsize *length);
gsize saylau_json_pieces_get_start (const SaylauJsonPieces *self);
double saylau_json_pieces_get_fraction (const SaylauJsonPieces *self);
gboolean saylau_json_pieces_are_read (const SaylauJsonPieces *self);
gboolean saylau_json_pieces_next (SaylauJsonPieces *self);
void saylau_json_pieces_go_to (SaylauJsonPieces *self,
                               gsize index,
                               guint *first_item);
const SaylauJsonTape *saylau_json_pieces_get_tape (const SaylauJsonPieces *self,
                                                   gsize *first);
gsize saylau_json_pieces_get_n_words (const SaylauJsonPieces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauJsonPieces, saylau_json_pieces_free)

G_END_DECLS
