/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/fingerprint-layout.h"

#include <math.h>

#include "charts/fingerprint-colors.h"
#include "charts/frame.h"
#include "charts/station-words.h"

/* All in layout units. */
#define WIDE 760 /* from this width on the legend stands beside the plot */
#define PANEL 240
#define PANEL_GAP 32
#define MOST_STRETCHED 1.7 /* of a plot, its width to its height */
#define STRIP_PART 0.16    /* of the height, for a histogram at the plot's side */
#define LEAST_STRIP 18
#define MOST_STRIP 72
#define STRIP_GAP 4
#define LOW 190           /* bodies less high than this have no histograms at the sides */
#define LEAST_FITTED 0.86 /* of the room, for cells of even size */
#define OVERLAP 0.4       /* of cells that touch, so that no ground shines through between them */

typedef struct
{
  SaylauPlot plot;
  const SaylauFingerprintView *view;
  const SaylauTheme *theme;
  double strip;     /* the depth of the histograms at the sides; 0: there are none */
  double words;     /* the room of the name above the plot */
  SaylauRect panel; /* width 0: there is none */
  SaylauRect legend;
} Canvas;

/* A little less than the room where all cells then are as large, to half a unit: so they are alike on the screen. */
static double
fit_cells (const Canvas *self,
           double room)
{
  double fitted = floor (2 * room / self->view->histogram->n_bins) / 2 * self->view->histogram->n_bins;

  return fitted > room * LEAST_FITTED ? fitted : room;
}

static void
arrange (Canvas *self,
         SaylauRect body)
{
  gboolean wide = body.width >= WIDE;
  gboolean low = body.height < LOW;
  double below = 4 + SAYLAU_PLOT_ROW + (low ? 0 : SAYLAU_PLOT_ROW) + (wide ? 0 : SAYLAU_PLOT_ROW + 6);
  double gutter, right;

  self->strip = low ? 0 : CLAMP (body.height * STRIP_PART, LEAST_STRIP, MOST_STRIP);
  self->words = low ? 6 : SAYLAU_PLOT_ROW + 8;
  self->plot.rect.y = round (body.y + self->strip + self->words);
  self->plot.rect.height = fit_cells (self, MAX (20, body.height - self->strip - self->words - below));
  gutter = saylau_plot_get_gutter (&self->plot);
  right = self->strip > 0 ? self->strip + STRIP_GAP : 18;
  self->plot.rect.x = round (body.x + gutter);
  self->plot.rect.width = body.width - gutter - right - (wide ? PANEL + PANEL_GAP : 0);
  if (wide)
    {
      double width = fit_cells (self, MIN (self->plot.rect.width, self->plot.rect.height * MOST_STRETCHED));
      double spare = self->plot.rect.width - width;

      self->plot.rect.width = width;
      self->plot.rect.x = round (self->plot.rect.x + spare / 2);
      self->panel = (SaylauRect){ self->plot.rect.x + width + right + PANEL_GAP, self->plot.rect.y, PANEL, self->plot.rect.height };
    }
  else
    self->plot.rect.width = fit_cells (self, self->plot.rect.width);
  if (!wide)
    self->legend = (SaylauRect){ body.x, body.y + body.height - SAYLAU_PLOT_ROW, body.width, SAYLAU_PLOT_ROW };
}

static void
init_mark (const Canvas *self,
           SaylauMark *mark,
           char *id,
           char *name,
           gint64 amount,
           SaylauRect bounds)
{
  saylau_mark_init (mark, SAYLAU_MARK_STATIONS, SAYLAU_NONE);
  mark->id = id;
  mark->name = name;
  mark->value = saylau_fingerprint_view_describe_amount (self->view, amount);
  mark->bounds = bounds;
  mark->inner = (SaylauPoint){ bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
}

static gint64
get_largest (const SaylauFingerprint *histogram,
             const gint64 *bins)
{
  gint64 largest = 1;

  for (guint i = 0; i < histogram->n_bins; i++)
    largest = MAX (largest, bins[i]);
  return largest;
}

/* The bins of ten points of a histogram at a side, and the mark that tells them. */
static void
draw_strip_part (const Canvas *self,
                 gboolean is_share,
                 guint square)
{
  const SaylauFingerprint *histogram = self->view->histogram;
  const gint64 *bins = is_share ? histogram->shares : histogram->turnouts;
  guint n = histogram->n_bins / SAYLAU_FINGERPRINT_N_SQUARES;
  double largest = get_largest (histogram, bins);
  double from = square * SAYLAU_FINGERPRINT_SQUARE, to = from + SAYLAU_FINGERPRINT_SQUARE;
  double width = saylau_fingerprint_view_get_width (self->view);
  const SaylauPlot *plot = &self->plot;
  SaylauRect side = is_share ? (SaylauRect){ plot->rect.x + plot->rect.width + STRIP_GAP, saylau_plot_get_y (plot, to), self->strip, plot->rect.height / 10 }
                             : (SaylauRect){ saylau_plot_get_x (plot, from), plot->rect.y - self->words - self->strip, plot->rect.width / 10, self->strip };
  g_autofree char *range = saylau_station_words_range (self->view->stations, from, to);
  const char *pattern = is_share ? saylau_language_word (self->view->stations->language, "Share {range}")
                                 /* Translators: a range of turnout, "Turnout 60–70 %". */
                                 : saylau_language_word (self->view->stations->language, "Turnout {range}");
  SaylauMark mark;
  gint64 amount = 0;

  for (guint i = square * n; i < (square + 1) * n; i++)
    amount += bins[i];
  init_mark (self, &mark, g_strdup_printf ("%s-%g", is_share ? "share" : "turnout", from), saylau_language_fill (pattern, "range", range, NULL),
             amount, side);
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  for (guint i = square * n; i < (square + 1) * n; i++)
    {
      double length = self->strip * bins[i] / largest;
      /* The next bin is beyond the mark's end, but touches too. */
      double touch = (is_share ? i > 0 && bins[i - 1] > 0 : i + 1 < histogram->n_bins && bins[i + 1] > 0) ? OVERLAP : 0;

      if (bins[i] == 0)
        continue;
      if (is_share)
        saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ side.x, saylau_plot_get_y (plot, (i + 1) * width), length, plot->rect.height / histogram->n_bins + touch });
      else
        saylau_scene_builder_add_rect (plot->builder, (SaylauRect){ saylau_plot_get_x (plot, i * width), side.y + self->strip - length,
                                                                    plot->rect.width / histogram->n_bins + touch, length });
    }
  if (amount > 0)
    saylau_scene_builder_paint (plot->builder, (SaylauPaint){ .fill = self->theme->dim });
  saylau_scene_builder_end_mark (plot->builder);
}

static void
draw_strips (const Canvas *self)
{
  const SaylauRect *rect = &self->plot.rect;
  double bottom = rect->y - self->words;

  if (self->strip <= 0)
    return;
  for (guint is_share = 0; is_share < 2; is_share++)
    for (guint square = 0; square < SAYLAU_FINGERPRINT_N_SQUARES; square++)
      draw_strip_part (self, is_share, square);
  saylau_scene_builder_draw_line (self->plot.builder, rect->x, bottom, rect->x + rect->width, bottom, self->theme->line, 1);
  saylau_scene_builder_draw_line (self->plot.builder, rect->x + rect->width + STRIP_GAP, rect->y, rect->x + rect->width + STRIP_GAP,
                                  rect->y + rect->height, self->theme->line, 1);
}

/* The shade of a cell; 0 where it is empty or outside. */
static guint
get_level (const Canvas *self,
           int turnout,
           int share)
{
  const SaylauFingerprint *histogram = self->view->histogram;
  gint64 amount = 0;

  if (turnout >= 0 && share >= 0 && turnout < (int) histogram->n_bins && share < (int) histogram->n_bins)
    amount = saylau_fingerprint_get (histogram, turnout, share);
  return amount > 0 ? saylau_fingerprint_colors_get_level (self->view, amount) : 0;
}

/* Cells of one shade in a row of a square, as few rectangles as can be. Returns whether there are some. */
static gboolean
add_row (const Canvas *self,
         guint level,
         int first,
         int end,
         int share,
         const guint8 *levels)
{
  const SaylauPlot *plot = &self->plot;
  double width = saylau_fingerprint_view_get_width (self->view);
  double height = plot->rect.height / self->view->histogram->n_bins;
  gboolean found = FALSE;

  for (int from = first, to; from < end; from = to)
    {
      SaylauRect rect = { saylau_plot_get_x (plot, from * width), saylau_plot_get_y (plot, (share + 1) * width), 0, height };
      gboolean fills_below = TRUE;

      for (to = from; to < end && levels[to - first] == level; to++)
        fills_below &= get_level (self, to, share - 1) > 0;
      if (to == from)
        {
          to++;
          continue;
        }
      rect.width = saylau_plot_get_x (plot, to * width) - rect.x + (get_level (self, to, share) > 0 ? OVERLAP : 0);
      rect.height += fills_below ? OVERLAP : 0;
      saylau_scene_builder_add_rect (plot->builder, rect);
      found = TRUE;
    }
  return found;
}

/* The cells of a square, the fullest above all others. */
static void
draw_cells (const Canvas *self,
            int turnout,
            int share,
            int n)
{
  g_autofree guint8 *levels = g_new (guint8, n * n);

  for (int i = 0; i < n * n; i++)
    levels[i] = get_level (self, turnout + i % n, share + i / n);
  for (guint level = 1; level <= SAYLAU_FINGERPRINT_LEVELS; level++)
    {
      gboolean found = FALSE;

      for (int row = 0; row < n; row++)
        found |= add_row (self, level, turnout, turnout + n, share + row, levels + row * n);
      if (found)
        saylau_scene_builder_paint (self->plot.builder, (SaylauPaint){ .fill = saylau_fingerprint_colors_get (self->theme, level) });
    }
}

static void
draw_square (const Canvas *self,
             guint turnout,
             guint share)
{
  const SaylauPlot *plot = &self->plot;
  const SaylauFingerprint *histogram = self->view->histogram;
  guint n = histogram->n_bins / SAYLAU_FINGERPRINT_N_SQUARES;
  double x = turnout * SAYLAU_FINGERPRINT_SQUARE, y = share * SAYLAU_FINGERPRINT_SQUARE;
  gint64 amount = saylau_fingerprint_sum (histogram, turnout * n, share * n, n);
  g_autofree char *turnouts = saylau_station_words_range (self->view->stations, x, x + SAYLAU_FINGERPRINT_SQUARE);
  g_autofree char *shares = saylau_station_words_range (self->view->stations, y, y + SAYLAU_FINGERPRINT_SQUARE);
  SaylauMark mark;

  if (amount == 0)
    return;
  init_mark (self, &mark, g_strdup_printf ("stations-%g-%g", x, y),
             /* Translators: polling stations by two ranges, "Turnout 60–70 %, share 30–40 %". */
             saylau_language_fill (saylau_language_word (self->view->stations->language, "Turnout {turnout}, share {share}"), "turnout", turnouts,
                                   "share", shares, NULL),
             amount,
             (SaylauRect){ saylau_plot_get_x (plot, x), saylau_plot_get_y (plot, y + SAYLAU_FINGERPRINT_SQUARE),
                           plot->rect.width / SAYLAU_FINGERPRINT_N_SQUARES, plot->rect.height / SAYLAU_FINGERPRINT_N_SQUARES });
  saylau_scene_builder_begin_mark (plot->builder, &mark);
  draw_cells (self, turnout * n, share * n, n);
  saylau_scene_builder_end_mark (plot->builder);
}

static void
draw_names (const Canvas *self,
            SaylauRect body)
{
  const SaylauPlot *plot = &self->plot;
  g_autofree char *share = saylau_station_words_share (self->view->stations);

  if (self->strip <= 0)
    return;
  saylau_plot_draw_words (plot, share, body.x + (plot->rect.x - body.x > 80 ? plot->rect.x - body.x - saylau_plot_get_gutter (plot) : 0),
                          plot->rect.y - self->words + SAYLAU_PLOT_ROW / 2, plot->rect.width, SAYLAU_ANCHOR_LEFT);
  saylau_plot_draw_words (plot, saylau_language_word (self->view->stations->language, "Turnout"), plot->rect.x + plot->rect.width / 2,
                          plot->rect.y + plot->rect.height + 4 + 1.5 * SAYLAU_PLOT_ROW, plot->rect.width, SAYLAU_ANCHOR_CENTER);
}

/* How to read the picture, where there is room for it. */
static void
draw_panel (const Canvas *self)
{
  static const SaylauTextStyle style = { 12, SAYLAU_WEIGHT_REGULAR, FALSE };
  const SaylauLanguage *language = self->view->stations->language;
  SaylauSceneBuilder *builder = self->plot.builder;
  g_autofree char *cell = saylau_fingerprint_view_describe_cell (self->view);
  g_autofree char *whole = saylau_fingerprint_view_describe_whole (self->view);
  const char *const texts[] = {
    whole, cell,
    saylau_language_word (language, "Where votes are counted as they were cast, stations mostly form one rounded cloud. A trail towards the upper "
                                    "right corner means more votes for one side where more voted."),
    saylau_language_word (language, "The histograms at the sides are of all these stations by turnout, and by share.")
  };
  double y = self->panel.y + saylau_fingerprint_colors_draw_panel (&self->plot, self->view, self->panel) + 12;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) lines = saylau_metrics_wrap (saylau_scene_builder_get_metrics (builder), texts[i], style, self->panel.width, 8);
      double height = g_strv_length (lines) * style.size * 1.35;

      if (y + height > self->panel.y + self->panel.height)
        return;
      for (guint line = 0; lines[line] != NULL; line++)
        saylau_scene_builder_text (builder, lines[line], self->panel.x, saylau_frame_baseline (y + (line + 0.5) * style.size * 1.35, style.size),
                                   SAYLAU_ANCHOR_LEFT, style, i == 0 ? self->theme->text : self->theme->dim);
      y += height + 8;
    }
}

/**
 * saylau_fingerprint_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Lays out a histogram of polling stations by turnout and a candidate's share, with the histograms of either at its sides. However many
 * stations there are, only the histogram is drawn.
 */
void
saylau_fingerprint_layout (SaylauSceneBuilder *builder,
                           const SaylauElection *election,
                           const SaylauChartSpec *spec)
{
  g_autoptr (SaylauFingerprintView) view = saylau_fingerprint_view_new (election, spec, saylau_scene_builder_get_language (builder));
  g_autofree char *facts = saylau_fingerprint_view_describe_facts (view);
  g_autofree char *description = saylau_fingerprint_view_describe (view);
  SaylauRect body = saylau_station_words_draw_frame (builder, view->stations, saylau_fingerprint_view_get_title (view), "", facts, description);
  Canvas self = {
    .plot = { .builder = builder, .right = 100, .top = 100, .is_percent = TRUE },
    .view = view,
    .theme = saylau_scene_builder_get_theme (builder),
  };

  if (view->histogram == NULL)
    return;
  arrange (&self, body);
  saylau_scene_builder_add_station_panel (builder, &(SaylauStationPanel){
                                                     .rect = self.plot.rect,
                                                     .across = SAYLAU_STATION_AXIS_TURNOUT,
                                                     .right = 100,
                                                     .has_up = TRUE,
                                                     .up = SAYLAU_STATION_AXIS_SHARE,
                                                     .step = 100 * SAYLAU_PERCENT_UNITS / view->histogram->n_bins,
                                                     .candidate = view->stations->candidate,
                                                   });
  saylau_plot_draw_axes (&self.plot);
  draw_names (&self, body);
  draw_strips (&self);
  for (guint turnout = 0; turnout < SAYLAU_FINGERPRINT_N_SQUARES; turnout++)
    for (guint share = 0; share < SAYLAU_FINGERPRINT_N_SQUARES; share++)
      draw_square (&self, turnout, share);
  if (view->histogram->total == 0)
    return;
  if (self.panel.width > 0)
    draw_panel (&self);
  else
    saylau_fingerprint_colors_draw_line (&self.plot, view, self.legend);
}
