/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-layout.h"

#include "charts/area-legend.h"
#include "charts/area-values.h"
#include "charts/area-words.h"
#include "charts/frame.h"
#include "charts/map-layout.h"
#include "charts/map-shapes.h"
#include "charts/tile-layout.h"

#define LEGEND_GAP 10

/* What the marks' words are made of, which lives as long as the picture. */
typedef struct
{
  SaylauElection *election;
  SaylauChartSpec *spec;
  SaylauAreaView *view;
} Told;

static void
told_free (gpointer data)
{
  Told *self = data;

  saylau_area_view_free (self->view);
  saylau_chart_spec_free (self->spec);
  saylau_election_unref (self->election);
  g_free (self);
}

static Told *
told_new (const SaylauElection *election,
          const SaylauChartSpec *spec,
          const SaylauLanguage *language)
{
  Told *self = g_new (Told, 1);

  self->election = saylau_election_ref ((SaylauElection *) election);
  self->spec = saylau_chart_spec_copy (spec);
  self->view = saylau_area_view_new (election, self->spec, language);
  return self;
}

static void
tell_mark_cb (SaylauMark *mark,
              gpointer user_data)
{
  const Told *self = user_data;

  saylau_area_values_tell_mark (self->view, saylau_area_view_find (self->view, mark->subject), mark);
}

/* What is said around the map, to those who see it and to those who do not. Returns the room that is left. */
static SaylauRect
draw_frame (SaylauSceneBuilder *builder,
            const SaylauAreaView *view)
{
  const char *title = saylau_text_get (view->election->title, saylau_language_get_tag (view->language));
  g_autofree char *subtitle = saylau_area_words_subtitle (view);
  g_autofree char *notice = saylau_area_words_notice (view);
  g_autofree char *facts = saylau_area_words_facts (view);
  g_autofree char *sources = saylau_area_words_sources (view, TRUE);
  g_autofree char *publishers = saylau_area_words_sources (view, FALSE);
  const SaylauFrameTexts texts = { title, subtitle, notice, facts, sources, publishers, view->has_map && view->figures->len >= SAYLAU_MAP_MANY };

  saylau_scene_builder_take_description (builder, saylau_area_words_description (view));
  saylau_scene_builder_take_notes (builder, saylau_area_words_notes (view));
  return saylau_frame_draw_texts (builder, &texts);
}

/* Of one candidate's shares to those of another there is no way. */
static void
set_scale (SaylauSceneBuilder *builder,
           const SaylauAreaView *view)
{
  gboolean is_of_candidate = view->measure == SAYLAU_MEASURE_SHARE || view->measure == SAYLAU_MEASURE_DIFFERENCE;

  if (view->measure != SAYLAU_MEASURE_WINNER)
    saylau_scene_builder_take_scale (builder, g_strdup_printf ("%d %d", view->measure, is_of_candidate ? view->candidate : SAYLAU_NONE));
}

/**
 * saylau_area_layout:
 * @builder: what is drawn on
 * @election: a sealed election
 * @spec: what is asked for
 *
 * Draws the areas of the country, coloured by what is asked for.
 */
void
saylau_area_layout (SaylauSceneBuilder *builder,
                    const SaylauElection *election,
                    const SaylauChartSpec *spec)
{
  Told *told = told_new (election, spec, saylau_scene_builder_get_language (builder));
  const SaylauAreaView *view = told->view;
  SaylauRect body = draw_frame (builder, view);
  g_auto (SaylauAreaPaint) paint = { 0 };
  double legend;

  saylau_scene_builder_set_words (builder, tell_mark_cb, told, told_free);
  set_scale (builder, view);
  saylau_area_paint_init (&paint, view, saylau_scene_builder_get_theme (builder));
  legend = saylau_area_legend_draw (builder, &paint, body) + LEGEND_GAP;
  body.y += legend;
  body.height -= legend;
  if (body.height <= 0)
    return;
  if (view->has_map)
    saylau_map_layout (builder, &paint, body);
  else
    saylau_tile_layout (builder, &paint, body);
}
