/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "formats/companions.h"
#include "formats/problems.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauProgressFunc:
 * @fraction: 0 to 1, of the whole work
 * @user_data: as given
 *
 * Called from the thread that loads.
 */
typedef void (*SaylauProgressFunc) (double fraction,
                                    gpointer user_data);

/**
 * SaylauLoadFlags:
 * @SAYLAU_LOAD_STRICT: an error anywhere keeps a document from opening
 * @SAYLAU_LOAD_LENIENT: rows of polling stations that cannot be read are skipped, each with a warning, and counted
 */
typedef enum
{
  SAYLAU_LOAD_STRICT = 0,
  SAYLAU_LOAD_LENIENT = 1 << 0,
} SaylauLoadFlags;

SaylauElection *saylau_load (GFile *file,
                             SaylauCompanions *companions,
                             SaylauLoadFlags flags,
                             SaylauProblems *problems,
                             SaylauProgressFunc progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error);
void saylau_load_async (GFile *file,
                        SaylauCompanions *companions,
                        SaylauLoadFlags flags,
                        SaylauProgressFunc progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
SaylauElection *saylau_load_finish (GAsyncResult *result,
                                    GError **error);

G_END_DECLS
