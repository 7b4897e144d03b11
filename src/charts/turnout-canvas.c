/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-canvas.h"

#include "charts/conflict-sign.h"
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
 * leads to is a dot, and one of a day is as long as that.
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
      if (!saylau_turnout_point_is_exact (point))
        {
          saylau_turnout_canvas_draw_span (self, point, color, width);
          continue;
        }
      saylau_scene_builder_add_circle (self->builder, place.x, place.y, width + 1);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = color });
    }
}

/**
 * saylau_turnout_canvas_draw_span:
 * @self: a canvas
 * @point: one whose time is not known to the minute
 * @color: of the line
 * @width: of the line
 *
 * Draws a figure that is of some time of a day: level, over the whole of it.
 */
void
saylau_turnout_canvas_draw_span (SaylauTurnoutCanvas *self,
                                 const SaylauTurnoutPoint *point,
                                 SaylauRgba color,
                                 double width)
{
  double y = saylau_turnout_canvas_get_place (self, point->instant, point->percent).y;
  double left = MAX (saylau_time_axis_get_x (&self->axis, point->time->start), self->plot.x);
  double right = MIN (saylau_time_axis_get_x (&self->axis, point->time->end), self->plot.x + self->plot.width);

  saylau_scene_builder_draw_line (self->builder, left, y, right, y, color, width);
  saylau_scene_builder_draw_line (self->builder, left, y - 4, left, y + 4, color, width);
  saylau_scene_builder_draw_line (self->builder, right, y - 4, right, y + 4, color, width);
}

/**
 * saylau_turnout_canvas_draw_conflict:
 * @self: a canvas
 * @series: an area's reports
 * @point: a point of @series whose reports differ
 * @radius: of the rings
 *
 * Draws each figure as a ring of its own, with a sign between them.
 */
void
saylau_turnout_canvas_draw_conflict (SaylauTurnoutCanvas *self,
                                     const SaylauTurnoutSeries *series,
                                     const SaylauTurnoutPoint *point,
                                     double radius)
{
  SaylauRgba color = saylau_turnout_canvas_get_color (self, series);
  SaylauPoint place = saylau_turnout_canvas_get_place (self, point->instant, point->percent);
  double top = place.y, bottom = place.y;

  for (guint i = 0; i < point->n_reports; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (self->view->election->turnout, g_array_index (series->reports, int, point->first_report + i));
      double y = saylau_turnout_canvas_get_place (self, point->instant, report->percent).y;

      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  saylau_scene_builder_draw_line (self->builder, place.x, top, place.x, bottom, self->theme->protest, 2);
  for (guint i = 0; i < point->n_reports; i++)
    {
      const SaylauTurnoutReport *report = g_ptr_array_index (self->view->election->turnout, g_array_index (series->reports, int, point->first_report + i));
      double y = saylau_turnout_canvas_get_place (self, point->instant, report->percent).y;

      saylau_scene_builder_add_circle (self->builder, place.x, y, radius);
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->ground, .stroke = color, .width = 2 });
    }
  saylau_conflict_sign_draw (self->builder, place.x + SAYLAU_CONFLICT_SIGN_RADIUS + radius + 2, (top + bottom) / 2, SAYLAU_CONFLICT_SIGN_RADIUS);
}
