/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/digits-layout.h"

#include <math.h>

#include "charts/digits-view.h"
#include "charts/frame.h"
#include "charts/plot-legend.h"
#include "charts/station-words.h"

/* All in layout units. */
#define GAP_ACROSS 36
#define GAP_DOWN 14
#define LINE 16                 /* of words above a plot */
#define BAR 0.62                /* of the room of a digit */
#define LEAST_ROW 62            /* the height of a small chart; where two do not fit there are those of last digits alone */
#define TWO_LINES 64            /* of the height of a small chart, from which on its test is told above it */
#define LEAST_BESIDE_LEGEND 220 /* the height where there is a legend */

static const SaylauTextStyle label_style = { 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };

typedef struct
{
  SaylauPlot plot;
  const SaylauDigitsView *view;
  const SaylauDigitsPanel *panel;
  const SaylauTheme *theme;
} Canvas;

/* From 0 on: a scale that begins higher makes much of little. */
static double
get_top (const SaylauDigitsPanel *panel)
{
  double highest = 1;

  for (guint i = 0; i < 10; i++)
    highest = MAX (highest, MAX (panel->counts.digits[i], saylau_digits_view_get_expected (panel, i)));
  return saylau_plot_round_up (highest);
}

static void
draw_digit (const Canvas *self,
            guint index,
            guint digit)
{
  const SaylauPlot *plot = &self->plot;
  double room = plot->rect.width / 10, x = plot->rect.x + digit * room, bottom = plot->rect.y + plot->rect.height;
  double y = saylau_plot_get_y (plot, self->panel->counts.digits[digit]);
  double expected = saylau_plot_get_y (plot, saylau_digits_view_get_expected (self->panel, digit));
  g_autofree char *label = saylau_language_count (self->view->stations->language, digit);
  g_autofree char *name = saylau_digits_view_describe_panel (self->view, self->panel);
  SaylauMark mark;

  saylau_mark_init (&mark, SAYLAU_MARK_STATIONS, SAYLAU_NONE);
  mark.id = g_strdup_printf ("digit-%u-%u", index, digit);
  mark.name = g_strdup_printf ("%s %s", name, label);
  mark.value = saylau_digits_view_describe_digit (self->view, self->panel, digit);
  mark.bounds = (SaylauRect){ x, plot->rect.y, room, plot->rect.height };
  mark.inner = (SaylauPoint){ x + room / 2, plot->rect.y + plot->rect.height / 2 };
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  if (y < bottom)
    {
      saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ x + room * (1 - BAR) / 2, y, room * BAR, bottom - y });
      saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = digit % 5 == 0 && self->panel->place == SAYLAU_DIGIT_LAST ? self->theme->protest : self->theme->hatch });
    }
  saylau_scene_builder_end_mark (plot->builder);
  saylau_scene_builder_draw_line (plot->builder, x + room * 0.06, expected, x + room * 0.94, expected, self->theme->text, 1.5);
  saylau_scene_builder_text (plot->builder, label, x + room / 2, saylau_frame_baseline (bottom + 9, label_style.size), SAYLAU_ANCHOR_CENTER, label_style,
                             self->theme->dim);
}

/* A small chart in @room: words, bars, and the digits below them. */
static void
draw_panel (Canvas *self,
            guint index,
            SaylauRect room)
{
  gboolean two_lines = room.height >= TWO_LINES + 2 * LINE;
  double head = (two_lines ? 2 : 1) * LINE + 9;
  g_autofree char *name = NULL;
  g_autofree char *test = NULL;
  double gutter;

  self->panel = &self->view->panels[index];
  name = saylau_digits_view_describe_panel (self->view, self->panel);
  test = saylau_digits_view_describe_test (self->view, self->panel);
  self->plot.top = get_top (self->panel);
  self->plot.rect = (SaylauRect){ room.x, room.y + head, room.width, MAX (8, room.height - head - SAYLAU_PLOT_ROW) };
  gutter = saylau_plot_get_gutter (&self->plot);
  self->plot.rect.x += gutter;
  self->plot.rect.width -= gutter;
  saylau_plot_draw_words (&self->plot, name, room.x, room.y + LINE / 2.0, room.width, SAYLAU_ANCHOR_LEFT);
  if (two_lines)
    saylau_plot_draw_parts (&self->plot, test, room.x, room.y + 1.5 * LINE, room.width, FALSE);
  saylau_scene_builder_add_station_panel (self->plot.builder, &(SaylauStationPanel){
                                                                .rect = self->plot.rect,
                                                                .across = SAYLAU_STATION_AXIS_LAST_OF_BALLOTS + 2 * self->panel->place + self->panel->series,
                                                                .right = 10,
                                                                .step = 1,
                                                                .candidate = self->view->stations->candidate,
                                                              });
  saylau_plot_draw_grid (&self->plot);
  for (guint digit = 0; digit < 10; digit++)
    draw_digit (self, index, digit);
}

/**
 * saylau_digits_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out how often each last and second digit is among the counts of polling stations, with a line where it would be by chance, or by
 * Benford's law. On the smallest pictures only last digits have room.
 */
void
saylau_digits_layout (SaylauSceneBuilder *builder,
                      const SaylauElection *election,
                      const SaylauChartSpec *spec)
{
  const SaylauLanguage *language = saylau_scene_builder_get_language (builder);
  g_autoptr (SaylauDigitsView) view = saylau_digits_view_new (election, spec, language);
  g_autofree char *facts = saylau_digits_view_describe_facts (view);
  g_autofree char *fives = saylau_digits_view_describe_fives (view);
  g_autofree char *description = saylau_digits_view_describe (view);
  SaylauRect body = saylau_station_words_draw_frame (builder, view->stations, saylau_digits_view_get_title (view), fives, facts, description);
  Canvas self = { .plot = { .builder = builder, .right = 100 }, .view = view, .theme = saylau_scene_builder_get_theme (builder) };
  const SaylauPlotEntry entries[] = {
    { saylau_language_word (language, "Last digits 0 and 5"), { .fill = self.theme->protest } },
    { saylau_language_word (language, "Other digits"), { .fill = self.theme->hatch } },
    { saylau_language_word (language, "By chance; second digits by Benford’s law"), { .stroke = self.theme->text, .width = 1.5 } },
  };
  double width, height;
  guint n_rows;

  if (view->stations->figures == NULL)
    return;
  if (body.height >= LEAST_BESIDE_LEGEND)
    body = saylau_plot_legend_draw_above (&self.plot, entries, G_N_ELEMENTS (entries), body);
  width = (body.width - MIN (GAP_ACROSS, body.width * 0.05)) / 2;
  n_rows = body.height >= 2 * LEAST_ROW + GAP_DOWN ? 2 : 1;
  height = (body.height - (n_rows - 1) * GAP_DOWN) / n_rows;
  for (guint i = 0; i < 2 * n_rows; i++)
    draw_panel (&self, i, (SaylauRect){ i % 2 == 0 ? body.x : body.x + body.width - width, body.y + (i / 2) * (height + GAP_DOWN), width, height });
}
