/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

int saylau_hit_test (const SaylauScene *scene,
                     double x,
                     double y,
                     double slop);

G_END_DECLS
