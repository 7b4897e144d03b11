/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-days.h"

/* The claims of one side about one day. Claims about places that lie apart are added; a claim about
 * a whole and the claims about its parts tell of the same people, and so do two claims about one
 * place: the larger counts. The whole of all roots is the place of the claims that name no area. */
typedef struct
{
  const SaylauElection *election;
  SaylauClaimRange *own;   /* by area + 1; 0 is the whole of all roots */
  SaylauClaimRange *parts; /* likewise: the sum over the area's parts */
  GArray *touched;         /* (element-type int): the areas that are in use, parts before wholes once sorted */
  int *depth;
} Places;

static int
get_parent (const Places *self,
            int area)
{
  return area == SAYLAU_NONE ? SAYLAU_NONE : saylau_election_get_area (self->election, area)->parent;
}

static int
get_depth (const Places *self,
           int area)
{
  return area == SAYLAU_NONE ? 0 : self->depth[area];
}

static Places *
places_new (const SaylauElection *election)
{
  Places *self = g_new0 (Places, 1);
  guint n = election->areas->len;

  self->election = election;
  self->own = g_new (SaylauClaimRange, n + 1);
  self->parts = g_new (SaylauClaimRange, n + 1);
  self->depth = g_new0 (int, n + 1);
  self->touched = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i <= n; i++)
    self->own[i] = self->parts[i] = SAYLAU_NO_CLAIMS;
  for (guint i = 0; i < n; i++)
    for (int area = i; area != SAYLAU_NONE; area = get_parent (self, area))
      self->depth[i]++;
  return self;
}

static void
places_free (Places *self)
{
  g_free (self->own);
  g_free (self->parts);
  g_free (self->depth);
  g_array_unref (self->touched);
  g_free (self);
}

/* The smallest area that holds all areas of an event. */
static int
find_place (const Places *self,
            const SaylauEventFacts *facts)
{
  int place = facts->area;
  const SaylauEvent *event = facts->n_areas > 1 ? saylau_election_get_event (self->election, facts->row.event) : NULL;

  for (guint i = 1; i < facts->n_areas; i++)
    {
      int other = g_array_index (event->areas, int, i);

      while (place != other)
        if (get_depth (self, place) >= get_depth (self, other))
          place = get_parent (self, place);
        else
          other = get_parent (self, other);
    }
  return place;
}

/* A claim without a lower end says nothing of the least. */
static SaylauClaimRange
larger (SaylauClaimRange a,
        SaylauClaimRange b)
{
  if (a.lowest == SAYLAU_MISSING || b.lowest == SAYLAU_MISSING)
    return a.lowest == SAYLAU_MISSING ? b : a;
  return (SaylauClaimRange){
    .lowest = a.up_to == b.up_to ? MAX (a.lowest, b.lowest) : a.up_to ? b.lowest
                                                                      : a.lowest,
    .highest = MAX (a.highest, b.highest),
    .up_to = a.up_to && b.up_to,
    .or_more = a.or_more || b.or_more,
    .about = a.about || b.about,
  };
}

static void
places_add (Places *self,
            int place,
            SaylauClaimRange claims)
{
  if (claims.lowest == SAYLAU_MISSING)
    return;
  if (self->own[place + 1].lowest == SAYLAU_MISSING && self->parts[place + 1].lowest == SAYLAU_MISSING)
    g_array_append_val (self->touched, place);
  self->own[place + 1] = larger (self->own[place + 1], claims);
}

static int
compare_deepest_first (gconstpointer a,
                       gconstpointer b,
                       gpointer user_data)
{
  return get_depth (user_data, *(const int *) b) - get_depth (user_data, *(const int *) a);
}

/* What it comes to, and ready for the next day. */
static SaylauClaimRange
places_take_sum (Places *self)
{
  SaylauClaimRange sum = SAYLAU_NO_CLAIMS;

  g_array_sort_with_data (self->touched, compare_deepest_first, self);
  while (self->touched->len > 0)
    {
      int place = g_array_index (self->touched, int, 0);
      int parent = get_parent (self, place);
      SaylauClaimRange whole = larger (self->own[place + 1], self->parts[place + 1]);

      self->own[place + 1] = self->parts[place + 1] = SAYLAU_NO_CLAIMS;
      g_array_remove_index (self->touched, 0);
      if (place == SAYLAU_NONE)
        {
          sum = whole;
          continue;
        }
      if (self->own[parent + 1].lowest == SAYLAU_MISSING && self->parts[parent + 1].lowest == SAYLAU_MISSING)
        {
          g_array_append_val (self->touched, parent);
          g_array_sort_with_data (self->touched, compare_deepest_first, self);
        }
      self->parts[parent + 1] = saylau_claim_range_add (self->parts[parent + 1], whole);
    }
  return sum;
}

static gboolean
is_apart (const SaylauEventFacts *facts,
          gint64 day_end)
{
  return facts->kind == SAYLAU_EVENT_OFFICIAL || facts->row.end > day_end;
}

/* One day's events, from @first on. Returns the first event of a later day. */
static guint
add_day (const SaylauElection *election,
         const SaylauEventFacts *facts,
         guint first,
         Places *places[2],
         GArray *days,
         GArray *known,
         GArray *apart)
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  const GArray *order = election->events_by_time;
  gint64 start = facts[g_array_index (order, int, first)].row.start;
  SaylauDetainedDay day = {
    .start = saylau_time_step_floor (a_day, start, election->zone),
    .end = saylau_time_step_next (a_day, start, election->zone),
    .first_known = known->len,
  };
  guint i;

  for (i = first; i < order->len; i++)
    {
      const SaylauEventFacts *event = &facts[g_array_index (order, int, i)];

      if (event->row.start >= day.end)
        break;
      if (is_apart (event, day.end))
        {
          if (event->row.detained != SAYLAU_MISSING)
            g_array_append_val (apart, event->row);
          continue;
        }
      if (event->row.detained == SAYLAU_MISSING)
        {
          day.n_unknown += saylau_timeline_get_lane (event->kind) != SAYLAU_LANE_POLITICS;
          continue;
        }
      day.n_known++;
      g_array_append_val (known, event->row.event);
      for (int side = 0; side < 2; side++)
        places_add (places[side], find_place (places[side], event), event->sides[side]);
    }

  for (int side = 0; side < 2; side++)
    day.sides[side] = places_take_sum (places[side]);
  if (day.n_known + day.n_unknown > 0)
    g_array_append_val (days, day);
  return i;
}

/**
 * saylau_detained_days_new:
 * @election: a sealed election
 * @facts: (array): all its events, in the document's order
 * @known: (element-type int): takes the events with a number that is one of a single day
 * @apart: (element-type SaylauEventRow): takes the events with a number of detained that is not
 *   one of a single day
 *
 * Returns: (transfer full) (element-type SaylauDetainedDay): the days with protests, by time
 */
GArray *
saylau_detained_days_new (const SaylauElection *election,
                          const SaylauEventFacts *facts,
                          GArray *known,
                          GArray *apart)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SaylauDetainedDay));
  Places *places[2] = { places_new (election), places_new (election) };

  for (guint i = 0; i < election->events_by_time->len;)
    i = add_day (election, facts, i, places, days, known, apart);
  places_free (places[0]);
  places_free (places[1]);
  return days;
}
