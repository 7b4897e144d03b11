/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"
#include "charts/scene.h"

G_BEGIN_DECLS

SaylauElection *scene_checks_load (const char *path);
SaylauElection *scene_checks_load_sample (void);
SaylauScene *scene_checks_layout (const SaylauElection *election,
                                  const SaylauChartSpec *spec);
SaylauScene *scene_checks_layout_with (const SaylauElection *election,
                                       const SaylauChartSpec *spec,
                                       SaylauMetrics *metrics);
SaylauRect scene_checks_get_text_box (const SaylauItem *item);
gboolean scene_checks_find_text (const SaylauScene *scene,
                                 const char *text);
void scene_checks_marks (const SaylauScene *scene);
void scene_checks_texts (const SaylauScene *scene);

G_END_DECLS
