/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauSceneMotion:
 *
 * The picture that is seen while one scene becomes another.
 */
typedef struct _SaylauSceneMotion SaylauSceneMotion;

SaylauSceneMotion *saylau_scene_motion_new (GtkWidget *widget);
void saylau_scene_motion_free (SaylauSceneMotion *self);
void saylau_scene_motion_show (SaylauSceneMotion *self,
                               SaylauScene *scene,
                               gboolean moving);
SaylauScene *saylau_scene_motion_get_picture (SaylauSceneMotion *self);

G_END_DECLS
