/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/painter.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauSceneImage:
 *
 * A scene as it was painted last: what is pointed at and focused comes over it, and costs no more than that.
 */
typedef struct
{
  cairo_surface_t *surface; /* nullable */
  SaylauScene *scene;
  int candidate; /* who is lit */
  int scale;
} SaylauSceneImage;

void saylau_scene_image_prepare (SaylauSceneImage *self,
                                 SaylauScene *scene,
                                 int candidate,
                                 int scale);
void saylau_scene_image_paint (SaylauSceneImage *self,
                               cairo_t *cr,
                               SaylauScene *scene,
                               const SaylauEmphasis *emphasis,
                               int scale);
void saylau_scene_image_clear (SaylauSceneImage *self);

G_END_DECLS
