/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/integers-view.h"

#include <math.h>

#include "charts/parts.h"
#include "charts/station-words.h"

/**
 * saylau_integers_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauIntegersView *
saylau_integers_view_new (const SaylauElection *election,
                          const SaylauChartSpec *spec,
                          const SaylauLanguage *language)
{
  SaylauIntegersView *self = g_new0 (SaylauIntegersView, 1);

  self->stations = saylau_station_view_new (election, spec, language);
  if (self->stations->figures == NULL)
    return self;
  self->has_chance = self->stations->figures->query.kind == SAYLAU_FIGURES_INTEGERS;
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    self->histograms[series] = self->stations->figures->histograms[series];
  self->forensics = self->stations->figures->forensics;
  return self;
}

/**
 * saylau_integers_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_integers_view_free (SaylauIntegersView *self)
{
  if (self == NULL)
    return;

  saylau_station_view_free (self->stations);
  g_free (self);
}

/**
 * saylau_integers_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
saylau_integers_view_get_title (const SaylauIntegersView *self)
{
  /* Translators: what a chart shows: how many polling stations have 60.0 % turnout, 60.1 %, and so on. */
  return saylau_language_word (self->stations->language, "Percentages to a tenth of a point, against chance");
}

/* How many stations there are with a whole percentage of @what, and what chance makes of that. */
static char *
describe_figure (const SaylauIntegersView *self,
                 SaylauForensicFigure figure,
                 const char *what)
{
  const SaylauLanguage *language = self->stations->language;
  const SaylauStatistic *statistic = &self->forensics.figures[figure];
  g_autofree char *value = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *p = saylau_station_words_p (self->stations, statistic->p);
  g_autofree char *words = NULL;
  g_autofree char *z = NULL;

  if (isnan (statistic->value))
    return g_strdup (what);
  value = saylau_language_count (language, llround (statistic->value));
  if (!self->has_chance)
    /* Translators: of polling stations: {what} is "Turnout", or the share of a candidate; "Turnout: 5,030 at whole percentages". */
    return saylau_language_fill (saylau_language_word (language, "{what}: {n} at whole percentages"), "what", what, "n", value, NULL);
  expected = saylau_language_number (language, statistic->expected, 2);
  /* Translators: of polling stations: {what} is "Turnout", or the share of a candidate; "Turnout: 5,030 at whole percentages, 4,210.35 by chance". */
  words = saylau_language_fill (saylau_language_word (language, "{what}: {n} at whole percentages, {expected} by chance"), "what", what, "n", value,
                                "expected", expected, NULL);
  if (p == NULL)
    return g_steal_pointer (&words);
  z = saylau_language_number (language, statistic->z, 2);
  return g_strdup_printf ("%s, z = %s, %s", words, z, p);
}

/**
 * saylau_integers_view_describe_series:
 * @self: a view with stations
 * @series: turnout or share
 *
 * Returns: (transfer full): how many stations have a whole percentage of it, and how many would by chance where that is known
 */
char *
saylau_integers_view_describe_series (const SaylauIntegersView *self,
                                      SaylauStationSeries series)
{
  g_autofree char *share = saylau_station_words_share (self->stations);

  if (series == SAYLAU_SERIES_TURNOUT)
    return describe_figure (self, SAYLAU_FORENSIC_INTEGER_TURNOUTS, saylau_language_word (self->stations->language, "Turnout"));
  return describe_figure (self, SAYLAU_FORENSIC_INTEGER_RESULTS, share);
}

/**
 * saylau_integers_view_describe_either:
 * @self: a view
 *
 * Returns: (transfer full): the same of stations where turnout or share or both are whole; "" where there is nothing to show
 */
char *
saylau_integers_view_describe_either (const SaylauIntegersView *self)
{
  if (self->stations->figures == NULL)
    return g_strdup ("");
  return describe_figure (self, SAYLAU_FORENSIC_INTEGER_EITHER,
                          /* Translators: polling stations where at least one of the two is a whole percentage. */
                          saylau_language_word (self->stations->language, "Turnout or share"));
}

/**
 * saylau_integers_view_describe:
 * @self: a view
 *
 * Returns: (transfer full): the picture in a few sentences: what saylau_integers_view_describe_either() has, and the same of turnout and of share;
 *   "" where there is nothing to show
 */
char *
saylau_integers_view_describe (const SaylauIntegersView *self)
{
  GString *words = g_string_new (NULL);

  if (self->stations->figures != NULL)
    {
      saylau_parts_add (words, ". ", saylau_integers_view_describe_either (self));
      for (guint series = 0; series < SAYLAU_N_SERIES; series++)
        saylau_parts_add (words, ". ", saylau_integers_view_describe_series (self, series));
      g_string_append_c (words, '.');
    }
  return g_string_free (words, FALSE);
}

/**
 * saylau_integers_view_describe_bins:
 * @self: a view with stations
 * @series: turnout or share
 * @from: a tenth of a point
 * @to: one after it
 *
 * Returns: (transfer full): how many stations there are from @from to before @to, and how many of these at whole percentages
 */
char *
saylau_integers_view_describe_bins (const SaylauIntegersView *self,
                                    SaylauStationSeries series,
                                    guint from,
                                    guint to)
{
  const SaylauPercentHistogram *histogram = &self->histograms[series];
  const SaylauLanguage *language = self->stations->language;
  g_autofree char *stations = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *expected = NULL;
  guint n = 0, n_whole = 0;
  double by_chance = 0;

  for (guint i = from; i < to; i++)
    {
      n += histogram->counted[i];
      n_whole += i % 10 == 0 ? histogram->counted[i] : 0;
      by_chance += i % 10 == 0 ? histogram->expected[i] : 0;
    }
  stations = saylau_station_words_stations (self->stations, n);
  whole = saylau_language_count (language, n_whole);
  if (!self->has_chance)
    /* Translators: "1,234 polling stations, of these 150 at whole percentages". */
    return saylau_language_fill (saylau_language_word (language, "{stations}, of these {n} at whole percentages"), "stations", stations, "n", whole, NULL);
  expected = saylau_language_number (language, by_chance, 2);
  /* Translators: "1,234 polling stations, of these 150 at whole percentages, 122.35 by chance". */
  return saylau_language_fill (saylau_language_word (language, "{stations}, of these {n} at whole percentages, {expected} by chance"),
                               "stations", stations, "n", whole, "expected", expected, NULL);
}

/**
 * saylau_integers_view_describe_facts:
 * @self: a view
 *
 * Returns: (transfer full): what the picture stands on, and what it cannot tell; "" where there is none
 */
char *
saylau_integers_view_describe_facts (const SaylauIntegersView *self)
{
  const SaylauPercentHistogram *histogram = &self->histograms[SAYLAU_SERIES_TURNOUT];
  const SaylauLanguage *language = self->stations->language;
  const char *limit = self->has_chance
                        ? saylau_language_word (language, "A coarse share alone proves nothing: small stations have many whole percentages by "
                                                          "chance, which is drawn here.")
                        /* Translators: what is drawn soon: the line of what there would be if chance alone were at work. */
                        : saylau_language_word (language, "What chance makes is being counted: what is drawn so far proves nothing.");

  if (self->stations->figures == NULL)
    return g_strdup ("");
  return saylau_station_words_facts (self->stations, histogram->n, histogram->left_out, limit);
}
