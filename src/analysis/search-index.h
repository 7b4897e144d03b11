/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauFoundKind:
 *
 * What can be found, in the order in which it is told.
 */
typedef enum
{
  SAYLAU_FOUND_CANDIDATE,
  SAYLAU_FOUND_AREA,
  SAYLAU_FOUND_EVENT,
  SAYLAU_FOUND_SOURCE,
} SaylauFoundKind;

#define SAYLAU_N_FOUND_KINDS (SAYLAU_FOUND_SOURCE + 1)

/**
 * SaylauFound:
 * @items: (element-type int): the best of each kind, the best first: what is as is typed, then what begins so, then what has words that
 *   do, then what has it somewhere; events by time, all else in the document's order
 * @n_all: how many there are of each kind
 *
 * What a search found.
 */
typedef struct
{
  GArray *items[SAYLAU_N_FOUND_KINDS];
  guint n_all[SAYLAU_N_FOUND_KINDS];
} SaylauFound;

SaylauFound *saylau_search (const SaylauElection *election,
                            const char *text,
                            guint max_items,
                            GCancellable *cancellable);
void saylau_found_free (SaylauFound *self);
guint saylau_found_count (const SaylauFound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauFound, saylau_found_free)

G_END_DECLS
