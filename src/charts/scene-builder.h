/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"
#include "charts/language.h"
#include "charts/scene-private.h"

G_BEGIN_DECLS

/**
 * SaylauSceneBuilder:
 *
 * Makes a scene. Everything it is given is in layout units: px of a chart that is
 * saylau_scene_builder_get_width() wide and reads from left to right. The builder alone
 * applies zoom and, for right-to-left languages, mirrors.
 */
typedef struct _SaylauSceneBuilder SaylauSceneBuilder;

SaylauSceneBuilder *saylau_scene_builder_new (const SaylauChartSpec *spec,
                                              SaylauMetrics *metrics);
void saylau_scene_builder_free (SaylauSceneBuilder *self);
SaylauScene *saylau_scene_builder_finish (SaylauSceneBuilder *self);
double saylau_scene_builder_get_width (SaylauSceneBuilder *self);
double saylau_scene_builder_get_height (SaylauSceneBuilder *self);
SaylauMetrics *saylau_scene_builder_get_metrics (SaylauSceneBuilder *self);
const SaylauTheme *saylau_scene_builder_get_theme (SaylauSceneBuilder *self);
const SaylauLanguage *saylau_scene_builder_get_language (SaylauSceneBuilder *self);
void saylau_scene_builder_set_title (SaylauSceneBuilder *self,
                                     const char *title);
void saylau_scene_builder_take_description (SaylauSceneBuilder *self,
                                            char *description);
void saylau_scene_builder_take_notes (SaylauSceneBuilder *self,
                                      char *notes);
void saylau_scene_builder_set_mirrored (SaylauSceneBuilder *self,
                                        gboolean mirrored);
void saylau_scene_builder_add_station_panel (SaylauSceneBuilder *self,
                                             const SaylauStationPanel *panel);
void saylau_scene_builder_set_time_axis (SaylauSceneBuilder *self,
                                         SaylauTimeAxis axis);
void saylau_scene_builder_take_scale (SaylauSceneBuilder *self,
                                      char *scale);

guint saylau_scene_builder_get_n_items (SaylauSceneBuilder *self);
void saylau_scene_builder_lower (SaylauSceneBuilder *self,
                                 guint first,
                                 guint place);

void saylau_mark_init (SaylauMark *mark,
                       SaylauMarkKind kind,
                       int subject);
int saylau_scene_builder_begin_mark (SaylauSceneBuilder *self,
                                     SaylauMark *mark);
void saylau_scene_builder_resume_mark (SaylauSceneBuilder *self,
                                       int mark);
void saylau_scene_builder_set_outline (SaylauSceneBuilder *self,
                                       int mark);
void saylau_scene_builder_end_mark (SaylauSceneBuilder *self);
void saylau_scene_builder_set_words (SaylauSceneBuilder *self,
                                     SaylauMarkWordsFunc words,
                                     gpointer user_data,
                                     GDestroyNotify destroy);
void saylau_scene_builder_set_stencils (SaylauSceneBuilder *self,
                                        SaylauStencils *stencils);
void saylau_scene_builder_set_neighbor (SaylauSceneBuilder *self,
                                        int mark,
                                        SaylauDirection direction,
                                        int neighbor);

void saylau_scene_builder_move_to (SaylauSceneBuilder *self,
                                   double x,
                                   double y);
void saylau_scene_builder_line_to (SaylauSceneBuilder *self,
                                   double x,
                                   double y);
void saylau_scene_builder_curve_to (SaylauSceneBuilder *self,
                                    double x1,
                                    double y1,
                                    double x2,
                                    double y2,
                                    double x,
                                    double y);
void saylau_scene_builder_arc (SaylauSceneBuilder *self,
                               double center_x,
                               double center_y,
                               double radius,
                               double start_angle,
                               double end_angle);
void saylau_scene_builder_close_path (SaylauSceneBuilder *self);
void saylau_scene_builder_add_rect (SaylauSceneBuilder *self,
                                    SaylauRect rect);
void saylau_scene_builder_add_bar (SaylauSceneBuilder *self,
                                   SaylauRect rect,
                                   double end_radius);
void saylau_scene_builder_add_rounded_rect (SaylauSceneBuilder *self,
                                            SaylauRect rect,
                                            double radius);
void saylau_scene_builder_add_circle (SaylauSceneBuilder *self,
                                      double center_x,
                                      double center_y,
                                      double radius);
void saylau_scene_builder_paint (SaylauSceneBuilder *self,
                                 SaylauPaint paint);
void saylau_scene_builder_paint_wedge (SaylauSceneBuilder *self,
                                       double gap,
                                       SaylauPaint paint);
void saylau_scene_builder_draw_line (SaylauSceneBuilder *self,
                                     double x1,
                                     double y1,
                                     double x2,
                                     double y2,
                                     SaylauRgba color,
                                     double width);
double saylau_scene_builder_text (SaylauSceneBuilder *self,
                                  const char *text,
                                  double x,
                                  double baseline,
                                  SaylauAnchor anchor,
                                  SaylauTextStyle style,
                                  SaylauRgba color);
double saylau_scene_builder_fit_text (SaylauSceneBuilder *self,
                                      const char *text,
                                      double x,
                                      double baseline,
                                      SaylauAnchor anchor,
                                      SaylauTextStyle style,
                                      SaylauRgba color,
                                      double room);
void saylau_scene_builder_reserve (SaylauSceneBuilder *self,
                                   guint n_verbs,
                                   guint n_points);
void saylau_scene_builder_add_path (SaylauSceneBuilder *self,
                                    const guint8 *verbs,
                                    guint n_verbs,
                                    const SaylauPoint *points,
                                    guint n_points);
void saylau_scene_builder_paint_stencil (SaylauSceneBuilder *self,
                                         guint stencil,
                                         SaylauPaint paint);
void saylau_scene_builder_paint_again (SaylauSceneBuilder *self,
                                       int mark,
                                       SaylauPaint paint);
void saylau_scene_builder_clip (SaylauSceneBuilder *self);
void saylau_scene_builder_unclip (SaylauSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauSceneBuilder, saylau_scene_builder_free)

G_END_DECLS
