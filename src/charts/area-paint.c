/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-paint.h"

#include "charts/palette.h"

#include <math.h>

/* How much of the ground is in the palest class; a dark ground swallows more. */
#define PALE 0.16
#define PALE_ON_DARK 0.30

/* How much black or white is in the strongest. */
#define STRONG 0.18

/* How much of a candidate's colour is in that of a lead that is not sure. */
#define UNSURE 0.3

/* The strongest colour has to be read as one. */
#define STRONG_CONTRAST 4.5

static gboolean
is_dark (const SaylauTheme *theme)
{
  return saylau_theme_contrast (0xffffffff, theme->ground) > saylau_theme_contrast (0x000000ff, theme->ground);
}

static SaylauRgba
get_strong (const SaylauTheme *theme,
            SaylauRgba color)
{
  return saylau_palette_mix (saylau_theme_lift (color, theme->ground, STRONG_CONTRAST), is_dark (theme) ? 0xffffffff : 0x000000ff, STRONG);
}

static SaylauRgba
get_pale (const SaylauTheme *theme,
          SaylauRgba color)
{
  return saylau_palette_mix (theme->ground, color, is_dark (theme) ? PALE_ON_DARK : PALE);
}

/* What the measure is coloured with where it is large. */
static SaylauRgba
get_hue (const SaylauAreaPaint *self)
{
  const SaylauAreaView *view = self->view;

  switch (view->measure)
    {
    case SAYLAU_MEASURE_SHARE:
      return saylau_palette_get_paint (view->election, view->candidate, view->spec->palette, self->theme).fill;
    case SAYLAU_MEASURE_EVENTS:
    case SAYLAU_MEASURE_DETAINED:
      return self->theme->protest;
    default:
      return self->theme->accent;
    }
}

/* Of a value, or of the class that @value is in. */
static SaylauRgba
mix_color (const SaylauAreaPaint *self,
           double value)
{
  const SaylauClasses *classes = &self->view->classes;
  double middle;

  if (self->middle == 0)
    return saylau_palette_mix (self->low, self->high, saylau_classes_get_position (classes, value));
  middle = saylau_classes_get_middle (classes, value);
  if (self->reach <= 0)
    return self->middle;
  return saylau_palette_mix (self->middle, middle < 0 ? self->low : self->high, MIN (1, fabs (middle) / self->reach));
}

/* Colours take longer to mix than areas to lay out, and there are far fewer of them. */
static void
prepare (SaylauAreaPaint *self)
{
  const SaylauAreaView *view = self->view;

  for (guint i = 0; view->measure != SAYLAU_MEASURE_WINNER && view->classes.classing != SAYLAU_CLASSES_NONE && i < view->classes.n_classes; i++)
    self->classes[i] = mix_color (self, view->classes.classes[i].from);
  if (view->measure != SAYLAU_MEASURE_WINNER)
    return;
  self->candidates = g_new (SaylauPaint, view->election->candidates->len);
  for (guint i = 0; i < view->election->candidates->len; i++)
    self->candidates[i] = saylau_palette_get_paint (view->election, i, view->spec->palette, self->theme);
}

/**
 * saylau_area_paint_init:
 * @self: (out caller-allocates): paints; see saylau_area_paint_clear()
 * @view: what is shown; must outlive @self
 * @theme: the picture's colours
 *
 * Chooses the scale: of one hue, from pale to strong; where values go both ways, of two that meet in grey.
 */
void
saylau_area_paint_init (SaylauAreaPaint *self,
                        const SaylauAreaView *view,
                        const SaylauTheme *theme)
{
  *self = (SaylauAreaPaint){ .view = view, .theme = theme };
  if (view->measure == SAYLAU_MEASURE_DIFFERENCE)
    {
      self->low = get_strong (theme, theme->protest);
      self->middle = saylau_palette_mix (theme->ground, theme->line, is_dark (theme) ? 0.25 : 0.12);
      self->high = get_strong (theme, theme->accent);
      for (guint i = 0; i < view->classes.n_classes; i++)
        self->reach = MAX (self->reach, MAX (fabs (view->classes.classes[i].from), fabs (view->classes.classes[i].to)));
    }
  else
    {
      self->low = get_pale (theme, get_hue (self));
      self->high = get_strong (theme, get_hue (self));
    }
  prepare (self);
}

/**
 * saylau_area_paint_clear:
 * @self: paints
 */
void
saylau_area_paint_clear (SaylauAreaPaint *self)
{
  g_clear_pointer (&self->candidates, g_free);
}

/**
 * saylau_area_paint_get_color:
 * @self: paints
 * @value: a known value of the view's
 *
 * Returns: the colour of its class, or of itself where there are no classes
 */
SaylauRgba
saylau_area_paint_get_color (const SaylauAreaPaint *self,
                             double value)
{
  const SaylauClasses *classes = &self->view->classes;

  return classes->classing != SAYLAU_CLASSES_NONE ? self->classes[saylau_classes_find (classes, value)] : mix_color (self, value);
}

/**
 * saylau_area_paint_get_absence:
 * @self: paints
 *
 * Returns: what stands for "no figure published": never a colour of the scale
 */
SaylauPaint
saylau_area_paint_get_absence (const SaylauAreaPaint *self)
{
  return (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 };
}

/**
 * saylau_area_paint_get_none:
 * @self: paints
 *
 * Returns: what stands for a known number of 0
 */
SaylauPaint
saylau_area_paint_get_none (const SaylauAreaPaint *self)
{
  return (SaylauPaint){ .fill = self->theme->ground, .stroke = self->theme->line, .width = 1 };
}

/**
 * saylau_area_paint_get_up_to:
 * @self: paints
 *
 * Returns: what stands for "up to 50", which is anything from none on: never a colour of the scale
 */
SaylauPaint
saylau_area_paint_get_up_to (const SaylauAreaPaint *self)
{
  return (SaylauPaint){ .fill = self->low, .pattern = SAYLAU_PATTERN_DOTS, .stroke = self->theme->line, .width = 1 };
}

/* Whoever leads only among those reported has but a tint, and so has a tie. */
static SaylauPaint
get_winner_paint (const SaylauAreaPaint *self,
                  const SaylauAreaFigure *figure)
{
  SaylauPaint paint = figure->tied ? (SaylauPaint){ .fill = self->theme->line } : self->candidates[figure->candidate];

  if (!figure->unsure)
    return paint;
  return (SaylauPaint){ .fill = saylau_palette_mix (self->theme->ground, paint.fill, UNSURE), .pattern = paint.pattern, .stroke = paint.fill, .width = 1 };
}

/**
 * saylau_area_paint_get:
 * @self: paints
 * @figure: one of the view's
 *
 * Returns: what the area is filled with
 */
SaylauPaint
saylau_area_paint_get (const SaylauAreaPaint *self,
                       const SaylauAreaFigure *figure)
{
  const SaylauAreaView *view = self->view;

  if (!saylau_area_view_is_known (figure))
    return saylau_area_paint_get_absence (self);
  if (isnan (figure->value))
    return saylau_area_paint_get_up_to (self);
  if (view->measure == SAYLAU_MEASURE_WINNER)
    return get_winner_paint (self, figure);
  if (figure->value == 0 && view->measure != SAYLAU_MEASURE_SHARE && view->measure != SAYLAU_MEASURE_TURNOUT)
    return view->measure == SAYLAU_MEASURE_DIFFERENCE ? (SaylauPaint){ .fill = self->middle } : saylau_area_paint_get_none (self);
  return (SaylauPaint){ .fill = saylau_area_paint_get_color (self, figure->value) };
}

/**
 * saylau_area_paint_get_ink:
 * @self: paints
 * @fill: what words stand on
 *
 * Returns: the colour of the words: the theme's text, or what is seen better there
 */
SaylauRgba
saylau_area_paint_get_ink (const SaylauAreaPaint *self,
                           SaylauRgba fill)
{
  SaylauRgba other = is_dark (self->theme) ? 0x1d1d20ff : 0xffffffff;

  return saylau_theme_contrast (self->theme->text, fill) >= saylau_theme_contrast (other, fill) ? self->theme->text : other;
}
