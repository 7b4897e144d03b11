/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/shares.h"

#include <math.h>

/* Less than this is left of a whole by the computer's arithmetic alone, in points. */
#define LEAST_REST 1e-9

/* Valid votes: as reported, else ballots in the boxes less the invalid ones, else the sum
 * of all candidates' votes where every one is known and they are few enough to be a count. */
static gint64
valid_votes (const SaylauElection *election,
             const SaylauResult *result)
{
  gint64 sum = 0;

  if (result->valid != SAYLAU_MISSING)
    return result->valid;
  if (result->cast != SAYLAU_MISSING && result->invalid != SAYLAU_MISSING && result->invalid <= result->cast)
    return result->cast - result->invalid;
  if (result->votes->len < election->candidates->len)
    return SAYLAU_MISSING;
  for (guint i = 0; i < result->votes->len; i++)
    {
      gint64 votes = g_array_index (result->votes, SaylauVote, i).votes;

      if (votes == SAYLAU_MISSING || sum + votes > SAYLAU_COUNT_MAX)
        return SAYLAU_MISSING;
      sum += votes;
    }
  return sum;
}

static gint64
ballots_cast (const SaylauResult *result)
{
  if (result->cast == SAYLAU_MISSING && result->valid != SAYLAU_MISSING && result->invalid != SAYLAU_MISSING)
    return result->valid + result->invalid;
  return result->cast;
}

/* What 100 % is in this election. */
static gint64
whole (const SaylauElection *election,
       const SaylauResult *result,
       gint64 valid)
{
  switch (election->share_of)
    {
    case SAYLAU_SHARE_OF_CAST:
      return ballots_cast (result);
    case SAYLAU_SHARE_OF_REGISTERED:
      return result->registered;
    case SAYLAU_SHARE_OF_VALID:
    default:
      return valid;
    }
}

/* The percentage that all candidates have together; NAN where it cannot be known. */
static double
all_candidates (const SaylauElection *election,
                gint64 valid,
                gint64 of)
{
  if (election->share_of == SAYLAU_SHARE_OF_VALID)
    return 100;
  if (valid == SAYLAU_MISSING || of == SAYLAU_MISSING || of == 0)
    return NAN;
  return 100.0 * valid / of;
}

static SaylauShare
share_of_vote (const SaylauVote *vote,
               gint64 of)
{
  SaylauShare share = { .percent = NAN, .votes = SAYLAU_MISSING };

  if (vote == NULL)
    return share;

  share.votes = vote->votes;
  share.percent = vote->share;
  if (vote->votes != SAYLAU_MISSING && of != SAYLAU_MISSING && of > 0)
    {
      share.percent = 100.0 * vote->votes / of;
      share.computed = TRUE;
    }
  share.reported = share.votes != SAYLAU_MISSING || !isnan (share.percent);
  return share;
}

/* Known shares first and the larger before the smaller, then votes, then the ballot's order. */
static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer user_data)
{
  const SaylauShares *self = user_data;
  int first = *(const int *) a, second = *(const int *) b;
  const SaylauShare *one = saylau_shares_get (self, first), *other = saylau_shares_get (self, second);
  double one_percent = isnan (one->percent) ? -1 : one->percent;
  double other_percent = isnan (other->percent) ? -1 : other->percent;

  if (one_percent != other_percent)
    return one_percent > other_percent ? -1 : 1;
  if (one->votes != other->votes)
    return one->votes > other->votes ? -1 : 1;
  return first - second;
}

/**
 * saylau_shares_new:
 * @election: a sealed election
 * @result: (nullable): what a tally reports for one area; %NULL: nothing
 *
 * Shares are computed from counts where there are counts, and else are as the source
 * announced them. What is not known stays unknown.
 *
 * Returns: (transfer full): every candidate's share
 */
SaylauShares *
saylau_shares_new (const SaylauElection *election,
                   const SaylauResult *result)
{
  SaylauShares *self = g_new0 (SaylauShares, 1);

  self->candidates = g_array_sized_new (FALSE, FALSE, sizeof (SaylauShare), election->candidates->len);
  saylau_shares_set (self, election, result);
  return self;
}

/**
 * saylau_shares_set:
 * @self: shares
 * @election: a sealed election
 * @result: (nullable): what a tally reports for one area; %NULL: nothing
 *
 * As saylau_shares_new(), in the place of what @self tells, for those who go through many results.
 */
void
saylau_shares_set (SaylauShares *self,
                   const SaylauElection *election,
                   const SaylauResult *result)
{
  gint64 valid = result != NULL ? valid_votes (election, result) : SAYLAU_MISSING;
  gint64 of = result != NULL ? whole (election, result, valid) : SAYLAU_MISSING;
  double reported = 0;

  g_array_set_size (self->candidates, 0);
  self->leader = SAYLAU_NONE;
  self->n_unreported = 0;
  self->unreported = 0;
  for (guint i = 0; i < election->candidates->len; i++)
    {
      SaylauShare share = share_of_vote (result != NULL ? saylau_result_find_vote (result, i) : NULL, of);

      g_array_append_val (self->candidates, share);
      if (!share.reported)
        {
          self->n_unreported++;
          continue;
        }
      reported += share.percent; /* NAN stays NAN: then the rest is unknown too */
      if (!isnan (share.percent) &&
          (self->leader == SAYLAU_NONE || share.percent > saylau_shares_get (self, self->leader)->percent))
        self->leader = i;
    }
  if (self->n_unreported > 0)
    self->unreported = result != NULL ? all_candidates (election, valid, of) - reported : NAN;
  /* Where the others have it all already, or more, nothing tells what those have: least of all that it is 0. */
  if (self->n_unreported > 0 && self->unreported < LEAST_REST)
    self->unreported = NAN;
}

/**
 * saylau_shares_free:
 * @self: (nullable) (transfer full): shares
 */
void
saylau_shares_free (SaylauShares *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->candidates);
  g_free (self);
}

/**
 * saylau_shares_get:
 * @self: shares
 * @candidate: a candidate
 *
 * Returns: (transfer none): the candidate's share
 */
const SaylauShare *
saylau_shares_get (const SaylauShares *self,
                   int candidate)
{
  return &g_array_index (self->candidates, SaylauShare, candidate);
}

/**
 * saylau_shares_rank:
 * @self: shares
 *
 * Returns: (transfer full) (element-type int): all candidates, the largest share first; those whose
 *   share is not known last; equals in the ballot's order
 */
GArray *
saylau_shares_rank (const SaylauShares *self)
{
  GArray *ranking = g_array_sized_new (FALSE, FALSE, sizeof (int), self->candidates->len);

  for (int i = 0; i < (int) self->candidates->len; i++)
    g_array_append_val (ranking, i);
  g_array_sort_with_data (ranking, compare_shares, (gpointer) self);
  return ranking;
}
