/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/timeline-index.h"

G_BEGIN_DECLS

/**
 * SaylauGroup:
 * @start: the first second of the event, or of the first that is counted
 * @end: the first second after it, or after the last that is counted
 * @event: the event that is shown by itself, or %SAYLAU_NONE: several are, as a count
 * @count: how many events it stands for
 * @level: how coarse the piece is: 0 for the finest that is in use
 * @unit: the piece of the calendar that is counted; meaningless for an event
 *
 * What stands for one or several events of a lane.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  int event;
  guint count;
  int level;
  SaylauTimeStep unit;
} SaylauGroup;

/**
 * SaylauBins:
 *
 * The events of a lane in the part of time that is shown, and which of them are too many to be
 * shown apart.
 */
typedef struct _SaylauBins SaylauBins;

SaylauBins *saylau_bins_new (GArray *rows,
                             const SaylauTimeAxis *axis,
                             const SaylauElection *election,
                             guint max_apart);
void saylau_bins_free (SaylauBins *self);
guint saylau_bins_get_n_events (const SaylauBins *self);
GArray *saylau_bins_get_groups (const SaylauBins *self);
void saylau_bins_merge (SaylauBins *self,
                        const SaylauGroup *group);
void saylau_bins_merge_whole (SaylauBins *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauBins, saylau_bins_free)

G_END_DECLS
