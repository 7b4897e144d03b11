/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/claim-range.h"

#include <string.h>

/* Whether a claim with one number says in its words that this is not the very number. Only words that
 * are known can tell; a text in another language tells nothing. */
static gboolean
is_hedged (const SaylauFigure *figure)
{
  static const char *const hedges[] = { "about ", "around ", "some ", "almost ", "nearly ", "approximately ", "roughly ", "~", "≈",
                                        "около ", "почти ", "примерно ", "порядка ", "шақты", "жуық", "шамамен " };
  const char *text = figure->text != NULL && figure->min == figure->max ? saylau_text_get (figure->text, "en") : NULL;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (hedges); i++)
    if (strstr (text, hedges[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * saylau_claim_range_new:
 * @figure: one claim
 *
 * Returns: its numbers
 */
SaylauClaimRange
saylau_claim_range_new (const SaylauFigure *figure)
{
  gboolean up_to = figure->min == SAYLAU_MISSING;

  return (SaylauClaimRange){
    .lowest = up_to ? figure->max : figure->min,
    .highest = MAX (figure->min, figure->max),
    .up_to = up_to && figure->max != SAYLAU_MISSING,
    .or_more = figure->max == SAYLAU_MISSING && figure->min != SAYLAU_MISSING,
    .about = is_hedged (figure),
  };
}

/**
 * saylau_claim_range_of_event:
 * @event: an event
 * @what: what is claimed
 * @side: whose claims
 *
 * Returns: what these claims span
 */
SaylauClaimRange
saylau_claim_range_of_event (const SaylauEvent *event,
                             SaylauFigureWhat what,
                             SaylauClaimSide side)
{
  SaylauClaimRange range = SAYLAU_NO_CLAIMS;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);

      if (figure->what == what && (side == SAYLAU_SIDE_ALL || (side == SAYLAU_SIDE_OFFICIAL) == !!figure->official))
        range = saylau_claim_range_span (range, saylau_claim_range_new (figure));
    }
  return range;
}

/**
 * saylau_claim_range_find_largest:
 * @event: an event
 * @what: (out) (optional): what the number counts; untouched where there is none
 *
 * Returns: the largest number that anybody claims of anything about the event, or %SAYLAU_MISSING
 */
gint64
saylau_claim_range_find_largest (const SaylauEvent *event,
                                 SaylauFigureWhat *what)
{
  gint64 largest = SAYLAU_MISSING;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      gint64 most = MAX (figure->min, figure->max);

      if (most > largest)
        {
          largest = most;
          if (what != NULL)
            *what = figure->what;
        }
    }
  return largest;
}

/**
 * saylau_claim_range_span:
 * @a: some claims
 * @b: other claims about the same
 *
 * Returns: what all of them span
 */
SaylauClaimRange
saylau_claim_range_span (SaylauClaimRange a,
                         SaylauClaimRange b)
{
  if (a.lowest == SAYLAU_MISSING || b.lowest == SAYLAU_MISSING)
    return a.lowest == SAYLAU_MISSING ? b : a;
  return (SaylauClaimRange){
    .lowest = MIN (a.lowest, b.lowest),
    .highest = MAX (a.highest, b.highest),
    .up_to = (a.up_to || a.lowest > b.lowest) && (b.up_to || b.lowest > a.lowest),
    .or_more = a.or_more || b.or_more,
    .about = a.about || b.about,
  };
}

/* More than a document can tell of is as much as it can, and open. */
static gint64
add_counts (gint64 a,
            gint64 b,
            gboolean *or_more)
{
  if (a <= SAYLAU_COUNT_MAX - b)
    return a + b;
  *or_more = TRUE;
  return SAYLAU_COUNT_MAX;
}

/**
 * saylau_claim_range_add:
 * @a: claims
 * @b: claims about something apart from that
 *
 * "Up to 50" adds nothing to the lowest and 50 to the highest; "at least 50" leaves the sum open.
 *
 * Returns: the sum, %SAYLAU_COUNT_MAX "or more" at the most; where one of both is missing, the other
 */
SaylauClaimRange
saylau_claim_range_add (SaylauClaimRange a,
                        SaylauClaimRange b)
{
  SaylauClaimRange sum;

  if (a.lowest == SAYLAU_MISSING || b.lowest == SAYLAU_MISSING)
    return a.lowest == SAYLAU_MISSING ? b : a;
  sum.up_to = a.up_to && b.up_to;
  sum.or_more = a.or_more || b.or_more;
  sum.about = a.about || b.about;
  sum.lowest = add_counts (a.up_to && !b.up_to ? 0 : a.lowest, b.up_to && !a.up_to ? 0 : b.lowest, &sum.or_more);
  sum.highest = add_counts (a.highest, b.highest, &sum.or_more);
  return sum;
}

/**
 * saylau_claim_range_larger:
 * @a: claims
 * @b: claims about the same, or about a part of it
 *
 * A claim without a lower end says nothing of the least.
 *
 * Returns: at each end the larger; where one of both is missing, the other
 */
SaylauClaimRange
saylau_claim_range_larger (SaylauClaimRange a,
                           SaylauClaimRange b)
{
  if (a.lowest == SAYLAU_MISSING || b.lowest == SAYLAU_MISSING)
    return a.lowest == SAYLAU_MISSING ? b : a;
  return (SaylauClaimRange){
    .lowest = a.up_to == b.up_to ? MAX (a.lowest, b.lowest) : a.up_to ? b.lowest
                                                                      : a.lowest,
    .highest = MAX (a.highest, b.highest),
    .up_to = a.up_to && b.up_to,
    .or_more = a.or_more || b.or_more,
    .about = a.about || b.about,
  };
}
