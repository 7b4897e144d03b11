/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/scene-builder.h"

#include "charts/arc.h"

#include <math.h>
#include <string.h>

struct _SaylauSceneBuilder
{
  SaylauScene *scene;
  SaylauMetrics *metrics;
  const SaylauTheme *theme;
  const SaylauLanguage *language;
  double width, height; /* in layout units */
  double zoom;
  gboolean mirrored;
  int mark;
  guint first_verb, first_point; /* of the path that is being built */
};

/* Zoom and mirroring: those that follow are the only places that know of them. */
static SaylauPoint
to_scene (SaylauSceneBuilder *self,
          double x,
          double y)
{
  if (self->mirrored)
    x = self->width - x;
  return (SaylauPoint){ x * self->zoom, y * self->zoom };
}

static SaylauRect
rect_to_scene (SaylauSceneBuilder *self,
               SaylauRect rect)
{
  SaylauPoint origin = to_scene (self, self->mirrored ? rect.x + rect.width : rect.x, rect.y);

  return (SaylauRect){ origin.x, origin.y, rect.width * self->zoom, rect.height * self->zoom };
}

static SaylauAnchor
anchor_to_scene (SaylauSceneBuilder *self,
                 SaylauAnchor anchor)
{
  return self->mirrored ? (SaylauAnchor) (SAYLAU_ANCHOR_RIGHT - anchor) : anchor;
}

static SaylauPaint
paint_to_scene (SaylauSceneBuilder *self,
                SaylauPaint paint)
{
  paint.width *= self->zoom;
  paint.dash *= self->zoom;
  paint.pattern_scale = self->zoom;
  return paint;
}

static void
add_verb (SaylauSceneBuilder *self,
          SaylauVerb verb)
{
  guint8 byte = verb;

  g_byte_array_append (self->scene->verbs, &byte, 1);
}

static void
add_point (SaylauSceneBuilder *self,
           double x,
           double y)
{
  SaylauPoint point = to_scene (self, x, y);

  g_array_append_val (self->scene->points, point);
}

/* Ends the path that is being built as an item of @kind. */
static SaylauItem *
add_path_item (SaylauSceneBuilder *self,
               SaylauItemKind kind)
{
  SaylauScene *scene = self->scene;
  SaylauItem item = {
    .kind = kind,
    .mark = self->mark,
    .first_verb = self->first_verb,
    .n_verbs = scene->verbs->len - self->first_verb,
    .first_point = self->first_point,
  };

  self->first_verb = scene->verbs->len;
  self->first_point = scene->points->len;
  g_array_append_val (scene->items, item);
  return &g_array_index (scene->items, SaylauItem, scene->items->len - 1);
}

/**
 * saylau_scene_builder_new:
 * @spec: what is drawn; gives size, zoom, theme and language
 * @metrics: (nullable): the widths of texts; must outlive the builder; %NULL where there are none
 *
 * Returns: (transfer full): a builder, mirrored where the language reads from right to left
 */
SaylauSceneBuilder *
saylau_scene_builder_new (const SaylauChartSpec *spec,
                          SaylauMetrics *metrics)
{
  SaylauSceneBuilder *self = g_new0 (SaylauSceneBuilder, 1);

  self->scene = saylau_scene_new ();
  self->metrics = metrics;
  self->theme = saylau_theme_get (spec->theme);
  self->language = saylau_language_get (spec->lang);
  self->zoom = saylau_chart_spec_get_zoom (spec);
  self->width = spec->width / self->zoom;
  self->height = spec->height / self->zoom;
  self->mirrored = saylau_language_is_rtl (self->language);
  self->mark = -1;
  self->scene->width = spec->width;
  self->scene->height = spec->height;
  self->scene->background = self->theme->background;
  self->scene->lang = g_strdup (saylau_language_get_tag (self->language));
  self->scene->rtl = self->mirrored;
  return self;
}

/**
 * saylau_scene_builder_free:
 * @self: (transfer full): a builder that was not finished
 */
void
saylau_scene_builder_free (SaylauSceneBuilder *self)
{
  g_clear_pointer (&self->scene, saylau_scene_unref);
  g_free (self);
}

/**
 * saylau_scene_builder_finish:
 * @self: (transfer full): a builder
 *
 * Returns: (transfer full): the scene
 */
SaylauScene *
saylau_scene_builder_finish (SaylauSceneBuilder *self)
{
  SaylauScene *scene = g_steal_pointer (&self->scene);

  if (scene->title == NULL)
    scene->title = g_strdup ("");
  if (scene->description == NULL)
    scene->description = g_strdup ("");
  if (scene->notes == NULL)
    scene->notes = g_strdup ("");
  saylau_scene_builder_free (self);
  return scene;
}

/**
 * saylau_scene_builder_get_width:
 * @self: a builder
 *
 * Returns: the width of the picture in layout units
 */
double
saylau_scene_builder_get_width (SaylauSceneBuilder *self)
{
  return self->width;
}

/**
 * saylau_scene_builder_get_height:
 * @self: a builder
 *
 * Returns: the height of the picture in layout units
 */
double
saylau_scene_builder_get_height (SaylauSceneBuilder *self)
{
  return self->height;
}

/**
 * saylau_scene_builder_get_metrics:
 * @self: a builder
 *
 * Returns: (transfer none): the widths of texts in layout units
 */
SaylauMetrics *
saylau_scene_builder_get_metrics (SaylauSceneBuilder *self)
{
  return self->metrics;
}

/**
 * saylau_scene_builder_get_theme:
 * @self: a builder
 *
 * Returns: (transfer none): the colours
 */
const SaylauTheme *
saylau_scene_builder_get_theme (SaylauSceneBuilder *self)
{
  return self->theme;
}

/**
 * saylau_scene_builder_get_language:
 * @self: a builder
 *
 * Returns: (transfer none): the words
 */
const SaylauLanguage *
saylau_scene_builder_get_language (SaylauSceneBuilder *self)
{
  return self->language;
}

/**
 * saylau_scene_builder_set_title:
 * @self: a builder
 * @title: the picture's name
 */
void
saylau_scene_builder_set_title (SaylauSceneBuilder *self,
                                const char *title)
{
  g_free (self->scene->title);
  self->scene->title = g_strdup (title);
}

/**
 * saylau_scene_builder_take_description:
 * @self: a builder
 * @description: (transfer full): what the picture says, in a sentence or two
 */
void
saylau_scene_builder_take_description (SaylauSceneBuilder *self,
                                       char *description)
{
  g_free (self->scene->description);
  self->scene->description = description;
}

/**
 * saylau_scene_builder_take_notes:
 * @self: a builder
 * @notes: (transfer full): what the picture says beside its marks, a line each
 */
void
saylau_scene_builder_take_notes (SaylauSceneBuilder *self,
                                 char *notes)
{
  g_free (self->scene->notes);
  self->scene->notes = notes;
}

/**
 * saylau_scene_builder_set_mirrored:
 * @self: a builder
 * @mirrored: whether what follows is mirrored, where the language reads from right to left;
 *   without effect in other languages
 *
 * For what keeps its direction in every language: a pie's clock, the course of time.
 */
void
saylau_scene_builder_set_mirrored (SaylauSceneBuilder *self,
                                   gboolean mirrored)
{
  self->mirrored = mirrored && self->scene->rtl;
}

/**
 * saylau_scene_builder_set_time_axis:
 * @self: a builder
 * @axis: how the width tells time, its places in layout units
 */
void
saylau_scene_builder_set_time_axis (SaylauSceneBuilder *self,
                                    SaylauTimeAxis axis)
{
  axis.left = to_scene (self, axis.left, 0).x;
  axis.right = to_scene (self, axis.right, 0).x;
  self->scene->time_axis = axis;
}

/**
 * saylau_scene_builder_take_scale:
 * @self: a builder
 * @scale: (transfer full): what the colours of areas are a scale of; no words, only to be told from others
 *
 * So that between two pictures of one scale areas go from colour to colour; see saylau_scene_blend(). Without it, as
 * where colours stand for who leads, they change at once.
 */
void
saylau_scene_builder_take_scale (SaylauSceneBuilder *self,
                                 char *scale)
{
  g_free (self->scene->scale);
  self->scene->scale = scale;
}

/**
 * saylau_scene_builder_add_station_panel:
 * @self: a builder that mirrors nothing
 * @panel: a part where a rectangle stands for polling stations, its place in layout units
 */
void
saylau_scene_builder_add_station_panel (SaylauSceneBuilder *self,
                                        const SaylauStationPanel *panel)
{
  SaylauPoint start = to_scene (self, panel->rect.x, panel->rect.y);
  SaylauPoint end = to_scene (self, panel->rect.x + panel->rect.width, panel->rect.y + panel->rect.height);
  SaylauStationPanel *added = &self->scene->station_panels[self->scene->n_station_panels];

  g_return_if_fail (self->scene->n_station_panels < SAYLAU_MOST_STATION_PANELS);

  self->scene->n_station_panels++;
  *added = *panel;
  added->rect = (SaylauRect){ start.x, start.y, end.x - start.x, end.y - start.y };
}

/**
 * saylau_mark_init:
 * @mark: (out caller-allocates): a mark
 * @kind: what it is
 * @subject: what it stands for
 *
 * Sets every other field to "none".
 */
void
saylau_mark_init (SaylauMark *mark,
                  SaylauMarkKind kind,
                  int subject)
{
  *mark = (SaylauMark){
    .kind = kind,
    .subject = subject,
    .start = SAYLAU_NO_TIME,
    .end = SAYLAU_NO_TIME,
    .number = NAN,
    .neighbors = { -1, -1, -1, -1 },
  };
}

/**
 * saylau_scene_builder_begin_mark:
 * @self: a builder
 * @mark: the mark, in layout units; the builder takes over its strings and arrays. Its id
 *   must be new in the scene and its name be set
 *
 * What is drawn until saylau_scene_builder_end_mark() belongs to the mark.
 *
 * Returns: the mark's index
 */
int
saylau_scene_builder_begin_mark (SaylauSceneBuilder *self,
                                 SaylauMark *mark)
{
  SaylauScene *scene = self->scene;
  int index = scene->marks->len;
  SaylauMark own = *mark;

  g_return_val_if_fail (mark->id != NULL && (mark->name != NULL || scene->words != NULL), -1);

  own.bounds = rect_to_scene (self, mark->bounds);
  own.center = to_scene (self, mark->center.x, mark->center.y);
  own.inner = to_scene (self, mark->inner.x, mark->inner.y);
  own.radius = mark->radius * self->zoom;
  if (self->mirrored)
    {
      own.start_angle = -mark->end_angle;
      own.end_angle = -mark->start_angle;
    }
  g_array_append_val (scene->marks, own);
  self->mark = index;
  return index;
}

/**
 * saylau_scene_builder_get_n_items:
 * @self: a builder
 *
 * Returns: how many items were drawn
 */
guint
saylau_scene_builder_get_n_items (SaylauSceneBuilder *self)
{
  return self->scene->items->len;
}

/**
 * saylau_scene_builder_lower:
 * @self: a builder
 * @first: an item; it and all after it are moved
 * @place: below which item they go, at most @first
 *
 * Puts what was drawn last below what was drawn before, for what can only be drawn once all else is
 * known, like lines that spare words.
 */
void
saylau_scene_builder_lower (SaylauSceneBuilder *self,
                            guint first,
                            guint place)
{
  GArray *items = self->scene->items;
  guint n = items->len - first;
  g_autofree SaylauItem *moved = g_new (SaylauItem, n);

  if (n == 0)
    return;
  memcpy (moved, &g_array_index (items, SaylauItem, first), n * sizeof *moved);
  g_array_set_size (items, first);
  g_array_insert_vals (items, place, moved, n);
}

/**
 * saylau_scene_builder_resume_mark:
 * @self: a builder
 * @mark: a mark of this builder's
 *
 * Draws on at a mark that was ended, above what was drawn since: a label over its neighbours.
 */
void
saylau_scene_builder_resume_mark (SaylauSceneBuilder *self,
                                  int mark)
{
  self->mark = mark;
}

/**
 * saylau_scene_builder_set_outline:
 * @self: a builder
 * @mark: a mark of this builder's
 *
 * The mark is hit in what was painted last, and saylau_scene_builder_lower() moves neither.
 */
void
saylau_scene_builder_set_outline (SaylauSceneBuilder *self,
                                  int mark)
{
  SaylauMark *own = &g_array_index (self->scene->marks, SaylauMark, mark);

  own->shape = SAYLAU_SHAPE_PATH;
  own->outline = self->scene->items->len - 1;
}

/**
 * saylau_scene_builder_end_mark:
 * @self: a builder
 *
 * What follows belongs to no mark.
 */
void
saylau_scene_builder_end_mark (SaylauSceneBuilder *self)
{
  self->mark = -1;
}

/**
 * saylau_scene_builder_set_words:
 * @self: a builder
 * @words: tells what marks without a name are called, when somebody asks
 * @user_data: for @words
 * @destroy: frees @user_data with the scene
 *
 * Of thousands of marks few are ever told, and words take longer than all else.
 */
void
saylau_scene_builder_set_words (SaylauSceneBuilder *self,
                                SaylauMarkWordsFunc words,
                                gpointer user_data,
                                GDestroyNotify destroy)
{
  self->scene->words = words;
  self->scene->words_data = user_data;
  self->scene->words_destroy = destroy;
}

/**
 * saylau_scene_builder_set_stencils:
 * @self: a builder
 * @stencils: (nullable): what saylau_scene_builder_paint_stencil() paints
 */
void
saylau_scene_builder_set_stencils (SaylauSceneBuilder *self,
                                   SaylauStencils *stencils)
{
  g_clear_pointer (&self->scene->stencils, saylau_stencils_unref);
  self->scene->stencils = stencils != NULL ? saylau_stencils_ref (stencils) : NULL;
}

/**
 * saylau_scene_builder_set_neighbor:
 * @self: a builder
 * @mark: a mark
 * @direction: in layout, before any mirroring
 * @neighbor: the mark that lies there
 */
void
saylau_scene_builder_set_neighbor (SaylauSceneBuilder *self,
                                   int mark,
                                   SaylauDirection direction,
                                   int neighbor)
{
  if (self->mirrored && direction <= SAYLAU_RIGHT)
    direction = direction == SAYLAU_LEFT ? SAYLAU_RIGHT : SAYLAU_LEFT;
  g_array_index (self->scene->marks, SaylauMark, mark).neighbors[direction] = neighbor;
}

/**
 * saylau_scene_builder_move_to:
 * @self: a builder
 * @x: in layout units
 * @y: in layout units
 *
 * Begins a part of the path; saylau_scene_builder_paint() or saylau_scene_builder_clip() end the path.
 */
void
saylau_scene_builder_move_to (SaylauSceneBuilder *self,
                              double x,
                              double y)
{
  add_verb (self, SAYLAU_MOVE);
  add_point (self, x, y);
}

/**
 * saylau_scene_builder_line_to:
 * @self: a builder
 * @x: in layout units
 * @y: in layout units
 */
void
saylau_scene_builder_line_to (SaylauSceneBuilder *self,
                              double x,
                              double y)
{
  add_verb (self, SAYLAU_LINE);
  add_point (self, x, y);
}

/**
 * saylau_scene_builder_curve_to:
 * @self: a builder
 * @x1: first control point
 * @y1: first control point
 * @x2: second control point
 * @y2: second control point
 * @x: end
 * @y: end
 *
 * A cubic Bézier curve.
 */
void
saylau_scene_builder_curve_to (SaylauSceneBuilder *self,
                               double x1,
                               double y1,
                               double x2,
                               double y2,
                               double x,
                               double y)
{
  add_verb (self, SAYLAU_CURVE);
  add_point (self, x1, y1);
  add_point (self, x2, y2);
  add_point (self, x, y);
}

/**
 * saylau_scene_builder_close_path:
 * @self: a builder
 */
void
saylau_scene_builder_close_path (SaylauSceneBuilder *self)
{
  add_verb (self, SAYLAU_CLOSE);
}

/**
 * saylau_scene_builder_paint:
 * @self: a builder
 * @paint: widths and dashes in layout units
 *
 * Adds the path that was built, and begins a new one.
 */
void
saylau_scene_builder_paint (SaylauSceneBuilder *self,
                            SaylauPaint paint)
{
  add_path_item (self, SAYLAU_ITEM_PATH)->paint = paint_to_scene (self, paint);
}

/**
 * saylau_scene_builder_reserve:
 * @self: a builder
 * @n_verbs: how many are going to be added
 * @n_points: how many are going to be added
 *
 * Makes room for long paths at once: as it grows it would be copied again and again.
 */
void
saylau_scene_builder_reserve (SaylauSceneBuilder *self,
                              guint n_verbs,
                              guint n_points)
{
  guint verbs = self->scene->verbs->len, points = self->scene->points->len;

  g_byte_array_set_size (self->scene->verbs, verbs + n_verbs);
  g_byte_array_set_size (self->scene->verbs, verbs);
  g_array_set_size (self->scene->points, points + n_points);
  g_array_set_size (self->scene->points, points);
}

/**
 * saylau_scene_builder_add_path:
 * @self: a builder
 * @verbs: (array length=n_verbs): a #SaylauVerb in a byte each
 * @n_verbs: how many
 * @points: (array length=n_points): theirs, in layout units
 * @n_points: how many
 *
 * Adds to the path what was built before, at once.
 */
void
saylau_scene_builder_add_path (SaylauSceneBuilder *self,
                               const guint8 *verbs,
                               guint n_verbs,
                               const SaylauPoint *points,
                               guint n_points)
{
  GArray *all = self->scene->points;
  guint first = all->len;

  g_byte_array_append (self->scene->verbs, verbs, n_verbs);
  g_array_set_size (all, first + n_points);
  for (guint i = 0; i < n_points; i++)
    g_array_index (all, SaylauPoint, first + i) = to_scene (self, points[i].x, points[i].y);
}

/**
 * saylau_scene_builder_paint_stencil:
 * @self: a builder with stencils
 * @stencil: which of them the path is
 * @paint: widths and dashes in layout units
 *
 * As saylau_scene_builder_paint(): a path that is the same in other scenes, too.
 */
void
saylau_scene_builder_paint_stencil (SaylauSceneBuilder *self,
                                    guint stencil,
                                    SaylauPaint paint)
{
  saylau_scene_builder_paint (self, paint);
  if (self->scene->stencils != NULL)
    g_array_index (self->scene->items, SaylauItem, self->scene->items->len - 1).stencil = stencil + 1;
}

/**
 * saylau_scene_builder_paint_again:
 * @self: a builder
 * @mark: a mark of this builder's whose outline was set
 * @paint: widths and dashes in layout units
 *
 * Adds the mark's outline once more, above what is there.
 */
void
saylau_scene_builder_paint_again (SaylauSceneBuilder *self,
                                  int mark,
                                  SaylauPaint paint)
{
  SaylauItem item = g_array_index (self->scene->items, SaylauItem, g_array_index (self->scene->marks, SaylauMark, mark).outline);

  item.paint = paint_to_scene (self, paint);
  g_array_append_val (self->scene->items, item);
}

/**
 * saylau_scene_builder_paint_wedge:
 * @self: a builder; the mark that was begun has the shape of a wedge
 * @gap: how wide the ground is seen between two wedges, over 0, in layout units
 * @paint: widths and dashes in layout units
 *
 * Adds the outline of the mark's wedge, marked as such, so that a blend of two pictures knows that it
 * is one.
 */
void
saylau_scene_builder_paint_wedge (SaylauSceneBuilder *self,
                                  double gap,
                                  SaylauPaint paint)
{
  SaylauScene *scene = self->scene;
  const SaylauMark *mark = self->mark >= 0 ? saylau_scene_get_mark (scene, self->mark) : NULL;

  g_return_if_fail (mark != NULL && mark->shape == SAYLAU_SHAPE_WEDGE && gap > 0);

  saylau_wedge_append (scene->verbs, scene->points, mark->center, mark->radius, mark->start_angle, mark->end_angle, gap * self->zoom);
  saylau_scene_builder_paint (self, paint);
  g_array_index (scene->items, SaylauItem, scene->items->len - 1).wedge_gap = gap * self->zoom;
}

/**
 * saylau_scene_builder_text:
 * @self: a builder
 * @text: one line that fits
 * @x: where its anchor is
 * @baseline: in layout units
 * @anchor: which end of the text is at @x
 * @style: size in layout units
 * @color: of the glyphs
 *
 * Returns: the text's width in layout units
 */
double
saylau_scene_builder_text (SaylauSceneBuilder *self,
                           const char *text,
                           double x,
                           double baseline,
                           SaylauAnchor anchor,
                           SaylauTextStyle style,
                           SaylauRgba color)
{
  double width = saylau_metrics_get_width (self->metrics, text, style);
  SaylauItem item = {
    .kind = SAYLAU_ITEM_TEXT,
    .mark = self->mark,
    .text = g_string_chunk_insert (self->scene->strings, text),
    .origin = to_scene (self, x, baseline),
    .anchor = anchor_to_scene (self, anchor),
    .style = { style.size * self->zoom, style.weight, style.tabular },
    .color = color,
    .text_width = width * self->zoom,
  };

  g_array_append_val (self->scene->items, item);
  return width;
}

/**
 * saylau_scene_builder_clip:
 * @self: a builder
 *
 * Clips what follows to the path that was built, until saylau_scene_builder_unclip().
 */
void
saylau_scene_builder_clip (SaylauSceneBuilder *self)
{
  add_path_item (self, SAYLAU_ITEM_CLIP);
}

/**
 * saylau_scene_builder_unclip:
 * @self: a builder
 */
void
saylau_scene_builder_unclip (SaylauSceneBuilder *self)
{
  SaylauItem item = { .kind = SAYLAU_ITEM_UNCLIP, .mark = self->mark };

  g_array_append_val (self->scene->items, item);
}
