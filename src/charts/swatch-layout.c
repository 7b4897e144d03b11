/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/swatch-layout.h"

#include "charts/palette.h"
#include "charts/scene-builder.h"

/**
 * saylau_swatch_layout:
 * @election: an election
 * @candidate: one of its candidates
 * @spec: size, zoom, theme and palette; the size may be smaller than a chart's
 *
 * A sample of what a candidate's areas are filled with in every chart, without words.
 *
 * Returns: (transfer full): the picture, filled to its edges
 */
SaylauScene *
saylau_swatch_layout (const SaylauElection *election,
                      int candidate,
                      const SaylauChartSpec *spec)
{
  SaylauSceneBuilder *builder = saylau_scene_builder_new (spec, NULL);
  SaylauRect all = { 0, 0, saylau_scene_builder_get_width (builder), saylau_scene_builder_get_height (builder) };

  saylau_scene_builder_add_rect (builder, all);
  saylau_scene_builder_paint (builder, saylau_palette_get_paint (election, candidate, spec->palette,
                                                                 saylau_scene_builder_get_theme (builder)));
  return saylau_scene_builder_finish (builder);
}
