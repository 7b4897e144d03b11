/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-values.h"

#include "analysis/event-facts.h"
#include "charts/area-events.h"
#include "charts/parts.h"
#include "charts/result-words.h"
#include "charts/scene-builder.h"
#include "charts/short-names.h"
#include "charts/timeline-claims.h"

#include <math.h>

#define MINUS "\xe2\x88\x92"

/* A share, which is never rounded to 0 or to 100 without being it. */
static char *
write_percent (const SaylauAreaView *view,
               double percent,
               int decimals)
{
  double half = pow (10, -decimals) / 2;
  g_autofree char *text = NULL;

  if (percent > 0 && percent < half)
    {
      text = saylau_language_percent (view->language, 2 * half, decimals);
      return g_strconcat ("<", text, NULL);
    }
  if (percent < 100 && percent > 100 - half)
    {
      text = saylau_language_percent (view->language, 100 - 2 * half, decimals);
      return g_strconcat (">", text, NULL);
    }
  return saylau_language_percent (view->language, percent, decimals);
}

/* "+2.5": points, with their sign. */
static char *
write_points (const SaylauAreaView *view,
              double points,
              int decimals)
{
  g_autofree char *number = saylau_language_number (view->language, fabs (points), decimals);
  g_autofree char *zero = saylau_language_number (view->language, 0, decimals);

  if (g_str_equal (number, zero))
    return g_steal_pointer (&number);
  return g_strconcat (points < 0 ? MINUS : "+", number, NULL);
}

/**
 * saylau_area_values_candidate:
 * @view: what is shown
 * @candidate: a candidate
 *
 * Returns: (transfer none): the candidate's name in the reader's language; the id where that is empty
 */
const char *
saylau_area_values_candidate (const SaylauAreaView *view,
                              int candidate)
{
  const SaylauCandidate *record = saylau_election_get_candidate (view->election, candidate);
  const char *name = saylau_text_get (record->name, saylau_language_get_tag (view->language));

  return *name != '\0' ? name : record->id;
}

/**
 * saylau_area_values_name:
 * @view: what is shown
 * @area: an area
 *
 * Returns: (transfer none): its name in the reader's language; the id where that is empty
 */
const char *
saylau_area_values_name (const SaylauAreaView *view,
                         int area)
{
  const SaylauArea *record = saylau_election_get_area (view->election, area);
  const char *name = saylau_text_get (record->name, saylau_language_get_tag (view->language));

  return *name != '\0' ? name : record->id;
}

/**
 * saylau_area_values_short_names:
 * @view: what is shown
 *
 * Returns: (transfer full) (element-type utf8): a name for each figure, without what most of them begin or end with
 */
GPtrArray *
saylau_area_values_short_names (const SaylauAreaView *view)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < view->figures->len; i++)
    g_ptr_array_add (names, (gpointer) saylau_area_values_name (view, saylau_area_view_get (view, i)->area));
  return saylau_short_names_new (names);
}

/**
 * saylau_area_values_absence:
 * @view: what is shown
 *
 * Returns: (transfer none): what is said of an area without a value
 */
const char *
saylau_area_values_absence (const SaylauAreaView *view)
{
  if (view->measure == SAYLAU_MEASURE_EVENTS)
    /* Translators: of an area on a map of how many events there were: the document tells of no event anywhere. */
    return saylau_language_word (view->language, "no events in this document");
  return view->measure == SAYLAU_MEASURE_DETAINED
           /* Translators: of an area on a map: nobody says how many were detained there. */
           ? saylau_language_word (view->language, "no number published")
           /* Translators: of an area on a map: its figure is not known. */
           : saylau_language_word (view->language, "no figure published");
}

static char *
tell_unsure (const SaylauAreaView *view,
             const char *name)
{
  /* Translators: a candidate who leads in an area of which not all candidates are reported, "Anna (among those reported)"; {name} may also be "a tie". */
  return saylau_language_fill (saylau_language_word (view->language, "{name} (among those reported)"), "name", name, NULL);
}

/**
 * saylau_area_values_leader:
 * @view: what is shown
 * @figure: one of its figures, of whom one leads or two have as much
 *
 * Returns: (transfer full): who leads there, or that it is a tie; where somebody who is not reported may have more,
 *   that this is so
 */
char *
saylau_area_values_leader (const SaylauAreaView *view,
                           const SaylauAreaFigure *figure)
{
  /* Translators: of a map of who leads: two candidates or more have the most. */
  const char *name = figure->tied ? saylau_language_word (view->language, "a tie") : saylau_area_values_candidate (view, figure->candidate);

  return figure->unsure ? tell_unsure (view, name) : g_strdup (name);
}

static char *
describe_winner (const SaylauAreaView *view,
                 const SaylauAreaFigure *figure)
{
  g_autofree char *share = write_percent (view, figure->value, view->decimals);
  g_autofree char *leader = NULL;

  if (figure->tied)
    {
      /* Translators: of an area: two candidates or more have the most, each that many: "a tie at 48.2 %". */
      g_autofree char *tie = saylau_language_fill (saylau_language_word (view->language, "a tie at {share}"), "share", share, NULL);

      return figure->unsure ? tell_unsure (view, tie) : g_steal_pointer (&tie);
    }
  leader = saylau_area_values_leader (view, figure);
  return g_strdup_printf ("%s, %s", leader, share);
}

/* One of all that is told of the figure's time: what colours the area is the last. */
static double
get_told (const SaylauAreaView *view,
          const SaylauAreaFigure *figure,
          guint claim)
{
  return claim < figure->n_others ? saylau_area_view_get_other (view, figure, claim)->percent : figure->value;
}

static gboolean
is_told_before (const SaylauAreaView *view,
                const SaylauAreaFigure *figure,
                guint claim)
{
  for (guint i = 0; i < claim; i++)
    if (get_told (view, figure, i) == get_told (view, figure, claim))
      return TRUE;
  return FALSE;
}

/* "55 % (Herald, Times)": with all who tell just that. */
static char *
write_claim (const SaylauAreaView *view,
             const SaylauAreaFigure *figure,
             double percent)
{
  g_autofree char *number = write_percent (view, percent, view->decimals);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *who = NULL;

  for (guint i = 0; i <= figure->n_others; i++)
    {
      const GArray *told_by = i < figure->n_others ? saylau_area_view_get_other (view, figure, i)->sources : figure->sources;

      if (get_told (view, figure, i) == percent)
        g_array_append_vals (sources, told_by->data, told_by->len);
    }
  who = saylau_result_words_name_sources (view->election, view->language, sources, FALSE);
  if (*who == '\0')
    return g_steal_pointer (&number);
  return saylau_language_fill (saylau_language_word (view->language, "{claim} ({who})"), "claim", number, "who", who, NULL);
}

/**
 * saylau_area_values_claim:
 * @view: what is shown, which is turnout
 * @figure: one of its figures that there is
 *
 * Returns: (transfer full): what colours the area, with all who tell it
 */
char *
saylau_area_values_claim (const SaylauAreaView *view,
                          const SaylauAreaFigure *figure)
{
  return write_claim (view, figure, figure->value);
}

/**
 * saylau_area_values_claims:
 * @view: what is shown
 * @figure: one of its figures that somebody contradicts
 *
 * Returns: (transfer full): all that is told of the same time, each figure once and with all who tell it
 */
char *
saylau_area_values_claims (const SaylauAreaView *view,
                           const SaylauAreaFigure *figure)
{
  GString *claims = g_string_new (NULL);

  for (guint i = 0; i <= figure->n_others; i++)
    if (!is_told_before (view, figure, i))
      saylau_parts_add (claims, ", ", write_claim (view, figure, get_told (view, figure, i)));
  return g_string_free (claims, FALSE);
}

/* "10 % or 15 %": the least and the most that is told of one time. */
static char *
write_contradiction (const SaylauAreaView *view,
                     const SaylauAreaFigure *figure,
                     int decimals)
{
  double least = figure->value, most = figure->value;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  for (guint i = 0; i < figure->n_others; i++)
    {
      least = MIN (least, get_told (view, figure, i));
      most = MAX (most, get_told (view, figure, i));
    }
  low = write_percent (view, least, decimals);
  high = write_percent (view, most, decimals);
  return saylau_language_fill (saylau_language_word (view->language, "{low} or {high}"), "low", low, "high", high, NULL);
}

/**
 * saylau_area_values_value:
 * @view: what is shown
 * @figure: one of its figures
 *
 * Returns: (transfer full): its value in words
 */
char *
saylau_area_values_value (const SaylauAreaView *view,
                          const SaylauAreaFigure *figure)
{
  g_autofree char *number = NULL;

  if (!saylau_area_view_is_known (figure))
    return g_strdup (saylau_area_values_absence (view));
  switch (view->measure)
    {
    case SAYLAU_MEASURE_WINNER:
      return describe_winner (view, figure);
    case SAYLAU_MEASURE_EVENTS:
      number = saylau_language_count (view->language, (gint64) figure->value);
      /* Translators: how many events there were in an area. */
      return saylau_language_fill (saylau_language_plural (view->language, "{n} event", "{n} events", (guint64) figure->value), "n", number, NULL);
    case SAYLAU_MEASURE_DETAINED:
      return saylau_claims_tell_range (view->language, figure->claims);
    case SAYLAU_MEASURE_DIFFERENCE:
      number = write_points (view, figure->value, view->decimals);
      /* Translators: a difference of two shares, with its sign: "+0.83 points". */
      return saylau_language_fill (saylau_language_word (view->language, "{number} points"), "number", number, NULL);
    default:
      if (figure->differ)
        return saylau_area_values_claims (view, figure);
      return write_percent (view, figure->value, view->decimals);
    }
}

/**
 * saylau_area_values_short_value:
 * @view: what is shown
 * @figure: one of its figures
 *
 * Returns: (transfer full): its value for the little room that a map has; "" where it has none
 */
char *
saylau_area_values_short_value (const SaylauAreaView *view,
                                const SaylauAreaFigure *figure)
{
  int decimals = MIN (view->decimals, 1);

  if (!saylau_area_view_is_known (figure))
    return g_strdup ("");
  switch (view->measure)
    {
    case SAYLAU_MEASURE_EVENTS:
      return saylau_language_count (view->language, (gint64) figure->value);
    case SAYLAU_MEASURE_DETAINED:
      return saylau_claims_write_range (view->language, figure->claims);
    case SAYLAU_MEASURE_DIFFERENCE:
      return write_points (view, figure->value, decimals);
    default:
      if (figure->differ)
        return write_contradiction (view, figure, view->decimals);
      return write_percent (view, figure->value, decimals);
    }
}

static const SaylauAreaOrigin *
get_origin (const SaylauAreaView *view,
            const SaylauAreaFigure *figure)
{
  return saylau_area_view_get_origin (view, figure - saylau_area_view_get (view, 0));
}

static char *
name_claimant (const SaylauAreaView *view,
               const SaylauClaimant *claimant)
{
  const char *by = claimant->by != NULL ? saylau_text_get (claimant->by, saylau_language_get_tag (view->language)) : "";

  if (*by == '\0')
    by = saylau_language_word (view->language, "not said by whom");
  if (!claimant->official)
    return g_strdup (by);
  /* Translators: who makes a claim, and that it is officials who do: "Police, official". */
  return saylau_language_fill (saylau_language_word (view->language, "{who}, official"), "who", by, NULL);
}

/**
 * saylau_area_values_claimants:
 * @view: what is shown, which is the detained
 * @figure: (nullable): one of its figures, or %NULL: all of them
 * @max_told: at most how many are told by name
 *
 * Returns: (transfer full): who says how many were detained there and who of them is official, in a row; "" where
 *   nobody does
 */
char *
saylau_area_values_claimants (const SaylauAreaView *view,
                              const SaylauAreaFigure *figure,
                              guint max_told)
{
  const GArray *known = saylau_event_facts_get (view->election)->claimants;
  g_autoptr (GArray) claimants = figure != NULL && view->origins != NULL
                                   ? g_array_ref (get_origin (view, figure)->claimants)
                                   : saylau_area_events_list_claimants (view, figure != NULL ? figure - saylau_area_view_get (view, 0) : -1);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < claimants->len; i++)
    {
      char *name = name_claimant (view, &g_array_index (known, SaylauClaimant, g_array_index (claimants, int, i)));

      /* Whom other languages tell apart may have one name in this. */
      if (g_hash_table_add (told, name) && g_hash_table_size (told) <= max_told)
        saylau_parts_add (list, "; ", g_strdup (name));
    }
  if (g_hash_table_size (told) > max_told)
    g_string_append_printf (list, "; +%u", g_hash_table_size (told) - max_told);
  return g_string_free (list, FALSE);
}

/**
 * saylau_area_values_value_and_who:
 * @view: what is shown
 * @figure: one of its figures
 *
 * Returns: (transfer full): its value in words; of claims, with who makes them
 */
char *
saylau_area_values_value_and_who (const SaylauAreaView *view,
                                  const SaylauAreaFigure *figure)
{
  g_autofree char *value = saylau_area_values_value (view, figure);
  g_autofree char *who = NULL;

  if (view->measure != SAYLAU_MEASURE_DETAINED || !saylau_area_view_is_known (figure))
    return g_steal_pointer (&value);
  who = saylau_area_values_claimants (view, figure, G_MAXUINT);
  return saylau_language_fill (saylau_language_word (view->language, "{claim} ({who})"), "claim", value, "who", who, NULL);
}

/**
 * saylau_area_values_value_and_when:
 * @view: what is shown
 * @figure: one of its figures
 *
 * Returns: (transfer full): as saylau_area_values_value_and_who(); of a figure of an earlier time than others with that:
 *   "11.9 % (9 June 2019, 10:00)"
 */
char *
saylau_area_values_value_and_when (const SaylauAreaView *view,
                                   const SaylauAreaFigure *figure)
{
  g_autofree char *value = saylau_area_values_value_and_who (view, figure);
  g_autofree char *time = NULL;

  if (!saylau_area_view_is_older (view, figure))
    return g_steal_pointer (&value);
  time = saylau_language_time (view->language, figure->time, view->election->zone);
  return g_strdup_printf ("%s (%s)", value, time);
}

/* "Nur-Sultan: some 30 (RFE/RL); about 200 (Police, official)", a line for each event; of very many only who claims. */
static char *
describe_claims (const SaylauAreaView *view,
                 const SaylauAreaFigure *figure)
{
  const GArray *events = get_origin (view, figure)->events;
  g_autofree char *parts = NULL;
  g_autofree char *who = NULL;

  if (events->len == 0)
    return NULL;
  parts = saylau_claims_tell_parts (view->language, view->election, (const int *) events->data, events->len);
  if (!saylau_claims_are_told (events->len))
    who = saylau_area_values_claimants (view, figure, G_MAXUINT);
  return g_strstrip (g_strconcat (parts, who, NULL));
}

static char *
describe_shares (const SaylauAreaView *view,
                 const SaylauAreaFigure *figure)
{
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;

  if (isnan (figure->value))
    return NULL;
  now = write_percent (view, figure->now, view->decimals);
  before = write_percent (view, figure->before, view->decimals);
  /* Translators: two shares of one candidate in two tallies, "70.96 % against 70.13 %". */
  return saylau_language_fill (saylau_language_word (view->language, "{now} against {before}"), "now", now, "before", before, NULL);
}

/* What there is to tell of it beside its name and its value, or %NULL. */
static char *
describe_more (const SaylauAreaView *view,
               const SaylauAreaFigure *figure)
{
  if (figure->time != NULL)
    {
      /* An older figure's time stands beside it. */
      g_autofree char *time = !saylau_area_view_is_older (view, figure) ? saylau_language_time (view->language, figure->time, view->election->zone) : NULL;
      const char *differ = figure->differ ? saylau_language_word (view->language, "figures contradict each other") : NULL;

      return time != NULL && differ != NULL ? g_strdup_printf ("%s: %s", time, differ) : g_strdup (time != NULL ? time : differ);
    }
  if (figure->unsure)
    return g_strdup (saylau_language_word (view->language, "a candidate who is not reported may have more"));
  if (view->measure == SAYLAU_MEASURE_DETAINED)
    return describe_claims (view, figure);
  return view->measure == SAYLAU_MEASURE_DIFFERENCE ? describe_shares (view, figure) : NULL;
}

/**
 * saylau_area_values_is_one:
 * @view: what is shown
 *
 * Returns: whether there is one class of one value, for which it does not matter how values are classed
 */
gboolean
saylau_area_values_is_one (const SaylauAreaView *view)
{
  /* The class of the number 4 goes to 5, which is the next one's. */
  gboolean is_open = view->classes.classing == SAYLAU_CLASSES_EQUAL && saylau_measure_is_of_events (view->measure);

  return view->classes.n_classes == 1 && view->classes.classes[0].to - view->classes.classes[0].from - is_open < 1e-9;
}

/* The decimals that the bounds of the classes need. */
static int
get_bound_decimals (const SaylauAreaView *view)
{
  if (saylau_area_values_is_one (view))
    return view->decimals;
  if (view->classes.classing != SAYLAU_CLASSES_EQUAL)
    return MIN (view->decimals, 1);
  for (int decimals = 0; decimals < 4; decimals++)
    if (fabs (view->classes.step * pow (10, decimals) - round (view->classes.step * pow (10, decimals))) < 1e-9)
      return decimals;
  return 4;
}

/* In a language that reads from right to left the ends keep their order. */
static char *
write_range (const SaylauAreaView *view,
             const char *from,
             const char *to)
{
  return saylau_language_is_rtl (view->language) ? g_strdup_printf ("\342\201\246%s–%s\342\201\251", from, to)
                                                 : g_strdup_printf ("%s–%s", from, to);
}

static char *
write_counts (const SaylauAreaView *view,
              const SaylauClass *class)
{
  gint64 last = (gint64) class->to - (view->classes.classing == SAYLAU_CLASSES_EQUAL ? 1 : 0);
  g_autofree char *from = saylau_language_count (view->language, (gint64) class->from);
  g_autofree char *to = saylau_language_count (view->language, last);

  return (gint64) class->from == last ? g_steal_pointer (&from) : write_range (view, from, to);
}

/**
 * saylau_area_values_class:
 * @view: what is shown
 * @class: one of its classes
 *
 * Returns: (transfer full): from where to where it goes
 */
char *
saylau_area_values_class (const SaylauAreaView *view,
                          guint class)
{
  const SaylauClass *bounds = &view->classes.classes[class];
  int decimals = get_bound_decimals (view);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (saylau_measure_is_of_events (view->measure))
    return write_counts (view, bounds);
  if (view->measure == SAYLAU_MEASURE_DIFFERENCE)
    {
      from = write_points (view, bounds->from, decimals);
      if (saylau_area_values_is_one (view))
        return g_steal_pointer (&from);
      to = write_points (view, bounds->to, decimals);
      /* Translators: a range that may go below 0: "−2.5 to 0". */
      return saylau_language_fill (saylau_language_word (view->language, "{from} to {to}"), "from", from, "to", to, NULL);
    }
  to = saylau_language_percent (view->language, bounds->to, decimals);
  if (bounds->from == bounds->to || saylau_area_values_is_one (view))
    return g_steal_pointer (&to);
  from = saylau_language_number (view->language, bounds->from, decimals);
  return write_range (view, from, to);
}

/**
 * saylau_area_values_classing:
 * @view: what is shown
 *
 * Returns: (transfer none): how its values were classed
 */
const char *
saylau_area_values_classing (const SaylauAreaView *view)
{
  switch (view->classes.classing)
    {
    case SAYLAU_CLASSES_QUANTILE:
      /* Translators: how a map is classed: quantiles. */
      return saylau_language_word (view->language, "about as many areas in each");
    case SAYLAU_CLASSES_NONE:
      /* Translators: how a map is classed: not at all, each value has its own shade. */
      return saylau_language_word (view->language, "without classes");
    case SAYLAU_CLASSES_EQUAL:
    default:
      /* Translators: how a map is classed: classes of equal width. */
      return saylau_language_word (view->language, "equal steps");
    }
}

/**
 * saylau_area_values_init_mark:
 * @view: what is shown
 * @figure: one of its figures
 * @mark: (out caller-allocates): its mark
 *
 * Fills all of the mark but its place and its words; see saylau_area_values_tell_mark().
 */
void
saylau_area_values_init_mark (const SaylauAreaView *view,
                              const SaylauAreaFigure *figure,
                              SaylauMark *mark)
{
  const gboolean is_percent = view->measure != SAYLAU_MEASURE_DIFFERENCE && !saylau_measure_is_of_events (view->measure);

  saylau_mark_init (mark, SAYLAU_MARK_AREA, figure->area);
  mark->id = g_strconcat ("area-", saylau_election_get_area (view->election, figure->area)->id, NULL);
  mark->number = is_percent ? figure->value : NAN;
  mark->missing = !saylau_area_view_is_known (figure) ? 1 : (isnan (figure->value) ? 2 : 0);
}

/**
 * saylau_area_values_tell_mark:
 * @view: what is shown
 * @figure: one of its figures
 * @mark: its mark
 *
 * Fills the mark's words.
 */
void
saylau_area_values_tell_mark (const SaylauAreaView *view,
                              const SaylauAreaFigure *figure,
                              SaylauMark *mark)
{
  mark->name = g_strdup (saylau_area_values_name (view, figure->area));
  mark->value = saylau_area_values_value_and_when (view, figure);
  mark->tooltip = describe_more (view, figure);
  if (figure->candidate != SAYLAU_NONE)
    {
      mark->candidates = g_array_new (FALSE, FALSE, sizeof (int));
      g_array_append_val (mark->candidates, figure->candidate);
    }
}
