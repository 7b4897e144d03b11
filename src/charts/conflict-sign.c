/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/conflict-sign.h"

/**
 * saylau_conflict_sign_draw:
 * @builder: what is drawn on
 * @x: its middle
 * @y: its middle
 * @radius: its disc's, in layout units: %SAYLAU_CONFLICT_SIGN_RADIUS, or less where that has no room
 *
 * Draws an unequal sign in a disc: sources state different figures for the same thing.
 */
void
saylau_conflict_sign_draw (SaylauSceneBuilder *builder,
                           double x,
                           double y,
                           double radius)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (builder);
  double size = radius / SAYLAU_CONFLICT_SIGN_RADIUS;

  saylau_scene_builder_add_circle (builder, x, y, radius);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = theme->protest, .stroke = theme->ground, .width = 1.5 * size });
  saylau_scene_builder_draw_line (builder, x - 4 * size, y - 1.9 * size, x + 4 * size, y - 1.9 * size, theme->ground, 1.6 * size);
  saylau_scene_builder_draw_line (builder, x - 4 * size, y + 1.9 * size, x + 4 * size, y + 1.9 * size, theme->ground, 1.6 * size);
  saylau_scene_builder_draw_line (builder, x - 2.2 * size, y + 4.6 * size, x + 2.2 * size, y - 4.6 * size, theme->ground, 1.6 * size);
}
