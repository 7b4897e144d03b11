/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

/**
 * SaylauShare:
 * @percent: of what the election counts shares of; NAN where it is not known
 * @votes: or %SAYLAU_MISSING
 * @reported: whether the tally says anything of the candidate
 * @computed: whether @percent is computed from counts; else it is as the source announced it
 */
typedef struct
{
  double percent;
  gint64 votes;
  gboolean reported;
  gboolean computed;
} SaylauShare;

/**
 * SaylauShares:
 * @candidates: (element-type SaylauShare): one a candidate, in ballot order
 * @n_unreported: how many candidates the tally says nothing of
 * @unreported: percent that falls to them together; NAN where it cannot be known, as where nothing
 *   is left of the whole; 0 where every candidate is reported
 * @leader: the candidate with the largest known share, or %SAYLAU_NONE
 */
typedef struct
{
  GArray *candidates;
  guint n_unreported;
  double unreported;
  int leader;
} SaylauShares;

SaylauShares *saylau_shares_new (const SaylauElection *election,
                                 const SaylauResult *result);
void saylau_shares_set (SaylauShares *self,
                        const SaylauElection *election,
                        const SaylauResult *result);
void saylau_shares_free (SaylauShares *self);
const SaylauShare *saylau_shares_get (const SaylauShares *self,
                                      int candidate);
GArray *saylau_shares_rank (const SaylauShares *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauShares, saylau_shares_free)

G_END_DECLS
