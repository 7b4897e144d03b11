/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-scene.h"

#include "charts/palette.h"

/* Begins a mark that is called by its kind and subject. */
void
made_scene_add_mark (SaylauSceneBuilder *builder,
                     SaylauMarkKind kind,
                     int subject,
                     SaylauShape shape,
                     SaylauRect bounds)
{
  SaylauMark mark;

  saylau_mark_init (&mark, kind, subject);
  mark.id = g_strdup_printf ("mark-%d-%d", kind, subject);
  mark.name = g_strdup_printf ("<script>&\"' %d", subject);
  mark.value = g_strdup ("70.96\u202f%");
  mark.number = 70.955;
  mark.shape = shape;
  mark.bounds = bounds;
  mark.inner = (SaylauPoint){ bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 };
  saylau_scene_builder_begin_mark (builder, &mark);
}

static void
add_bar (SaylauSceneBuilder *builder,
         int candidate,
         const char *name)
{
  static const SaylauPattern patterns[] = { SAYLAU_PATTERN_NONE, SAYLAU_PATTERN_RISING, SAYLAU_PATTERN_DOTS };
  const SaylauTheme *theme = saylau_scene_builder_get_theme (builder);
  SaylauRect bar = { 140, 50 + 50 * candidate, 200 - 40 * candidate, 30 };
  SaylauRgba color = saylau_theme_lift (saylau_palette_get (candidate), theme->ground, 3);

  made_scene_add_mark (builder, SAYLAU_MARK_CANDIDATE, candidate, SAYLAU_SHAPE_RECT, bar);
  saylau_scene_builder_add_bar (builder, bar, 4);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = color,
                                                      .pattern = theme->patterns ? patterns[candidate] : SAYLAU_PATTERN_NONE });
  saylau_scene_builder_text (builder, name, 130, bar.y + 20, SAYLAU_ANCHOR_RIGHT,
                             (SaylauTextStyle){ 14, SAYLAU_WEIGHT_SEMIBOLD, FALSE }, theme->text);
  saylau_scene_builder_text (builder, "70.96\u202f%", bar.x + bar.width + 10, bar.y + 20, SAYLAU_ANCHOR_LEFT,
                             (SaylauTextStyle){ 15, SAYLAU_WEIGHT_BOLD, TRUE }, theme->text);
  saylau_scene_builder_end_mark (builder);
}

static void
add_event (SaylauSceneBuilder *builder,
           int event)
{
  const SaylauTheme *theme = saylau_scene_builder_get_theme (builder);
  SaylauRect disc = { 380, 60 + 60 * event, 40, 40 };

  made_scene_add_mark (builder, SAYLAU_MARK_EVENT, event, SAYLAU_SHAPE_DISC, disc);
  saylau_scene_builder_add_circle (builder, 400, disc.y + 20, 20);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = theme->protest });
  saylau_scene_builder_end_mark (builder);
}

/* What a chart is made of: bars with texts, a hatched one, discs, a dotted line, a clipped disc. */
SaylauScene *
made_scene_new (SaylauThemeKind kind,
                const char *lang)
{
  SaylauChartSpec spec = {
    .width = MADE_SCENE_WIDTH,
    .height = MADE_SCENE_HEIGHT,
    .scale = 1,
    .zoom = 1,
    .theme = kind,
    .lang = (char *) lang,
  };
  const SaylauTheme *theme = saylau_theme_get (kind);
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  SaylauSceneBuilder *builder = saylau_scene_builder_new (&spec, metrics);

  saylau_scene_builder_set_title (builder, "<Title> & \"more\"");
  saylau_scene_builder_take_description (builder, g_strdup ("Two lines\nof words \001"));
  saylau_scene_builder_text (builder, "A  title\tof <script>&\"'", 20, 30, SAYLAU_ANCHOR_LEFT,
                             (SaylauTextStyle){ 21, SAYLAU_WEIGHT_BOLD, FALSE }, theme->text);
  add_bar (builder, 0, "Қасым-Жомарт");
  add_bar (builder, 1, "محمد <b>");
  add_bar (builder, 2, "Sister 👩‍👩‍👧");
  made_scene_add_mark (builder, SAYLAU_MARK_UNREPORTED, SAYLAU_NONE, SAYLAU_SHAPE_RECT, (SaylauRect){ 140, 200, 60, 30 });
  saylau_scene_builder_add_rect (builder, (SaylauRect){ 140, 200, 60, 30 });
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = theme->hatch, .width = 1 });
  saylau_scene_builder_end_mark (builder);
  add_event (builder, 0);
  add_event (builder, 1);

  saylau_scene_builder_move_to (builder, 180, 40);
  saylau_scene_builder_line_to (builder, 180, 250);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .stroke = theme->line, .width = 1.5, .dash = 3 });
  saylau_scene_builder_add_rect (builder, (SaylauRect){ 20, 250, 40, 40 });
  saylau_scene_builder_clip (builder);
  saylau_scene_builder_add_circle (builder, 60, 290, 40);
  saylau_scene_builder_paint (builder, (SaylauPaint){ .fill = theme->accent_ground, .stroke = theme->accent, .width = 2 });
  saylau_scene_builder_unclip (builder);

  return saylau_scene_builder_finish (builder);
}
