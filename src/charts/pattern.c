/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/pattern.h"

#include "charts/theme.h"

/* The strokes over a flat colour; dark ones where white would hardly be seen on it. */
#define PALE 0xffffffb3
#define DEEP 0x00000099
#define LEAST_CONTRAST 2.5

static const SaylauPatternStrokes strokes[] = {
  [SAYLAU_PATTERN_NONE] = { .width = 0 },
  [SAYLAU_PATTERN_HATCH] = { .rising = TRUE, .width = 1 },
  [SAYLAU_PATTERN_RISING] = { .rising = TRUE, .width = 1.6 },
  [SAYLAU_PATTERN_FALLING] = { .falling = TRUE, .width = 1.6 },
  [SAYLAU_PATTERN_HORIZONTAL] = { .horizontal = TRUE, .width = 1.6 },
  [SAYLAU_PATTERN_VERTICAL] = { .vertical = TRUE, .width = 1.6 },
  [SAYLAU_PATTERN_CROSS] = { .horizontal = TRUE, .vertical = TRUE, .width = 1.2 },
  [SAYLAU_PATTERN_DOTS] = { .dots = TRUE, .width = 3.2 },
};

/**
 * saylau_pattern_get_strokes:
 * @pattern: a pattern
 *
 * Returns: (transfer none): what it is made of
 */
const SaylauPatternStrokes *
saylau_pattern_get_strokes (SaylauPattern pattern)
{
  g_return_val_if_fail ((guint) pattern < G_N_ELEMENTS (strokes), NULL);

  return &strokes[pattern];
}

/**
 * saylau_pattern_get_color:
 * @pattern: a pattern
 * @fill: the colour of what has it
 *
 * Returns: the colour of the pattern's strokes: @fill itself in a hatch, which has no ground, and
 *   else one that is seen on @fill
 */
SaylauRgba
saylau_pattern_get_color (SaylauPattern pattern,
                          SaylauRgba fill)
{
  if (pattern == SAYLAU_PATTERN_HATCH)
    return fill;
  return saylau_theme_contrast (fill, 0xffffffff) >= LEAST_CONTRAST ? PALE : DEEP;
}
