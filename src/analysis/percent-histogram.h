/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/integer-percentages.h"

G_BEGIN_DECLS

/* Bins of a tenth of a point about 0, 0.1, … 100 %. */
#define SAYLAU_N_TENTHS 1001

/**
 * SaylauPercentHistogram:
 * @n: stations that are part of it
 * @left_out: how many are not, by #SaylauLeftOut
 * @counted: how many stations have a percentage in each bin
 * @expected: how many have by chance, the mean; NAN where only stations were counted
 *
 * The percentages of polling stations to a tenth of a point, beside what chance makes of as many voters with the same chances.
 */
typedef struct
{
  guint n;
  guint left_out[SAYLAU_N_LEFT_OUT];
  guint counted[SAYLAU_N_TENTHS];
  double expected[SAYLAU_N_TENTHS];
} SaylauPercentHistogram;

/**
 * SaylauTurnoutChances:
 *
 * What chance makes of the turnout of polling stations, which is the same whoever's votes are looked at: kept from one candidate to
 * the next. Only the stations that are part of the test for one and not for the other are gone through again.
 */
typedef struct _SaylauTurnoutChances SaylauTurnoutChances;

guint saylau_percent_get_tenth (gint64 part,
                                gint64 whole);
void saylau_percent_histograms_compute (SaylauPercentHistogram *histograms,
                                        SaylauIntegerPercentages *integers,
                                        const SaylauStationSample *sample,
                                        SaylauTurnoutChances *chances);
SaylauTurnoutChances *saylau_turnout_chances_new (const SaylauStationSample *sample);
void saylau_turnout_chances_free (SaylauTurnoutChances *self);
gboolean saylau_turnout_chances_is_of (const SaylauTurnoutChances *self,
                                       const SaylauStationSample *sample);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauTurnoutChances, saylau_turnout_chances_free)

G_END_DECLS
