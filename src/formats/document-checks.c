/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include "analysis/conflicts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Published percentages are rounded; what differs by no more than this does not contradict itself. */
#define ROUNDING (0.5 + 1e-9)

#define YEAR_MAX 9999

/* What a check found, as it is told of a polling station. */
#define WRONG_SUM (1u << SAYLAU_STATION_FAULT_SUM)
#define WRONG_TURNOUT (1u << SAYLAU_STATION_FAULT_TURNOUT)

/* A result's counts of ballots, by name. */
typedef struct
{
  const char *name;
  gsize offset;
} BallotCount;

static const BallotCount ballot_counts[] = {
  { "registered", G_STRUCT_OFFSET (SaylauResult, registered) },
  { "cast", G_STRUCT_OFFSET (SaylauResult, cast) },
  { "valid", G_STRUCT_OFFSET (SaylauResult, valid) },
  { "invalid", G_STRUCT_OFFSET (SaylauResult, invalid) },
};

static gint64
get_ballot_count (const SaylauResult *result,
                  guint count)
{
  return G_STRUCT_MEMBER (gint64, result, ballot_counts[count].offset);
}

/* Reports @what, which is a sum of several, where it is more than all it can be, or where it
 * is @complete and less. Returns what it found. */
static guint
check_sum (SaylauDocument *self,
           SaylauJsonValue place,
           const char *what,
           double sum,
           gboolean complete,
           const char *of,
           gint64 whole)
{
  if (whole == SAYLAU_MISSING || sum == whole || (sum < whole && !complete))
    return 0;
  saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place, "%s sum to %.0f; expected %s%" G_GINT64_FORMAT ", which is “%s”",
                          what, sum, complete ? "" : "at most ", whole, of);
  return WRONG_SUM;
}

/* What the votes have to sum to, if they are all there: the valid ones, which may be told by what they are not. */
static guint
check_sum_of_votes (SaylauDocument *self,
                    const SaylauResult *result,
                    SaylauJsonValue place,
                    double votes,
                    gboolean complete)
{
  if (result->valid != SAYLAU_MISSING)
    return check_sum (self, place, "the votes", votes, complete, "valid", result->valid);
  if (result->cast != SAYLAU_MISSING && result->invalid != SAYLAU_MISSING && result->invalid <= result->cast)
    return check_sum (self, place, "the votes", votes, complete, "cast” less “invalid", result->cast - result->invalid);
  return check_sum (self, place, "the votes", votes, FALSE, "cast", result->cast);
}

static guint
check_votes (SaylauDocument *self,
             const SaylauResult *result,
             SaylauJsonValue place)
{
  /* Doubles hold the sum of any number of counts without overflow; a rounding of the last digit needs 2^53 votes. */
  double votes = 0, shares = 0;
  guint n_votes = 0, n_shares = 0, n_candidates = self->election->candidates->len;
  guint found = 0;

  for (guint i = 0; i < result->votes->len; i++)
    {
      const SaylauVote *vote = &g_array_index (result->votes, SaylauVote, i);

      if (vote->votes != SAYLAU_MISSING)
        {
          votes += vote->votes;
          n_votes++;
        }
      if (!isnan (vote->share))
        {
          shares += vote->share;
          n_shares++;
        }
    }

  if (n_votes > 0)
    found = check_sum_of_votes (self, result, place, votes, n_votes == n_candidates);

  /* Shares of the ballots cast or of the registered leave room for those who are for nobody. */
  if (n_shares > 0 && shares > 100 + ROUNDING)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place, "the shares sum to %.2f %%; expected at most 100 %%", shares);
  else if (n_shares > 0 && n_shares == n_candidates && shares < 100 - ROUNDING && self->election->share_of == SAYLAU_SHARE_OF_VALID)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place,
                            "every candidate has a share, and the shares sum to %.2f %%; expected 100 %%", shares);
  return found;
}

static guint
check_ballots (SaylauDocument *self,
               const SaylauResult *result,
               SaylauJsonValue place)
{
  guint found;

  if (result->valid != SAYLAU_MISSING && result->invalid != SAYLAU_MISSING)
    found = check_sum (self, place, "valid and invalid ballots", (double) result->valid + result->invalid, TRUE, "cast", result->cast);
  else if (result->valid != SAYLAU_MISSING)
    found = check_sum (self, place, "valid ballots", result->valid, FALSE, "cast", result->cast);
  else
    found = result->invalid != SAYLAU_MISSING ? check_sum (self, place, "invalid ballots", result->invalid, FALSE, "cast", result->cast) : 0;

  if (result->cast == SAYLAU_MISSING || result->registered == SAYLAU_MISSING)
    return found;
  if (result->cast > result->registered)
    {
      saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place,
                              "%" G_GINT64_FORMAT " ballots of %" G_GINT64_FORMAT " registered are a turnout over 100 %%",
                              result->cast, result->registered);
      found |= WRONG_TURNOUT;
    }
  else if (result->registered > 0 && fabs (result->turnout - 100.0 * result->cast / result->registered) > ROUNDING)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place,
                            "the turnout is given as %.2f %%; “cast” of “registered” is %.2f %%",
                            result->turnout, 100.0 * result->cast / result->registered);
  return found;
}

/* What a candidate's share is a share of. */
static gint64
get_whole (const SaylauElection *election,
           const SaylauResult *result)
{
  switch (election->share_of)
    {
    case SAYLAU_SHARE_OF_CAST:
      return result->cast;
    case SAYLAU_SHARE_OF_REGISTERED:
      return result->registered;
    case SAYLAU_SHARE_OF_VALID:
    default:
      return result->valid;
    }
}

static void
check_shares_of_votes (SaylauDocument *self,
                       const SaylauResult *result,
                       SaylauJsonValue place)
{
  gint64 whole = get_whole (self->election, result);

  if (whole <= 0)
    return;
  for (guint i = 0; i < result->votes->len; i++)
    {
      const SaylauVote *vote = &g_array_index (result->votes, SaylauVote, i);
      double computed = 100.0 * vote->votes / whole;

      if (vote->votes != SAYLAU_MISSING && fabs (vote->share - computed) > ROUNDING)
        saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place,
                                "the share of “%s” is given as %.2f %%; the votes make it %.2f %%",
                                saylau_election_get_candidate (self->election, vote->candidate)->id, vote->share, computed);
    }
}

/* What a tally reports of an area and of the areas within it. */
typedef struct
{
  const SaylauResult *result;
  GPtrArray *children; /* (element-type SaylauResult), the tally's own */
} Family;

static void
family_free (gpointer data)
{
  Family *self = data;

  g_ptr_array_unref (self->children);
  g_free (self);
}

/* By area. Goes over the results only: a document may have many areas and as many tallies. */
static GHashTable *
group_families (const SaylauElection *election,
                const SaylauTally *tally)
{
  GHashTable *families = g_hash_table_new_full (NULL, NULL, NULL, family_free);

  for (guint i = 0; i < tally->results->len; i++)
    {
      Family *family = g_new0 (Family, 1);

      family->result = g_ptr_array_index (tally->results, i);
      family->children = g_ptr_array_new ();
      g_hash_table_replace (families, GINT_TO_POINTER (family->result->area), family);
    }
  for (guint i = 0; i < tally->results->len; i++)
    {
      SaylauResult *result = g_ptr_array_index (tally->results, i);
      int parent = result->area != SAYLAU_NONE ? saylau_election_get_area (election, result->area)->parent : SAYLAU_NONE;
      Family *family = parent != SAYLAU_NONE ? g_hash_table_lookup (families, GINT_TO_POINTER (parent)) : NULL;

      if (family != NULL)
        g_ptr_array_add (family->children, result);
    }
  return families;
}

static void
check_count_of_children (SaylauDocument *self,
                         const Family *family,
                         guint count,
                         guint n_areas_within,
                         SaylauJsonValue place)
{
  g_autofree char *what = NULL;
  double sum = 0;
  guint n_known = 0;

  for (guint i = 0; i < family->children->len; i++)
    {
      gint64 part = get_ballot_count (g_ptr_array_index (family->children, i), count);

      if (part == SAYLAU_MISSING)
        continue;
      sum += part;
      n_known++;
    }
  if (n_known == 0)
    return;
  what = g_strdup_printf ("the counts of “%s” in the areas within this one", ballot_counts[count].name);
  check_sum (self, place, what, sum, n_known == n_areas_within, ballot_counts[count].name, get_ballot_count (family->result, count));
}

static void
add_child_votes (const SaylauResult *child,
                 double *sums,
                 guint *n_children)
{
  for (guint i = 0; i < child->votes->len; i++)
    {
      const SaylauVote *vote = &g_array_index (child->votes, SaylauVote, i);

      if (vote->votes == SAYLAU_MISSING)
        continue;
      sums[vote->candidate] += vote->votes;
      n_children[vote->candidate]++;
    }
}

static void
check_votes_of_children (SaylauDocument *self,
                         const Family *family,
                         guint n_areas_within,
                         SaylauJsonValue place)
{
  g_autofree double *sums = g_new0 (double, self->election->candidates->len);
  g_autofree guint *n_children = g_new0 (guint, self->election->candidates->len);

  for (guint i = 0; i < family->children->len; i++)
    add_child_votes (g_ptr_array_index (family->children, i), sums, n_children);

  for (guint i = 0; i < family->result->votes->len; i++)
    {
      const SaylauVote *vote = &g_array_index (family->result->votes, SaylauVote, i);
      const char *id = saylau_election_get_candidate (self->election, vote->candidate)->id;

      if (n_children[vote->candidate] > 0)
        check_sum (self, place, "the votes in the areas within this one", sums[vote->candidate],
                   n_children[vote->candidate] == n_areas_within, id, vote->votes);
    }
}

static void
check_family (SaylauDocument *self,
              const Family *family)
{
  SaylauJsonValue place = GPOINTER_TO_SIZE (g_hash_table_lookup (self->result_places, family->result));
  guint n_areas_within = g_array_index (self->n_areas_within, guint, family->result->area);

  for (guint i = 0; i < G_N_ELEMENTS (ballot_counts); i++)
    check_count_of_children (self, family, i, n_areas_within, place);
  if (family->result->votes->len > 0)
    check_votes_of_children (self, family, n_areas_within, place);
}

static gint64
turnout_time (const SaylauTurnoutReport *report)
{
  return saylau_time_is_set (&report->time) ? report->time.start : SAYLAU_NO_TIME;
}

/* By area, then by time, then in the document's order. */
static int
compare_reports_cb (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  const GPtrArray *reports = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  const SaylauTurnoutReport *first_report = g_ptr_array_index (reports, first);
  const SaylauTurnoutReport *second_report = g_ptr_array_index (reports, second);

  if (first_report->area != second_report->area)
    return first_report->area - second_report->area;
  if (turnout_time (first_report) != turnout_time (second_report))
    return turnout_time (first_report) < turnout_time (second_report) ? -1 : 1;
  return first < second ? -1 : 1;
}

static int
compare_sources_cb (gconstpointer a,
                    gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Whether @later is less, though all that its time may mean is later. */
static gboolean
falls (const SaylauTurnoutReport *earlier,
       const SaylauTurnoutReport *later)
{
  return earlier->area == later->area && saylau_time_is_set (&earlier->time) && saylau_time_is_set (&later->time) &&
         earlier->time.end <= later->time.start && later->percent < earlier->percent;
}

/* Who tells what, without the figure: two reports that have it in common tell the same thing. */
static char *
write_claim (const SaylauTurnoutReport *report)
{
  GString *claim = g_string_new (NULL);
  g_autoptr (GArray) sources = g_array_copy (report->sources);

  g_string_append_printf (claim, "%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, report->area, report->time.start, report->time.end);
  g_array_sort (sources, compare_sources_cb);
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (claim, " %d", g_array_index (sources, int, i));
  return g_string_free (claim, FALSE);
}

/* During a day turnout goes on, and of two sources that say different things neither corrects itself. */
static void
check_corrections (SaylauDocument *self,
                   const SaylauJsonValue *places)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->election->turnout->len; i++)
    {
      SaylauTurnoutReport *report = g_ptr_array_index (self->election->turnout, i);
      const SaylauTurnoutReport *before;
      g_autofree char *claim = NULL;

      if (report->sources->len == 0 || report->time.precision < SAYLAU_PRECISION_MINUTE)
        continue;
      claim = write_claim (report);
      before = g_hash_table_lookup (told, claim);
      if (before != NULL && !saylau_figures_agree (before->percent, report->percent))
        saylau_document_report (self, SAYLAU_SEVERITY_WARNING, places[i],
                                "the same source gives a turnout of %.2f %% and of %.2f %% at %s",
                                before->percent, report->percent, report->time.text);
      g_hash_table_replace (told, g_steal_pointer (&claim), report);
    }
}

/* The year that a time is in, in the document's zone. All times begin with it. */
static int
get_year (const SaylauTime *time)
{
  return atoi (time->text);
}

/**
 * saylau_document_check_result:
 * @self: a document
 * @result: a result
 * @place: where it stands
 *
 * Warns of what in a result contradicts itself.
 *
 * Returns: which of it a polling station is told to have, a bit each of #SaylauStationFault
 */
guint
saylau_document_check_result (SaylauDocument *self,
                              const SaylauResult *result,
                              SaylauJsonValue place)
{
  guint found = check_votes (self, result, place);

  found |= check_ballots (self, result, place);
  check_shares_of_votes (self, result, place);
  return found;
}

/**
 * saylau_document_check_tally:
 * @self: a document
 * @tally: a tally whose results are read
 *
 * Warns where areas do not sum to the area that they lie in.
 */
void
saylau_document_check_tally (SaylauDocument *self,
                             const SaylauTally *tally)
{
  g_autoptr (GHashTable) families = group_families (self->election, tally);
  GHashTableIter iter;
  gpointer family;

  /* In no order: the problems have that of the file. */
  g_hash_table_iter_init (&iter, families);
  while (g_hash_table_iter_next (&iter, NULL, &family))
    if (((Family *) family)->children->len > 0)
      check_family (self, family);
}

/**
 * saylau_document_check_turnout:
 * @self: a document whose reports of turnout are read
 * @places: where each of them stands
 *
 * Warns where the turnout of an area falls with time, and where a source gives two figures of one minute.
 */
void
saylau_document_check_turnout (SaylauDocument *self,
                               const SaylauJsonValue *places)
{
  GPtrArray *reports = self->election->turnout;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < reports->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_reports_cb, reports);

  for (guint i = 1; i < order->len; i++)
    {
      const SaylauTurnoutReport *earlier = g_ptr_array_index (reports, g_array_index (order, guint, i - 1));
      const SaylauTurnoutReport *later = g_ptr_array_index (reports, g_array_index (order, guint, i));

      if (falls (earlier, later))
        saylau_document_report (self, SAYLAU_SEVERITY_WARNING, places[g_array_index (order, guint, i)],
                                "the turnout falls from %.2f %% at %s to %.2f %% at %s",
                                earlier->percent, earlier->time.text, later->percent, later->time.text);
    }
  check_corrections (self, places);
}

/**
 * saylau_document_check_events:
 * @self: a document whose phases and events are read
 * @places: where each event stands
 * @n_places: how many events were read
 *
 * Warns of events in a year in which there is no phase.
 */
void
saylau_document_check_events (SaylauDocument *self,
                              const SaylauJsonValue *places,
                              guint n_places)
{
  int n_phases[YEAR_MAX + 2] = { 0 }; /* first how many more than in the year before, then how many */
  gboolean has_phase = FALSE;

  for (guint i = 0; i < self->election->phases->len; i++)
    {
      const SaylauPhase *phase = saylau_election_get_phase (self->election, i);

      if (!saylau_time_is_set (&phase->start) || !saylau_time_is_set (&phase->end))
        continue;
      n_phases[get_year (&phase->start)]++;
      n_phases[get_year (&phase->end) + 1]--;
      has_phase = TRUE;
    }
  if (!has_phase)
    return;
  for (guint year = 1; year <= YEAR_MAX; year++)
    n_phases[year] += n_phases[year - 1];

  for (guint i = 0; i < n_places; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (self->election, i);

      if (saylau_time_is_set (&event->start) && n_phases[get_year (&event->start)] <= 0)
        saylau_document_report (self, SAYLAU_SEVERITY_WARNING, places[i],
                                "the event begins in %d, a year in which there is no phase; is the year right?",
                                get_year (&event->start));
    }
}
