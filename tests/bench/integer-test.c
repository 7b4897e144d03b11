/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the exact test of whole percentages takes with very many polling stations: the median of some runs.
 *
 *   integer-test STATIONS [RUNS [SEED]]
 */
#include <stdlib.h>

#include "analysis/integer-percentages.h"

#define MEAN_REGISTERED 1000

static void
add_station (SaylauStationTable *table,
             GRand *rand)
{
  gint64 registered = 100 + g_rand_int_range (rand, 0, 2 * (MEAN_REGISTERED - 100));
  gint64 cast = registered * g_rand_double_range (rand, 0.3, 0.99);
  gint64 votes = cast * g_rand_double_range (rand, 0.1, 0.9);
  guint row = saylau_station_table_append (table, NULL, NULL, 0, NULL);

  saylau_station_table_set_count (table, row, SAYLAU_STATION_REGISTERED, registered);
  saylau_station_table_set_count (table, row, SAYLAU_STATION_CAST, cast);
  saylau_station_table_set_count (table, row, SAYLAU_STATION_CANDIDATE, votes);
}

static SaylauElection *
new_election (guint n_stations,
              guint seed)
{
  SaylauElection *election = saylau_election_new ();
  SaylauCandidate *candidate = saylau_candidate_new ();
  SaylauArea *area = saylau_area_new ();
  GRand *rand = g_rand_new_with_seed (seed);

  election->title = saylau_text_new_plain ("An election of many polling stations");
  candidate->id = g_strdup ("a");
  g_ptr_array_add (election->candidates, candidate);
  area->id = g_strdup ("all");
  area->parent = SAYLAU_NONE;
  g_ptr_array_add (election->areas, area);
  election->stations = saylau_station_table_new (1);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_REGISTERED);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_CAST);
  saylau_station_table_add_column (election->stations, SAYLAU_STATION_CANDIDATE);
  for (guint i = 0; i < n_stations; i++)
    add_station (election->stations, rand);
  g_rand_free (rand);
  saylau_election_seal (election);
  return election;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

int
main (int argc,
      char **argv)
{
  guint n_stations = argc > 1 ? strtoul (argv[1], NULL, 10) : 97699;
  guint n_runs = argc > 2 ? MAX (strtoul (argv[2], NULL, 10), 1) : 7;
  guint seed = argc > 3 ? strtoul (argv[3], NULL, 10) : 1;
  g_autoptr (SaylauElection) election = new_election (n_stations, seed);
  g_autoptr (SaylauStationSample) sample = saylau_station_sample_new (election, 0, SAYLAU_NONE);
  g_autofree gint64 *times = g_new (gint64, n_runs);
  SaylauIntegerPercentages figures;

  for (guint i = 0; i < n_runs; i++)
    {
      gint64 began = g_get_monotonic_time ();

      saylau_integer_percentages_compute (&figures, sample);
      times[i] = g_get_monotonic_time () - began;
    }
  qsort (times, n_runs, sizeof *times, compare_times);
  g_print ("%u stations, of which %u are kept and %.2f have a whole percentage by chance: %.4f s\n", n_stations, figures.n,
           figures.expected[SAYLAU_INTEGER_EITHER], times[n_runs / 2] / 1e6);
  return 0;
}
