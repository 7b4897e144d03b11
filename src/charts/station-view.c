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
has_votes (const SaylauElection *election,
           int candidate)
{
  return candidate != SAYLAU_NONE && saylau_station_table_has_column (election->stations, SAYLAU_STATION_CANDIDATE + candidate);
}

/**
 * saylau_station_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * The first area without a parent stands for the whole, and so for all stations, as `saylau analyse` has them.
 *
 * Returns: (transfer full): which stations of @election are looked at, and whose votes
 */
SaylauStationView *
saylau_station_view_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const SaylauLanguage *language)
{
  SaylauStationView *self = g_new0 (SaylauStationView, 1);
  int area = spec->area == saylau_election_get_root_area (election) ? SAYLAU_NONE : spec->area;

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->candidate = spec->candidate;
  if (!has_stations (election))
    return self;
  if (self->candidate == SAYLAU_NONE)
    self->candidate = saylau_stations_find_leader (election);
  if (!has_votes (election, self->candidate))
    return self;
  /* The sample only counts references to the election, which is sealed. */
  self->sample = saylau_station_sample_new ((SaylauElection *) election, self->candidate, area);
  if (self->sample->rows->len == 0)
    g_clear_pointer (&self->sample, saylau_station_sample_free);
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

  g_clear_pointer (&self->sample, saylau_station_sample_free);
  g_free (self);
}
