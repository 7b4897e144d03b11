/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/election.h"

#include <math.h>

enum
{
  INDEX_CANDIDATES,
  INDEX_AREAS,
  INDEX_TALLIES,
  INDEX_EVENTS,
  N_INDICES,
};

G_STATIC_ASSERT (N_INDICES == G_N_ELEMENTS (((SaylauElection *) 0)->index));

/* Every record that is found by its id begins with it. */
typedef struct
{
  char *id;
} Identified;

G_STATIC_ASSERT (G_STRUCT_OFFSET (SaylauCandidate, id) == 0 && G_STRUCT_OFFSET (SaylauArea, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (SaylauTally, id) == 0 && G_STRUCT_OFFSET (SaylauEvent, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (SaylauSource, id) == 0);

G_DEFINE_BOXED_TYPE (SaylauElection, saylau_election, saylau_election_ref, saylau_election_unref)

static void
candidate_free (gpointer data)
{
  SaylauCandidate *self = data;

  g_free (self->id);
  saylau_text_free (self->name);
  saylau_text_free (self->party);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
area_free (gpointer data)
{
  SaylauArea *self = data;

  g_free (self->id);
  saylau_text_free (self->name);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
phase_free (gpointer data)
{
  SaylauPhase *self = data;

  g_free (self->id);
  saylau_text_free (self->label);
  saylau_text_free (self->note);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
turnout_report_free (gpointer data)
{
  SaylauTurnoutReport *self = data;

  g_array_unref (self->sources);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
figure_free (gpointer data)
{
  SaylauFigure *self = data;

  saylau_text_free (self->text);
  saylau_text_free (self->by);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
event_free (gpointer data)
{
  SaylauEvent *self = data;

  g_free (self->id);
  saylau_text_free (self->title);
  saylau_text_free (self->place);
  saylau_text_free (self->note);
  g_array_unref (self->areas);
  g_array_unref (self->candidates);
  g_array_unref (self->sources);
  g_ptr_array_unref (self->figures);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
source_free (gpointer data)
{
  SaylauSource *self = data;

  g_free (self->id);
  saylau_text_free (self->title);
  saylau_text_free (self->publisher);
  g_free (self->url);
  saylau_text_free (self->note);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static void
boundaries_free (SaylauBoundaries *self)
{
  g_free (self->file);
  g_free (self->property);
  g_free (self->match);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

static GArray *
index_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (int));
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (index, ((Identified *) g_ptr_array_index (records, i))->id, GINT_TO_POINTER (i));
  return index;
}

static int
find_by_id (const SaylauElection *self,
            guint index,
            const char *id)
{
  gpointer found;

  if (id == NULL || !g_hash_table_lookup_extended (self->index[index], id, NULL, &found))
    return SAYLAU_NONE;
  return GPOINTER_TO_INT (found);
}

static int
compare_tallies_by_time (gconstpointer a,
                         gconstpointer b,
                         gpointer user_data)
{
  const SaylauElection *self = user_data;
  int first = *(const int *) a, second = *(const int *) b;
  gint64 first_time = saylau_time_get_middle (&saylau_election_get_tally (self, first)->time);
  gint64 second_time = saylau_time_get_middle (&saylau_election_get_tally (self, second)->time);

  if (first_time != second_time)
    return first_time < second_time ? -1 : 1;
  return first - second;
}

static int
compare_events_by_time (gconstpointer a,
                        gconstpointer b,
                        gpointer user_data)
{
  const SaylauElection *self = user_data;
  int first = *(const int *) a, second = *(const int *) b;
  gint64 first_time = saylau_election_get_event (self, first)->start.start;
  gint64 second_time = saylau_election_get_event (self, second)->start.start;

  if (first_time != second_time)
    return first_time < second_time ? -1 : 1;
  return first - second;
}

static GArray *
sorted_indices (const SaylauElection *self,
                guint n,
                GCompareDataFunc compare)
{
  GArray *indices = index_array_new ();

  for (int i = 0; i < (int) n; i++)
    g_array_append_val (indices, i);
  g_array_sort_with_data (indices, compare, (gpointer) self);
  return indices;
}

/**
 * saylau_election_new:
 *
 * Returns: (transfer full): an empty election for a reader to fill and seal
 */
SaylauElection *
saylau_election_new (void)
{
  SaylauElection *self = g_new0 (SaylauElection, 1);

  g_atomic_ref_count_init (&self->references);
  self->zone = g_time_zone_new_utc ();
  self->threshold = NAN;
  self->phases = g_ptr_array_new_with_free_func (phase_free);
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  self->areas = g_ptr_array_new_with_free_func (area_free);
  self->tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) saylau_tally_free);
  self->turnout = g_ptr_array_new_with_free_func (turnout_report_free);
  self->events = g_ptr_array_new_with_free_func (event_free);
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * saylau_election_ref:
 * @self: an election
 *
 * Returns: (transfer full): @self
 */
SaylauElection *
saylau_election_ref (SaylauElection *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * saylau_election_unref:
 * @self: (transfer full): an election
 */
void
saylau_election_unref (SaylauElection *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  saylau_text_free (self->title);
  g_free (self->timezone_name);
  g_time_zone_unref (self->zone);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->candidates);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->tallies);
  g_ptr_array_unref (self->turnout);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->warnings);
  g_clear_pointer (&self->boundaries, boundaries_free);
  g_clear_pointer (&self->outlines, saylau_outlines_free);
  g_clear_pointer (&self->stations, saylau_station_table_free);
  g_clear_pointer (&self->stations_source, json_object_unref);
  g_clear_pointer (&self->unknown, json_object_unref);
  for (guint i = 0; i < N_INDICES; i++)
    g_clear_pointer (&self->index[i], g_hash_table_unref);
  g_clear_pointer (&self->tallies_by_time, g_array_unref);
  g_clear_pointer (&self->events_by_time, g_array_unref);
  g_datalist_clear (&self->derived);
  g_free (self);
}

/**
 * saylau_election_seal:
 * @self: an election whose fields are filled
 *
 * Makes the indices that the functions below use. Nothing may be changed afterwards.
 */
void
saylau_election_seal (SaylauElection *self)
{
  g_return_if_fail (self->tallies_by_time == NULL);

  self->index[INDEX_CANDIDATES] = index_by_id (self->candidates);
  self->index[INDEX_AREAS] = index_by_id (self->areas);
  self->index[INDEX_TALLIES] = index_by_id (self->tallies);
  self->index[INDEX_EVENTS] = index_by_id (self->events);
  self->tallies_by_time = sorted_indices (self, self->tallies->len, compare_tallies_by_time);
  self->events_by_time = sorted_indices (self, self->events->len, compare_events_by_time);
}

/**
 * saylau_election_derive:
 * @self: a sealed election
 * @what: the name of what is derived
 * @derive: makes it; may run in several threads at once, and only one result is kept
 * @destroy: frees it
 *
 * For what is costly to compute and depends on the election alone: it is made when it is first
 * asked for and kept as long as the election. May be called from any thread.
 *
 * Returns: (transfer none): what @derive made
 */
gconstpointer
saylau_election_derive (const SaylauElection *self,
                        GQuark what,
                        SaylauDeriveFunc derive,
                        GDestroyNotify destroy)
{
  GData **kept = (GData **) &self->derived; /* GData has a lock of its own */
  gpointer derived;

  g_return_val_if_fail (self->events_by_time != NULL, NULL);

  derived = g_datalist_id_get_data (kept, what);
  if (derived != NULL)
    return derived;
  derived = derive (self);
  if (!g_datalist_id_replace_data (kept, what, NULL, derived, destroy, NULL))
    destroy (derived);
  return g_datalist_id_get_data (kept, what);
}

/**
 * saylau_phase_new:
 *
 * Every member is missing, until a reader fills it. It belongs into the election's phases, which free it.
 *
 * Returns: (transfer full): a phase
 */
SaylauPhase *
saylau_phase_new (void)
{
  return g_new0 (SaylauPhase, 1);
}

/**
 * saylau_candidate_new:
 *
 * Every member is missing, until a reader fills it. It belongs into the election's candidates, which free it.
 *
 * Returns: (transfer full): a candidate
 */
SaylauCandidate *
saylau_candidate_new (void)
{
  return g_new0 (SaylauCandidate, 1);
}

/**
 * saylau_area_new:
 *
 * Every member is missing, without a parent, until a reader fills it. It belongs into the election's areas, which free it.
 *
 * Returns: (transfer full): an area
 */
SaylauArea *
saylau_area_new (void)
{
  SaylauArea *self = g_new0 (SaylauArea, 1);

  self->parent = SAYLAU_NONE;
  return self;
}

/**
 * saylau_tally_new:
 *
 * Every member is missing, without results, until a reader fills it. It belongs into the election's tallies, which free it.
 *
 * Returns: (transfer full): a tally
 */
SaylauTally *
saylau_tally_new (void)
{
  SaylauTally *self = g_new0 (SaylauTally, 1);

  self->margin = NAN;
  self->units_in = SAYLAU_MISSING;
  self->units = SAYLAU_MISSING;
  self->sources = index_array_new ();
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) saylau_result_free);
  return self;
}

/**
 * saylau_result_new:
 *
 * Every member is missing, without votes, until a reader fills it. It belongs into the results of a tally, which frees it.
 *
 * Returns: (transfer full): a result
 */
SaylauResult *
saylau_result_new (void)
{
  SaylauResult *self = g_new0 (SaylauResult, 1);

  self->area = SAYLAU_NONE;
  self->registered = self->cast = self->valid = self->invalid = self->issued = SAYLAU_MISSING;
  self->stations_in = self->stations = SAYLAU_MISSING;
  self->turnout = NAN;
  self->votes = g_array_new (FALSE, FALSE, sizeof (SaylauVote));
  return self;
}

/**
 * saylau_turnout_report_new:
 *
 * Every member is missing, until a reader fills it. It belongs into the election's turnout, which free it.
 *
 * Returns: (transfer full): a report of turnout
 */
SaylauTurnoutReport *
saylau_turnout_report_new (void)
{
  SaylauTurnoutReport *self = g_new0 (SaylauTurnoutReport, 1);

  self->area = SAYLAU_NONE;
  self->percent = NAN;
  self->sources = index_array_new ();
  return self;
}

/**
 * saylau_event_new:
 *
 * Every member is missing, without figures, until a reader fills it. It belongs into the election's events, which free it.
 *
 * Returns: (transfer full): an event
 */
SaylauEvent *
saylau_event_new (void)
{
  SaylauEvent *self = g_new0 (SaylauEvent, 1);

  self->areas = index_array_new ();
  self->candidates = index_array_new ();
  self->sources = index_array_new ();
  self->figures = g_ptr_array_new_with_free_func (figure_free);
  return self;
}

/**
 * saylau_figure_new:
 *
 * Every member is missing, open at both ends, until a reader fills it. It belongs into the figures of an event, which frees it.
 *
 * Returns: (transfer full): a claim about a number
 */
SaylauFigure *
saylau_figure_new (void)
{
  SaylauFigure *self = g_new0 (SaylauFigure, 1);

  self->min = self->max = SAYLAU_MISSING;
  return self;
}

/**
 * saylau_source_new:
 *
 * Every member is missing, until a reader fills it. It belongs into the election's sources, which free it.
 *
 * Returns: (transfer full): a source
 */
SaylauSource *
saylau_source_new (void)
{
  return g_new0 (SaylauSource, 1);
}

/**
 * saylau_result_free:
 * @self: (transfer full): a result that is in no tally
 */
void
saylau_result_free (SaylauResult *self)
{
  g_array_unref (self->votes);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

/**
 * saylau_tally_free:
 * @self: (transfer full): a tally that is in no election
 */
void
saylau_tally_free (SaylauTally *self)
{
  g_free (self->id);
  saylau_text_free (self->label);
  saylau_text_free (self->note);
  g_array_unref (self->sources);
  g_ptr_array_unref (self->results);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self);
}

/**
 * saylau_election_get_candidate:
 * @self: an election
 * @candidate: index in @self->candidates; it has to be in range
 *
 * Returns: (transfer none): that candidate
 */
const SaylauCandidate *
saylau_election_get_candidate (const SaylauElection *self,
                               int candidate)
{
  return g_ptr_array_index (self->candidates, candidate);
}

/**
 * saylau_election_get_area:
 * @self: an election
 * @area: index in @self->areas; it has to be in range
 *
 * Returns: (transfer none): that area
 */
const SaylauArea *
saylau_election_get_area (const SaylauElection *self,
                          int area)
{
  return g_ptr_array_index (self->areas, area);
}

/**
 * saylau_election_get_phase:
 * @self: an election
 * @phase: index in @self->phases; it has to be in range
 *
 * Returns: (transfer none): that phase
 */
const SaylauPhase *
saylau_election_get_phase (const SaylauElection *self,
                           int phase)
{
  return g_ptr_array_index (self->phases, phase);
}

/**
 * saylau_election_get_tally:
 * @self: an election
 * @tally: index in @self->tallies; it has to be in range
 *
 * Returns: (transfer none): that tally
 */
const SaylauTally *
saylau_election_get_tally (const SaylauElection *self,
                           int tally)
{
  return g_ptr_array_index (self->tallies, tally);
}

/**
 * saylau_election_get_event:
 * @self: an election
 * @event: index in @self->events; it has to be in range
 *
 * Returns: (transfer none): that event
 */
const SaylauEvent *
saylau_election_get_event (const SaylauElection *self,
                           int event)
{
  return g_ptr_array_index (self->events, event);
}

/**
 * saylau_election_get_source:
 * @self: an election
 * @source: index in @self->sources; it has to be in range
 *
 * Returns: (transfer none): that source
 */
const SaylauSource *
saylau_election_get_source (const SaylauElection *self,
                            int source)
{
  return g_ptr_array_index (self->sources, source);
}

/**
 * saylau_election_find_candidate:
 * @self: a sealed election
 * @id: (nullable): an id
 *
 * Returns: the index of the candidate with that id, or %SAYLAU_NONE
 */
int
saylau_election_find_candidate (const SaylauElection *self,
                                const char *id)
{
  return find_by_id (self, INDEX_CANDIDATES, id);
}

/**
 * saylau_election_find_area:
 * @self: a sealed election
 * @id: (nullable): an id
 *
 * Returns: the index of the area with that id, or %SAYLAU_NONE
 */
int
saylau_election_find_area (const SaylauElection *self,
                           const char *id)
{
  return find_by_id (self, INDEX_AREAS, id);
}

/**
 * saylau_election_find_tally:
 * @self: a sealed election
 * @id: (nullable): an id
 *
 * Returns: the index of the tally with that id, or %SAYLAU_NONE
 */
int
saylau_election_find_tally (const SaylauElection *self,
                            const char *id)
{
  return find_by_id (self, INDEX_TALLIES, id);
}

/**
 * saylau_election_find_event:
 * @self: a sealed election
 * @id: (nullable): an id
 *
 * Returns: the index of the event with that id, or %SAYLAU_NONE
 */
int
saylau_election_find_event (const SaylauElection *self,
                            const char *id)
{
  return find_by_id (self, INDEX_EVENTS, id);
}
