/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-canvas.h"

#include <math.h>

#define LEAST_BAR_WIDTH 6.0 /* px of a piece of time that has a bar of its own */
#define CAPTION_HEIGHT 15.0
#define NOTE_STYLE ((SaylauTextStyle){ 11, SAYLAU_WEIGHT_REGULAR, FALSE })
#define GUTTER_GAP 10.0
#define DESCENT 3.5

/* Of what a lane tells below its name. */
#define MAX_NOTE_LINES 4
#define LEAST_LINES 3 /* of caption and note together, in any lane */

/**
 * saylau_timeline_canvas_get_text:
 * @self: a canvas
 * @text: (nullable): a text of the document
 *
 * Returns: (transfer none) (nullable): the text in the reader's language
 */
const char *
saylau_timeline_canvas_get_text (const SaylauTimelineCanvas *self,
                                 const SaylauText *text)
{
  return text != NULL ? saylau_text_get (text, saylau_language_get_tag (self->language)) : NULL;
}

/**
 * saylau_timeline_canvas_get_x:
 * @self: a canvas
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * Returns: where it is, also beyond the plot
 */
double
saylau_timeline_canvas_get_x (const SaylauTimelineCanvas *self,
                              gint64 instant)
{
  return saylau_time_axis_get_x (&self->axis, instant);
}

/**
 * saylau_timeline_canvas_clip:
 * @self: a canvas
 * @top: in layout units
 * @bottom: in layout units
 *
 * Keeps what follows within the plot's width, until saylau_scene_builder_unclip().
 */
void
saylau_timeline_canvas_clip (SaylauTimelineCanvas *self,
                             double top,
                             double bottom)
{
  saylau_scene_builder_add_rect (self->builder, (SaylauRect){ self->plot.x, top, self->plot.width, bottom - top });
  saylau_scene_builder_clip (self->builder);
}

/**
 * saylau_timeline_canvas_add_line:
 * @self: a canvas
 * @from: the left or upper end
 * @to: the other end, straight below or beside @from
 * @color: of the line
 *
 * Keeps a line of the ground for saylau_timeline_canvas_draw_lines().
 */
void
saylau_timeline_canvas_add_line (SaylauTimelineCanvas *self,
                                 SaylauPoint from,
                                 SaylauPoint to,
                                 SaylauRgba color)
{
  SaylauTimelineLine line = { from, to, color, 1 };

  g_array_append_val (self->lines, line);
}

/* The first label after @from that the line meets, in the line's direction; NULL: none. */
static const SaylauRect *
find_label (const SaylauTimelineCanvas *self,
            SaylauTimelineLine line,
            gboolean upright,
            double from)
{
  const SaylauRect *first = NULL;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const SaylauRect *label = &g_array_index (self->labels, SaylauRect, i);
      double start = upright ? label->y : label->x, end = start + (upright ? label->height : label->width);
      double side = upright ? line.from.x - label->x : line.from.y - label->y;

      if (side >= 0 && side <= (upright ? label->width : label->height) && end > from &&
          (first == NULL || start < (upright ? first->y : first->x)))
        first = label;
    }
  return first;
}

/**
 * saylau_timeline_canvas_draw_line:
 * @self: a canvas with all its labels
 * @line: a line
 *
 * Draws a line that leaves room for the labels in its way, so that no line runs through words.
 */
void
saylau_timeline_canvas_draw_line (SaylauTimelineCanvas *self,
                                  SaylauTimelineLine line)
{
  gboolean upright = line.from.x == line.to.x;
  double from = upright ? line.from.y : line.from.x, end = upright ? line.to.y : line.to.x;

  while (from < end)
    {
      const SaylauRect *label = find_label (self, line, upright, from);
      double to = label == NULL ? end : MIN (end, upright ? label->y : label->x);

      if (to > from && upright)
        saylau_scene_builder_draw_line (self->builder, line.from.x, from, line.from.x, to, line.color, line.width);
      else if (to > from)
        saylau_scene_builder_draw_line (self->builder, from, line.from.y, to, line.from.y, line.color, line.width);
      if (label == NULL)
        return;
      from = upright ? label->y + label->height : label->x + label->width;
    }
}

/**
 * saylau_timeline_canvas_draw_lines:
 * @self: a canvas with all its labels
 *
 * Draws the lines of the ground below everything that was drawn since.
 */
void
saylau_timeline_canvas_draw_lines (SaylauTimelineCanvas *self)
{
  guint first = saylau_scene_builder_get_n_items (self->builder);

  for (guint i = 0; i < self->lines->len; i++)
    saylau_timeline_canvas_draw_line (self, g_array_index (self->lines, SaylauTimelineLine, i));
  saylau_scene_builder_lower (self->builder, first, self->ground);
}

/**
 * saylau_timeline_canvas_add_row:
 * @self: a canvas
 *
 * Returns: (transfer none) (element-type SaylauMarkPlace): takes the marks of the next lane
 */
GArray *
saylau_timeline_canvas_add_row (SaylauTimelineCanvas *self)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (SaylauMarkPlace));

  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * saylau_timeline_canvas_begin_mark:
 * @self: a canvas
 * @mark: a mark, as saylau_scene_builder_begin_mark() takes it; its inner point is set here
 * @row: (element-type SaylauMarkPlace): the marks of its lane
 *
 * Returns: the mark's index
 */
int
saylau_timeline_canvas_begin_mark (SaylauTimelineCanvas *self,
                                   SaylauMark *mark,
                                   GArray *row)
{
  double left = MAX (mark->bounds.x, self->plot.x), right = MIN (mark->bounds.x + mark->bounds.width, self->plot.x + self->plot.width);
  SaylauMarkPlace place;

  /* Of a mark on the plot's edge only a part is seen; a disc stays one where it lies in the picture. */
  if (right - left < mark->bounds.width - 0.01 &&
      (mark->shape == SAYLAU_SHAPE_RECT || mark->bounds.x < 0 ||
       mark->bounds.x + mark->bounds.width > saylau_scene_builder_get_width (self->builder)))
    {
      mark->shape = SAYLAU_SHAPE_RECT;
      mark->bounds.x = left;
      mark->bounds.width = MAX (right - left, 1);
    }
  mark->inner = (SaylauPoint){ (left + right) / 2, mark->bounds.y + mark->bounds.height / 2 };
  place = (SaylauMarkPlace){ saylau_scene_builder_begin_mark (self->builder, mark), mark->inner.x, mark->inner.y };
  g_array_append_val (row, place);
  return place.mark;
}

/**
 * saylau_timeline_canvas_label:
 * @self: a canvas
 * @text: one line
 * @x: its left end
 * @baseline: in layout units
 * @style: its type
 * @color: its colour
 *
 * Writes a text that lines spare.
 *
 * Returns: its width
 */
double
saylau_timeline_canvas_label (SaylauTimelineCanvas *self,
                              const char *text,
                              double x,
                              double baseline,
                              SaylauTextStyle style,
                              SaylauRgba color)
{
  double width = saylau_scene_builder_text (self->builder, text, x, baseline, SAYLAU_ANCHOR_LEFT, style, color);
  SaylauRect rect = { x - 2, baseline - style.size, width + 4, style.size + DESCENT };

  g_array_append_val (self->labels, rect);
  return width;
}

/**
 * saylau_timeline_canvas_get_caption_height:
 * @self: a canvas
 *
 * Returns: how much of a lane's height its name takes
 */
double
saylau_timeline_canvas_get_caption_height (const SaylauTimelineCanvas *self)
{
  return self->has_gutter ? 0 : CAPTION_HEIGHT;
}

/* In the gutter, at the height of the lane's middle: three lines in the lowest lane, and a long note in a high one. */
static void
draw_in_gutter (SaylauTimelineCanvas *self,
                SaylauRect lane,
                const char *caption,
                const char *note)
{
  double x = self->rtl ? self->outer_right : self->outer_left;
  double room = self->rtl ? self->outer_right - self->plot.x - self->plot.width - GUTTER_GAP
                          : self->plot.x - self->outer_left - GUTTER_GAP;
  SaylauAnchor anchor = self->rtl ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT;
  g_auto (GStrv) lines = saylau_metrics_wrap (self->metrics, caption, SAYLAU_TIMELINE_TEXT, room, 2);
  int n_left = lane.height / SAYLAU_TIMELINE_LINE_HEIGHT - g_strv_length (lines);
  g_auto (GStrv) notes = saylau_metrics_wrap (self->metrics, note != NULL ? note : "", NOTE_STYLE, room, CLAMP (n_left, LEAST_LINES - (int) g_strv_length (lines), MAX_NOTE_LINES));
  guint n_notes = note != NULL ? g_strv_length (notes) : 0;
  double height = (g_strv_length (lines) + n_notes) * SAYLAU_TIMELINE_LINE_HEIGHT;
  double baseline = MAX (lane.y, lane.y + (lane.height - height) / 2) + 11.5;

  for (guint i = 0; lines[i] != NULL; i++, baseline += SAYLAU_TIMELINE_LINE_HEIGHT)
    saylau_scene_builder_text (self->builder, lines[i], x, baseline, anchor, SAYLAU_TIMELINE_TEXT, self->theme->text);
  for (guint i = 0; i < n_notes; i++, baseline += SAYLAU_TIMELINE_LINE_HEIGHT)
    saylau_scene_builder_text (self->builder, notes[i], x, baseline, anchor, NOTE_STYLE, self->theme->dim);
}

/**
 * saylau_timeline_canvas_draw_caption:
 * @self: a canvas
 * @lane: the whole lane
 * @caption: its name
 * @note: (nullable): what its marks tell
 *
 * Writes a lane's name where reading begins.
 */
void
saylau_timeline_canvas_draw_caption (SaylauTimelineCanvas *self,
                                     SaylauRect lane,
                                     const char *caption,
                                     const char *note)
{
  g_autofree char *both = NULL;
  g_autofree char *fitted = NULL;
  double width;

  if (self->has_gutter)
    {
      draw_in_gutter (self, lane, caption, note);
      return;
    }
  both = note != NULL ? g_strdup_printf ("%s · %s", caption, note) : g_strdup (caption);
  fitted = saylau_metrics_fit (self->metrics, both, NOTE_STYLE, self->outer_right - self->outer_left);
  width = saylau_metrics_get_width (self->metrics, fitted, NOTE_STYLE);
  saylau_timeline_canvas_label (self, fitted, self->rtl ? self->outer_right - width : self->outer_left, lane.y + 11, NOTE_STYLE, self->theme->dim);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const SaylauMarkPlace *first = a, *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  if (first->y != second->y)
    return first->y < second->y ? -1 : 1;
  return first->mark - second->mark;
}

static int
find_nearest (GArray *row,
              double x)
{
  const SaylauMarkPlace *nearest = &g_array_index (row, SaylauMarkPlace, 0);

  for (guint i = 1; i < row->len; i++)
    {
      const SaylauMarkPlace *place = &g_array_index (row, SaylauMarkPlace, i);

      if (fabs (place->x - x) < fabs (nearest->x - x))
        nearest = place;
    }
  return nearest->mark;
}

static void
link_rows (SaylauTimelineCanvas *self,
           GArray *row,
           GArray *other,
           SaylauDirection direction)
{
  for (guint i = 0; i < row->len; i++)
    {
      const SaylauMarkPlace *place = &g_array_index (row, SaylauMarkPlace, i);

      saylau_scene_builder_set_neighbor (self->builder, place->mark, direction, find_nearest (other, place->x));
    }
}

/**
 * saylau_timeline_canvas_link:
 * @self: a canvas with all its marks
 *
 * Links the marks for the arrow keys: left and right by time within a lane, up and down to what is
 * nearest in time in the next lane that has marks.
 */
void
saylau_timeline_canvas_link (SaylauTimelineCanvas *self)
{
  GArray *above = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GArray *row = g_ptr_array_index (self->rows, i);

      if (row->len == 0)
        continue;
      g_array_sort (row, compare_places);
      for (guint k = 1; k < row->len; k++)
        {
          int left = g_array_index (row, SaylauMarkPlace, k - 1).mark, right = g_array_index (row, SaylauMarkPlace, k).mark;

          saylau_scene_builder_set_neighbor (self->builder, left, SAYLAU_RIGHT, right);
          saylau_scene_builder_set_neighbor (self->builder, right, SAYLAU_LEFT, left);
        }
      if (above != NULL)
        {
          link_rows (self, row, above, SAYLAU_UP);
          link_rows (self, above, row, SAYLAU_DOWN);
        }
      above = row;
    }
}

/**
 * saylau_timeline_canvas_pick_piece:
 * @self: a canvas
 *
 * Returns: the smallest piece of the calendar that has room for a bar of its own: a day, a week, a month, a year or
 *   a power of ten of years
 */
SaylauTimeStep
saylau_timeline_canvas_pick_piece (const SaylauTimelineCanvas *self)
{
  static const SaylauTimeUnit units[] = { SAYLAU_UNIT_DAY, SAYLAU_UNIT_WEEK, SAYLAU_UNIT_MONTH, SAYLAU_UNIT_YEAR };
  double per_second = self->plot.width / ((double) self->range.to - self->range.from);
  SaylauTimeStep step = { SAYLAU_UNIT_DAY, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      step.unit = units[i];
      if (saylau_time_step_get_seconds (step) * per_second >= LEAST_BAR_WIDTH)
        return step;
    }
  while (saylau_time_step_get_seconds (step) * per_second < LEAST_BAR_WIDTH)
    step.count *= 10;
  return step;
}
