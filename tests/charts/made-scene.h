/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"

G_BEGIN_DECLS

#define MADE_SCENE_WIDTH 480
#define MADE_SCENE_HEIGHT 320

SaylauScene *made_scene_new (SaylauThemeKind theme,
                             const char *lang);
void made_scene_add_mark (SaylauSceneBuilder *builder,
                          SaylauMarkKind kind,
                          int subject,
                          SaylauShape shape,
                          SaylauRect bounds);

G_END_DECLS
