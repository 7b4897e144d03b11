/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a frame of the timeline takes with very many events: layout and painting on an image, while
 * the view is panned and zoomed as by a hand or on its way to another time, and while a brush goes over it,
 * with both kinds of bars; and blending and painting, while the moment moves.
 *
 *   timeline-frames [EVENTS [FRAMES [SEED]]]
 */
#include "charts/layout.h"
#include "charts/painter.h"
#include "charts/scene-blend.h"
#include "charts/timeline-range.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1400
#define HEIGHT 400
#define DAYS 1500

static SaylauText *
new_text (const char *format,
          guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *text = g_strconcat (format, " ", digits, NULL);

  return saylau_text_new_plain (text);
}

static SaylauEvent *
new_event (guint number,
           GRand *rand,
           const SaylauElection *election)
{
  static const SaylauEventKind kinds[] = { SAYLAU_EVENT_PROTEST, SAYLAU_EVENT_PROTEST, SAYLAU_EVENT_POLITICS, SAYLAU_EVENT_VIOLENCE, SAYLAU_EVENT_OTHER };
  SaylauEvent *event = saylau_event_new ();
  int day = g_rand_int_range (rand, 0, DAYS);

  event->id = g_strdup_printf ("e%u", number);
  event->title = new_text ("Something that happened, number", number);
  event->kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))];
  event->start = (SaylauTime){ .start = election->date.start + (day - DAYS) * SAYLAU_DAY, .precision = SAYLAU_PRECISION_DAY };
  event->start.end = event->start.start + SAYLAU_DAY;
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      event->start.precision = SAYLAU_PRECISION_MINUTE;
      event->start.start += g_rand_int_range (rand, 0, 24 * 60) * SAYLAU_MINUTE;
      event->start.end = event->start.start + SAYLAU_MINUTE;
    }
  if (g_rand_int_range (rand, 0, 50) == 0)
    {
      event->end = event->start;
      event->end.end += g_rand_int_range (rand, 1, 20) * SAYLAU_DAY;
    }
  if (event->kind == SAYLAU_EVENT_PROTEST && g_rand_int_range (rand, 0, 3) > 0)
    {
      SaylauFigure *figure = saylau_figure_new ();

      figure->what = SAYLAU_FIGURE_DETAINED;
      figure->min = g_rand_int_range (rand, 0, 100);
      figure->max = figure->min + g_rand_int_range (rand, 0, 100);
      figure->official = g_rand_boolean (rand);
      figure->by = saylau_text_new_plain ("Somebody");
      g_ptr_array_add (event->figures, figure);
    }
  return event;
}

static SaylauElection *
new_election (guint n_events,
              guint seed)
{
  SaylauElection *election = saylau_election_new ();
  GRand *rand = g_rand_new_with_seed (seed);

  election->title = saylau_text_new_plain ("An election of many events");
  saylau_time_parse ("2019-06-09", election->zone, &election->date, NULL);
  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (election->events, new_event (i, rand, election));
  g_rand_free (rand);
  saylau_election_seal (election);
  return election;
}

/* Zooms in and out about a point that wanders, and pans between. */
static SaylauTimelineRange
move (SaylauTimelineRange range,
      const SaylauElection *election,
      guint frame)
{
  double wave = sin (frame / 60.0 * G_PI);
  gint64 about = range.from + (range.to - range.from) * (0.5 + 0.3 * sin (frame / 17.0));

  if (frame % 2 == 0)
    return saylau_timeline_range_zoom (range, election, about, exp (0.18 * (wave >= 0 ? wave : 0.97 * wave)));
  return saylau_timeline_range_pan (range, election, (range.to - range.from) * 0.02 * cos (frame / 23.0));
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static double
get_percentile (const gint64 *times,
                guint n,
                double part)
{
  return times[MIN (n - 1, (guint) (part * n))] / 1000.0;
}

static void
paint (cairo_surface_t *surface,
       SaylauScene *scene)
{
  cairo_t *cr = cairo_create (surface);

  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* All there is, with the moment moving from one end to the other. */
static void
time_motion (const SaylauElection *election,
             SaylauChartSpec *spec,
             SaylauMetrics *metrics,
             cairo_surface_t *surface,
             guint n_frames)
{
  SaylauTimelineRange range = saylau_timeline_range_fit (election);
  g_autofree gint64 *frames = g_new (gint64, n_frames);
  g_autoptr (SaylauScene) from = NULL;
  g_autoptr (SaylauScene) to = NULL;

  spec->from = range.from;
  spec->to = range.to;
  spec->moment = range.from + SAYLAU_DAY;
  from = saylau_layout (election, spec, metrics);
  spec->moment = range.to - SAYLAU_DAY;
  to = saylau_layout (election, spec, metrics);
  for (guint i = 0; i < n_frames; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, (i + 0.5) / n_frames);

      paint (surface, blend);
      frames[i] = g_get_monotonic_time () - began;
    }
  qsort (frames, n_frames, sizeof *frames, compare_times);
  g_print ("moving frame p50 %.2f ms, p99 %.2f ms\n", get_percentile (frames, n_frames, 0.5), get_percentile (frames, n_frames, 0.99));
}

/* All there is, with a span that grows over it and its words. */
static void
time_brush (const SaylauElection *election,
            SaylauChartSpec *spec,
            SaylauMetrics *metrics,
            cairo_surface_t *surface,
            guint n_frames)
{
  SaylauTimelineRange range = saylau_timeline_range_fit (election);
  g_autofree gint64 *frames = g_new (gint64, n_frames);

  spec->from = range.from;
  spec->to = range.to;
  for (guint i = 0; i < n_frames; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (SaylauScene) scene = NULL;

      spec->measure = i % 2 == 0 ? SAYLAU_MEASURE_DETAINED : SAYLAU_MEASURE_EVENTS;
      spec->span_start = range.from + SAYLAU_DAY;
      spec->span_end = spec->span_start + (range.to - range.from) / n_frames * (i + 1);
      scene = saylau_layout (election, spec, metrics);
      paint (surface, scene);
      frames[i] = g_get_monotonic_time () - began;
    }
  qsort (frames, n_frames, sizeof *frames, compare_times);
  g_print ("brushing frame p50 %.2f ms, p99 %.2f ms\n", get_percentile (frames, n_frames, 0.5), get_percentile (frames, n_frames, 0.99));
}

int
main (int argc,
      char **argv)
{
  guint n_events = argc > 1 ? strtoul (argv[1], NULL, 10) : 100000;
  guint n_frames = argc > 2 ? strtoul (argv[2], NULL, 10) : 300;
  guint seed = argc > 3 ? strtoul (argv[3], NULL, 10) : 1;
  g_autoptr (SaylauElection) election = new_election (n_events, seed);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  g_autofree gint64 *layouts = g_new (gint64, n_frames);
  g_autofree gint64 *frames = g_new (gint64, n_frames);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  gint64 start = g_get_monotonic_time ();
  SaylauTimelineRange range = saylau_timeline_range_fit (election);

  g_print ("index of %u events: %.1f ms\n", n_events, (g_get_monotonic_time () - start) / 1000.0);
  spec->chart = SAYLAU_CHART_TIMELINE;
  spec->width = WIDTH;
  spec->height = HEIGHT;
  spec->zoom = 1;
  spec->moment = election->date.start;
  for (guint i = 0; i < n_frames; i++)
    {
      SaylauScene *scene;
      gint64 began = g_get_monotonic_time ();

      spec->from = range.from;
      spec->to = range.to;
      scene = saylau_layout (election, spec, metrics);
      layouts[i] = g_get_monotonic_time () - began;
      paint (surface, scene);
      frames[i] = g_get_monotonic_time () - began;
      if (g_getenv ("SAYLAU_BENCH_VERBOSE") != NULL)
        g_print ("%u: %.2f days, %u marks, %u items, layout %.1f ms, frame %.1f ms\n", i, (range.to - range.from) / (double) SAYLAU_DAY,
                 saylau_scene_get_n_marks (scene), saylau_scene_get_n_items (scene), layouts[i] / 1000.0, frames[i] / 1000.0);
      saylau_scene_unref (scene);
      range = move (range, election, i);
    }
  qsort (layouts, n_frames, sizeof *layouts, compare_times);
  qsort (frames, n_frames, sizeof *frames, compare_times);
  g_print ("layout p50 %.2f ms, p99 %.2f ms; frame p50 %.2f ms, p99 %.2f ms\n",
           get_percentile (layouts, n_frames, 0.5), get_percentile (layouts, n_frames, 0.99),
           get_percentile (frames, n_frames, 0.5), get_percentile (frames, n_frames, 0.99));
  time_brush (election, spec, metrics, surface, n_frames);
  spec->span_start = spec->span_end = SAYLAU_NO_TIME;
  time_motion (election, spec, metrics, surface, n_frames);
  cairo_surface_destroy (surface);
  return 0;
}
