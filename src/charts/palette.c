/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/palette.h"

#include <math.h>

#include "model/election.h"

/* What a non-text mark needs by WCAG 2.1, 1.4.11. */
#define MARK_CONTRAST 3.0

/* Colours nearer than this in OKLab are taken for the same. */
#define SAME_COLOR 0.08

/* So many candidates' own colours are avoided: with more of them nothing would be left. */
#define MAX_AVOIDED 64

/* Found by search: in normal sight and in each kind of colour blindness any two are further
 * apart than 0.09 (tests/charts/test-palette.c), hues alike in both rows. On a dark ground
 * colours lifted to what can be seen there would all be as light as each other, and lightness
 * is what the colour-blind go by; so it has its own. */
static const SaylauRgba palette[] = {
  0x1b6ca8ff,
  0xc9701aff,
  0x0b492cff,
  0x9a77f2ff,
  0x87326aff,
  0x3e99acff,
  0x605d00ff,
  0x9b6061ff,
};

static const SaylauRgba dark_palette[] = {
  0x2c72c2ff,
  0xe46d24ff,
  0xbae5bdff,
  0x8e86fcff,
  0xbb86a5ff,
  0x36caeeff,
  0xdec226ff,
  0x986158ff,
};

static double
to_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
from_light (double light)
{
  return light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1 / 2.4) - 0.055;
}

static void
get_light (SaylauRgba color,
           double light[3])
{
  for (int i = 0; i < 3; i++)
    light[i] = to_light (((color >> (24 - 8 * i)) & 0xff) / 255.0);
}

static void
multiply (const double matrix[3][3],
          const double vector[3],
          double product[3])
{
  for (int i = 0; i < 3; i++)
    product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
}

/* OKLab by Björn Ottosson, "A perceptual color space for image processing" (2020). */
static void
get_oklab (SaylauRgba color,
           double lab[3])
{
  static const double to_lms[3][3] = {
    { 0.4122214708, 0.5363325363, 0.0514459929 },
    { 0.2119034982, 0.6806995451, 0.1073969566 },
    { 0.0883024619, 0.2817188376, 0.6299787005 },
  };
  static const double to_lab[3][3] = {
    { 0.2104542553, 0.7936177850, -0.0040720468 },
    { 1.9779984951, -2.4285922050, 0.4505937099 },
    { 0.0259040371, 0.7827717662, -0.8086757660 },
  };
  double light[3];
  double lms[3];

  get_light (color, light);
  multiply (to_lms, light, lms);
  for (int i = 0; i < 3; i++)
    lms[i] = cbrt (lms[i]);
  multiply (to_lab, lms, lab);
}

/* Whether a candidate has been given something that looks like @color by the document. */
static gboolean
is_taken (const SaylauElection *election,
          SaylauRgba color)
{
  guint n_avoided = MIN (election->candidates->len, MAX_AVOIDED);

  for (guint i = 0; i < n_avoided; i++)
    {
      const SaylauCandidate *other = g_ptr_array_index (election->candidates, i);

      if (other->has_color && saylau_palette_difference (other->color << 8 | 0xff, color) < SAME_COLOR)
        return TRUE;
    }

  return FALSE;
}

/* @color mixed with @other, which has @percent of it. */
static SaylauRgba
mix (SaylauRgba color,
     SaylauRgba other,
     guint percent)
{
  SaylauRgba mixed = color & 0xff;

  for (int shift = 8; shift <= 24; shift += 8)
    {
      guint a = (color >> shift) & 0xff;
      guint b = (other >> shift) & 0xff;

      mixed |= ((a * (100 - percent) + b * percent + 50) / 100) << shift;
    }

  return mixed;
}

static SaylauRgba
get_color (const SaylauRgba *row,
           guint index)
{
  SaylauRgba color = row[index % G_N_ELEMENTS (palette)];

  switch (index / G_N_ELEMENTS (palette) % 3)
    {
    case 1:
      return mix (color, 0x000000ff, 35);
    case 2:
      return mix (color, 0xffffffff, 35);
    default:
      return color;
    }
}

/* The colour of the @index-th candidate to whom the document gives none: the colours that
 * others have are passed over, unless nothing would be left. */
static SaylauRgba
get_free_color (const SaylauElection *election,
                const SaylauRgba *row,
                guint index)
{
  guint free_colors[G_N_ELEMENTS (palette)];
  guint n_free = 0;

  for (guint i = 0; i < G_N_ELEMENTS (palette); i++)
    {
      if (!is_taken (election, row[i]))
        free_colors[n_free++] = i;
    }
  if (n_free == 0)
    return get_color (row, index);

  return get_color (row, free_colors[index % n_free] + index / n_free * G_N_ELEMENTS (palette));
}

/* How many candidates before @candidate have no colour of their own. */
static guint
count_colorless (const SaylauElection *election,
                 int candidate)
{
  guint n = 0;

  for (int i = 0; i < candidate; i++)
    {
      const SaylauCandidate *other = g_ptr_array_index (election->candidates, i);

      if (!other->has_color)
        n++;
    }

  return n;
}

/* The candidate's own colour where the document gives one. */
static SaylauRgba
get_document_color (const SaylauElection *election,
                    const SaylauRgba *row,
                    int candidate)
{
  const SaylauCandidate *self = g_ptr_array_index (election->candidates, candidate);

  return self->has_color ? self->color << 8 | 0xff : get_free_color (election, row, count_colorless (election, candidate));
}

/* There are as many patterns as have no common divisor with the palette, so that colour and pattern
 * come together again late. */
static SaylauPattern
get_pattern (int candidate)
{
  static const SaylauPattern patterns[] = {
    SAYLAU_PATTERN_NONE,
    SAYLAU_PATTERN_RISING,
    SAYLAU_PATTERN_DOTS,
    SAYLAU_PATTERN_FALLING,
    SAYLAU_PATTERN_HORIZONTAL,
    SAYLAU_PATTERN_CROSS,
    SAYLAU_PATTERN_VERTICAL,
  };

  return patterns[candidate % G_N_ELEMENTS (patterns)];
}

/**
 * saylau_palette_get_size:
 *
 * Returns: how many colours there are before they are varied
 */
guint
saylau_palette_get_size (void)
{
  return G_N_ELEMENTS (palette);
}

/**
 * saylau_palette_get:
 * @index: any number
 *
 * Beyond the palette's size its colours come again, darker, then lighter, and so on.
 *
 * Returns: a colour, as it is on light grounds
 */
SaylauRgba
saylau_palette_get (guint index)
{
  return get_color (palette, index);
}

/**
 * saylau_palette_get_paint:
 * @election: an election
 * @candidate: one of its candidates
 * @kind: whose colours, and whether with patterns
 * @theme: what it is drawn in; that of print has patterns in any case
 *
 * In %SAYLAU_PALETTE_DOCUMENT the colour is the candidate's own, or one of ours that no other has; else
 * it is ours by the place on the ballot. It is moved in its lightness until it has 3:1 on the theme's ground.
 *
 * Returns: what the candidate's areas are filled with
 */
SaylauPaint
saylau_palette_get_paint (const SaylauElection *election,
                          int candidate,
                          SaylauPaletteKind kind,
                          const SaylauTheme *theme)
{
  const SaylauRgba *row;
  SaylauRgba color;

  g_return_val_if_fail (election != NULL, (SaylauPaint){ 0 });
  g_return_val_if_fail (theme != NULL, (SaylauPaint){ 0 });
  g_return_val_if_fail (candidate >= 0 && (guint) candidate < election->candidates->len, (SaylauPaint){ 0 });

  row = theme->kind == SAYLAU_THEME_DARK ? dark_palette : palette;
  if (kind == SAYLAU_PALETTE_DOCUMENT)
    color = get_document_color (election, row, candidate);
  else
    color = get_color (row, candidate);

  return (SaylauPaint){
    .fill = saylau_theme_lift (color, theme->ground, MARK_CONTRAST),
    .pattern = kind == SAYLAU_PALETTE_PATTERNS || theme->patterns ? get_pattern (candidate) : SAYLAU_PATTERN_NONE,
  };
}

/**
 * saylau_palette_simulate:
 * @color: a colour
 * @kind: a kind of colour blindness, complete
 *
 * By Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE TVCG 15 (2009), the matrices of severity 1.0, on linear light.
 *
 * Returns: what @color looks like
 */
SaylauRgba
saylau_palette_simulate (SaylauRgba color,
                         SaylauColorBlindness kind)
{
  static const double matrices[][3][3] = {
    [SAYLAU_PROTANOPIA] = {
      { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 },
    },
    [SAYLAU_DEUTERANOPIA] = {
      { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 },
    },
    [SAYLAU_TRITANOPIA] = {
      { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 },
    },
  };
  SaylauRgba seen = color & 0xff;
  double light[3];
  double seen_light[3];

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (matrices), color);

  get_light (color, light);
  multiply (matrices[kind], light, seen_light);
  for (int i = 0; i < 3; i++)
    seen |= (SaylauRgba) lround (255 * from_light (CLAMP (seen_light[i], 0, 1))) << (24 - 8 * i);

  return seen;
}

/**
 * saylau_palette_difference:
 * @a: a colour
 * @b: another
 *
 * Returns: how far they look apart: their distance in OKLab, where black and white are 1 apart
 */
double
saylau_palette_difference (SaylauRgba a,
                           SaylauRgba b)
{
  double lab_a[3];
  double lab_b[3];

  get_oklab (a, lab_a);
  get_oklab (b, lab_b);

  return sqrt (pow (lab_a[0] - lab_b[0], 2) + pow (lab_a[1] - lab_b[1], 2) + pow (lab_a[2] - lab_b[2], 2));
}

/**
 * saylau_palette_mix:
 * @a: a colour; its alpha is the mix's
 * @b: another
 * @part: how much of @b there is, 0 to 1
 *
 * Mixes in OKLab, where even steps look even. Its way back to sRGB is from the same source as the way there.
 *
 * Returns: the colour between them
 */
SaylauRgba
saylau_palette_mix (SaylauRgba a,
                    SaylauRgba b,
                    double part)
{
  static const double to_lms[3][3] = {
    { 1, 0.3963377774, 0.2158037573 },
    { 1, -0.1055613458, -0.0638541728 },
    { 1, -0.0894841775, -1.2914855480 },
  };
  static const double to_rgb[3][3] = {
    { 4.0767416621, -3.3077115913, 0.2309699292 },
    { -1.2684380046, 2.6097574011, -0.3413193965 },
    { -0.0041960863, -0.7034186147, 1.7076147010 },
  };
  SaylauRgba mixed = a & 0xff;
  double lab_a[3], lab_b[3], lms[3], light[3];

  get_oklab (a, lab_a);
  get_oklab (b, lab_b);
  for (int i = 0; i < 3; i++)
    lab_a[i] += (lab_b[i] - lab_a[i]) * part;
  multiply (to_lms, lab_a, lms);
  for (int i = 0; i < 3; i++)
    lms[i] = lms[i] * lms[i] * lms[i];
  multiply (to_rgb, lms, light);
  for (int i = 0; i < 3; i++)
    mixed |= (SaylauRgba) lround (255 * from_light (CLAMP (light[i], 0, 1))) << (24 - 8 * i);
  return mixed;
}
