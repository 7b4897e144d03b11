/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/station-view.h"

static gboolean
has_stations (const SaylauElection *election)
{
  return election->stations != NULL && saylau_station_table_get_n_rows (election->stations) > 0;
}

static gboolean
find_kind (SaylauChartKind chart,
           SaylauStationFiguresKind *kind)
{
  switch (chart)
    {
    case SAYLAU_CHART_FINGERPRINT:
      *kind = SAYLAU_FIGURES_FINGERPRINT;
      return TRUE;
    case SAYLAU_CHART_TURNOUT_VOTES:
    case SAYLAU_CHART_CUMULATIVE:
      *kind = SAYLAU_FIGURES_TURNOUT_VOTES;
      return TRUE;
    case SAYLAU_CHART_INTEGERS:
      *kind = SAYLAU_FIGURES_INTEGERS;
      return TRUE;
    case SAYLAU_CHART_DIGITS:
      *kind = SAYLAU_FIGURES_DIGITS;
      return TRUE;
    case SAYLAU_CHART_BAR:
    case SAYLAU_CHART_PIE:
    case SAYLAU_CHART_TIMELINE:
    case SAYLAU_CHART_AREAS:
    case SAYLAU_CHART_TURNOUT:
    case SAYLAU_CHART_COMPARE:
    case SAYLAU_CHART_TALLIES:
    default:
      return FALSE;
    }
}

/**
 * saylau_station_view_is_brushed:
 * @spec: a chart
 *
 * Returns: whether it shows the sum of selected polling stations in place of a tally
 */
gboolean
saylau_station_view_is_brushed (const SaylauChartSpec *spec)
{
  return (spec->chart == SAYLAU_CHART_BAR || spec->chart == SAYLAU_CHART_PIE) && !saylau_station_brush_is_empty (&spec->stations.brush);
}

/**
 * saylau_station_view_get_query:
 * @election: a sealed election
 * @spec: a chart of it
 * @query: (out caller-allocates): what that chart needs to know of the polling stations
 *
 * The first area without a parent stands for the whole, and so for all stations, as `saylau analyse` has them.
 *
 * Returns: whether the chart is of polling stations, or of their sum, and there are some
 */
gboolean
saylau_station_view_get_query (const SaylauElection *election,
                               const SaylauChartSpec *spec,
                               SaylauStationQuery *query)
{
  *query = (SaylauStationQuery){ 0 };
  saylau_station_brush_init (&query->brush);
  if (has_stations (election) && saylau_station_view_is_brushed (spec))
    {
      query->kind = SAYLAU_FIGURES_BRUSHED;
      query->brush = spec->stations.brush;
    }
  else if (!has_stations (election) || !find_kind (spec->chart, &query->kind))
    return FALSE;
  query->area = spec->area == saylau_election_get_root_area (election) ? SAYLAU_NONE : spec->area;
  query->candidate = spec->candidate;
  query->n_bins = saylau_bin_width_count (spec->stations.bin);
  query->weight = spec->stations.weight;
  if (spec->stations.is_first)
    saylau_station_query_get_first (query, query);
  return TRUE;
}

/**
 * saylau_station_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: a chart of polling stations; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): which stations of @election are looked at, and whose votes
 */
SaylauStationView *
saylau_station_view_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const SaylauLanguage *language)
{
  SaylauStationView *self = g_new0 (SaylauStationView, 1);
  SaylauStationQuery query;

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->candidate = spec->candidate;
  if (!saylau_station_view_get_query (election, spec, &query))
    return self;
  self->figures = saylau_station_figures_get (election, &query, NULL);
  self->candidate = self->figures->query.candidate;
  if (self->figures->n_stations == 0)
    g_clear_pointer (&self->figures, saylau_station_figures_release);
  return self;
}

/**
 * saylau_station_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_station_view_free (SaylauStationView *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figures, saylau_station_figures_release);
  g_free (self);
}
