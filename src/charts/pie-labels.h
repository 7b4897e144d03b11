/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/metrics.h"
#include "charts/pie-slices.h"

G_BEGIN_DECLS

/**
 * SaylauPieLabel:
 * @slice: whose label it is
 * @names: (array zero-terminated=1): the name in one to three lines
 * @note: (nullable): beside the share
 * @more: (nullable) (array zero-terminated=1): lines below the share
 * @value_width: of the share
 * @note_width: of the note
 * @width: of all
 * @height: of all
 * @angle: where its leader line leaves the pie
 * @right: whether it is in the right column
 * @y: its middle
 */
typedef struct
{
  const SaylauPieSlice *slice;
  char **names;
  char *note;
  char **more;
  double value_width;
  double note_width;
  double width, height;
  double angle;
  gboolean right;
  double y;
} SaylauPieLabel;

/**
 * SaylauPieLabels:
 * @center: of the pie
 * @radius: of the pie
 * @elbow: how far from the middle leader lines get level
 * @text: how far from the middle the columns of labels begin
 * @stacked: whether the share is below the name, or else beside it
 * @name_style: of names
 * @value_style: of shares
 * @note_style: of all else
 * @labels: (element-type SaylauPieLabel): in the slices' order
 *
 * A pie and the labels around it, sized to a room.
 */
typedef struct
{
  SaylauPoint center;
  double radius, elbow, text;
  gboolean stacked;
  SaylauTextStyle name_style, value_style, note_style;
  GPtrArray *labels;
} SaylauPieLabels;

SaylauPieLabels *saylau_pie_labels_new (GPtrArray *slices,
                                        SaylauMetrics *metrics,
                                        SaylauRect body);
void saylau_pie_labels_free (SaylauPieLabels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauPieLabels, saylau_pie_labels_free)

G_END_DECLS
