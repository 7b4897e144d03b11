/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the charts take after any choice where there are very many areas and events: reading, then layout and painting
 * of the map and of the timeline below it, where the choice changes them, side by side as the window does it, and both on
 * an image.
 *
 *   area-frames DOCUMENT [FRAMES]
 */
#include "bench/told-times.h"
#include "charts/spec-uses.h"
#include "charts/timeline-range.h"
#include "formats/loader.h"
#include "widgets/scene-work.h"

#include <stdlib.h>

#define WIDTH 1040
#define MAP_HEIGHT 440
#define TIMELINE_HEIGHT 400

/* A chart as a view of the window has it. */
typedef struct
{
  SaylauChartSpec *spec;
  SaylauChartSpec *shown; /* what the scene is of */
  SaylauMetrics *metrics;
  SaylauScene *scene;
  SaylauSceneImage image;
  cairo_surface_t *surface;
} View;

typedef struct
{
  SaylauElection *election;
  View map, timeline;
  SaylauEmphasis emphasis;
} Page;

/* Makes a choice. */
typedef void (*Choose) (Page *self,
                        guint number);

static gint64
get_instant (const Page *self,
             guint number)
{
  SaylauTimelineRange all = saylau_timeline_range_fit (self->election);

  return all.from + (all.to - all.from) / 101 * (number * 37 % 100 + 1);
}

static void
choose_tally (Page *self,
              guint number)
{
  self->map.spec->tally = self->timeline.spec->tally = number % self->election->tallies->len;
}

static void
choose_compare (Page *self,
                guint number)
{
  self->map.spec->compare = self->timeline.spec->compare = number % self->election->tallies->len;
}

static void
choose_candidate (Page *self,
                  guint number)
{
  self->emphasis.candidate = self->map.spec->candidate = number % self->election->candidates->len;
}

static void
choose_area (Page *self,
             guint number)
{
  self->map.spec->area = self->timeline.spec->area = 1 + number * 997 % (self->election->areas->len - 1);
}

static void
choose_event (Page *self,
              guint number)
{
  self->emphasis.event = number * 9973 % self->election->events->len;
}

static void
choose_moment (Page *self,
               guint number)
{
  self->map.spec->moment = self->timeline.spec->moment = get_instant (self, number);
}

static void
choose_hover (Page *self,
              guint number)
{
  self->emphasis.candidate = number % self->election->candidates->len;
}

static void
choose_span (Page *self,
             guint number)
{
  self->map.spec->from = self->timeline.spec->span_start = get_instant (self, number);
  self->map.spec->to = self->timeline.spec->span_end = self->map.spec->from + (number % 20 + 1) * 20 * SAYLAU_DAY;
}

static const struct
{
  const char *name;
  Choose choose;
} choices[] = {
  { "tally", choose_tally },
  { "compare", choose_compare },
  { "candidate", choose_candidate },
  { "area", choose_area },
  { "event", choose_event },
  { "moment", choose_moment },
  { "hover", choose_hover },
  { "span", choose_span },
};

/* Where a choice is no matter of the chart there is nothing to do. */
static SaylauSceneWork *
begin (const Page *self,
       View *view)
{
  if (view->shown != NULL && saylau_chart_spec_shows_same (view->spec, view->shown))
    return NULL;
  g_clear_pointer (&view->shown, saylau_chart_spec_free);
  view->shown = saylau_chart_spec_copy (view->spec);
  return saylau_scene_work_begin (self->election, saylau_chart_spec_copy (view->spec), view->metrics, self->emphasis.candidate, TRUE);
}

static void
finish (View *self,
        SaylauSceneWork *work)
{
  if (work == NULL)
    return;

  g_clear_pointer (&self->scene, saylau_scene_unref);
  self->scene = saylau_scene_work_finish (work, &self->image);
}

static void
paint (View *self,
       const SaylauEmphasis *emphasis)
{
  cairo_t *cr = cairo_create (self->surface);

  saylau_scene_image_paint (&self->image, cr, self->scene, emphasis, 1);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

/* As the window does it: what a choice does not change is not laid out, by the same rule, and all is painted. */
static gint64
time_frame (Page *self,
            Choose choose,
            guint number)
{
  gint64 began = g_get_monotonic_time ();
  SaylauSceneWork *map, *timeline;

  choose (self, number);
  map = begin (self, &self->map);
  timeline = begin (self, &self->timeline);
  finish (&self->map, map);
  finish (&self->timeline, timeline);
  paint (&self->map, &self->emphasis);
  paint (&self->timeline, &self->emphasis);
  return g_get_monotonic_time () - began;
}

static void
view_init (View *self,
           const Page *page,
           SaylauChartKind chart,
           int height)
{
  self->metrics = saylau_metrics_new ();
  self->spec = saylau_chart_spec_new (page->election);
  self->spec->chart = chart;
  self->spec->width = WIDTH;
  self->spec->height = height;
  self->spec->zoom = 1;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, height);
}

static void
view_clear (View *self)
{
  saylau_scene_image_clear (&self->image);
  saylau_scene_unref (self->scene);
  saylau_chart_spec_free (self->spec);
  saylau_chart_spec_free (self->shown);
  saylau_metrics_free (self->metrics);
  cairo_surface_destroy (self->surface);
}

static void
page_init (Page *self,
           SaylauElection *election)
{
  self->election = election;
  view_init (&self->map, self, SAYLAU_CHART_AREAS, MAP_HEIGHT);
  view_init (&self->timeline, self, SAYLAU_CHART_TIMELINE, TIMELINE_HEIGHT);
  self->map.spec->area = 0;
  self->emphasis = (SaylauEmphasis){ SAYLAU_NONE, SAYLAU_NONE, -1, -1 };
}

static void
page_clear (Page *self)
{
  view_clear (&self->map);
  view_clear (&self->timeline);
}

static void
time_choices (Page *self,
              guint n_frames)
{
  static const SaylauMeasure measures[] = { SAYLAU_MEASURE_SHARE, SAYLAU_MEASURE_WINNER, SAYLAU_MEASURE_TURNOUT,
                                            SAYLAU_MEASURE_EVENTS, SAYLAU_MEASURE_DETAINED, SAYLAU_MEASURE_DIFFERENCE };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint measure = 0; measure < G_N_ELEMENTS (measures); measure++)
    {
      self->map.spec->measure = measures[measure];
      time_frame (self, choose_tally, 0);
      g_print ("# measure %u\n", measure);
      for (guint kind = 0; kind < G_N_ELEMENTS (choices); kind++)
        {
          g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (gint64));

          for (guint i = 0; i < n_frames; i++)
            {
              gint64 time = time_frame (self, choices[kind].choose, i);

              g_array_append_val (frames, time);
            }
          g_array_append_vals (all, frames->data, frames->len);
          told_times_print (choices[kind].name, frames);
        }
    }
  told_times_print ("any selection", all);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  guint n_frames = argc > 2 ? strtoul (argv[2], NULL, 10) : 100;
  g_autoptr (SaylauProblems) problems = saylau_problems_new (argv[1]);
  g_autoptr (SaylauCompanions) companions = saylau_companions_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SaylauElection) election = NULL;
  gint64 began = g_get_monotonic_time ();
  Page page = { 0 };

  election = saylau_load (file, companions, SAYLAU_LOAD_STRICT, problems, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_print ("read: %.1f ms\n", (g_get_monotonic_time () - began) / 1000.0);
  page_init (&page, election);
  time_choices (&page, n_frames);
  page_clear (&page);
}
