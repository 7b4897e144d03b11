/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-labels.h"

#include <math.h>

#define GAP 3.0         /* between a label and anything else */
#define LEADER_FROM 9.0 /* a label further from its mark has a leader line */

typedef struct
{
  SaylauPoint from, to;
} Segment;

typedef struct
{
  SaylauPoint center;
  double radius;
} Disc;

struct _SaylauLabelField
{
  SaylauRect area;
  GArray *boxes;   /* (element-type SaylauRect) */
  GArray *breaks;  /* (element-type SaylauRect): lines that may be broken */
  GArray *discs;   /* (element-type Disc) */
  GArray *leaders; /* (element-type Segment) */
};

/* Where a label stands from its mark: -1, 0 or 1 in x and in y. The first are liked best. */
static const struct
{
  int x, y;
} sides[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };

static const double distances[] = { 4, 10, 18, 28, 40, 54, 70, 88, 108 };

static gboolean
boxes_meet (SaylauRect a,
            SaylauRect b)
{
  return a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP &&
         a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;
}

static double
clamp_into (double value,
            double start,
            double length)
{
  return CLAMP (value, start, start + length);
}

static gboolean
box_meets_disc (SaylauRect box,
                const Disc *disc)
{
  double dx = disc->center.x - clamp_into (disc->center.x, box.x, box.width);
  double dy = disc->center.y - clamp_into (disc->center.y, box.y, box.height);
  double reach = disc->radius + GAP;

  return dx * dx + dy * dy < reach * reach;
}

/* Cuts the part of a segment that is in one coordinate between @low and @high (Liang and Barsky). */
static gboolean
cut_segment (double start,
             double delta,
             double low,
             double high,
             double *from,
             double *to)
{
  double a, b;

  if (fabs (delta) < 1e-9)
    return start >= low && start <= high;
  a = (low - start) / delta;
  b = (high - start) / delta;
  *from = MAX (*from, MIN (a, b));
  *to = MIN (*to, MAX (a, b));
  return *from <= *to;
}

static gboolean
segment_meets_box (Segment segment,
                   SaylauRect box)
{
  double from = 0, to = 1;

  return cut_segment (segment.from.x, segment.to.x - segment.from.x, box.x - 1, box.x + box.width + 1, &from, &to) &&
         cut_segment (segment.from.y, segment.to.y - segment.from.y, box.y - 1, box.y + box.height + 1, &from, &to);
}

static gboolean
segment_meets_disc (Segment segment,
                    const Disc *disc)
{
  double dx = segment.to.x - segment.from.x, dy = segment.to.y - segment.from.y;
  double length = dx * dx + dy * dy;
  double part = length > 0 ? ((disc->center.x - segment.from.x) * dx + (disc->center.y - segment.from.y) * dy) / length : 0;
  double x = segment.from.x + CLAMP (part, 0, 1) * dx - disc->center.x;
  double y = segment.from.y + CLAMP (part, 0, 1) * dy - disc->center.y;

  return x * x + y * y < (disc->radius + 1) * (disc->radius + 1);
}

static double
get_turn (SaylauPoint a,
          SaylauPoint b,
          SaylauPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
segments_cross (Segment a,
                Segment b)
{
  return get_turn (a.from, a.to, b.from) * get_turn (a.from, a.to, b.to) <= 0 &&
         get_turn (b.from, b.to, a.from) * get_turn (b.from, b.to, a.to) <= 0;
}

static SaylauRect
get_candidate (SaylauPoint mark,
               double half_width,
               double half_height,
               double width,
               double height,
               guint side,
               double distance)
{
  double x = mark.x + sides[side].x * (half_width + distance) - (sides[side].x == 0 ? width / 2 : sides[side].x < 0 ? width
                                                                                                                    : 0);
  double y = mark.y + sides[side].y * (half_height + distance) - (sides[side].y == 0 ? height / 2 : sides[side].y < 0 ? height
                                                                                                                      : 0);
  gboolean corner = sides[side].x != 0 && sides[side].y != 0;

  /* A corner is nearer to a round mark than its box is. */
  if (corner)
    x -= sides[side].x * (half_width + distance) * 0.6;
  return (SaylauRect){ x, y, width, height };
}

/* From the edge of the mark to the nearest point of the label. */
static Segment
get_leader (SaylauPoint mark,
            double half_width,
            double half_height,
            SaylauRect rect)
{
  SaylauPoint end = { clamp_into (mark.x, rect.x, rect.width), clamp_into (mark.y, rect.y, rect.height) };
  double dx = end.x - mark.x, dy = end.y - mark.y;
  double length = hypot (dx, dy);
  double part = length > 0 ? MIN (1, (MIN (half_width, half_height) + 1.5) / length) : 0;
  double tip = length > 0 ? MAX (part, (length - 2) / length) : 0;

  return (Segment){ { mark.x + part * dx, mark.y + part * dy }, { mark.x + tip * dx, mark.y + tip * dy } };
}

static gboolean
leader_is_free (SaylauLabelField *self,
                Segment leader,
                gboolean may_break)
{
  for (guint i = 0; !may_break && i < self->breaks->len; i++)
    if (segment_meets_box (leader, g_array_index (self->breaks, SaylauRect, i)))
      return FALSE;
  for (guint i = 0; i < self->boxes->len; i++)
    if (segment_meets_box (leader, g_array_index (self->boxes, SaylauRect, i)))
      return FALSE;
  for (guint i = 0; i < self->discs->len; i++)
    if (segment_meets_disc (leader, &g_array_index (self->discs, Disc, i)))
      return FALSE;
  for (guint i = 0; i < self->leaders->len; i++)
    if (segments_cross (leader, g_array_index (self->leaders, Segment, i)))
      return FALSE;
  return TRUE;
}

/* Whether a label in @rect leaves the lines whole, or where it may break them the larger part of each. */
static gboolean
lines_are_left (SaylauLabelField *self,
                SaylauRect rect,
                gboolean may_break)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      SaylauRect line = g_array_index (self->breaks, SaylauRect, i);

      if (boxes_meet (rect, line) && !(may_break && line.width >= 2 * rect.width))
        return FALSE;
    }
  return TRUE;
}

/**
 * saylau_label_field_new:
 * @area: what no label leaves
 *
 * Returns: (transfer full): an empty field
 */
SaylauLabelField *
saylau_label_field_new (SaylauRect area)
{
  SaylauLabelField *self = g_new0 (SaylauLabelField, 1);

  self->area = area;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (SaylauRect));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (SaylauRect));
  self->discs = g_array_new (FALSE, FALSE, sizeof (Disc));
  self->leaders = g_array_new (FALSE, FALSE, sizeof (Segment));
  return self;
}

/**
 * saylau_label_field_free:
 * @self: (transfer full): a field
 */
void
saylau_label_field_free (SaylauLabelField *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->breaks);
  g_array_unref (self->discs);
  g_array_unref (self->leaders);
  g_free (self);
}

/**
 * saylau_label_field_add_box:
 * @self: a field
 * @rect: what no label may touch
 */
void
saylau_label_field_add_box (SaylauLabelField *self,
                            SaylauRect rect)
{
  g_array_append_val (self->boxes, rect);
}

/**
 * saylau_label_field_add_line:
 * @self: a field
 * @rect: a level line, which a label touches only where it may break lines
 */
void
saylau_label_field_add_line (SaylauLabelField *self,
                             SaylauRect rect)
{
  g_array_append_val (self->breaks, rect);
}

/**
 * saylau_label_field_add_disc:
 * @self: a field
 * @x: its middle
 * @y: its middle
 * @radius: its radius
 *
 * Adds a round thing that no label may touch.
 */
void
saylau_label_field_add_disc (SaylauLabelField *self,
                             double x,
                             double y,
                             double radius)
{
  Disc disc = { { x, y }, radius };

  g_array_append_val (self->discs, disc);
}

/**
 * saylau_label_field_is_free:
 * @self: a field
 * @rect: where a label might be
 *
 * Returns: whether it would touch nothing there
 */
gboolean
saylau_label_field_is_free (SaylauLabelField *self,
                            SaylauRect rect)
{
  if (rect.x < self->area.x || rect.x + rect.width > self->area.x + self->area.width ||
      rect.y < self->area.y || rect.y + rect.height > self->area.y + self->area.height)
    return FALSE;
  for (guint i = 0; i < self->boxes->len; i++)
    if (boxes_meet (rect, g_array_index (self->boxes, SaylauRect, i)))
      return FALSE;
  for (guint i = 0; i < self->discs->len; i++)
    if (box_meets_disc (rect, &g_array_index (self->discs, Disc, i)))
      return FALSE;
  for (guint i = 0; i < self->leaders->len; i++)
    if (segment_meets_box (g_array_index (self->leaders, Segment, i), rect))
      return FALSE;
  return TRUE;
}

/**
 * saylau_label_field_place:
 * @self: a field, to which the mark itself was added
 * @mark: the middle of the mark that is labelled
 * @half_width: of the mark
 * @half_height: of the mark
 * @width: of the label
 * @height: of the label
 * @freedom: where the label may stand
 * @place: (out): where it stands
 *
 * Looks for room, first at the mark and then further away, and takes it.
 *
 * Returns: whether there is room
 */
gboolean
saylau_label_field_place (SaylauLabelField *self,
                          SaylauPoint mark,
                          double half_width,
                          double half_height,
                          double width,
                          double height,
                          SaylauLabelFreedom freedom,
                          SaylauLabelPlace *place)
{
  gboolean may_break = (freedom & SAYLAU_LABEL_MAY_BREAK) != 0;

  for (guint i = 0; i < ((freedom & SAYLAU_LABEL_MAY_LEAD) != 0 ? G_N_ELEMENTS (distances) : 1); i++)
    for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
      {
        SaylauRect rect = get_candidate (mark, half_width, half_height, width, height, side, distances[i]);
        Segment leader = get_leader (mark, half_width, half_height, rect);

        if (!saylau_label_field_is_free (self, rect) || !lines_are_left (self, rect, may_break))
          continue;
        place->has_leader = distances[i] > LEADER_FROM;
        if (place->has_leader && !leader_is_free (self, leader, may_break))
          continue;
        place->rect = rect;
        place->leader[0] = leader.from;
        place->leader[1] = leader.to;
        saylau_label_field_add_box (self, rect);
        if (place->has_leader)
          g_array_append_val (self->leaders, leader);
        return TRUE;
      }
  return FALSE;
}
