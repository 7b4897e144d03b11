/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/forensics.h"

G_BEGIN_DECLS

/**
 * SaylauAnalysisPart:
 * @sample: the polling stations of an area
 * @forensics: what the tests tell of them
 */
typedef struct
{
  const SaylauStationSample *sample;
  SaylauForensics forensics;
} SaylauAnalysisPart;

/**
 * SaylauAnalysis:
 * @shown_path: the document, as messages call it
 * @cluster: the cluster of Shpilkin's estimate
 * @whole: all stations that were asked for
 * @parts: (nullable) (element-type SaylauAnalysisPart): these by area; %NULL: they were not asked for
 *
 * What is reported.
 */
typedef struct
{
  const char *shown_path;
  SaylauCluster cluster;
  SaylauAnalysisPart whole;
  GArray *parts;
} SaylauAnalysis;

/**
 * SaylauTestWords:
 * @id: the test's name for programs
 * @title: its name for people
 * @what: what it looks at
 * @filter: which stations are part of it
 * @source: where its formulas are from
 * @limits: what it cannot tell
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *what;
  const char *filter;
  const char *source;
  const char *limits;
} SaylauTestWords;

/**
 * SaylauFigureWords:
 * @id: the figure's name for programs, unique in its test
 * @label: its name for people
 * @decimals: with how many decimals people read it
 */
typedef struct
{
  const char *id;
  const char *label;
  guint decimals;
} SaylauFigureWords;

const SaylauTestWords *saylau_analysis_words_of_test (SaylauForensicTest test);
const SaylauFigureWords *saylau_analysis_words_of_figure (SaylauForensicFigure figure);
const char *saylau_analysis_id_of_reason (SaylauLeftOut reason);
const char *saylau_analysis_words_of_reason (SaylauLeftOut reason);
char *saylau_analysis_to_text (const SaylauAnalysis *self);
char *saylau_analysis_to_json (const SaylauAnalysis *self);

G_END_DECLS
