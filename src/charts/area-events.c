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
    self->places[i] = OUTSIDE;
  for (int area = view->whole; area != SAYLAU_NONE; area = saylau_election_get_area (election, area)->parent)
    self->places[area] = AROUND;
  for (guint i = 0; i < view->figures->len; i++)
    self->places[saylau_area_view_get (view, i)->area] = i;

  /* What is inside a part is as good as the part: whoever is met on the way up. */
  for (guint i = 0; i < election->areas->len; i++)
    {
      int area = i;

      while (area != SAYLAU_NONE && self->places[area] == OUTSIDE)
        area = saylau_election_get_area (election, area)->parent;
      if (area != SAYLAU_NONE && self->places[area] >= 0)
        self->places[i] = self->places[area];
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
      else if (is_around (&places, event))
        view->n_elsewhere++;
    }
  add_sources (view, used);
}

/* Claims about one day and one part may tell of the same people: the larger counts. */
static void
sum_day (const Places *self,
         const SaylauDetainedDay *day,
         SaylauClaimRange *of_day,
         gboolean *used)
{
  const SaylauEventFact *known = &g_array_index (self->facts->known, SaylauEventFact, day->first_known);

  for (guint i = 0; i < day->n_known; i++)
    {
      const SaylauEventFact *event = &known[i];
      int figure = find_only_figure (self, event);

      if (!is_in_span (self, event))
        continue;
      if (figure < 0)
        {
          self->view->n_elsewhere += is_around (self, event);
          continue;
        }
      of_day[figure] = saylau_claim_range_larger (of_day[figure], event->detained);
      use_sources (self, event, used);
    }
  for (guint i = 0; i < day->n_known; i++)
    {
      int figure = find_only_figure (self, &known[i]);

      if (figure < 0)
        continue;
      get_figure (self, figure)->claims = saylau_claim_range_add (get_figure (self, figure)->claims, of_day[figure]);
      of_day[figure] = SAYLAU_NO_CLAIMS;
    }
}

/**
 * saylau_area_events_sum_detained:
 * @view: a view of the detained; gets its claims and values
 *
 * Adds the claims about single days in single parts of the picture. Of claims about one day and one part
 * the larger counts; totals over days, and claims about several parts at once, count in none.
 */
void
saylau_area_events_sum_detained (SaylauAreaView *view)
{
  const SaylauDetainedDays *days = saylau_detained_days_get (view->election);
  g_auto (Places) places = { 0 };
  g_autofree SaylauClaimRange *of_day = g_new (SaylauClaimRange, view->figures->len);
  g_autofree gboolean *used = g_new0 (gboolean, view->election->sources->len);

  places_init (&places, view);
  for (guint i = 0; i < view->figures->len; i++)
    of_day[i] = SAYLAU_NO_CLAIMS;
  for (guint i = 0; i < days->days->len; i++)
    sum_day (&places, &g_array_index (days->days, SaylauDetainedDay, i), of_day, used);
  for (guint i = 0; i < days->apart->len; i++)
    {
      const SaylauEventFact *event = saylau_event_facts_of (places.facts, g_array_index (days->apart, int, i));

      view->n_elsewhere += is_in_span (&places, event) && is_around (&places, event);
    }
  for (guint i = 0; i < view->figures->len; i++)
    {
      SaylauAreaFigure *figure = get_figure (&places, i);

      if (figure->claims.lowest != SAYLAU_MISSING)
        figure->value = figure->claims.lowest;
    }
  add_sources (view, used);
}
