/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

gboolean saylau_document_ids_find_tally (const SaylauElection *election,
                                         const char *id,
                                         int *tally,
                                         GError **error);
gboolean saylau_document_ids_find_area (const SaylauElection *election,
                                        const char *id,
                                        int *area,
                                        GError **error);
gboolean saylau_document_ids_find_candidate (const SaylauElection *election,
                                             const char *id,
                                             int *candidate,
                                             GError **error);

G_END_DECLS
