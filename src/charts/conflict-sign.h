/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"

G_BEGIN_DECLS

#define SAYLAU_CONFLICT_SIGN_RADIUS 7.5

void saylau_conflict_sign_draw (SaylauSceneBuilder *builder,
                                double x,
                                double y,
                                double radius);

G_END_DECLS
