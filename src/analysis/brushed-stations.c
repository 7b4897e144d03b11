/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/brushed-stations.h"

#include <math.h>

#include "analysis/digit-counts.h"
#include "analysis/parallel.h"

/* So many stations are worth a thread. */
#define CHUNK 65536

/* What a thread finds, and what that sums to. */
typedef struct
{
  const SaylauStationSample *sample;
  const SaylauStationBrush *brush;
  SaylauStationAxis axes[SAYLAU_N_STATION_AXES]; /* those that the brush asks for */
  guint n_axes;
  guint start, end;
  guint n_columns;
  GArray *columns; /* (element-type guint): those that there are */
  GArray *rows;
  guint n_counted; /* rows of which all candidates' votes are known */
  gint64 *sums;    /* by column; no station is over 2^53, and they stop where a count would */
  guint *n_known;  /* by column: rows that have it */
  guint *areas;    /* by area: rows in it */
} Chunk;

/* In whole numbers; @to of a range that ends at 100 % has its unit in. */
static gboolean
is_percent_in (const SaylauStationRange *range,
               gint64 part,
               gint64 whole)
{
  if (saylau_station_part_check (part, whole) != SAYLAU_LEFT_OUT_NOT)
    return FALSE;
  return part * 100 * SAYLAU_PERCENT_UNITS >= range->from * whole && part * 100 * SAYLAU_PERCENT_UNITS < range->to * whole;
}

static gboolean
is_digit_in (const SaylauStationRange *range,
             SaylauDigitPlace place,
             gint64 count)
{
  guint digit;

  if (count == SAYLAU_MISSING || count > SAYLAU_STATION_LARGEST || count < saylau_digit_place_get_least (place))
    return FALSE;
  digit = saylau_digit_place_get_digit (place, count);
  return digit >= range->from && digit < range->to;
}

static gboolean
is_in (const SaylauStationRange *range,
       SaylauStationAxis axis,
       const SaylauStationCounts *counts)
{
  switch (axis)
    {
    case SAYLAU_STATION_AXIS_TURNOUT:
      return is_percent_in (range, counts->ballots, counts->registered);
    case SAYLAU_STATION_AXIS_SHARE:
      return is_percent_in (range, counts->votes, counts->whole);
    case SAYLAU_STATION_AXIS_LAST_OF_BALLOTS:
      return is_digit_in (range, SAYLAU_DIGIT_LAST, counts->ballots);
    case SAYLAU_STATION_AXIS_LAST_OF_VOTES:
      return is_digit_in (range, SAYLAU_DIGIT_LAST, counts->votes);
    case SAYLAU_STATION_AXIS_SECOND_OF_BALLOTS:
      return is_digit_in (range, SAYLAU_DIGIT_SECOND, counts->ballots);
    case SAYLAU_STATION_AXIS_SECOND_OF_VOTES:
    default:
      return is_digit_in (range, SAYLAU_DIGIT_SECOND, counts->votes);
    }
}

/* Leaves of @rows those where a candidate's votes are known. Returns how many that are. */
static guint
keep_known (const SaylauStationTable *table,
            guint column,
            guint *rows,
            guint n_rows)
{
  gint64 counts[SAYLAU_STATION_BLOCK];
  guint n = 0;

  saylau_station_table_copy_column (table, column, rows, n_rows, counts);
  for (guint i = 0; i < n_rows; i++)
    if (counts[i] != SAYLAU_MISSING)
      rows[n++] = rows[i];
  return n;
}

/* A station whose votes are known in part is not added, since its gap would read as nobody's votes. A block of largest counts is
 * below 2^62. Changes @rows. */
static void
add_counts (Chunk *self,
            guint *rows,
            guint n)
{
  const SaylauStationTable *table = self->sample->election->stations;
  gint64 counts[SAYLAU_STATION_BLOCK];

  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, guint, i) >= SAYLAU_STATION_CANDIDATE)
      n = keep_known (table, g_array_index (self->columns, guint, i), rows, n);
  self->n_counted += n;
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint column = g_array_index (self->columns, guint, i);
      gint64 sum = self->sums[column];

      saylau_station_table_copy_column (table, column, rows, n, counts);
      for (guint j = 0; j < n; j++)
        {
          sum += counts[j] != SAYLAU_MISSING ? counts[j] : 0;
          self->n_known[column] += counts[j] != SAYLAU_MISSING;
        }
      self->sums[column] = MIN (sum, SAYLAU_COUNT_MAX + 1);
    }
}

static void
add_rows (Chunk *self,
          guint *rows,
          guint n)
{
  for (guint i = 0; i < n; i++)
    {
      int area = saylau_station_table_get_area (self->sample->election->stations, rows[i]);

      if (area != SAYLAU_NONE)
        self->areas[area]++;
    }
  g_array_append_vals (self->rows, rows, n);
  add_counts (self, rows, n);
}

/* Whether the brush takes a station: it lies in all that is asked for. */
static gboolean
takes (const Chunk *self,
       const SaylauStationCounts *counts)
{
  for (guint i = 0; i < self->n_axes; i++)
    if (!is_in (&self->brush->ranges[self->axes[i]], self->axes[i], counts))
      return FALSE;
  return TRUE;
}

static void
find_cb (gpointer data,
         gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  guint taken[SAYLAU_STATION_BLOCK], n, n_taken;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      n_taken = 0;
      for (guint j = 0; j < n; j++)
        if (takes (chunk, &counts[j]))
          taken[n_taken++] = g_array_index (chunk->sample->rows, guint, i + j);
      add_rows (chunk, taken, n_taken);
    }
}

static void
chunk_init (Chunk *self,
            const SaylauStationSample *sample,
            const SaylauStationBrush *brush)
{
  self->sample = sample;
  self->brush = brush;
  self->n_columns = SAYLAU_STATION_CANDIDATE + sample->election->candidates->len;
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint column = 0; column < self->n_columns; column++)
    if (saylau_station_table_has_column (sample->election->stations, column))
      g_array_append_val (self->columns, column);
  for (guint axis = 0; axis < SAYLAU_N_STATION_AXES; axis++)
    if (saylau_station_brush_has (brush, axis))
      self->axes[self->n_axes++] = axis;
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sums = g_new0 (gint64, self->n_columns);
  self->n_known = g_new0 (guint, self->n_columns);
  self->areas = g_new0 (guint, sample->election->areas->len + 1);
}

static void
chunk_clear (Chunk *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_array_unref (self->columns);
  g_free (self->sums);
  g_free (self->n_known);
  g_clear_pointer (&self->areas, g_free);
}

static void
merge (Chunk *self,
       const Chunk *other)
{
  g_array_append_vals (self->rows, other->rows->data, other->rows->len);
  self->n_counted += other->n_counted;
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->sums[i] = MIN (self->sums[i] + other->sums[i], SAYLAU_COUNT_MAX + 1);
      self->n_known[i] += other->n_known[i];
    }
  for (guint i = 0; i < self->sample->election->areas->len; i++)
    self->areas[i] += other->areas[i];
}

/* A sum is known where every station that is counted has its part. */
static gint64
get_sum (const Chunk *self,
         guint column)
{
  return self->n_known[column] == self->n_counted && self->sums[column] <= SAYLAU_COUNT_MAX ? self->sums[column] : SAYLAU_MISSING;
}

static SaylauResult *
make_result (const Chunk *self)
{
  SaylauResult *result = saylau_result_new ();

  result->area = self->sample->area != SAYLAU_NONE ? self->sample->area : saylau_election_get_root_area (self->sample->election);
  result->stations_in = self->n_counted;
  result->stations = self->rows->len;
  if (self->n_counted == 0)
    return result;
  result->registered = get_sum (self, SAYLAU_STATION_REGISTERED);
  result->cast = get_sum (self, SAYLAU_STATION_CAST);
  result->valid = get_sum (self, SAYLAU_STATION_VALID);
  result->invalid = get_sum (self, SAYLAU_STATION_INVALID);
  result->issued = get_sum (self, SAYLAU_STATION_ISSUED);
  for (guint column = SAYLAU_STATION_CANDIDATE; column < self->n_columns; column++)
    {
      SaylauVote vote = { column - SAYLAU_STATION_CANDIDATE, get_sum (self, column), NAN };

      if (vote.votes != SAYLAU_MISSING)
        g_array_append_val (result->votes, vote);
    }
  return result;
}

static SaylauTally *
make_tally (const Chunk *self)
{
  SaylauTally *tally = saylau_tally_new ();

  tally->id = g_strdup ("brushed");
  tally->status = SAYLAU_TALLY_PARTIAL;
  tally->time = self->sample->election->date;
  tally->summed = TRUE;
  g_ptr_array_add (tally->results, make_result (self));
  return tally;
}

/* Each area's stations are those of the areas around it, too. */
static void
add_to_parents (const SaylauElection *election,
                guint *areas)
{
  g_autofree guint *own = g_memdup2 (areas, (election->areas->len + 1) * sizeof *areas);

  for (guint i = 0; i < election->areas->len; i++)
    for (int up = saylau_election_get_area (election, i)->parent; own[i] > 0 && up != SAYLAU_NONE; up = saylau_election_get_area (election, up)->parent)
      areas[up] += own[i];
}

/**
 * saylau_brushed_stations_new:
 * @sample: polling stations, of the candidate that @brush asks for
 * @brush: which of them are selected; where it is empty, all
 *
 * Returns: (transfer full): those that are
 */
SaylauBrushedStations *
saylau_brushed_stations_new (const SaylauStationSample *sample,
                             const SaylauStationBrush *brush)
{
  guint n_chunks = CLAMP (sample->rows->len / CHUNK, 1, g_get_num_processors ());
  g_autofree Chunk *chunks = g_new0 (Chunk, n_chunks);
  SaylauBrushedStations *self = g_new0 (SaylauBrushedStations, 1);

  for (guint i = 0; i < n_chunks; i++)
    {
      chunk_init (&chunks[i], sample, brush);
      chunks[i].start = (guint64) sample->rows->len * i / n_chunks;
      chunks[i].end = (guint64) sample->rows->len * (i + 1) / n_chunks;
    }
  saylau_parallel_run (find_cb, chunks, sizeof *chunks, n_chunks);
  for (guint i = 1; i < n_chunks; i++)
    {
      merge (&chunks[0], &chunks[i]);
      chunk_clear (&chunks[i]);
    }
  self->tally = make_tally (&chunks[0]);
  self->rows = g_steal_pointer (&chunks[0].rows);
  self->areas = g_steal_pointer (&chunks[0].areas);
  chunk_clear (&chunks[0]);
  add_to_parents (sample->election, self->areas);
  return self;
}

/**
 * saylau_brushed_stations_free:
 * @self: (nullable) (transfer full): selected stations
 */
void
saylau_brushed_stations_free (SaylauBrushedStations *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  saylau_tally_free (self->tally);
  g_free (self->areas);
  g_free (self);
}
