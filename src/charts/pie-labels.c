/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/pie-labels.h"

#include "charts/label-stack.h"

#include <math.h>

/* All in layout units. */
#define TAIL 12       /* the level part of a leader line */
#define TEXT_GAP 4    /* between a leader line and its label */
#define WORD_GAP 8    /* between the words of a line */
#define CLEARANCE 4   /* leader lines keep so far from the pie */
#define MAX_WIDTH 300 /* of a label */
#define LINE_HEIGHT 1.3
#define ROOMY_RADIUS 70 /* smaller pies have labels of one line */
#define LEAST_RADIUS 44 /* still smaller ones have a legend */
#define LEAST_WIDTH 96  /* of a label whose name is cut */
#define MAX_MORE_LINES 3

/* From the one that tells most to the one that takes least room. */
typedef enum
{
  FORM_TWO_LINES,
  FORM_ONE_LINE,
  FORM_CUT, /* one line, names cut to the room */
} Form;

#define N_FORMS (FORM_CUT + 1)

static void
label_free (gpointer data)
{
  SaylauPieLabel *self = data;

  g_free (self->name);
  g_free (self->note);
  g_strfreev (self->more);
  g_free (self);
}

static void
measure_label (const SaylauPieLabels *self,
               SaylauPieLabel *label,
               SaylauMetrics *metrics,
               double max_width)
{
  const SaylauPieSlice *slice = label->slice;
  double name_room;
  double name_width;

  label->value_width = saylau_metrics_get_width (metrics, slice->value, self->value_style);
  name_room = self->two_lines ? max_width : max_width - label->value_width - WORD_GAP;
  label->name = saylau_metrics_fit (metrics, slice->name, self->name_style, MAX (0, name_room));
  name_width = saylau_metrics_get_width (metrics, label->name, self->name_style);

  if (!self->two_lines)
    {
      label->width = name_width + WORD_GAP + label->value_width;
      label->height = self->name_style.size * LINE_HEIGHT + 1;
      return;
    }

  label->width = MAX (name_width, label->value_width);
  label->height = (self->name_style.size + self->value_style.size) * LINE_HEIGHT;
  if (slice->detail == NULL)
    return;
  if (slice->kind == SAYLAU_MARK_CANDIDATE)
    {
      label->note = g_strdup (slice->detail);
      label->note_width = saylau_metrics_get_width (metrics, label->note, self->note_style);
      label->width = MAX (label->width, label->value_width + WORD_GAP + label->note_width);
      return;
    }

  label->more = saylau_metrics_wrap (metrics, slice->detail, self->note_style, max_width * 0.7, MAX_MORE_LINES);
  for (guint i = 0; label->more[i] != NULL; i++)
    {
      label->width = MAX (label->width, saylau_metrics_get_width (metrics, label->more[i], self->note_style));
      label->height += self->note_style.size * LINE_HEIGHT;
    }
}

static void
measure_labels (SaylauPieLabels *self,
                GPtrArray *slices,
                SaylauMetrics *metrics,
                double max_width)
{
  g_ptr_array_set_size (self->labels, 0);
  for (guint i = 0; i < slices->len; i++)
    {
      SaylauPieLabel *label = g_new0 (SaylauPieLabel, 1);

      label->slice = g_ptr_array_index (slices, i);
      label->angle = (label->slice->start + label->slice->end) / 2;
      /* A full circle's label is beside it rather than below. */
      if (label->slice->end - label->slice->start > 2 * G_PI - 1e-9)
        label->angle = G_PI_2;
      label->right = label->angle < G_PI;
      measure_label (self, label, metrics, max_width);
      g_ptr_array_add (self->labels, label);
    }
}

static void
set_form (SaylauPieLabels *self,
          Form form)
{
  double size = form == FORM_TWO_LINES ? 14 : 12;

  self->two_lines = form == FORM_TWO_LINES;
  self->name_style = (SaylauTextStyle){ size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->value_style = (SaylauTextStyle){ self->two_lines ? 15 : size, SAYLAU_WEIGHT_BOLD, TRUE };
  self->note_style = (SaylauTextStyle){ 11.5, SAYLAU_WEIGHT_REGULAR, TRUE };
}

/* Where @label may be so that the straight part of its leader line stays on the outer side of the
 * tangent at which it leaves the pie. Lines that keep outside the pie, and whose labels are in the
 * order of their slices, do not cross: both ends of each lie on the edge of one area without
 * holes, in the same order, and two straight lines cross at most once. */
static SaylauStackedLabel
bound_label (const SaylauPieLabels *self,
             const SaylauPieLabel *label,
             SaylauRect body)
{
  double across = fabs (sin (label->angle)), up = cos (label->angle);
  double reach = across * self->elbow - self->radius - CLEARANCE;
  SaylauStackedLabel bound = {
    .wanted = self->center.y - (self->radius + 10) * up,
    .least = body.y + label->height / 2,
    .most = body.y + body.height - label->height / 2,
    .height = label->height + (self->two_lines ? 8 : 3),
  };

  if (up > 1e-6)
    bound.most = MIN (bound.most, self->center.y + reach / up);
  else if (up < -1e-6)
    bound.least = MAX (bound.least, self->center.y + reach / up);

  return bound;
}

/* Places the labels of one column. Clockwise is downwards on the right and upwards on the left. */
static gboolean
place_column (SaylauPieLabels *self,
              SaylauRect body,
              gboolean right)
{
  g_autoptr (GPtrArray) column = g_ptr_array_new ();
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (SaylauStackedLabel));

  for (guint i = 0; i < self->labels->len; i++)
    {
      SaylauPieLabel *label = g_ptr_array_index (self->labels, i);

      if (label->right == right)
        g_ptr_array_insert (column, right ? -1 : 0, label);
    }

  for (guint i = 0; i < column->len; i++)
    {
      SaylauStackedLabel bound = bound_label (self, g_ptr_array_index (column, i), body);

      g_array_append_val (stack, bound);
    }

  if (!saylau_label_stack_solve ((SaylauStackedLabel *) stack->data, stack->len))
    return FALSE;

  for (guint i = 0; i < column->len; i++)
    ((SaylauPieLabel *) g_ptr_array_index (column, i))->y = g_array_index (stack, SaylauStackedLabel, i).y;

  return TRUE;
}

/* How wide a label may be beside a pie of @radius. */
static double
set_radius (SaylauPieLabels *self,
            SaylauRect body,
            double radius)
{
  self->radius = radius;
  self->elbow = radius + MAX (14, 0.18 * radius);
  self->text = self->elbow + TAIL + TEXT_GAP;
  return body.width / 2 - self->text;
}

static double
get_widest (const SaylauPieLabels *self)
{
  double widest = 0;

  for (guint i = 0; i < self->labels->len; i++)
    widest = MAX (widest, ((const SaylauPieLabel *) g_ptr_array_index (self->labels, i))->width);

  return widest;
}

/* Finds the largest pie whose labels fit in @form. */
static gboolean
fit_form (SaylauPieLabels *self,
          GPtrArray *slices,
          SaylauMetrics *metrics,
          SaylauRect body,
          Form form)
{
  double largest = MIN (body.height / 2 - 2, body.width * 0.36);
  double least = form == FORM_TWO_LINES ? MAX (ROOMY_RADIUS, 0.6 * largest) : LEAST_RADIUS;

  set_form (self, form);
  measure_labels (self, slices, metrics, MAX_WIDTH);
  for (double radius = largest; radius >= least; radius *= 0.97)
    {
      double room = set_radius (self, body, radius);

      if (form == FORM_CUT && room >= LEAST_WIDTH)
        measure_labels (self, slices, metrics, MIN (room, MAX_WIDTH));
      if (get_widest (self) <= room && place_column (self, body, TRUE) && place_column (self, body, FALSE))
        return TRUE;
    }

  return FALSE;
}

/**
 * saylau_pie_labels_new:
 * @slices: (element-type SaylauPieSlice): must outlive the labels
 * @metrics: the widths of texts
 * @body: the room, in layout units
 *
 * Sizes a pie and places labels in two columns beside it, so that no label overlaps another and
 * no leader line crosses the pie or another line. Where room is short the labels say less
 * before the pie gets too small.
 *
 * Returns: (transfer full) (nullable): the labels, or %NULL where there is no room for any
 */
SaylauPieLabels *
saylau_pie_labels_new (GPtrArray *slices,
                       SaylauMetrics *metrics,
                       SaylauRect body)
{
  g_autoptr (SaylauPieLabels) self = g_new0 (SaylauPieLabels, 1);

  self->labels = g_ptr_array_new_with_free_func (label_free);
  self->center = (SaylauPoint){ body.x + body.width / 2, body.y + body.height / 2 };
  for (Form form = 0; form < N_FORMS; form++)
    {
      if (fit_form (self, slices, metrics, body, form))
        return g_steal_pointer (&self);
    }

  return NULL;
}

/**
 * saylau_pie_labels_free:
 * @self: (nullable) (transfer full): labels
 */
void
saylau_pie_labels_free (SaylauPieLabels *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->labels);
  g_free (self);
}
