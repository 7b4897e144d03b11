/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/plot-legend.h"

#include "charts/frame.h"

/* All in layout units. */
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 11
#define SWATCH_GAP 6
#define ENTRY_GAP 20
#define LINE 19
#define GAP_BELOW 8 /* between the legend and what stands below it */

static const SaylauTextStyle style = { 12, SAYLAU_WEIGHT_REGULAR, TRUE };

static void
draw_entry (const SaylauPlot *plot,
            const SaylauPlotEntry *entry,
            double x,
            double middle,
            double width)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (plot->builder);

  if (entry->paint.fill != 0)
    saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ x, middle - SWATCH_HEIGHT / 2.0, SWATCH_WIDTH, SWATCH_HEIGHT });
  else
    {
      saylau_scene_builder_move_to (plot->builder, x, middle);
      saylau_scene_builder_line_to (plot->builder, x + SWATCH_WIDTH, middle);
    }
  saylau_scene_builder_paint (plot->builder, entry->paint);
  saylau_scene_builder_fit_text (plot->builder, entry->text, x + SWATCH_WIDTH + SWATCH_GAP, saylau_frame_baseline (middle, style.size), SAYLAU_ANCHOR_LEFT,
                                 style, theme->text, width - SWATCH_WIDTH - SWATCH_GAP);
}

/* Entries from left to right, in as many lines as it takes. Returns how high they are. */
static double
flow (const SaylauPlot *plot,
      const SaylauPlotEntry *entries,
      guint n_entries,
      SaylauRect room,
      gboolean draws)
{
  double x = room.x, y = room.y;

  for (guint i = 0; i < n_entries; i++)
    {
      double width;

      if (entries[i].text == NULL)
        continue;
      width = SWATCH_WIDTH + SWATCH_GAP + saylau_metrics_get_width (saylau_scene_builder_get_metrics (plot->builder), entries[i].text, style);
      if (x > room.x && x + width > room.x + room.width)
        {
          x = room.x;
          y += LINE;
        }
      if (draws)
        draw_entry (plot, &entries[i], x, y + LINE / 2.0, MIN (width + 1, room.width));
      x += width + ENTRY_GAP;
    }
  return y + LINE - room.y;
}

/**
 * saylau_plot_legend_get_height:
 * @plot: where it is to be
 * @entries: (array length=n_entries): what is in it, in order
 * @n_entries: how many there are
 * @width: the room from left to right
 *
 * Returns: how high the legend is, in layout units
 */
double
saylau_plot_legend_get_height (const SaylauPlot *plot,
                               const SaylauPlotEntry *entries,
                               guint n_entries,
                               double width)
{
  return flow (plot, entries, n_entries, (SaylauRect){ 0, 0, width, 0 }, FALSE);
}

/**
 * saylau_plot_legend_draw:
 * @plot: takes the drawing
 * @entries: (array length=n_entries): what is in it, in order
 * @n_entries: how many there are
 * @room: where it stands
 *
 * Draws what lines and areas of a plot stand for.
 */
void
saylau_plot_legend_draw (const SaylauPlot *plot,
                         const SaylauPlotEntry *entries,
                         guint n_entries,
                         SaylauRect room)
{
  flow (plot, entries, n_entries, room, TRUE);
}

/**
 * saylau_plot_legend_draw_above:
 * @plot: takes the drawing
 * @entries: (array length=n_entries): what is in it, in order
 * @n_entries: how many there are
 * @room: where it stands at the top
 *
 * Returns: what is left of @room below it
 */
SaylauRect
saylau_plot_legend_draw_above (const SaylauPlot *plot,
                               const SaylauPlotEntry *entries,
                               guint n_entries,
                               SaylauRect room)
{
  double taken = flow (plot, entries, n_entries, room, TRUE) + GAP_BELOW;

  return (SaylauRect){ room.x, room.y + taken, room.width, room.height - taken };
}
