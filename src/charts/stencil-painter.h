/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "charts/scene.h"

G_BEGIN_DECLS

guint saylau_stencil_painter_paint (cairo_t *cr,
                                    const SaylauScene *scene,
                                    guint first);

G_END_DECLS
