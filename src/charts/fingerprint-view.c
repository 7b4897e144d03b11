/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/fingerprint-view.h"

#include <math.h>

#include "charts/parts.h"
#include "charts/station-words.h"

/**
 * saylau_fingerprint_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauFingerprintView *
saylau_fingerprint_view_new (const SaylauElection *election,
                             const SaylauChartSpec *spec,
                             const SaylauLanguage *language)
{
  SaylauFingerprintView *self = g_new0 (SaylauFingerprintView, 1);

  self->stations = saylau_station_view_new (election, spec, language);
  if (self->stations->figures != NULL)
    self->histogram = self->stations->figures->fingerprint;
  return self;
}

/**
 * saylau_fingerprint_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_fingerprint_view_free (SaylauFingerprintView *self)
{
  if (self == NULL)
    return;

  saylau_station_view_free (self->stations);
  g_free (self);
}

/**
 * saylau_fingerprint_view_get_width:
 * @self: a view with a histogram
 *
 * Returns: how wide and high a cell is, in points
 */
double
saylau_fingerprint_view_get_width (const SaylauFingerprintView *self)
{
  return 100.0 / self->histogram->n_bins;
}

/**
 * saylau_fingerprint_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
saylau_fingerprint_view_get_title (const SaylauFingerprintView *self)
{
  /* Translators: what a chart shows: each polling station by its turnout and a candidate's share. */
  return saylau_language_word (self->stations->language, "Turnout and share by polling station");
}

/**
 * saylau_fingerprint_view_describe_weight:
 * @self: a view
 *
 * Returns: (transfer none): what lies in the cells, as the head of a column
 */
const char *
saylau_fingerprint_view_describe_weight (const SaylauFingerprintView *self)
{
  switch (self->stations->spec->stations.weight)
    {
    case SAYLAU_WEIGH_REGISTERED:
      return saylau_language_word (self->stations->language, "Registered voters");
    case SAYLAU_WEIGH_VOTES:
      return saylau_language_word (self->stations->language, "Votes");
    case SAYLAU_WEIGH_STATIONS:
    default:
      return saylau_language_word (self->stations->language, "Polling stations");
    }
}

/**
 * saylau_fingerprint_view_describe_scale:
 * @self: a view
 *
 * Returns: (transfer none): how the colours go with what is in a cell
 */
const char *
saylau_fingerprint_view_describe_scale (const SaylauFingerprintView *self)
{
  if (self->stations->spec->stations.colors == SAYLAU_COLORS_LINEAR)
    /* Translators: a scale of colours: twice as much is twice as far. */
    return saylau_language_word (self->stations->language, "linear scale");
  /* Translators: a scale of colours: ten times as much is always as far. */
  return saylau_language_word (self->stations->language, "logarithmic scale");
}

/**
 * saylau_fingerprint_view_describe_cell:
 * @self: a view with a histogram
 *
 * Returns: (transfer full): how large the cells are
 */
char *
saylau_fingerprint_view_describe_cell (const SaylauFingerprintView *self)
{
  double width = saylau_fingerprint_view_get_width (self);
  g_autofree char *points = saylau_language_number (self->stations->language, width, width < 0.5 ? 2 : width < 1 ? 1
                                                                                                                 : 0);

  /* Translators: how large a cell of a histogram is, in turnout and in share. */
  return saylau_language_fill (saylau_language_word (self->stations->language, "Colours tell how many are in a cell of {n} × {n} percentage points."), "n", points, NULL);
}

/**
 * saylau_fingerprint_view_describe_whole:
 * @self: a view with a histogram
 *
 * Returns: (transfer full): turnout and share of all stations that are shown together
 */
char *
saylau_fingerprint_view_describe_whole (const SaylauFingerprintView *self)
{
  const SaylauFingerprint *histogram = self->histogram;
  g_autofree char *turnout = NULL;
  g_autofree char *share = NULL;

  if (histogram->n == 0)
    return g_strdup ("");
  turnout = saylau_station_words_percent (self->stations, 100.0 * histogram->ballots / histogram->registered);
  share = saylau_station_words_percent (self->stations, 100.0 * histogram->votes / histogram->whole);
  /* Translators: of all polling stations that a chart shows. */
  return saylau_language_fill (saylau_language_word (self->stations->language, "All together: turnout {turnout}, share {share}."),
                               "turnout", turnout, "share", share, NULL);
}

/**
 * saylau_fingerprint_view_describe_amount:
 * @self: a view with a histogram
 * @amount: what lies in some cells
 *
 * Returns: (transfer full): "1,234 polling stations (1.26 %)", or how many voters or votes
 */
char *
saylau_fingerprint_view_describe_amount (const SaylauFingerprintView *self,
                                         gint64 amount)
{
  const SaylauLanguage *language = self->stations->language;
  g_autofree char *number = saylau_language_count (language, amount);
  double percent = 100.0 * amount / self->histogram->total;
  g_autofree char *part = saylau_station_words_percent (self->stations, percent);
  g_autofree char *words = NULL;

  switch (self->stations->spec->stations.weight)
    {
    case SAYLAU_WEIGH_REGISTERED:
      words = saylau_language_fill (saylau_language_plural (language, "{n} registered voter", "{n} registered voters", amount), "n", number, NULL);
      break;
    case SAYLAU_WEIGH_VOTES:
      words = saylau_language_fill (saylau_language_plural (language, "{n} vote", "{n} votes", amount), "n", number, NULL);
      break;
    case SAYLAU_WEIGH_STATIONS:
    default:
      words = saylau_station_words_stations (self->stations, amount);
      break;
    }
  /* So few that they would be 0 % are not told as that. */
  if (percent < 0.5 * pow (10, -self->stations->spec->decimals))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s (%s)", words, part);
}

/**
 * saylau_fingerprint_view_describe_facts:
 * @self: a view
 *
 * Returns: (transfer full): what the picture stands on, and what it cannot tell; "" where there is none
 */
char *
saylau_fingerprint_view_describe_facts (const SaylauFingerprintView *self)
{
  const SaylauLanguage *language = self->stations->language;

  if (self->histogram == NULL)
    return g_strdup ("");
  return saylau_station_words_facts (self->stations, self->histogram->n, self->histogram->left_out,
                                     saylau_language_word (language, "By itself this picture proves nothing: town and country, or places that "
                                                                     "vote alike, leave trails too."));
}

/* The cell with the most. */
static char *
describe_fullest (const SaylauFingerprintView *self)
{
  const SaylauFingerprint *histogram = self->histogram;
  double width = saylau_fingerprint_view_get_width (self);

  for (guint cell = 0; histogram->most > 0 && cell < histogram->n_bins * histogram->n_bins; cell++)
    {
      guint turnout = cell % histogram->n_bins, share = cell / histogram->n_bins;
      g_autofree char *turnouts = NULL;
      g_autofree char *shares = NULL;
      g_autofree char *amount = NULL;

      if (histogram->cells[cell] != histogram->most)
        continue;
      turnouts = saylau_station_words_range (self->stations, turnout * width, (turnout + 1) * width);
      shares = saylau_station_words_range (self->stations, share * width, (share + 1) * width);
      amount = saylau_fingerprint_view_describe_amount (self, histogram->most);
      /* Translators: of a histogram; {turnout} and {share} are ranges such as "60–61 %", {amount} is "123 polling stations (0.15 %)". */
      return saylau_language_fill (saylau_language_word (self->stations->language, "The fullest cell has turnout {turnout} and share {share}: {amount}."),
                                   "turnout", turnouts, "share", shares, "amount", amount, NULL);
    }
  return NULL;
}

/**
 * saylau_fingerprint_view_describe:
 * @self: a view
 *
 * Returns: (transfer full): the picture in a few sentences, for those who do not see it; "" where there is none
 */
char *
saylau_fingerprint_view_describe (const SaylauFingerprintView *self)
{
  GString *description = g_string_new (NULL);

  if (self->histogram == NULL)
    return g_string_free (description, FALSE);
  saylau_parts_add (description, " ", saylau_fingerprint_view_describe_whole (self));
  saylau_parts_add (description, " ", describe_fullest (self));
  saylau_parts_add (description, " ", saylau_fingerprint_view_describe_cell (self));
  return g_string_free (description, FALSE);
}
