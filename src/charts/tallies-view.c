/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-view.h"

#include "charts/compare-words.h"
#include "charts/parts.h"
#include "charts/result-words.h"

#include <math.h>

#define SEPARATOR " · "
#define MAX_CONTRADICTIONS 3

static gboolean
has_shares (const SaylauElection *election,
            int area)
{
  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauResult *result = saylau_tally_find_result (saylau_election_get_tally (election, i), area);

      if (result != NULL && result->votes->len > 0)
        return TRUE;
    }
  return FALSE;
}

/* One area for all: tallies of different areas side by side would look like a change. */
static void
find_area (SaylauTalliesView *self)
{
  self->area = self->spec->area;
  while (self->area != SAYLAU_NONE && !has_shares (self->election, self->area))
    self->area = saylau_election_get_area (self->election, self->area)->parent;
}

static void
row_free (gpointer data)
{
  SaylauTalliesRow *self = data;

  saylau_result_view_free (self->result);
  saylau_chart_spec_free (self->spec);
  g_free (self);
}

static SaylauTalliesRow *
row_new (const SaylauTalliesView *view,
         int tally)
{
  SaylauTalliesRow *self = g_new0 (SaylauTalliesRow, 1);

  self->spec = saylau_chart_spec_copy (view->spec);
  self->spec->tally = tally;
  self->spec->compare = SAYLAU_NONE;
  self->spec->area = view->area;
  if (saylau_tally_find_result (saylau_election_get_tally (view->election, tally), view->area) != NULL)
    self->result = saylau_result_view_new (view->election, self->spec, view->language);
  return self;
}

static void
append_order (SaylauTalliesView *self,
              const SaylauTalliesRow *row)
{
  for (guint i = 0; row->result != NULL && i < row->result->order->len; i++)
    {
      int candidate = g_array_index (row->result->order, int, i);
      gboolean is_there = FALSE;

      for (guint j = 0; j < self->order->len; j++)
        is_there |= g_array_index (self->order, int, j) == candidate;
      if (!is_there)
        g_array_append_val (self->order, candidate);
    }
}

static int
compare_candidates_cb (gconstpointer a,
                       gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* As in the newest tally, then those whom only older ones tell of. */
static void
fill_order (SaylauTalliesView *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    append_order (self, saylau_tallies_view_get_row (self, i - 1));
  if (self->spec->order == SAYLAU_ORDER_BALLOT)
    g_array_sort (self->order, compare_candidates_cb);
}

/**
 * saylau_tallies_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauTalliesView *
saylau_tallies_view_new (const SaylauElection *election,
                         const SaylauChartSpec *spec,
                         const SaylauLanguage *language)
{
  SaylauTalliesView *self = g_new0 (SaylauTalliesView, 1);

  self->election = election;
  self->spec = spec;
  self->language = language;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  find_area (self);
  for (guint i = 0; self->area != SAYLAU_NONE && i < election->tallies_by_time->len; i++)
    g_ptr_array_add (self->rows, row_new (self, g_array_index (election->tallies_by_time, int, i)));
  fill_order (self);
  return self;
}

/**
 * saylau_tallies_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_tallies_view_free (SaylauTalliesView *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_array_unref (self->order);
  g_free (self);
}

/**
 * saylau_tallies_view_get_row:
 * @self: a view
 * @row: which of its rows
 *
 * Returns: (transfer none): the row
 */
const SaylauTalliesRow *
saylau_tallies_view_get_row (const SaylauTalliesView *self,
                             guint row)
{
  return g_ptr_array_index (self->rows, row);
}

/**
 * saylau_tallies_view_get_maximum:
 * @self: a view
 *
 * Returns: where the scale ends: at 100 percent, or where a tally's shares add up to more
 */
double
saylau_tallies_view_get_maximum (const SaylauTalliesView *self)
{
  double maximum = 100;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SaylauTalliesRow *row = saylau_tallies_view_get_row (self, i);

      if (row->result != NULL)
        maximum = MAX (maximum, row->result->sum);
    }
  return maximum;
}

/**
 * saylau_tallies_view_describe_area:
 * @self: a view
 * @area: an area
 *
 * Returns: (transfer full): its name in the reader's language; the id where that is empty
 */
char *
saylau_tallies_view_describe_area (const SaylauTalliesView *self,
                                   int area)
{
  const SaylauArea *record = saylau_election_get_area (self->election, area);
  const char *name = record->name != NULL ? saylau_text_get (record->name, saylau_language_get_tag (self->language)) : NULL;

  return g_strdup (name != NULL && *name != '\0' ? name : record->id);
}

/**
 * saylau_tallies_view_describe_subtitle:
 * @self: a view
 *
 * Returns: (transfer full): what is drawn, and of where
 */
char *
saylau_tallies_view_describe_subtitle (const SaylauTalliesView *self)
{
  GString *subtitle = g_string_new (NULL);

  /* Translators: what a chart shows: a bar for each poll and each count, by time. */
  saylau_parts_add (subtitle, SEPARATOR, g_strdup (saylau_language_word (self->language, "All tallies in time")));
  if (self->area != SAYLAU_NONE)
    saylau_parts_add (subtitle, SEPARATOR, saylau_tallies_view_describe_area (self, self->area));
  return g_string_free (subtitle, FALSE);
}

static char *
describe_contradiction (const SaylauTalliesView *self,
                        int tally,
                        int other)
{
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_copy (self->spec);
  g_autoptr (SaylauCompareView) view = NULL;

  spec->tally = tally;
  spec->compare = other;
  spec->area = self->area;
  view = saylau_compare_view_new (self->election, spec, self->language);
  return saylau_compare_words_contradiction (view);
}

/* Whether the tallies state different figures for a candidate where they have to be the same. */
static gboolean
do_contradict (const SaylauTalliesView *self,
               int tally,
               int other)
{
  g_autoptr (GArray) conflicts = NULL;

  if (!saylau_tallies_tell_the_same (saylau_election_get_tally (self->election, tally), saylau_election_get_tally (self->election, other)))
    return FALSE;
  conflicts = saylau_conflicts_list (self->election, tally, other, self->area);
  for (guint i = 0; i < conflicts->len; i++)
    if (g_array_index (conflicts, SaylauConflict, i).candidate != SAYLAU_NONE)
      return TRUE;
  return FALSE;
}

static char *
describe_more (const SaylauTalliesView *self,
               guint n)
{
  g_autofree char *count = saylau_language_count (self->language, n);

  if (n == 0)
    return NULL;
  /* Translators: after some sentences that each name two tallies which contradict each other: how many more pairs do. */
  return saylau_language_fill (saylau_language_plural (self->language, "{n} more contradiction between tallies.", "{n} more contradictions between tallies.", n), "n", count, NULL);
}

/* Who contradicts whom among all tallies: the first are named, the others counted. */
static void
add_contradictions (const SaylauTalliesView *self,
                    GString *notice)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = i; j-- > 0;)
      {
        int tally = saylau_tallies_view_get_row (self, i)->spec->tally;
        int other = saylau_tallies_view_get_row (self, j)->spec->tally;

        if (!do_contradict (self, tally, other))
          continue;
        n++;
        if (n <= MAX_CONTRADICTIONS)
          saylau_parts_add (notice, " ", describe_contradiction (self, tally, other));
      }
  saylau_parts_add (notice, " ", describe_more (self, n > MAX_CONTRADICTIONS ? n - MAX_CONTRADICTIONS : 0));
}

static char *
describe_fallback (const SaylauTalliesView *self)
{
  g_autofree char *asked = NULL;
  g_autofree char *shown = NULL;

  if (self->area == SAYLAU_NONE || self->area == self->spec->area)
    return NULL;
  asked = saylau_tallies_view_describe_area (self, self->spec->area);
  shown = saylau_tallies_view_describe_area (self, self->area);
  /* Translators: two areas: the one that was chosen, and a larger one that it is in. */
  return saylau_language_fill (saylau_language_word (self->language, "No result was published for {asked}; showing {shown}."),
                               "asked", asked, "shown", shown, NULL);
}

/**
 * saylau_tallies_view_describe_notice:
 * @self: a view
 *
 * Returns: (transfer full): which area was asked for where another one is shown, and which sources contradict each
 *   other; "" for nothing
 */
char *
saylau_tallies_view_describe_notice (const SaylauTalliesView *self)
{
  GString *notice = g_string_new (NULL);

  saylau_parts_add (notice, " ", describe_fallback (self));
  add_contradictions (self, notice);
  return g_string_free (notice, FALSE);
}

/**
 * saylau_tallies_view_describe_sources:
 * @self: a view
 * @with_titles: whether titles are told, or publishers alone
 *
 * Returns: (transfer full): where the figures of all tallies are from; "" where the document does not say
 */
char *
saylau_tallies_view_describe_sources (const SaylauTalliesView *self,
                                      gboolean with_titles)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GArray *own = saylau_election_get_tally (self->election, saylau_tallies_view_get_row (self, i)->spec->tally)->sources;

      g_array_append_vals (sources, own->data, own->len);
    }
  return saylau_result_words_list_sources (self->election, self->language, sources, with_titles);
}

/* "70.13 % (Exit poll, 9 June 2019)", without a share the votes; NULL where the tally tells nothing. */
static char *
describe_share (const SaylauTalliesRow *row,
                int candidate)
{
  g_autofree char *percent = NULL;
  g_autofree char *tally = NULL;

  if (row->result == NULL || !saylau_shares_get (row->result->shares, candidate)->reported)
    return NULL;
  if (isnan (saylau_shares_get (row->result->shares, candidate)->percent))
    percent = saylau_result_view_value (row->result, candidate);
  else
    percent = saylau_result_view_share (row->result, candidate);
  tally = saylau_result_view_tally (row->result, row->result->tally);
  return g_strdup_printf ("%s (%s)", percent, tally);
}

/* "Selected: Final result, 11 June 2019."; NULL: there is none yet. */
static char *
describe_selected (const SaylauTalliesView *self)
{
  const SaylauTally *tally = self->spec->tally != SAYLAU_NONE ? saylau_election_get_tally (self->election, self->spec->tally) : NULL;
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (tally == NULL)
    return NULL;
  time = saylau_language_time (self->language, &tally->time, self->election->zone);
  words = g_strdup_printf ("%s, %s", saylau_result_view_tally_label (tally, self->language), time);
  /* Translators: which tally is selected, below a chart of all of them: "Selected: Final result, 11 June 2019." */
  return saylau_language_fill (saylau_language_word (self->language, "Selected: {tally}."), "tally", words, NULL);
}

/**
 * saylau_tallies_view_describe:
 * @self: a view
 *
 * Returns: (transfer full): the picture in a few sentences, for those who do not see it: how the share of the candidate
 *   who comes first went from tally to tally, and which tally is selected
 */
char *
saylau_tallies_view_describe (const SaylauTalliesView *self)
{
  g_autofree char *subtitle = saylau_tallies_view_describe_subtitle (self);
  g_autoptr (GString) shares = g_string_new (NULL);
  GString *description = g_string_new (NULL);
  int leader = self->order->len > 0 ? g_array_index (self->order, int, 0) : SAYLAU_NONE;

  g_string_append_printf (description, "%s.", subtitle);
  saylau_parts_add (description, " ", saylau_tallies_view_describe_notice (self));
  if (leader == SAYLAU_NONE)
    return g_string_free (description, FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    saylau_parts_add (shares, ", ", describe_share (saylau_tallies_view_get_row (self, i), leader));
  if (shares->len > 0)
    {
      const SaylauCandidate *record = saylau_election_get_candidate (self->election, leader);
      const char *name = record->name != NULL ? saylau_text_get (record->name, saylau_language_get_tag (self->language)) : record->id;

      /* Translators: a candidate and what each tally gives, "Qasym-Zhomart Toqaev: 70.13 % (Exit poll, 9 June 2019), 70.96 % (Final result, 11 June 2019)." */
      saylau_parts_add (description, " ", saylau_language_fill (saylau_language_word (self->language, "{name}: {shares}."), "name", name, "shares", shares->str, NULL));
    }
  saylau_parts_add (description, " ", describe_selected (self));
  return g_string_free (description, FALSE);
}
