/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-layout.h"

#include "charts/span-words.h"
#include "charts/timeline-bands.h"
#include "charts/timeline-canvas.h"
#include "charts/timeline-detained.h"
#include "charts/timeline-events.h"
#include "charts/timeline-flags.h"
#include "charts/timeline-frame.h"
#include "charts/timeline-frequency.h"
#include "charts/timeline-legend.h"
#include "charts/timeline-words.h"

#include <math.h>

#define WIDE 640.0 /* from this width on, the lanes' names stand beside them */
#define MARGIN 24.0
#define SMALL_MARGIN 12.0
#define GUTTER 112.0
#define LANE_GAP 9.0

typedef enum
{
  LANE_PHASES,
  LANE_TALLIES,
  LANE_PROTESTS,
  LANE_VIOLENCE,
  LANE_POLITICS,
  LANE_DETAINED,
  N_LANES,
} LaneId;

/* How high a lane must be, should be and may be; 0: it is not there. */
typedef struct
{
  double least, good, most;
  double height;
  gboolean dropped;
} Lane;

/* The first is given up first where there is not enough height. */
static const LaneId drop_order[] = { LANE_DETAINED, LANE_PHASES, LANE_POLITICS, LANE_VIOLENCE, LANE_TALLIES };

/* Whether the bars below the lanes are those of the events, and not of the detained. */
static gboolean
counts_events (const SaylauTimelineCanvas *canvas)
{
  return canvas->spec->measure == SAYLAU_MEASURE_EVENTS;
}

static const char *
get_lane_name (const SaylauTimelineCanvas *canvas,
               LaneId lane)
{
  const SaylauLanguage *language = canvas->language;

  switch (lane)
    {
    case LANE_PHASES:
      return saylau_language_word (language, "Phases");

    case LANE_TALLIES:
      return saylau_language_word (language, "Tallies");

    case LANE_PROTESTS:
      return saylau_timeline_words_lane (language, canvas->index, SAYLAU_LANE_PROTESTS);

    case LANE_VIOLENCE:
      return saylau_timeline_words_lane (language, canvas->index, SAYLAU_LANE_VIOLENCE);

    case LANE_POLITICS:
      return saylau_timeline_words_lane (language, canvas->index, SAYLAU_LANE_POLITICS);

    case LANE_DETAINED:
    case N_LANES:
    default:
      return saylau_language_word (language, counts_events (canvas) ? "Events a day" : "Detained a day");
    }
}

static void
plan_lanes (const SaylauTimelineCanvas *canvas,
            Lane lanes[N_LANES])
{
  const SaylauTimelineIndex *index = canvas->index;
  double caption = saylau_timeline_canvas_get_caption_height (canvas);
  double phases = saylau_timeline_count_phase_rows (canvas) * SAYLAU_PHASE_HEIGHT;

  double labels = phases > 0 && canvas->has_gutter && saylau_timeline_has_narrow_phases (canvas) ? SAYLAU_PHASE_HEIGHT : 0;

  if (phases > 0)
    lanes[LANE_PHASES] = (Lane){ phases, phases + labels, phases + labels, 0, FALSE };
  if (canvas->election->tallies->len > 0)
    lanes[LANE_TALLIES] = (Lane){ 26, 30, 32, 0, FALSE };
  if (index->rows[SAYLAU_LANE_PROTESTS]->len > 0)
    lanes[LANE_PROTESTS] = (Lane){ 54 + caption, 190 + caption, 420, 0, FALSE };
  if (index->rows[SAYLAU_LANE_VIOLENCE]->len > 0)
    lanes[LANE_VIOLENCE] = (Lane){ 34 + caption, 100 + caption, 260, 0, FALSE };
  if (index->rows[SAYLAU_LANE_POLITICS]->len > 0)
    lanes[LANE_POLITICS] = (Lane){ 34 + caption, 96 + caption, 200, 0, FALSE };
  if (counts_events (canvas) ? canvas->election->events->len > 0 : index->detained->days->len + index->apart->len > 0)
    lanes[LANE_DETAINED] = (Lane){ 44 + caption, 88 + caption, 180, 0, FALSE };
}

static double
sum_heights (const Lane lanes[N_LANES],
             gsize offset)
{
  double sum = 0;

  for (int i = 0; i < N_LANES; i++)
    {
      double height = G_STRUCT_MEMBER (double, &lanes[i], offset);

      if (height > 0 && !lanes[i].dropped)
        sum += height + LANE_GAP;
    }
  return sum;
}

/* Gives each lane between two of its heights what there is, in proportion. */
static void
share_out (Lane lanes[N_LANES],
           double room,
           gsize low,
           gsize high)
{
  double least = sum_heights (lanes, low), most = sum_heights (lanes, high);
  double part = most > least ? CLAMP ((room - least) / (most - least), 0, 1) : 0;

  for (int i = 0; i < N_LANES; i++)
    {
      double from = G_STRUCT_MEMBER (double, &lanes[i], low), to = G_STRUCT_MEMBER (double, &lanes[i], high);

      lanes[i].height = lanes[i].dropped ? 0 : floor (from + part * (to - from));
    }
}

/* Shares @room out, @note of which is kept for words once something is not shown; @any: something is
 * not, or needs words, whatever the lanes' heights. */
static void
fit_lanes (Lane lanes[N_LANES],
           double room,
           double note,
           gboolean any)
{
  for (guint i = 0; i < G_N_ELEMENTS (drop_order); i++)
    {
      if (sum_heights (lanes, G_STRUCT_OFFSET (Lane, least)) <= room - (any ? note : 0))
        break;
      if (lanes[drop_order[i]].least <= 0)
        continue;
      lanes[drop_order[i]].dropped = TRUE;
      any = TRUE;
    }
  if (any)
    room -= note;
  if (room <= sum_heights (lanes, G_STRUCT_OFFSET (Lane, good)))
    share_out (lanes, room, G_STRUCT_OFFSET (Lane, least), G_STRUCT_OFFSET (Lane, good));
  else
    share_out (lanes, room, G_STRUCT_OFFSET (Lane, good), G_STRUCT_OFFSET (Lane, most));
}

static void
draw_lane (SaylauTimelineCanvas *canvas,
           LaneId lane,
           SaylauRect rect)
{
  switch (lane)
    {
    case LANE_PHASES:
      saylau_timeline_draw_phases (canvas, rect);
      return;

    case LANE_TALLIES:
      saylau_timeline_draw_flags (canvas, rect);
      return;

    case LANE_PROTESTS:
      saylau_timeline_draw_events (canvas, SAYLAU_LANE_PROTESTS, rect);
      return;

    case LANE_VIOLENCE:
      saylau_timeline_draw_events (canvas, SAYLAU_LANE_VIOLENCE, rect);
      return;

    case LANE_POLITICS:
      saylau_timeline_draw_events (canvas, SAYLAU_LANE_POLITICS, rect);
      return;

    case LANE_DETAINED:
    case N_LANES:
    default:
      if (counts_events (canvas))
        saylau_timeline_draw_frequency (canvas, rect);
      else
        saylau_timeline_draw_detained (canvas, rect);
      return;
    }
}

static char *
tell_dropped (const SaylauTimelineCanvas *canvas,
              const Lane lanes[N_LANES],
              guint n_hidden_phases)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < N_LANES; i++)
    if (lanes[i].dropped)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", get_lane_name (canvas, i));
  if (n_hidden_phases > 0 && !lanes[LANE_PHASES].dropped)
    {
      g_autofree char *number = saylau_language_count (canvas->language, n_hidden_phases);
      /* Translators: part of a list of what there is no room for. */
      g_autofree char *phases = saylau_language_fill (saylau_language_plural (canvas->language, "{number} phase", "{number} phases", n_hidden_phases),
                                                      "number", number, NULL);

      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", phases);
    }
  return g_string_free (list, FALSE);
}

static SaylauTimelineRange
get_range (const SaylauElection *election,
           const SaylauChartSpec *spec)
{
  SaylauTimelineRange range = saylau_timeline_range_fit (election);

  if (spec->from != SAYLAU_NO_TIME)
    range.from = spec->from;
  if (spec->to != SAYLAU_NO_TIME)
    range.to = spec->to;
  /* One end alone may lie beyond all there is. */
  if (range.from >= range.to && spec->from != SAYLAU_NO_TIME)
    range.to = range.from + SAYLAU_DAY;
  else if (range.from >= range.to)
    range.from = range.to - SAYLAU_DAY;
  return range;
}

static void
canvas_init (SaylauTimelineCanvas *canvas,
             SaylauSceneBuilder *builder,
             const SaylauElection *election,
             const SaylauChartSpec *spec)
{
  double width = saylau_scene_builder_get_width (builder);
  double margin = width >= WIDE ? MARGIN : SMALL_MARGIN;

  *canvas = (SaylauTimelineCanvas){
    .builder = builder,
    .election = election,
    .spec = spec,
    .theme = saylau_scene_builder_get_theme (builder),
    .language = saylau_scene_builder_get_language (builder),
    .metrics = saylau_scene_builder_get_metrics (builder),
    .index = saylau_timeline_index_get (election),
    .range = get_range (election, spec),
    .outer_left = margin,
    .outer_right = width - margin,
    .has_gutter = width >= WIDE,
    .lines = g_array_new (FALSE, FALSE, sizeof (SaylauTimelineLine)),
    .labels = g_array_new (FALSE, FALSE, sizeof (SaylauRect)),
    .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };
  canvas->cursor_row = saylau_timeline_canvas_add_row (canvas);
  canvas->rtl = saylau_language_is_rtl (canvas->language);
  canvas->plot.x = margin + (canvas->has_gutter && !canvas->rtl ? GUTTER : 0);
  canvas->plot.width = width - 2 * margin - (canvas->has_gutter ? GUTTER : 0);
  canvas->axis = (SaylauTimeAxis){ canvas->range.from, canvas->range.to, canvas->plot.x, canvas->plot.x + canvas->plot.width };
}

/* What is shown, and what happened in the span that is selected. */
static char *
describe (const SaylauTimelineCanvas *canvas)
{
  const SaylauChartSpec *spec = canvas->spec;
  g_autofree char *shown = saylau_timeline_words_description (canvas->language, canvas->election, canvas->range);
  g_autofree char *span = NULL;

  if (spec->span_start == SAYLAU_NO_TIME)
    return g_steal_pointer (&shown);
  span = saylau_span_sentence (canvas->language, canvas->election, spec->span_start, spec->span_end);
  return g_strdup_printf ("%s %s", shown, span);
}

/**
 * saylau_timeline_layout:
 * @builder: takes the drawing
 * @election: a sealed election
 * @spec: what is shown
 *
 * Lays out the campaign on one axis of time. Time runs from left to right in every language.
 */
void
saylau_timeline_layout (SaylauSceneBuilder *builder,
                        const SaylauElection *election,
                        const SaylauChartSpec *spec)
{
  SaylauTimelineCanvas canvas;
  Lane lanes[N_LANES] = { 0 };
  double height = saylau_scene_builder_get_height (builder);
  double axis_top, y, bottom, legend;
  guint n_hidden_phases;
  g_autofree char *dropped = NULL;

  saylau_scene_builder_set_mirrored (builder, FALSE);
  canvas_init (&canvas, builder, election, spec);
  axis_top = saylau_timeline_draw_header (&canvas, canvas.outer_left / 2 + 2);
  y = axis_top + saylau_timeline_get_axis_height (&canvas);
  bottom = height - canvas.outer_left / 2;

  plan_lanes (&canvas, lanes);
  n_hidden_phases = saylau_timeline_count_hidden_phases (&canvas);
  legend = saylau_timeline_get_legend_height (&canvas, bottom - y - sum_heights (lanes, G_STRUCT_OFFSET (Lane, least)));
  fit_lanes (lanes, bottom - y, legend, n_hidden_phases > 0 || saylau_timeline_has_legend (&canvas));
  dropped = tell_dropped (&canvas, lanes, n_hidden_phases);
  canvas.plot.y = y;
  canvas.plot.height = sum_heights (lanes, G_STRUCT_OFFSET (Lane, height));
  saylau_scene_builder_set_time_axis (builder, canvas.axis);
  saylau_timeline_draw_axis (&canvas, axis_top);
  y += LANE_GAP / 2;
  for (int i = 0; i < N_LANES; i++)
    if (lanes[i].height > 0)
      {
        draw_lane (&canvas, i, (SaylauRect){ canvas.plot.x, y, canvas.plot.width, lanes[i].height });
        y += lanes[i].height + LANE_GAP;
      }
  saylau_timeline_draw_moment (&canvas, axis_top);
  saylau_timeline_canvas_draw_lines (&canvas);
  saylau_timeline_draw_legend (&canvas, bottom, legend, dropped);

  saylau_timeline_canvas_link (&canvas);
  saylau_scene_builder_set_title (builder, saylau_language_word (canvas.language, "The campaign"));
  saylau_scene_builder_take_description (builder, describe (&canvas));
  g_array_unref (canvas.labels);
  g_array_unref (canvas.lines);
  g_ptr_array_unref (canvas.rows);
}
