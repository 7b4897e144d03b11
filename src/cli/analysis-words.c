/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/analysis-report.h"

static const SaylauTestWords tests[SAYLAU_N_FORENSIC_TESTS] = {
  [SAYLAU_TEST_INTEGERS] = {
    .id = "integers",
    .title = "Whole percentages",
    .what = "Stations whose share or turnout is within 0.05 points of a whole percentage, against how many chance makes of as "
            "many voters with the same chances: by the binomial distributions themselves, not by a simulation.",
    .filter = "voters and votes are known; 100 registered or more; turnout and share of at most 99 %",
    .source = "D. Kobak, S. Shpilkin, M. Pshenichnikov, Annals of Applied Statistics 10(1), 2016",
    .limits = "A coarse share alone proves nothing, since small stations have many by chance, which is taken off here; and what is "
              "left tells neither who aimed at a percentage nor how many votes that moved.",
  },
  [SAYLAU_TEST_LAST_DIGITS] = {
    .id = "lastDigits",
    .title = "Last digits",
    .what = "Last digits of counts against uniform ones, by χ² with 9 degrees of freedom.",
    .filter = "counts of 100 or more",
    .source = "B. Beber, A. Scacco, Political Analysis 20(2), 2012; K. Pearson, Philosophical Magazine 50, 1900",
    .limits = "Who makes up counts rarely makes all digits as often, but who rounds or copies honestly does not either, and who "
              "makes up percentages leaves last digits as they should be.",
  },
  [SAYLAU_TEST_ROUND_COUNTS] = {
    .id = "roundCounts",
    .title = "Last digits, LastC and C05s",
    .what = "The mean of the last digits of all counts (LastC), and the part of them that are 0 or 5 (C05s).",
    .filter = "all counts",
    .source = "A. Hicken, W. R. Mebane, A Guide to Election Forensics, 2015",
    .limits = "Small counts are part of it, and small counts do not end evenly by chance: where there are many, both figures are "
              "off and nothing is wrong.",
  },
  [SAYLAU_TEST_SECOND_DIGITS] = {
    .id = "secondDigits",
    .title = "Second digits, 2BL",
    .what = "Second digits of counts against Benford's: their mean (2BL), and all of them by χ² with 9 degrees of freedom.",
    .filter = "counts of 10 or more",
    .source = "S. Newcomb, American Journal of Mathematics 4, 1881; W. R. Mebane, Election Forensics, 2006",
    .limits = "Second-digit tests have misjudged clean elections and passed falsified ones, for nothing makes counts of stations "
              "follow Benford's law (J. Deckert, M. Myagkov, P. C. Ordeshook, Political Analysis 19(3), 2011).",
  },
  [SAYLAU_TEST_ROUND_PERCENTS] = {
    .id = "roundPercents",
    .title = "Percentages that end in 0 or 5, P05s",
    .what = "The part of the percentages, rounded to whole ones, that end in 0 or 5.",
    .filter = "stations with a percentage; over 100 % counts as 100 %",
    .source = "A. Hicken, W. R. Mebane, A Guide to Election Forensics, 2015",
    .limits = "A coarse share alone proves nothing: small stations have many by chance, percentages near 100 % and 50 % are "
              "frequent in some elections, and one in five by chance is only about right.",
  },
  [SAYLAU_TEST_SHAPE] = {
    .id = "shape",
    .title = "Skewness and kurtosis",
    .what = "How lopsided and how peaked the percentages of the stations are, as population moments; a normal distribution has 0 "
            "and 3.",
    .filter = "stations with a percentage; over 100 % counts as 100 %",
    .source = "P. Klimek, Y. Yegorov, R. Hanel, S. Thurner, PNAS 109(41), 2012; standard errors by the delta method",
    .limits = "Regions that vote differently make skewed and peaked distributions in clean elections too, and no figure is known "
              "that chance alone would make.",
  },
  [SAYLAU_TEST_TURNOUT_AND_SHARE] = {
    .id = "turnoutAndShare",
    .title = "Turnout and share",
    .what = "How the candidate's share goes with turnout over the stations: the correlation, and the slope in points of share to "
            "a point of turnout.",
    .filter = "stations with both percentages, neither over 100 %; each counts the same",
    .source = "A. Sobyanin, V. Sukhovolsky, 1995; M. Myagkov, P. C. Ordeshook, D. Shakin, The Forensics of Election Fraud, 2009",
    .limits = "Turnout and share go together in clean elections too where places differ, such as town and country, so a "
              "correlation tells of no cause.",
  },
  [SAYLAU_TEST_EXCESS_VOTES] = {
    .id = "excessVotes",
    .title = "Votes by turnout, Shpilkin's estimate",
    .what = "Votes that the candidate has above the cluster beyond what others' votes there make by the cluster's ratio; the "
            "range is that of clusters shifted by up to 5 points.",
    .filter = "stations with a turnout of at most 100 % and known valid votes",
    .source = "S. Shpilkin, Troitsky variant 40, 2009",
    .limits = "The estimate hangs on the cluster, which is chosen by hand because automatic choice fails on real cases, and takes "
              "for granted that turnout and share have nothing else to do with each other.",
  },
};

static const SaylauFigureWords figures[SAYLAU_N_FORENSIC_FIGURES] = {
  [SAYLAU_FORENSIC_INTEGER_RESULTS] = { "share", "share", 2 },
  [SAYLAU_FORENSIC_INTEGER_TURNOUTS] = { "turnout", "turnout", 2 },
  [SAYLAU_FORENSIC_INTEGER_EITHER] = { "either", "either of them", 2 },
  [SAYLAU_FORENSIC_LAST_DIGITS_OF_BALLOTS] = { "ballotsChiSquared", "ballots, χ²", 2 },
  [SAYLAU_FORENSIC_LAST_DIGITS_OF_VOTES] = { "votesChiSquared", "votes, χ²", 2 },
  [SAYLAU_FORENSIC_LAST_MEAN_OF_BALLOTS] = { "ballotsMean", "ballots, LastC", 3 },
  [SAYLAU_FORENSIC_LAST_MEAN_OF_VOTES] = { "votesMean", "votes, LastC", 3 },
  [SAYLAU_FORENSIC_FIVES_OF_BALLOTS] = { "ballotsFives", "ballots, C05s", 3 },
  [SAYLAU_FORENSIC_FIVES_OF_VOTES] = { "votesFives", "votes, C05s", 3 },
  [SAYLAU_FORENSIC_SECOND_MEAN_OF_BALLOTS] = { "ballotsMean", "ballots, 2BL", 3 },
  [SAYLAU_FORENSIC_SECOND_MEAN_OF_VOTES] = { "votesMean", "votes, 2BL", 3 },
  [SAYLAU_FORENSIC_SECOND_DIGITS_OF_BALLOTS] = { "ballotsChiSquared", "ballots, χ²", 2 },
  [SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES] = { "votesChiSquared", "votes, χ²", 2 },
  [SAYLAU_FORENSIC_FIVES_OF_TURNOUT] = { "turnoutFives", "turnout, P05s", 3 },
  [SAYLAU_FORENSIC_FIVES_OF_SHARE] = { "shareFives", "share, P05s", 3 },
  [SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT] = { "turnoutSkewness", "turnout, skewness", 3 },
  [SAYLAU_FORENSIC_SKEWNESS_OF_SHARE] = { "shareSkewness", "share, skewness", 3 },
  [SAYLAU_FORENSIC_KURTOSIS_OF_TURNOUT] = { "turnoutKurtosis", "turnout, kurtosis", 3 },
  [SAYLAU_FORENSIC_KURTOSIS_OF_SHARE] = { "shareKurtosis", "share, kurtosis", 3 },
  [SAYLAU_FORENSIC_CORRELATION] = { "correlation", "correlation", 3 },
  [SAYLAU_FORENSIC_SLOPE] = { "slope", "slope", 3 },
  [SAYLAU_FORENSIC_EXCESS_VOTES] = { "votes", "excess votes", 0 },
};

static const struct
{
  const char *id;
  const char *words;
} reasons[SAYLAU_N_LEFT_OUT] = {
  [SAYLAU_LEFT_OUT_MISSING] = { "missing", "without a count that is needed" },
  [SAYLAU_LEFT_OUT_LARGE] = { "large", "with a count over 10,000,000, which is no station's" },
  [SAYLAU_LEFT_OUT_EMPTY] = { "empty", "with no voters or no votes" },
  [SAYLAU_LEFT_OUT_CONTRADICTION] = { "contradiction", "with a part larger than its whole" },
  [SAYLAU_LEFT_OUT_SMALL] = { "small", "too small" },
  [SAYLAU_LEFT_OUT_TURNOUT] = { "turnout", "with a turnout over 99 %" },
  [SAYLAU_LEFT_OUT_SHARE] = { "share", "with a share over 99 %" },
};

/**
 * saylau_analysis_words_of_test:
 * @test: a test
 *
 * Returns: (transfer none): what is said of it
 */
const SaylauTestWords *
saylau_analysis_words_of_test (SaylauForensicTest test)
{
  return &tests[test];
}

/**
 * saylau_analysis_words_of_figure:
 * @figure: a figure
 *
 * Returns: (transfer none): what it is called
 */
const SaylauFigureWords *
saylau_analysis_words_of_figure (SaylauForensicFigure figure)
{
  return &figures[figure];
}

/**
 * saylau_analysis_id_of_reason:
 * @reason: why stations are left out
 *
 * Returns: (transfer none): its name for programs
 */
const char *
saylau_analysis_id_of_reason (SaylauLeftOut reason)
{
  return reasons[reason].id;
}

/**
 * saylau_analysis_words_of_reason:
 * @reason: why stations are left out
 *
 * Returns: (transfer none): what sets them apart, as it follows their number
 */
const char *
saylau_analysis_words_of_reason (SaylauLeftOut reason)
{
  return reasons[reason].words;
}
