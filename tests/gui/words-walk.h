/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"

G_BEGIN_DECLS

/* Goes through all that a page says and collects what is wrong with it. */
typedef struct
{
  char *page;
  gboolean pseudo;     /* the words are those of a pseudo-locale: a plain letter was never given to a translator */
  gboolean own_zero;   /* the language has digits of its own: a plain digit was not put in by the language */
  GPtrArray *verbatim; /* what is not translated: (element-type utf8) */
  GPtrArray *faults;   /* (element-type utf8) */
} WordsWalk;

WordsWalk *words_walk_new (const char *language);
void words_walk_free (WordsWalk *self);
void words_walk_except (WordsWalk *self,
                        const char *text);
void words_walk_page (WordsWalk *self,
                      const char *page,
                      GtkWidget *root);
void words_walk_add_fault (WordsWalk *self,
                           GtkWidget *widget,
                           const char *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WordsWalk, words_walk_free)

G_END_DECLS
