/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauRowQueue:
 *
 * Rows of a list that wait for their turn: GTK makes some two hundred rows, of which a dozen is in sight, and to
 * measure the words of all of them in one frame takes as long as thirty frames should.
 */
typedef struct _SaylauRowQueue SaylauRowQueue;

SaylauRowQueue *saylau_row_queue_new (GtkWidget *view);
void saylau_row_queue_free (SaylauRowQueue *self);
void saylau_row_queue_add (SaylauRowQueue *self,
                           GtkWidget *row);
void saylau_row_queue_remove (SaylauRowQueue *self,
                              GtkWidget *row);

G_END_DECLS
