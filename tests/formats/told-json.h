/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *told_json_pad (const char *text,
                     gsize length);
char *told_json_whole (const char *text,
                       gsize length);
char *told_json_in_pieces (const char *text,
                           gsize length,
                           gsize piece_length,
                           guint n_threads,
                           guint *n_pieces);
