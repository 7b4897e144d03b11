/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"
#include "charts/scene.h"
#include "charts/theme.h"

G_BEGIN_DECLS

/**
 * SaylauAreaPaint:
 * @theme: the picture's colours
 * @low: the colour of the least value
 * @middle: of no difference, where values go both ways; else 0
 * @high: of the largest value
 * @reach: the largest difference either way
 * @classes: the colours of the classes
 * @candidates: (array): WINNER: by candidate
 *
 * What the areas of a map are filled with.
 */
typedef struct
{
  const SaylauAreaView *view;
  const SaylauTheme *theme;
  SaylauRgba low, middle, high;
  double reach;
  SaylauRgba classes[SAYLAU_MAX_CLASSES];
  SaylauPaint *candidates;
} SaylauAreaPaint;

void saylau_area_paint_init (SaylauAreaPaint *self,
                             const SaylauAreaView *view,
                             const SaylauTheme *theme);
void saylau_area_paint_clear (SaylauAreaPaint *self);
SaylauPaint saylau_area_paint_get (const SaylauAreaPaint *self,
                                   const SaylauAreaFigure *figure);
SaylauRgba saylau_area_paint_get_color (const SaylauAreaPaint *self,
                                        double value);
SaylauPaint saylau_area_paint_get_absence (const SaylauAreaPaint *self);
SaylauPaint saylau_area_paint_get_none (const SaylauAreaPaint *self);
SaylauPaint saylau_area_paint_get_up_to (const SaylauAreaPaint *self);
SaylauRgba saylau_area_paint_get_ink (const SaylauAreaPaint *self,
                                      SaylauRgba fill);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SaylauAreaPaint, saylau_area_paint_clear)

G_END_DECLS
