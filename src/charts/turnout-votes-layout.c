/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-votes-layout.h"

#include <math.h>

#include "charts/palette.h"
#include "charts/plot-legend.h"
#include "charts/station-words.h"
#include "charts/turnout-votes-view.h"

/* All in layout units. */
#define LEGEND_GAP 14
#define HANDLE_ROW 18 /* of the cluster's handles, above the plot */
#define HANDLE 9
#define LINE 2
#define STEP 5     /* points of turnout that a mark tells */
#define SHADE 0x60 /* of 0xff, in the area that the estimate is; and in the cluster: */
#define CLUSTER_SHADE 0x28
#define LEAST_BESIDE_LEGEND 60 /* the plot's height where there is a legend */
#define LOW 190                /* bodies less high than this do without the axis' name */

typedef struct
{
  SaylauPlot plot;
  const SaylauTurnoutVotesView *view;
  const SaylauTheme *theme;
  SaylauRgba color; /* the candidate's */
} Canvas;

/* The votes that a curve has in a bin. */
typedef double (*Curve) (const SaylauTurnoutVotesView *view,
                         guint bin);

static double
get_votes (const SaylauTurnoutVotesView *view,
           guint bin)
{
  return view->votes.votes[bin];
}

static double
get_others (const SaylauTurnoutVotesView *view,
            guint bin)
{
  return view->votes.others[bin];
}

static double
get_scaled (const SaylauTurnoutVotesView *view,
            guint bin)
{
  return view->votes.others[bin] * view->excess.scale;
}

static SaylauRgba
fade (SaylauRgba color,
      guint8 alpha)
{
  return (color & ~0xffu) | alpha;
}

/* What it takes for the two curves; a scaled one may run out of the plot, rather than make both flat. */
static double
get_highest (const SaylauTurnoutVotesView *view)
{
  double highest = 1;

  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    highest = MAX (highest, MAX (get_votes (view, i), get_others (view, i)));
  return highest;
}

static double
get_middle (const Canvas *self,
            guint bin)
{
  return saylau_plot_get_x (&self->plot, bin + 0.5);
}

static void
draw_curve (const Canvas *self,
            Curve curve,
            SaylauPaint paint)
{
  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    {
      double y = saylau_plot_get_y (&self->plot, curve (self->view, i));

      if (i == 0)
        saylau_scene_builder_move_to (self->plot.builder, get_middle (self, i), y);
      else
        saylau_scene_builder_line_to (self->plot.builder, get_middle (self, i), y);
    }
  saylau_scene_builder_paint (self->plot.builder, paint);
}

/* The area that the estimate is: above the cluster, between the candidate's votes and the others' by its ratio. */
static void
draw_excess (const Canvas *self)
{
  guint first = self->view->stations->spec->stations.cluster.to;

  if (first + 1 >= SAYLAU_N_TURNOUT_BINS)
    return;
  saylau_scene_builder_move_to (self->plot.builder, get_middle (self, first), saylau_plot_get_y (&self->plot, get_votes (self->view, first)));
  for (guint i = first + 1; i < SAYLAU_N_TURNOUT_BINS; i++)
    saylau_scene_builder_line_to (self->plot.builder, get_middle (self, i), saylau_plot_get_y (&self->plot, get_votes (self->view, i)));
  for (guint i = SAYLAU_N_TURNOUT_BINS; i-- > first;)
    saylau_scene_builder_line_to (self->plot.builder, get_middle (self, i), saylau_plot_get_y (&self->plot, get_scaled (self->view, i)));
  saylau_scene_builder_close_path (self->plot.builder);
  saylau_scene_builder_paint (self->plot.builder, (SaylauPaint){ .fill = fade (self->color, SHADE) });
}

static void
draw_handle (const Canvas *self,
             const char *id,
             const char *name,
             guint turnout,
             double direction)
{
  const SaylauPlot *plot = &self->plot;
  double x = saylau_plot_get_x (plot, turnout), top = plot->rect.y - HANDLE_ROW + 3;
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_SPAN, SAYLAU_NONE);
  mark.id = g_strdup (id);
  mark.name = g_strdup (name);
  mark.value = saylau_language_percent (self->view->stations->language, turnout, 0);
  mark.bounds = (SaylauRect){ direction < 0 ? x - HANDLE : x, top, HANDLE, HANDLE_ROW - 4 };
  mark.inner = (SaylauPoint){ x + direction * HANDLE / 2, top + 5 };
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  saylau_scene_builder_draw_line (plot->builder, x, top, x, plot->rect.y + plot->rect.height, self->theme->accent, 1.5);
  saylau_scene_builder_move_to (plot->builder, x, top);
  saylau_scene_builder_line_to (plot->builder, x + direction * HANDLE, top);
  saylau_scene_builder_line_to (plot->builder, x + direction * HANDLE, top + 8);
  saylau_scene_builder_line_to (plot->builder, x, top + 14);
  saylau_scene_builder_close_path (plot->builder);
  saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = self->theme->accent });
  saylau_scene_builder_end_mark (plot->builder);
}

/* The band that the ratio is taken from, and the two handles that it is set with. */
static void
draw_cluster (const Canvas *self)
{
  const SaylauLanguage *language = self->view->stations->language;
  const SaylauCluster *cluster = &self->view->stations->spec->stations.cluster;
  const SaylauPlot *plot = &self->plot;
  double from = saylau_plot_get_x (plot, cluster->from), to = saylau_plot_get_x (plot, cluster->to);
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_SPAN, SAYLAU_NONE);
  mark.id = g_strdup ("cluster");
  /* Translators: the range of turnout that an estimate takes its ratio from. */
  mark.name = g_strdup (saylau_language_word (language, "Cluster"));
  mark.value = saylau_turnout_votes_view_describe_cluster (self->view);
  mark.bounds = (SaylauRect){ from, plot->rect.y - HANDLE_ROW + 3, to - from, HANDLE_ROW - 4 };
  mark.inner = (SaylauPoint){ (from + to) / 2, plot->rect.y - HANDLE_ROW / 2.0 };
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ from, plot->rect.y - HANDLE_ROW + 3, to - from, plot->rect.height + HANDLE_ROW - 3 });
  saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = fade (self->theme->accent, CLUSTER_SHADE) });
  saylau_scene_builder_end_mark (plot->builder);
  draw_handle (self, "cluster-from", saylau_language_word (language, "Start of the cluster"), cluster->from, -1);
  draw_handle (self, "cluster-to", saylau_language_word (language, "End of the cluster"), cluster->to, 1);
}

/* What the curves are in ranges of turnout, for those who point at them or cannot see them. */
static void
add_ranges (const Canvas *self)
{
  const SaylauPlot *plot = &self->plot;

  for (guint from = 0; from < 100; from += STEP)
    {
      double x = saylau_plot_get_x (plot, from);
      double end = from + STEP < 100 ? saylau_plot_get_x (plot, from + STEP) : plot->rect.x + plot->rect.width;
      g_autofree char *range = saylau_station_words_range (self->view->stations, from, from + STEP);
      SaylauMark mark;

      saylau_mark_init (&mark, SAYLAU_MARK_STATIONS, SAYLAU_NONE);
      mark.id = g_strdup_printf ("turnout-%u", from);
      mark.name = saylau_language_fill (saylau_language_word (self->view->stations->language, "Turnout {range}"), "range", range, NULL);
      mark.value = saylau_turnout_votes_view_describe_range (self->view, from, from + STEP < 100 ? from + STEP : SAYLAU_N_TURNOUT_BINS);
      mark.bounds = (SaylauRect){ x, plot->rect.y, end - x, plot->rect.height };
      mark.inner = (SaylauPoint){ (x + end) / 2, plot->rect.y + plot->rect.height / 2 };
      saylau_scene_builder_begin_mark (plot->builder, &mark);
      saylau_scene_builder_end_mark (plot->builder);
    }
}

/* Below the legend, which is drawn here. */
static void
arrange (Canvas *self,
         SaylauRect body)
{
  const SaylauLanguage *language = self->view->stations->language;
  gboolean has_estimate = saylau_turnout_votes_view_has_estimate (self->view);
  g_autofree char *name = saylau_station_words_candidate (self->view->stations);
  g_autofree char *scaled = has_estimate ? saylau_turnout_votes_view_describe_scaled (self->view) : NULL;
  const SaylauPlotEntry entries[] = {
    { name, { .stroke = self->color, .width = LINE } },
    { saylau_language_word (language, "All others"), { .stroke = self->theme->text, .width = LINE } },
    { scaled, { .stroke = self->theme->text, .width = 1.5, .dash = 4 } },
    { has_estimate ? saylau_language_word (language, "Votes beyond the ratio") : NULL, { .fill = fade (self->color, SHADE) } },
    { self->view->has_cluster ? saylau_language_word (language, "Cluster") : NULL, { .fill = fade (self->theme->accent, CLUSTER_SHADE) } },
  };
  double legend = saylau_plot_legend_get_height (&self->plot, entries, G_N_ELEMENTS (entries), body.width) + LEGEND_GAP;
  double handles = self->view->has_cluster ? HANDLE_ROW : 6;
  double below = 4 + SAYLAU_PLOT_ROW * (body.height < LOW ? 1 : 2);
  gboolean has_legend = body.height - legend - handles - below >= LEAST_BESIDE_LEGEND;
  double above = has_legend ? legend + handles : handles;
  double gutter;

  if (has_legend)
    saylau_plot_legend_draw (&self->plot, entries, G_N_ELEMENTS (entries), (SaylauRect){ body.x, body.y, body.width, legend });
  self->plot.rect.y = body.y + above;
  self->plot.rect.height = MAX (10, body.height - above - below);
  gutter = saylau_plot_get_gutter (&self->plot);
  self->plot.rect.x = body.x + gutter;
  self->plot.rect.width = body.width - gutter - 12;
  if (body.height >= LOW)
    saylau_plot_draw_words (&self->plot, saylau_language_word (language, "Turnout"), self->plot.rect.x + self->plot.rect.width / 2,
                            self->plot.rect.y + self->plot.rect.height + 4 + 1.5 * SAYLAU_PLOT_ROW, self->plot.rect.width, SAYLAU_ANCHOR_CENTER);
}

static void
draw_curves (const Canvas *self)
{
  gboolean has_estimate = saylau_turnout_votes_view_has_estimate (self->view);
  SaylauRect inside = self->plot.rect;

  saylau_scene_builder_add_rect (self->plot.builder, (SaylauRect){ inside.x, inside.y - LINE, inside.width, inside.height + 2 * LINE });
  saylau_scene_builder_clip (self->plot.builder);
  if (has_estimate)
    {
      draw_excess (self);
      draw_curve (self, get_scaled, (SaylauPaint){ .stroke = self->theme->text, .width = 1.5, .dash = 4 });
    }
  draw_curve (self, get_others, (SaylauPaint){ .stroke = self->theme->text, .width = LINE });
  draw_curve (self, get_votes, (SaylauPaint){ .stroke = self->color, .width = LINE });
  saylau_scene_builder_unclip (self->plot.builder);
}

/**
 * saylau_turnout_votes_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out the votes for a candidate and for all others by the turnout of their polling stations. With a cluster, the others' votes are
 * also drawn by the ratio that the two have in it: above it, the area up to the candidate's votes is as large as Shpilkin's estimate.
 */
void
saylau_turnout_votes_layout (SaylauSceneBuilder *builder,
                             const SaylauElection *election,
                             const SaylauChartSpec *spec)
{
  g_autoptr (SaylauTurnoutVotesView) view = saylau_turnout_votes_view_new (election, spec, saylau_scene_builder_get_language (builder));
  g_autofree char *facts = saylau_turnout_votes_view_describe_facts (view);
  g_autofree char *estimate = saylau_turnout_votes_view_describe_estimate (view);
  SaylauRect body = saylau_station_words_draw_frame (builder, view->stations, saylau_turnout_votes_view_get_title (view), estimate, facts, estimate);
  Canvas self = {
    /* 100 % has a bin of its own. */
    .plot = { .builder = builder, .right = SAYLAU_N_TURNOUT_BINS, .top = saylau_plot_round_up (get_highest (view)) },
    .view = view,
    .theme = saylau_scene_builder_get_theme (builder),
  };

  if (view->stations->figures == NULL)
    return;
  self.color = saylau_palette_get_paint (election, view->stations->candidate, spec->palette, self.theme).fill;
  arrange (&self, body);
  saylau_scene_builder_add_station_panel (builder, &(SaylauStationPanel){
                                                     .rect = self.plot.rect,
                                                     .across = SAYLAU_STATION_AXIS_TURNOUT,
                                                     .right = SAYLAU_N_TURNOUT_BINS,
                                                     .step = SAYLAU_PERCENT_UNITS,
                                                     .candidate = view->stations->candidate,
                                                   });
  saylau_plot_draw_axes (&self.plot);
  if (view->has_cluster)
    draw_cluster (&self);
  draw_curves (&self);
  add_ranges (&self);
}
