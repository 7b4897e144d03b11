/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection.h"

struct _SaylauSelection
{
  GObject parent_instance;

  SaylauElection *election;
  int tally;
  int compare;
  int area;
  int candidate;
  int hover;
  int event;
  int own_area; /* the area as it was before an event picked its own */
  gint64 moment;
  gint64 span_start, span_end;
  SaylauStationBrush stations;
  int cluster_from, cluster_to;
  guint frozen;
  gboolean changed;
  guint gesture; /* 0: none is under way */
  guint n_gestures;
};

enum
{
  PROP_0,
  PROP_ELECTION,
  PROP_TALLY,
  PROP_COMPARE,
  PROP_AREA,
  PROP_CANDIDATE,
  PROP_HOVER,
  PROP_EVENT,
  PROP_MOMENT,
  PROP_SPAN,
  PROP_STATIONS,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SaylauSelection, saylau_selection, G_TYPE_OBJECT)

/* Between begin and end several fields may change; the views hear of it once, when all
 * of them are true to each other. */
static void
begin_change (SaylauSelection *self)
{
  self->frozen++;
  g_object_freeze_notify (G_OBJECT (self));
}

static void
end_change (SaylauSelection *self)
{
  g_object_ref (self);
  g_object_thaw_notify (G_OBJECT (self));
  if (--self->frozen == 0 && self->changed)
    {
      self->changed = FALSE;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  g_object_unref (self);
}

static void
note_change (SaylauSelection *self,
             guint property)
{
  self->changed = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_index (SaylauSelection *self,
           int *field,
           int value,
           guint property)
{
  if (*field == value)
    return;

  *field = value;
  note_change (self, property);
}

static void
set_instant (SaylauSelection *self,
             gint64 *field,
             gint64 value,
             guint property)
{
  if (*field == value)
    return;

  *field = value;
  note_change (self, property);
}

static gboolean
is_index (int index,
          const GPtrArray *list)
{
  return index == SAYLAU_NONE || (index >= 0 && (guint) index < list->len);
}

static int
root_area (SaylauSelection *self)
{
  return self->election != NULL ? saylau_election_get_root_area (self->election) : SAYLAU_NONE;
}

static int
default_tally (SaylauSelection *self)
{
  return self->election != NULL ? saylau_election_get_default_tally (self->election) : SAYLAU_NONE;
}

/* What an event picked goes with it: the area is again the one that was asked for. */
static void
drop_event (SaylauSelection *self)
{
  if (self->event == SAYLAU_NONE)
    return;

  set_index (self, &self->event, SAYLAU_NONE, PROP_EVENT);
  set_index (self, &self->area, self->own_area, PROP_AREA);
}

static void
saylau_selection_finalize (GObject *object)
{
  SaylauSelection *self = SAYLAU_SELECTION (object);

  g_clear_pointer (&self->election, saylau_election_unref);
  G_OBJECT_CLASS (saylau_selection_parent_class)->finalize (object);
}

static void
saylau_selection_get_property (GObject *object,
                               guint property,
                               GValue *value,
                               GParamSpec *pspec)
{
  SaylauSelection *self = SAYLAU_SELECTION (object);

  switch (property)
    {
    case PROP_ELECTION:
      g_value_set_boxed (value, self->election);
      break;
    case PROP_TALLY:
      g_value_set_int (value, self->tally);
      break;
    case PROP_COMPARE:
      g_value_set_int (value, self->compare);
      break;
    case PROP_AREA:
      g_value_set_int (value, self->area);
      break;
    case PROP_CANDIDATE:
      g_value_set_int (value, self->candidate);
      break;
    case PROP_HOVER:
      g_value_set_int (value, self->hover);
      break;
    case PROP_EVENT:
      g_value_set_int (value, self->event);
      break;
    case PROP_MOMENT:
      g_value_set_int64 (value, self->moment);
      break;
    case PROP_SPAN:
      g_value_set_boolean (value, self->span_start != SAYLAU_NO_TIME);
      break;
    case PROP_STATIONS:
      g_value_set_boolean (value, !saylau_station_brush_is_empty (&self->stations));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GParamSpec *
index_property (const char *name)
{
  return g_param_spec_int (name, NULL, NULL, SAYLAU_NONE, G_MAXINT, SAYLAU_NONE,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
saylau_selection_class_init (SaylauSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = saylau_selection_finalize;
  object_class->get_property = saylau_selection_get_property;

  properties[PROP_ELECTION] = g_param_spec_boxed ("election", NULL, NULL, SAYLAU_TYPE_ELECTION, flags);
  properties[PROP_TALLY] = index_property ("tally");
  properties[PROP_COMPARE] = index_property ("compare");
  properties[PROP_AREA] = index_property ("area");
  properties[PROP_CANDIDATE] = index_property ("candidate");
  properties[PROP_HOVER] = index_property ("hover");
  properties[PROP_EVENT] = index_property ("event");
  properties[PROP_MOMENT] = g_param_spec_int64 ("moment", NULL, NULL, G_MININT64, G_MAXINT64, SAYLAU_NO_TIME, flags);
  properties[PROP_SPAN] = g_param_spec_boolean ("span", NULL, NULL, FALSE, flags);
  /* Which stations, and the cluster of turnout. */
  properties[PROP_STATIONS] = g_param_spec_boolean ("stations", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SaylauSelection::changed:
   *
   * Once for every setter that changed anything, when the whole is true again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
saylau_selection_init (SaylauSelection *self)
{
  self->tally = self->compare = self->area = self->own_area = self->candidate = self->hover = self->event = SAYLAU_NONE;
  self->moment = self->span_start = self->span_end = SAYLAU_NO_TIME;
  saylau_station_brush_init (&self->stations);
}

/**
 * saylau_selection_new:
 *
 * Returns: (transfer full): a selection without an election, in which nothing is selected
 */
SaylauSelection *
saylau_selection_new (void)
{
  return g_object_new (SAYLAU_TYPE_SELECTION, NULL);
}

/**
 * saylau_selection_set_election:
 * @self: a selection
 * @election: (nullable): a sealed election
 *
 * Nothing of the former election stays selected; the newest tally of the whole country is.
 */
void
saylau_selection_set_election (SaylauSelection *self,
                               SaylauElection *election)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  if (self->election == election)
    return;

  begin_change (self);
  g_clear_pointer (&self->election, saylau_election_unref);
  self->election = election != NULL ? saylau_election_ref (election) : NULL;
  note_change (self, PROP_ELECTION);
  saylau_selection_clear (self);
  set_index (self, &self->hover, SAYLAU_NONE, PROP_HOVER);
  set_index (self, &self->compare, SAYLAU_NONE, PROP_COMPARE);
  saylau_selection_set_cluster (self, 0, 0);
  end_change (self);
}

/**
 * saylau_selection_get_election:
 * @self: a selection
 *
 * Returns: (nullable) (transfer none): the election
 */
SaylauElection *
saylau_selection_get_election (SaylauSelection *self)
{
  return self->election;
}

/**
 * saylau_selection_get_tally:
 * @self: a selection
 *
 * Returns: the tally shown, or %SAYLAU_NONE: there is no result yet
 */
int
saylau_selection_get_tally (SaylauSelection *self)
{
  return self->tally;
}

/**
 * saylau_selection_set_tally:
 * @self: a selection
 * @tally: a tally
 *
 * Also moves the moment to the tally, so that both say the same.
 */
void
saylau_selection_set_tally (SaylauSelection *self,
                            int tally)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (tally != SAYLAU_NONE && is_index (tally, self->election->tallies));

  begin_change (self);
  set_index (self, &self->tally, tally, PROP_TALLY);
  set_instant (self, &self->moment,
               saylau_time_get_middle (&saylau_election_get_tally (self->election, tally)->time), PROP_MOMENT);
  end_change (self);
}

/**
 * saylau_selection_step_tally:
 * @self: a selection
 * @step: how many tallies to go on in time; negative: back
 *
 * Does nothing where there are no tallies.
 */
void
saylau_selection_step_tally (SaylauSelection *self,
                             int step)
{
  int tally;

  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  if (self->election == NULL)
    return;

  tally = saylau_election_step_tally (self->election, self->tally, step);
  if (tally != SAYLAU_NONE)
    saylau_selection_set_tally (self, tally);
}

/**
 * saylau_selection_get_compare:
 * @self: a selection
 *
 * Returns: the tally compared with, or %SAYLAU_NONE
 */
int
saylau_selection_get_compare (SaylauSelection *self)
{
  return self->compare;
}

/**
 * saylau_selection_set_compare:
 * @self: a selection
 * @tally: a tally to compare with, or %SAYLAU_NONE
 */
void
saylau_selection_set_compare (SaylauSelection *self,
                              int tally)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (is_index (tally, self->election->tallies));

  begin_change (self);
  set_index (self, &self->compare, tally, PROP_COMPARE);
  end_change (self);
}

/**
 * saylau_selection_get_area:
 * @self: a selection
 *
 * Returns: the area whose results are asked for, or %SAYLAU_NONE in an election without areas
 */
int
saylau_selection_get_area (SaylauSelection *self)
{
  return self->area;
}

/**
 * saylau_selection_set_area:
 * @self: a selection
 * @area: an area, or %SAYLAU_NONE: the whole country
 */
void
saylau_selection_set_area (SaylauSelection *self,
                           int area)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (is_index (area, self->election->areas));

  begin_change (self);
  set_index (self, &self->area, area == SAYLAU_NONE ? root_area (self) : area, PROP_AREA);
  self->own_area = self->area;
  end_change (self);
}

/**
 * saylau_selection_leave_area:
 * @self: a selection
 *
 * Goes on to the area that the selected one is in, or to the whole country where it is in none.
 */
void
saylau_selection_leave_area (SaylauSelection *self)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);

  saylau_selection_set_area (self, self->area != SAYLAU_NONE ? saylau_election_get_area (self->election, self->area)->parent : SAYLAU_NONE);
}

/**
 * saylau_selection_get_candidate:
 * @self: a selection
 *
 * Returns: the candidate that is selected, or %SAYLAU_NONE
 */
int
saylau_selection_get_candidate (SaylauSelection *self)
{
  return self->candidate;
}

/**
 * saylau_selection_set_candidate:
 * @self: a selection
 * @candidate: a candidate, or %SAYLAU_NONE
 *
 * The side pane shows one thing: a candidate takes the place of an event, and gives back the
 * area that the event had picked.
 */
void
saylau_selection_set_candidate (SaylauSelection *self,
                                int candidate)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (is_index (candidate, self->election->candidates));

  begin_change (self);
  set_index (self, &self->candidate, candidate, PROP_CANDIDATE);
  if (candidate != SAYLAU_NONE)
    drop_event (self);
  end_change (self);
}

/**
 * saylau_selection_get_hover:
 * @self: a selection
 *
 * Returns: the candidate under the pointer in any view, or %SAYLAU_NONE
 */
int
saylau_selection_get_hover (SaylauSelection *self)
{
  return self->hover;
}

/**
 * saylau_selection_set_hover:
 * @self: a selection
 * @candidate: a candidate, or %SAYLAU_NONE
 */
void
saylau_selection_set_hover (SaylauSelection *self,
                            int candidate)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));
  g_return_if_fail (candidate == SAYLAU_NONE || self->election != NULL);
  g_return_if_fail (self->election == NULL || is_index (candidate, self->election->candidates));

  begin_change (self);
  set_index (self, &self->hover, candidate, PROP_HOVER);
  end_change (self);
}

/**
 * saylau_selection_get_event:
 * @self: a selection
 *
 * Returns: the event that is selected, or %SAYLAU_NONE
 */
int
saylau_selection_get_event (SaylauSelection *self)
{
  return self->event;
}

/**
 * saylau_selection_set_event:
 * @self: a selection
 * @event: an event, or %SAYLAU_NONE
 *
 * An event picks the first of its areas, and the whole country where it has none; it takes
 * the place of a candidate. With the event goes the area that it picked; one that was set
 * since stays. The moment stays: the chart goes on showing the tally it shows.
 */
void
saylau_selection_set_event (SaylauSelection *self,
                            int event)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (is_index (event, self->election->events));

  begin_change (self);
  if (event == SAYLAU_NONE)
    {
      drop_event (self);
    }
  else
    {
      const GArray *areas = saylau_election_get_event (self->election, event)->areas;

      if (self->event == SAYLAU_NONE)
        self->own_area = self->area;
      set_index (self, &self->event, event, PROP_EVENT);
      set_index (self, &self->area, areas->len > 0 ? g_array_index (areas, int, 0) : root_area (self), PROP_AREA);
      set_index (self, &self->candidate, SAYLAU_NONE, PROP_CANDIDATE);
    }
  end_change (self);
}

/**
 * saylau_selection_get_moment:
 * @self: a selection
 *
 * Returns: seconds since 1970-01-01T00:00Z, or %SAYLAU_NO_TIME
 */
gint64
saylau_selection_get_moment (SaylauSelection *self)
{
  return self->moment;
}

/**
 * saylau_selection_set_moment:
 * @self: a selection
 * @moment: seconds since 1970-01-01T00:00Z, or %SAYLAU_NO_TIME: after everything
 *
 * Picks the newest tally by then, or none before the first.
 */
void
saylau_selection_set_moment (SaylauSelection *self,
                             gint64 moment)
{
  int tally;

  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);

  if (self->moment == moment)
    return;

  tally = moment == SAYLAU_NO_TIME ? default_tally (self) : saylau_election_get_newest_tally (self->election, moment);
  begin_change (self);
  set_instant (self, &self->moment, moment, PROP_MOMENT);
  set_index (self, &self->tally, tally, PROP_TALLY);
  end_change (self);
}

/**
 * saylau_selection_get_span:
 * @self: a selection
 * @start: (out) (optional): the span's first second
 * @end: (out) (optional): the first second after it
 *
 * Returns: whether a span of time is selected
 */
gboolean
saylau_selection_get_span (SaylauSelection *self,
                           gint64 *start,
                           gint64 *end)
{
  if (start != NULL)
    *start = self->span_start;
  if (end != NULL)
    *end = self->span_end;
  return self->span_start != SAYLAU_NO_TIME;
}

/**
 * saylau_selection_set_span:
 * @self: a selection
 * @start: the first second, or %SAYLAU_NO_TIME: no span
 * @end: the first second after it; may be before @start, then the two change places
 */
void
saylau_selection_set_span (SaylauSelection *self,
                           gint64 start,
                           gint64 end)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  if (start == SAYLAU_NO_TIME || end == SAYLAU_NO_TIME || start == end)
    start = end = SAYLAU_NO_TIME;

  begin_change (self);
  set_instant (self, &self->span_start, MIN (start, end), PROP_SPAN);
  set_instant (self, &self->span_end, MAX (start, end), PROP_SPAN);
  end_change (self);
}

/**
 * saylau_selection_get_stations:
 * @self: a selection
 *
 * Returns: (transfer none): which polling stations are selected
 */
const SaylauStationBrush *
saylau_selection_get_stations (SaylauSelection *self)
{
  return &self->stations;
}

/**
 * saylau_selection_set_stations:
 * @self: a selection
 * @stations: (nullable): which polling stations to select; %NULL: none
 *
 * Of these the ones in the selected area count.
 */
void
saylau_selection_set_stations (SaylauSelection *self,
                               const SaylauStationBrush *stations)
{
  SaylauStationBrush brush = { .candidate = SAYLAU_NONE };

  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  if (stations != NULL && !saylau_station_brush_is_empty (stations))
    brush = *stations;
  if (saylau_station_brush_equal (&brush, &self->stations))
    return;
  begin_change (self);
  self->stations = brush;
  note_change (self, PROP_STATIONS);
  end_change (self);
}

/**
 * saylau_selection_get_cluster:
 * @self: a selection
 * @from: (out): where the cluster of turnout for Shpilkin's estimate begins, in percent
 * @to: (out): where it ends
 *
 * Returns: whether there is one
 */
gboolean
saylau_selection_get_cluster (SaylauSelection *self,
                              guint *from,
                              guint *to)
{
  *from = self->cluster_from;
  *to = self->cluster_to;
  return self->cluster_from < self->cluster_to;
}

/**
 * saylau_selection_set_cluster:
 * @self: a selection
 * @from: where the cluster begins, in percent of turnout
 * @to: where it ends, at most 100; not above @from: there is none
 */
void
saylau_selection_set_cluster (SaylauSelection *self,
                              guint from,
                              guint to)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && to <= 100);
  begin_change (self);
  set_index (self, &self->cluster_from, from < to ? from : 0, PROP_STATIONS);
  set_index (self, &self->cluster_to, from < to ? to : 0, PROP_STATIONS);
  end_change (self);
}

/**
 * saylau_selection_clear:
 * @self: a selection
 *
 * What Escape does: nothing is selected, and the newest tally of the whole country is shown.
 * The tally compared with stays, and so does the cluster.
 */
void
saylau_selection_clear (SaylauSelection *self)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  begin_change (self);
  set_index (self, &self->candidate, SAYLAU_NONE, PROP_CANDIDATE);
  set_index (self, &self->event, SAYLAU_NONE, PROP_EVENT);
  set_index (self, &self->area, root_area (self), PROP_AREA);
  self->own_area = self->area;
  set_index (self, &self->tally, default_tally (self), PROP_TALLY);
  set_instant (self, &self->moment, SAYLAU_NO_TIME, PROP_MOMENT);
  saylau_selection_set_span (self, SAYLAU_NO_TIME, SAYLAU_NO_TIME);
  saylau_selection_set_stations (self, NULL);
  end_change (self);
}

/**
 * saylau_selection_get_place:
 * @self: a selection
 *
 * Returns: all that is selected; what the pointer is over is not part of it
 */
SaylauSelectionPlace
saylau_selection_get_place (SaylauSelection *self)
{
  return (SaylauSelectionPlace){
    .tally = self->tally,
    .compare = self->compare,
    .area = self->area,
    .own_area = self->own_area,
    .candidate = self->candidate,
    .event = self->event,
    .moment = self->moment,
    .span_start = self->span_start,
    .span_end = self->span_end,
    .stations = self->stations,
    .cluster_from = self->cluster_from,
    .cluster_to = self->cluster_to,
  };
}

/**
 * saylau_selection_set_place:
 * @self: a selection
 * @place: what saylau_selection_get_place() told of it, with the election that it has now
 *
 * Selects all of it at once, in one change.
 */
void
saylau_selection_set_place (SaylauSelection *self,
                            const SaylauSelectionPlace *place)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self) && self->election != NULL);
  g_return_if_fail (is_index (place->tally, self->election->tallies) && is_index (place->compare, self->election->tallies));
  g_return_if_fail (is_index (place->area, self->election->areas) && is_index (place->own_area, self->election->areas));
  g_return_if_fail (is_index (place->candidate, self->election->candidates) && is_index (place->event, self->election->events));

  begin_change (self);
  set_index (self, &self->tally, place->tally, PROP_TALLY);
  set_index (self, &self->compare, place->compare, PROP_COMPARE);
  set_index (self, &self->area, place->area, PROP_AREA);
  self->own_area = place->own_area;
  set_index (self, &self->candidate, place->candidate, PROP_CANDIDATE);
  set_index (self, &self->event, place->event, PROP_EVENT);
  set_instant (self, &self->moment, place->moment, PROP_MOMENT);
  set_instant (self, &self->span_start, place->span_start, PROP_SPAN);
  set_instant (self, &self->span_end, place->span_end, PROP_SPAN);
  saylau_selection_set_stations (self, &place->stations);
  saylau_selection_set_cluster (self, place->cluster_from, place->cluster_to);
  end_change (self);
}

/**
 * saylau_selection_begin_gesture:
 * @self: a selection
 *
 * What changes until saylau_selection_end_gesture() is one movement of a hand, such as a drag of the moment.
 */
void
saylau_selection_begin_gesture (SaylauSelection *self)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  self->gesture = ++self->n_gestures;
}

/**
 * saylau_selection_end_gesture:
 * @self: a selection
 *
 * Ends the gesture that is under way, if one is.
 */
void
saylau_selection_end_gesture (SaylauSelection *self)
{
  g_return_if_fail (SAYLAU_IS_SELECTION (self));

  self->gesture = 0;
}

/**
 * saylau_selection_get_gesture:
 * @self: a selection
 *
 * Returns: the gesture that is under way, told apart from others by its number, or 0
 */
guint
saylau_selection_get_gesture (SaylauSelection *self)
{
  return self->gesture;
}
