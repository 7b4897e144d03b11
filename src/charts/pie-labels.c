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
#define MOST_RADIUS 340  /* so that type and pie stay in proportion */
#define LEAST_RADIUS 44  /* smaller pies have a legend rather than labels */
#define LEAST_FULL 0.6   /* how large a pie must at least be, of what it could be without labels: with */
#define LEAST_PART 0.5   /* full labels, and with any; else there is a legend */
#define WRAPPED_PART 0.2 /* of the width, for names that are wrapped */
#define LEAST_WRAPPED 96
#define MOST_WRAPPED 150
#define OTHER_WIDTH 175 /* of what the label of "Other" tells, where room is short */

/* From the one that tells most to the one that takes least room. */
typedef enum
{
  FORM_FULL,    /* name; share and votes */
  FORM_STACKED, /* name; share */
  FORM_WRAPPED, /* the name in up to three lines; share */
  FORM_LINE,    /* name and share in one line */
} Form;

#define N_FORMS (FORM_LINE + 1)

static void
label_free (gpointer data)
{
  SaylauPieLabel *self = data;

  g_strfreev (self->names);
  g_free (self->note);
  g_strfreev (self->more);
  g_free (self);
}

static double
get_widest_line (char **lines,
                 SaylauMetrics *metrics,
                 SaylauTextStyle style)
{
  double widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, saylau_metrics_get_width (metrics, lines[i], style));

  return widest;
}

/* Name and share in one line; "Other" tells who it is, as far as there is room. */
static void
measure_line (const SaylauPieLabels *self,
              SaylauPieLabel *label,
              SaylauMetrics *metrics)
{
  const SaylauPieSlice *slice = label->slice;
  gboolean other = slice->kind == SAYLAU_MARK_OTHER;
  g_autofree char *detail = saylau_pie_slice_get_detail (slice);
  g_autofree char *name = other ? g_strdup_printf ("%s: %s", slice->name, detail) : g_strdup (slice->name);
  double room = (other ? OTHER_WIDTH : MAX_WIDTH) - label->value_width - WORD_GAP;

  label->names = saylau_metrics_wrap (metrics, name, self->name_style, room, 1);
  label->width = get_widest_line (label->names, metrics, self->name_style) + WORD_GAP + label->value_width;
  label->height = self->name_style.size * LINE_HEIGHT + 1;
}

/* The name, below it the share, and below that what "Other" and what is not reported hold. */
static void
measure_stack (const SaylauPieLabels *self,
               SaylauPieLabel *label,
               SaylauMetrics *metrics,
               Form form,
               double max_width)
{
  const SaylauPieSlice *slice = label->slice;

  label->names = saylau_metrics_wrap (metrics, slice->name, self->name_style, max_width, form == FORM_WRAPPED ? 3 : 1);
  label->width = MAX (get_widest_line (label->names, metrics, self->name_style), label->value_width);
  label->height = (g_strv_length (label->names) * self->name_style.size + self->value_style.size) * LINE_HEIGHT;
  if (slice->detail == NULL)
    return;

  if (slice->kind == SAYLAU_MARK_CANDIDATE)
    {
      if (form != FORM_FULL)
        return;
      label->note = g_strdup (slice->detail);
      label->note_width = saylau_metrics_get_width (metrics, label->note, self->note_style);
      label->width = MAX (label->width, label->value_width + WORD_GAP + label->note_width);
      return;
    }

  label->more = g_strsplit (slice->detail, "\n", -1);
  for (guint i = 0; label->more[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&label->more[i]);

      label->more[i] = saylau_metrics_fit (metrics, line, self->note_style, form == FORM_FULL ? max_width : OTHER_WIDTH);
      label->height += self->note_style.size * LINE_HEIGHT;
    }
  label->width = MAX (label->width, get_widest_line (label->more, metrics, self->note_style));
}

static void
measure_labels (SaylauPieLabels *self,
                GPtrArray *slices,
                SaylauMetrics *metrics,
                Form form,
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
      label->value_width = saylau_metrics_get_width (metrics, label->slice->value, self->value_style);
      if (form == FORM_LINE)
        measure_line (self, label, metrics);
      else
        measure_stack (self, label, metrics, form, max_width);
      g_ptr_array_add (self->labels, label);
    }
}

static void
set_form (SaylauPieLabels *self,
          Form form)
{
  double size = form == FORM_FULL ? 14 : (form == FORM_LINE ? 12 : 13);

  self->stacked = form != FORM_LINE;
  self->name_style = (SaylauTextStyle){ size, SAYLAU_WEIGHT_SEMIBOLD, FALSE };
  self->value_style = (SaylauTextStyle){ form == FORM_FULL ? 15 : size, SAYLAU_WEIGHT_BOLD, TRUE };
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
    .height = label->height + (self->stacked ? 8 : 3),
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

static double
get_widest (const SaylauPieLabels *self,
            gboolean right)
{
  double widest = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const SaylauPieLabel *label = g_ptr_array_index (self->labels, i);

      if (label->right == right)
        widest = MAX (widest, label->width);
    }

  return widest;
}

/* Puts a pie of @radius into the middle, or as near to it as the columns let it. Returns
 * whether they leave it room. */
static gboolean
set_radius (SaylauPieLabels *self,
            SaylauRect body,
            double radius)
{
  double left, right;

  self->radius = radius;
  self->elbow = radius + MAX (14, 0.18 * radius);
  self->text = self->elbow + TAIL + TEXT_GAP;
  left = body.x + get_widest (self, FALSE) + self->text;
  right = body.x + body.width - get_widest (self, TRUE) - self->text;
  self->center.x = CLAMP (body.x + body.width / 2, left, MAX (left, right));
  return left <= right;
}

/* Whether the labels fit beside a pie of the radius that was set, at some height of its middle. */
static gboolean
place_labels (SaylauPieLabels *self,
              SaylauRect body)
{
  static const double shifts[] = { 0, 0.5, -0.5, 1, -1 };
  double play = body.height / 2 - self->radius - 2;

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      self->center.y = body.y + body.height / 2 + shifts[i] * play;
      if (place_column (self, body, TRUE) && place_column (self, body, FALSE))
        return TRUE;
    }

  return FALSE;
}

static double
get_name_room (Form form,
               SaylauRect body)
{
  return form == FORM_WRAPPED ? CLAMP (body.width * WRAPPED_PART, LEAST_WRAPPED, MOST_WRAPPED) : MAX_WIDTH;
}

/* Sets the largest pie, from @largest down to @least, whose labels fit in @form. */
static gboolean
fit_form (SaylauPieLabels *self,
          GPtrArray *slices,
          SaylauMetrics *metrics,
          SaylauRect body,
          Form form,
          double largest,
          double least)
{
  set_form (self, form);
  measure_labels (self, slices, metrics, form, get_name_room (form, body));
  for (double radius = largest; radius >= least; radius *= 0.97)
    {
      if (set_radius (self, body, radius) && place_labels (self, body))
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
  double largest, least;
  Form best = N_FORMS;

  self->labels = g_ptr_array_new_with_free_func (label_free);
  self->center = (SaylauPoint){ body.x + body.width / 2, body.y + body.height / 2 };
  largest = MIN (MOST_RADIUS, MIN (body.height / 2 - 2, body.width * 0.36));
  if (fit_form (self, slices, metrics, body, FORM_FULL, largest, MAX (LEAST_RADIUS, LEAST_FULL * largest)))
    return g_steal_pointer (&self);

  /* Of the others, that which leaves the largest pie. */
  least = MAX (LEAST_RADIUS, LEAST_PART * largest);
  for (Form form = FORM_STACKED; form < N_FORMS; form++)
    {
      if (fit_form (self, slices, metrics, body, form, largest, least))
        {
          best = form;
          least = self->radius * 1.0001;
        }
    }
  if (best != N_FORMS && fit_form (self, slices, metrics, body, best, largest, least * 0.999))
    return g_steal_pointer (&self);

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
