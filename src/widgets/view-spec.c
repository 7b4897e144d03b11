/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/view-spec.h"

/* The moment that is shown. Where nobody chose one it is the tally's that is shown, so that
 * the handle is always there to be taken. */
static gint64
get_moment (SaylauSelection *selection)
{
  SaylauElection *election = saylau_selection_get_election (selection);
  gint64 moment = saylau_selection_get_moment (selection);
  int tally = saylau_selection_get_tally (selection);
  const SaylauTime *time;

  if (moment != SAYLAU_NO_TIME || tally == SAYLAU_NONE)
    return moment;

  time = &saylau_election_get_tally (election, tally)->time;
  return saylau_time_is_set (time) ? saylau_time_get_middle (time) : SAYLAU_NO_TIME;
}

/* A map is of the span of time and of the candidate that are selected. */
static void
set_areas (SaylauChartSpec *spec,
           SaylauSelection *selection,
           GSettings *settings)
{
  spec->measure = g_settings_get_enum (settings, "area-measure");
  spec->classing = g_settings_get_enum (settings, "area-classes");
  spec->tiles = g_settings_get_boolean (settings, "area-tiles");
  spec->candidate = saylau_selection_get_candidate (selection);
  saylau_selection_get_span (selection, &spec->from, &spec->to);
}

/* Charts of polling stations are of the candidate and the area that are selected. */
static void
set_stations (SaylauChartSpec *spec,
              SaylauSelection *selection,
              GSettings *settings)
{
  spec->candidate = saylau_selection_get_candidate (selection);
  saylau_selection_get_cluster (selection, &spec->stations.cluster.from, &spec->stations.cluster.to);
  spec->stations.bin = g_settings_get_enum (settings, "station-bin");
  spec->stations.weight = g_settings_get_enum (settings, "station-weight");
  spec->stations.colors = g_settings_get_enum (settings, "station-colors");
}

/**
 * saylau_view_spec_new:
 * @selection: what is selected, of an election
 * @settings: the user's: palette, order, what colours areas, how stations are counted, bars below the timeline, decimals and language
 * @chart: which chart
 *
 * The one way from what is selected to a chart: the views, the export and the tests ask here,
 * so that they cannot differ. The caller sets what is a matter of its own: size, scale, zoom,
 * theme and the time that its axis shows.
 *
 * Returns: (transfer full): a spec
 */
SaylauChartSpec *
saylau_view_spec_new (SaylauSelection *selection,
                      GSettings *settings,
                      SaylauChartKind chart)
{
  SaylauElection *election;
  SaylauChartSpec *spec;
  g_autofree char *lang = NULL;

  g_return_val_if_fail (SAYLAU_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  election = saylau_selection_get_election (selection);
  g_return_val_if_fail (election != NULL, NULL);

  spec = saylau_chart_spec_new (election);
  spec->chart = chart;
  spec->tally = saylau_selection_get_tally (selection);
  spec->compare = saylau_selection_get_compare (selection);
  spec->area = saylau_selection_get_area (selection);
  spec->moment = get_moment (selection);
  saylau_selection_get_span (selection, &spec->span_start, &spec->span_end);
  spec->palette = g_settings_get_enum (settings, "palette");
  spec->order = g_settings_get_enum (settings, "order");
  if (chart == SAYLAU_CHART_TIMELINE)
    spec->measure = g_settings_get_enum (settings, "timeline-bars");
  if (chart == SAYLAU_CHART_AREAS)
    set_areas (spec, selection, settings);
  if (chart == SAYLAU_CHART_BAR || chart == SAYLAU_CHART_PIE)
    spec->stations.brush = *saylau_selection_get_stations (selection);
  if (saylau_chart_kind_is_of_stations (chart))
    set_stations (spec, selection, settings);
  spec->decimals = g_settings_get_int (settings, "decimals");

  lang = g_settings_get_string (settings, "language");
  g_free (spec->lang);
  spec->lang = *lang != '\0' ? g_steal_pointer (&lang) : NULL;
  return spec;
}

/**
 * saylau_view_language_get:
 * @settings: the user's
 *
 * Returns: (transfer none): the language in which charts and documents are read
 */
const SaylauLanguage *
saylau_view_language_get (GSettings *settings)
{
  g_autofree char *lang = g_settings_get_string (settings, "language");

  return saylau_language_get (*lang != '\0' ? lang : NULL);
}
