/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "cli/chart-options.h"

G_BEGIN_DECLS

SaylauElection *saylau_draw_load (const char *command,
                                  const char *path,
                                  gboolean lenient);
SaylauChartSpec *saylau_draw_choose (const char *command,
                                     const char *path,
                                     const SaylauChartOptions *options,
                                     SaylauElection **election,
                                     int *status);
SaylauScene *saylau_draw (const char *command,
                          const char *path,
                          const SaylauChartOptions *options,
                          int *status);

G_END_DECLS
