/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/station-sample.h"

/* In a table of areas: not looked at yet. */
#define UNKNOWN (-2)

static SaylauStationSample *
sample_new (SaylauElection *election,
            int candidate,
            int area)
{
  const SaylauStationTable *table = election->stations;
  SaylauStationSample *self = g_new0 (SaylauStationSample, 1);
  gboolean tells_cast = saylau_station_table_has_column (table, SAYLAU_STATION_CAST) ||
                        (saylau_station_table_has_column (table, SAYLAU_STATION_VALID) &&
                         saylau_station_table_has_column (table, SAYLAU_STATION_INVALID));

  self->election = saylau_election_ref (election);
  self->candidate = candidate;
  self->area = area;
  self->share_of = tells_cast ? SAYLAU_SHARE_OF_CAST : SAYLAU_SHARE_OF_VALID;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/* Which part of @whole an area lies in: the area next below @whole, or @whole itself; SAYLAU_NONE where it is outside.
 * @parts: by area, what is known already; an area's way up is marked with it, so that no step is taken twice. */
static int
find_part (const SaylauElection *election,
           int whole,
           int area,
           int *parts)
{
  int part = UNKNOWN;
  int top = area;

  if (area == SAYLAU_NONE)
    return SAYLAU_NONE;
  for (int up = area; up != SAYLAU_NONE && part == UNKNOWN; up = saylau_election_get_area (election, up)->parent)
    {
      int parent = saylau_election_get_area (election, up)->parent;

      top = up;
      if (parts[up] != UNKNOWN)
        part = parts[up];
      else if (up == whole || parent == whole)
        part = up;
    }
  part = part == UNKNOWN ? SAYLAU_NONE : part;
  for (int up = area; up != top; up = saylau_election_get_area (election, up)->parent)
    parts[up] = part;
  parts[top] = part;
  return part;
}

static int *
parts_new (const SaylauElection *election)
{
  int *parts = g_new (int, election->areas->len);

  for (guint i = 0; i < election->areas->len; i++)
    parts[i] = UNKNOWN;
  return parts;
}

/* What the parts of all areas lie in: the only root, or nothing where there are several. */
static int
find_only_root (const SaylauElection *election)
{
  int root = saylau_election_get_root_area (election);

  for (guint i = 0; i < election->areas->len; i++)
    if (saylau_election_get_area (election, i)->parent == SAYLAU_NONE && (int) i != root)
      return SAYLAU_NONE;
  return root;
}

static gint64
get_count (const SaylauStationSample *self,
           guint row,
           guint column)
{
  return saylau_station_table_get_count (self->election->stations, row, column);
}

static void
copy_column (const SaylauStationSample *self,
             guint column,
             const guint *rows,
             guint n_rows,
             gint64 *counts)
{
  saylau_station_table_copy_column (self->election->stations, column, rows, n_rows, counts);
}

/* All candidates' votes, where all are known. */
static gint64
sum_votes (const SaylauStationSample *self,
           guint row)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->election->candidates->len; i++)
    {
      gint64 votes = get_count (self, row, SAYLAU_STATION_CANDIDATE + i);

      if (votes == SAYLAU_MISSING || votes > SAYLAU_COUNT_MAX - sum)
        return SAYLAU_MISSING;
      sum += votes;
    }
  return sum;
}

/**
 * saylau_stations_find_leader:
 * @election: a sealed election with stations
 *
 * Returns: the candidate with the most votes in all polling stations, the first on the ballot of several; %SAYLAU_NONE where the
 *   stations tell nobody's votes
 */
int
saylau_stations_find_leader (const SaylauElection *election)
{
  const SaylauStationTable *table = election->stations;
  int leader = SAYLAU_NONE;
  double most = -1;

  for (guint i = 0; i < election->candidates->len; i++)
    {
      double sum = saylau_station_table_sum (table, SAYLAU_STATION_CANDIDATE + i);

      if (!saylau_station_table_has_column (table, SAYLAU_STATION_CANDIDATE + i))
        continue;
      if (sum > most)
        {
          most = sum;
          leader = i;
        }
    }
  return leader;
}

/**
 * saylau_station_sample_new:
 * @election: a sealed election with stations
 * @candidate: whose votes are looked at
 * @area: an area, or %SAYLAU_NONE: all stations
 *
 * Returns: (transfer full): the polling stations in @area and in all areas within it; it may have none
 */
SaylauStationSample *
saylau_station_sample_new (SaylauElection *election,
                           int candidate,
                           int area)
{
  SaylauStationSample *self = sample_new (election, candidate, area);
  g_autofree int *parts = parts_new (election);
  guint n_rows = saylau_station_table_get_n_rows (election->stations), n = 0;
  guint *rows;

  g_array_set_size (self->rows, n_rows);
  rows = (guint *) self->rows->data;
  for (guint row = 0; row < n_rows; row++)
    if (area == SAYLAU_NONE ||
        find_part (election, area, saylau_station_table_get_area (election->stations, row), parts) != SAYLAU_NONE)
      rows[n++] = row;
  g_array_set_size (self->rows, n);
  return self;
}

/**
 * saylau_station_sample_new_of_rows:
 * @election: a sealed election with stations
 * @candidate: whose votes are looked at
 * @area: the area that the stations are in, or %SAYLAU_NONE
 * @rows: (element-type guint): the stations' rows
 *
 * Returns: (transfer full): these polling stations
 */
SaylauStationSample *
saylau_station_sample_new_of_rows (SaylauElection *election,
                                   int candidate,
                                   int area,
                                   GArray *rows)
{
  SaylauStationSample *self = sample_new (election, candidate, area);

  g_array_unref (self->rows);
  self->rows = g_array_ref (rows);
  return self;
}

/**
 * saylau_station_sample_split:
 * @self: a sample
 *
 * Splits the stations by the areas next below the sample's own. Where the sample is of all areas these are those below the only root, or
 * the roots. Stations that are in the sample's area itself and in no part of it are in no part here.
 *
 * Returns: (transfer full) (element-type SaylauStationSample): the parts that have stations, in the document's order of areas
 */
GPtrArray *
saylau_station_sample_split (const SaylauStationSample *self)
{
  int whole = self->area != SAYLAU_NONE ? self->area : find_only_root (self->election);
  g_autofree int *parts = parts_new (self->election);
  g_autofree SaylauStationSample **samples = g_new0 (SaylauStationSample *, self->election->areas->len);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) saylau_station_sample_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      int part = find_part (self->election, whole, saylau_station_table_get_area (self->election->stations, row), parts);

      if (part == SAYLAU_NONE || part == whole)
        continue;
      if (samples[part] == NULL)
        samples[part] = sample_new (self->election, self->candidate, part);
      g_array_append_val (samples[part]->rows, row);
    }
  for (guint i = 0; i < self->election->areas->len; i++)
    if (samples[i] != NULL)
      g_ptr_array_add (list, samples[i]);
  return list;
}

/**
 * saylau_station_sample_free:
 * @self: (nullable) (transfer full): a sample
 */
void
saylau_station_sample_free (SaylauStationSample *self)
{
  if (self == NULL)
    return;

  saylau_election_unref (self->election);
  g_array_unref (self->rows);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * saylau_station_sample_get:
 * @self: a sample
 * @station: which of its stations
 * @counts: (out caller-allocates): its counts
 *
 * Ballots cast are valid and invalid ones together where only these are told. Valid votes are the cast less the invalid ones where only
 * these are told, and the votes for all candidates where none of them is.
 */
void
saylau_station_sample_get (const SaylauStationSample *self,
                           guint station,
                           SaylauStationCounts *counts)
{
  saylau_station_sample_get_block (self, station, station + 1, counts);
}

/**
 * saylau_station_sample_get_block:
 * @self: a sample
 * @first: one of its stations
 * @end: a station after it
 * @counts: (out caller-allocates) (array fixed-size=256): the counts of the stations from @first on, as of saylau_station_sample_get()
 *
 * Columns are gone through one after the other, which takes a fraction of the time of asking for each count.
 *
 * Returns: how many they are: up to %SAYLAU_STATION_BLOCK, and none from @end on
 */
guint
saylau_station_sample_get_block (const SaylauStationSample *self,
                                 guint first,
                                 guint end,
                                 SaylauStationCounts *counts)
{
  guint n = MIN (end - first, SAYLAU_STATION_BLOCK);
  const guint *rows = &g_array_index (self->rows, guint, first);
  gint64 registered[SAYLAU_STATION_BLOCK], issued[SAYLAU_STATION_BLOCK], cast[SAYLAU_STATION_BLOCK];
  gint64 valid[SAYLAU_STATION_BLOCK], invalid[SAYLAU_STATION_BLOCK], votes[SAYLAU_STATION_BLOCK];

  copy_column (self, SAYLAU_STATION_REGISTERED, rows, n, registered);
  copy_column (self, SAYLAU_STATION_ISSUED, rows, n, issued);
  copy_column (self, SAYLAU_STATION_CAST, rows, n, cast);
  copy_column (self, SAYLAU_STATION_VALID, rows, n, valid);
  copy_column (self, SAYLAU_STATION_INVALID, rows, n, invalid);
  copy_column (self, SAYLAU_STATION_CANDIDATE + self->candidate, rows, n, votes);
  for (guint i = 0; i < n; i++)
    {
      if (cast[i] == SAYLAU_MISSING && valid[i] != SAYLAU_MISSING && invalid[i] != SAYLAU_MISSING)
        cast[i] = valid[i] + invalid[i];
      if (valid[i] == SAYLAU_MISSING && cast[i] != SAYLAU_MISSING && invalid[i] != SAYLAU_MISSING && invalid[i] <= cast[i])
        valid[i] = cast[i] - invalid[i];
      counts[i].registered = registered[i];
      counts[i].ballots = issued[i] != SAYLAU_MISSING ? issued[i] : cast[i];
      counts[i].valid = valid[i] != SAYLAU_MISSING ? valid[i] : sum_votes (self, rows[i]);
      counts[i].whole = self->share_of == SAYLAU_SHARE_OF_CAST ? cast[i] : counts[i].valid;
      counts[i].votes = votes[i];
    }
  return n;
}

/**
 * saylau_station_counts_get_part:
 * @counts: a station's counts
 * @series: which of them
 *
 * Returns: the count, or %SAYLAU_MISSING
 */
gint64
saylau_station_counts_get_part (const SaylauStationCounts *counts,
                                SaylauStationSeries series)
{
  return series == SAYLAU_SERIES_TURNOUT ? counts->ballots : counts->votes;
}

/**
 * saylau_station_counts_get_whole:
 * @counts: a station's counts
 * @series: which of them
 *
 * Returns: what the count is a part of, or %SAYLAU_MISSING
 */
gint64
saylau_station_counts_get_whole (const SaylauStationCounts *counts,
                                 SaylauStationSeries series)
{
  return series == SAYLAU_SERIES_TURNOUT ? counts->registered : counts->whole;
}

/**
 * saylau_station_part_check:
 * @part: a count
 * @whole: what it is a part of
 *
 * Returns: whether a percentage can be made of the two, and if not, why
 */
SaylauLeftOut
saylau_station_part_check (gint64 part,
                           gint64 whole)
{
  if (part == SAYLAU_MISSING || whole == SAYLAU_MISSING)
    return SAYLAU_LEFT_OUT_MISSING;
  if (MAX (part, whole) > SAYLAU_STATION_LARGEST)
    return SAYLAU_LEFT_OUT_LARGE;
  if (whole == 0)
    return SAYLAU_LEFT_OUT_EMPTY;
  return part > whole ? SAYLAU_LEFT_OUT_CONTRADICTION : SAYLAU_LEFT_OUT_NOT;
}

/**
 * saylau_left_out_first:
 * @one: why a station is no part of a test, if it is not
 * @other: likewise
 *
 * Returns: the first reason of the two that holds
 */
SaylauLeftOut
saylau_left_out_first (SaylauLeftOut one,
                       SaylauLeftOut other)
{
  if (one == SAYLAU_LEFT_OUT_NOT || other == SAYLAU_LEFT_OUT_NOT)
    return MAX (one, other);
  return MIN (one, other);
}
