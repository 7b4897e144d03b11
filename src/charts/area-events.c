/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/area-events.h"

#include "analysis/detained-days.h"
#include "analysis/event-facts.h"

/* Where in the picture an area of the document belongs. */
enum
{
  OUTSIDE = -1, /* in no part of it, and none of the parts is in it */
  AROUND = -2,  /* the parts are in it */
  UNKNOWN = -3, /* nobody looked yet */
};

typedef struct
{
  SaylauAreaView *view;
  const SaylauEventFacts *facts;
  int *places; /* by area: the figure that it belongs to, or one of the above */
} Places;

static void
places_clear (Places *self)
{
  g_clear_pointer (&self->places, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static void
places_init (Places *self,
             SaylauAreaView *view)
{
  const SaylauElection *election = view->election;

  self->view = view;
  self->facts = saylau_event_facts_get (election);
  self->places = g_new (int, election->areas->len);
  for (guint i = 0; i < election->areas->len; i++)
    self->places[i] = UNKNOWN;
  for (int area = view->whole; area != SAYLAU_NONE; area = saylau_election_get_area (election, area)->parent)
    self->places[area] = AROUND;
  for (guint i = 0; i < view->figures->len; i++)
    self->places[saylau_area_view_get (view, i)->area] = i;

  /* What is inside a part is as good as the part: whoever is met on the way up. */
  for (guint i = 0; i < election->areas->len; i++)
    {
      int area = i, place;

      while (area != SAYLAU_NONE && self->places[area] == UNKNOWN)
        area = saylau_election_get_area (election, area)->parent;
      place = area != SAYLAU_NONE && self->places[area] >= 0 ? self->places[area] : OUTSIDE;
      for (area = i; area != SAYLAU_NONE && self->places[area] == UNKNOWN; area = saylau_election_get_area (election, area)->parent)
        self->places[area] = place;
    }
}

static SaylauAreaFigure *
get_figure (const Places *self,
            int figure)
{
  return &g_array_index (self->view->figures, SaylauAreaFigure, figure);
}

static gboolean
is_in_span (const Places *self,
            const SaylauEventFact *event)
{
  const SaylauChartSpec *spec = self->view->spec;

  return (spec->from == SAYLAU_NO_TIME || event->end > spec->from) && (spec->to == SAYLAU_NO_TIME || event->start < spec->to);
}

/* Where the event's nth area belongs. */
static int
get_place (const Places *self,
           const SaylauEventFact *event,
           guint n)
{
  return self->places[g_array_index (self->facts->areas, int, event->first_area + n)];
}

/* Whether an event may be one of the parts' at all. */
static gboolean
is_around (const Places *self,
           const SaylauEventFact *event)
{
  for (guint i = 0; i < event->n_areas; i++)
    if (get_place (self, event, i) != OUTSIDE)
      return TRUE;
  return event->n_areas == 0;
}

/* The one figure that all areas of an event belong to; OUTSIDE: there is no such one. */
static int
find_only_figure (const Places *self,
                  const SaylauEventFact *event)
{
  int figure = OUTSIDE;

  for (guint i = 0; i < event->n_areas; i++)
    {
      int place = get_place (self, event, i);

      if (place < 0 || (i > 0 && place != figure))
        return OUTSIDE;
      figure = place;
    }
  return figure;
}

static void
add_sources (SaylauAreaView *view,
             const gboolean *used)
{
  for (int i = 0; i < (int) view->election->sources->len; i++)
    if (used[i])
      g_array_append_val (view->sources, i);
}

static void
use_sources (const Places *self,
             const SaylauEventFact *event,
             gboolean *used)
{
  for (guint i = 0; i < event->n_sources; i++)
    used[g_array_index (self->facts->sources, int, event->first_source + i)] = TRUE;
}

/* Counts an event in each of its parts, and once in each. */
static gboolean
count_event (const Places *self,
             const SaylauEventFact *event,
             guint number,
             guint *counted)
{
  gboolean is_counted = FALSE;

  for (guint i = 0; i < event->n_areas; i++)
    {
      int place = get_place (self, event, i);

      if (place < 0 || counted[place] == number + 1)
        continue;
      counted[place] = number + 1;
      get_figure (self, place)->value++;
      is_counted = TRUE;
    }
  return is_counted;
}

/**
 * saylau_area_events_count:
 * @view: a view of events; gets its values
 *
 * Counts the events of each part of the picture, those in its own parts among them. An event in several
 * parts counts in each; one that is told of a larger area counts in none.
 */
void
saylau_area_events_count (SaylauAreaView *view)
{
  g_auto (Places) places = { 0 };
  g_autofree guint *counted = g_new0 (guint, view->figures->len); /* by figure: the event it counted last, plus one */
  g_autofree gboolean *used = g_new0 (gboolean, view->election->sources->len);

  /* Who tells of no event at all does not tell that there were none. */
  if (view->election->events->len == 0)
    return;
  places_init (&places, view);
  for (guint i = 0; i < view->figures->len; i++)
    get_figure (&places, i)->value = 0;
  for (guint i = 0; i < view->election->events->len; i++)
    {
      const SaylauEventFact *event = saylau_event_facts_of (places.facts, i);

      if (!is_in_span (&places, event))
        continue;
      if (count_event (&places, event, i, counted))
        use_sources (&places, event, used);
      else if (event->n_areas == 0)
        view->n_nowhere++;
      else if (is_around (&places, event))
        view->n_elsewhere++;
    }
  add_sources (view, used);
}

/* The events that are in the sum of a part, and those that are in none. */
static void
use_claims (const Places *self,
            gboolean *used)
{
  for (guint i = 0; i < self->facts->known->len; i++)
    {
      const SaylauEventFact *event = &g_array_index (self->facts->known, SaylauEventFact, i);

      if (!is_in_span (self, event))
        continue;
      if (find_only_figure (self, event) >= 0)
        use_sources (self, event, used);
      else
        self->view->n_elsewhere += is_around (self, event);
    }
}

/**
 * saylau_area_events_sum_detained:
 * @view: a view of the detained; gets its claims and values
 *
 * Adds the claims about single days in single parts of the picture, as saylau_detained_days_sum_by_area() does; totals
 * over days, and claims about several parts at once, are in no part. "Up to 50" has no lowest number: no value.
 */
void
saylau_area_events_sum_detained (SaylauAreaView *view)
{
  const SaylauDetainedDays *days = saylau_detained_days_get (view->election);
  gint64 from = view->spec->from != SAYLAU_NO_TIME ? view->spec->from : G_MININT64;
  gint64 to = view->spec->to != SAYLAU_NO_TIME ? view->spec->to : G_MAXINT64;
  g_autofree SaylauClaimRange *by_area = saylau_detained_days_sum_by_area (days, view->election, from, to);
  g_auto (Places) places = { 0 };
  g_autofree gboolean *used = g_new0 (gboolean, view->election->sources->len);

  places_init (&places, view);
  use_claims (&places, used);
  for (guint i = 0; i < days->apart->len; i++)
    {
      const SaylauEventFact *event = saylau_event_facts_of (places.facts, g_array_index (days->apart, int, i));

      view->n_elsewhere += is_in_span (&places, event) && is_around (&places, event);
    }
  for (guint i = 0; i < view->figures->len; i++)
    {
      SaylauAreaFigure *figure = get_figure (&places, i);

      figure->claims = by_area[figure->area];
      if (figure->claims.lowest != SAYLAU_MISSING && !figure->claims.up_to)
        figure->value = figure->claims.lowest;
    }
  add_sources (view, used);
}

static void
origin_clear (gpointer data)
{
  SaylauAreaOrigin *self = data;

  g_array_unref (self->sources);
  g_array_unref (self->events);
  g_array_unref (self->claimants);
}

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Sorts numbers and leaves each of them once. */
static void
sort_once (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, compare_ints);
  for (guint i = 0; i < numbers->len; i++)
    if (i == 0 || g_array_index (numbers, int, i) != g_array_index (numbers, int, n - 1))
      g_array_index (numbers, int, n++) = g_array_index (numbers, int, i);
  g_array_set_size (numbers, n);
}

static void
add_origin (const Places *self,
            GArray *origins,
            int figure,
            int event)
{
  SaylauAreaOrigin *origin = &g_array_index (origins, SaylauAreaOrigin, figure);
  const SaylauEventFact *fact = saylau_event_facts_of (self->facts, event);

  g_array_append_vals (origin->sources, &g_array_index (self->facts->sources, int, fact->first_source), fact->n_sources);
  if (self->view->measure != SAYLAU_MEASURE_DETAINED)
    return;
  g_array_append_val (origin->events, event);
  g_array_append_vals (origin->claimants, &g_array_index (self->facts->claims, int, fact->first_claim), fact->n_claims);
}

/* Of events, each of their parts; of claims, the one part that they are about. */
static void
add_origins (const Places *self,
             GArray *origins,
             int event)
{
  const SaylauEventFact *fact = saylau_event_facts_of (self->facts, event);

  if (!is_in_span (self, fact))
    return;
  if (self->view->measure == SAYLAU_MEASURE_DETAINED)
    {
      int figure = find_only_figure (self, fact);

      if (figure >= 0)
        add_origin (self, origins, figure, event);
      return;
    }
  for (guint i = 0; i < fact->n_areas; i++)
    if (get_place (self, fact, i) >= 0)
      add_origin (self, origins, get_place (self, fact, i), event);
}

/**
 * saylau_area_events_list_claimants:
 * @view: a view of the detained
 * @figure: one of its figures, or -1: all of them
 *
 * Costs far less than to find where each figure is from.
 *
 * Returns: (transfer full) (element-type int): who says how many were detained, as #SaylauEventFacts lists them
 */
GArray *
saylau_area_events_list_claimants (const SaylauAreaView *view,
                                   int figure)
{
  GArray *claimants = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (Places) places = { 0 };
  g_autofree gboolean *are_listed = NULL;

  places_init (&places, (SaylauAreaView *) view);
  are_listed = g_new0 (gboolean, places.facts->claimants->len);
  for (guint i = 0; i < places.facts->known->len; i++)
    {
      const SaylauEventFact *event = &g_array_index (places.facts->known, SaylauEventFact, i);
      int place = is_in_span (&places, event) ? find_only_figure (&places, event) : OUTSIDE;

      for (guint j = 0; place >= 0 && (figure < 0 || place == figure) && j < event->n_claims; j++)
        are_listed[g_array_index (places.facts->claims, int, event->first_claim + j)] = TRUE;
    }
  for (int i = 0; i < (int) places.facts->claimants->len; i++)
    if (are_listed[i])
      g_array_append_val (claimants, i);
  return claimants;
}

/**
 * saylau_area_events_find_origins:
 * @view: a view of events or of the detained
 *
 * Returns: (transfer full) (element-type SaylauAreaOrigin): where its figures are from, by figure
 */
GArray *
saylau_area_events_find_origins (SaylauAreaView *view)
{
  GArray *origins = g_array_sized_new (FALSE, FALSE, sizeof (SaylauAreaOrigin), view->figures->len);
  const GArray *known = saylau_detained_days_get (view->election)->known;
  g_auto (Places) places = { 0 };

  g_array_set_clear_func (origins, origin_clear);
  for (guint i = 0; i < view->figures->len; i++)
    {
      SaylauAreaOrigin origin = { g_array_new (FALSE, FALSE, sizeof (int)), g_array_new (FALSE, FALSE, sizeof (int)), g_array_new (FALSE, FALSE, sizeof (int)) };

      g_array_append_val (origins, origin);
    }
  places_init (&places, view);
  if (view->measure == SAYLAU_MEASURE_DETAINED)
    for (guint i = 0; i < known->len; i++)
      add_origins (&places, origins, g_array_index (known, int, i));
  else
    for (guint i = 0; i < view->election->events->len; i++)
      add_origins (&places, origins, i);
  for (guint i = 0; i < origins->len; i++)
    {
      sort_once (g_array_index (origins, SaylauAreaOrigin, i).sources);
      sort_once (g_array_index (origins, SaylauAreaOrigin, i).claimants);
    }
  return origins;
}
