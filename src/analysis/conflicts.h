/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/election.h"

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_CONFLICT_SHARE, /* of a candidate, in percent */
  SAYLAU_CONFLICT_VOTES, /* of a candidate */
  SAYLAU_CONFLICT_REGISTERED,
  SAYLAU_CONFLICT_CAST,
  SAYLAU_CONFLICT_VALID,
  SAYLAU_CONFLICT_INVALID,
} SaylauConflictWhat;

/**
 * SaylauConflict:
 * @what: what is stated in two ways
 * @candidate: whose, or %SAYLAU_NONE
 * @first: the figure of the one tally
 * @second: the figure of the other
 *
 * Two figures for the same thing.
 */
typedef struct
{
  SaylauConflictWhat what;
  int candidate;
  double first;
  double second;
} SaylauConflict;

GArray *saylau_conflicts_list (const SaylauElection *election,
                               int tally,
                               int other,
                               int area);
gboolean saylau_sources_are_the_same (const GArray *sources,
                                      const GArray *others);
gboolean saylau_tallies_tell_the_same (const SaylauTally *tally,
                                       const SaylauTally *other);
int saylau_figure_count_decimals (double percent);
gboolean saylau_figures_agree (double a,
                               double b);
double saylau_figures_choose (double before,
                              double later);

G_END_DECLS
