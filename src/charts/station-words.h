/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene-builder.h"
#include "charts/station-view.h"

G_BEGIN_DECLS

char *saylau_station_words_candidate (const SaylauStationView *view);
char *saylau_station_words_share (const SaylauStationView *view);
char *saylau_station_words_subtitle (const SaylauStationView *view,
                                     const char *chart);
char *saylau_station_words_percent (const SaylauStationView *view,
                                    double percent);
char *saylau_station_words_range (const SaylauStationView *view,
                                  double from,
                                  double to);
char *saylau_station_words_stations (const SaylauStationView *view,
                                     gint64 n);
char *saylau_station_words_p (const SaylauStationView *view,
                              double p);
char *saylau_station_words_facts (const SaylauStationView *view,
                                  guint n,
                                  const guint *left_out,
                                  const char *caveat);
char *saylau_station_words_brush (const SaylauElection *election,
                                  const SaylauLanguage *language,
                                  const SaylauStationBrush *brush);
SaylauRect saylau_station_words_draw_frame (SaylauSceneBuilder *builder,
                                            const SaylauStationView *view,
                                            const char *chart,
                                            const char *notice,
                                            const char *facts,
                                            const char *description);

G_END_DECLS
