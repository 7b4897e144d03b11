/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-paint.h"
#include "charts/scene-builder.h"

G_BEGIN_DECLS

void saylau_map_layout (SaylauSceneBuilder *builder,
                        const SaylauAreaPaint *paint,
                        SaylauRect body);

G_END_DECLS
