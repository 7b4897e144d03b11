/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauStackedLabel:
 * @wanted: where the label's middle would best be
 * @least: its middle is not above this
 * @most: its middle is not below this
 * @height: the room it takes up, gap included
 * @y: (out): where its middle is
 *
 * One label of a column.
 */
typedef struct
{
  double wanted;
  double least, most;
  double height;
  double y;
} SaylauStackedLabel;

gboolean saylau_label_stack_solve (SaylauStackedLabel *labels,
                                   guint n_labels);

G_END_DECLS
