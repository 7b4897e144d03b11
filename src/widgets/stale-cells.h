/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauShowCellFunc:
 * @owner: the list
 * @cell: a cell of it
 *
 * Shows in @cell what stands at its place.
 */
typedef void (*SaylauShowCellFunc) (gpointer owner,
                                    GtkListItem *cell);

/**
 * SaylauStaleCells:
 *
 * The cells of a table whose rows are places, and which of them still show what stood there before. GTK makes some two hundred
 * rows of a long list; to measure the words of all of them takes longer than a frame has.
 */
typedef struct _SaylauStaleCells SaylauStaleCells;

SaylauStaleCells *saylau_stale_cells_new (GtkWidget *owner,
                                          GtkColumnView *view,
                                          SaylauShowCellFunc show);
void saylau_stale_cells_free (SaylauStaleCells *self);
void saylau_stale_cells_bind (SaylauStaleCells *self,
                              GtkListItem *cell);
void saylau_stale_cells_unbind (SaylauStaleCells *self,
                                GtkListItem *cell);
void saylau_stale_cells_show (SaylauStaleCells *self);
void saylau_stale_cells_stop (SaylauStaleCells *self);
gboolean saylau_stale_cells_are_there (SaylauStaleCells *self);
GtkWidget *saylau_column_view_get_rows (GtkColumnView *view);

G_END_DECLS
