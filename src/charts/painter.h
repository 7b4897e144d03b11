/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "charts/scene.h"

G_BEGIN_DECLS

/* The focus ring: a line inside of a wider one. */
#define SAYLAU_PAINTER_FOCUS_INNER ((SaylauRgba) 0x0b4486ff)
#define SAYLAU_PAINTER_FOCUS_OUTER ((SaylauRgba) 0xffffffff)

/**
 * SaylauEmphasis:
 * @candidate: the candidate whose marks are lit and whose like are dimmed, or %SAYLAU_NONE
 * @event: the event whose mark is ringed, or %SAYLAU_NONE
 * @hover: the mark under the pointer, or -1
 * @focus: the mark with the keyboard's focus, or -1
 *
 * What the selection changes in a picture without changing its layout.
 */
typedef struct
{
  int candidate;
  int event;
  int hover;
  int focus;
} SaylauEmphasis;

gboolean saylau_painter_heeds_candidate (const SaylauScene *scene);
void saylau_painter_paint (cairo_t *cr,
                           const SaylauScene *scene,
                           const SaylauEmphasis *emphasis);
void saylau_painter_paint_outlines (cairo_t *cr,
                                    const SaylauScene *scene,
                                    const SaylauEmphasis *emphasis);

G_END_DECLS
