/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-words.h"

#include "charts/parts.h"
#include "charts/result-words.h"

#include <math.h>

#define LEAST_REST 0.05 /* percent: less is left over by rounding alone */

/**
 * saylau_tallies_words_list_unknown:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer full) (element-type int): the candidates of whom the tally tells without a share, as where nobody
 *   knows of how many votes those counted are
 */
GArray *
saylau_tallies_words_list_unknown (const SaylauTalliesCanvas *self,
                                   const SaylauTalliesRow *row)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; row->result != NULL && i < self->view->order->len; i++)
    {
      int candidate = g_array_index (self->view->order, int, i);
      const SaylauShare *share = saylau_shares_get (row->result->shares, candidate);

      if (share->reported && isnan (share->percent))
        g_array_append_val (unknown, candidate);
    }
  return unknown;
}

/**
 * saylau_tallies_words_get_rest:
 * @self: what is laid out
 * @row: a row
 * @unknown: (element-type int): its candidates without a share
 *
 * Returns: how much of the bar is hatched, in percent: of a tally that tells nothing here all of it; 0 for nothing, or
 *   where nobody tells how much
 */
double
saylau_tallies_words_get_rest (const SaylauTalliesCanvas *self,
                               const SaylauTalliesRow *row,
                               GArray *unknown)
{
  double rest = 100;

  for (guint i = 0; unknown->len > 0 && i < self->view->order->len; i++)
    {
      double percent = saylau_shares_get (row->result->shares, g_array_index (self->view->order, int, i))->percent;

      rest -= isnan (percent) ? 0 : percent;
    }
  if (row->result != NULL && unknown->len == 0)
    rest = row->result->shares->n_unreported > 0 ? row->result->unreported : 0;
  return isnan (rest) || rest < LEAST_REST ? 0 : rest;
}

/**
 * saylau_tallies_words_describe_tally:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer full): of when the tally is, and how exact
 */
char *
saylau_tallies_words_describe_tally (const SaylauTalliesCanvas *self,
                                     const SaylauTalliesRow *row)
{
  const SaylauTally *tally = saylau_tallies_canvas_get_tally (self, row);
  g_autofree char *time = saylau_language_time (self->view->language, &tally->time, self->view->election->zone);
  g_autofree char *margin = saylau_result_words_margin (tally, self->view->language);

  return margin != NULL ? g_strdup_printf ("%s · %s", time, margin) : g_steal_pointer (&time);
}

/**
 * saylau_tallies_words_describe_left_out:
 * @self: what is laid out
 * @row: a row
 *
 * Who is not reported has no place in a bar where nobody tells how much is left for them.
 *
 * Returns: (transfer full) (nullable): who that is, "Cid, share not known", or %NULL
 */
char *
saylau_tallies_words_describe_left_out (const SaylauTalliesCanvas *self,
                                        const SaylauTalliesRow *row)
{
  g_autoptr (GArray) unknown = saylau_tallies_words_list_unknown (self, row);
  g_autofree char *who = NULL;

  if (row->result == NULL || row->result->shares->n_unreported == 0 || (unknown->len == 0 && saylau_tallies_words_get_rest (self, row, unknown) > 0))
    return NULL;
  who = saylau_result_view_describe_unreported (row->result);
  return g_strdup_printf ("%s, %s", who, saylau_language_word (self->view->language, "share not known"));
}

/**
 * saylau_tallies_words_describe_segment:
 * @self: what is laid out
 * @row: a row
 * @candidate: a candidate, or %SAYLAU_NONE for what is not reported
 *
 * Returns: (transfer full): the share, "70.96 %", or what is said in its place
 */
char *
saylau_tallies_words_describe_segment (const SaylauTalliesCanvas *self,
                                       const SaylauTalliesRow *row,
                                       int candidate)
{
  char *left_out = candidate == SAYLAU_NONE ? saylau_tallies_words_describe_left_out (self, row) : NULL;

  if (row->result == NULL)
    return g_strdup (saylau_language_word (self->view->language, "not reported"));
  if (candidate != SAYLAU_NONE)
    return saylau_result_view_share (row->result, candidate);
  return left_out != NULL ? left_out : saylau_result_view_percent (row->result, row->result->unreported);
}

/* How much is hatched, where the hatch has no room for that: "Not reported: 13.22 %", "share not known", or NULL. */
static char *
describe_hatch (const SaylauTalliesCanvas *self,
                const SaylauTalliesRow *row)
{
  g_autoptr (GArray) unknown = saylau_tallies_words_list_unknown (self, row);
  double rest = saylau_tallies_words_get_rest (self, row, unknown);
  g_autofree char *value = NULL;

  if (rest <= 0)
    return NULL;
  value = unknown->len > 0 ? g_strdup (saylau_language_word (self->view->language, "share not known")) : saylau_tallies_words_describe_segment (self, row, SAYLAU_NONE);
  if (saylau_tallies_canvas_has_room (self, value, (SaylauRect){ 0, 0, self->length * rest / self->maximum, self->thickness }))
    return NULL;
  if (unknown->len > 0 || row->result == NULL)
    return g_steal_pointer (&value);
  return saylau_language_fill ("{name}: {value}", "name", saylau_language_word (self->view->language, "Not reported"), "value", value, NULL);
}

/**
 * saylau_tallies_words_describe_rest:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer full) (nullable): what the bar does not tell, to stand with its words: "Not reported: Cid, share
 *   not known", or %NULL
 */
char *
saylau_tallies_words_describe_rest (const SaylauTalliesCanvas *self,
                                    const SaylauTalliesRow *row)
{
  GString *rest = g_string_new (NULL);
  g_autofree char *left_out = saylau_tallies_words_describe_left_out (self, row);

  saylau_parts_add (rest, " · ", describe_hatch (self, row));
  if (left_out != NULL)
    saylau_parts_add (rest, " · ", saylau_language_fill ("{name}: {value}", "name", saylau_language_word (self->view->language, "Not reported"), "value", left_out, NULL));
  return g_string_free (rest, rest->len == 0);
}

/**
 * saylau_tallies_words_describe_note:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer full): the second line of the words beside a bar
 */
char *
saylau_tallies_words_describe_note (const SaylauTalliesCanvas *self,
                                    const SaylauTalliesRow *row)
{
  GString *note = g_string_new (NULL);

  saylau_parts_add (note, " · ", saylau_tallies_words_describe_tally (self, row));
  if (self->pitch < SAYLAU_TALLIES_THREE_LINE_PITCH)
    saylau_parts_add (note, " · ", saylau_tallies_words_describe_rest (self, row));
  return g_string_free (note, FALSE);
}

/**
 * saylau_tallies_words_describe_label:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer full): the first line; the only one where there is no room for two
 */
char *
saylau_tallies_words_describe_label (const SaylauTalliesCanvas *self,
                                     const SaylauTalliesRow *row)
{
  GString *label = g_string_new (saylau_result_view_tally_label (saylau_tallies_canvas_get_tally (self, row), self->view->language));

  if (!self->two_lines && !self->narrow)
    saylau_parts_add (label, " · ", saylau_tallies_words_describe_rest (self, row));
  return g_string_free (label, FALSE);
}
