/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/conflict-sign.h"

/**
 * saylau_conflict_sign_draw:
 * @builder: what is drawn on
 * @x: its middle
 * @y: its middle
 *
 * Draws an unequal sign in a disc: sources state different figures for the same thing.
 */
void
saylau_conflict_sign_draw (SaylauSceneBuilder *builder,
                           double x,
                           double y)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (builder);

  saylau_scene_builder_add_circle (builder, x, y, SAYLAU_CONFLICT_SIGN_RADIUS);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = theme->protest, .stroke = theme->ground, .width = 1.5 });
  saylau_scene_builder_draw_line (builder, x - 4, y - 1.9, x + 4, y - 1.9, theme->ground, 1.6);
  saylau_scene_builder_draw_line (builder, x - 4, y + 1.9, x + 4, y + 1.9, theme->ground, 1.6);
  saylau_scene_builder_draw_line (builder, x - 2.2, y + 4.6, x + 2.2, y - 4.6, theme->ground, 1.6);
}
