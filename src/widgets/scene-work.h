/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"
#include "charts/metrics.h"
#include "charts/scene.h"
#include "widgets/scene-image.h"

G_BEGIN_DECLS

/**
 * SaylauSceneWork:
 *
 * A scene that is being made and painted.
 */
typedef struct _SaylauSceneWork SaylauSceneWork;

SaylauSceneWork *saylau_scene_work_begin (SaylauElection *election,
                                          SaylauChartSpec *spec,
                                          SaylauMetrics *metrics,
                                          int candidate,
                                          gboolean is_painted);
gboolean saylau_scene_work_is_late (SaylauSceneWork *self);
SaylauScene *saylau_scene_work_finish (SaylauSceneWork *self,
                                       SaylauSceneImage *image);

G_END_DECLS
