/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/theme.h"

#include <math.h>

static const SaylauTheme themes[] = {
  [SAYLAU_THEME_LIGHT] = {
    .kind = SAYLAU_THEME_LIGHT,
    .background = 0xfafafaff,
    .ground = 0xfafafaff,
    .text = 0x1d1d20ff,
    .dim = 0x66666bff,
    .line = 0x6f6f75ff,
    .faint = 0xe2e2e5ff,
    .hatch = 0x85858cff,
    .accent = 0x1c71d8ff,
    .accent_ground = 0xd9e7f8ff,
    .protest = 0xc64600ff,
    .protest_ground = 0xf2d5c5ff,
  },
  [SAYLAU_THEME_DARK] = {
    .kind = SAYLAU_THEME_DARK,
    .background = 0x222226ff,
    .ground = 0x222226ff,
    .text = 0xf7f7f8ff,
    .dim = 0xa9a9b0ff,
    .line = 0xa0a0a8ff,
    .faint = 0x3b3b41ff,
    .hatch = 0x8b8b93ff,
    .accent = 0x78aeedff,
    .accent_ground = 0x2f3d50ff,
    .protest = 0xe8743bff,
    .protest_ground = 0x573320ff,
  },
  [SAYLAU_THEME_PRINT] = {
    .kind = SAYLAU_THEME_PRINT,
    .background = 0xffffffff,
    .ground = 0xffffffff,
    .text = 0x000000ff,
    .dim = 0x4d4d4dff,
    .line = 0x333333ff,
    .faint = 0xd0d0d0ff,
    .hatch = 0x666666ff,
    .accent = 0x1a5fb4ff,
    .accent_ground = 0xd6e4f5ff,
    .protest = 0xb33f00ff,
    .protest_ground = 0xf3d3c2ff,
    .patterns = TRUE,
  },
  [SAYLAU_THEME_TRANSPARENT] = {
    .kind = SAYLAU_THEME_TRANSPARENT,
    .background = 0,
    .ground = 0xffffffff,
    .text = 0x1d1d20ff,
    .dim = 0x66666bff,
    .line = 0x6f6f75ff,
    .faint = 0xdededeff,
    .hatch = 0x85858cff,
    .accent = 0x1c71d8ff,
    .accent_ground = 0xd9e7f8ff,
    .protest = 0xc64600ff,
    .protest_ground = 0xf2d5c5ff,
  },
};

/* The linear light of a channel, 0 to 1, by the definition of sRGB. */
static double
get_light (SaylauRgba color,
           int shift)
{
  double channel = ((color >> shift) & 0xff) / 255.0;

  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (SaylauRgba color)
{
  return 0.2126 * get_light (color, 24) + 0.7152 * get_light (color, 16) + 0.0722 * get_light (color, 8);
}

/* @color moved towards white (@amount over 0) or black. Mixing keeps the hue of HSL. */
static SaylauRgba
move_lightness (SaylauRgba color,
                double amount)
{
  double target = amount > 0 ? 255 : 0;
  SaylauRgba moved = color & 0xff;

  for (int shift = 8; shift <= 24; shift += 8)
    {
      double channel = (color >> shift) & 0xff;

      moved |= (SaylauRgba) lround (channel + (target - channel) * fabs (amount)) << shift;
    }

  return moved;
}

/**
 * saylau_theme_get:
 * @kind: which
 *
 * Returns: (transfer none): the theme's colours
 */
const SaylauTheme *
saylau_theme_get (SaylauThemeKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (themes), NULL);

  return &themes[kind];
}

/**
 * saylau_theme_contrast:
 * @a: a colour; its alpha is not looked at
 * @b: another
 *
 * Returns: the contrast ratio of WCAG 2.1, from 1 to 21
 */
double
saylau_theme_contrast (SaylauRgba a,
                       SaylauRgba b)
{
  double light_a = get_luminance (a);
  double light_b = get_luminance (b);

  return (MAX (light_a, light_b) + 0.05) / (MIN (light_a, light_b) + 0.05);
}

/**
 * saylau_theme_lift:
 * @color: a colour
 * @ground: what it is seen on
 * @contrast: the ratio that it must reach, 1 to 4.5
 *
 * Makes a colour lighter on a dark ground, or darker on a light one, just until it can be
 * seen there. Its hue stays.
 *
 * Returns: @color, or one as near to it as reaches @contrast on @ground
 */
SaylauRgba
saylau_theme_lift (SaylauRgba color,
                   SaylauRgba ground,
                   double contrast)
{
  double direction;

  if (saylau_theme_contrast (color, ground) >= contrast)
    return color;

  direction = saylau_theme_contrast (0xffffffff, ground) >= saylau_theme_contrast (0x000000ff, ground) ? 1 : -1;
  for (int percent = 1; percent < 100; percent++)
    {
      SaylauRgba lifted = move_lightness (color, direction * percent / 100);

      if (saylau_theme_contrast (lifted, ground) >= contrast)
        return lifted;
    }

  return move_lightness (color, direction);
}
