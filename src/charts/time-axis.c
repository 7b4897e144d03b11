/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/time-axis.h"

#include <math.h>

#define LEAST_TICK_WIDTH 26.0 /* closer ticks are a grid, not an axis */
#define LABEL_INSET 5.0       /* from a tick to its label */
#define LABEL_GAP 6.0         /* between a label and the next tick */
#define NO_FULL_FORM ((SaylauDateForm) -1)

/* From the finest to the coarsest. */
static const SaylauTimeStep steps[] = {
  { SAYLAU_UNIT_MINUTE, 1 },
  { SAYLAU_UNIT_MINUTE, 5 },
  { SAYLAU_UNIT_MINUTE, 15 },
  { SAYLAU_UNIT_MINUTE, 30 },
  { SAYLAU_UNIT_HOUR, 1 },
  { SAYLAU_UNIT_HOUR, 3 },
  { SAYLAU_UNIT_HOUR, 6 },
  { SAYLAU_UNIT_HOUR, 12 },
  { SAYLAU_UNIT_DAY, 1 },
  { SAYLAU_UNIT_DAY, 2 },
  { SAYLAU_UNIT_WEEK, 1 },
  { SAYLAU_UNIT_MONTH, 1 },
  { SAYLAU_UNIT_MONTH, 3 },
  { SAYLAU_UNIT_MONTH, 6 },
  { SAYLAU_UNIT_YEAR, 1 },
  { SAYLAU_UNIT_YEAR, 2 },
  { SAYLAU_UNIT_YEAR, 5 },
  { SAYLAU_UNIT_YEAR, 10 },
  { SAYLAU_UNIT_YEAR, 20 },
  { SAYLAU_UNIT_YEAR, 50 },
  { SAYLAU_UNIT_YEAR, 100 },
  { SAYLAU_UNIT_YEAR, 200 },
  { SAYLAU_UNIT_YEAR, 500 },
  { SAYLAU_UNIT_YEAR, 1000 },
  { SAYLAU_UNIT_YEAR, 2000 },
  { SAYLAU_UNIT_YEAR, 5000 },
};

/**
 * saylau_time_axis_get_x:
 * @axis: an axis
 * @instant: seconds since 1970-01-01T00:00Z
 *
 * Returns: where that is, also beyond the axis' ends
 */
double
saylau_time_axis_get_x (const SaylauTimeAxis *axis,
                        gint64 instant)
{
  return axis->left + ((double) instant - axis->from) / ((double) axis->to - axis->from) * (axis->right - axis->left);
}

/**
 * saylau_time_axis_get_instant:
 * @axis: an axis
 * @x: a place, in the axis' units
 *
 * Returns: the instant there, brought into the axis
 */
gint64
saylau_time_axis_get_instant (const SaylauTimeAxis *axis,
                              double x)
{
  double part = (x - axis->left) / (axis->right - axis->left);

  return axis->from + (gint64) floor (CLAMP (part, 0, 1) * ((double) axis->to - axis->from));
}

static void
tick_clear (gpointer data)
{
  g_free (((SaylauTick *) data)->label);
}

/* The boundaries from the one at or before the axis' beginning to the last on the axis. */
static GArray *
collect_ticks (SaylauTimeStep step,
               const SaylauTimeAxis *axis,
               GTimeZone *zone)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (SaylauTick));

  g_array_set_clear_func (ticks, tick_clear);
  for (gint64 instant = saylau_time_step_floor (step, axis->from, zone); instant < axis->to;
       instant = saylau_time_step_next (step, instant, zone))
    {
      SaylauTick tick = { .instant = instant, .x = saylau_time_axis_get_x (axis, instant) };

      g_array_append_val (ticks, tick);
    }
  return ticks;
}

static double
get_end_of_tick (GArray *ticks,
                 guint index,
                 const SaylauTimeAxis *axis)
{
  return index + 1 < ticks->len ? g_array_index (ticks, SaylauTick, index + 1).x : axis->right;
}

/* Whether a tick lies in another year than the one before. */
static gboolean
is_new_year (GArray *ticks,
             guint index,
             GTimeZone *zone)
{
  g_autoptr (GDateTime) before = saylau_time_to_local (g_array_index (ticks, SaylauTick, index - 1).instant, zone);
  g_autoptr (GDateTime) local = saylau_time_to_local (g_array_index (ticks, SaylauTick, index).instant, zone);

  return g_date_time_get_year (before) != g_date_time_get_year (local);
}

/* Writes the ticks in @form where it fits; a @full_form, which tells the year, only where a year begins.
 * Returns whether it fits in every piece that is seen whole. */
static gboolean
label_ticks (GArray *ticks,
             SaylauDateForm form,
             SaylauDateForm full_form,
             const SaylauTimeAxis *axis,
             GTimeZone *zone,
             const SaylauLanguage *language,
             SaylauMetrics *metrics,
             SaylauTextStyle style)
{
  gboolean all = TRUE;

  for (guint i = 0; i < ticks->len; i++)
    {
      SaylauTick *tick = &g_array_index (ticks, SaylauTick, i);
      g_autoptr (GDateTime) local = saylau_time_to_local (tick->instant, zone);
      g_autofree char *label = NULL;
      double width, end = get_end_of_tick (ticks, i, axis);

      if (tick->label != NULL || (form == full_form && i > 0 && !is_new_year (ticks, i, zone)))
        continue;
      /* A clock time is an instant: it is written at its tick or nowhere. */
      if (form == SAYLAU_DATE_CLOCK && tick->x < axis->left)
        continue;

      label = saylau_language_date (language, local, form);
      width = saylau_metrics_get_width (metrics, label, style);
      tick->label_x = MAX (tick->x, axis->left) + LABEL_INSET;
      if (tick->label_x + width + LABEL_GAP <= end)
        {
          tick->label_width = width;
          tick->label = g_steal_pointer (&label);
        }
      else if (tick->x >= axis->left && i + 1 < ticks->len)
        all = FALSE;
    }
  return all;
}

static const SaylauDateForm *
get_minor_forms (SaylauTimeUnit unit,
                 guint *n_forms)
{
  static const SaylauDateForm clock[] = { SAYLAU_DATE_CLOCK };
  static const SaylauDateForm day[] = { SAYLAU_DATE_DAY };
  static const SaylauDateForm month[] = { SAYLAU_DATE_MONTH, SAYLAU_DATE_MONTH_SHORT };
  static const SaylauDateForm year[] = { SAYLAU_DATE_YEAR };

  *n_forms = unit == SAYLAU_UNIT_MONTH ? 2 : 1;
  if (unit <= SAYLAU_UNIT_HOUR)
    return clock;
  if (unit <= SAYLAU_UNIT_WEEK)
    return day;
  return unit == SAYLAU_UNIT_MONTH ? month : year;
}

/* Clears all labels but the first @n_kept. Returns how many are left. */
static guint
clear_labels (GArray *ticks,
              guint n_kept)
{
  guint n = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      SaylauTick *tick = &g_array_index (ticks, SaylauTick, i);

      if (tick->label != NULL && n < n_kept)
        n++;
      else
        g_clear_pointer (&tick->label, g_free);
    }
  return n;
}

/* The days above hours, the months above days, the years above months; each piece in the longest
 * form that fits. */
static GArray *
make_major (SaylauTimeUnit minor,
            const SaylauTimeAxis *axis,
            GTimeZone *zone,
            const SaylauLanguage *language,
            SaylauMetrics *metrics,
            SaylauTextStyle style)
{
  static const SaylauDateForm day[] = { SAYLAU_DATE_FULL, SAYLAU_DATE_DAY_MONTH, SAYLAU_DATE_DAY };
  static const SaylauDateForm month[] = { SAYLAU_DATE_MONTH_YEAR, SAYLAU_DATE_MONTH, SAYLAU_DATE_MONTH_SHORT };
  const SaylauDateForm year = SAYLAU_DATE_YEAR;
  SaylauTimeUnit unit = minor <= SAYLAU_UNIT_HOUR   ? SAYLAU_UNIT_DAY
                        : minor <= SAYLAU_UNIT_WEEK ? SAYLAU_UNIT_MONTH
                                                    : SAYLAU_UNIT_YEAR;
  const SaylauDateForm *forms = unit == SAYLAU_UNIT_DAY ? day : month;
  GArray *ticks;

  /* Above years there is nothing to say. */
  if (minor == SAYLAU_UNIT_YEAR)
    return g_array_new (FALSE, FALSE, sizeof (SaylauTick));

  ticks = collect_ticks ((SaylauTimeStep){ unit, 1 }, axis, zone);
  if (unit == SAYLAU_UNIT_YEAR)
    {
      label_ticks (ticks, year, NO_FULL_FORM, axis, zone, language, metrics, style);
      return ticks;
    }

  /* The year must be told somewhere. */
  label_ticks (ticks, forms[0], forms[0], axis, zone, language, metrics, style);
  if (clear_labels (ticks, G_MAXUINT) == 0)
    {
      label_ticks (ticks, forms[0], NO_FULL_FORM, axis, zone, language, metrics, style);
      clear_labels (ticks, 1);
    }
  for (guint i = 1; i < 3; i++)
    label_ticks (ticks, forms[i], NO_FULL_FORM, axis, zone, language, metrics, style);
  return ticks;
}

/* The ticks of a step, if all their labels fit; else %NULL. */
static GArray *
try_step (SaylauTimeStep step,
          const SaylauTimeAxis *axis,
          GTimeZone *zone,
          const SaylauLanguage *language,
          SaylauMetrics *metrics,
          SaylauTextStyle style,
          gboolean last)
{
  GArray *ticks = collect_ticks (step, axis, zone);
  guint n_forms;
  const SaylauDateForm *forms = get_minor_forms (step.unit, &n_forms);

  for (guint i = 0; i < n_forms; i++)
    {
      if (label_ticks (ticks, forms[i], NO_FULL_FORM, axis, zone, language, metrics, style))
        return ticks;
      clear_labels (ticks, 0);
    }
  if (last)
    return ticks;
  g_array_unref (ticks);
  return NULL;
}

/**
 * saylau_ticks_pick_step:
 * @axis: an axis
 * @least_width: how wide a piece must at least be, in the axis' units
 *
 * Returns: the finest step whose pieces are that wide
 */
SaylauTimeStep
saylau_ticks_pick_step (const SaylauTimeAxis *axis,
                        double least_width)
{
  double per_second = (axis->right - axis->left) / ((double) axis->to - axis->from);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (saylau_time_step_get_seconds (steps[i]) * per_second >= least_width)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/**
 * saylau_ticks_new:
 * @axis: the axis, in layout units
 * @zone: whose calendar it tells
 * @language: the words
 * @metrics: their widths
 * @minor_style: the type of the lower level
 * @major_style: the type of the upper level
 *
 * Picks the finest ticks whose labels all fit without touching.
 *
 * Returns: (transfer full): the ticks of both levels
 */
SaylauTicks *
saylau_ticks_new (const SaylauTimeAxis *axis,
                  GTimeZone *zone,
                  const SaylauLanguage *language,
                  SaylauMetrics *metrics,
                  SaylauTextStyle minor_style,
                  SaylauTextStyle major_style)
{
  SaylauTicks *self = g_new0 (SaylauTicks, 1);
  SaylauTimeStep finest = saylau_ticks_pick_step (axis, LEAST_TICK_WIDTH);

  for (guint i = 0; i < G_N_ELEMENTS (steps) && self->minor == NULL; i++)
    {
      if (saylau_time_step_get_seconds (steps[i]) < saylau_time_step_get_seconds (finest))
        continue;
      self->step = steps[i];
      self->minor = try_step (steps[i], axis, zone, language, metrics, minor_style, i + 1 == G_N_ELEMENTS (steps));
    }
  self->major = make_major (self->step.unit, axis, zone, language, metrics, major_style);
  return self;
}

/**
 * saylau_ticks_free:
 * @self: (transfer full): ticks
 */
void
saylau_ticks_free (SaylauTicks *self)
{
  g_array_unref (self->minor);
  g_array_unref (self->major);
  g_free (self);
}
