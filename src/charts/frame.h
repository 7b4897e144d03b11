/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/result-view.h"
#include "charts/scene-builder.h"

G_BEGIN_DECLS

/**
 * SAYLAU_NARROW:
 *
 * Charts less wide than this, in layout units, are laid out for small screens.
 */
#define SAYLAU_NARROW 520

/**
 * SaylauFrameTexts:
 * @title: what the picture is of
 * @subtitle: what of it is shown
 * @notice: what a reader must know before trusting the picture; "": nothing
 * @facts: what else is known, below the chart
 * @sources: where the figures are from
 * @short_sources: the same for where there is less room
 * @is_steady: whether a line more or less of these leaves the chart where it is, where there is room for that
 *
 * What stands around a chart.
 */
typedef struct
{
  const char *title;
  const char *subtitle;
  const char *notice;
  const char *facts;
  const char *sources;
  const char *short_sources;
  gboolean is_steady;
} SaylauFrameTexts;

SaylauRect saylau_frame_draw_texts (SaylauSceneBuilder *builder,
                                    const SaylauFrameTexts *texts);
SaylauRect saylau_frame_draw (SaylauSceneBuilder *builder,
                              const SaylauResultView *view);
double saylau_frame_baseline (double middle,
                              double size);
gboolean saylau_frame_draw_absence (SaylauSceneBuilder *builder,
                                    const SaylauResultView *view,
                                    SaylauRect body);
void saylau_frame_draw_message (SaylauSceneBuilder *builder,
                                const char *message,
                                SaylauRect body);

G_END_DECLS
