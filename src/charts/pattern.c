/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/pattern.h"

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
