/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/layout.h"

#include "charts/area-layout.h"
#include "charts/bar-layout.h"
#include "charts/compare-layout.h"
#include "charts/cumulative-layout.h"
#include "charts/digits-layout.h"
#include "charts/fingerprint-layout.h"
#include "charts/integers-layout.h"
#include "charts/mark-neighbors.h"
#include "charts/pie-layout.h"
#include "charts/tallies-layout.h"
#include "charts/timeline-layout.h"
#include "charts/turnout-layout.h"
#include "charts/turnout-votes-layout.h"

/**
 * saylau_layout:
 * @election: a sealed election
 * @spec: what is asked for; must be valid (saylau_chart_spec_validate())
 * @metrics: the widths of texts
 *
 * Lays a chart out. The same arguments give the same scene. May be called from any thread
 * that has its own @metrics.
 *
 * Returns: (transfer full): the picture
 */
SaylauScene *
saylau_layout (const SaylauElection *election,
               const SaylauChartSpec *spec,
               SaylauMetrics *metrics)
{
  SaylauSceneBuilder *builder;
  SaylauScene *scene;

  g_return_val_if_fail (election != NULL, NULL);
  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (metrics != NULL, NULL);

  builder = saylau_scene_builder_new (spec, metrics);
  switch (spec->chart)
    {
    case SAYLAU_CHART_BAR:
      saylau_bar_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_PIE:
      saylau_pie_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_TIMELINE:
      saylau_timeline_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_AREAS:
      saylau_area_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_TURNOUT:
      saylau_turnout_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_COMPARE:
      saylau_compare_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_TALLIES:
      saylau_tallies_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_FINGERPRINT:
      saylau_fingerprint_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_TURNOUT_VOTES:
      saylau_turnout_votes_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_INTEGERS:
      saylau_integers_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_DIGITS:
      saylau_digits_layout (builder, election, spec);
      break;
    case SAYLAU_CHART_CUMULATIVE:
      saylau_cumulative_layout (builder, election, spec);
      break;
    default:
      g_assert_not_reached ();
    }

  scene = saylau_scene_builder_finish (builder);
  if (saylau_chart_kind_is_of_stations (spec->chart))
    saylau_mark_neighbors_link (scene);
  return scene;
}
