/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-stations.h"

#define N_COLUMNS (SAYLAU_STATION_CANDIDATE + 2)
#define N_IDS 101

static void
add_area (SaylauElection *election,
          const char *id,
          int parent)
{
  SaylauArea *area = saylau_area_new ();

  area->id = g_strdup (id);
  area->name = saylau_text_new_plain (id);
  area->parent = parent;
  g_ptr_array_add (election->areas, area);
}

static void
add_candidate (SaylauElection *election,
               const char *id)
{
  SaylauCandidate *candidate = saylau_candidate_new ();

  candidate->id = g_strdup (id);
  candidate->name = saylau_text_new_plain (id);
  g_ptr_array_add (election->candidates, candidate);
}

static gint64
get_count (const MadeStation *station,
           guint column)
{
  const gint64 counts[N_COLUMNS] = { station->registered, station->issued, station->cast, station->valid,
                                     station->invalid, station->votes, station->others };

  return counts[column];
}

/* Numbered, though not in their order, and some have the same number. */
SaylauElection *
made_stations_election (const MadeStation *stations,
                        guint n_stations)
{
  SaylauElection *election = saylau_election_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  election->title = saylau_text_new_plain ("made");
  g_assert_true (saylau_time_parse ("2019", zone, &election->date, NULL));
  add_candidate (election, "a");
  add_candidate (election, "b");
  add_area (election, "whole", SAYLAU_NONE);
  add_area (election, "north", 0);
  add_area (election, "south", 0);
  add_area (election, "town", 1);
  election->stations = saylau_station_table_new (2);
  for (guint column = 0; column < N_COLUMNS; column++)
    for (guint i = 0; i < n_stations; i++)
      if (get_count (&stations[i], column) != SAYLAU_MISSING)
        {
          saylau_station_table_add_column (election->stations, column);
          break;
        }
  for (guint i = 0; i < n_stations; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i * 37 % N_IDS);
      guint row = saylau_station_table_append (election->stations, id, NULL, stations[i].area, NULL);

      for (guint column = 0; column < N_COLUMNS; column++)
        if (saylau_station_table_has_column (election->stations, column))
          saylau_station_table_set_count (election->stations, row, column, get_count (&stations[i], column));
    }
  saylau_election_seal (election);
  return election;
}

SaylauStationSample *
made_stations_sample (const MadeStation *stations,
                      guint n_stations)
{
  g_autoptr (SaylauElection) election = made_stations_election (stations, n_stations);

  return saylau_station_sample_new (election, 0, SAYLAU_NONE);
}

gint64
made_stations_draw (GRand *random,
                    gint64 tries,
                    double chance)
{
  gint64 n = 0;

  for (gint64 i = 0; i < tries; i++)
    n += g_rand_double (random) < chance;
  return n;
}

MadeStation *
made_stations_random (guint32 seed,
                      guint n_stations)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  MadeStation *stations = g_new (MadeStation, n_stations);

  for (guint i = 0; i < n_stations; i++)
    {
      MadeStation *station = &stations[i];
      double share = g_rand_double_range (random, 0.2, 0.8);
      gint64 kept = g_rand_int_range (random, 0, 3), spoilt = g_rand_int_range (random, 0, 5);

      station->area = g_rand_int_range (random, 0, 4);
      station->registered = g_rand_int_range (random, 0, 600);
      station->issued = made_stations_draw (random, station->registered, g_rand_double_range (random, 0.2, 1));
      station->cast = station->issued - MIN (station->issued, kept);
      station->invalid = MIN (station->cast, spoilt);
      station->valid = station->cast - station->invalid;
      station->votes = made_stations_draw (random, station->valid, share);
      station->others = station->valid - station->votes;
      if (i % 10 == 3)
        station->issued = SAYLAU_MISSING;
      if (i % 17 == 5)
        station->registered = SAYLAU_MISSING;
      if (i % 23 == 7)
        station->votes = SAYLAU_MISSING;
      if (i % 29 == 9 && station->registered != SAYLAU_MISSING)
        station->issued = station->registered + 10;
    }
  return stations;
}
