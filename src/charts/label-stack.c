/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/label-stack.h"

/* A run of labels that touch each other. */
typedef struct
{
  guint n_labels;
  double sum; /* of what the top label of the column would have to be for each to be where it wants */
} Run;

/* How far label @i's middle is below that of the label before it, at least. */
static double
get_distance (const SaylauStackedLabel *labels,
              guint i)
{
  return i == 0 ? 0 : (labels[i - 1].height + labels[i].height) / 2;
}

/* Tightens the bounds until each label can take any place in its own without pushing
 * another one out of its bounds. Returns FALSE where there is no such place. */
static gboolean
tighten_bounds (SaylauStackedLabel *labels,
                guint n_labels)
{
  for (guint i = 1; i < n_labels; i++)
    labels[i].least = MAX (labels[i].least, labels[i - 1].least + get_distance (labels, i));
  for (guint i = n_labels; i > 1; i--)
    labels[i - 2].most = MIN (labels[i - 2].most, labels[i - 1].most - get_distance (labels, i - 1));

  for (guint i = 0; i < n_labels; i++)
    {
      if (labels[i].least > labels[i].most)
        return FALSE;
    }

  return TRUE;
}

/**
 * saylau_label_stack_solve:
 * @labels: (inout) (array length=n_labels): a column's labels from top to bottom
 * @n_labels: how many
 *
 * Places labels one below the other so that none overlaps, each within its bounds and, in
 * the sense of least squares, as near as can be to where it would best be. That is isotonic
 * regression: seen relative to a column without gaps the places must not decrease, and
 * neighbours that would are put together at their mean (pool adjacent violators; Ayer et
 * al., "An empirical distribution function for sampling with incomplete information", 1955).
 *
 * Returns: whether there is room; else no label's @y is set
 */
gboolean
saylau_label_stack_solve (SaylauStackedLabel *labels,
                          guint n_labels)
{
  g_autofree Run *runs = g_new (Run, n_labels);
  guint n_runs = 0;
  double offset = 0;
  guint label = 0;

  if (!tighten_bounds (labels, n_labels))
    return FALSE;

  for (guint i = 0; i < n_labels; i++)
    {
      offset += get_distance (labels, i);
      runs[n_runs++] = (Run){ 1, labels[i].wanted - offset };
      while (n_runs > 1 && runs[n_runs - 2].sum / runs[n_runs - 2].n_labels > runs[n_runs - 1].sum / runs[n_runs - 1].n_labels)
        {
          runs[n_runs - 2].n_labels += runs[n_runs - 1].n_labels;
          runs[n_runs - 2].sum += runs[n_runs - 1].sum;
          n_runs--;
        }
    }

  offset = 0;
  for (guint run = 0; run < n_runs; run++)
    {
      for (guint i = 0; i < runs[run].n_labels; i++, label++)
        {
          offset += get_distance (labels, label);
          labels[label].y = CLAMP (runs[run].sum / runs[run].n_labels + offset, labels[label].least, labels[label].most);
        }
    }

  return TRUE;
}
