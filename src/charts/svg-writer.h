/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

GBytes *saylau_svg_write (const SaylauScene *scene,
                          double scale);

G_END_DECLS
