/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/cumulative-view.h"

#include <math.h>

#include "charts/station-words.h"

static void
add_up (SaylauCumulativeView *self)
{
  gint64 votes = 0, valid = 0, all = 0;

  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    all += self->votes.votes[i] + self->votes.others[i];
  for (guint i = 0; i < SAYLAU_N_TURNOUT_BINS; i++)
    {
      votes += self->votes.votes[i];
      valid += self->votes.votes[i] + self->votes.others[i];
      self->shares[i] = valid > 0 ? 100.0 * votes / valid : NAN;
      self->parts[i] = all > 0 ? 100.0 * valid / all : NAN;
    }
}

/**
 * saylau_cumulative_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauCumulativeView *
saylau_cumulative_view_new (const SaylauElection *election,
                            const SaylauChartSpec *spec,
                            const SaylauLanguage *language)
{
  SaylauCumulativeView *self = g_new0 (SaylauCumulativeView, 1);

  self->stations = saylau_station_view_new (election, spec, language);
  if (self->stations->figures == NULL)
    return self;
  self->votes = self->stations->figures->votes;
  add_up (self);
  return self;
}

/**
 * saylau_cumulative_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_cumulative_view_free (SaylauCumulativeView *self)
{
  if (self == NULL)
    return;

  saylau_station_view_free (self->stations);
  g_free (self);
}

/**
 * saylau_cumulative_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
saylau_cumulative_view_get_title (const SaylauCumulativeView *self)
{
  /* Translators: what a chart shows: the share in all polling stations up to 1 % turnout, up to 2 %, and so on. */
  return saylau_language_word (self->stations->language, "Cumulative share by turnout");
}

/**
 * saylau_cumulative_view_describe_bin:
 * @self: a view with stations
 * @bin: a bin of turnout
 *
 * Returns: (transfer full): the share up to its end, and of how much of all votes that is
 */
char *
saylau_cumulative_view_describe_bin (const SaylauCumulativeView *self,
                                     guint bin)
{
  g_autofree char *share = saylau_station_words_percent (self->stations, self->shares[bin]);
  g_autofree char *part = saylau_station_words_percent (self->stations, self->parts[bin]);

  /* Translators: a candidate's share in some polling stations, and how much of all votes was cast there: "share 54.20 %, of 12.10 % of all valid votes". */
  return saylau_language_fill (saylau_language_word (self->stations->language, "share {share}, of {part} of all valid votes"), "share", share, "part", part,
                               NULL);
}

/**
 * saylau_cumulative_view_describe:
 * @self: a view
 *
 * Returns: (transfer full): where the share is with half of the votes, and at the end; "" where there is nothing to show
 */
char *
saylau_cumulative_view_describe (const SaylauCumulativeView *self)
{
  g_autofree char *half = NULL;
  g_autofree char *end = NULL;
  g_autofree char *turnout = NULL;
  guint middle = 0;

  if (self->stations->figures == NULL || isnan (self->parts[SAYLAU_N_TURNOUT_BINS - 1]))
    return g_strdup ("");
  while (self->parts[middle] < 50)
    middle++;
  half = saylau_station_words_percent (self->stations, self->shares[middle]);
  end = saylau_station_words_percent (self->stations, self->shares[SAYLAU_N_TURNOUT_BINS - 1]);
  turnout = saylau_language_percent (self->stations->language, MIN (middle + 1, 100), 0);
  /* Translators: of a candidate's share, as polling stations are added by turnout. */
  return saylau_language_fill (saylau_language_word (self->stations->language, "Up to a turnout of {turnout}, with half of all valid votes, the share of these is {half}; with all, {end}."),
                               "turnout", turnout, "half", half, "end", end, NULL);
}

/**
 * saylau_cumulative_view_describe_facts:
 * @self: a view
 *
 * Returns: (transfer full): what the picture stands on, and what it cannot tell; "" where there is none
 */
char *
saylau_cumulative_view_describe_facts (const SaylauCumulativeView *self)
{
  if (self->stations->figures == NULL)
    return g_strdup ("");
  return saylau_station_words_facts (self->stations, self->votes.n, self->votes.left_out,
                                     saylau_language_word (self->stations->language,
                                                           "A share that rises with turnout proves nothing: town and country differ in both."));
}
