/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/station-figures.h"

/* How many figures are kept: as many as one goes to and fro between. */
#define MOST_KEPT 12

/* What is kept with an election. */
typedef struct
{
  GMutex mutex;
  GCond changed;
  GQueue pending; /* (element-type SaylauStationQuery), owned by who computes them */
  gboolean knows_leader;
  int leader;
  GQueue figures;                /* (element-type SaylauStationFigures), what was used last at the head */
  GArray *rows;                  /* of the stations that were looked at last, or NULL */
  int area;                      /* that they are in */
  SaylauTurnoutChances *chances; /* of stations that were looked at, or NULL: there are none, or they are in use */
} Kept;

static void
figures_clear (gpointer data)
{
  SaylauStationFigures *self = data;

  g_clear_pointer (&self->fingerprint, saylau_fingerprint_free);
  g_clear_pointer (&self->brushed, saylau_brushed_stations_free);
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_queue_clear_full (&self->figures, (GDestroyNotify) saylau_station_figures_release);
  g_clear_pointer (&self->rows, g_array_unref);
  saylau_turnout_chances_free (self->chances);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gpointer
kept_new (const SaylauElection *election)
{
  Kept *self = g_new0 (Kept, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->pending);
  g_queue_init (&self->figures);
  return self;
}

static Kept *
get_kept (const SaylauElection *election)
{
  /* What is derived is const for whoever reads it; this is a place to keep things in, with a lock. */
  return (Kept *) saylau_election_derive (election, g_quark_from_static_string ("saylau-station-figures"), kept_new, kept_free);
}

/* What is asked for in one way only: the candidate has a name, and what a kind does not depend on is 0. Returns whether the
 * candidate is known yet. */
static gboolean
resolve (Kept *kept,
         const SaylauStationQuery *query,
         SaylauStationQuery *resolved)
{
  gboolean is_known = TRUE;

  *resolved = *query;
  if (query->kind != SAYLAU_FIGURES_FINGERPRINT)
    {
      resolved->n_bins = 0;
      resolved->weight = SAYLAU_WEIGH_STATIONS;
    }
  if (query->kind == SAYLAU_FIGURES_BRUSHED)
    resolved->candidate = query->brush.candidate;
  else
    saylau_station_brush_init (&resolved->brush);
  if (query->candidate != SAYLAU_NONE || query->kind == SAYLAU_FIGURES_BRUSHED)
    return TRUE;
  g_mutex_lock (&kept->mutex);
  is_known = kept->knows_leader;
  resolved->candidate = kept->leader;
  g_mutex_unlock (&kept->mutex);
  return is_known;
}

static SaylauStationFigures *
find (Kept *kept,
      const SaylauStationQuery *resolved)
{
  SaylauStationFigures *found = NULL;

  g_mutex_lock (&kept->mutex);
  for (GList *link = kept->figures.head; link != NULL && found == NULL; link = link->next)
    if (saylau_station_query_equal (&((SaylauStationFigures *) link->data)->query, resolved))
      {
        found = g_atomic_rc_box_acquire (link->data);
        g_queue_unlink (&kept->figures, link);
        g_queue_push_head_link (&kept->figures, link);
      }
  g_mutex_unlock (&kept->mutex);
  return found;
}

static gboolean
is_pending (Kept *kept,
            const SaylauStationQuery *resolved)
{
  for (GList *link = kept->pending.head; link != NULL; link = link->next)
    if (saylau_station_query_equal (link->data, resolved))
      return TRUE;
  return FALSE;
}

/* What another thread computes just now is waited for. */
static void
begin (Kept *kept,
       SaylauStationQuery *resolved)
{
  g_mutex_lock (&kept->mutex);
  while (is_pending (kept, resolved))
    g_cond_wait (&kept->changed, &kept->mutex);
  g_queue_push_head (&kept->pending, resolved);
  g_mutex_unlock (&kept->mutex);
}

static void
end (Kept *kept,
     SaylauStationQuery *resolved)
{
  g_mutex_lock (&kept->mutex);
  g_queue_remove (&kept->pending, resolved);
  g_cond_broadcast (&kept->changed);
  g_mutex_unlock (&kept->mutex);
}

static void
keep (Kept *kept,
      SaylauStationFigures *figures)
{
  SaylauStationFigures *oldest = NULL;

  g_mutex_lock (&kept->mutex);
  g_queue_push_head (&kept->figures, g_atomic_rc_box_acquire (figures));
  if (kept->figures.length > MOST_KEPT)
    oldest = g_queue_pop_tail (&kept->figures);
  g_mutex_unlock (&kept->mutex);
  g_clear_pointer (&oldest, saylau_station_figures_release);
}

static void
compute_digits (SaylauStationFigures *self,
                const SaylauStationSample *sample)
{
  SaylauDigitTables tables[SAYLAU_N_SERIES];

  saylau_digit_tables_compute (tables, sample);
  for (guint series = 0; series < SAYLAU_N_SERIES; series++)
    {
      self->digits[SAYLAU_DIGIT_LAST * SAYLAU_N_SERIES + series] = tables[series].last;
      self->digits[SAYLAU_DIGIT_SECOND * SAYLAU_N_SERIES + series] = tables[series].second;
    }
  saylau_forensics_compute_digits (&self->forensics, tables);
}

/* Puts @chances in the place of what is kept. Returns that, for the caller alone. */
static SaylauTurnoutChances *
swap_chances (Kept *kept,
              SaylauTurnoutChances *chances)
{
  SaylauTurnoutChances *before;

  g_mutex_lock (&kept->mutex);
  before = kept->chances;
  kept->chances = chances;
  g_mutex_unlock (&kept->mutex);
  return before;
}

static void
compute_integers (SaylauStationFigures *self,
                  Kept *kept,
                  const SaylauStationSample *sample)
{
  g_autoptr (SaylauTurnoutChances) chances = NULL;
  SaylauIntegerPercentages integers;

  if (self->query.kind == SAYLAU_FIGURES_INTEGERS)
    {
      chances = swap_chances (kept, NULL);
      if (chances == NULL || !saylau_turnout_chances_is_of (chances, sample))
        {
          g_clear_pointer (&chances, saylau_turnout_chances_free);
          chances = saylau_turnout_chances_new (sample);
        }
    }
  saylau_percent_histograms_compute (self->histograms, &integers, sample, chances);
  if (chances != NULL)
    chances = swap_chances (kept, chances);
  saylau_forensics_set_integers (&self->forensics, &integers);
}

static void
compute (SaylauStationFigures *self,
         Kept *kept,
         const SaylauStationSample *sample)
{
  switch (self->query.kind)
    {
    case SAYLAU_FIGURES_FINGERPRINT:
      self->fingerprint = saylau_fingerprint_new (sample, self->query.n_bins, self->query.weight);
      break;
    case SAYLAU_FIGURES_TURNOUT_VOTES:
      saylau_votes_by_turnout_compute (&self->votes, sample);
      break;
    case SAYLAU_FIGURES_INTEGER_COUNTS:
    case SAYLAU_FIGURES_INTEGERS:
      compute_integers (self, kept, sample);
      break;
    case SAYLAU_FIGURES_DIGITS:
      compute_digits (self, sample);
      break;
    case SAYLAU_FIGURES_BRUSHED:
      self->brushed = saylau_brushed_stations_new (sample, &self->query.brush);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
tells_votes (const SaylauElection *election,
             int candidate)
{
  return candidate != SAYLAU_NONE && saylau_station_table_has_column (election->stations, SAYLAU_STATION_CANDIDATE + candidate);
}

/* Whose stations these are does not depend on the candidate. */
static SaylauStationSample *
get_sample (Kept *kept,
            const SaylauElection *election,
            int candidate,
            int area)
{
  /* The sample only counts references to the election, which is sealed. */
  SaylauElection *shared = (SaylauElection *) election;
  SaylauStationSample *sample = NULL;

  g_mutex_lock (&kept->mutex);
  if (kept->rows != NULL && kept->area == area)
    sample = saylau_station_sample_new_of_rows (shared, candidate, area, kept->rows);
  g_mutex_unlock (&kept->mutex);
  if (sample != NULL)
    return sample;
  sample = saylau_station_sample_new (shared, candidate, area);
  g_mutex_lock (&kept->mutex);
  g_clear_pointer (&kept->rows, g_array_unref);
  kept->rows = g_array_ref (sample->rows);
  kept->area = area;
  g_mutex_unlock (&kept->mutex);
  return sample;
}

static SaylauStationFigures *
figures_new (Kept *kept,
             const SaylauElection *election,
             const SaylauStationQuery *resolved,
             GCancellable *cancellable)
{
  SaylauStationFigures *self = g_atomic_rc_box_new0 (SaylauStationFigures);
  g_autoptr (SaylauStationSample) sample = NULL;

  self->query = *resolved;
  if (resolved->kind != SAYLAU_FIGURES_BRUSHED && !tells_votes (election, resolved->candidate))
    return self;
  /* Where nobody's votes are asked for anybody's will do. */
  sample = get_sample (kept, election, MAX (resolved->candidate, 0), resolved->area);
  g_set_object (&sample->cancellable, cancellable);
  self->n_stations = sample->rows->len;
  if (sample->rows->len > 0)
    compute (self, kept, sample);
  return self;
}

/**
 * saylau_station_figures_get_leader:
 * @election: a sealed election with polling stations
 *
 * As saylau_stations_find_leader(), but only the first question takes its time. May be called from any thread.
 *
 * Returns: the candidate with the most votes, or %SAYLAU_NONE
 */
int
saylau_station_figures_get_leader (const SaylauElection *election)
{
  Kept *kept = get_kept (election);
  gboolean is_known;
  int leader;

  g_mutex_lock (&kept->mutex);
  is_known = kept->knows_leader;
  leader = kept->leader;
  g_mutex_unlock (&kept->mutex);
  if (is_known)
    return leader;
  leader = saylau_stations_find_leader (election);
  g_mutex_lock (&kept->mutex);
  kept->leader = leader;
  kept->knows_leader = TRUE;
  g_mutex_unlock (&kept->mutex);
  return leader;
}

/**
 * saylau_station_query_get_first:
 * @self: what is asked for
 * @first: (out caller-allocates): what can be told of it long before all of it; untouched where there is nothing
 *
 * Returns: whether there is such a first part
 */
gboolean
saylau_station_query_get_first (const SaylauStationQuery *self,
                                SaylauStationQuery *first)
{
  if (self->kind != SAYLAU_FIGURES_INTEGERS)
    return FALSE;
  *first = *self;
  first->kind = SAYLAU_FIGURES_INTEGER_COUNTS;
  return TRUE;
}

/**
 * saylau_station_query_equal:
 * @self: what is asked for
 * @other: what else is
 *
 * Returns: whether both are the same
 */
gboolean
saylau_station_query_equal (const SaylauStationQuery *self,
                            const SaylauStationQuery *other)
{
  return self->kind == other->kind && self->area == other->area && self->candidate == other->candidate && self->n_bins == other->n_bins &&
         self->weight == other->weight && saylau_station_brush_equal (&self->brush, &other->brush);
}

/**
 * saylau_station_figures_get:
 * @election: a sealed election with polling stations
 * @query: what is asked for
 * @cancellable: (nullable): ends the work where nobody waits for it any more
 *
 * What was asked for lately is kept with the election, so that a chart of a million stations is laid out anew at once: this is
 * the one way from stations to what a picture shows of them. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the figures, for saylau_station_figures_release(); %NULL: it was cancelled
 */
SaylauStationFigures *
saylau_station_figures_get (const SaylauElection *election,
                            const SaylauStationQuery *query,
                            GCancellable *cancellable)
{
  Kept *kept = get_kept (election);
  SaylauStationQuery resolved;
  SaylauStationFigures *figures;

  g_return_val_if_fail (election->stations != NULL, NULL);

  if (!resolve (kept, query, &resolved))
    {
      saylau_station_figures_get_leader (election);
      resolve (kept, query, &resolved);
    }
  figures = find (kept, &resolved);
  if (figures != NULL)
    return figures;
  begin (kept, &resolved);
  figures = find (kept, &resolved);
  if (figures == NULL)
    {
      figures = figures_new (kept, election, &resolved, cancellable);
      if (g_cancellable_is_cancelled (cancellable))
        g_clear_pointer (&figures, saylau_station_figures_release);
      else
        keep (kept, figures);
    }
  end (kept, &resolved);
  return figures;
}

/**
 * saylau_station_figures_peek:
 * @election: a sealed election with polling stations
 * @query: what is asked for
 *
 * Returns: (transfer full) (nullable): the figures where they are there already; %NULL: they have to be computed
 */
SaylauStationFigures *
saylau_station_figures_peek (const SaylauElection *election,
                             const SaylauStationQuery *query)
{
  Kept *kept = get_kept (election);
  SaylauStationQuery resolved;

  return resolve (kept, query, &resolved) ? find (kept, &resolved) : NULL;
}

/**
 * saylau_station_figures_release:
 * @self: (transfer full): figures
 */
void
saylau_station_figures_release (SaylauStationFigures *self)
{
  g_atomic_rc_box_release_full (self, figures_clear);
}
