/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include <math.h>

/* How many sums there may be, areas times columns: a small document can name very many. */
#define SUMS_MAX (16 * 1024 * 1024)

/* What the stations of one area sum to, with those of the areas within it. */
typedef struct
{
  guint64 n_counted;
  double *sums;     /* by column: doubles do not overflow, and are exact to 2^53, a count's limit */
  guint64 *n_known; /* by column: rows that have it */
} Sums;

typedef struct
{
  SaylauDocument *document;
  const SaylauStationTable *table;
  guint n_columns;
  gint64 *counts; /* of one row, by column */
  gsize n_made;
  Sums **areas;
  guint64 *n_stations; /* by area: its rows, whether they have reported or not */
  guint64 n_uncounted;
} Summing;

static Sums *
get_sums (Summing *self,
          int area)
{
  if (self->areas[area] == NULL)
    {
      self->areas[area] = g_new0 (Sums, 1);
      self->areas[area]->sums = g_new0 (double, self->n_columns);
      self->areas[area]->n_known = g_new0 (guint64, self->n_columns);
      self->n_made++;
    }
  return self->areas[area];
}

static void
sums_free (Sums *self)
{
  g_free (self->sums);
  g_free (self->n_known);
  g_free (self);
}

/* A station counts when it has reported: when no candidate's votes are missing. One whose
 * votes are known in part is not added, since its gap would read as nobody's votes. */
static gboolean
has_reported (const Summing *self)
{
  for (guint column = SAYLAU_STATION_CANDIDATE; column < self->n_columns; column++)
    if (self->counts[column] == SAYLAU_MISSING && saylau_station_table_has_column (self->table, column))
      return FALSE;
  return TRUE;
}

static void
add_row (Summing *self,
         int area)
{
  Sums *sums = get_sums (self, area);

  sums->n_counted++;
  for (guint column = 0; column < self->n_columns; column++)
    {
      if (self->counts[column] == SAYLAU_MISSING)
        continue;
      sums->sums[column] += self->counts[column];
      sums->n_known[column]++;
    }
}

static void
add_to_parent (Summing *self,
               int area)
{
  int parent = saylau_election_get_area (self->document->election, area)->parent;
  const Sums *sums = self->areas[area];
  Sums *parent_sums;

  if (parent != SAYLAU_NONE)
    self->n_stations[parent] += self->n_stations[area];
  if (parent == SAYLAU_NONE || sums == NULL)
    return;
  parent_sums = get_sums (self, parent);
  parent_sums->n_counted += sums->n_counted;
  for (guint column = 0; column < self->n_columns; column++)
    {
      parent_sums->sums[column] += sums->sums[column];
      parent_sums->n_known[column] += sums->n_known[column];
    }
}

/* Areas so that each comes before the one that it lies in. */
static GArray *
order_upwards (const SaylauElection *election)
{
  guint n_areas = election->areas->len;
  g_autofree guint *n_children = g_new0 (guint, n_areas);
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (int), n_areas);

  for (guint i = 0; i < n_areas; i++)
    if (saylau_election_get_area (election, i)->parent != SAYLAU_NONE)
      n_children[saylau_election_get_area (election, i)->parent]++;
  for (int i = 0; i < (int) n_areas; i++)
    if (n_children[i] == 0)
      g_array_append_val (order, i);
  for (guint i = 0; i < order->len; i++)
    {
      int parent = saylau_election_get_area (election, g_array_index (order, int, i))->parent;

      if (parent != SAYLAU_NONE && --n_children[parent] == 0)
        g_array_append_val (order, parent);
    }
  return order;
}

/* A sum is known where every station that is counted has its part. */
static gint64
get_sum (const Sums *self,
         guint column)
{
  return self->n_known[column] == self->n_counted && self->sums[column] <= SAYLAU_COUNT_MAX ? (gint64) self->sums[column] : SAYLAU_MISSING;
}

static SaylauResult *
make_result (const Summing *self,
             int area)
{
  const Sums *sums = self->areas[area];
  SaylauResult *result = saylau_result_new ();

  result->area = area;
  result->registered = get_sum (sums, SAYLAU_STATION_REGISTERED);
  result->cast = get_sum (sums, SAYLAU_STATION_CAST);
  result->valid = get_sum (sums, SAYLAU_STATION_VALID);
  result->invalid = get_sum (sums, SAYLAU_STATION_INVALID);
  result->issued = get_sum (sums, SAYLAU_STATION_ISSUED);
  result->stations_in = sums->n_counted;
  result->stations = self->n_stations[area];
  for (guint column = SAYLAU_STATION_CANDIDATE; column < self->n_columns; column++)
    {
      SaylauVote vote = { column - SAYLAU_STATION_CANDIDATE, get_sum (sums, column), NAN };

      if (vote.votes != SAYLAU_MISSING)
        g_array_append_val (result->votes, vote);
    }
  return result;
}

static char *
choose_id (const SaylauDocument *document)
{
  char *id = g_strdup ("stations");

  for (guint i = 2; g_hash_table_contains (document->tallies, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("stations-%u", i);
    }
  return id;
}

/* Nothing says that the stations are all that there are, and so the sum is a partial count. */
static SaylauTally *
make_tally (const Summing *self)
{
  SaylauTally *tally = saylau_tally_new ();

  tally->id = choose_id (self->document);
  tally->status = SAYLAU_TALLY_PARTIAL;
  tally->time = self->document->election->date;
  tally->summed = TRUE;
  for (guint i = 0; i < self->document->election->areas->len; i++)
    if (self->areas[i] != NULL && self->areas[i]->n_counted > 0)
      g_ptr_array_add (tally->results, make_result (self, i));
  return tally;
}

/* Where stations are not in the sum, it is only wrong to be more than the whole. */
static void
compare_count (SaylauDocument *document,
               const SaylauResult *result,
               const SaylauResult *stations,
               const char *what,
               gint64 count,
               gint64 sum)
{
  gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (document->result_places, result));
  gboolean is_whole = stations->stations_in == stations->stations;

  if (count == SAYLAU_MISSING || sum == SAYLAU_MISSING || count == sum || (!is_whole && sum < count))
    return;
  if (is_whole)
    saylau_document_report (document, SAYLAU_SEVERITY_WARNING, place,
                            "“%s” is %" G_GINT64_FORMAT "; the polling stations sum to %" G_GINT64_FORMAT, what, count, sum);
  else
    saylau_document_report (document, SAYLAU_SEVERITY_WARNING, place,
                            "“%s” is %" G_GINT64_FORMAT "; %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " polling stations sum to %" G_GINT64_FORMAT, what,
                            count, stations->stations_in, stations->stations, sum);
}

static void
compare_results (SaylauDocument *document,
                 const SaylauResult *result,
                 const SaylauResult *sum)
{
  compare_count (document, result, sum, "registered", result->registered, sum->registered);
  compare_count (document, result, sum, "cast", result->cast, sum->cast);
  compare_count (document, result, sum, "valid", result->valid, sum->valid);
  compare_count (document, result, sum, "invalid", result->invalid, sum->invalid);
  for (guint i = 0; i < result->votes->len; i++)
    {
      const SaylauVote *vote = &g_array_index (result->votes, SaylauVote, i);
      const SaylauVote *other = saylau_result_find_vote (sum, vote->candidate);

      if (other != NULL)
        compare_count (document, result, sum, saylau_election_get_candidate (document->election, vote->candidate)->id, vote->votes, other->votes);
    }
}

/* Final figures are sums of all stations; earlier ones and estimates need not be. */
static void
compare_tallies (SaylauDocument *document,
                 const SaylauTally *sum)
{
  g_autoptr (GHashTable) sums = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sum->results->len; i++)
    {
      SaylauResult *result = g_ptr_array_index (sum->results, i);

      g_hash_table_insert (sums, GINT_TO_POINTER (result->area), result);
    }
  for (guint i = 0; i < document->election->tallies->len; i++)
    {
      const SaylauTally *tally = saylau_election_get_tally (document->election, i);

      if (tally->status != SAYLAU_TALLY_FINAL && tally->status != SAYLAU_TALLY_RECOUNT)
        continue;
      for (guint j = 0; j < tally->results->len; j++)
        {
          const SaylauResult *result = g_ptr_array_index (tally->results, j);
          const SaylauResult *other = g_hash_table_lookup (sums, GINT_TO_POINTER (result->area));

          if (other != NULL)
            compare_results (document, result, other);
        }
    }
}

static void
sum_rows (Summing *self)
{
  g_autoptr (GArray) order = order_upwards (self->document->election);

  for (guint row = 0; row < saylau_station_table_get_n_rows (self->table); row++)
    {
      int area = saylau_station_table_get_area (self->table, row);

      saylau_station_table_get_counts (self->table, row, self->counts);
      self->n_stations[area]++;
      if (!has_reported (self))
        self->n_uncounted++;
      else if (self->n_made * self->n_columns < SUMS_MAX)
        add_row (self, area);
    }
  for (guint i = 0; i < order->len && self->n_made * self->n_columns < SUMS_MAX; i++)
    add_to_parent (self, g_array_index (order, int, i));
}

/**
 * saylau_document_sum_stations:
 * @self: a document that is read without an error
 * @place: where its polling stations stand
 *
 * Sums the polling stations by area, and by the areas that those lie in, into a tally of its
 * own; warns where it differs from the document's final figures.
 */
void
saylau_document_sum_stations (SaylauDocument *self,
                              SaylauJsonValue place)
{
  guint n_areas = self->election->areas->len;
  Summing summing = { self, self->election->stations, SAYLAU_STATION_CANDIDATE + self->election->candidates->len };
  SaylauTally *tally;

  if (saylau_station_table_get_n_rows (summing.table) == 0)
    return;

  summing.counts = g_new (gint64, summing.n_columns);
  summing.areas = g_new0 (Sums *, n_areas);
  summing.n_stations = g_new0 (guint64, n_areas);
  sum_rows (&summing);
  if (summing.n_uncounted > 0)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place,
                            "%" G_GUINT64_FORMAT " of %u polling stations lack the votes of a candidate and are not in the sums",
                            summing.n_uncounted, saylau_station_table_get_n_rows (summing.table));
  if (summing.n_made * summing.n_columns >= SUMS_MAX)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, place, "there are too many areas and candidates to sum the polling stations");
  else
    {
      tally = make_tally (&summing);
      compare_tallies (self, tally);
      g_ptr_array_add (self->election->tallies, tally);
    }

  for (guint i = 0; i < n_areas; i++)
    g_clear_pointer (&summing.areas[i], sums_free);
  g_free (summing.counts);
  g_free (summing.areas);
  g_free (summing.n_stations);
}
