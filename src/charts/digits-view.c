/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/digits-view.h"

#include <math.h>

#include "charts/parts.h"
#include "charts/station-words.h"

/**
 * saylau_digits_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauDigitsView *
saylau_digits_view_new (const SaylauElection *election,
                        const SaylauChartSpec *spec,
                        const SaylauLanguage *language)
{
  static const SaylauDigitsPanel panels[SAYLAU_N_DIGIT_PANELS] = {
    { SAYLAU_SERIES_TURNOUT, SAYLAU_DIGIT_LAST, { 0 }, SAYLAU_FORENSIC_LAST_DIGITS_OF_BALLOTS },
    { SAYLAU_SERIES_SHARE, SAYLAU_DIGIT_LAST, { 0 }, SAYLAU_FORENSIC_LAST_DIGITS_OF_VOTES },
    { SAYLAU_SERIES_TURNOUT, SAYLAU_DIGIT_SECOND, { 0 }, SAYLAU_FORENSIC_SECOND_DIGITS_OF_BALLOTS },
    { SAYLAU_SERIES_SHARE, SAYLAU_DIGIT_SECOND, { 0 }, SAYLAU_FORENSIC_SECOND_DIGITS_OF_VOTES },
  };
  SaylauDigitsView *self = g_new0 (SaylauDigitsView, 1);

  self->stations = saylau_station_view_new (election, spec, language);
  if (self->stations->figures == NULL)
    return self;
  for (guint i = 0; i < SAYLAU_N_DIGIT_PANELS; i++)
    {
      SaylauDigitsPanel *panel = &self->panels[i];

      *panel = panels[i];
      panel->counts = self->stations->figures->digits[i];
    }
  self->forensics = self->stations->figures->forensics;
  return self;
}

/**
 * saylau_digits_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_digits_view_free (SaylauDigitsView *self)
{
  if (self == NULL)
    return;

  saylau_station_view_free (self->stations);
  g_free (self);
}

/**
 * saylau_digits_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
saylau_digits_view_get_title (const SaylauDigitsView *self)
{
  /* Translators: what a chart shows: how often counts end in 0, in 1, and so on. */
  return saylau_language_word (self->stations->language, "Last and second digits of counts");
}

/**
 * saylau_digits_view_get_expected:
 * @panel: a small chart
 * @digit: 0 to 9
 *
 * Returns: how many counts would have the digit: by chance the last, by Benford's law the second
 */
double
saylau_digits_view_get_expected (const SaylauDigitsPanel *panel,
                                 guint digit)
{
  return panel->counts.n * saylau_digit_probability (panel->place, digit);
}

/**
 * saylau_digits_view_describe_panel:
 * @self: a view with stations
 * @panel: one of its small charts
 *
 * Returns: (transfer full): which digits of which counts it shows
 */
char *
saylau_digits_view_describe_panel (const SaylauDigitsView *self,
                                   const SaylauDigitsPanel *panel)
{
  const SaylauLanguage *language = self->stations->language;
  g_autofree char *name = saylau_station_words_candidate (self->stations);
  /* Translators: how many papers were given out or cast. */
  const char *whose = panel->series == SAYLAU_SERIES_TURNOUT ? saylau_language_word (language, "Ballots") : name;

  if (panel->place == SAYLAU_DIGIT_LAST)
    /* Translators: {whose} is "Ballots", or a candidate whose votes are counted. */
    return saylau_language_fill (saylau_language_word (language, "{whose}: last digit"), "whose", whose, NULL);
  /* Translators: {whose} is "Ballots", or a candidate whose votes are counted. */
  return saylau_language_fill (saylau_language_word (language, "{whose}: second digit"), "whose", whose, NULL);
}

/**
 * saylau_digits_view_describe_test:
 * @self: a view with stations
 * @panel: one of its small charts
 *
 * Returns: (transfer full): "χ² = 12.34, p = 0.195, 97,000 counts"
 */
char *
saylau_digits_view_describe_test (const SaylauDigitsView *self,
                                  const SaylauDigitsPanel *panel)
{
  const SaylauLanguage *language = self->stations->language;
  const SaylauStatistic *statistic = &self->forensics.figures[panel->figure];
  g_autofree char *number = saylau_language_count (language, panel->counts.n);
  g_autofree char *p = saylau_station_words_p (self->stations, statistic->p);
  g_autofree char *chi = NULL;
  GString *words = g_string_new (NULL);

  if (!isnan (statistic->value))
    {
      chi = saylau_language_number (language, statistic->value, 2);
      saylau_parts_add (words, ", ", g_strdup_printf ("χ² = %s", chi));
    }
  saylau_parts_add (words, ", ", g_steal_pointer (&p));
  /* Translators: how many counts are looked at, "97,000 counts". */
  saylau_parts_add (words, ", ", saylau_language_fill (saylau_language_plural (language, "{n} count", "{n} counts", panel->counts.n), "n", number, NULL));
  return g_string_free (words, FALSE);
}

/**
 * saylau_digits_view_describe_digit:
 * @self: a view with stations
 * @panel: one of its small charts
 * @digit: 0 to 9
 *
 * Returns: (transfer full): how many counts have the digit, and how many would
 */
char *
saylau_digits_view_describe_digit (const SaylauDigitsView *self,
                                   const SaylauDigitsPanel *panel,
                                   guint digit)
{
  g_autofree char *n = saylau_language_count (self->stations->language, panel->counts.digits[digit]);
  g_autofree char *expected = saylau_language_number (self->stations->language, saylau_digits_view_get_expected (panel, digit), 1);

  /* Translators: how often something is, and how often it would be by chance: "1,234, expected 1,200.5". */
  return saylau_language_fill (saylau_language_word (self->stations->language, "{n}, expected {expected}"), "n", n, "expected", expected, NULL);
}

/**
 * saylau_digits_view_describe_fives:
 * @self: a view
 *
 * Returns: (transfer full): which part of all counts ends in 0 or 5; "" where there is nothing to show
 */
char *
saylau_digits_view_describe_fives (const SaylauDigitsView *self)
{
  const SaylauStatistic *ballots = &self->forensics.figures[SAYLAU_FORENSIC_FIVES_OF_BALLOTS];
  const SaylauStatistic *votes = &self->forensics.figures[SAYLAU_FORENSIC_FIVES_OF_VOTES];
  g_autofree char *ballot_part = NULL;
  g_autofree char *vote_part = NULL;
  g_autofree char *usual = NULL;

  if (self->stations->figures == NULL)
    return g_strdup ("");
  ballot_part = saylau_station_words_percent (self->stations, 100 * ballots->value);
  vote_part = saylau_station_words_percent (self->stations, 100 * votes->value);
  usual = saylau_language_percent (self->stations->language, 20, 0);
  /* Translators: parts of counts, in percent: "Ending in 0 or 5: 20.31 % of ballots, 19.87 % of votes; about 20 % by chance." */
  return saylau_language_fill (saylau_language_word (self->stations->language, "Ending in 0 or 5: {ballots} of ballots, {votes} of votes; about {usual} by chance."),
                               "ballots", ballot_part, "votes", vote_part, "usual", usual, NULL);
}

/**
 * saylau_digits_view_describe:
 * @self: a view
 *
 * Returns: (transfer full): the picture in a few sentences: what saylau_digits_view_describe_fives() has, and the test of each small chart;
 *   "" where there is nothing to show
 */
char *
saylau_digits_view_describe (const SaylauDigitsView *self)
{
  g_autofree char *fives = saylau_digits_view_describe_fives (self);
  GString *words = g_string_new (fives);

  for (guint i = 0; self->stations->figures != NULL && i < G_N_ELEMENTS (self->panels); i++)
    {
      g_autofree char *panel = saylau_digits_view_describe_panel (self, &self->panels[i]);
      g_autofree char *test = saylau_digits_view_describe_test (self, &self->panels[i]);

      saylau_parts_add (words, " ", g_strdup_printf ("%s: %s.", panel, test));
    }
  return g_string_free (words, FALSE);
}

/**
 * saylau_digits_view_describe_facts:
 * @self: a view
 *
 * Returns: (transfer full): what the picture stands on, and what it cannot tell; "" where there is none
 */
char *
saylau_digits_view_describe_facts (const SaylauDigitsView *self)
{
  const SaylauDigitCounts *counts = &self->panels[0].counts;

  if (self->stations->figures == NULL)
    return g_strdup ("");
  return saylau_station_words_facts (self->stations, counts->n, counts->left_out,
                                     saylau_language_word (self->stations->language,
                                                           "Last digits are of counts from 100 on, second digits from 10 on. Second-digit tests have "
                                                           "misjudged clean elections, and who makes up percentages leaves last digits as they should be."));
}
