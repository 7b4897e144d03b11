/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

SaylauScene *saylau_scene_blend (SaylauScene *from,
                                 SaylauScene *to,
                                 double part);

G_END_DECLS
