/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/scene-blend.h"

#include "charts/arc.h"
#include "charts/scene-private.h"

#include <math.h>
#include <string.h>

/* What is so near a pie's edge, in px, goes around with it. */
#define RIM 8.0

/* The marks of a blend are those of @to, in their order, and after them those of @from that go. */
typedef struct
{
  const SaylauScene *from, *to;
  double part;
  SaylauScene *scene; /* that is made */
  int *origins;       /* of each mark of the blend: its mark in @from, or -1: it comes */
  int *targets;       /* of each mark of @from: its mark in the blend */
  int *first, *next;  /* the items of each mark of @from, in their order, as lists that end with -1 */
  int *partners;      /* of each item of @to: the item of @from that becomes it, or -1 */
  gboolean *stays;    /* of each item of @from: whether it becomes one of @to */
  gboolean *leaps;    /* of each mark of the blend: whether there is nothing between what it was and what it is */
} Blend;

/* Moves and stretches a point as a rectangle is. */
typedef struct
{
  SaylauPoint from, to; /* a corner of it */
  double scale_x, scale_y;
} Carry;

static const Carry stay = { { 0, 0 }, { 0, 0 }, 1, 1 };

static double
mix (double from,
     double to,
     double part)
{
  return from + (to - from) * part;
}

static SaylauPoint
mix_points (SaylauPoint from,
            SaylauPoint to,
            double part)
{
  return (SaylauPoint){ mix (from.x, to.x, part), mix (from.y, to.y, part) };
}

static SaylauRgba
fade (SaylauRgba color,
      double strength)
{
  return (color & ~0xffu) | (SaylauRgba) lround ((color & 0xff) * strength);
}

/* Where there is no colour the other one comes or goes. */
static SaylauRgba
mix_colors (SaylauRgba from,
            SaylauRgba to,
            double part)
{
  SaylauRgba mixed = 0;

  if (from == 0 || to == 0)
    return from == to ? 0 : fade (from == 0 ? to : from, from == 0 ? part : 1 - part);

  for (guint shift = 0; shift < 32; shift += 8)
    mixed |= (SaylauRgba) lround (mix ((from >> shift) & 0xff, (to >> shift) & 0xff, part)) << shift;
  return mixed;
}

static gboolean
is_wedge (const SaylauMark *mark)
{
  return mark != NULL && mark->shape == SAYLAU_SHAPE_WEDGE;
}

/* An area of a map is where it is: only its colour becomes another. */
static gboolean
lies (const SaylauMark *mark)
{
  return mark != NULL && mark->shape == SAYLAU_SHAPE_PATH;
}

/* The mark of @scene that a mark of the other scene was or will be; NULL: none. */
static const SaylauMark *
get_mark (const SaylauScene *scene,
          int mark)
{
  return mark >= 0 ? saylau_scene_get_mark (scene, mark) : NULL;
}

static SaylauMark
copy_mark (const SaylauMark *mark)
{
  SaylauMark copy = *mark;

  /* Its path is an item of another scene. */
  if (copy.shape == SAYLAU_SHAPE_PATH)
    copy.shape = SAYLAU_SHAPE_RECT;
  copy.id = g_strdup (mark->id);
  copy.name = g_strdup (mark->name);
  copy.value = g_strdup (mark->value);
  copy.tooltip = g_strdup (mark->tooltip);
  copy.candidates = mark->candidates != NULL ? g_array_ref (mark->candidates) : NULL;
  return copy;
}

static SaylauMark *
add_mark (Blend *self,
          const SaylauMark *mark)
{
  SaylauMark copy = copy_mark (mark);

  g_array_append_val (self->scene->marks, copy);
  return &g_array_index (self->scene->marks, SaylauMark, self->scene->marks->len - 1);
}

static void
mix_places (SaylauMark *mark,
            const SaylauMark *from,
            const SaylauMark *to,
            double part)
{
  SaylauPoint corner = mix_points ((SaylauPoint){ from->bounds.x, from->bounds.y }, (SaylauPoint){ to->bounds.x, to->bounds.y }, part);

  mark->bounds = (SaylauRect){ corner.x, corner.y, mix (from->bounds.width, to->bounds.width, part),
                               mix (from->bounds.height, to->bounds.height, part) };
  mark->inner = mix_points (from->inner, to->inner, part);
}

static void
mix_wedges (SaylauMark *mark,
            const SaylauMark *from,
            const SaylauMark *to,
            double part)
{
  mark->center = mix_points (from->center, to->center, part);
  mark->radius = mix (from->radius, to->radius, part);
  mark->start_angle = mix (from->start_angle, to->start_angle, part);
  mark->end_angle = mix (from->end_angle, to->end_angle, part);
}

/* The wedge without width, at @angle in the pie of @other, out of which one of the other scene opens and
 * into which it closes. Those that come open behind the wedge before them, those that go close before the
 * wedge behind them: so the circle stays whole. */
static SaylauMark
get_closed (const SaylauMark *mark,
            const SaylauScene *other,
            double angle)
{
  SaylauMark closed = *mark;

  for (guint i = 0; i < other->marks->len; i++)
    {
      const SaylauMark *neighbor = saylau_scene_get_mark (other, i);

      if (!is_wedge (neighbor))
        continue;
      closed.center = neighbor->center;
      closed.radius = neighbor->radius;
      break;
    }
  closed.start_angle = closed.end_angle = angle;
  return closed;
}

/* The marks that are in @to. */
static void
blend_marks (Blend *self)
{
  double angle = 0;

  for (guint i = 0; i < self->to->marks->len; i++)
    {
      const SaylauMark *to = saylau_scene_get_mark (self->to, i);
      int origin = saylau_scene_find_mark (self->from, to->id);
      const SaylauMark *from = get_mark (self->from, origin);
      SaylauMark *mark = add_mark (self, to);

      self->origins[i] = origin;
      if (from != NULL && !lies (to))
        mix_places (mark, from, to, self->part);
      if (is_wedge (to))
        {
          SaylauMark closed = get_closed (to, self->from, angle);

          mix_wedges (mark, is_wedge (from) ? from : &closed, to, self->part);
          angle = is_wedge (from) ? from->end_angle : angle;
        }
    }
}

/* The marks that are in @from alone. */
static void
keep_marks (Blend *self)
{
  double angle = 2 * G_PI;

  for (int i = (int) self->from->marks->len - 1; i >= 0; i--)
    {
      const SaylauMark *from = saylau_scene_get_mark (self->from, i);
      int target = saylau_scene_find_mark (self->to, from->id);
      const SaylauMark *to = get_mark (self->to, target);

      if (to == NULL)
        {
          SaylauMark *mark = add_mark (self, from);
          SaylauMark closed = get_closed (from, self->to, angle);

          target = self->scene->marks->len - 1;
          self->origins[target] = i;
          memset (mark->neighbors, -1, sizeof mark->neighbors);
          if (is_wedge (from))
            mix_wedges (mark, from, &closed, self->part);
        }
      self->targets[i] = target;
      angle = is_wedge (to) ? to->start_angle : angle;
    }
}

/* Half a hatch would be half a value, and between two leaders is nobody: what was not known and is, or is not known any more, and
 * areas whose colours are no scale or that of something else, change at once. */
static void
find_leaps (Blend *self)
{
  gboolean is_scale = self->to->scale != NULL && g_strcmp0 (self->from->scale, self->to->scale) == 0;

  for (guint i = 0; i < self->to->marks->len; i++)
    {
      const SaylauMark *to = saylau_scene_get_mark (self->to, i), *from = get_mark (self->from, self->origins[i]);

      self->leaps[i] = from != NULL && (from->missing != to->missing || (to->kind == SAYLAU_MARK_AREA && !is_scale));
    }
}

static const SaylauPoint *
get_points (const SaylauScene *scene,
            const SaylauItem *item)
{
  return saylau_scene_get_points (scene) + item->first_point;
}

/* Where an item is, for the question on which side of a pie: its text, or the end of its path. */
static double
get_end_x (const SaylauScene *scene,
           const SaylauItem *item)
{
  guint n = item->kind == SAYLAU_ITEM_PATH ? saylau_scene_count_points (scene, item) : 0;

  return n > 0 ? get_points (scene, item)[n - 1].x : item->origin.x;
}

/* A label that changes to the other side of a pie would cross it. */
static gboolean
changes_side (const Blend *self,
              const SaylauItem *from,
              const SaylauItem *to)
{
  const SaylauMark *from_mark = get_mark (self->from, from->mark), *to_mark = get_mark (self->to, to->mark);

  return is_wedge (from_mark) && is_wedge (to_mark) &&
         (get_end_x (self->from, from) < from_mark->center.x) != (get_end_x (self->to, to) < to_mark->center.x);
}

static gboolean
has_same_verbs (const Blend *self,
                const SaylauItem *from,
                const SaylauItem *to)
{
  return from->n_verbs == to->n_verbs &&
         memcmp (saylau_scene_get_verbs (self->from) + from->first_verb, saylau_scene_get_verbs (self->to) + to->first_verb, to->n_verbs) == 0;
}

static gboolean
is_same_path (const Blend *self,
              const SaylauItem *from,
              const SaylauItem *to)
{
  return (from->paint.fill == 0) == (to->paint.fill == 0) && (from->paint.stroke == 0) == (to->paint.stroke == 0) &&
         (lies (get_mark (self->to, to->mark)) || has_same_verbs (self, from, to)) &&
         !changes_side (self, from, to);
}

static gboolean
is_same_text (const Blend *self,
              const SaylauItem *from,
              const SaylauItem *to)
{
  return from->anchor == to->anchor && g_str_equal (from->text, to->text) && !changes_side (self, from, to);
}

/* The same thing with another text, like a share. */
static gboolean
is_like_text (const Blend *self,
              const SaylauItem *from,
              const SaylauItem *to)
{
  return from->anchor == to->anchor && from->style.weight == to->style.weight && from->style.tabular == to->style.tabular &&
         !changes_side (self, from, to);
}

static gboolean
can_become (const Blend *self,
            const SaylauItem *from,
            const SaylauItem *to,
            gboolean exactly)
{
  if (from->kind != to->kind || (from->wedge_gap > 0) != (to->wedge_gap > 0))
    return FALSE;
  if (to->kind == SAYLAU_ITEM_TEXT)
    return exactly ? is_same_text (self, from, to) : is_like_text (self, from, to);
  return to->kind == SAYLAU_ITEM_PATH && (to->wedge_gap > 0 || is_same_path (self, from, to));
}

/* Finds what each item of a mark was. @exactly: by its text, which goes before its looks. */
static void
pair_items (Blend *self,
            gboolean exactly)
{
  for (guint i = 0; i < self->to->items->len; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self->to, i);
      int origin = item->mark >= 0 ? self->origins[item->mark] : -1;

      if (origin < 0 || self->partners[i] >= 0 || (item->kind == SAYLAU_ITEM_PATH && self->leaps[item->mark]))
        continue;
      for (int k = self->first[origin]; k >= 0; k = self->next[k])
        if (!self->stays[k] && can_become (self, saylau_scene_get_item (self->from, k), item, exactly))
          {
            self->partners[i] = k;
            self->stays[k] = TRUE;
            break;
          }
    }
}

static gboolean
is_same_ground (const SaylauScene *scene,
                const SaylauItem *item,
                const SaylauScene *other_scene,
                const SaylauItem *other)
{
  return item->kind == SAYLAU_ITEM_PATH && other->kind == SAYLAU_ITEM_PATH && item->mark < 0 && other->mark < 0 &&
         item->paint.fill == other->paint.fill && item->paint.stroke == other->paint.stroke &&
         item->paint.width == other->paint.width && item->n_verbs == other->n_verbs &&
         memcmp (saylau_scene_get_verbs (scene) + item->first_verb,
                 saylau_scene_get_verbs (other_scene) + other->first_verb, item->n_verbs) == 0;
}

/* The only path of @scene's ground that looks like @item; -1: there is none, or there are several. */
static int
find_ground (const SaylauScene *scene,
             const SaylauScene *item_scene,
             const SaylauItem *item)
{
  int found = -1;

  for (guint i = 0; i < scene->items->len; i++)
    {
      if (!is_same_ground (scene, saylau_scene_get_item (scene, i), item_scene, item))
        continue;
      if (found >= 0)
        return -1;
      found = i;
    }
  return found;
}

/* Of what belongs to no mark a line moves where there is no doubt which one it was, like the line that
 * bars stand on. A legend is there at once, with its words. On an axis of time the ground stands still. */
static void
pair_ground (Blend *self)
{
  if (self->to->time_axis.from < self->to->time_axis.to)
    return;

  for (guint i = 0; i < self->to->items->len; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self->to, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark < 0 && item->n_verbs == 2 && find_ground (self->to, self->to, item) == (int) i)
        self->partners[i] = find_ground (self->from, self->to, item);
    }
}

/* Lists the items of each mark of @from. */
static void
list_items (Blend *self)
{
  for (guint i = 0; i < self->from->marks->len; i++)
    self->first[i] = -1;
  for (int i = (int) self->from->items->len - 1; i >= 0; i--)
    {
      int mark = saylau_scene_get_item (self->from, i)->mark;

      if (mark < 0)
        continue;
      self->next[i] = self->first[mark];
      self->first[mark] = i;
    }
}

/* Where a mark's own movement brings what of it has no place in the other scene: from the mark's bounds in
 * @scene to those it has now. */
static Carry
get_carry (const Blend *self,
           const SaylauScene *scene,
           int own,
           int target)
{
  const SaylauMark *mark = get_mark (scene, own), *now = get_mark (self->scene, target);
  Carry carry = stay;

  if (mark == NULL || is_wedge (mark))
    return carry;
  carry.from = (SaylauPoint){ mark->bounds.x, mark->bounds.y };
  carry.to = (SaylauPoint){ now->bounds.x, now->bounds.y };
  carry.scale_x = mark->bounds.width > 0 ? now->bounds.width / mark->bounds.width : 1;
  carry.scale_y = mark->bounds.height > 0 ? now->bounds.height / mark->bounds.height : 1;
  return carry;
}

static SaylauPoint
carry_point (Carry carry,
             SaylauPoint point)
{
  return (SaylauPoint){ carry.to.x + (point.x - carry.from.x) * carry.scale_x, carry.to.y + (point.y - carry.from.y) * carry.scale_y };
}

/* A point at the edges of two pies goes along the edge. */
static SaylauPoint
mix_at_rim (const SaylauMark *from_pie,
            SaylauPoint from,
            const SaylauMark *to_pie,
            SaylauPoint to,
            double part)
{
  double from_angle = atan2 (from.x - from_pie->center.x, from_pie->center.y - from.y);
  double to_angle = atan2 (to.x - to_pie->center.x, to_pie->center.y - to.y);
  double way = (to_pie->start_angle + to_pie->end_angle - from_pie->start_angle - from_pie->end_angle) / 2;
  double turn = way + remainder (to_angle - from_angle - way, 2 * G_PI);
  double from_distance = hypot (from.x - from_pie->center.x, from.y - from_pie->center.y);
  double to_distance = hypot (to.x - to_pie->center.x, to.y - to_pie->center.y);
  SaylauPoint center = mix_points (from_pie->center, to_pie->center, part);
  double angle = from_angle + turn * part, distance = mix (from_distance, to_distance, part);

  return (SaylauPoint){ center.x + distance * sin (angle), center.y - distance * cos (angle) };
}

static gboolean
is_at_rim (const SaylauMark *pie,
           SaylauPoint point)
{
  return is_wedge (pie) && hypot (point.x - pie->center.x, point.y - pie->center.y) <= pie->radius + RIM;
}

static void
add_mixed_points (Blend *self,
                  const SaylauItem *from,
                  const SaylauItem *to)
{
  const SaylauMark *from_pie = get_mark (self->from, from->mark), *to_pie = get_mark (self->to, to->mark);
  const SaylauPoint *starts = get_points (self->from, from), *ends = get_points (self->to, to);
  guint n = saylau_scene_count_points (self->to, to);

  for (guint i = 0; i < n; i++)
    {
      SaylauPoint point = mix_points (starts[i], ends[i], self->part);

      if (is_at_rim (from_pie, starts[i]) && is_at_rim (to_pie, ends[i]))
        point = mix_at_rim (from_pie, starts[i], to_pie, ends[i], self->part);
      g_array_append_val (self->scene->points, point);
    }
}

static void
add_carried_points (Blend *self,
                    const SaylauScene *scene,
                    const SaylauItem *item,
                    Carry carry)
{
  guint n = saylau_scene_count_points (scene, item);

  for (guint i = 0; i < n; i++)
    {
      SaylauPoint point = carry_point (carry, get_points (scene, item)[i]);

      g_array_append_val (self->scene->points, point);
    }
}

/* Adds a path or a clip of @scene. @from: (nullable): what its points come from, in @self->from. */
static void
add_path (Blend *self,
          const SaylauScene *scene,
          const SaylauItem *item,
          const SaylauItem *from,
          Carry carry,
          SaylauItem copy)
{
  SaylauScene *blend = self->scene;
  const SaylauMark *mark = get_mark (blend, copy.mark);

  copy.first_verb = blend->verbs->len;
  copy.first_point = blend->points->len;
  if (item->wedge_gap > 0 && is_wedge (mark))
    {
      saylau_wedge_append (blend->verbs, blend->points, mark->center, mark->radius, mark->start_angle, mark->end_angle, item->wedge_gap);
    }
  else
    {
      g_byte_array_append (blend->verbs, saylau_scene_get_verbs (scene) + item->first_verb, item->n_verbs);
      if (from != NULL)
        add_mixed_points (self, from, item);
      else
        add_carried_points (self, scene, item, carry);
      copy.wedge_gap = 0;
    }
  copy.n_verbs = blend->verbs->len - copy.first_verb;
  g_array_append_val (blend->items, copy);
}

static SaylauPaint
fade_paint (SaylauPaint paint,
            double strength)
{
  paint.fill = fade (paint.fill, strength);
  paint.stroke = fade (paint.stroke, strength);
  return paint;
}

/* What leads to a slice's label goes with the words: it would lead to nothing. */
static gboolean
serves_words (const Blend *self,
              const SaylauItem *item)
{
  return item->wedge_gap <= 0 && is_wedge (get_mark (self->from, item->mark));
}

/* What goes: shapes alone. Words of before would say something untrue beside those of now. */
static void
add_gone (Blend *self)
{
  GArray *items = self->scene->items;

  for (guint i = 0; i < self->from->items->len; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self->from, i);
      SaylauItem copy = *item;

      copy.mark = item->mark >= 0 ? self->targets[item->mark] : -1;
      if (item->kind == SAYLAU_ITEM_CLIP)
        add_path (self, self->from, item, NULL, stay, copy);
      else if (item->kind == SAYLAU_ITEM_UNCLIP && g_array_index (items, SaylauItem, items->len - 1).kind == SAYLAU_ITEM_CLIP)
        g_array_set_size (items, items->len - 1); /* nothing was in it */
      else if (item->kind == SAYLAU_ITEM_UNCLIP)
        g_array_append_val (items, copy);
      if (item->kind != SAYLAU_ITEM_PATH || item->mark < 0 || self->stays[i] || self->leaps[copy.mark] || serves_words (self, item))
        continue;

      copy.paint = fade_paint (item->paint, 1 - self->part);
      if (copy.paint.fill & 0xff || copy.paint.stroke & 0xff)
        add_path (self, self->from, item, NULL, get_carry (self, self->from, item->mark, copy.mark), copy);
    }
}

static void
add_text (Blend *self,
          const SaylauItem *item,
          const SaylauItem *from,
          Carry carry,
          SaylauItem copy)
{
  if (from != NULL)
    copy.origin = mix_points (from->origin, item->origin, self->part);
  else
    copy.origin = carry_point (carry, item->origin);
  copy.text = g_string_chunk_insert (self->scene->strings, item->text);
  g_array_append_val (self->scene->items, copy);
}

/* Words that come go with those beside them, so that a line of text stays one. */
static Carry
get_text_carry (const Blend *self,
                guint index)
{
  const SaylauItem *item = saylau_scene_get_item (self->to, index);

  for (int step = -1; step <= 1 && !lies (get_mark (self->to, item->mark)); step += 2)
    for (guint i = index + step; i < self->to->items->len; i += step)
      {
        const SaylauItem *other = saylau_scene_get_item (self->to, i);

        if (other->mark != item->mark)
          break;
        if (other->kind == SAYLAU_ITEM_TEXT && other->anchor == item->anchor && self->partners[i] >= 0)
          return (Carry){ other->origin, mix_points (saylau_scene_get_item (self->from, self->partners[i])->origin, other->origin, self->part), 1, 1 };
      }
  return get_carry (self, self->to, item->mark, item->mark);
}

/* What there is from now on. */
static void
add_present (Blend *self)
{
  for (guint i = 0; i < self->to->items->len; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self->to, i);
      const SaylauItem *from = self->partners[i] >= 0 ? saylau_scene_get_item (self->from, self->partners[i]) : NULL;
      const SaylauItem *start = lies (get_mark (self->to, item->mark)) ? NULL : from; /* where it was */
      gboolean is_new = from == NULL && item->mark >= 0;
      gboolean comes = is_new && !self->leaps[item->mark];
      Carry carry = get_carry (self, self->to, item->mark, item->mark);
      SaylauItem copy = *item;

      if (item->kind == SAYLAU_ITEM_UNCLIP)
        {
          g_array_append_val (self->scene->items, copy);
        }
      else if (item->kind == SAYLAU_ITEM_CLIP)
        {
          add_path (self, self->to, item, NULL, stay, copy);
        }
      else if (item->kind == SAYLAU_ITEM_TEXT)
        {
          copy.color = comes ? fade (item->color, self->part) : item->color;
          add_text (self, item, start, is_new ? get_text_carry (self, i) : carry, copy);
        }
      else
        {
          if (comes)
            copy.paint = fade_paint (item->paint, self->part);
          if (from != NULL)
            {
              copy.paint.fill = mix_colors (from->paint.fill, item->paint.fill, self->part);
              copy.paint.stroke = mix_colors (from->paint.stroke, item->paint.stroke, self->part);
              copy.paint.width = mix (from->paint.width, item->paint.width, self->part);
            }
          add_path (self, self->to, item, start, carry, copy);
        }
    }
}

static SaylauScene *
create_scene (const SaylauScene *to)
{
  SaylauScene *scene = saylau_scene_new ();

  scene->width = to->width;
  scene->height = to->height;
  scene->background = to->background;
  scene->title = g_strdup (to->title);
  scene->description = g_strdup (to->description);
  scene->notes = g_strdup (to->notes);
  scene->lang = g_strdup (to->lang);
  scene->rtl = to->rtl;
  scene->time_axis = to->time_axis;
  scene->scale = g_strdup (to->scale);
  return scene;
}

/**
 * saylau_scene_blend:
 * @from: the picture of before
 * @to: the picture of now
 * @part: how much of the way is done: 0 gives @from, 1 gives @to
 *
 * A picture between two, for the short while in which one becomes the other. Marks are told by their
 * ids: those in both move with all that is drawn for them, a pie's slices along its edge; those
 * that come open and fade in, those that go close and fade out.
 *
 * What is not known in one of the two alone is as it is in @to from the first moment on, and so are areas
 * whose colours are not of one scale: what is not known must not look like a value for a while, nor one leader like
 * another. Of maps only colours are in between.
 *
 * Shapes alone are in between. A length or an angle under way is read as a movement, but a number under
 * way would be a claim that nobody made, and the old one beside a new title a claim that is
 * wrong. So from the first moment on all words are those of @to, and so are the title, the
 * description and the marks: all that is different in these is where they are.
 *
 * The marks of @to keep their indices, so that what is lit in @to can be lit in the blend; those that go
 * come after them.
 *
 * Returns: (transfer full): the picture
 */
SaylauScene *
saylau_scene_blend (SaylauScene *from,
                    SaylauScene *to,
                    double part)
{
  Blend self = { .from = from, .to = to, .part = part };

  g_return_val_if_fail (from != NULL && to != NULL, NULL);
  g_return_val_if_fail (!isnan (part), NULL);

  if (part <= 0 || part >= 1)
    return saylau_scene_ref (part <= 0 ? from : to);

  self.scene = create_scene (to);
  self.origins = g_new (int, to->marks->len + from->marks->len);
  self.targets = g_new (int, from->marks->len);
  self.first = g_new (int, from->marks->len);
  self.next = g_new (int, from->items->len);
  self.partners = g_new (int, to->items->len);
  self.stays = g_new0 (gboolean, from->items->len);
  self.leaps = g_new0 (gboolean, to->marks->len + from->marks->len);
  for (guint i = 0; i < to->items->len; i++)
    self.partners[i] = -1;

  blend_marks (&self);
  keep_marks (&self);
  find_leaps (&self);
  list_items (&self);
  pair_items (&self, TRUE);
  pair_items (&self, FALSE);
  pair_ground (&self);
  add_gone (&self);
  add_present (&self);

  g_free (self.origins);
  g_free (self.targets);
  g_free (self.first);
  g_free (self.next);
  g_free (self.partners);
  g_free (self.stays);
  g_free (self.leaps);
  return self.scene;
}
