/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/area-view.h"
#include "charts/scene.h"

G_BEGIN_DECLS

const char *saylau_area_values_name (const SaylauAreaView *view,
                                     int area);
const char *saylau_area_values_candidate (const SaylauAreaView *view,
                                          int candidate);
char *saylau_area_values_leader (const SaylauAreaView *view,
                                 const SaylauAreaFigure *figure);
GPtrArray *saylau_area_values_short_names (const SaylauAreaView *view);
char *saylau_area_values_claimants (const SaylauAreaView *view,
                                    const SaylauAreaFigure *figure,
                                    guint max_told);
char *saylau_area_values_value_and_who (const SaylauAreaView *view,
                                        const SaylauAreaFigure *figure);
char *saylau_area_values_value_and_when (const SaylauAreaView *view,
                                         const SaylauAreaFigure *figure);
char *saylau_area_values_value (const SaylauAreaView *view,
                                const SaylauAreaFigure *figure);
char *saylau_area_values_claim (const SaylauAreaView *view,
                                const SaylauAreaFigure *figure);
char *saylau_area_values_claims (const SaylauAreaView *view,
                                 const SaylauAreaFigure *figure);
char *saylau_area_values_short_value (const SaylauAreaView *view,
                                      const SaylauAreaFigure *figure);
char *saylau_area_values_class (const SaylauAreaView *view,
                                guint class);
const char *saylau_area_values_classing (const SaylauAreaView *view);
gboolean saylau_area_values_is_one (const SaylauAreaView *view);
const char *saylau_area_values_absence (const SaylauAreaView *view);
void saylau_area_values_init_mark (const SaylauAreaView *view,
                                   const SaylauAreaFigure *figure,
                                   SaylauMark *mark);
void saylau_area_values_tell_mark (const SaylauAreaView *view,
                                   const SaylauAreaFigure *figure,
                                   SaylauMark *mark);

G_END_DECLS
