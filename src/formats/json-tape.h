/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauJsonTape:
 *
 * What simdjson makes of a text.
 */
typedef struct _SaylauJsonTape SaylauJsonTape;

SaylauJsonTape *saylau_json_tape_new (gsize length,
                                      gsize depth,
                                      const char **fault);
gboolean saylau_json_tape_read (SaylauJsonTape *self,
                                const char *text,
                                gsize length,
                                const char **fault);
void saylau_json_tape_free (SaylauJsonTape *self);
const guint64 *saylau_json_tape_get_words (const SaylauJsonTape *self);
const char *saylau_json_tape_get_strings (const SaylauJsonTape *self);
gboolean saylau_json_tape_is_utf8 (const char *text,
                                   gsize length);

G_END_DECLS
