/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "station-election.h"

#include "made-election.h"

typedef struct
{
  gint64 registered, cast, archer, baker;
} Counts;

/* Numbers that look like chance, and are the same with every library. */
static guint
draw (guint *state,
      guint below)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % below;
}

/* A cloud about 60 and 55 %, and a trail from there to 100 and 100 %. Every 50th station does not tell its voters, and in every
 * 70th there are more votes than ballots. */
static Counts
make_station (guint *state,
              guint i)
{
  gint64 registered = 80 + draw (state, 1600);
  gboolean trails = draw (state, 5) == 0;
  guint shift = trails ? draw (state, 400) : 0;
  guint turnout = 450 + draw (state, 150) + draw (state, 150) + shift;
  guint share = 400 + draw (state, 150) + draw (state, 150) + shift;
  gint64 cast = registered * MIN (turnout, 1000) / 1000;
  Counts counts = { registered, cast, cast * MIN (share, 1000) / 1000, 0 };

  counts.baker = (cast - counts.archer) * 9 / 10;
  if (i % 50 == 0)
    counts.registered = SAYLAU_MISSING;
  else if (i % 70 == 0)
    counts.archer = cast + 1;
  return counts;
}

/* An election of two candidates with polling stations, one in three of them in the town. */
SaylauElection *
station_election_new (guint n_stations,
                      gboolean backwards)
{
  SaylauElection *election = made_election_new ();
  g_autofree Counts *stations = g_new (Counts, n_stations);
  guint state = 1;

  made_election_add_candidate (election, "Ann Archer");
  made_election_add_candidate (election, "Ben Baker");
  election->stations = saylau_station_table_new (2);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_REGISTERED);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_CAST);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_VALID);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_CANDIDATE);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_CANDIDATE + 1);
  for (guint i = 0; i < n_stations; i++)
    stations[i] = make_station (&state, i);
  for (guint i = 0; i < n_stations; i++)
    {
      guint at = backwards ? n_stations - 1 - i : i;
      const Counts *counts = &stations[at];
      guint row = saylau_station_table_append (election->stations, NULL, NULL, at % 3 == 0 ? 1 : 0, NULL);

      if (counts->registered != SAYLAU_MISSING)
        saylau_station_table_set_count (election->stations, row, SAYLAU_STATION_REGISTERED, counts->registered);
      saylau_station_table_set_count (election->stations, row, SAYLAU_STATION_CAST, counts->cast);
      saylau_station_table_set_count (election->stations, row, SAYLAU_STATION_VALID, counts->archer + counts->baker);
      saylau_station_table_set_count (election->stations, row, SAYLAU_STATION_CANDIDATE, counts->archer);
      saylau_station_table_set_count (election->stations, row, SAYLAU_STATION_CANDIDATE + 1, counts->baker);
    }
  saylau_election_seal (election);
  return election;
}
