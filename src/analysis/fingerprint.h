/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/station-sample.h"

G_BEGIN_DECLS

/**
 * SaylauStationWeight:
 * @SAYLAU_WEIGH_STATIONS: each polling station counts the same
 * @SAYLAU_WEIGH_REGISTERED: by its registered voters
 * @SAYLAU_WEIGH_VOTES: by the ballots or votes that the share is of
 *
 * How much a polling station adds to its cell.
 */
typedef enum
{
  SAYLAU_WEIGH_STATIONS,
  SAYLAU_WEIGH_REGISTERED,
  SAYLAU_WEIGH_VOTES,
} SaylauStationWeight;

/**
 * SaylauFingerprint:
 * @n: stations that are in a cell
 * @left_out: how many are not, by #SaylauLeftOut
 * @n_bins: how many bins of equal width 0 to 100 % are cut into; each holds its lower end, and the last one 100 % too
 * @cells: what lies in each cell, by share and within that by turnout
 * @turnouts: what lies in each bin of turnout
 * @shares: what lies in each bin of the share
 * @total: what lies in all cells
 * @least: in the emptiest cell that is not empty; 0 where all are
 * @most: in the fullest cell
 * @ballots: of all stations in a cell together, likewise the other counts
 *
 * A histogram of polling stations in two dimensions: turnout, and the candidate's share.
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint n_bins;
  gint64 *cells;
  gint64 *turnouts;
  gint64 *shares;
  gint64 total;
  gint64 least, most;
  gint64 ballots, registered, votes, whole;
} SaylauFingerprint;

SaylauFingerprint *saylau_fingerprint_new (const SaylauStationSample *sample,
                                           guint n_bins,
                                           SaylauStationWeight weight);
void saylau_fingerprint_free (SaylauFingerprint *self);
gint64 saylau_fingerprint_get (const SaylauFingerprint *self,
                               guint turnout,
                               guint share);
gint64 saylau_fingerprint_sum (const SaylauFingerprint *self,
                               guint turnout,
                               guint share,
                               guint n_bins);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauFingerprint, saylau_fingerprint_free)

G_END_DECLS
