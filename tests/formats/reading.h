/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/problems.h"
#include "model/election.h"

G_BEGIN_DECLS

SaylauElection *read_in_threads (const char *bytes,
                                 gsize length,
                                 const char *folder,
                                 gboolean lenient,
                                 guint n_threads,
                                 guint rows_at_once,
                                 SaylauProblems **problems);
SaylauElection *read_bytes (const char *bytes,
                            gsize length,
                            const char *folder,
                            SaylauProblems **problems);
SaylauElection *read_leniently (const char *bytes,
                                gsize length,
                                const char *folder,
                                SaylauProblems **problems);
SaylauElection *read_text (const char *text,
                           SaylauProblems **problems);
char *with_double_quotes (const char *text);
char *read_and_tell (const char *text);
char *put_file (const char *folder,
                const char *name,
                const char *bytes,
                gssize length);
void remove_folder (const char *folder);

G_END_DECLS
