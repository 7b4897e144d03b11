/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "charts/theme.h"

G_BEGIN_DECLS

/**
 * SaylauColorBlindness:
 *
 * The three kinds of colour blindness in which the palette is tested.
 */
typedef enum
{
  SAYLAU_PROTANOPIA,
  SAYLAU_DEUTERANOPIA,
  SAYLAU_TRITANOPIA,
} SaylauColorBlindness;

guint saylau_palette_get_size (void);
SaylauRgba saylau_palette_get (guint index);
SaylauPaint saylau_palette_get_paint (const SaylauElection *election,
                                      int candidate,
                                      SaylauPaletteKind kind,
                                      const SaylauTheme *theme);
SaylauRgba saylau_palette_simulate (SaylauRgba color,
                                    SaylauColorBlindness kind);
SaylauRgba saylau_palette_mix (SaylauRgba a,
                               SaylauRgba b,
                               double part);
double saylau_palette_difference (SaylauRgba a,
                                  SaylauRgba b);

G_END_DECLS
