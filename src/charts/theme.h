/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"

G_BEGIN_DECLS

/**
 * SaylauRgba:
 *
 * A colour, 0xRRGGBBAA, not premultiplied, in sRGB. 0 is fully transparent: nothing is drawn.
 */
typedef guint32 SaylauRgba;

/**
 * SaylauTheme:
 * @background: the ground; fully transparent in the transparent theme
 * @ground: what @background looks like to a text on it: for gaps, halos and contrast
 * @text: names and values
 * @dim: notes and second lines; at least 4.5:1 on @ground
 * @line: base lines and axes
 * @faint: hairlines and empty tracks
 * @hatch: the strokes of what is not reported
 * @accent: the vote and controls
 * @accent_ground: a wide, pale area of the accent
 * @protest: protests and claims
 * @protest_ground: the pale ring of the highest claim
 * @patterns: whether candidates are told apart by patterns beside colours
 */
typedef struct
{
  SaylauThemeKind kind;
  SaylauRgba background;
  SaylauRgba ground;
  SaylauRgba text;
  SaylauRgba dim;
  SaylauRgba line;
  SaylauRgba faint;
  SaylauRgba hatch;
  SaylauRgba accent;
  SaylauRgba accent_ground;
  SaylauRgba protest;
  SaylauRgba protest_ground;
  gboolean patterns;
} SaylauTheme;

const SaylauTheme *saylau_theme_get (SaylauThemeKind kind);
double saylau_theme_contrast (SaylauRgba a,
                              SaylauRgba b);
SaylauRgba saylau_theme_lift (SaylauRgba color,
                              SaylauRgba ground,
                              double contrast);

G_END_DECLS
