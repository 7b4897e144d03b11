/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauStencil:
 * @x: its left edge in device pixels of the scene
 * @y: its top edge
 * @width: in device pixels
 * @height: in device pixels
 * @cover: (array): row by row, how much of each pixel is covered, 0 to 255; %NULL: not drawn yet
 *
 * What a path covers, whatever it is painted with.
 */
typedef struct
{
  int x, y, width, height;
  guint8 *cover;
} SaylauStencil;

/**
 * SaylauStencilFunc:
 * @cr: where to, in px of the scene
 * @user_data: as given
 *
 * Paints with what @cr has for its source.
 */
typedef void (*SaylauStencilFunc) (cairo_t *cr,
                                   gpointer user_data);

/**
 * SaylauStencils:
 *
 * What many paths cover, kept while only their colours change: to paint thousands of outlines anew takes
 * Cairo a tenth of a second, and to colour what they cover a hundredth of that. Reference-counted; used from
 * any thread between saylau_stencils_lock() and saylau_stencils_unlock().
 */
typedef struct _SaylauStencils SaylauStencils;

SaylauStencils *saylau_stencils_new (guint n_paths,
                                     double scale);
SaylauStencils *saylau_stencils_ref (SaylauStencils *self);
void saylau_stencils_unref (SaylauStencils *self);
double saylau_stencils_get_scale (const SaylauStencils *self);
void saylau_stencils_lock (SaylauStencils *self);
void saylau_stencils_unlock (SaylauStencils *self);
SaylauStencil *saylau_stencils_get (SaylauStencils *self,
                                    guint path,
                                    double key);
SaylauStencil *saylau_stencils_get_pattern (SaylauStencils *self,
                                            int pattern);
void saylau_stencils_draw (const SaylauStencils *self,
                           SaylauStencil *stencil,
                           double left,
                           double top,
                           double right,
                           double bottom,
                           SaylauStencilFunc draw,
                           gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauStencils, saylau_stencils_unref)

G_END_DECLS
