/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/painter.h"

#include <math.h>

#include "charts/item-path.h"
#include "charts/pattern.h"
#include "charts/shaped-text.h"
#include "charts/stencil-painter.h"
#include "model/election.h"

/* How much is left of what does not belong to the lit candidate. */
#define DIMMED 0.3
#define FOCUS_MARGIN 4
#define FOCUS_WIDTH 5
#define TIGHT_WIDTH 3 /* between close rows */

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

/* Paints the pattern of @item inside the current path. The path is lost. */
static void
paint_pattern (const Painter *self,
               const SaylauItem *item,
               SaylauRect box,
               double strength)
{
  cairo_save (self->cr);
  cairo_clip (self->cr);
  set_color (self->cr, saylau_pattern_get_color (item->paint.pattern, item->paint.fill), strength);
  saylau_item_path_stroke_pattern (self->cr, &item->paint, intersect (box, self->clip));
  cairo_restore (self->cr);
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
      saylau_item_path_add (self->cr, self->scene, item);
      set_color (self->cr, paint->fill, strength);
      cairo_fill (self->cr);
    }
  if (paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_NONE)
    {
      saylau_item_path_add (self->cr, self->scene, item);
      paint_pattern (self, item, box, strength);
    }
  if (paint->stroke != 0)
    {
      saylau_item_path_add (self->cr, self->scene, item);
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

/* What stands for no candidate and no event stays as it is when a candidate is lit. */
static gboolean
is_of_candidates (SaylauMarkKind kind)
{
  switch (kind)
    {
    case SAYLAU_MARK_CANDIDATE:
    case SAYLAU_MARK_OTHER:
    case SAYLAU_MARK_UNREPORTED:
    case SAYLAU_MARK_COMPARE:
    case SAYLAU_MARK_EVENT:
    case SAYLAU_MARK_EVENT_COUNT:
      return TRUE;
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
      return FALSE;
    }
}

/* How strongly a mark's items are drawn. */
static double
get_strength (const Painter *self,
              int mark)
{
  if (self->emphasis == NULL || self->emphasis->candidate == SAYLAU_NONE || mark < 0 ||
      !is_of_candidates (saylau_scene_peek_mark (self->scene, mark)->kind))
    return 1;

  return mark_shows (saylau_scene_get_mark (self->scene, mark), self->emphasis->candidate) ? 1 : DIMMED;
}

/* The outline of what a mark is hit in, @x px beside it and @y px above and below. */
static void
add_outline (cairo_t *cr,
             const SaylauMark *mark,
             double x,
             double y)
{
  SaylauRect box = { mark->bounds.x - x, mark->bounds.y - y, mark->bounds.width + 2 * x, mark->bounds.height + 2 * y };
  double radius = 4;

  cairo_new_path (cr);
  if (mark->shape == SAYLAU_SHAPE_WEDGE)
    {
      /* Cairo's angles start at three o'clock. */
      if (mark->end_angle - mark->start_angle < 2 * G_PI - 1e-6)
        cairo_move_to (cr, mark->center.x, mark->center.y);
      cairo_arc (cr, mark->center.x, mark->center.y, mark->radius + x,
                 mark->start_angle - G_PI_2, mark->end_angle - G_PI_2);
      cairo_close_path (cr);
      return;
    }
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
                double x,
                double y,
                SaylauRgba color,
                double width)
{
  add_outline (self->cr, saylau_scene_peek_mark (self->scene, mark), x, y);
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

/* Whether another mark is in what is @x px beside @mark and @y px above and below. */
static gboolean
is_near (const Painter *self,
         int mark,
         double x,
         double y)
{
  SaylauRect box = saylau_scene_peek_mark (self->scene, mark)->bounds;

  for (int i = 0; i < (int) saylau_scene_get_n_marks (self->scene); i++)
    {
      SaylauRect other = saylau_scene_peek_mark (self->scene, i)->bounds;

      if (i != mark && other.x < box.x + box.width + x && box.x - x < other.x + other.width &&
          other.y < box.y + box.height + y && box.y - y < other.y + other.height)
        return TRUE;
    }
  return FALSE;
}

/* Two tones: one of them is seen on any ground. Between close rows and cells the ring is on the border, so that it
 * covers no other's words; signs keep theirs around them: within them it would hide them. */
static void
stroke_focus (const Painter *self,
              int mark)
{
  gboolean is_row = saylau_scene_peek_mark (self->scene, mark)->shape == SAYLAU_SHAPE_RECT;
  double reach = FOCUS_MARGIN + FOCUS_WIDTH / 2.0;
  double x = is_row && is_near (self, mark, reach, 0) ? 0 : FOCUS_MARGIN, y = is_row && is_near (self, mark, 0, reach) ? 0 : FOCUS_MARGIN;
  double width = x > 0 && y > 0 ? FOCUS_WIDTH : TIGHT_WIDTH;

  stroke_outline (self, mark, x, y, SAYLAU_PAINTER_FOCUS_OUTER, width);
  stroke_outline (self, mark, x, y, SAYLAU_PAINTER_FOCUS_INNER, width / 2);
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
    stroke_outline (self, self->emphasis->hover, 1, 1, (ink & 0xffffff00) | 0x80, 1);
  if (self->emphasis->event != SAYLAU_NONE)
    {
      int mark = saylau_scene_find_subject (self->scene, SAYLAU_MARK_EVENT, self->emphasis->event);

      if (is_mark (self, mark))
        stroke_outline (self, mark, 2, 2, ink, 2);
    }
  if (is_mark (self, self->emphasis->focus))
    stroke_focus (self, self->emphasis->focus);
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
      saylau_item_path_add (self->cr, self->scene, item);
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
 * saylau_painter_heeds_candidate:
 * @scene: a scene
 *
 * Returns: whether its picture is another one where another candidate is lit
 */
gboolean
saylau_painter_heeds_candidate (const SaylauScene *scene)
{
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    if (is_of_candidates (saylau_scene_peek_mark (scene, i)->kind))
      return TRUE;
  return FALSE;
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
    {
      i = saylau_stencil_painter_paint (cr, scene, i);
      if (i < saylau_scene_get_n_items (scene))
        paint_item (&self, saylau_scene_get_item (scene, i));
    }
  for (; self.depth > 0; self.depth--)
    cairo_restore (cr);
  if (emphasis != NULL)
    paint_emphasis (&self);
  cairo_restore (cr);
}

/**
 * saylau_painter_paint_outlines:
 * @cr: where to; its origin is the scene's, its unit a px
 * @scene: what was painted there with saylau_painter_paint()
 * @emphasis: what is ringed and focused
 *
 * Paints over the picture what saylau_painter_paint() ends with: all of @emphasis but the candidate. For
 * who keeps a picture without it.
 */
void
saylau_painter_paint_outlines (cairo_t *cr,
                               const SaylauScene *scene,
                               const SaylauEmphasis *emphasis)
{
  Painter self = { .cr = cr, .scene = scene, .emphasis = emphasis };

  g_return_if_fail (cr != NULL && scene != NULL && emphasis != NULL);

  cairo_save (cr);
  paint_emphasis (&self);
  cairo_restore (cr);
}
