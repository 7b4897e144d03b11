/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/map-shapes.h"

G_BEGIN_DECLS

void saylau_map_inside_fill (SaylauMapShapes *shapes);

G_END_DECLS
