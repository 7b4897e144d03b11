/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "formats/loader.h"

G_BEGIN_DECLS

/**
 * SaylauSniffFunc:
 * @head: the beginning of a file
 * @length: how many bytes, at least 1
 * @user_data: as given
 *
 * Returns: whether the rest is worth reading
 */
typedef gboolean (*SaylauSniffFunc) (const char *head,
                                     gsize length,
                                     gpointer user_data);

gboolean saylau_file_bytes_are_zip (const char *bytes,
                                    gsize length);
char *saylau_file_bytes_read (GFile *file,
                              SaylauSniffFunc sniff,
                              gpointer sniff_data,
                              SaylauProgressFunc progress,
                              gpointer progress_data,
                              gsize *length,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
