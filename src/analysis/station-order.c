/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/station-order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/area-filter.h"
#include "analysis/search-fold.h"

/* So many stations are looked through before it is asked again whether anybody waits. */
#define CHUNK 4096

/* Where at least one of so many stations is listed, going through all by name takes less than to sort them. */
#define FEW 16

/* A station and what it is sorted by: a number, or its name. */
typedef struct
{
  double key; /* NAN: it is not known */
  const char *name;
  guint row;
} Entry;

static const char *
get_name (const SaylauStationTable *table,
          guint row)
{
  const char *name = saylau_station_table_get_name (table, row);

  return *name != '\0' ? name : saylau_station_table_get_id (table, row);
}

static double
get_percent (gint64 part,
             gint64 whole)
{
  return saylau_station_part_check (part, whole) == SAYLAU_LEFT_OUT_NOT ? (double) part / whole : NAN;
}

static Entry
make_entry (const SaylauStationSample *sample,
            guint station,
            SaylauStationSort sort)
{
  guint row = g_array_index (sample->rows, guint, station);
  Entry entry = { 0, get_name (sample->election->stations, row), row };
  SaylauStationCounts counts;

  if (sort == SAYLAU_STATION_SORT_NAME)
    return entry;
  saylau_station_sample_get (sample, station, &counts);
  if (sort == SAYLAU_STATION_SORT_TURNOUT)
    entry.key = get_percent (counts.ballots, counts.registered);
  else if (sort == SAYLAU_STATION_SORT_SHARE)
    entry.key = get_percent (counts.votes, counts.whole);
  else
    entry.key = counts.votes != SAYLAU_MISSING ? counts.votes : NAN;
  return entry;
}

static int
compare_rows (const Entry *one,
              const Entry *other)
{
  return (one->row > other->row) - (one->row < other->row);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  int order = strcmp (((const Entry *) a)->name, ((const Entry *) b)->name);

  return order != 0 ? order : compare_rows (a, b);
}

static int
compare_names_down (gconstpointer a,
                    gconstpointer b)
{
  int order = strcmp (((const Entry *) b)->name, ((const Entry *) a)->name);

  return order != 0 ? order : compare_rows (a, b);
}

/* What is not known comes last in either direction: it is neither much nor little. */
static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (isnan (one->key) || isnan (other->key))
    return isnan (one->key) != isnan (other->key) ? isnan (one->key) - isnan (other->key) : compare_rows (one, other);
  return one->key != other->key ? (one->key > other->key) - (one->key < other->key) : compare_rows (one, other);
}

static int
compare_keys_down (gconstpointer a,
                   gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (isnan (one->key) || isnan (other->key))
    return compare_keys (a, b);
  return one->key != other->key ? (one->key < other->key) - (one->key > other->key) : compare_rows (one, other);
}

/* Each word is in its name, its id or its area's names. A word may be in one of these and another in another. */
static gboolean
has_words (const SaylauElection *election,
           guint row,
           char **words)
{
  const SaylauStationTable *table = election->stations;
  int area = saylau_station_table_get_area (table, row);
  g_autofree char *name = saylau_search_fold (saylau_station_table_get_name (table, row));
  g_autofree char *id = saylau_search_fold (saylau_station_table_get_id (table, row));
  g_autofree char *key = g_strconcat (name, id, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word[] = { words[i], NULL };

      if (!saylau_search_has_words (key, word) && (area == SAYLAU_NONE || !saylau_area_filter_has (election, area, word)))
        return FALSE;
    }
  return TRUE;
}

/* All stations by name, of which those of one name stay as in the document: (element-type guint) their rows. */
static gpointer
derive_names (const SaylauElection *election)
{
  guint n = saylau_station_table_get_n_rows (election->stations);
  g_autofree Entry *entries = g_new (Entry, n);
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint row = 0; row < n; row++)
    entries[row] = (Entry){ 0, get_name (election->stations, row), row };
  qsort (entries, n, sizeof *entries, compare_names);
  for (guint i = 0; i < n; i++)
    g_array_append_val (rows, entries[i].row);
  return rows;
}

/* Where the rows of the name of the one before @end begin. */
static guint
find_first_of_name (const SaylauStationTable *table,
                    const guint *rows,
                    guint end)
{
  guint first = end - 1;

  while (first > 0 && strcmp (get_name (table, rows[first - 1]), get_name (table, rows[end - 1])) == 0)
    first--;
  return first;
}

/* Puts the rows of @listed in the order of their names, which no candidate changes and so is found once an election. */
static void
sort_by_name (const SaylauElection *election,
              GArray *listed,
              gboolean descending)
{
  const GArray *names = saylau_election_derive (election, g_quark_from_static_string ("saylau-station-names"), derive_names,
                                                (GDestroyNotify) g_array_unref);
  const guint *rows = (const guint *) names->data;
  g_autofree guint8 *is_listed = g_new0 (guint8, names->len);
  guint n = 0;

  for (guint i = 0; i < listed->len; i++)
    is_listed[g_array_index (listed, guint, i)] = TRUE;
  if (!descending)
    for (guint i = 0; i < names->len; i++)
      if (is_listed[rows[i]])
        g_array_index (listed, guint, n++) = rows[i];
  for (guint end = names->len, first; descending && end > 0; end = first)
    {
      first = find_first_of_name (election->stations, rows, end);
      for (guint i = first; i < end; i++)
        if (is_listed[rows[i]])
          g_array_index (listed, guint, n++) = rows[i];
    }
}

/* Returns none where it is cancelled. */
static GArray *
list_entries (const SaylauStationSample *sample,
              const char *words,
              SaylauStationSort sort)
{
  g_auto (GStrv) folded = saylau_search_split (words);
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), sample->rows->len);

  for (guint i = 0; i < sample->rows->len; i++)
    {
      if (i % CHUNK == 0 && g_cancellable_is_cancelled (sample->cancellable))
        return NULL;
      if (*folded == NULL || has_words (sample->election, g_array_index (sample->rows, guint, i), folded))
        {
          Entry entry = make_entry (sample, i, sort);

          g_array_append_val (entries, entry);
        }
    }
  return g_steal_pointer (&entries);
}

static void
sort_entries (GArray *entries,
              SaylauStationSort sort,
              gboolean descending)
{
  if (sort == SAYLAU_STATION_SORT_NAME)
    qsort (entries->data, entries->len, sizeof (Entry), descending ? compare_names_down : compare_names);
  else
    qsort (entries->data, entries->len, sizeof (Entry), descending ? compare_keys_down : compare_keys);
}

/**
 * saylau_station_order_new:
 * @election: a sealed election with polling stations
 * @query: which of them: BRUSHED, where an empty brush has all; and whose votes, which may be others than those that are brushed
 * @words: what is looked for in their names and ids and in their areas'
 * @sort: what they are sorted by; names byte by byte, as stations are mostly numbered
 * @descending: whether the largest come first; what is not known comes last in any case
 * @cancellable: (nullable): ends the work where nobody waits for it any more
 *
 * Returns: (transfer full) (nullable): the stations in this order, of which equal ones stay as in the document; %NULL: it was cancelled
 */
SaylauStationSample *
saylau_station_order_new (SaylauElection *election,
                          const SaylauStationQuery *query,
                          const char *words,
                          SaylauStationSort sort,
                          gboolean descending,
                          GCancellable *cancellable)
{
  g_autoptr (SaylauStationFigures) figures = saylau_station_figures_get (election, query, cancellable);
  int candidate = query->candidate != SAYLAU_NONE ? query->candidate : saylau_station_figures_get_leader (election);
  g_autoptr (SaylauStationSample) order = NULL;
  g_autoptr (GArray) entries = NULL;
  gboolean is_by_name;

  if (figures == NULL)
    return NULL;
  order = saylau_station_sample_new_of_rows (election, MAX (candidate, 0), query->area, figures->brushed->rows);
  g_set_object (&order->cancellable, cancellable);
  entries = list_entries (order, words, sort);
  if (entries == NULL)
    return NULL;
  is_by_name = sort == SAYLAU_STATION_SORT_NAME && entries->len > saylau_station_table_get_n_rows (election->stations) / FEW;
  if (!is_by_name)
    sort_entries (entries, sort, descending);
  g_array_unref (order->rows);
  order->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint), entries->len);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (order->rows, g_array_index (entries, Entry, i).row);
  if (is_by_name)
    sort_by_name (election, order->rows, descending);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&order);
}

/**
 * saylau_station_order_get_name:
 * @order: polling stations
 * @station: one of them
 *
 * Returns: (transfer none): its name, or its id where it has none
 */
const char *
saylau_station_order_get_name (const SaylauStationSample *order,
                               guint station)
{
  return get_name (order->election->stations, g_array_index (order->rows, guint, station));
}
