/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/turnout.h"

#include <math.h>

/**
 * saylau_turnout_get_ballots:
 * @result: what a tally reports for one area
 *
 * Who took part: the ballots given out, or where that is not known those in the boxes.
 *
 * Returns: the count, or %SAYLAU_MISSING
 */
gint64
saylau_turnout_get_ballots (const SaylauResult *result)
{
  return result->issued != SAYLAU_MISSING ? result->issued : result->cast;
}

/**
 * saylau_turnout_of_result:
 * @result: what a tally reports for one area
 * @computed: (out) (optional): whether it is computed from counts
 *
 * Turnout is saylau_turnout_get_ballots() by registered voters, where both are known, and else as announced.
 *
 * Returns: percent, or NAN where it is not known
 */
double
saylau_turnout_of_result (const SaylauResult *result,
                          gboolean *computed)
{
  gint64 ballots = saylau_turnout_get_ballots (result);
  gboolean countable = ballots != SAYLAU_MISSING && result->registered > 0;

  if (computed != NULL)
    *computed = countable;
  return countable ? 100.0 * ballots / result->registered : result->turnout;
}

/**
 * saylau_turnout_must_agree:
 * @time: of when turnout is told
 *
 * Of one minute there is one turnout: who tells two figures of it, be it one source or two, tells a contradiction, since
 * the document does not say which corrects which. During a longer time turnout goes on, and both may be true.
 *
 * Returns: whether it is known to the minute, so that all that is told of it has to be the same
 */
gboolean
saylau_turnout_must_agree (const SaylauTime *time)
{
  return time->precision >= SAYLAU_PRECISION_MINUTE;
}
