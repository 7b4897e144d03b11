/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/station-rows.h"

#include <math.h>
#include <string.h>

/* In areas_by_name, a name that several areas have. */
#define AMBIGUOUS G_MAXUINT

static const char *const word_columns[] = { "id", "name", "area" };
static const char *const count_columns[] = { "registered", "issued", "cast", "valid", "invalid" };

G_STATIC_ASSERT (G_N_ELEMENTS (count_columns) == SAYLAU_STATION_CANDIDATE);

static void
remember_names (SaylauStationRows *self,
                int area)
{
  const SaylauText *name = saylau_election_get_area (self->document->election, area)->name;

  for (guint i = 0; name != NULL && i < saylau_text_get_n_variants (name); i++)
    {
      const char *variant = saylau_text_get_variant (name, i);
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->areas_by_name, variant));

      if (known != (guint) area + 1)
        g_hash_table_insert (self->areas_by_name, (gpointer) variant, GUINT_TO_POINTER (known == 0 ? (guint) area + 1 : AMBIGUOUS));
    }
}

static guint
find_by_name (SaylauStationRows *self,
              const char *name)
{
  if (self->areas_by_name == NULL)
    {
      self->areas_by_name = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->document->election->areas->len; i++)
        remember_names (self, i);
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->areas_by_name, name));
}

static int
get_first_root (const SaylauElection *election)
{
  for (guint i = 0; i < election->areas->len; i++)
    if (saylau_election_get_area (election, i)->parent == SAYLAU_NONE)
      return i;
  return SAYLAU_NONE;
}

/* The stations know the area by its name only, and so its name is its id. */
static int
make_area (SaylauStationRows *self,
           const char *name)
{
  SaylauElection *election = self->document->election;
  SaylauArea *area = saylau_area_new ();
  int index = election->areas->len;

  area->id = g_strdup (name);
  area->name = saylau_text_new_plain (name);
  area->parent = get_first_root (election);
  area->from_stations = TRUE;
  g_ptr_array_add (election->areas, area);
  g_hash_table_insert (self->document->areas, area->id, GUINT_TO_POINTER (index + 1));
  return index;
}

/* The newest row as a result, to be checked like one. */
static const SaylauResult *
fill_scratch (SaylauStationRows *self,
              guint row)
{
  SaylauResult *result = self->scratch;

  result->registered = saylau_station_table_get_count (self->table, row, SAYLAU_STATION_REGISTERED);
  result->cast = saylau_station_table_get_count (self->table, row, SAYLAU_STATION_CAST);
  result->valid = saylau_station_table_get_count (self->table, row, SAYLAU_STATION_VALID);
  result->invalid = saylau_station_table_get_count (self->table, row, SAYLAU_STATION_INVALID);
  g_array_set_size (result->votes, 0);
  for (guint i = 0; i < saylau_station_table_get_n_candidates (self->table); i++)
    {
      SaylauVote vote = { i, saylau_station_table_get_count (self->table, row, SAYLAU_STATION_CANDIDATE + i), NAN };

      if (vote.votes != SAYLAU_MISSING)
        g_array_append_val (result->votes, vote);
    }
  return result;
}

/**
 * saylau_station_rows_init:
 * @self: (out caller-allocates): rows
 * @document: a document whose candidates and areas are read
 * @new_areas: whether an unknown area becomes one
 */
void
saylau_station_rows_init (SaylauStationRows *self,
                          SaylauDocument *document,
                          gboolean new_areas)
{
  *self = (SaylauStationRows){ .document = document, .new_areas = new_areas, .only_area = SAYLAU_NONE };
  self->table = saylau_station_table_new (document->election->candidates->len);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->seen_strings = g_string_chunk_new (16 * 1024);
  self->scratch = saylau_result_new ();
}

/**
 * saylau_station_rows_clear:
 * @self: rows; their table is the caller's
 */
void
saylau_station_rows_clear (SaylauStationRows *self)
{
  g_clear_pointer (&self->areas_by_name, g_hash_table_unref);
  g_hash_table_unref (self->seen);
  g_string_chunk_free (self->seen_strings);
  saylau_result_free (self->scratch);
}

/**
 * saylau_station_rows_find_column:
 * @self: rows
 * @name: a column's name in the document
 *
 * Our own names come first: a candidate whose id is one of them has no column.
 *
 * Returns: a column of words, a column of the table, or %SAYLAU_STATION_UNKNOWN
 */
int
saylau_station_rows_find_column (const SaylauStationRows *self,
                                 const char *name)
{
  guint candidate;

  for (guint i = 0; i < G_N_ELEMENTS (word_columns); i++)
    if (strcmp (word_columns[i], name) == 0)
      return SAYLAU_STATION_ID + (int) i;
  for (guint i = 0; i < G_N_ELEMENTS (count_columns); i++)
    if (strcmp (count_columns[i], name) == 0)
      return i;

  candidate = GPOINTER_TO_UINT (g_hash_table_lookup (self->document->candidates, name));
  return candidate > 0 ? SAYLAU_STATION_CANDIDATE + (int) candidate - 1 : SAYLAU_STATION_UNKNOWN;
}

/**
 * saylau_station_rows_add_column:
 * @self: rows
 * @column: a column of words or of the table
 * @has_words: (array length=3): which columns of words there are already
 *
 * Returns: whether the column is there for the first time
 */
gboolean
saylau_station_rows_add_column (SaylauStationRows *self,
                                int column,
                                gboolean *has_words)
{
  if (column < 0)
    {
      gboolean is_first = !has_words[column - SAYLAU_STATION_ID];

      has_words[column - SAYLAU_STATION_ID] = TRUE;
      return is_first;
    }
  if (saylau_station_table_has_column (self->table, column))
    return FALSE;
  saylau_station_table_add_column (self->table, column);
  return TRUE;
}

/**
 * saylau_station_rows_require_area:
 * @self: rows that name no area
 * @place: where their columns are named
 *
 * Puts all rows into the only area that there is, or reports an error.
 */
void
saylau_station_rows_require_area (SaylauStationRows *self,
                                  SaylauJsonValue place)
{
  if (self->document->election->areas->len == 1)
    self->only_area = 0;
  else
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place,
                            "there is no column “area”; only where the document has a single area do stations not name theirs");
}

/**
 * saylau_station_rows_find_area:
 * @self: rows
 * @place: where @text stands
 * @text: an area's id, or its name in any language
 *
 * Returns: the area, or %SAYLAU_NONE after an error
 */
int
saylau_station_rows_find_area (SaylauStationRows *self,
                               SaylauJsonValue place,
                               const char *text)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->document->areas, text));
  g_autofree char *shown = NULL;

  if (found == 0)
    found = find_by_name (self, text);
  if (found != 0 && found != AMBIGUOUS)
    return found - 1;
  if (found == 0 && self->new_areas && *text != '\0')
    return make_area (self, text);

  shown = saylau_problem_quote (text);
  if (found == AMBIGUOUS)
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place, "%s is the name of several areas; expected an id", shown);
  else if (*text == '\0')
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place,
                            "there is no area; expected the id or the name of one, and no row of totals");
  else
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place, "%s is neither the id nor the name of an area", shown);
  return SAYLAU_NONE;
}

/**
 * saylau_station_rows_append:
 * @self: rows
 * @place: where the row stands
 * @id: (nullable): the station's id, unique in its area
 * @name: (nullable): the station's name
 * @area: its area, or %SAYLAU_NONE
 *
 * Adds a row to the table.
 */
void
saylau_station_rows_append (SaylauStationRows *self,
                            SaylauJsonValue place,
                            const char *id,
                            const char *name,
                            int area)
{
  if (id != NULL && *id != '\0')
    {
      g_autofree char *key = g_strdup_printf ("%d %s", area, id);

      if (g_hash_table_contains (self->seen, key))
        {
          g_autofree char *shown = saylau_problem_quote (id);

          saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place, "the area has two polling stations with the id %s; expected one", shown);
        }
      else
        g_hash_table_add (self->seen, g_string_chunk_insert (self->seen_strings, key));
    }
  saylau_station_table_append (self->table, id, name, area);
}

/**
 * saylau_station_rows_check:
 * @self: rows
 * @place: where the newest row stands
 *
 * Warns of what in the newest row contradicts itself.
 */
void
saylau_station_rows_check (SaylauStationRows *self,
                           SaylauJsonValue place)
{
  guint row = saylau_station_table_get_n_rows (self->table) - 1;
  const SaylauResult *result = fill_scratch (self, row);
  gint64 issued = saylau_station_table_get_count (self->table, row, SAYLAU_STATION_ISSUED);

  saylau_document_check_result (self->document, result, place);
  if (issued == SAYLAU_MISSING)
    return;
  if (result->cast > issued)
    saylau_document_report (self->document, SAYLAU_SEVERITY_WARNING, place,
                            "%" G_GINT64_FORMAT " ballots are in the boxes, and %" G_GINT64_FORMAT " were given out; expected no more",
                            result->cast, issued);
  if (result->registered != SAYLAU_MISSING && issued > result->registered)
    saylau_document_report (self->document, SAYLAU_SEVERITY_WARNING, place,
                            "%" G_GINT64_FORMAT " ballots given out for %" G_GINT64_FORMAT " registered are a turnout over 100 %%",
                            issued, result->registered);
}
