/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/fingerprint.h"
#include "analysis/forensics.h"
#include "model/station-brush.h"

G_BEGIN_DECLS

/**
 * SaylauBinWidth:
 *
 * How wide a bin of turnout or share is, in points.
 */
typedef enum
{
  SAYLAU_BIN_QUARTER,
  SAYLAU_BIN_HALF,
  SAYLAU_BIN_ONE,
  SAYLAU_BIN_TWO,
} SaylauBinWidth;

/**
 * SaylauColorScale:
 * @SAYLAU_COLORS_LOGARITHMIC: as many shades from 1 to 10 as from 10 to 100
 * @SAYLAU_COLORS_LINEAR: twice as much is twice as far
 */
typedef enum
{
  SAYLAU_COLORS_LOGARITHMIC,
  SAYLAU_COLORS_LINEAR,
} SaylauColorScale;

/**
 * SaylauStationSpec:
 * @bin: how wide the cells of a fingerprint are
 * @weight: how much a polling station counts in it
 * @colors: how its colours go with what is in a cell
 * @cluster: where Shpilkin's estimate takes its ratio from
 * @is_first: whether the part is shown that is known first, and the picture says what is not there yet: for a window, which shows the
 *   whole when it is there
 * @brush: the polling stations of which bars and a pie show the sum; empty: they show the tally
 *
 * What decides the pictures of polling stations, and of some of them.
 */
typedef struct
{
  SaylauBinWidth bin;
  SaylauStationWeight weight;
  SaylauColorScale colors;
  SaylauCluster cluster;
  gboolean is_first;
  SaylauStationBrush brush;
} SaylauStationSpec;

const char *saylau_bin_width_to_id (SaylauBinWidth bin);
gboolean saylau_bin_width_from_id (const char *id,
                                   SaylauBinWidth *bin);
guint saylau_bin_width_count (SaylauBinWidth bin);
const char *saylau_station_weight_to_id (SaylauStationWeight weight);
gboolean saylau_station_weight_from_id (const char *id,
                                        SaylauStationWeight *weight);
const char *saylau_color_scale_to_id (SaylauColorScale colors);
gboolean saylau_color_scale_from_id (const char *id,
                                     SaylauColorScale *colors);
char *saylau_cluster_to_text (const SaylauCluster *cluster);
gboolean saylau_cluster_from_text (const char *text,
                                   SaylauCluster *cluster);

G_END_DECLS
