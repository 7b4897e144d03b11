/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/painter.h"

#include <math.h>

#include "charts/pattern.h"
#include "charts/shaped-text.h"
#include "model/election.h"

/* How much is left of what does not belong to the lit candidate. */
#define DIMMED 0.3

typedef struct
{
  cairo_t *cr;
  const SaylauScene *scene;
  const SaylauEmphasis *emphasis; /* nullable */
  SaylauRect clip;                /* what may be seen */
  guint depth;                    /* of clips */
} Painter;

static void
set_color (cairo_t *cr,
           SaylauRgba color,
           double strength)
{
  cairo_set_source_rgba (cr,
                         ((color >> 24) & 0xff) / 255.0,
                         ((color >> 16) & 0xff) / 255.0,
                         ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0 * strength);
}

static void
add_path (const Painter *self,
          const SaylauItem *item)
{
  const guint8 *verbs = saylau_scene_get_verbs (self->scene) + item->first_verb;
  const SaylauPoint *points = saylau_scene_get_points (self->scene) + item->first_point;

  cairo_new_path (self->cr);
  for (guint i = 0; i < item->n_verbs; i++)
    {
      switch ((SaylauVerb) verbs[i])
        {
        case SAYLAU_MOVE:
          cairo_move_to (self->cr, points[0].x, points[0].y);
          points += 1;
          break;
        case SAYLAU_LINE:
          cairo_line_to (self->cr, points[0].x, points[0].y);
          points += 1;
          break;
        case SAYLAU_CURVE:
          cairo_curve_to (self->cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y);
          points += 3;
          break;
        case SAYLAU_CLOSE:
          cairo_close_path (self->cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* The box of the path's points, which holds its curves too. */
static SaylauRect
get_path_box (const Painter *self,
              const SaylauItem *item)
{
  const SaylauPoint *points = saylau_scene_get_points (self->scene) + item->first_point;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  guint n = saylau_scene_count_points (self->scene, item);

  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, points[i].x);
      top = MIN (top, points[i].y);
      right = MAX (right, points[i].x);
      bottom = MAX (bottom, points[i].y);
    }

  return (SaylauRect){ left, top, right - left, bottom - top };
}

static SaylauRect
intersect (SaylauRect a,
           SaylauRect b)
{
  double left = MAX (a.x, b.x);
  double top = MAX (a.y, b.y);

  return (SaylauRect){ left, top,
                       MAX (MIN (a.x + a.width, b.x + b.width) - left, 0),
                       MAX (MIN (a.y + a.height, b.y + b.height) - top, 0) };
}

static SaylauRect
grow (SaylauRect rect,
      double margin)
{
  return (SaylauRect){ rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin };
}

static gboolean
is_seen (const Painter *self,
         SaylauRect box,
         double margin)
{
  box = intersect (grow (box, margin), self->clip);

  return box.width > 0 && box.height > 0;
}

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

/* Paints the pattern of @item inside the current path. The path is lost. */
static void
paint_pattern (const Painter *self,
               const SaylauItem *item,
               SaylauRect box,
               double strength)
{
  const SaylauPatternStrokes *strokes = saylau_pattern_get_strokes (item->paint.pattern);
  double gap = SAYLAU_PATTERN_TILE * item->paint.pattern_scale;
  cairo_t *cr = self->cr;

  box = intersect (box, self->clip);
  /* So that lines and dots whose middle is outside reach in. */
  box = grow (box, gap);
  cairo_save (cr);
  cairo_clip (cr);
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
  set_color (cr, saylau_pattern_get_color (item->paint.pattern, item->paint.fill), strength);
  cairo_set_line_width (cr, strokes->width * item->paint.pattern_scale);
  cairo_set_dash (cr, NULL, 0, 0); /* a dashed path may have been painted before */
  cairo_set_line_cap (cr, strokes->dots ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_path (const Painter *self,
            const SaylauItem *item,
            double strength)
{
  const SaylauPaint *paint = &item->paint;
  SaylauRect box = get_path_box (self, item);

  /* A mitred corner reaches out of the box by half of up to ten line widths. */
  if (!is_seen (self, box, 5 * paint->width))
    return;

  if (paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_HATCH)
    {
      add_path (self, item);
      set_color (self->cr, paint->fill, strength);
      cairo_fill (self->cr);
    }
  if (paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_NONE)
    {
      add_path (self, item);
      paint_pattern (self, item, box, strength);
    }
  if (paint->stroke != 0)
    {
      add_path (self, item);
      set_color (self->cr, paint->stroke, strength);
      cairo_set_line_width (self->cr, paint->width);
      cairo_set_dash (self->cr, &paint->dash, paint->dash > 0 ? 1 : 0, 0);
      cairo_stroke (self->cr);
    }
}

static void
paint_text (const Painter *self,
            const SaylauItem *item,
            double strength)
{
  double size = item->style.size;
  SaylauRect box = { item->origin.x - item->text_width, item->origin.y - 2 * size, 2 * item->text_width, 3 * size };
  g_autoptr (SaylauShapedText) shaped = NULL;
  double x = item->origin.x;

  if (item->text[0] == '\0' || !is_seen (self, box, size))
    return;

  shaped = saylau_shaped_text_get (item->text, item->style, saylau_scene_get_rtl (self->scene));
  if (item->anchor == SAYLAU_ANCHOR_CENTER)
    x -= saylau_shaped_text_get_width (shaped, size) / 2;
  else if (item->anchor == SAYLAU_ANCHOR_RIGHT)
    x -= saylau_shaped_text_get_width (shaped, size);

  cairo_save (self->cr);
  cairo_translate (self->cr, x, item->origin.y);
  set_color (self->cr, item->color, strength);
  saylau_shaped_text_show (shaped, self->cr, size);
  cairo_restore (self->cr);
}

static gboolean
mark_shows (const SaylauMark *mark,
            int candidate)
{
  if ((mark->kind == SAYLAU_MARK_CANDIDATE || mark->kind == SAYLAU_MARK_COMPARE) && mark->subject == candidate)
    return TRUE;

  for (guint i = 0; mark->candidates != NULL && i < mark->candidates->len; i++)
    {
      if (g_array_index (mark->candidates, int, i) == candidate)
        return TRUE;
    }

  return FALSE;
}

/* How strongly a mark's items are drawn. What stands for no candidate and no event stays as
 * it is when a candidate is lit. */
static double
get_strength (const Painter *self,
              int mark)
{
  const SaylauMark *of;

  if (self->emphasis == NULL || self->emphasis->candidate == SAYLAU_NONE || mark < 0)
    return 1;

  of = saylau_scene_get_mark (self->scene, mark);
  switch (of->kind)
    {
    case SAYLAU_MARK_CANDIDATE:
    case SAYLAU_MARK_OTHER:
    case SAYLAU_MARK_UNREPORTED:
    case SAYLAU_MARK_COMPARE:
    case SAYLAU_MARK_EVENT:
    case SAYLAU_MARK_EVENT_COUNT:
      return mark_shows (of, self->emphasis->candidate) ? 1 : DIMMED;
    case SAYLAU_MARK_THRESHOLD:
    case SAYLAU_MARK_PHASE:
    case SAYLAU_MARK_TALLY:
    case SAYLAU_MARK_MOMENT:
    case SAYLAU_MARK_SPAN:
    case SAYLAU_MARK_AREA:
    case SAYLAU_MARK_REPORT:
    case SAYLAU_MARK_CONFLICT:
    case SAYLAU_MARK_STATIONS:
    default:
      return 1;
    }
}

/* The outline of what a mark is hit in, @margin px around it. */
static void
add_outline (cairo_t *cr,
             const SaylauMark *mark,
             double margin)
{
  SaylauRect box = mark->bounds;
  double radius = 4;

  cairo_new_path (cr);
  if (mark->shape == SAYLAU_SHAPE_WEDGE)
    {
      /* Cairo's angles start at three o'clock. */
      if (mark->end_angle - mark->start_angle < 2 * G_PI - 1e-6)
        cairo_move_to (cr, mark->center.x, mark->center.y);
      cairo_arc (cr, mark->center.x, mark->center.y, mark->radius + margin,
                 mark->start_angle - G_PI_2, mark->end_angle - G_PI_2);
      cairo_close_path (cr);
      return;
    }
  box = grow (box, margin);
  if (mark->shape == SAYLAU_SHAPE_DISC)
    radius = MIN (box.width, box.height) / 2;
  radius = MIN (radius, MIN (box.width, box.height) / 2);
  cairo_arc (cr, box.x + box.width - radius, box.y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, box.x + box.width - radius, box.y + box.height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box.x + radius, box.y + box.height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
stroke_outline (const Painter *self,
                int mark,
                double margin,
                SaylauRgba color,
                double width)
{
  add_outline (self->cr, saylau_scene_get_mark (self->scene, mark), margin);
  set_color (self->cr, color, 1);
  cairo_set_line_width (self->cr, width);
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_stroke (self->cr);
}

static gboolean
is_mark (const Painter *self,
         int mark)
{
  return mark >= 0 && (guint) mark < saylau_scene_get_n_marks (self->scene);
}

/* What hover, selection and focus add: outlines over the finished picture. */
static void
paint_emphasis (const Painter *self)
{
  SaylauRgba background = saylau_scene_get_background (self->scene);
  SaylauRgba ground = background == 0 ? 0xffffffff : background;
  gboolean dark = saylau_theme_contrast (0xffffffff, ground) > saylau_theme_contrast (0x000000ff, ground);
  SaylauRgba ink = dark ? 0xffffffff : 0x1d1d20ff;

  if (is_mark (self, self->emphasis->hover))
    stroke_outline (self, self->emphasis->hover, 1, (ink & 0xffffff00) | 0x80, 1);
  if (self->emphasis->event != SAYLAU_NONE)
    {
      int mark = saylau_scene_find_subject (self->scene, SAYLAU_MARK_EVENT, self->emphasis->event);

      if (is_mark (self, mark))
        stroke_outline (self, mark, 2, ink, 2);
    }
  if (is_mark (self, self->emphasis->focus))
    {
      /* Two tones: one of them is seen on any ground. */
      stroke_outline (self, self->emphasis->focus, 4, SAYLAU_PAINTER_FOCUS_OUTER, 5);
      stroke_outline (self, self->emphasis->focus, 4, SAYLAU_PAINTER_FOCUS_INNER, 2.5);
    }
}

static void
paint_item (Painter *self,
            const SaylauItem *item)
{
  switch (item->kind)
    {
    case SAYLAU_ITEM_PATH:
      paint_path (self, item, get_strength (self, item->mark));
      break;
    case SAYLAU_ITEM_TEXT:
      paint_text (self, item, get_strength (self, item->mark));
      break;
    case SAYLAU_ITEM_CLIP:
      cairo_save (self->cr);
      self->depth++;
      add_path (self, item);
      cairo_clip (self->cr);
      break;
    case SAYLAU_ITEM_UNCLIP:
      g_return_if_fail (self->depth > 0);
      self->depth--;
      cairo_restore (self->cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * saylau_painter_paint:
 * @cr: where to; its origin is the scene's, its unit a px
 * @scene: what
 * @emphasis: (nullable): what is lit, ringed and focused
 *
 * Paints the scene and its background. The state of @cr is afterwards what it was before.
 */
void
saylau_painter_paint (cairo_t *cr,
                      const SaylauScene *scene,
                      const SaylauEmphasis *emphasis)
{
  Painter self = { .cr = cr, .scene = scene, .emphasis = emphasis };
  double right;
  double bottom;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (scene != NULL);

  cairo_save (cr);
  cairo_clip_extents (cr, &self.clip.x, &self.clip.y, &right, &bottom);
  self.clip.width = right - self.clip.x;
  self.clip.height = bottom - self.clip.y;
  if (saylau_scene_get_background (scene) != 0)
    {
      set_color (cr, saylau_scene_get_background (scene), 1);
      cairo_rectangle (cr, 0, 0, saylau_scene_get_width (scene), saylau_scene_get_height (scene));
      cairo_fill (cr);
    }
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    paint_item (&self, saylau_scene_get_item (scene, i));
  for (; self.depth > 0; self.depth--)
    cairo_restore (cr);
  if (emphasis != NULL)
    paint_emphasis (&self);
  cairo_restore (cr);
}
