/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/station-words.h"

#include <math.h>

#include "charts/frame.h"
#include "charts/parts.h"
#include "charts/station-faults.h"

#define SEPARATOR " · "

static const char *
get_text (const SaylauStationView *view,
          const SaylauText *text,
          const char *id)
{
  const char *words = text != NULL ? saylau_text_get (text, saylau_language_get_tag (view->language)) : NULL;

  return words != NULL && *words != '\0' ? words : id;
}

static gboolean
has_decimals (double number,
              guint decimals)
{
  double shifted = number * pow (10, decimals);

  return fabs (shifted - round (shifted)) < 1e-6;
}

static char *
describe_range (const SaylauLanguage *language,
                double from,
                double to)
{
  guint decimals = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  while (decimals < 2 && (!has_decimals (from, decimals) || !has_decimals (to, decimals)))
    decimals++;
  low = saylau_language_number (language, from, decimals);
  high = saylau_language_percent (language, to, decimals);
  return g_strdup_printf ("%s–%s", low, high);
}

/* "60–70 %"; whether 100 %, which may have a bin of its own, is in it is told: "95–100 % (without 100 %)", and "100 %" alone. */
static char *
describe_percents (const SaylauLanguage *language,
                   const SaylauStationRange *range)
{
  double from = (double) range->from / SAYLAU_PERCENT_UNITS, to = MIN ((double) range->to / SAYLAU_PERCENT_UNITS, 100);
  g_autofree char *hundred = saylau_language_percent (language, 100, 0);
  g_autofree char *words = NULL;

  if (from == to)
    return g_steal_pointer (&hundred);
  words = describe_range (language, from, to);
  if (range->to + 1 < SAYLAU_PERCENT_END || range->to == SAYLAU_PERCENT_END)
    return g_steal_pointer (&words);
  /* Translators: a range of percentages that ends before 100 %: "95–100 % (without 100 %)". */
  return saylau_language_fill (saylau_language_word (language, "{range} (without {hundred})"), "range", words, "hundred", hundred, NULL);
}

/* A range of digits, "0–4", or one of them. */
static char *
describe_digits (const SaylauLanguage *language,
                 const SaylauStationRange *range)
{
  g_autofree char *first = saylau_language_count (language, range->from);
  g_autofree char *last = saylau_language_count (language, range->to - 1);

  return range->from + 1 == range->to ? g_steal_pointer (&first) : g_strdup_printf ("%s–%s", first, last);
}

/* The pattern that a range of such values fills. */
static const char *
get_brush_pattern (const SaylauLanguage *language,
                   SaylauStationAxis axis)
{
  switch (axis)
    {
    case SAYLAU_STATION_AXIS_TURNOUT:
      return saylau_language_word (language, "Turnout {range}");
    case SAYLAU_STATION_AXIS_SHARE:
      /* Translators: of polling stations that are selected: a candidate's share in a range, "share of Ann Archer 60–70 %". */
      return saylau_language_word (language, "share of {name} {range}");
    case SAYLAU_STATION_AXIS_LAST_OF_BALLOTS:
      /* Translators: of polling stations that are selected by digits, "last digit of ballots 0–4", as are the three that follow. */
      return saylau_language_word (language, "last digit of ballots {range}");
    case SAYLAU_STATION_AXIS_LAST_OF_VOTES:
      return saylau_language_word (language, "last digit of the votes for {name} {range}");
    case SAYLAU_STATION_AXIS_SECOND_OF_BALLOTS:
      return saylau_language_word (language, "second digit of ballots {range}");
    case SAYLAU_STATION_AXIS_SECOND_OF_VOTES:
    default:
      return saylau_language_word (language, "second digit of the votes for {name} {range}");
    }
}

/* Why stations are left out, as it stands before their number. */
static const char *
describe_reason (const SaylauStationView *view,
                 SaylauLeftOut reason)
{
  switch (reason)
    {
    case SAYLAU_LEFT_OUT_MISSING:
      /* Translators: why polling stations are no part of a figure, before their number, as are the six that follow. */
      return saylau_language_word (view->language, "a count is missing");
    case SAYLAU_LEFT_OUT_LARGE:
      return saylau_language_word (view->language, "a count is over 10,000,000");
    case SAYLAU_LEFT_OUT_EMPTY:
      return saylau_language_word (view->language, "no voters or no votes");
    case SAYLAU_LEFT_OUT_CONTRADICTION:
      return saylau_language_word (view->language, "a part is larger than its whole");
    case SAYLAU_LEFT_OUT_SMALL:
      return saylau_language_word (view->language, "too small");
    case SAYLAU_LEFT_OUT_TURNOUT:
      return saylau_language_word (view->language, "turnout over 99 %");
    case SAYLAU_LEFT_OUT_SHARE:
      return saylau_language_word (view->language, "share over 99 %");
    case SAYLAU_LEFT_OUT_NOT:
    default:
      g_return_val_if_reached ("");
    }
}

/* "8 left out (a count is missing: 3; no voters or no votes: 5)", or NULL */
static char *
describe_left_out (const SaylauStationView *view,
                   const guint *left_out)
{
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autofree char *number = NULL;
  guint sum = 0;

  for (guint i = SAYLAU_LEFT_OUT_NOT + 1; i < SAYLAU_N_LEFT_OUT; i++)
    {
      g_autofree char *count = saylau_language_count (view->language, left_out[i]);

      sum += left_out[i];
      if (left_out[i] > 0)
        saylau_parts_add (reasons, "; ", g_strdup_printf ("%s: %s", describe_reason (view, i), count));
    }
  /* Rows that could not be read are told by themselves. */
  if (sum == 0 && view->election->stations != NULL && saylau_station_table_get_n_skipped (view->election->stations) > 0)
    return NULL;
  if (sum == 0)
    /* Translators: of polling stations: all are part of a figure. */
    return g_strdup (saylau_language_word (view->language, "none left out"));
  number = saylau_language_count (view->language, sum);
  /* Translators: of polling stations that are no part of a figure: "8 left out (a count is missing: 3; too small: 5)". */
  return saylau_language_fill (saylau_language_plural (view->language, "{n} left out ({reasons})", "{n} left out ({reasons})", sum),
                               "n", number, "reasons", reasons->str, NULL);
}

/**
 * saylau_station_words_candidate:
 * @view: what is shown, with a candidate
 *
 * Returns: (transfer full): the candidate's name
 */
char *
saylau_station_words_candidate (const SaylauStationView *view)
{
  const SaylauCandidate *candidate = saylau_election_get_candidate (view->election, view->candidate);

  return g_strdup (get_text (view, candidate->name, candidate->id));
}

/**
 * saylau_station_words_share:
 * @view: what is shown, with a candidate
 *
 * Returns: (transfer full): the name of an axis, "Share of Ann Archer"
 */
char *
saylau_station_words_share (const SaylauStationView *view)
{
  g_autofree char *name = saylau_station_words_candidate (view);

  /* Translators: the name of an axis: which part of the votes a candidate has. */
  return saylau_language_fill (saylau_language_word (view->language, "Share of {name}"), "name", name, NULL);
}

/**
 * saylau_station_words_subtitle:
 * @view: what is shown
 * @chart: what the chart is called
 *
 * Returns: (transfer full): what is drawn, of whom and where
 */
char *
saylau_station_words_subtitle (const SaylauStationView *view,
                               const char *chart)
{
  GString *subtitle = g_string_new (chart);

  if (view->candidate != SAYLAU_NONE)
    saylau_parts_add (subtitle, SEPARATOR, saylau_station_words_candidate (view));
  if (view->spec->area != saylau_election_get_root_area (view->election))
    {
      const SaylauArea *area = saylau_election_get_area (view->election, view->spec->area);

      saylau_parts_add (subtitle, SEPARATOR, g_strdup (get_text (view, area->name, area->id)));
    }
  return g_string_free (subtitle, FALSE);
}

/* Why there is nothing to draw; %NULL: there is something. */
static char *
describe_absence (const SaylauStationView *view)
{
  if (view->figures != NULL)
    return NULL;
  if (view->election->stations == NULL || saylau_station_table_get_n_rows (view->election->stations) == 0)
    {
      /* Of those that it has, none could be read. */
      char *skipped = saylau_station_faults_describe_skipped (view->election, view->language);

      return skipped != NULL ? skipped : g_strdup (saylau_language_word (view->language, "The document has no polling stations"));
    }
  if (view->candidate == SAYLAU_NONE ||
      !saylau_station_table_has_column (view->election->stations, SAYLAU_STATION_CANDIDATE + view->candidate))
    return g_strdup (saylau_language_word (view->language, "The polling stations do not tell these votes"));
  return g_strdup (saylau_language_word (view->language, "There are no polling stations in this area"));
}

/**
 * saylau_station_words_percent:
 * @view: what is shown
 * @percent: a percentage, or NAN
 *
 * Returns: (transfer full): it with the decimals that were asked for; a dash where there is none
 */
char *
saylau_station_words_percent (const SaylauStationView *view,
                              double percent)
{
  return isnan (percent) ? g_strdup ("–") : saylau_language_percent (view->language, percent, view->spec->decimals);
}

/**
 * saylau_station_words_range:
 * @view: what is shown
 * @from: a percentage
 * @to: a higher one
 *
 * Returns: (transfer full): "60–70 %", with as many decimals as the two need
 */
char *
saylau_station_words_range (const SaylauStationView *view,
                            double from,
                            double to)
{
  return describe_range (view->language, from, to);
}

/**
 * saylau_station_words_stations:
 * @view: what is shown
 * @n: how many
 *
 * Returns: (transfer full): "97,699 polling stations"
 */
char *
saylau_station_words_stations (const SaylauStationView *view,
                               gint64 n)
{
  g_autofree char *number = saylau_language_count (view->language, n);

  /* Translators: "97,699 polling stations". */
  return saylau_language_fill (saylau_language_plural (view->language, "{n} polling station", "{n} polling stations", n), "n", number, NULL);
}

/* Every digit raised, "⁻⁴⁸". */
static char *
write_raised (int number)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%d", number);
  GString *raised = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at++)
    g_string_append (raised, *at == '-' ? "⁻" : digits[*at - '0']);
  return g_string_free (raised, FALSE);
}

/**
 * saylau_station_words_p:
 * @view: what is shown
 * @p: how likely chance alone gets as far, or NAN
 *
 * Returns: (transfer full) (nullable): "p = 0.034", or "p = 2.7 × 10⁻⁴⁸" where it is small; %NULL where it cannot be told
 */
char *
saylau_station_words_p (const SaylauStationView *view,
                        double p)
{
  g_autofree char *number = NULL;
  g_autofree char *power = NULL;
  int exponent;

  if (isnan (p))
    return NULL;
  if (p >= 0.001)
    {
      number = saylau_language_number (view->language, p, 3);
      return g_strdup_printf ("p = %s", number);
    }
  if (p < 1e-300)
    return g_strdup ("p < 10⁻³⁰⁰");
  exponent = (int) floor (log10 (p));
  number = saylau_language_number (view->language, p / pow (10, exponent), 1);
  power = write_raised (exponent);
  return g_strdup_printf ("p = %s\u00a0×\u00a010%s", number, power);
}

/**
 * saylau_station_words_facts:
 * @view: what is shown, with stations
 * @n: how many stations are in the figures
 * @left_out: how many are not, by #SaylauLeftOut
 * @caveat: what the picture cannot tell
 *
 * Returns: (transfer full): what the picture stands on
 */
char *
saylau_station_words_facts (const SaylauStationView *view,
                            guint n,
                            const guint *left_out,
                            const char *caveat)
{
  GString *facts = g_string_new (NULL);

  saylau_parts_add (facts, SEPARATOR, saylau_station_words_stations (view, n));
  saylau_parts_add (facts, SEPARATOR, describe_left_out (view, left_out));
  saylau_parts_add (facts, SEPARATOR, saylau_station_faults_describe_skipped (view->election, view->language));
  saylau_parts_add (facts, SEPARATOR, g_strdup (caveat));
  return g_string_free (facts, FALSE);
}

/* What a picture stands on, and what in the whole table is strange, of which the picture itself has no word. */
static char *
describe_notes (const SaylauStationView *view,
                const char *facts)
{
  g_autofree char *faults = saylau_station_faults_describe (view->election, view->language);

  return faults != NULL && *facts != '\0' ? g_strconcat (facts, "\n", faults, NULL) : g_strdup (facts);
}

/**
 * saylau_station_words_brush:
 * @election: the election
 * @language: the reader's words
 * @brush: which polling stations are selected
 *
 * Returns: (transfer full): what they have in common, "Turnout 60–70 %, share of Ann Archer 80–90 %"; "" where they are all
 */
char *
saylau_station_words_brush (const SaylauElection *election,
                            const SaylauLanguage *language,
                            const SaylauStationBrush *brush)
{
  GString *words = g_string_new (NULL);
  const SaylauCandidate *candidate = brush->candidate != SAYLAU_NONE ? saylau_election_get_candidate (election, brush->candidate) : NULL;
  const char *name = candidate != NULL ? saylau_text_get (candidate->name, saylau_language_get_tag (language)) : "";

  for (guint axis = 0; axis < SAYLAU_N_STATION_AXES; axis++)
    {
      const SaylauStationRange *range = &brush->ranges[axis];
      g_autofree char *text = NULL;

      if (!saylau_station_brush_has (brush, axis))
        continue;
      if (saylau_station_axis_is_percent (axis))
        text = describe_percents (language, range);
      else
        text = describe_digits (language, range);
      saylau_parts_add (words, ", ", saylau_language_fill (get_brush_pattern (language, axis), "name", name, "range", text, NULL));
    }
  return g_string_free (words, FALSE);
}

/**
 * saylau_station_words_draw_frame:
 * @builder: what is drawn on
 * @view: what is shown
 * @chart: what the chart is called
 * @notice: what a reader must know at once; "": nothing
 * @facts: what it stands on; "" where there is nothing to draw
 * @description: the picture in a few sentences, after its name; "" likewise
 *
 * Draws what stands around a chart of polling stations, and says why there is none where there is nothing to draw.
 *
 * Returns: the room that is left for the chart, in layout units
 */
SaylauRect
saylau_station_words_draw_frame (SaylauSceneBuilder *builder,
                                 const SaylauStationView *view,
                                 const char *chart,
                                 const char *notice,
                                 const char *facts,
                                 const char *description)
{
  g_autofree char *subtitle = saylau_station_words_subtitle (view, chart);
  g_autofree char *absence = describe_absence (view);
  const SaylauFrameTexts texts = { get_text (view, view->election->title, ""), subtitle, notice, facts, "", "", FALSE };
  SaylauRect body;

  saylau_scene_builder_take_description (builder, g_strdup_printf ("%s. %s", subtitle, absence != NULL ? absence : description));
  saylau_scene_builder_take_notes (builder, describe_notes (view, facts));
  body = saylau_frame_draw_texts (builder, &texts);
  if (absence != NULL)
    saylau_frame_draw_message (builder, absence, body);
  /* Axes of figures run from left to right in every language. */
  saylau_scene_builder_set_mirrored (builder, FALSE);
  return body;
}
