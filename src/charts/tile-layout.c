/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tile-layout.h"

#include "analysis/tile-map.h"
#include "charts/area-values.h"
#include "charts/conflict-sign.h"
#include "charts/frame.h"

#include <math.h>
#include <string.h>

/* All in layout units. */
#define MAX_HEIGHT 104 /* of a cell, so that a few areas do not blow up to fill the picture */
#define MAX_ASPECT 1.55
#define WIDE_ASPECT 3 /* where names would not fit else: wide cells with names tell more than square ones with codes */
#define MIN_ASPECT 0.85
#define MAX_GAP 4
#define MAX_TOP 28 /* of the empty room above the map, where the picture is high */
#define MAX_RADIUS 4
#define PADDING 4
#define CODE_PADDING 1.5 /* of a code, which has no more room */
#define LINE_HEIGHT 1.2
#define MIN_SIZE 11 /* nothing smaller can be read */
#define MAX_NAME_SIZE 13
#define MAX_VALUE_SIZE 16
#define MAX_NAME_LINES 3
#define MAX_CODE 4         /* letters that the end of an id may have to stand for a name */
#define NAMES_THAT_FIT 0.8 /* of all: with fewer, codes stand for them */
#define SELECTED_WIDTH 2.5
#define SIGN_MARGIN 1.5
#define FAIR_SIGN 5    /* the radius of a sign for which words give way */
#define LEAST_SIGN 3.5 /* where even one line of words would not have room else */

typedef struct
{
  SaylauSceneBuilder *builder;
  SaylauMetrics *metrics;
  const SaylauAreaPaint *paint;
  const SaylauAreaView *view;
  SaylauTileMap *map;
  SaylauRect grid; /* all cells together */
  double width, height, gap;
  double sign; /* the radius of a contradiction's sign; 0: no area has one */
  SaylauTextStyle name_style, value_style;
  guint max_lines; /* of a name; 0: there is room for neither name nor code */
  gboolean has_values;
  guint n_fitting;    /* names that have room whole */
  gboolean has_codes; /* codes stand for all names */
  GPtrArray *names;   /* (nullable): by figure; nobody asked yet */
} Tiles;

static SaylauRect
get_tile (const Tiles *self,
          guint figure)
{
  SaylauTile tile = self->map->tiles[figure];

  return (SaylauRect){ self->grid.x + tile.column * self->width + self->gap / 2, self->grid.y + tile.row * self->height + self->gap / 2,
                       self->width - self->gap, self->height - self->gap };
}

static double
get_room (const Tiles *self)
{
  return self->width - self->gap - 2 * PADDING;
}

/* How high the words of a cell may be: where areas have a sign, as high as what is below it. */
static double
get_height (const Tiles *self,
            double padding)
{
  return self->height - self->gap - MAX (2 * padding, self->sign > 0 ? 2 * self->sign + 2 * SIGN_MARGIN : 0);
}

/* East is right in every language: only a map that the document does not give is in the order of reading. */
static SaylauRect
turn_to_geography (const Tiles *self,
                   SaylauRect body)
{
  if (self->map->n_given == 0)
    return body;
  saylau_scene_builder_set_mirrored (self->builder, FALSE);
  if (saylau_language_is_rtl (self->view->language))
    body.x = saylau_scene_builder_get_width (self->builder) - body.x - body.width;
  return body;
}

static void
fit_grid (Tiles *self,
          SaylauRect body,
          double max_aspect)
{
  self->height = MIN (body.height / self->map->n_rows, MAX_HEIGHT);
  self->width = MIN (body.width / self->map->n_columns, self->height * max_aspect);
  self->height = MIN (self->height, self->width / MIN_ASPECT);
  self->gap = MIN (MAX_GAP, MIN (self->width, self->height) * 0.06);
  self->grid.width = self->width * self->map->n_columns;
  self->grid.height = self->height * self->map->n_rows;
  self->grid.x = body.x + (body.width - self->grid.width) / 2;
  self->grid.y = body.y + MIN ((body.height - self->grid.height) / 2, MAX_TOP);
}

/* How much room the sign of a contradiction has when words are chosen. */
static void
reserve_sign (Tiles *self)
{
  self->sign = 0;
  for (guint i = 0; i < self->view->figures->len; i++)
    if (saylau_area_view_get (self->view, i)->differ)
      self->sign = CLAMP ((self->height - self->gap - MIN_SIZE * LINE_HEIGHT) / 2 - SIGN_MARGIN, LEAST_SIGN, FAIR_SIGN);
}

/* It is as large as the words leave it room, and smaller than the smallest cell. */
static void
fit_sign (Tiles *self)
{
  double words = (self->has_values ? self->value_style.size * LINE_HEIGHT : 0) + self->max_lines * self->name_style.size * LINE_HEIGHT;
  double room = self->height - self->gap - words - 2 * SIGN_MARGIN;

  if (self->sign == 0)
    return;
  self->sign = CLAMP (room / 2, self->sign, SAYLAU_CONFLICT_SIGN_RADIUS);
  self->sign = MIN (self->sign, (MIN (self->width, self->height) - self->gap) / 2);
}

/* Whether @text fits into at most @max_lines lines of the room, whole and without a broken word. */
static gboolean
fits (const Tiles *self,
      const char *text,
      SaylauTextStyle style,
      guint max_lines)
{
  g_auto (GStrv) lines = saylau_metrics_wrap (self->metrics, text, style, get_room (self), max_lines);
  g_autofree char *joined = g_strjoinv (" ", lines);
  g_autofree char *tight = g_strjoinv ("", lines); /* after a hyphen a line has no space */

  return g_str_equal (joined, text) || g_str_equal (tight, text);
}

static guint
count_fitting (Tiles *self,
               SaylauTextStyle style,
               guint max_lines)
{
  guint n = 0;

  if (self->names == NULL)
    self->names = saylau_area_values_short_names (self->view);
  for (guint i = 0; i < self->names->len; i++)
    n += fits (self, g_ptr_array_index (self->names, i), style, max_lines);
  return n;
}

/* The values are as large as all of them can be together; where they cannot be read, they are left out. Thousands of
 * cells have no room for any: to measure what is in them takes longer than all else. */
static void
choose_value_style (Tiles *self)
{
  double least = get_height (self, PADDING);
  double highest = floor (least / 2 / LINE_HEIGHT);
  double widest = 0;

  self->value_style = (SaylauTextStyle){ MAX_VALUE_SIZE, SAYLAU_WEIGHT_BOLD, TRUE };
  self->has_values = FALSE;
  if (highest < MIN_SIZE || get_room (self) < MIN_SIZE)
    return;
  for (guint i = 0; i < self->view->figures->len; i++)
    {
      g_autofree char *value = saylau_area_values_short_value (self->view, saylau_area_view_get (self->view, i));

      widest = MAX (widest, saylau_metrics_get_width (self->metrics, value, self->value_style));
    }
  if (widest > get_room (self))
    self->value_style.size = floor (MAX_VALUE_SIZE * get_room (self) / widest);
  self->value_style.size = MIN (self->value_style.size, highest);
  self->has_values = self->value_style.size >= MIN_SIZE;
}

/* What an id ends with, where that is short: "KZ-AKM" is AKM to whoever knows the country. */
static const char *
get_code (const Tiles *self,
          guint figure)
{
  const char *id = saylau_election_get_area (self->view->election, saylau_area_view_get (self->view, figure)->area)->id;
  const char *dash = strrchr (id, '-');
  const char *code = dash != NULL && dash[1] != '\0' ? dash + 1 : id;

  return strlen (code) <= MAX_CODE ? code : NULL;
}

/* A map of names here and codes there looks like a mistake: where many names do not fit, codes stand for all. */
static gboolean
prefers_codes (const Tiles *self,
               guint n_fitting)
{
  if (n_fitting >= NAMES_THAT_FIT * self->view->figures->len)
    return FALSE;
  for (guint i = 0; i < self->view->figures->len; i++)
    if (get_code (self, i) == NULL)
      return FALSE;
  return TRUE;
}

/* A code in one tile and none in the next looks like a mistake, too: they are small before all of them are left out. */
static void
fit_codes (Tiles *self)
{
  double width = self->width - self->gap - 2 * CODE_PADDING;
  double height = get_height (self, CODE_PADDING) - (self->has_values ? self->value_style.size * LINE_HEIGHT : 0);
  double size = self->max_lines > 0 ? self->name_style.size : MIN_SIZE;
  double widest = 0;

  self->max_lines = 0;
  if (MIN (width, height) < MIN_SIZE)
    return;
  self->name_style = (SaylauTextStyle){ size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  for (guint i = 0; i < self->view->figures->len; i++)
    widest = MAX (widest, saylau_metrics_get_width (self->metrics, get_code (self, i), self->name_style));
  if (widest > width)
    self->name_style.size = floor (size * width / widest);
  self->max_lines = self->name_style.size >= MIN_SIZE && self->name_style.size * LINE_HEIGHT <= height;
}

/* The largest size at which as many names fit as at the smallest. */
static void
choose_name_style (Tiles *self)
{
  double room = get_height (self, PADDING) - (self->has_values ? self->value_style.size * LINE_HEIGHT : 0);
  guint best = 0, n;

  self->max_lines = 0;
  for (guint size = MIN_SIZE; size <= MAX_NAME_SIZE; size++)
    {
      SaylauTextStyle style = { size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
      guint max_lines = MIN (MAX_NAME_LINES, floor (room / (size * LINE_HEIGHT)));

      if (max_lines == 0 || get_room (self) < MIN_SIZE)
        break;
      n = count_fitting (self, style, max_lines);
      if (size > MIN_SIZE && n < best)
        break;
      best = n;
      self->max_lines = max_lines;
      self->name_style = style;
    }
  self->n_fitting = best;
  self->has_codes = prefers_codes (self, best);
  if (self->has_codes)
    fit_codes (self);
}

/* As wide as the names need, where there is room beside the cells; where they do not fit even so, as it was. */
static void
fit_words (Tiles *self,
           SaylauRect body)
{
  static const double aspects[] = { MAX_ASPECT, WIDE_ASPECT, MAX_ASPECT };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      fit_grid (self, body, aspects[i]);
      reserve_sign (self);
      choose_value_style (self);
      choose_name_style (self);
      if (self->n_fitting == self->view->figures->len || (aspects[i] == WIDE_ASPECT && !self->has_codes))
        break;
    }
}

/* The lines of the name, of which the last may be cut, or the code that stands for it; NULL: there is no room. */
static char **
get_name_lines (const Tiles *self,
                guint figure)
{
  const char *code = get_code (self, figure);
  double room = get_room (self);
  const char *const lines[] = { code, NULL };
  const char *name;

  if (self->max_lines == 0)
    return NULL;
  if (self->has_codes)
    return g_strdupv ((char **) lines);
  name = g_ptr_array_index (self->names, figure);
  if (room < 3 * MIN_SIZE && !fits (self, name, self->name_style, self->max_lines))
    return NULL;
  return saylau_metrics_wrap (self->metrics, name, self->name_style, room, self->max_lines);
}

/* Words on strokes are hard to read: they get a ground of their own, which leaves the tile's border whole. */
static void
draw_plate (const Tiles *self,
            SaylauPaint paint,
            SaylauRect tile,
            SaylauRect words)
{
  double margin = MIN (3, (tile.width - words.width) / 2 - 1);

  if (paint.pattern == SAYLAU_PATTERN_NONE || words.width <= 0)
    return;
  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ words.x - margin, words.y, words.width + 2 * margin, words.height }, 2);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = paint.pattern == SAYLAU_PATTERN_HATCH ? self->paint->theme->ground : paint.fill });
}

static SaylauRgba
get_ink (const Tiles *self,
         SaylauPaint paint)
{
  return saylau_area_paint_get_ink (self->paint, paint.pattern == SAYLAU_PATTERN_HATCH ? self->paint->theme->ground : paint.fill);
}

/* In the corner at the right. */
static SaylauRect
get_sign (const Tiles *self,
          SaylauRect tile)
{
  double margin = MIN (SIGN_MARGIN, MAX (0, MIN (tile.width, tile.height) / 2 - self->sign));

  return (SaylauRect){ tile.x + tile.width - 2 * self->sign - margin, tile.y + margin, 2 * self->sign, 2 * self->sign };
}

/* The name, and below it the value, about the middle of the tile, or below its sign. */
static void
draw_words (const Tiles *self,
            guint figure,
            SaylauRect tile,
            SaylauPaint paint)
{
  g_auto (GStrv) lines = get_name_lines (self, figure);
  g_autofree char *value = self->has_values ? saylau_area_values_short_value (self->view, saylau_area_view_get (self->view, figure)) : g_strdup ("");
  guint n = lines != NULL ? g_strv_length (lines) : 0;
  double line = self->name_style.size * LINE_HEIGHT, value_line = *value != '\0' ? self->value_style.size * LINE_HEIGHT : 0;
  double width = *value != '\0' ? saylau_metrics_get_width (self->metrics, value, self->value_style) : 0;
  double center = tile.x + tile.width / 2;
  double top = tile.y + (tile.height - n * line - value_line) / 2;
  SaylauRect sign = get_sign (self, tile);
  SaylauRgba ink = get_ink (self, paint);

  for (guint i = 0; i < n; i++)
    width = MAX (width, saylau_metrics_get_width (self->metrics, lines[i], self->name_style));
  if (saylau_area_view_get (self->view, figure)->differ && center + width / 2 > sign.x)
    top = MAX (top, sign.y + sign.height);
  draw_plate (self, paint, tile, (SaylauRect){ center - width / 2, top, width, n * line + value_line });
  for (guint i = 0; i < n; i++)
    saylau_scene_builder_text (self->builder, lines[i], center, saylau_frame_baseline (top + (i + 0.5) * line, self->name_style.size),
                               SAYLAU_ANCHOR_CENTER, self->name_style, ink);
  if (*value != '\0')
    saylau_scene_builder_text (self->builder, value, center, saylau_frame_baseline (top + n * line + value_line / 2, self->value_style.size),
                               SAYLAU_ANCHOR_CENTER, self->value_style, ink);
}

static void
draw_tile (const Tiles *self,
           guint figure)
{
  const SaylauAreaFigure *value = saylau_area_view_get (self->view, figure);
  SaylauPaint paint = saylau_area_paint_get (self->paint, value);
  SaylauRect tile = get_tile (self, figure);
  SaylauRect sign = get_sign (self, tile);
  SaylauMark mark;

  saylau_area_values_init_mark (self->view, value, &mark);
  mark.bounds = tile;
  mark.inner = (SaylauPoint){ tile.x + tile.width / 2, tile.y + tile.height / 2 };
  saylau_scene_builder_begin_mark (self->builder, &mark);
  saylau_scene_builder_add_rounded_rect (self->builder, tile, MIN (MAX_RADIUS, self->gap));
  saylau_scene_builder_paint (self->builder, paint);
  if (value->area == self->view->spec->area)
    {
      saylau_scene_builder_add_rounded_rect (self->builder, tile, MIN (MAX_RADIUS, self->gap));
      saylau_scene_builder_paint (self->builder, (SaylauPaint){ .stroke = self->paint->theme->text, .width = SELECTED_WIDTH });
    }
  draw_words (self, figure, tile, paint);
  if (value->differ)
    saylau_conflict_sign_draw (self->builder, sign.x + self->sign, sign.y + self->sign, self->sign);
  saylau_scene_builder_end_mark (self->builder);
}

static int
compare_tiles (gconstpointer a,
               gconstpointer b,
               gpointer data)
{
  const SaylauTileMap *map = data;
  SaylauTile one = map->tiles[*(const guint *) a], other = map->tiles[*(const guint *) b];

  return one.row != other.row ? one.row - other.row : one.column - other.column;
}

/* Of one row, from @first to before @end in @order, the tile that is nearest to a column. */
static guint
find_nearest (const Tiles *self,
              const guint *order,
              guint first,
              guint end,
              int column)
{
  guint nearest = order[first];

  for (guint i = first; i < end; i++)
    if (abs (self->map->tiles[order[i]].column - column) < abs (self->map->tiles[nearest].column - column))
      nearest = order[i];
  return nearest;
}

/* Left and right along a row, up and down to the next row that has a tile. */
static void
link_rows (const Tiles *self,
           const guint *order,
           guint above,
           guint first,
           guint end)
{
  for (guint i = first; i < end; i++)
    {
      int column = self->map->tiles[order[i]].column;

      if (i > first)
        saylau_scene_builder_set_neighbor (self->builder, order[i], SAYLAU_LEFT, order[i - 1]);
      if (i + 1 < end)
        saylau_scene_builder_set_neighbor (self->builder, order[i], SAYLAU_RIGHT, order[i + 1]);
      if (above < first)
        saylau_scene_builder_set_neighbor (self->builder, order[i], SAYLAU_UP, find_nearest (self, order, above, first, column));
    }
  for (guint i = above; i < first; i++)
    saylau_scene_builder_set_neighbor (self->builder, order[i], SAYLAU_DOWN,
                                       find_nearest (self, order, first, end, self->map->tiles[order[i]].column));
}

static void
link_tiles (const Tiles *self)
{
  g_autofree guint *order = g_new (guint, self->map->n_tiles);
  guint above = 0;

  for (guint i = 0; i < self->map->n_tiles; i++)
    order[i] = i;
  g_qsort_with_data (order, self->map->n_tiles, sizeof *order, compare_tiles, self->map);
  for (guint first = 0, end; first < self->map->n_tiles; first = end)
    {
      for (end = first; end < self->map->n_tiles && self->map->tiles[order[end]].row == self->map->tiles[order[first]].row; end++)
        ;
      link_rows (self, order, above, first, end);
      above = first;
    }
}

/**
 * saylau_tile_layout:
 * @builder: what is drawn on; has no mark yet
 * @paint: the picture's paints
 * @body: the map's room
 *
 * Draws each area as a cell: where the document says, or row by row where it says nothing.
 */
void
saylau_tile_layout (SaylauSceneBuilder *builder,
                    const SaylauAreaPaint *paint,
                    SaylauRect body)
{
  g_autofree int *areas = g_new (int, paint->view->figures->len);
  g_autoptr (SaylauTileMap) map = NULL;
  Tiles self = { .builder = builder, .paint = paint, .view = paint->view };

  for (guint i = 0; i < paint->view->figures->len; i++)
    areas[i] = saylau_area_view_get (paint->view, i)->area;
  self.metrics = saylau_scene_builder_get_metrics (builder);
  self.map = map = saylau_tile_map_new (paint->view->election, areas, paint->view->figures->len);
  body = turn_to_geography (&self, body);
  fit_words (&self, body);
  fit_sign (&self);
  for (guint i = 0; i < map->n_tiles; i++)
    draw_tile (&self, i);
  link_tiles (&self);
  g_clear_pointer (&self.names, g_ptr_array_unref);
  saylau_scene_builder_set_mirrored (builder, TRUE);
}
