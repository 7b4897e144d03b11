/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"

G_BEGIN_DECLS

const char *saylau_mark_words_get_name (const SaylauMark *mark);
const char *saylau_mark_words_get_value (const SaylauMark *mark);
char *saylau_mark_words_describe (const SaylauMark *mark,
                                  const char *note);
GtkWidget *saylau_mark_words_create_tip (const SaylauMark *mark,
                                         const char *note);
void saylau_mark_words_tell (GtkAccessible *accessible,
                             SaylauScene *scene,
                             SaylauScene *before);

G_END_DECLS
