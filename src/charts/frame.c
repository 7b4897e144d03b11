/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/frame.h"

#include "charts/result-words.h"

#include <string.h>

/* All in layout units. */
#define MARGIN 24
#define SMALL_MARGIN 12
#define LOW 320 /* pictures less high than this have room for the most important lines only */
#define LINE_HEIGHT 1.3
#define TITLE_SIZE 22
#define LOW_TITLE_SIZE 17
#define TITLE_MIN_SIZE 15
#define SUBTITLE_SIZE 13
#define FOOTER_SIZE 11.5
#define MESSAGE_SIZE 17
#define GAP 16
#define SMALL_GAP 5

/* So many lines have room above and below a chart that stays where it is. */
#define STEADY_LINES 2
#define STEADY_FOOTER_LINES 3

/* A block of lines of one style. */
typedef struct
{
  char **lines;
  SaylauTextStyle style;
  SaylauRgba color;
} Block;

static void
block_clear (Block *self)
{
  g_clear_pointer (&self->lines, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

static Block
block_wrap (SaylauSceneBuilder *builder,
            const char *text,
            SaylauTextStyle style,
            SaylauRgba color,
            double width,
            guint max_lines)
{
  Block block = { NULL, style, color };

  if (*text != '\0')
    block.lines = saylau_metrics_wrap (saylau_scene_builder_get_metrics (builder), text, style, width, max_lines);

  return block;
}

static double
block_get_height (const Block *self)
{
  return self->lines != NULL ? g_strv_length (self->lines) * self->style.size * LINE_HEIGHT : 0;
}

/* Draws from @top on downwards. Returns the y below the block. */
static double
block_draw (const Block *self,
            SaylauSceneBuilder *builder,
            double x,
            double top,
            SaylauAnchor anchor)
{
  double line_height = self->style.size * LINE_HEIGHT;

  for (guint i = 0; self->lines != NULL && self->lines[i] != NULL; i++)
    saylau_scene_builder_text (builder, self->lines[i], x,
                               saylau_frame_baseline (top + (i + 0.5) * line_height, self->style.size),
                               anchor, self->style, self->color);

  return top + block_get_height (self);
}

/* The title in one line if it can be had by being a little smaller, else in two. */
static Block
wrap_title (SaylauSceneBuilder *builder,
            const char *title,
            double size,
            double width)
{
  SaylauMetrics *metrics = saylau_scene_builder_get_metrics (builder);
  SaylauTextStyle style = { size, SAYLAU_WEIGHT_BOLD, FALSE };
  g_autofree char *beginning = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 400));

  while (style.size > TITLE_MIN_SIZE && saylau_metrics_get_width (metrics, beginning, style) > width)
    style.size--;

  return block_wrap (builder, title, style, saylau_scene_builder_get_theme (builder)->text, width, 2);
}

/* Sources with their titles where one line is enough for them, else their publishers. */
static Block
wrap_sources (SaylauSceneBuilder *builder,
              const SaylauFrameTexts *texts,
              SaylauTextStyle style,
              SaylauRgba color,
              double width,
              guint max_lines)
{
  if (saylau_metrics_get_width (saylau_scene_builder_get_metrics (builder), texts->sources, style) <= width)
    return block_wrap (builder, texts->sources, style, color, width, 1);
  return block_wrap (builder, texts->short_sources, style, color, width, max_lines);
}

/**
 * saylau_frame_baseline:
 * @middle: of a line of text
 * @size: of its letters
 *
 * Returns: where the base line must be for the text to stand about @middle: capitals are
 *   about 0.7 em high
 */
double
saylau_frame_baseline (double middle,
                       double size)
{
  return middle + 0.355 * size;
}

/**
 * saylau_frame_draw_texts:
 * @builder: what is drawn on
 * @texts: what is said around the chart
 *
 * Draws what all charts of figures have in common: title, subtitle and notice above, and below them
 * the facts and the sources.
 *
 * Returns: the room that is left for the chart, in layout units
 */
SaylauRect
saylau_frame_draw_texts (SaylauSceneBuilder *builder,
                         const SaylauFrameTexts *texts)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (builder);
  double width = saylau_scene_builder_get_width (builder);
  double height = saylau_scene_builder_get_height (builder);
  gboolean low = height < LOW;
  gboolean small = low || width < SAYLAU_NARROW;
  double margin = small ? SMALL_MARGIN : MARGIN;
  double inner = width - 2 * margin;
  SaylauTextStyle subtitle_style = { SUBTITLE_SIZE - (small ? 1 : 0), SAYLAU_WEIGHT_REGULAR, FALSE };
  SaylauTextStyle footer_style = { FOOTER_SIZE - (small ? 0.5 : 0), SAYLAU_WEIGHT_REGULAR, FALSE };
  guint low_facts = *texts->notice != '\0' ? 1 : 2;
  g_auto (Block) title_block = wrap_title (builder, texts->title, low ? LOW_TITLE_SIZE : TITLE_SIZE, inner);
  g_auto (Block) subtitle_block = block_wrap (builder, texts->subtitle, subtitle_style, theme->dim, inner, low ? 2 : 3);
  g_auto (Block) notice_block = block_wrap (builder, texts->notice, subtitle_style, theme->text, inner, low ? 2 : 3);
  g_auto (Block) facts_block = block_wrap (builder, texts->facts, footer_style, theme->dim, inner, low ? low_facts : 4);
  g_auto (Block) sources_block = wrap_sources (builder, texts, footer_style, theme->dim, inner, low ? 1 : 2);
  double gap = small ? SMALL_GAP : GAP;
  double top = small ? margin - 4 : margin - 6;
  double bottom = height - (small ? margin - 4 : margin - 8);
  double least_bottom = bottom - STEADY_FOOTER_LINES * footer_style.size * LINE_HEIGHT;
  double footer, least_top;

  saylau_scene_builder_set_title (builder, texts->title);
  top = block_draw (&title_block, builder, margin, top, SAYLAU_ANCHOR_LEFT);
  least_top = top + 2 + STEADY_LINES * subtitle_style.size * LINE_HEIGHT;
  top = block_draw (&subtitle_block, builder, margin, top + 1, SAYLAU_ANCHOR_LEFT);
  top = block_draw (&notice_block, builder, margin, top + 1, SAYLAU_ANCHOR_LEFT);

  footer = bottom - block_get_height (&facts_block) - block_get_height (&sources_block);
  bottom = block_draw (&facts_block, builder, margin, footer, SAYLAU_ANCHOR_LEFT);
  block_draw (&sources_block, builder, margin, bottom, SAYLAU_ANCHOR_LEFT);

  if (texts->is_steady && !low)
    {
      top = MAX (top, least_top);
      footer = MIN (footer, least_bottom);
    }
  return (SaylauRect){ margin, top + gap, inner, footer - top - 2 * gap };
}

/**
 * saylau_frame_draw:
 * @builder: what is drawn on
 * @view: what is shown
 *
 * Draws what bars and pie say around the chart, and tells it to those who do not see it.
 *
 * Returns: the room that is left for the chart, in layout units
 */
SaylauRect
saylau_frame_draw (SaylauSceneBuilder *builder,
                   const SaylauResultView *view)
{
  const char *title = saylau_result_view_get_text (view, view->election->title);
  g_autofree char *subtitle = saylau_result_words_subtitle (view);
  g_autofree char *notice = saylau_result_words_notice (view);
  g_autofree char *facts = saylau_result_words_facts (view);
  g_autofree char *sources = saylau_result_words_sources (view, TRUE);
  g_autofree char *publishers = saylau_result_words_sources (view, FALSE);
  const SaylauFrameTexts texts = { title != NULL ? title : "", subtitle, notice, facts, sources, publishers, FALSE };

  saylau_scene_builder_take_description (builder, saylau_result_words_description (view));
  saylau_scene_builder_take_notes (builder, saylau_result_words_notes (view));
  return saylau_frame_draw_texts (builder, &texts);
}

/**
 * saylau_frame_draw_message:
 * @builder: what is drawn on
 * @message: what is told
 * @body: the chart's room
 *
 * Draws a sentence in the place of a chart.
 */
void
saylau_frame_draw_message (SaylauSceneBuilder *builder,
                           const char *message,
                           SaylauRect body)
{
  SaylauTextStyle style = { MESSAGE_SIZE, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  g_auto (Block) block = { 0 };

  if (body.width < SAYLAU_NARROW)
    style.size -= 3;
  block = block_wrap (builder, message, style, saylau_scene_builder_get_theme (builder)->dim, MIN (body.width, 640), 4);
  block_draw (&block, builder, body.x + body.width / 2,
              body.y + MAX (0, (body.height - block_get_height (&block)) / 2), SAYLAU_ANCHOR_CENTER);
}

/**
 * saylau_frame_draw_absence:
 * @builder: what is drawn on
 * @view: what is shown
 * @body: the chart's room
 *
 * Says why there is no chart where there is nothing to draw.
 *
 * Returns: whether there is nothing to draw
 */
gboolean
saylau_frame_draw_absence (SaylauSceneBuilder *builder,
                           const SaylauResultView *view,
                           SaylauRect body)
{
  g_autofree char *absence = saylau_result_words_absence (view);

  if (absence != NULL)
    saylau_frame_draw_message (builder, absence, body);

  return absence != NULL;
}
