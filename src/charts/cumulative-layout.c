/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/cumulative-layout.h"

#include <math.h>

#include "charts/cumulative-view.h"
#include "charts/palette.h"
#include "charts/plot-legend.h"
#include "charts/station-words.h"

/* All in layout units. */
#define LEGEND_GAP 14
#define LINE 2.5
#define STEP 5  /* points of turnout that a mark tells */
#define LOW 190 /* bodies less high than this do without the axis' name and the legend */

typedef struct
{
  SaylauPlot plot;
  const SaylauCumulativeView *view;
  const SaylauTheme *theme;
} Canvas;

/* From the first bin with votes on: at the end of each, up to which its stations are added. */
static void
draw_curve (const Canvas *self,
            const double *values,
            SaylauPaint paint)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    {
      double x = saylau_plot_get_x (&self->plot, i + 1);

      if (isnan (values[i]))
        continue;
      if (begun)
        saylau_scene_builder_line_to (self->plot.builder, x, saylau_plot_get_y (&self->plot, values[i]));
      else
        saylau_scene_builder_move_to (self->plot.builder, x, saylau_plot_get_y (&self->plot, values[i]));
      begun = TRUE;
    }
  if (begun)
    saylau_scene_builder_paint (self->plot.builder, paint);
}

/* What the curves are at the end of ranges of turnout, for those who point at them or cannot see them. */
static void
add_ranges (const Canvas *self)
{
  const SaylauPlot *plot = &self->plot;

  for (guint from = 0; from < 100; from += STEP)
    {
      gboolean is_last = from + STEP >= 100;
      double x = saylau_plot_get_x (plot, from);
      double end = is_last ? plot->rect.x + plot->rect.width : saylau_plot_get_x (plot, from + STEP);
      g_autofree char *turnout = saylau_language_percent (self->view->stations->language, from + STEP, 0);
      SaylauMark mark;

      saylau_mark_init (&mark, SAYLAU_MARK_STATIONS, SAYLAU_NONE);
      mark.id = g_strdup_printf ("turnout-%u", from);
      /* Translators: of polling stations, "Turnout up to 60 %". */
      mark.name = saylau_language_fill (saylau_language_word (self->view->stations->language, "Turnout up to {turnout}"), "turnout", turnout, NULL);
      mark.value = saylau_cumulative_view_describe_bin (self->view, is_last ? SAYLAU_N_TURNOUT_BINS - 1 : from + STEP - 1);
      mark.bounds = (SaylauRect){ x, plot->rect.y, end - x, plot->rect.height };
      mark.inner = (SaylauPoint){ (x + end) / 2, plot->rect.y + plot->rect.height / 2 };
      saylau_scene_builder_begin_mark (plot->builder, &mark);
      saylau_scene_builder_end_mark (plot->builder);
    }
}

static void
arrange (Canvas *self,
         SaylauRect body,
         const SaylauPlotEntry *entries,
         guint n_entries)
{
  gboolean low = body.height < LOW;
  double above = low ? 6 : saylau_plot_legend_get_height (&self->plot, entries, n_entries, body.width) + LEGEND_GAP;
  double below = 4 + SAYLAU_PLOT_ROW * (low ? 1 : 2);
  double gutter;

  self->plot.rect = (SaylauRect){ body.x, body.y + above, body.width, MAX (10, body.height - above - below) };
  gutter = saylau_plot_get_gutter (&self->plot);
  self->plot.rect.x += gutter;
  self->plot.rect.width -= gutter + 12;
  if (low)
    return;
  saylau_plot_legend_draw (&self->plot, entries, n_entries, (SaylauRect){ body.x, body.y, body.width, above });
  saylau_plot_draw_words (&self->plot, saylau_language_word (self->view->stations->language, "Turnout"), self->plot.rect.x + self->plot.rect.width / 2,
                          self->plot.rect.y + self->plot.rect.height + 4 + 1.5 * SAYLAU_PLOT_ROW, self->plot.rect.width, SAYLAU_ANCHOR_CENTER);
}

/**
 * saylau_cumulative_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out the candidate's share in all polling stations up to each turnout, and how much of all votes is counted there: where votes have
 * nothing to do with turnout, the share soon stays the same.
 */
void
saylau_cumulative_layout (SaylauSceneBuilder *builder,
                          const SaylauElection *election,
                          const SaylauChartSpec *spec)
{
  const SaylauLanguage *language = saylau_scene_builder_get_language (builder);
  g_autoptr (SaylauCumulativeView) view = saylau_cumulative_view_new (election, spec, language);
  g_autofree char *facts = saylau_cumulative_view_describe_facts (view);
  g_autofree char *description = saylau_cumulative_view_describe (view);
  SaylauRect body = saylau_station_words_draw_frame (builder, view->stations, saylau_cumulative_view_get_title (view), description, facts, description);
  Canvas self = {
    .plot = { .builder = builder, .right = SAYLAU_N_TURNOUT_BINS, .top = 100, .is_percent = TRUE },
    .view = view,
    .theme = saylau_scene_builder_get_theme (builder),
  };
  g_autofree char *share = NULL;
  SaylauPlotEntry entries[2];

  if (view->stations->figures == NULL)
    return;
  share = saylau_station_words_share (view->stations);
  entries[0] = (SaylauPlotEntry){ share, { .stroke = saylau_palette_get_paint (election, view->stations->candidate, spec->palette, self.theme).fill, .width = LINE } };
  entries[1] = (SaylauPlotEntry){ saylau_language_word (language, "Part of all valid votes that were cast up to there"), { .stroke = self.theme->line, .width = 1.5, .dash = 4 } };
  arrange (&self, body, entries, G_N_ELEMENTS (entries));
  saylau_scene_builder_add_station_panel (builder, &(SaylauStationPanel){
                                                     .rect = self.plot.rect,
                                                     .across = SAYLAU_STATION_AXIS_TURNOUT,
                                                     .right = SAYLAU_N_TURNOUT_BINS,
                                                     .step = SAYLAU_PERCENT_UNITS,
                                                     .candidate = view->stations->candidate,
                                                   });
  saylau_plot_draw_axes (&self.plot);
  draw_curve (&self, view->parts, entries[1].paint);
  draw_curve (&self, view->shares, entries[0].paint);
  add_ranges (&self);
}
