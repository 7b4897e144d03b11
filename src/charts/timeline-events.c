/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-events.h"

#include "charts/timeline-bins.h"
#include "charts/timeline-claims.h"
#include "charts/timeline-event-labels.h"
#include "charts/timeline-glyphs.h"
#include "charts/timeline-swarm.h"
#include "charts/timeline-words.h"

#include <math.h>

#define MAX_APART 300 /* events of a lane that are looked at one by one */
#define MAX_ROUNDS 24 /* of merging what has no room */
#define GAP 1.5
#define LEAST_SYMBOL_SCALE 0.7
#define LEAST_EXTENT 14.0   /* a narrower time is not drawn beside its mark */
#define LARGEST_RADIUS 38.0 /* of the largest claim of the document */
#define COUNT_BOX_HEIGHT 16.0
#define COUNT_WIDTH_MAX 44.0

/* The mark of the largest claim is made smaller by these, until all marks have room. */
static const double shrinks[] = { 1, 0.8, 0.62, 0.48, 0.36 };

/* What the ids of the counts of a lane begin with. */
static const char *const count_ids[] = { "events-protests-", "events-violence-", "events-politics-" };

typedef struct
{
  SaylauTimelineCanvas *canvas;
  SaylauEventLane lane;
  SaylauRect rect; /* below the lane's name */
  SaylauBins *bins;
  GArray *shown; /* (element-type SaylauShownEvent), in the order of packing */
  GArray *items; /* (element-type SaylauSwarmItem), likewise */
  double per_root;
  double symbol_scale;
  guint largest_count; /* what the tallest bar stands for */
} Lane;

static int
compare_shown (gconstpointer a,
               gconstpointer b)
{
  const SaylauShownEvent *first = a, *second = b;

  /* Bars stand on the line; then the larger comes closer to it. */
  if ((first->group.event == SAYLAU_NONE) != (second->group.event == SAYLAU_NONE))
    return first->group.event == SAYLAU_NONE ? -1 : 1;
  if (first->group.event == SAYLAU_NONE && first->group.level != second->group.level)
    return first->group.level - second->group.level;
  if (first->glyph.radius != second->glyph.radius)
    return first->glyph.radius > second->glyph.radius ? -1 : 1;
  return first->order - second->order;
}

/* 1, 2 or 5 times a power of ten: bars do not pulse while the view moves. */
static guint
round_up (guint count)
{
  for (guint power = 1;; power *= 10)
    for (guint step = 1; step <= 5; step = step == 1 ? 2 : step == 2 ? 5
                                                                     : 10)
      if (step * power >= count)
        return step * power;
}

static void
find_largest_count (Lane *self)
{
  GArray *groups = saylau_bins_get_groups (self->bins);
  guint largest = 1;

  for (guint i = 0; i < groups->len; i++)
    {
      const SaylauGroup *group = &g_array_index (groups, SaylauGroup, i);

      if (group->event == SAYLAU_NONE)
        largest = MAX (largest, group->count);
    }
  self->largest_count = round_up (largest);
}

/* Where the middle of a mark may be: within its own time, as far as that is seen. */
static void
set_room (const Lane *self,
          const SaylauGroup *group,
          SaylauSwarmItem *item)
{
  const SaylauTimeAxis *axis = &self->canvas->axis;
  double start = saylau_timeline_canvas_get_x (self->canvas, group->start);
  double end = saylau_timeline_canvas_get_x (self->canvas, group->end);
  double middle = (start + end) / 2;

  start = MAX (start, axis->left);
  end = MIN (end, axis->right);
  if (middle < axis->left || middle > axis->right)
    middle = (start + end) / 2;
  item->x = middle;
  item->least_x = MIN (middle, start + item->half_width);
  item->most_x = MAX (middle, end - item->half_width);
}

static void
make_count_item (const Lane *self,
                 const SaylauGroup *group,
                 SaylauSwarmItem *item)
{
  double width = saylau_timeline_canvas_get_x (self->canvas, group->end) - saylau_timeline_canvas_get_x (self->canvas, group->start);
  double tallest = MAX (COUNT_BOX_HEIGHT, self->rect.height * 0.7);

  item->half_width = CLAMP (width - GAP, 6, COUNT_WIDTH_MAX) / 2;
  item->half_height = group->level == 0 ? MAX (4, tallest * group->count / self->largest_count) / 2 : COUNT_BOX_HEIGHT / 2;
}

static void
make_items (Lane *self)
{
  GArray *groups = saylau_bins_get_groups (self->bins);

  g_array_set_size (self->shown, 0);
  g_array_set_size (self->items, 0);
  find_largest_count (self);
  for (guint i = 0; i < groups->len; i++)
    {
      SaylauShownEvent shown = { .group = g_array_index (groups, SaylauGroup, i), .order = i };

      if (shown.group.event == SAYLAU_NONE)
        shown.glyph.radius = 0;
      else if (self->lane == SAYLAU_LANE_POLITICS)
        shown.glyph.radius = SAYLAU_SYMBOL_RADIUS * self->symbol_scale;
      else
        shown.glyph = saylau_claim_glyph_new (saylau_election_get_event (self->canvas->election, shown.group.event), self->per_root);
      g_array_append_val (self->shown, shown);
    }
  g_array_sort (self->shown, compare_shown);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const SaylauShownEvent *shown = &g_array_index (self->shown, SaylauShownEvent, i);
      SaylauSwarmItem item = { .half_width = shown->glyph.radius };

      if (shown->group.event == SAYLAU_NONE)
        make_count_item (self, &shown->group, &item);
      set_room (self, &shown->group, &item);
      g_array_append_val (self->items, item);
    }
}

static guint
pack (Lane *self)
{
  make_items (self);
  return saylau_swarm_pack ((SaylauSwarmItem *) (gpointer) self->items->data, self->items->len,
                            self->rect.y, self->rect.y + self->rect.height, GAP);
}

static double
get_largest_radius (const Lane *self)
{
  return CLAMP (self->rect.height * 0.32, 7, LARGEST_RADIUS);
}

static void
merge_left_over (Lane *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!g_array_index (self->items, SaylauSwarmItem, i).placed)
      saylau_bins_merge (self->bins, &g_array_index (self->shown, SaylauShownEvent, i).group);
}

/* Smaller marks before counts, and counts of what is closest first. */
static void
pack_all (Lane *self)
{
  double root = sqrt ((double) MAX (self->canvas->index->largest, 1));

  for (guint i = 0; i < G_N_ELEMENTS (shrinks); i++)
    {
      self->per_root = shrinks[i] * get_largest_radius (self) / root;
      self->symbol_scale = MAX (shrinks[i], LEAST_SYMBOL_SCALE);
      if (pack (self) == 0)
        return;
      if (saylau_bins_get_n_events (self->bins) > MAX_APART)
        break;
    }
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      merge_left_over (self);
      if (pack (self) == 0)
        return;
    }
  /* The only thing that surely has room. */
  saylau_bins_merge_whole (self->bins);
  pack (self);
}

/* A bar as long as the time that the event may have taken, where that is wider than the mark. It is of the ground: a label
 * may stand in its way. */
static void
draw_extent (Lane *self,
             SaylauShownEvent *shown)
{
  SaylauTimelineCanvas *canvas = self->canvas;
  double start = MAX (saylau_timeline_canvas_get_x (canvas, shown->group.start), canvas->axis.left);
  double end = MIN (saylau_timeline_canvas_get_x (canvas, shown->group.end), canvas->axis.right);
  SaylauRgba color = self->lane == SAYLAU_LANE_POLITICS ? canvas->theme->faint : canvas->theme->protest_ground;
  SaylauTimelineLine line;

  if (end - start < MAX (LEAST_EXTENT, 2 * shown->glyph.radius + 4))
    return;
  shown->extent = (SaylauRect){ start + 0.5, shown->y - 1.5, end - start - 1, 3 };
  line = (SaylauTimelineLine){ { shown->extent.x, shown->y }, { shown->extent.x + shown->extent.width, shown->y }, color, shown->extent.height };
  g_array_append_val (canvas->lines, line);
}

static void
draw_event (Lane *self,
            SaylauShownEvent *shown,
            GArray *row)
{
  SaylauTimelineCanvas *canvas = self->canvas;
  const SaylauEvent *event = saylau_election_get_event (canvas->election, shown->group.event);
  double r = shown->glyph.radius;
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_EVENT, shown->group.event);
  mark.id = g_strdup_printf ("event-%s", event->id);
  saylau_timeline_words_fill_mark (canvas->language, canvas->election, event, &mark);
  mark.bounds = (SaylauRect){ shown->x - r, shown->y - r, 2 * r, 2 * r };
  mark.shape = SAYLAU_SHAPE_DISC;
  mark.start = shown->group.start;
  mark.end = shown->group.end;
  shown->mark = saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  if (self->lane == SAYLAU_LANE_POLITICS)
    saylau_timeline_draw_symbol (canvas, event->kind, shown->x, shown->y, self->symbol_scale);
  else
    saylau_claim_glyph_draw (&shown->glyph, canvas, shown->x, shown->y);
  saylau_scene_builder_end_mark (canvas->builder);
}

static char *
make_count_id (const Lane *self,
               const SaylauGroup *group)
{
  return g_strdup_printf ("%s%d-%" G_GINT64_FORMAT, count_ids[self->lane], group->level, group->start);
}

static void
draw_count (Lane *self,
            SaylauShownEvent *shown,
            const SaylauSwarmItem *item,
            GArray *row)
{
  SaylauTimelineCanvas *canvas = self->canvas;
  const SaylauTheme *theme = canvas->theme;
  gboolean politics = self->lane == SAYLAU_LANE_POLITICS;
  SaylauRect rect = { item->x - item->half_width, item->y - item->half_height, 2 * item->half_width, 2 * item->half_height };
  g_autofree char *number = saylau_language_count (canvas->language, shown->group.count);
  double width;
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_EVENT_COUNT, SAYLAU_NONE);
  mark.id = make_count_id (self, &shown->group);
  mark.name = saylau_timeline_words_count (canvas->language, self->lane, shown->group.count);
  mark.value = saylau_timeline_words_group_time (canvas->language, canvas->election, &shown->group);
  mark.tooltip = g_strdup (saylau_language_word (canvas->language, "Zoom in to see each by itself."));
  mark.bounds = rect;
  mark.shape = SAYLAU_SHAPE_RECT;
  mark.start = shown->group.start;
  mark.end = shown->group.end;
  mark.number = shown->group.count;
  shown->mark = saylau_timeline_canvas_begin_mark (canvas, &mark, row);
  saylau_scene_builder_add_rect (canvas->builder, rect);
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = politics ? theme->faint : theme->protest_ground,
                                             .stroke = politics ? theme->line : theme->protest,
                                             .width = 1 });
  width = saylau_metrics_get_width (canvas->metrics, number, SAYLAU_TIMELINE_COUNT);
  shown->has_number = rect.height >= 13 && rect.width >= 18 && width <= rect.width - 3;
  if (shown->has_number)
    saylau_timeline_canvas_label (canvas, number, item->x - width / 2, item->y + 4, SAYLAU_TIMELINE_COUNT, theme->text);
  saylau_scene_builder_end_mark (canvas->builder);
}

static void
draw_all (Lane *self)
{
  SaylauTimelineCanvas *canvas = self->canvas;
  GArray *row = saylau_timeline_canvas_add_row (canvas);
  double middle = self->rect.y + self->rect.height / 2;

  if (self->lane != SAYLAU_LANE_POLITICS)
    saylau_timeline_canvas_add_line (canvas, (SaylauPoint){ canvas->plot.x, middle },
                                     (SaylauPoint){ canvas->plot.x + canvas->plot.width, middle }, canvas->theme->faint);
  saylau_timeline_canvas_clip (canvas, self->rect.y - 2, self->rect.y + self->rect.height + 2);
  for (guint i = 0; i < self->shown->len; i++)
    {
      SaylauShownEvent *shown = &g_array_index (self->shown, SaylauShownEvent, i);
      const SaylauSwarmItem *item = &g_array_index (self->items, SaylauSwarmItem, i);

      shown->x = item->x;
      shown->y = item->y;
      shown->half_width = item->half_width;
      shown->half_height = item->half_height > 0 ? item->half_height : item->half_width;
      if (shown->group.event != SAYLAU_NONE)
        draw_extent (self, shown);
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      SaylauShownEvent *shown = &g_array_index (self->shown, SaylauShownEvent, i);

      if (shown->group.event != SAYLAU_NONE)
        draw_event (self, shown, row);
      else
        draw_count (self, shown, &g_array_index (self->items, SaylauSwarmItem, i), row);
    }
  saylau_scene_builder_unclip (canvas->builder);
}

/* The figures that give the marks their sizes, a bit for each. */
static guint
find_figures (const Lane *self)
{
  guint figures = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const SaylauShownEvent *shown = &g_array_index (self->shown, SaylauShownEvent, i);

      if (shown->group.event != SAYLAU_NONE && MAX (shown->glyph.reported[1], shown->glyph.official[1]) > 0)
        figures |= 1u << shown->glyph.what;
    }
  return figures;
}

static void
draw_caption (Lane *self,
              SaylauRect rect)
{
  const SaylauLanguage *language = self->canvas->language;
  guint figures = self->lane != SAYLAU_LANE_POLITICS ? find_figures (self) : 0;
  g_autofree char *note = figures != 0 ? saylau_claims_tell_sizes (language, figures) : NULL;

  saylau_timeline_canvas_draw_caption (self->canvas, rect, saylau_timeline_words_lane (language, self->canvas->index, self->lane), note);
}

/**
 * saylau_timeline_draw_events:
 * @canvas: takes the drawing
 * @lane: which events
 * @rect: the lane
 *
 * Draws the events of a lane at their time, packed about the lane's line; what has no room by itself
 * as counts; labels where they touch nothing.
 */
void
saylau_timeline_draw_events (SaylauTimelineCanvas *canvas,
                             SaylauEventLane lane,
                             SaylauRect rect)
{
  double caption = saylau_timeline_canvas_get_caption_height (canvas);
  Lane self = {
    .canvas = canvas,
    .lane = lane,
    .rect = { rect.x, rect.y + caption, rect.width, rect.height - caption },
    .bins = saylau_bins_new (canvas->index->rows[lane], &canvas->axis, canvas->election, MAX_APART),
    .shown = g_array_new (FALSE, FALSE, sizeof (SaylauShownEvent)),
    .items = g_array_new (FALSE, FALSE, sizeof (SaylauSwarmItem)),
  };

  pack_all (&self);
  draw_all (&self);
  draw_caption (&self, rect);
  saylau_timeline_label_events (canvas, lane, self.rect, self.shown);

  saylau_bins_free (self.bins);
  g_array_unref (self.shown);
  g_array_unref (self.items);
}

/**
 * saylau_timeline_find_event:
 * @scene: a scene of the timeline of @election
 * @election: a sealed election
 * @event: one of its events
 *
 * Returns: the mark of @event, or of the count that it is a part of, or -1: it is not in what is shown
 */
int
saylau_timeline_find_event (const SaylauScene *scene,
                            const SaylauElection *election,
                            int event)
{
  const SaylauEvent *wanted = saylau_election_get_event (election, event);
  const char *count_id = count_ids[saylau_timeline_get_lane (wanted->kind)];
  int found = saylau_scene_find_subject (scene, SAYLAU_MARK_EVENT, event);

  for (guint i = 0; found < 0 && i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      if (mark->kind == SAYLAU_MARK_EVENT_COUNT && g_str_has_prefix (mark->id, count_id) &&
          saylau_event_get_start (wanted) >= mark->start && saylau_event_get_start (wanted) < mark->end)
        found = i;
    }
  return found;
}
