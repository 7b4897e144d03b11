/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-frame.h"

#include "charts/span-words.h"
#include "charts/timeline-words.h"

#define TALL 420.0 /* from this height on, the header has lines of its own */
#define CURSOR_HEIGHT 17.0
#define TICK_ROW 16.0
#define HANDLE 5.0
#define SPAN_BAR 3.0 /* the bar above the lanes that the span is pointed at by */

static const SaylauTextStyle tick_style = { 12, SAYLAU_WEIGHT_REGULAR, TRUE };
static const SaylauTextStyle major_style = { 12, SAYLAU_WEIGHT_SEMIBOLD, TRUE };

static double
get_side (const SaylauTimelineCanvas *canvas)
{
  return canvas->rtl ? canvas->outer_right : canvas->outer_left;
}

static SaylauAnchor
get_anchor (const SaylauTimelineCanvas *canvas)
{
  return canvas->rtl ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT;
}

/* The fullest that has room, so that no claim is cut in the middle. */
static char *
make_about (const SaylauTimelineCanvas *canvas,
            const char *first,
            SaylauTextStyle style,
            double room)
{
  g_autofree char *summary = saylau_timeline_words_summary (canvas->language, canvas->election, canvas->range);
  g_autofree char *start = first != NULL ? g_strdup_printf ("%s · %s", first, summary) : g_strdup (summary);

  for (gboolean official_only = FALSE; official_only <= TRUE; official_only++)
    {
      g_autofree char *largest = saylau_timeline_words_largest (canvas->language, canvas->election, canvas->range, official_only);
      g_autofree char *about = largest != NULL ? g_strdup_printf ("%s · %s", start, largest) : NULL;

      if (about != NULL && saylau_metrics_get_width (canvas->metrics, about, style) <= room)
        return g_steal_pointer (&about);
    }
  return g_steal_pointer (&start);
}

/* The title on a line of its own, smaller where buttons leave it little room, and what it is about below both. */
static double
draw_tall_header (SaylauTimelineCanvas *canvas,
                  const char *title,
                  double top)
{
  const SaylauTextStyle about_style = { 13, SAYLAU_WEIGHT_REGULAR, FALSE };
  SaylauTextStyle title_style = { 20, SAYLAU_WEIGHT_BOLD, FALSE };
  double room = canvas->outer_right - canvas->outer_left, baseline = top + 20;
  /* Two lines lose a little where the first one breaks. */
  g_autofree char *about = make_about (canvas, saylau_timeline_canvas_get_text (canvas, canvas->election->title), about_style, 1.8 * room);
  g_auto (GStrv) lines = saylau_metrics_wrap (canvas->metrics, about, about_style, room, 2);
  g_autofree char *fitted = NULL;

  if (saylau_metrics_get_width (canvas->metrics, title, title_style) > room - canvas->spec->header_room)
    title_style.size = 15;
  fitted = saylau_metrics_fit (canvas->metrics, title, title_style, room - canvas->spec->header_room);
  saylau_scene_builder_text (canvas->builder, fitted, get_side (canvas), baseline, get_anchor (canvas), title_style, canvas->theme->text);
  baseline += 4;
  for (guint i = 0; lines[i] != NULL; i++)
    saylau_scene_builder_text (canvas->builder, lines[i], get_side (canvas), baseline += 18, get_anchor (canvas), about_style, canvas->theme->dim);
  return baseline + 10;
}

/* All on one line. */
static double
draw_flat_header (SaylauTimelineCanvas *canvas,
                  const char *title,
                  double top)
{
  const SaylauTextStyle title_style = { 15, SAYLAU_WEIGHT_BOLD, FALSE };
  const SaylauTextStyle about_style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };
  double baseline = top + 15;
  double width = saylau_scene_builder_text (canvas->builder, title, get_side (canvas), baseline, get_anchor (canvas), title_style, canvas->theme->text);
  double room = canvas->outer_right - canvas->outer_left - canvas->spec->header_room - width - 14;
  g_autofree char *about = make_about (canvas, NULL, about_style, room);
  g_autofree char *fitted = saylau_metrics_fit (canvas->metrics, about, about_style, room);

  saylau_scene_builder_text (canvas->builder, fitted, get_side (canvas) + (canvas->rtl ? -width - 14 : width + 14), baseline, get_anchor (canvas), about_style, canvas->theme->dim);
  return baseline + 7;
}

/**
 * saylau_timeline_draw_header:
 * @canvas: takes the drawing
 * @top: where it begins
 *
 * Says what is shown: the days, how many protests, and the largest claim with who makes it.
 *
 * Returns: where it ends
 */
double
saylau_timeline_draw_header (SaylauTimelineCanvas *canvas,
                             double top)
{
  /* Translators: the title of the timeline. */
  const char *title = saylau_language_word (canvas->language, "The campaign");

  return saylau_scene_builder_get_height (canvas->builder) >= TALL ? draw_tall_header (canvas, title, top)
                                                                   : draw_flat_header (canvas, title, top);
}

static gboolean
has_cursor (const SaylauTimelineCanvas *canvas)
{
  return canvas->spec->moment != SAYLAU_NO_TIME || canvas->spec->span_start != SAYLAU_NO_TIME;
}

/**
 * saylau_timeline_get_axis_height:
 * @canvas: a canvas
 *
 * Returns: the height of the axis' two levels, and of the row of the moment where there is one
 */
double
saylau_timeline_get_axis_height (const SaylauTimelineCanvas *canvas)
{
  return 2 * TICK_ROW + 4 + (has_cursor (canvas) ? CURSOR_HEIGHT : 0);
}

static void
draw_tick_labels (SaylauTimelineCanvas *canvas,
                  GArray *ticks,
                  double baseline,
                  SaylauTextStyle style,
                  SaylauRgba color)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const SaylauTick *tick = &g_array_index (ticks, SaylauTick, i);

      if (tick->label != NULL)
        saylau_timeline_canvas_label (canvas, tick->label, tick->label_x, baseline, style, color);
    }
}

static void
draw_tick_lines (SaylauTimelineCanvas *canvas,
                 GArray *ticks,
                 double top)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const SaylauTick *tick = &g_array_index (ticks, SaylauTick, i);

      if (tick->x > canvas->axis.left && tick->x < canvas->axis.right)
        saylau_timeline_canvas_add_line (canvas, (SaylauPoint){ tick->x, top }, (SaylauPoint){ tick->x, canvas->plot.y + canvas->plot.height }, canvas->theme->faint);
    }
}

static void
draw_election_day (SaylauTimelineCanvas *canvas)
{
  double start = MAX (saylau_timeline_canvas_get_x (canvas, canvas->election->date.start), canvas->axis.left);
  double end = MIN (saylau_timeline_canvas_get_x (canvas, canvas->election->date.end), canvas->axis.right);

  if (end <= canvas->axis.left || start >= canvas->axis.right)
    return;
  saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ start, canvas->plot.y, MAX (end - start, 1.5), canvas->plot.height });
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = (canvas->theme->accent_ground & ~0xffu) | 0x99 });
}

static void
draw_span (SaylauTimelineCanvas *canvas,
           double top)
{
  const SaylauChartSpec *spec = canvas->spec;
  g_auto (GStrv) words = NULL;
  double start, end;
  SaylauMark mark;

  if (spec->span_start == SAYLAU_NO_TIME)
    return;
  start = MAX (saylau_timeline_canvas_get_x (canvas, spec->span_start), canvas->axis.left);
  end = MIN (saylau_timeline_canvas_get_x (canvas, spec->span_end), canvas->axis.right);
  if (end <= start)
    return;

  words = saylau_span_words (canvas->language, canvas->election, spec->span_start, spec->span_end);
  saylau_mark_init (&mark, SAYLAU_MARK_SPAN, SAYLAU_NONE);
  mark.id = g_strdup ("span");
  mark.name = saylau_language_days (canvas->language, spec->span_start, spec->span_end, canvas->election->zone);
  mark.value = saylau_timeline_words_summary (canvas->language, canvas->election, (SaylauTimelineRange){ spec->span_start, spec->span_end });
  mark.tooltip = g_strjoinv ("\n", words);
  mark.bounds = (SaylauRect){ start, canvas->plot.y - SPAN_BAR, end - start, SPAN_BAR };
  mark.start = spec->span_start;
  mark.end = spec->span_end;
  saylau_timeline_canvas_begin_mark (canvas, &mark, canvas->cursor_row);
  saylau_scene_builder_add_rect (canvas->builder, mark.bounds);
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = canvas->theme->line });
  saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ start, top, end - start, canvas->plot.y + canvas->plot.height - top });
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = (canvas->theme->text & ~0xffu) | 0x12 });
  saylau_timeline_canvas_add_line (canvas, (SaylauPoint){ start, top }, (SaylauPoint){ start, canvas->plot.y + canvas->plot.height }, canvas->theme->line);
  saylau_timeline_canvas_add_line (canvas, (SaylauPoint){ end, top }, (SaylauPoint){ end, canvas->plot.y + canvas->plot.height }, canvas->theme->line);
  if (spec->moment == SAYLAU_NO_TIME && saylau_metrics_get_width (canvas->metrics, mark.name, SAYLAU_TIMELINE_STRONG) + 12 <= end - start)
    saylau_scene_builder_text (canvas->builder, mark.name, (start + end) / 2, top + 11, SAYLAU_ANCHOR_CENTER, SAYLAU_TIMELINE_STRONG, canvas->theme->text);
  saylau_scene_builder_end_mark (canvas->builder);
}

/**
 * saylau_timeline_draw_axis:
 * @canvas: takes the drawing
 * @top: where the axis begins; it ends at the plot
 *
 * Draws the ticks in both levels, the day of the election and the brushed span, all of which lie below
 * the lanes.
 */
void
saylau_timeline_draw_axis (SaylauTimelineCanvas *canvas,
                           double top)
{
  double row = top + (has_cursor (canvas) ? CURSOR_HEIGHT : 0);
  g_autoptr (SaylauTicks) ticks = saylau_ticks_new (&canvas->axis, canvas->election->zone, canvas->language, canvas->metrics, tick_style, major_style);

  canvas->finest = ticks->step.unit;
  draw_election_day (canvas);
  canvas->ground = saylau_scene_builder_get_n_items (canvas->builder);
  draw_tick_lines (canvas, ticks->minor, row + TICK_ROW);
  draw_tick_lines (canvas, ticks->major, row + 2);
  draw_span (canvas, top);
  draw_tick_labels (canvas, ticks->major, row + 12, major_style, canvas->theme->text);
  draw_tick_labels (canvas, ticks->minor, row + TICK_ROW + 12, tick_style, canvas->theme->dim);
}

/**
 * saylau_timeline_draw_moment:
 * @canvas: takes the drawing
 * @top: where the axis begins
 *
 * Draws the moment, if it is in what is shown: a dark line with a handle and its date.
 */
void
saylau_timeline_draw_moment (SaylauTimelineCanvas *canvas,
                             double top)
{
  double x = saylau_timeline_canvas_get_x (canvas, canvas->spec->moment);
  int tally = saylau_election_get_newest_tally (canvas->election, canvas->spec->moment);
  double right = x + HANDLE + 6, left = x - HANDLE - 6, width;
  SaylauMark mark;

  if (canvas->spec->moment == SAYLAU_NO_TIME || x < canvas->axis.left || x > canvas->axis.right)
    return;

  saylau_mark_init (&mark, SAYLAU_MARK_MOMENT, SAYLAU_NONE);
  mark.id = g_strdup ("moment");
  mark.name = saylau_timeline_words_moment (canvas->language, canvas->election, canvas->spec->moment, canvas->finest);
  mark.value = g_strdup (tally != SAYLAU_NONE ? saylau_timeline_canvas_get_text (canvas, saylau_election_get_tally (canvas->election, tally)->label)
                                              : saylau_language_word (canvas->language, "no result yet"));
  mark.bounds = (SaylauRect){ x - HANDLE - 1, top, 2 * HANDLE + 2, CURSOR_HEIGHT - 2 };
  mark.start = mark.end = canvas->spec->moment;
  width = saylau_metrics_get_width (canvas->metrics, mark.name, SAYLAU_TIMELINE_STRONG);
  saylau_timeline_canvas_begin_mark (canvas, &mark, canvas->cursor_row);
  saylau_timeline_canvas_draw_line (canvas, (SaylauTimelineLine){ { x, top + 8 }, { x, canvas->plot.y + canvas->plot.height }, canvas->theme->text, 1.5 });
  saylau_scene_builder_move_to (canvas->builder, x - HANDLE, top);
  saylau_scene_builder_line_to (canvas->builder, x + HANDLE, top);
  saylau_scene_builder_line_to (canvas->builder, x + HANDLE, top + 8);
  saylau_scene_builder_line_to (canvas->builder, x, top + 14);
  saylau_scene_builder_line_to (canvas->builder, x - HANDLE, top + 8);
  saylau_scene_builder_close_path (canvas->builder);
  saylau_scene_builder_paint (canvas->builder, (SaylauPaint){ .fill = canvas->theme->text });
  /* Where neither side has room, the mark's name still tells the moment. */
  if (right + width <= canvas->outer_right)
    saylau_timeline_canvas_label (canvas, mark.name, right, top + 11, SAYLAU_TIMELINE_STRONG, canvas->theme->text);
  else if (left - width >= canvas->outer_left)
    saylau_timeline_canvas_label (canvas, mark.name, left - width, top + 11, SAYLAU_TIMELINE_STRONG, canvas->theme->text);
  saylau_scene_builder_end_mark (canvas->builder);
}
