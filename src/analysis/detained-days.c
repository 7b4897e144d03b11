/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/detained-days.h"

#include "model/calendar.h"

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

/* Of a chain of areas each is visited twice, and not once for each that is below it. */
static void
find_depth (Places *self,
            int area)
{
  int depth = 0;

  for (int above = area; above != SAYLAU_NONE && self->depth[above] == 0; above = get_parent (self, above))
    depth++;
  for (int above = area; above != SAYLAU_NONE; above = get_parent (self, above))
    if (self->depth[above] > 0)
      {
        depth += self->depth[above];
        break;
      }
  for (int above = area; above != SAYLAU_NONE && self->depth[above] == 0; above = get_parent (self, above))
    self->depth[above] = depth--;
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
    find_depth (self, i);
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
            const GArray *areas)
{
  int place = areas->len > 0 ? g_array_index (areas, int, 0) : SAYLAU_NONE;

  for (guint i = 1; i < areas->len; i++)
    {
      int other = g_array_index (areas, int, i);

      while (place != other)
        if (get_depth (self, place) >= get_depth (self, other))
          place = get_parent (self, place);
        else
          other = get_parent (self, other);
    }
  return place;
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
  self->own[place + 1] = saylau_claim_range_larger (self->own[place + 1], claims);
}

static int
compare_deepest_first (gconstpointer a,
                       gconstpointer b,
                       gpointer user_data)
{
  return get_depth (user_data, *(const int *) b) - get_depth (user_data, *(const int *) a);
}

/* Among what is touched, which is sorted from @first on, before all that is less deep. */
static void
insert_parent (Places *self,
               int parent,
               guint first)
{
  guint end = self->touched->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (get_depth (self, g_array_index (self->touched, int, middle)) >= get_depth (self, parent))
        first = middle + 1;
      else
        end = middle;
    }
  g_array_insert_val (self->touched, first, parent);
}

/* What it comes to, and ready for the next day. What each area comes to is added to @by_area, if that is not %NULL. */
static SaylauClaimRange
places_take_sum (Places *self,
                 SaylauClaimRange *by_area)
{
  SaylauClaimRange sum = SAYLAU_NO_CLAIMS;

  g_array_sort_with_data (self->touched, compare_deepest_first, self);
  for (guint i = 0; i < self->touched->len; i++)
    {
      int place = g_array_index (self->touched, int, i);
      int parent = get_parent (self, place);
      SaylauClaimRange whole = saylau_claim_range_larger (self->own[place + 1], self->parts[place + 1]);

      self->own[place + 1] = self->parts[place + 1] = SAYLAU_NO_CLAIMS;
      if (place == SAYLAU_NONE)
        {
          sum = whole;
          continue;
        }
      if (by_area != NULL)
        by_area[place] = saylau_claim_range_add (by_area[place], whole);
      if (self->own[parent + 1].lowest == SAYLAU_MISSING && self->parts[parent + 1].lowest == SAYLAU_MISSING)
        insert_parent (self, parent, i + 1);
      self->parts[parent + 1] = saylau_claim_range_add (self->parts[parent + 1], whole);
    }
  g_array_set_size (self->touched, 0);
  return sum;
}

/* What is asked of an event, side by side, in the order of time: a span of 100,000 must not visit each. */
typedef struct
{
  gint64 start, end;
  SaylauEventKind kind;
  int event;
  int place; /* where its claims belong, if it has any */
  SaylauClaimRange sides[SAYLAU_N_SIDES];
} Facts;

typedef struct
{
  SaylauDetainedDays public;
  Facts *facts; /* by time */
} Days;

static gboolean
is_known (const Facts *facts)
{
  return facts->sides[SAYLAU_SIDE_ALL].highest != SAYLAU_MISSING;
}

/* Officials tell totals, which cover other days and other events; and what went on for days is of no one day. */
static gboolean
is_apart (const Facts *facts,
          gint64 day_end)
{
  return facts->kind == SAYLAU_EVENT_OFFICIAL || facts->end > day_end;
}

/* Kinds of which it is worth telling that nobody says a number. */
static gboolean
wants_number (SaylauEventKind kind)
{
  return kind == SAYLAU_EVENT_PROTEST || kind == SAYLAU_EVENT_DETENTION || kind == SAYLAU_EVENT_VIOLENCE;
}

static Facts
read_event (const SaylauElection *election,
            const Places *places,
            int index)
{
  const SaylauEvent *event = saylau_election_get_event (election, index);
  Facts facts = {
    .start = saylau_event_get_start (event),
    .end = saylau_event_get_end (event),
    .kind = event->kind,
    .event = index,
    .sides = { SAYLAU_NO_CLAIMS, SAYLAU_NO_CLAIMS, SAYLAU_NO_CLAIMS },
  };

  for (int side = 0; side < SAYLAU_N_SIDES && event->figures->len > 0; side++)
    facts.sides[side] = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, side);
  facts.place = is_known (&facts) ? find_place (places, event->areas) : SAYLAU_NONE;
  return facts;
}

/* Events lie in memory in the document's order: so they are read, and then put in that of time. */
static Facts *
read_events (const SaylauElection *election,
             const Places *places)
{
  const GArray *order = election->events_by_time;
  g_autofree Facts *read = g_new (Facts, order->len);
  Facts *facts = g_new (Facts, order->len);

  for (guint i = 0; i < order->len; i++)
    read[i] = read_event (election, places, i);
  for (guint i = 0; i < order->len; i++)
    facts[i] = read[g_array_index (order, int, i)];
  return facts;
}

static void
add_event (SaylauDetainedDay *day,
           const Facts *facts,
           Places *places[SAYLAU_N_SIDES])
{
  if (!is_known (facts))
    {
      day->n_unknown += wants_number (facts->kind);
      return;
    }
  day->n_known++;
  day->n_official += facts->sides[SAYLAU_SIDE_OFFICIAL].highest != SAYLAU_MISSING;
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    places_add (places[side], facts->place, facts->sides[side]);
}

/* One day's events, from @first on. Returns the first event of a later day. */
static guint
add_day (Days *self,
         const SaylauElection *election,
         guint first,
         Places *places[SAYLAU_N_SIDES])
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  gint64 start = self->facts[first].start;
  SaylauDetainedDay day = {
    .start = saylau_time_step_floor (a_day, start, election->zone),
    .end = saylau_time_step_next (a_day, start, election->zone),
    .first_event = first,
    .first_known = self->public.known->len,
  };
  guint i;

  for (i = first; i < election->events_by_time->len; i++)
    {
      const Facts *facts = &self->facts[i];

      if (facts->start >= day.end)
        break;
      if (!is_apart (facts, day.end))
        {
          add_event (&day, facts, places);
          if (is_known (facts))
            g_array_append_val (self->public.known, facts->event);
        }
      else if (is_known (facts))
        {
          g_array_append_val (self->public.apart, facts->event);
        }
      else if (wants_number (facts->kind))
        {
          g_array_append_val (self->public.unknown, facts->event);
        }
    }
  day.end_event = i;
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    day.sides[side] = places_take_sum (places[side], NULL);
  if (day.n_known + day.n_unknown > 0)
    g_array_append_val (self->public.days, day);
  return i;
}

static void
places_init_all (Places *places[SAYLAU_N_SIDES],
                 const SaylauElection *election)
{
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    places[side] = places_new (election);
}

static void
places_free_all (Places *places[SAYLAU_N_SIDES])
{
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    places_free (places[side]);
}

static gpointer
days_new (const SaylauElection *election)
{
  Days *self = g_new0 (Days, 1);
  Places *places[SAYLAU_N_SIDES];

  self->public.days = g_array_new (FALSE, FALSE, sizeof (SaylauDetainedDay));
  self->public.known = g_array_new (FALSE, FALSE, sizeof (int));
  self->public.apart = g_array_new (FALSE, FALSE, sizeof (int));
  self->public.unknown = g_array_new (FALSE, FALSE, sizeof (int));
  places_init_all (places, election);
  self->facts = read_events (election, places[0]);
  for (guint i = 0; i < election->events_by_time->len;)
    i = add_day (self, election, i, places);
  places_free_all (places);
  return self;
}

static void
days_free (gpointer data)
{
  Days *self = data;

  g_array_unref (self->public.days);
  g_array_unref (self->public.known);
  g_array_unref (self->public.apart);
  g_array_unref (self->public.unknown);
  g_free (self->facts);
  g_free (self);
}

/**
 * saylau_detained_days_get:
 * @election: a sealed election
 *
 * Made when it is first asked for; may be called from any thread.
 *
 * Returns: (transfer none): how many were detained on which day; lives as long as @election
 */
const SaylauDetainedDays *
saylau_detained_days_get (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-detained-days"), days_new, days_free);
}

/**
 * saylau_detained_days_cut:
 * @self: the days of @election
 * @election: a sealed election
 * @day: one of them
 * @from: seconds since 1970-01-01T00:00Z
 * @to: the first second after that
 *
 * Returns: the day as if there had been only those of its events of which a second lies between @from and @to;
 *   its @first_known is of no use
 */
SaylauDetainedDay
saylau_detained_days_cut (const SaylauDetainedDays *self,
                          const SaylauElection *election,
                          const SaylauDetainedDay *day,
                          gint64 from,
                          gint64 to)
{
  const Days *days = (const Days *) self;
  SaylauDetainedDay cut = *day;
  Places *places[SAYLAU_N_SIDES];

  if (day->start >= from && day->end <= to)
    return cut;

  places_init_all (places, election);
  cut.n_known = cut.n_unknown = cut.n_official = 0;
  for (guint i = day->first_event; i < day->end_event; i++)
    {
      const Facts *facts = &days->facts[i];

      if (facts->start < to && facts->end > from && !is_apart (facts, day->end))
        add_event (&cut, facts, places);
    }
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    cut.sides[side] = places_take_sum (places[side], NULL);
  places_free_all (places);
  return cut;
}

/**
 * saylau_detained_days_sum_by_area:
 * @self: the days of @election
 * @election: a sealed election
 * @from: seconds since 1970-01-01T00:00Z
 * @to: the first second after that
 *
 * Adds for each area, by the rule of the days, the claims about it and about what is in it, of all events of which a
 * second lies between @from and @to.
 *
 * Returns: (transfer full) (array): what is claimed by all sides, by area
 */
SaylauClaimRange *
saylau_detained_days_sum_by_area (const SaylauDetainedDays *self,
                                  const SaylauElection *election,
                                  gint64 from,
                                  gint64 to)
{
  const Days *all = (const Days *) self;
  SaylauClaimRange *by_area = g_new (SaylauClaimRange, election->areas->len);
  Places *places = places_new (election);

  for (guint i = 0; i < election->areas->len; i++)
    by_area[i] = SAYLAU_NO_CLAIMS;
  for (guint i = 0; i < self->days->len; i++)
    {
      const SaylauDetainedDay *day = &g_array_index (self->days, SaylauDetainedDay, i);

      for (guint j = day->first_event; j < day->end_event; j++)
        {
          const Facts *facts = &all->facts[j];

          if (facts->start < to && facts->end > from && is_known (facts) && !is_apart (facts, day->end))
            places_add (places, facts->place, facts->sides[SAYLAU_SIDE_ALL]);
        }
      places_take_sum (places, by_area);
    }
  places_free (places);
  return by_area;
}
