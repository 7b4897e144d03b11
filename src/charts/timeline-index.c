/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-index.h"

#include <string.h>

/* Read once, in the document's order, which is how events lie in memory. */
typedef struct
{
  SaylauEventRow row;
  SaylauEventKind kind;
} EventFacts;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer user_data)
{
  const SaylauElection *election = user_data;
  const SaylauEventRow *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end < second->end ? -1 : 1;
  /* By id, so that the order of the document does not show in the picture. */
  return strcmp (saylau_election_get_event (election, first->event)->id,
                 saylau_election_get_event (election, second->event)->id);
}

/* Rows come by start: only those that start together are sorted. */
static void
sort_rows (GArray *rows,
           const SaylauElection *election)
{
  SaylauEventRow *row = (SaylauEventRow *) (gpointer) rows->data;
  gint64 latest = G_MININT64;

  for (guint first = 0, end; first < rows->len; first = end)
    {
      for (end = first + 1; end < rows->len && row[end].start == row[first].start; end++)
        ;
      g_qsort_with_data (row + first, end - first, sizeof *row, compare_rows, (gpointer) election);
    }
  for (guint i = 0; i < rows->len; i++)
    row[i].latest_end = latest = MAX (latest, row[i].end);
}

static GArray *
find_peaks (GArray *rows)
{
  GArray *peaks = g_array_new (FALSE, FALSE, sizeof (guint));
  const SaylauEventRow *row = (const SaylauEventRow *) (gpointer) rows->data;

  for (guint i = 0, peak = 0; i < rows->len; i++)
    {
      if (i % SAYLAU_PEAK_LENGTH == 0 || row[i].detained > row[peak].detained)
        peak = i;
      if (i + 1 == rows->len || (i + 1) % SAYLAU_PEAK_LENGTH == 0)
        g_array_append_val (peaks, peak);
    }
  return peaks;
}

static void
widen (SaylauTimelineRange *extent,
       gint64 start,
       gint64 end)
{
  extent->from = MIN (extent->from, start);
  extent->to = MAX (extent->to, end);
}

/* Of all but the events. */
static SaylauTimelineRange
find_extent (const SaylauElection *election)
{
  SaylauTimelineRange extent = { election->date.start, election->date.end };

  for (guint i = 0; i < election->phases->len; i++)
    {
      const SaylauPhase *phase = saylau_election_get_phase (election, i);

      widen (&extent, phase->start.start, phase->end.end);
    }
  for (guint i = 0; i < election->tallies->len; i++)
    {
      const SaylauTime *time = &saylau_election_get_tally (election, i)->time;

      if (saylau_time_is_set (time))
        widen (&extent, time->start, time->end);
    }
  return extent;
}

static EventFacts
read_event (const SaylauElection *election,
            int index)
{
  const SaylauEvent *event = saylau_election_get_event (election, index);

  return (EventFacts){
    .row = { .start = saylau_event_get_start (event),
             .end = saylau_event_get_end (event),
             .event = index,
             .detained = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_ALL).highest },
    .kind = event->kind,
  };
}

/* Returns the facts of all events, in the document's order. */
static EventFacts *
read_events (SaylauTimelineIndex *self,
             const SaylauElection *election)
{
  EventFacts *facts = g_new (EventFacts, election->events->len);

  for (guint i = 0; i < election->events->len; i++)
    {
      const SaylauEvent *event = saylau_election_get_event (election, i);

      facts[i] = read_event (election, i);
      widen (&self->extent, facts[i].row.start, facts[i].row.end);
      self->kinds |= 1u << event->kind;
      if (saylau_timeline_get_lane (event->kind) != SAYLAU_LANE_POLITICS)
        self->largest = MAX (self->largest, saylau_timeline_get_size (event, NULL));
    }
  return facts;
}

static void
fill_lanes (SaylauTimelineIndex *self,
            const SaylauElection *election,
            const EventFacts *facts)
{
  for (guint i = 0; i < SAYLAU_N_EVENT_LANES; i++)
    self->rows[i] = g_array_new (FALSE, FALSE, sizeof (SaylauEventRow));
  for (guint i = 0; i < election->events_by_time->len; i++)
    {
      const EventFacts *event = &facts[g_array_index (election->events_by_time, int, i)];

      g_array_append_val (self->rows[saylau_timeline_get_lane (event->kind)], event->row);
    }
  for (guint i = 0; i < SAYLAU_N_EVENT_LANES; i++)
    {
      sort_rows (self->rows[i], election);
      self->peaks[i] = find_peaks (self->rows[i]);
    }
}

static gpointer
index_new (const SaylauElection *election)
{
  SaylauTimelineIndex *self = g_new0 (SaylauTimelineIndex, 1);
  g_autofree EventFacts *facts = NULL;

  self->extent = find_extent (election);
  facts = read_events (self, election);
  fill_lanes (self, election, facts);

  self->detained = saylau_detained_days_get (election);
  self->apart = g_array_new (FALSE, FALSE, sizeof (SaylauEventRow));
  for (guint i = 0; i < self->detained->apart->len; i++)
    g_array_append_val (self->apart, facts[g_array_index (self->detained->apart, int, i)].row);
  sort_rows (self->apart, election);
  return self;
}

static void
index_free (gpointer data)
{
  SaylauTimelineIndex *self = data;

  for (guint i = 0; i < SAYLAU_N_EVENT_LANES; i++)
    {
      g_array_unref (self->rows[i]);
      g_array_unref (self->peaks[i]);
    }
  g_array_unref (self->apart);
  g_free (self);
}

/**
 * saylau_timeline_index_get:
 * @election: a sealed election
 *
 * Made when it is first asked for, which for 100,000 events takes a part of a second: a worker that
 * loads a document may ask first. May be called from any thread.
 *
 * Returns: (transfer none): the index, which lives as long as @election
 */
const SaylauTimelineIndex *
saylau_timeline_index_get (const SaylauElection *election)
{
  return saylau_election_derive (election, g_quark_from_static_string ("saylau-timeline-index"), index_new, index_free);
}

/**
 * saylau_timeline_get_lane:
 * @kind: a kind of event
 *
 * Returns: the lane that such events are shown in
 */
SaylauEventLane
saylau_timeline_get_lane (SaylauEventKind kind)
{
  switch (kind)
    {
    case SAYLAU_EVENT_PROTEST:
      return SAYLAU_LANE_PROTESTS;

    case SAYLAU_EVENT_DETENTION:
    case SAYLAU_EVENT_VIOLENCE:
      return SAYLAU_LANE_VIOLENCE;

    case SAYLAU_EVENT_POLITICS:
    case SAYLAU_EVENT_ELECTION:
    case SAYLAU_EVENT_OFFICIAL:
    case SAYLAU_EVENT_MEDIA:
    case SAYLAU_EVENT_OTHER:
    default:
      return SAYLAU_LANE_POLITICS;
    }
}

/**
 * saylau_timeline_get_size:
 * @event: an event
 * @what: (out) (optional): what the number counts
 *
 * How large an event is drawn. The detained come first, so that sizes can be compared along the
 * lane; only where nobody claims a number of them, another figure gives the size.
 *
 * Returns: the largest number that is claimed, or %SAYLAU_MISSING
 */
gint64
saylau_timeline_get_size (const SaylauEvent *event,
                          SaylauFigureWhat *what)
{
  gint64 detained = saylau_claim_range_of_event (event, SAYLAU_FIGURE_DETAINED, SAYLAU_SIDE_ALL).highest;

  if (detained == SAYLAU_MISSING)
    return saylau_claim_range_find_largest (event, what);
  if (what != NULL)
    *what = SAYLAU_FIGURE_DETAINED;
  return detained;
}

/* The first row that begins at @instant or later. */
static guint
find_first (GArray *rows,
            gint64 instant)
{
  guint low = 0, high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rows, SaylauEventRow, middle).start < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * saylau_event_rows_count:
 * @rows: (element-type SaylauEventRow): the rows of a lane
 * @range: a part of time
 *
 * Returns: of how many a second lies in @range
 */
guint
saylau_event_rows_count (GArray *rows,
                         SaylauTimelineRange range)
{
  guint end, n;
  guint first = saylau_event_rows_find (rows, range, &end);
  guint within = find_first (rows, range.from);

  n = end - within;
  for (guint i = first; i < within; i++)
    n += saylau_event_row_is_in (&g_array_index (rows, SaylauEventRow, i), range);
  return n;
}

/**
 * saylau_timeline_index_find_largest:
 * @self: an index
 * @lane: a lane
 * @range: a part of time
 *
 * Returns: (nullable): the event of that time with the largest number of detained, the first if they are
 *   several; %NULL: nobody tells a number
 */
const SaylauEventRow *
saylau_timeline_index_find_largest (const SaylauTimelineIndex *self,
                                    SaylauEventLane lane,
                                    SaylauTimelineRange range)
{
  GArray *rows = self->rows[lane];
  const SaylauEventRow *row = (const SaylauEventRow *) (gpointer) rows->data, *largest = NULL;
  guint end;

  for (guint i = saylau_event_rows_find (rows, range, &end); i < end;)
    {
      guint piece = i / SAYLAU_PEAK_LENGTH, next = (piece + 1) * SAYLAU_PEAK_LENGTH;
      gboolean whole = i % SAYLAU_PEAK_LENGTH == 0 && next <= end && row[i].start >= range.from;
      const SaylauEventRow *candidate = &row[whole ? g_array_index (self->peaks[lane], guint, piece) : i];

      if (saylau_event_row_is_in (candidate, range) && candidate->detained > (largest != NULL ? largest->detained : SAYLAU_MISSING))
        largest = candidate;
      i = whole ? next : i + 1;
    }
  return largest;
}

/**
 * saylau_event_rows_find:
 * @rows: (element-type SaylauEventRow): the rows of a lane
 * @range: a part of time
 * @end: (out): the first row that begins after @range
 *
 * What went on in @range lies from the row returned up to @end; a row between may have ended before.
 *
 * Returns: the first row that may be in @range
 */
guint
saylau_event_rows_find (GArray *rows,
                        SaylauTimelineRange range,
                        guint *end)
{
  guint low = 0, high;

  *end = find_first (rows, range.to);
  high = *end;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rows, SaylauEventRow, middle).latest_end <= range.from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * saylau_event_row_is_in:
 * @self: an event
 * @range: a part of time
 *
 * Returns: whether a second of the event lies in @range
 */
gboolean
saylau_event_row_is_in (const SaylauEventRow *self,
                        SaylauTimelineRange range)
{
  return self->start < range.to && self->end > range.from;
}
