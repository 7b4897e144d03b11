/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/item-path.h"

#include "charts/pattern.h"

#include <math.h>

/* Lines across @box where y = slope · x + a multiple of @gap: multiples of the scene's coordinates,
 * so that the patterns of neighbours and of a picture drawn in parts go on into each other. */
static void
add_lines (cairo_t *cr,
           SaylauRect box,
           int slope,
           double gap)
{
  double right = box.x + box.width;
  double first = box.y - MAX (slope * box.x, slope * right);
  double last = box.y + box.height - MIN (slope * box.x, slope * right);

  for (double c = ceil (first / gap) * gap; c <= last; c += gap)
    {
      cairo_move_to (cr, box.x, slope * box.x + c);
      cairo_line_to (cr, right, slope * right + c);
    }
}

static void
add_uprights (cairo_t *cr,
              SaylauRect box,
              double gap)
{
  for (double x = ceil (box.x / gap) * gap; x <= box.x + box.width; x += gap)
    {
      cairo_move_to (cr, x, box.y);
      cairo_line_to (cr, x, box.y + box.height);
    }
}

static void
add_dots (cairo_t *cr,
          SaylauRect box,
          double gap)
{
  for (double y = floor (box.y / gap) * gap; y <= box.y + box.height + gap; y += gap)
    {
      for (double x = floor (box.x / gap) * gap; x <= box.x + box.width + gap; x += gap)
        {
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x, y);
        }
    }
}

/**
 * saylau_item_path_add:
 * @cr: where to
 * @scene: a scene
 * @item: a path or a clip of it
 *
 * Makes the item's path the current one.
 */
void
saylau_item_path_add (cairo_t *cr,
                      const SaylauScene *scene,
                      const SaylauItem *item)
{
  const guint8 *verbs = saylau_scene_get_verbs (scene) + item->first_verb;
  const SaylauPoint *points = saylau_scene_get_points (scene) + item->first_point;

  cairo_new_path (cr);
  for (guint i = 0; i < item->n_verbs; i++)
    {
      switch ((SaylauVerb) verbs[i])
        {
        case SAYLAU_MOVE:
          cairo_move_to (cr, points[0].x, points[0].y);
          points += 1;
          break;
        case SAYLAU_LINE:
          cairo_line_to (cr, points[0].x, points[0].y);
          points += 1;
          break;
        case SAYLAU_CURVE:
          cairo_curve_to (cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y);
          points += 3;
          break;
        case SAYLAU_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * saylau_item_path_stroke_pattern:
 * @cr: where to, with its source set; its path and its way of stroking are changed
 * @paint: a paint with a pattern
 * @box: what may be seen, in px
 *
 * Strokes the lines or dots of the pattern all over @box.
 */
void
saylau_item_path_stroke_pattern (cairo_t *cr,
                                 const SaylauPaint *paint,
                                 SaylauRect box)
{
  const SaylauPatternStrokes *strokes = saylau_pattern_get_strokes (paint->pattern);
  double gap = SAYLAU_PATTERN_TILE * paint->pattern_scale;

  /* So that lines and dots whose middle is outside reach in. */
  box = (SaylauRect){ box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap };
  cairo_new_path (cr);
  if (strokes->rising)
    add_lines (cr, box, -1, gap);
  if (strokes->falling)
    add_lines (cr, box, 1, gap);
  if (strokes->horizontal)
    add_lines (cr, box, 0, gap);
  if (strokes->vertical)
    add_uprights (cr, box, gap);
  if (strokes->dots)
    add_dots (cr, box, gap);
  cairo_set_line_width (cr, strokes->width * paint->pattern_scale);
  cairo_set_dash (cr, NULL, 0, 0); /* a dashed path may have been painted before */
  cairo_set_line_cap (cr, strokes->dots ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}
