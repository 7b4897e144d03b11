/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-canvas.h"

#include "charts/time-axis.h"

#define OTHERS_ALPHA 0x78 /* the lines behind are pale, not another colour */

/**
 * saylau_turnout_canvas_get_place:
 * @self: a canvas
 * @instant: when
 * @percent: how much
 *
 * Returns: where that is
 */
SaylauPoint
saylau_turnout_canvas_get_place (const SaylauTurnoutCanvas *self,
                                 gint64 instant,
                                 double percent)
{
  return (SaylauPoint){ saylau_time_axis_get_x (&self->axis, instant),
                        self->plot.y + self->plot.height * (1 - percent / self->maximum) };
}

/**
 * saylau_turnout_canvas_get_color:
 * @self: a canvas
 * @series: (nullable): an area's reports; %NULL: those of any area behind
 *
 * Returns: what its line is drawn in
 */
SaylauRgba
saylau_turnout_canvas_get_color (const SaylauTurnoutCanvas *self,
                                 const SaylauTurnoutSeries *series)
{
  if (series != NULL && series == self->view->front)
    return self->theme->accent;
  if (series != NULL && series == self->view->country)
    return self->theme->text;
  return (self->theme->hatch & ~0xffu) | OTHERS_ALPHA;
}

/**
 * saylau_turnout_canvas_draw_line:
 * @self: a canvas
 * @series: an area's reports
 * @color: of the line
 * @width: of the line
 *
 * Draws straight lines from report to report, but none over a round that was missed. A report that no line
 * leads to is a dot.
 */
void
saylau_turnout_canvas_draw_line (SaylauTurnoutCanvas *self,
                                 const SaylauTurnoutSeries *series,
                                 SaylauRgba color,
                                 double width)
{
  g_autoptr (GArray) missed = saylau_turnout_series_list_missed (series, self->view->rounds);
  g_autofree gboolean *is_alone = g_new (gboolean, series->points->len);
  gboolean has_line = FALSE;

  is_alone[0] = TRUE;
  for (guint i = 1; i < series->points->len; i++)
    {
      is_alone[i] = saylau_turnout_series_is_broken (series, i, missed);
      is_alone[i - 1] &= is_alone[i];
    }
  for (guint i = 0; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);

      if (is_alone[i])
        continue;
      if (i == 0 || is_alone[i - 1] || saylau_turnout_series_is_broken (series, i, missed))
        saylau_scene_builder_move_to (self->builder, place.x, place.y);
      else
        saylau_scene_builder_line_to (self->builder, place.x, place.y);
      has_line = TRUE;
    }
  if (has_line)
    saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = color, .width = width });

  for (guint i = 0; i < series->points->len; i++)
    {
      const SaylauTurnoutPoint *point = saylau_turnout_series_get_point (series, i);
      SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);

      if (!is_alone[i] && i + 1 < series->points->len)
        continue;
      saylau_scene_builder_add_circle (self->builder, place.x, place.y, width + 1);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = color });
    }
}
