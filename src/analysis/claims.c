/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/claims.h"

/* A claim with one end open counts with the end that it has. */
static gint64
claimed_least (const SaylauFigure *figure)
{
  return figure->min != SAYLAU_MISSING ? figure->min : figure->max;
}

static gint64
claimed_most (const SaylauFigure *figure)
{
  return figure->max != SAYLAU_MISSING ? figure->max : figure->min;
}

/**
 * saylau_claims_of_event:
 * @event: an event
 * @what: what is claimed
 *
 * Returns: what the claims about that span; claims without a number ("dozens") count, but span nothing
 */
SaylauClaims
saylau_claims_of_event (const SaylauEvent *event,
                        SaylauFigureWhat what)
{
  SaylauClaims claims = { .lowest = SAYLAU_MISSING, .highest = SAYLAU_MISSING };

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      gint64 least = claimed_least (figure);

      if (figure->what != what)
        continue;

      claims.n++;
      claims.has_official |= figure->official;
      claims.has_reported |= !figure->official;
      if (least != SAYLAU_MISSING && (claims.lowest == SAYLAU_MISSING || least < claims.lowest))
        claims.lowest = least;
      claims.highest = MAX (claims.highest, claimed_most (figure));
    }
  return claims;
}

/**
 * saylau_claims_get_largest:
 * @event: an event
 * @what: (out) (optional): what the number counts
 *
 * Returns: the largest number that anybody claims of anything about the event, or %SAYLAU_MISSING
 */
gint64
saylau_claims_get_largest (const SaylauEvent *event,
                           SaylauFigureWhat *what)
{
  gint64 largest = SAYLAU_MISSING;

  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      gint64 most = claimed_most (figure);

      if (most > largest)
        {
          largest = most;
          if (what != NULL)
            *what = figure->what;
        }
    }
  return largest;
}
