/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/chart-spec.h"

G_BEGIN_DECLS

/**
 * SaylauSpecUses:
 * @SAYLAU_USES_TALLY: the tally
 * @SAYLAU_USES_COMPARE: the tally compared with
 * @SAYLAU_USES_AREA: the area
 * @SAYLAU_USES_MEASURE: what is measured
 * @SAYLAU_USES_CANDIDATE: the candidate
 * @SAYLAU_USES_CLASSING: the way to class
 * @SAYLAU_USES_TIME: the two ends of the time that is shown
 * @SAYLAU_USES_MOMENT: the moment
 * @SAYLAU_USES_SPAN: the span that is brushed
 * @SAYLAU_USES_ORDER: the order of the candidates
 * @SAYLAU_USES_PALETTE: the candidates' colours
 * @SAYLAU_USES_TILES: whether areas are tiles in any case
 * @SAYLAU_USES_BIN: how wide bins are
 * @SAYLAU_USES_WEIGHT: how much a polling station counts
 * @SAYLAU_USES_COLORS: how colours go with what they stand for
 * @SAYLAU_USES_CLUSTER: the cluster of turnout
 * @SAYLAU_USES_BRUSH: the selected polling stations
 *
 * Members of a spec that a chart can be without: whether they change anything depends on the chart.
 */
typedef enum
{
  SAYLAU_USES_TALLY = 1 << 0,
  SAYLAU_USES_COMPARE = 1 << 1,
  SAYLAU_USES_AREA = 1 << 2,
  SAYLAU_USES_MEASURE = 1 << 3,
  SAYLAU_USES_CANDIDATE = 1 << 4,
  SAYLAU_USES_CLASSING = 1 << 5,
  SAYLAU_USES_TIME = 1 << 6,
  SAYLAU_USES_MOMENT = 1 << 7,
  SAYLAU_USES_SPAN = 1 << 8,
  SAYLAU_USES_ORDER = 1 << 9,
  SAYLAU_USES_PALETTE = 1 << 10,
  SAYLAU_USES_TILES = 1 << 11,
  SAYLAU_USES_BIN = 1 << 12,
  SAYLAU_USES_WEIGHT = 1 << 13,
  SAYLAU_USES_COLORS = 1 << 14,
  SAYLAU_USES_CLUSTER = 1 << 15,
  SAYLAU_USES_BRUSH = 1 << 16,
} SaylauSpecUses;

SaylauSpecUses saylau_chart_spec_get_uses (const SaylauChartSpec *self);
gboolean saylau_chart_spec_shows_same (const SaylauChartSpec *self,
                                       const SaylauChartSpec *other);

G_END_DECLS
