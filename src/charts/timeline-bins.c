/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-bins.h"

#define LEAST_BIN_WIDTH 9.0 /* px of the finest piece of time that is counted */
#define MAX_LEVELS 12

typedef struct
{
  gint64 start, end;
  guint count;     /* of the events that lie in it whole */
  guint merged;    /* whether they are shown as a count */
  guint collected; /* how many of them no coarser piece has taken */
} Bin;

typedef struct
{
  SaylauTimeStep step;
  GArray *bins;
} Level;

struct _SaylauBins
{
  GArray *rows;
  guint first, end; /* the rows that may be seen */
  guint n_events;
  SaylauTimelineRange range;
  Level levels[MAX_LEVELS];
  guint n_levels;
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

/* The bin of a level that holds the row whole, or NULL. */
static Bin *
find_bin (const SaylauBins *self,
          Cursor *cursor,
          guint level,
          const SaylauEventRow *row)
{
  GArray *bins = self->levels[level].bins;
  guint *place = &cursor->place[level];
  Bin *bin;

  while (*place + 1 < bins->len && g_array_index (bins, Bin, *place).end <= row->start)
    (*place)++;
  bin = &g_array_index (bins, Bin, *place);
  return row->start >= bin->start && row->end <= bin->end ? bin : NULL;
}

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
add_whole (SaylauBins *self)
{
  Level *level = &self->levels[self->n_levels++];
  Bin bin = { .start = self->range.from, .end = self->range.to };

  for (guint i = self->first; i < self->end; i++)
    {
      const SaylauEventRow *row = &g_array_index (self->rows, SaylauEventRow, i);

      if (!saylau_event_row_is_in (row, self->range))
        continue;
      bin.start = MIN (bin.start, row->start);
      bin.end = MAX (bin.end, row->end);
      self->n_events++;
    }
  level->step = units[G_N_ELEMENTS (units) - 1];
  level->bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  g_array_append_val (level->bins, bin);
}

static void
count_events (SaylauBins *self)
{
  Cursor cursor = { 0 };

  for (guint i = self->first; i < self->end; i++)
    {
      const SaylauEventRow *row = &g_array_index (self->rows, SaylauEventRow, i);

      if (!saylau_event_row_is_in (row, self->range))
        continue;
      for (guint level = 0; level < self->n_levels; level++)
        {
          Bin *bin = find_bin (self, &cursor, level, row);

          if (bin != NULL)
            bin->count++;
        }
    }
}

/* Where there are more events than can be shown apart at all, only what is alone in its piece of
 * time is. */
static void
merge_all (SaylauBins *self)
{
  Cursor cursor = { 0 };

  for (guint i = self->first; i < self->end; i++)
    {
      const SaylauEventRow *row = &g_array_index (self->rows, SaylauEventRow, i);

      for (guint level = 0; saylau_event_row_is_in (row, self->range) && level < self->n_levels; level++)
        {
          Bin *bin = find_bin (self, &cursor, level, row);

          if (bin == NULL)
            continue;
          bin->merged = bin->count > 1;
          break;
        }
    }
}

/**
 * saylau_bins_new:
 * @rows: (element-type SaylauEventRow): the events of a lane; must outlive the bins
 * @axis: the part of time that is shown, and how wide
 * @zone: whose calendar is meant
 * @max_apart: how many events can at most be shown apart
 *
 * Returns: (transfer full): the events of @rows in that time; all apart, if they are not too many
 */
SaylauBins *
saylau_bins_new (GArray *rows,
                 const SaylauTimeAxis *axis,
                 GTimeZone *zone,
                 guint max_apart)
{
  SaylauBins *self = g_new0 (SaylauBins, 1);
  double per_second = (axis->right - axis->left) / ((double) axis->to - axis->from);

  self->rows = rows;
  self->range = (SaylauTimelineRange){ axis->from, axis->to };
  self->first = saylau_event_rows_find (rows, self->range, &self->end);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (saylau_time_step_get_seconds (units[i]) * per_second >= LEAST_BIN_WIDTH)
      add_level (self, units[i], zone);
  add_whole (self);
  count_events (self);
  if (self->n_events > max_apart)
    merge_all (self);
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

/* The coarsest bin that shows the row in a count, or NULL: it is shown apart. */
static Bin *
find_merged (const SaylauBins *self,
             Cursor *cursor,
             const SaylauEventRow *row)
{
  Bin *merged = NULL;

  for (guint level = 0; level < self->n_levels; level++)
    {
      Bin *bin = find_bin (self, cursor, level, row);

      if (bin != NULL && bin->merged)
        merged = bin;
    }
  return merged;
}

static void
append_counts (const SaylauBins *self,
               GArray *groups)
{
  for (guint level = 0; level < self->n_levels; level++)
    for (guint i = 0; i < self->levels[level].bins->len; i++)
      {
        Bin *bin = &g_array_index (self->levels[level].bins, Bin, i);
        SaylauGroup group = { bin->start, bin->end, SAYLAU_NONE, bin->collected, level, self->levels[level].step };

        if (bin->collected > 0)
          g_array_append_val (groups, group);
        bin->collected = 0;
      }
}

/**
 * saylau_bins_get_groups:
 * @self: bins
 *
 * Returns: (transfer full) (element-type SaylauGroup): what stands for the events, each of them being
 *   in just one group: those shown apart by time, then the counts, the finest first
 */
GArray *
saylau_bins_get_groups (const SaylauBins *self)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (SaylauGroup));
  Cursor cursor = { 0 };

  for (guint i = self->first; i < self->end; i++)
    {
      const SaylauEventRow *row = &g_array_index (self->rows, SaylauEventRow, i);
      SaylauGroup group = { row->start, row->end, row->event, 1, 0, { 0 } };
      Bin *merged;

      if (!saylau_event_row_is_in (row, self->range))
        continue;
      merged = find_merged (self, &cursor, row);
      if (merged != NULL)
        merged->collected++;
      else
        g_array_append_val (groups, group);
    }
  append_counts (self, groups);
  return groups;
}

/**
 * saylau_bins_merge:
 * @self: bins
 * @group: one of the groups, for which there is no room
 *
 * Shows it in a count with others: the finest there is that stands for more than it alone.
 */
void
saylau_bins_merge (SaylauBins *self,
                   const SaylauGroup *group)
{
  const SaylauEventRow row = { .start = group->start, .end = group->end };
  guint level = group->event == SAYLAU_NONE ? group->level + 1 : 0;

  for (; level < self->n_levels; level++)
    {
      Cursor cursor = { 0 };
      Bin *bin = find_bin (self, &cursor, level, &row);

      if (bin == NULL || bin->count <= group->count || bin->merged)
        continue;
      bin->merged = TRUE;
      return;
    }
  saylau_bins_merge_whole (self);
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
  g_array_index (self->levels[self->n_levels - 1].bins, Bin, 0).merged = TRUE;
}
