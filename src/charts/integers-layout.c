/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/integers-layout.h"

#include <math.h>

#include "charts/integers-view.h"
#include "charts/plot-legend.h"
#include "charts/station-words.h"

/* All in layout units. */
#define HEAD 24                 /* of the words above each plot */
#define GAP 12                  /* between the two */
#define STEP 50                 /* tenths of a point that a mark tells */
#define LEAST_BESIDE_LEGEND 200 /* the height where there is a legend */
#define LEAST_BAR 1.6           /* the width of a bar at a whole percentage, where bins are narrower */

typedef struct
{
  SaylauPlot plot;
  const SaylauIntegersView *view;
  const SaylauPercentHistogram *histogram;
  SaylauStationSeries series;
  const SaylauTheme *theme;
} Canvas;

static double
get_highest (const SaylauPercentHistogram *histogram)
{
  double highest = 1;

  /* What is not known yet is higher than nothing. */
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    highest = fmax (fmax (highest, histogram->counted[i]), histogram->expected[i]);
  return highest;
}

static SaylauRgba
get_ground_color (const SaylauTheme *theme)
{
  return (theme->line & ~0xffu) | 0x70;
}

/* Where the bin of a tenth begins, inside the plot. */
static double
get_edge (const Canvas *self,
          guint tenth)
{
  return saylau_plot_get_x (&self->plot, CLAMP (tenth / 10.0 - 0.05, 0, 100));
}

static void
add_bar (const Canvas *self,
         guint tenth,
         double least_width)
{
  double from = get_edge (self, tenth), to = get_edge (self, tenth + 1);
  double y = saylau_plot_get_y (&self->plot, self->histogram->counted[tenth]);
  double more = MAX (0, least_width - (to - from));

  if (self->histogram->counted[tenth] > 0)
    saylau_scene_builder_add_rect (self->plot.builder, (SaylauRect){ from - more / 2, y, to - from + more, self->plot.rect.y + self->plot.rect.height - y });
}

/* The stations of five points, those at whole percentages above the others. */
static void
draw_range (const Canvas *self,
            guint from,
            guint to)
{
  const SaylauPlot *plot = &self->plot;
  double x = saylau_plot_get_x (plot, from / 10.0), end = saylau_plot_get_x (plot, MIN (to, 1000) / 10.0);
  g_autofree char *range = saylau_station_words_range (self->view->stations, from / 10, MIN (to, 1000) / 10);
  const char *pattern = self->series == SAYLAU_SERIES_TURNOUT ? saylau_language_word (self->view->stations->language, "Turnout {range}")
                                                              : saylau_language_word (self->view->stations->language, "Share {range}");
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_STATIONS, SAYLAU_NONE);
  mark.id = g_strdup_printf ("%s-%u", self->series == SAYLAU_SERIES_TURNOUT ? "turnout" : "share", from / 10);
  mark.name = saylau_language_fill (pattern, "range", range, NULL);
  mark.value = saylau_integers_view_describe_bins (self->view, self->series, from, to);
  mark.bounds = (SaylauRect){ x, plot->rect.y, end - x, plot->rect.height };
  mark.inner = (SaylauPoint){ (x + end) / 2, plot->rect.y + plot->rect.height / 2 };
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  for (guint i = from; i < to; i++)
    add_bar (self, i, 0);
  saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = get_ground_color (self->theme) });
  for (guint i = from; i < to; i += 10)
    add_bar (self, i, LEAST_BAR);
  saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = self->theme->protest });
  saylau_scene_builder_end_mark (plot->builder);
}

static void
draw_expected (const Canvas *self)
{
  for (guint i = 0; i < SAYLAU_N_TENTHS; i++)
    {
      double x = saylau_plot_get_x (&self->plot, i / 10.0), y = saylau_plot_get_y (&self->plot, self->histogram->expected[i]);

      if (i == 0)
        saylau_scene_builder_move_to (self->plot.builder, x, y);
      else
        saylau_scene_builder_line_to (self->plot.builder, x, y);
    }
  saylau_scene_builder_paint (self->plot.builder, (SaylauPaint){ .stroke = self->theme->text, .width = 1 });
}

static void
draw_panel (const Canvas *self,
            SaylauRect head,
            gboolean has_labels)
{
  g_autofree char *words = saylau_integers_view_describe_series (self->view, self->series);

  saylau_scene_builder_add_station_panel (self->plot.builder, &(SaylauStationPanel){
                                                                .rect = self->plot.rect,
                                                                .across = self->series == SAYLAU_SERIES_TURNOUT ? SAYLAU_STATION_AXIS_TURNOUT : SAYLAU_STATION_AXIS_SHARE,
                                                                .right = 100,
                                                                .step = SAYLAU_PERCENT_UNITS / 10,
                                                                .shift = SAYLAU_PERCENT_UNITS / 20,
                                                                .candidate = self->view->stations->candidate,
                                                              });
  saylau_plot_draw_parts (&self->plot, words, head.x, head.y + 9, head.width, TRUE);
  if (has_labels)
    saylau_plot_draw_axes (&self->plot);
  else
    saylau_plot_draw_grid (&self->plot);
  for (guint from = 0; from < SAYLAU_N_TENTHS - 1; from += STEP)
    draw_range (self, from, from + STEP < SAYLAU_N_TENTHS - 1 ? from + STEP : SAYLAU_N_TENTHS);
  if (self->view->has_chance)
    draw_expected (self);
}

/* Both plots begin at the same place, whatever their labels are. */
static void
draw_panels (Canvas *self,
             SaylauRect body)
{
  double height = MAX (10, (body.height - 2 * HEAD - GAP - SAYLAU_PLOT_ROW - 4) / 2);
  double gutter = 0;

  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      self->plot.top = saylau_plot_round_up (get_highest (&self->view->histograms[series]));
      self->plot.rect.height = height;
      gutter = MAX (gutter, saylau_plot_get_gutter (&self->plot));
    }
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      SaylauRect head = { body.x, body.y + series * (HEAD + height + GAP), body.width, HEAD };

      self->series = series;
      self->histogram = &self->view->histograms[series];
      self->plot.top = saylau_plot_round_up (get_highest (self->histogram));
      self->plot.rect = (SaylauRect){ body.x + gutter, head.y + HEAD, body.width - gutter - 18, height };
      draw_panel (self, head, series == SAYLAU_N_SERIES - 1);
    }
}

/**
 * saylau_integers_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out how many polling stations have each turnout and each share to a tenth of a point, those at whole percentages in a colour of their
 * own, with the line that chance makes where that is asked for.
 */
void
saylau_integers_layout (SaylauSceneBuilder *builder,
                        const SaylauElection *election,
                        const SaylauChartSpec *spec)
{
  const SaylauLanguage *language = saylau_scene_builder_get_language (builder);
  g_autoptr (SaylauIntegersView) view = saylau_integers_view_new (election, spec, language);
  g_autofree char *facts = saylau_integers_view_describe_facts (view);
  g_autofree char *either = saylau_integers_view_describe_either (view);
  g_autofree char *description = saylau_integers_view_describe (view);
  SaylauRect body = saylau_station_words_draw_frame (builder, view->stations, saylau_integers_view_get_title (view), either, facts, description);
  Canvas self = {
    .plot = { .builder = builder, .right = 100 },
    .view = view,
    .theme = saylau_scene_builder_get_theme (builder),
  };
  const SaylauPlotEntry entries[] = {
    { saylau_language_word (language, "At whole percentages"), { .fill = self.theme->protest } },
    /* Translators: polling stations whose percentage is not a whole one. */
    { saylau_language_word (language, "At others"), { .fill = get_ground_color (self.theme) } },
    /* Translators: how many there would be if chance alone were at work. */
    { view->has_chance ? saylau_language_word (language, "By chance")
                       /* Translators: in a legend: the line of what there would be if chance alone were at work, which is not drawn yet. */
                       : saylau_language_word (language, "By chance: being counted"),
      { .stroke = self.theme->text, .width = 1 } },
  };

  if (view->stations->figures == NULL)
    return;
  if (body.height >= LEAST_BESIDE_LEGEND)
    body = saylau_plot_legend_draw_above (&self.plot, entries, G_N_ELEMENTS (entries), body);
  draw_panels (&self, body);
}
