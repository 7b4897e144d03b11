/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/digit-counts.h"
#include "charts/station-view.h"

G_BEGIN_DECLS

/* Last digits of ballots and of votes, then second digits of either. */
#define SAYLAU_N_DIGIT_PANELS 4

/**
 * SaylauDigitsPanel:
 * @series: whose digits: the ballots' or the candidate's votes'
 * @place: which digit
 * @counts: how many counts have each
 * @figure: what the test tells of them
 *
 * One of the small charts of digits.
 */
typedef struct
{
  SaylauStationSeries series;
  SaylauDigitPlace place;
  SaylauDigitCounts counts;
  SaylauForensicFigure figure;
} SaylauDigitsPanel;

/**
 * SaylauDigitsView:
 * @stations: the polling stations, and the reader's words; without figures the rest is 0
 * @panels: the small charts
 * @forensics: what the tests tell
 *
 * What a chart of digits shows.
 */
typedef struct
{
  SaylauStationView *stations;
  SaylauDigitsPanel panels[SAYLAU_N_DIGIT_PANELS];
  SaylauForensics forensics;
} SaylauDigitsView;

SaylauDigitsView *saylau_digits_view_new (const SaylauElection *election,
                                          const SaylauChartSpec *spec,
                                          const SaylauLanguage *language);
void saylau_digits_view_free (SaylauDigitsView *self);
const char *saylau_digits_view_get_title (const SaylauDigitsView *self);
double saylau_digits_view_get_expected (const SaylauDigitsPanel *panel,
                                        guint digit);
char *saylau_digits_view_describe_panel (const SaylauDigitsView *self,
                                         const SaylauDigitsPanel *panel);
char *saylau_digits_view_describe_test (const SaylauDigitsView *self,
                                        const SaylauDigitsPanel *panel);
char *saylau_digits_view_describe_digit (const SaylauDigitsView *self,
                                         const SaylauDigitsPanel *panel,
                                         guint digit);
char *saylau_digits_view_describe_fives (const SaylauDigitsView *self);
char *saylau_digits_view_describe (const SaylauDigitsView *self);
char *saylau_digits_view_describe_facts (const SaylauDigitsView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauDigitsView, saylau_digits_view_free)

G_END_DECLS
