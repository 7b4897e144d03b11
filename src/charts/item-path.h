/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "charts/scene.h"

G_BEGIN_DECLS

void saylau_item_path_add (cairo_t *cr,
                           const SaylauScene *scene,
                           const SaylauItem *item);
void saylau_item_path_stroke_pattern (cairo_t *cr,
                                      const SaylauPaint *paint,
                                      SaylauRect box);

G_END_DECLS
