/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/fingerprint.h"

#include "analysis/parallel.h"

/* So many stations are worth a thread. */
#define CHUNK 65536

/* What a thread counts. Whole numbers add up to the same in any order. */
typedef struct
{
  const SaylauStationSample *sample;
  SaylauStationWeight weight;
  guint start, end;
  SaylauFingerprint *histogram;
} Chunk;

/* In whole numbers, so that no rounding moves a station that lies at a bin's end. No count is over SAYLAU_STATION_LARGEST, so that
 * 400 times it is below 2^32, and 32 bits are divided in half the time. */
static guint
get_bin (const SaylauFingerprint *self,
         gint64 part,
         gint64 whole)
{
  return MIN ((guint32) (part * self->n_bins) / (guint32) whole, self->n_bins - 1);
}

static gint64
get_weight (const SaylauStationCounts *counts,
            SaylauStationWeight weight)
{
  switch (weight)
    {
    case SAYLAU_WEIGH_REGISTERED:
      return counts->registered;
    case SAYLAU_WEIGH_VOTES:
      return counts->whole;
    case SAYLAU_WEIGH_STATIONS:
    default:
      return 1;
    }
}

static void
add_station (SaylauFingerprint *self,
             const SaylauStationCounts *counts,
             SaylauStationWeight weight)
{
  guint turnout = get_bin (self, counts->ballots, counts->registered);
  guint share = get_bin (self, counts->votes, counts->whole);

  self->n++;
  self->cells[share * self->n_bins + turnout] += get_weight (counts, weight);
  self->ballots += counts->ballots;
  self->registered += counts->registered;
  self->votes += counts->votes;
  self->whole += counts->whole;
}

/* What follows from the cells. */
static void
sum_up (SaylauFingerprint *self)
{
  for (guint share = 0; share < self->n_bins; share++)
    for (guint turnout = 0; turnout < self->n_bins; turnout++)
      {
        gint64 cell = saylau_fingerprint_get (self, turnout, share);

        self->turnouts[turnout] += cell;
        self->shares[share] += cell;
        self->total += cell;
        self->most = MAX (self->most, cell);
        if (cell > 0)
          self->least = self->least > 0 ? MIN (self->least, cell) : cell;
      }
}

static SaylauFingerprint *
fingerprint_new (guint n_bins)
{
  SaylauFingerprint *self = g_new0 (SaylauFingerprint, 1);

  self->n_bins = n_bins;
  self->cells = g_new0 (gint64, n_bins * n_bins);
  self->turnouts = g_new0 (gint64, n_bins);
  self->shares = g_new0 (gint64, n_bins);
  return self;
}

static void
count_chunk_cb (gpointer data,
                gpointer user_data)
{
  Chunk *chunk = data;
  SaylauStationCounts counts[SAYLAU_STATION_BLOCK];
  guint n;

  for (guint i = chunk->start; i < chunk->end && !g_cancellable_is_cancelled (chunk->sample->cancellable); i += n)
    {
      n = saylau_station_sample_get_block (chunk->sample, i, chunk->end, counts);
      for (guint j = 0; j < n; j++)
        {
          SaylauLeftOut reason = saylau_left_out_first (saylau_station_part_check (counts[j].ballots, counts[j].registered),
                                                        saylau_station_part_check (counts[j].votes, counts[j].whole));

          if (reason == SAYLAU_LEFT_OUT_NOT)
            add_station (chunk->histogram, &counts[j], chunk->weight);
          else
            chunk->histogram->left_out[reason]++;
        }
    }
}

static void
merge (SaylauFingerprint *self,
       const SaylauFingerprint *other)
{
  self->n += other->n;
  for (guint i = 0; i < SAYLAU_N_LEFT_OUT; i++)
    self->left_out[i] += other->left_out[i];
  for (guint i = 0; i < self->n_bins * self->n_bins; i++)
    self->cells[i] += other->cells[i];
  self->ballots += other->ballots;
  self->registered += other->registered;
  self->votes += other->votes;
  self->whole += other->whole;
}

/**
 * saylau_fingerprint_new:
 * @sample: polling stations
 * @n_bins: how many bins turnout and share are cut into each, 1 to 400
 * @weight: how much a station counts
 *
 * P. Klimek, Y. Yegorov, R. Hanel, S. Thurner, "Statistical detection of systematic election irregularities", PNAS 109(41), 2012. A station
 * with more ballots than voters, or more votes than ballots, has no cell and is left out. The order of the stations changes nothing.
 *
 * Returns: (transfer full): the histogram
 */
SaylauFingerprint *
saylau_fingerprint_new (const SaylauStationSample *sample,
                        guint n_bins,
                        SaylauStationWeight weight)
{
  guint n_chunks = CLAMP (sample->rows->len / CHUNK, 1, g_get_num_processors ());
  g_autofree Chunk *chunks = NULL;
  SaylauFingerprint *self;

  g_return_val_if_fail (n_bins >= 1 && n_bins <= 400, NULL);

  chunks = g_new0 (Chunk, n_chunks);
  for (guint i = 0; i < n_chunks; i++)
    chunks[i] = (Chunk){ sample, weight, (guint64) sample->rows->len * i / n_chunks, (guint64) sample->rows->len * (i + 1) / n_chunks,
                         fingerprint_new (n_bins) };
  saylau_parallel_run (count_chunk_cb, chunks, sizeof *chunks, n_chunks);
  self = chunks[0].histogram;
  for (guint i = 1; i < n_chunks; i++)
    {
      merge (self, chunks[i].histogram);
      saylau_fingerprint_free (chunks[i].histogram);
    }
  sum_up (self);
  return self;
}

/**
 * saylau_fingerprint_free:
 * @self: (nullable) (transfer full): a histogram
 */
void
saylau_fingerprint_free (SaylauFingerprint *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->turnouts);
  g_free (self->shares);
  g_free (self);
}

/**
 * saylau_fingerprint_get:
 * @self: a histogram
 * @turnout: a bin of turnout
 * @share: a bin of the share
 *
 * Returns: what lies in their cell
 */
gint64
saylau_fingerprint_get (const SaylauFingerprint *self,
                        guint turnout,
                        guint share)
{
  return self->cells[share * self->n_bins + turnout];
}

/**
 * saylau_fingerprint_sum:
 * @self: a histogram
 * @turnout: a bin of turnout
 * @share: a bin of the share
 * @n_bins: how many from these on, either way
 *
 * Returns: what lies in a square of cells
 */
gint64
saylau_fingerprint_sum (const SaylauFingerprint *self,
                        guint turnout,
                        guint share,
                        guint n_bins)
{
  gint64 sum = 0;

  for (guint i = share; i < share + n_bins; i++)
    for (guint j = turnout; j < turnout + n_bins; j++)
      sum += saylau_fingerprint_get (self, j, i);
  return sum;
}
