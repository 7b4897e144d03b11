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
