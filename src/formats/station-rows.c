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

/* The row as a result, to be checked like one. */
static const SaylauResult *
fill_scratch (SaylauStationRows *self)
{
  SaylauResult *result = self->scratch;

  result->registered = self->counts[SAYLAU_STATION_REGISTERED];
  result->cast = self->counts[SAYLAU_STATION_CAST];
  result->valid = self->counts[SAYLAU_STATION_VALID];
  result->invalid = self->counts[SAYLAU_STATION_INVALID];
  g_array_set_size (result->votes, 0);
  for (guint i = 0; i < saylau_station_table_get_n_candidates (self->table); i++)
    {
      SaylauVote vote = { i, self->counts[SAYLAU_STATION_CANDIDATE + i], NAN };

      if (vote.votes != SAYLAU_MISSING)
        g_array_append_val (result->votes, vote);
    }
  return result;
}

/* Two stations of one id in an area are most likely one that is there twice; which of them is right is not for a reader
 * to say, and so both count. */
static void
check_id (SaylauStationRows *self,
          SaylauJsonValue place,
          guint row)
{
  g_autofree char *shown = NULL;
  guint first;

  if (saylau_station_ids_add (self->ids, row, &first))
    return;
  shown = saylau_problem_quote (saylau_station_table_get_id (self->table, row));
  saylau_document_report (self->document, SAYLAU_SEVERITY_WARNING, place,
                          "the area has another polling station with the id %s; both are counted", shown);
  saylau_station_table_add_fault (self->table, first, SAYLAU_STATION_FAULT_DUPLICATE);
  saylau_station_table_add_fault (self->table, row, SAYLAU_STATION_FAULT_DUPLICATE);
}

/* Whether all counts are there and agree: of most rows there is nothing more to look for. */
static gboolean
is_sound (const SaylauStationRows *self)
{
  const gint64 *counts = self->counts;
  gint64 registered = counts[SAYLAU_STATION_REGISTERED], issued = counts[SAYLAU_STATION_ISSUED];
  gint64 cast = counts[SAYLAU_STATION_CAST], valid = counts[SAYLAU_STATION_VALID], invalid = counts[SAYLAU_STATION_INVALID];
  guint n_candidates = saylau_station_table_get_n_candidates (self->table);
  gint64 votes = 0;

  if (cast == SAYLAU_MISSING || invalid == SAYLAU_MISSING || cast > registered)
    return FALSE;
  if (issued != SAYLAU_MISSING && (cast > issued || issued > registered))
    return FALSE;
  for (guint i = 0; i < n_candidates; i++)
    {
      if (counts[SAYLAU_STATION_CANDIDATE + i] == SAYLAU_MISSING || votes > cast)
        return FALSE;
      votes += counts[SAYLAU_STATION_CANDIDATE + i];
    }
  return votes == cast - invalid && (valid == SAYLAU_MISSING || valid == votes);
}

static guint
check_issued (SaylauStationRows *self,
              SaylauJsonValue place,
              const SaylauResult *result)
{
  gint64 issued = self->counts[SAYLAU_STATION_ISSUED];
  guint found = 0;

  if (issued == SAYLAU_MISSING)
    return 0;
  if (result->cast > issued)
    {
      saylau_document_report (self->document, SAYLAU_SEVERITY_WARNING, place,
                              "%" G_GINT64_FORMAT " ballots are in the boxes, and %" G_GINT64_FORMAT " were given out; expected no more",
                              result->cast, issued);
      found |= 1 << SAYLAU_STATION_FAULT_BOXES;
    }
  if (result->registered != SAYLAU_MISSING && issued > result->registered)
    {
      saylau_document_report (self->document, SAYLAU_SEVERITY_WARNING, place,
                              "%" G_GINT64_FORMAT " ballots given out for %" G_GINT64_FORMAT " registered are a turnout over 100 %%",
                              issued, result->registered);
      found |= 1 << SAYLAU_STATION_FAULT_TURNOUT;
    }
  return found;
}

static void
check_counts (SaylauStationRows *self,
              SaylauJsonValue place,
              guint row)
{
  const SaylauResult *result;
  guint found;

  if (is_sound (self))
    return;
  result = fill_scratch (self);
  found = saylau_document_check_result (self->document, result, place);
  found |= check_issued (self, place, result);
  for (guint i = 0; i < SAYLAU_N_STATION_FAULTS; i++)
    if (found & (1 << i))
      saylau_station_table_add_fault (self->table, row, i);
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
  self->ids = saylau_station_ids_new (self->table);
  self->last_area = SAYLAU_NONE;
  self->last_area_text = g_string_new (NULL);
  self->scratch = saylau_result_new ();
  self->counts = g_new (gint64, SAYLAU_STATION_CANDIDATE + document->election->candidates->len);
}

/**
 * saylau_station_rows_clear:
 * @self: rows; their table is the caller's
 */
void
saylau_station_rows_clear (SaylauStationRows *self)
{
  g_clear_pointer (&self->areas_by_name, g_hash_table_unref);
  saylau_station_ids_free (self->ids);
  g_string_free (self->last_area_text, TRUE);
  saylau_result_free (self->scratch);
  g_free (self->counts);
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
 * saylau_station_rows_look_up_area:
 * @self: rows
 * @text: an area's id, or its name in any language
 *
 * Stations of an area mostly follow each other.
 *
 * Returns: the area, or %SAYLAU_NONE where saylau_station_rows_find_area() has to say more
 */
int
saylau_station_rows_look_up_area (SaylauStationRows *self,
                                  const char *text)
{
  guint found;

  if (strcmp (text, self->last_area_text->str) == 0)
    return self->last_area;
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->document->areas, text));
  if (found == 0)
    found = find_by_name (self, text);
  if (found == 0 || found == AMBIGUOUS)
    return SAYLAU_NONE;
  g_string_assign (self->last_area_text, text);
  self->last_area = found - 1;
  return self->last_area;
}

/**
 * saylau_station_rows_find_area:
 * @self: rows
 * @place: where @text stands
 * @text: what saylau_station_rows_look_up_area() does not know
 *
 * Of a row this is read last, as it may make an area.
 *
 * Returns: the area, or %SAYLAU_NONE after an error
 */
int
saylau_station_rows_find_area (SaylauStationRows *self,
                               SaylauJsonValue place,
                               const char *text)
{
  gboolean is_ambiguous = find_by_name (self, text) != 0;
  g_autofree char *shown = NULL;

  if (!is_ambiguous && self->new_areas && *text != '\0')
    return self->document->n_row_errors == 0 ? make_area (self, text) : SAYLAU_NONE; /* none of a row that is skipped */

  shown = saylau_problem_quote (text);
  if (is_ambiguous)
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place, "%s is the name of several areas; expected an id", shown);
  else if (*text == '\0')
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place,
                            "there is no area; expected the id or the name of one, and no row of totals");
  else
    saylau_document_report (self->document, SAYLAU_SEVERITY_ERROR, place, "%s is neither the id nor the name of an area", shown);
  return SAYLAU_NONE;
}

/**
 * saylau_station_rows_tell_progress:
 * @self: rows
 * @fraction: 0 to 1, how much of them is read
 */
void
saylau_station_rows_tell_progress (SaylauStationRows *self,
                                   double fraction)
{
  saylau_document_tell_progress (self->document, SAYLAU_ROWS_FROM + fraction * (SAYLAU_ROWS_TO - SAYLAU_ROWS_FROM));
}

/**
 * saylau_station_rows_begin:
 * @self: rows
 *
 * Begins a row, of which nothing is known yet. Errors from now on are those of the row.
 */
void
saylau_station_rows_begin (SaylauStationRows *self)
{
  guint n_columns = SAYLAU_STATION_CANDIDATE + saylau_station_table_get_n_candidates (self->table);

  self->document->in_row = TRUE;
  self->document->n_row_errors = 0;
  for (guint i = 0; i < n_columns; i++)
    self->counts[i] = SAYLAU_MISSING;
}

/**
 * saylau_station_rows_end:
 * @self: rows
 * @place: where the row stands
 * @id: (nullable): the station's id, unique in its area
 * @name: (nullable): the station's name
 * @area: its area, or %SAYLAU_NONE
 *
 * Adds the row to the table with what is in @counts of @self, and warns of what contradicts itself in it. A row with an
 * error is skipped.
 */
void
saylau_station_rows_end (SaylauStationRows *self,
                         SaylauJsonValue place,
                         const char *id,
                         const char *name,
                         int area)
{
  guint row;

  self->document->in_row = FALSE;
  if (self->document->n_row_errors > 0)
    {
      saylau_station_table_skip_row (self->table);
      return;
    }
  row = saylau_station_table_append (self->table, id, name, area, self->counts);
  check_id (self, place, row);
  check_counts (self, place, row);
}
