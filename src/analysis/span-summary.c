/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/span-summary.h"

#include "analysis/detained-days.h"

/* The ends of all events of each kind, sorted: what began before a span's end and was not over at its start
 * is counted by looking up two places, whatever number of events lies between. */
typedef struct
{
  GArray *starts[SAYLAU_N_EVENT_KINDS];
  GArray *ends[SAYLAU_N_EVENT_KINDS];
} KindTimes;

static int
compare_instants (gconstpointer a,
                  gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static gpointer
kind_times_new (const SaylauElection *election)
{
  KindTimes *self = g_new (KindTimes, 1);

  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    {
      self->starts[kind] = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->ends[kind] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  for (guint i = 0; i < election->events->len; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, i);
      gint64 start = saylau_event_get_start (event), end = saylau_event_get_end (event);

      g_array_append_val (self->starts[event->kind], start);
      g_array_append_val (self->ends[event->kind], end);
    }
  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    {
      g_array_sort (self->starts[kind], compare_instants);
      g_array_sort (self->ends[kind], compare_instants);
    }
  return self;
}

static void
kind_times_free (gpointer data)
{
  KindTimes *self = data;

  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    {
      g_array_unref (self->starts[kind]);
      g_array_unref (self->ends[kind]);
    }
  g_free (self);
}

/* How many of the sorted instants lie before @limit. */
static guint
count_before (const GArray *instants,
              gint64 limit)
{
  guint low = 0, high = instants->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (instants, gint64, middle) < limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_day (SaylauSpanSummary *self,
         const SaylauDetainedDay *day)
{
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    self->detained[side] = saylau_claim_range_add (self->detained[side], day->sides[side]);
  self->n_known += day->n_known;
  self->n_official += day->n_official;
  self->n_unknown += day->n_unknown;
}

static void
add_days (SaylauSpanSummary *self,
          const SaylauElection *election,
          gint64 from,
          gint64 to)
{
  const SaylauDetainedDays *all = saylau_detained_days_get (election);

  for (guint i = 0; i < all->days->len; i++)
    {
      const SaylauDetainedDay *day = &g_array_index (all->days, SaylauDetainedDay, i);
      SaylauDetainedDay cut;

      if (day->start >= to)
        return;
      if (day->end <= from)
        continue;
      cut = saylau_detained_days_cut (all, election, day, from, to);
      add_day (self, &cut);
    }
}

/* Those of @events, which are by time, of which a second may lie in the span. */
static GArray *
find_in_span (const SaylauElection *election,
              const GArray *events,
              gint64 from,
              gint64 to)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < events->len; i++)
    {
      int index = g_array_index (events, int, i);
      const SaylauEvent *event = saylau_election_get_event (election, index);

      if (saylau_event_get_start (event) >= to)
        break;
      if (saylau_event_get_end (event) > from)
        g_array_append_val (found, index);
    }
  return found;
}

/**
 * saylau_span_count_kind:
 * @election: a sealed election
 * @kind: a kind of event
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second after the span, over @from
 *
 * Costs the same for one event as for 100,000.
 *
 * Returns: of how many events of @kind a second may lie in the span
 */
guint
saylau_span_count_kind (const SaylauElection *election,
                        SaylauEventKind kind,
                        gint64 from,
                        gint64 to)
{
  const KindTimes *times = saylau_election_derive (election, g_quark_from_static_string ("saylau-kind-times"),
                                                   kind_times_new, kind_times_free);

  return count_before (times->starts[kind], to) - count_before (times->ends[kind], from + 1);
}

/**
 * saylau_span_summary_new:
 * @election: a sealed election
 * @from: the first second, since 1970-01-01T00:00Z
 * @to: the first second after the span, over @from
 *
 * Nobody is counted twice: claims about one place and day are told as a range, of a place and its parts the larger
 * counts, and totals, which cover other days and other events, stand apart.
 *
 * Returns: (transfer full): what happened in that span
 */
SaylauSpanSummary *
saylau_span_summary_new (const SaylauElection *election,
                         gint64 from,
                         gint64 to)
{
  const SaylauDetainedDays *days;
  g_autoptr (GArray) unknown = NULL;
  SaylauSpanSummary *self;

  g_return_val_if_fail (election != NULL && from < to, NULL);

  self = g_new0 (SaylauSpanSummary, 1);
  for (int side = 0; side < SAYLAU_N_SIDES; side++)
    self->detained[side] = SAYLAU_NO_CLAIMS;
  for (int kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    {
      self->kinds[kind] = saylau_span_count_kind (election, kind, from, to);
      self->n_events += self->kinds[kind];
    }
  add_days (self, election, from, to);
  days = saylau_detained_days_get (election);
  self->totals = find_in_span (election, days->apart, from, to);
  unknown = find_in_span (election, days->unknown, from, to);
  self->n_unknown += unknown->len;
  return self;
}

/**
 * saylau_span_summary_free:
 * @self: (nullable) (transfer full): a summary
 */
void
saylau_span_summary_free (SaylauSpanSummary *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->totals);
  g_free (self);
}
