/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-bins.h"

#define LEAST_BIN_WIDTH 12.0 /* px of the finest piece of time that is counted */
#define MAX_LEVELS 12

typedef struct
{
  gint64 start, end;
  gint64 first, last; /* of these events */
  guint count;        /* of the events for which it is the finest piece that holds them whole */
  int event;          /* the first of them */
} Bin;

typedef struct
{
  SaylauTimeStep step;
  GArray *bins; /* (element-type Bin) */
} Level;

struct _SaylauBins
{
  SaylauTimelineRange range;
  guint n_events;
  Level levels[MAX_LEVELS];
  guint n_levels;
  GArray *groups; /* (element-type SaylauGroup) */
};

/* Where a row lies in each level: rows come by time, so that a place only ever moves on. */
typedef struct
{
  guint place[MAX_LEVELS];
} Cursor;

static const SaylauTimeStep units[] = {
  { SAYLAU_UNIT_MINUTE, 1 },
  { SAYLAU_UNIT_HOUR, 1 },
  { SAYLAU_UNIT_DAY, 1 },
  { SAYLAU_UNIT_WEEK, 1 },
  { SAYLAU_UNIT_MONTH, 1 },
  { SAYLAU_UNIT_YEAR, 1 },
  { SAYLAU_UNIT_YEAR, 10 },
  { SAYLAU_UNIT_YEAR, 100 },
  { SAYLAU_UNIT_YEAR, 1000 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (units) < MAX_LEVELS);

static void
add_level (SaylauBins *self,
           SaylauTimeStep step,
           GTimeZone *zone)
{
  Level *level = &self->levels[self->n_levels++];
  gint64 start = saylau_time_step_floor (step, self->range.from, zone);

  level->step = step;
  level->bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  while (start < self->range.to)
    {
      Bin bin = { .start = start, .end = saylau_time_step_next (step, start, zone) };

      g_array_append_val (level->bins, bin);
      start = bin.end;
    }
}

/* The last level: all that is seen, however long it lasts. */
static void
add_whole (SaylauBins *self,
           GArray *rows)
{
  Level *level = &self->levels[self->n_levels++];
  Bin bin = { .start = self->range.from, .end = self->range.to };
  guint end, first = saylau_event_rows_find (rows, self->range, &end);

  self->n_events = saylau_event_rows_count (rows, self->range);
  if (first < end)
    {
      bin.start = MIN (bin.start, g_array_index (rows, SaylauEventRow, first).start);
      bin.end = MAX (bin.end, g_array_index (rows, SaylauEventRow, end - 1).latest_end);
    }
  level->step = (SaylauTimeStep){ SAYLAU_UNIT_YEAR, G_MAXINT };
  level->bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  g_array_append_val (level->bins, bin);
}

/* The finest bin that holds the row whole. */
static Bin *
find_bin (const SaylauBins *self,
          Cursor *cursor,
          const SaylauEventRow *row)
{
  for (guint level = 0; level < self->n_levels; level++)
    {
      GArray *bins = self->levels[level].bins;
      guint *place = &cursor->place[level];
      Bin *bin;

      while (*place + 1 < bins->len && g_array_index (bins, Bin, *place).end <= row->start)
        (*place)++;
      bin = &g_array_index (bins, Bin, *place);
      if (row->start >= bin->start && row->end <= bin->end)
        return bin;
    }
  g_assert_not_reached ();
}

/* Each event by itself. */
static void
group_apart (SaylauBins *self,
             GArray *rows)
{
  guint end;

  for (guint i = saylau_event_rows_find (rows, self->range, &end); i < end; i++)
    {
      const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);
      SaylauGroup group = { row->start, row->end, row->event, 1, 0, { 0 } };

      if (saylau_event_row_is_in (row, self->range))
        g_array_append_val (self->groups, group);
    }
}

/* Where there are more events than can be shown apart at all, only what is alone in its piece of
 * time is. */
static void
group_by_bin (SaylauBins *self,
              GArray *rows,
              const SaylauElection *election)
{
  Cursor cursor = { 0 };
  guint end;

  for (guint i = saylau_event_rows_find (rows, self->range, &end); i < end; i++)
    {
      const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);
      Bin *bin;

      if (!saylau_event_row_is_in (row, self->range))
        continue;
      bin = find_bin (self, &cursor, row);
      if (bin->count++ == 0)
        *bin = (Bin){ bin->start, bin->end, row->start, row->end, 1, row->event };
      bin->last = MAX (bin->last, row->end);
    }
  for (guint level = 0; level < self->n_levels; level++)
    for (guint i = 0; i < self->levels[level].bins->len; i++)
      {
        const Bin *bin = &g_array_index (self->levels[level].bins, Bin, i);
        SaylauGroup group = { bin->first, bin->last, SAYLAU_NONE, bin->count, level, self->levels[level].step };

        if (bin->count == 1)
          {
            const SaylauEvent *event = saylau_election_get_event (election, bin->event);

            group = (SaylauGroup){ saylau_event_get_start (event), saylau_event_get_end (event), bin->event, 1, 0, { 0 } };
          }
        if (bin->count > 0)
          g_array_append_val (self->groups, group);
      }
}

/**
 * saylau_bins_new:
 * @rows: (element-type SaylauEventRow): the events of a lane
 * @axis: the part of time that is shown, and how wide
 * @election: whose events and whose calendar they are
 * @max_apart: how many events can at most be shown apart
 *
 * Returns: (transfer full): the events of @rows in that time; all apart, if they are not too many
 */
SaylauBins *
saylau_bins_new (GArray *rows,
                 const SaylauTimeAxis *axis,
                 const SaylauElection *election,
                 guint max_apart)
{
  SaylauBins *self = g_new0 (SaylauBins, 1);
  double per_second = (axis->right - axis->left) / ((double) axis->to - axis->from);

  self->range = (SaylauTimelineRange){ axis->from, axis->to };
  self->groups = g_array_new (FALSE, FALSE, sizeof (SaylauGroup));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (saylau_time_step_get_seconds (units[i]) * per_second >= LEAST_BIN_WIDTH)
      add_level (self, units[i], election->zone);
  add_whole (self, rows);
  if (self->n_events > max_apart)
    group_by_bin (self, rows, election);
  else
    group_apart (self, rows);
  return self;
}

/**
 * saylau_bins_free:
 * @self: (transfer full): bins
 */
void
saylau_bins_free (SaylauBins *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    g_array_unref (self->levels[i].bins);
  g_array_unref (self->groups);
  g_free (self);
}

/**
 * saylau_bins_get_n_events:
 * @self: bins
 *
 * Returns: how many events there are in the time that is shown
 */
guint
saylau_bins_get_n_events (const SaylauBins *self)
{
  return self->n_events;
}

/**
 * saylau_bins_get_groups:
 * @self: bins
 *
 * Returns: (transfer none) (element-type SaylauGroup): what stands for the events, each of them being
 *   in just one group; until the next merging
 */
GArray *
saylau_bins_get_groups (const SaylauBins *self)
{
  return self->groups;
}

static gboolean
holds (const Bin *bin,
       const SaylauGroup *group)
{
  return group->start >= bin->start && group->end <= bin->end;
}

/* The bin of a level that holds the group whole, or NULL. */
static const Bin *
find_holder (const Level *level,
             const SaylauGroup *group)
{
  guint low = 0, high = level->bins->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (level->bins, Bin, middle).start <= group->start)
        low = middle;
      else
        high = middle;
    }
  return holds (&g_array_index (level->bins, Bin, low), group) ? &g_array_index (level->bins, Bin, low) : NULL;
}

static guint
count_held (const SaylauBins *self,
            const Bin *bin)
{
  guint count = 0;

  for (guint i = 0; i < self->groups->len; i++)
    if (holds (bin, &g_array_index (self->groups, SaylauGroup, i)))
      count += g_array_index (self->groups, SaylauGroup, i).count;
  return count;
}

/* Puts one count in the place of all groups that lie in a bin, where they are. */
static void
replace_held (SaylauBins *self,
              const Bin *bin,
              guint level)
{
  SaylauGroup whole = { bin->end, bin->start, SAYLAU_NONE, 0, level, self->levels[level].step };
  guint kept = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      SaylauGroup group = g_array_index (self->groups, SaylauGroup, i);

      if (!holds (bin, &group))
        {
          g_array_index (self->groups, SaylauGroup, kept++) = group;
          continue;
        }
      whole.count += group.count;
      whole.start = MIN (whole.start, group.start);
      whole.end = MAX (whole.end, group.end);
    }
  g_array_set_size (self->groups, kept);
  g_array_append_val (self->groups, whole);
}

/**
 * saylau_bins_merge:
 * @self: bins
 * @group: a group for which there is no room, as it was before any merging of this round
 *
 * Shows it in a count with others: the finest piece of time that holds more than it alone. Nothing
 * happens where it is in such a count already.
 */
void
saylau_bins_merge (SaylauBins *self,
                   const SaylauGroup *group)
{
  guint level = group->event == SAYLAU_NONE ? group->level + 1 : 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const SaylauGroup *other = &g_array_index (self->groups, SaylauGroup, i);
      const Bin bin = { .start = other->start, .end = other->end };

      if (other->event == SAYLAU_NONE && other->count > group->count && holds (&bin, group))
        return;
    }
  for (; level < self->n_levels; level++)
    {
      const Bin *bin = find_holder (&self->levels[level], group);

      if (bin == NULL || count_held (self, bin) <= group->count)
        continue;
      replace_held (self, bin, level);
      return;
    }
}

/**
 * saylau_bins_merge_whole:
 * @self: bins
 *
 * Shows all events in one count.
 */
void
saylau_bins_merge_whole (SaylauBins *self)
{
  guint last = self->n_levels - 1;

  replace_held (self, &g_array_index (self->levels[last].bins, Bin, 0), last);
}
