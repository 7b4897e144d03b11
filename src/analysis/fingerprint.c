/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/fingerprint.h"

/* In whole numbers, so that no rounding moves a station that lies at a bin's end. */
static guint
get_bin (const SaylauFingerprint *self,
         gint64 part,
         gint64 whole)
{
  return MIN (part * self->n_bins / whole, self->n_bins - 1);
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

/**
 * saylau_fingerprint_new:
 * @sample: polling stations
 * @n_bins: how many bins turnout and share are cut into each, 1 to 1000
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
  SaylauFingerprint *self;
  SaylauStationCounts counts;

  g_return_val_if_fail (n_bins >= 1 && n_bins <= 1000, NULL);

  self = g_new0 (SaylauFingerprint, 1);
  self->n_bins = n_bins;
  self->cells = g_new0 (gint64, n_bins * n_bins);
  self->turnouts = g_new0 (gint64, n_bins);
  self->shares = g_new0 (gint64, n_bins);
  for (guint i = 0; i < sample->rows->len; i++)
    {
      SaylauLeftOut reason;

      saylau_station_sample_get (sample, i, &counts);
      reason = saylau_left_out_first (saylau_station_part_check (counts.ballots, counts.registered),
                                      saylau_station_part_check (counts.votes, counts.whole));
      if (reason == SAYLAU_LEFT_OUT_NOT)
        add_station (self, &counts, weight);
      else
        self->left_out[reason]++;
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
