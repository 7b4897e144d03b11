/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/election.h"

G_BEGIN_DECLS

void saylau_csv_append (GString *out,
                        const char *cell);
gboolean saylau_csv_write_stations (const SaylauElection *election,
                                    const GArray *rows,
                                    GOutputStream *stream,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
