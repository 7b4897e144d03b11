/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/* A pattern repeats after so many px each way, from the scene's origin on. */
#define SAYLAU_PATTERN_TILE 8

/**
 * SaylauPatternStrokes:
 * @rising: lines where x + y is a multiple of the tile
 * @falling: lines where x - y is
 * @horizontal: lines where y is
 * @vertical: lines where x is
 * @dots: dots where x and y are
 * @width: of the lines, and across the dots, in px
 *
 * What a pattern is made of, so that painter and SVG draw the same.
 */
typedef struct
{
  gboolean rising, falling, horizontal, vertical, dots;
  double width;
} SaylauPatternStrokes;

const SaylauPatternStrokes *saylau_pattern_get_strokes (SaylauPattern pattern);
SaylauRgba saylau_pattern_get_color (SaylauPattern pattern,
                                     SaylauRgba fill);

G_END_DECLS
