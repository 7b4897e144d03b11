/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selected polling stations and their order, against plain loops.
 */
#include "made-stations.h"

#include <math.h>
#include <string.h>

#include "analysis/station-order.h"
#include "formats/csv-writer.h"

#define N_STATIONS 700
#define N_BRUSHES 200

typedef struct
{
  MadeStation *stations;
  SaylauElection *election;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->stations = made_stations_random (1, N_STATIONS);
  self->election = made_stations_election (self->stations, N_STATIONS);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  saylau_election_unref (self->election);
  g_free (self->stations);
}

/* A station's percentage by a plain quotient, in units; -1: there is none. */
static double
get_units (gint64 part,
           gint64 whole)
{
  if (part == SAYLAU_MISSING || whole == SAYLAU_MISSING || whole == 0 || part > whole)
    return -1;
  return floor ((double) (part * 100 * SAYLAU_PERCENT_UNITS) / whole);
}

static gboolean
is_within (double value,
           SaylauStationRange range)
{
  return value >= range.from && value < range.to;
}

/* Ballots given out, or those cast. */
static gint64
get_ballots (const MadeStation *station)
{
  return station->issued != SAYLAU_MISSING ? station->issued : station->cast;
}

static int
get_second_digit (gint64 count)
{
  g_autofree char *digits = g_strdup_printf ("%d", (int) count);

  return count >= 10 ? digits[1] - '0' : -1;
}

static gboolean
is_expected (const MadeStation *station,
             const SaylauStationBrush *brush)
{
  const double values[SAYLAU_N_STATION_AXES] = {
    get_units (get_ballots (station), station->registered),
    get_units (station->votes, station->cast),
    get_ballots (station) >= 100 ? get_ballots (station) % 10 : -1,
    station->votes >= 100 ? station->votes % 10 : -1,
    get_second_digit (get_ballots (station)),
    get_second_digit (station->votes),
  };

  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    if (saylau_station_brush_has (brush, i) && !is_within (values[i], brush->ranges[i]))
      return FALSE;
  return TRUE;
}

static SaylauStationBrush
draw_brush (GRand *random)
{
  SaylauStationBrush brush;

  saylau_station_brush_init (&brush);
  brush.candidate = 0;
  for (guint i = 0; i < SAYLAU_N_STATION_AXES; i++)
    {
      guint end = saylau_station_axis_is_percent (i) ? SAYLAU_PERCENT_END : 10;
      guint from = g_rand_int_range (random, 0, end);

      if (g_rand_int_range (random, 0, 3) == 0)
        brush.ranges[i] = (SaylauStationRange){ from, g_rand_boolean (random) ? end : (guint) g_rand_int_range (random, from + 1, end + 1) };
    }
  return brush;
}

static SaylauStationQuery
make_query (const SaylauStationBrush *brush,
            int area)
{
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_BRUSHED, .area = area, .candidate = 0 };

  query.brush = *brush;
  return query;
}

static gboolean
is_in_north (int area)
{
  return area == 1 || area == 3;
}

/* That @brushed has what a plain loop finds, and that it adds up. */
static void
check_brushed (const Fixture *self,
               const SaylauBrushedStations *brushed,
               const SaylauStationBrush *brush,
               gboolean north)
{
  const SaylauResult *result = g_ptr_array_index (brushed->tally->results, 0);
  gint64 votes = 0, registered = 0;
  guint n = 0, n_counted = 0, n_registered = 0, n_town = 0;

  for (guint i = 0; i < N_STATIONS; i++)
    {
      const MadeStation *station = &self->stations[i];

      if ((north && !is_in_north (station->area)) || !is_expected (station, brush))
        continue;
      g_assert_cmpuint (n, <, brushed->rows->len);
      g_assert_cmpuint (g_array_index (brushed->rows, guint, n), ==, i);
      n++;
      n_town += station->area == 3;
      if (station->votes == SAYLAU_MISSING)
        continue;
      n_counted++;
      votes += station->votes;
      n_registered += station->registered != SAYLAU_MISSING;
      registered += MAX (station->registered, 0);
    }
  g_assert_cmpuint (brushed->rows->len, ==, n);
  g_assert_cmpuint (brushed->areas[3], ==, n_town);
  g_assert_cmpuint (brushed->areas[0], ==, n);
  g_assert_cmpint (result->stations, ==, n);
  g_assert_cmpint (result->stations_in, ==, n_counted);
  if (n_counted > 0)
    g_assert_cmpint (saylau_result_find_vote (result, 0)->votes, ==, votes);
  g_assert_cmpint (result->registered, ==, n_counted > 0 && n_registered == n_counted ? registered : SAYLAU_MISSING);
}

static void
test_brushes (Fixture *self,
              gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < N_BRUSHES; i++)
    {
      SaylauStationBrush brush = draw_brush (random);
      SaylauStationQuery query = make_query (&brush, i % 2 == 0 ? SAYLAU_NONE : 1);
      g_autoptr (SaylauStationFigures) figures = saylau_station_figures_get (self->election, &query, NULL);

      check_brushed (self, figures->brushed, &brush, i % 2 != 0);
    }
}

/* Each range of 0.25 points holds what a fingerprint has in that bin, the last one 100 % too. */
static void
test_brush_is_bin (Fixture *self,
                   gconstpointer data)
{
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_FINGERPRINT, .area = SAYLAU_NONE, .candidate = 0, .n_bins = 400 };
  g_autoptr (SaylauStationFigures) whole = saylau_station_figures_get (self->election, &query, NULL);

  for (guint bin = 0; bin < 400; bin++)
    {
      SaylauStationBrush brush = { .candidate = 0 };
      SaylauStationQuery part;
      g_autoptr (SaylauStationFigures) figures = NULL;

      brush.ranges[SAYLAU_STATION_AXIS_TURNOUT] = (SaylauStationRange){ 5 * bin, bin < 399 ? 5 * bin + 5 : SAYLAU_PERCENT_END };
      brush.ranges[SAYLAU_STATION_AXIS_SHARE] = (SaylauStationRange){ 0, SAYLAU_PERCENT_END };
      part = make_query (&brush, SAYLAU_NONE);
      figures = saylau_station_figures_get (self->election, &part, NULL);
      g_assert_cmpint (figures->brushed->rows->len, ==, whole->fingerprint->turnouts[bin]);
    }
}

static double
get_key (const MadeStation *station,
         SaylauStationSort sort)
{
  gint64 part = sort == SAYLAU_STATION_SORT_TURNOUT ? get_ballots (station) : station->votes;
  gint64 whole = sort == SAYLAU_STATION_SORT_TURNOUT ? station->registered : station->cast;

  if (sort == SAYLAU_STATION_SORT_VOTES)
    return part != SAYLAU_MISSING ? part : NAN;
  return get_units (part, whole) < 0 ? NAN : (double) part / whole;
}

/* Each row is where it may be after the one before, and all are there once. */
static void
check_order (const Fixture *self,
             const SaylauStationSample *order,
             SaylauStationSort sort,
             gboolean descending)
{
  g_autofree gboolean *seen = g_new0 (gboolean, N_STATIONS);

  g_assert_cmpuint (order->rows->len, ==, N_STATIONS);
  for (guint i = 0; i < N_STATIONS; i++)
    {
      guint row = g_array_index (order->rows, guint, i), before = i > 0 ? g_array_index (order->rows, guint, i - 1) : row;
      double key = get_key (&self->stations[row], sort), last = get_key (&self->stations[before], sort);

      g_assert_false (seen[row]);
      seen[row] = TRUE;
      if (i == 0)
        continue;
      g_assert_false (isnan (last) && !isnan (key));
      if (key == last || (isnan (key) && isnan (last)))
        g_assert_cmpuint (before, <, row);
      else if (!isnan (key))
        g_assert_true (descending ? key < last : key > last);
    }
}

static void
test_sort (Fixture *self,
           gconstpointer data)
{
  SaylauStationBrush all = { .candidate = SAYLAU_NONE };
  SaylauStationQuery query = make_query (&all, SAYLAU_NONE);

  for (guint sort = SAYLAU_STATION_SORT_TURNOUT; sort < SAYLAU_N_STATION_SORTS; sort++)
    for (guint descending = 0; descending < 2; descending++)
      {
        g_autoptr (SaylauStationSample) order = saylau_station_order_new (self->election, &query, "", sort, descending, NULL);

        check_order (self, order, sort, descending);
      }
}

/* Names go up or down, and those of one name stay as in the document; few stations are sorted in another way than many. */
static void
test_sort_names (Fixture *self,
                 gconstpointer data)
{
  for (guint end = 1; end < SAYLAU_PERCENT_END; end *= 2)
    for (guint descending = 0; descending < 2; descending++)
      {
        SaylauStationBrush brush = { .candidate = 0 };
        SaylauStationQuery query;
        g_autoptr (SaylauStationFigures) figures = NULL;
        g_autoptr (SaylauStationSample) order = NULL;

        brush.ranges[SAYLAU_STATION_AXIS_TURNOUT] = (SaylauStationRange){ 0, end };
        query = make_query (&brush, SAYLAU_NONE);
        figures = saylau_station_figures_get (self->election, &query, NULL);
        order = saylau_station_order_new (self->election, &query, "", SAYLAU_STATION_SORT_NAME, descending, NULL);
        g_assert_cmpuint (order->rows->len, ==, figures->brushed->rows->len);
        for (guint i = 1; i < order->rows->len; i++)
          {
            int names = strcmp (saylau_station_order_get_name (order, i - 1), saylau_station_order_get_name (order, i));

            if (names == 0)
              g_assert_cmpuint (g_array_index (order->rows, guint, i - 1), <, g_array_index (order->rows, guint, i));
            else
              g_assert_true (descending ? names > 0 : names < 0);
          }
      }
}

/* Names, ids and areas' names are looked through, each word in any of them. */
static void
test_filter (void)
{
  const MadeStation stations[] = { { 1, 10, 9, 9, 9, 0, 5, 4 }, { 2, 10, 9, 9, 9, 0, 5, 4 } };
  g_autoptr (SaylauElection) made = made_stations_election (stations, 2);
  SaylauStationBrush all = { .candidate = SAYLAU_NONE };
  SaylauStationQuery query = make_query (&all, SAYLAU_NONE);
  static const struct
  {
    const char *words;
    guint n;
  } searches[] = { { "", 2 }, { "north", 1 }, { "NÓRTH", 1 }, { "south whole", 0 }, { "x", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SaylauStationSample) order = saylau_station_order_new (made, &query, searches[i].words, SAYLAU_STATION_SORT_NAME, FALSE, NULL);

      g_assert_cmpuint (order->rows->len, ==, searches[i].n);
    }
}

/* What nobody waits for is given up, and not kept as if it were whole. */
static void
test_cancel (Fixture *self,
             gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_INTEGERS, .area = SAYLAU_NONE, .candidate = 0 };
  SaylauStationBrush all = { .candidate = SAYLAU_NONE };
  SaylauStationQuery every = make_query (&all, SAYLAU_NONE);
  SaylauStationFigures *figures;

  g_cancellable_cancel (cancelled);
  g_assert_null (saylau_station_figures_get (self->election, &query, cancelled));
  g_assert_null (saylau_station_figures_peek (self->election, &query));
  g_assert_null (saylau_station_order_new (self->election, &every, "", SAYLAU_STATION_SORT_NAME, FALSE, cancelled));
  figures = saylau_station_figures_get (self->election, &query, NULL);
  g_assert_cmpuint (figures->histograms[0].n, >, 100);
  g_assert_true (saylau_station_figures_peek (self->election, &query) == figures);
  saylau_station_figures_release (figures);
  saylau_station_figures_release (figures);
}

/* Asked for by name or as whoever has the most: it is the same, computed once. */
static void
test_leader (Fixture *self,
             gconstpointer data)
{
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_TURNOUT_VOTES, .area = SAYLAU_NONE, .candidate = SAYLAU_NONE };
  int leader = saylau_stations_find_leader (self->election);
  g_autoptr (SaylauStationFigures) unnamed = NULL;
  g_autoptr (SaylauStationFigures) named = NULL;

  g_assert_null (saylau_station_figures_peek (self->election, &query));
  unnamed = saylau_station_figures_get (self->election, &query, NULL);
  g_assert_cmpint (unnamed->query.candidate, ==, leader);
  query.candidate = leader;
  named = saylau_station_figures_get (self->election, &query, NULL);
  g_assert_true (named == unnamed);
}

/* Cells that need quotes have them, and what is not known is empty. */
static void
test_csv (void)
{
  const MadeStation stations[] = { { 1, 10, -1, 9, 9, 0, 5, 4 }, { 3, -1, -1, 7, 7, 0, 3, 4 } };
  g_autoptr (SaylauElection) election = made_stations_election (stations, 2);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_array_append_vals (rows, (const guint[]){ 1, 0 }, 2);
  g_assert_true (saylau_csv_write_stations (election, rows, stream, NULL, &error));
  g_assert_no_error (error);
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  g_assert_cmpstr (text, ==, "id,name,area,registered,cast,valid,invalid,a,b\r\n37,,town,,7,7,0,3,4\r\n0,,north,10,9,9,0,5,4\r\n");
  saylau_csv_append (cell, "a \"b\", c");
  g_assert_cmpstr (cell->str, ==, "\"a \"\"b\"\", c\"");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/station-order/brushes", Fixture, NULL, set_up, test_brushes, tear_down);
  g_test_add ("/station-order/brush-is-bin", Fixture, NULL, set_up, test_brush_is_bin, tear_down);
  g_test_add ("/station-order/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/station-order/sort-names", Fixture, NULL, set_up, test_sort_names, tear_down);
  g_test_add_func ("/station-order/filter", test_filter);
  g_test_add ("/station-order/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/station-order/leader", Fixture, NULL, set_up, test_leader, tear_down);
  g_test_add_func ("/station-order/csv", test_csv);
  return g_test_run ();
}
