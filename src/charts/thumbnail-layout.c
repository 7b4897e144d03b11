/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/thumbnail-layout.h"

#include "charts/bar-rows.h"
#include "charts/palette.h"
#include "charts/scene-builder.h"

#include <math.h>

/* All in layout units, of which a card has 128 by 96 at every size. */
#define WIDTH 128
#define HEIGHT 96
#define SHADOW 2 /* below the card */
#define CARD_RADIUS 7
#define PLOT_LEFT 14
#define PLOT_RIGHT 114
#define PLOT_TOP 14
#define PLOT_BOTTOM 80
#define AXIS 2
#define THICKEST_BAR 20
#define BAR_PART 0.7 /* of a row */
#define BAR_RADIUS 2

#define PAPER ((SaylauRgba) 0xffffffff)
#define EDGE ((SaylauRgba) 0x00000038)
#define SHADE ((SaylauRgba) 0x00000026)

typedef struct
{
  SaylauSceneBuilder *builder;
  const SaylauTheme *theme;
  const SaylauResultView *view;
  double pixel; /* in layout units */
} Thumbnail;

/* On a small picture an edge between two pixels is a grey smear. */
static double
snap (const Thumbnail *self,
      double length)
{
  return round (length / self->pixel) * self->pixel;
}

static SaylauPaint
get_hatch (const Thumbnail *self)
{
  return (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = self->pixel };
}

static SaylauPaint
get_paint (const Thumbnail *self,
           const SaylauBarRow *row)
{
  if (isnan (row->percent) || row->kind == SAYLAU_MARK_UNREPORTED)
    return get_hatch (self);
  if (row->kind == SAYLAU_MARK_CANDIDATE)
    return saylau_palette_get_paint (self->view->election, row->candidate, SAYLAU_PALETTE_DOCUMENT, self->theme);
  return (SaylauPaint){ .fill = self->theme->hatch };
}

static void
draw_card (Thumbnail *self)
{
  double half = self->pixel / 2;
  double bottom = HEIGHT - snap (self, SHADOW);

  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ 0, HEIGHT - bottom, WIDTH, bottom }, CARD_RADIUS);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = SHADE });
  saylau_scene_builder_add_rounded_rect (self->builder, (SaylauRect){ half, half, WIDTH - 2 * half, bottom - 2 * half }, CARD_RADIUS);
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = PAPER, .stroke = EDGE, .width = self->pixel });
}

static void
draw_axis (Thumbnail *self)
{
  double left = snap (self, PLOT_LEFT);
  double top = snap (self, PLOT_TOP - 4), bottom = snap (self, PLOT_BOTTOM + 4);

  saylau_scene_builder_add_rect (self->builder, (SaylauRect){ left, top, MAX (snap (self, AXIS), self->pixel), bottom - top });
  saylau_scene_builder_paint (self->builder, (SaylauPaint){ .fill = self->theme->line });
}

/* What has no known share is hatched all along: it could be anything. */
static void
draw_row (Thumbnail *self,
          const SaylauBarRow *row,
          double top,
          double height,
          double longest)
{
  double left = snap (self, PLOT_LEFT) + MAX (snap (self, AXIS), self->pixel);
  double part = isnan (row->percent) ? 1 : row->percent / longest;
  SaylauRect bar = { left, top, part * (PLOT_RIGHT - left), height };

  if (bar.width <= 0)
    return;
  saylau_scene_builder_add_bar (self->builder, bar, BAR_RADIUS);
  saylau_scene_builder_paint (self->builder, get_paint (self, row));
}

/* So many as are more than a line each. */
static guint
get_capacity (int size)
{
  if (size < 64)
    return 3;
  return size < 128 ? 4 : 5;
}

static void
draw_rows (Thumbnail *self,
           int size)
{
  g_autoptr (GPtrArray) rows = saylau_bar_rows_new (self->view, get_capacity (size));
  double pitch = (PLOT_BOTTOM - PLOT_TOP) / (double) rows->len;
  double height = MAX (snap (self, MIN (THICKEST_BAR, pitch * BAR_PART)), self->pixel);
  double longest = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const SaylauBarRow *row = g_ptr_array_index (rows, i);

      if (row->percent > longest)
        longest = row->percent;
    }
  for (guint i = 0; i < rows->len; i++)
    draw_row (self, g_ptr_array_index (rows, i), snap (self, PLOT_TOP + (i + 0.5) * pitch - height / 2), height,
              longest > 0 ? longest : 1);
}

/* There is nothing yet, or nothing for the whole: that is no row of zeros. */
static void
draw_absence (Thumbnail *self)
{
  double left = snap (self, PLOT_LEFT), top = snap (self, PLOT_TOP);
  double half = self->pixel / 2;

  saylau_scene_builder_add_rounded_rect (self->builder,
                                         (SaylauRect){ left + half, top + half, snap (self, PLOT_RIGHT) - left - 2 * half,
                                                       snap (self, PLOT_BOTTOM) - top - 2 * half },
                                         CARD_RADIUS / 2.0);
  saylau_scene_builder_paint (self->builder, get_hatch (self));
}

/**
 * saylau_thumbnail_layout:
 * @election: a sealed election
 * @size: the width of the picture in px, %SAYLAU_THUMBNAIL_MIN_SIZE to %SAYLAU_THUMBNAIL_MAX_SIZE
 *
 * The icon of a document: the result of its newest tally as bars on a card, without a word, of the longest bar's
 * scale. What is not reported is hatched, and where there is no result, the whole chart is.
 *
 * Returns: (transfer full): the picture, three quarters as high as wide, on nothing
 */
SaylauScene *
saylau_thumbnail_layout (const SaylauElection *election,
                         int size)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauResultView) view = NULL;
  Thumbnail self = { 0 };

  g_return_val_if_fail (size >= SAYLAU_THUMBNAIL_MIN_SIZE && size <= SAYLAU_THUMBNAIL_MAX_SIZE, NULL);

  spec->width = size;
  spec->height = size * HEIGHT / WIDTH;
  spec->zoom = (double) size / WIDTH;
  spec->theme = SAYLAU_THEME_TRANSPARENT;
  spec->lang = g_strdup ("en");
  self.builder = saylau_scene_builder_new (spec, NULL);
  self.theme = saylau_scene_builder_get_theme (self.builder);
  self.pixel = 1 / spec->zoom;
  view = saylau_result_view_new (election, spec, saylau_scene_builder_get_language (self.builder));
  self.view = view;

  draw_card (&self);
  if (view->order->len > 0)
    {
      draw_rows (&self, size);
      draw_axis (&self);
    }
  else
    {
      draw_absence (&self);
    }
  return saylau_scene_builder_finish (self.builder);
}
